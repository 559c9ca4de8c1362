//! The documents of a running server: tools test it by them, and make clients from them.
#![allow(clippy::unwrap_used)]

#[path = "../running/mod.rs"]
mod running;

use std::{fs, path::Path, process::Command};

use running::Running;

const TOOLS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/tools");
const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents");

fn serve() -> (Running, String) {
    let mut server = Running::start(&["--listen", "127.0.0.1:0"]);
    let url = server.line(|_| true);
    (server, url)
}

/// Runs a tool in a folder, and returns what it has printed.
fn tool(folder: &Path, program: &str, arguments: &[&str]) -> String {
    let mut command = Command::new(program);
    command.current_dir(folder).args(arguments);
    let output = command.env("NO_PROXY", "127.0.0.1").output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}: see tests/run"));
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    assert!(output.status.success(), "{program} {arguments:?}: {text}");
    text
}

fn python(name: &str) -> String {
    format!("{TOOLS}/venv/bin/{name}")
}

/// Saves the OpenAPI document of a version.
fn download(url: &str, version: &str, folder: &Path) {
    let url = format!("{url}/socket.mq/hostwatch/{version}/openapi.json");
    tool(
        folder,
        "curl",
        &["-sSf", "--noproxy", "*", "-o", "openapi.json", &url],
    );
}

#[test]
fn schemathesis_finds_nothing_wrong() {
    let (_server, url) = serve();
    let folder = tempfile::tempdir().unwrap();
    for version in ["v1", "v2"] {
        download(&url, version, folder.path());
        let document = fs::read(folder.path().join("openapi.json")).unwrap();
        let document: serde_json::Value = serde_json::from_slice(&document).unwrap();
        let paths = document["paths"].as_object().unwrap().values();
        let operations: usize = paths.map(|path| path.as_object().unwrap().len()).sum();
        let url = format!("{url}/socket.mq/hostwatch/{version}/openapi.json");
        let checks = "not_a_server_error,status_code_conformance,content_type_conformance,\
             response_headers_conformance,response_schema_conformance";
        let few = ["--max-examples", "5", "--no-color"];
        let arguments = ["run", &url, "--mode", "positive", "--checks", checks];
        let said = tool(
            folder.path(),
            &python("schemathesis"),
            &[&arguments[..], &few].concat(),
        );
        assert!(said.contains(&format!("Tested: {operations}")), "{said}");
        // It would pass as well if it asked for what is not there.
        assert!(!said.contains("404"), "{said}");
    }
}

#[test]
fn a_client_of_openapi_python_client_calls() {
    let (_server, url) = serve();
    let folder = tempfile::tempdir().unwrap();
    download(&url, "v2", folder.path());
    let generate = [
        "generate",
        "--path",
        "openapi.json",
        "--output-path",
        "client",
        "--meta",
        "none",
    ];
    tool(folder.path(), &python("openapi-python-client"), &generate);
    tool(
        folder.path(),
        &python("python"),
        &["-m", "compileall", "-q", "client"],
    );
    fs::copy(format!("{HERE}/call.py"), folder.path().join("call.py")).unwrap();
    let said = tool(folder.path(), &python("python"), &["call.py", &url]);
    assert_eq!(said.lines().last(), Some("deploy 41"), "{said}");
}

#[test]
fn a_client_of_openapi_typescript_calls() {
    let (_server, url) = serve();
    let folder = tempfile::tempdir().unwrap();
    download(&url, "v2", folder.path());
    let bin = |name: &str| format!("{TOOLS}/node_modules/.bin/{name}");
    tool(
        folder.path(),
        &bin("openapi-typescript"),
        &["openapi.json", "-o", "schema.ts"],
    );
    fs::copy(format!("{HERE}/call.ts"), folder.path().join("call.ts")).unwrap();
    fs::write(folder.path().join("package.json"), r#"{"type": "module"}"#).unwrap();
    let strict = [
        "--strict",
        "--target",
        "es2022",
        "--module",
        "nodenext",
        "--lib",
        "es2022,dom",
        "call.ts",
    ];
    tool(folder.path(), &bin("tsc"), &strict);
    let said = tool(folder.path(), "node", &["call.js", &url]);
    assert_eq!(said.lines().last(), Some("deploy 42"), "{said}");
}
