//! What the users of a session ask of it.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use bytes::Bytes;
use tokio::{sync::oneshot, time::Instant};

use super::{inbox::Inbox, room::Place};
use crate::{error::Error, wire};

/// What a user of a session asks of it.
///
/// The channel of commands has no bound of its own. Subscribes, publishes and requests are bounded by
/// the room they take; credits by the window, of which each gives back a half; and a subscription
/// unsubscribes once, as a request is canceled once.
#[derive(Debug)]
pub(super) enum Command {
    Subscribe {
        subscribe: wire::Subscribe,
        inbox: Arc<Inbox>,
        room: Place,
    },
    Publish {
        publish: wire::Publish,
        answer: Answer<()>,
        room: Place,
    },
    Request {
        request: wire::Request,
        /// When the caller stops waiting, if ever.
        deadline: Option<Instant>,
        answer: Answer<Bytes>,
        room: Place,
    },
    Credit {
        inbox: Arc<Inbox>,
        bytes: u64,
    },
    Unsubscribe {
        inbox: Arc<Inbox>,
    },
    Cancel {
        number: Arc<Number>,
    },
}

/// The number of something in a session: 0 until it has been sent.
#[derive(Debug, Default)]
pub(super) struct Number(AtomicU32);

impl Number {
    pub(super) fn get(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }

    pub(super) fn set(&self, id: u32) {
        self.0.store(id, Ordering::Relaxed);
    }
}

/// Where the answer to a publish or a request goes.
#[derive(Debug)]
pub(super) struct Answer<T> {
    sender: oneshot::Sender<Result<T, Error>>,
    pub(super) number: Arc<Number>,
}

/// Who waits for an answer.
#[derive(Debug)]
pub(super) struct Answered<T> {
    pub(super) receiver: oneshot::Receiver<Result<T, Error>>,
    pub(super) number: Arc<Number>,
}

impl<T> Answer<T> {
    pub(super) fn new() -> (Self, Answered<T>) {
        let (sender, receiver) = oneshot::channel();
        let number = Arc::<Number>::default();
        let answered = Answered {
            receiver,
            number: Arc::clone(&number),
        };
        (Self { sender, number }, answered)
    }

    /// Whether nobody waits for it any more.
    pub(super) fn is_given_up(&self) -> bool {
        self.sender.is_closed()
    }

    /// Gives the answer, unless nobody waits for it any more.
    pub(super) fn give(self, answer: Result<T, Error>) {
        let _ = self.sender.send(answer);
    }
}

impl Command {
    /// Tells who waits for an answer that none will come.
    pub(super) fn fail(self, error: &Error) {
        match self {
            Self::Subscribe { inbox, .. } => inbox.end(Some(error.clone())),
            Self::Publish { answer, .. } => answer.give(Err(error.clone())),
            Self::Request { answer, .. } => answer.give(Err(error.clone())),
            Self::Credit { .. } | Self::Unsubscribe { .. } | Self::Cancel { .. } => {}
        }
    }

    /// Whether nobody waits for what comes of it any more.
    pub(super) fn is_given_up(&self) -> bool {
        match self {
            Self::Subscribe { inbox, .. } => inbox.is_left(),
            Self::Publish { answer, .. } => answer.is_given_up(),
            Self::Request { answer, .. } => answer.is_given_up(),
            Self::Credit { .. } | Self::Unsubscribe { .. } | Self::Cancel { .. } => false,
        }
    }
}
