//! Names that would be one in Rust.

use prost_reflect::FileDescriptor;

use crate::diagnostic::Diagnostic;

pub(super) fn check(
    _roots: &[FileDescriptor],
    _emitted: &[FileDescriptor],
    _errors: &mut Vec<Diagnostic>,
) {
}
