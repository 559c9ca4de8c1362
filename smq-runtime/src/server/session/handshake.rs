//! The handshake that makes a session of a `GET` (RFC 6455, section 4.2).

use std::sync::Arc;

use base64::{Engine, prelude::BASE64_STANDARD};
use http::{
    HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header, request::Parts,
};
use hyper::upgrade::OnUpgrade;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

use super::{
    opening::{Opening, Subprotocol},
    socket::Socket,
};
use crate::{
    security::ServerSecurity,
    server::{Shared, body::Body, rate::Bucket, response::Refusal, routes::Interface},
    status::Status,
    wire::subprotocol,
};

/// Returns whether a request wants to become a WebSocket.
pub(in crate::server) fn is_upgrade(request: &Parts) -> bool {
    request.method == Method::GET && has_token(&request.headers, header::UPGRADE, "websocket")
}

/// Returns whether a request wants to become a protected session, in which the client says itself who it is.
pub(in crate::server) fn is_protected(request: &Parts, security: &dyn ServerSecurity) -> bool {
    let offered = || offered(&request.headers, Some(security));
    is_upgrade(request) && matches!(offered(), Some(Subprotocol::Protected(_)))
}

/// Answers the handshake, and begins the session when the connection has been handed over.
pub(in crate::server) fn upgrade(
    shared: &Arc<Shared>,
    interface: &Arc<Interface>,
    mut parts: Parts,
    rate: Option<Arc<Bucket>>,
) -> Result<Response<Body>, Refusal> {
    if !has_token(&parts.headers, header::CONNECTION, "upgrade") {
        return Err(Status::invalid_argument("a handshake has `Connection: Upgrade`").into());
    }
    if parts
        .headers
        .get(header::SEC_WEBSOCKET_VERSION)
        .is_none_or(|version| version != "13")
    {
        let status = Status::failed_precondition("this server speaks version 13 of WebSocket");
        return Err(
            Refusal::new(StatusCode::UPGRADE_REQUIRED, status).with_headers(&[
                (header::SEC_WEBSOCKET_VERSION, "13"),
                (header::UPGRADE, "websocket"),
                (header::CONNECTION, "Upgrade"),
            ]),
        );
    }
    let key = parts
        .headers
        .get(header::SEC_WEBSOCKET_KEY)
        .filter(|key| BASE64_STANDARD.decode(key).is_ok_and(|key| key.len() == 16))
        .ok_or_else(|| {
            Status::invalid_argument("Sec-WebSocket-Key is 16 random bytes in base64")
        })?;
    let accept = derive_accept_key(key.as_bytes());
    let security = shared.security.as_deref();
    let spoken = offered(&parts.headers, security).ok_or_else(|| {
        Status::invalid_argument(format!(
            "Sec-WebSocket-Protocol offers {} or {}",
            subprotocol::PROTOBUF,
            subprotocol::JSON
        ))
    })?;
    let name = spoken.name();
    let connection = parts.extensions.remove::<OnUpgrade>().ok_or_else(|| {
        Status::invalid_argument("this connection cannot be upgraded: use HTTP/1.1")
    })?;
    let opening = Opening::new(spoken, shared, interface, &parts)?;

    let (shared, interface) = (Arc::clone(shared), Arc::clone(interface));
    // In a box: it is large, and gone when the session runs.
    let opened = Box::pin(async move {
        let connection = connection.await;
        let connection = connection
            .inspect_err(|error| tracing::debug!(%error, "a handshake broke off"))
            .ok()?;
        let largest = interface.largest_message(&shared.limits);
        let socket = Socket::new(connection, shared.limits.frame_bytes(largest)).await;
        let request = kept(parts);
        let session = opening.open(shared, interface, request, rate, socket).await;
        session.map(Box::new)
    });
    tokio::spawn(async move {
        if let Some(mut session) = opened.await {
            session.run().await;
        }
    });

    let mut response = Response::new(Body::new(""));
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = response.headers_mut();
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(header::CONNECTION, HeaderValue::from_static("Upgrade"));
    let accept = HeaderValue::from_maybe_shared(accept);
    headers.insert(
        header::SEC_WEBSOCKET_ACCEPT,
        accept.expect("base64 is a header value"),
    );
    headers.insert(
        header::SEC_WEBSOCKET_PROTOCOL,
        HeaderValue::from_static(name),
    );
    Ok(response)
}

/// Returns what a session keeps of its handshake: all but what was said about the handshake, and in
/// memory of its own. What hyper hands over are slices of the buffer that it read the request into,
/// and a session would hold that for as long as it lives.
fn kept(mut parts: Parts) -> Parts {
    const SAID: [HeaderName; 6] = [
        header::CONNECTION,
        header::UPGRADE,
        header::SEC_WEBSOCKET_EXTENSIONS,
        header::SEC_WEBSOCKET_KEY,
        header::SEC_WEBSOCKET_PROTOCOL,
        header::SEC_WEBSOCKET_VERSION,
    ];
    let own = |value: &HeaderValue| {
        let mut own = HeaderValue::from_bytes(value.as_bytes()).ok()?;
        own.set_sensitive(value.is_sensitive());
        Some(own)
    };
    let others = || {
        let headers = parts.headers.iter();
        headers.filter(|(name, _)| !SAID.contains(name))
    };
    let mut headers = HeaderMap::with_capacity(others().count());
    headers.extend(others().filter_map(|(name, value)| Some((name.clone(), own(value)?))));
    parts.headers = headers;
    parts.uri = parts.uri.to_string().parse().unwrap_or_default();
    parts
}

/// Returns the first subprotocol offered that we know.
fn offered(headers: &HeaderMap, security: Option<&dyn ServerSecurity>) -> Option<Subprotocol> {
    tokens(headers, header::SEC_WEBSOCKET_PROTOCOL).find_map(|name| Subprotocol::of(name, security))
}

fn has_token(headers: &HeaderMap, name: HeaderName, token: &str) -> bool {
    tokens(headers, name).any(|value| value.eq_ignore_ascii_case(token))
}

fn tokens(headers: &HeaderMap, name: HeaderName) -> impl Iterator<Item = &str> {
    let values = headers.get_all(name).into_iter();
    values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(',').map(str::trim))
}
