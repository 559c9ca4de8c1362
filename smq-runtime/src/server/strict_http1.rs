//! Refuses HTTP/1.1 that a proxy might read otherwise than this server (request smuggling).
//!
//! hyper takes a bare line feed for the end of a line, ignores `Content-Length` beside `Transfer-Encoding`, and takes
//! lists of encodings. This reads along, with one strict reading, and spoils what has another one: hyper then answers
//! 400 and closes the connection. See RFC 9112, sections 2.2, 6.3 and 7.1.
//!
//! It also bounds heads, which hyper would let grow as large as the buffer for a body.

use std::{
    io::{self, BufRead as _},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// What replaces bytes that are refused: hyper takes it for no header, no chunk, and the end of a head.
const SPOILED: &[u8] = b"\0\r\n\r\n";

/// How many headers hyper takes. For more of them it answers 431.
const MAX_HEADERS: usize = 100;

/// A stream whose requests have one reading.
pub(super) struct StrictHttp1<I> {
    io: I,
    /// Absent once it is no HTTP/1.1, or no longer.
    reading: Option<Box<Reading>>,
}

struct Reading {
    scanner: Scanner,
    /// What is left of what replaces the bytes, once some have been refused.
    spoiled: Option<Bytes>,
    is_switched: Arc<AtomicBool>,
}

impl<I> StrictHttp1<I> {
    /// Reads along a stream, until its protocol is switched. Heads have at most so many bytes.
    pub(super) fn new(io: I, max_head: usize, is_switched: Arc<AtomicBool>) -> Self {
        let reading = Box::new(Reading {
            scanner: Scanner::new(max_head),
            spoiled: None,
            is_switched,
        });
        Self {
            io,
            reading: Some(reading),
        }
    }
}

impl<I: AsyncRead + Unpin> AsyncRead for StrictHttp1<I> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let Self { io, reading } = &mut *self;
        let Some(it) = reading else {
            return Pin::new(io).poll_read(context, buffer);
        };
        if it.spoiled.is_none() {
            let before = buffer.filled().len();
            ready!(Pin::new(io).poll_read(context, buffer))?;
            if it.scanner.asks_to_switch() && it.is_switched.load(Ordering::Acquire) {
                *reading = None;
                return Poll::Ready(Ok(()));
            }
            let Err((at, why)) = it.scanner.scan(&buffer.filled()[before..]) else {
                if it.scanner.is_opaque() {
                    *reading = None;
                }
                return Poll::Ready(Ok(()));
            };
            tracing::debug!("refused HTTP/1.1: {why:?}");
            buffer.set_filled(before + at);
            it.spoiled = Some(it.scanner.spoiled(why));
        }
        let left = it.spoiled.get_or_insert_default();
        let now = left.split_to(left.len().min(buffer.remaining()));
        buffer.put_slice(&now);
        Poll::Ready(Ok(()))
    }
}

impl<I: AsyncWrite + Unpin> AsyncWrite for StrictHttp1<I> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(context, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }
}

/// The place in a stream of requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    RequestLine,
    Headers,
    /// The bytes of a body, of which so many are left.
    Body(u64),
    ChunkSize,
    Chunk(u64),
    /// The line break after a chunk.
    ChunkEnd,
    Trailers,
    /// No HTTP/1.1.
    Opaque,
}

#[derive(Debug)]
struct Scanner {
    place: Place,
    /// The beginning of a line whose end has not come yet. It is bounded with its head; hyper bounds those in a body.
    line: Vec<u8>,
    is_first: bool,
    /// The bytes of the current head.
    head: usize,
    max_head: usize,
    framing: Framing,
}

/// What the headers of a request say of its body.
#[derive(Debug, Default)]
struct Framing {
    length: Option<u64>,
    is_chunked: bool,
    asks_to_switch: bool,
}

/// A request has two readings.
#[derive(Debug)]
struct Ambiguous;

/// Why bytes are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refused {
    TwoReadings,
    HeadTooLarge,
}

impl Scanner {
    fn new(max_head: usize) -> Self {
        Self {
            place: Place::RequestLine,
            line: Vec::new(),
            is_first: true,
            head: 0,
            max_head,
            framing: Framing::default(),
        }
    }

