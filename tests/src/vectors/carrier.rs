//! The driver's side of a session with a server under test, over each carrier.

use std::{collections::VecDeque, net::SocketAddr};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use prost::Message as _;
use rand::Rng as _;
use serde_json::Value;

use super::Subprotocol;
use crate::wire::{
    Connection, HttpStream, Message, Request, Response, Session, ask, frame::Batch, session::opcode,
};

/// Where the sessions of the board are opened.
const PATH: &str = "/socket.mq/vectors/v1";

/// How long a poll waits, in milliseconds.
const WAIT: &str = "20000";

/// What carries a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Carrier {
    WebSocket,
    Stream,
    Polls,
}

impl Carrier {
    /// All carriers.
    pub const ALL: [Self; 3] = [Self::WebSocket, Self::Stream, Self::Polls];

    /// Returns its name in the vectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::WebSocket => "websocket",
            Self::Stream => "stream",
            Self::Polls => "polls",
        }
    }
}

/// A session with a server.
#[derive(Debug)]
pub(super) enum ClientSession {
    WebSocket(Session, Subprotocol),
    Http(Box<Exchanges>),
}

/// A session over HTTP. Each exchange is on a connection of its own.
#[derive(Debug)]
pub(super) struct Exchanges {
    address: SocketAddr,
    subprotocol: Subprotocol,
    id: String,
    /// The number of the last exchange.
    sequence: u64,
    /// How many messages have come.
    received: u64,
    incoming: VecDeque<Vec<u8>>,
    /// Set where a stream brings the messages.
    stream: Option<HttpStream>,
}

impl ClientSession {
    /// Opens a session with the board, and sends a message first.
    pub(super) async fn open(
        address: SocketAddr,
        subprotocol: Subprotocol,
        carrier: Carrier,
        first: Option<Vec<u8>>,
    ) -> Self {
        if carrier == Carrier::WebSocket {
            let session = Session::open_at(address, PATH, subprotocol.name()).await;
            let mut session = Self::WebSocket(session, subprotocol);
            if let Some(first) = first {
                session.send(&first).await;
            }
            return session;
        }
        let mut exchanges = Exchanges {
            address,
            subprotocol,
            id: format!("{:032x}", rand::thread_rng().r#gen::<u128>()),
            sequence: 0,
            received: 0,
            incoming: VecDeque::new(),
            stream: None,
        };
        let first = Vec::from_iter(first);
        if carrier == Carrier::Stream {
            let request = exchanges.request(&first);
            let mut connection = Connection::open(address).await;
            let request = request.header("Accept", "text/event-stream");
            connection.send(request.bytes()).await;
            exchanges.stream = Some(HttpStream::open(connection).await);
        } else {
            assert!(exchanges.exchange(&first, None).await, "a new session");
        }
        Self::Http(Box::new(exchanges))
    }

    /// Sends a message of the subprotocol.
    pub(super) async fn send(&mut self, message: &[u8]) {
        match self {
            Self::WebSocket(session, Subprotocol::Json) => {
                session.send(opcode::TEXT, message).await;
            }
            Self::WebSocket(session, Subprotocol::Protobuf) => {
                session.send(opcode::BINARY, message).await;
            }
            Self::Http(exchanges) => {
                let messages = [message.to_vec()];
                assert!(exchanges.exchange(&messages, None).await, "it is open");
            }
        }
    }

    /// Sends a WebSocket message of any kind.
    pub(super) async fn send_as(&mut self, opcode: u8, message: &[u8]) {
        match self {
            Self::WebSocket(session, _) => session.send(opcode, message).await,
            Self::Http(_) => self.send(message).await,
        }
    }

    /// Returns the next message; nothing at the end of the session.
    pub(super) async fn message(&mut self) -> Option<Message> {
        let exchanges = match self {
            Self::WebSocket(session, _) => return session.message().await,
            Self::Http(exchanges) => exchanges,
        };
        let message = exchanges.next().await?;
        Some(match exchanges.subprotocol {
            Subprotocol::Json => Message::Text(String::from_utf8(message).expect("JSON is UTF-8")),
            Subprotocol::Protobuf => Message::Binary(message),
        })
    }

    /// Cuts the connections.
    pub(super) fn reset(self) {
        if let Self::WebSocket(session, _) = self {
            session.reset();
        }
    }
}

impl Exchanges {
    fn request(&mut self, messages: &[Vec<u8>]) -> Request {
        self.sequence += 1;
        let body = match self.subprotocol {
            Subprotocol::Json => [b"[", &messages.join(&b","[..])[..], b"]"].concat(),
            Subprotocol::Protobuf => {
                let messages = messages.to_vec();
                Batch { messages }.encode_to_vec()
            }
        };
        Request::new("POST", PATH)
            .header("Content-Type", self.media_type())
            .header("Smq-Session", &self.id)
            .header("Smq-Sequence", &self.sequence.to_string())
            .header("Smq-Received", &self.received.to_string())
            .body(body)
    }

    fn media_type(&self) -> &'static str {
        match self.subprotocol {
            Subprotocol::Json => "application/json",
            Subprotocol::Protobuf => "application/protobuf",
        }
    }

    /// Sends messages, and takes those that come. Returns whether there is such a session.
    async fn exchange(&mut self, messages: &[Vec<u8>], wait: Option<&str>) -> bool {
        let mut request = self.request(messages);
        if let Some(wait) = wait {
            request = request.header("Smq-Wait-Ms", wait);
        }
        let response = ask(self.address, request).await;
        if response.status == 409 {
            response.error(409, "aborted");
            return false;
        }
        let messages = self.messages(&response);
        self.received += messages.len() as u64;
        self.incoming.extend(messages);
        true
    }

    fn messages(&self, response: &Response) -> Vec<Vec<u8>> {
        assert_eq!(response.status, 200, "{response:?}");
        match self.subprotocol {
            Subprotocol::Json => {
                let Value::Array(frames) = response.json() else {
                    panic!("an array of frames, not {response:?}");
                };
                frames
                    .iter()
                    .map(|frame| frame.to_string().into())
                    .collect()
            }
            Subprotocol::Protobuf => response.protobuf::<Batch>().messages,
        }
    }

    async fn next(&mut self) -> Option<Vec<u8>> {
        if let Some(stream) = &mut self.stream {
            let (number, data) = stream.data().await?;
            assert_eq!(number, self.received + 1, "one after the other");
            self.received = number;
            return Some(match self.subprotocol {
                Subprotocol::Json => data.into(),
                Subprotocol::Protobuf => BASE64_STANDARD.decode(data).expect("base64"),
            });
        }
        while self.incoming.is_empty() {
            if !self.exchange(&[], Some(WAIT)).await {
                return None;
            }
        }
        self.incoming.pop_front()
    }
}
