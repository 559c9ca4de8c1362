//! Who may know whom, and how long a file may be.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The layers of the runtime, from below: a module knows its own layer and those below it.
const LAYERS: [&[&str]; 4] = [
    &[
        "error",
        "http_body",
        "limits",
        "measure",
        "unix_socket",
        "position",
        "retry",
        "run",
        "schema",
        "silence",
        "start",
        "status",
    ],
    &["codec", "wire", "topic", "tls", "openpgp", "security"],
    &["access", "context", "service", "server"],
    &["client"],
];

/// Longer than any room of one purpose should be, tests aside.
const MOST_LINES: usize = 350;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of the repository");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = paths.partition(|path| path.is_dir());
    let below = folders.iter().flat_map(|folder| sources(folder));
    let rust = files
        .into_iter()
        .filter(|file| file.extension().is_some_and(|it| it == "rs"));
    let mut files: Vec<_> = below.chain(rust).collect();
    files.retain(|file| !is_for_tests(file));
    files
}

/// Whether a file is no part of what is shipped.
fn is_for_tests(file: &Path) -> bool {
    const FOR_TESTS: [&str; 3] = ["test", "autobahn", "fuzz"];
    let path = file.strip_prefix(root()).expect("below").with_extension("");
    let mut parts = path.iter().map(|part| part.to_string_lossy());
    parts.any(|part| FOR_TESTS.iter().any(|word| part.starts_with(word)))
}

/// Returns the code of a file without comments and without the tests at its end.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a file of the repository");
    let code = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the modules of the crate that a file names: `a` and `b` of `crate::{a::{x, y}, b::z}`.
fn modules(code: &str) -> Vec<String> {
    let mut modules = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let mut depth = 0;
        let mut name = String::new();
        let mut at_start = true;
        for letter in rest.chars() {
            if letter.is_alphanumeric() || letter == '_' {
                if at_start {
                    name.push(letter);
                }
                continue;
            }
            if !name.is_empty() {
                modules.push(std::mem::take(&mut name));
                at_start = false;
            }
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => at_start = true,
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    modules
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

#[test]
fn modules_are_found() {
    let code = "use crate::{a::{x, y}, b,\n    c::D};\nfn f() { crate::e::g(1, 2) }";
    assert_eq!(modules(code), ["a", "b", "c", "e"]);
}

#[test]
fn the_runtime_knows_only_what_is_below() {
    let source = root().join("smq-runtime/src");
    for file in sources(&source) {
        let path = file
            .strip_prefix(&source)
            .expect("below")
            .with_extension("");
        let module = path
            .iter()
            .next()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if module == "lib" {
            continue;
        }
        let own = layer(&module).unwrap_or_else(|| panic!("{module} has no layer"));
        for other in modules(&code(&file)) {
            let below = layer(&other).is_none_or(|other| other <= own);
            assert!(below, "{}: {module} must not know {other}", file.display());
        }
    }
}

#[test]
fn the_generator_is_pure() {
    for file in sources(&root().join("smq-codegen/src")) {
        for impure in ["std::fs", "std::env", "std::process", "File::", "println!"] {
            assert!(
                !code(&file).contains(impure),
                "{}: {impure}",
                file.display()
            );
        }
    }
}

#[test]
fn a_file_is_one_room() {
    for part in ["smq-codegen", "smq-runtime", "build-support", "examples"] {
        for file in sources(&root().join(part)) {
            let lines = code(&file).lines().count();
            assert!(lines <= MOST_LINES, "{} has {lines} lines", file.display());
        }
    }
    for folder in ["", "link", "session"].map(|it| root().join("smq-web/src").join(it)) {
        for entry in fs::read_dir(folder).expect("a folder of the repository") {
            let path = entry.expect("an entry").path();
            let text = fs::read_to_string(&path).unwrap_or_default();
            let is_comment = |line: &str| line.starts_with(['/', '*']);
            let lines = text.lines().filter(|line| !is_comment(line.trim_start()));
            let lines = lines.count();
            assert!(lines <= MOST_LINES, "{} has {lines} lines", path.display());
        }
    }
}
