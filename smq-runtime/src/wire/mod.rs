//! The wire messages of a session: the frames of `smq/v1/frame.proto`, in both subprotocols.

mod canonical;
mod conversion;
mod frame;
mod frequent;
mod headers;
mod json;
mod websocket;

use http::HeaderName;

#[cfg(test)]
pub(crate) use frame::subscribe;
pub(crate) use frame::{
    Batch, Cancel, ClientFrame, Close, Credit, Drain, End, Event, Expiring, Gap, Hello, Poll,
    Position, Publish, Receipt, Reply, Request, RetainedEnd, ServerFrame, Status, Subscribe,
    Subscribed, Unsubscribe, client_frame, server_frame,
};
pub(crate) use frequent::detached;
pub(crate) use headers::{
    FrameHeaders, from_frame_headers, headers_len, is_frame_header, to_frame_headers,
};
pub(crate) use json::{
    decode_client_frame, decode_poll, encode_headers, encode_server_frame, error_body,
    parse_error_body, split_array,
};
pub(crate) use websocket::{
    MaskSource, MessageReader, Opcode, READ, accept_key, new_key, put_header, put_masked,
    split_message,
};

/// The descriptor of `smq/v1/frame.proto`, with its comments: a `google.protobuf.FileDescriptorProto`.
pub(crate) const FRAME_PROTO: (&str, &[u8]) = ("smq/v1/frame.proto", include_bytes!("frame.binpb"));

/// The header of a response with which a server says that it has refused the request before a handler.
pub(crate) const REFUSED: HeaderName = HeaderName::from_static("smq-refused");

/// The subprotocols of a session, for `Sec-WebSocket-Protocol`.
pub(crate) mod subprotocol {
    pub(crate) const PROTOBUF: &str = "smq.v1.proto";
    pub(crate) const JSON: &str = "smq.v1.json";
}

/// The application's close codes, as `PROTOCOL.md` defines them.
pub(crate) mod close {
    pub(crate) const BAD_FRAME: u16 = 4400;
    pub(crate) const SILENT: u16 = 4408;
    pub(crate) const UNAUTHENTICATED: u16 = 4401;
    /// The client is over a budget (RFC 6455, registered by IANA).
    pub(crate) const TRY_LATER: u16 = 1013;

    /// The close of a session: a close code (RFC 6455, section 7.4) and a reason.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Close {
        /// The code: 1000 to 1015 as in RFC 6455, from 4400 on as in `PROTOCOL.md`.
        pub code: u16,
        /// The reason, as text. The server truncates it to 123 bytes.
        pub reason: String,
    }

    impl Close {
        /// Returns a close with a code and a reason.
        pub fn new(code: u16, reason: impl Into<String>) -> Self {
            Self {
                code,
                reason: reason.into(),
            }
        }
    }
}

/// The bytes that an event costs in a window, besides its payload and its headers.
pub(crate) const EVENT_OVERHEAD: u64 = 64;

/// Returns the bytes that an event costs in a window.
pub(crate) fn event_cost(payload: usize, headers: &FrameHeaders) -> u64 {
    (payload + headers_len(headers)) as u64 + EVENT_OVERHEAD
}

/// Converts bytes to a signed window amount, which an event may overdraw.
pub(crate) fn amount(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
