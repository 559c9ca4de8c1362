//! The end of a session and its close code.

use std::time::Duration;

use tokio_tungstenite::tungstenite::{
    self,
    error::{CapacityError, ProtocolError},
};

use crate::{
    measure,
    server::budget::OverBudget,
    wire::close::{self, Close},
};

/// The time for sending the remaining data and closing the connection.
pub(super) const CLOSE_TIME: Duration = Duration::from_secs(2);

/// The close codes of RFC 6455, section 7.4.1.
const GOING_AWAY: u16 = 1001;
const TOO_LARGE: u16 = 1009;

/// The end of a session.
pub(super) enum End {
    /// The connection is lost.
    Lost,
    /// The client has closed it, and tungstenite has queued the reply.
    Closed,
    /// The server closes it.
    Close(Close),
}

impl End {
    /// Replaces the close, if the server closes the session.
    pub(super) fn map_close(self, say: impl FnOnce(Close) -> Close) -> Self {
        match self {
            Self::Close(close) => Self::Close(say(close)),
            end => end,
        }
    }
}

pub(super) fn going_away() -> Close {
    Close::new(GOING_AWAY, "the server is going away")
}

/// Returns the end of a session that would exceed a budget.
pub(super) fn over_budget(over: OverBudget) -> End {
    measure::refusal(close::TRY_LATER, Some(over.limit()));
    End::Close(Close::new(close::TRY_LATER, over.reason()))
}

/// Counts a session that the server closes because of the client.
pub(super) fn count(code: u16) {
    match code {
        GOING_AWAY | close::TRY_LATER => {}
        TOO_LARGE => measure::refusal(code, Some("message_bytes")),
        close::SILENT => measure::refusal(code, Some("ping_time")),
        code => measure::refusal(code, None),
    }
}

/// Returns the end of a session for a read error of WebSocket.
pub(super) fn end_for_error(error: &tungstenite::Error, max: usize) -> End {
    let (code, reason) = match error {
        tungstenite::Error::Capacity(CapacityError::MessageTooLong { .. }) => (
            TOO_LARGE,
            format!("frame larger than {max} bytes, the limit"),
        ),
        tungstenite::Error::Utf8(_) => (1007, "text message is not UTF-8".into()),
        tungstenite::Error::Protocol(ProtocolError::ResetWithoutClosingHandshake)
        | tungstenite::Error::Io(_)
        | tungstenite::Error::ConnectionClosed => return End::Lost,
        error => (1002, error.to_string()),
    };
    End::Close(Close::new(code, reason))
}
