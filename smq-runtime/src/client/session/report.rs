//! Reports the state of the connection of a session.

use std::time::Instant;

use tokio::sync::watch;
use tracing::{debug, info};

use crate::{
    client::connection::{ConnectionState, Transport},
    error::Error,
};

/// Reports the state of the connection of a session.
#[derive(Debug)]
pub(super) struct Report {
    url: String,
    states: watch::Sender<ConnectionState>,
}

impl Report {
    pub(super) fn new(url: String, states: watch::Sender<ConnectionState>) -> Self {
        Self { url, states }
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Reports an open connection.
    pub(super) fn live(&self, over: Transport) {
        self.states.send_if_modified(|state| {
            let told = matches!(state, ConnectionState::Live { transport } if *transport == over);
            if !told {
                debug!(url = self.url, ?over, "session opened");
                *state = ConnectionState::Live { transport: over };
            }
            !told
        });
    }

    /// Reports that a connection is being opened, unless one was lost.
    pub(super) fn connecting(&self) {
        self.states.send_if_modified(|state| {
            let is_idle = matches!(state, ConnectionState::Idle);
            if is_idle {
                *state = ConnectionState::Connecting;
            }
            is_idle
        });
    }

    /// Reports that nothing needs a connection.
    pub(super) fn idle(&self) {
        self.states.send_if_modified(|state| {
            let told = matches!(state, ConnectionState::Idle);
            if !told {
                debug!(url = self.url, "session idle");
                *state = ConnectionState::Idle;
            }
            !told
        });
    }

    /// Reports a lost connection, or a failed attempt to open one.
    pub(super) fn lost(&self, reason: &Error) {
        info!(
            url = self.url,
            error = reason as &dyn std::error::Error,
            "session lost"
        );
        self.states.send_modify(|state| {
            let since = match state {
                ConnectionState::Reconnecting { since, .. } => *since,
                _ => Instant::now(),
            };
            let reason = reason.clone();
            *state = ConnectionState::Reconnecting { since, reason };
        });
    }
}
