//! Who calls, publishes or subscribes.

use std::{any::Any, fmt, net::SocketAddr, sync::Arc};

use super::verified::Verified;

/// Who calls, publishes or subscribes, as far as the server has found out.
///
/// A clone is cheap and is the same caller.
#[derive(Clone, Default)]
pub struct Caller {
    identity: Option<Arc<Identity>>,
    verified: Option<Verified>,
}

/// What an [`Authenticator`](crate::Authenticator) has made of a request: of the application's own type.
pub(crate) type Identity = dyn Any + Send + Sync;

/// Who calls where nobody has asked.
pub(crate) static NOBODY: Caller = Caller {
    identity: None,
    verified: None,
};

impl Caller {
    /// Returns this caller with that identity, as an [`Authenticator`](crate::Authenticator) would have
    /// given it: in a test of an [`Authorizer`](crate::Authorizer).
    #[must_use]
    pub fn with_identity<T: Send + Sync + 'static>(mut self, identity: T) -> Self {
        self.identity = Some(Arc::new(identity));
        self
    }

    pub(crate) fn identified(identity: Arc<Identity>) -> Self {
        let mut caller = NOBODY.clone();
        caller.identity = Some(identity);
        caller
    }

    /// Returns what the [`Authenticator`](crate::Authenticator) of the server returned; nothing, if there is none or
    /// `T` is not the type that it returns.
    pub fn identity<T: 'static>(&self) -> Option<&T> {
        self.identity.as_deref()?.downcast_ref()
    }

    /// Returns this caller as the server's [security](crate::security) would have verified it: in a test of an
    /// [`Authorizer`](crate::Authorizer).
    #[must_use]
    pub fn with_verified(mut self, verified: Verified) -> Self {
        self.verified = Some(verified);
        self
    }

    /// Returns who has proven, by the server's [security](crate::security), to have sent the request or to hold the session;
    /// nothing, if it came in the clear.
    pub fn verified(&self) -> Option<&Verified> {
        self.verified.as_ref()
    }

    /// Returns whether the [`Authenticator`](crate::Authenticator) of the server knows the caller.
    pub fn is_identified(&self) -> bool {
        self.identity.is_some()
    }
}

/// Without what the identity holds: that is the application's.
impl fmt::Debug for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caller")
            .field("identified", &self.identity.is_some())
            .field("verified", &self.verified.is_some())
            .finish()
    }
}

/// The address at the other end of a connection that we accepted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) SocketAddr);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_has_one_type() {
        let caller = Caller::default().with_identity("Ada");
        assert_eq!(caller.identity(), Some(&"Ada"));
        assert_eq!(caller.identity::<String>(), None);
        assert_eq!(NOBODY.identity::<&str>(), None);
        assert!(!format!("{caller:?}").contains("Ada"));
    }
}
