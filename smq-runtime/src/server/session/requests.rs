//! The requests of a session that are under way.

use std::{
    collections::HashMap,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::{
    future::{AbortHandle, Abortable, Aborted},
    stream::FuturesUnordered,
};

use crate::{server::response::Refusal, status::Status};

/// The requests of a session that are under way. Dropping it gives them up.
pub(super) struct Requests {
    /// Made for the first request: most sessions have none.
    running: Option<FuturesUnordered<Running>>,
    handles: HashMap<u32, AbortHandle>,
    most: usize,
}

type Running = Pin<Box<dyn Future<Output = Answer> + Send>>;

/// The number of a request, and its reply.
pub(super) type Answer = (u32, Result<Bytes, Status>);

impl Requests {
    pub(super) fn new(most: usize) -> Self {
        Self {
            running: None,
            handles: HashMap::new(),
            most,
        }
    }

    pub(super) fn contains(&self, id: u32) -> bool {
        self.handles.contains_key(&id)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.handles.is_empty()
    }

    /// Lets a request run, unless there are too many.
    pub(super) fn begin(
        &mut self,
        id: u32,
        request: impl Future<Output = Result<Bytes, Status>> + Send + 'static,
    ) -> Result<(), Status> {
        if self.handles.len() >= self.most {
            let most = self.most;
            let message = format!("a session has {most} requests under way at most: wait for some");
            let refusal = Refusal::over("session_requests", Status::resource_exhausted(message));
            return Err(refusal.into_status());
        }
        let (handle, registration) = AbortHandle::new_pair();
        self.handles.insert(id, handle);
        let request = Abortable::new(request, registration);
        let running = self.running.get_or_insert_with(FuturesUnordered::new);
        running.push(Box::pin(async move {
            let reply = request.await;
            (id, reply.unwrap_or_else(|Aborted| Err(canceled())))
        }));
        Ok(())
    }

    /// Gives a request up, if it is under way; its answer says so.
    pub(super) fn cancel(&self, id: u32) {
        if let Some(handle) = self.handles.get(&id) {
            handle.abort();
        }
    }

    /// Returns the next answer there is.
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
    Status::canceled("the client gave it up")
}
