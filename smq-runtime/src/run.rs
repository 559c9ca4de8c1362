//! For programs that have no runtime of their own.

use std::future::Future;

/// Runs a program's future to its end, on a tokio runtime with a thread for each core.
///
/// A program that names tokio itself writes `#[tokio::main]` instead.
///
/// # Panics
///
/// When the system has no more threads, or when called from within a runtime.
pub fn run<F: Future>(program: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime
        .expect("the system starts threads")
        .block_on(program)
}
