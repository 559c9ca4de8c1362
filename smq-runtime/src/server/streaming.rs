//! A reply in parts that is on its way: what ends it besides its handler, and what it costs.

use std::{
    future::{Future, poll_fn},
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    task::{Context as TaskContext, Poll},
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::HeaderMap;
use tokio::time::{Sleep, sleep, timeout};
use tracing::Span;

use super::{
    budget::{Charge, StreamPermit},
    call_span::{call_span, record},
    deadline::deadline_exceeded,
    drain::{Drain, drain_begun},
    handler_permits::HandlerPermit,
    routes::Endpoint,
    sessions::OpenSession,
};
use crate::{context::Context, limits::Limits, service::PartStream, status::Status};

/// What each reply in parts is charged besides its request.
pub(super) const BYTES: usize = 4 << 10;

/// After so many parts, the reply is looked at besides its handler.
const CHECKED: u32 = 16;

/// A reply in parts. Dropping it cancels the handler.
pub(super) struct StreamingReply {
    endpoint: Endpoint,
    context: Context,
    /// None at the end.
    stream: Option<PartStream>,
    /// Taken, and not yet given away.
    first: Option<Result<Bytes, Status>>,
    /// How long the handler may take for a part, and until when it may take for all.
    part_time: Duration,
    until: Option<Instant>,
    /// Runs while the handler is waited for.
    timer: Pin<Box<Sleep>>,
    is_waiting: bool,
    /// How many parts the handler has given.
    given: u32,
    /// Ready when the server goes away.
    drain: Pin<Box<dyn Future<Output = ()> + Send>>,
    /// The session in the server's list, unless it is one of several requests of a session.
    session: Option<OpenSession>,
    span: Span,
    begun: Instant,
    /// Until the first part.
    permit: Option<HandlerPermit>,
    _held: (StreamPermit, Charge),
}

impl StreamingReply {
    pub(super) fn new(
        endpoint: &Endpoint,
        context: Context,
        stream: PartStream,
        until: Option<Instant>,
        (permit, count, charge): (HandlerPermit, StreamPermit, Charge),
        limits: &Limits,
    ) -> Self {
        let drain = context.extensions().get::<Drain>().cloned();
        let grace = limits.shutdown_time / 4;
        let drain = async move {
            drain_begun(drain).await;
            sleep(grace).await;
        };
        Self {
            span: call_span(endpoint, context.headers()),
            endpoint: endpoint.clone(),
            context,
            stream: Some(stream),
            first: None,
            part_time: limits.part_time,
            until,
            timer: Box::pin(sleep(Duration::ZERO)),
            is_waiting: false,
            given: 0,
            drain: Box::pin(drain),
            session: None,
            begun: Instant::now(),
            permit: Some(permit),
            _held: (count, charge),
        }
    }

    /// Ends it with a session in the server's list.
    pub(super) fn within(mut self, session: OpenSession) -> Self {
        self.session = Some(session);
        self
    }

    pub(super) fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Takes the headers that the handler has set meanwhile.
    pub(super) fn take_headers(&self) -> Option<Box<HeaderMap>> {
        self.context.take_response_headers()
    }

    /// Waits for the first part, or for the status if there is none, but not longer than that. The caller then gets the
    /// handler's headers first, and an error instead of a reply.
    pub(super) async fn begin(&mut self, wait: Duration) -> Result<(), Status> {
        let first = timeout(wait, poll_fn(|context| self.poll_next(context, true))).await;
        self.first = match first {
            Ok(Some(Err(status))) => return Err(status),
            Ok(first) => first,
            Err(_) => None,
        };
        Ok(())
    }

    /// Takes the first part, if it has [begun](Self::begin) with one.
    pub(super) fn take_first(&mut self) -> Option<Bytes> {
        self.first.take()?.ok()
    }

    /// Returns the next part; none after the last one. A status is the last item. If the caller may not get a part now, it
    /// returns only a status, of what ends the reply whatever its handler does.
    pub(super) fn poll_next(
        &mut self,
        context: &mut TaskContext<'_>,
        may_take: bool,
    ) -> Poll<Option<Result<Bytes, Status>>> {
        if may_take && let Some(first) = self.first.take() {
            return Poll::Ready(Some(first));
        }
        if self.stream.is_none() {
            return Poll::Ready(None);
        }
        // A handler that always has a part is asked no less whether it may go on.
        if !may_take || self.given.is_multiple_of(CHECKED) {
            let end = self.poll_end(context);
            if !may_take || end.is_ready() {
                return end;
            }
        }
        let Some(stream) = &mut self.stream else {
            return Poll::Ready(None);
        };
        let polled = {
            let _entered = self.span.enter();
            catch_unwind(AssertUnwindSafe(|| stream.as_mut().poll_next(context)))
        };
        match polled {
            Ok(Poll::Pending) => self.poll_end(context),
            Ok(Poll::Ready(Some(Ok(part)))) => {
                self.is_waiting = false;
                self.given = self.given.wrapping_add(1);
                self.permit = None;
                if self.until.is_some_and(|until| until <= Instant::now()) {
                    return self.end(deadline_exceeded());
                }
                Poll::Ready(Some(Ok(part)))
            }
            Ok(Poll::Ready(Some(Err(status)))) => self.end(status),
            Ok(Poll::Ready(None)) => {
                self.finish(None);
                Poll::Ready(None)
            }
            Err(_panic) => {
                let message = "the handler panicked: see the server's log";
                self.end(Status::internal(message))
            }
        }
    }

    /// Ready when the reply ends, whatever its handler does.
    fn poll_end(&mut self, context: &mut TaskContext<'_>) -> Poll<Option<Result<Bytes, Status>>> {
        if let Some(session) = &mut self.session
            && let Poll::Ready(reason) = session.poll_ended(context)
        {
            return self.end(Status::unauthenticated(reason));
        }
        if !self.is_waiting {
            self.is_waiting = true;
            let over = Instant::now() + self.part_time;
            let over = self.until.map_or(over, |until| until.min(over));
            self.timer.as_mut().reset(over.into());
        }
        if self.timer.as_mut().poll(context).is_ready() {
            return self.end(deadline_exceeded());
        }
        if self.drain.as_mut().poll(context).is_ready() {
            let reason = "the server is going away: call again";
            return self.end(Status::unavailable(reason));
        }
        Poll::Pending
    }

    fn end(&mut self, status: Status) -> Poll<Option<Result<Bytes, Status>>> {
        self.finish(Some(&status));
        Poll::Ready(Some(Err(status)))
    }

    /// Drops the handler, and counts the reply, with this status unless it is complete.
    fn finish(&mut self, status: Option<&Status>) {
        let Some(stream) = self.stream.take() else {
            return;
        };
        {
            let _entered = self.span.enter();
            drop(stream);
        }
        record(&self.span, &self.endpoint, self.begun, status);
    }
}

impl Drop for StreamingReply {
    fn drop(&mut self) {
        if self.stream.is_some() {
            self.finish(Some(&Status::canceled("the caller has gone")));
        }
    }
}
