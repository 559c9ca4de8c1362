//! A session by hand: WebSocket (RFC 6455) over a socket, masks and all, so that it can be broken.

use std::net::SocketAddr;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use prost::Message as _;
use serde_json::{Value, json};

use super::{
    frame::{ClientFrame, FromClient, FromServer, ServerFrame},
    http::{Connection, Request, Response},
};
use crate::within;

/// The subprotocol in JSON.
pub const JSON: &str = "smq.v1.json";

/// The subprotocol in protobuf.
pub const PROTOBUF: &str = "smq.v1.proto";

/// The kinds of WebSocket frames.
#[allow(missing_docs)]
pub mod opcode {
    pub const CONTINUATION: u8 = 0;
    pub const TEXT: u8 = 1;
    pub const BINARY: u8 = 2;
    pub const CLOSE: u8 = 8;
    pub const PING: u8 = 9;
    pub const PONG: u8 = 10;
}

/// What comes on a WebSocket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A text message.
    Text(String),
    /// A binary message.
    Binary(Vec<u8>),
    /// A ping, with its data.
    Ping(Vec<u8>),
    /// A pong, with its data.
    Pong(Vec<u8>),
    /// A close, with its code (1005, if there is none) and its reason.
    Close(u16, String),
}

/// A session with `weather.v1`.
#[derive(Debug)]
pub struct Session {
    connection: Connection,
}

/// Returns a handshake that a server takes: but for the subprotocol, if there is none.
pub fn handshake(subprotocol: Option<&str>) -> Request {
    handshake_at("/socket.mq/weather/v1", subprotocol)
}

/// Returns a handshake that a server takes at that path.
pub fn handshake_at(path: &str, subprotocol: Option<&str>) -> Request {
    let request = Request::get(path)
        .header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .header("Sec-WebSocket-Version", "13")
        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    match subprotocol {
        Some(name) => request.header("Sec-WebSocket-Protocol", name),
        None => request,
    }
}

/// Returns a frame as a client writes it, whole or not, masked or not.
pub fn frame(last: bool, opcode: u8, masked: bool, payload: &[u8]) -> Vec<u8> {
    const MASK: [u8; 4] = [0x12, 0x34, 0x56, 0x78];
    let mask_bit = u8::from(masked) << 7;
    let mut bytes = vec![u8::from(last) << 7 | opcode];
    match payload.len() {
        length @ 0..=125 => bytes.push(mask_bit | length as u8),
        length @ 126..=0xffff => {
            bytes.push(mask_bit | 126);
            bytes.extend_from_slice(&(length as u16).to_be_bytes());
        }
        length => {
            bytes.push(mask_bit | 127);
            bytes.extend_from_slice(&(length as u64).to_be_bytes());
        }
    }
    if masked {
        bytes.extend_from_slice(&MASK);
        bytes.extend(payload.iter().zip(MASK.iter().cycle()).map(|(a, b)| a ^ b));
    } else {
        bytes.extend_from_slice(payload);
    }
    bytes
}

impl Session {
    /// Opens a session in that subprotocol.
    pub async fn open(address: SocketAddr, subprotocol: &str) -> Self {
        Self::open_at(address, "/socket.mq/weather/v1", subprotocol).await
    }

    /// Opens a session with the interface at that path.
    pub async fn open_at(address: SocketAddr, path: &str, subprotocol: &str) -> Self {
        let opened = Self::shake_hands(address, handshake_at(path, Some(subprotocol))).await;
        let (session, response) = opened.expect("the handshake is right");
        assert_eq!(response.header("sec-websocket-protocol"), Some(subprotocol));
        session
    }

    /// Opens a session in JSON.
    pub async fn json(address: SocketAddr) -> Self {
        Self::open(address, JSON).await
    }

    /// Opens a session in JSON in which the publishes of a publisher may have numbers.
    ///
    /// # Panics
    ///
    /// When the publisher has not 32 hexadecimal digits.
    pub async fn of_publisher(address: SocketAddr, publisher: &str) -> Self {
        let mut session = Self::json(address).await;
        session
            .say(json!({ "hello": { "publisher": base64_of(publisher) } }))
            .await;
        session
    }

    /// Opens a session in protobuf.
    pub async fn protobuf(address: SocketAddr) -> Self {
        Self::open(address, PROTOBUF).await
    }

    /// Tries a handshake. A refusal is a complete response.
    pub async fn shake_hands(
        address: SocketAddr,
        request: Request,
    ) -> Result<(Self, Response), Response> {
        Self::shake_hands_over(Connection::open(address).await, request).await
    }

    /// Opens a session in JSON from another address of this machine.
    pub async fn json_from(source: [u8; 4], address: SocketAddr) -> Self {
        let connection = Connection::open_from(source, address).await;
        let opened = Self::shake_hands_over(connection, handshake(Some(JSON))).await;
        opened.expect("the handshake is right").0
    }

    /// Opens a session in JSON from another address, with room for little that it does not read.
    pub async fn narrow_from(source: [u8; 4], address: SocketAddr) -> Self {
        let connection = Connection::narrow_from(source, address).await;
        let opened = Self::shake_hands_over(connection, handshake(Some(JSON))).await;
        opened.expect("the handshake is right").0
    }

