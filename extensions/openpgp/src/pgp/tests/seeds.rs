//! Group 16: the seeds of fuzzing are valid messages.

use std::{fs, path::PathBuf, time::Duration};

use pgp::crypto::{
    aead::{AeadAlgorithm, ChunkSize},
    sym::SymmetricKeyAlgorithm,
};

use super::craft::{Container, encrypted, joined};
use crate::pgp::{Key, Outgoing, fuzzing, seal, sign, unix_time};

fn folder(name: &str) -> PathBuf {
    let fuzz = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/seeds");
    PathBuf::from(fuzz).join(name)
}

#[test]
fn seeds_are_valid() {
    for name in ["openpgp_message", "openpgp_signed"] {
        for file in fs::read_dir(folder(name)).unwrap() {
            let path = file.unwrap().path();
            let found = path.file_name().unwrap().to_string_lossy().into_owned();
            let bytes = fs::read(&path).unwrap();
            assert!(
                found.starts_with("found-") || fuzzing::is_valid(&bytes),
                "{found}"
            );
        }
    }
}

#[test]
#[ignore = "rewrites the seeds, after the keys in fuzz/openpgp changed"]
fn write_seeds() {
    let fuzzing::Fixture { alice, bob, .. } = fuzzing::fixture();
    let now = unix_time::time(fuzzing::NOW);
    let outgoing = Outgoing {
        data: fuzzing::PLAINTEXT,
        created: now,
        container: None,
    };
    let write = |target: &str, name: &str, bytes: &[u8]| {
        fs::create_dir_all(folder(target)).unwrap();
        fs::write(folder(target).join(name), bytes).unwrap();
    };
    let sealed = seal(&outgoing, alice, bob.certificate(), now).unwrap();
    write("openpgp_message", "gcm", &sealed);
    let signed = sign(&outgoing, alice, Some(bob.fingerprint()), now).unwrap();
    write("openpgp_signed", "to-bob", &signed);
    let cipher = SymmetricKeyAlgorithm::AES128;
    let ocb = Container::V2(cipher, AeadAlgorithm::Ocb, ChunkSize::C64B);
    let ocb = joined(&encrypted(&signed, bob.certificate(), ocb));
    write("openpgp_message", "ocb", &ocb);
    let to_nobody = sign(&outgoing, alice, None, now).unwrap();
    write("openpgp_signed", "to-nobody", &to_nobody);
    write(
        "openpgp_certificate",
        "binary",
        &bob.certificate().to_bytes(),
    );
    write(
        "openpgp_certificate",
        "armored",
        bob.certificate().to_armored().as_bytes(),
    );
    let organisation = Key::generate_certifier("organisation").unwrap();
    let month = Duration::from_secs(30 * 24 * 3600);
    let certified = organisation
        .certify(bob.certificate(), "bob", month)
        .unwrap();
    write("openpgp_certificate", "certified", &certified.to_bytes());
    // A signing subkey with its consent, a revoked user id, a direct key signature.
    let rich = super::makers::rich();
    write("openpgp_certificate", "rich", &rich.to_bytes());
}

/// Generates the two keys. The seeds must be rewritten then.
#[test]
#[ignore = "replaces the keys of fuzzing"]
fn write_keys() {
    for name in ["alice", "bob"] {
        let path = folder("").join("../openpgp").join(format!("{name}.key"));
        let key = Key::generate(name).unwrap();
        key.write(path, &crate::pgp::Passphrase::none()).unwrap();
    }
}
