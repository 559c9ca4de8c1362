//! Which web pages may talk to the server (RFC 6454).
//!
//! A browser lets any page open a WebSocket to any host, one on the user's own machine too, and
//! says in `Origin` which page it is. Programs that are no browsers send no `Origin`.

use http::{HeaderMap, HeaderName, HeaderValue, Uri, header};

use super::cors::Page;
use crate::status::Status;

/// What proxies say the host was that the browser asked for. A page cannot set it unasked.
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");

/// Refuses the requests of pages that neither come from the host they are sent to nor are allowed. Returns
/// which page it is that asks, if one does.
pub(super) fn check(
    uri: &Uri,
    headers: &HeaderMap,
    allowed: &[String],
) -> Result<Option<Page>, Status> {
    let Some(value) = headers.get(header::ORIGIN) else {
        return Ok(None);
    };
    let origin = value.to_str().unwrap_or_default();
    let is_listed = allowed.iter().any(|it| it.eq_ignore_ascii_case(origin));
    if is_listed || is_same_host(origin, uri, headers) {
        return Ok(Some(Page::Known(value.clone())));
    }
    if allowed.iter().any(|it| it == "*") {
        return Ok(Some(Page::Any));
    }
    Err(Status::permission_denied(format!(
        "pages of {origin} may not talk to this server: it allows its own host's and those that it lists (a proxy passes the host on)"
    )))
}

fn is_same_host(origin: &str, uri: &Uri, headers: &HeaderMap) -> bool {
    let Some(page) = origin.split_once("://").map(|(_, host)| without_port(host)) else {
        return false;
    };
    let named = [header::HOST, FORWARDED_HOST];
    let named = named.iter().filter_map(|name| headers.get(name));
    let named = named.filter_map(|host: &HeaderValue| host.to_str().ok());
    named
        .chain(uri.authority().map(http::uri::Authority::as_str))
        .any(|host| without_port(host).eq_ignore_ascii_case(page))
}

/// Returns the host alone; that of an IPv6 address with its brackets.
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
    fn pages_of_the_host_itself_and_those_listed() {
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
