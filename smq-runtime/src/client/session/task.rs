//! The task of a session: between its commands and its connection.

#[cfg(test)]
mod autobahn;

use std::{
    collections::VecDeque,
    future::poll_fn,
    task::{Context, Poll, ready},
    time::Duration,
};

use futures_util::{SinkExt as _, StreamExt as _};
use prost::Message as _;
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::{
    self, Message,
    error::ProtocolError,
    protocol::{CloseFrame, frame::coding::CloseCode},
};
use tracing::debug;

use super::{
    command::Command,
    handshake::{Dial, Socket},
    room::Room,
    table::{Table, Violation},
};
use crate::{
    error::Error,
    wire::{ServerFrame, close},
};

/// How many messages are read before others have their turn.
const TURN: usize = 256;

/// How long the server may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(5);

/// Runs a session until nobody uses it, or it breaks.
pub(super) async fn run(dial: Dial, mut commands: mpsc::UnboundedReceiver<Command>, room: Room) {
    let url = dial.url();
    let (error, socket) = match dial.open().await {
        Err(error) => (error, None),
        Ok(socket) => {
            debug!(%url, "session opened");
            let mut session = Session::new(socket, &mut commands);
            let end = poll_fn(|cx| session.poll(cx)).await;
            let error = end.error(&url);
            session.fail(&error);
            (error, Some((session.socket, end)))
        }
    };
    // From here on whoever needs a session opens another one.
    commands.close();
    room.close();
    while let Some(command) = commands.recv().await {
        command.fail(&error);
    }
    match socket {
        None => debug!(%url, error = &error as &dyn std::error::Error, "session not opened"),
        Some((socket, end)) => {
            debug!(%url, ?end, "session closed");
            goodbye(socket, end).await;
        }
    }
}

struct Session<'a> {
    socket: Socket,
    commands: &'a mut mpsc::UnboundedReceiver<Command>,
    /// Commands that the socket could not take yet.
    waiting: VecDeque<Command>,
    table: Table,
    /// Whether something was written and not flushed.
    unflushed: bool,
}

/// Why a session ends.
#[derive(Debug)]
enum End {
    Unused,
    Closed(Option<CloseFrame>),
    Broken(tungstenite::Error),
    Violated(Violation),
}

impl<'a> Session<'a> {
    fn new(socket: Socket, commands: &'a mut mpsc::UnboundedReceiver<Command>) -> Self {
        let (waiting, table) = (VecDeque::new(), Table::default());
        Self {
            socket,
            commands,
            waiting,
            table,
            unflushed: false,
        }
    }

    /// Does what can be done. Reading never waits for writing, nor writing for reading: each side
    /// may have stopped the one until we do the other.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<End> {
        while let Poll::Ready(command) = self.commands.poll_recv(cx) {
            match command {
                Some(command) => self.waiting.push_back(command),
                None => return Poll::Ready(End::Unused),
            }
        }
        if let Poll::Ready(end) = self.read(cx) {
            return Poll::Ready(end);
        }
        match self.write(cx) {
            Poll::Ready(Err(error)) => Poll::Ready(End::Broken(error)),
            _ => Poll::Pending,
        }
    }

    fn read(&mut self, cx: &mut Context<'_>) -> Poll<End> {
        for _ in 0..TURN {
            let message = match ready!(self.socket.poll_next_unpin(cx)) {
                Some(Ok(message)) => message,
                Some(Err(error)) => return Poll::Ready(End::Broken(error)),
                None => return Poll::Ready(End::Closed(None)),
            };
            let received = match message {
                Message::Binary(frame) => ServerFrame::decode(frame)
                    .map_err(|error| Violation(format!("it sent what is not a frame: {error}")))
                    .and_then(|frame| self.table.receive(frame)),
                Message::Text(_) => Err(Violation("it sent text in a binary session".into())),
                Message::Close(reason) => return Poll::Ready(End::Closed(reason)),
                Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => Ok(()),
            };
            if let Err(violation) = received {
                return Poll::Ready(End::Violated(violation));
            }
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }

    /// Writes what waits, as much as the socket takes, and flushes once.
    fn write(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), tungstenite::Error>> {
        while !self.waiting.is_empty() {
            ready!(self.socket.poll_ready_unpin(cx))?;
            let frame = self
                .waiting
                .pop_front()
                .and_then(|command| self.table.begin(command));
            if let Some(frame) = frame {
                self.socket
                    .start_send_unpin(Message::Binary(frame.encode_to_vec().into()))?;
                self.unflushed = true;
            }
        }
        if self.unflushed {
            ready!(self.socket.poll_flush_unpin(cx))?;
            self.unflushed = false;
        }
        Poll::Ready(Ok(()))
    }

    /// Tells all who wait that the session has ended.
    fn fail(&mut self, error: &Error) {
        self.table.fail(error);
        for command in self.waiting.drain(..) {
            command.fail(error);
        }
    }
}

/// The connection broke: for tungstenite that is a kind of protocol error.
const RESET: ProtocolError = ProtocolError::ResetWithoutClosingHandshake;

impl End {
    /// Returns what this is for those who were using the session.
    fn error(&self, url: &str) -> Error {
        let context = match self {
            Self::Unused => format!("the session with {url} was closed"),
            Self::Closed(None) => format!("{url} closed the session without a reason"),
            Self::Closed(Some(CloseFrame { code, reason })) => {
                format!("{url} closed the session: {} {reason}", u16::from(*code))
            }
            Self::Broken(error) => {
                return match error {
                    tungstenite::Error::Protocol(cause) if *cause != RESET => {
                        Error::Protocol(cause.to_string())
                    }
                    tungstenite::Error::Capacity(_) | tungstenite::Error::Utf8(_) => {
                        Error::Protocol(error.to_string())
                    }
                    _ => {
                        Error::transport(format!("the session with {url} broke"), error.to_string())
                    }
                };
            }
            Self::Violated(violation) => return Error::Protocol(violation.0.clone()),
        };
        Error::Transport {
            context,
            source: None,
        }
    }

    /// Returns what to tell the server, if it is still there to hear it.
    fn farewell(self) -> Option<CloseFrame> {
        let (code, reason) = match self {
            Self::Unused => (CloseCode::Normal, String::new()),
            Self::Violated(violation) => (close::BAD_FRAME.into(), violation.0),
            Self::Broken(tungstenite::Error::Capacity(error)) => {
                (CloseCode::Size, error.to_string())
            }
            Self::Broken(tungstenite::Error::Protocol(error)) if error != RESET => {
                (CloseCode::Protocol, error.to_string())
            }
            Self::Broken(_) | Self::Closed(_) => return None,
        };
        Some(CloseFrame {
            code,
            reason: short(reason).into(),
        })
    }
}

/// Ends the connection: our close frame, the server's, and no longer than it is worth.
async fn goodbye(mut socket: Socket, end: End) {
    let broken = matches!(end, End::Broken(_));
    let farewell = end.farewell();
    if broken && farewell.is_none() {
        return;
    }
    let _ = tokio::time::timeout(GOODBYE, async {
        if farewell.is_some() && socket.close(farewell).await.is_err() {
            return;
        }
        // The server's close frame is answered, and its end awaited, by reading on.
        while let Some(Ok(_)) = socket.next().await {}
    })
    .await;
}

/// Cuts a reason to what a close frame has room for.
fn short(mut reason: String) -> String {
    const ROOM: usize = 123;
    while reason.len() > ROOM {
        reason.pop();
    }
    reason
}
