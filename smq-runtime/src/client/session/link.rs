//! One link of a session to the server, over whatever carries its frames.

use std::task::{Context, Poll};

use super::end::End;
use crate::{
    client::connection::Transport,
    wire::{ClientFrame, ServerFrame},
};

/// One link of a session: there is another one when it is lost.
pub(super) struct Link {
    /// Which of the session's links this is: 1 for the first.
    pub(super) number: u32,
    /// The server is going away, and takes nothing new.
    pub(super) draining: bool,
    pub(super) carrier: Box<dyn Carrier>,
}

/// What carries the frames of a session: a WebSocket connection, or requests and responses.
pub(super) trait Carrier: Send {
    /// Returns what it is, as one can see of the connection.
    fn transport(&self) -> Transport;

    /// Whether it is known that the server is at its other end.
    fn is_live(&self) -> bool {
        true
    }

    /// Returns what comes next, which may be nothing that matters here.
    fn poll_receive(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<ServerFrame>, End>>;

    /// Waits until a frame can be sent.
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>>;

    /// Sends a frame, for which there has to be room.
    fn send(&mut self, frame: ClientFrame) -> Result<(), End>;

    /// Writes out what was sent.
    fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>>;

    /// Whether it is time for another one: this one will be ended by the server before long.
    fn is_worn(&self) -> bool {
        false
    }

    /// Ends it, for that reason.
    fn leave(self: Box<Self>, end: End);
}

impl Link {
    pub(super) fn new(number: u32, carrier: Box<dyn Carrier>) -> Self {
        Self {
            number,
            draining: false,
            carrier,
        }
    }

    /// Whether a subscription may be confirmed again on it: without WebSocket it is asked for part by part.
    pub(super) fn begins_anew(&self) -> bool {
        self.carrier.transport() != Transport::WebSocket
    }
}
