//! How a session is opened: a request that becomes a WebSocket connection.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use hyper::body::Incoming;
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        handshake::{client::generate_key, derive_accept_key},
        protocol::{Role, WebSocketConfig},
    },
};

use super::remote::{Remote, with_query};
use crate::{
    client::{
        MAX_MESSAGE,
        call::{Refused, collect},
        connector::{Io, Stream},
    },
    error::Error,
    status::Code,
    wire::subprotocol,
};

/// The connection of a session.
pub(super) type Socket = WebSocketStream<Box<dyn Io>>;

/// What the socket is read into. Events that are much smaller than that are copied out of it.
pub(super) const READ_BUFFER: usize = 16 * 1024;

/// The largest frame: an event, and what is around it.
const MAX_FRAME: usize = MAX_MESSAGE + 64 * 1024;

/// How much is written at once.
const WRITE_BUFFER: usize = 64 * 1024;

impl Remote {
    /// Opens a WebSocket connection.
    pub(super) async fn shake_hands(&self, published: u64) -> Result<Socket, Unopened> {
        let key = generate_key();
        let mut request =
            self.http
                .request(http::Method::GET, self.path, &self.headers, Bytes::new());
        *request.uri_mut() = with_query(request.uri(), &self.publisher(published))
            .expect("a query of digits can follow any path");
        let headers = request.headers_mut();
        headers.insert(header::CONNECTION, HeaderValue::from_static("Upgrade"));
        headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
        headers.insert(
            header::SEC_WEBSOCKET_VERSION,
            HeaderValue::from_static("13"),
        );
        headers.insert(header::SEC_WEBSOCKET_PROTOCOL, SUBPROTOCOL);
        headers.insert(
            header::SEC_WEBSOCKET_KEY,
            key.parse().expect("a key is in base64"),
        );
        let response = self.http.send(request).await;
        let response = response.map_err(Unopened::unreachable)?;
        if response.status() != StatusCode::SWITCHING_PROTOCOLS {
            return Err(self.refused(response).await);
        }
        check(response.headers(), &key).map_err(Unopened::Refused)?;
        let upgraded = hyper::upgrade::on(response).await.map_err(|error| {
            let context = "the connection broke in the handshake";
            Unopened::unreachable(Error::transport(context, error))
        })?;
        let parts = upgraded
            .downcast::<Stream>()
            .expect("our connector made this connection");
        let (io, read) = (parts.io.into_inner(), parts.read_buf.into());
        Ok(WebSocketStream::from_partially_read(io, read, Role::Client, Some(config())).await)
    }

    async fn refused(&self, response: Response<Incoming>) -> Unopened {
        let status = response.status();
        if status.is_success() {
            // The path without `Upgrade` is the description of the interface. It is read, so that the
            // connection can be used again.
            let _ = collect(response.into_body()).await;
            let context = format!(
                "{} answered, but not with a WebSocket: does a proxy on the way pass `Upgrade` on?",
                self.url()
            );
            return Unopened::NoWebSocket(Error::Transport {
                context,
                source: None,
            });
        }
        let refused = Refused::read(response).await;
        if let Some(pause) = refused.retry_after {
            // Whoever says when to come back does not mean WebSocket.
            let error = refused.error();
            return Unopened::Unreachable { error, pause };
        }
        match &refused.ours {
            // The server says so itself.
            Some(_) if refused.is_passing() => Unopened::unreachable(refused.error()),
            // What it got was no handshake any more.
            Some(status) if MANGLED.contains(&status.code()) => {
                Unopened::NoWebSocket(refused.error())
            }
            Some(_) => Unopened::Refused(refused.error()),
            None if refused.is_passing() => Unopened::NoAnswer(refused.error()),
            None => Unopened::NoWebSocket(refused.error()),
        }
    }
}

/// Returns how the socket is buffered, and what it takes.
pub(super) fn config() -> WebSocketConfig {
    WebSocketConfig::default()
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(WRITE_BUFFER)
        .max_message_size(Some(MAX_FRAME))
        .max_frame_size(Some(MAX_FRAME))
}

/// Why there is no connection.
#[derive(Debug)]
pub(super) enum Unopened {
    /// The server said no: it would say so again.
    Refused(Error),
    /// It may be there later: not before that pause.
    Unreachable { error: Error, pause: Duration },
    /// Something in between does not let WebSocket through, or does not answer.
    NoWebSocket(Error),
    /// Something in between says that there is no answer now.
    NoAnswer(Error),
}

impl Unopened {
    pub(super) fn unreachable(error: Error) -> Self {
        let pause = Duration::ZERO;
        Self::Unreachable { error, pause }
    }

    /// Returns what it is for those who wait, and how long to leave the server alone.
    pub(super) fn for_now(self) -> (Error, Duration) {
        match self {
            Self::Unreachable { error, pause } => (error, pause),
            Self::Refused(error) | Self::NoWebSocket(error) | Self::NoAnswer(error) => {
                (error, Duration::ZERO)
            }
        }
    }
}

/// What the server says of a handshake from which something in between took what makes it one.
const MANGLED: [Code; 3] = [
    Code::InvalidArgument,
    Code::FailedPrecondition,
    Code::Unimplemented,
];

const SUBPROTOCOL: HeaderValue = HeaderValue::from_static(subprotocol::PROTOBUF);

/// Checks that the server has understood (RFC 6455, section 4.1).
fn check(headers: &HeaderMap, key: &str) -> Result<(), Error> {
    let value = |name| {
        headers
            .get(name)
            .map(HeaderValue::as_bytes)
            .unwrap_or_default()
    };
    if value(header::SEC_WEBSOCKET_ACCEPT) != derive_accept_key(key.as_bytes()).as_bytes() {
        return Err(Error::Protocol(
            "its `Sec-WebSocket-Accept` is not for our key".into(),
        ));
    }
    if headers.get(header::SEC_WEBSOCKET_PROTOCOL) != Some(&SUBPROTOCOL) {
        let wanted = subprotocol::PROTOBUF;
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