    async fn shake_hands_over(
        mut connection: Connection,
        request: Request,
    ) -> Result<(Self, Response), Response> {
        connection.send(request.bytes()).await;
        let response = within("the answer to a handshake", connection.head()).await;
        if response.status != 101 {
            return Err(within("the body of a refusal", connection.body_of(response)).await);
        }
        Ok((Self { connection }, response))
    }

    /// Sends bytes, whatever they are.
    pub async fn raw(&mut self, bytes: impl AsRef<[u8]>) {
        self.connection.send(bytes).await;
    }

    /// Sends bytes to a server that may have closed, and returns whether they went out.
    pub async fn try_raw(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        self.connection.try_send(bytes).await.is_ok()
    }

    /// Sends a WebSocket message of that kind.
    pub async fn send(&mut self, opcode: u8, payload: impl AsRef<[u8]>) {
        self.raw(frame(true, opcode, true, payload.as_ref())).await;
    }

    /// Says something in JSON.
    pub async fn say(&mut self, frame: Value) {
        self.send(opcode::TEXT, frame.to_string()).await;
    }

    /// Says something in protobuf.
    pub async fn tell(&mut self, id: u32, frame: FromClient) {
        let frame = ClientFrame {
            id,
            frame: Some(frame),
        };
        self.send(opcode::BINARY, frame.encode_to_vec()).await;
    }

    /// Hears what comes, whatever it is. Nothing at the end of the connection.
    pub async fn message(&mut self) -> Option<Message> {
        within("a message", async {
            use tokio::io::AsyncBufReadExt;
            if self.connection.stream.fill_buf().await.ok()?.is_empty() {
                return None;
            }
            let head = self.connection.exactly(2).await;
            assert_eq!(head[0] & 0xf0, 0x80, "whole messages, no extensions");
            assert_eq!(head[1] & 0x80, 0, "what a server sends is not masked");
            let length = match head[1] {
                126 => number(&self.connection.exactly(2).await),
                127 => number(&self.connection.exactly(8).await),
                length => usize::from(length),
            };
            let payload = self.connection.exactly(length).await;
            Some(read(head[0] & 0x0f, payload))
        })
        .await
    }

    /// Hears a frame in JSON; pings are answered on the way.
    pub async fn hear(&mut self) -> Value {
        loop {
            match self.message().await {
                Some(Message::Text(text)) => {
                    return serde_json::from_str(&text).expect("frames are JSON");
                }
                Some(Message::Ping(data)) => self.send(opcode::PONG, data).await,
                other => panic!("a frame in JSON, not {other:?}"),
            }
        }
    }

    /// Hears the end of what has that id, refused with that code, and returns why.
    ///
    /// # Panics
    ///
    /// When something else comes, or it does not say why.
    pub async fn refused(&mut self, id: u32, code: &str) -> String {
        let end = self.hear().await;
        assert_eq!(
            (&end["id"], &end["end"]["status"]["code"]),
            (&json!(id), &json!(code)),
            "{end}"
        );
        let message = end["end"]["status"]["message"].as_str().unwrap_or_default();
        assert!(!message.is_empty(), "a refusal says why: {end}");
        message.into()
    }

    /// Hears a frame in protobuf; pings are answered on the way.
    pub async fn listen(&mut self) -> (u32, FromServer) {
        loop {
            match self.message().await {
                Some(Message::Binary(bytes)) => {
                    let frame = ServerFrame::decode(&bytes[..]).expect("frames are protobuf");
                    return (frame.id, frame.frame.expect("frames say something"));
                }
                Some(Message::Ping(data)) => self.send(opcode::PONG, data).await,
                other => panic!("a frame in protobuf, not {other:?}"),
            }
        }
    }

    /// Hears the server close, with a reason in words, and returns the code.
    pub async fn closed(&mut self) -> u16 {
        loop {
            match self.message().await {
                Some(Message::Close(code, reason)) => {
                    assert!(!reason.is_empty(), "{code} comes with a reason");
                    return code;
                }
                Some(_) => {}
                None => panic!("the server left without a close"),
            }
        }
    }

    /// Vanishes: the other side gets a reset, not an end.
    pub fn reset(self) {
        self.connection.reset();
    }
}

/// Returns 32 hexadecimal digits in base64, as frames in JSON have them.
///
/// # Panics
///
/// When these are others.
pub fn base64_of(hex: &str) -> String {
    let publisher = u128::from_str_radix(hex, 16).expect("hexadecimal digits");
    BASE64_STANDARD.encode(publisher.to_be_bytes())
}

fn number(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

fn read(opcode: u8, payload: Vec<u8>) -> Message {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("text is UTF-8");
    match opcode {
        opcode::TEXT => Message::Text(text(&payload)),
        opcode::BINARY => Message::Binary(payload),
        opcode::PING => Message::Ping(payload),
        opcode::PONG => Message::Pong(payload),
        opcode::CLOSE if payload.is_empty() => Message::Close(1005, String::new()),
        opcode::CLOSE => Message::Close(number(&payload[..2]) as u16, text(&payload[2..])),
        opcode => panic!("no opcode {opcode}"),
    }
}
