//! Who calls, publishes or subscribes.

use std::{any::Any, fmt, sync::Arc};

#[cfg(feature = "openpgp")]
use crate::{openpgp::Signer, security::Policy};

/// Who calls, publishes or subscribes, as far as the server has found out.
///
/// A clone is cheap and is the same caller.
#[derive(Clone, Default)]
pub struct Caller {
    identity: Option<Arc<Identity>>,
    #[cfg(feature = "openpgp")]
    signature: Option<Signature>,
}

/// Whose signature a request bears, and how it is protected.
#[cfg(feature = "openpgp")]
#[derive(Clone)]
struct Signature {
    signer: Arc<Signer>,
    protection: Policy,
}

/// What an [`Authenticator`](crate::Authenticator) has made of a request: of the application's own type.
pub(crate) type Identity = dyn Any + Send + Sync;

/// Who calls where nobody has asked.
pub(crate) static NOBODY: Caller = Caller {
    identity: None,
    #[cfg(feature = "openpgp")]
    signature: None,
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
        Self {
            identity: Some(identity),
            ..Self::default()
        }
    }

    /// Returns what the [`Authenticator`](crate::Authenticator) of the server returned; nothing, if there is none or
    /// `T` is not the type that it returns.
    pub fn identity<T: 'static>(&self) -> Option<&T> {
        self.identity.as_deref()?.downcast_ref()
    }
}

#[cfg(feature = "openpgp")]
impl Caller {
    /// Returns the caller who has signed a request, or the handshake of a session, that is so protected.
    pub(crate) fn signed(signer: Arc<Signer>, protection: Policy) -> Self {
        Self {
            signature: Some(Signature { signer, protection }),
            ..Self::default()
        }
    }

    /// Returns who has signed the request, or the handshake of the session; nothing, if it came in the clear.
    pub fn signer(&self) -> Option<&Signer> {
        self.signature.as_ref().map(|it| &*it.signer)
    }

    /// Returns how what comes from this caller is protected.
    pub(crate) fn protection(&self) -> Policy {
        self.signature
            .as_ref()
            .map_or(Policy::Open, |it| it.protection)
    }

    /// Returns whether an authenticator of the application knows the caller.
    pub(crate) fn is_identified(&self) -> bool {
        self.identity.is_some()
    }
}

/// Without what the identity holds: that is the application's.
impl fmt::Debug for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut f = f.debug_struct("Caller");
        f.field("identified", &self.identity.is_some());
        #[cfg(feature = "openpgp")]
        f.field("signer", &self.signer());
        f.finish()
    }
}

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
