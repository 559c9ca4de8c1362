//! What the tests with buf share.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

pub(crate) fn write(folder: &Path, name: &str, contents: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, contents).unwrap();
}

/// The path of buf.
pub(crate) fn buf_path() -> PathBuf {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tools");
    let buf = tools.join("node_modules/.bin/buf");
    assert!(buf.exists(), "buf is not installed: tests/run installs it");
    fs::canonicalize(buf).unwrap()
}

/// Runs buf, and returns what it prints.
pub(crate) fn buf(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(buf_path());
    let output = command
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(matches!(output.status.code(), Some(0 | 100)), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}
