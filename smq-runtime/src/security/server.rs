//! What protects a server.

use std::{
    fmt,
    task::{Context, Poll},
};

use bytes::Bytes;
use http::request::Parts;

use super::{
    BoxFuture, Close, Content, Frame, MessageKind, Messages, Once, StoredEvent, TextHeaders,
    TopicInfo, Verified,
};
use crate::{
    access::{Caller, Target},
    schema,
    status::Status,
};

/// What protects a server. For [`Server::with_security`](crate::Server::with_security).
pub trait ServerSecurity: Send + Sync + 'static {
    /// Refuses services that it has no use for: a name in its configuration that nothing here bears, say. What it
    /// returns is a sentence for whoever starts the server. It is asked once, when it is installed.
    fn check_services(&self, services: &[&'static schema::Service]) -> Result<(), String> {
        let _ = services;
        Ok(())
    }

    /// Refuses to start a server that could not do its work: its key cannot be used, say. What it returns is a sentence
    /// for whoever starts the server. It is asked when the server binds.
    fn check_start(&self) -> Result<(), String> {
        Ok(())
    }

    /// Returns whether the events of a topic are for nobody but its subscribers: a [log](crate::log) that stores them in the
    /// clear is then refused.
    fn seals_events(&self, topic: &Target) -> bool {
        let _ = topic;
        false
    }

    /// Refuses a caller that is not protected well enough for what it wants to do. It is asked for each call, publish and
    /// subscription before the authorizer of the server is. [`Caller::verified`] is what was proven, and a caller who
    /// came in the clear has none.
    fn admit(&self, target: &Target, caller: &Caller) -> Result<(), Refused>;

    /// Returns what opens the message that a request says its body is. It sees the head of each `POST`, whose word is
    /// nobody's yet, and nothing else.
    fn recognize(&self, head: &Parts) -> Option<Box<dyn MessageOpener>>;

    /// Returns the subprotocol of protected sessions (RFC 6455, section 1.9).
    fn subprotocol(&self) -> &'static str;

    /// Answers the first message of a session. Whoever is refused learns no reason: the session is closed with 4401, and the
    /// reason belongs in the log of the server.
    fn welcome<'a>(&'a self, hello: Hello<'a>) -> BoxFuture<'a, Result<Welcome, Unwelcome>>;

    /// Returns what is served at `/socket.mq/{application}/{route}`, to everybody: the name of the route, and what is there now.
    fn route(&self) -> Option<(&'static str, Content)> {
        None
    }
}

/// Marks that a hello was refused. The reason is in the log.
#[derive(Debug, Clone, Copy)]
pub struct Unwelcome;

/// Why something is not taken, as its sender is told.
#[derive(Debug, Clone)]
pub struct Refused {
    /// The status. With [`Status::with_retry_after`] the sender comes back later by itself.
    pub status: Status,
    /// The name of the limit that was gone over, for the counter `smq_refusals_total`.
    pub limit: Option<&'static str>,
    /// The scheme in the header `WWW-Authenticate` of a refusal with 401 (RFC 9110, section 11.6.1).
    pub challenge: Option<&'static str>,
}

impl From<Status> for Refused {
    fn from(status: Status) -> Self {
        Self {
            status,
            limit: None,
            challenge: None,
        }
    }
}

/// Opens one message.
///
/// Where it refuses, it does so in one way and after the same time, whatever is wrong: the reason belongs in the log.
pub trait MessageOpener: Send {
    /// Refuses a message before its body is read, when what it claims to be is not enough for a method or a topic.
    fn admit(&self, target: &Target) -> Result<(), Refused>;

    /// Returns how many bytes a message may have beside its payload, the headers that travel within included. The runtime refuses a
    /// message that is larger than this and what the method or topic takes.
    fn overhead(&self) -> usize;

    /// Opens the message. It refuses one that was taken before.
    fn open(
        self: Box<Self>,
        message: Bytes,
        expected: Expected,
    ) -> BoxFuture<'static, Result<OpenedMessage, Refused>>;
}

/// What a message has to be, where it came.
#[derive(Debug, Clone)]
pub struct Expected {
    /// The method or the topic: `weather.v1/Weather.GetForecast`.
    pub resource: String,
    /// What it may ask for. Where this is empty, nothing is served there, and no message may be taken.
    pub kinds: &'static [MessageKind],
    /// How many bytes it may have: those of its payload, and the [overhead](MessageOpener::overhead). The runtime reads no more.
    pub most_bytes: usize,
}

