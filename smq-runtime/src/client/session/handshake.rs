//! How a session is opened: a request that becomes a WebSocket connection.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, StatusCode, Uri, header};
use hyper::body::Incoming;
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        handshake::{client::generate_key, derive_accept_key},
        protocol::{Role, WebSocketConfig},
    },
};

use crate::{
    client::{
        MAX_MESSAGE,
        call::{Http, refusal},
        connector::{Io, Stream},
        headers::Headers,
    },
    error::Error,
    wire::subprotocol,
};

/// The connection of a session.
pub(super) type Socket = WebSocketStream<Box<dyn Io>>;

/// How long a server may take to answer.
const TIMEOUT: Duration = Duration::from_secs(15);

/// What the socket is read into. Events that are much smaller than that are copied out of it.
pub(super) const READ_BUFFER: usize = 16 * 1024;

/// The largest frame: an event, and what is around it.
const MAX_FRAME: usize = MAX_MESSAGE + 64 * 1024;

/// How much is written at once.
const WRITE_BUFFER: usize = 64 * 1024;

/// Where a session leads, and how to get there.
#[derive(Debug)]
pub(super) struct Dial {
    http: Arc<Http>,
    path: &'static str,
    headers: Headers,
    /// What is published again on another connection is known by this to be the same.
    publisher: u128,
}

impl Dial {
    pub(super) fn new(http: Arc<Http>, path: &'static str, headers: Headers) -> Self {
        Self {
            http,
            path,
            headers,
            publisher: publisher(),
        }
    }

    /// Returns the URL, for people.
    pub(super) fn url(&self) -> String {
        format!("{}{}", self.http.base(), self.path)
    }

    /// Opens a connection.
    pub(super) async fn open(&self, published: u64) -> Result<Socket, Unopened> {
        tokio::time::timeout(TIMEOUT, self.handshake(published))
            .await
            .unwrap_or_else(|_| {
                let context = format!("no session with {} within {TIMEOUT:?}", self.url());
                Err(Unopened::unreachable(Error::Transport {
                    context,
                    source: None,
                }))
            })
    }

    async fn handshake(&self, published: u64) -> Result<Socket, Unopened> {
        let key = generate_key();
        let mut request =
            self.http
                .request(http::Method::GET, self.path, &self.headers, Bytes::new());
        *request.uri_mut() = self.uri(request.uri(), published);
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

    /// Returns the address of a handshake: it names the publisher, and the last number that it has used.
    fn uri(&self, uri: &Uri, published: u64) -> Uri {
        let publisher = self.publisher;
        format!("{uri}?publisher={publisher:032x}&published={published}")
            .parse()
            .expect("a query of digits can follow any path")
    }

    async fn refused(&self, response: Response<Incoming>) -> Unopened {
        let status = response.status();
        if status.is_success() {
            // The path without `Upgrade` is the description of the interface.
            let context = format!(
                "{} answered, but not with a WebSocket: does a proxy on the way pass `Upgrade` on?",
                self.url()
            );
            return Unopened::Refused(Error::Transport {
                context,
                source: None,
            });
        }
        let pause = retry_after(response.headers());
        let error = refusal(response).await;
        if status.is_server_error() || LATER.contains(&status) {
            Unopened::Unreachable { error, pause }
        } else {
            Unopened::Refused(error)
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
    /// The server, or something in between, said no: it would say so again.
    Refused(Error),
    /// It may be there later: not before that pause.
    Unreachable { error: Error, pause: Duration },
}

impl Unopened {
    fn unreachable(error: Error) -> Self {
        let pause = Duration::ZERO;
        Self::Unreachable { error, pause }
    }
}

/// What does not mean that the client did something wrong, besides all from 500 on.
const LATER: [StatusCode; 3] = [
    StatusCode::REQUEST_TIMEOUT,
    StatusCode::TOO_EARLY,
    StatusCode::TOO_MANY_REQUESTS,
];

/// Returns how long a refusal asks to wait: a number of seconds (RFC 9110, section 10.2.3). A date, which
/// would need clocks that agree, says nothing.
fn retry_after(headers: &HeaderMap) -> Duration {
    let seconds = headers.get(header::RETRY_AFTER);
    let seconds = seconds.and_then(|value| value.to_str().ok()?.trim().parse().ok());
    Duration::from_secs(seconds.unwrap_or(0))
}

/// Returns 16 random bytes: a publisher like no other.
fn publisher() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the system has random numbers");
    u128::from_be_bytes(bytes)
}

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
