//! Keyrings.

use std::{
    fs, thread,
    time::{Duration, SystemTime},
};

use pgp::packet::SignatureType;

use super::{
    makers::{CertificateBuilder, SignatureSpec, signs},
    opened, sealed,
};
use crate::pgp::{Certificate, Invalid, Key, KeyHandle, Keyring, TrustStore};

fn count(keyring: &Keyring) -> usize {
    keyring.certificates().len()
}

/// Waits until a keyring has `expected` certificates. It checks for changes once a second.
fn wait_for(keyring: &Keyring, expected: usize) {
    for _ in 0..500 {
        if count(keyring) == expected {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("{} certificates, not {expected}", count(keyring));
}

#[test]
fn a_changed_directory_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let keys = ["alice", "bob", "carol"].map(|it| Key::generate(it).unwrap());
    let [alice, bob, carol] = &keys;
    let at = |name: &str| folder.path().join(name);
    fs::write(at("alice.asc"), alice.certificate().to_armored()).unwrap();
    fs::write(at("README"), "not a certificate, and not called one").unwrap();
    let keyring = Keyring::from_dir(folder.path()).unwrap();
    assert_eq!(keyring.certificates()[0].user_ids(), ["alice"]);
    let both = [bob, carol]
        .map(|key| key.certificate().to_bytes())
        .concat();
    fs::write(at("both.gpg"), &both).unwrap();
    wait_for(&keyring, 3);
    assert!(keyring.find(&carol.fingerprint()).is_some());
    // A malformed file changes nothing. A removed file removes its certificates.
    fs::write(
        at("both.gpg"),
        b"-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nbroken",
    )
    .unwrap();
    fs::remove_file(at("alice.asc")).unwrap();
    wait_for(&keyring, 2);
    assert!(keyring.find(&bob.fingerprint()).is_some());
    assert!(keyring.find(&alice.fingerprint()).is_none());
    assert!(
        Keyring::from_dir(folder.path()).is_err(),
        "a malformed file is an error at the start"
    );
    assert!(Keyring::from_dir(at("nowhere")).is_err());
}

/// A file extends or revokes the program's own key without a restart.
#[test]
fn a_key_is_updated_from_a_file() {
    let now = SystemTime::now();
    let hour = Duration::from_secs(3600);
    let builder = CertificateBuilder::usual("alice");
    let spec = |at| SignatureSpec::at(at).flags(signs);
    let short = spec(builder.born).key_lives(hour + Duration::from_secs(60));
    let old = builder.bare().user("alice", &short);
    let key = old.key();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("alice.asc");
    let put = |certificate: &Certificate| fs::write(&file, certificate.to_armored()).unwrap();
    put(&old.certificate());
    let renewed = key.clone().with_updates(Keyring::from_dir(&file).unwrap());
    let later = now + hour;
    let ends = |key: &Key| key.signer(later).map(drop);
    assert!(renewed.signer(now).is_ok());
    assert!(matches!(ends(&renewed), Err(Invalid::Expired { .. })));
    // Another program extended the key by a year.
    let year = spec(now).key_lives(24 * 365 * hour);
    put(&builder.bare().user("alice", &year).certificate());
    wait_until(|| ends(&renewed).is_ok());
    assert!(ends(&key).is_err(), "the key without the file");
    let revoked = builder
        .bare()
        .direct(SignatureType::KeyRevocation, &SignatureSpec::at(now));
    put(&revoked.certificate());
    wait_until(|| matches!(renewed.signer(now).map(drop), Err(Invalid::Revoked { .. })));
}

/// Waits until a condition holds. Keyrings check for changes once a second.
fn wait_until(condition: impl Fn() -> bool) {
    for _ in 0..500 {
        if condition() {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("the condition never holds");
}

#[test]
fn keys_are_found_by_fingerprint_and_by_id() {
    let (alice, bob) = (
        Key::generate("alice").unwrap(),
        Key::generate("bob").unwrap(),
    );
    let keyring = super::trusting(&[&alice, &bob]);
    for key in [&alice, &bob] {
        for name in key.certificate().keys() {
            for handle in [
                KeyHandle::Fingerprint(name),
                KeyHandle::KeyId(name.key_id()),
            ] {
                let found = keyring.candidates(&handle);
                assert_eq!(found.len(), 1);
                assert_eq!(found[0].fingerprint(), key.fingerprint());
            }
        }
    }
    assert!(keyring.candidates(&KeyHandle::KeyId([0; 8])).is_empty());
    let subkey = alice.certificate().keys().nth(1).unwrap();
    assert!(
        keyring.find(&subkey).is_none(),
        "a subkey does not identify a certificate"
    );
}

#[test]
fn a_secret_key_in_a_keyring_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let key = Key::generate("alice").unwrap();
    let path = folder.path().join("it.key");
    key.write(&path, &crate::pgp::Passphrase::none()).unwrap();
    let refused = Keyring::from_dir(folder.path()).unwrap_err().to_string();
    assert!(
        refused.contains("secret key") && refused.contains("it.key"),
        "{refused}"
    );
}

#[test]
fn an_unknown_signer_is_refused() {
    let (alice, bob) = (
        Key::generate("alice").unwrap(),
        Key::generate("bob").unwrap(),
    );
    let message = sealed(&alice, bob.certificate(), b"hello");
    opened(&message, &bob, alice.certificate()).unwrap();
    assert!(opened(&message, &bob, bob.certificate()).is_err());
}
