//! Runs a future without an existing tokio runtime.

use std::future::Future;

/// Runs a future to completion on a new multi-threaded tokio runtime.
///
/// A program that depends on tokio can use `#[tokio::main]` instead.
///
/// # Panics
///
/// When the system cannot start threads, or when called from within a tokio runtime.
pub fn run<F: Future>(program: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime
        .expect("the system starts threads")
        .block_on(program)
}
