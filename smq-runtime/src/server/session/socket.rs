//! The WebSocket connection of a session.
//!
//! tungstenite reads: frames, masks, pings, the client's close. What it answers goes into the same
//! buffer that the session writes its frames to, so whole frames alternate and one write sends them all.
//!
//! A connection that is silent has no buffers but the little one of tungstenite.

use std::{
    io,
    mem::MaybeUninit,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::{Buf, BufMut, Bytes, BytesMut};
use futures_core::Stream;
use hyper::upgrade::Upgraded;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, ReadBuf, copy, sink};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        Error, Message,
        protocol::{Role, WebSocketConfig},
    },
};

use crate::wire::close::Close;

/// What tungstenite reads into, for each connection. It comes to 128 KiB otherwise.
const READ_BUFFER: usize = 256;

/// How much is read from the network at a time.
const MOST_READ: usize = 8 << 10;

pub(super) struct Socket {
    stream: WebSocketStream<Connection>,
    /// Whether something was written that may not be on its way yet.
    unflushed: bool,
}

impl Socket {
    pub(super) async fn new(connection: Upgraded, most_bytes: usize) -> Self {
        let config = WebSocketConfig::default()
            .read_buffer_size(READ_BUFFER)
            .write_buffer_size(0)
            .max_message_size(Some(most_bytes))
            .max_frame_size(Some(most_bytes));
        let connection = Connection {
            io: TokioIo::new(connection),
            unread: Bytes::new(),
            out: BytesMut::new(),
        };
        let stream = WebSocketStream::from_raw_socket(connection, Role::Server, Some(config)).await;
        let unflushed = false;
        Self { stream, unflushed }
    }

    pub(super) fn poll_read(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Message, Error>>> {
        Pin::new(&mut self.stream).poll_next(context)
    }

    /// Returns what is to be written: whole frames are appended here.
    pub(super) fn out(&mut self) -> &mut BytesMut {
        &mut self.stream.get_mut().out
    }

    /// Returns how much there is to be written.
    pub(super) fn unsent(&self) -> usize {
        self.stream.get_ref().out.len()
    }

    /// Writes what there is to be written.
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
        // TLS may have taken what the network has not.
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

    /// Writes the rest, closes, and reads on until the client has closed too: a connection that is
    /// dropped with something unread may lose what was written last.
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

/// What tungstenite takes for a connection: it reads from the network and writes into memory.
struct Connection {
    io: TokioIo<Upgraded>,
    /// What was read together with what tungstenite has taken.
    unread: Bytes,
    out: BytesMut,
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.unread.is_empty() {
            let mut chunk = [MaybeUninit::uninit(); MOST_READ];
            let mut chunk = ReadBuf::uninit(&mut chunk);
            ready!(Pin::new(&mut self.io).poll_read(context, &mut chunk))?;
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
