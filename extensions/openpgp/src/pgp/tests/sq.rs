//! Group 14: Sequoia's sq, both ways.

use std::{fs, path::Path};

use tempfile::TempDir;

use super::{command, opened, sealed};
use crate::pgp::{Certificate, Key, Passphrase};

fn sq(arguments: &[&Path], input: &[u8]) -> Vec<u8> {
    command::run("sq", arguments, input).expect("sq")
}

#[test]
fn sq_both_ways() {
    let folder: TempDir = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (key, cert, us) = (at("key"), at("cert"), at("us"));
    let word = Path::new;
    sq(
        &["key", "generate", "-u", "sequoia", "-e"]
            .map(word)
            .iter()
            .copied()
            .chain([&*key])
            .collect::<Vec<_>>(),
        b"",
    );
    let exported = sq(&[word("key"), word("extract-cert"), &key], b"");
    fs::write(&cert, &exported).unwrap();
    let ours = Key::generate("ours").unwrap();
    fs::write(&us, ours.certificate().to_armored()).unwrap();
    let theirs = Certificate::from_bytes(&exported).unwrap();
    let theirs_secret = Key::from_bytes(&fs::read(&key).unwrap(), &Passphrase::none()).unwrap();
    assert_eq!(theirs_secret.fingerprint(), theirs.fingerprint());

    let encrypt = [
        word("encrypt"),
        word("--binary"),
        word("--compression"),
        word("none"),
        word("--recipient-cert"),
        &us,
        word("--signer-key"),
        &key,
    ];
    let message = sq(&encrypt, b"from sq");
    let opened = opened(&message, &ours, &theirs).unwrap();
    assert_eq!(opened.data.as_slice(), b"from sq");

    let message = sealed(&ours, &theirs, b"from us");
    let decrypt = [
        word("decrypt"),
        word("--recipient-key"),
        &key,
        word("--signer-cert"),
        &us,
    ];
    assert_eq!(sq(&decrypt, &message), b"from us");
    // A message of sq to its own key, which we imported.
    let to_itself = encrypt.map(|it| if it == us { &*cert } else { it });
    let message = sq(&to_itself, b"to itself");
    let opened = super::opened(&message, &theirs_secret, &theirs).unwrap();
    assert_eq!(opened.data.as_slice(), b"to itself");
}
