//! Checks the origin of web pages (RFC 6454).
//!
//! A browser lets any page open a WebSocket to any host, including the user's own machine, and sends the page's
//! origin in `Origin`. Other programs send no `Origin`.

use http::{HeaderMap, HeaderName, HeaderValue, Uri, header};

use super::cors::AllowedOrigin;
use crate::status::Status;

/// The original host, set by proxies. A page cannot set it without a preflight.
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");

/// Checks `Origin`: a page must come from the server's own host or from an allowed origin. Returns the origin, if the
/// request has one.
pub(super) fn check(
    uri: &Uri,
    headers: &HeaderMap,
    allowed: &[String],
) -> Result<Option<AllowedOrigin>, Status> {
    let Some(value) = headers.get(header::ORIGIN) else {
        return Ok(None);
    };
    let origin = value.to_str().unwrap_or_default();
    let is_listed = allowed.iter().any(|it| it.eq_ignore_ascii_case(origin));
    if is_listed || is_same_host(origin, uri, headers) {
        return Ok(Some(AllowedOrigin::Known(value.clone())));
    }
    if allowed.iter().any(|it| it == "*") {
        return Ok(Some(AllowedOrigin::Any));
    }
    Err(Status::permission_denied(format!(
        "pages of {origin} may not access this server: add the origin with Server::with_origins, or let the proxy forward the host"
    )))
}

fn is_same_host(origin: &str, uri: &Uri, headers: &HeaderMap) -> bool {
    let Some(page) = origin.split_once("://").map(|(_, host)| without_port(host)) else {
        return false;
    };
    let host_headers = [header::HOST, FORWARDED_HOST];
    let hosts = host_headers.iter().filter_map(|name| headers.get(name));
    let hosts = hosts.filter_map(|host: &HeaderValue| host.to_str().ok());
    hosts
        .chain(uri.authority().map(http::uri::Authority::as_str))
        .any(|host| without_port(host).eq_ignore_ascii_case(page))
}

/// Removes the port. An IPv6 address keeps its brackets.
fn without_port(host: &str) -> &str {
    let end = host.rfind(']').map_or(0, |bracket| bracket + 1);
    let port = host[end..]
        .find(':')
        .map_or(host.len(), |colon| end + colon);
    &host[..port]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn is_allowed(origin: &str, host: &'static str, allowed: &[&str]) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::ORIGIN, origin.parse().unwrap());
        headers.insert(header::HOST, HeaderValue::from_static(host));
        let allowed: Vec<_> = allowed.iter().map(|&it| it.into()).collect();
        check(&Uri::from_static("/"), &headers, &allowed).is_ok()
    }

    #[test]
    fn the_own_host_and_listed_origins_are_allowed() {
        assert!(is_allowed("http://a.example", "a.example", &[]));
        assert!(is_allowed("http://a.example:8080", "A.example:7070", &[]));
        assert!(is_allowed("http://[::1]:8080", "[::1]:7070", &[]));
        assert!(is_allowed(
            "https://b.example",
            "a.example",
            &["https://b.example"]
        ));
        assert!(is_allowed("https://b.example", "a.example", &["*"]));
        assert!(!is_allowed("https://b.example", "a.example", &[]));
        assert!(!is_allowed(
            "http://b.example",
            "a.example",
            &["https://b.example"]
        ));
        assert!(!is_allowed("http://evil.example", "127.0.0.1:7070", &[]));
        assert!(!is_allowed("null", "a.example", &[]));
        assert!(!is_allowed("http://[::1]:8080", "[::2]:7070", &[]));
        check(&Uri::from_static("/"), &HeaderMap::new(), &[]).unwrap();
    }
}
