//! The frames of WebSocket.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
};

use super::read_until;

/// Whole messages.
pub(crate) const TEXT: u8 = 0x81;
pub(crate) const BINARY: u8 = 0x82;
/// From a client: with a mask, which may be zero.
const MASKED: u8 = 0x80;

pub(crate) fn upgrade(
    stream: &mut TcpStream,
    server: SocketAddr,
    path: &str,
    header: &str,
) -> io::Result<()> {
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {server}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{header}\r\n"
    )?;
    let head = read_until(stream, "\r\n\r\n")?;
    assert!(head.starts_with("HTTP/1.1 101 "), "{head}");
    Ok(())
}

/// Returns the kind of the first message, where it begins, and where it ends, if it is complete.
pub(crate) fn split(bytes: &[u8]) -> Option<(u8, &[u8], usize)> {
    let (begin, length) = match bytes {
        [_, 127, rest @ ..] => (10, u64::from_be_bytes(*rest.first_chunk()?) as usize),
        [_, 126, rest @ ..] => (4, u16::from_be_bytes(*rest.first_chunk()?).into()),
        [_, length, ..] => (2, usize::from(*length)),
        _ => return None,
    };
    let end = begin + length;
    Some((bytes[0], bytes.get(begin..end)?, end))
}

/// Reads a short message.
pub(crate) fn read(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        if let Some((_, message, _)) = split(&bytes) {
            return Ok(message.to_vec());
        }
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        bytes.push(byte[0]);
    }
}

/// Appends a message, of two parts.
pub(crate) fn put(kind: u8, begin: &[u8], rest: &[u8], out: &mut Vec<u8>) {
    out.push(kind);
    match begin.len() + rest.len() {
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
    out.extend_from_slice(begin);
    out.extend_from_slice(rest);
}
