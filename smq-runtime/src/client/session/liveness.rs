//! Whether the server is still there.

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
};

use tokio::time::{Instant, Sleep, sleep};

use super::pace::Pace;

/// Watches how long nothing was heard from the server.
#[derive(Debug)]
pub(super) struct Liveness {
    pace: Pace,
    heard: Instant,
    asked: bool,
    /// Not moved at each message, but looked at when it rings.
    alarm: Pin<Box<Sleep>>,
}

/// What a silence calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Silence {
    /// Ask for a sign of life.
    Ask,
    /// Nobody is there any more.
    Dead,
}

impl Liveness {
    pub(super) fn new(pace: Pace) -> Self {
        Self {
            pace,
            heard: Instant::now(),
            asked: false,
            alarm: Box::pin(sleep(pace.quiet)),
        }
    }

    /// Takes note of a message from the server, of whatever kind.
    pub(super) fn hear(&mut self) {
        self.heard = Instant::now();
        self.asked = false;
    }

    /// Waits until the silence calls for something.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Silence> {
        loop {
            ready!(self.alarm.as_mut().poll(cx));
            let silent = self.heard.elapsed();
            let next = if self.asked {
                if silent >= self.pace.quiet + self.pace.grace {
                    return Poll::Ready(Silence::Dead);
                }
                self.pace.quiet + self.pace.grace
            } else if silent >= self.pace.quiet {
                self.asked = true;
                self.alarm.as_mut().reset(Instant::now() + self.pace.grace);
                // Whoever asks late gives all of the grace.
                self.heard = Instant::now() - self.pace.quiet.min(silent);
                return Poll::Ready(Silence::Ask);
            } else {
                self.pace.quiet
            };
            self.alarm.as_mut().reset(self.heard + next);
        }
    }
}
