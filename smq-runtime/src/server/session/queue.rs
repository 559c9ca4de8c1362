//! The queue of subscribes and publishes, which run in order.

use std::{
    collections::VecDeque,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use super::{answer::Answered, handlers::Handlers};
use crate::{
    schema::Method,
    server::{budget::Charge, response::Refusal},
    status::Status,
    topic::Cursor,
    wire,
};

/// A subscribe or publish with its id.
pub(super) enum QueuedOperation {
    Subscribe(u32, wire::Subscribe),
    Publish(u32, wire::Publish),
}

/// An operation that waits, and what it is charged until it is done.
struct Waiting {
    operation: QueuedOperation,
    charge: Charge,
}

/// The result of a completed operation.
pub(super) enum Completed {
    /// The subscription's cursor, and its window in bytes; 0 without flow control. Its filter is charged.
    Subscribed(Cursor, u64, Charge),
    Published(Answered<wire::Receipt>),
}

/// Runs one operation at a time; the others wait.
#[derive(Default)]
pub(super) struct OperationQueue {
    waiting: VecDeque<Waiting>,
    waiting_bytes: usize,
    running: Option<RunningOperation>,
}

/// The operation whose handler runs.
struct RunningOperation {
    id: u32,
    is_subscribe: bool,
    /// The topic to which both sides publish, if it is a publish to one.
    topic: Option<&'static Method>,
    handler: Pin<Box<dyn Future<Output = Result<Completed, Status>> + Send>>,
}

impl OperationQueue {
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.running.is_none()
    }

    /// Returns whether `max` operations, or more than `max_bytes`, are waiting.
    pub(super) fn is_full(&self, max: usize, max_bytes: usize) -> bool {
        self.waiting.len() >= max || self.waiting_bytes > max_bytes
    }

    /// Returns the topic of the publish whose handler runs, if both sides publish to it. Its events wait for the receipt,
    /// so that the client knows its own.
    pub(super) fn publishes_to(&self) -> Option<&'static Method> {
        self.running.as_ref()?.topic
    }

    pub(super) fn contains(&self, id: u32) -> bool {
        self.waiting.iter().any(|it| it.operation.id() == id)
            || self
                .running
                .as_ref()
                .is_some_and(|running| running.id == id)
    }

    /// Takes an operation, with the charge for its bytes.
    pub(super) fn push(&mut self, operation: QueuedOperation, charge: Charge) {
        self.waiting_bytes += operation.size();
        self.waiting.push_back(Waiting { operation, charge });
    }

    /// Cancels a subscribe that has not completed. Returns whether there was one.
    pub(super) fn unsubscribe(&mut self, id: u32) -> bool {
        let is_subscribe =
            |it: &Waiting| matches!(it.operation, QueuedOperation::Subscribe(it, _) if it == id);
        let asked = self.waiting.iter().position(is_subscribe);
        if let Some(waiting) = asked.and_then(|place| self.waiting.remove(place)) {
            self.waiting_bytes -= waiting.operation.size();
            return true;
        }
        let running = self.running.as_ref();
        let is_running = running.is_some_and(|running| running.is_subscribe && running.id == id);
        if is_running {
            self.running = None;
        }
        is_running
    }

    /// Polls the running operation, or starts the next one. Ready with the id and the result of a completed operation.
    pub(super) fn poll_completed(
        &mut self,
        handlers: &Arc<Handlers>,
        context: &mut Context<'_>,
    ) -> Poll<(u32, Result<Completed, Status>)> {
        if self.running.is_none()
            && let Some(Waiting { operation, charge }) = self.waiting.pop_front()
        {
            self.waiting_bytes -= operation.size();
            if self.waiting.is_empty() {
                self.waiting = VecDeque::new();
            }
            self.running = Some(operation.start(Arc::clone(handlers), charge));
        }
        let Some(running) = &mut self.running else {
            return Poll::Pending;
        };
        let result = std::task::ready!(running.handler.as_mut().poll(context));
        let id = running.id;
        self.running = None;
        Poll::Ready((id, result))
    }
}

impl QueuedOperation {
    fn id(&self) -> u32 {
        match self {
            Self::Subscribe(id, _) | Self::Publish(id, _) => *id,
        }
    }

    /// Returns the size of the operation in bytes.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Subscribe(_, subscribe) => subscribe.topic.len() + subscribe.filter.len(),
            Self::Publish(_, publish) => publish.topic.len() + publish.payload.len(),
        }
    }

    /// Starts the handler.
    fn start(self, handlers: Arc<Handlers>, charge: Charge) -> RunningOperation {
        match self {
            Self::Subscribe(id, it) => RunningOperation {
                id,
                is_subscribe: true,
                topic: None,
                handler: Box::pin(async move {
                    let window = it.window;
                    let mut charge = charge;
                    let cursor = handlers.subscribe(it).await.map_err(Refusal::into_status)?;
                    let kept = charge.resize(cursor.filter_bytes());
                    kept.map_err(|over| Refusal::from(over).into_status())?;
                    Ok(Completed::Subscribed(cursor, window, charge))
                }),
            },
            Self::Publish(id, it) => RunningOperation {
                id,
                is_subscribe: false,
                topic: handlers.shared_topic(&it.topic),
                handler: Box::pin(async move {
                    let _charge = charge;
                    Ok(Completed::Published(handlers.publish(it).await))
                }),
            },
        }
    }
}
