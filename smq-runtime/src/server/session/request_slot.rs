//! A place in memory in which one request after the other runs.
//!
//! The future of a request has more than a kilobyte, and most handlers are done when they are polled first. So the
//! requests of a batch take one such place, rather than one each, which saves two allocations for each.

use std::{
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Instant,
};

use super::answer::{Answered, Reply};
use crate::{context::ResponseHeaders, server::budget::Charge, wire};

/// A place for a request.
pub(super) struct RequestSlot(Box<dyn Slot>);

trait Slot: Send {
    fn begin(&mut self, request: wire::Request, charge: Charge, now: Instant);
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Answered<Reply>>;
}

struct SlotOf<B, F> {
    begin: B,
    running: Pin<Box<Option<F>>>,
    /// What the handler sets. The next handler gets it too, unless this one has kept its context.
    response: Arc<ResponseHeaders>,
}

impl RequestSlot {
    /// Returns a place for requests, which `begin` begins.
    pub(super) fn new<B, F>(begin: B) -> Self
    where
        B: Fn(wire::Request, Charge, Instant, Arc<ResponseHeaders>) -> F + Send + 'static,
        F: Future<Output = Answered<Reply>> + Send + 'static,
    {
        Self(Box::new(SlotOf {
            begin,
            running: Box::pin(None),
            response: Arc::default(),
        }))
    }

    /// Begins a request, in place of the one before.
    pub(super) fn begin(&mut self, request: wire::Request, charge: Charge, now: Instant) {
        self.0.begin(request, charge, now);
    }

    /// Polls the request. The place is free when it is ready.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Answered<Reply>> {
        self.0.poll(context)
    }
}

impl<B, F> Slot for SlotOf<B, F>
where
    B: Fn(wire::Request, Charge, Instant, Arc<ResponseHeaders>) -> F + Send,
    F: Future<Output = Answered<Reply>> + Send,
{
    fn begin(&mut self, request: wire::Request, charge: Charge, now: Instant) {
        match Arc::get_mut(&mut self.response) {
            Some(response) => *response = ResponseHeaders::default(),
            None => self.response = Arc::default(),
        }
        let response = Arc::clone(&self.response);
        let running = (self.begin)(request, charge, now, response);
        self.running.as_mut().set(Some(running));
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Answered<Reply>> {
        let Some(running) = self.running.as_mut().as_pin_mut() else {
            return Poll::Pending;
        };
        let answered = ready!(running.poll(context));
        self.running.as_mut().set(None);
        Poll::Ready(answered)
    }
}
