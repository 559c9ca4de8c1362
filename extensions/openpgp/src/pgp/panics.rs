//! Turns a panic in rpgp into an error about the bytes that caused it.

use std::panic::{self, AssertUnwindSafe};

/// Runs work on the bytes of a peer; returns `None` if it panics.
pub(super) fn catch_panic<T>(work: impl FnOnce() -> T) -> Option<T> {
    // What it works on is dropped with it, or is not written to.
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}
