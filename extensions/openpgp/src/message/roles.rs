//! Callers whom a server trusts by the word of an organisation: they show a certificate on which it has certified a role.

use std::{
    cell::OnceCell,
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::trust::TrustCheck;
use crate::pgp::{
    Certificate, Fingerprint, Handle, Invalid, KeyError, Keyring, Opened, Signer, Trusted,
};

/// A certificate that is shown with a request is no longer than this, in bytes: two to six times what one with a
/// certification needs.
pub(crate) const MOST_PRESENTED: usize = 6 << 10;

/// How many certificates that were found good are remembered.
const MOST_REMEMBERED: usize = 1024;

/// The organisations whose word counts, and for which user ids.
#[derive(Clone, Default)]
pub(crate) struct Roles {
    organisations: Vec<Organisation>,
    /// By the SHA-256 of what was shown. Nobody gets in here without an organisation's word.
    remembered: Arc<Mutex<HashMap<[u8; 32], Arc<RoleHolder>>>>,
}

#[derive(Clone)]
struct Organisation {
    fingerprint: Fingerprint,
    roles: Vec<String>,
}

/// Who holds a role.
#[derive(Debug)]
pub(super) struct RoleHolder {
    certificate: Arc<Certificate>,
    /// As it was when the certifications were checked.
    organisation: Arc<Certificate>,
    roles: Vec<String>,
    until: Option<SystemTime>,
}

/// Why what was shown makes nobody trusted. For the local log alone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum RoleError {
    #[error("the certificate that was shown is longer than {MOST_PRESENTED} bytes")]
    Long,
    #[error("the certificate that was shown is not base64")]
    Base64,
    #[error("the certificate that was shown: {0}")]
    Malformed(String),
    #[error("a certificate was shown, and no organisation's word counts here")]
    Nobody,
    #[error("the organisation's certificate {0} is not in the keyring")]
    Organisation(Fingerprint),
    #[error(
        "of {0} the keyring has a certificate, which counts in place of the one that was shown"
    )]
    KnownServer(Fingerprint),
    #[error("the certificate {0} has left the keyring")]
    Gone(Fingerprint),
    #[error("the key {0}, with which the session was begun, may not sign any more")]
    Retired(Fingerprint),
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

impl Roles {
    /// Takes the word of an organisation for a user id.
    pub(super) fn add(&mut self, fingerprint: Fingerprint, role: String) {
        let mut organisations = self.organisations.iter_mut();
        match organisations.find(|it| it.fingerprint == fingerprint) {
            Some(organisation) => organisation.roles.push(role),
            None => self.organisations.push(Organisation {
                fingerprint,
                roles: vec![role],
            }),
        }
        // What was found out was about fewer roles.
        self.remembered = Arc::default();
    }

    /// Finds out which roles a certificate that is shown holds now.
    fn holder(
        &self,
        presented: &str,
        keyring: &Keyring,
        now: SystemTime,
    ) -> Result<Arc<RoleHolder>, RoleError> {
        if self.organisations.is_empty() {
            return Err(RoleError::Nobody);
        }
        let bytes = decode(presented)?;
        let digest = Sha256::digest(&bytes).into();
        let remembered = self.lock().get(&digest).cloned();
        if let Some(holder) = remembered.filter(|it| it.is_current(keyring, now)) {
            return Ok(holder);
        }
        let certificate = Certificate::from_bytes(&bytes);
        let certificate =
            certificate.map_err(|error: KeyError| RoleError::Malformed(error.to_string()))?;
        let certificate = Arc::new(certificate);
        let mut wrong = RoleError::Nobody;
        for organisation in &self.organisations {
            match organisation.holder(&certificate, keyring, now) {
                Ok(holder) => {
                    let holder = Arc::new(holder);
                    self.remember(digest, &holder, now);
                    return Ok(holder);
                }
                Err(reason) => wrong = reason,
            }
        }
        Err(wrong)
    }

    fn remember(&self, digest: [u8; 32], holder: &Arc<RoleHolder>, now: SystemTime) {
        let mut remembered = self.lock();
        if remembered.len() >= MOST_REMEMBERED {
            remembered.retain(|_, it| it.until.is_none_or(|until| until > now));
        }
        if remembered.len() >= MOST_REMEMBERED {
            remembered.clear();
        }
        remembered.insert(digest, Arc::clone(holder));
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<[u8; 32], Arc<RoleHolder>>> {
        let remembered = self.remembered.lock();
        remembered.unwrap_or_else(PoisonError::into_inner)
    }
}

impl Organisation {
    fn holder(
        &self,
        certificate: &Arc<Certificate>,
        keyring: &Keyring,
        now: SystemTime,
    ) -> Result<RoleHolder, RoleError> {
        let organisation = keyring.find(&self.fingerprint);
        let organisation = organisation.ok_or(RoleError::Organisation(self.fingerprint))?;
        let mut wrong = None;
        let mut roles = Vec::new();
        let mut until = None;
        for role in &self.roles {
            match certificate.certified_by(&organisation, role, now) {
                Ok(end) => {
                    roles.push(role.clone());
                    until = [until, end].into_iter().flatten().min();
                }
                Err(invalid) => wrong = Some(invalid),
            }
        }
        if roles.is_empty() {
            return Err(wrong.map_or(RoleError::Nobody, RoleError::Invalid));
        }
        Ok(RoleHolder {
            certificate: Arc::clone(certificate),
            organisation,
            roles,
            until,
        })
    }
}

impl RoleHolder {
    /// Returns the certificate that the organisation has certified.
    pub(super) fn certificate(&self) -> &Arc<Certificate> {
        &self.certificate
    }

