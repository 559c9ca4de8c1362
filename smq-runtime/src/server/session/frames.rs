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
#[cfg(feature = "openpgp")]
use super::{channel::Channel, member::Member};
use crate::{
    codec::Format,
    status::Status,
    topic::{Delivery, StoredEvent},
    wire::{self, ClientFrame, Opcode, ServerFrame, close, server_frame},
};

/// The frames of one session, in its subprotocol.
pub(super) enum Frames {
    Plain(Format),
    #[cfg(feature = "openpgp")]
    Sealed(Box<Channel>),
}

/// How the events of a subscription are written.
pub(super) enum EventForm {
    Protobuf,
    Json(MessageDescriptor),
    #[cfg(feature = "openpgp")]
    Sealed(Member),
}

impl EventForm {
    /// Begins with what was taken from the log, and returns about how many bytes it comes to.
    pub(super) fn begin_turn(&mut self, taken: &[Delivery]) -> usize {
        let bytes = taken.iter().map(Delivery::size).sum();
        match self {
            Self::Protobuf | Self::Json(_) => bytes,
            #[cfg(feature = "openpgp")]
            Self::Sealed(member) => {
                member.begin_turn();
                bytes + taken.len() * member.overhead()
            }
        }
    }
}

impl Frames {
    pub(super) fn are_sealed(&self) -> bool {
        !matches!(self, Self::Plain(_))
    }

    /// Returns the format of what is embedded in a frame.
    pub(super) fn format(&self) -> Format {
        match self {
            Self::Plain(format) => *format,
            #[cfg(feature = "openpgp")]
            Self::Sealed(_) => Format::Protobuf,
        }
    }

    /// Reads a WebSocket message; nothing, if it is not a frame but a ping, a pong, a close or a sign of life.
    pub(super) fn decode(&mut self, message: Message) -> Result<Option<ClientFrame>, Close> {
        let bad = |error: &dyn std::fmt::Display| {
            Close::new(close::BAD_FRAME, format!("not a frame: {error}"))
        };
        match (message, self) {
            #[cfg(feature = "openpgp")]
            (Message::Binary(bytes), Self::Sealed(channel)) => channel.open(&bytes),
            (Message::Binary(bytes), Self::Plain(Format::Protobuf)) => ClientFrame::decode(bytes)
                .map(Some)
                .map_err(|error| bad(&error)),
            (Message::Text(text), Self::Plain(Format::Json)) => wire::decode_client_frame(&text)
                .map(Some)
                .map_err(|error| bad(&error)),
            (Message::Text(_), _) => Err(Close::new(
                1003,
                "this subprotocol takes binary messages, this is text",
            )),
            (Message::Binary(_), Self::Plain(Format::Json)) => Err(Close::new(
                1003,
                "smq.v1.json takes text messages, this is binary",
            )),
            _ => Ok(None),
        }
    }

    /// Writes a frame.
    pub(super) fn put(
        &mut self,
        out: &mut BytesMut,
        id: u32,
        frame: impl Into<server_frame::Frame>,
    ) {
        let frame = ServerFrame::new(id, frame);
        match self {
            Self::Plain(Format::Protobuf) => {
                wire::put_header(out, Opcode::Binary, frame.encoded_len());
                frame.encode(out).expect("a BytesMut grows");
            }
            Self::Plain(Format::Json) => {
                let json = wire::encode_server_frame(&frame);
                wire::put_header(out, Opcode::Text, json.len());
                out.extend_from_slice(&json);
            }
            #[cfg(feature = "openpgp")]
            Self::Sealed(channel) => channel.put(out, &frame),
        }
    }

    /// Writes the reply to a request, which is in the format of the session.
    pub(super) fn put_reply(&mut self, out: &mut BytesMut, id: u32, payload: Bytes) {
        match self.format() {
            Format::Protobuf => self.put(out, id, wire::Reply { payload }),
            Format::Json => {
                let head = format!(r#"{{"id":{id},"reply":{{"payload":"#);
                put_text(out, &[head.as_bytes(), &payload, b"}}"]);
            }
        }
    }

    /// Writes what a subscription has. An error is the end of the subscription.
    pub(super) fn put_delivery(
        &mut self,
        out: &mut BytesMut,
        id: u32,
        delivery: &Delivery,
        form: &mut EventForm,
    ) -> Result<(), Status> {
        match (delivery, form) {
            (Delivery::Event(stored), EventForm::Protobuf) => put_event(out, id, stored),
            (Delivery::Event(stored), EventForm::Json(event)) => {
                put_json_event(out, id, stored, event);
            }
            #[cfg(feature = "openpgp")]
            (Delivery::Event(stored), EventForm::Sealed(member)) => {
                return self.put_sealed_event(out, id, stored, member);
            }
            (Delivery::Gap(from, to), _) => {
                let gap = wire::Gap {
                    from: Some((*from).into()),
                    to: Some((*to).into()),
                };
                self.put(out, id, gap);
            }
        }
        Ok(())
    }

    /// Completes what was written in one go.
    pub(super) fn settle(&mut self, out: &mut BytesMut) {
        match self {
            Self::Plain(_) => {}
            #[cfg(feature = "openpgp")]
            Self::Sealed(channel) => channel.settle(out),
        }
        #[cfg(not(feature = "openpgp"))]
        let _: &mut BytesMut = out;
    }

    /// Says goodbye, and returns what is then said in the close of WebSocket.
    pub(super) fn put_close(&mut self, out: &mut BytesMut, close: Close) -> Close {
        #[cfg(not(feature = "openpgp"))]
        let _: &mut BytesMut = out;
        match self {
            Self::Plain(_) => close,
            #[cfg(feature = "openpgp")]
            Self::Sealed(_) => {
                let Close { code, reason } = close;
                let said = wire::Close {
                    code: code.into(),
                    reason,
                };
                self.put(out, 0, said);
                Close::new(code, "")
            }
        }
    }
}

#[cfg(feature = "openpgp")]
impl Frames {
    fn put_sealed_event(
        &mut self,
        out: &mut BytesMut,
        id: u32,
        event: &StoredEvent,
        member: &mut Member,
    ) -> Result<(), Status> {
        let event = member.seal(event)?;
        if let Some(key) = member.new_key() {
            let secret = Bytes::copy_from_slice(key.secret());
            let key = key.number;
            self.put(out, id, wire::TopicKey { key, secret });
        }
        if let Self::Sealed(channel) = self {
            channel.put_event(out, id, &event);
        }
        Ok(())
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
