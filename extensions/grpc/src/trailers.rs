//! The status of a response, in its trailers.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode, utf8_percent_encode};
use prost::Message;
use smq_runtime::{Code, Detail, Error, Status};

const STATUS: HeaderName = HeaderName::from_static("grpc-status");
const MESSAGE: HeaderName = HeaderName::from_static("grpc-message");
const DETAILS: HeaderName = HeaderName::from_static("grpc-status-details-bin");

/// All of them.
pub(crate) const NAMES: [HeaderName; 3] = [STATUS, MESSAGE, DETAILS];

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
        // Otherwise a map begins with room for several.
        trailers.reserve(1);
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

/// Returns the error that trailers tell, if they do not tell of success.
pub(crate) fn status(trailers: &HeaderMap) -> Result<(), Error> {
    let text = |name: HeaderName| trailers.get(name).map(HeaderValue::as_bytes);
    let number = text(STATUS).and_then(|number| std::str::from_utf8(number).ok()?.parse().ok());
    let code = match number {
        None => return Err(Error::Protocol("the reply has no grpc-status".into())),
        Some(0_usize) => return Ok(()),
        Some(number) => Code::ALL.get(number - 1).copied().unwrap_or(Code::Unknown),
    };
    let message = percent_decode(text(MESSAGE).unwrap_or_default()).decode_utf8_lossy();
    let details = text(DETAILS).unwrap_or_default();
    // Padded or not.
    let end = details.iter().rposition(|byte| *byte != b'=');
    let details = STANDARD_NO_PAD
        .decode(&details[..end.map_or(0, |end| end + 1)])
        .ok();
    let details = RpcStatus::decode(&details.unwrap_or_default()[..]).unwrap_or_default();
    let details = details.details.into_iter().map(|detail| Detail {
        type_name: match detail.type_url.rsplit_once('/') {
            Some((_, name)) => name.to_owned(),
            None => detail.type_url,
        },
        value: detail.value,
    });
    let status = Status::new(code, message).with_details(details.collect());
    Err(Error::Status(status))
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
    fn a_status_is_read_from_trailers() {
        let again = smq_runtime::prost_types::Duration {
            seconds: 5,
            nanos: 0,
        };
        let said = Status::not_found("100 % für Ada\n").with_detail(&again);
        let mut trailers = HeaderMap::new();
        put_status(&mut trailers, Some(&said));
        let Err(Error::Status(read)) = status(&trailers) else {
            panic!("{trailers:?}")
        };
        assert_eq!(read.to_string(), said.to_string());
        assert_eq!(read.details(), said.details());
        put_status(&mut trailers, None);
        status(&trailers).unwrap();
        for (number, details) in [("99", "!"), ("", "")] {
            trailers.insert(STATUS, HeaderValue::from_static(number));
            trailers.insert(DETAILS, HeaderValue::from_static(details));
            status(&trailers).unwrap_err();
        }
    }

    #[test]
    fn codes_have_the_numbers_of_grpc() {
        assert_eq!(number(Code::Canceled), 1);
        assert_eq!(number(Code::Unimplemented), 12);
        assert_eq!(number(Code::Unauthenticated), 16);
    }
}
