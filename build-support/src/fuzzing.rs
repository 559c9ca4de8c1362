//! The fuzz target: from sources to generated code.
//!
//! `cargo fuzz` (in `build-support/fuzz`) and the tests of this crate call the same function. It fails by a panic.

#[cfg(test)]
mod growth;
#[cfg(test)]
mod tests;

use crate::{compiler, error::Error, sources::Sources};

/// Begins the line above each file of an input, before the file's name.
const SEPARATOR: &str = "--- ";

/// Compiles an input: the files below the lines `--- name.proto`, or else one file.
pub fn compile(input: &[u8]) {
    let mut sources = Sources::default();
    let mut name = "input.proto".to_owned();
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        let named = line.strip_prefix(SEPARATOR.as_bytes());
        if let Some(Ok(named)) = named.map(str::from_utf8) {
            named.trim().clone_into(&mut name);
            continue;
        }
        let file = sources.memory.files.entry(name.clone()).or_default();
        file.extend_from_slice(line);
    }
    if sources.memory.files.is_empty() {
        return;
    }
    let generated = compiler::generate(&sources);
    if let Err(error) = generated {
        assert!(
            !Error::to_string(&error).is_empty(),
            "an error says what is wrong"
        );
    }
}
