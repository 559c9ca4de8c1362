//! The span of a call, and what is counted when it ends.

use std::time::Instant;

use http::HeaderMap;
use tracing::Span;

use super::routes::Endpoint;
use crate::{
    measure::{Outcome, RPC_SYSTEM},
    propagation,
    status::{Code, Status},
};

/// Returns the span of a call, which continues the trace that the headers name.
pub(super) fn call_span(endpoint: &Endpoint, headers: &HeaderMap) -> Span {
    let method = endpoint.measures.method();
    let span = tracing::info_span!(
        "call",
        otel.name = method,
        otel.kind = "server",
        otel.status_code = tracing::field::Empty,
        "rpc.system.name" = RPC_SYSTEM,
        "rpc.method" = method,
        "rpc.status_code" = tracing::field::Empty,
        "error.type" = tracing::field::Empty,
    );
    propagation::extract(headers, &span);
    span
}

/// Counts a call that has ended, with this status unless it has a reply, and records it in its span.
pub(super) fn record(span: &Span, endpoint: &Endpoint, begin: Instant, status: Option<&Status>) {
    let outcome = status.map_or(Outcome::Ok, |status| Outcome::Code(status.code()));
    endpoint.measures.record(outcome, begin.elapsed());
    if span.is_disabled() {
        return;
    }
    span.record("rpc.status_code", outcome.status());
    if let Some(fault) = outcome.fault() {
        span.record("error.type", fault);
        span.record("otel.status_code", "error");
    }
    if let (Some(status), Some(Code::Internal | Code::Unknown | Code::DataLoss)) =
        (status, status.map(Status::code))
    {
        span.in_scope(|| tracing::error!(%status, "the handler failed"));
    }
}