/// A message that was opened, and what seals its reply.
pub struct OpenedMessage {
    /// The message.
    pub message: Message,
    /// Seals what comes of it.
    pub reply: SealReply,
}

/// A message that is proven to be what its sender wrote for here and now.
#[derive(Debug, Clone)]
pub struct Message {
    /// Who sent it.
    pub sender: Verified,
    /// What it asks for.
    pub kind: MessageKind,
    /// The headers that the sender wrote: those of the HTTP request are nobody's word.
    pub headers: TextHeaders,
    /// The payload, and its media type.
    pub content: Content,
    /// The number of a publish.
    pub once: Option<Once>,
}

/// Seals what came of a message to its sender: the content of the response. It refuses a sender who has lost its trust
/// meanwhile.
pub type SealReply =
    Box<dyn FnOnce(Result<Content, Status>) -> BoxFuture<'static, Result<Content, Refused>> + Send>;

impl fmt::Debug for OpenedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenedMessage")
            .field("message", &self.message)
            .finish_non_exhaustive()
    }
}

/// The first message of a session.
#[derive(Debug)]
pub struct Hello<'a> {
    /// The message; nothing, if none came in time or it was not binary.
    pub message: Option<Bytes>,
    /// The interface that the session is about: `weather.v1`.
    pub interface: &'a str,
    /// The head of the handshake, whose word is nobody's.
    pub head: &'a Parts,
}

/// A client that is let into a session.
pub struct Welcome {
    /// The message that answers its hello.
    pub message: Bytes,
    /// Who it is.
    pub sender: Verified,
    /// The headers in its hello: those of all that it asks for.
    pub headers: TextHeaders,
    /// Its publisher, 16 bytes, and the highest number that it has used; absent where it does not number what it publishes.
    pub publisher: Option<([u8; 16], u64)>,
    /// What protects the session.
    pub session: Box<dyn ServerSession>,
}

impl fmt::Debug for Welcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Welcome")
            .field("sender", &self.sender)
            .finish_non_exhaustive()
    }
}

/// What protects one session of a server.
pub trait ServerSession: Send {
    /// Opens a message: returns the frame in it, in protobuf; nothing, if it is a [keep-alive](super::ClientSession::keep_alive).
    ///
    /// # Errors
    ///
    /// With what the session ends with: code 4401 and no reason, if the message is not the client's.
    fn open(&mut self, message: Bytes) -> Result<Option<Bytes>, Close>;

    /// Writes a frame as a message.
    fn seal(&mut self, out: &mut Messages<'_>, frame: Frame<'_>);

    /// Begins a subscription, which has that number until it [ends](Self::unsubscribe). Its
    /// [epoch](TopicInfo::epoch) is known.
    fn subscribe(&mut self, id: u32, topic: TopicInfo);

    /// Ends a subscription. What is published from now on is not for its client.
    fn unsubscribe(&mut self, id: u32);

    /// Writes events of a subscription, which were taken from the log of the topic just before. What is made of an event once
    /// for all subscribers is kept in its [slot](StoredEvent::slot). A subscriber may get events that were published long before it
    /// came, and what is in their slots may have been made under an earlier key.
    ///
    /// # Errors
    ///
    /// With the status that the subscription ends with.
    fn seal_events(
        &mut self,
        out: &mut Messages<'_>,
        id: u32,
        events: &[&StoredEvent],
    ) -> Result<(), Status>;

    /// Completes what was written since the last time, frames and events: it is on its way after that. It is called after each batch
    /// of writes, whether anything was written or not.
    fn complete(&mut self, out: &mut Messages<'_>);

    /// Writes a message that shows that this end is there, and how much it has sent.
    fn keep_alive(&mut self, out: &mut Messages<'_>);

    /// Waits until the session has to be renewed, or ends. One that never has to is pending for ever.
    fn poll_renewal(&mut self, context: &mut Context<'_>) -> Poll<Renewal>;
}

/// What it is time for in a session.
#[derive(Debug)]
pub enum Renewal {
    /// The client is told to open another session. What it asks for meanwhile is still done.
    Due,
    /// The session ends.
    End(Close),
}
