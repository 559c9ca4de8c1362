//! A server that is told to stop: who has to know, and who is still at work.

use std::future::pending;

use tokio::sync::{mpsc, watch};

/// Held by the listener: tells all connections to come to an end, and waits until they have.
pub(super) struct Drainer {
    begin: watch::Sender<bool>,
    drain: Drain,
    left: mpsc::Receiver<()>,
}

/// Held by each connection and session for as long as it lives.
#[derive(Debug, Clone)]
pub(super) struct Drain {
    begun: watch::Receiver<bool>,
    /// Never sent through: when the last one is dropped, the last connection is gone.
    _alive: mpsc::Sender<()>,
}

impl Drainer {
    pub(super) fn new() -> Self {
        let (begin, begun) = watch::channel(false);
        let (alive, left) = mpsc::channel(1);
        Self {
            begin,
            drain: Drain {
                begun,
                _alive: alive,
            },
            left,
        }
    }

    pub(super) fn drain(&self) -> Drain {
        self.drain.clone()
    }

    /// Tells all connections, and returns when the last one is gone.
    pub(super) async fn finish(self) {
        let Self {
            begin,
            drain,
            mut left,
        } = self;
        drop(drain);
        begin.send_replace(true);
        left.recv().await;
    }
}

/// Returns when the server has been told to stop; never where that is not ours to know: within
/// another server, within a process, after the listener was dropped.
pub(super) async fn begun(drain: Option<Drain>) {
    let told = match drain {
        Some(mut drain) => drain.begun.wait_for(|begun| *begun).await.is_ok(),
        None => false,
    };
    if !told {
        pending::<()>().await;
    }
}
