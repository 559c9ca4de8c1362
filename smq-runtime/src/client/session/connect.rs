//! Connecting: when the next connection of a session is tried, and over which transport.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::time::{Instant, Sleep, sleep_until};

use super::{
    handshake::OpenError,
    link::Carrier,
    place::Move,
    retry::{RetryPauses, RetryPolicy, jitter},
    timeouts::Timeouts,
    transport::{Purpose, TransportOpener},
};
use crate::client::connection::Transport;

/// After a drain, clients come back within this time at least.
const SHORTEST_SPREAD: Duration = Duration::from_millis(100);

/// Two sessions that the server does not know within this time have a pause between them, at most as long.
const FORGOTTEN_AGAIN: Duration = Duration::from_secs(1);

/// Opens the connections of a session, one after the other.
pub(super) struct Connect {
    opener: Arc<TransportOpener>,
    timeouts: Timeouts,
    pauses: RetryPauses,
    /// The earliest time of the next attempt.
    earliest: Instant,
    /// When the server last did not know a session.
    forgotten: Option<Instant>,
    /// Set while WebSocket is not tried, because a proxy does not let it through.
    fallback: Option<Fallback>,
    stage: Stage,
}

struct Fallback {
    until: Instant,
    pause: Duration,
}

enum Stage {
    Idle,
    Pausing(Purpose, Pin<Box<Sleep>>),
    Opening(Purpose, Opening),
}

type Opening = Pin<Box<dyn Future<Output = Result<Box<dyn Carrier>, OpenError>> + Send>>;

impl Connect {
    pub(super) fn new(opener: TransportOpener, timeouts: Timeouts, retry: RetryPolicy) -> Self {
        Self {
            opener: Arc::new(opener),
            timeouts,
            pauses: RetryPauses::new(retry),
            earliest: Instant::now(),
            forgotten: None,
            fallback: None,
            stage: Stage::Idle,
        }
    }

    /// Whether an attempt for this purpose has begun.
    pub(super) fn is_begun(&self, purpose: Purpose) -> bool {
        match self.stage {
            Stage::Idle => false,
            Stage::Pausing(begun, _) | Stage::Opening(begun, _) => begun == purpose,
        }
    }

    /// Begins an attempt, which waits until it is time. Cancels an attempt for another purpose.
    pub(super) fn begin(&mut self, purpose: Purpose) {
        let at = match (purpose, &self.fallback) {
            (Purpose::Return, Some(fallback)) => fallback.until,
            _ => self.earliest,
        };
        self.stage = Stage::Pausing(purpose, Box::pin(sleep_until(at)));
    }

    /// Delays the next attempt after a lost connection.
    pub(super) fn failed(&mut self) {
        self.opener.place.failed(Duration::ZERO);
        self.refused(Duration::ZERO);
    }

    /// Delays the next attempt by at least this pause, which the server has asked for.
    pub(super) fn refused(&mut self, pause: Duration) {
        let pause = pause.min(self.timeouts.longest_asked);
        self.earliest = Instant::now() + pause + self.pauses.after_failure();
    }

    /// Begins the next attempt at once, because the server does not know the session. If that happens again soon, the
    /// requests of one session may come to different servers: then there is a pause.
    pub(super) fn forgotten(&mut self) {
        let now = Instant::now();
        let is_first = self
            .forgotten
            .is_none_or(|last| now - last > FORGOTTEN_AGAIN);
        self.forgotten = Some(now);
        let pause = if is_first {
            Duration::ZERO
        } else {
            jitter(FORGOTTEN_AGAIN)
        };
        self.earliest = now + pause;
    }

    /// Delays the next attempt by the pause in a drain, unless there may be another server.
    pub(super) fn drained(&mut self, retry: Duration) {
        let has_left = self.opener.place.failed(retry);
        let retry = if has_left { Duration::ZERO } else { retry };
        let retry = retry.min(self.timeouts.longest_asked);
        let spread = jitter(retry.max(SHORTEST_SPREAD));
        self.earliest = Instant::now() + retry + spread;
    }

    /// Goes over to HTTP for a while: a WebSocket was accepted and has brought nothing.
    pub(super) fn no_websocket(&mut self) {
        self.fall_back();
        self.earliest = Instant::now();
    }

    /// Whether another connection may have a renewed identity.
    pub(super) fn can_renew(&self) -> bool {
        self.opener.can_renew()
    }

    /// Resets the pauses, because the server answers.
    pub(super) fn answered(&mut self) {
        self.pauses.reset();
    }

    /// Waits for the result of the attempt. Makes no attempt if no connection is needed any more. An attempt to
    /// return to WebSocket is repeated later until it succeeds.
    ///
    /// The server learns the number of the last publish, `published`. Also says whether publishes have no answer.
    pub(super) fn poll(
        &mut self,
        cx: &mut Context<'_>,
        published: (u64, bool),
        mut is_needed: impl FnMut() -> bool,
    ) -> Poll<Result<Box<dyn Carrier>, OpenError>> {
        loop {
            match &mut self.stage {
                Stage::Idle => return Poll::Pending,
                Stage::Pausing(purpose, pause) => {
                    ready!(pause.as_mut().poll(cx));
                    let purpose = *purpose;
                    self.stage = if is_needed() {
                        Stage::Opening(purpose, self.open(purpose, published))
                    } else {
                        Stage::Idle
                    };
                }
                Stage::Opening(purpose, opening) => {
                    let opened = ready!(opening.as_mut().poll(cx));
                    let purpose = *purpose;
                    self.stage = Stage::Idle;
                    match (&opened, purpose) {
                        (Ok(carrier), _) if carrier.transport() == Transport::WebSocket => {
                            self.fallback = None;
                        }
                        (Ok(_), _) => self.fall_back(),
                        (Err(_), Purpose::Connect) => {}
                        (Err(_), Purpose::Return) => {
                            self.fall_back();
                            self.begin(Purpose::Return);
                            continue;
                        }
                    }
                    return Poll::Ready(opened);
                }
            }
        }
    }

    fn open(&self, purpose: Purpose, published: (u64, bool)) -> Opening {
        let opener = Arc::clone(&self.opener);
        let falls_back = self.is_falling_back();
        Box::pin(async move { opener.open(purpose, falls_back, published).await })
    }

    /// Returns how the session has moved to its new connection.
    pub(super) fn moved(&self) -> Move {
        self.opener.place.moved()
    }

    fn is_falling_back(&self) -> bool {
        let fallback = self.fallback.as_ref();
        fallback.is_some_and(|fallback| Instant::now() < fallback.until)
    }

    /// Stops trying WebSocket for a while, and for longer each time.
    fn fall_back(&mut self) {
        if self.is_falling_back() {
            return;
        }
        let pause = self
            .fallback
            .as_ref()
            .map_or(self.timeouts.first_return, |last| {
                last.pause
                    .saturating_mul(2)
                    .min(self.timeouts.longest_return)
            });
        let until = Instant::now() + pause + jitter(pause / 4);
        self.fallback = Some(Fallback { until, pause });
    }
}
