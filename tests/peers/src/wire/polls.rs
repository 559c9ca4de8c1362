//! A session of socket.mq over HTTP polls: each response is asked for, and acknowledged by the next request.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use super::{Wire, field, http, session, take_field};

static SESSIONS: AtomicU32 = AtomicU32::new(0);

pub(crate) struct Polls {
    host: String,
    session: u32,
    sequence: u64,
    received: u64,
}

impl Polls {
    pub(crate) fn new() -> Self {
        Self {
            host: String::new(),
            session: SESSIONS.fetch_add(1, Ordering::Relaxed),
            sequence: 0,
            received: 0,
        }
    }

    fn put_poll(&mut self, frames: &[u8], out: &mut Vec<u8>) {
        self.sequence += 1;
        let _ = write!(
            out,
            "POST /socket.mq/bench/v1 HTTP/1.1\r\nHost: {}\r\nContent-Type: application/protobuf\r\n\
             Smq-Session: {:024x}{:08x}\r\nSmq-Sequence: {}\r\nSmq-Received: {}\r\nSmq-Wait-Ms: 20000\r\n\
             Content-Length: {}\r\n\r\n",
            self.host,
            process::id(),
            self.session,
            self.sequence,
            self.received,
            frames.len()
        );
        out.extend_from_slice(frames);
    }

    /// Takes a response, and asks for the next one.
    fn take_frames(
        &mut self,
        bytes: &[u8],
        out: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        let (body, end) = http::split(bytes)?;
        let mut batch = &*body;
        while let Some((_, frame)) = take_field(&mut batch) {
            self.received += 1;
            each(frame);
        }
        self.put_poll(&[], out);
        Some(end)
    }
}

impl Wire for Polls {
    fn open(&mut self, _: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        self.host = server.to_string();
        Ok(())
    }

    fn put_request(&mut self, _: u64, _: &[u8], _: &mut Vec<u8>) {
        unreachable!("an exchange that opens a session has no request");
    }

    fn subscribe(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        self.open(stream, server)?;
        let (mut batch, mut out) = (Vec::new(), Vec::new());
        session::put(1, &session::subscribe_frame(), &mut batch);
        self.put_poll(&batch, &mut out);
        let (mut bytes, mut is_confirmed) = (Vec::new(), false);
        while !is_confirmed {
            stream.write_all(&out)?;
            out.clear();
            bytes.clear();
            while self
                .take_frames(&bytes, &mut out, &mut |frame| {
                    is_confirmed |= field(frame, session::SUBSCRIBED).is_some();
                })
                .is_none()
            {
                let mut byte = [0];
                stream.read_exact(&mut byte)?;
                bytes.push(byte[0]);
            }
        }
        // The poll that brings the first events.
        stream.write_all(&out)
    }

    fn take(
        &mut self,
        bytes: &[u8],
        out: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        self.take_frames(bytes, out, &mut |frame| session::take_frame(frame, each))
    }
}
