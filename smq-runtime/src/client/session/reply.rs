//! The replies to requests, on their way to the callers: whole, or in parts.

use std::sync::Arc;

use bytes::Bytes;
use tokio::sync::mpsc;

use super::{answer::AnswerSender, end::Violation, id::AssignedId, subscription::detached};
use crate::{
    error::Error,
    wire::{FrameHeaders, Reply, amount, event_cost},
};

/// Sends the reply to a request to its caller.
#[derive(Debug)]
pub(super) enum ReplySender {
    Whole(AnswerSender<Reply>),
    Parts(PartsSender),
}

/// Sends the parts of a reply. The window bounds what waits for the caller.
#[derive(Debug)]
pub(super) struct PartsSender {
    sender: mpsc::UnboundedSender<ReceivedPart>,
    id: Arc<AssignedId>,
    /// How many bytes of parts the server may still send. The last part may exceed it.
    allowance: i64,
    /// The headers of the end.
    trailers: FrameHeaders,
}

/// What the caller gets.
#[derive(Debug)]
pub(in crate::client) enum ReceivedPart {
    Part {
        payload: Bytes,
        headers: FrameHeaders,
        /// What it counts in the window.
        bytes: u64,
    },
    /// The last item: with an error, or without one if the reply is complete.
    End(Option<Error>, FrameHeaders),
}

impl ReplySender {
    pub(super) fn id(&self) -> &Arc<AssignedId> {
        match self {
            Self::Whole(answer) => &answer.id,
            Self::Parts(parts) => &parts.id,
        }
    }

    /// Whether the caller has stopped waiting.
    pub(super) fn is_given_up(&self) -> bool {
        match self {
            Self::Whole(answer) => answer.is_given_up(),
            Self::Parts(parts) => parts.sender.is_closed(),
        }
    }

    /// Sends a part behind which others come.
    pub(super) fn part(&mut self, reply: Reply) -> Result<(), Violation> {
        match self {
            Self::Whole(_) => Err(Violation("unexpected part of a reply".into())),
            Self::Parts(parts) => parts.part(reply),
        }
    }

    /// Sends the whole reply, or the only part.
    pub(super) fn give(self, reply: Reply) -> Result<(), Violation> {
        match self {
            Self::Whole(answer) => answer.give(Ok(reply)),
            Self::Parts(mut parts) => {
                parts.part(reply)?;
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
            parts.trailers = headers;
        }
    }

    /// Records that the caller has taken that many bytes.
    pub(super) fn credit(&mut self, bytes: u64) {
        if let Self::Parts(parts) = self {
            parts.allowance = parts.allowance.saturating_add(amount(bytes));
        }
    }
}

impl PartsSender {
    /// Returns a sender with the window, and what receives its parts.
    pub(super) fn new(window: u64) -> (Self, mpsc::UnboundedReceiver<ReceivedPart>) {
        let (sender, received) = mpsc::unbounded_channel();
        let sender = Self {
            sender,
            id: Arc::default(),
            allowance: amount(window),
            trailers: FrameHeaders::new(),
        };
        (sender, received)
    }

    pub(super) fn id(&self) -> &Arc<AssignedId> {
        &self.id
    }

    fn part(
        &mut self,
        Reply {
            payload, headers, ..
        }: Reply,
    ) -> Result<(), Violation> {
        if self.allowance <= 0 {
            let why = "the server exceeded the window of a reply in parts";
            return Err(Violation(why.into()));
        }
        let bytes = event_cost(payload.len(), &headers);
        self.allowance -= amount(bytes);
        let _ = self.sender.send(ReceivedPart::Part {
            payload: detached(payload),
            headers,
            bytes,
        });
        Ok(())
    }

    fn end(self, ending: Option<Error>) {
        let _ = self.sender.send(ReceivedPart::End(ending, self.trailers));
    }
}
