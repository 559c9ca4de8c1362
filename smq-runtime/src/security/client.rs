//! What protects a client.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Response};

use super::{BoxFuture, Content, Frame, MessageKind, Once, TextHeaders, TopicInfo};
use crate::{error::Error, status::Status};

/// What protects a client. For [`Client::with_security`](crate::Client::with_security).
///
/// What the server has not protected is not its word. It ends with [`Error::Untrusted`], or the connection that it came by.
pub trait ClientSecurity: fmt::Debug + Send + Sync + 'static {
    /// Makes one message of a question. The runtime adds the headers of the message to those of the `POST`, and sends nothing else that
    /// the question holds.
    ///
    /// # Errors
    ///
    /// With [`Error::Unsendable`] when it cannot be made, with [`Error::Untrusted`] when the server is not to be trusted.
    fn seal<'a>(
        &'a self,
        server: &'a dyn ServerRoute,
        question: Question,
    ) -> BoxFuture<'a, Result<SealedQuestion, Error>>;

    /// Returns the subprotocol of protected sessions.
    fn subprotocol(&self) -> &'static str;

    /// Makes the first message of a session about an interface.
    ///
    /// # Errors
    ///
    /// As for [`seal`](Self::seal).
    fn hello<'a>(
        &'a self,
        server: &'a dyn ServerRoute,
        hello: Opening,
    ) -> BoxFuture<'a, Result<ClientHello, Error>>;

    /// Takes note that the server, or somebody in between, has answered without protection: what is known of the server may not
    /// hold any more.
    fn doubt(&self);

    /// Returns the name of the [route of its own](super::ServerSecurity::route) that a server has: what [`ServerRoute::get`] asks for.
    /// Clients whose servers have none need not say anything.
    fn route(&self) -> &'static str {
        ""
    }
}

/// The [route of its own](super::ServerSecurity::route) at a server, for what has to be known before anything is sealed.
pub trait ServerRoute: Send + Sync {
    /// Asks the server for what is there, whoever answers.
    fn get(&self) -> BoxFuture<'_, Result<Bytes, Error>>;

    /// Returns the URL of the server, for messages.
    fn url(&self) -> String;
}

/// What is asked of a server in one message.
#[derive(Debug, Clone)]
pub struct Question {
    /// What it asks for.
    pub kind: MessageKind,
    /// The method or the topic: `weather.v1/Weather.GetForecast`.
    pub resource: String,
    /// The headers that travel within.
    pub headers: TextHeaders,
    /// The payload, and its media type.
    pub content: Content,
    /// The number of a publish.
    pub once: Option<Once>,
}

/// A question as it is sent.
pub struct SealedQuestion {
    /// The headers of the `POST`.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
    /// Opens what is answered.
    pub reply: OpenReply,
}

impl fmt::Debug for SealedQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealedQuestion")
            .field("headers", &self.headers)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// Opens the response with status 200 to a question: the content of the reply, or the status that the server has answered with.
pub type OpenReply = Box<
    dyn FnOnce(Response<Bytes>) -> BoxFuture<'static, Result<Result<Content, Status>, Error>>
        + Send,
>;

/// What a session is opened for.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The interface: `weather.v1`.
    pub interface: String,
    /// The headers that hold for all that is asked in the session.
    pub headers: TextHeaders,
    /// The publisher of what is published in the session: 16 bytes.
    pub publisher: [u8; 16],
    /// The highest number that the publisher has used.
    pub published: u64,
}

/// The first message of a session.
pub struct ClientHello {
    /// Headers of the handshake.
    pub headers: HeaderMap,
    /// The message.
    pub message: Bytes,
    /// Opens the server's answer.
    pub welcome: OpenWelcome,
}

impl fmt::Debug for ClientHello {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientHello")
            .field("headers", &self.headers)
            .field("bytes", &self.message.len())
            .finish_non_exhaustive()
    }
}

/// Opens the message with which a server answers a hello.
pub type OpenWelcome = Box<dyn FnOnce(Bytes) -> Result<Box<dyn ClientSession>, Unopened> + Send>;

/// Marks what came as not the server's: it was changed, left out or made up by somebody in between. The reason is for the
/// application at this end alone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unopened(pub String);

/// What protects one session of a client.
pub trait ClientSession: Send {
    /// Returns the message of a frame.
    fn seal(&mut self, frame: Frame<'_>) -> Bytes;

    /// Takes a message, and hands on what is proven by it: what it holds, or what came before it and was withheld until
    /// now. Returns whether it shows that the server is there.
    ///
    /// # Errors
    ///
    /// When it is not the server's. The session ends.
    fn open(&mut self, message: Bytes, opened: &mut dyn Opened) -> Result<bool, Unopened>;

    /// Returns a message that shows that this end is there.
    fn keep_alive(&mut self) -> Bytes;

    /// Begins a subscription, which has that number until it [ends](Self::unsubscribe). Its [epoch](TopicInfo::epoch) is not
    /// known yet.
    fn subscribe(&mut self, id: u32, topic: TopicInfo);

    /// Takes note of the epoch of a subscription, which the server has named in a frame. It is told when
    /// [`open`](Self::open) has returned that frame, and before the next message is opened.
    fn epoch(&mut self, id: u32, epoch: u64);

    /// Ends a subscription: the server has said in a frame that nothing more comes. Until then events of it may come, though the
    /// application does not want them any more.
    fn unsubscribe(&mut self, id: u32);

    /// Returns whether it is time for another session: this one will be ended by the server before long.
    fn is_worn(&self) -> bool;
}

/// Takes what a session has opened.
pub trait Opened {
    /// Takes a frame, in protobuf. An event is none: the session ends with one that comes so.
    fn frame(&mut self, frame: Bytes);

    /// Takes an event of a subscription, and its headers.
    fn event(&mut self, id: u32, sequence: u64, payload: Bytes, headers: TextHeaders);
}
