//! The running requests of a session.

use std::{
    collections::HashMap,
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::{
    future::{AbortHandle, Abortable, Aborted},
    stream::FuturesUnordered,
};

use super::handlers::Answered;
use crate::{server::response::Refusal, status::Status};

/// The running requests of a session. Dropping it cancels them.
pub(super) struct Requests {
    /// Created with the first request: most sessions have none.
    running: Option<FuturesUnordered<Running>>,
    handles: HashMap<u32, AbortHandle>,
    max: usize,
}

/// A running request: completes with its id and its reply.
struct Running {
    id: u32,
    reply: Abortable<ReplyFuture>,
}

/// The future of a reply. In a box from the start, because it is large to move.
pub(super) type ReplyFuture = Pin<Box<dyn Future<Output = Answered<Bytes>> + Send>>;

/// The id of a request, and its reply.
pub(super) type Answer = (u32, Answered<Bytes>);

impl Future for Running {
    type Output = Answer;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Answer> {
        let reply = ready!(Pin::new(&mut self.reply).poll(context));
        let reply = reply.unwrap_or_else(|Aborted| Answered::refused(canceled()));
        Poll::Ready((self.id, reply))
    }
}

impl Requests {
    pub(super) fn new(max: usize) -> Self {
        Self {
            running: None,
            handles: HashMap::new(),
            max,
        }
    }

    pub(super) fn contains(&self, id: u32) -> bool {
        self.handles.contains_key(&id)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.handles.is_empty()
    }

    /// Starts a request, unless too many are running.
    pub(super) fn start(&mut self, id: u32, reply: ReplyFuture) -> Result<(), Status> {
        if self.handles.len() >= self.max {
            let max = self.max;
            let message =
                format!("the session has {max} requests in progress, the limit: wait for replies");
            let refusal =
                Refusal::over_limit("session_requests", Status::resource_exhausted(message));
            return Err(refusal.into_status());
        }
        let (handle, registration) = AbortHandle::new_pair();
        self.handles.insert(id, handle);
        let reply = Abortable::new(reply, registration);
        let running = self.running.get_or_insert_with(FuturesUnordered::new);
        running.push(Running { id, reply });
        Ok(())
    }

    /// Cancels a running request. Its reply is then `canceled`.
    pub(super) fn cancel(&self, id: u32) {
        if let Some(handle) = self.handles.get(&id) {
            handle.abort();
        }
    }

    /// Polls for the next reply.
    pub(super) fn poll_answer(&mut self, context: &mut Context<'_>) -> Poll<Answer> {
        let Some(running) = &mut self.running else {
            return Poll::Pending;
        };
        match Pin::new(running).poll_next(context) {
            Poll::Ready(Some((id, reply))) => {
                self.handles.remove(&id);
                Poll::Ready((id, reply))
            }
            Poll::Ready(None) | Poll::Pending => Poll::Pending,
        }
    }
}

fn canceled() -> Status {
    Status::canceled("canceled by the client")
}
