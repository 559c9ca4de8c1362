//! What a handler knows of a call besides its message.

use std::{net::SocketAddr, sync::Arc, time::Instant};

use http::{Extensions, HeaderMap, request::Parts};

/// What a handler knows of a call besides its message: headers, deadline, who is at the other end.
///
/// A handler need not watch the deadline or the connection: when the time runs out or the caller
/// goes away, its future is dropped at its next `await`.
#[derive(Debug, Clone)]
pub struct Context {
    request: Arc<Parts>,
    deadline: Option<Instant>,
}

impl Context {
    pub(crate) fn new(request: Arc<Parts>, deadline: Option<Instant>) -> Self {
        Self { request, deadline }
    }

    /// Returns the headers of the request; in a session those of its handshake, but for what they
    /// say about WebSocket.
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
}

/// A context for tests that call a handler directly: no headers, no deadline, nobody there.
impl Default for Context {
    fn default() -> Self {
        let (parts, ()) = http::Request::new(()).into_parts();
        Self::new(Arc::new(parts), None)
    }
}

/// The address at the other end of a connection that we accepted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) SocketAddr);
