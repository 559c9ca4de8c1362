//! A session of socket.mq over WebSocket: frames of `smq/v1/frame.proto`.

use std::{
    io::{self, Write},
    net::{SocketAddr, TcpStream},
};

use prost::encoding::encode_varint;

use super::{
    Wire, field, json, take_field,
    websocket::{self, BINARY, TEXT},
};

// Fields of both frames, of `request` and `subscribe`, of `reply` and of `event`.
const ID: u64 = 1;
const SUBSCRIBE: u64 = 2;
const REQUEST: u64 = 6;
pub(super) const SUBSCRIBED: u64 = 2;
const EVENT: u64 = 3;
const REPLY: u64 = 7;
const NAME: u64 = 1;
const PAYLOAD: u64 = 2;
const REPLY_PAYLOAD: u64 = 1;

/// In protobuf.
pub(crate) struct Session {
    base: &'static str,
    topic: String,
    filter: Vec<u8>,
}

impl Session {
    /// Returns a session for requests, or for the topic that peers have too.
    pub(crate) fn new() -> Self {
        Self::of_topic("bench/v1", "Bench.Events".into())
    }

    /// Returns a session for a topic of an interface.
    pub(crate) fn of_topic(base: &'static str, topic: String) -> Self {
        let filter = Vec::new();
        Self {
            base,
            topic,
            filter,
        }
    }

    /// Returns a session for the events with that key.
    pub(crate) fn of_key(key: u32) -> Self {
        // A list of one number is its length and the number.
        let (mut number, mut filter) = (Vec::new(), Vec::new());
        encode_varint(key.into(), &mut number);
        put(1, &number, &mut filter);
        let session = Self::of_topic("ours/v1", "Ours.Filtered".into());
        Self { filter, ..session }
    }
}

impl Wire for Session {
    fn open(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        let path = format!("/socket.mq/{}", self.base);
        let header = "Sec-WebSocket-Protocol: smq.v1.proto\r\n";
        websocket::upgrade(stream, server, &path, header)
    }

    fn put_request(&mut self, number: u64, message: &[u8], out: &mut Vec<u8>) {
        let mut request = Vec::with_capacity(message.len() + 32);
        put(NAME, b"Bench.Echo", &mut request);
        put(PAYLOAD, message, &mut request);
        put_frame(number as u32, REQUEST, &request, out);
    }

    fn subscribe(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        self.open(stream, server)?;
        let (mut subscribe, mut out) = (Vec::new(), Vec::new());
        put(NAME, self.topic.as_bytes(), &mut subscribe);
        put(PAYLOAD, &self.filter, &mut subscribe);
        put_frame(1, SUBSCRIBE, &subscribe, &mut out);
        stream.write_all(&out)?;
        let confirmation = websocket::read(stream)?;
        field(&confirmation, SUBSCRIBED).expect("a confirmation");
        Ok(())
    }

    fn take(
        &mut self,
        bytes: &[u8],
        _: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        let (kind, frame, end) = websocket::split(bytes)?;
        // Otherwise it is a ping, which waits for 25 seconds.
        if kind == BINARY {
            take_frame(frame, each);
        }
        Some(end)
    }
}

/// Hands on the message of a reply or an event.
pub(super) fn take_frame(mut frame: &[u8], each: &mut dyn FnMut(&[u8])) {
    while let Some((number, value)) = take_field(&mut frame) {
        match number {
            ID => {}
            EVENT => each(field(value, PAYLOAD).expect("an event")),
            REPLY => each(field(value, REPLY_PAYLOAD).expect("a reply")),
            _ => panic!("neither a reply nor an event: {}", value.escape_ascii()),
        }
    }
}

/// Appends a field that has a length.
pub(super) fn put(number: u64, value: &[u8], out: &mut Vec<u8>) {
    encode_varint(number << 3 | 2, out);
    encode_varint(value.len() as u64, out);
    out.extend_from_slice(value);
}

/// Returns a frame that subscribes to the topic that peers have too.
pub(super) fn subscribe_frame() -> Vec<u8> {
    let mut frame = vec![(ID << 3) as u8, 1];
    let mut subscribe = Vec::new();
    put(NAME, b"Bench.Events", &mut subscribe);
    put(SUBSCRIBE, &subscribe, &mut frame);
    frame
}

/// Appends a message of WebSocket with `{ id, kind: value }`.
fn put_frame(id: u32, kind: u64, value: &[u8], out: &mut Vec<u8>) {
    let mut head = Vec::with_capacity(16);
    encode_varint(ID << 3, &mut head);
    encode_varint(id.into(), &mut head);
    encode_varint(kind << 3 | 2, &mut head);
    encode_varint(value.len() as u64, &mut head);
    websocket::put(BINARY, &head, value, out);
}

/// In JSON.
pub(crate) struct JsonSession;

impl Wire for JsonSession {
    fn open(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        let header = "Sec-WebSocket-Protocol: smq.v1.json\r\n";
        websocket::upgrade(stream, server, "/socket.mq/bench/v1", header)
    }

    fn put_request(&mut self, number: u64, message: &[u8], out: &mut Vec<u8>) {
        let mut frame =
            format!("{{\"id\":{number},\"request\":{{\"method\":\"Bench.Echo\",\"payload\":");
        json::put(message, &mut frame);
        frame.push_str("}}");
        websocket::put(TEXT, frame.as_bytes(), &[], out);
    }

    fn subscribe(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        self.open(stream, server)?;
        let mut out = Vec::new();
        let frame = b"{\"id\":1,\"subscribe\":{\"topic\":\"Bench.Events\"}}";
        websocket::put(TEXT, frame, &[], &mut out);
        stream.write_all(&out)?;
        let confirmation = websocket::read(stream)?;
        let text = String::from_utf8_lossy(&confirmation);
        assert!(text.contains("\"subscribed\""), "{text}");
        Ok(())
    }

    fn take(
        &mut self,
        bytes: &[u8],
        _: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        let (kind, frame, end) = websocket::split(bytes)?;
        if kind == TEXT {
            each(&json::read(frame));
        }
        Some(end)
    }
}
