//! The publishes of a session, each in a `POST`, one after the other to keep their order.

use std::{
    collections::VecDeque,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::time::timeout;

use crate::{
    client::{endpoint::Endpoint, session::remote::Remote},
    error::Error,
    wire::{Publish, ServerFrame},
};

/// The publishes of a session.
pub(super) struct PublishQueue {
    remote: Arc<Remote>,
    /// The number of the last publish before this connection.
    published: u64,
    answer_timeout: Duration,
    waiting: VecDeque<(u32, Endpoint, Publish)>,
    /// The present `POST`.
    posting: Option<Posting>,
}

type Posting = Pin<Box<dyn Future<Output = Result<ServerFrame, Error>> + Send>>;

impl PublishQueue {
    pub(super) fn new(remote: Arc<Remote>, published: u64, answer_timeout: Duration) -> Self {
        Self {
            remote,
            published,
            answer_timeout,
            waiting: VecDeque::new(),
            posting: None,
        }
    }

    pub(super) fn push(&mut self, id: u32, endpoint: Endpoint, publish: Publish) {
        self.waiting.push_back((id, endpoint, publish));
    }

    /// Returns the answer to the next publish.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<ServerFrame, Error>> {
        if self.posting.is_none()
            && let Some((id, endpoint, publish)) = self.waiting.pop_front()
        {
            let remote = Arc::clone(&self.remote);
            let (published, answer_timeout) = (self.published, self.answer_timeout);
            self.posting = Some(Box::pin(async move {
                let posting = timeout(answer_timeout, remote.publish(endpoint, published, publish));
                let frame = posting.await.unwrap_or_else(|_| Err(late(&remote)))?;
                Ok(ServerFrame::new(id, frame))
            }));
        }
        let Some(posting) = &mut self.posting else {
            return Poll::Pending;
        };
        let frame = ready!(posting.as_mut().poll(cx));
        self.posting = None;
        Poll::Ready(frame)
    }
}

fn late(remote: &Remote) -> Error {
    Error::Transport {
        context: format!("{} did not answer a publish in time", remote.url()),
        source: None,
    }
}
