#![doc = include_str!("../README.md")]

mod advice;
mod compiler;
mod descriptor_sets;
mod descriptors;
mod error;
mod folders;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
pub mod guard;
mod imports;
mod output;
mod parse;
mod problems;
mod protox_error;
#[cfg(test)]
mod random;
mod references;
mod scopes;
mod source_file;
mod sources;
mod typescript;

use std::path::Path;

pub use compiler::Compiler;
pub use error::{Error, Result};

#[cfg(doctest)]
#[doc = include_str!("../../docs/foreign-protos.md")]
struct ForeignProtos;

/// Compiles all `.proto` files below a folder. The path is relative to the folder of `Cargo.toml`.
///
/// Use [`Compiler`] for more folders, for types of other crates, and for TypeScript.
///
/// ```no_run
/// // build.rs
/// fn main() -> smq_build::Result {
///     smq_build::compile("proto")
/// }
/// ```
///
/// # Errors
///
/// Returns every problem of the `.proto` files, with its place and what to do. Fails also if `OUT_DIR` is not
/// set or a file cannot be written.
pub fn compile(root: impl AsRef<Path>) -> Result {
    Compiler::new().root(root).compile()
}
