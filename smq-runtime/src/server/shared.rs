//! What all connections of a server share.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

#[cfg(feature = "openpgp")]
use super::session::SealedTopics;
use super::{
    access::Hooks, admission::Admission, protection::Protection, published::Published,
    response::Refusal, routes::Routes,
};
use crate::limits::Limits;

/// What all connections of a server share.
pub(super) struct Shared {
    pub(super) routes: Routes,
    pub(super) limits: Limits,
    pub(super) hooks: Hooks,
    pub(super) protection: Protection,
    pub(super) admission: Arc<Admission>,
    /// A permit for each handler at work.
    pub(super) handlers: Arc<Semaphore>,
    pub(super) published: Arc<Published>,
    #[cfg(feature = "openpgp")]
    pub(super) sealed_topics: SealedTopics,
}

impl Shared {
    pub(super) fn new(
        routes: Routes,
        limits: Limits,
        hooks: Hooks,
        protection: Protection,
    ) -> Self {
        let permits = limits.concurrent_requests.min(Semaphore::MAX_PERMITS);
        Self {
            routes,
            limits,
            hooks,
            protection,
            admission: Arc::new(Admission::new()),
            handlers: Arc::new(Semaphore::new(permits)),
            published: Arc::default(),
            #[cfg(feature = "openpgp")]
            sealed_topics: SealedTopics::default(),
        }
    }

    /// Returns the permit of a handler, if not too many are at work.
    pub(super) fn permit(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        let permit = Arc::clone(&self.handlers).try_acquire_owned();
        permit.map_err(|_| Refusal::overloaded())
    }
}
