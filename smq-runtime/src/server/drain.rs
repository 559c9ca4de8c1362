//! Graceful shutdown: signals the connections of a server, and waits for them.

use std::{future::pending, time::Duration};

use tokio::sync::{mpsc, watch};

use crate::Limits;

/// How long a connection that is idle stays open after the drain has begun: what its client was sending is answered
/// rather than lost, and a client that hears of the drain has left by then.
const LINGER: Duration = Duration::from_millis(500);

/// The listener's side: signals all connections to drain, and waits until they have closed.
pub(super) struct Drainer {
    begin: watch::Sender<bool>,
    drain: Drain,
    left: mpsc::Receiver<()>,
}

/// The side of a connection or session, which holds it while it is open.
#[derive(Debug, Clone)]
pub(super) struct Drain {
    begun: watch::Receiver<bool>,
    /// Carries no messages: the receiver ends when the last sender, and so the last connection, is dropped.
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

    /// Signals all connections. Sessions have to be woken besides.
    pub(super) fn begin(&self) {
        self.begin.send_replace(true);
    }

    /// Completes when the last connection has closed.
    pub(super) async fn finish(self) {
        let Self {
            begin: _begin,
            drain,
            mut left,
        } = self;
        drop(drain);
        left.recv().await;
    }
}

impl Drain {
    /// Whether the server drains. A session asks each time that it is polled: to wait in a future would cost each idle
    /// session 240 bytes.
    pub(super) fn has_begun(&self) -> bool {
        self.begun.has_changed().unwrap_or(false)
    }
}

/// Returns how long idle connections stay open after the drain has begun.
pub(super) fn linger(limits: &Limits) -> Duration {
    LINGER.min(limits.shutdown_time / 4)
}

/// Completes when the server begins to drain. Never completes where no listener of this crate controls the
/// connection, or after the listener was dropped.
pub(super) async fn drain_begun(drain: Option<Drain>) {
    let has_begun = match drain {
        Some(mut drain) => drain.begun.wait_for(|begun| *begun).await.is_ok(),
        None => false,
    };
    if !has_begun {
        pending::<()>().await;
    }
}
