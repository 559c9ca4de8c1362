//! Sessions: all topics of one interface over one WebSocket connection, or over HTTP. A lost connection comes back.
//!
//! A session is one task that owns the connection. Callers send it a [`Command`]. It puts the events of a
//! subscription into the subscription's [`Inbox`]. Its [`table`] has everything that has begun, and outlives each
//! connection. A session ends when nothing can send it a command any more, when the client is closed, or when the
//! server rejects it.

mod answer;
mod command;
mod connect;
mod end;
mod entry;
mod exchange;
mod frames;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod handle;
mod handshake;
mod hello;
mod http;
mod id;
mod inbox;
mod lifecycle;
mod link;
mod own_events;
mod place;
mod received_parts;
mod reconnect;
mod remote;
mod reply;
mod report;
mod resume;
mod retry;
mod send_budget;
mod socket;
mod sse;
mod subscription;
mod table;
mod task;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod timeouts;
mod transport;
mod websocket;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use tokio::{
    sync::{mpsc, watch},
    time::{Instant, timeout_at},
};

use self::{
    answer::{AnswerReceiver, AnswerSender},
    command::Command,
    connect::Connect,
    handle::CancelOnDrop,
    received_parts::parts_channel,
    remote::Remote,
    reply::ReplySender,
    report::Report,
    send_budget::SendBudget,
    timeouts::TIMEOUTS,
    transport::TransportOpener,
};
use super::{
    connection::{Connection, ConnectionState},
    endpoint::{Endpoint, check_size},
    header_source::HeaderSource,
    headers::Headers,
    http_client::{HttpClient, Reply},
};
use crate::{
    error::Error,
    security::ClientSecurity,
    start::Start,
    wire::{self, FrameHeaders},
};

pub use self::retry::RetryPolicy;
pub(super) use self::{
    handle::SubscriptionHandle,
    inbox::{Confirmed, Delivery, DeliveryKind},
    lifecycle::Lifecycle,
    received_parts::{PartsReceiver, ReceivedPart},
    retry::jitter,
    subscription::DEFAULT_WINDOW,
};
use inbox::Inbox;

/// The sessions of clients that send the same headers, one for each interface.
#[derive(Debug)]
pub(super) struct Sessions {
    http: Arc<HttpClient>,
    headers: Headers,
    retry: RetryPolicy,
    security: Option<Arc<dyn ClientSecurity>>,
    header_source: Option<HeaderSource>,
    lifecycle: Arc<Lifecycle>,
    open: Mutex<HashMap<&'static str, Session>>,
}

/// A handle of a session, which keeps the session open.
#[derive(Debug, Clone)]
pub(super) struct Session {
    commands: mpsc::UnboundedSender<Command>,
    /// Bounds the commands that wait to be sent or answered.
    budget: SendBudget,
    connection: Connection,
    remote: Arc<Remote>,
}

/// The options of a subscription.
pub(super) struct SubscribeRequest {
    /// The filter, encoded.
    pub(super) filter: Bytes,
    pub(super) start: Start,
    /// How many bytes of events may be on their way.
    pub(super) window: u64,
}

/// A request whose reply comes in parts.
pub(super) struct StreamRequest {
    /// The request, encoded.
    pub(super) payload: Bytes,
    pub(super) headers: FrameHeaders,
    /// How many bytes of parts may be on their way.
    pub(super) window: u64,
    /// When all of the reply has to be there.
    pub(super) total: Option<Instant>,
}

impl Sessions {
    pub(super) fn new(
        http: Arc<HttpClient>,
        headers: Headers,
        retry: RetryPolicy,
        security: Option<Arc<dyn ClientSecurity>>,
        header_source: Option<HeaderSource>,
        lifecycle: Arc<Lifecycle>,
    ) -> Self {
        Self {
            http,
            headers,
            retry,
            security,
            header_source,
            lifecycle,
            open: Mutex::default(),
        }
    }

    pub(super) fn headers(&self) -> &Headers {
        &self.headers
    }

    pub(super) fn retry(&self) -> RetryPolicy {
        self.retry
    }

