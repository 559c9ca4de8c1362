//! The responses of a connection, and how long its peer takes nothing of them.
//!
//! Over HTTP/2 the connection itself may make progress while one response does not, so each has its own time.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use http::Version;
use slab::Slab;
use tokio::time::{Instant, sleep_until};

use super::budget::{Charge, ConnectionBudget, OverBudget};

/// The number of requests at a time over one HTTP/2 connection.
pub(super) const MAX_STREAMS: u32 = 128;

/// The bytes that a body gives away last. HTTP/2 keeps them without a budget while the peer takes nothing.
pub(super) const LAST_PIECE: usize = 4 << 10;

/// The responses of a connection that are in progress.
#[derive(Debug, Default)]
pub(super) struct Responses {
    /// For each one, since when the peer has not taken what there is.
    since: Mutex<Slab<Option<Instant>>>,
    /// Whether there are requests of HTTP/1.1, which hyper lets go of itself.
    is_http1: AtomicBool,
    /// Whether there are requests of HTTP/2, whose peer is told what was not handled when it closes.
    is_http2: AtomicBool,
    /// What HTTP/2 keeps of responses after their bodies have ended.
    last_pieces: OnceLock<Charge>,
}

/// A response in progress, until it is dropped.
#[derive(Debug)]
pub(super) struct Untaken {
    responses: Arc<Responses>,
    key: usize,
}

impl Responses {
    fn lock(&self) -> MutexGuard<'_, Slab<Option<Instant>>> {
        self.since.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Charges a connection for the streams of HTTP/2, once.
    pub(super) fn charge_streams(&self, budget: &Arc<ConnectionBudget>) -> Result<(), OverBudget> {
        if self.last_pieces.get().is_none() {
            let bytes = MAX_STREAMS as usize * LAST_PIECE;
            let mut charge = budget.output();
            charge.resize(bytes)?;
            let _ = self.last_pieces.set(charge);
        }
        Ok(())
    }

    /// Begins a response, of which the peer has taken nothing.
    pub(super) fn begin(this: &Arc<Self>) -> Untaken {
        Untaken {
            key: this.lock().insert(Some(Instant::now())),
            responses: Arc::clone(this),
        }
    }

    /// Begins a request.
    pub(super) fn requested(&self, version: Version) {
        let is_of = match version {
            Version::HTTP_2 => &self.is_http2,
            _ => &self.is_http1,
        };
        is_of.store(true, Ordering::Relaxed);
    }

    /// Whether there were requests of HTTP/2.
    pub(super) fn are_http2(&self) -> bool {
        self.is_http2.load(Ordering::Relaxed)
    }

    /// Whether a connection of HTTP/2 has no response in progress.
    pub(super) fn are_taken(&self) -> bool {
        !self.is_http1.load(Ordering::Relaxed) && self.lock().is_empty()
    }

    /// Completes when the peer has taken nothing of a response for that time.
    pub(super) async fn stalled(&self, stall_time: Duration) {
        loop {
            let oldest = self.lock().iter().filter_map(|(_, since)| *since).min();
            let until = oldest.unwrap_or_else(Instant::now) + stall_time;
            if oldest.is_some() && until <= Instant::now() {
                return;
            }
            sleep_until(until).await;
        }
    }
}

impl Untaken {
    /// Says whether there is something to take, now that the peer has taken what was there before.
    pub(super) fn set(&self, is_there: bool) {
        let since = is_there.then(Instant::now);
        if let Some(it) = self.responses.lock().get_mut(self.key) {
            *it = since;
        }
    }
}

impl Drop for Untaken {
    fn drop(&mut self) {
        self.responses.lock().try_remove(self.key);
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::{sleep, timeout};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn each_response_has_its_own_time() {
        let responses = Arc::<Responses>::default();
        let stall_time = Duration::from_secs(60);
        let taken = Responses::begin(&responses);
        let waiting = Responses::begin(&responses);
        waiting.set(false);
        let slow = async {
            for _ in 0..10 {
                sleep(Duration::from_secs(50)).await;
                taken.set(true);
            }
        };
        let stalled = timeout(Duration::from_secs(510), responses.stalled(stall_time));
        let (stalled, ()) = tokio::join!(stalled, slow);
        assert!(stalled.is_err());
        responses.stalled(stall_time).await;
        drop((taken, waiting));
        assert!(responses.are_taken());
    }
}
