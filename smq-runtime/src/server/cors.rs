//! CORS headers for pages of other origins (WHATWG Fetch, section 3.2).

use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header, request::Parts};

use super::body::Body;

/// The methods that a page may use.
const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD, POST");

/// The response headers that a page may read besides the CORS-safelisted ones.
const EXPOSED: HeaderValue = HeaderValue::from_static("Allow, Retry-After, Smq-Position");

/// The time that a browser may cache a preflight response, in seconds.
const MAX_AGE: HeaderValue = HeaderValue::from_static("600");

const ANY: HeaderValue = HeaderValue::from_static("*");

/// The origin of a page that may access the server.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum AllowedOrigin {
    /// A listed origin or the server's own host: credentials are allowed.
    Known(HeaderValue),
    /// An origin that matched only `*`: credentials are not allowed.
    Any,
}

/// Returns whether a request is a CORS preflight.
pub(super) fn is_preflight(parts: &Parts) -> bool {
    parts.method == Method::OPTIONS
        && parts.headers.contains_key(header::ORIGIN)
        && parts
            .headers
            .contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

/// Answers a preflight. Every request header is allowed, as it is for clients that are no browsers.
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

/// Adds the headers that let a page read a response, including an error.
pub(super) fn allow(page: AllowedOrigin, response: &mut Response<Body>) {
    let headers = response.headers_mut();
    let origin = match page {
        AllowedOrigin::Known(origin) => {
            let credentials = HeaderValue::from_static("true");
            headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, credentials);
            headers.append(header::VARY, HeaderValue::from_static("Origin"));
            origin
        }
        AllowedOrigin::Any => ANY,
    };
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
}
