//! The lock: the descriptors that clients of the interface know.

use std::path::{Path, PathBuf};

use super::{Interfaces, breaking};
use crate::{
    error::{Error, Problem, Result},
    output, problems,
};

/// Returns the path of the lock of a root: `proto.lock.binpb` for `proto`.
pub(crate) fn path(root: &Path) -> Option<PathBuf> {
    let mut name = root.file_name()?.to_owned();
    name.push(".lock.binpb");
    Some(root.with_file_name(name))
}

/// Writes a lock.
pub(crate) fn write(path: &Path, interfaces: &Interfaces) -> Result {
    output::write(path, &interfaces.encode_lock())
}

/// Compares interfaces with a lock. Returns an error if clients of the lock break.
pub(crate) fn check(path: &Path, interfaces: &Interfaces) -> Result {
    let encoded = std::fs::read(path).map_err(|error| {
        Error::new(
            format!("cannot read the lock {}: {error}", path.display()),
            "check that you may read it",
        )
    })?;
    let locked = Interfaces::decode(&encoded).map_err(|reason| {
        Error::new(
            format!("the lock {} is not valid: {reason}", path.display()),
            "take it from the last commit, or accept the interfaces as they are with `BLESS=1 cargo build`",
        )
    })?;
    let findings = breaking(&locked, interfaces);
    if findings.is_empty() {
        return Ok(());
    }
    let count = findings.len();
    let mut problems = problems::capped(findings, |finding| finding.to_problem());
    problems.push(Problem {
        message: format!(
            "{} clients of {}",
            if count == 1 { "1 change breaks".to_owned() } else { format!("{count} changes break") },
            path.display()
        ),
        location: None,
        notes: Vec::new(),
        help: Some(
            "take them back, or make them in a new version of the package; if there are no such clients, accept them \
             with `BLESS=1 cargo build`"
                .to_owned(),
        ),
    });
    Err(Error::from_problems(problems))
}
