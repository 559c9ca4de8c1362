//! Encodes and decodes frames in the subprotocol of a session.

use std::{
    fmt::Write,
    mem,
    task::{Context, Poll},
};

use bytes::{BufMut, Bytes, BytesMut};
use prost::{
    Message as _,
    encoding::{WireType, encode_key, encode_varint, encoded_len_varint, key_len, uint32},
};
use smq_json::MessageType;
use tokio_tungstenite::tungstenite::Message;

use super::output::{LARGE, Output};
use crate::{
    codec::Format,
    keepalive::{Heartbeat, KeepAlive},
    security::{Frame, FrameOf, Messages, Renewal, ServerSession},
    status::Status,
    topic::{Cursor, Delivery, StoredEvent},
    wire::{
        self, ClientFrame, Opcode, READ, ServerFrame, client_frame,
        close::{self, Close},
        server_frame,
    },
};

/// The frame codec of one session.
pub(super) enum FrameCodec {
    Plain(Format),
    Protected(Box<Protected>),
}

/// The codec of a session that the server's [security](crate::security) protects.
pub(super) struct Protected {
    session: Box<dyn ServerSession>,
    heartbeat: Heartbeat,
}

/// The encoding of a subscription's events.
pub(super) enum EventEncoding {
    Protobuf,
    Json(MessageType),
    Protected,
}

impl Protected {
    pub(super) fn new(session: Box<dyn ServerSession>) -> Self {
        Self {
            session,
            heartbeat: Heartbeat::new(),
        }
    }

    /// Opens a message. Returns no frame for a keep-alive.
    fn open(&mut self, message: Bytes) -> Result<Option<ClientFrame>, Close> {
        let frame = self.session.open(message)?;
        self.heartbeat.received();
        let Some(frame) = frame else {
            return Ok(None);
        };
        let frame = ClientFrame::decode(frame);
        let frame = frame.map_err(|_| Close::new(close::UNAUTHENTICATED, ""))?;
        match frame.frame {
            // The authenticated close proves that the stream is complete.
            Some(client_frame::Frame::Close(_)) => Err(Close::new(1000, "")),
            _ => Ok(Some(frame)),
        }
    }

    fn put(&mut self, out: &mut BytesMut, frame: &ServerFrame) {
        self.heartbeat.sent();
        let frame = Frame(FrameOf::Server(frame));
        self.session.seal(&mut Messages(out), frame);
    }

    fn put_events(
        &mut self,
        out: &mut BytesMut,
        id: u32,
        events: &mut Vec<&StoredEvent>,
    ) -> Result<(), Status> {
        if events.is_empty() {
            return Ok(());
        }
        let sealed = self.session.seal_events(&mut Messages(out), id, events);
        events.clear();
        sealed
    }

    fn complete(&mut self, out: &mut BytesMut) {
        let before = out.len();
        self.session.complete(&mut Messages(out));
        if out.len() > before {
            self.heartbeat.sent();
        }
    }
}

impl FrameCodec {
    /// Begins a subscription, and returns the encoding of its events.
    pub(super) fn subscribe(&mut self, id: u32, cursor: &Cursor) -> EventEncoding {
        match self {
            Self::Plain(Format::Protobuf) => EventEncoding::Protobuf,
            Self::Plain(Format::Json) => EventEncoding::Json(cursor.event_descriptor()),
            Self::Protected(protected) => {
                protected.session.subscribe(id, cursor.topic());
                EventEncoding::Protected
            }
        }
    }

    /// Ends a subscription.
    pub(super) fn unsubscribe(&mut self, id: u32) {
        if let Self::Protected(protected) = self {
            protected.session.unsubscribe(id);
        }
    }

    /// Under backpressure, the server reads nothing. Bytes that the client accepts count as activity instead.
    pub(super) fn note_progress(&mut self) {
        if let Self::Protected(protected) = self {
            protected.heartbeat.received();
        }
    }

    /// Writes a keep-alive when one is due. Ready when the client has sent none for too long. A plain session uses
    /// WebSocket pings instead, so it is never ready.
    pub(super) fn poll_heartbeat(
        &mut self,
        context: &mut Context<'_>,
        out: &mut BytesMut,
    ) -> Poll<()> {
        let Self::Protected(protected) = self else {
            return Poll::Pending;
        };
        while let Poll::Ready(action) = protected.heartbeat.poll(context) {
            match action {
                KeepAlive::Send => protected.session.keep_alive(&mut Messages(out)),
                KeepAlive::Lost => return Poll::Ready(()),
            }
        }
        Poll::Pending
    }

