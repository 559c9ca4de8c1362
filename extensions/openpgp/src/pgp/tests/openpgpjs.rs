//! Group 14: openpgpjs, both ways.

use std::fs;

use super::{command, opened, sealed};
use crate::pgp::{Certificate, Key, Passphrase};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/pgp/tests/openpgpjs.mjs");
const TOOLS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/tools");

/// Runs one verb of the script.
fn node(verb: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let library = format!("{TOOLS}/node_modules/openpgp/dist/node/openpgp.min.mjs");
    let fixed = [SCRIPT, &library, verb];
    command::run("node", fixed.iter().chain(arguments), input).expect("openpgpjs")
}

fn talks(kind: &str, seipd: u8) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (key, us) = (at("key"), at("us"));
    fs::write(&key, node("generate", &[kind], b"")).unwrap();
    let secret = Key::from_bytes(&fs::read(&key).unwrap(), &Passphrase::none()).unwrap();
    let theirs = Certificate::from_bytes(&secret.certificate().to_bytes()).unwrap();
    let ours = Key::generate("ours").unwrap();
    fs::write(&us, ours.certificate().to_armored()).unwrap();

    let message = node("seal", &[&key, &us], b"from openpgpjs");
    assert_eq!(container(&message), 2, "our keys announce it");
    let opened = opened(&message, &ours, &theirs).unwrap();
    assert_eq!(opened.data.as_slice(), b"from openpgpjs");

    let message = sealed(&ours, &theirs, b"from us");
    assert_eq!(container(&message), seipd, "its keys announce that");
    assert_eq!(node("open", &[&key, &us], &message), b"from us");

    // The same key in our hands: it opens, it signs, it is written and read again.
    let opened = super::opened(&message, &secret, ours.certificate()).unwrap();
    assert_eq!(opened.data.as_slice(), b"from us");
    let path = at("again");
    let passphrase = Passphrase::from("open sesame");
    secret.write(&path, &passphrase).unwrap();
    let again = Key::from_file(&path, &passphrase).unwrap();
    let message = sealed(&again, ours.certificate(), b"from theirs");
    super::opened(&message, &ours, &theirs).unwrap();
}

/// Returns the version of the container: the first octet of the second packet.
fn container(message: &[u8]) -> u8 {
    let packets = crate::pgp::packets::scan(message, 2).unwrap();
    packets[1].body[0]
}

#[test]
fn version_4_both_ways() {
    talks("v4", 1);
}

#[test]
fn version_6_both_ways() {
    talks("v6", 2);
}
