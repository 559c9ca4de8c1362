//! Whether a caller who was trusted still is: a session lasts longer than the message that began it.

use std::{sync::Arc, time::SystemTime};

use super::roles::{Holder, Unvouched};
use crate::openpgp::{Fingerprint, Keyring};

/// By whose word a caller is trusted: that of the keyring, or that of an organisation.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    caller: Fingerprint,
    keyring: Keyring,
    holder: Option<Arc<Holder>>,
}

impl Standing {
    pub(super) fn new(caller: Fingerprint, keyring: Keyring, holder: Option<Arc<Holder>>) -> Self {
        Self {
            caller,
            keyring,
            holder,
        }
    }

    /// Returns the standing of who is in a keyring, or is not.
    #[cfg(test)]
    pub(crate) fn in_keyring(caller: Fingerprint, keyring: Keyring) -> Self {
        Self::new(caller, keyring, None)
    }

    /// Returns who it is.
    pub(crate) fn caller(&self) -> Fingerprint {
        self.caller
    }

    /// Says why the caller is not trusted any more.
    pub(crate) fn check(&self, now: SystemTime) -> Result<(), Unvouched> {
        if let Some(holder) = &self.holder {
            return holder.check(&self.keyring, now);
        }
        let certificate = self.keyring.find(&self.caller);
        let certificate = certificate.ok_or(Unvouched::Gone(self.caller))?;
        certificate.validate(now)?;
        Ok(())
    }
}
