//! ZeroMQ: ZMTP 3.0 as a DEALER, or as a SUB of everything.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
};

use super::Wire;

const LONG: u8 = 2;
const COMMAND: u8 = 4;

pub(crate) struct Zmtp;

impl Zmtp {
    /// Says what kind of socket this is.
    fn greet(stream: &mut TcpStream, kind: &str) -> io::Result<()> {
        let mut greeting = [0; 64];
        (greeting[0], greeting[9], greeting[10]) = (0xff, 0x7f, 3);
        greeting[12..16].copy_from_slice(b"NULL");
        stream.write_all(&greeting)?;
        stream.read_exact(&mut greeting)?;
        let mut ready = b"\x05READY\x0bSocket-Type\0\0\0".to_vec();
        ready.push(kind.len() as u8);
        ready.extend_from_slice(kind.as_bytes());
        let mut out = Vec::new();
        put(COMMAND, &ready, &mut out);
        stream.write_all(&out)?;
        read_command(stream, b"\x05READY")
    }
}

impl Wire for Zmtp {
    fn open(&mut self, stream: &mut TcpStream, _: SocketAddr) -> io::Result<()> {
        Self::greet(stream, "DEALER")
    }

    fn put_request(&mut self, _: u64, message: &[u8], out: &mut Vec<u8>) {
        put(0, message, out);
    }

    /// Nothing confirms a subscription. The answer to a ping that follows it says that it has come.
    fn subscribe(&mut self, stream: &mut TcpStream, _: SocketAddr) -> io::Result<()> {
        Self::greet(stream, "SUB")?;
        let mut out = Vec::new();
        put(0, &[1], &mut out);
        put(COMMAND, b"\x04PING\0\0", &mut out);
        stream.write_all(&out)?;
        read_command(stream, b"\x04PONG")
    }

    fn take(
        &mut self,
        bytes: &[u8],
        _: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        let (begin, length) = match bytes {
            [flags, rest @ ..] if flags & LONG != 0 => {
                (9, u64::from_be_bytes(*rest.first_chunk()?) as usize)
            }
            [_, length, ..] => (2, usize::from(*length)),
            _ => return None,
        };
        let message = bytes.get(begin..begin + length)?;
        assert_eq!(bytes[0] & !LONG, 0, "not a whole message");
        each(message);
        Some(begin + length)
    }
}

fn put(flags: u8, body: &[u8], out: &mut Vec<u8>) {
    match u8::try_from(body.len()) {
        Ok(length) => out.extend_from_slice(&[flags, length]),
        Err(_) => {
            out.push(flags | LONG);
            out.extend_from_slice(&(body.len() as u64).to_be_bytes());
        }
    }
    out.extend_from_slice(body);
}

fn read_command(stream: &mut TcpStream, begin: &[u8]) -> io::Result<()> {
    let mut head = [0; 2];
    stream.read_exact(&mut head)?;
    let mut body = vec![0; usize::from(head[1])];
    stream.read_exact(&mut body)?;
    assert!(body.starts_with(begin), "{}", body.escape_ascii());
    Ok(())
}
