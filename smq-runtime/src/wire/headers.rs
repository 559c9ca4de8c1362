//! The headers of frames: what a handler and its caller tell each other besides the messages.

use std::collections::BTreeMap;

use http::{HeaderMap, HeaderName, HeaderValue};

/// The headers of a frame, by name. Several values of a name are joined, as HTTP allows (RFC 9110, section 5.3).
pub(crate) type FrameHeaders = BTreeMap<String, String>;

/// Headers that are about the connection and who is behind it. A proxy may set or remove them, so a frame must not
/// bring them past it.
const CONNECTION_HEADERS: [&str; 8] = [
    "authorization",
    "cookie",
    "forwarded",
    "host",
    "origin",
    "proxy-authorization",
    "upgrade",
    "x-real-ip",
];

/// Returns whether a header may be in a frame.
pub(crate) fn is_frame_header(name: &HeaderName) -> bool {
    let name = name.as_str();
    !CONNECTION_HEADERS.contains(&name)
        && !["sec-", "smq-", "x-forwarded-"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
}

/// Returns the length of the names and values.
pub(crate) fn headers_len(headers: &FrameHeaders) -> usize {
    let sizes = headers.iter().map(|(name, value)| name.len() + value.len());
    sizes.sum()
}

/// Returns headers for a frame, without values that are not text.
pub(crate) fn to_frame_headers(headers: &HeaderMap) -> FrameHeaders {
    let mut frame = FrameHeaders::new();
    for (name, value) in headers {
        let Ok(value) = value.to_str() else {
            continue;
        };
        frame
            .entry(name.as_str().to_owned())
            .and_modify(|values| {
                values.push_str(", ");
                values.push_str(value);
            })
            .or_insert_with(|| value.to_owned());
    }
    frame
}

/// Parses the headers of a frame. The error is the name of the first one that is not valid.
pub(crate) fn from_frame_headers(headers: FrameHeaders) -> Result<HeaderMap, String> {
    if headers.is_empty() {
        return Ok(HeaderMap::new());
    }
    let mut parsed = HeaderMap::with_capacity(headers.len());
    for (name, value) in headers {
        let header = HeaderName::from_bytes(name.as_bytes());
        match (header, HeaderValue::from_str(&value)) {
            (Ok(header), Ok(value)) if is_frame_header(&header) => {
                parsed.insert(header, value);
            }
            _ => return Err(name),
        }
    }
    Ok(parsed)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn headers_go_through_a_frame() {
        let mut headers = HeaderMap::new();
        for value in ["a", "b"] {
            headers.append("x-tag", HeaderValue::from_static(value));
        }
        headers.append("traceparent", HeaderValue::from_static("00-1-2-01"));
        headers.append("x-octets", HeaderValue::from_bytes(b"\xff").unwrap());
        let parsed = from_frame_headers(to_frame_headers(&headers)).unwrap();
        assert_eq!(parsed.len(), 2);
        assert_eq!(parsed["x-tag"], "a, b");
        assert_eq!(parsed["traceparent"], "00-1-2-01");
    }

    #[test]
    fn headers_of_a_proxy_and_invalid_ones_are_no_frame_headers() {
        for (name, value) in [
            ("Authorization", "Bearer 1"),
            ("x-forwarded-for", "::1"),
            ("Sec-WebSocket-Key", "1"),
            ("x y", "1"),
            ("", "1"),
            ("x-line", "1\r\n2"),
        ] {
            let headers = [(name.to_owned(), value.to_owned())].into();
            assert_eq!(from_frame_headers(headers), Err(name.to_owned()));
        }
    }
}