    /// Returns what replaces the refused bytes, so that hyper answers 400; 431 if the head is too large.
    fn spoiled(&self, why: Refused) -> Bytes {
        let complete: &[u8] = match (why, self.place) {
            (Refused::TwoReadings, _) => return Bytes::from_static(SPOILED),
            (_, Place::RequestLine) => b" HTTP/1.1\r\n",
            (_, _) if self.line.is_empty() => b"",
            _ => b":\r\n",
        };
        let headers = b"a:\r\n".repeat(MAX_HEADERS + 1);
        [complete, &headers, b"\r\n"].concat().into()
    }

    fn is_opaque(&self) -> bool {
        self.place == Place::Opaque
    }

    /// Returns whether the last request, which is complete, asks for another protocol.
    fn asks_to_switch(&self) -> bool {
        self.place == Place::RequestLine && self.framing.asks_to_switch
    }

    /// Reads bytes. The error is the position of the first that is refused, and why it is.
    fn scan(&mut self, bytes: &[u8]) -> Result<(), (usize, Refused)> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let at = bytes.len() - rest.len();
            match &mut self.place {
                Place::Opaque => return Ok(()),
                Place::Body(left) | Place::Chunk(left) => {
                    let take = rest.len().min(usize::try_from(*left).unwrap_or(usize::MAX));
                    *left -= take as u64;
                    rest = &rest[take..];
                    if *left == 0 {
                        self.place = match self.place {
                            Place::Chunk(_) => Place::ChunkEnd,
                            _ => Place::RequestLine,
                        };
                    }
                }
                place => {
                    let end = line_end(rest);
                    if let Place::RequestLine | Place::Headers = place {
                        let left = self.max_head - self.head;
                        let length = end.map_or(rest.len(), |end| end + 1);
                        if length > left {
                            self.line.extend_from_slice(&rest[..left]);
                            return Err((at + left, Refused::HeadTooLarge));
                        }
                        self.head += length;
                    }
                    let Some(end) = end else {
                        self.line.extend_from_slice(rest);
                        return Ok(());
                    };
                    let taken;
                    let line = if self.line.is_empty() {
                        &rest[..end]
                    } else {
                        self.line.extend_from_slice(&rest[..end]);
                        taken = std::mem::take(&mut self.line);
                        &taken
                    };
                    let line = line
                        .strip_suffix(b"\r")
                        .filter(|line| !line.contains(&b'\r'));
                    let read = line.ok_or(Ambiguous).and_then(|line| self.read_line(line));
                    read.map_err(|Ambiguous| (at + end, Refused::TwoReadings))?;
                    rest = &rest[end + 1..];
                }
            }
        }
        Ok(())
    }

    fn read_line(&mut self, line: &[u8]) -> Result<(), Ambiguous> {
        self.place = match self.place {
            // Empty lines before a request are ignored (RFC 9112, section 2.2).
            Place::RequestLine if line.is_empty() => Place::RequestLine,
            Place::RequestLine if self.is_first && line == b"PRI * HTTP/2.0" => Place::Opaque,
            Place::RequestLine => {
                self.is_first = false;
                self.framing = Framing::default();
                Place::Headers
            }
            Place::Headers if line.is_empty() => {
                self.head = 0;
                self.framing.body()?
            }
            Place::Headers => {
                self.framing.read(line)?;
                Place::Headers
            }
            Place::ChunkSize => match chunk_size(line)? {
                0 => Place::Trailers,
                size => Place::Chunk(size),
            },
            Place::ChunkEnd if line.is_empty() => Place::ChunkSize,
            Place::ChunkEnd => return Err(Ambiguous),
            Place::Trailers if line.is_empty() => Place::RequestLine,
            place => place,
        };
        Ok(())
    }
}

