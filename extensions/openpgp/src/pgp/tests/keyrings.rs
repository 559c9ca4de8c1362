//! Group 8: keyrings follow their files, and trust nobody when these are taken away.

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
    // A malformed file and a removed one have no certificates that are trusted.
    fs::write(
        at("both.gpg"),
        b"-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nbroken",
    )
    .unwrap();
    wait_for(&keyring, 1);
    assert!(keyring.find(&alice.fingerprint()).is_some());
    fs::remove_file(at("alice.asc")).unwrap();
    wait_for(&keyring, 0);
    fs::write(at("both.gpg"), &both).unwrap();
    wait_for(&keyring, 2);
    fs::write(at("both.gpg"), "").unwrap();
    wait_for(&keyring, 0);
    assert!(
        Keyring::from_dir(folder.path()).is_err(),
        "a malformed file is an error at the start"
    );
    assert!(Keyring::from_dir(at("nowhere")).is_err());
}

/// Each way to take a keyring away: nobody is trusted any more, until it is good again.
#[test]
fn a_keyring_that_is_taken_away_trusts_nobody() {
    let alice = Key::generate("alice").unwrap();
    let armored = alice.certificate().to_armored();
    let truncated = armored[..armored.len() / 2].to_owned();
    let secret = {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("alice.key");
        alice.write(&path, &crate::pgp::Passphrase::none()).unwrap();
        fs::read(path).unwrap()
    };
    // The keyring is a file, or a folder with that file.
    for is_file in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("keyring.asc");
        let file = if is_file {
            source.clone()
        } else {
            fs::create_dir(&source).unwrap();
            source.join("alice.asc")
        };
        let restore = || fs::write(&file, &armored).unwrap();
        restore();
        let keyring = if is_file {
            Keyring::from_file(&source)
        } else {
            Keyring::from_dir(&source)
        };
        let keyring = keyring.unwrap();
        let away = folder.path().join("away");
        let lost = |what: &str| {
            let begin = std::time::Instant::now();
            wait_for(&keyring, 0);
            assert!(begin.elapsed() < Duration::from_secs(1), "{what}");
            assert!(keyring.find(&alice.fingerprint()).is_none(), "{what}");
        };
        wait_for(&keyring, 1);
        fs::rename(&source, &away).unwrap();
        lost("the source is removed");
        fs::rename(&away, &source).unwrap();
        wait_for(&keyring, 1);
        for (what, bytes) in [
            ("emptied", &b""[..]),
            ("truncated", truncated.as_bytes()),
            ("other bytes", b"\xff\x00\xff"),
            ("a secret key", &secret),
        ] {
            fs::write(&file, bytes).unwrap();
            lost(what);
            restore();
            wait_for(&keyring, 1);
        }
        fs::remove_file(&file).unwrap();
        fs::create_dir(&file).unwrap();
        fs::write(file.join("alice.asc"), &armored).unwrap();
        lost("a directory in its place");
        fs::remove_dir_all(&file).unwrap();
        restore();
        wait_for(&keyring, 1);
        fs::remove_file(&file).unwrap();
        std::os::unix::fs::symlink("nowhere", &file).unwrap();
        lost("a link to nothing");
        fs::remove_file(&file).unwrap();
        // A link to itself: for each user, as permissions are for all but the superuser.
        std::os::unix::fs::symlink(&file, &file).unwrap();
        lost("unreadable");
    }
}

/// The file that is bad now may have revoked a certificate that another file has, too.
#[test]
fn a_bad_file_makes_copies_of_its_certificates_doubtful() {
    let folder = tempfile::tempdir().unwrap();
    let [alice, bob] = ["alice", "bob"].map(|it| Key::generate(it).unwrap());
    let at = |name: &str| folder.path().join(name);
    let put = |name: &str, key: &Key| fs::write(at(name), key.certificate().to_armored()).unwrap();
    put("alice.asc", &alice);
    put("copy.asc", &alice);
    put("bob.asc", &bob);
    let keyring = Keyring::from_dir(folder.path()).unwrap();
    wait_for(&keyring, 2);
    fs::write(at("copy.asc"), "broken").unwrap();
    wait_for(&keyring, 1);
    assert!(keyring.find(&bob.fingerprint()).is_some());
    fs::remove_file(at("copy.asc")).unwrap();
    wait_for(&keyring, 2);
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
    let is_revoked = || matches!(renewed.signer(now).map(drop), Err(Invalid::Revoked { .. }));
    wait_until(is_revoked);
    // It stays so when the file is lost.
    let lost = Keyring::from_dir(&file).unwrap();
    fs::remove_file(&file).unwrap();
    wait_for(&lost, 0);
    assert!(is_revoked());
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
