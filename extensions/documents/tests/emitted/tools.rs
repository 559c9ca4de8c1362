//! What several tests use: validators, and a compiler.

use std::{fs, path::Path, process::Command};

use prost_reflect::DescriptorPool;
use prost_types::FileDescriptorProto;
use serde_json::Value;
use smq_documents::{Documents, Interface, SecurityScheme, asyncapi, openapi, proto_files};
use smq_runtime::Limits;

const TOOLS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/tools");

/// Compiles files, with comments.
pub(crate) fn compile(folders: &[&Path], file: &str) -> Vec<u8> {
    let mut compiler = protox::Compiler::new(folders).unwrap();
    compiler.include_imports(true).include_source_info(true);
    compiler
        .open_file(file)
        .unwrap_or_else(|error| panic!("{error:?}"));
    compiler.encode_file_descriptor_set()
}

/// All that a document may say.
pub(crate) fn all() -> Documents {
    Documents::new()
        .with_connect()
        .with_limits(&Limits::default())
        .with_security_scheme("token", SecurityScheme::Bearer)
        .with_security_scheme("password", SecurityScheme::Basic)
        .with_security_scheme("key", SecurityScheme::Header("X-Key".into()))
        .with_security_scheme("sign-in", SecurityScheme::Cookie("session".into()))
        .with_security_scheme(
            "id",
            SecurityScheme::OpenIdConnect(
                "https://id.example/.well-known/openid-configuration".into(),
            ),
        )
        .with_security_scheme("tls", SecurityScheme::MutualTls)
}

/// Writes the documents of an interface to a folder, for the tools.
pub(crate) fn write(folder: &Path, name: &str, interface: &Interface, documents: &Documents) {
    let write = |kind: &str, document: Value| {
        fs::write(
            folder.join(format!("{name}.{kind}.json")),
            document.to_string(),
        )
        .unwrap();
    };
    write("openapi", openapi(interface, documents));
    write("asyncapi", asyncapi(interface, documents));
}

/// Runs a tool in a folder.
fn run(folder: &Path, program: &str, arguments: &[&str]) {
    let output = Command::new(program)
        .current_dir(folder)
        .args(arguments)
        .output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}: see tests/run"));
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    assert!(output.status.success(), "{program} {arguments:?}: {text}");
}

pub(crate) fn validate(folder: &Path) {
    let script = |name: &str| format!("{}/tests/emitted/{name}", env!("CARGO_MANIFEST_DIR"));
    let python = format!("{TOOLS}/venv/bin/python");
    run(folder, &python, &[&script("openapi.py"), "."]);
    run(folder, "node", &[&script("asyncapi.mjs"), ".", TOOLS]);
}

/// Makes clients from each document of a folder, and compiles them.
pub(crate) fn make_clients(folder: &Path) {
    for document in fs::read_dir(folder).unwrap() {
        let document = document.unwrap().file_name().into_string().unwrap();
        let Some(name) = document.strip_suffix(".openapi.json") else {
            continue;
        };
        let source = format!("{name}.ts");
        let bin = |name: &str| format!("{TOOLS}/node_modules/.bin/{name}");
        run(
            folder,
            &bin("openapi-typescript"),
            &[&document, "-o", &source],
        );
        run(folder, &bin("tsc"), &["--strict", "--noEmit", &source]);
        let python = |name: &str| format!("{TOOLS}/venv/bin/{name}");
        let package = format!("client_{}", name.replace('-', "_"));
        let generate = [
            "generate",
            "--path",
            &document,
            "--output-path",
            &package,
            "--meta",
            "none",
        ];
        run(folder, &python("openapi-python-client"), &generate);
        let import = format!(
            "import pkgutil, importlib, {package} as it\nfor m in pkgutil.walk_packages(it.__path__, '{package}.'): importlib.import_module(m.name)"
        );
        run(folder, &python("python"), &["-c", &import]);
    }
}

/// Returns a set of descriptors without source info.
fn without_comments(files: Vec<FileDescriptorProto>) -> Vec<FileDescriptorProto> {
    let mut files: Vec<_> = files
        .into_iter()
        .map(|file| FileDescriptorProto {
            source_code_info: None,
            ..file
        })
        .collect();
    files.sort_by(|one, other| one.name().cmp(other.name()));
    files
}

/// Checks that the printed files are the same to protobuf.
pub(crate) fn assert_prints(interface: &Interface, set: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let files = proto_files(interface);
    for (name, text) in &files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let pool = DescriptorPool::decode(set).unwrap();
    let again = compile(&[folder.path()], &files[0].0);
    // prost-types knows no custom options.
    let printed_again = proto_files(&Interface::new(&again, &interface.name()).unwrap());
    assert_eq!(files, printed_again);
    let again = DescriptorPool::decode(&again[..]).unwrap();
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    let protos = |pool: &DescriptorPool| {
        let files = pool.files().filter(|it| names.contains(&it.name()));
        without_comments(files.map(|it| it.file_descriptor_proto().clone()).collect())
    };
    for (before, after) in protos(&pool).iter().zip(&protos(&again)) {
        let (before, after) = (format!("{before:#?}"), format!("{after:#?}"));
        let mut lines = before.lines().zip(after.lines()).enumerate();
        let at = lines.find(|(_, (before, after))| before != after);
        assert!(before == after, "{at:?} of {before:.90}");
    }
}