impl Framing {
    fn read(&mut self, line: &[u8]) -> Result<(), Ambiguous> {
        let colon = line
            .iter()
            .position(|byte| *byte == b':')
            .ok_or(Ambiguous)?;
        let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii());
        // A folded line, or a space before the colon.
        if name.is_empty() || name.iter().any(u8::is_ascii_whitespace) {
            return Err(Ambiguous);
        }
        if name.eq_ignore_ascii_case(b"content-length") {
            let length = decimal(value)?;
            if self.length.replace(length).is_some() {
                return Err(Ambiguous);
            }
        } else if name.eq_ignore_ascii_case(b"transfer-encoding") {
            let is_second = std::mem::replace(&mut self.is_chunked, true);
            if is_second || !value.eq_ignore_ascii_case(b"chunked") {
                return Err(Ambiguous);
            }
        } else if name.eq_ignore_ascii_case(b"upgrade") {
            self.asks_to_switch = true;
        }
        Ok(())
    }

    /// Returns the place after the head.
    fn body(&self) -> Result<Place, Ambiguous> {
        match (self.is_chunked, self.length) {
            (true, Some(_)) => Err(Ambiguous),
            (true, None) => Ok(Place::ChunkSize),
            (false, None | Some(0)) => Ok(Place::RequestLine),
            (false, Some(length)) => Ok(Place::Body(length)),
        }
    }
}

/// Returns the position of the first line feed, by the search of the C library, which looks at many bytes at once.
fn line_end(bytes: &[u8]) -> Option<usize> {
    let mut rest = bytes;
    let length = rest.skip_until(b'\n').ok()?;
    let line = &bytes[..length];
    line.ends_with(b"\n").then(|| length - 1)
}

fn decimal(text: &[u8]) -> Result<u64, Ambiguous> {
    // `parse` would also take a sign.
    let digits = std::str::from_utf8(text).map_err(|_| Ambiguous)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Ambiguous);
    }
    digits.parse().map_err(|_| Ambiguous)
}

fn chunk_size(line: &[u8]) -> Result<u64, Ambiguous> {
    let digits = line.split(|byte| *byte == b';').next().unwrap_or_default();
    let digits = std::str::from_utf8(digits).map_err(|_| Ambiguous)?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Ambiguous);
    }
    u64::from_str_radix(digits, 16).map_err(|_| Ambiguous)
}

