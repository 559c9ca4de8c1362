//! At which of several servers a session is, and as which publisher.
//!
//! A publish without an answer goes to the next server under the same id and number. If the servers share the log, it is
//! there once. If not, a server that does not know the publisher refuses it with `aborted`. A server that the publisher comes
//! *back* to knows the id, and has not seen the publish: it would apply it once more. Then the client itself gives it up.
//! So that this is rare, a session that moves without such publishes gets another id.

use std::{
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::remote;
use crate::client::http_client::servers::{InUse, Instance};

/// The place of a session. It has no server if the client has only one.
#[derive(Debug)]
pub(super) struct SessionPlace(Mutex<State>);

#[derive(Debug)]
struct State {
    /// The server of the last connection.
    server: Option<Arc<InUse>>,
    publisher: u128,
    /// The servers that may know this publisher.
    visited: Vec<Arc<Instance>>,
    /// How the session has moved since its last connection.
    moved: Move,
}

/// What a move to another server means for publishes without an answer.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Move {
    /// Those that a server has refused get other numbers: the next server does not know those before its hello.
    pub(super) renumbers: bool,
    /// Those that a server may have applied are given up, because the publisher is another one now.
    pub(super) gives_up: bool,
}

impl Move {
    /// Adds the next move. The former one still counts if publishes have no answer.
    pub(super) fn join(&mut self, next: Self, is_unanswered: bool) {
        self.renumbers = next.renumbers;
        self.gives_up = next.gives_up || (self.gives_up && is_unanswered);
    }
}

/// So many servers may know a publisher.
const MAX_VISITED: usize = 64;

impl SessionPlace {
    pub(super) fn new(publisher: u128) -> Self {
        Self(Mutex::new(State {
            server: None,
            publisher,
            visited: Vec::new(),
            moved: Move::default(),
        }))
    }

    pub(super) fn server(&self) -> Option<Arc<InUse>> {
        self.lock().server.clone()
    }

    /// Returns the id of the publisher for a server that is to be connected to.
    pub(super) fn publisher_at(&self, instance: &Arc<Instance>, is_unanswered: bool) -> u128 {
        let mut state = self.lock();
        let is_known = state.visited.iter().any(|it| Arc::ptr_eq(it, instance));
        let has_space = state.visited.len() < MAX_VISITED;
        let is_another = !state.is_at(instance);
        state.moved.renumbers |= is_another;
        if is_another && (!is_unanswered || is_known || !has_space) {
            state.moved.gives_up |= is_unanswered;
            state.publisher = remote::publisher();
            state.visited.clear();
        }
        if !state.visited.iter().any(|it| Arc::ptr_eq(it, instance)) {
            state.visited.push(Arc::clone(instance));
        }
        state.publisher
    }

    /// Takes the server of the new connection.
    pub(super) fn enter(&self, server: Arc<InUse>) {
        self.lock().server = Some(server);
    }

    /// Returns how the session has moved to its new connection.
    pub(super) fn moved(&self) -> Move {
        mem::take(&mut self.lock().moved)
    }

    /// Notes that the server fails or goes away, which asks for this pause. Returns whether there may be others.
    pub(super) fn failed(&self, pause: Duration) -> bool {
        let server = self.server();
        if let Some(server) = &server {
            server.instance.failed(pause);
        }
        server.is_some()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_at(&self, instance: &Arc<Instance>) -> bool {
        let server = self.server.as_ref();
        server.is_some_and(|server| Arc::ptr_eq(&server.instance, instance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::http_client::servers::tests::instances;

    /// A session that moves between servers.
    struct Moving(SessionPlace);

    impl Moving {
        /// Tries to connect. Returns the publisher.
        fn try_at(&self, instance: &Arc<Instance>, is_unanswered: bool) -> u128 {
            self.0.publisher_at(instance, is_unanswered)
        }

        /// Connects. Returns the publisher, and whether publishes without an answer are given up.
        fn connect(&self, instance: &Arc<Instance>, is_unanswered: bool) -> (u128, bool) {
            let publisher = self.try_at(instance, is_unanswered);
            self.0.enter(Arc::new(InUse::of_session(instance)));
            (publisher, self.0.moved().gives_up)
        }
    }

    #[test]
    fn a_publisher_comes_back_to_no_server_with_what_another_may_have_applied() {
        let [a, b, c] = &instances();
        let session = Moving(SessionPlace::new(1));
        let (first, gives_up) = session.connect(a, false);
        assert!(!gives_up);
        // The connection was lost, and the server was not.
        assert_eq!(session.connect(a, true), (first, false));
        // A server that may share the log.
        assert_eq!(session.connect(b, true), (first, false));
        assert_eq!(session.connect(c, true), (first, false));
        let (second, gives_up) = session.connect(a, true);
        assert!(gives_up && second != first, "it would apply them once more");
        assert_eq!(session.connect(b, true), (second, false));
        let (third, gives_up) = session.connect(c, false);
        assert!(!gives_up && third != second, "nothing is on its way");
    }

    #[test]
    fn an_attempt_counts_as_a_visit() {
        let [a, b, c] = &instances();
        let session = Moving(SessionPlace::new(1));
        let (first, _) = session.connect(a, false);
        // The hello may have come, though the answer has not.
        assert_eq!(session.try_at(b, true), first);
        assert_eq!(session.connect(a, true), (first, false));
        let (second, gives_up) = session.connect(b, true);
        assert!(gives_up && second != first);
        // What is given up stays so until there is a connection.
        session.try_at(a, true);
        session.try_at(b, true);
        session.try_at(a, true);
        let (_, gives_up) = session.connect(c, true);
        assert!(gives_up);
    }
}
