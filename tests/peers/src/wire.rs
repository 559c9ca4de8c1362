//! The peers' protocols, as little of them as a load generator needs: hand-written, with blocking sockets.

pub(crate) mod h2;
pub(crate) mod http;
mod json;
pub(crate) mod nats;
pub(crate) mod polls;
pub(crate) mod raw;
pub(crate) mod session;
pub(crate) mod socketio;
mod websocket;
pub(crate) mod zmtp;

use std::{
    io::{self, Read},
    net::{SocketAddr, TcpStream},
};

use prost::encoding::decode_varint;

/// One connection's side of a protocol.
pub(crate) trait Wire {
    /// Gets a new connection ready for requests.
    fn open(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()>;

    /// Appends a request.
    fn put_request(&mut self, number: u64, message: &[u8], out: &mut Vec<u8>);

    /// Subscribes to all events, and returns when that is confirmed.
    fn subscribe(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()>;

    /// Takes the first frame, of whatever kind, off what has come, and hands on its messages: those of replies or
    /// events. Appends what has to be answered. Returns how many bytes the frame had; nothing, if it is not complete.
    fn take(
        &mut self,
        bytes: &[u8],
        out: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize>;
}

/// Makes the wire of a connection. They are numbered from 0.
pub(crate) type Connect = fn(usize) -> Box<dyn Wire>;

/// Reads text up to the first time that this comes.
fn read_until(stream: &mut TcpStream, end: &str) -> io::Result<String> {
    let mut text = Vec::new();
    while !text.ends_with(end.as_bytes()) {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        text.push(byte[0]);
    }
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// Takes a field off a message in protobuf: its tag, and its value where that has a length.
fn take_field<'a>(bytes: &mut &'a [u8]) -> Option<(u64, &'a [u8])> {
    if bytes.is_empty() {
        return None;
    }
    let tag = decode_varint(bytes).expect("a tag");
    let number = decode_varint(bytes).expect("a number or a length");
    let value = match tag & 7 {
        0 => &[],
        2 => {
            let (value, rest) = bytes.split_at(number as usize);
            *bytes = rest;
            value
        }
        kind => panic!("unexpected wire type {kind}"),
    };
    Some((tag >> 3, value))
}

/// Returns the value of a field of a message in protobuf.
fn field(mut bytes: &[u8], number: u64) -> Option<&[u8]> {
    while let Some((tag, value)) = take_field(&mut bytes) {
        if tag == number {
            return Some(value);
        }
    }
    None
}
