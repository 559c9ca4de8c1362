//! What all clients of a server share.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use super::{
    header_source::HeaderSource,
    headers::Headers,
    http_client::HttpClient,
    protocol::ClientProtocol,
    session::{Lifecycle, RetryPolicy, Sessions},
};
use crate::security::ClientSecurity;

/// What all clients of a server share.
pub(super) struct ClientShared {
    pub(super) http: Arc<HttpClient>,
    /// The sessions of each set of options, as long as there is a client with them.
    pub(super) sessions: Mutex<HashMap<(Headers, RetryPolicy), Weak<Sessions>>>,
    /// The security of these clients, if they have one.
    pub(super) security: Option<Arc<dyn ClientSecurity>>,
    /// The protocol of the server, if it is another one.
    pub(super) protocol: Option<Arc<dyn ClientProtocol>>,
    /// Where headers come from that change.
    pub(super) header_source: Option<HeaderSource>,
    pub(super) lifecycle: Arc<Lifecycle>,
}

impl ClientShared {
    pub(super) fn sessions(&self, headers: Headers, retry: RetryPolicy) -> Arc<Sessions> {
        let mut all = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        let options = (headers, retry);
        if let Some(sessions) = all.get(&options).and_then(Weak::upgrade) {
            return sessions;
        }
        all.retain(|_, sessions| sessions.strong_count() > 0);
        let sessions = Arc::new(Sessions::new(
            Arc::clone(&self.http),
            options.0.clone(),
            retry,
            self.security.clone(),
            self.header_source.clone(),
            Arc::clone(&self.lifecycle),
        ));
        all.insert(options, Arc::downgrade(&sessions));
        sessions
    }
}