    /// Returns the state of the session of an interface.
    pub(super) fn connection(&self, endpoint: Endpoint) -> Result<Connection, Error> {
        let (path, _) = endpoint.split_path();
        Ok(self.session(path)?.connection.clone())
    }

    /// Sends an event, and returns when the server has accepted it.
    pub(super) async fn publish(
        &self,
        endpoint: Endpoint,
        payload: Bytes,
        headers: FrameHeaders,
        timeout: Duration,
    ) -> Result<wire::Receipt, Error> {
        check_size(endpoint.method, &payload)?;
        let (path, topic) = endpoint.split_path();
        let (size, deadline) = (payload.len(), deadline(timeout));
        let (answer, answered) = AnswerSender::new();
        let publish = wire::Publish {
            topic: topic.into(),
            payload,
            headers,
            ..Default::default()
        };
        let command = |budget| Command::Publish {
            publish,
            answer,
            budget,
        };
        let session = self.send(endpoint, path, size, deadline, command).await?;
        session.answer(answered, deadline).await
    }

    /// Sends a request, and returns the reply to it. It is canceled when this is dropped.
    pub(super) async fn request(
        &self,
        endpoint: Endpoint,
        payload: Bytes,
        headers: FrameHeaders,
        timeout: Duration,
    ) -> Result<Reply, Error> {
        check_size(endpoint.method, &payload)?;
        let (path, name) = endpoint.split_path();
        let (size, deadline) = (payload.len(), deadline(timeout));
        let (answer, answered) = AnswerSender::new();
        let request = wire::Request {
            method: name.into(),
            payload,
            headers,
            ..Default::default()
        };
        let command = |budget| Command::Request {
            request,
            deadline,
            answer: ReplySender::Whole(answer),
            budget,
        };
        let session = self.send(endpoint, path, size, deadline, command).await?;
        let canceling = CancelOnDrop::new(&session, &answered.id);
        let reply = session.answer(answered, deadline).await;
        if !matches!(reply, Err(Error::Timeout)) {
            canceling.disarm();
        }
        let wire::Reply {
            payload, headers, ..
        } = reply?;
        let headers = wire::from_frame_headers(headers).unwrap_or_default();
        Ok(Reply { payload, headers })
    }

    /// Sends a request, and returns what receives the parts of the reply to it.
    pub(super) async fn stream(
        &self,
        endpoint: Endpoint,
        request: StreamRequest,
        timeout: Duration,
    ) -> Result<PartsReceiver, Error> {
        let StreamRequest {
            payload,
            headers,
            window,
            total,
        } = request;
        check_size(endpoint.method, &payload)?;
        let (path, name) = endpoint.split_path();
        let size = payload.len();
        let (parts, receiver) = parts_channel(window);
        let request = wire::Request {
            method: name.into(),
            payload,
            headers,
            window,
            ..Default::default()
        };
        let command = |budget| Command::Request {
            request,
            deadline: total,
            answer: ReplySender::Parts(parts),
            budget,
        };
        let session = self.send(endpoint, path, size, deadline(timeout), command);
        session.await.map(receiver)
    }

    /// Opens a subscription, and returns its inbox when the server has confirmed it.
    pub(super) async fn subscribe(
        &self,
        endpoint: Endpoint,
        request: SubscribeRequest,
        timeout: Duration,
    ) -> Result<(SubscriptionHandle, Confirmed), Error> {
        let (path, topic) = endpoint.split_path();
        let (size, deadline) = (request.filter.len(), deadline(timeout));
        let subscribe = wire::Subscribe {
            topic: topic.into(),
            filter: request.filter,
            start: request.start.into(),
            window: request.window,
        };
        let inbox = Arc::new(Inbox::default());
        let theirs = Arc::clone(&inbox);
        let command = |budget| Command::Subscribe {
            subscribe,
            inbox: theirs,
            budget,
        };
        let session = self.send(endpoint, path, size, deadline, command).await?;
        let handle = SubscriptionHandle::new(session, inbox);
        let confirmed = by(deadline, handle.inbox().confirmed()).await;
        let confirmed = confirmed.unwrap_or_else(|| Err(handle.session().unconfirmed()))?;
        Ok((handle, confirmed))
    }

