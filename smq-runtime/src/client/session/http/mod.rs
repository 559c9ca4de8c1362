//! A session without WebSocket, which turns frames into requests and responses into frames.

mod answer;
mod credit;
mod event_stream;
mod exchange;
mod feed;
mod long_poll;
mod plain;
mod protected;
mod publish_queue;
mod query;
mod sse;
mod subscription_request;

use std::{
    collections::{HashMap, VecDeque},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use futures_core::Stream;
use futures_util::{
    StreamExt as _,
    future::AbortHandle,
    stream::{SelectAll, abortable, once},
};
use tokio::task::JoinHandle;

use self::{
    credit::Credit, feed::Feed, publish_queue::PublishQueue,
    subscription_request::SubscriptionRequest,
};
use super::{
    end::{End, Violation},
    link::Carrier,
    remote::Remote,
    timeouts::Timeouts,
};
use crate::{
    client::{connection::Transport, endpoint::Endpoint},
    error::Error,
    status::Status,
    wire::{
        self, ClientFrame, ServerFrame, client_frame::Frame as ToServer,
        server_frame::Frame as FromServer,
    },
};

/// How many subscriptions a session may have. Each has a connection of its own. A session over WebSocket has the
/// same limit.
const MOST_FEEDS: usize = 256;

/// How many requests run at once. The others wait. The send budget of the session bounds them.
const MOST_REQUESTS: usize = 64;

/// How long a request without a deadline may take.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// A session over requests and responses.
pub(super) struct HttpCarrier {
    remote: Arc<Remote>,
    timeouts: Timeouts,
    /// Subscriptions and running requests.
    running: SelectAll<Running>,
    feeds: HashMap<u32, (AbortHandle, Arc<Credit>)>,
    requests: HashMap<u32, AbortHandle>,
    waiting: VecDeque<(u32, wire::Request)>,
    publishing: PublishQueue,
    /// Frames that this client answers itself.
    ready: VecDeque<ServerFrame>,
    /// Whether something has begun that was not polled yet.
    unpolled: bool,
    /// Whether the server has proven to be there.
    is_live: bool,
}

type Running = Pin<Box<dyn Stream<Item = Result<ServerFrame, Error>> + Send>>;

impl HttpCarrier {
    pub(super) fn new(remote: Arc<Remote>, timeouts: Timeouts, published: u64) -> Self {
        Self {
            publishing: PublishQueue::new(Arc::clone(&remote), published, timeouts.publish),
            // With security, only an answer of the server proves that it is there.
            is_live: remote.has_streams(),
            remote,
            timeouts,
            running: SelectAll::new(),
            feeds: HashMap::new(),
            requests: HashMap::new(),
            waiting: VecDeque::new(),
            ready: VecDeque::new(),
            unpolled: false,
        }
    }

    fn subscribe(&mut self, id: u32, subscribe: &wire::Subscribe) {
        let Some(endpoint) = self.endpoint(id, &subscribe.topic) else {
            return;
        };
        if self.feeds.len() >= MOST_FEEDS {
            let message = format!("a session has {MOST_FEEDS} subscriptions at most");
            return self.end(id, &Status::resource_exhausted(message));
        }
        let credit = Arc::new(Credit::new(subscribe.window));
        let subscription = SubscriptionRequest {
            remote: Arc::clone(&self.remote),
            endpoint,
            filter: subscribe.filter.clone(),
            credit: Arc::clone(&credit),
            timeouts: self.timeouts,
        };
        let feed = Feed::new(subscription, subscribe.start.clone().into());
        let handle = self.run(feed.frames(id));
        self.feeds.insert(id, (handle, credit));
    }

    fn request(&mut self, id: u32, request: wire::Request) {
        if self.requests.len() >= MOST_REQUESTS {
            return self.waiting.push_back((id, request));
        }
        let Some(endpoint) = self.endpoint(id, &request.method) else {
            return;
        };
        let timeout = match request.timeout_ms {
            0 => LONGEST,
            milliseconds => Duration::from_millis(milliseconds.into()),
        };
        let remote = Arc::clone(&self.remote);
        let answer = async move {
            let frame = remote.request(endpoint, timeout, request).await?;
            Ok(ServerFrame::new(id, frame))
        };
        let handle = self.run(once(answer));
        self.requests.insert(id, handle);
    }

    fn run(
        &mut self,
        frames: impl Stream<Item = Result<ServerFrame, Error>> + Send + 'static,
    ) -> AbortHandle {
        let (frames, handle) = abortable(frames);
        self.running.push(Box::pin(frames));
        self.unpolled = true;
        handle
    }

    fn unsubscribe(&mut self, id: u32) {
        if let Some((feed, _)) = self.feeds.remove(&id) {
            feed.abort();
            self.answer(id, wire::End { status: None });
        }
    }

    fn cancel(&mut self, id: u32) {
        let waited = self.waiting.iter().position(|(it, _)| *it == id);
        let waited = waited.and_then(|place| self.waiting.remove(place));
        let ran = self.requests.remove(&id);
        if let Some(request) = &ran {
            request.abort();
        }
        if waited.is_some() || ran.is_some() {
            self.end(id, &Status::canceled("the client gave it up"));
            self.request_next();
        }
    }

    fn request_next(&mut self) {
        if let Some((id, request)) = self.waiting.pop_front() {
            self.request(id, request);
        }
    }

    fn endpoint(&mut self, id: u32, name: &str) -> Option<Endpoint> {
        let endpoint = self.remote.endpoint(name);
        if endpoint.is_none() {
            let message = format!("the interface of this client has no {name}");
            self.end(id, &Status::unimplemented(message));
        }
        endpoint
    }

    fn end(&mut self, id: u32, status: &Status) {
        self.answer(id, wire::End::from(status));
    }

    fn answer(&mut self, id: u32, frame: impl Into<FromServer>) {
        self.ready.push_back(ServerFrame::new(id, frame));
        self.unpolled = true;
    }

    fn poll_frame(&mut self, cx: &mut Context<'_>) -> Poll<Result<ServerFrame, Error>> {
        if let Some(frame) = self.ready.pop_front() {
            return Poll::Ready(Ok(frame));
        }
        if let Poll::Ready(answer) = self.publishing.poll(cx) {
            self.is_live |= answer.is_ok();
            return Poll::Ready(answer);
        }
        match self.running.poll_next_unpin(cx) {
            Poll::Ready(Some(frame)) => {
                self.is_live |= frame.is_ok();
                if let Ok(ServerFrame {
                    id,
                    frame: Some(FromServer::End(_) | FromServer::Reply(_)),
                }) = &frame
                {
                    self.feeds.remove(id);
                    if self.requests.remove(id).is_some() {
                        self.request_next();
                    }
                }
                Poll::Ready(frame)
            }
            Poll::Ready(None) | Poll::Pending => Poll::Pending,
        }
    }
}

impl Carrier for HttpCarrier {
    fn transport(&self) -> Transport {
        if *self.remote.buffers_streams.borrow() || !self.remote.has_streams() {
            Transport::LongPoll
        } else {
            Transport::EventStream
        }
    }

    fn poll_receive(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<ServerFrame>, End>> {
        self.poll_frame(cx).map(|frame| match frame {
            Ok(frame) => Ok(Some(frame)),
            Err(Error::Protocol(why)) => Err(End::Violated(Violation(why))),
            Err(error) => Err(End::Lost(error)),
        })
    }

    fn is_live(&self) -> bool {
        self.is_live
    }

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), End>> {
        Poll::Ready(Ok(()))
    }

    fn send(&mut self, ClientFrame { id, frame }: ClientFrame) -> Result<(), End> {
        match frame {
            Some(ToServer::Subscribe(subscribe)) => self.subscribe(id, &subscribe),
            Some(ToServer::Unsubscribe(_)) => self.unsubscribe(id),
            Some(ToServer::Credit(credit)) => {
                if let Some((_, feed)) = self.feeds.get(&id) {
                    feed.give(credit.bytes);
                }
            }
            Some(ToServer::Publish(publish)) => {
                if let Some(endpoint) = self.endpoint(id, &publish.topic) {
                    self.publishing.push(id, endpoint, publish);
                    self.unpolled = true;
                }
            }
            Some(ToServer::Request(request)) => self.request(id, request),
            Some(ToServer::Cancel(_)) => self.cancel(id),
            Some(ToServer::Close(_) | ToServer::Hello(_)) | None => {}
        }
        Ok(())
    }

    fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        if std::mem::take(&mut self.unpolled) {
            cx.waker().wake_by_ref();
        }
        Poll::Ready(Ok(()))
    }

    /// Cancels everything by dropping it.
    fn leave(self: Box<Self>, _: End) -> Option<JoinHandle<()>> {
        None
    }
}
