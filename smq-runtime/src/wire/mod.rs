//! What travels on a session: the frames of `smq/v1/frame.proto`, in both subprotocols.

pub(crate) mod canonical;
mod conversion;
mod frame;
mod json;
mod websocket;

#[cfg(all(test, feature = "openpgp"))]
pub(crate) use frame::Detail;
pub(crate) use frame::{
    Cancel, ClientFrame, Close, Credit, Drain, End, Event, Gap, Poll, Polled, Position, Publish,
    Receipt, Reply, Request, ServerFrame, Status, Subscribe, Subscribed, Unsubscribe, client_frame,
    server_frame, subscribe,
};
pub(crate) use json::{
    decode_client_frame, decode_poll, encode_server_frame, error_body, parse_error_body,
};
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
    pub(crate) const UNAUTHENTICATED: u16 = 4401;

    /// Why a session ends, as the other end is told: a close code (RFC 6455, section 7.4) and a reason in words.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Close {
        /// The code: 1000 to 1015 as RFC 6455 has them, 4400 and more as PROTOCOL.md has them.
        pub code: u16,
        /// The reason, of which 123 bytes at most are sent.
        pub reason: String,
    }

    impl Close {
        /// Returns the end with that code and reason.
        pub fn new(code: u16, reason: impl Into<String>) -> Self {
            Self {
                code,
                reason: reason.into(),
            }
        }
    }
}

/// What an event counts for in a window, beside its payload.
pub(crate) const EVENT_OVERHEAD: u64 = 64;

/// Returns a number of bytes as an amount of a window, which an event may overdraw.
pub(crate) fn amount(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
