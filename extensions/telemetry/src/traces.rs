//! Traces of OpenTelemetry, from program to program.

use http::HeaderMap;
use opentelemetry::propagation::TextMapPropagator;
use opentelemetry_http::{HeaderExtractor, HeaderInjector};
use smq_runtime::propagation::{Propagator, set_propagator};
use tracing::Span;
use tracing_opentelemetry::OpenTelemetrySpanExt as _;

/// Continues the traces of callers in this program, and its traces in what it calls and publishes: with a
/// `TraceContextPropagator` of the crate `opentelemetry_sdk` by the headers of W3C Trace Context, `traceparent` and
/// `tracestate`.
///
/// The spans are those that the layer of the crate [`tracing_opentelemetry`] exports. Returns `false`, without an
/// effect, if the program has a propagator already.
pub fn propagate(propagator: impl TextMapPropagator + Send + Sync + 'static) -> bool {
    set_propagator(OpenTelemetry(propagator))
}

struct OpenTelemetry<P>(P);

impl<P: TextMapPropagator + Send + Sync + 'static> Propagator for OpenTelemetry<P> {
    fn extract(&self, headers: &HeaderMap, span: &Span) {
        let parent = self.0.extract(&HeaderExtractor(headers));
        // It fails where no layer exports the span.
        let _ = span.set_parent(parent);
    }

    fn inject(&self, span: &Span, headers: &mut HeaderMap) {
        self.0
            .inject_context(&span.context(), &mut HeaderInjector(headers));
    }
}
