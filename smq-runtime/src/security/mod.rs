//! The seam for an extension that protects what a server and its clients exchange.
//!
//! The runtime moves bytes and calls handlers; it knows no keys. An extension implements [`ServerSecurity`] and
//! [`ClientSecurity`], and programs install it with `Server::with_security` and `Client::with_security`.
//! The crate `smq-openpgp` is one such extension.
//!
//! | what is protected | on the server | on the client |
//! | --- | --- | --- |
//! | what a method or a topic demands of its callers | [`ServerSecurity::admit`] | |
//! | a request or a poll that is one message | [`ServerSecurity::recognize`], [`MessageOpener`] | [`ClientSecurity::seal`] |
//! | the start of a session | [`ServerSecurity::welcome`] | [`ClientSecurity::hello`] |
//! | the frames of a session | [`ServerSession`] | [`ClientSession`] |
//! | the events of a topic, the same bytes for all subscribers | [`ServerSession::seal_events`] | [`ClientSession::open`] |
//! | what clients have to know before all that | [`ServerSecurity::route`] | [`ServerRoute`] |
//!
//! # One message
//!
//! A `POST` whose head [`recognize`](ServerSecurity::recognize) claims is not shown to the authenticator of the server:
//! the message proves who sent it. The runtime reads the body, has it [opened](MessageOpener::open), and then treats
//! what it holds exactly as if it had come in the clear, with its headers, its payload and its [verified](Verified)
//! sender. What comes of that is sealed by the [`SealReply`] that was returned with the message.
//!
//! The runtime does not know whether it has seen a message before. The extension refuses a message that comes again, that is old, or
//! that was written for another [resource](Expected::resource) or for another server.
//!
//! A reply may be a [`Status`](crate::Status). An extension writes its [code](crate::Status::code) by
//! [name](crate::Code::as_str), its [message](crate::Status::message) and its [details](crate::Status::details), and puts it
//! together again with [`Code::from_name`](crate::Code::from_name) and [`Status::with_details`](crate::Status::with_details).
//!
//! # A session
//!
//! A protected session is a WebSocket connection with a [subprotocol](ServerSecurity::subprotocol) of the extension's own,
//! and binary messages alone. The client's first message is its [hello](ClientSecurity::hello), the server's first message
//! [answers](ServerSecurity::welcome) it. Each message after that is what [`ServerSession`] and [`ClientSession`]
//! make of a frame of `smq/v1/frame.proto`, or of events. An extension may add messages of its own, such as one with a key.
//!
//! | what happens | the server's session | the client's session |
//! | --- | --- | --- |
//! | the client subscribes | | `subscribe`, with epoch 0, then `seal` of the frame that asks |
//! | the server agrees | `subscribe`, then `seal` of the frame that confirms | `open`, then `epoch` |
//! | there are events | `seal_events` | `open` |
//! | the subscription ends, whoever ends it | `unsubscribe`, then `seal` of the frame that ends it | `open`, then `unsubscribe` |
//! | the session ends | `unsubscribe` for each subscription, then `seal` of a frame that says so | it is dropped |
//!
//! A server that is killed or dropped as a whole drops its sessions as they are.
//!
//! The server writes frames and events in one go, and then calls [`complete`](ServerSession::complete) once. The order of what the client
//! [takes](Opened) has to be the order in which the server has sealed. An extension whose events are proven by a later message writes that
//! message before a frame, too.
//!
//! Both ends send [keep-alives](ServerSession::keep_alive) of the extension's own after 25 seconds without a message, and give
//! the session up after 60 seconds without one that could be opened. WebSocket's pings count for nothing there, since
//! anybody on the way can make them up.

mod client;
mod server;

use std::{future::Future, pin::Pin};

use bytes::{Bytes, BytesMut};
use http::HeaderValue;

pub use self::{
    client::{
        ClientHello, ClientSecurity, ClientSession, OpenReply, OpenWelcome, Opened, Opening,
        Question, SealedQuestion, ServerRoute, Unopened,
    },
    server::{
        Expected, Hello, Message, MessageOpener, OpenedMessage, Refused, Renewal, SealReply,
        ServerSecurity, ServerSession, Unwelcome, Welcome,
    },
};
pub use crate::{
    access::Verified,
    topic::{StoredEvent, TopicInfo},
    wire::close::Close,
};
use crate::{
    codec::Format,
    wire::{self, Opcode},
};

/// A future of the seam, whatever its type.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What a message asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageKind {
    /// A call, or an event that is published.
    Request,
    /// A long poll of a topic. Its payload is an `smq.v1.Poll`, in the format of its content type.
    Poll,
}

/// A media type, and bytes of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// The media type, as in the header `Content-Type`. Empty where there is none.
    pub content_type: String,
    /// The bytes.
    pub payload: Bytes,
}

/// Returns whether a media type is JSON in UTF-8: `application/json; charset=utf8`.
pub fn is_json_type(content_type: &str) -> bool {
    let value = HeaderValue::from_str(content_type);
    value.is_ok_and(|value| Format::of_content_type(&value) == Some(Format::Json))
}

/// The names and the values of headers that travel within a protected message.
pub type TextHeaders = Vec<(String, String)>;

/// The number of a publish that is applied once, however often it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Once {
    /// The id of the publisher: 16 bytes. Those of different senders are different publishers.
    pub publisher: Bytes,
    /// The highest number that was used before the publisher was first heard of.
    pub published: u64,
    /// The number of the publish, from 1 on.
    pub sequence: u64,
    /// Whether it may have been sent before.
    pub again: bool,
}

/// A frame of a session that is about to be sealed.
#[derive(Debug)]
pub struct Frame<'a>(pub(crate) FrameOf<'a>);

#[derive(Debug)]
pub(crate) enum FrameOf<'a> {
    Server(&'a wire::ServerFrame),
    Client(&'a wire::ClientFrame),
}

impl Frame<'_> {
    /// Returns how many bytes the frame has.
    pub fn encoded_len(&self) -> usize {
        use prost::Message as _;
        match &self.0 {
            FrameOf::Server(frame) => frame.encoded_len(),
            FrameOf::Client(frame) => frame.encoded_len(),
        }
    }

    /// Appends the frame, in protobuf.
    pub fn encode(&self, out: &mut BytesMut) {
        use prost::Message as _;
        match &self.0 {
            FrameOf::Server(frame) => frame.encode(out),
            FrameOf::Client(frame) => frame.encode(out),
        }
        .expect("a BytesMut grows");
    }
}

/// Where a server's session writes its messages.
#[derive(Debug)]
pub struct Messages<'a>(pub(crate) &'a mut BytesMut);

impl Messages<'_> {
    /// Makes room for that many bytes: an estimate of what is appended next.
    pub fn reserve(&mut self, bytes: usize) {
        self.0.reserve(bytes);
    }

    /// Appends a message of that many bytes, which `write` appends.
    pub fn put(&mut self, length: usize, write: impl FnOnce(&mut BytesMut)) {
        wire::put_header(self.0, Opcode::Binary, length);
        let begin = self.0.len();
        write(self.0);
        debug_assert_eq!(self.0.len() - begin, length, "a message has its length");
    }
}
