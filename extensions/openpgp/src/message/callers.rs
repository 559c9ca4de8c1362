//! The certificates that may sign one request.

use std::{cell::OnceCell, sync::Arc, time::SystemTime};

use super::{
    roles::{RoleError, RoleHolder, Roles},
    trust::TrustCheck,
};
use crate::pgp::{Certificate, KeyHandle, Keyring, Signer, TrustStore, VerifiedMessage};

/// The certificates that may sign one request: those of the keyring, and the presented one if it has a role.
pub(super) struct TrustedCallers<'a> {
    keyring: &'a Keyring,
    roles: &'a Roles,
    presented: Option<&'a str>,
    now: SystemTime,
    /// Verified only if the keyring does not have the signer.
    holder: OnceCell<Result<Arc<RoleHolder>, RoleError>>,
}

impl<'a> TrustedCallers<'a> {
    pub(super) fn new(
        keyring: &'a Keyring,
        roles: &'a Roles,
        presented: Option<&'a str>,
        now: SystemTime,
    ) -> Self {
        Self {
            keyring,
            roles,
            presented,
            now,
            holder: OnceCell::new(),
        }
    }

    fn holder(&self) -> Option<&Result<Arc<RoleHolder>, RoleError>> {
        let presented = self.presented?;
        Some(self.holder.get_or_init(|| {
            let holder = self.roles.holder(presented, self.keyring, self.now)?;
            holder.check_not_in_keyring(self.keyring)?;
            Ok(holder)
        }))
    }

    /// Returns the signer of a message, and the check that it is still trusted. A signer that is trusted by its role
    /// has the certified user ids.
    pub(super) fn signer(&self, message: &VerifiedMessage) -> (Signer, TrustCheck) {
        let signer = message.signer.clone();
        let holder = match self.holder.get() {
            Some(Ok(it)) if Arc::ptr_eq(it.certificate(), &message.certificate) => Some(it.clone()),
            _ => None,
        };
        let (caller, keyring) = (signer.fingerprint(), self.keyring.clone());
        let trust = TrustCheck::new(caller, message.key, keyring, holder.clone());
        let signer = match holder {
            Some(holder) => signer.certified(holder.organisation(), holder.roles().to_vec()),
            None => signer,
        };
        (signer, trust)
    }

    /// Returns why the presented certificate does not count, if it was verified.
    pub(super) fn role_error(&self) -> Option<RoleError> {
        self.holder.get()?.as_ref().err().cloned()
    }
}

impl TrustStore for TrustedCallers<'_> {
    fn candidates(&self, issuer: &KeyHandle) -> Vec<Arc<Certificate>> {
        let known = self.keyring.candidates(issuer);
        if !known.is_empty() {
            return known;
        }
        match self.holder() {
            Some(Ok(holder)) => vec![Arc::clone(holder.certificate())],
            _ => known,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::time::Duration;

    use super::{super::roles::encode, *};
    use crate::pgp::Key;

    fn copy(key: &Key) -> Certificate {
        Certificate::from_bytes(&key.certificate().to_bytes()).unwrap()
    }

    #[test]
    fn the_keyring_comes_first() {
        let now = SystemTime::now();
        let organisation = Key::generate_certifier("Met Office").unwrap();
        let client = Key::generate("operator").unwrap();
        let hour = Duration::from_secs(60 * 60);
        let certified = organisation.certify(client.certificate(), "operator", hour);
        let presented = encode(&certified.unwrap());
        let mut roles = Roles::default();
        roles.add(organisation.fingerprint(), "operator".into());
        let issuer = KeyHandle::Fingerprint(client.fingerprint());
        let find = |keyring: &Keyring| {
            let callers = TrustedCallers::new(keyring, &roles, Some(&presented), now);
            let found = callers.candidates(&issuer);
            (found, callers.holder.get().is_some())
        };
        let (found, verified) = find(&Keyring::of([copy(&organisation)]));
        assert!(found.len() == 1 && verified);
        let (found, verified) = find(&Keyring::of([copy(&organisation), copy(&client)]));
        assert_eq!(found[0], *client.certificate());
        assert!(!verified, "the presented certificate costs nothing here");
    }
}
