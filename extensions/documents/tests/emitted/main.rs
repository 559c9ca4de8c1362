//! What is written about interfaces: those that have everything, and random ones.
#![allow(clippy::unwrap_used)]

mod random;
mod tools;

use std::fs;

use smq_documents::{Documents, Interface, openapi};
use tools::{all, assert_prints, compile, make_clients, validate, write};

const PROTOS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/protos");
const BUNDLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../build-support/proto");

fn fixture(file: &str, name: &str) -> Interface {
    let set = compile(&[PROTOS.as_ref(), BUNDLED.as_ref()], file);
    Interface::new(&set, name).unwrap()
}

fn everything() -> Interface {
    fixture("everything/v1/everything.proto", "everything.v1")
}

fn deep() -> Interface {
    fixture("deep/er/still/v1beta1/deep.proto", "deep.er.still.v1beta1")
}

#[test]
fn what_has_everything_is_valid() {
    let folder = tempfile::tempdir().unwrap();
    let at = Documents::new().with_url("https://api.example:8443/station");
    for (name, documents) in [("bare", Documents::new()), ("all", all()), ("at", at)] {
        write(folder.path(), name, &everything(), &documents);
        write(folder.path(), &format!("deep-{name}"), &deep(), &documents);
    }
    validate(folder.path());
}

#[test]
fn clients_of_what_has_everything_compile() {
    let folder = tempfile::tempdir().unwrap();
    for (name, interface) in [("everything", everything()), ("deep", deep())] {
        let document = openapi(&interface, &Documents::new().with_connect()).to_string();
        fs::write(folder.path().join(format!("{name}.openapi.json")), document).unwrap();
    }
    make_clients(folder.path());
}

#[test]
fn printed_files_are_the_same_to_protobuf() {
    for (file, name) in [
        ("everything/v1/everything.proto", "everything.v1"),
        ("deep/er/still/v1beta1/deep.proto", "deep.er.still.v1beta1"),
    ] {
        let set = compile(&[PROTOS.as_ref(), BUNDLED.as_ref()], file);
        let interface = Interface::new(&set, name).unwrap();
        assert_prints(&interface, &set);
    }
}
