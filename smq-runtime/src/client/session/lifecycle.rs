//! The end of a client: which sessions it has, and whether it is closed.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::{
    sync::mpsc::{self, UnboundedSender, WeakUnboundedSender},
    time::timeout,
};

use super::command::Command;
use crate::error::Error;

/// How long a client waits for the goodbyes of its sessions.
const GOODBYES: Duration = Duration::from_secs(5);

/// Whether a client, and all that are derived from it, are closed; and the sessions that this ends.
#[derive(Debug, Default)]
pub(in crate::client) struct Lifecycle {
    is_closed: AtomicBool,
    sessions: Mutex<Vec<WeakUnboundedSender<Command>>>,
}

impl Lifecycle {
    /// Fails if the client is closed.
    pub(in crate::client) fn check(&self) -> Result<(), Error> {
        if self.is_closed.load(Ordering::Acquire) {
            return Err(Error::Closed);
        }
        Ok(())
    }

    /// Registers a session, to be ended when the client is closed. Fails if it is closed already.
    pub(super) fn register(&self, session: &UnboundedSender<Command>) -> Result<(), Error> {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        self.check()?;
        sessions.retain(|session| session.strong_count() > 0);
        sessions.push(session.downgrade());
        Ok(())
    }

    /// Ends all sessions, and waits until they have said goodbye.
    pub(in crate::client) async fn close(&self) {
        let sessions = {
            let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
            self.is_closed.store(true, Ordering::Release);
            std::mem::take(&mut *sessions)
        };
        let (closing, mut closed) = mpsc::channel(1);
        for session in sessions.iter().filter_map(WeakUnboundedSender::upgrade) {
            let _ = session.send(Command::Close {
                closing: closing.clone(),
            });
        }
        drop(closing);
        let _ = timeout(GOODBYES, closed.recv()).await;
    }
}
