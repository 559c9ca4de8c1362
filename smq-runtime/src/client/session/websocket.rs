//! A session over WebSocket: one message, one frame.

#[cfg(test)]
mod autobahn;

use std::{
    task::{Context, Poll, ready},
    time::Duration,
};

use futures_util::{SinkExt as _, StreamExt as _};
use prost::Message as _;
use tokio_tungstenite::tungstenite::{Bytes, Message};

use super::{end::End, handshake::Socket, link::Carrier, pace::Pace, table::Violation};
use crate::{
    client::connection::Transport,
    silence::{Silence, Silent},
    wire::{ClientFrame, ServerFrame},
};

/// How long the server may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(5);

/// A WebSocket connection that carries a session.
pub(super) struct WebSocket {
    socket: Socket,
    silence: Silence,
    /// Whether to ask for a sign of life.
    ask: bool,
    /// Whether something was written and not flushed.
    unflushed: bool,
}

impl WebSocket {
    pub(super) fn new(socket: Socket, pace: Pace) -> Self {
        Self {
            socket,
            silence: Silence::new(pace.quiet, pace.grace),
            ask: false,
            unflushed: false,
        }
    }

    async fn goodbye(mut self, end: End) {
        let farewell = end.farewell();
        if farewell.is_some() && self.socket.close(farewell).await.is_err() {
            return;
        }
        // The server's close frame is answered, and its end awaited, by reading on.
        while let Some(Ok(_)) = self.socket.next().await {}
    }

    fn put(&mut self, message: Message) -> Result<(), End> {
        self.unflushed = true;
        self.socket.start_send_unpin(message).map_err(End::Broken)
    }
}

impl Carrier for WebSocket {
    fn transport(&self) -> Transport {
        Transport::WebSocket
    }

    /// Returns the next message, which may have been no frame but a ping, say.
    fn poll_receive(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<ServerFrame>, End>> {
        let message = match self.socket.poll_next_unpin(cx) {
            Poll::Ready(Some(Ok(message))) => message,
            Poll::Ready(Some(Err(error))) => return Poll::Ready(Err(End::Broken(error))),
            Poll::Ready(None) => return Poll::Ready(Err(End::Closed(None))),
            Poll::Pending => {
                while let Poll::Ready(silent) = self.silence.poll(cx) {
                    match silent {
                        Silent::Ask => self.ask = true,
                        Silent::Dead => return Poll::Ready(Err(End::Silent)),
                    }
                }
                return Poll::Pending;
            }
        };
        self.silence.is_broken();
        Poll::Ready(match message {
            Message::Binary(frame) => match ServerFrame::decode(frame) {
                Ok(frame) => Ok(Some(frame)),
                Err(error) => Err(violated(&format!("it sent what is not a frame: {error}"))),
            },
            Message::Text(_) => Err(violated("it sent text in a binary session")),
            Message::Close(reason) => Err(End::Closed(reason)),
            Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => Ok(None),
        })
    }

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        self.socket.poll_ready_unpin(cx).map_err(End::Broken)
    }

    fn send(&mut self, frame: ClientFrame) -> Result<(), End> {
        self.put(Message::Binary(frame.encode_to_vec().into()))
    }

    fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        if self.ask {
            ready!(self.poll_ready(cx))?;
            self.ask = false;
            self.put(Message::Ping(Bytes::new()))?;
        }
        if self.unflushed {
            ready!(self.socket.poll_flush_unpin(cx)).map_err(End::Broken)?;
            self.unflushed = false;
        }
        Poll::Ready(Ok(()))
    }

    /// Ends the connection, in a task of its own: our close frame, the server's, and no longer than it is worth.
    fn leave(self: Box<Self>, end: End) {
        if end.leaves_somebody() {
            tokio::spawn(tokio::time::timeout(GOODBYE, self.goodbye(end)));
        }
    }
}

fn violated(why: &str) -> End {
    End::Violated(Violation(why.into()))
}