    /// Whether the organisation's word is still the same.
    pub(super) fn check(&self, keyring: &Keyring, now: SystemTime) -> Result<(), RoleError> {
        self.check_unknown(keyring)?;
        if self.is_current(keyring, now) {
            return Ok(());
        }
        let fingerprint = self.organisation.fingerprint();
        let organisation = keyring.find(&fingerprint);
        let organisation = organisation.ok_or(RoleError::Organisation(fingerprint))?;
        for role in &self.roles {
            self.certificate.certified_by(&organisation, role, now)?;
        }
        Ok(())
    }

    /// What the keyring has on a key counts, whatever is shown: a revocation there is not got around by an older copy.
    fn check_unknown(&self, keyring: &Keyring) -> Result<(), RoleError> {
        let fingerprint = self.certificate.fingerprint();
        match keyring.find(&fingerprint) {
            Some(_) => Err(RoleError::KnownServer(fingerprint)),
            None => Ok(()),
        }
    }

    /// Whether nothing has happened since it was checked that would have to be looked at.
    fn is_current(&self, keyring: &Keyring, now: SystemTime) -> bool {
        let organisation = keyring.find(&self.organisation.fingerprint());
        self.until.is_none_or(|until| until > now)
            && organisation.is_some_and(|it| Arc::ptr_eq(&it, &self.organisation))
    }
}

fn decode(presented: &str) -> Result<Vec<u8>, RoleError> {
    if presented.len() > MOST_PRESENTED.div_ceil(3) * 4 {
        return Err(RoleError::Long);
    }
    let bytes = BASE64_STANDARD.decode(presented);
    bytes.map_err(|_| RoleError::Base64)
}

/// Returns a certificate as it is shown with a request.
pub(crate) fn encode(certificate: &Certificate) -> String {
    BASE64_STANDARD.encode(certificate.to_bytes())
}

/// Whose signatures count for one request: those of the keyring, and of who shows a certificate with a role.
pub(super) struct TrustedCallers<'a> {
    keyring: &'a Keyring,
    roles: &'a Roles,
    presented: Option<&'a str>,
    now: SystemTime,
    /// Looked at only where the keyring does not know the signer.
    resolved: OnceCell<Result<Arc<RoleHolder>, RoleError>>,
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
            resolved: OnceCell::new(),
        }
    }

    fn resolved(&self) -> Option<&Result<Arc<RoleHolder>, RoleError>> {
        let presented = self.presented?;
        Some(self.resolved.get_or_init(|| {
            let holder = self.roles.holder(presented, self.keyring, self.now)?;
            holder.check_unknown(self.keyring)?;
            Ok(holder)
        }))
    }

    /// Returns who signed a message, as the organisation knows it where it was its word that counted; and by whose word
    /// it is trusted.
    pub(super) fn signer(&self, opened: &Opened) -> (Signer, TrustCheck) {
        let signer = opened.signer.clone();
        let holder = match self.resolved.get() {
            Some(Ok(it)) if Arc::ptr_eq(&it.certificate, &opened.certificate) => Some(it.clone()),
            _ => None,
        };
        let (caller, keyring) = (signer.fingerprint(), self.keyring.clone());
        let trust = TrustCheck::new(caller, opened.key, keyring, holder.clone());
        let signer = match holder {
            Some(holder) => {
                signer.certified(holder.organisation.fingerprint(), holder.roles.clone())
            }
            None => signer,
        };
        (signer, trust)
    }

    /// Returns why what was shown did not help, if that is so.
    pub(super) fn role_error(&self) -> Option<RoleError> {
        self.resolved.get()?.as_ref().err().cloned()
    }
}

impl Trusted for TrustedCallers<'_> {
    fn candidates(&self, issuer: &Handle) -> Vec<Arc<Certificate>> {
        let known = self.keyring.candidates(issuer);
        if !known.is_empty() {
            return known;
        }
        match self.resolved() {
            Some(Ok(holder)) => vec![Arc::clone(&holder.certificate)],
            _ => known,
        }
    }
}

impl fmt::Debug for Roles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let organisations = self.organisations.iter();
        f.debug_map()
            .entries(organisations.map(|it| (it.fingerprint, &it.roles)))
            .finish()
    }
}

#[cfg(test)]
mod tests;
