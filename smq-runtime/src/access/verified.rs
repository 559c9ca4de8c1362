//! Who has proven to send something.

use std::{any::Any, fmt, sync::Arc};

use bytes::Bytes;

/// Who has proven to have sent a message, or to hold a session.
#[derive(Clone)]
pub struct Verified {
    key: Bytes,
    details: Arc<dyn Any + Send + Sync>,
}

impl Verified {
    /// Returns the sender that is known by `key`: two messages of the same sender have the same key. What a client names
    /// itself, such as the publisher of its events, is kept apart by it.
    ///
    /// The details are for the application, which gets them by [`details`](Self::details).
    pub fn new(key: impl Into<Bytes>, details: impl Any + Send + Sync) -> Self {
        Self {
            key: key.into(),
            details: Arc::new(details),
        }
    }

    /// Returns the key by which the sender is known.
    pub fn key(&self) -> &[u8] {
        &self.key
    }

    /// Returns the details; nothing, if `T` is not their type.
    pub fn details<T: 'static>(&self) -> Option<&T> {
        self.details.downcast_ref()
    }
}

/// Without the details: they may be secret.
impl fmt::Debug for Verified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Verified").finish()
    }
}
