#![allow(clippy::unwrap_used)]
use std::time::Duration;

use super::*;
use crate::pgp::Key;

const HOUR: Duration = Duration::from_secs(60 * 60);

fn copy(certificate: &Certificate) -> Certificate {
    Certificate::from_bytes(&certificate.to_bytes()).unwrap()
}

/// An organisation, and a client that it certified as an operator for an hour.
struct Case {
    organisation: Key,
    client: Key,
    presented: String,
    roles: Roles,
}

impl Case {
    fn new() -> Self {
        let organisation = Key::generate_certifier("Met Office").unwrap();
        let client = Key::generate("operator").unwrap();
        let certified = organisation.certify(client.certificate(), "operator", HOUR);
        let mut roles = Roles::default();
        for role in ["guest", "operator"] {
            roles.add(organisation.fingerprint(), role.into());
        }
        Self {
            presented: encode(&certified.unwrap()),
            organisation,
            client,
            roles,
        }
    }

    /// Returns a newly loaded keyring with the organisation.
    fn keyring(&self) -> Keyring {
        Keyring::of([copy(self.organisation.certificate())])
    }

    fn holder(&self, keyring: &Keyring, now: SystemTime) -> Result<Arc<RoleHolder>, RoleError> {
        self.roles.holder(&self.presented, keyring, now)
    }

    fn cached(&self) -> usize {
        self.roles.lock().len()
    }
}

#[test]
fn a_role_is_held_until_the_certification_expires() {
    let case = Case::new();
    let (keyring, now) = (case.keyring(), SystemTime::now());
    let holder = case.holder(&keyring, now).unwrap();
    assert_eq!(holder.roles, ["operator"]);
    let again = case.holder(&keyring, now + HOUR / 2).unwrap();
    assert!(Arc::ptr_eq(&holder, &again), "from the cache");
    holder.check(&keyring, now + HOUR / 2).unwrap();
    // A cached certificate expires.
    let late = case.holder(&keyring, now + HOUR).unwrap_err();
    assert!(matches!(late, RoleError::Invalid(_)), "{late}");
    assert!(holder.check(&keyring, now + HOUR).is_err());
}

#[test]
fn a_changed_keyring_invalidates_the_cache() {
    let case = Case::new();
    let (keyring, now) = (case.keyring(), SystemTime::now());
    let holder = case.holder(&keyring, now).unwrap();
    let again = case.holder(&case.keyring(), now).unwrap();
    assert!(!Arc::ptr_eq(&holder, &again));
    holder.check(&case.keyring(), now).unwrap();
    let empty = Keyring::of([]);
    let gone = RoleError::Organisation(case.organisation.fingerprint());
    assert_eq!(case.holder(&empty, now).err(), Some(gone.clone()));
    assert_eq!(holder.check(&empty, now), Err(gone));
    // A copy of the client's certificate in the keyring replaces the presented one.
    let own = Keyring::of([
        copy(case.organisation.certificate()),
        copy(case.client.certificate()),
    ]);
    let known = RoleError::InKeyring(case.client.fingerprint());
    assert_eq!(holder.check(&own, now), Err(known));
}

#[test]
fn a_presented_certificate_is_bounded_and_cached_only_if_valid() {
    let case = Case::new();
    let (keyring, now) = (case.keyring(), SystemTime::now());
    let error = |presented: &str| case.roles.holder(presented, &keyring, now).err().unwrap();
    assert_eq!(error(&"A".repeat(8196)), RoleError::Long);
    assert!(matches!(error(&"A".repeat(8192)), RoleError::Malformed(_)));
    for presented in ["?", "AAA", "A A="] {
        assert_eq!(error(presented), RoleError::Base64);
    }
    let bare = encode(case.client.certificate());
    assert!(matches!(error(&bare), RoleError::Invalid(_)));
    assert_eq!(case.cached(), 0);
    case.holder(&keyring, now).unwrap();
    assert_eq!(case.cached(), 1);
    let untrusted = Roles::default().holder(&case.presented, &keyring, now);
    assert_eq!(untrusted.err(), Some(RoleError::NoOrganisation));
}

#[test]
fn the_cache_is_bounded() {
    let case = Case::new();
    let (keyring, now) = (case.keyring(), SystemTime::now());
    let holder = case.holder(&keyring, now).unwrap();
    for number in 0..2 * MAX_CACHED as u64 {
        let mut digest = [0; 32];
        digest[..8].copy_from_slice(&number.to_be_bytes());
        case.roles.cache(digest, &holder, now);
        assert!(case.cached() <= MAX_CACHED);
    }
}
