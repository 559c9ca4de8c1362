//! The status of a response, in its trailers.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use prost::Message;
use smq_runtime::{Code, Status};

const STATUS: HeaderName = HeaderName::from_static("grpc-status");
const MESSAGE: HeaderName = HeaderName::from_static("grpc-message");
const DETAILS: HeaderName = HeaderName::from_static("grpc-status-details-bin");

/// Whatever is not printable ASCII, and the percent sign.
const ESCAPED: &AsciiSet = &CONTROLS.add(b'%');

/// The longest message and details, in bytes: clients bound the trailers that they take.
const MAX_MESSAGE: usize = 1024;
const MAX_DETAILS: usize = 4096;

/// `google.rpc.Status`.
#[derive(Clone, PartialEq, Message)]
struct RpcStatus {
    #[prost(int32, tag = "1")]
    code: i32,
    #[prost(string, tag = "2")]
    message: String,
    #[prost(message, repeated, tag = "3")]
    details: Vec<Any>,
}

#[derive(Clone, PartialEq, Message)]
struct Any {
    #[prost(string, tag = "1")]
    type_url: String,
    #[prost(bytes = "bytes", tag = "2")]
    value: Bytes,
}

/// Sets the status; none is success.
pub(crate) fn put_status(trailers: &mut HeaderMap, status: Option<&Status>) {
    let Some(status) = status else {
        trailers.insert(STATUS, HeaderValue::from_static("0"));
        return;
    };
    let number = number(status.code());
    trailers.insert(STATUS, number.into());
    let message = status.message();
    let mut end = message.len().min(MAX_MESSAGE);
    while !message.is_char_boundary(end) {
        end -= 1;
    }
    let escaped = utf8_percent_encode(&message[..end], ESCAPED).to_string();
    if let Ok(escaped) = HeaderValue::try_from(escaped) {
        trailers.insert(MESSAGE, escaped);
    }
    if status.details().is_empty() {
        return;
    }
    let details = status.details().iter().map(|detail| Any {
        type_url: format!("type.googleapis.com/{}", detail.type_name),
        value: detail.value.clone(),
    });
    let all = RpcStatus {
        code: number,
        message: message[..end].to_owned(),
        details: details.collect(),
    };
    let all = all.encode_to_vec();
    if all.len() <= MAX_DETAILS
        && let Ok(all) = HeaderValue::try_from(STANDARD_NO_PAD.encode(all))
    {
        trailers.insert(DETAILS, all);
    }
}

/// Returns the number of a code: its place among all, from 1 on.
fn number(code: Code) -> i32 {
    let index = Code::ALL.iter().position(|it| *it == code);
    index.map_or(2, |index| index as i32 + 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_status_stands_in_trailers() {
        let mut trailers = HeaderMap::new();
        put_status(&mut trailers, Some(&Status::not_found("100 % für Ada\n")));
        assert_eq!(trailers["grpc-status"], "5");
        assert_eq!(trailers["grpc-message"], "100 %25 f%C3%BCr Ada%0A");
        assert!(!trailers.contains_key("grpc-status-details-bin"));
        put_status(&mut trailers, None);
        assert_eq!(trailers["grpc-status"], "0");
    }

    #[test]
    fn codes_have_the_numbers_of_grpc() {
        assert_eq!(number(Code::Canceled), 1);
        assert_eq!(number(Code::Unimplemented), 12);
        assert_eq!(number(Code::Unauthenticated), 16);
    }
}
