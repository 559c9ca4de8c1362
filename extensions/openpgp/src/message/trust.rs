//! Checks that a caller is still trusted, since a session outlives the hello that opened it.

use std::{sync::Arc, time::SystemTime};

use super::roles::{RoleError, RoleHolder};
use crate::pgp::{Certificate, Fingerprint, Keyring};

/// The reason to trust a caller: its certificate is in the keyring, or an organisation certified it.
#[derive(Debug, Clone)]
pub(crate) struct TrustCheck {
    caller: Fingerprint,
    /// The key that signed the caller's message: the primary key, or a subkey.
    key: Fingerprint,
    keyring: Keyring,
    holder: Option<Arc<RoleHolder>>,
}

impl TrustCheck {
    pub(super) fn new(
        caller: Fingerprint,
        key: Fingerprint,
        keyring: Keyring,
        holder: Option<Arc<RoleHolder>>,
    ) -> Self {
        Self {
            caller,
            key,
            keyring,
            holder,
        }
    }

    /// Returns the check of a caller that is trusted if it is in the keyring.
    #[cfg(test)]
    pub(crate) fn in_keyring(caller: Fingerprint, key: Fingerprint, keyring: Keyring) -> Self {
        Self::new(caller, key, keyring, None)
    }

    /// Returns the fingerprint of the caller.
    pub(crate) fn caller(&self) -> Fingerprint {
        self.caller
    }

    /// Checks that the caller is trusted now, and that its signing key is valid.
    pub(crate) fn check(&self, now: SystemTime) -> Result<(), RoleError> {
        let certificate = match &self.holder {
            Some(holder) => {
                holder.check(&self.keyring, now)?;
                holder.certificate()
            }
            None => &self.find()?,
        };
        let valid = certificate.validate(now)?;
        let mut signing = valid.signing_keys();
        if signing.any(|key| key == self.key) {
            return Ok(());
        }
        Err(RoleError::Retired(self.key))
    }

    fn find(&self) -> Result<Arc<Certificate>, RoleError> {
        let certificate = self.keyring.find(&self.caller);
        certificate.ok_or(RoleError::Gone(self.caller))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::pgp::Key;

    /// Group 8: a session ends with the subkey that signed its hello, even if the certificate stays valid.
    #[test]
    fn a_caller_whose_signing_key_became_invalid_is_refused() {
        let key = Key::generate("Ada").unwrap();
        let certificate = Certificate::from_bytes(&key.certificate().to_bytes()).unwrap();
        let keyring = Keyring::of([certificate]);
        let (caller, now) = (key.fingerprint(), SystemTime::now());
        let by = |key| TrustCheck::in_keyring(caller, key, keyring.clone()).check(now);
        assert_eq!(by(caller), Ok(()));
        let encryption = key.certificate().validate(now).unwrap();
        let encryption = encryption.encryption_keys().next().unwrap();
        assert_eq!(by(encryption), Err(RoleError::Retired(encryption)));
    }
}
