//! Files that nobody else may read.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read, Write},
    path::Path,
};

use zeroize::Zeroizing;

use super::error::KeyError;

/// Reads a file that holds a secret. Refused when its group or others may read or write it.
pub(super) fn read(path: &Path, most_bytes: u64) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let unreadable = |source| KeyError::Read {
        path: path.into(),
        source,
    };
    let file = File::open(path).map_err(unreadable)?;
    // Of the open file, so that nobody exchanges it between the look and the reading.
    let metadata = file.metadata().map_err(unreadable)?;
    if let Some(mode) = shared(&metadata) {
        return Err(KeyError::Exposed {
            path: path.into(),
            mode,
        });
    }
    if metadata.len() > most_bytes {
        let text = format!("longer than {most_bytes} bytes");
        return Err(unreadable(io::Error::other(text)));
    }
    // With room for all of it from the start: a vector that grows leaves copies behind.
    let room = usize::try_from(metadata.len()).unwrap_or_default() + 1;
    let mut bytes = Zeroizing::new(Vec::with_capacity(room));
    file.take(most_bytes)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    Ok(bytes)
}

/// Writes a new file that only its owner may read.
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

/// Returns the mode of a file that more than its owner may touch.
#[cfg(unix)]
fn shared(metadata: &std::fs::Metadata) -> Option<u32> {
    let mode = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o777;
    (mode & 0o077 != 0).then_some(mode)
}

/// Elsewhere who may read a file stands in lists that the standard library does not show.
#[cfg(not(unix))]
fn shared(_: &std::fs::Metadata) -> Option<u32> {
    None
}
