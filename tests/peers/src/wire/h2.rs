//! gRPC over HTTP/2: one connection, all requests on it.

use std::{
    collections::{HashMap, VecDeque},
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
};

use super::Wire;

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const WINDOW_UPDATE: u8 = 8;

const END_STREAM: u8 = 1;
const ACK: u8 = 1;
const END_HEADERS: u8 = 4;

const INITIAL_WINDOW_SIZE: u16 = 4;
const LARGEST_WINDOW: u32 = i32::MAX as u32;
const LARGEST_FRAME: usize = 16 << 10;
/// The client gives credit after so many bytes.
const CREDIT: u32 = 1 << 28;

/// Compression flag and length of a message.
const PREFIX: usize = 5;

pub(crate) struct Grpc {
    path: &'static str,
    authority: String,
    last_stream: u32,
    /// Bytes that the server takes.
    window: i64,
    /// Data frames for which there is no window.
    waiting: VecDeque<Vec<u8>>,
    /// The beginnings of messages of which the rest has not come yet.
    parts: HashMap<u32, Vec<u8>>,
    /// What has been read since the last credit.
    uncredited: u32,
    is_subscriber: bool,
}

impl Grpc {
    pub(crate) fn new() -> Self {
        Self {
            path: "/bench.v1.Bench/Echo",
            authority: String::new(),
            last_stream: 0,
            window: 65_535,
            waiting: VecDeque::new(),
            parts: HashMap::new(),
            uncredited: 0,
            is_subscriber: false,
        }
    }

    fn put_headers(&mut self, out: &mut Vec<u8>) -> u32 {
        let is_first = self.last_stream == 0;
        self.last_stream = if is_first { 1 } else { self.last_stream + 2 };
        // `:method: POST`, `:scheme: http`.
        let mut block = vec![0x83, 0x86];
        if is_first {
            // With a place in the dynamic table, from which later requests take them.
            put_field(0x40 | 4, self.path, &mut block);
            put_field(0x40 | 1, &self.authority, &mut block);
            put_field(0x40 | 31, "application/grpc", &mut block);
            block.push(0x40);
            put_text("te", &mut block);
            put_text("trailers", &mut block);
        } else {
            block.extend_from_slice(&[0x80 | 65, 0x80 | 64, 0x80 | 63, 0x80 | 62]);
        }
        put_frame(HEADERS, END_HEADERS, self.last_stream, &block, out);
        self.last_stream
    }

    /// Appends the data frames for which there is a window.
    fn put_waiting(&mut self, out: &mut Vec<u8>) {
        while let Some(frame) = self.waiting.front() {
            let length = frame.len() as i64 - 9;
            if self.window < length {
                return;
            }
            self.window -= length;
            out.extend_from_slice(frame);
            self.waiting.pop_front();
        }
    }

    fn take_data(&mut self, stream: u32, data: &[u8], each: &mut dyn FnMut(&[u8])) {
        let mut part = self.parts.remove(&stream).unwrap_or_default();
        let mut rest = data;
        if !part.is_empty() {
            part.extend_from_slice(data);
            rest = &part;
        }
        while let Some((prefix, after)) = rest.split_first_chunk::<PREFIX>() {
            let length = u32::from_be_bytes([prefix[1], prefix[2], prefix[3], prefix[4]]) as usize;
            let Some((message, after)) = after.split_at_checked(length) else {
                break;
            };
            each(message);
            rest = after;
        }
        if !rest.is_empty() {
            self.parts.insert(stream, rest.to_vec());
        }
    }
}

impl Wire for Grpc {
    fn open(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        self.authority = server.to_string();
        let mut out = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
        let mut settings = INITIAL_WINDOW_SIZE.to_be_bytes().to_vec();
        settings.extend_from_slice(&LARGEST_WINDOW.to_be_bytes());
        put_frame(SETTINGS, 0, 0, &settings, &mut out);
        put_credit(0, LARGEST_WINDOW - 65_535, &mut out);
        stream.write_all(&out)
    }

