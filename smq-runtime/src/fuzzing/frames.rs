//! Fuzz targets for client frames and error bodies.

use prost::Message;
use serde_json::value::RawValue;

use crate::wire::{self, ClientFrame, client_frame::Frame};

/// A decoded frame survives an encoding round trip.
pub(super) fn client_protobuf(data: &[u8]) {
    if let Ok(frame) = ClientFrame::decode(data) {
        let again = ClientFrame::decode(&frame.encode_to_vec()[..]);
        assert_eq!(again.as_ref(), Ok(&frame));
    }
}

/// An embedded message is still JSON.
pub(super) fn client_json(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return; // WebSocket text is UTF-8
    };
    let Ok(ClientFrame { frame, .. }) = wire::decode_client_frame(text) else {
        return;
    };
    let embedded = match frame {
        Some(Frame::Subscribe(it)) => it.filter,
        Some(Frame::Publish(it)) => it.payload,
        Some(Frame::Request(it)) => it.payload,
        _ => return,
    };
    let json = serde_json::from_slice::<Box<RawValue>>(&embedded);
    assert!(embedded.is_empty() || json.is_ok(), "{embedded:?}");
}

/// The filter embedded in a long poll is still JSON.
pub(super) fn poll_json(data: &[u8]) {
    if let Ok(poll) = wire::decode_poll(data) {
        let filter = poll.subscribe.unwrap_or_default().filter;
        let json = serde_json::from_slice::<Box<RawValue>>(&filter);
        assert!(filter.is_empty() || json.is_ok(), "{filter:?}");
    }
}

/// A parsed error survives an encoding round trip.
pub(super) fn error_body(data: &[u8]) {
    if let Some(status) = wire::parse_error_body(data) {
        let again = wire::parse_error_body(&wire::error_body(&status));
        assert_eq!(again.map(|it| it.to_string()), Some(status.to_string()));
    }
}
