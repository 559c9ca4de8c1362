//! How long a call may take.

use std::{
    future::Future,
    panic::AssertUnwindSafe,
    time::{Duration, Instant},
};

use futures_util::FutureExt;
use http::{HeaderName, request::Parts};
use tokio::time::{error::Elapsed, timeout_at};

use crate::status::Status;

/// How long the caller waits, in milliseconds: 1 to 10 digits.
const TIMEOUT: HeaderName = HeaderName::from_static("smq-timeout-ms");

/// When the time of a request began, where that was before its handler did: an authenticator was asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Started(pub(super) Instant);

/// Returns when a call has to be done: `most` after it started, or sooner if its caller says so.
pub(super) fn deadline(request: &Parts, most: Duration) -> Result<Instant, Status> {
    let time = match request.headers.get(TIMEOUT) {
        None => most,
        Some(value) => value
            .to_str()
            .ok()
            .and_then(milliseconds)
            .filter(|&milliseconds| milliseconds > 0)
            .map(|milliseconds| most.min(Duration::from_millis(milliseconds)))
            .ok_or_else(|| {
                Status::invalid_argument(
                    "Smq-Timeout-Ms is a number of milliseconds, 1 to 10 digits, more than 0",
                )
            })?,
    };
    let started = request.extensions.get::<Started>();
    Ok(started.map_or_else(Instant::now, |started| started.0) + time)
}

/// Reads a number of milliseconds: 1 to 10 digits.
pub(super) fn milliseconds(text: &str) -> Option<u64> {
    let digits = (1..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// Runs code of the application until it is done or the deadline has passed, when its future is dropped. Where it panics,
/// the status is `internal`, and names `what` failed.
pub(super) async fn guard<T>(
    deadline: Instant,
    what: &str,
    run: impl Future<Output = T>,
) -> Result<T, Status> {
    let run = AssertUnwindSafe(timeout_at(deadline.into(), run)).catch_unwind();
    match run.await {
        Ok(Ok(result)) => Ok(result),
        Ok(Err(Elapsed { .. })) => Err(late()),
        Err(_panic) => {
            let message = format!("the {what} failed; see the log of the server");
            Err(Status::internal(message))
        }
    }
}

/// The status of a call that took too long.
pub(super) fn late() -> Status {
    Status::deadline_exceeded("this took longer than there was time for")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn time(value: &'static str) -> Option<Duration> {
        let request = http::Request::get("/").header(TIMEOUT, value);
        let (request, ()) = request.body(()).unwrap().into_parts();
        let most = Duration::from_secs(60);
        let deadline = deadline(&request, most).ok()?;
        Some(deadline.saturating_duration_since(Instant::now()))
    }

    #[test]
    fn a_caller_may_shorten_the_time() {
        assert!(time("1500").unwrap() <= Duration::from_millis(1500));
        assert!(time("1500").unwrap() > Duration::from_millis(500));
        assert!(time("9999999999").unwrap() > Duration::from_secs(50));
        for wrong in ["", "0", "-1", "+5", "1.5", "10s", "99999999999"] {
            assert_eq!(time(wrong), None, "{wrong:?}");
        }
    }
}
