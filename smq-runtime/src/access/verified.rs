//! Senders that a security has verified.

use std::{any::Any, fmt, sync::Arc};

use bytes::Bytes;

/// The verified sender of a message, or the verified client of a session.
#[derive(Clone)]
pub struct Verified {
    key: Bytes,
    details: Arc<dyn Any + Send + Sync>,
}

impl Verified {
    /// Returns a verified sender. Messages of the same sender have the same `key`. The server scopes ids that clients
    /// choose, such as publisher ids, by this key.
    ///
    /// The application reads `details` with [`details`](Self::details).
    pub fn new(key: impl Into<Bytes>, details: impl Any + Send + Sync) -> Self {
        Self {
            key: key.into(),
            details: Arc::new(details),
        }
    }

    /// Returns the key that identifies the sender.
    pub fn key(&self) -> &[u8] {
        &self.key
    }

    /// Returns the details; none if their type is not `T`.
    pub fn details<T: 'static>(&self) -> Option<&T> {
        self.details.downcast_ref()
    }
}

/// Omits the details, which may be secret.
impl fmt::Debug for Verified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Verified").finish()
    }
}
