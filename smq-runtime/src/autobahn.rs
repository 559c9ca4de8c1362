//! Autobahn's fuzzing cases, played by [kosoku](https://pypi.org/project/kosoku/), which `tests/run` installs.

use std::{
    fmt::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::Value;

/// What is left out: compression, which is an extension, and none is negotiated (`PROTOCOL.md`, section 6).
const NO_EXTENSION: [&str; 2] = ["12.*", "13.*"];

/// How many cases there are besides.
const CASES: usize = 301;

/// Returns the command that plays the cases.
///
/// # Panics
///
/// When it is not installed.
pub(crate) fn command(mode: &str, address: &str, reports: &Path) -> Command {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tools/venv/bin/kosoku");
    assert!(
        program.exists(),
        "kosoku is not installed: tests/run does it"
    );
    let mut command = Command::new(program);
    command.args(["--mode", mode, "--outdir"]).arg(reports);
    for case in NO_EXTENSION {
        command.args(["--exclude", case]);
    }
    command.arg(address).stdout(Stdio::null());
    command
}

/// Reads the reports, prints what they come to, and fails if a case failed.
///
/// # Panics
///
/// When a case failed, or was not played.
pub(crate) fn judge(reports: &Path) {
    let index = std::fs::read_to_string(reports.join("index.json")).expect("kosoku has reported");
    let index: Value = serde_json::from_str(&index).expect("the report is JSON");
    let agents = index.as_object().expect("agents by name");
    let cases: Vec<_> = agents
        .values()
        .flat_map(|cases| cases.as_object().expect("cases by number"))
        .collect();
    let (mut failed, mut lenient) = (String::new(), String::new());
    for (case, verdict) in &cases {
        let of = |key: &str| verdict[key].as_str().unwrap_or_default();
        let verdicts = [of("behavior"), of("behaviorClose")];
        let passes = |verdict| ["OK", "NON-STRICT", "INFORMATIONAL"].contains(verdict);
        if !verdicts.iter().all(passes) {
            writeln!(failed, "  {case}: {verdicts:?}").expect("a string grows");
        } else if verdicts[0] != "OK" {
            write!(lenient, " {case} {}", verdicts[0]).expect("a string grows");
        }
    }
    println!(
        "{} of Autobahn's cases, all OK but for{lenient}",
        cases.len()
    );
    assert!(failed.is_empty(), "these cases failed:\n{failed}");
    assert_eq!(cases.len(), CASES, "all cases were played");
}
