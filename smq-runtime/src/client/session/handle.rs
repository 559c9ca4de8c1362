//! Handles of a session, which end something when they are dropped.

use std::sync::Arc;

use super::{Session, command::Command, id::AssignedId, inbox::Inbox};

/// Keeps a subscription and its session. Dropping it unsubscribes.
#[derive(Debug)]
pub(in crate::client) struct SubscriptionHandle {
    session: Session,
    inbox: Arc<Inbox>,
}

impl SubscriptionHandle {
    pub(super) fn new(session: Session, inbox: Arc<Inbox>) -> Self {
        Self { session, inbox }
    }

    pub(in crate::client) fn session(&self) -> &Session {
        &self.session
    }

    pub(in crate::client) fn inbox(&self) -> &Inbox {
        &self.inbox
    }

    /// Gives the server credit for that many bytes.
    pub(in crate::client) fn credit(&self, bytes: u64) {
        let inbox = Arc::clone(&self.inbox);
        let _ = self.session.commands.send(Command::Credit { inbox, bytes });
    }
}

impl Drop for SubscriptionHandle {
    fn drop(&mut self) {
        self.inbox.leave();
        let _ = self.session.commands.send(Command::Unsubscribe {
            inbox: Arc::clone(&self.inbox),
        });
    }
}

/// Cancels a request when it is dropped, unless the request is done.
#[derive(Debug)]
pub(super) struct CancelOnDrop {
    request: Option<(Session, Arc<AssignedId>)>,
}

impl CancelOnDrop {
    pub(super) fn new(session: &Session, id: &Arc<AssignedId>) -> Self {
        Self {
            request: Some((session.clone(), Arc::clone(id))),
        }
    }

    /// The request is done.
    pub(super) fn disarm(mut self) {
        self.request = None;
    }
}

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        if let Some((session, id)) = self.request.take() {
            let _ = session.commands.send(Command::Cancel { id });
        }
    }
}
