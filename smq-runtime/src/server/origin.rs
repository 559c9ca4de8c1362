//! Checks the origin of web pages (RFC 6454): scheme, host and port.
//!
//! A browser lets any page open a WebSocket to any host, including the user's own machine, and sends the page's
//! origin in `Origin`. Other programs send no `Origin`.

use http::{HeaderMap, header};

use super::{cors::AllowedOrigin, host::Authority};
use crate::status::Status;

/// The scheme by which a client reaches a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    Http,
    Https,
}

impl Scheme {
    pub(super) fn parse(name: &str) -> Option<Self> {
        let mut schemes = [Self::Http, Self::Https].into_iter();
        schemes.find(|scheme| scheme.name().eq_ignore_ascii_case(name))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    fn default_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

/// The parts of an origin.
#[derive(Debug, Clone, Copy)]
struct Origin<'a> {
    scheme: &'a str,
    authority: Authority<'a>,
}

impl<'a> Origin<'a> {
    /// Parses `https://app.example:8443`.
    fn parse(text: &'a str) -> Option<Self> {
        let (scheme, authority) = text.split_once("://")?;
        let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
        let is_valid = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(is_scheme);
        let authority = Authority::parse(authority)?;
        is_valid.then_some(Self { scheme, authority })
    }

    fn port(&self) -> Option<u16> {
        let default = || Scheme::parse(self.scheme).map(Scheme::default_port);
        self.authority.port().or_else(default)
    }

    fn is_same(&self, other: &Origin<'_>) -> bool {
        self.scheme.eq_ignore_ascii_case(other.scheme)
            && self.authority.is_same_host(&other.authority)
            && self.port() == other.port()
    }

    /// Returns whether pages of this origin come from the server at this URL. An unknown scheme is either.
    fn is_at(&self, scheme: Option<Scheme>, server: &Authority<'_>) -> bool {
        let Some(own) = Scheme::parse(self.scheme) else {
            return false;
        };
        scheme.is_none_or(|scheme| scheme == own)
            && self.authority.is_same_host(server)
            && self.port() == Some(server.port().unwrap_or_else(|| own.default_port()))
    }
}

/// The origins that CORS allows, besides the server's own.
#[derive(Debug, Clone, Default)]
pub(super) struct Origins {
    /// As browsers write them.
    listed: Vec<String>,
    /// Whether the list has `*`.
    any: bool,
}

impl Origins {
    /// Returns a list of origins.
    ///
    /// # Panics
    ///
    /// When one of them cannot be an origin.
    pub(super) fn listed<O: Into<String>>(origins: impl IntoIterator<Item = O>) -> Self {
        let mut list = Self::default();
        for origin in origins {
            let origin = origin.into();
            if origin == "*" {
                list.any = true;
            } else {
                list.listed.push(normalized(&origin));
            }
        }
        list
    }

