//! The state that all connections of a server share.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use http::{HeaderName, request::Parts};

use super::{
    admission::Admission,
    document::DocumentCache,
    documents::{Documents, ServedDocuments},
    handler_permits::{HandlerPermit, HandlerPermits},
    outcomes::PublishOutcomes,
    registry::Registry,
    response::Refusal,
    routes::Routes,
    sessions::{OpenSession, SessionCarrier, SessionEvents, Sessions},
};
use crate::{
    access::{AuthenticatorFn, AuthorizerFn},
    limits::Limits,
    log::Logs,
    security::ServerSecurity,
    topic::{Cursor, TopicHandle},
};

/// The state that all connections of a server share.
pub(super) struct ServerState {
    pub(super) routes: Routes,
    pub(super) limits: Limits,
    pub(super) hooks: Hooks,
    pub(super) security: Option<Arc<dyn ServerSecurity>>,
    pub(super) admission: Arc<Admission>,
    /// Set when it is needed first: no route is added after that.
    connection_bytes: OnceLock<usize>,
    /// One permit for each running handler.
    pub(super) handler_permits: Arc<HandlerPermits>,
    pub(super) publish_outcomes: Arc<PublishOutcomes>,
    pub(super) http_sessions: Arc<Registry>,
    pub(super) sessions: Sessions,
    pub(super) descriptions: DocumentCache,
    /// Written when they are needed first.
    pub(super) documents: OnceLock<ServedDocuments>,
    pub(super) topics: Topics,
}

/// The topics that somebody has subscribed to, by path.
#[derive(Default)]
pub(super) struct Topics(Mutex<HashMap<&'static str, TopicHandle>>);

impl Topics {
    /// Notes the topic of a subscription.
    pub(super) fn note(&self, path: &'static str, subscription: &Cursor) {
        let mut topics = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        topics
            .entry(path)
            .or_insert_with(|| subscription.topic_handle());
    }

    pub(super) fn get(&self, path: &'static str) -> Option<TopicHandle> {
        let topics = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        topics.get(path).cloned()
    }
}

/// The hooks of the application.
#[derive(Clone, Default)]
pub(super) struct Hooks {
    pub(super) authenticator: Option<AuthenticatorFn>,
    pub(super) authorizer: Option<AuthorizerFn>,
    pub(super) session_events: Option<SessionEvents>,
    pub(super) documents: Vec<Arc<dyn Documents>>,
    /// Where the logs of durable topics are.
    pub(super) logs: Option<Arc<dyn Logs>>,
    /// The headers that a hello may have.
    pub(super) hello_headers: Vec<HeaderName>,
}

impl ServerState {
    pub(super) fn new(
        routes: Routes,
        limits: Limits,
        hooks: Hooks,
        security: Option<Arc<dyn ServerSecurity>>,
    ) -> Self {
        Self {
            admission: Arc::new(Admission::new(&limits)),
            connection_bytes: OnceLock::new(),
            handler_permits: HandlerPermits::new(limits.concurrent_requests),
            routes,
            limits,
            hooks,
            security,
            publish_outcomes: Arc::default(),
            http_sessions: Arc::default(),
            sessions: Sessions::default(),
            descriptions: DocumentCache::default(),
            documents: OnceLock::new(),
            topics: Topics::default(),
        }
    }

    /// Returns the bytes that the server may hold for one connection.
    pub(super) fn connection_bytes(&self) -> usize {
        *self.connection_bytes.get_or_init(|| {
            let largest = self.routes.largest_message(&self.limits);
            let frame = self.limits.frame_bytes(largest);
            self.limits.connection_bytes.max(frame.saturating_mul(2))
        })
    }

    /// Returns the limits as they hold, with no more connections than the process may open files.
    pub(super) fn limits(&self) -> Limits {
        Limits {
            connections: self.admission.max_connections(&self.limits),
            ..self.limits.clone()
        }
    }

    /// Adds a session to the list.
    pub(super) fn open_session(&self, request: &Parts, carrier: SessionCarrier) -> OpenSession {
        let events = self.hooks.session_events.clone();
        self.sessions.open(request, carrier, events)
    }

    /// Acquires a permit for a handler. Refuses if too many handlers run.
    pub(super) fn handler_permit(&self) -> Result<HandlerPermit, Refusal> {
        HandlerPermits::take(&self.handler_permits).ok_or_else(Refusal::overloaded)
    }
}
