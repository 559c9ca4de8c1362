//! Writing generated files.

use std::{fs, io, path::Path};

use crate::error::{Error, Result};

/// Writes a file, and leaves a file with the same contents untouched.
///
/// An unchanged modification time keeps cargo and bundlers from rebuilding what depends on the file.
pub(crate) fn write(path: &Path, contents: &[u8]) -> Result {
    if fs::read(path).is_ok_and(|existing| existing == contents) {
        return Ok(());
    }
    fs::write(path, contents).map_err(|error| unwritable(path, &error))
}

/// Creates a folder and those above it.
pub(crate) fn create_folder(path: &Path) -> Result {
    fs::create_dir_all(path).map_err(|error| unwritable(path, &error))
}

fn unwritable(path: &Path, error: &io::Error) -> Error {
    Error::new(
        format!("cannot write {}: {error}", path.display()),
        "check that its folder exists and that you may write to it",
    )
}
