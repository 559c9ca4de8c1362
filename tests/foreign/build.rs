//! Compiles the protos that are in packages of the registry.

use std::{env, fs, path::PathBuf, process::Command};

use serde_json::Value;
use smq_build::Compiler;

fn main() -> smq_build::Result {
    Compiler::new()
        .root(package("etcd-client").join("proto"))
        .interface("etcdserverpb", "etcd.v3")
        .default_version("v3")
        .streams_without_filter()
        .streams("etcdserverpb.Maintenance.Snapshot") // its empty request would be a filter
        .skip_unsupported()
        .generate_default_stubs(true)
        .out_dir(out("etcd"))
        .compile()?;
    Compiler::new()
        .root(package("livekit-protocol").join("protocol/protobufs"))
        .exclude("rpc") // imports files that the package does not have
        .default_version("v1")
        .streams_without_filter()
        .skip_unsupported()
        .generate_default_stubs(true)
        .out_dir(out("livekit"))
        .compile()?;
    Compiler::new()
        .root(package("opentelemetry-proto").join("src/proto/opentelemetry-proto"))
        .exclude("opentelemetry/proto/collector/profiles")
        .out_dir(out("opentelemetry"))
        .compile()?;
    Compiler::new()
        .root(package("qdrant-client").join("proto"))
        .default_version("v1")
        .build_server(false)
        .out_dir(out("qdrant"))
        .compile()?;
    Compiler::new()
        .root(package("k8s-cri").join("proto"))
        .streams_without_filter()
        .skip_unsupported()
        .out_dir(out("cri"))
        .compile()?;
    Compiler::new()
        .root(package("containerd-client").join("vendor"))
        .exclude("github.com/containerd/containerd/vendor") // copies
        .streams_without_filter()
        .skip_unsupported()
        .default_version("v1")
        .generate_default_stubs(true)
        .out_dir(out("containerd"))
        .compile()
}

/// Returns the folder of a package that this one depends on.
fn package(name: &str) -> PathBuf {
    let cargo = env::var_os("CARGO").expect("cargo runs this");
    let metadata = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--offline", "--locked"])
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let package = packages.iter().find(|package| package["name"] == name);
    let manifest = package.and_then(|package| package["manifest_path"].as_str());
    let manifest = manifest.unwrap_or_else(|| panic!("no package {name}"));
    PathBuf::from(manifest).with_file_name("")
}

/// Makes a folder for generated code.
fn out(name: &str) -> PathBuf {
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("cargo runs this")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}
