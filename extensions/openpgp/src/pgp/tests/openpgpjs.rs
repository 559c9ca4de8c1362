//! Group 14: openpgpjs, both ways.

use std::fs;

use super::{command, opened, sealed};
use crate::pgp::{Certificate, Key, Passphrase};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/pgp/tests/openpgpjs.mjs");
const TOOLS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/tools");

/// Runs one command of the script.
fn node(verb: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let library = format!("{TOOLS}/node_modules/openpgp/dist/node/openpgp.min.mjs");
    let fixed = [SCRIPT, &library, verb];
    command::run("node", fixed.iter().chain(arguments), input).expect("openpgpjs")
}

fn exchange_messages(kind: &str, seipd: u8) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (key, us) = (at("key"), at("us"));
    fs::write(&key, node("generate", &[kind], b"")).unwrap();
    let secret = Key::from_bytes(&fs::read(&key).unwrap(), &Passphrase::none()).unwrap();
    let theirs = Certificate::from_bytes(&secret.certificate().to_bytes()).unwrap();
    let ours = Key::generate("ours").unwrap();
    fs::write(&us, ours.certificate().to_armored()).unwrap();

    let message = node("seal", &[&key, &us], b"from openpgpjs");
    assert_eq!(
        container(&message),
        2,
        "our certificates announce version 2"
    );
    let opened = opened(&message, &ours, &theirs).unwrap();
    assert_eq!(opened.data.as_slice(), b"from openpgpjs");

    let message = sealed(&ours, &theirs, b"from us");
    assert_eq!(
        container(&message),
        seipd,
        "the version that its certificates announce"
    );
    assert_eq!(node("open", &[&key, &us], &message), b"from us");

    // The imported key opens, signs, and round-trips through a file.
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
    exchange_messages("v4", 1);
}

#[test]
fn version_6_both_ways() {
    exchange_messages("v6", 2);
}
