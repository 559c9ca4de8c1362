//! The parts of a reply, as their caller receives them.

use std::{
    sync::Arc,
    task::{Context, Poll},
};

use tokio::sync::mpsc;

use super::{
    Session,
    command::Command,
    id::AssignedId,
    reply::{PartsSender, ReceivedPart},
};

/// Receives the parts of a reply, and cancels the request when it is dropped.
#[derive(Debug)]
pub(in crate::client) struct PartsReceiver {
    received: mpsc::UnboundedReceiver<ReceivedPart>,
    session: Session,
    id: Arc<AssignedId>,
}

/// Returns the sender and the receiver of a reply in parts. The receiver still lacks the session.
pub(super) fn parts_channel(window: u64) -> (PartsSender, impl FnOnce(Session) -> PartsReceiver) {
    let (sender, received) = PartsSender::new(window);
    let id = Arc::clone(sender.id());
    let receiver = |session| PartsReceiver {
        received,
        session,
        id,
    };
    (sender, receiver)
}

impl PartsReceiver {
    /// Returns the next item; none if the session was dropped.
    pub(in crate::client) fn poll_next(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<ReceivedPart>> {
        self.received.poll_recv(cx)
    }

    /// Gives the server credit for that many bytes.
    pub(in crate::client) fn credit(&self, bytes: u64) {
        let id = Arc::clone(&self.id);
        let _ = self
            .session
            .commands
            .send(Command::PartCredit { id, bytes });
    }
}

impl Drop for PartsReceiver {
    fn drop(&mut self) {
        let id = Arc::clone(&self.id);
        let _ = self.session.commands.send(Command::Cancel { id });
    }
}
