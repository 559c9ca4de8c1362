//! The answer to a publish or a request, on its way to the caller.

use std::sync::Arc;

use tokio::sync::oneshot;

use super::{end::Violation, id::AssignedId};
use crate::error::Error;

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

    /// Ends it with an error. Without one the server has no right to end it.
    pub(super) fn end(self, what: &str, ending: Option<Error>) -> Result<(), Violation> {
        let why = format!("the server ended a {what} without a status");
        let ended = match &ending {
            Some(_) => Ok(()),
            None => Err(Violation(why.clone())),
        };
        self.give(Err(ending.unwrap_or(Error::Protocol(why))));
        ended
    }
}
