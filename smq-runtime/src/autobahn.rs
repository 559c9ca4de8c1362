//! Runs the Autobahn test suite with kosoku, which `tests/run` installs.

use std::{
    fmt::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::Value;

/// The excluded cases: compression is an extension, and sessions negotiate none (`PROTOCOL.md`, section 6).
const NO_EXTENSION: [&str; 2] = ["12.*", "13.*"];

/// The number of remaining cases.
const CASES: usize = 301;

/// Returns the command that runs the cases.
///
/// # Panics
///
/// When kosoku is not installed.
pub(crate) fn command(mode: &str, address: &str, reports: &Path) -> Command {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tools/venv/bin/kosoku");
    assert!(program.exists(), "kosoku is not installed: run tests/run");
    let mut command = Command::new(program);
    command.args(["--mode", mode, "--outdir"]).arg(reports);
    for case in NO_EXTENSION {
        command.args(["--exclude", case]);
    }
    command.arg(address).stdout(Stdio::null());
    command
}

/// Reads the reports and prints a summary.
///
/// # Panics
///
/// When a case failed, or was not run.
pub(crate) fn check_reports(reports: &Path) {
    let index =
        std::fs::read_to_string(reports.join("index.json")).expect("kosoku wrote its reports");
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
    println!("{} Autobahn cases, all OK except{lenient}", cases.len());
    assert!(failed.is_empty(), "these cases failed:\n{failed}");
    assert_eq!(cases.len(), CASES, "all cases were run");
}
