//! The WebSocket connection of a session.
//!
//! tungstenite reads frames, masks, pings and the client's close. Its replies go into the buffer that the session
//! writes its frames to, so frames never interleave and one write sends them all.
//!
//! An idle connection holds no buffer except the small one of tungstenite.

use std::{
    io,
    mem::MaybeUninit,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::{Buf, BufMut, Bytes, BytesMut};
use futures_core::Stream;
use hyper::upgrade::Upgraded;
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt, ReadBuf, copy, sink},
    time::Instant,
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        self, Message,
        protocol::{Role, WebSocketConfig},
    },
};

use super::end::{End, end_for_error, over_budget};
use crate::{
    server::budget::{Charge, ConnectionBudget, OverBudget},
    wire::close::Close,
};

/// The size of tungstenite's read buffer, in bytes. Its default is 128 KiB per connection.
const READ_BUFFER: usize = 256;

/// The bytes that one read takes from the network.
const MAX_READ: usize = 8 << 10;

pub(super) struct Socket {
    stream: WebSocketStream<Connection>,
    /// Whether written data may still be in a buffer of TLS.
    unflushed: bool,
    /// The size of the largest message, in bytes.
    max_bytes: usize,
}

impl Socket {
    /// Returns the WebSocket of an upgraded connection. What has come of a message is charged to the budget.
    pub(super) async fn new(
        connection: Upgraded,
        max_bytes: usize,
        budget: &Arc<ConnectionBudget>,
    ) -> Self {
        let config = WebSocketConfig::default()
            .read_buffer_size(READ_BUFFER)
            .write_buffer_size(0)
            .max_message_size(Some(max_bytes))
            .max_frame_size(Some(max_bytes));
        let connection = Connection {
            io: TokioIo::new(connection),
            unread: Bytes::new(),
            out: BytesMut::new(),
            allowance: usize::MAX,
            unfinished: Unfinished {
                bytes: 0,
                since: None,
                charge: None,
                budget: Arc::clone(budget),
            },
        };
        let stream = WebSocketStream::from_raw_socket(connection, Role::Server, Some(config)).await;
        Self {
            stream,
            unflushed: false,
            max_bytes,
        }
    }

    pub(super) fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<Result<Message, End>> {
        let message = ready!(Pin::new(&mut self.stream).poll_next(context));
        let connection = self.stream.get_mut();
        Poll::Ready(match message {
            Some(Ok(message)) => {
                connection.unfinished.end(&message, connection.unread.len());
                Ok(message)
            }
            Some(Err(error)) => Err(match over(&error) {
                Some(over) => over_budget(over),
                None => end_for_error(&error, self.max_bytes),
            }),
            None => Err(End::Closed),
        })
    }

    /// Whether a message is not complete after that time.
    pub(super) fn is_late(&self, time: Duration) -> bool {
        let since = self.stream.get_ref().unfinished.since;
        since.is_some_and(|since| since.elapsed() >= time)
    }

    /// Limits the bytes that may be read from now on. More of them break the connection.
    pub(super) fn set_allowance(&mut self, bytes: usize) {
        self.stream.get_mut().allowance = bytes;
    }

    /// Returns the output buffer, for whole frames.
    pub(super) fn out(&mut self) -> &mut BytesMut {
        &mut self.stream.get_mut().out
    }

    /// Returns the number of bytes in the output buffer.
    pub(super) fn unsent(&self) -> usize {
        self.stream.get_ref().out.len()
    }

    /// Sends the output buffer.
    pub(super) fn poll_flush(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let unflushed = &mut self.unflushed;
        let Connection { io, out, .. } = self.stream.get_mut();
        while !out.is_empty() {
            let written = ready!(Pin::new(&mut *io).poll_write(context, out))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            *unflushed = true;
            out.advance(written);
        }
        // TLS may buffer data that the network has not accepted yet.
        if *unflushed {
            ready!(Pin::new(&mut *io).poll_flush(context))?;
            *unflushed = false;
            *out = BytesMut::new();
        }
        Poll::Ready(Ok(()))
    }