    /// Waits until the session must be renewed or must end.
    pub(super) fn poll_renewal(&mut self, context: &mut Context<'_>) -> Poll<Renewal> {
        match self {
            Self::Plain(_) => Poll::Pending,
            Self::Protected(protected) => protected.session.poll_renewal(context),
        }
    }

    pub(super) fn is_protected(&self) -> bool {
        !matches!(self, Self::Plain(_))
    }

    /// Returns the format of messages embedded in frames.
    pub(super) fn format(&self) -> Format {
        match self {
            Self::Plain(format) => *format,
            Self::Protected(_) => Format::Protobuf,
        }
    }

    /// Decodes a WebSocket message. Returns no frame for a ping, a pong, a close or a keep-alive.
    ///
    /// What a frame keeps of a small message is a copy: many share the memory of one read, which they are not charged
    /// for. A large one has its own memory, and is not copied.
    pub(super) fn decode(&mut self, message: Message) -> Result<Option<ClientFrame>, Close> {
        let bad = |error: &dyn std::fmt::Display| {
            Close::new(close::BAD_FRAME, format!("not a frame: {error}"))
        };
        match (message, self) {
            (Message::Binary(bytes), Self::Protected(protected)) => {
                protected.open(match bytes.len() {
                    ..READ => Bytes::copy_from_slice(&bytes),
                    _ => bytes,
                })
            }
            (Message::Binary(bytes), Self::Plain(Format::Protobuf)) => match bytes.len() {
                ..READ => ClientFrame::decode(&bytes[..]),
                _ => ClientFrame::decode(bytes),
            }
            .map(Some)
            .map_err(|error| bad(&error)),
            (Message::Text(text), Self::Plain(Format::Json)) => wire::decode_client_frame(&text)
                .map(Some)
                .map_err(|error| bad(&error)),
            (Message::Text(_), _) => Err(Close::new(
                1003,
                "unexpected text message: this subprotocol uses binary messages",
            )),
            (Message::Binary(_), Self::Plain(Format::Json)) => Err(Close::new(
                1003,
                "unexpected binary message: smq.v1.json uses text messages",
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
            Self::Protected(protected) => protected.put(out, &frame),
        }
    }

    /// Writes the reply to a request. The payload is in the format of the session.
    pub(super) fn put_reply(&mut self, out: &mut Output, id: u32, reply: wire::Reply) {
        match self.format() {
            Format::Protobuf => match self {
                Self::Plain(_) => put_plain_reply(out, id, reply),
                Self::Protected(_) => self.put(out.buffer(), id, reply),
            },
            Format::Json => {
                let wire::Reply {
                    payload,
                    headers,
                    more,
                    ..
                } = reply;
                let more = if more { r#""more":true,"# } else { "" };
                let head = format!(r#"{{"id":{id},"reply":{{{more}"payload":"#);
                let headers = wire::encode_headers(&headers);
                put_text(out.buffer(), &[head.as_bytes(), &payload, &headers, b"}}"]);
            }
        }
    }

    /// Writes small parts of a reply, without headers: in one frame, which JSON has no place for.
    pub(super) fn put_parts(&mut self, out: &mut Output, id: u32, parts: Vec<Bytes>) {
        let reply = |payload, parts| wire::Reply {
            payload,
            parts,
            more: true,
            ..wire::Reply::default()
        };
        match self {
            Self::Plain(Format::Protobuf) => put_plain_parts(out, id, &parts),
            Self::Plain(Format::Json) => {
                for part in parts {
                    self.put_reply(out, id, reply(part, Vec::new()));
                }
            }
            Self::Protected(_) => self.put(out.buffer(), id, reply(Bytes::new(), parts)),
        }
    }

    /// Writes the deliveries of a subscription. An error ends the subscription.
    pub(super) fn put_deliveries(
        &mut self,
        out: &mut BytesMut,
        id: u32,
        deliveries: &[Delivery],
        encoding: &EventEncoding,
    ) -> Result<(), Status> {
        if let EventEncoding::Protected = encoding {
            return self.put_protected(out, id, deliveries);
        }
        out.reserve(deliveries.iter().map(Delivery::size).sum());
        for delivery in deliveries {
            match (delivery, encoding) {
                (Delivery::Event(event), EventEncoding::Json(descriptor)) => {
                    put_json_event(out, id, event, descriptor);
                }
                (Delivery::Event(event), _) => put_event(out, id, event),
                (Delivery::Gap(from, to), _) => self.put(out, id, wire::Gap::between(*from, *to)),
                (Delivery::RetainedEnd, _) => self.put(out, id, wire::RetainedEnd {}),
            }
        }
        Ok(())
    }

    fn put_protected(
        &mut self,
        out: &mut BytesMut,
        id: u32,
        deliveries: &[Delivery],
    ) -> Result<(), Status> {
        let Self::Protected(protected) = self else {
            return Ok(());
        };
        let mut events = Vec::with_capacity(deliveries.len());
        for delivery in deliveries {
            let frame = match delivery {
                Delivery::Event(event) => {
                    events.push(&**event);
                    continue;
                }
                Delivery::Gap(from, to) => ServerFrame::new(id, wire::Gap::between(*from, *to)),
                Delivery::RetainedEnd => ServerFrame::new(id, wire::RetainedEnd {}),
            };
            protected.put_events(out, id, &mut events)?;
            protected.put(out, &frame);
        }
        protected.put_events(out, id, &mut events)
    }

    /// Completes a batch of frames.
    pub(super) fn complete(&mut self, out: &mut BytesMut) {
        if let Self::Protected(protected) = self {
            protected.complete(out);
        }
    }

    /// Writes the close frame, unless the carrier `can_close` a plain session by itself. Returns the close for the
    /// carrier, which has no reason for a protected session: there it is not protected.
    pub(super) fn put_close(&mut self, out: &mut BytesMut, close: Close, can_close: bool) -> Close {
        match self {
            Self::Plain(_) if can_close => close,
            Self::Plain(_) | Self::Protected(_) => {
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

/// Writes the reply to a request in protobuf, or a part of it. A large payload is sent from where it is: a copy of 64 KiB
/// costs a tenth of such a request. A small one is copied, without the reference that prost counts, and allocates, for
/// each `Bytes`.
fn put_plain_reply(out: &mut Output, id: u32, mut reply: wire::Reply) {
    const PAYLOAD: u32 = 1;
    let payload = mem::take(&mut reply.payload);
    let before = match payload.len() {
        0 => 0,
        length => key_len(PAYLOAD) + encoded_len_varint(length as u64),
    };
    let size = before + payload.len() + reply.encoded_len();
    if payload.len() < LARGE {
        out.reserve(MAX_HEAD + size);
    }
    let buffer = out.buffer();
    put_reply_head(buffer, id, size);
    if before > 0 {
        encode_key(PAYLOAD, WireType::LengthDelimited, buffer);
        encode_varint(payload.len() as u64, buffer);
    }
    if payload.len() < LARGE {
        buffer.extend_from_slice(&payload);
    } else {
        out.push(payload);
    }
    reply.encode(out.buffer()).expect("a BytesMut grows");
}

/// Writes parts of a reply in protobuf.
fn put_plain_parts(out: &mut Output, id: u32, parts: &[Bytes]) {
    const MORE: [u8; 2] = [3 << 3, 1];
    const PART: u8 = 4 << 3 | 2;
    let size = |part: &Bytes| 1 + encoded_len_varint(part.len() as u64) + part.len();
    let size = MORE.len() + parts.iter().map(size).sum::<usize>();
    out.reserve(MAX_HEAD + size);
    let buffer = out.buffer();
    put_reply_head(buffer, id, size);
    buffer.extend_from_slice(&MORE);
    for part in parts {
        match u8::try_from(part.len()) {
            Ok(length @ ..0x80) => buffer.extend_from_slice(&[PART, length]),
            _ => {
                buffer.put_u8(PART);
                encode_varint(part.len() as u64, buffer);
            }
        }
        buffer.extend_from_slice(part);
    }
}

/// The longest that comes before a `Reply`, in bytes: the header of the message, the id, and the length.
const MAX_HEAD: usize = 10 + 6 + 11;

/// Writes what comes before a `Reply` of that many bytes.
fn put_reply_head(out: &mut BytesMut, id: u32, length: usize) {
    const REPLY: u32 = 7;
    let id_length = match id {
        0 => 0,
        id => uint32::encoded_len(ID, &id),
    };
    let message = id_length + key_len(REPLY) + encoded_len_varint(length as u64) + length;
    wire::put_header(out, Opcode::Binary, message);
    if id_length > 0 {
        uint32::encode(ID, &id, out);
    }
    encode_key(REPLY, WireType::LengthDelimited, out);
    encode_varint(length as u64, out);
}

/// The field of a frame's id.
const ID: u32 = 1;

/// Writes an event in protobuf: the id, then the bytes that all subscribers share.
fn put_event(out: &mut BytesMut, id: u32, event: &StoredEvent) {
    const KEY: u8 = (ID << 3) as u8;
    let (id, frame) = (u64::from(id), event.frame());
    let length = 1 + encoded_len_varint(id) + frame.len();
    wire::put_header(out, Opcode::Binary, length);
    if id < 0x80 {
        out.extend_from_slice(&[KEY, id as u8]);
    } else {
        out.put_u8(KEY);
        encode_varint(id, out);
    }
    out.extend_from_slice(frame);
}

/// Writes an event in JSON. All subscribers share the JSON of the event.
fn put_json_event(out: &mut BytesMut, id: u32, event: &StoredEvent, descriptor: &MessageType) {
    let mut head = String::with_capacity(64);
    let sequence = event.sequence;
    let _ = write!(
        head,
        r#"{{"id":{id},"event":{{"sequence":"{sequence}","payload":"#
    );
    let headers = wire::encode_headers(event.frame_headers());
    put_text(
        out,
        &[head.as_bytes(), event.json(descriptor), &headers, b"}}"],
    );
}

/// Writes a text message from its parts.
fn put_text(out: &mut BytesMut, parts: &[&[u8]]) {
    let length = parts.iter().map(|part| part.len()).sum();
    wire::put_header(out, Opcode::Text, length);
    for part in parts {
        out.extend_from_slice(part);
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::wire::{FrameHeaders, split_message};

    #[test]
    fn a_reply_is_written_as_prost_would() {
        let mut codec = FrameCodec::Plain(Format::Protobuf);
        let mut check = |id, reply: wire::Reply| {
            let mut out = Output::default();
            match reply.parts.is_empty() {
                true => codec.put_reply(&mut out, id, reply.clone()),
                false => codec.put_parts(&mut out, id, reply.parts.clone()),
            }
            let written = split_message(out.join());
            assert_eq!(written, ServerFrame::new(id, reply).encode_to_vec());
            assert_eq!(out.len(), 0);
        };
        for length in [0, 1, 100, 127, 128, 300, LARGE - 1, LARGE, 70_000] {
            for (id, more, header) in [
                (1, false, None),
                (200, true, Some("x")),
                (u32::MAX, false, None),
            ] {
                let headers = header.map(|it| (it.to_owned(), it.to_owned()));
                let payload = Bytes::from(vec![7; length]);
                let parts = [Bytes::new(), payload.clone(), payload.slice(..length / 2)];
                let reply = wire::Reply {
                    payload,
                    headers: FrameHeaders::from_iter(headers),
                    more,
                    parts: Vec::new(),
                };
                check(id, reply);
                let reply = wire::Reply {
                    parts: parts.into(),
                    more: true,
                    ..Default::default()
                };
                check(id, reply);
            }
        }
    }

    /// Returns the payload of a decoded publish, which came among others in the memory of one read.
    fn decoded(length: usize) -> (Bytes, Bytes) {
        let publish = wire::Publish {
            payload: Bytes::from(vec![b'x'; length]),
            ..Default::default()
        };
        let frame = ClientFrame {
            id: 1,
            frame: Some(client_frame::Frame::Publish(publish)),
        };
        let read = Bytes::from([frame.encode_to_vec(), vec![0; READ]].concat());
        let message = Message::Binary(read.slice(..read.len() - READ));
        let decoded = FrameCodec::Plain(Format::Protobuf).decode(message);
        let Ok(Some(client_frame::Frame::Publish(publish))) =
            decoded.map(|frame| frame.and_then(|it| it.frame))
        else {
            panic!("a publish");
        };
        (publish.payload, read)
    }

    #[test]
    fn a_small_message_does_not_keep_the_memory_of_others_and_a_large_one_is_not_copied() {
        for length in [1, 20, READ - 100] {
            let (payload, _read) = decoded(length);
            let own = payload.try_into_mut().expect("it is shared with nobody");
            assert_eq!((own.len(), own.capacity()), (length, length));
        }
        let (payload, read) = decoded(READ);
        assert!(read.as_ptr_range().contains(&payload.as_ptr()));
    }
}
