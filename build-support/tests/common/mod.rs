//! What the tests with buf share.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

pub(crate) fn write(folder: &Path, name: &str, contents: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, contents).unwrap();
}

/// Runs buf, and returns what it prints.
pub(crate) fn buf(folder: &Path, arguments: &[&str]) -> String {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tools");
    let buf = tools.join("node_modules/.bin/buf");
    assert!(buf.exists(), "buf is not installed: tests/run installs it");
    let output = Command::new(fs::canonicalize(buf).unwrap())
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(matches!(output.status.code(), Some(0 | 100)), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// A finding: the path below the root, the rule and the line.
pub(crate) type Found = (String, String, String);

/// Returns a string or a number of a line of JSON, as buf and this crate write it.
fn member(line: &str, name: &str) -> String {
    let Some((_, rest)) = line.split_once(&format!("\"{name}\":")) else {
        return String::new();
    };
    let value = rest.trim_start_matches('"').split(['"', ',', '}']).next();
    value.unwrap().to_owned()
}

pub(crate) fn found(json: &str, root: &str) -> BTreeSet<Found> {
    let findings = json.lines().map(|line| {
        let rule = member(line, "type").replace("PACKAGE_SERVICE_NO_DELETE", "SERVICE_NO_DELETE");
        let path = member(line, "path");
        let path = path.strip_prefix(root).map_or(path.clone(), str::to_owned);
        // Where only the file is known, buf names the first line.
        let line = Some(member(line, "start_line")).filter(|line| !line.is_empty());
        (path, rule, line.unwrap_or("1".to_owned()))
    });
    findings.collect()
}
