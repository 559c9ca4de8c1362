//! The seam for tracers: the context of a trace goes from program to program in headers.
//!
//! The runtime makes a span of the crate [`tracing`] for each call, on both sides. A program that exports spans sets a
//! [`Propagator`], and each span becomes a child of the one that caused it:
//!
//! * The span of a call at the server continues the trace that the headers of the call name.
//! * Calls and publishes of a client have headers that name its span.
//! * Events that a server publishes have headers that name the span in which it publishes: that of the handler.
//!
//! Headers that the program sets itself, such as `traceparent`, stay as they are. The crate `smq-telemetry` implements
//! this for OpenTelemetry.

use std::sync::OnceLock;

use http::HeaderMap;
use tracing::Span;

use crate::wire::{FrameHeaders, to_frame_headers};

/// Writes the context of a span into headers, and reads it from them.
pub trait Propagator: Send + Sync + 'static {
    /// Makes the span that the headers name the parent of a new span.
    fn extract(&self, headers: &HeaderMap, span: &Span);

    /// Adds headers that name a span.
    fn inject(&self, span: &Span, headers: &mut HeaderMap);
}

static PROPAGATOR: OnceLock<Box<dyn Propagator>> = OnceLock::new();

/// Sets the propagator of this program. Returns `false`, without an effect, if it has one already.
pub fn set_propagator(propagator: impl Propagator) -> bool {
    PROPAGATOR.set(Box::new(propagator)).is_ok()
}

/// Makes the span that the headers name the parent of a new span. For a subscriber: the span in which it handles an
/// [`Event`](crate::Event) continues the trace of the event's headers.
pub fn extract(headers: &HeaderMap, span: &Span) {
    if let Some(propagator) = PROPAGATOR.get().filter(|_| !span.is_disabled()) {
        propagator.extract(headers, span);
    }
}

/// Returns headers that name a span.
pub(crate) fn inject(span: &Span) -> HeaderMap {
    let mut headers = HeaderMap::new();
    if let Some(propagator) = PROPAGATOR.get().filter(|_| !span.is_disabled()) {
        propagator.inject(span, &mut headers);
    }
    headers
}

/// Returns headers of a frame that name the current span. None without a propagator, or outside of a trace.
pub(crate) fn current() -> Option<FrameHeaders> {
    PROPAGATOR.get()?;
    let headers = to_frame_headers(&inject(&Span::current()));
    (!headers.is_empty()).then_some(headers)
}
