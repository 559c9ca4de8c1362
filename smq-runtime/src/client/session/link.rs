//! One connection of a session, over any transport.

use std::{
    collections::VecDeque,
    task::{Context, Poll},
};

use tokio::task::JoinHandle;

use super::{end::End, id::LinkId};
use crate::{
    client::connection::Transport,
    wire::{ClientFrame, ServerFrame},
};

/// One connection of a session. Another one follows when it is lost.
pub(super) struct Link {
    /// The id of the connection.
    pub(super) id: LinkId,
    /// Whether the server is going away, and accepts nothing new.
    pub(super) draining: bool,
    /// Whether the server has handled the hello. Before that, no publish may be sent: if it were lost, the server would
    /// take it for one that it has forgotten.
    pub(super) is_introduced: bool,
    pub(super) carrier: Box<dyn Carrier>,
}

/// Carries the frames of a session: a WebSocket connection, or exchanges over HTTP.
pub(super) trait Carrier: Send {
    /// Returns the transport for [`ConnectionState`](crate::ConnectionState).
    fn transport(&self) -> Transport;

    /// Whether the server had handled the hello when this was opened. Otherwise the first thing that comes shows it.
    fn is_introduced(&self) -> bool;

    /// Returns the next frame, or `None` for a message without one.
    fn poll_receive(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<ServerFrame>, End>>;

    /// Waits until a frame can be sent.
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>>;

    /// Sends a frame, after [`poll_ready`](Self::poll_ready).
    fn send(&mut self, frame: ClientFrame) -> Result<(), End>;

    /// Writes out what was sent.
    fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>>;

    /// Whether the server will end it soon, so that it is time for another one.
    fn is_worn(&self) -> bool {
        false
    }

    /// Ends it for this reason. Returns the task that tells the server, if there is one.
    fn leave(self: Box<Self>, end: End) -> Option<JoinHandle<()>>;
}

impl Link {
    pub(super) fn new(id: LinkId, carrier: Box<dyn Carrier>) -> Self {
        Self {
            id,
            draining: false,
            is_introduced: carrier.is_introduced(),
            carrier,
        }
    }

    /// Sends as many frames as it takes now. They are not flushed.
    pub(super) fn send_due(
        &mut self,
        cx: &mut Context<'_>,
        due: &mut VecDeque<ClientFrame>,
    ) -> Result<(), End> {
        while !due.is_empty()
            && let Poll::Ready(ready) = self.carrier.poll_ready(cx)
        {
            ready?;
            due.pop_front().map_or(Ok(()), |it| self.carrier.send(it))?;
        }
        Ok(())
    }
}
