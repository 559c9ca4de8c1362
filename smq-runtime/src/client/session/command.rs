//! Commands to the task of a session.

use std::{convert::Infallible, sync::Arc};

use tokio::{
    sync::{mpsc, oneshot},
    time::Instant,
};

use super::{id::AssignedId, inbox::Inbox, reply::ReplySender, send_budget::BudgetPermit};
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

/// Sends the answer to a publish or a request to its caller.
#[derive(Debug)]
pub(super) struct AnswerSender<T> {
    sender: oneshot::Sender<Result<T, Error>>,
    pub(super) id: Arc<AssignedId>,
}

/// Receives the answer to a publish or a request.
#[derive(Debug)]
pub(super) struct AnswerReceiver<T> {
    pub(super) receiver: oneshot::Receiver<Result<T, Error>>,
    pub(super) id: Arc<AssignedId>,
}

impl<T> AnswerSender<T> {
    pub(super) fn new() -> (Self, AnswerReceiver<T>) {
        let (sender, receiver) = oneshot::channel();
        let id = Arc::<AssignedId>::default();
        let answered = AnswerReceiver {
            receiver,
            id: Arc::clone(&id),
        };
        (Self { sender, id }, answered)
    }

    /// Whether the caller has stopped waiting.
    pub(super) fn is_given_up(&self) -> bool {
        self.sender.is_closed()
    }

    /// Sends the answer, unless the caller has stopped waiting.
    pub(super) fn give(self, answer: Result<T, Error>) {
        let _ = self.sender.send(answer);
    }
}

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
