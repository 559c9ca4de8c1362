//! What travels on a session: the frames of `smq/v1/frame.proto`, in both subprotocols.

mod canonical;
mod frame;
mod json;
mod websocket;

pub(crate) use frame::{
    Cancel, ClientFrame, Credit, Drain, End, Event, Gap, Polled, Position, Publish, Receipt, Reply,
    Request, ServerFrame, Status, Subscribe, Subscribed, Unsubscribe, client_frame, server_frame,
    subscribe,
};
pub(crate) use json::{decode_client_frame, encode_server_frame, error_body, parse_error_body};
pub(crate) use websocket::{Opcode, put_header};

/// The subprotocols of a session, in their form for `Sec-WebSocket-Protocol`.
pub(crate) mod subprotocol {
    pub(crate) const PROTOBUF: &str = "smq.v1.proto";
    pub(crate) const JSON: &str = "smq.v1.json";
}

/// The close codes of `PROTOCOL.md` that RFC 6455 leaves to applications.
pub(crate) mod close {
    pub(crate) const BAD_FRAME: u16 = 4400;
    pub(crate) const SILENT: u16 = 4408;
}

/// What an event counts for in a window, beside its payload.
pub(crate) const EVENT_OVERHEAD: u64 = 64;

/// Returns a number of bytes as an amount of a window, which an event may overdraw.
pub(crate) fn amount(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
