//! The message in JSON: `{"data":"…"}`, with base64.

use base64::{Engine, engine::general_purpose::STANDARD};
use prost::Message;

use crate::bench::v1::Payload;

/// Appends a message that is given in protobuf.
pub(super) fn put(message: &[u8], out: &mut String) {
    let payload = Payload::decode(message).expect("a payload");
    out.push_str("{\"data\":\"");
    STANDARD.encode_string(&payload.data, out);
    out.push_str("\"}");
}

/// Returns the message that is in a text, in protobuf.
pub(super) fn read(text: &[u8]) -> Vec<u8> {
    const BEGIN: &[u8] = b"\"data\":\"";
    let begin = text.windows(BEGIN.len()).position(|it| it == BEGIN);
    let data = &text[begin.expect("a payload") + BEGIN.len()..];
    let end = data.iter().position(|byte| *byte == b'"');
    let data = STANDARD.decode(&data[..end.expect("the end of a text")]);
    let data = data.expect("base64").into();
    let payload = Payload { data, key: 0 };
    payload.encode_to_vec()
}
