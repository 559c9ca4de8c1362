//! HTTP/1.1: a request at a time on each connection.

use std::{
    borrow::Cow,
    io::{self, Write},
    net::{SocketAddr, TcpStream},
};

use super::{Wire, json};

/// Posts messages to a path.
pub(crate) struct Post {
    path: &'static str,
    content_type: &'static str,
    host: String,
}

impl Post {
    pub(crate) fn new(path: &'static str, content_type: &'static str) -> Self {
        let host = String::new();
        Self {
            path,
            content_type,
            host,
        }
    }

    fn is_json(&self) -> bool {
        self.content_type == "application/json"
    }
}

impl Wire for Post {
    fn open(&mut self, _: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        self.host = server.to_string();
        Ok(())
    }

    fn put_request(&mut self, _: u64, message: &[u8], out: &mut Vec<u8>) {
        let mut text = String::new();
        let body = match self.is_json() {
            true => {
                json::put(message, &mut text);
                text.as_bytes()
            }
            false => message,
        };
        let _ = write!(
            out,
            "POST {} HTTP/1.1\r\nHost: {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n",
            self.path,
            self.host,
            self.content_type,
            body.len()
        );
        out.extend_from_slice(body);
    }

    fn subscribe(&mut self, _: &mut TcpStream, _: SocketAddr) -> io::Result<()> {
        Err(io::Error::other("no topics"))
    }

    fn take(
        &mut self,
        bytes: &[u8],
        _: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        let (body, end) = split(bytes)?;
        match self.is_json() {
            true => each(&json::read(&body)),
            false => each(&body),
        }
        Some(end)
    }
}

/// Returns the body of the first response and where it ends, if it is complete.
pub(super) fn split(bytes: &[u8]) -> Option<(Cow<'_, [u8]>, usize)> {
    const LENGTH: &[u8] = b"\r\ncontent-length: ";
    let begin = place(bytes, b"\r\n\r\n")? + 4;
    let (head, rest) = bytes.split_at(begin);
    assert!(
        head.starts_with(b"HTTP/1.1 200 "),
        "{}",
        bytes.escape_ascii()
    );
    if let Some(length) = place(head, LENGTH) {
        let length = number(&head[length + LENGTH.len()..], 10);
        return Some((rest.get(..length)?.into(), begin + length));
    }
    let (mut body, mut end) = (Vec::new(), begin);
    loop {
        let line = place(&bytes[end..], b"\r\n")?;
        let length = number(&bytes[end..], 16);
        end += line + 2;
        body.extend_from_slice(bytes.get(end..end + length)?);
        end += length + 2;
        if length == 0 {
            return (bytes.len() >= end).then(|| (body.into(), end));
        }
    }
}

fn place(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|it| it == what)
}

/// Reads a number up to something that is no digit.
fn number(bytes: &[u8], radix: u32) -> usize {
    let digits = bytes
        .iter()
        .map_while(|byte| char::from(*byte).to_digit(radix));
    digits.fold(0, |sum, digit| sum * radix as usize + digit as usize)
}
