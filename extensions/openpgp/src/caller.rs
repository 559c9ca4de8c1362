//! The signer of a call, for the application.

use std::sync::Arc;

use bytes::Bytes;
use smq_runtime::{Caller, Context, security::Verified};

use crate::{
    message::{Policy, ReceivedRequest},
    pgp::Signer,
};

/// Adds the signer to [`Context`], for handlers, and to [`Caller`], for an [`Authorizer`](smq_runtime::Authorizer).
///
/// ```
/// use smq_openpgp::SignedCaller;
/// use smq_runtime::{Caller, Status, Target};
///
/// async fn may(caller: Caller, target: Target) -> Result<(), Status> {
///     match caller.signer() {
///         Some(signer) if signer.user_ids().iter().any(|id| id == "operator") => Ok(()),
///         _ => Err(Status::permission_denied(format!("only operators may {target}"))),
///     }
/// }
/// ```
pub trait SignedCaller {
    /// Returns the verified signer of the request or of the session's hello; `None` for a plain call.
    fn signer(&self) -> Option<&Signer>;
}

impl SignedCaller for Caller {
    fn signer(&self) -> Option<&Signer> {
        let sender: &Sender = self.verified()?.details()?;
        Some(&sender.signer)
    }
}

impl SignedCaller for Context {
    fn signer(&self) -> Option<&Signer> {
        self.caller().signer()
    }
}

/// The details of a [`Verified`] sender, which the runtime keeps.
pub(crate) struct Sender {
    signer: Arc<Signer>,
    /// The protection of the message or the session.
    pub(crate) protection: Policy,
}

impl Sender {
    /// Returns the sender of a message. The fingerprint identifies it to the runtime.
    pub(crate) fn verified(message: &ReceivedRequest) -> Verified {
        let fingerprint = message.signer.fingerprint();
        let sender = Self {
            signer: Arc::clone(&message.signer),
            protection: message.protection,
        };
        Verified::new(Bytes::copy_from_slice(fingerprint.as_bytes()), sender)
    }
}
