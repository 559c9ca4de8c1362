//! What carries a session: said when it is lost, and when there is another one.

use smq_openpgp::command::chain;
use smq_runtime::{ConnectionState, Transport};

use crate::output::say;

/// Says what becomes of a connection.
#[derive(Debug, Default)]
pub(crate) struct Carrier {
    is_lost: bool,
}

impl Carrier {
    /// Takes the next state. Returns what carries the session from now on, if that is nothing to be said aloud.
    pub(crate) fn follow(&mut self, state: &ConnectionState) -> Option<Transport> {
        match state {
            ConnectionState::Reconnecting { reason, .. } if !self.is_lost => {
                self.is_lost = true;
                say(&format!(
                    "connection lost ({}): connecting again",
                    chain(reason)
                ));
                None
            }
            ConnectionState::Live { transport } if self.is_lost => {
                self.is_lost = false;
                say(&format!("connected again, over {}", name(*transport)));
                None
            }
            ConnectionState::Live { transport } => Some(*transport),
            _ => None,
        }
    }
}

/// Returns what carries a session, in words.
pub(crate) fn name(transport: Transport) -> &'static str {
    match transport {
        Transport::WebSocket => "WebSocket",
        Transport::EventStream => "an HTTP stream",
        _ => "HTTP polls",
    }
}
