//! What was counted before, and with which tools.

use std::{collections::BTreeMap, error::Error, process::Command};

use serde::{Deserialize, Serialize};

/// Instructions by benchmark.
pub(crate) type Counts = BTreeMap<String, u64>;

/// The content of the baseline's file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Baseline {
    /// The tools that counts depend on, with their versions.
    pub(crate) counted_with: BTreeMap<String, String>,
    pub(crate) instructions: Counts,
}

impl Baseline {
    pub(crate) fn from_json(bytes: &[u8]) -> serde_json::Result<Self> {
        serde_json::from_slice(bytes)
    }

    pub(crate) fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).expect("texts and numbers");
        json.push('\n');
        json
    }
}

/// Asks the tools for their versions.
///
/// # Errors
///
/// When one is missing.
pub(crate) fn tools() -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let commands: [(&str, &[&str]); 3] = [
        ("rustc", &["rustc", "--version"]),
        ("valgrind", &["valgrind", "--version"]),
        ("libc", &["getconf", "GNU_LIBC_VERSION"]),
    ];
    let version = |(name, command): (&str, &[&str])| {
        let output = Command::new(command[0]).args(&command[1..]).output();
        let output = output.map_err(|error| format!("cannot run {}: {error}", command[0]))?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Ok((name.to_owned(), text))
    };
    commands.into_iter().map(version).collect()
}
