//! Signs of life: that nothing comes shows that somebody keeps it back.
//!
//! What is dropped shows with what comes next. So something always comes next: a sign of life, which says how
//! much there was before it. Pings and pongs of WebSocket are nobody's word, and count for nothing here.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::time::{Instant, Sleep, sleep};

/// Who has sealed nothing for so long gives a sign of life.
const QUIET: Duration = Duration::from_secs(25);

/// Who has got nothing authentic for so long gives the session up: two signs are missing.
const LOST: Duration = Duration::from_secs(60);

/// When something was sealed last, and when something authentic came.
pub(crate) struct Signs {
    said: Instant,
    heard: Instant,
    /// Not moved at each message, but looked at when it rings.
    alarm: Pin<Box<Sleep>>,
}

/// What a silence calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// It is time to give one.
    Due,
    /// None has come: the session is lost.
    Missing,
}

impl Signs {
    pub(crate) fn new() -> Self {
        let now = Instant::now();
        Self {
            said: now,
            heard: now,
            alarm: Box::pin(sleep(QUIET)),
        }
    }

    /// Something was sealed for the other end.
    pub(crate) fn say(&mut self) {
        self.said = Instant::now();
    }

    /// Something came that only the other end can have sealed.
    pub(crate) fn hear(&mut self) {
        self.heard = Instant::now();
    }

    /// Waits until a sign is due, or missing.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Sign> {
        loop {
            ready!(self.alarm.as_mut().poll(context));
            let now = Instant::now();
            let (due, lost) = (self.said + QUIET, self.heard + LOST);
            if lost <= now {
                return Poll::Ready(Sign::Missing);
            }
            if due <= now {
                self.said = now;
                return Poll::Ready(Sign::Due);
            }
            self.alarm.as_mut().reset(due.min(lost));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    async fn sign(signs: &mut Signs) -> Sign {
        poll_fn(|context| signs.poll(context)).await
    }

    #[tokio::test(start_paused = true)]
    async fn who_is_quiet_gives_signs_and_who_hears_none_gives_up() {
        let (mut signs, begin) = (Signs::new(), Instant::now());
        for seconds in [25, 50] {
            assert_eq!(sign(&mut signs).await, Sign::Due);
            assert_eq!(begin.elapsed(), seconds * SECOND);
        }
        assert_eq!(sign(&mut signs).await, Sign::Missing);
        assert_eq!(begin.elapsed(), LOST);
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_said_and_heard_puts_them_off() {
        let (mut signs, begin) = (Signs::new(), Instant::now());
        sleep(20 * SECOND).await;
        signs.say();
        assert_eq!(sign(&mut signs).await, Sign::Due);
        assert_eq!(begin.elapsed(), 45 * SECOND);
        signs.hear();
        assert_eq!(sign(&mut signs).await, Sign::Due);
        assert_eq!(begin.elapsed(), 70 * SECOND);
        assert_eq!(sign(&mut signs).await, Sign::Due);
        assert_eq!(sign(&mut signs).await, Sign::Missing);
        assert_eq!(begin.elapsed(), 105 * SECOND);
    }
}
