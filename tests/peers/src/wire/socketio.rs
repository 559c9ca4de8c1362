//! Socket.IO over WebSocket: a line of JSON that announces binary data, then the data.

use std::{
    io::{self, Write},
    net::{SocketAddr, TcpStream},
};

use super::{
    Wire,
    websocket::{self, BINARY, TEXT},
};

/// The names of the event that is answered, and of the one that is published.
pub(crate) const ECHO: &str = "echo";
pub(crate) const EVENT: &str = "event";

pub(crate) struct SocketIo;

impl Wire for SocketIo {
    fn open(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        let path = "/socket.io/?EIO=4&transport=websocket";
        websocket::upgrade(stream, server, path, "")?;
        websocket::read(stream)?;
        let mut out = Vec::new();
        websocket::put(TEXT, b"40", &[], &mut out);
        stream.write_all(&out)?;
        loop {
            let message = websocket::read(stream)?;
            if message.starts_with(b"40{") {
                return Ok(());
            }
            // The first ping may come before.
            assert_eq!(message, b"2", "{}", message.escape_ascii());
            out.clear();
            websocket::put(TEXT, b"3", &[], &mut out);
            stream.write_all(&out)?;
        }
    }

    fn put_request(&mut self, number: u64, message: &[u8], out: &mut Vec<u8>) {
        let head = format!("451-{number}[\"{ECHO}\",{{\"_placeholder\":true,\"num\":0}}]");
        websocket::put(TEXT, head.as_bytes(), &[], out);
        websocket::put(BINARY, message, &[], out);
    }

    fn subscribe(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        self.open(stream, server)
    }

    fn take(
        &mut self,
        bytes: &[u8],
        out: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        let (kind, message, end) = websocket::split(bytes)?;
        match (kind, message) {
            (BINARY, message) => each(message),
            (_, b"2") => websocket::put(TEXT, b"3", &[], out),
            _ => {}
        }
        Some(end)
    }
}
