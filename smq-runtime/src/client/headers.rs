//! The headers that a client sends with each request.

use std::{borrow::Cow, fmt};

use http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::wire::{FrameHeaders, is_frame_header};

/// The header of W3C Trace Context.
pub(super) const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

/// Headers of the application, such as credentials. Clients with equal headers share a session.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Headers(Vec<(HeaderName, HeaderValue)>);

/// The headers that the protocol and the connection set themselves.
const RESERVED: [HeaderName; 10] = [
    header::ACCEPT,
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::CONTENT_TYPE,
    header::SEC_WEBSOCKET_EXTENSIONS,
    header::SEC_WEBSOCKET_KEY,
    header::SEC_WEBSOCKET_PROTOCOL,
    header::SEC_WEBSOCKET_VERSION,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

impl Headers {
    /// Returns these headers and one more, in place of the one of that name.
    pub(super) fn with(&self, name: HeaderName, value: HeaderValue) -> Self {
        let mut headers = self.0.clone();
        if !RESERVED.contains(&name) {
            headers.retain(|(other, _)| *other != name);
            headers.push((name, value));
            headers.sort_by(|(a, _), (b, _)| a.as_str().cmp(b.as_str()));
        }
        Self(headers)
    }

    /// Returns whether the program names a span itself.
    pub(super) fn has_trace(&self) -> bool {
        self.0.iter().any(|(name, _)| *name == TRACEPARENT)
    }

    /// Returns these headers with those of a call, which replace others of the same name.
    pub(super) fn with_all(&self, call: &Self) -> Cow<'_, Self> {
        let mut headers = Cow::Borrowed(self);
        for (name, value) in &call.0 {
            headers = Cow::Owned(headers.with(name.clone(), value.clone()));
        }
        headers
    }

    /// Returns these headers for a frame, or `None` if one of them has to be in the head of an HTTP request.
    pub(super) fn for_frame(&self) -> Option<FrameHeaders> {
        let mut headers = self.0.iter();
        let all_fit = headers.all(|(name, _)| is_frame_header(name));
        all_fit.then(|| self.text().collect())
    }

    /// Returns names and values, without values that are not text.
    pub(super) fn text(&self) -> impl Iterator<Item = (String, String)> {
        let headers = self.0.iter();
        headers.filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.into())))
    }

    /// Adds them to a request.
    pub(super) fn add_to(&self, headers: &mut HeaderMap) {
        headers.extend(self.0.iter().cloned());
    }
}

/// Prints no values, because they may be secrets.
impl fmt::Debug for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(self.0.iter().map(|(name, _)| name.as_str()))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn their_order_does_not_matter_and_ours_stay() {
        let value = HeaderValue::from_static;
        let one = Headers::default()
            .with(header::COOKIE, value("1"))
            .with(header::FROM, value("2"));
        let two = Headers::default()
            .with(header::FROM, value("0"))
            .with(header::FROM, value("2"));
        assert_eq!(
            one,
            two.with(header::COOKIE, value("1"))
                .with(header::UPGRADE, value("h2c"))
        );
        assert!(!format!("{one:?}").contains('1'));
    }
}