/// Reads bytes in pieces of one size and of another: both have to refuse the same one.
#[cfg(any(test, fuzzing))]
pub(super) fn fuzz(data: &[u8]) {
    let read = |size: usize| {
        let mut scanner = Scanner::new(100);
        let mut pieces = data.chunks(size).enumerate();
        let refused = pieces.find_map(|(number, piece)| {
            let (at, why) = scanner.scan(piece).err()?;
            Some((number * size + at, why))
        });
        (refused, scanner.place)
    };
    let whole = read(data.len().max(1));
    assert!(whole.0.is_none_or(|(at, _)| at < data.len()));
    assert_eq!(read(1), whole);
    assert_eq!(read(7), whole);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const MAX_HEAD: usize = 1 << 10;

    /// Reads a text in pieces of each size. All sizes have to refuse the same byte, if any.
    fn refused_at(text: &str) -> Option<usize> {
        let read = |size: usize| {
            let mut scanner = Scanner::new(MAX_HEAD);
            let mut pieces = text.as_bytes().chunks(size).enumerate();
            pieces.find_map(|(number, piece)| {
                let (at, why) = scanner.scan(piece).err()?;
                assert_eq!(why, Refused::TwoReadings);
                Some(number * size + at)
            })
        };
        let whole = read(text.len());
        for size in 1..text.len() {
            assert_eq!(read(size), whole, "{text:?} in pieces of {size}");
        }
        whole
    }

    #[test]
    fn what_has_one_reading_passes() {
        for text in [
            "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "\r\n\r\nGET / HTTP/1.0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\ncontent-length: 3 \r\n\r\na\nbGET / HTTP/1.1\r\nA:\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n2;x=y\r\n\n\r\r\na\r\n0123456789\r\n0\r\nA: b\r\n\r\n\
             POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\n\n\r",
        ] {
            assert_eq!(refused_at(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_has_two_readings_is_refused_before_the_request_is_complete() {
        for (head, rest) in [
            ("GET / HTTP/1.1", "\nHost: a\r\n\r\n"),
            ("GET / HTTP/1.1\r\nHost: a", "\n\r\n"),
            ("GET / HTTP/1.1\r\nHost: a\r\n", "\n"),
            ("GET / HTTP/1.1\r\nA: b\rContent-Length: 5\r", "\n\r\n"),
            ("GET / HTTP/1.1\r\nA: b\r\n folded\r", "\n\r\n"),
            ("GET / HTTP/1.1\r\nContent-Length : 5\r", "\n\r\n"),
            ("GET / HTTP/1.1\r\nContent-Length: +5\r", "\n\r\n"),
            ("GET / HTTP/1.1\r\nContent-Length: 5, 5\r", "\n\r\n"),
            ("GET / HTTP/1.1\r\nContent-Length: 0x5\r", "\n\r\n"),
            ("GET / HTTP/1.1\r\nContent-Length:\r", "\n\r\n"),
            (
                "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r",
                "\n\r\n",
            ),
            (
                "GET / HTTP/1.1\r\nContent-Length: 5\r\ncontent-length: 6\r",
                "\n\r\n",
            ),
            (
                "GET / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r",
                "\n",
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r",
                "\n",
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r",
                "\n\r\n",
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: \x0bchunked\r",
                "\n\r\n",
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r",
                "\n\r\n",
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2",
                "\nab\r\n0\r\n\r\n",
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2 \r",
                "\nab\r\n0\r\n\r\n",
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-2\r",
                "\nab\r\n0\r\n\r\n",
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r",
                "\n0\r\n\r\n",
            ),
            (
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b",
                "\n\r\n",
            ),
            ("GET / HTTP/1.1\r\n\r\nPRI * HTTP/2.0\r\n\r\nSM", "\n"),
        ] {
            assert_eq!(
                refused_at(&format!("{head}{rest}")),
                Some(head.len()),
                "{head:?}"
            );
        }
    }

    #[tokio::test]
    async fn a_switched_stream_is_read_no_more() {
        use tokio::io::AsyncReadExt;

        let is_switched = Arc::new(AtomicBool::new(false));
        let (first, second) = ("GET / HTTP/1.1\r\nUpgrade: x\r\n\r\n", "\n\n\n");
        let io = io::Cursor::new(first).chain(io::Cursor::new(second));
        let mut stream = StrictHttp1::new(
            tokio::io::join(io, tokio::io::sink()),
            MAX_HEAD,
            Arc::clone(&is_switched),
        );
        let mut bytes = vec![0; first.len()];
        stream.read_exact(&mut bytes).await.unwrap();
        is_switched.store(true, Ordering::Release);
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.unwrap();
        assert_eq!(bytes, second.as_bytes());
    }

    #[tokio::test]
    async fn what_is_refused_is_spoiled_and_the_end() {
        use tokio::io::AsyncReadExt;

        let text = "GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\nGET / HTTP/1.1\r\n\r\n";
        let io = tokio::io::join(io::Cursor::new(text), tokio::io::sink());
        let mut stream = StrictHttp1::new(io, MAX_HEAD, Arc::default());
        let mut bytes = Vec::new();
        while stream.read_buf(&mut bytes).await.unwrap() > 0 {}
        assert_eq!(bytes, b"GET / HTTP/1.1\r\nA: b\0\r\n\r\n");
    }

    #[test]
    fn each_head_has_as_many_bytes_as_it_may_and_a_larger_one_ends_there() {
        let head = |length: usize| format!("{:x<1$}\r\n\r\n", "GET / HTTP/1.1\r\nA: ", length - 4);
        let largest = head(MAX_HEAD);
        for (text, refused) in [
            (largest.repeat(3), None),
            (
                format!("{largest}{}", head(MAX_HEAD + 1)),
                Some(2 * MAX_HEAD),
            ),
            (format!("\r\n{largest}"), Some(MAX_HEAD)),
            ("x".repeat(MAX_HEAD + 1), Some(MAX_HEAD)),
            (
                format!(
                    "POST / HTTP/1.1\r\nContent-Length: {0}\r\n\r\n{1:x<0$}{largest}",
                    2 * MAX_HEAD,
                    ""
                ),
                None,
            ),
        ] {
            for size in [1, 7, text.len()] {
                let mut scanner = Scanner::new(MAX_HEAD);
                let mut pieces = text.as_bytes().chunks(size).enumerate();
                let at = pieces.find_map(|(number, piece)| {
                    let (at, why) = scanner.scan(piece).err()?;
                    assert_eq!(why, Refused::HeadTooLarge);
                    Some(number * size + at)
                });
                assert_eq!(at, refused, "in pieces of {size}");
            }
        }
    }
}
