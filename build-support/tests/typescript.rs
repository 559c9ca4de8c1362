//! TypeScript for pages, by the real protoc-gen-es.
#![allow(clippy::unwrap_used)]
#![cfg(unix)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use smq_build::Compiler;
use tempfile::TempDir;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A project whose page is in `web`, with what npm has installed for `smq-web`.
fn project() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for below in ["out", "proto/greeter/v1", "web"] {
        fs::create_dir_all(folder.path().join(below)).unwrap();
    }
    let greeter = root().join("examples/hello/proto/greeter/v1/greeter.proto");
    fs::copy(
        greeter,
        folder.path().join("proto/greeter/v1/greeter.proto"),
    )
    .unwrap();
    folder
}

fn install(folder: &TempDir) {
    let modules = root().join("smq-web/node_modules");
    assert!(
        modules.join("@bufbuild/protoc-gen-es").exists(),
        "protoc-gen-es is not installed: run tests/run"
    );
    let modules = fs::canonicalize(modules).unwrap();
    std::os::unix::fs::symlink(modules, folder.path().join("web/node_modules")).unwrap();
}

fn compiler(folder: &TempDir) -> Compiler {
    Compiler::new()
        .root(folder.path().join("proto"))
        .out_dir(folder.path().join("out"))
        .typescript(folder.path().join("web/src/gen"))
}

#[test]
fn who_has_not_installed_the_generator_is_told_how() {
    let error = compiler(&project()).compile().unwrap_err().to_string();
    assert!(error.contains("web/src/gen"), "{error}");
    assert!(
        error.contains("npm install --save-dev @bufbuild/protoc-gen-es"),
        "{error}"
    );
}

#[test]
fn each_file_has_its_own_with_comments_and_options() {
    let folder = project();
    install(&folder);
    compiler(&folder).compile().unwrap();
    let generated = folder.path().join("web/src/gen");
    let greeter = generated.join("greeter/v1/greeter_pb.ts");
    let text = fs::read_to_string(&greeter).unwrap();
    for part in [
        "export const Greeter: GenService<{",
        "Greets one person.",
        "methodKind: \"server_streaming\";",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(
        !generated.join("google").exists(),
        "they come with the runtime"
    );
    assert!(folder.path().join("out/greeter.v1.rs").exists(), "and Rust");
}

#[test]
fn what_is_the_same_is_not_written_again() {
    let folder = project();
    install(&folder);
    compiler(&folder).compile().unwrap();
    let path = folder.path().join("web/src/gen/greeter/v1/greeter_pb.ts");
    let written = || fs::metadata(&path).unwrap().modified().unwrap();
    let before = written();
    compiler(&folder).compile().unwrap();
    assert_eq!(written(), before);

    let proto = folder.path().join("proto/greeter/v1/greeter.proto");
    let more = fs::read_to_string(&proto).unwrap() + "message More {}\n";
    fs::write(&proto, more).unwrap();
    compiler(&folder).compile().unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains("MoreSchema"));
}

/// What `smq-web` and its tests know of the protocol is what the protocol says; `BLESS=1` writes it anew.
#[test]
fn the_package_has_the_frames_of_the_protocol() {
    let folder = project();
    install(&folder);
    let out = folder.path().join("web/src/gen");
    Compiler::new()
        .root(root().join("proto"))
        .root(root().join("tests/proto"))
        .out_dir(folder.path().join("out"))
        .typescript(&out)
        .compile()
        .unwrap();
    for name in [
        "src/gen/smq/v1/frame_pb.ts",
        "src/gen/smq/v1/options_pb.ts",
        "tests/gen/google/api/httpbody_pb.ts",
        "tests/gen/smq/v1/frame_pb.ts",
        "tests/gen/smq/v1/options_pb.ts",
        "tests/gen/vectors/v1/board_pb.ts",
        "tests/gen/weather/v1/weather_pb.ts",
    ] {
        let (_, below) = name.split_once("gen/").unwrap();
        let generated = fs::read_to_string(out.join(below)).unwrap();
        let kept = root().join("smq-web").join(name);
        if std::env::var_os("BLESS").is_some() {
            fs::create_dir_all(kept.parent().unwrap()).unwrap();
            fs::write(&kept, &generated).unwrap();
        }
        let kept = fs::read_to_string(kept).unwrap_or_default();
        assert!(
            kept == generated,
            "{name} is not as it would be generated: BLESS=1"
        );
    }
}
