//! What a handler knows of a call besides its message.

use std::{fmt, net::SocketAddr, sync::Arc, time::Instant};

use http::{Extensions, HeaderMap, request::Parts};

use crate::access::{Caller, NOBODY, Peer};

/// What a handler knows of a call besides its message: headers, deadline, who is at the other end.
///
/// A handler need not watch the deadline or the connection: when the time runs out or the caller
/// goes away, its future is dropped at its next `await`.
#[derive(Clone)]
pub struct Context {
    request: Arc<Parts>,
    deadline: Option<Instant>,
}

impl Context {
    pub(crate) fn new(request: Arc<Parts>, deadline: Option<Instant>) -> Self {
        Self { request, deadline }
    }

    /// Returns the headers of the request; in a session those of its handshake, but for what they
    /// say about WebSocket. Of a signed or sealed request those that were signed with it, and no others.
    pub fn headers(&self) -> &HeaderMap {
        &self.request.headers
    }

    /// Returns what layers around the server have put beside the request.
    pub fn extensions(&self) -> &Extensions {
        &self.request.extensions
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
        let mut request = Parts::clone(&self.request);
        request.extensions.insert(caller);
        Self {
            request: Arc::new(request),
            deadline: self.deadline,
        }
    }
}

/// Without the query and the values of headers: secrets often enough.
impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("path", &self.request.uri.path())
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
        Self::new(Arc::new(parts), None)
    }
}
