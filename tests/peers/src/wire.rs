//! The peers' protocols, as little of them as a load generator needs: hand-written, with blocking sockets.

pub(crate) mod http;
pub(crate) mod raw;
pub(crate) mod session;

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

    /// Takes the first frame, of whatever kind, off what has come. Nothing, if it is not complete.
    fn take<'a>(&mut self, bytes: &'a [u8]) -> Option<Taken<'a>>;
}

/// A frame.
pub(crate) struct Taken<'a> {
    /// How many bytes it has.
    pub(crate) length: usize,
    /// The message of a reply or an event; nothing in a frame of another kind.
    pub(crate) message: Option<&'a [u8]>,
}

/// Reads up to the end of the head of a response, which has to begin like that.
fn read_head(stream: &mut TcpStream, begin: &str) -> io::Result<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    assert!(head.starts_with(begin), "{head}");
    Ok(head)
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
