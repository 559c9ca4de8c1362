//! How a session ends, and what the client is told of it.

use std::time::Duration;

use tokio::time::timeout;
use tokio_tungstenite::tungstenite::{
    self,
    error::{CapacityError, ProtocolError},
};

use super::socket::Socket;
use crate::{
    measure,
    wire::close::{self, Close},
};

/// How long the end of a session may take: the rest of what is to be sent, and the close.
pub(super) const CLOSE_TIME: Duration = Duration::from_secs(2);

/// The close codes of RFC 6455, section 7.4.1.
const GOING_AWAY: u16 = 1001;
const TOO_LARGE: u16 = 1009;

/// How a session ends.
pub(super) enum End {
    /// The connection is gone.
    Lost,
    /// The client has closed it; the answer is on its way.
    Closed,
    /// We close it.
    Close(Close),
}

impl End {
    /// Has the close said in the session's own way too.
    pub(super) fn said(self, say: impl FnOnce(Close) -> Close) -> Self {
        match self {
            Self::Close(close) => Self::Close(say(close)),
            end => end,
        }
    }

    /// Does what is left to be done with the connection, and takes its time for that, but no more.
    pub(super) async fn finish(self, socket: &mut Socket) {
        let close = match self {
            Self::Lost => return,
            Self::Closed => None,
            Self::Close(close) => {
                tracing::debug!(code = close.code, reason = %close.reason, "closing a session");
                count(close.code);
                Some(close)
            }
        };
        let _ = timeout(CLOSE_TIME, socket.finish(close)).await;
    }
}

pub(super) fn going_away() -> Close {
    Close::new(GOING_AWAY, "the server is going away")
}

/// Counts a session that is closed for what the client did, or did not.
fn count(code: u16) {
    match code {
        GOING_AWAY => {}
        TOO_LARGE => measure::refusal(code, Some("message_bytes")),
        close::SILENT => measure::refusal(code, Some("ping_time")),
        code => measure::refusal(code, None),
    }
}

/// Says how a session ends that cannot be read from.
pub(super) fn end_of(error: &tungstenite::Error, most: usize) -> End {
    let (code, reason) = match error {
        tungstenite::Error::Capacity(CapacityError::MessageTooLong { .. }) => (
            TOO_LARGE,
            format!("the frame is larger than {most} bytes, the most that is taken here"),
        ),
        tungstenite::Error::Utf8(_) => (1007, "text is UTF-8".into()),
        tungstenite::Error::Protocol(ProtocolError::ResetWithoutClosingHandshake)
        | tungstenite::Error::Io(_)
        | tungstenite::Error::ConnectionClosed => return End::Lost,
        error => (1002, error.to_string()),
    };
    End::Close(Close::new(code, reason))
}
