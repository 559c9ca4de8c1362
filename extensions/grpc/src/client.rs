//! Calls of servers of others.

use std::time::Duration;

use bytes::{Buf, Bytes};
use http::{HeaderMap, HeaderValue, Request, header};
use smq_envelopes::envelope;
use smq_runtime::{
    Error,
    protocol::{ClientProtocol, ProtocolResponse},
};

use crate::{Grpc, TIMEOUT, trailers};

impl ClientProtocol for Grpc {
    fn needs_http2(&self) -> bool {
        true
    }

    fn write(&self, request: &mut Request<Bytes>, timeout: Duration) {
        *request.body_mut() = envelope(0, request.body());
        let headers = request.headers_mut();
        let content_type = HeaderValue::from_static("application/grpc");
        headers.insert(header::CONTENT_TYPE, content_type);
        headers.insert(header::TE, HeaderValue::from_static("trailers"));
        if let Ok(timeout) = HeaderValue::try_from(timeout_text(timeout)) {
            headers.insert(TIMEOUT, timeout);
        }
    }

    fn read(&self, response: ProtocolResponse) -> Result<ProtocolResponse, Error> {
        let ProtocolResponse {
            mut headers,
            body,
            trailers,
        } = response;
        // Without a message, the headers are the trailers.
        headers.extend(trailers);
        trailers::status(&headers)?;
        let body = message(body)?;
        for name in trailers::NAMES {
            headers.remove(name);
        }
        Ok(ProtocolResponse {
            headers,
            body,
            trailers: HeaderMap::new(),
        })
    }
}

/// Returns the only message of a body.
fn message(mut body: Bytes) -> Result<Bytes, Error> {
    let wrong = |what: &str| Err(Error::Protocol(format!("the reply has {what}")));
    if body.len() < 5 {
        return wrong("no message");
    }
    let (flags, length) = (body.get_u8(), body.get_u32() as usize);
    match flags {
        0 if body.len() == length => Ok(body),
        0 => wrong("a message of another length, or more than one"),
        _ => wrong("a compressed message, which was not asked for"),
    }
}

/// Returns at most 8 digits and a unit.
fn timeout_text(timeout: Duration) -> String {
    match timeout.as_millis() {
        milliseconds @ ..100_000_000 => format!("{}m", milliseconds.max(1)),
        milliseconds => format!("{}S", (milliseconds / 1000).min(99_999_999)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_reply_has_one_message() {
        let read = |bytes: &'static [u8]| message(Bytes::from_static(bytes)).ok();
        assert_eq!(read(b"\0\0\0\0\x02ab").unwrap(), "ab");
        for wrong in [
            &b""[..],
            b"\0\0\0\0",
            b"\0\0\0\0\x02a",
            b"\0\0\0\0\x02abc",
            b"\x01\0\0\0\x02ab",
            b"\0\xff\xff\xff\xff",
        ] {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_timeout_has_8_digits() {
        for (timeout, text) in [
            (Duration::ZERO, "1m"),
            (Duration::from_secs(30), "30000m"),
            (Duration::from_secs(200_000), "200000S"),
            (Duration::MAX, "99999999S"),
        ] {
            assert_eq!(timeout_text(timeout), text);
        }
    }
}