    pub(super) fn put_ping(&mut self) {
        self.out().extend_from_slice(&[0x80 | 0x9, 0]);
    }

    fn put_close(&mut self, Close { code, reason }: &Close) {
        // A control frame has 125 bytes at most (RFC 6455, section 5.5), two of them the code.
        let mut length = reason.len().min(123);
        while !reason.is_char_boundary(length) {
            length -= 1;
        }
        let reason = &reason.as_bytes()[..length];
        let out = self.out();
        out.put_u8(0x80 | 0x8);
        out.put_u8(2 + reason.len() as u8);
        out.put_u16(*code);
        out.extend_from_slice(reason);
    }

    /// Sends the remaining data, closes, and reads until the client has closed too: unread data would reset the
    /// connection, and the client might lose the last frames.
    pub(super) async fn finish(&mut self, close: Option<Close>) -> io::Result<()> {
        if let Some(close) = &close {
            self.put_close(close);
        }
        let Connection { io, out, .. } = self.stream.get_mut();
        io.write_all_buf(out).await?;
        io.shutdown().await?;
        copy(io, &mut sink()).await.map(drop)
    }
}

/// The stream under tungstenite: it reads from the network and writes into the output buffer.
struct Connection {
    io: TokioIo<Upgraded>,
    /// Data from the network that tungstenite has not read yet.
    unread: Bytes,
    out: BytesMut,
    /// The bytes that may still be read.
    allowance: usize,
    unfinished: Unfinished,
}

/// Returns the budget that a message exceeds, if that is the error.
fn over(error: &tungstenite::Error) -> Option<OverBudget> {
    let tungstenite::Error::Io(error) = error else {
        return None;
    };
    error.get_ref()?.downcast_ref().copied()
}

/// What has come of a message that is not complete. tungstenite holds it.
struct Unfinished {
    bytes: usize,
    since: Option<Instant>,
    /// The charge for it, if it is much: little is within what each connection is charged.
    charge: Option<Box<Charge>>,
    budget: Arc<ConnectionBudget>,
}

impl Unfinished {
    fn add(&mut self, bytes: usize) -> Result<(), OverBudget> {
        self.bytes += bytes;
        self.since.get_or_insert_with(Instant::now);
        if self.bytes <= MAX_READ {
            return Ok(());
        }
        let charge = &mut self.charge;
        let charge = charge.get_or_insert_with(|| Box::new(self.budget.input()));
        charge.resize(self.bytes)
    }

    /// Ends with a message. `unread` bytes came after it. A control frame may come between the fragments of another
    /// message.
    fn end(&mut self, message: &Message, unread: usize) {
        self.bytes = match message {
            Message::Ping(data) | Message::Pong(data) => {
                self.bytes.saturating_sub(data.len() + CONTROL_HEADER)
            }
            _ => unread,
        };
        if self.bytes == 0 {
            self.since = None;
        }
        if self.bytes <= MAX_READ {
            self.charge = None;
        }
    }
}

/// The header of a control frame from a client (RFC 6455, section 5.2): two bytes, and the mask.
const CONTROL_HEADER: usize = 6;

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.unread.is_empty() {
            let mut chunk = [MaybeUninit::uninit(); MAX_READ];
            let mut chunk = ReadBuf::uninit(&mut chunk);
            ready!(Pin::new(&mut self.io).poll_read(context, &mut chunk))?;
            let left = self.allowance.checked_sub(chunk.filled().len());
            self.allowance = left.ok_or(io::ErrorKind::FileTooLarge)?;
            let charged = self.unfinished.add(chunk.filled().len());
            charged.map_err(|over| io::Error::new(io::ErrorKind::QuotaExceeded, over))?;
            let taken = chunk.filled().len().min(buffer.remaining());
            let (taken, unread) = chunk.filled().split_at(taken);
            buffer.put_slice(taken);
            self.unread = Bytes::copy_from_slice(unread);
        } else {
            let taken = self.unread.len().min(buffer.remaining());
            buffer.put_slice(&self.unread.split_to(taken));
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.out.extend_from_slice(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
