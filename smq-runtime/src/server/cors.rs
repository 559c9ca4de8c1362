//! What a browser is told so that a page of another origin may ask and read (WHATWG Fetch, section 3.2).

use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header, request::Parts};

use super::body::Body;

/// What a page may do here.
const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD, POST");

/// What of a response a page may see besides what it always may.
const EXPOSED: HeaderValue = HeaderValue::from_static("Allow, Retry-After");

/// How long a browser may go by a preflight, in seconds.
const MAX_AGE: HeaderValue = HeaderValue::from_static("600");

const ANY: HeaderValue = HeaderValue::from_static("*");

/// A page that may talk to the server.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// Of an origin that is known; its cookies may come along.
    Known(HeaderValue),
    /// Of any origin, since all are allowed; its cookies may not.
    Any,
}

/// Whether a request is a browser's question beforehand.
pub(super) fn is_preflight(parts: &Parts) -> bool {
    parts.method == Method::OPTIONS
        && parts.headers.contains_key(header::ORIGIN)
        && parts
            .headers
            .contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

/// Answers a browser that asks beforehand: the page may send what headers it likes, as programs may.
pub(super) fn preflight(headers: &HeaderMap) -> Response<Body> {
    let mut response = Response::new(Body::new(""));
    *response.status_mut() = StatusCode::NO_CONTENT;
    let answer = response.headers_mut();
    answer.insert(header::ACCESS_CONTROL_ALLOW_METHODS, METHODS);
    answer.insert(header::ACCESS_CONTROL_MAX_AGE, MAX_AGE);
    if let Some(asked) = headers.get(header::ACCESS_CONTROL_REQUEST_HEADERS) {
        answer.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, asked.clone());
    }
    response
}

/// Lets the page read a response, also if it is an error.
pub(super) fn allow(page: Page, response: &mut Response<Body>) {
    let headers = response.headers_mut();
    let origin = match page {
        Page::Known(origin) => {
            let credentials = HeaderValue::from_static("true");
            headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, credentials);
            headers.append(header::VARY, HeaderValue::from_static("Origin"));
            origin
        }
        Page::Any => ANY,
    };
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
}
