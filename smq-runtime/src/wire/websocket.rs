//! Frames of WebSocket (RFC 6455, section 5.2), without a copy between the payload and the buffer of the socket, and the
//! keys of a handshake (section 4).

mod reader;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::{Buf, BufMut, Bytes, BytesMut};
use sha1_smol::Sha1;

pub(crate) use reader::{MessageReader, READ};

/// Returns the value of `Sec-WebSocket-Accept` for that of `Sec-WebSocket-Key`.
pub(crate) fn accept_key(key: &[u8]) -> String {
    let mut digest = Sha1::from(key);
    digest.update(b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    BASE64_STANDARD.encode(digest.digest().bytes())
}

/// Returns a random value for `Sec-WebSocket-Key`.
///
/// # Panics
///
/// When the system has no random numbers.
pub(crate) fn new_key() -> String {
    let mut key = [0; 16];
    getrandom::fill(&mut key).expect("the system has random numbers");
    BASE64_STANDARD.encode(key)
}

/// The opcode of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opcode {
    Text = 0x1,
    Binary = 0x2,
    Close = 0x8,
    Ping = 0x9,
}

const FINAL: u8 = 0x80;
const MASKED: u8 = 0x80;

/// Applies a mask in place, or takes it off.
pub(crate) fn apply_mask(payload: &mut [u8], mask: [u8; 4]) {
    // 16 bytes at a time, which compilers turn into vector instructions.
    let wide = u128::from_ne_bytes(std::array::from_fn(|index| mask[index % 4]));
    let (chunks, rest) = payload.as_chunks_mut::<16>();
    for chunk in chunks {
        *chunk = (u128::from_ne_bytes(*chunk) ^ wide).to_ne_bytes();
    }
    for (byte, mask) in rest.iter_mut().zip(mask.iter().cycle()) {
        *byte ^= mask;
    }
}

/// Writes the header of an unmasked, unfragmented message with a payload of `length` bytes.
#[inline]
pub(crate) fn put_header(out: &mut BytesMut, opcode: Opcode, length: usize) {
    let first = FINAL | opcode as u8;
    match length {
        // Both bytes at once: one check of the capacity for each event.
        0..=125 => out.extend_from_slice(&[first, length as u8]),
        126..=0xffff => {
            out.extend_from_slice(&[first, 126]);
            out.put_u16(length as u16);
        }
        _ => {
            out.extend_from_slice(&[first, 127]);
            out.put_u64(length as u64);
        }
    }
}

/// Writes a masked frame with a payload of `length` bytes, which `write` appends.
pub(crate) fn put_masked(
    out: &mut BytesMut,
    opcode: Opcode,
    length: usize,
    mask: [u8; 4],
    write: impl FnOnce(&mut BytesMut),
) {
    // The longest header.
    out.reserve(14 + length);
    let begin = out.len();
    put_header(out, opcode, length);
    out[begin + 1] |= MASKED;
    out.extend_from_slice(&mask);
    let payload = out.len();
    write(out);
    apply_mask(&mut out[payload..], mask);
}

/// Random masks (RFC 6455, section 5.3: nobody can predict them), 64 for one call of the system.
#[derive(Debug, Default)]
pub(crate) struct MaskSource(Vec<[u8; 4]>);

impl MaskSource {
    pub(crate) fn next(&mut self) -> [u8; 4] {
        if self.0.is_empty() {
            let mut random = [0; 256];
            getrandom::fill(&mut random).expect("the system has random numbers");
            self.0.extend_from_slice(random.as_chunks().0);
        }
        self.0.pop().unwrap_or_default()
    }
}

/// Splits the first message off a buffer of whole messages, and returns its payload.
///
/// # Panics
///
/// When the buffer has no whole message with a header of [`put_header`].
pub(crate) fn split_message(messages: &mut BytesMut) -> Bytes {
    messages.advance(1);
    let length = match messages.get_u8() {
        126 => usize::from(messages.get_u16()),
        127 => messages.get_u64() as usize,
        length => length.into(),
    };
    messages.split_to(length).freeze()
}

#[cfg(test)]
mod tests {
    use tokio_tungstenite::tungstenite::protocol::frame::{
        FrameHeader,
        coding::{Data, OpCode},
    };

    use super::*;

    #[test]
    fn keys_match_those_of_tungstenite() {
        let key = new_key();
        let accept = tokio_tungstenite::tungstenite::handshake::derive_accept_key(key.as_bytes());
        assert_eq!(accept_key(key.as_bytes()), accept);
    }

    #[test]
    fn headers_match_those_of_tungstenite() {
        for length in [0, 1, 125, 126, 127, 65_535, 65_536, 10_000_000] {
            let mut ours = BytesMut::new();
            put_header(&mut ours, Opcode::Binary, length);
            let header = FrameHeader {
                opcode: OpCode::Data(Data::Binary),
                ..Default::default()
            };
            let mut theirs = Vec::new();
            header
                .format(length as u64, &mut theirs)
                .expect("a vector takes it");
            assert_eq!(ours, theirs, "{length}");
        }
    }

    #[test]
    fn messages_split_as_they_were_put() {
        let mut messages = BytesMut::new();
        let lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 0];
        for length in lengths {
            put_header(&mut messages, Opcode::Text, length);
            messages.put_bytes(b'x', length);
        }
        let split = lengths.map(|_| split_message(&mut messages).len());
        assert_eq!((split, messages.len()), (lengths, 0));
    }
}
