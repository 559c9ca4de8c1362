//! The message of 100 bytes that everything here sends.

use smq_tests::bench::v1::Payload;

/// How long it is in protobuf.
pub(crate) const ENCODED: usize = 100;

/// Tag and length of its one field.
pub(crate) const HEAD: [u8; 2] = [1 << 3 | 2, DATA as u8];

const DATA: usize = ENCODED - 2;
const FILLING: [u8; DATA - 16] = [0x5a; DATA - 16];

/// Returns the message of a number and a time.
pub(crate) fn new(number: u64, time: u64) -> Payload {
    let mut data = Vec::with_capacity(DATA);
    data.extend_from_slice(&number.to_le_bytes());
    data.extend_from_slice(&time.to_le_bytes());
    data.extend_from_slice(&FILLING);
    Payload { data: data.into() }
}

/// Reads the number and the time of a message in protobuf, which has to be one of ours.
pub(crate) fn read(encoded: &[u8]) -> (u64, u64) {
    let data = encoded.strip_prefix(&HEAD).expect("a payload");
    let (number, rest) = data.split_first_chunk().expect("a number");
    let (time, filling) = rest.split_first_chunk().expect("a time");
    assert_eq!(filling, FILLING, "not the bytes that were sent");
    (u64::from_le_bytes(*number), u64::from_le_bytes(*time))
}
