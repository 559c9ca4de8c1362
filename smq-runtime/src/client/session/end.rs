//! Why a connection ends, and what both sides learn about it.

use tokio_tungstenite::tungstenite::{
    self,
    error::ProtocolError,
    protocol::{CloseFrame, frame::coding::CloseCode},
};

use crate::{error::Error, security::Unopened, status::Status, wire::close};

/// The server violated the protocol. The text says how.
#[derive(Debug)]
pub(super) struct Violation(pub(super) String);

/// Why a connection ends.
#[derive(Debug)]
pub(super) enum End {
    /// Nothing needs it any more.
    Unused,
    /// The server closed it.
    Closed(Option<CloseFrame>),
    Broken(tungstenite::Error),
    /// One of its requests or streams failed.
    Lost(Error),
    /// The server does not know the session: it was restarted, or the session was absent for too long.
    Forgotten(Error),
    /// Nothing came from the server for too long.
    Silent,
    /// The server violated the protocol.
    Violated(Violation),
    /// A message is not from the server: somebody on the way changed, dropped or forged something.
    Unopened(Unopened),
}

impl From<Unopened> for End {
    fn from(reason: Unopened) -> Self {
        Self::Unopened(reason)
    }
}

/// A lost connection, which is a protocol error for tungstenite.
const RESET: ProtocolError = ProtocolError::ResetWithoutClosingHandshake;

impl End {
    /// Whether another connection would end in the same way, because the two sides do not understand each other.
    pub(super) fn is_final(&self) -> bool {
        match self {
            Self::Unused | Self::Violated(_) => true,
            Self::Broken(tungstenite::Error::Protocol(cause)) => *cause != RESET,
            Self::Broken(tungstenite::Error::Capacity(_) | tungstenite::Error::Utf8(_)) => true,
            Self::Broken(_)
            | Self::Lost(_)
            | Self::Forgotten(_)
            | Self::Closed(_)
            | Self::Silent
            | Self::Unopened(_) => false,
        }
    }

    /// Whether the server objects to something that it received, which is then not sent again.
    pub(super) fn is_objection(&self) -> bool {
        const OBJECTIONS: [u16; 5] = [1002, 1003, 1007, 1009, close::BAD_FRAME];
        match self {
            Self::Closed(Some(frame)) => OBJECTIONS.contains(&u16::from(frame.code)),
            _ => false,
        }
    }

    /// Returns the error for the users of the session.
    pub(super) fn error(&self, url: &str) -> Error {
        let context = match self {
            Self::Unused => format!("the session with {url} was closed"),
            Self::Closed(None) => format!("{url} closed the session without a reason"),
            Self::Closed(Some(CloseFrame { code, reason })) => {
                let context = format!("{url} closed the session: {} {reason}", u16::from(*code));
                if *code == CloseCode::Size {
                    // To send it again would be of no use.
                    return Error::Status(Status::resource_exhausted(context));
                }
                context
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
            Self::Lost(error) | Self::Forgotten(error) => return error.clone(),
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

    /// Whether the server may still receive a goodbye.
    pub(super) fn leaves_somebody(&self) -> bool {
        match self {
            Self::Unused | Self::Closed(_) | Self::Violated(_) | Self::Unopened(_) => true,
            Self::Broken(_) => self.is_final(),
            Self::Lost(_) | Self::Forgotten(_) | Self::Silent => false,
        }
    }

    /// Returns the close frame for the server.
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
            Self::Broken(_)
            | Self::Lost(_)
            | Self::Forgotten(_)
            | Self::Closed(_)
            | Self::Silent => return None,
        };
        Some(CloseFrame {
            code,
            reason: short(reason).into(),
        })
    }
}

/// Cuts a reason to the size that a close frame allows.
fn short(mut reason: String) -> String {
    const BUDGET: usize = 123;
    while reason.len() > BUDGET {
        reason.pop();
    }
    reason
}
