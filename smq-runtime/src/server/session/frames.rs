//! Frames to and from the bytes of a connection, in its subprotocol.

use std::fmt::Write;

use bytes::{BufMut, Bytes, BytesMut};
use prost::{
    Message as _,
    encoding::{encode_varint, encoded_len_varint},
};
use prost_reflect::MessageDescriptor;
use tokio_tungstenite::tungstenite::Message;

use super::socket::Close;
use crate::{
    codec::Format,
    topic::{Delivery, StoredEvent},
    wire::{self, ClientFrame, Opcode, ServerFrame, close, server_frame},
};

/// The frames of one subprotocol.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frames {
    format: Format,
}

impl Frames {
    pub(super) fn new(format: Format) -> Self {
        Self { format }
    }

    /// Returns the format of what is embedded in a frame.
    pub(super) fn format(self) -> Format {
        self.format
    }

    /// Reads a WebSocket message; nothing, if it is not a frame but a ping, a pong or a close.
    pub(super) fn decode(self, message: Message) -> Result<Option<ClientFrame>, Close> {
        let bad = |error: &dyn std::fmt::Display| {
            Close::new(close::BAD_FRAME, format!("not a frame: {error}"))
        };
        match (message, self.format) {
            (Message::Binary(bytes), Format::Protobuf) => ClientFrame::decode(bytes)
                .map(Some)
                .map_err(|error| bad(&error)),
            (Message::Text(text), Format::Json) => wire::decode_client_frame(&text)
                .map(Some)
                .map_err(|error| bad(&error)),
            (Message::Text(_), Format::Protobuf) => Err(Close::new(
                1003,
                "smq.v1.proto takes binary messages, this is text",
            )),
            (Message::Binary(_), Format::Json) => Err(Close::new(
                1003,
                "smq.v1.json takes text messages, this is binary",
            )),
            _ => Ok(None),
        }
    }

    /// Writes a frame.
    pub(super) fn put(self, out: &mut BytesMut, id: u32, frame: impl Into<server_frame::Frame>) {
        let frame = ServerFrame::new(id, frame);
        match self.format {
            Format::Protobuf => {
                wire::put_header(out, Opcode::Binary, frame.encoded_len());
                frame.encode(out).expect("a BytesMut grows");
            }
            Format::Json => {
                let json = wire::encode_server_frame(&frame);
                wire::put_header(out, Opcode::Text, json.len());
                out.extend_from_slice(&json);
            }
        }
    }

    /// Writes the reply to a request, which is in the format of the session.
    pub(super) fn put_reply(self, out: &mut BytesMut, id: u32, payload: Bytes) {
        match self.format {
            Format::Protobuf => self.put(out, id, wire::Reply { payload }),
            Format::Json => {
                let head = format!(r#"{{"id":{id},"reply":{{"payload":"#);
                put_text(out, &[head.as_bytes(), &payload, b"}}"]);
            }
        }
    }

    /// Writes what a subscription has.
    pub(super) fn put_delivery(
        self,
        out: &mut BytesMut,
        id: u32,
        delivery: &Delivery,
        event: Option<&MessageDescriptor>,
    ) {
        match (delivery, event) {
            (Delivery::Event(stored), None) => put_event(out, id, stored),
            (Delivery::Event(stored), Some(event)) => put_json_event(out, id, stored, event),
            (Delivery::Gap(from, to), _) => {
                let gap = wire::Gap {
                    from: Some((*from).into()),
                    to: Some((*to).into()),
                };
                self.put(out, id, gap);
            }
        }
    }
}

/// Writes an event in protobuf: the id, and then what all subscribers share.
fn put_event(out: &mut BytesMut, id: u32, event: &StoredEvent) {
    const ID: u8 = 1 << 3;
    let (id, frame) = (u64::from(id), event.frame());
    let length = 1 + encoded_len_varint(id) + frame.len();
    wire::put_header(out, Opcode::Binary, length);
    out.put_u8(ID);
    encode_varint(id, out);
    out.extend_from_slice(frame);
}

/// Writes an event in JSON; what all subscribers share is the event itself.
fn put_json_event(
    out: &mut BytesMut,
    id: u32,
    event: &StoredEvent,
    descriptor: &MessageDescriptor,
) {
    let mut head = String::with_capacity(64);
    let sequence = event.sequence;
    let _ = write!(
        head,
        r#"{{"id":{id},"event":{{"sequence":"{sequence}","payload":"#
    );
    put_text(out, &[head.as_bytes(), event.json(descriptor), b"}}"]);
}

/// Writes a text message that is made of parts.
fn put_text(out: &mut BytesMut, parts: &[&[u8]]) {
    let length = parts.iter().map(|part| part.len()).sum();
    wire::put_header(out, Opcode::Text, length);
    for part in parts {
        out.extend_from_slice(part);
    }
}
