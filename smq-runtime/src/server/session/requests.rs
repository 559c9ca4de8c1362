//! The running requests of a session.

use std::{
    collections::HashMap,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    task::{Context, Poll, ready},
    time::Instant,
};

use futures_core::Stream;
use futures_util::{
    StreamExt,
    stream::{FuturesUnordered, StreamFuture},
    task::AtomicWaker,
};

use super::{
    answer::{Answered, Payload, Reply, SessionParts},
    handlers::Handlers,
    request_slot::RequestSlot,
};
use crate::{
    server::{budget::Charge, response::Refusal},
    status::Status,
    wire::{self, amount},
};

/// The running requests of a session. Dropping it cancels them.
pub(super) struct Requests {
    /// Created with the first request: most sessions have none.
    running: Option<FuturesUnordered<StreamFuture<Running>>>,
    controls: HashMap<u32, Arc<Control>>,
    /// The place of a request that is done, for the next one.
    free: Option<RequestSlot>,
    max: usize,
}

/// A running request: its answers, of which only parts have others behind them.
struct Running {
    id: u32,
    work: Work,
    control: Arc<Control>,
}

enum Work {
    Reply(RequestSlot),
    Parts(Box<SessionParts>),
}

/// What the client says of a request that runs.
#[derive(Default)]
struct Control {
    is_canceled: AtomicBool,
    /// Credit for parts, in bytes, that is not added to them yet.
    credit: AtomicI64,
    waker: AtomicWaker,
}

/// The id of a request, and an answer to it.
pub(super) type Answer = (u32, Answered<Payload>);

impl Stream for Running {
    type Item = Answer;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Answer>> {
        let this = &mut *self;
        if this.control.is_canceled.load(Ordering::Relaxed) {
            return Poll::Ready(Some((this.id, Answered::refused(canceled()))));
        }
        let answered = this.poll_answered(context);
        if answered.is_pending() {
            // What the client says comes to the same task, and so not meanwhile.
            this.control.waker.register(context.waker());
        }
        answered.map(|answered| Some((this.id, answered)))
    }
}

impl Running {
    fn poll_answered(&mut self, context: &mut Context<'_>) -> Poll<Answered<Payload>> {
        loop {
            match &mut self.work {
                Work::Reply(reply) => match begin(ready!(reply.poll(context))) {
                    Ok(parts) => self.work = Work::Parts(parts),
                    Err(answered) => return Poll::Ready(answered),
                },
                Work::Parts(parts) => {
                    parts.credit(self.control.credit.swap(0, Ordering::Relaxed));
                    return parts.poll_next(context);
                }
            }
        }
    }
}

/// Returns the parts of a reply that comes in parts. Any other is answered.
fn begin(
    Answered { result, headers }: Answered<Reply>,
) -> Result<Box<SessionParts>, Answered<Payload>> {
    let result = match result {
        Ok(Reply::Parts(parts)) => return Ok(parts),
        Ok(Reply::Whole(reply)) => Ok(Payload::Reply(reply)),
        Err(status) => Err(status),
    };
    Err(Answered { result, headers })
}

impl Control {
    fn add_credit(&self, bytes: i64) {
        let credit = self.credit.load(Ordering::Relaxed);
        let credit = credit.saturating_add(bytes);
        self.credit.store(credit, Ordering::Relaxed);
    }
}

impl Requests {
    pub(super) fn new(max: usize) -> Self {
        Self {
            running: None,
            controls: HashMap::new(),
            free: None,
            max,
        }
    }

    pub(super) fn contains(&self, id: u32) -> bool {
        self.controls.contains_key(&id)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.controls.is_empty()
    }

    /// Starts a request, unless too many are running. Returns the answer, if it is there at once.
    ///
    /// Most handlers are done when they are polled first: such a request takes no place among those that run, which
    /// saves three allocations.
    pub(super) fn start(
        &mut self,
        id: u32,
        (request, charge, now): (wire::Request, Charge, Instant),
        handlers: &Arc<Handlers>,
        context: &mut Context<'_>,
    ) -> Result<Option<Answer>, Status> {
        if self.controls.len() >= self.max {
            let max = self.max;
            let message =
                format!("the session has {max} requests in progress, the limit: wait for replies");
            let refusal =
                Refusal::over_limit("session_requests", Status::resource_exhausted(message));
            return Err(refusal.into_status());
        }
        let mut slot = self.free.take().unwrap_or_else(|| handlers.request_slot());
        slot.begin(request, charge, now);
        let work = match slot.poll(context) {
            Poll::Pending => Work::Reply(slot),
            Poll::Ready(answered) => {
                self.free = Some(slot);
                match begin(answered) {
                    Ok(parts) => Work::Parts(parts),
                    Err(answered) => return Ok(Some((id, answered))),
                }
            }
        };
        let control = Arc::<Control>::default();
        self.controls.insert(id, Arc::clone(&control));
        let running = self.running.get_or_insert_with(FuturesUnordered::new);
        running.push(Running { id, work, control }.into_future());
        Ok(None)
    }

    /// Frees what it keeps for requests to come. An idle session holds no such memory.
    pub(super) fn rest(&mut self) {
        self.free = None;
    }

    /// Cancels a running request. Its answer is then `canceled`.
    pub(super) fn cancel(&self, id: u32) {
        if let Some(control) = self.controls.get(&id) {
            control.is_canceled.store(true, Ordering::Relaxed);
            control.waker.wake();
        }
    }

    /// Gives credit for the parts of a reply.
    pub(super) fn credit(&self, id: u32, bytes: u64) {
        if let Some(control) = self.controls.get(&id) {
            control.add_credit(amount(bytes));
            control.waker.wake();
        }
    }

    /// Polls for the next answer.
    pub(super) fn poll_answer(&mut self, context: &mut Context<'_>) -> Poll<Answer> {
        let Some(running) = &mut self.running else {
            return Poll::Pending;
        };
        let polled = Pin::new(&mut *running).poll_next(context);
        let Poll::Ready(Some((Some(answer), request))) = polled else {
            return Poll::Pending;
        };
        match answer.1.result {
            Ok(Payload::Part(_) | Payload::Parts(_)) => running.push(request.into_future()),
            _ => _ = self.controls.remove(&answer.0),
        }
        Poll::Ready(answer)
    }
}

fn canceled() -> Status {
    Status::canceled("canceled by the client")
}
