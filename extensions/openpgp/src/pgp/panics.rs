//! A panic in the library is an error of the bytes that it came from, and of nothing else.

use std::panic::{self, AssertUnwindSafe};

/// Works on what a peer has sent; `None` if that ended in a panic.
pub(super) fn catch_panic<T>(work: impl FnOnce() -> T) -> Option<T> {
    // What it works on is dropped with it, or is not written to.
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}
