//! Finds the certificate of a server whose name an organisation has certified.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use super::{exchange::KnownServer, peer};
use crate::pgp::{Certificate, Fingerprint, Invalid, KeyError, Keyring};

/// Finds and caches the certificate of a server. The organisation has to have certified the server's name on it.
pub(crate) struct CertificateResolver {
    organisation: Fingerprint,
    name: String,
    resolved: Mutex<Option<ResolvedServer>>,
}

/// The server, by what it has shown.
#[derive(Clone)]
struct ResolvedServer {
    server: Arc<KnownServer>,
    /// As it was when the certification was checked.
    organisation: Arc<Certificate>,
    at: SystemTime,
    until: SystemTime,
}

/// A certificate is asked for again after this, however long it holds: it may have been revoked.
const MOST_AGE: Duration = Duration::from_secs(60 * 60);

/// A server that does not take what is sealed to it is not asked for its certificate more often than this.
const LEAST_AGE: Duration = Duration::from_secs(10);

/// The certificate of a server is no longer than this, in bytes.
const MOST_BYTES: usize = 64 << 10;

/// Why a server is not the one that is wanted.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ResolveError {
    #[error("the organisation's certificate {0} is not in the keyring: add it")]
    Organisation(Fingerprint),
    #[error("what it shows is longer than {MOST_BYTES} bytes")]
    Long,
    #[error("what it shows is no certificate: {0}")]
    Malformed(#[from] KeyError),
    #[error("what it shows does not hold: {0}")]
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

    /// Returns the organisation whose word counts.
    pub(crate) fn organisation(&self) -> Fingerprint {
        self.organisation
    }

    /// Returns the server, if what it has shown before still holds.
    pub(crate) fn known(&self, keyring: &Keyring, now: SystemTime) -> Option<Arc<KnownServer>> {
        let resolved = self.lock().clone()?;
        // By the clock of the day, which may have been set back.
        let is_fresh = resolved.at <= now && now < resolved.until;
        let organisation = keyring.find(&self.organisation)?;
        let is_same = Arc::ptr_eq(&organisation, &resolved.organisation);
        let holds =
            is_fresh && is_same && owned(&resolved.server.certificate, keyring, now).is_ok();
        holds.then_some(resolved.server)
    }

    /// Gets to know the server by the certificate that it shows.
    pub(crate) fn resolve(
        &self,
        presented: &[u8],
        keyring: &Keyring,
        now: SystemTime,
    ) -> Result<Arc<KnownServer>, ResolveError> {
        let organisation = keyring.find(&self.organisation);
        let organisation = organisation.ok_or(ResolveError::Organisation(self.organisation))?;
        if presented.len() > MOST_BYTES {
            return Err(ResolveError::Long);
        }
        let certificate = Certificate::from_bytes(presented)?;
        let user_id = peer::user_id_of(&self.name);
        let end = certificate.certified_by(&organisation, &user_id, now)?;
        owned(&certificate, keyring, now)?;
        let server = Arc::new(KnownServer {
            certificate: Arc::new(certificate),
            name: self.name.clone(),
        });
        let latest = now + MOST_AGE;
        *self.lock() = Some(ResolvedServer {
            server: Arc::clone(&server),
            organisation,
            at: now,
            until: end.map_or(latest, |end| end.min(latest)),
        });
        Ok(server)
    }

    /// Forgets what the server has shown, because it does not take what is sealed to it: it may have another key
    /// by now. Anybody on the way can say so, so that is not believed more than once in ten seconds.
    pub(crate) fn doubt(&self, now: SystemTime) {
        let mut resolved = self.lock();
        resolved.take_if(|resolved| {
            now.duration_since(resolved.at)
                .is_ok_and(|age| age >= LEAST_AGE)
        });
    }

    fn lock(&self) -> MutexGuard<'_, Option<ResolvedServer>> {
        self.resolved.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether the keyring knows nothing bad of a certificate that is shown: a revocation there is not got around by an
/// older copy.
fn owned(presented: &Certificate, keyring: &Keyring, now: SystemTime) -> Result<(), Invalid> {
    match keyring.find(&presented.fingerprint()) {
        Some(known) => known.validate(now).map(drop),
        None => Ok(()),
    }
}

impl fmt::Debug for CertificateResolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Acquaintance")
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

    /// A server that an organisation has certified for so long, and who knows both.
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
    fn it_lasts_as_long_as_the_certification() {
        let Case {
            presented,
            keyring,
            resolver,
        } = case(HOUR / 2);
        let now = SystemTime::now();
        assert!(resolver.known(&keyring, now).is_none());
        let server = resolver.resolve(&presented, &keyring, now).unwrap();
        assert_eq!(server.name, "station-7");
        let known = |at| resolver.known(&keyring, at).is_some();
        assert!(known(now) && known(now + HOUR / 2 - Duration::from_secs(2)));
        assert!(!known(now + HOUR / 2), "it has expired");
        assert!(!known(now - HOUR), "the clock was set back");
        let late = resolver.resolve(&presented, &keyring, now + HOUR);
        assert!(late.unwrap_err().to_string().contains("has expired"));
    }

    #[test]
    fn it_is_made_anew_each_hour() {
        let case = case(100 * HOUR);
        let now = SystemTime::now();
        case.resolver
            .resolve(&case.presented, &case.keyring, now)
            .unwrap();
        let known = |at| case.resolver.known(&case.keyring, at).is_some();
        assert!(known(now + HOUR - Duration::from_secs(1)));
        assert!(!known(now + HOUR));
    }

    #[test]
    fn a_keyring_that_changes_is_asked_again() {
        let case = case(HOUR);
        let now = SystemTime::now();
        case.resolver
            .resolve(&case.presented, &case.keyring, now)
            .unwrap();
        let nobody = Keyring::of([]);
        assert!(case.resolver.known(&nobody, now).is_none());
        let error = case.resolver.resolve(&case.presented, &nobody, now);
        assert!(matches!(error, Err(ResolveError::Organisation(_))));
    }

    #[test]
    fn doubts_are_bounded() {
        let case = case(HOUR);
        let now = SystemTime::now();
        case.resolver
            .resolve(&case.presented, &case.keyring, now)
            .unwrap();
        let known = || case.resolver.known(&case.keyring, now).is_some();
        case.resolver.doubt(now + LEAST_AGE / 2);
        assert!(known());
        case.resolver.doubt(now + LEAST_AGE);
        assert!(!known());
    }

    #[test]
    fn what_is_shown_is_one_certificate_and_no_more() {
        let case = case(HOUR);
        let now = SystemTime::now();
        let resolve = |presented: &[u8]| {
            let resolved = case.resolver.resolve(presented, &case.keyring, now);
            resolved.unwrap_err()
        };
        assert!(matches!(
            resolve(&vec![0; MOST_BYTES + 1]),
            ResolveError::Long
        ));
        assert!(matches!(resolve(b"hello"), ResolveError::Malformed(_)));
        let twice = case.presented.repeat(2);
        assert!(matches!(resolve(&twice), ResolveError::Malformed(_)));
    }
}