    /// Sends a command to the session of that path, when the send budget allows it.
    async fn send(
        &self,
        endpoint: Endpoint,
        path: &'static str,
        size: usize,
        deadline: Option<Instant>,
        command: impl FnOnce(send_budget::BudgetPermit) -> Command,
    ) -> Result<Session, Error> {
        loop {
            let session = self.session(path)?;
            session.remote.know(endpoint.service);
            let Some(permit) = by(deadline, session.budget.acquire(size)).await else {
                return Err(send_budget::full());
            };
            // The session has ended in the meantime, and nothing was sent: the next session takes it.
            let Some(permit) = permit else {
                continue;
            };
            if let Err(unsent) = session.commands.send(command(permit)) {
                let error = self.lifecycle.check().err().unwrap_or_else(gone);
                unsent.0.fail(&error);
            }
            return Ok(session);
        }
    }

    /// Returns the session of that path. Opens one, if there is none or it has ended.
    fn session(&self, path: &'static str) -> Result<Session, Error> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(session) = open
            .get(path)
            .filter(|session| !session.commands.is_closed())
        {
            return Ok(session.clone());
        }
        let (commands, received) = mpsc::unbounded_channel();
        self.lifecycle.register(&commands)?;
        let (states, state) = watch::channel(ConnectionState::Idle);
        let session = Session {
            commands,
            budget: SendBudget::default(),
            connection: Connection::new(state),
            remote: Arc::new(Remote::new(
                Arc::clone(&self.http),
                path,
                self.headers.clone(),
                self.security.clone(),
                self.header_source.clone(),
            )),
        };
        let report = Report::new(session.remote.url(), states);
        let opener = TransportOpener::new(Arc::clone(&session.remote), TIMEOUTS);
        let connect = Connect::new(opener, TIMEOUTS, self.retry);
        let budget = session.budget.clone();
        tokio::spawn(task::run(connect, received, budget, self.retry, report));
        open.insert(path, session.clone());
        Ok(session)
    }
}

impl Session {
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Waits for the answer to what was sent to the session.
    async fn answer<T>(
        &self,
        mut answered: AnswerReceiver<T>,
        deadline: Option<Instant>,
    ) -> Result<T, Error> {
        match by(deadline, &mut answered.receiver).await {
            Some(answer) => answer.unwrap_or_else(|_| Err(gone())),
            None => Err(self.overdue(answered.id.get().is_some())),
        }
    }

    /// Returns why a subscription was not confirmed in time.
    fn unconfirmed(&self) -> Error {
        match self.connection.state() {
            ConnectionState::Reconnecting { reason, .. } => reason,
            _ => Error::Timeout,
        }
    }

    /// Returns why no answer came in time.
    fn overdue(&self, sent: bool) -> Error {
        let context = match (self.connection.state(), sent) {
            (ConnectionState::Reconnecting { reason, .. }, sent) => {
                let context = if sent {
                    "no connection and no answer in time; whether it was taken is not known"
                } else {
                    "not sent: no connection in time"
                };
                return Error::transport(context, reason);
            }
            (ConnectionState::Live { .. }, false) => {
                "not sent: the server did not take more in time"
            }
            _ => return Error::Timeout,
        };
        Error::Transport {
            context: context.into(),
            source: None,
        }
    }
}

/// Returns when a timeout is over, or `None` if it never is.
fn deadline(timeout: Duration) -> Option<Instant> {
    Instant::now().checked_add(timeout)
}

/// Waits until a deadline.
async fn by<T>(deadline: Option<Instant>, future: impl Future<Output = T>) -> Option<T> {
    match deadline {
        Some(deadline) => timeout_at(deadline, future).await.ok(),
        None => Some(future.await),
    }
}

/// Returns the error of a caller whose session ends at the same moment.
fn gone() -> Error {
    Error::Transport {
        context: "the session ended before this was sent".into(),
        source: None,
    }
}
