//! What a client has asked for and is done in order: subscribes and publishes.

use std::{
    collections::VecDeque,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use super::handlers::Handlers;
use crate::{server::response::Refusal, status::Status, topic::Cursor, wire};

/// What a client has asked for, under its number.
pub(super) enum Work {
    Subscribe(u32, wire::Subscribe),
    Publish(u32, wire::Publish),
}

/// What came of it.
pub(super) enum Done {
    /// A subscription, with its window.
    Opened(Cursor, u64),
    Accepted(wire::Receipt),
}

/// What is done in order: one is at work, the others wait.
#[derive(Default)]
pub(super) struct Queue {
    waiting: VecDeque<Work>,
    waiting_bytes: usize,
    working: Option<Working>,
}

/// The handler at work.
struct Working {
    id: u32,
    subscribes: bool,
    handler: Pin<Box<dyn Future<Output = Result<Done, Status>> + Send>>,
}

impl Queue {
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.working.is_none()
    }

    /// Returns whether so many, or more than so many bytes, are waiting.
    pub(super) fn is_full(&self, most: usize, most_bytes: usize) -> bool {
        self.waiting.len() >= most || self.waiting_bytes > most_bytes
    }

    pub(super) fn contains(&self, id: u32) -> bool {
        self.waiting.iter().any(|work| work.id() == id)
            || self
                .working
                .as_ref()
                .is_some_and(|working| working.id == id)
    }

    pub(super) fn push(&mut self, work: Work) {
        self.waiting_bytes += work.size();
        self.waiting.push_back(work);
    }

    /// Forgets a subscribe that is not done yet. Returns whether there was one.
    pub(super) fn unsubscribe(&mut self, id: u32) -> bool {
        let is_it = |work: &Work| matches!(work, Work::Subscribe(it, _) if *it == id);
        let asked = self.waiting.iter().position(is_it);
        if let Some(work) = asked.and_then(|place| self.waiting.remove(place)) {
            self.waiting_bytes -= work.size();
            return true;
        }
        let working = self.working.as_ref();
        let at_work = working.is_some_and(|working| working.subscribes && working.id == id);
        if at_work {
            self.working = None;
        }
        at_work
    }

    /// Lets the handler at work go on, or the next one begin. Returns what is done.
    pub(super) fn poll_done(
        &mut self,
        handlers: &Arc<Handlers>,
        context: &mut Context<'_>,
    ) -> Poll<(u32, Result<Done, Status>)> {
        if self.working.is_none()
            && let Some(work) = self.waiting.pop_front()
        {
            self.waiting_bytes -= work.size();
            if self.waiting.is_empty() {
                self.waiting = VecDeque::new();
            }
            self.working = Some(work.begin(Arc::clone(handlers)));
        }
        let Some(working) = &mut self.working else {
            return Poll::Pending;
        };
        let result = std::task::ready!(working.handler.as_mut().poll(context));
        let id = working.id;
        self.working = None;
        Poll::Ready((id, result))
    }
}

impl Work {
    fn id(&self) -> u32 {
        match self {
            Self::Subscribe(id, _) | Self::Publish(id, _) => *id,
        }
    }

    /// Returns how many bytes wait with it.
    fn size(&self) -> usize {
        match self {
            Self::Subscribe(_, subscribe) => subscribe.topic.len() + subscribe.filter.len(),
            Self::Publish(_, publish) => publish.topic.len() + publish.payload.len(),
        }
    }

    /// Sets the handler to work.
    fn begin(self, handlers: Arc<Handlers>) -> Working {
        match self {
            Self::Subscribe(id, it) => Working {
                id,
                subscribes: true,
                handler: Box::pin(async move {
                    let window = it.window;
                    let cursor = handlers.subscribe(it).await.map_err(Refusal::into_status)?;
                    Ok(Done::Opened(cursor, window))
                }),
            },
            Self::Publish(id, it) => Working {
                id,
                subscribes: false,
                handler: Box::pin(async move {
                    let receipt = handlers.publish(it).await;
                    receipt.map(Done::Accepted).map_err(Refusal::into_status)
                }),
            },
        }
    }
}
