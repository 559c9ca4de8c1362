//! Who somebody says to be, and what proves it: a key of their own, or the word of a gateway.

use std::net::IpAddr;

use smq_runtime::{Bytes, Context, Status};

use crate::{gateway::User, names};

/// How long a key is, in bytes.
const KEY: usize = 16;

/// Who somebody says to be, and what proves it.
#[derive(Debug, Clone)]
pub(crate) struct Claim {
    /// As others see it.
    pub(crate) name: String,
    pub(crate) proof: Proof,
    /// The address of somebody whom no gateway knows.
    pub(crate) address: Option<IpAddr>,
}

/// What proves, for as long as somebody is here, that it is the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Proof {
    /// What only they know: whoever came first with it has the name.
    Key(Bytes),
    /// The gateway says so: that they are signed in under this name.
    SignedIn(String),
}

impl Claim {
    /// Returns who it is that does something, of whom the message says that name and that key.
    ///
    /// Who is signed in need not say either, and can be nobody else.
    pub(crate) fn of(context: &Context, given: &str, key: &Bytes) -> Result<Self, Status> {
        match context.identity::<User>() {
            Some(User { name }) => Self::signed_in(name, given),
            None => Ok(Self {
                address: context.peer().map(|peer| peer.ip()),
                ..Self::with_key(given, key)?
            }),
        }
    }

    fn signed_in(name: &str, given: &str) -> Result<Self, Status> {
        if !given.is_empty() && names::folded(&names::name(given)?) != names::folded(name) {
            return Err(Status::permission_denied(format!(
                "you are signed in as {name}, and cannot be {given}: leave the name out"
            )));
        }
        Ok(Self {
            name: name.into(),
            proof: Proof::SignedIn(name.into()),
            address: None,
        })
    }

    pub(crate) fn with_key(given: &str, key: &Bytes) -> Result<Self, Status> {
        let name = names::name(given)?;
        if key.len() != KEY {
            return Err(Status::invalid_argument(format!(
                "the key has {} bytes: make {KEY} random ones, and keep them",
                key.len()
            )));
        }
        let proof = Proof::Key(key.clone());
        Ok(Self {
            name,
            proof,
            address: None,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use smq_runtime::{Caller, Code};

    use super::*;

    #[test]
    fn a_key_is_sixteen_bytes() {
        let status = Claim::of(&Context::default(), "Ada", &Bytes::new()).unwrap_err();
        assert!(status.message().contains("16 random ones"), "{status}");
    }

    #[test]
    fn who_is_signed_in_can_be_nobody_else() {
        let name = "Ada".into();
        let caller = Caller::default().with_identity(User { name });
        let context = Context::default().with_caller(caller);
        for given in ["", "Ada", " ada "] {
            let claim = Claim::of(&context, given, &Bytes::new()).unwrap();
            assert_eq!(claim.name, "Ada");
            assert_eq!(claim.proof, Proof::SignedIn("Ada".into()));
        }
        let status = Claim::of(&context, "Bob", &Bytes::from(vec![1; KEY])).unwrap_err();
        assert_eq!(status.code(), Code::PermissionDenied);
        assert!(status.message().contains("signed in as Ada"), "{status}");
    }
}
