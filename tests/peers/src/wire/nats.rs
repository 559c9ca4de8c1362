//! NATS: its protocol of lines.

use std::{
    io::{self, Write},
    net::{SocketAddr, TcpStream},
};

use super::{Wire, read_until};

/// The subjects of requests and of events.
pub(crate) const ECHO: &str = "echo";
pub(crate) const EVENTS: &str = "events";

const INBOX: &str = "_INBOX.load";

pub(crate) struct Nats;

/// Connects, and returns when the broker has taken that and a subscription.
pub(crate) fn subscribe(stream: &mut TcpStream, subject: &str) -> io::Result<()> {
    write!(
        stream,
        "CONNECT {{\"verbose\":false}}\r\nSUB {subject} 1\r\nPING\r\n"
    )?;
    read_until(stream, "PONG\r\n")?;
    Ok(())
}

/// Appends a message.
pub(crate) fn put(subject: &str, reply_to: &str, message: &[u8], out: &mut Vec<u8>) {
    let _ = write!(out, "PUB {subject} {reply_to} {}\r\n", message.len());
    out.extend_from_slice(message);
    out.extend_from_slice(b"\r\n");
}

/// Takes a line, and the message behind it; `each` gets that and where the reply goes.
pub(crate) fn take(
    bytes: &[u8],
    out: &mut Vec<u8>,
    each: &mut dyn FnMut(&[u8], &str),
) -> Option<usize> {
    let end = bytes.windows(2).position(|it| it == b"\r\n")? + 2;
    let line = std::str::from_utf8(&bytes[..end - 2]).expect("text");
    let mut words = line.split(' ');
    match words.next() {
        Some("MSG") => {
            // MSG <subject> <subscription> [reply to] <length>
            let words: Vec<_> = words.collect();
            let length: usize = words[words.len() - 1].parse().expect("a length");
            let reply_to = if words.len() == 4 { words[2] } else { "" };
            let whole = bytes.get(..end + length + 2)?;
            each(&whole[end..end + length], reply_to);
            Some(whole.len())
        }
        Some("PING") => {
            out.extend_from_slice(b"PONG\r\n");
            Some(end)
        }
        Some("INFO" | "PONG") => Some(end),
        _ => panic!("unexpected line: {line}"),
    }
}

impl Wire for Nats {
    fn open(&mut self, stream: &mut TcpStream, _: SocketAddr) -> io::Result<()> {
        subscribe(stream, INBOX)
    }

    fn put_request(&mut self, _: u64, message: &[u8], out: &mut Vec<u8>) {
        put(ECHO, INBOX, message, out);
    }

    fn subscribe(&mut self, stream: &mut TcpStream, _: SocketAddr) -> io::Result<()> {
        subscribe(stream, EVENTS)
    }

    fn take(
        &mut self,
        bytes: &[u8],
        out: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        take(bytes, out, &mut |message, _| each(message))
    }
}
