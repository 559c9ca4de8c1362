//! A handler at work: with a deadline, a span, and a net under it.

use std::{
    future::Future,
    panic::AssertUnwindSafe,
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use futures_util::FutureExt;
use http::{HeaderName, request::Parts};
use tokio::time::{error::Elapsed, timeout_at};
use tracing::Instrument;

use super::{Shared, access::admit, routes::Endpoint};
use crate::{
    access::Action,
    context::Context,
    measure,
    service::{Call, Subscribe},
    start::Start,
    status::{Code, Status},
    topic::Cursor,
};

/// Calls a method, or publishes to a topic, for a caller who may.
pub(super) async fn call(
    shared: &Shared,
    endpoint: &Endpoint,
    request: Arc<Parts>,
    deadline: Instant,
    message: Bytes,
) -> Result<Bytes, Status> {
    let action = match endpoint.method.topic {
        None => Action::Call,
        Some(_) => Action::Publish,
    };
    let context = Context::new(request, Some(deadline));
    let answer = async {
        let permission = admit(shared, endpoint, action, &context).await?;
        let call = Call::new(endpoint.method, context, message);
        endpoint.service(permission).call(call).await
    };
    handle(endpoint, deadline, answer).await
}

/// Subscribes to a topic, for a caller who may.
pub(super) async fn subscribe(
    shared: &Shared,
    endpoint: &Endpoint,
    request: Arc<Parts>,
    deadline: Instant,
    filter: Bytes,
    start: Start,
) -> Result<Cursor, Status> {
    let context = Context::new(request, Some(deadline));
    let answer = async {
        let permission = admit(shared, endpoint, Action::Subscribe, &context).await?;
        let call = Subscribe::new(endpoint.method, context, filter, start);
        endpoint.service(permission).subscribe(call).await
    };
    handle(endpoint, deadline, answer).await
}

/// Runs the handler of an endpoint until it is done or the deadline has passed, when its future is
/// dropped. A handler that panics answers `internal`.
async fn handle<T>(
    endpoint: &Endpoint,
    deadline: Instant,
    handler: impl Future<Output = Result<T, Status>>,
) -> Result<T, Status> {
    let service = endpoint.schema();
    let span = tracing::info_span!(
        "call",
        application = service.application,
        version = service.version,
        service = service.name,
        method = endpoint.method.name,
        code = tracing::field::Empty,
        duration_us = tracing::field::Empty,
    );
    let begin = Instant::now();
    let handler = AssertUnwindSafe(timeout_at(deadline.into(), handler)).catch_unwind();
    let result = match handler.instrument(span.clone()).await {
        Ok(Ok(result)) => result,
        Ok(Err(Elapsed { .. })) => Err(late()),
        Err(_panic) => Err(Status::internal(
            "the handler failed; see the log of the server",
        )),
    };
    let code = result
        .as_ref()
        .map_or_else(|status| status.code().as_str(), |_| "ok");
    measure::call(endpoint.method.path, code);
    if !span.is_disabled() {
        span.record("code", code);
        span.record("duration_us", begin.elapsed().as_micros() as u64);
        if let Err(status) = &result
            && matches!(
                status.code(),
                Code::Internal | Code::Unknown | Code::DataLoss
            )
        {
            span.in_scope(|| tracing::error!(%status, "failed"));
        }
    }
    result
}

/// The status of a call that took too long.
pub(super) fn late() -> Status {
    Status::deadline_exceeded("this took longer than there was time for")
}

/// How long the caller waits, in milliseconds: 1 to 10 digits.
const TIMEOUT: HeaderName = HeaderName::from_static("smq-timeout-ms");

/// When a request came, where its time began before its handler's did.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arrival(pub(super) Instant);

/// Returns when a call has to be done: `most` after it came, or sooner if its caller says so.
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
    let arrival = request.extensions.get::<Arrival>();
    Ok(arrival.map_or_else(Instant::now, |arrival| arrival.0) + time)
}

/// Reads a number of milliseconds: 1 to 10 digits.
pub(super) fn milliseconds(text: &str) -> Option<u64> {
    let digits = (1..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
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
