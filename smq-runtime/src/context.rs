//! What a handler knows of a call besides its message.

use std::{
    fmt,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use http::{Extensions, HeaderMap, HeaderName, HeaderValue, header, request::Parts};

use crate::access::{Caller, NOBODY, Peer};

/// What a handler knows of a call besides its message: headers, deadline, who is at the other end.
///
/// A handler need not watch the deadline or the connection: when the time runs out or the caller
/// goes away, its future is dropped at its next `await`.
#[derive(Clone)]
pub struct Context {
    head: Arc<Head>,
    deadline: Option<Instant>,
}

/// The head of a request, and where a handler puts headers of the response.
pub(crate) struct Head {
    pub(crate) request: Parts,
    /// Absent where the response has none: in a session.
    response: Option<Mutex<HeaderMap>>,
}

impl Head {
    /// Returns the head of a request whose response has headers.
    pub(crate) fn of_request(request: Parts) -> Self {
        let response = Some(Mutex::default());
        Self { request, response }
    }

    /// Returns the head of the handshake of a session, which all that is asked in it has.
    pub(crate) fn of_session(request: Parts) -> Self {
        let response = None;
        Self { request, response }
    }

    /// Returns the headers that the handler has set.
    pub(crate) fn take_response(&self) -> HeaderMap {
        let response = self.response.as_ref().map(Mutex::lock);
        let response = response.map(|it| it.unwrap_or_else(PoisonError::into_inner));
        response.map_or_else(HeaderMap::new, |mut it| std::mem::take(&mut *it))
    }
}

/// Headers of a response that are not the handler's to set: the server writes them.
const RESERVED: [HeaderName; 6] = [
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::CONTENT_TYPE,
    header::DATE,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

impl Context {
    pub(crate) fn new(head: Arc<Head>, deadline: Option<Instant>) -> Self {
        Self { head, deadline }
    }

    /// Sets a header of the response, in place of the one of that name, whether the handler succeeds or not.
    ///
    /// A request in a session has a reply without headers: there this does nothing. So it does for the headers that the server
    /// writes itself, such as `Content-Type` and `Content-Length`.
    pub fn set_response_header(&self, name: HeaderName, value: HeaderValue) {
        if RESERVED.contains(&name) {
            return;
        }
        if let Some(response) = &self.head.response {
            let mut response = response.lock().unwrap_or_else(PoisonError::into_inner);
            response.insert(name, value);
        }
    }

    /// Returns the headers of the request; in a session those of its handshake, but for what they
    /// say about WebSocket. Of a signed or sealed request those that were signed with it, and no others.
    pub fn headers(&self) -> &HeaderMap {
        &self.head.request.headers
    }

    /// Returns what layers around the server have put beside the request.
    pub fn extensions(&self) -> &Extensions {
        &self.head.request.extensions
    }

    /// Returns when the caller stops waiting.
    pub fn deadline(&self) -> Option<Instant> {
        self.deadline
    }

    /// Returns the address at the other end of the connection: the caller, or the last proxy.
    /// Absent on a `unix:` socket, within a process, and where another server (axum, say) took the connection.
    pub fn peer(&self) -> Option<SocketAddr> {
        self.extensions().get::<Peer>().map(|peer| peer.0)
    }

    /// Returns who calls, as far as the server has found out.
    pub fn caller(&self) -> &Caller {
        self.extensions().get().unwrap_or(&NOBODY)
    }

    /// Returns what the server's [`Authenticator`](crate::Authenticator) has made of the request, or of the
    /// handshake of the session; nothing, if there is none or `T` is not the type that it returns.
    pub fn identity<T: 'static>(&self) -> Option<&T> {
        self.caller().identity()
    }

    /// Returns this context with another caller: for tests that call a handler directly.
    #[must_use]
    pub fn with_caller(&self, caller: Caller) -> Self {
        let mut request = self.head.request.clone();
        request.extensions.insert(caller);
        Self::new(Arc::new(Head::of_request(request)), self.deadline)
    }
}

/// Without the query and the values of headers: secrets often enough.
impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("path", &self.head.request.uri.path())
            .field("headers", &self.headers().keys().collect::<Vec<_>>())
            .field("caller", self.caller())
            .field("deadline", &self.deadline)
            .finish()
    }
}

/// A context for tests that call a handler directly: no headers, no deadline, nobody there.
impl Default for Context {
    fn default() -> Self {
        let (parts, ()) = http::Request::new(()).into_parts();
        Self::new(Arc::new(Head::of_request(parts)), None)
    }
}
