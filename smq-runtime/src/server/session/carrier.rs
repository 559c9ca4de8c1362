//! What carries the messages of a session: a WebSocket connection, or exchanges over HTTP.

use std::{
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::BytesMut;
use tokio::time::{Instant, Sleep, sleep_until, timeout};
use tokio_tungstenite::tungstenite::Message;

use super::{
    end::{CLOSE_TIME, End, count, over_budget},
    output::Output,
    socket::Socket,
};
use crate::{
    access::Caller,
    server::{
        mailbox::{Incoming, Mailbox},
        registry::Registration,
        sessions::SessionCarrier,
    },
    wire::{close::Close, split_message},
};

/// What carries the messages of a session.
pub(super) enum Carrier {
    WebSocket(Box<Socket>),
    Http(Box<HttpCarrier>),
}

/// The session's side of the exchanges over HTTP.
pub(super) struct HttpCarrier {
    mailbox: Arc<Mailbox>,
    is_text: bool,
    /// Whole messages, each with the header of WebSocket.
    out: Output,
    /// How long the session waits for the client's next exchange.
    absence_time: Duration,
    /// Rings when it has waited for so long.
    absence: Pin<Box<Sleep>>,
    _registration: Registration,
}

impl HttpCarrier {
    pub(super) fn new(
        mailbox: Arc<Mailbox>,
        registration: Registration,
        is_text: bool,
        absence_time: Duration,
    ) -> Self {
        Self {
            mailbox,
            is_text,
            out: Output::default(),
            absence_time,
            absence: Box::pin(sleep_until(Instant::now())),
            _registration: registration,
        }
    }

    fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<Result<Message, End>> {
        match ready!(self.mailbox.poll_incoming(context)) {
            Incoming::Message(bytes) if self.is_text => match bytes.try_into() {
                Ok(text) => Poll::Ready(Ok(Message::Text(text))),
                Err(_) => Poll::Ready(Err(End::Close(Close::new(1007, "a frame is not UTF-8")))),
            },
            Incoming::Message(bytes) => Poll::Ready(Ok(Message::Binary(bytes))),
            Incoming::Violation(close) => Poll::Ready(Err(End::Close(close))),
            Incoming::Alone(since) => {
                let until = since + self.absence_time;
                if self.absence.deadline() != until {
                    self.absence.as_mut().reset(until);
                }
                self.absence.as_mut().poll(context).map(|()| Err(End::Lost))
            }
        }
    }

    fn poll_flush(&mut self, context: &mut Context<'_>) -> Poll<Result<(), End>> {
        while self.out.len() > 0 {
            ready!(self.mailbox.poll_ready(context));
            let message = split_message(self.out.join());
            self.mailbox.put(message).map_err(over_budget)?;
        }
        self.out = Output::default();
        self.mailbox.poll_ready(context).map(Ok)
    }
}

impl Carrier {
    pub(super) fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<Result<Message, End>> {
        match self {
            Self::WebSocket(socket) => socket.poll_read(context),
            Self::Http(http) => http.poll_read(context),
        }
    }

    /// Gives back memory that is not needed until more comes.
    pub(super) fn rest(&mut self) {
        if let Self::WebSocket(socket) = self {
            socket.rest();
        }
    }

    /// Limits the bytes that the client may send from now on. Over HTTP, it is authenticated by each exchange.
    pub(super) fn set_allowance(&mut self, bytes: usize) {
        if let Self::WebSocket(socket) = self {
            socket.set_allowance(bytes);
        }
    }

    /// Returns the buffer of the output, for whole messages with the header of WebSocket.
    pub(super) fn out(&mut self) -> &mut BytesMut {
        self.output().buffer()
    }

    /// Returns the output.
    pub(super) fn output(&mut self) -> &mut Output {
        match self {
            Self::WebSocket(socket) => socket.out(),
            Self::Http(http) => &mut http.out,
        }
    }

    /// Returns the number of bytes in the output.
    pub(super) fn unsent(&self) -> usize {
        match self {
            Self::WebSocket(socket) => socket.unsent(),
            Self::Http(http) => http.out.len(),
        }
    }

    /// Whether everything was sent: to the system, or in a response.
    pub(super) fn is_delivered(&self) -> bool {
        match self {
            Self::WebSocket(socket) => socket.unsent() == 0,
            Self::Http(http) => http.out.len() == 0 && http.mailbox.is_given(),
        }
    }

    /// Whether a message of the client is not complete after that time.
    pub(super) fn is_late(&self, time: Duration) -> bool {
        match self {
            Self::WebSocket(socket) => socket.is_late(time),
            // A request has a time of its own.
            Self::Http(_) => false,
        }
    }

    /// Sends the output.
    pub(super) fn poll_flush(&mut self, context: &mut Context<'_>) -> Poll<Result<(), End>> {
        match self {
            Self::WebSocket(socket) => socket.poll_flush(context).map_err(|_| End::Lost),
            Self::Http(http) => http.poll_flush(context),
        }
    }

    /// Returns the caller of the last exchange over HTTP, if its identity expires.
    pub(super) fn take_caller(&self) -> Option<Caller> {
        match self {
            Self::WebSocket(_) => None,
            Self::Http(http) => http.mailbox.take_caller(),
        }
    }

    /// Returns what it is, for the list of sessions.
    pub(super) fn kind(&self) -> SessionCarrier {
        match self {
            Self::WebSocket(_) => SessionCarrier::WebSocket,
            Self::Http(_) => SessionCarrier::Http,
        }
    }

    /// Whether the carrier itself can say that a session ends, and with which code.
    pub(super) fn can_close(&self) -> bool {
        matches!(self, Self::WebSocket(_))
    }

    pub(super) fn put_ping(&mut self) {
        if let Self::WebSocket(socket) = self {
            socket.put_ping();
        }
    }

    /// Whether pings show that the client is there. Over HTTP, its exchanges do.
    pub(super) fn has_pings(&self) -> bool {
        matches!(self, Self::WebSocket(_))
    }

    /// Sends the remaining data and closes, within [`CLOSE_TIME`], unless the connection is lost.
    pub(super) async fn end(&mut self, end: End) {
        let close = match end {
            End::Lost => return,
            End::Closed => None,
            End::Close(close) => {
                tracing::debug!(code = close.code, reason = %close.reason, "closing a session");
                count(close.code);
                Some(close)
            }
        };
        self.finish(close).await;
    }

    /// Sends the remaining data and closes, within [`CLOSE_TIME`].
    pub(super) async fn finish(&mut self, close: Option<Close>) {
        match self {
            Self::WebSocket(socket) => {
                let _ = timeout(CLOSE_TIME, socket.finish(close)).await;
            }
            Self::Http(http) => {
                let out = http.out.join();
                while !out.is_empty() {
                    let message = split_message(out);
                    if out.is_empty() {
                        http.mailbox.put_last(message);
                    } else {
                        // What is over a budget, the client asks for again in its next session.
                        let _ = http.mailbox.put(message);
                    }
                }
                http.mailbox.end();
                let _ = timeout(CLOSE_TIME, http.mailbox.given()).await;
            }
        }
    }
}

/// Exchanges that still wait for a session that is gone must not wait for ever.
impl Drop for HttpCarrier {
    fn drop(&mut self) {
        self.mailbox.end();
    }
}
