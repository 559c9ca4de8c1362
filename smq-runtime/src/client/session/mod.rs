//! Sessions: all topics of one interface on one WebSocket connection, or on requests and responses where
//! there is no WebSocket; which come back when they are lost.
//!
//! A session is one task that owns the connection. Who publishes, subscribes or requests sends it a
//! [`Command`]; what comes for a subscription it puts into the subscription's [`Inbox`]. What has begun
//! stands in its [`table`], which outlives each connection. It ends when nobody is left who could send
//! it a command, or when the server refuses it.

mod account;
mod backoff;
mod command;
mod dial;
mod dialing;
mod end;
mod entry;
mod following;
mod frames;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod handshake;
mod hello;
mod http;
mod inbox;
mod lease;
mod link;
mod moving;
mod pace;
mod remote;
mod report;
mod room;
mod table;
mod task;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod websocket;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use ::http::HeaderValue;
use bytes::Bytes;
use tokio::{
    sync::{mpsc, watch},
    time::{Instant, timeout_at},
};

use super::{
    call::Http,
    connection::{Connection, ConnectionState},
    fits,
    headers::Headers,
};
use crate::{error::Error, schema, security::ClientSecurity, wire};
use command::{Answer, Answered, Command};
use dial::Dial;
use dialing::Dialing;
use lease::Canceling;
use pace::PACE;
use remote::Remote;
use report::Report;
use room::Room;

pub(super) use following::WINDOW;
pub(super) use inbox::{Confirmed, Delivery, Inbox, What};
pub(super) use lease::Lease;

/// The sessions of clients that send the same headers, one for each interface.
#[derive(Debug)]
pub(super) struct Sessions {
    http: Arc<Http>,
    headers: Headers,
    security: Option<Arc<dyn ClientSecurity>>,
    open: Mutex<HashMap<&'static str, Session>>,
}

/// A way to a session: as long as there is one, the session stays open.
#[derive(Debug, Clone)]
pub(super) struct Session {
    commands: mpsc::UnboundedSender<Command>,
    /// What bounds the commands on their way, and what of them waits for its answer.
    room: Room,
    connection: Connection,
    remote: Arc<Remote>,
}

impl Sessions {
    pub(super) fn new(
        http: Arc<Http>,
        headers: Headers,
        security: Option<Arc<dyn ClientSecurity>>,
    ) -> Self {
        Self {
            http,
            headers,
            security,
            open: Mutex::default(),
        }
    }

    pub(super) fn headers(&self) -> &Headers {
        &self.headers
    }

    /// Sends an event, and returns when the server has accepted it.
    pub(super) async fn publish(
        &self,
        service: &'static schema::Service,
        method: &'static schema::Method,
        payload: Bytes,
        timeout: Duration,
    ) -> Result<(), Error> {
        fits(method, &payload)?;
        let (path, topic) = split(method);
        let (size, deadline) = (payload.len(), deadline(timeout));
        let (answer, answered) = Answer::new();
        let publish = wire::Publish {
            topic: topic.into(),
            payload,
            ..Default::default()
        };
        let command = |room| Command::Publish {
            publish,
            answer,
            room,
        };
        let session = self.send(service, path, size, deadline, command).await?;
        session.answer(answered, deadline).await
    }

    /// Sends a request, and returns the reply to it. It is canceled when this is dropped.
    pub(super) async fn request(
        &self,
        service: &'static schema::Service,
        method: &'static schema::Method,
        payload: Bytes,
        traceparent: Option<&HeaderValue>,
        timeout: Duration,
    ) -> Result<Bytes, Error> {
        fits(method, &payload)?;
        let (path, name) = split(method);
        let (size, deadline) = (payload.len(), deadline(timeout));
        let (answer, answered) = Answer::new();
        let traceparent = traceparent.and_then(|value| value.to_str().ok());
        let request = wire::Request {
            method: name.into(),
            payload,
            traceparent: traceparent.unwrap_or_default().into(),
            ..Default::default()
        };
        let command = |room| Command::Request {
            request,
            deadline,
            answer,
            room,
        };
        let session = self.send(service, path, size, deadline, command).await?;
        let canceling = Canceling::new(&session, &answered.number);
        let reply = session.answer(answered, deadline).await;
        if !matches!(reply, Err(Error::Timeout)) {
            canceling.disarm();
        }
        reply
    }

