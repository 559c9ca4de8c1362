//! The next connection of a session: when it is tried, and what comes of it.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::time::{Instant, Sleep, sleep_until};

use super::{
    backoff::{Backoff, part_of},
    handshake::{Dial, Socket, Unopened},
    pace::Pace,
};

/// Opens the connections of a session, one after the other.
pub(super) struct Dialing {
    dial: Arc<Dial>,
    pace: Pace,
    backoff: Backoff,
    /// No attempt is made before.
    earliest: Instant,
    stage: Stage,
}

enum Stage {
    Idle,
    Pausing(Pin<Box<Sleep>>),
    Opening(Pin<Box<dyn Future<Output = Result<Socket, Unopened>> + Send>>),
}

impl Dialing {
    pub(super) fn new(dial: Dial, pace: Pace) -> Self {
        Self {
            dial: Arc::new(dial),
            pace,
            backoff: Backoff::new(pace),
            earliest: Instant::now(),
            stage: Stage::Idle,
        }
    }

    /// Whether no attempt is being made.
    pub(super) fn is_idle(&self) -> bool {
        matches!(self.stage, Stage::Idle)
    }

    /// Makes an attempt, as soon as it is time for one.
    pub(super) fn begin(&mut self) {
        self.stage = Stage::Pausing(Box::pin(sleep_until(self.earliest)));
    }

    /// Puts the next attempt off, because the last connection broke.
    pub(super) fn failed(&mut self) {
        self.refused(Duration::ZERO);
    }

    /// Puts the next attempt off, because the last one was refused for at least that long.
    pub(super) fn refused(&mut self, pause: Duration) {
        let pause = pause.min(self.pace.longest_asked);
        self.earliest = Instant::now() + pause + self.backoff.after_failure();
    }

    /// Puts the next attempt off, because the server is going away and said for how long.
    pub(super) fn drained(&mut self, retry: Duration) {
        let retry = retry.min(self.pace.longest_asked);
        let spread = part_of(retry.max(self.pace.first_pause));
        self.earliest = Instant::now() + retry + spread;
    }

    /// Takes note that the server answers: the next pause is short again.
    pub(super) fn answered(&mut self) {
        self.backoff.reset();
    }

    /// Waits for what comes of the attempt that is being made; makes none if that is not needed any more.
    ///
    /// The server is told how much was `published` before.
    pub(super) fn poll(
        &mut self,
        cx: &mut Context<'_>,
        published: u64,
        mut is_needed: impl FnMut() -> bool,
    ) -> Poll<Result<Socket, Unopened>> {
        loop {
            match &mut self.stage {
                Stage::Idle => return Poll::Pending,
                Stage::Pausing(pause) => {
                    ready!(pause.as_mut().poll(cx));
                    self.stage = if is_needed() {
                        let dial = Arc::clone(&self.dial);
                        Stage::Opening(Box::pin(async move { dial.open(published).await }))
                    } else {
                        Stage::Idle
                    };
                }
                Stage::Opening(opening) => {
                    let opened = ready!(opening.as_mut().poll(cx));
                    self.stage = Stage::Idle;
                    return Poll::Ready(opened);
                }
            }
        }
    }
}
