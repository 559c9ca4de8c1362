//! The error of a client: a status of the server, or what failed on this side.

use std::{error::Error as StdError, sync::Arc};

use crate::status::Status;

/// The error of a call, a publish or a subscription. Each variant calls for another reaction of the caller.
///
/// It does not turn into a [`Status`] by `?`: a handler that calls another service decides what its own caller learns.
///
/// It can be cloned: when a session is lost, everything that waits on it gets the same error.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The server answered with a status.
    #[error("the server answered {}", .0.code())]
    Status(#[source] Status),
    /// The timeout of the call is over. The server may have done the work.
    #[error("no answer in time")]
    Timeout,
    /// The server cannot be reached, or the connection was lost before the answer came.
    #[error("{context}")]
    Transport {
        /// What the client was doing, and with which server.
        context: String,
        /// The cause.
        #[source]
        source: Option<Arc<dyn StdError + Send + Sync>>,
    },
    /// The answer violates the protocol.
    #[error("not an answer of a socket.mq server: {0}")]
    Protocol(String),
    /// The message is not from the server, or the server is not the expected one: somebody changed a message on the way, or a
    /// key is not trusted.
    #[error("not trusted: {0}")]
    Untrusted(String),
    /// The client [was closed](crate::Client::close).
    #[error("the client is closed")]
    Closed,
    /// The message is not valid, and was not sent.
    #[error("the message cannot be sent: {0}")]
    Unsendable(String),
    /// The URL is not valid.
    #[error("{url:?} is not a URL to connect to: {reason}")]
    Url {
        /// The URL.
        url: String,
        /// What is wrong, and what to write.
        reason: String,
    },
}

impl Error {
    /// Returns the status, if the server answered with one.
    pub fn status(&self) -> Option<&Status> {
        match self {
            Self::Status(status) => Some(status),
            _ => None,
        }
    }

    /// Returns the name of what failed, for metrics.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Status(status) => status.code().as_str(),
            Self::Timeout => "timeout",
            Self::Transport { .. } => "transport",
            Self::Protocol(_) => "protocol",
            Self::Untrusted(_) => "untrusted",
            Self::Closed => "closed",
            Self::Unsendable(_) => "unsendable",
            Self::Url { .. } => "url",
        }
    }

    pub(crate) fn transport(
        context: impl Into<String>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self::Transport {
            context: context.into(),
            source: Some(source.into().into()),
        }
    }
}
