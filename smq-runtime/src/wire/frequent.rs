//! Decodes the frames of which a busy session has most: events, replies, and parts of replies.

use bytes::Bytes;
use prost::{DecodeError, Message as _};

use super::frame::{Event, Reply, ServerFrame};

/// The size from which on a payload is kept where it was read. A smaller one is copied: while it waits for its consumer,
/// it must not keep the whole read buffer.
const LARGE: usize = 4 << 10;

const ID: u8 = 1 << 3;
const EVENT: u8 = 3 << 3 | 2;
const REPLY: u8 = 7 << 3 | 2;

/// Copies a small payload out of the memory that it shares.
pub(crate) fn detached(payload: Bytes) -> Bytes {
    match payload.len() {
        LARGE.. => payload,
        _ => Bytes::copy_from_slice(&payload),
    }
}

impl ServerFrame {
    /// Decodes a frame, whose payload does not keep the memory of a small message.
    ///
    /// Events and replies without headers, in the order in which servers write their fields, take a third of what prost
    /// takes. prost decodes all else, and decides what is an error.
    pub(crate) fn decode_any(bytes: Bytes) -> Result<Self, DecodeError> {
        match plain(&bytes) {
            Some(frame) => Ok(frame),
            None if bytes.len() < LARGE => Self::decode(&bytes[..]),
            None => Self::decode(bytes),
        }
    }
}

/// Decodes `id`, and `event { sequence payload }`, `reply { payload more }` or `reply { more parts }`, if that is all
/// there is.
fn plain(bytes: &Bytes) -> Option<ServerFrame> {
    let mut rest = &bytes[..];
    let id = u32::try_from(field(&mut rest, ID)?).ok()?;
    match *rest.first()? {
        EVENT => Some(ServerFrame::new(id, plain_event(bytes, rest)?)),
        REPLY => Some(ServerFrame::new(id, plain_reply(bytes, rest)?)),
        _ => None,
    }
}

fn plain_event(bytes: &Bytes, mut rest: &[u8]) -> Option<Event> {
    const SEQUENCE: u8 = 1 << 3;
    const PAYLOAD: u8 = 2 << 3 | 2;
    if !is_length(field(&mut rest, EVENT)?, rest) {
        return None;
    }
    let sequence = field(&mut rest, SEQUENCE)?;
    if !is_length(field(&mut rest, PAYLOAD)?, rest) {
        return None;
    }
    Some(Event {
        sequence,
        payload: detached(bytes.slice_ref(rest)),
        ..Default::default()
    })
}

fn plain_reply(bytes: &Bytes, mut rest: &[u8]) -> Option<Reply> {
    const PAYLOAD: u8 = 1 << 3 | 2;
    const MORE: [u8; 2] = [3 << 3, 1];
    if !is_length(field(&mut rest, REPLY)?, rest) {
        return None;
    }
    if let Some(parts) = rest.strip_prefix(&MORE) {
        return Some(Reply {
            parts: plain_parts(&detached(bytes.slice_ref(parts)))?,
            more: true,
            ..Default::default()
        });
    }
    let length = usize::try_from(field(&mut rest, PAYLOAD)?).ok()?;
    let (payload, more) = rest.split_at_checked(length)?;
    if !more.is_empty() && more != MORE {
        return None;
    }
    Some(Reply {
        payload: detached(bytes.slice_ref(payload)),
        more: !more.is_empty(),
        ..Default::default()
    })
}

/// Decodes parts, which share their memory: they are few, and small.
fn plain_parts(bytes: &Bytes) -> Option<Vec<Bytes>> {
    const PART: u8 = 4 << 3 | 2;
    let mut parts = Vec::with_capacity(16);
    let mut rest = &bytes[..];
    while !rest.is_empty() {
        let length = usize::try_from(field(&mut rest, PART)?).ok()?;
        let (part, after) = rest.split_at_checked(length)?;
        parts.push(bytes.slice_ref(part));
        rest = after;
    }
    Some(parts)
}

/// Whether a message of that length is all that is left.
fn is_length(length: u64, rest: &[u8]) -> bool {
    length == rest.len() as u64
}

/// Takes a tag and a varint of at most nine bytes.
#[inline]
fn field(rest: &mut &[u8], tag: u8) -> Option<u64> {
    let (&first, mut after) = rest.split_first()?;
    if first != tag {
        return None;
    }
    let mut value = 0;
    for shift in (0..63).step_by(7) {
        let (&byte, next) = after.split_first()?;
        after = next;
        value |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            *rest = after;
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asserts that a frame decodes as by prost, also if it is damaged. Returns whether it is a plain one.
    fn check(frame: &ServerFrame) -> bool {
        let bytes = frame.encode_to_vec();
        for place in 0..bytes.len().min(40) {
            for flipped in [0, 1, 0x10, 0x80] {
                let mut bytes = bytes.clone();
                bytes[place] ^= flipped;
                bytes.truncate(bytes.len() - (place % 3) / 2 * place);
                let bytes = Bytes::from(bytes);
                let decoded = ServerFrame::decode_any(bytes.clone());
                assert_eq!(decoded, ServerFrame::decode(bytes));
            }
        }
        plain(&bytes.into()).is_some()
    }

    #[test]
    fn it_decodes_as_prost_does() {
        let (mut events, mut replies, mut parts) = (0, 0, 0);
        for number in [0, 1, 127, 128, 1 << 40, u64::MAX] {
            for size in [0, 1, 100, 127, 128, 20_000] {
                for headers in [vec![], vec![("x-tag".to_owned(), "7".to_owned())]] {
                    let event = Event {
                        sequence: number,
                        payload: vec![7; size].into(),
                        headers: headers.clone().into_iter().collect(),
                    };
                    let id = 1 + number as u32 % 1000;
                    events += usize::from(check(&ServerFrame::new(id, event)));
                    let reply = Reply {
                        payload: vec![7; size].into(),
                        headers: headers.into_iter().collect(),
                        more: number % 2 == 1,
                        parts: vec![],
                    };
                    replies += usize::from(check(&ServerFrame::new(id, reply)));
                    let reply = Reply {
                        parts: [size, 0, 1].map(|size| vec![7; size].into()).into(),
                        more: true,
                        ..Default::default()
                    };
                    parts += usize::from(check(&ServerFrame::new(id, reply)));
                }
            }
        }
        assert!(events >= 15, "{events}");
        assert!(replies >= 25, "{replies}");
        assert!(parts >= 60, "{parts}");
    }

    #[test]
    fn a_small_payload_does_not_keep_the_read_buffer() {
        for (size, is_kept) in [(100, false), (LARGE, true)] {
            for headers in [vec![], vec![("x-tag".to_owned(), "7".to_owned())]] {
                let reply = Reply {
                    payload: vec![7; size].into(),
                    headers: headers.into_iter().collect(),
                    more: true,
                    parts: vec![],
                };
                let buffer = Bytes::from(ServerFrame::new(1, reply).encode_to_vec());
                let memory = buffer.as_ptr_range();
                let frame = ServerFrame::decode_any(buffer).expect("a frame").frame;
                let Some(crate::wire::server_frame::Frame::Reply(reply)) = frame else {
                    panic!("{frame:?}");
                };
                assert_eq!(memory.contains(&reply.payload.as_ptr()), is_kept);
            }
        }
    }
}
