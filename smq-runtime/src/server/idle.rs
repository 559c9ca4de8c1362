//! Detects connections without requests.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::time::{Instant, sleep_until};

/// Tracks the active requests of a connection, and the time since the last one ended.
pub(super) struct IdleTimer {
    idle_time: Duration,
    active: AtomicUsize,
    idle_since: Mutex<Instant>,
}

/// Counts a request as active until it is dropped.
pub(super) struct ActiveRequest<'a>(&'a IdleTimer);

impl IdleTimer {
    pub(super) fn new(idle_time: Duration) -> Self {
        Self {
            idle_time,
            active: AtomicUsize::new(0),
            idle_since: Mutex::new(Instant::now()),
        }
    }

    pub(super) fn begin(&self) -> ActiveRequest<'_> {
        self.active.fetch_add(1, Ordering::Relaxed);
        ActiveRequest(self)
    }

    /// Completes when no request has been active for the idle time.
    pub(super) async fn idle(&self) {
        self.idle_for(self.idle_time).await;
    }

    /// Completes when no request has been active for that time.
    pub(super) async fn idle_for(&self, time: Duration) {
        loop {
            let since = *self
                .idle_since
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            let until = match self.active.load(Ordering::Relaxed) {
                0 => since + time,
                _ => Instant::now() + time,
            };
            if until <= Instant::now() {
                return;
            }
            sleep_until(until).await;
        }
    }
}

impl Drop for ActiveRequest<'_> {
    fn drop(&mut self) {
        *self
            .0
            .idle_since
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.0.active.fetch_sub(1, Ordering::Relaxed);
    }
}
