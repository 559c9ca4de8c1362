//! The client of `examples/python`, with its own tests, against this server.
#![allow(clippy::unwrap_used)]

mod running;

use std::{fs, path::Path, process::Command};

use running::Running;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Runs Python in a folder, from which it imports.
fn python(folder: &Path, arguments: &[&str], url: &str) {
    let python = format!("{ROOT}/tests/tools/venv/bin/python");
    let mut command = Command::new(&python);
    command
        .current_dir(folder)
        .args(arguments)
        .env("PYTHONPATH", ".");
    let output = command
        .env("NO_PROXY", "127.0.0.1")
        .env("HOSTWATCH_URL", url)
        .output();
    let output = output.unwrap_or_else(|error| panic!("{python}: {error}: see tests/run"));
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    assert!(output.status.success(), "{arguments:?}: {text}");
}

#[test]
fn the_python_client_passes_its_tests() {
    let mut server = Running::start(&["--listen", "127.0.0.1:0"]);
    let url = server.line(|_| true);
    let folder = tempfile::tempdir().unwrap();
    for file in ["pyproject.toml", "socketmq.py", "tests/test_socketmq.py"] {
        let name = Path::new(file).file_name().unwrap();
        let source = Path::new(ROOT).join("examples/python").join(file);
        fs::copy(source, folder.path().join(name)).unwrap();
    }
    let imports = ["proto", "build-support/proto", "examples/hostwatch/proto"]
        .map(|it| format!("-I{ROOT}/{it}"));
    let files = [
        "smq/v1/frame.proto",
        "smq/v1/options.proto",
        "hostwatch/v2/host.proto",
    ];
    let mut generate = vec!["-m", "grpc_tools.protoc", "--python_out=.", "--pyi_out=."];
    generate.extend(imports.iter().map(String::as_str));
    generate.extend(files);
    python(folder.path(), &generate, &url);
    let typed = ["-m", "mypy", "socketmq.py", "test_socketmq.py"];
    python(folder.path(), &typed, &url);
    python(
        folder.path(),
        &["-m", "pytest", "-q", "test_socketmq.py"],
        &url,
    );
}
