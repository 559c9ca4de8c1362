//! A session over WebSocket: one message, one frame.

#[cfg(test)]
mod autobahn;

use std::{
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::task::JoinHandle;
use tokio_tungstenite::tungstenite::{Error, Message};

use super::{end::End, frames::Frames, link::Carrier, socket::Socket};
use crate::{
    client::connection::Transport,
    wire::{ClientFrame, Opcode, ServerFrame},
};

/// How long the server may take to close the connection.
const GOODBYE: Duration = Duration::from_secs(5);

/// A WebSocket connection that carries a session.
pub(super) struct WebSocket {
    socket: Socket,
    frames: Frames,
    /// Whether a keep-alive message has to be sent.
    is_ping_due: bool,
}

impl WebSocket {
    pub(super) fn new(socket: Socket, frames: Frames) -> Self {
        Self {
            socket,
            frames,
            is_ping_due: false,
        }
    }

    async fn goodbye(mut self, end: End) {
        let mut close = None;
        if let Some(farewell) = end.farewell() {
            let (message, farewell) = self.frames.goodbye(farewell);
            if let Some(message) = message {
                self.socket.put(Opcode::Binary, &message);
            }
            close = Some(farewell);
        }
        self.socket.close(close).await;
    }

    /// Checks the keep-alive timers.
    fn poll_keep_alive(&mut self, cx: &mut Context<'_>) -> Result<(), End> {
        while let Poll::Ready(silence) = self.frames.poll_keep_alive(cx) {
            silence?;
            self.is_ping_due = true;
        }
        Ok(())
    }
}

impl Carrier for WebSocket {
    fn transport(&self) -> Transport {
        Transport::WebSocket
    }

    fn is_introduced(&self) -> bool {
        self.frames.is_protected()
    }

    /// Returns the next frame, or `None` for another message, such as a ping.
    fn poll_receive(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<ServerFrame>, End>> {
        if let Some(frame) = self.frames.next() {
            return Poll::Ready(frame.map(Some));
        }
        let message = match self.socket.poll_next(cx) {
            Poll::Ready(Some(Ok(message))) => message,
            Poll::Ready(Some(Err(error))) => return Poll::Ready(Err(End::Broken(error))),
            Poll::Ready(None) => return Poll::Ready(Err(End::Closed(None))),
            Poll::Pending => {
                self.poll_keep_alive(cx)?;
                return Poll::Pending;
            }
        };
        if self.socket.has_heard() {
            self.frames.hear();
        }
        Poll::Ready(match message {
            Message::Binary(message) => self.frames.read(message),
            Message::Text(_) => Err(self
                .frames
                .misunderstood("text message in a binary session")),
            Message::Close(reason) => Err(End::Closed(self.frames.reason(reason))),
            Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => Ok(None),
        })
    }

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        self.socket.poll_ready(cx).map_err(broken)
    }

    fn send(&mut self, frame: ClientFrame) -> Result<(), End> {
        match self.frames.seal(&frame) {
            None => self.socket.put_frame(&frame),
            Some(message) => self.socket.put(Opcode::Binary, &message),
        }
        Ok(())
    }

    fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        self.poll_keep_alive(cx)?;
        if self.is_ping_due {
            ready!(self.poll_ready(cx))?;
            self.is_ping_due = false;
            let (opcode, message) = self.frames.sign();
            self.socket.put(opcode, &message);
        }
        self.socket.poll_flush(cx).map_err(broken)
    }

    fn is_worn(&self) -> bool {
        self.frames.is_worn()
    }

    /// Closes the connection in a task of its own, within a bounded time.
    fn leave(self: Box<Self>, end: End) -> Option<JoinHandle<()>> {
        end.leaves_somebody().then(|| {
            tokio::spawn(async move {
                let _ = tokio::time::timeout(GOODBYE, self.goodbye(end)).await;
            })
        })
    }
}

fn broken(error: std::io::Error) -> End {
    End::Broken(Error::Io(error))
}
