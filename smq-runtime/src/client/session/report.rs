//! What a session tells of its connection.

use std::time::Instant;

use tokio::sync::watch;
use tracing::{debug, info};

use crate::{
    client::connection::{ConnectionState, Transport},
    error::Error,
};

/// Tells those who look at a session how its connection is.
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

    /// Tells that there is a connection over that, unless this was told.
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

    /// Tells that there is no connection now, since the first time that this was told.
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
