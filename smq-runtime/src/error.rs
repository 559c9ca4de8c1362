//! The error of a client: how a call failed at this side of the wire, or the status it came back with.

use std::{error::Error as StdError, sync::Arc};

use crate::status::Status;

/// What a call of a client can end with. One variant for each thing that a caller does about it.
///
/// It does not turn into a [`Status`] by `?`: a handler that calls another service says itself
/// what its own caller learns.
///
/// It can be cloned: when a session breaks, all who wait on it get the same error.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The server answered with a status.
    #[error("the server answered {}", .0.code())]
    Status(#[source] Status),
    /// The time for the call ran out here. The server may have done the work.
    #[error("no answer in time")]
    Timeout,
    /// The server cannot be reached, or the connection broke before the answer was there.
    #[error("{context}")]
    Transport {
        /// What was being done, and with whom.
        context: String,
        /// Why it failed.
        #[source]
        source: Option<Arc<dyn StdError + Send + Sync>>,
    },
    /// The answer is not what the protocol says it should be.
    #[error("not an answer of a socket.mq server: {0}")]
    Protocol(String),
    /// What came is not what the server has signed, or the server is not the one that it should be: somebody on the
    /// way, or a key that is not trusted.
    #[error("not trusted: {0}")]
    Untrusted(String),
    /// The message cannot be sent, and was not.
    #[error("the message cannot be sent: {0}")]
    Unsendable(String),
    /// The URL is not one that a client can connect to.
    #[error("{url:?} is not a URL to connect to: {reason}")]
    Url {
        /// The URL as it was given.
        url: String,
        /// What is wrong, and what to write.
        reason: String,
    },
}

impl Error {
    /// Returns the status that the server answered with, if that is what happened.
    pub fn status(&self) -> Option<&Status> {
        match self {
            Self::Status(status) => Some(status),
            _ => None,
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
