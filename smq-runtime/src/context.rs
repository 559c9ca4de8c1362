//! The context of a call.

use std::{
    fmt,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use http::{Extensions, HeaderMap, HeaderName, HeaderValue, header, request::Parts};

use crate::{
    access::{ANONYMOUS, Caller, PeerAddress},
    log::PublishId,
    server::SessionId,
};

/// The context of a call: its headers, its deadline and its caller.
///
/// A handler need not watch the deadline or the connection: the server drops the handler's future when the deadline
/// passes or the caller disconnects.
#[derive(Clone)]
pub struct Context {
    head: Arc<Parts>,
    deadline: Option<Instant>,
    publish: Option<Arc<PublishId>>,
    /// The response headers that the handler sets.
    response: Arc<ResponseHeaders>,
}

/// The response headers that a handler sets. Few calls have any.
pub(crate) type ResponseHeaders = Mutex<Option<Box<HeaderMap>>>;

/// Response headers that only the server sets.
const RESERVED: [HeaderName; 6] = [
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::CONTENT_TYPE,
    header::DATE,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

impl Context {
    /// Returns the context of a call, with the head of its request or of its session's handshake.
    pub(crate) fn new(head: Arc<Parts>, deadline: Option<Instant>) -> Self {
        Self::with_response(head, deadline, Arc::default())
    }

    /// Returns the context of a call whose handler sets these headers.
    pub(crate) fn with_response(
        head: Arc<Parts>,
        deadline: Option<Instant>,
        response: Arc<ResponseHeaders>,
    ) -> Self {
        Self {
            head,
            deadline,
            publish: None,
            response,
        }
    }

    /// Returns the same context with another deadline.
    pub(crate) fn until(&self, deadline: Option<Instant>) -> Self {
        Self {
            deadline,
            ..self.clone()
        }
    }

    /// Returns this context for a numbered publish.
    pub(crate) fn with_publish_id(mut self, publish: Arc<PublishId>) -> Self {
        self.publish = Some(publish);
        self
    }

    pub(crate) fn shared_publish_id(&self) -> Option<Arc<PublishId>> {
        self.publish.clone()
    }

    /// Takes the response headers that the handler has set, if there are some.
    pub(crate) fn take_response_headers(&self) -> Option<Box<HeaderMap>> {
        let mut response = self.response.lock().unwrap_or_else(PoisonError::into_inner);
        response.take()
    }

    /// Sets a header of the HTTP response, or of the frame that answers, and replaces an earlier value. The answer has
    /// it even if the handler fails.
    ///
    /// Has no effect for headers that the server sets itself: `Connection`, `Content-Length`, `Content-Type`, `Date`,
    /// `Transfer-Encoding` and `Upgrade`; and in the reply to one protected message.
    pub fn set_response_header(&self, name: HeaderName, value: HeaderValue) {
        if RESERVED.contains(&name) {
            return;
        }
        let mut response = self.response.lock().unwrap_or_else(PoisonError::into_inner);
        response.get_or_insert_default().insert(name, value);
    }

    /// Returns the headers of the request. In a session, those of the frame, and of the handshake without the WebSocket
    /// headers. For a protected message, only the headers inside it.
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// Returns the extensions that layers around the server have added to the request.
    pub fn extensions(&self) -> &Extensions {
        &self.head.extensions
    }

    /// Returns the deadline of the call, after which the server drops the handler. Absent in tests, and in a call whose
    /// reply comes in parts if the caller has set no time for the whole of it.
    pub fn deadline(&self) -> Option<Instant> {
        self.deadline
    }

    /// Returns the peer's address: the caller's, or that of the last proxy that is not
    /// [trusted](crate::Server::with_trusted_proxies). If a trusted proxy does not report the caller's port, it is 0.
    ///
    /// Absent for Unix domain sockets, for in-process connections, and where another server, such as axum, accepted
    /// the connection.
    pub fn peer(&self) -> Option<SocketAddr> {
        self.extensions().get::<PeerAddress>().map(|peer| peer.0)
    }

    /// Returns the caller.
    pub fn caller(&self) -> &Caller {
        self.extensions().get().unwrap_or(&ANONYMOUS)
    }

    /// Returns the identity from the server's [`Authenticator`](crate::Authenticator) for the request, or for the
    /// handshake of the session; none if there is no authenticator or its type is not `T`.
    pub fn identity<T: 'static>(&self) -> Option<&T> {
        self.caller().identity()
    }

    /// Returns the session that carries the call. Absent for a `POST`, and for a subscription by `GET`.
    ///
    /// A handler can keep state for as long as the session is open: see
    /// [`Server::with_session_events`](crate::Server::with_session_events).
    pub fn session(&self) -> Option<SessionId> {
        self.extensions().get().copied()
    }

    /// Returns the id of a publish that its client has numbered.
    ///
    /// A handler gets the same publish again, with the same id, if the server was killed while it handled it. A handler
    /// that must not act twice keeps the id with what it did.
    pub fn publish_id(&self) -> Option<&PublishId> {
        self.publish.as_deref()
    }

    /// Returns this context with another caller. For tests that call a handler directly.
    #[must_use]
    pub fn with_caller(&self, caller: Caller) -> Self {
        let mut head = Parts::clone(&self.head);
        head.extensions.insert(caller);
        Self {
            publish: self.publish.clone(),
            ..Self::new(Arc::new(head), self.deadline)
        }
    }
}

/// Omits the query and the header values, which may be secret.
impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("path", &self.head.uri.path())
            .field("headers", &self.headers().keys().collect::<Vec<_>>())
            .field("caller", self.caller())
            .field("deadline", &self.deadline)
            .finish()
    }
}

/// A context for tests that call a handler directly: no headers, no deadline, an anonymous caller.
impl Default for Context {
    fn default() -> Self {
        let (parts, ()) = http::Request::new(()).into_parts();
        Self::new(Arc::new(parts), None)
    }
}
