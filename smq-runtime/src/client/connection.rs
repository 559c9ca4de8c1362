//! The state of the connection behind a subscription.

use std::time::Instant;

use tokio::sync::watch;

use crate::error::Error;

/// The state of the connection behind a subscription. A lost connection comes back by itself.
///
/// ```no_run
/// use smq_runtime::{ConnectionState, Subscription};
///
/// async fn watch<M>(observations: &Subscription<M>) {
///     let mut connection = observations.connection();
///     while let Some(state) = connection.changed().await {
///         match state {
///             ConnectionState::Live { .. } => println!("live"),
///             ConnectionState::Reconnecting { reason, .. } => println!("reconnecting: {reason}"),
///             _ => {}
///         }
///     }
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Connection(watch::Receiver<ConnectionState>);

/// The state of a connection.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ConnectionState {
    /// Nothing needs a connection: nothing was begun yet, or no subscription is left and no call waits. The client closes a
    /// connection that it has not used for 30 seconds, and opens another one when it is needed.
    Idle,
    /// A connection is being opened.
    Connecting,
    /// The connection is open.
    Live {
        /// What the connection runs over.
        transport: Transport,
    },
    /// The connection was lost or could not be opened. The client tries again as long as something needs it.
    Reconnecting {
        /// When it was lost.
        since: Instant,
        /// The error of the last attempt.
        reason: Error,
    },
    /// It will not come back: the [client was closed](crate::Client::close) or dropped, or the server refused it.
    Closed,
}

/// What a connection runs over. A client uses WebSocket if it can. If a proxy does not let WebSocket through, the client uses
/// the next of these, and tries WebSocket again later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Transport {
    /// One WebSocket connection.
    WebSocket,
    /// One HTTP response that stays open, and a `POST` for what the client sends.
    EventStream,
    /// HTTP requests that wait for events, one after the other. They are used if a proxy holds streams back.
    LongPoll,
}

impl Connection {
    pub(super) fn new(states: watch::Receiver<ConnectionState>) -> Self {
        Self(states)
    }

    /// Returns a copy for which the present state is not a change.
    pub(super) fn seen(&self) -> Self {
        let mut states = self.0.clone();
        states.mark_unchanged();
        Self(states)
    }

    /// Returns the present state.
    pub fn state(&self) -> ConnectionState {
        if self.0.has_changed().is_err() {
            return ConnectionState::Closed;
        }
        self.0.borrow().clone()
    }

    /// Waits for the next change of the state, and returns the new state, or `None` if the connection is closed. This is
    /// cancel safe.
    pub async fn changed(&mut self) -> Option<ConnectionState> {
        self.0.changed().await.ok()?;
        Some(self.0.borrow_and_update().clone())
    }
}
