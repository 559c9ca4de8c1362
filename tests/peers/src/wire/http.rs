//! HTTP/1.1: a request at a time on each connection.

use std::{
    io,
    net::{SocketAddr, TcpStream},
};

use super::{Taken, Wire};

/// Posts messages to a path.
pub(crate) struct Post {
    path: &'static str,
    content_type: &'static str,
    host: String,
}

impl Post {
    pub(crate) fn new(path: &'static str, content_type: &'static str) -> Self {
        Self {
            path,
            content_type,
            host: String::new(),
        }
    }
}

impl Wire for Post {
    fn open(&mut self, _: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        self.host = server.to_string();
        Ok(())
    }

    fn put_request(&mut self, _: u64, message: &[u8], out: &mut Vec<u8>) {
        let head = format!(
            "POST {} HTTP/1.1\r\nHost: {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n",
            self.path,
            self.host,
            self.content_type,
            message.len()
        );
        out.extend_from_slice(head.as_bytes());
        out.extend_from_slice(message);
    }

    fn subscribe(&mut self, _: &mut TcpStream, _: SocketAddr) -> io::Result<()> {
        Err(io::Error::other("no topics over HTTP/1.1"))
    }

    fn take<'a>(&mut self, bytes: &'a [u8]) -> Option<Taken<'a>> {
        const END: &[u8] = b"\r\n\r\n";
        const LENGTH: &[u8] = b"\r\ncontent-length: ";
        let place = |what: &[u8]| bytes.windows(what.len()).position(|it| it == what);
        let head = place(END)? + END.len();
        assert!(
            bytes.starts_with(b"HTTP/1.1 200 "),
            "{}",
            bytes.escape_ascii()
        );
        let digits = &bytes[place(LENGTH).expect("a length") + LENGTH.len()..];
        let digits = digits.iter().take_while(|byte| byte.is_ascii_digit());
        let length = head + digits.fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0'));
        Some(Taken {
            length,
            message: Some(bytes.get(head..length)?),
        })
    }
}
