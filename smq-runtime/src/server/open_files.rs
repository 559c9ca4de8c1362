//! The limit of the system on open files, of which each connection is one.

use std::sync::OnceLock;

/// The files that are kept for refusals, for the program's own files and for its connections to others.
const RESERVED: u64 = 256;

/// Raises the soft limit of the process to its hard limit, once. Returns the number of connections that fit.
pub(super) fn raise() -> usize {
    static LIMIT: OnceLock<usize> = OnceLock::new();
    *LIMIT.get_or_init(|| {
        let files = raised().unwrap_or(u64::MAX);
        let connections = files - RESERVED.min(files / 2);
        usize::try_from(connections).unwrap_or(usize::MAX)
    })
}

#[cfg(unix)]
fn raised() -> Option<u64> {
    let raised = rlimit::increase_nofile_limit(u64::MAX).or_else(|error| {
        tracing::warn!(%error, "cannot raise the limit on open files");
        let (soft, _) = rlimit::Resource::NOFILE.get()?;
        Ok::<_, std::io::Error>(soft)
    });
    raised.ok()
}

#[cfg(not(unix))]
fn raised() -> Option<u64> {
    None
}
