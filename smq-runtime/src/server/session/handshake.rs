//! The WebSocket handshake of a session (RFC 6455, section 4.2).

use std::{mem, sync::Arc};

use base64::{Engine, prelude::BASE64_STANDARD};
use http::{
    Extensions, HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header,
    request::Parts,
};
use hyper::upgrade::OnUpgrade;

use super::{
    carrier::Carrier,
    opening::{Opening, Subprotocol},
    socket::Socket,
};
#[cfg(feature = "explorer")]
use crate::server::explorer::IsOpen;
use crate::{
    access::PeerAddress,
    codec::Format,
    security::ServerSecurity,
    server::{
        ServerState, body::Body, budget::ConnectionBudget, deadline::Started, response::Refusal,
        routes::Interface,
    },
    status::Status,
    wire::{accept_key, subprotocol},
};

/// Returns whether a request is a WebSocket handshake.
pub(in crate::server) fn is_upgrade(request: &Parts) -> bool {
    request.method == Method::GET && has_token(&request.headers, header::UPGRADE, "websocket")
}

/// Returns whether a request is the handshake of a protected session, in which the client authenticates with its hello.
pub(in crate::server) fn is_protected_upgrade(
    request: &Parts,
    security: &dyn ServerSecurity,
) -> bool {
    let offered = || offered_subprotocol(&request.headers, Some(security));
    is_upgrade(request) && matches!(offered(), Some(Subprotocol::Protected(_)))
}

/// Answers the handshake, and runs the session once hyper hands over the connection.
pub(in crate::server) fn upgrade(
    state: &Arc<ServerState>,
    interface: &Arc<Interface>,
    mut parts: Parts,
    budget: &Arc<ConnectionBudget>,
) -> Result<Response<Body>, Refusal> {
    if !has_token(&parts.headers, header::CONNECTION, "upgrade") {
        return Err(
            Status::invalid_argument("invalid handshake: send `Connection: Upgrade`").into(),
        );
    }
    if parts
        .headers
        .get(header::SEC_WEBSOCKET_VERSION)
        .is_none_or(|version| version != "13")
    {
        let status = Status::failed_precondition("unsupported WebSocket version: use 13");
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
            Status::invalid_argument("invalid Sec-WebSocket-Key: send 16 random bytes in base64")
        })?;
    let accept = accept_key(key.as_bytes());
    let security = state.security.as_deref();
    let is_offered = parts.headers.contains_key(header::SEC_WEBSOCKET_PROTOCOL);
    let subprotocol = if is_offered {
        offered_subprotocol(&parts.headers, security)
    } else {
        Some(Subprotocol::Plain(Format::Json))
    };
    let subprotocol = subprotocol.ok_or_else(|| {
        Status::invalid_argument(format!(
            "no supported subprotocol: offer {} or {} in Sec-WebSocket-Protocol",
            subprotocol::PROTOBUF,
            subprotocol::JSON
        ))
    })?;
    let name = subprotocol.name();
    let connection = parts.extensions.remove::<OnUpgrade>().ok_or_else(|| {
        Status::invalid_argument("this connection cannot be upgraded: use HTTP/1.1")
    })?;
    let opening = Opening::new(subprotocol, state, interface, &parts)?;

    let (state, interface) = (Arc::clone(state), Arc::clone(interface));
    let budget = Arc::clone(budget);
    // Boxed, so that the large future is freed before the session runs.
    let opened = Box::pin(async move {
        let connection = connection.await;
        let connection = connection
            .inspect_err(|error| tracing::debug!(%error, "the handshake failed"))
            .ok()?;
        let largest = interface.largest_message(&state.limits);
        let max_bytes = state.limits.frame_bytes(largest);
        let socket = Socket::new(connection, max_bytes, &budget);
        let request = own_head(parts);
        let carrier = Carrier::WebSocket(Box::new(socket));
        let session = opening
            .open(state, interface, request, budget, carrier)
            .await;
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
    if is_offered {
        headers.insert(
            header::SEC_WEBSOCKET_PROTOCOL,
            HeaderValue::from_static(name),
        );
    }
    Ok(response)
}

/// Copies the head of a handshake or of a first exchange for its session, without the headers that are about those. The values from hyper
/// are slices of its read buffer, which the session would otherwise keep alive.
pub(super) fn own_head(mut parts: Parts) -> Parts {
    const HANDSHAKE_HEADERS: [HeaderName; 13] = [
        header::ACCEPT,
        header::CONTENT_LENGTH,
        header::CONTENT_TYPE,
        header::CONNECTION,
        header::UPGRADE,
        header::SEC_WEBSOCKET_EXTENSIONS,
        header::SEC_WEBSOCKET_KEY,
        header::SEC_WEBSOCKET_PROTOCOL,
        header::SEC_WEBSOCKET_VERSION,
        HeaderName::from_static("smq-session"),
        HeaderName::from_static("smq-sequence"),
        HeaderName::from_static("smq-received"),
        HeaderName::from_static("smq-wait-ms"),
    ];
    let own = |value: &HeaderValue| {
        let mut own = HeaderValue::from_bytes(value.as_bytes()).ok()?;
        own.set_sensitive(value.is_sensitive());
        Some(own)
    };
    let kept = || {
        let headers = parts.headers.iter();
        headers.filter(|(name, _)| !HANDSHAKE_HEADERS.contains(name))
    };
    let mut headers = HeaderMap::with_capacity(kept().count());
    headers.extend(kept().filter_map(|(name, value)| Some((name.clone(), own(value)?))));
    parts.headers = headers;
    // The map of the handshake had room for seven: one with room for three saves 130 bytes for each idle session.
    parts.extensions.remove::<Started>();
    #[cfg(feature = "explorer")]
    parts.extensions.remove::<IsOpen>();
    if let Some(peer) = parts.extensions.remove::<PeerAddress>() {
        let mut extensions = Extensions::new();
        extensions.insert(peer);
        extensions.extend(mem::replace(&mut parts.extensions, Extensions::new()));
        parts.extensions = extensions;
    }
    parts.uri = parts.uri.to_string().parse().unwrap_or_default();
    parts
}

/// Returns the first offered subprotocol that the server supports.
fn offered_subprotocol(
    headers: &HeaderMap,
    security: Option<&dyn ServerSecurity>,
) -> Option<Subprotocol> {
    tokens(headers, header::SEC_WEBSOCKET_PROTOCOL)
        .find_map(|name| Subprotocol::from_name(name, security))
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
