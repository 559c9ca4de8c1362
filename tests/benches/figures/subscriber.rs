//! A subscriber that does as little as it can: it reads frames, and checks each byte of them.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
};

use prost::encoding::decode_varint;

use super::{payload, process::Contestant};

/// The bytes of a frame that are the same for all events. They are all shorter than 126 bytes.
pub(crate) mod frame {
    /// A whole binary message of WebSocket.
    pub(crate) const BINARY: u8 = 0x82;
    pub(crate) const SUBSCRIBED: u8 = 2 << 3 | 2;
    pub(crate) const EVENT: u8 = 3 << 3 | 2;
    pub(crate) const SEQUENCE: u8 = 1 << 3;
    pub(crate) const PAYLOAD: u8 = 2 << 3 | 2;
}

/// `id: 1`.
pub(crate) const ID: [u8; 2] = [1 << 3, 1];

/// A subscription to all events from now on, on a connection of its own.
pub(crate) struct Subscriber {
    stream: TcpStream,
    /// The number of the last event.
    seen: u64,
    /// The beginning of a frame of which the rest has not come yet.
    rest: Vec<u8>,
}

/// What all subscribers read into, in turn.
pub(crate) type Buffer = Box<[u8; 256 << 10]>;

pub(crate) fn buffer() -> Buffer {
    Box::new([0; 256 << 10])
}

impl Subscriber {
    /// Subscribes, and returns when that is confirmed.
    pub(crate) fn connect(contestant: Contestant, server: SocketAddr) -> io::Result<Self> {
        let mut stream = TcpStream::connect(server)?;
        stream.set_nodelay(true)?;
        if contestant == Contestant::Ours {
            upgrade(&mut stream, server)?;
            stream.write_all(&masked(&subscribe()))?;
        }
        let mut confirmation = [0; 128];
        stream.read_exact(&mut confirmation[..2])?;
        let length = usize::from(confirmation[1]);
        stream.read_exact(&mut confirmation[2..2 + length])?;
        let begin = [frame::BINARY, length as u8, ID[0], ID[1], frame::SUBSCRIBED];
        assert_eq!(confirmation[..5], begin, "not a confirmation");
        Ok(Self {
            stream,
            seen: 0,
            rest: Vec::new(),
        })
    }

    /// Reads until it has seen all events up to that number, and each once. `each` gets their times.
    pub(crate) fn read_to(
        &mut self,
        number: u64,
        buffer: &mut Buffer,
        mut each: impl FnMut(u64),
    ) -> io::Result<()> {
        while self.seen < number {
            let kept = self.rest.len();
            buffer[..kept].copy_from_slice(&self.rest);
            let read = self.stream.read(&mut buffer[kept..])?;
            assert_ne!(read, 0, "disconnected after {} events", self.seen);
            let mut unread = &buffer[..kept + read];
            while let Some((event, after)) = split_frame(unread) {
                let (sequence, time) = read_event(event);
                assert_eq!(sequence, self.seen + 1, "an event is lost, or came twice");
                self.seen = sequence;
                each(time);
                unread = after;
            }
            self.rest.clear();
            self.rest.extend_from_slice(unread);
        }
        Ok(())
    }
}

fn split_frame(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let &[opcode, length, ref rest @ ..] = bytes else {
        return None;
    };
    assert_eq!(opcode, frame::BINARY, "not an event: {rest:?}");
    rest.split_at_checked(length.into())
}

/// Returns the sequence and the time of an event.
fn read_event(bytes: &[u8]) -> (u64, u64) {
    let event = bytes.strip_prefix(&ID).expect("the id");
    let event = event
        .strip_prefix(&[frame::EVENT, event.len() as u8 - 2])
        .expect("an event");
    let mut rest = event.strip_prefix(&[frame::SEQUENCE]).expect("a sequence");
    let sequence = decode_varint(&mut rest).expect("a number");
    let head = [frame::PAYLOAD, payload::ENCODED as u8];
    let (number, time) = payload::read(rest.strip_prefix(&head).expect("a payload"));
    assert_eq!(number, sequence, "another event than its sequence says");
    (sequence, time)
}

fn upgrade(stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
    write!(
        stream,
        "GET /socket.mq/bench/v1 HTTP/1.1\r\nHost: {server}\r\nConnection: Upgrade\r\n\
         Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
         Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\
         Sec-WebSocket-Protocol: smq.v1.proto\r\n\r\n"
    )?;
    let (mut head, mut length) = ([0; 1024], 0);
    while !head[..length].ends_with(b"\r\n\r\n") {
        let read = stream.read(&mut head[length..])?;
        assert_ne!(read, 0, "the server has closed in the handshake");
        length += read;
    }
    assert!(
        head.starts_with(b"HTTP/1.1 101 "),
        "{:?}",
        head[..length].escape_ascii()
    );
    Ok(())
}

/// Returns `{ id: 1, subscribe: { topic } }` of `smq/v1/frame.proto`.
fn subscribe() -> Vec<u8> {
    const SUBSCRIBE: u8 = 2 << 3 | 2;
    const TOPIC: u8 = 1 << 3 | 2;
    let topic = b"Bench.Events";
    let length = topic.len() as u8;
    [&ID[..], &[SUBSCRIBE, length + 2, TOPIC, length], topic].concat()
}

/// Returns a WebSocket message from a client: with a mask, which may be zero.
fn masked(message: &[u8]) -> Vec<u8> {
    const MASKED: u8 = 0x80;
    [
        &[frame::BINARY, MASKED | message.len() as u8, 0, 0, 0, 0],
        message,
    ]
    .concat()
}
