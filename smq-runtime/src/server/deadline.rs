//! Deadlines of calls.

use std::{
    future::{Future, poll_fn},
    panic::AssertUnwindSafe,
    pin::pin,
    task::Poll,
    time::{Duration, Instant},
};

use futures_util::FutureExt;
use http::{HeaderName, request::Parts};
use tokio::{task::unconstrained, time::sleep_until};

use crate::status::Status;

/// The caller's timeout in milliseconds: 1 to 10 digits.
const TIMEOUT: HeaderName = HeaderName::from_static("smq-timeout-ms");

/// The start of a request that was authenticated: the authenticator's time counts towards the deadline.
#[derive(Debug, Clone, Copy)]
pub(super) struct Started(pub(super) Instant);

/// Returns the deadline of a call: `max` after its start, or sooner if the caller's timeout is shorter.
pub(super) fn deadline(request: &Parts, max: Duration) -> Result<Instant, Status> {
    let time = match request.headers.get(TIMEOUT) {
        None => max,
        Some(value) => value
            .to_str()
            .ok()
            .and_then(parse_milliseconds)
            .filter(|&milliseconds| milliseconds > 0)
            .map(|milliseconds| max.min(Duration::from_millis(milliseconds)))
            .ok_or_else(|| {
                Status::invalid_argument(
                    "invalid Smq-Timeout-Ms: send milliseconds, 1 to 10 digits, greater than 0",
                )
            })?,
    };
    let started = request.extensions.get::<Started>();
    Ok(started.map_or_else(Instant::now, |started| started.0) + time)
}

/// Returns when all of a reply in parts has to be over, if the caller says so.
pub(super) fn deadline_of_all(request: &Parts) -> Result<Option<Instant>, Status> {
    let is_set = request.headers.contains_key(TIMEOUT);
    is_set.then(|| deadline(request, Duration::MAX)).transpose()
}

/// Parses milliseconds: 1 to 10 digits.
pub(super) fn parse_milliseconds(text: &str) -> Option<u64> {
    let digits = (1..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// Runs application code until the deadline, and then drops its future.
///
/// If the code panics, the status is `internal`. `what` names the code in the message: `handler`, `authenticator`.
pub(super) async fn guard<T>(
    deadline: Instant,
    what: &str,
    run: impl Future<Output = T>,
) -> Result<T, Status> {
    let run = AssertUnwindSafe(run).catch_unwind();
    match before(deadline, run).await {
        Some(Ok(result)) => Ok(result),
        None => Err(deadline_exceeded()),
        Some(Err(_panic)) => {
            let message = format!("the {what} panicked: see the server's log");
            Err(Status::internal(message))
        }
    }
}

/// Runs a future until the deadline. Returns nothing if it is not done by then.
///
/// Most are done when they are polled first: they cost no timer, which a `timeout_at` begins with.
pub(super) async fn before<T>(deadline: Instant, run: impl Future<Output = T>) -> Option<T> {
    let (mut run, mut timer) = (pin!(run), pin!(None));
    poll_fn(|context| {
        if let Poll::Ready(result) = run.as_mut().poll(context) {
            return Poll::Ready(Some(result));
        }
        if timer.is_none() {
            // It rings even if what runs takes all that one poll may do.
            timer.set(Some(unconstrained(sleep_until(deadline.into()))));
        }
        let timer = timer.as_mut().as_pin_mut();
        timer.map_or(Poll::Pending, |timer| timer.poll(context).map(|()| None))
    })
    .await
}

/// Returns the status of a call that exceeded its deadline.
pub(super) fn deadline_exceeded() -> Status {
    Status::deadline_exceeded("deadline exceeded")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn time(value: &'static str) -> Option<Duration> {
        let request = http::Request::get("/").header(TIMEOUT, value);
        let (request, ()) = request.body(()).unwrap().into_parts();
        let max = Duration::from_secs(60);
        let deadline = deadline(&request, max).ok()?;
        Some(deadline.saturating_duration_since(Instant::now()))
    }

    #[test]
    fn a_caller_can_shorten_the_deadline() {
        assert!(time("1500").unwrap() <= Duration::from_millis(1500));
        assert!(time("1500").unwrap() > Duration::from_millis(500));
        assert!(time("9999999999").unwrap() > Duration::from_secs(50));
        for wrong in ["", "0", "-1", "+5", "1.5", "10s", "99999999999"] {
            assert_eq!(time(wrong), None, "{wrong:?}");
        }
    }
}
