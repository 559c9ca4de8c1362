//! Resolves the certificate of a server whose name an organisation has certified.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use super::{exchange::KnownServer, peer};
use crate::pgp::{Certificate, Fingerprint, Invalid, KeyError, Keyring};

/// Verifies and caches the certificate of a server. An organisation must have certified the server's name on it.
pub(crate) struct CertificateResolver {
    organisation: Fingerprint,
    name: String,
    resolved: Mutex<Option<ResolvedServer>>,
}

/// A verified server.
#[derive(Clone)]
struct ResolvedServer {
    server: Arc<KnownServer>,
    /// The organisation's certificate at the verification.
    organisation: Arc<Certificate>,
    resolved_at: SystemTime,
    expires_at: SystemTime,
}

/// The maximum time for which a certificate is cached. It may have been revoked since.
const MAX_AGE: Duration = Duration::from_secs(60 * 60);

/// The minimum time for which a certificate is cached, even if the server refuses messages that are sealed to it.
const MIN_AGE: Duration = Duration::from_secs(10);

/// The maximum size of a server's certificate.
const MAX_BYTES: usize = 64 << 10;

/// The certificate of a server is refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ResolveError {
    #[error("the organisation's certificate {0} is not in the keyring: add it")]
    Organisation(Fingerprint),
    #[error("certificate is longer than {MAX_BYTES} bytes")]
    Long,
    #[error("malformed certificate: {0}")]
    Malformed(#[from] KeyError),
    #[error("invalid certificate: {0}")]
    Invalid(#[from] Invalid),
}

impl CertificateResolver {
    pub(crate) fn new(organisation: Fingerprint, name: String) -> Self {
        Self {
            organisation,
            name,
            resolved: Mutex::default(),
        }
    }

    /// Returns the fingerprint of the organisation.
    pub(crate) fn organisation(&self) -> Fingerprint {
        self.organisation
    }

    /// Returns the cached server, if it is still valid.
    pub(crate) fn cached(&self, keyring: &Keyring, now: SystemTime) -> Option<Arc<KnownServer>> {
        let resolved = self.lock().clone()?;
        // The system clock may have been set back.
        let is_fresh = resolved.resolved_at <= now && now < resolved.expires_at;
        let organisation = keyring.find(&self.organisation)?;
        let is_same = Arc::ptr_eq(&organisation, &resolved.organisation);
        let certificate = &resolved.server.certificate;
        let is_valid = is_fresh && is_same && check_keyring(certificate, keyring, now).is_ok();
        is_valid.then_some(resolved.server)
    }

    /// Verifies the certificate that the server presents, and caches it.
    pub(crate) fn resolve(
        &self,
        presented: &[u8],
        keyring: &Keyring,
        now: SystemTime,
    ) -> Result<Arc<KnownServer>, ResolveError> {
        let organisation = keyring.find(&self.organisation);
        let organisation = organisation.ok_or(ResolveError::Organisation(self.organisation))?;
        if presented.len() > MAX_BYTES {
            return Err(ResolveError::Long);
        }
        let certificate = Certificate::from_bytes(presented)?;
        let user_id = peer::user_id_of(&self.name);
        let end = certificate.certified_by(&organisation, &user_id, now)?;
        check_keyring(&certificate, keyring, now)?;
        let server = Arc::new(KnownServer {
            certificate: Arc::new(certificate),
            name: self.name.clone(),
        });
        let latest = now + MAX_AGE;
        *self.lock() = Some(ResolvedServer {
            server: Arc::clone(&server),
            organisation,
            resolved_at: now,
            expires_at: end.map_or(latest, |end| end.min(latest)),
        });
        Ok(server)
    }

    /// Drops the cached certificate because the server refused a sealed message: it may have a new key. Proxies can
    /// forge such a refusal, so a certificate stays in the cache for at least ten seconds.
    pub(crate) fn invalidate(&self, now: SystemTime) {
        let mut resolved = self.lock();
        resolved.take_if(|resolved| {
            now.duration_since(resolved.resolved_at)
                .is_ok_and(|age| age >= MIN_AGE)
        });
    }

    fn lock(&self) -> MutexGuard<'_, Option<ResolvedServer>> {
        self.resolved.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Checks that a copy of the certificate in the keyring, if there is one, is valid too: it may have a revocation which
/// the presented copy lacks.
fn check_keyring(
    presented: &Certificate,
    keyring: &Keyring,
    now: SystemTime,
) -> Result<(), Invalid> {
    match keyring.find(&presented.fingerprint()) {
        Some(known) => known.validate(now).map(drop),
        None => Ok(()),
    }
}

impl fmt::Debug for CertificateResolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CertificateResolver")
            .field("organisation", &self.organisation)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::pgp::Key;

    const HOUR: Duration = Duration::from_secs(60 * 60);

    fn copy(key: &Key) -> Certificate {
        Certificate::from_bytes(&key.certificate().to_bytes()).unwrap()
    }

    /// A certified server, and a client that trusts the organisation.
    struct Case {
        presented: Vec<u8>,
        keyring: Keyring,
        resolver: CertificateResolver,
    }

    fn case(lifetime: Duration) -> Case {
        let organisation = Key::generate_certifier("Met Office").unwrap();
        let server = Key::generate("socket.mq:station-7").unwrap();
        let certified = organisation.certify(server.certificate(), "socket.mq:station-7", lifetime);
        Case {
            presented: certified.unwrap().to_bytes().to_vec(),
            keyring: Keyring::of([copy(&organisation)]),
            resolver: CertificateResolver::new(organisation.fingerprint(), "station-7".into()),
        }
    }

    #[test]
    fn the_cache_expires_with_the_certification() {
        let Case {
            presented,
            keyring,
            resolver,
        } = case(HOUR / 2);
        let now = SystemTime::now();
        assert!(resolver.cached(&keyring, now).is_none());
        let server = resolver.resolve(&presented, &keyring, now).unwrap();
        assert_eq!(server.name, "station-7");
        let is_cached = |at| resolver.cached(&keyring, at).is_some();
        assert!(is_cached(now) && is_cached(now + HOUR / 2 - Duration::from_secs(2)));
        assert!(!is_cached(now + HOUR / 2), "the certification has expired");
        assert!(!is_cached(now - HOUR), "the clock was set back");
        let late = resolver.resolve(&presented, &keyring, now + HOUR);
        assert!(late.unwrap_err().to_string().contains("has expired"));
    }

    #[test]
    fn the_cache_expires_after_an_hour() {
        let case = case(100 * HOUR);
        let now = SystemTime::now();
        case.resolver
            .resolve(&case.presented, &case.keyring, now)
            .unwrap();
        let is_cached = |at| case.resolver.cached(&case.keyring, at).is_some();
        assert!(is_cached(now + HOUR - Duration::from_secs(1)));
        assert!(!is_cached(now + HOUR));
    }

    #[test]
    fn a_changed_keyring_invalidates_the_cache() {
        let case = case(HOUR);
        let now = SystemTime::now();
        case.resolver
            .resolve(&case.presented, &case.keyring, now)
            .unwrap();
        let empty = Keyring::of([]);
        assert!(case.resolver.cached(&empty, now).is_none());
        let error = case.resolver.resolve(&case.presented, &empty, now);
        assert!(matches!(error, Err(ResolveError::Organisation(_))));
    }

    #[test]
    fn invalidation_is_limited() {
        let case = case(HOUR);
        let now = SystemTime::now();
        case.resolver
            .resolve(&case.presented, &case.keyring, now)
            .unwrap();
        let is_cached = || case.resolver.cached(&case.keyring, now).is_some();
        case.resolver.invalidate(now + MIN_AGE / 2);
        assert!(is_cached());
        case.resolver.invalidate(now + MIN_AGE);
        assert!(!is_cached());
    }

    #[test]
    fn a_server_presents_exactly_one_certificate() {
        let case = case(HOUR);
        let now = SystemTime::now();
        let resolve = |presented: &[u8]| {
            let resolved = case.resolver.resolve(presented, &case.keyring, now);
            resolved.unwrap_err()
        };
        assert!(matches!(
            resolve(&vec![0; MAX_BYTES + 1]),
            ResolveError::Long
        ));
        assert!(matches!(resolve(b"hello"), ResolveError::Malformed(_)));
        let twice = case.presented.repeat(2);
        assert!(matches!(resolve(&twice), ResolveError::Malformed(_)));
    }
}