    /// Checks `Origin`: a page must come from the server itself, at this URL, or from an allowed origin. Returns the
    /// origin, if the request has one.
    pub(super) fn check(
        &self,
        headers: &HeaderMap,
        scheme: Option<Scheme>,
        server: Option<&Authority<'_>>,
    ) -> Result<Option<AllowedOrigin>, Status> {
        let mut values = headers.get_all(header::ORIGIN).iter();
        let Some(value) = values.next() else {
            return Ok(None);
        };
        let text = value.to_str().unwrap_or_default();
        let is_one = values.next().is_none();
        let origin = Origin::parse(text).filter(|_| is_one);
        let is_allowed = origin.is_some_and(|origin| {
            let mut listed = self.listed.iter().filter_map(|it| Origin::parse(it));
            server.is_some_and(|server| origin.is_at(scheme, server))
                || listed.any(|listed| listed.is_same(&origin))
        });
        if is_allowed {
            return Ok(Some(AllowedOrigin::Known(value.clone())));
        }
        if self.any {
            return Ok(Some(AllowedOrigin::Any));
        }
        let server = server.map_or_else(String::new, |server| {
            let scheme = scheme.map_or_else(String::new, |it| format!("{}://", it.name()));
            let port = server
                .port()
                .map_or_else(String::new, |it| format!(":{it}"));
            format!(" at {scheme}{}{port}", server.normalized_host())
        });
        Err(Status::permission_denied(format!(
            "pages of {text} may not access this server{server}: list the origin with Server::with_origins, \
             or the proxy that forwards its host and scheme with Server::with_trusted_proxies"
        )))
    }
}

/// Returns an origin as browsers write it, without a slash at its end and without the default port.
fn normalized(text: &str) -> String {
    let origin = Origin::parse(text.strip_suffix('/').unwrap_or(text)).unwrap_or_else(|| {
        panic!("{text:?} cannot be an origin: write scheme, host and port, as in https://app.example:8443")
    });
    let scheme = origin.scheme.to_ascii_lowercase();
    let host = origin.authority.normalized_host();
    let default = Scheme::parse(&scheme).map(Scheme::default_port);
    match origin
        .authority
        .port()
        .filter(|port| Some(*port) != default)
    {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn check(origin: &str, server: &str, origins: &Origins) -> bool {
        let (scheme, host) = server.split_once("://").unwrap();
        let mut headers = HeaderMap::new();
        headers.insert(header::ORIGIN, origin.parse().unwrap());
        let host = Authority::parse(host);
        let checked = origins.check(&headers, Scheme::parse(scheme), host.as_ref());
        checked.is_ok()
    }

    #[test]
    fn a_page_of_the_server_has_its_scheme_host_and_port() {
        let is_own = |origin, server| check(origin, server, &Origins::default());
        assert!(is_own("http://a.example", "http://a.example"));
        assert!(is_own("http://a.example", "http://A.example.:80"));
        assert!(is_own("https://a.example:443", "https://a.example"));
        assert!(is_own("http://[::1]:7070", "http://[0::1]:7070"));
        assert!(is_own("http://127.0.0.1:7070", "http://127.0.0.1:7070"));
        for origin in [
            "http://127.0.0.1:9",
            "http://127.0.0.1",
            "https://127.0.0.1:7070",
            "ftp://127.0.0.1:7070",
            "http://127.0.0.1.evil.example:7070",
            "http://127.0.0.1:7070/",
            "http://evil@127.0.0.1:7070",
            "127.0.0.1:7070",
            "null",
            "",
        ] {
            assert!(!is_own(origin, "http://127.0.0.1:7070"), "{origin}");
        }
        // The scheme is not known.
        assert!(is_own("http://a", "unknown://a"));
        assert!(is_own("https://a", "unknown://a"));
        assert!(!is_own("https://a:80", "unknown://a"));
        assert!(!is_own("ftp://a", "unknown://a"));
    }

    #[test]
    fn listed_origins_are_normalized() {
        let origins =
            Origins::listed(["https://X/", "https://y:443", "app://z", "http://[0::1]:80"]);
        assert_eq!(
            origins.listed,
            ["https://x", "https://y", "app://z", "http://[::1]"]
        );
        for origin in [
            "https://x",
            "https://X:443",
            "https://y",
            "app://z",
            "http://[::1]",
        ] {
            assert!(check(origin, "http://a", &origins), "{origin}");
        }
        for origin in ["http://x", "https://x:444", "https://y.evil", "app://z:1"] {
            assert!(!check(origin, "http://a", &origins), "{origin}");
        }
        assert!(check("https://b", "http://a", &Origins::listed(["*"])));
    }

    #[test]
    fn two_origins_are_none() {
        let mut headers = HeaderMap::new();
        headers.append(header::ORIGIN, "http://a".parse().unwrap());
        headers.append(header::ORIGIN, "http://b".parse().unwrap());
        let origins = Origins::listed(["http://a", "http://b"]);
        origins.check(&headers, None, None).unwrap_err();
        origins.check(&HeaderMap::new(), None, None).unwrap();
    }

    #[test]
    fn what_cannot_be_an_origin_is_an_error_that_names_it() {
        for wrong in [
            "app.example",
            "https://app.example/path",
            "null",
            "https://",
            "https://a:b",
            "https://*.example",
            "https://bücher.example",
            "",
        ] {
            let panic = std::panic::catch_unwind(|| Origins::listed([wrong])).unwrap_err();
            let message = panic.downcast::<String>().unwrap();
            assert!(
                message.starts_with(&format!("{wrong:?} cannot be an origin")),
                "{message}"
            );
        }
    }
}
