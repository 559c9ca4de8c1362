//! Commands to the task of a session.

use std::{convert::Infallible, sync::Arc};

use tokio::{sync::mpsc, time::Instant};

use super::{
    answer::AnswerSender, id::AssignedId, inbox::Inbox, reply::ReplySender,
    send_budget::BudgetPermit,
};
use crate::{error::Error, wire};

/// A command to the task of a session.
///
/// The channel of commands has no bound of its own. The send budget bounds subscribes, publishes and requests. The window
/// bounds credits, since each gives back half of it. A subscription unsubscribes once, and a request is canceled once.
#[derive(Debug)]
pub(super) enum Command {
    Subscribe {
        subscribe: wire::Subscribe,
        inbox: Arc<Inbox>,
        budget: BudgetPermit,
    },
    Publish {
        publish: wire::Publish,
        answer: AnswerSender<wire::Receipt>,
        budget: BudgetPermit,
    },
    Request {
        request: wire::Request,
        /// When the caller stops waiting.
        deadline: Option<Instant>,
        answer: ReplySender,
        budget: BudgetPermit,
    },
    Credit {
        inbox: Arc<Inbox>,
        bytes: u64,
    },
    /// Credit for a reply in parts.
    PartCredit {
        id: Arc<AssignedId>,
        bytes: u64,
    },
    Unsubscribe {
        inbox: Arc<Inbox>,
    },
    Cancel {
        id: Arc<AssignedId>,
    },
    /// Ends the session. The guard is held until the server was told.
    Close {
        closing: ClosingGuard,
    },
}

/// Held by a session that is being closed, until it has said goodbye.
pub(super) type ClosingGuard = mpsc::Sender<Infallible>;

impl Command {
    /// Fails the command for its caller.
    pub(super) fn fail(self, error: &Error) {
        match self {
            Self::Subscribe { inbox, .. } => inbox.end(Some(error.clone())),
            Self::Publish { answer, .. } => answer.give(Err(error.clone())),
            Self::Request { answer, .. } => _ = answer.end(Some(error.clone())),
            Self::Credit { .. }
            | Self::PartCredit { .. }
            | Self::Unsubscribe { .. }
            | Self::Cancel { .. }
            | Self::Close { .. } => {}
        }
    }

    /// Whether the caller has stopped waiting.
    pub(super) fn is_given_up(&self) -> bool {
        match self {
            Self::Subscribe { inbox, .. } => inbox.is_left(),
            Self::Publish { answer, .. } => answer.is_given_up(),
            Self::Request { answer, .. } => answer.is_given_up(),
            Self::Credit { .. }
            | Self::PartCredit { .. }
            | Self::Unsubscribe { .. }
            | Self::Cancel { .. }
            | Self::Close { .. } => false,
        }
    }
}
