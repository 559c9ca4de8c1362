//! The handshake: a request that becomes a WebSocket connection.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode, header};
use http_body_util::Full;
use hyper::body::Incoming;

use super::{remote::Remote, socket::Socket};
use crate::{
    client::{
        connector::Stream,
        http_client::{ErrorResponse, collect},
        proxy::is_tunnel_refused,
    },
    error::Error,
    status::Code,
    wire::{accept_key, new_key, subprotocol},
};

impl Remote {
    /// Opens a WebSocket connection for a session without security.
    pub(super) async fn shake_hands(&self) -> Result<Socket, OpenError> {
        let method = http::Method::GET;
        let headers = self.headers().await.map_err(OpenError::unreachable)?;
        let request = self.http.request(method, self.path, &headers, Bytes::new());
        self.upgrade(request, subprotocol::PROTOBUF).await
    }

    /// Turns a request into a WebSocket connection.
    pub(super) async fn upgrade(
        &self,
        mut request: Request<Full<Bytes>>,
        subprotocol: &'static str,
    ) -> Result<Socket, OpenError> {
        let key = new_key();
        let subprotocol = HeaderValue::from_static(subprotocol);
        let headers = request.headers_mut();
        headers.insert(header::CONNECTION, HeaderValue::from_static("Upgrade"));
        headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
        headers.insert(
            header::SEC_WEBSOCKET_VERSION,
            HeaderValue::from_static("13"),
        );
        headers.insert(header::SEC_WEBSOCKET_PROTOCOL, subprotocol.clone());
        headers.insert(
            header::SEC_WEBSOCKET_KEY,
            key.parse().expect("a key is in base64"),
        );
        let response = self.http.send(request).await.map_err(|error| {
            // A proxy that lets no tunnel through may forward the requests of a session over HTTP.
            if is_tunnel_refused(&error) {
                OpenError::NoWebSocket(error)
            } else {
                OpenError::unreachable(error)
            }
        })?;
        if response.status() != StatusCode::SWITCHING_PROTOCOLS {
            return Err(self.refused(response).await);
        }
        check(response.headers(), &key, &subprotocol).map_err(OpenError::Refused)?;
        let upgraded = hyper::upgrade::on(response).await.map_err(|error| {
            let context = "the connection broke in the handshake";
            OpenError::unreachable(Error::transport(context, error))
        })?;
        let parts = upgraded
            .downcast::<Stream>()
            .expect("our connector made this connection");
        Ok(Socket::new(parts.io.into_inner().io, &parts.read_buf))
    }

    async fn refused(&self, response: Response<Incoming>) -> OpenError {
        let status = response.status();
        if status.is_success() {
            // Without `Upgrade`, the path is the description of the interface. It is read to its end, so that the
            // connection can be reused.
            let _ = collect(response.into_body()).await;
            let context = format!(
                "{} answered, but not with a WebSocket: does a proxy on the way pass `Upgrade` on?",
                self.url()
            );
            return OpenError::NoWebSocket(Error::Transport {
                context,
                source: None,
            });
        }
        let refused = ErrorResponse::read(response).await;
        if let Some(pause) = refused.retry_after {
            // A server that says when to come back has no objection to WebSocket.
            let error = refused.error();
            return OpenError::Unreachable { error, pause };
        }
        match &refused.ours {
            // The server says so itself.
            Some(_) if refused.is_passing() => OpenError::unreachable(refused.error()),
            // A proxy has changed the handshake.
            Some(status) if MANGLED.contains(&status.code()) => {
                OpenError::NoWebSocket(refused.error())
            }
            Some(_) => OpenError::Refused(refused.error()),
            None if refused.is_passing() => OpenError::NoAnswer(refused.error()),
            None => OpenError::NoWebSocket(refused.error()),
        }
    }
}

/// Why no connection could be opened.
#[derive(Debug)]
pub(super) enum OpenError {
    /// The server rejects the session, and would reject it again.
    Refused(Error),
    /// The server may be reachable later, after this pause.
    Unreachable { error: Error, pause: Duration },
    /// A proxy does not let WebSocket through, or does not answer.
    NoWebSocket(Error),
    /// A proxy says that the server does not answer now.
    NoAnswer(Error),
}

impl OpenError {
    pub(super) fn unreachable(error: Error) -> Self {
        let pause = Duration::ZERO;
        Self::Unreachable { error, pause }
    }

    /// Returns the pause that the server asks for.
    pub(super) fn pause(&self) -> Duration {
        match self {
            Self::Unreachable { pause, .. } => *pause,
            _ => Duration::ZERO,
        }
    }

    /// Returns the error for the waiting callers, and the pause before the next attempt.
    pub(super) fn for_now(self) -> (Error, Duration) {
        match self {
            Self::Unreachable { error, pause } => (error, pause),
            Self::Refused(error) | Self::NoWebSocket(error) | Self::NoAnswer(error) => {
                (error, Duration::ZERO)
            }
        }
    }
}

/// The codes of a server for a handshake that a proxy has changed.
const MANGLED: [Code; 3] = [
    Code::InvalidArgument,
    Code::FailedPrecondition,
    Code::Unimplemented,
];

/// Checks the response of the server (RFC 6455, section 4.1).
fn check(headers: &HeaderMap, key: &str, subprotocol: &HeaderValue) -> Result<(), Error> {
    let value = |name| {
        headers
            .get(name)
            .map(HeaderValue::as_bytes)
            .unwrap_or_default()
    };
    if value(header::SEC_WEBSOCKET_ACCEPT) != accept_key(key.as_bytes()).as_bytes() {
        return Err(Error::Protocol(
            "its `Sec-WebSocket-Accept` is not for our key".into(),
        ));
    }
    if headers.get(header::SEC_WEBSOCKET_PROTOCOL) != Some(subprotocol) {
        let wanted = subprotocol.to_str().unwrap_or_default();
        return Err(Error::Protocol(format!(
            "it does not take the subprotocol {wanted}"
        )));
    }
    if headers.contains_key(header::SEC_WEBSOCKET_EXTENSIONS) {
        return Err(Error::Protocol(
            "it chose a WebSocket extension that was not offered".into(),
        ));
    }
    Ok(())
}
