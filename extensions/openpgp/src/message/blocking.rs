//! Runs cryptography on large messages on blocking threads.

use std::{future, panic};

use tokio::task::spawn_blocking;

/// The size from which work moves to another thread. Sealing this much takes 0.1 ms, longer than the switch.
const LARGE: usize = 64 << 10;

/// Runs work on a message of this size, on a blocking thread if the message is large. There are at most as many
/// blocking threads as pending requests.
pub(crate) async fn run_blocking<T: Send + 'static>(
    bytes: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> T {
    if bytes < LARGE {
        return work();
    }
    match spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) if error.is_panic() => panic::resume_unwind(error.into_panic()),
        // The runtime shuts down, which drops this future.
        Err(_) => future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::{sync::mpsc, thread};

    use super::*;

    /// On a single-threaded runtime, the work completes only if other tasks run meanwhile.
    #[tokio::test(flavor = "current_thread")]
    async fn large_messages_do_not_block_other_tasks() {
        let (sender, receiver) = mpsc::channel();
        let work = run_blocking(LARGE, move || receiver.recv().unwrap());
        let other = async move {
            tokio::task::yield_now().await;
            sender.send("meanwhile").unwrap();
        };
        assert_eq!(tokio::join!(work, other).0, "meanwhile");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn small_messages_stay_on_the_thread() {
        let here = thread::current().id();
        assert_eq!(
            run_blocking(LARGE - 1, || thread::current().id()).await,
            here
        );
        assert_ne!(run_blocking(LARGE, || thread::current().id()).await, here);
    }
}