    /// Opens a subscription, and returns its inbox when the server has confirmed it.
    pub(super) async fn subscribe(
        &self,
        service: &'static schema::Service,
        method: &'static schema::Method,
        filter: Bytes,
        start: Option<wire::subscribe::Start>,
        timeout: Duration,
    ) -> Result<(Lease, Confirmed), Error> {
        let (path, topic) = split(method);
        let (size, deadline) = (filter.len(), deadline(timeout));
        let subscribe = wire::Subscribe {
            topic: topic.into(),
            filter,
            start,
            window: WINDOW,
        };
        let inbox = Arc::new(Inbox::default());
        let theirs = Arc::clone(&inbox);
        let command = |room| Command::Subscribe {
            subscribe,
            inbox: theirs,
            room,
        };
        let session = self.send(service, path, size, deadline, command).await?;
        let lease = Lease::new(session, inbox);
        let confirmed = by(deadline, lease.inbox().confirmed()).await;
        let confirmed = confirmed.unwrap_or_else(|| Err(lease.session().unconfirmed()))?;
        Ok((lease, confirmed))
    }

    /// Sends a command to the session of that path, when there is room for it.
    async fn send(
        &self,
        service: &'static schema::Service,
        path: &'static str,
        size: usize,
        deadline: Option<Instant>,
        command: impl FnOnce(room::Place) -> Command,
    ) -> Result<Session, Error> {
        loop {
            let session = self.session(path);
            session.remote.know(service);
            let Some(place) = by(deadline, session.room.place(size)).await else {
                return Err(room::full());
            };
            // A session that ended meanwhile: nothing was sent, so the next one takes it.
            let Some(place) = place else {
                continue;
            };
            if let Err(unsent) = session.commands.send(command(place)) {
                unsent.0.fail(&gone());
            }
            return Ok(session);
        }
    }

    /// Returns the session of that path. Opens one, if there is none or it has ended.
    fn session(&self, path: &'static str) -> Session {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(session) = open
            .get(path)
            .filter(|session| !session.commands.is_closed())
        {
            return session.clone();
        }
        let (commands, received) = mpsc::unbounded_channel();
        let (states, state) = watch::channel(ConnectionState::Connecting);
        let session = Session {
            commands,
            room: Room::default(),
            connection: Connection::new(state),
            remote: Arc::new(Remote::new(
                Arc::clone(&self.http),
                path,
                self.headers.clone(),
                self.security.clone(),
            )),
        };
        let report = Report::new(session.remote.url(), states);
        let dialing = Dialing::new(Dial::new(Arc::clone(&session.remote), PACE), PACE);
        let room = session.room.clone();
        tokio::spawn(task::run(dialing, received, room, report));
        open.insert(path, session.clone());
        session
    }
}

impl Session {
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Waits for the answer to what was sent to the session.
    async fn answer<T>(
        &self,
        mut answered: Answered<T>,
        deadline: Option<Instant>,
    ) -> Result<T, Error> {
        match by(deadline, &mut answered.receiver).await {
            Some(answer) => answer.unwrap_or_else(|_| Err(gone())),
            None => Err(self.overdue(answered.number.get() > 0)),
        }
    }

    /// Returns why a subscription was not confirmed in time.
    fn unconfirmed(&self) -> Error {
        match self.connection.state() {
            ConnectionState::Reconnecting { reason, .. } => reason,
            _ => Error::Timeout,
        }
    }

    /// Returns why there is no answer in time to what was sent, or was not.
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

/// Returns when that time is over; none if that is never.
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

/// Splits `/socket.mq/weather/v1/Weather.Readings` into the path of the session and the topic.
fn split(method: &'static schema::Method) -> (&'static str, &'static str) {
    method
        .path
        .rsplit_once('/')
        .expect("the generator wrote a path")
}

/// The error of who was about to use a session that ended just then.
fn gone() -> Error {
    Error::Transport {
        context: "the session ended before this was sent".into(),
        source: None,
    }
}
