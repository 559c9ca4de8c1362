//! Folders of trust.

use std::{
    fs, thread,
    time::{Duration, SystemTime},
};

use pgp::packet::SignatureType;

use super::{
    makers::{Maker, Message, signs},
    opened, sealed,
};
use crate::pgp::{Certificate, Handle, Invalid, Key, Keyring, Trusted};

fn names(keyring: &Keyring) -> usize {
    keyring.certificates().len()
}

/// Waits until a keyring has so many certificates; it looks once a second.
fn until(keyring: &Keyring, count: usize) {
    for _ in 0..500 {
        if names(keyring) == count {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("{} certificates, not {count}", names(keyring));
}

#[test]
fn a_folder_is_read_again_when_it_changes() {
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
    until(&keyring, 3);
    assert!(keyring.find(&carol.fingerprint()).is_some());
    // What is broken changes nothing; what is gone is gone.
    fs::write(
        at("both.gpg"),
        b"-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nbroken",
    )
    .unwrap();
    fs::remove_file(at("alice.asc")).unwrap();
    until(&keyring, 2);
    assert!(keyring.find(&bob.fingerprint()).is_some());
    assert!(keyring.find(&alice.fingerprint()).is_none());
    assert!(
        Keyring::from_dir(folder.path()).is_err(),
        "a start says what is broken"
    );
    assert!(Keyring::from_dir(at("nowhere")).is_err());
}

/// Our own key lives on, or dies, by what a file says of it, and nothing is started again.
#[test]
fn a_key_of_our_own_is_renewed() {
    let now = SystemTime::now();
    let hour = Duration::from_secs(3600);
    let maker = Maker::usual("alice");
    let said = |at| Message::at(at).flags(signs);
    let short = said(maker.born).key_lives(hour + Duration::from_secs(60));
    let old = maker.bare().user("alice", &short);
    let key = old.key();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("alice.asc");
    let put = |certificate: &Certificate| fs::write(&file, certificate.to_armored()).unwrap();
    put(&old.certificate());
    let renewed = key.clone().renewed_by(Keyring::from_dir(&file).unwrap());
    let later = now + hour;
    let ends = |key: &Key| key.signer(later).map(drop);
    assert!(renewed.signer(now).is_ok());
    assert!(matches!(ends(&renewed), Err(Invalid::Expired { .. })));
    // Another program has given it a year.
    let year = said(now).key_lives(24 * 365 * hour);
    put(&maker.bare().user("alice", &year).certificate());
    until_so(|| ends(&renewed).is_ok());
    assert!(ends(&key).is_err(), "it knows of no file");
    let revoked = maker
        .bare()
        .direct(SignatureType::KeyRevocation, &Message::at(now));
    put(&revoked.certificate());
    until_so(|| matches!(renewed.signer(now).map(drop), Err(Invalid::Revoked { .. })));
}

/// Waits until something is so; files are looked at once a second.
fn until_so(is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("it never is");
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
            for handle in [Handle::Fingerprint(name), Handle::KeyId(name.key_id())] {
                let found = keyring.candidates(&handle);
                assert_eq!(found.len(), 1);
                assert_eq!(found[0].fingerprint(), key.fingerprint());
            }
        }
    }
    assert!(keyring.candidates(&Handle::KeyId([0; 8])).is_empty());
    let subkey = alice.certificate().keys().nth(1).unwrap();
    assert!(keyring.find(&subkey).is_none(), "a subkey is nobody's name");
}

#[test]
fn a_secret_key_is_not_trusted() {
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
fn whoever_is_not_in_it_is_a_stranger() {
    let (alice, bob) = (
        Key::generate("alice").unwrap(),
        Key::generate("bob").unwrap(),
    );
    let message = sealed(&alice, bob.certificate(), b"hello");
    opened(&message, &bob, alice.certificate()).unwrap();
    assert!(opened(&message, &bob, bob.certificate()).is_err());
}
