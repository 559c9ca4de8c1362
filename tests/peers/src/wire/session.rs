//! A session of socket.mq over WebSocket, in protobuf: frames of `smq/v1/frame.proto`.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
};

use prost::encoding::encode_varint;

use super::{Taken, Wire, field, read_head, take_field};

/// A whole binary message of WebSocket.
const BINARY: u8 = 0x82;
/// From a client: with a mask, which may be zero.
const MASKED: u8 = 0x80;

// Fields of both frames, of `request` and `subscribe`, of `reply` and of `event`.
const ID: u64 = 1;
const SUBSCRIBE: u64 = 2;
const REQUEST: u64 = 6;
const SUBSCRIBED: u64 = 2;
const EVENT: u64 = 3;
const REPLY: u64 = 7;
const NAME: u64 = 1;
const PAYLOAD: u64 = 2;
const REPLY_PAYLOAD: u64 = 1;

pub(crate) struct Session;

impl Wire for Session {
    fn open(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        write!(
            stream,
            "GET /socket.mq/bench/v1 HTTP/1.1\r\nHost: {server}\r\nConnection: Upgrade\r\n\
             Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
             Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\
             Sec-WebSocket-Protocol: smq.v1.proto\r\n\r\n"
        )?;
        read_head(stream, "HTTP/1.1 101 ")?;
        Ok(())
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
        put(NAME, b"Bench.Events", &mut subscribe);
        put_frame(1, SUBSCRIBE, &subscribe, &mut out);
        stream.write_all(&out)?;
        let mut head = [0; 2];
        stream.read_exact(&mut head)?;
        let mut frame = vec![0; usize::from(head[1])];
        stream.read_exact(&mut frame)?;
        field(&frame, SUBSCRIBED).expect("a confirmation");
        Ok(())
    }

    fn take<'a>(&mut self, bytes: &'a [u8]) -> Option<Taken<'a>> {
        let (begin, length) = match bytes {
            [_, 127, rest @ ..] => (10, u64::from_be_bytes(*rest.first_chunk()?) as usize),
            [_, 126, rest @ ..] => (4, u16::from_be_bytes(*rest.first_chunk()?).into()),
            [_, length, ..] => (2, usize::from(*length)),
            _ => return None,
        };
        let mut frame = bytes.get(begin..begin + length)?;
        let mut message = None;
        // Otherwise it is a ping.
        if bytes[0] == BINARY {
            while let Some((number, value)) = take_field(&mut frame) {
                message = match number {
                    ID => continue,
                    EVENT => Some(field(value, PAYLOAD).expect("an event")),
                    REPLY => Some(field(value, REPLY_PAYLOAD).expect("a reply")),
                    _ => panic!("neither a reply nor an event: {}", value.escape_ascii()),
                };
            }
        }
        Some(Taken {
            length: begin + length,
            message,
        })
    }
}

/// Appends a field that has a length.
fn put(number: u64, value: &[u8], out: &mut Vec<u8>) {
    encode_varint(number << 3 | 2, out);
    encode_varint(value.len() as u64, out);
    out.extend_from_slice(value);
}

/// Appends a message of WebSocket with `{ id, kind: value }`.
fn put_frame(id: u32, kind: u64, value: &[u8], out: &mut Vec<u8>) {
    let mut head = Vec::with_capacity(16);
    encode_varint(ID << 3, &mut head);
    encode_varint(id.into(), &mut head);
    encode_varint(kind << 3 | 2, &mut head);
    encode_varint(value.len() as u64, &mut head);
    out.push(BINARY);
    match head.len() + value.len() {
        length @ 0..126 => out.push(MASKED | length as u8),
        length @ 126..65_536 => {
            out.push(MASKED | 126);
            out.extend_from_slice(&(length as u16).to_be_bytes());
        }
        length => {
            out.push(MASKED | 127);
            out.extend_from_slice(&(length as u64).to_be_bytes());
        }
    }
    out.extend_from_slice(&[0; 4]);
    out.extend_from_slice(&head);
    out.extend_from_slice(value);
}
