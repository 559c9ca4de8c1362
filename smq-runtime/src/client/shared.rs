//! What all clients of a server share.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use super::{call::Http, headers::Headers, session::Sessions};
use crate::security::ClientSecurity;

/// What all clients of a server share.
pub(super) struct Shared {
    pub(super) http: Arc<Http>,
    /// The sessions of each set of headers, as long as there is a client that sends them.
    pub(super) sessions: Mutex<HashMap<Headers, Weak<Sessions>>>,
    /// What protects all that is sent, if something does.
    pub(super) security: Option<Arc<dyn ClientSecurity>>,
}

impl Shared {
    pub(super) fn sessions(&self, headers: Headers) -> Arc<Sessions> {
        let mut all = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sessions) = all.get(&headers).and_then(Weak::upgrade) {
            return sessions;
        }
        all.retain(|_, sessions| sessions.strong_count() > 0);
        let sessions = Arc::new(Sessions::new(
            Arc::clone(&self.http),
            headers.clone(),
            self.security.clone(),
        ));
        all.insert(headers, Arc::downgrade(&sessions));
        sessions
    }
}
