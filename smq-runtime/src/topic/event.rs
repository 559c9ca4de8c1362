//! Events in the log: encoded once, for all subscribers.

use std::{
    any::Any,
    fmt,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use bytes::Bytes;
use prost::{
    Message,
    encoding::{encoded_len_varint, message, string},
};
use smq_json::MessageType;

use crate::{
    codec,
    position::Position,
    schema::PositionField,
    status::Status,
    wire::{self, FrameHeaders},
};

/// An encoded event without a sequence yet.
pub(super) struct EncodedEvent {
    /// Space for a [`Head`], then the event in protobuf, then its headers as a field of a frame.
    bytes: Vec<u8>,
    headers: Option<Box<EventHeaders>>,
}

/// The headers of an event that has some.
struct EventHeaders {
    headers: FrameHeaders,
    encoded_len: usize,
}

impl EncodedEvent {
    /// Returns the event in protobuf.
    pub(super) fn payload(&self) -> &[u8] {
        &self.bytes[Head::CAPACITY..self.bytes.len() - self.headers_len()]
    }

    /// Returns the headers, encoded.
    pub(super) fn headers(&self) -> &[u8] {
        &self.bytes[self.bytes.len() - self.headers_len()..]
    }

    pub(super) fn size(&self) -> usize {
        self.bytes.len() - Head::CAPACITY
    }

    fn headers_len(&self) -> usize {
        self.headers.as_ref().map_or(0, |it| it.encoded_len)
    }

    pub(super) fn new(event: &impl Message, headers: FrameHeaders) -> Self {
        let mut bytes = Vec::with_capacity(Head::CAPACITY + event.encoded_len());
        bytes.resize(Head::CAPACITY, 0);
        // `encode` would compute the length once more.
        event.encode_raw(&mut bytes);
        if headers.is_empty() {
            return Self {
                bytes,
                headers: None,
            };
        }
        let event = wire::Event {
            headers,
            ..Default::default()
        };
        event.encode(&mut bytes).expect("a vector grows");
        let encoded_len = event.encoded_len();
        let headers = event.headers;
        Self {
            bytes,
            headers: Some(Box::new(EventHeaders {
                headers,
                encoded_len,
            })),
        }
    }

    /// Writes the position into a field of the event: behind the other fields, since the last value of a field counts.
    pub(super) fn fill(&mut self, field: PositionField, position: Position) {
        let headers_len = self.headers.as_ref().map_or(0, |it| it.encoded_len);
        let headers = self.bytes.split_off(self.bytes.len() - headers_len);
        match field {
            PositionField::Text(number) => {
                string::encode(number, &position.to_string(), &mut self.bytes);
            }
            PositionField::Message(number) => message::encode(number, &position, &mut self.bytes),
        }
        self.bytes.extend(headers);
    }
}

/// An event in the log of a topic.
pub struct StoredEvent {
    pub(crate) sequence: u64,
    /// A `ServerFrame` without `id`, after `begin` unused bytes.
    bytes: Vec<u8>,
    /// The offset of the frame in `bytes`.
    begin: usize,
    headers: Option<Box<EventHeaders>>,
    /// In a box, since most events have none: a log holds many events.
    derived: OnceLock<Box<Derived>>,
}

/// What is derived from an event for all its subscribers, when the first one needs it.
#[derive(Default)]
struct Derived {
    /// The event in JSON.
    json: OnceLock<Bytes>,
    slot: Mutex<Slot>,
}

/// Data that a [security](crate::security) derives from an event for all its subscribers.
type Slot = Option<Arc<dyn Any + Send + Sync>>;

impl StoredEvent {
    pub(super) fn new(sequence: u64, event: EncodedEvent) -> Self {
        let headers_len = event.headers_len();
        let EncodedEvent { mut bytes, headers } = event;
        let head = Head::new(
            sequence,
            bytes.len() - Head::CAPACITY - headers_len,
            headers_len,
        );
        let begin = Head::CAPACITY - head.as_bytes().len();
        bytes[begin..Head::CAPACITY].copy_from_slice(head.as_bytes());
        Self {
            sequence,
            bytes,
            begin,
            headers,
            derived: OnceLock::new(),
        }
    }

    /// Returns an event of a [log](crate::log), from what [`Append`](crate::log::Append) had of it.
    ///
    /// # Errors
    ///
    /// When the headers are not what they were.
    pub fn restored(sequence: u64, payload: &[u8], headers: &[u8]) -> Result<Self, Status> {
        let decoded = wire::Event::decode(headers)
            .map_err(|error| Status::data_loss(format!("a stored header is damaged: {error}")))?;
        let mut bytes = Vec::with_capacity(Head::CAPACITY + payload.len() + headers.len());
        bytes.resize(Head::CAPACITY, 0);
        bytes.extend_from_slice(payload);
        bytes.extend_from_slice(headers);
        let headers = (!headers.is_empty()).then(|| {
            Box::new(EventHeaders {
                headers: decoded.headers,
                encoded_len: headers.len(),
            })
        });
        Ok(Self::new(sequence, EncodedEvent { bytes, headers }))
    }

    /// Writes the position into a field of the event.
    pub(super) fn filled(self, field: PositionField, epoch: u64) -> Self {
        let Self {
            sequence,
            bytes,
            headers,
            ..
        } = self;
        let mut event = EncodedEvent { bytes, headers };
        event.fill(field, Position::new(epoch, sequence));
        Self::new(sequence, event)
    }

    /// Returns the sequence number of the event in its epoch, from 1 on.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Locks the slot for data that a [security](crate::security) derives once for all subscribers of the event. While
    /// the guard is held, sessions of other subscribers wait.
    pub fn slot(&self) -> MutexGuard<'_, Option<Arc<dyn Any + Send + Sync>>> {
        let slot = self.derived().slot.lock();
        slot.unwrap_or_else(PoisonError::into_inner)
    }

    fn derived(&self) -> &Derived {
        self.derived.get_or_init(Box::default)
    }

    /// Returns the event in protobuf.
    pub fn payload(&self) -> &[u8] {
        let headers_len = self.headers.as_ref().map_or(0, |it| it.encoded_len);
        &self.bytes[Head::CAPACITY..self.bytes.len() - headers_len]
    }

    /// Returns the names and the values of the event's headers.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.frame_headers().iter();
        headers.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Returns the bytes that the event costs in a window.
    pub(crate) fn cost(&self) -> u64 {
        match &self.headers {
            None => self.size() as u64 + wire::EVENT_OVERHEAD,
            Some(it) => wire::event_cost(self.size() - it.encoded_len, &it.headers),
        }
    }

    pub(crate) fn frame_headers(&self) -> &FrameHeaders {
        static NONE: FrameHeaders = FrameHeaders::new();
        self.headers.as_ref().map_or(&NONE, |it| &it.headers)
    }

    /// Returns the bytes of the payload and the headers, which count for the limits of the log.
    pub(super) fn size(&self) -> usize {
        self.bytes.len() - Head::CAPACITY
    }

    /// Returns the encoded `ServerFrame` without its `id`.
    pub(crate) fn frame(&self) -> &[u8] {
        &self.bytes[self.begin..]
    }

    /// Returns the event in JSON; `null` if it has no JSON encoding, for example because of a timestamp out of range.
    pub(crate) fn json(&self, descriptor: &MessageType) -> &Bytes {
        self.derived()
            .json
            .get_or_init(|| match codec::to_json(descriptor, self.payload()) {
                Ok(json) => json.into(),
                Err(status) => {
                    tracing::warn!(event = descriptor.full_name(), %status, "no JSON encoding: sending null");
                    Bytes::from_static(b"null")
                }
            })
    }
}

