//! Sessions: all topics of one interface on one WebSocket connection.
//!
//! A session is one task that owns the connection. Who publishes or subscribes sends it a
//! [`Command`]; what comes for a subscription it puts into the subscription's [`Inbox`]. It ends
//! when nobody is left who could send it a command.

mod command;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod handshake;
mod inbox;
mod room;
mod table;
mod task;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use tokio::sync::{mpsc, oneshot};

use super::{call::Http, headers::Headers};
use crate::{error::Error, schema, wire};
use command::Command;
use handshake::Dial;
use room::Room;

pub(super) use inbox::{Confirmed, Delivery, Inbox};
pub(super) use table::WINDOW;

/// The sessions of clients that send the same headers, one for each interface.
#[derive(Debug)]
pub(super) struct Sessions {
    http: Arc<Http>,
    headers: Headers,
    open: Mutex<HashMap<&'static str, Session>>,
}

/// A way to a session: as long as there is one, the session stays open.
#[derive(Debug, Clone)]
pub(super) struct Session {
    commands: mpsc::UnboundedSender<Command>,
    /// What bounds the commands on their way, and what of them waits for its answer.
    room: Room,
}

impl Sessions {
    pub(super) fn new(http: Arc<Http>, headers: Headers) -> Self {
        Self {
            http,
            headers,
            open: Mutex::default(),
        }
    }

    pub(super) fn headers(&self) -> &Headers {
        &self.headers
    }

    /// Sends an event, and returns when the server has accepted it.
    pub(super) async fn publish(
        &self,
        method: &'static schema::Method,
        payload: Bytes,
    ) -> Result<(), Error> {
        let (path, topic) = split(method);
        let size = payload.len();
        let (receipt, received) = oneshot::channel();
        let publish = wire::Publish {
            topic: topic.into(),
            payload,
            ..Default::default()
        };
        self.send(path, size, |room| Command::Publish {
            publish,
            receipt,
            room,
        })
        .await;
        received.await.unwrap_or_else(|_| Err(gone()))
    }

    /// Opens a subscription, and returns its inbox when the server has confirmed it.
    pub(super) async fn subscribe(
        &self,
        method: &'static schema::Method,
        filter: Bytes,
        start: Option<wire::subscribe::Start>,
    ) -> Result<(Lease, Confirmed), Error> {
        let (path, topic) = split(method);
        let size = filter.len();
        let subscribe = wire::Subscribe {
            topic: topic.into(),
            filter,
            start,
            window: WINDOW,
        };
        let inbox = Arc::new(Inbox::default());
        let theirs = Arc::clone(&inbox);
        let session = self
            .send(path, size, |room| Command::Subscribe {
                subscribe,
                inbox: theirs,
                room,
            })
            .await;
        let lease = Lease { session, inbox };
        let confirmed = lease.inbox.confirmed().await?;
        Ok((lease, confirmed))
    }

    /// Sends a command to the session of that path, when there is room for it.
    async fn send(
        &self,
        path: &'static str,
        size: usize,
        command: impl FnOnce(room::Place) -> Command,
    ) -> Session {
        loop {
            let session = self.session(path);
            // A session that ended meanwhile: nothing was sent, so the next one takes it.
            let Some(place) = session.room.place(size).await else {
                continue;
            };
            if let Err(unsent) = session.commands.send(command(place)) {
                unsent.0.fail(&gone());
            }
            return session;
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
        let session = Session {
            commands,
            room: Room::default(),
        };
        let dial = Dial::new(Arc::clone(&self.http), path, self.headers.clone());
        tokio::spawn(task::run(dial, received, session.room.clone()));
        open.insert(path, session.clone());
        session
    }
}

/// A subscription's place in a session. Dropping it unsubscribes.
#[derive(Debug)]
pub(super) struct Lease {
    session: Session,
    inbox: Arc<Inbox>,
}

impl Lease {
    pub(super) fn inbox(&self) -> &Inbox {
        &self.inbox
    }

    /// Lets the server send that many bytes more.
    pub(super) fn credit(&self, bytes: u64) {
        let inbox = Arc::clone(&self.inbox);
        let _ = self.session.commands.send(Command::Credit { inbox, bytes });
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.inbox.leave();
        let _ = self.session.commands.send(Command::Unsubscribe {
            inbox: Arc::clone(&self.inbox),
        });
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
