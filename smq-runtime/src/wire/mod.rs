//! What travels on a session: the frames of `smq/v1/frame.proto`, in both subprotocols.

pub(crate) mod canonical;
mod conversion;
mod frame;
mod json;
#[cfg(feature = "openpgp")]
mod sealed;
mod websocket;

#[cfg(all(test, feature = "openpgp"))]
pub(crate) use frame::Detail;
pub(crate) use frame::{
    Cancel, ClientFrame, Credit, Drain, End, Event, Gap, Polled, Position, Publish, Receipt, Reply,
    Request, ServerFrame, Status, Subscribe, Subscribed, Unsubscribe, client_frame, server_frame,
    subscribe,
};
#[cfg(feature = "openpgp")]
pub(crate) use frame::{Close, TopicKey};
#[cfg(feature = "openpgp")]
pub(crate) use json::decode_poll;
pub(crate) use json::{decode_client_frame, encode_server_frame, error_body, parse_error_body};
#[cfg(feature = "openpgp")]
pub(crate) use sealed::{ClientHello, Poll, ServerHello, TopicBatch, TopicEvent};
pub(crate) use websocket::{Opcode, put_header};

/// The subprotocols of a session, in their form for `Sec-WebSocket-Protocol`.
pub(crate) mod subprotocol {
    pub(crate) const PROTOBUF: &str = "smq.v1.proto";
    pub(crate) const JSON: &str = "smq.v1.json";
    #[cfg(feature = "openpgp")]
    pub(crate) const SEALED: &str = "smq.v1.sealed";
}

/// The close codes of `PROTOCOL.md` that RFC 6455 leaves to applications.
pub(crate) mod close {
    pub(crate) const BAD_FRAME: u16 = 4400;
    pub(crate) const SILENT: u16 = 4408;
    #[cfg(feature = "openpgp")]
    pub(crate) const UNAUTHENTICATED: u16 = 4401;
}

/// What the messages of a sealed session begin with that are no frames.
#[cfg(feature = "openpgp")]
pub(crate) mod sealed_message {
    pub(crate) const EVENT: u8 = 0x00;
    pub(crate) const TALLY: u8 = 0x01;
    pub(crate) const BATCH: u8 = 0x02;
}

/// What an event counts for in a window, beside its payload.
pub(crate) const EVENT_OVERHEAD: u64 = 64;

/// Returns a number of bytes as an amount of a window, which an event may overdraw.
pub(crate) fn amount(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
