//! The caller of an operation.

use std::{fmt, net::SocketAddr, sync::Arc, time::SystemTime};

use bytes::Bytes;

use super::{
    identity::{Identity, IdentityRecord, Namespace},
    verified::Verified,
};

/// The client that calls, publishes or subscribes, as the server has authenticated it.
///
/// A clone is cheap. The default is an anonymous caller.
#[derive(Clone, Default)]
pub struct Caller {
    identity: Option<Arc<IdentityRecord>>,
    verified: Option<Verified>,
}

/// The caller of a request that was not authenticated.
pub(crate) static ANONYMOUS: Caller = Caller {
    identity: None,
    verified: None,
};

impl Caller {
    /// Sets the identity, as an [`Authenticator`](crate::Authenticator) would return it. For tests of an
    /// [`Authorizer`](crate::Authorizer).
    #[must_use]
    pub fn with_identity(mut self, identity: impl Identity) -> Self {
        self.identity = Some(Arc::new(IdentityRecord::new(identity)));
        self
    }

    pub(crate) fn from_identity(identity: Arc<IdentityRecord>) -> Self {
        let mut caller = ANONYMOUS.clone();
        caller.identity = Some(identity);
        caller
    }

    /// Returns the identity from the server's [`Authenticator`](crate::Authenticator); none without an authenticator,
    /// or if its identity type is not `T`.
    pub fn identity<T: 'static>(&self) -> Option<&T> {
        self.identity.as_ref()?.value.downcast_ref()
    }

    /// Sets the verified sender, as the server's [security](crate::security) would. For tests of an
    /// [`Authorizer`](crate::Authorizer).
    #[must_use]
    pub fn with_verified(mut self, verified: Verified) -> Self {
        self.verified = Some(verified);
        self
    }

    /// Returns the sender that the server's [security](crate::security) has verified; none for an unprotected request
    /// or session.
    pub fn verified(&self) -> Option<&Verified> {
        self.verified.as_ref()
    }

    /// Returns whether the server's [`Authenticator`](crate::Authenticator) has identified the caller.
    pub fn is_identified(&self) -> bool {
        self.identity.is_some()
    }

    /// Returns when the identity of the caller ends.
    pub(crate) fn expires(&self) -> Option<SystemTime> {
        self.identity.as_ref()?.expires
    }

    /// Returns whose the ids are that the caller chooses.
    pub(crate) fn namespace(&self) -> Namespace {
        match (&self.verified, &self.identity) {
            (Some(verified), _) => Namespace::Verified(Bytes::copy_from_slice(verified.key())),
            (None, Some(identity)) => Namespace::Identity(identity.key.clone()),
            (None, None) => Namespace::Nobody,
        }
    }
}

/// Omits the content of the identity, which may be secret.
impl fmt::Debug for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caller")
            .field("identified", &self.identity.is_some())
            .field("verified", &self.verified.is_some())
            .finish()
    }
}

/// The peer's address of an accepted connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PeerAddress(pub(crate) SocketAddr);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_has_one_type() {
        let caller = Caller::default().with_identity("Ada");
        assert_eq!(caller.identity(), Some(&"Ada"));
        assert_eq!(caller.identity::<String>(), None);
        assert_eq!(ANONYMOUS.identity::<&str>(), None);
        assert!(!format!("{caller:?}").contains("Ada"));
    }
}
