//! The headers that were signed with a message: its handler sees them, and none of those in the clear.

use http::{HeaderMap, HeaderName, HeaderValue, header, request::Parts};

use crate::{access::Caller, security::Envelope, status::Status};

/// Returns the headers that an envelope carries, and its content type, in so many bytes at most.
pub(super) fn signed(envelope: &Envelope, most: usize) -> Result<HeaderMap, Status> {
    let wrong = || Status::invalid_argument("the headers in the envelope are not headers");
    let size = envelope
        .headers
        .iter()
        .map(|(name, value)| name.len() + value.len());
    if size.sum::<usize>() > most {
        let message = format!("the headers in the envelope are larger than {most} bytes");
        return Err(Status::resource_exhausted(message));
    }
    let mut headers = HeaderMap::with_capacity(envelope.headers.len() + 1);
    for (name, value) in &envelope.headers {
        let name: HeaderName = name.parse().map_err(|_| wrong())?;
        let value: HeaderValue = value.parse().map_err(|_| wrong())?;
        headers.insert(name, value);
    }
    headers.remove(header::CONTENT_TYPE);
    if !envelope.content_type.is_empty() {
        let content_type = envelope.content_type.parse().map_err(|_| wrong())?;
        headers.insert(header::CONTENT_TYPE, content_type);
    }
    Ok(headers)
}

/// Returns the request as its handler is to see it: with these headers, from this caller.
pub(super) fn instead(mut request: Parts, headers: HeaderMap, caller: Caller) -> Parts {
    request.headers = headers;
    request.extensions.insert(caller);
    request
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::status::Code;

    fn envelope(headers: &[(&str, &str)]) -> Envelope {
        let headers = headers
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        Envelope {
            content_type: "application/json".into(),
            headers: headers.collect(),
            ..Envelope::default()
        }
    }

    #[test]
    fn they_are_those_of_the_envelope() {
        let headers = [("x-badge", "7"), ("Content-Type", "text/plain")];
        let headers = signed(&envelope(&headers), 100).unwrap();
        assert_eq!(headers.len(), 2);
        assert_eq!(headers["x-badge"], "7");
        assert_eq!(headers[header::CONTENT_TYPE], "application/json");
    }

    #[test]
    fn what_are_none_or_too_many_are_refused() {
        for wrong in [("x y", "7"), ("", "7"), ("x", "7\r\ny: 8"), ("x", "\0")] {
            let status = signed(&envelope(&[wrong]), 100).unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument, "{wrong:?}");
        }
        let long = "x".repeat(100);
        let status = signed(&envelope(&[("x", &long)]), 100).unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
    }
}
