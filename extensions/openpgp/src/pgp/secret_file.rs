//! Files with secrets, which only their owner may access.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read, Write},
    path::Path,
};

use zeroize::Zeroizing;

use super::error::KeyError;

/// Reads a file with a secret. Refuses a file that the group or others may access.
pub(super) fn read(path: &Path, max_bytes: u64) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let unreadable = |source| KeyError::Read {
        path: path.into(),
        source,
    };
    let file = File::open(path).map_err(unreadable)?;
    // Checks the open file rather than the path, which could be replaced before the read.
    let metadata = file.metadata().map_err(unreadable)?;
    if let Some(mode) = exposed_mode(&metadata) {
        return Err(KeyError::Exposed {
            path: path.into(),
            mode,
        });
    }
    if metadata.len() > max_bytes {
        let text = format!("longer than {max_bytes} bytes");
        return Err(unreadable(io::Error::other(text)));
    }
    // Large enough: a vector that grows leaves copies of the secret in memory.
    let capacity = usize::try_from(metadata.len()).unwrap_or_default() + 1;
    let mut bytes = Zeroizing::new(Vec::with_capacity(capacity));
    file.take(max_bytes)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    Ok(bytes)
}

/// Writes a new file that only its owner may access.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), KeyError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|source| KeyError::Write {
        path: path.into(),
        source,
    })
}

/// Returns the mode of a file that the group or others may access.
#[cfg(unix)]
fn exposed_mode(metadata: &std::fs::Metadata) -> Option<u32> {
    let mode = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o777;
    (mode & 0o077 != 0).then_some(mode)
}

/// The standard library does not expose the access control lists of other systems.
#[cfg(not(unix))]
fn exposed_mode(_: &std::fs::Metadata) -> Option<u32> {
    None
}
