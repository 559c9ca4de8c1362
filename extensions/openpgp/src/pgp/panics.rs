//! Catches panics of rpgp.

use std::panic::{self, AssertUnwindSafe};

/// Runs work on the bytes of a peer. Returns `None` if it panics.
pub(super) fn catch_panic<T>(work: impl FnOnce() -> T) -> Option<T> {
    // Unwind safe: the work owns its data, or only reads it.
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}
