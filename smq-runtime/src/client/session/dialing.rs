//! The next link of a session: when it is tried, over what, and what comes of it.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::time::{Instant, Sleep, sleep_until};

use super::{
    backoff::{Backoff, part_of},
    dial::Dial,
    handshake::Unopened,
    link::Carrier,
    pace::Pace,
};
use crate::client::connection::Transport;

/// Opens the links of a session, one after the other.
pub(super) struct Dialing {
    dial: Arc<Dial>,
    pace: Pace,
    backoff: Backoff,
    /// No attempt is made before.
    earliest: Instant,
    /// Until when WebSocket is not tried, since something on the way does not let it through.
    detour: Option<Detour>,
    stage: Stage,
}

/// What a link is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    /// There is none.
    Connect,
    /// There is one without WebSocket.
    Return,
}

struct Detour {
    until: Instant,
    pause: Duration,
}

enum Stage {
    Idle,
    Pausing(Aim, Pin<Box<Sleep>>),
    Opening(Aim, Opening),
}

type Opening = Pin<Box<dyn Future<Output = Result<Box<dyn Carrier>, Unopened>> + Send>>;

impl Dialing {
    pub(super) fn new(dial: Dial, pace: Pace) -> Self {
        Self {
            dial: Arc::new(dial),
            pace,
            backoff: Backoff::new(pace),
            earliest: Instant::now(),
            detour: None,
            stage: Stage::Idle,
        }
    }

    /// Whether an attempt is being made for that.
    pub(super) fn is_begun(&self, aim: Aim) -> bool {
        match self.stage {
            Stage::Idle => false,
            Stage::Pausing(begun, _) | Stage::Opening(begun, _) => begun == aim,
        }
    }

    /// Makes an attempt, as soon as it is time for one; gives up one that was made for something else.
    pub(super) fn begin(&mut self, aim: Aim) {
        let at = match (aim, &self.detour) {
            (Aim::Return, Some(detour)) => detour.until,
            _ => self.earliest,
        };
        self.stage = Stage::Pausing(aim, Box::pin(sleep_until(at)));
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
    /// What comes of an attempt to return is a WebSocket connection: otherwise another one is made later.
    ///
    /// The server is told how much was `published` before.
    pub(super) fn poll(
        &mut self,
        cx: &mut Context<'_>,
        published: u64,
        mut is_needed: impl FnMut() -> bool,
    ) -> Poll<Result<Box<dyn Carrier>, Unopened>> {
        loop {
            match &mut self.stage {
                Stage::Idle => return Poll::Pending,
                Stage::Pausing(aim, pause) => {
                    ready!(pause.as_mut().poll(cx));
                    let aim = *aim;
                    self.stage = if is_needed() {
                        Stage::Opening(aim, self.open(aim, published))
                    } else {
                        Stage::Idle
                    };
                }
                Stage::Opening(aim, opening) => {
                    let opened = ready!(opening.as_mut().poll(cx));
                    let aim = *aim;
                    self.stage = Stage::Idle;
                    match (&opened, aim) {
                        (Ok(carrier), _) if carrier.transport() == Transport::WebSocket => {
                            self.detour = None;
                        }
                        (Ok(_), _) => self.go_round(),
                        (Err(_), Aim::Connect) => {}
                        (Err(_), Aim::Return) => {
                            self.go_round();
                            self.begin(Aim::Return);
                            continue;
                        }
                    }
                    return Poll::Ready(opened);
                }
            }
        }
    }

    fn open(&self, aim: Aim, published: u64) -> Opening {
        let dial = Arc::clone(&self.dial);
        let goes_round = self.is_going_round();
        Box::pin(async move {
            match aim {
                Aim::Return => dial.websocket(published).await,
                Aim::Connect if goes_round => dial.http(published).await,
                Aim::Connect => dial.either(published).await,
            }
        })
    }

    fn is_going_round(&self) -> bool {
        let detour = self.detour.as_ref();
        detour.is_some_and(|detour| Instant::now() < detour.until)
    }

    /// Does without WebSocket for a while, which is longer each time.
    fn go_round(&mut self) {
        if self.is_going_round() {
            return;
        }
        let pause = self.detour.as_ref().map_or(self.pace.first_return, |last| {
            last.pause.saturating_mul(2).min(self.pace.longest_return)
        });
        let until = Instant::now() + pause + part_of(pause / 4);
        self.detour = Some(Detour { until, pause });
    }
}
