//! Cryptography on large messages, off the runtime's threads.

use std::{future, panic};

use tokio::task::spawn_blocking;

/// From this many bytes on, opening and sealing take longer than a switch to another thread: a tenth of a millisecond.
const MUCH: usize = 64 << 10;

/// Runs work on that many bytes. Work on a large message runs on a blocking thread; there are never more of these than
/// requests under way.
pub(crate) async fn run_blocking<T: Send + 'static>(
    bytes: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> T {
    if bytes < MUCH {
        return work();
    }
    match spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) if error.is_panic() => panic::resume_unwind(error.into_panic()),
        // The runtime ends, and with it whoever waits here.
        Err(_) => future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::{sync::mpsc, thread};

    use super::*;

    /// On a runtime of one thread: the work is done only when others get on meanwhile.
    #[tokio::test(flavor = "current_thread")]
    async fn others_get_on_while_much_is_worked_on() {
        let (sender, receiver) = mpsc::channel();
        let work = run_blocking(MUCH, move || receiver.recv().unwrap());
        let other = async move {
            tokio::task::yield_now().await;
            sender.send("meanwhile").unwrap();
        };
        assert_eq!(tokio::join!(work, other).0, "meanwhile");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn little_is_worked_on_at_once() {
        let here = thread::current().id();
        assert_eq!(
            run_blocking(MUCH - 1, || thread::current().id()).await,
            here
        );
        assert_ne!(run_blocking(MUCH, || thread::current().id()).await, here);
    }
}
