//! Roles: an organisation certifies a user id on the certificate that a caller presents, and the server trusts the
//! caller.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use crate::pgp::{Certificate, Fingerprint, Invalid, KeyError, Keyring};

/// The maximum size of a presented certificate: two to six times the usual size with one certification.
pub(crate) const MAX_PRESENTED: usize = 6 << 10;

/// The maximum number of cached certificates.
const MAX_CACHED: usize = 1024;

/// The trusted organisations, and the roles that they may certify.
#[derive(Clone, Default)]
pub(crate) struct Roles {
    organisations: Vec<Organisation>,
    /// The verified certificates, by their SHA-256. Only certified ones are cached.
    cache: Arc<Mutex<HashMap<[u8; 32], Arc<RoleHolder>>>>,
}

#[derive(Clone)]
struct Organisation {
    fingerprint: Fingerprint,
    roles: Vec<String>,
}

/// A caller with a role.
#[derive(Debug)]
pub(super) struct RoleHolder {
    certificate: Arc<Certificate>,
    /// The organisation's certificate at the verification.
    organisation: Arc<Certificate>,
    roles: Vec<String>,
    until: Option<SystemTime>,
}

/// A caller is not trusted. Only the local log gets the reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum RoleError {
    #[error("presented certificate is longer than {MAX_PRESENTED} bytes")]
    Long,
    #[error("presented certificate is not base64")]
    Base64,
    #[error("malformed presented certificate: {0}")]
    Malformed(String),
    #[error("presented certificate ignored: no organisation with roles is trusted")]
    NoOrganisation,
    #[error("the organisation's certificate {0} is not in the keyring")]
    Organisation(Fingerprint),
    #[error("presented certificate ignored: the keyring has its own copy of {0}")]
    InKeyring(Fingerprint),
    #[error("certificate {0} is no longer in the keyring")]
    Gone(Fingerprint),
    #[error("key {0}, which signed the message, may no longer sign")]
    Retired(Fingerprint),
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

impl Roles {
    /// Trusts an organisation to certify a role.
    pub(super) fn add(&mut self, fingerprint: Fingerprint, role: String) {
        let mut organisations = self.organisations.iter_mut();
        match organisations.find(|it| it.fingerprint == fingerprint) {
            Some(organisation) => organisation.roles.push(role),
            None => self.organisations.push(Organisation {
                fingerprint,
                roles: vec![role],
            }),
        }
        // The cached certificates were checked for fewer roles.
        self.cache = Arc::default();
    }

    /// Verifies the roles of a presented certificate.
    pub(super) fn holder(
        &self,
        presented: &str,
        keyring: &Keyring,
        now: SystemTime,
    ) -> Result<Arc<RoleHolder>, RoleError> {
        if self.organisations.is_empty() {
            return Err(RoleError::NoOrganisation);
        }
        let bytes = decode(presented)?;
        let digest = Sha256::digest(&bytes).into();
        let cached = self.lock().get(&digest).cloned();
        if let Some(holder) = cached.filter(|it| it.is_current(keyring, now)) {
            return Ok(holder);
        }
        let certificate = Certificate::from_bytes(&bytes);
        let certificate =
            certificate.map_err(|error: KeyError| RoleError::Malformed(error.to_string()))?;
        let certificate = Arc::new(certificate);
        let mut error = RoleError::NoOrganisation;
        for organisation in &self.organisations {
            match organisation.holder(&certificate, keyring, now) {
                Ok(holder) => {
                    let holder = Arc::new(holder);
                    self.cache(digest, &holder, now);
                    return Ok(holder);
                }
                Err(reason) => error = reason,
            }
        }
        Err(error)
    }

    fn cache(&self, digest: [u8; 32], holder: &Arc<RoleHolder>, now: SystemTime) {
        let mut cache = self.lock();
        if cache.len() >= MAX_CACHED {
            cache.retain(|_, it| it.until.is_none_or(|until| until > now));
        }
        if cache.len() >= MAX_CACHED {
            cache.clear();
        }
        cache.insert(digest, Arc::clone(holder));
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<[u8; 32], Arc<RoleHolder>>> {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
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
        let mut error = None;
        let mut roles = Vec::new();
        let mut until = None;
        for role in &self.roles {
            match certificate.certified_by(&organisation, role, now) {
                Ok(end) => {
                    roles.push(role.clone());
                    until = [until, end].into_iter().flatten().min();
                }
                Err(invalid) => error = Some(invalid),
            }
        }
        if roles.is_empty() {
            return Err(error.map_or(RoleError::NoOrganisation, RoleError::Invalid));
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
    /// Returns the certified certificate.
    pub(super) fn certificate(&self) -> &Arc<Certificate> {
        &self.certificate
    }

    /// Returns the fingerprint of the organisation.
    pub(super) fn organisation(&self) -> Fingerprint {
        self.organisation.fingerprint()
    }

    /// Returns the certified roles.
    pub(super) fn roles(&self) -> &[String] {
        &self.roles
    }

    /// Checks that the certifications still hold.
    pub(super) fn check(&self, keyring: &Keyring, now: SystemTime) -> Result<(), RoleError> {
        self.check_not_in_keyring(keyring)?;
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

    /// Checks that the keyring has no copy of the certificate: that copy may have a revocation which the presented one
    /// lacks.
    pub(super) fn check_not_in_keyring(&self, keyring: &Keyring) -> Result<(), RoleError> {
        let fingerprint = self.certificate.fingerprint();
        match keyring.find(&fingerprint) {
            Some(_) => Err(RoleError::InKeyring(fingerprint)),
            None => Ok(()),
        }
    }

    /// Returns whether the verification still holds: nothing expired, and the organisation's certificate did not
    /// change.
    fn is_current(&self, keyring: &Keyring, now: SystemTime) -> bool {
        let organisation = keyring.find(&self.organisation.fingerprint());
        self.until.is_none_or(|until| until > now)
            && organisation.is_some_and(|it| Arc::ptr_eq(&it, &self.organisation))
    }
}

fn decode(presented: &str) -> Result<Vec<u8>, RoleError> {
    if presented.len() > MAX_PRESENTED.div_ceil(3) * 4 {
        return Err(RoleError::Long);
    }
    let bytes = BASE64_STANDARD.decode(presented);
    bytes.map_err(|_| RoleError::Base64)
}

/// Encodes a certificate for the header of a request.
pub(crate) fn encode(certificate: &Certificate) -> String {
    BASE64_STANDARD.encode(certificate.to_bytes())
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
