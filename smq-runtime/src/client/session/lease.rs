//! What users hold of a session, and give back by dropping it.

use std::sync::Arc;

use super::{
    Session,
    command::{Command, Number},
    inbox::Inbox,
};

/// A subscription's place in a session. Dropping it unsubscribes.
#[derive(Debug)]
pub(in crate::client) struct Lease {
    session: Session,
    inbox: Arc<Inbox>,
}

impl Lease {
    pub(super) fn new(session: Session, inbox: Arc<Inbox>) -> Self {
        Self { session, inbox }
    }

    pub(in crate::client) fn session(&self) -> &Session {
        &self.session
    }

    pub(in crate::client) fn inbox(&self) -> &Inbox {
        &self.inbox
    }

    /// Lets the server send that many bytes more.
    pub(in crate::client) fn credit(&self, bytes: u64) {
        let inbox = Arc::clone(&self.inbox);
        let _ = self.session.commands.send(Command::Credit { inbox, bytes });
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.inbox.leave();
        let _ = self.session.commands.send(Command::Unsubscribe {
            inbox: Arc::clone(&self.inbox),
        });
    }
}

/// A request that is on its way. Dropping it cancels the request, unless it is done.
#[derive(Debug)]
pub(super) struct Canceling {
    request: Option<(Session, Arc<Number>)>,
}

impl Canceling {
    pub(super) fn new(session: &Session, number: &Arc<Number>) -> Self {
        Self {
            request: Some((session.clone(), Arc::clone(number))),
        }
    }

    /// The request is done.
    pub(super) fn disarm(mut self) {
        self.request = None;
    }
}

impl Drop for Canceling {
    fn drop(&mut self) {
        if let Some((session, number)) = self.request.take() {
            let _ = session.commands.send(Command::Cancel { number });
        }
    }
}
