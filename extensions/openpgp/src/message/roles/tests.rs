#![allow(clippy::unwrap_used)]
use std::time::Duration;

use super::*;
use crate::pgp::Key;

const HOUR: Duration = Duration::from_secs(60 * 60);

fn copy(certificate: &Certificate) -> Certificate {
    Certificate::from_bytes(&certificate.to_bytes()).unwrap()
}

/// An organisation, and what a client shows whom it has certified as an operator for an hour.
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

    /// Returns a keyring that holds the organisation, as it was loaded just now.
    fn keyring(&self) -> Keyring {
        Keyring::of([copy(self.organisation.certificate())])
    }

    fn holder(&self, keyring: &Keyring, now: SystemTime) -> Result<Arc<RoleHolder>, RoleError> {
        self.roles.holder(&self.presented, keyring, now)
    }

    fn remembered(&self) -> usize {
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
    assert!(Arc::ptr_eq(&holder, &again), "it is remembered");
    holder.check(&keyring, now + HOUR / 2).unwrap();
    // What is remembered is not good for ever.
    let late = case.holder(&keyring, now + HOUR).unwrap_err();
    assert!(matches!(late, RoleError::Invalid(_)), "{late}");
    assert!(holder.check(&keyring, now + HOUR).is_err());
}

#[test]
fn a_keyring_that_changes_is_asked_again() {
    let case = Case::new();
    let (keyring, now) = (case.keyring(), SystemTime::now());
    let holder = case.holder(&keyring, now).unwrap();
    let again = case.holder(&case.keyring(), now).unwrap();
    assert!(!Arc::ptr_eq(&holder, &again));
    holder.check(&case.keyring(), now).unwrap();
    let nobody = Keyring::of([]);
    let gone = RoleError::Organisation(case.organisation.fingerprint());
    assert_eq!(case.holder(&nobody, now).err(), Some(gone.clone()));
    assert_eq!(holder.check(&nobody, now), Err(gone));
    // The keyring has a certificate of the client's: that counts, and its time is over with it.
    let own = Keyring::of([
        copy(case.organisation.certificate()),
        copy(case.client.certificate()),
    ]);
    let known = RoleError::KnownServer(case.client.fingerprint());
    assert_eq!(holder.check(&own, now), Err(known));
}

#[test]
fn what_is_shown_is_bounded_and_remembered_only_when_it_is_good() {
    let case = Case::new();
    let (keyring, now) = (case.keyring(), SystemTime::now());
    let wrong = |presented: &str| case.roles.holder(presented, &keyring, now).err().unwrap();
    assert_eq!(wrong(&"A".repeat(8196)), RoleError::Long);
    assert!(matches!(wrong(&"A".repeat(8192)), RoleError::Malformed(_)));
    for presented in ["?", "AAA", "A A="] {
        assert_eq!(wrong(presented), RoleError::Base64);
    }
    let bare = encode(case.client.certificate());
    assert!(matches!(wrong(&bare), RoleError::Invalid(_)));
    assert_eq!(case.remembered(), 0);
    case.holder(&keyring, now).unwrap();
    assert_eq!(case.remembered(), 1);
    let nobody = Roles::default().holder(&case.presented, &keyring, now);
    assert_eq!(nobody.err(), Some(RoleError::Nobody));
}

#[test]
fn memory_is_bounded() {
    let case = Case::new();
    let (keyring, now) = (case.keyring(), SystemTime::now());
    let holder = case.holder(&keyring, now).unwrap();
    for number in 0..2 * MOST_REMEMBERED as u64 {
        let mut digest = [0; 32];
        digest[..8].copy_from_slice(&number.to_be_bytes());
        case.roles.remember(digest, &holder, now);
        assert!(case.remembered() <= MOST_REMEMBERED);
    }
}

#[test]
fn the_keyring_comes_first() {
    let case = Case::new();
    let now = SystemTime::now();
    let issuer = Handle::Fingerprint(case.client.fingerprint());
    let found = |keyring: &Keyring| {
        let callers = TrustedCallers::new(keyring, &case.roles, Some(&case.presented), now);
        let found = callers.candidates(&issuer);
        (found, callers.resolved.get().is_some())
    };
    let (presented, looked) = found(&case.keyring());
    assert!(presented.len() == 1 && looked);
    let known = Keyring::of([
        copy(case.organisation.certificate()),
        copy(case.client.certificate()),
    ]);
    let (own, looked) = found(&known);
    assert_eq!(own[0], *case.client.certificate());
    assert!(
        !looked,
        "what is shown costs nothing where it is not needed"
    );
}
