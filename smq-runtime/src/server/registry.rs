//! The sessions over HTTP of a server, by the ids that clients choose.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use http::HeaderValue;

use super::{admission::Admitted, mailbox::Mailbox};
use crate::access::Namespace;

/// What a session over HTTP is found by. Only who opened it has the same key: the id alone is not enough.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct SessionKey {
    pub(super) id: [u8; 16],
    pub(super) owner: Namespace,
    pub(super) origin: Option<HeaderValue>,
    /// The interface: `/socket.mq/weather/v1`.
    pub(super) path: String,
    /// The subprotocol.
    pub(super) protocol: &'static str,
}

/// The sessions over HTTP of a server.
#[derive(Default)]
pub(super) struct Registry {
    sessions: Mutex<HashMap<SessionKey, Arc<Mailbox>>>,
}

/// Keeps a session in the registry, until this is dropped.
pub(super) struct Registration {
    registry: Arc<Registry>,
    key: SessionKey,
    /// A session over HTTP counts as a connection.
    _admitted: Admitted,
}

impl Registry {
    fn lock(&self) -> MutexGuard<'_, HashMap<SessionKey, Arc<Mailbox>>> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn find(&self, key: &SessionKey) -> Option<Arc<Mailbox>> {
        self.lock().get(key).cloned()
    }

    /// Registers a session, unless there is one with that key: then returns that one alone.
    pub(super) fn register(
        self: &Arc<Self>,
        key: SessionKey,
        admitted: Admitted,
    ) -> (Arc<Mailbox>, Option<Registration>) {
        let mut sessions = self.lock();
        if let Some(mailbox) = sessions.get(&key) {
            return (Arc::clone(mailbox), None);
        }
        let mailbox = Arc::new(Mailbox::new(&admitted.budget()));
        sessions.insert(key.clone(), Arc::clone(&mailbox));
        let registration = Registration {
            registry: Arc::clone(self),
            key,
            _admitted: admitted,
        };
        (mailbox, Some(registration))
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        self.registry.lock().remove(&self.key);
    }
}
