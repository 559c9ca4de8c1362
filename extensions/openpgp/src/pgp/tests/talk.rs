//! A message from one key to another.

use std::time::SystemTime;

use super::MAX;
use crate::pgp::{Key, Outgoing, Passphrase, open, seal, sign, verify};

#[test]
fn a_sealed_message_is_opened() {
    let (alice, bob) = (
        Key::generate("alice").unwrap(),
        Key::generate("bob").unwrap(),
    );
    let trusted = super::trusting(&[&alice]);
    let now = SystemTime::now();
    let outgoing = Outgoing {
        data: b"hello",
        created: now,
        container: None,
    };
    let sealed = seal(&outgoing, &alice, bob.certificate(), now).unwrap();
    let opened = open(&sealed, &bob, &trusted, now, MAX).unwrap();
    assert_eq!(opened.data.as_slice(), b"hello");
    assert_eq!(opened.signer.fingerprint(), alice.fingerprint());
    assert_eq!(opened.signer.user_ids(), ["alice"]);
    let signed = sign(&outgoing, &alice, Some(bob.fingerprint()), now).unwrap();
    let opened = verify(&signed, &bob.fingerprint(), &trusted, now, MAX).unwrap();
    assert_eq!(opened.data.as_slice(), b"hello");
}

#[test]
fn a_key_file_round_trips() {
    let folder = std::env::temp_dir().join(format!("smq-key-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("alice.key");
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
