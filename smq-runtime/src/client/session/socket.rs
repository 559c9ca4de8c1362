//! The WebSocket connection of a client's session.

use std::{
    future::poll_fn,
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::{Buf, Bytes, BytesMut};
use prost::Message as _;
use tokio::io::{AsyncRead as _, AsyncWrite as _};
use tokio_tungstenite::tungstenite::{
    Error, Message,
    error::ProtocolError,
    protocol::{CloseFrame, Role},
};

use crate::{
    client::{MAX_MESSAGE, any_io::Io},
    wire::{ClientFrame, MaskSource, MessageReader, Opcode, put_masked},
};

/// The size of the read buffer.
const READ_BUFFER: usize = 16 * 1024;

/// The largest frame: an event and its overhead.
pub(super) const MAX_FRAME: usize = MAX_MESSAGE + 64 * 1024;

/// So many bytes are collected before they are written.
const WRITE_BUFFER: usize = 64 * 1024;

/// A WebSocket connection after its handshake.
pub(super) struct Socket {
    io: Box<dyn Io>,
    reader: MessageReader,
    out: BytesMut,
    masks: MaskSource,
    /// Whether written data may still be in a buffer of TLS.
    unflushed: bool,
    /// Whether something has come since [`Self::has_heard`].
    heard: bool,
}

impl Socket {
    /// Returns the WebSocket of a connection of which something was read with the handshake.
    pub(super) fn new(io: Box<dyn Io>, read: &[u8]) -> Self {
        Self {
            io,
            reader: MessageReader::new(Role::Client, MAX_FRAME)
                .with_buffer(READ_BUFFER)
                .with_input(read),
            out: BytesMut::new(),
            masks: MaskSource::default(),
            unflushed: false,
            heard: false,
        }
    }

    /// Returns the next message, or nothing after both ends have closed.
    pub(super) fn poll_next(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Message, Error>>> {
        loop {
            match self.reader.next(&mut self.out) {
                Ok(Some(message)) => return Poll::Ready(Some(Ok(message))),
                Ok(None) => {}
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
            let read = ready!(self.reader.poll_fill(Pin::new(&mut self.io), cx));
            match read {
                Ok(0) if self.reader.is_closed() => return Poll::Ready(None),
                Ok(0) => {
                    let reset = ProtocolError::ResetWithoutClosingHandshake;
                    return Poll::Ready(Some(Err(Error::Protocol(reset))));
                }
                Ok(_) => self.heard = true,
                Err(error) => return Poll::Ready(Some(Err(Error::Io(error)))),
            }
        }
    }

    pub(super) async fn next(&mut self) -> Option<Result<Message, Error>> {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    /// Returns whether something has come since it was asked last. One look at the clock for each read is enough.
    pub(super) fn has_heard(&mut self) -> bool {
        std::mem::take(&mut self.heard)
    }

    /// Waits until a message can be put.
    pub(super) fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.out.len() < WRITE_BUFFER {
            return Poll::Ready(Ok(()));
        }
        self.poll_write(cx)
    }

    /// Puts a frame. It is encoded where it is written from, and masked there.
    pub(super) fn put_frame(&mut self, frame: &ClientFrame) {
        let mask = self.masks.next();
        let encode = |out: &mut BytesMut| frame.encode(out).expect("a BytesMut grows");
        put_masked(
            &mut self.out,
            Opcode::Binary,
            frame.encoded_len(),
            mask,
            encode,
        );
    }

    /// Puts a message.
    pub(super) fn put(&mut self, opcode: Opcode, payload: &[u8]) {
        let mask = self.masks.next();
        let copy = |out: &mut BytesMut| out.extend_from_slice(payload);
        put_masked(&mut self.out, opcode, payload.len(), mask, copy);
    }

    fn poll_write(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.out.is_empty() {
            let written = ready!(Pin::new(&mut self.io).poll_write(cx, &self.out))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.unflushed = true;
            self.out.advance(written);
        }
        // Requests that were large leave no large buffer behind.
        if self.out.capacity() > WRITE_BUFFER {
            self.out = BytesMut::new();
        }
        Poll::Ready(Ok(()))
    }

    /// Writes all that was put.
    pub(super) fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_write(cx))?;
        if self.unflushed {
            ready!(Pin::new(&mut self.io).poll_flush(cx))?;
            self.unflushed = false;
        }
        Poll::Ready(Ok(()))
    }

    /// Sends a message.
    pub(super) async fn send(&mut self, opcode: Opcode, payload: &Bytes) -> io::Result<()> {
        self.put(opcode, payload);
        poll_fn(|cx| self.poll_flush(cx)).await
    }

    /// Says goodbye, unless the server has done so, and reads until it has closed.
    pub(super) async fn close(&mut self, farewell: Option<CloseFrame>) {
        if let Some(CloseFrame { code, reason }) = farewell
            && !self.reader.is_closed()
        {
            let code = u16::from(code).to_be_bytes();
            self.put(Opcode::Close, &[&code, reason.as_bytes()].concat());
        }
        // What has come is dropped, and so is what comes.
        let mut dropped = [0; 1024];
        let _ = poll_fn(|cx| self.poll_flush(cx)).await;
        let _ = poll_fn(|cx| {
            loop {
                let mut dropped = tokio::io::ReadBuf::new(&mut dropped);
                ready!(Pin::new(&mut self.io).poll_read(cx, &mut dropped))?;
                if dropped.filled().is_empty() {
                    return Poll::Ready(Ok::<_, io::Error>(()));
                }
            }
        })
        .await;
    }
}
