//! The span of a call at the client, and how long the call takes.

use std::{future::Future, sync::Arc, time::Instant};

use tracing::{Instrument, Span};

use super::{endpoint::Endpoint, headers::Headers, http_client::HttpClient};
use crate::{
    error::Error,
    measure::{CallMeasures, Outcome, RPC_SYSTEM},
    propagation,
};

/// A call, a publish or the start of a subscription that goes on.
pub(super) struct ObservedCall {
    span: Span,
    measures: Arc<CallMeasures>,
    begin: Instant,
}

impl ObservedCall {
    /// Returns a call in a new span, a child of the current one.
    pub(super) fn new(http: &HttpClient, endpoint: Endpoint) -> Self {
        let measures = http.measures(endpoint);
        let (method, (address, port)) = (measures.method(), measures.server());
        let span = tracing::info_span!(
            "call",
            otel.name = method,
            otel.kind = "client",
            otel.status_code = tracing::field::Empty,
            "rpc.system.name" = RPC_SYSTEM,
            "rpc.method" = method,
            "server.address" = address,
            "server.port" = port,
            "rpc.status_code" = tracing::field::Empty,
            "error.type" = tracing::field::Empty,
        );
        Self {
            span,
            measures,
            begin: Instant::now(),
        }
    }

    /// Adds headers that name the span, unless the program names another one.
    pub(super) fn trace(&self, mut headers: Headers) -> Headers {
        if !headers.has_trace() {
            for (name, value) in &propagation::inject(&self.span) {
                headers = headers.with(name.clone(), value.clone());
            }
        }
        headers
    }

    /// Makes the call, and records what it came to.
    pub(super) async fn run<T>(
        self,
        call: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        let result = call.instrument(self.span.clone()).await;
        self.record(result.as_ref().err());
        result
    }

    /// Records that the call has ended, with this error unless it has its reply.
    pub(super) fn record(&self, error: Option<&Error>) {
        let Self {
            span,
            measures,
            begin,
        } = self;
        let outcome = match error {
            None => Outcome::Ok,
            Some(Error::Status(status)) => Outcome::Code(status.code()),
            Some(error) => Outcome::Failed(error.name()),
        };
        measures.record(outcome, begin.elapsed());
        if span.is_disabled() {
            return;
        }
        span.record("rpc.status_code", outcome.status());
        if let Some(error) = outcome.error() {
            span.record("error.type", error);
            span.record("otel.status_code", "error");
        }
    }
}
