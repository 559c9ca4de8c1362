//! What all connections of a server share.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{admission::Admission, published::Published, response::Refusal, routes::Routes};
use crate::{
    access::{AuthenticatorFn, AuthorizerFn},
    limits::Limits,
    security::ServerSecurity,
};

/// What all connections of a server share.
pub(super) struct Shared {
    pub(super) routes: Routes,
    pub(super) limits: Limits,
    pub(super) hooks: Hooks,
    pub(super) security: Option<Arc<dyn ServerSecurity>>,
    pub(super) admission: Arc<Admission>,
    /// A permit for each handler at work.
    pub(super) handlers: Arc<Semaphore>,
    pub(super) published: Arc<Published>,
}

/// The hooks of the application.
#[derive(Clone, Default)]
pub(super) struct Hooks {
    pub(super) authenticator: Option<AuthenticatorFn>,
    pub(super) authorizer: Option<AuthorizerFn>,
}

impl Shared {
    pub(super) fn new(
        routes: Routes,
        limits: Limits,
        hooks: Hooks,
        security: Option<Arc<dyn ServerSecurity>>,
    ) -> Self {
        let permits = limits.concurrent_requests.min(Semaphore::MAX_PERMITS);
        Self {
            routes,
            limits,
            hooks,
            security,
            admission: Arc::new(Admission::new()),
            handlers: Arc::new(Semaphore::new(permits)),
            published: Arc::default(),
        }
    }

    /// Returns the permit of a handler, if not too many are at work.
    pub(super) fn permit(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        let permit = Arc::clone(&self.handlers).try_acquire_owned();
        permit.map_err(|_| Refusal::overloaded())
    }
}
