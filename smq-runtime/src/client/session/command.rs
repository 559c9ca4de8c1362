//! What the users of a session ask of it.

use std::sync::Arc;

use tokio::sync::oneshot;

use super::{inbox::Inbox, room::Place};
use crate::{error::Error, wire};

/// What a user of a session asks of it.
///
/// The channel of commands has no bound of its own. Subscribes and publishes are bounded by the
/// room they take; credits by the window, of which each gives back a half; and a subscription
/// unsubscribes once.
#[derive(Debug)]
pub(super) enum Command {
    Subscribe {
        subscribe: wire::Subscribe,
        inbox: Arc<Inbox>,
        room: Place,
    },
    Publish {
        publish: wire::Publish,
        receipt: Receipt,
        room: Place,
    },
    Credit {
        inbox: Arc<Inbox>,
        bytes: u64,
    },
    Unsubscribe {
        inbox: Arc<Inbox>,
    },
}

/// Where the answer to a publish goes.
pub(super) type Receipt = oneshot::Sender<Result<(), Error>>;

impl Command {
    /// Tells who waits for an answer that none will come.
    pub(super) fn fail(self, error: &Error) {
        match self {
            Self::Subscribe { inbox, .. } => inbox.end(Some(error.clone())),
            Self::Publish { receipt, .. } => drop(receipt.send(Err(error.clone()))),
            Self::Credit { .. } | Self::Unsubscribe { .. } => {}
        }
    }
}
