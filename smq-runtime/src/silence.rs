//! Whether anybody is still there at the other end of a connection.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::time::{Instant, Sleep, sleep};

/// How long nothing has been heard from the other end.
#[derive(Debug)]
pub(crate) struct Silence {
    /// After how long the other end is asked for a sign of life.
    quiet: Duration,
    /// How long it has for that.
    grace: Duration,
    /// When something was heard, or the other end asked.
    since: Instant,
    asked: bool,
    /// Not moved at each message, but looked at when it rings.
    alarm: Pin<Box<Sleep>>,
}

/// What a silence calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Silent {
    /// Ask for a sign of life.
    Ask,
    /// Give up: the question was not answered either.
    Dead,
}

impl Silence {
    pub(crate) fn new(quiet: Duration, grace: Duration) -> Self {
        Self {
            quiet,
            grace,
            since: Instant::now(),
            asked: false,
            alarm: Box::pin(sleep(quiet)),
        }
    }

    /// Something was heard, of whatever kind.
    pub(crate) fn is_broken(&mut self) {
        self.since = Instant::now();
        self.asked = false;
    }

    /// Waits until the silence calls for something.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Silent> {
        loop {
            ready!(self.alarm.as_mut().poll(context));
            let limit = if self.asked { self.grace } else { self.quiet };
            if self.since.elapsed() < limit {
                self.alarm.as_mut().reset(self.since + limit);
            } else if self.asked {
                return Poll::Ready(Silent::Dead);
            } else {
                // Whoever asks late gives all of the grace.
                self.asked = true;
                self.since = Instant::now();
                self.alarm.as_mut().reset(self.since + self.grace);
                return Poll::Ready(Silent::Ask);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn who_is_silent_is_asked_and_then_given_up() {
        let begin = Instant::now();
        let mut silence = Silence::new(25 * SECOND, 10 * SECOND);
        let after = async |silence: &mut Silence| {
            let silent = poll_fn(|context| silence.poll(context)).await;
            (silent, begin.elapsed().as_secs())
        };
        assert_eq!(after(&mut silence).await, (Silent::Ask, 25));
        sleep(5 * SECOND).await;
        silence.is_broken();
        assert_eq!(after(&mut silence).await, (Silent::Ask, 55));
        assert_eq!(after(&mut silence).await, (Silent::Dead, 65));
    }

    #[tokio::test(start_paused = true)]
    async fn who_asks_late_gives_all_of_the_grace() {
        let begin = Instant::now();
        let mut silence = Silence::new(SECOND, 10 * SECOND);
        sleep(60 * SECOND).await;
        poll_fn(|context| silence.poll(context)).await;
        poll_fn(|context| silence.poll(context)).await;
        assert_eq!(begin.elapsed(), 70 * SECOND);
    }
}
