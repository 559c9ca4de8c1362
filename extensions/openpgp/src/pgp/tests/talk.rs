//! Two keys that know each other.

use std::time::SystemTime;

use super::MOST;
use crate::pgp::{Key, Keyring, Outgoing, Passphrase, open, seal, sign, verify};

#[test]
fn what_is_sealed_is_opened() {
    let (alice, bob) = (
        Key::generate("alice").unwrap(),
        Key::generate("bob").unwrap(),
    );
    let alices = alice.certificate().to_bytes();
    let trusted = Keyring::of([super::super::Certificate::from_bytes(&alices).unwrap()]);
    let now = SystemTime::now();
    let outgoing = Outgoing {
        data: b"hello",
        created: now,
        container: None,
    };
    let sealed = seal(&outgoing, &alice, bob.certificate(), now).unwrap();
    let opened = open(&sealed, &bob, &trusted, now, MOST).unwrap();
    assert_eq!(opened.data.as_slice(), b"hello");
    assert_eq!(opened.signer.fingerprint(), alice.fingerprint());
    assert_eq!(opened.signer.user_ids(), ["alice"]);
    let signed = sign(&outgoing, &alice, Some(bob.fingerprint()), now).unwrap();
    let opened = verify(&signed, &bob.fingerprint(), &trusted, now, MOST).unwrap();
    assert_eq!(opened.data.as_slice(), b"hello");
}

#[test]
fn a_key_is_written_and_read() {
    let folder = std::env::temp_dir().join(format!("smq-key-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("it.key");
    let passphrase = Passphrase::from("open sesame");
    let key = Key::generate("alice").unwrap();
    key.write(&path, &passphrase).unwrap();
    assert!(key.write(&path, &passphrase).is_err());
    let again = Key::from_file(&path, &passphrase).unwrap();
    assert_eq!(again.certificate(), key.certificate());
    assert!(Key::from_file(&path, &Passphrase::none()).is_err());
    assert!(Key::from_file(&path, &Passphrase::from("x")).is_err());
    std::fs::remove_dir_all(&folder).unwrap();
}
