//! Whether anybody is still there at the other end.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::time::{Instant, Sleep, sleep};

/// How long nothing has been heard from the other end.
pub(super) struct Silence {
    limit: Duration,
    heard: Instant,
    pinged: bool,
    timer: Pin<Box<Sleep>>,
}

/// What to do about it.
pub(super) enum Silent {
    /// Ask.
    Ping,
    /// Give up: the question was not answered either.
    Dead,
}

impl Silence {
    pub(super) fn new(limit: Duration) -> Self {
        Self {
            limit,
            heard: Instant::now(),
            pinged: false,
            timer: Box::pin(sleep(limit)),
        }
    }

    /// Something was heard, or taken.
    pub(super) fn is_broken(&mut self) {
        self.heard = Instant::now();
        self.pinged = false;
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Silent> {
        loop {
            ready!(self.timer.as_mut().poll(context));
            let silent = self.heard.elapsed() >= self.limit;
            if silent && self.pinged {
                return Poll::Ready(Silent::Dead);
            }
            let since = if silent { Instant::now() } else { self.heard };
            self.timer.as_mut().reset(since + self.limit);
            if silent {
                self.pinged = true;
                return Poll::Ready(Silent::Ping);
            }
        }
    }
}
