//! The WebSocket connection of a session.
//!
//! The replies to pings and to the client's close go into the buffer that the session writes its frames to, so frames
//! never interleave and one write sends them all.
//!
//! An idle connection holds no buffer.

use std::{
    future::poll_fn,
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::BufMut;
use hyper::upgrade::Upgraded;
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncWrite, AsyncWriteExt, copy, sink},
    time::Instant,
};
use tokio_tungstenite::tungstenite::{Message, protocol::Role};

use super::{
    end::{End, end_for_error, over_budget},
    output::Output,
};
use crate::{
    server::budget::{Charge, ConnectionBudget, OverBudget},
    wire::{MessageReader, READ, close::Close},
};

pub(super) struct Socket {
    io: TokioIo<Upgraded>,
    reader: MessageReader,
    unfinished: Unfinished,
    out: Output,
    /// Whether written data may still be in a buffer of TLS.
    unflushed: bool,
    /// The size of the largest message, in bytes.
    max_bytes: usize,
    /// The bytes that may still be read.
    allowance: usize,
}

impl Socket {
    /// Returns the WebSocket of an upgraded connection. What has come of a message is charged to the budget.
    pub(super) fn new(
        connection: Upgraded,
        max_bytes: usize,
        budget: &Arc<ConnectionBudget>,
    ) -> Self {
        Self {
            io: TokioIo::new(connection),
            reader: MessageReader::new(Role::Server, max_bytes),
            unfinished: Unfinished {
                since: None,
                charge: None,
                budget: Arc::clone(budget),
            },
            out: Output::default(),
            unflushed: false,
            max_bytes,
            allowance: usize::MAX,
        }
    }

    pub(super) fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<Result<Message, End>> {
        loop {
            let message = self.reader.next(self.out.buffer());
            match message.map_err(|error| end_for_error(&error, self.max_bytes))? {
                Some(Message::Close(_)) => return Poll::Ready(Err(End::Closed)),
                Some(message) => {
                    let is_control = message.is_ping() || message.is_pong();
                    self.unfinished.end(self.reader.held(), is_control);
                    return Poll::Ready(Ok(message));
                }
                None => self
                    .unfinished
                    .wait(self.reader.held())
                    .map_err(over_budget)?,
            }
            let read = ready!(self.reader.poll_fill(Pin::new(&mut self.io), context));
            let read = read.ok().filter(|read| *read > 0).ok_or(End::Lost)?;
            self.allowance = self.allowance.checked_sub(read).ok_or(End::Lost)?;
        }
    }

    /// Gives back memory that is not needed until more comes.
    pub(super) fn rest(&mut self) {
        self.reader.rest();
    }

    /// Whether a message is not complete after that time.
    pub(super) fn is_late(&self, time: Duration) -> bool {
        let since = self.unfinished.since;
        since.is_some_and(|since| since.elapsed() >= time)
    }

    /// Limits the bytes that may be read from now on. More of them break the connection.
    pub(super) fn set_allowance(&mut self, bytes: usize) {
        self.allowance = bytes;
    }

    /// Returns the output, for whole frames.
    pub(super) fn out(&mut self) -> &mut Output {
        &mut self.out
    }

    /// Returns the number of bytes in the output.
    pub(super) fn unsent(&self) -> usize {
        self.out.len()
    }

    /// Sends the output.
    pub(super) fn poll_flush(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.out.len() > 0 {
            self.unflushed = true;
            ready!(self.out.poll_write(Pin::new(&mut self.io), context))?;
        }
        // TLS may buffer data that the network has not accepted yet.
        if self.unflushed {
            ready!(Pin::new(&mut self.io).poll_flush(context))?;
            self.unflushed = false;
        }
        Poll::Ready(Ok(()))
    }

    pub(super) fn put_ping(&mut self) {
        self.out.buffer().extend_from_slice(&[0x80 | 0x9, 0]);
    }

    fn put_close(&mut self, Close { code, reason }: &Close) {
        // A control frame has 125 bytes at most (RFC 6455, section 5.5), two of them the code.
        let mut length = reason.len().min(123);
        while !reason.is_char_boundary(length) {
            length -= 1;
        }
        let reason = &reason.as_bytes()[..length];
        let out = self.out.buffer();
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
        poll_fn(|context| self.poll_flush(context)).await?;
        self.io.shutdown().await?;
        copy(&mut self.io, &mut sink()).await.map(drop)
    }
}

/// What has come of a message that is not complete.
struct Unfinished {
    since: Option<Instant>,
    /// The charge for it, if it is much: little is within what each connection is charged.
    charge: Option<Box<Charge>>,
    budget: Arc<ConnectionBudget>,
}

impl Unfinished {
    /// Waits for more of a message, of which that many bytes are there.
    fn wait(&mut self, held: usize) -> Result<(), OverBudget> {
        if held == 0 {
            return Ok(());
        }
        self.since.get_or_insert_with(Instant::now);
        if held <= READ {
            return Ok(());
        }
        let charge = &mut self.charge;
        let charge = charge.get_or_insert_with(|| Box::new(self.budget.input()));
        charge.resize(held)
    }

    /// Ends with a message, after which that many bytes are there. A control frame may come between the fragments of
    /// another message, which it does not end.
    fn end(&mut self, held: usize, is_control: bool) {
        if held == 0 || !is_control {
            self.since = None;
        }
        if held <= READ {
            self.charge = None;
        }
    }
}
