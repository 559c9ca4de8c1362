//! The hello of a client that authenticates in a session, because it cannot set headers on a WebSocket.

use http::{HeaderName, HeaderValue, request::Parts};

use crate::{
    access::Caller,
    server::{ServerState, access, budget::ConnectionBudget},
    wire::{
        FrameHeaders,
        close::{self, Close},
    },
};

/// The bytes that a client may send before its hello.
pub(super) const MAX_BYTES: usize = 16 << 10;

/// Marks the handshake of a client that authenticates in its hello.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct AwaitsHello;

/// Returns whether a client that is not authenticated may do so in its hello: the program lists headers for that, and
/// the handshake has none of them.
pub(in crate::server) fn is_awaited(state: &ServerState, handshake: &Parts) -> bool {
    let names = &state.hooks.hello_headers;
    let has = |name: &HeaderName| handshake.headers.contains_key(name);
    !names.is_empty() && !names.iter().any(has)
}

/// Authenticates the sender of a hello: with the headers of the handshake, and those of the hello.
pub(super) async fn authenticate(
    state: &ServerState,
    mut handshake: Parts,
    headers: FrameHeaders,
    budget: &ConnectionBudget,
) -> Result<Parts, Close> {
    let bad = |reason| Close::new(close::BAD_FRAME, reason);
    let names = &state.hooks.hello_headers;
    let was_said = handshake.extensions.remove::<Said>().unwrap_or_default();
    for name in &was_said.0 {
        handshake.headers.remove(name);
    }
    let mut said = Vec::with_capacity(headers.len());
    for (text, value) in headers {
        let name = text.to_ascii_lowercase();
        let name = names.iter().find(|known| known.as_str() == name);
        let name =
            name.ok_or_else(|| bad(format!("the server takes no header {text:?} in a hello")))?;
        if handshake.headers.contains_key(name) {
            return Err(bad(format!("the handshake has the header {name} already")));
        }
        let mut value = HeaderValue::from_str(&value)
            .map_err(|_| bad(format!("invalid value of the header {name} in the hello")))?;
        value.set_sensitive(true);
        handshake.headers.insert(name.clone(), value);
        said.push(name.clone());
    }
    handshake.extensions.insert(Said(said));
    handshake.extensions.remove::<Caller>();
    let authenticated = access::authenticate(state, &mut handshake, budget).await;
    authenticated.map_err(|refusal| {
        let status = refusal.into_status();
        Close::new(close::UNAUTHENTICATED, status.message())
    })?;
    Ok(handshake)
}

/// The names of the headers that came in a hello, which the next one replaces.
#[derive(Debug, Clone, Default)]
struct Said(Vec<HeaderName>);
