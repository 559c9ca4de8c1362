//! What one can see of the connection behind a subscription.

use std::time::Instant;

use tokio::sync::watch;

use crate::error::Error;

/// The connection behind a subscription, to look at: it comes back by itself when it is lost.
///
/// ```
/// use smq_runtime::{Connection, ConnectionState};
///
/// async fn show(mut connection: Connection) {
///     while let Some(state) = connection.changed().await {
///         match state {
///             ConnectionState::Live { transport } => println!("live over {transport:?}"),
///             ConnectionState::Reconnecting { reason, .. } => println!("reconnecting: {reason}"),
///             _ => {}
///         }
///     }
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Connection(watch::Receiver<ConnectionState>);

/// How a connection is.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ConnectionState {
    /// It is being opened for the first time, when somebody needs it.
    Connecting,
    /// It is there.
    Live {
        /// What it runs over.
        transport: Transport,
    },
    /// It is lost, or did not come about, and is tried again as long as somebody needs it.
    Reconnecting {
        /// Since when it is not there.
        since: Instant,
        /// Why it is not, as the last attempt has shown.
        reason: Error,
    },
    /// It is not there any more, and will not come back: nobody needs it, or the server refused it.
    Closed,
}

/// What a connection runs over. A client takes WebSocket where it can, and what comes next where something
/// on the way does not let it through; it tries WebSocket again later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Transport {
    /// One WebSocket connection.
    WebSocket,
    /// A stream of server-sent events for each subscription, and a `POST` for each publish.
    EventStream,
    /// Requests that wait for events, one after the other, and a `POST` for each publish: where streams of
    /// events are held up on the way, or all is [protected](crate::Client::with_security).
    LongPoll,
}

impl Connection {
    pub(super) fn new(states: watch::Receiver<ConnectionState>) -> Self {
        Self(states)
    }

    /// Returns another look at the connection, which has seen how it is now.
    pub(super) fn seen(&self) -> Self {
        let mut states = self.0.clone();
        states.mark_unchanged();
        Self(states)
    }

    /// Returns how the connection is now.
    pub fn state(&self) -> ConnectionState {
        if self.0.has_changed().is_err() {
            return ConnectionState::Closed;
        }
        self.0.borrow().clone()
    }

    /// Waits for another state than the one that was seen here last, and returns it; `None` when the
    /// connection is closed. It may be cancelled.
    pub async fn changed(&mut self) -> Option<ConnectionState> {
        self.0.changed().await.ok()?;
        Some(self.0.borrow_and_update().clone())
    }
}
