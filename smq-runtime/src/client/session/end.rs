//! Why a connection ends, and what each side is told of it.

use tokio_tungstenite::tungstenite::{
    self,
    error::ProtocolError,
    protocol::{CloseFrame, frame::coding::CloseCode},
};

use super::table::Violation;
use crate::{error::Error, security::Unopened, wire::close};

/// Why a connection ends.
#[derive(Debug)]
pub(super) enum End {
    /// Nobody needs it any more.
    Unused,
    /// The server closed it.
    Closed(Option<CloseFrame>),
    Broken(tungstenite::Error),
    /// A request or a stream of it broke.
    Lost(Error),
    /// Nothing was heard from the server.
    Silent,
    /// The server did not keep to the protocol.
    Violated(Violation),
    /// What came is not the server's: somebody in between has changed it, left something out or made it up.
    Unopened(Unopened),
}

impl From<Unopened> for End {
    fn from(reason: Unopened) -> Self {
        Self::Unopened(reason)
    }
}

/// The connection broke: for tungstenite that is a kind of protocol error.
const RESET: ProtocolError = ProtocolError::ResetWithoutClosingHandshake;

impl End {
    /// Whether another connection would end in the same way: the two sides do not understand each other.
    pub(super) fn is_final(&self) -> bool {
        match self {
            Self::Unused | Self::Violated(_) => true,
            Self::Broken(tungstenite::Error::Protocol(cause)) => *cause != RESET,
            Self::Broken(tungstenite::Error::Capacity(_) | tungstenite::Error::Utf8(_)) => true,
            Self::Broken(_)
            | Self::Lost(_)
            | Self::Closed(_)
            | Self::Silent
            | Self::Unopened(_) => false,
        }
    }

    /// Whether the server objects to something it was sent: that is not sent again.
    pub(super) fn is_objection(&self) -> bool {
        const OBJECTIONS: [u16; 5] = [1002, 1003, 1007, 1009, close::BAD_FRAME];
        match self {
            Self::Closed(Some(frame)) => OBJECTIONS.contains(&u16::from(frame.code)),
            _ => false,
        }
    }

    /// Returns what this is for those who were using the session.
    pub(super) fn error(&self, url: &str) -> Error {
        let context = match self {
            Self::Unused => format!("the session with {url} was closed"),
            Self::Closed(None) => format!("{url} closed the session without a reason"),
            Self::Closed(Some(CloseFrame { code, reason })) => {
                format!("{url} closed the session: {} {reason}", u16::from(*code))
            }
            Self::Silent => format!("{url} said nothing for too long"),
            Self::Broken(tungstenite::Error::Protocol(cause)) if *cause != RESET => {
                return Error::Protocol(cause.to_string());
            }
            Self::Broken(
                error @ (tungstenite::Error::Capacity(_) | tungstenite::Error::Utf8(_)),
            ) => return Error::Protocol(error.to_string()),
            Self::Broken(error) => {
                let context = format!("the session with {url} broke");
                return Error::transport(context, error.to_string());
            }
            Self::Lost(error) => return error.clone(),
            Self::Unopened(reason) => {
                return Error::Untrusted(format!("the session with {url} was cut off: {reason}"));
            }
            Self::Violated(violation) => return Error::Protocol(violation.0.clone()),
        };
        Error::Transport {
            context,
            source: None,
        }
    }

    /// Whether the server may still be there to say goodbye to.
    pub(super) fn leaves_somebody(&self) -> bool {
        match self {
            Self::Unused | Self::Closed(_) | Self::Violated(_) | Self::Unopened(_) => true,
            Self::Broken(_) => self.is_final(),
            Self::Lost(_) | Self::Silent => false,
        }
    }

    /// Returns what to tell the server.
    pub(super) fn farewell(self) -> Option<CloseFrame> {
        let (code, reason) = match self {
            Self::Unused => (CloseCode::Normal, String::new()),
            Self::Violated(violation) => (close::BAD_FRAME.into(), violation.0),
            Self::Broken(tungstenite::Error::Capacity(error)) => {
                (CloseCode::Size, error.to_string())
            }
            Self::Broken(tungstenite::Error::Utf8(error)) => (CloseCode::Invalid, error),
            Self::Broken(tungstenite::Error::Protocol(error)) if error != RESET => {
                (CloseCode::Protocol, error.to_string())
            }
            Self::Unopened(_) => (close::UNAUTHENTICATED.into(), String::new()),
            Self::Broken(_) | Self::Lost(_) | Self::Closed(_) | Self::Silent => return None,
        };
        Some(CloseFrame {
            code,
            reason: short(reason).into(),
        })
    }
}

/// Cuts a reason to what a close frame has room for.
fn short(mut reason: String) -> String {
    const ROOM: usize = 123;
    while reason.len() > ROOM {
        reason.pop();
    }
    reason
}