impl fmt::Debug for StoredEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredEvent")
            .field("sequence", &self.sequence)
            .field("bytes", &self.payload().len())
            .finish_non_exhaustive()
    }
}

/// `event { sequence payload headers }` of `ServerFrame`, up to the first byte of the payload.
struct Head {
    bytes: [u8; Self::CAPACITY],
    length: u8,
}

impl Head {
    /// The maximum size: three tags of one byte, and three varints of at most ten bytes.
    const CAPACITY: usize = 33;

    const EVENT: u8 = 3 << 3 | 2;
    const SEQUENCE: u8 = 1 << 3;
    const PAYLOAD: u8 = 2 << 3 | 2;

    fn new(sequence: u64, payload: usize, headers: usize) -> Self {
        let payload = payload as u64;
        let event = 1
            + encoded_len_varint(sequence) as u64
            + 1
            + encoded_len_varint(payload) as u64
            + payload
            + headers as u64;
        let mut head = Self {
            bytes: [0; Self::CAPACITY],
            length: 0,
        };
        head.put(Self::EVENT, event);
        head.put(Self::SEQUENCE, sequence);
        head.put(Self::PAYLOAD, payload);
        head
    }

    /// Appends a tag and a varint. prost's varints go through a `BufMut`, which takes a publish a twentieth longer.
    fn put(&mut self, tag: u8, mut value: u64) {
        let mut length = usize::from(self.length);
        self.bytes[length] = tag;
        length += 1;
        while value > 0x7f {
            self.bytes[length] = value as u8 | 0x80;
            length += 1;
            value >>= 7;
        }
        self.bytes[length] = value as u8;
        self.length = length as u8 + 1;
    }

    fn as_bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.length)]
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn head_payload_and_headers_are_a_frame() {
        for (sequence, size) in [(1, 0), (127, 1), (128, 127), (u64::MAX, 70_000)] {
            let message = wire::Publish {
                topic: "t".into(),
                payload: vec![7; size].into(),
                ..Default::default()
            };
            let some: FrameHeaders = [("x-tag".to_owned(), "7".repeat(200))].into();
            for headers in [FrameHeaders::new(), some] {
                let payload = Bytes::from(message.encode_to_vec());
                let event = EncodedEvent::new(&message, headers.clone());
                let restored = StoredEvent::restored(sequence, event.payload(), event.headers());
                let event = StoredEvent::new(sequence, event);
                let restored = restored.unwrap();
                assert_eq!(restored.frame(), event.frame());
                let filled = restored.filled(PositionField::Text(1), 5);
                let topic = wire::Publish::decode(filled.payload()).unwrap().topic;
                assert_eq!(topic, format!("5-{sequence}"));
                assert!(filled.headers().eq(event.headers()));
                wire::ServerFrame::decode(filled.frame()).unwrap();
                assert_eq!(event.payload(), payload);
                assert_eq!(event.headers().count(), headers.len());
                let frame = wire::ServerFrame::decode(event.frame()).unwrap();
                let expected = wire::Event {
                    sequence,
                    payload,
                    headers,
                };
                assert_eq!(frame, wire::ServerFrame::new(0, expected));
            }
        }
    }
}