    fn put_request(&mut self, _: u64, message: &[u8], out: &mut Vec<u8>) {
        let stream = self.put_headers(out);
        let mut data = vec![0];
        data.extend_from_slice(&(message.len() as u32).to_be_bytes());
        data.extend_from_slice(message);
        let last = data.chunks(LARGEST_FRAME).len() - 1;
        for (index, part) in data.chunks(LARGEST_FRAME).enumerate() {
            let flags = if index == last { END_STREAM } else { 0 };
            let mut frame = Vec::with_capacity(part.len() + 9);
            put_frame(DATA, flags, stream, part, &mut frame);
            self.waiting.push_back(frame);
        }
        self.put_waiting(out);
    }

    fn subscribe(&mut self, stream: &mut TcpStream, server: SocketAddr) -> io::Result<()> {
        self.open(stream, server)?;
        self.path = "/bench.v1.Bench/Events";
        self.is_subscriber = true;
        let mut out = Vec::new();
        self.put_request(1, &[], &mut out);
        stream.write_all(&out)?;
        loop {
            let mut frame = vec![0; 9];
            stream.read_exact(&mut frame)?;
            frame.resize(9 + length(&frame), 0);
            stream.read_exact(&mut frame[9..])?;
            out.clear();
            self.take(&frame, &mut out, &mut |_| {
                panic!("an event before the head")
            });
            stream.write_all(&out)?;
            if frame[3] == HEADERS {
                return Ok(());
            }
        }
    }

    fn take(
        &mut self,
        bytes: &[u8],
        out: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        let head = bytes.first_chunk::<9>()?;
        let end = 9 + length(head);
        let body = bytes.get(9..end)?;
        let (kind, flags) = (head[3], head[4]);
        let stream = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
        match kind {
            DATA => {
                self.take_data(stream, body, each);
                self.uncredited += body.len() as u32;
                if self.uncredited >= CREDIT {
                    put_credit(0, self.uncredited, out);
                    if self.is_subscriber {
                        put_credit(stream, self.uncredited, out);
                    }
                    self.uncredited = 0;
                }
            }
            HEADERS => {
                let is_over = flags & END_STREAM != 0;
                assert!(!(is_over && self.is_subscriber), "the stream has ended");
            }
            SETTINGS if flags & ACK == 0 => put_frame(SETTINGS, ACK, 0, &[], out),
            PING if flags & ACK == 0 => put_frame(PING, ACK, 0, body, out),
            WINDOW_UPDATE if stream == 0 => {
                let credit = body.first_chunk().expect("a credit");
                self.window += i64::from(u32::from_be_bytes(*credit));
                self.put_waiting(out);
            }
            SETTINGS | PING | WINDOW_UPDATE => {}
            _ => panic!("unexpected frame {kind}: {}", body.escape_ascii()),
        }
        Some(end)
    }
}

fn length(head: &[u8]) -> usize {
    u32::from_be_bytes([0, head[0], head[1], head[2]]) as usize
}

fn put_frame(kind: u8, flags: u8, stream: u32, body: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(&(body.len() as u32).to_be_bytes()[1..]);
    out.extend_from_slice(&[kind, flags]);
    out.extend_from_slice(&stream.to_be_bytes());
    out.extend_from_slice(body);
}

fn put_credit(stream: u32, bytes: u32, out: &mut Vec<u8>) {
    put_frame(WINDOW_UPDATE, 0, stream, &bytes.to_be_bytes(), out);
}

/// Appends a header whose name is in the static table.
fn put_field(name: u8, value: &str, out: &mut Vec<u8>) {
    out.push(name);
    put_text(value, out);
}

fn put_text(text: &str, out: &mut Vec<u8>) {
    out.push(text.len() as u8);
    out.extend_from_slice(text.as_bytes());
}
