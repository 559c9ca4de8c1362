//! Whether anything happens on a connection.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::time::{Instant, sleep_until};

/// The requests that a connection is busy with, and since when it is not.
pub(super) struct Activity {
    idle_time: Duration,
    busy: AtomicUsize,
    since: Mutex<Instant>,
}

/// A request under way; dropping it ends it.
pub(super) struct Busy(Arc<Activity>);

impl Activity {
    pub(super) fn new(idle_time: Duration) -> Self {
        Self {
            idle_time,
            busy: AtomicUsize::new(0),
            since: Mutex::new(Instant::now()),
        }
    }

    pub(super) fn begin(this: &Arc<Self>) -> Busy {
        this.busy.fetch_add(1, Ordering::Relaxed);
        Busy(Arc::clone(this))
    }

    /// Returns when there has been no request for the idle time.
    pub(super) async fn idle(&self) {
        loop {
            let since = *self.since.lock().unwrap_or_else(PoisonError::into_inner);
            let until = match self.busy.load(Ordering::Relaxed) {
                0 => since + self.idle_time,
                _ => Instant::now() + self.idle_time,
            };
            if until <= Instant::now() {
                return;
            }
            sleep_until(until).await;
        }
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        *self.0.since.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.0.busy.fetch_sub(1, Ordering::Relaxed);
    }
}
