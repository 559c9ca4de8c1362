//! The message that everything here sends: a number, a time, and as many other bytes as it takes.

use prost::{
    Message,
    encoding::{decode_varint, encoded_len_varint},
};

use crate::bench::v1::Payload;

/// The least that a message can have: tag, length, number and time.
pub(crate) const LEAST: usize = 18;

const FILLING: u8 = 0x5a;
static FILLED: [u8; 4096] = [FILLING; 4096];

/// Returns the message of a number and a time that has that many bytes in protobuf.
pub(crate) fn new(number: u64, time: u64, encoded: usize) -> Payload {
    // The length of the length is that of any length near it.
    let length = encoded - 1 - encoded_len_varint(encoded as u64 - 2);
    let mut data = Vec::with_capacity(length);
    data.extend_from_slice(&number.to_le_bytes());
    data.extend_from_slice(&time.to_le_bytes());
    data.resize(length, FILLING);
    let data = data.into();
    Payload { data, key: 0 }
}

/// Returns the same in protobuf.
pub(crate) fn encoded(number: u64, time: u64, bytes: usize) -> Vec<u8> {
    new(number, time, bytes).encode_to_vec()
}

/// Reads the number and the time of a message in protobuf, which has to be one of ours, of that length.
pub(crate) fn read(message: &[u8], bytes: usize) -> (u64, u64) {
    let mut data = message.strip_prefix(b"\x0a").expect("a payload");
    let length = decode_varint(&mut data).expect("a length") as usize;
    let head = message.len() - data.len();
    assert_eq!(head + length, bytes, "not the length that was sent");
    // A key may follow.
    read_data(&data[..length])
}

/// Reads the number and the time of the field `data`.
pub(crate) fn read_data(data: &[u8]) -> (u64, u64) {
    let (number, rest) = data.split_first_chunk().expect("a number");
    let (time, filling) = rest.split_first_chunk().expect("a time");
    assert!(
        filling.chunks(4096).all(|it| *it == FILLED[..it.len()]),
        "not the bytes that were sent"
    );
    (u64::from_le_bytes(*number), u64::from_le_bytes(*time))
}
