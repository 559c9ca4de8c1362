//! The replies to requests, on their way to the callers: whole, or in parts.

use std::sync::Arc;

use super::{answer::AnswerSender, end::Violation, id::AssignedId, received_parts::PartsSender};
use crate::{
    error::Error,
    wire::{FrameHeaders, Reply},
};

/// Sends the reply to a request to its caller.
#[derive(Debug)]
pub(super) enum ReplySender {
    Whole(AnswerSender<Reply>),
    Parts(PartsSender),
}

impl ReplySender {
    pub(super) fn id(&self) -> &Arc<AssignedId> {
        match self {
            Self::Whole(answer) => &answer.id,
            Self::Parts(parts) => parts.id(),
        }
    }

    /// Whether the caller has stopped waiting.
    pub(super) fn is_given_up(&self) -> bool {
        match self {
            Self::Whole(answer) => answer.is_given_up(),
            Self::Parts(parts) => parts.is_left(),
        }
    }

    /// Sends a part behind which others come.
    pub(super) fn part(&mut self, reply: Reply) -> Result<(), Violation> {
        match self {
            Self::Whole(_) => Err(Violation("unexpected part of a reply".into())),
            Self::Parts(parts) => parts.give(reply),
        }
    }

    /// Sends the whole reply, or the only part.
    pub(super) fn give(self, reply: Reply) -> Result<(), Violation> {
        match self {
            Self::Whole(answer) => answer.give(Ok(reply)),
            Self::Parts(mut parts) => {
                parts.give(reply)?;
                parts.end(None);
            }
        }
        Ok(())
    }

    /// Ends it with an error, or without one if the reply in parts is complete.
    pub(super) fn end(self, ending: Option<Error>) -> Result<(), Violation> {
        match self {
            Self::Whole(answer) => answer.end("request", ending),
            Self::Parts(parts) => {
                parts.end(ending);
                Ok(())
            }
        }
    }

    /// Keeps the headers of the end for the caller.
    pub(super) fn set_trailers(&mut self, headers: FrameHeaders) {
        if let Self::Parts(parts) = self {
            parts.set_trailers(headers);
        }
    }

    /// Records that the caller has taken that many bytes.
    pub(super) fn credit(&mut self, bytes: u64) {
        if let Self::Parts(parts) = self {
            parts.credit(bytes);
        }
    }
}
