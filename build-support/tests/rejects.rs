//! Error messages: the file `tests/rejects/NAME.proto`, or the files in the folder `tests/rejects/NAME`, must cause
//! the errors in `tests/rejects/NAME.txt`.
//!
//! `BLESS=1 cargo test -p smq-build` rewrites the `.txt` files.
#![allow(clippy::unwrap_used)]

use std::{env, fs, path::Path};

use smq_build::Compiler;

const REJECTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rejects");

#[test]
fn error_messages_match() {
    let mut cases: Vec<_> = fs::read_dir(REJECTS)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_none_or(|extension| extension == "proto")
        })
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    let mut wrong = Vec::new();
    for case in cases {
        let printed = error_of(&case);
        let path = case.with_extension("txt");
        if env::var_os("BLESS").is_some() {
            fs::write(&path, printed).unwrap();
        } else {
            let expected = fs::read_to_string(&path).unwrap_or_default();
            if expected != printed {
                wrong.push(format!("{}:\n{printed}", path.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "run with `BLESS=1` to accept these messages:\n\n{}",
        wrong.join("\n")
    );
}

/// Returns the error that cargo shows for a `build.rs` that compiles a case as its folder `proto`.
fn error_of(case: &Path) -> String {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("proto");
    fs::create_dir(&root).unwrap();
    if case.is_dir() {
        copy(case, &root);
    } else {
        fs::copy(case, root.join(case.file_name().unwrap())).unwrap();
    }
    let result = Compiler::new().root(&root).out_dir(folder.path()).compile();
    let error = result.expect_err(&format!("{} must be rejected", case.display()));
    let printed = format!("Error: {error:?}\n");
    printed
        .replace(&format!("{}/", folder.path().display()), "")
        .replace('\\', "/")
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir(&to).unwrap();
            copy(&path, &to);
        } else {
            fs::copy(&path, to).unwrap();
        }
    }
}
