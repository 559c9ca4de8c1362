//! What the documents say is so.

use std::{fs, path::Path, process::Command};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The tour of the README is the example that it names, line by line.
#[test]
fn the_tour_is_the_example() {
    let example = [
        "proto/greeter/v1/greeter.proto",
        "build.rs",
        "src/lib.rs",
        "src/bin/server.rs",
        "src/bin/client.rs",
        "tests/mock.rs",
    ];
    let example = example
        .map(|file| read(&format!("examples/hello/{file}")))
        .join("\n");
    let readme = read("README.md");
    let blocks = readme.split("```").skip(1).step_by(2);
    let blocks = blocks.filter_map(|block| {
        block
            .strip_prefix("rust\n")
            .or_else(|| block.strip_prefix("proto\n"))
    });
    let mut checked = 0;
    for block in blocks {
        assert!(example.contains(block), "not in examples/hello:\n{block}");
        checked += 1;
    }
    assert!(checked >= 6, "only {checked} blocks found");
}

/// Each folder and file that a document links to is there.
#[test]
fn links_lead_somewhere() {
    for document in [
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "README.md",
        "SECURITY.md",
        "proto/PROTOCOL.md",
        "proto/SECURITY.md",
        "proto/vectors/README.md",
        "examples/chat/README.md",
        "examples/gateway/README.md",
        "examples/hello/README.md",
        "examples/hostwatch/README.md",
        "examples/port80/README.md",
        "examples/shell/README.md",
        "extensions/openpgp/README.md",
        "smq-runtime/README.md",
        "smq-web/README.md",
    ] {
        let folder = root().join(document);
        let folder = folder.parent().expect("a folder");
        let text = read(document);
        let targets = text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.contains("://")) {
            let path = target.split('#').next().expect("a path");
            assert!(folder.join(path).exists(), "{document}: {target}");
        }
    }
}

/// The codes and their HTTP status stand in the protocol as they are in the runtime.
#[test]
fn the_protocol_lists_the_codes() {
    let protocol = read("proto/PROTOCOL.md");
    for code in smq_runtime::Code::ALL {
        let row = format!("`{code}` | {}", code.http_status().as_u16());
        assert!(protocol.contains(&row), "{row}");
    }
}

#[test]
fn the_protocol_is_clean_under_buf_lint() {
    let buf = root().join("tests/tools/node_modules/.bin/buf");
    assert!(buf.exists(), "buf is not installed: run tests/run");
    let output = Command::new(buf)
        .arg("lint")
        .current_dir(root().join("proto"))
        .output();
    let output = output.expect("buf runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

/// The Rust version that the libraries declare is one that all their dependencies allow.
#[test]
fn the_declared_rust_version_is_enough() {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let complaint = String::from_utf8_lossy(&metadata.stderr);
    assert!(metadata.status.success(), "{complaint}");
    let metadata: serde_json::Value =
        serde_json::from_slice(&metadata.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let package = |id: &str| {
        packages
            .iter()
            .find(|it| it["id"] == id)
            .expect("a package")
    };
    let nodes = metadata["resolve"]["nodes"].as_array().expect("nodes");
    let library = |name: &str| {
        let package = packages
            .iter()
            .find(|it| it["name"] == name)
            .expect("a library");
        package["id"].as_str().expect("an id")
    };
    let mut needed = vec![library("smq-runtime"), library("smq-build")];
    let declared = version(package(needed[0]));
    assert!(declared > (1, 0), "the runtime declares a version");
    let mut next = 0;
    while next < needed.len() {
        let id = needed[next];
        let rust = version(package(id));
        assert!(rust <= declared, "{} needs {rust:?}", package(id)["name"]);
        let node = nodes.iter().find(|node| node["id"] == id).expect("a node");
        for dependency in node["deps"].as_array().expect("dependencies") {
            let kinds = dependency["dep_kinds"].as_array().expect("kinds");
            let built = kinds.iter().any(|kind| kind["kind"] != "dev");
            let id = dependency["pkg"].as_str().expect("an id");
            if built && !needed.contains(&id) {
                needed.push(id);
            }
        }
        next += 1;
    }
    assert!(needed.len() > 30, "{needed:?}");
}

/// Returns the `rust-version` of a package; (0, 0) if it declares none.
fn version(package: &serde_json::Value) -> (u32, u32) {
    let Some(text) = package["rust_version"].as_str() else {
        return (0, 0);
    };
    let mut parts = text.split('.').map(|part| part.parse().expect("a number"));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}
