//! Events in the log: encoded once, for all subscribers.

use std::{
    any::Any,
    fmt,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use bytes::{BufMut, Bytes};
use prost::{
    Message,
    encoding::{encode_varint, encoded_len_varint},
};
use smq_json::MessageType;

use crate::codec;

/// An encoded event without a sequence yet. The encoding follows space for a [`Head`].
pub(super) struct EncodedEvent(Vec<u8>);

impl EncodedEvent {
    pub(super) fn new(event: &impl Message) -> Self {
        let mut bytes = Vec::with_capacity(Head::CAPACITY + event.encoded_len());
        bytes.resize(Head::CAPACITY, 0);
        event.encode(&mut bytes).expect("a vector grows");
        Self(bytes)
    }
}

/// An event in the log of a topic.
pub struct StoredEvent {
    pub(crate) sequence: u64,
    /// The event in protobuf, after the fields that precede it in a `ServerFrame` without `id`.
    bytes: Vec<u8>,
    /// The offset of the frame in `bytes`.
    begin: usize,
    /// The event in JSON, encoded for the first subscriber that uses JSON.
    json: OnceLock<Bytes>,
    slot: Mutex<Slot>,
}

/// Data that a [security](crate::security) derives from an event for all its subscribers.
type Slot = Option<Arc<dyn Any + Send + Sync>>;

impl StoredEvent {
    pub(super) fn new(sequence: u64, EncodedEvent(mut bytes): EncodedEvent) -> Self {
        let head = Head::new(sequence, bytes.len() - Head::CAPACITY);
        let begin = Head::CAPACITY - head.as_bytes().len();
        bytes[begin..Head::CAPACITY].copy_from_slice(head.as_bytes());
        Self {
            sequence,
            bytes,
            begin,
            json: OnceLock::new(),
            slot: Mutex::default(),
        }
    }

    /// Returns the sequence number of the event in its epoch, from 1 on.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Locks the slot for data that a [security](crate::security) derives once for all subscribers of the event. While
    /// the guard is held, sessions of other subscribers wait.
    pub fn slot(&self) -> MutexGuard<'_, Option<Arc<dyn Any + Send + Sync>>> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the event in protobuf.
    pub fn payload(&self) -> &[u8] {
        &self.bytes[Head::CAPACITY..]
    }

    /// Returns the encoded `ServerFrame` without its `id`.
    pub(crate) fn frame(&self) -> &[u8] {
        &self.bytes[self.begin..]
    }

    /// Returns the event in JSON; `null` if it has no JSON encoding, for example because of a timestamp out of range.
    pub(crate) fn json(&self, descriptor: &MessageType) -> &Bytes {
        self.json
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

/// `event { sequence payload }` of `ServerFrame`, up to the first byte of the payload.
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

    fn new(sequence: u64, payload: usize) -> Self {
        let payload = payload as u64;
        let event = 1
            + encoded_len_varint(sequence) as u64
            + 1
            + encoded_len_varint(payload) as u64
            + payload;
        let mut bytes = [0; Self::CAPACITY];
        let mut out = &mut bytes[..];
        out.put_u8(Self::EVENT);
        encode_varint(event, &mut out);
        out.put_u8(Self::SEQUENCE);
        encode_varint(sequence, &mut out);
        out.put_u8(Self::PAYLOAD);
        encode_varint(payload, &mut out);
        let length = Self::CAPACITY - out.len();
        Self {
            bytes,
            length: length as u8,
        }
    }

    fn as_bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.length)]
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::wire;

    #[test]
    fn head_and_payload_are_a_frame() {
        for (sequence, size) in [(1, 0), (127, 1), (128, 127), (u64::MAX, 70_000)] {
            let message = wire::Publish {
                topic: "t".into(),
                payload: vec![7; size].into(),
                ..Default::default()
            };
            let payload = Bytes::from(message.encode_to_vec());
            let event = StoredEvent::new(sequence, EncodedEvent::new(&message));
            assert_eq!(event.payload(), payload);
            let frame = wire::ServerFrame::decode(event.frame()).unwrap();
            let expected = wire::ServerFrame::new(0, wire::Event { sequence, payload });
            assert_eq!(frame, expected);
        }
    }
}
