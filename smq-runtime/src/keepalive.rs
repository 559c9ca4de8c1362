//! Keep-alive: whether the other end of a connection is still there.
//!
//! There are two modes. [`PingTimer`] asks an end that has been silent, and expects an answer. [`Heartbeat`] lets both ends send
//! something from time to time without being asked, since only what is sealed proves that the other end is there.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::time::{Instant, Sleep, sleep};

/// What keep-alive calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeepAlive {
    /// Send a ping or a heartbeat.
    Send,
    /// Close the connection: nothing came from the other end for too long.
    Lost,
}

/// Pings an end that has been silent, and expects something from it then.
#[derive(Debug)]
pub(crate) struct PingTimer {
    /// How long the other end may be silent before it is pinged.
    quiet: Duration,
    /// How long it may take to answer.
    grace: Duration,
    /// When something came, or a ping was sent.
    since: Instant,
    asked: bool,
    /// How long the first ping may take to be answered, before anything came.
    first: Option<Duration>,
    /// Each message would move the timer. So it is checked when it rings.
    alarm: Pin<Box<Sleep>>,
}

impl PingTimer {
    pub(crate) fn new(quiet: Duration, grace: Duration) -> Self {
        Self {
            quiet,
            grace,
            since: Instant::now(),
            asked: false,
            first: None,
            alarm: Box::pin(sleep(quiet)),
        }
    }

    /// Returns a timer that sends a ping at once, which has `first` to be answered.
    pub(crate) fn that_asks_at_once(quiet: Duration, grace: Duration, first: Duration) -> Self {
        Self {
            first: Some(first),
            alarm: Box::pin(sleep(Duration::ZERO)),
            ..Self::new(quiet, grace)
        }
    }

    /// Something came from the other end.
    pub(crate) fn received(&mut self) {
        self.first = None;
        self.since = Instant::now();
        self.asked = false;
    }

    /// Waits until a ping is due, or the other end is lost.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<KeepAlive> {
        loop {
            ready!(self.alarm.as_mut().poll(context));
            let limit = match (self.first, self.asked) {
                (Some(first), true) => first,
                (Some(_), false) => Duration::ZERO,
                (None, true) => self.grace,
                (None, false) => self.quiet,
            };
            if self.since.elapsed() < limit {
                self.alarm.as_mut().reset(self.since + limit);
            } else if self.asked {
                return Poll::Ready(KeepAlive::Lost);
            } else {
                // A ping that is sent late has the whole time to be answered.
                self.asked = true;
                self.since = Instant::now();
                let grace = self.first.unwrap_or(self.grace);
                self.alarm.as_mut().reset(self.since + grace);
                return Poll::Ready(KeepAlive::Send);
            }
        }
    }
}

/// An end that has sent nothing for so long sends a heartbeat.
const INTERVAL: Duration = Duration::from_secs(25);

/// An end that has received nothing authentic for so long gives the session up: two heartbeats are missing.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Sends a heartbeat when this end has been silent, and expects heartbeats of the other end.
pub(crate) struct Heartbeat {
    last_sent: Instant,
    last_received: Instant,
    /// Each message would move the timer. So it is checked when it rings.
    alarm: Pin<Box<Sleep>>,
}

impl Heartbeat {
    pub(crate) fn new() -> Self {
        let now = Instant::now();
        Self {
            last_sent: now,
            last_received: now,
            alarm: Box::pin(sleep(INTERVAL)),
        }
    }

    /// Something was sealed for the other end.
    pub(crate) fn sent(&mut self) {
        self.last_sent = Instant::now();
    }

    /// Something came that only the other end can have sealed.
    pub(crate) fn received(&mut self) {
        self.last_received = Instant::now();
    }

    /// Waits until a heartbeat is due, or the other end is lost.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<KeepAlive> {
        loop {
            ready!(self.alarm.as_mut().poll(context));
            let now = Instant::now();
            let (due, lost) = (self.last_sent + INTERVAL, self.last_received + TIMEOUT);
            if lost <= now {
                return Poll::Ready(KeepAlive::Lost);
            }
            if due <= now {
                self.last_sent = now;
                return Poll::Ready(KeepAlive::Send);
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

    #[tokio::test(start_paused = true)]
    async fn a_silent_end_is_pinged_and_then_given_up() {
        let begin = Instant::now();
        let mut timer = PingTimer::new(25 * SECOND, 10 * SECOND);
        let after = async |timer: &mut PingTimer| {
            let action = poll_fn(|context| timer.poll(context)).await;
            (action, begin.elapsed().as_secs())
        };
        assert_eq!(after(&mut timer).await, (KeepAlive::Send, 25));
        sleep(5 * SECOND).await;
        timer.received();
        assert_eq!(after(&mut timer).await, (KeepAlive::Send, 55));
        assert_eq!(after(&mut timer).await, (KeepAlive::Lost, 65));
    }

    #[tokio::test(start_paused = true)]
    async fn a_late_ping_has_the_whole_time() {
        let begin = Instant::now();
        let mut timer = PingTimer::new(SECOND, 10 * SECOND);
        sleep(60 * SECOND).await;
        poll_fn(|context| timer.poll(context)).await;
        poll_fn(|context| timer.poll(context)).await;
        assert_eq!(begin.elapsed(), 70 * SECOND);
    }

    async fn next(heartbeat: &mut Heartbeat) -> KeepAlive {
        poll_fn(|context| heartbeat.poll(context)).await
    }

    #[tokio::test(start_paused = true)]
    async fn a_quiet_end_sends_heartbeats_and_gives_up_without_any() {
        let (mut heartbeat, begin) = (Heartbeat::new(), Instant::now());
        for seconds in [25, 50] {
            assert_eq!(next(&mut heartbeat).await, KeepAlive::Send);
            assert_eq!(begin.elapsed(), seconds * SECOND);
        }
        assert_eq!(next(&mut heartbeat).await, KeepAlive::Lost);
        assert_eq!(begin.elapsed(), TIMEOUT);
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_sent_and_received_puts_them_off() {
        let (mut heartbeat, begin) = (Heartbeat::new(), Instant::now());
        sleep(20 * SECOND).await;
        heartbeat.sent();
        assert_eq!(next(&mut heartbeat).await, KeepAlive::Send);
        assert_eq!(begin.elapsed(), 45 * SECOND);
        heartbeat.received();
        assert_eq!(next(&mut heartbeat).await, KeepAlive::Send);
        assert_eq!(begin.elapsed(), 70 * SECOND);
        assert_eq!(next(&mut heartbeat).await, KeepAlive::Send);
        assert_eq!(next(&mut heartbeat).await, KeepAlive::Lost);
        assert_eq!(begin.elapsed(), 105 * SECOND);
    }
}
