//! The URL of a server: where to connect, and the prefix before `/socket.mq`.

use std::{fmt, path::PathBuf};

use http::{
    Uri,
    uri::{self, Authority, PathAndQuery},
};

use crate::{error::Error, unix_socket};

/// The URL of a server, parsed and checked.
#[derive(Debug, Clone)]
pub(super) struct ServerUrl {
    scheme: Scheme,
    authority: Authority,
    /// Empty, or `/prefix` without a slash at the end.
    prefix: String,
}

/// How to reach the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Scheme {
    Tcp,
    #[cfg(feature = "tls")]
    Tls,
    /// Over a Unix socket with this path.
    Local(PathBuf),
    /// One of the servers behind this name.
    Resolved(String),
}

impl ServerUrl {
    /// Parses `http://host[:port][/prefix]`, the same with `https:`, or `unix:/run/app.sock`.
    pub(super) fn parse(url: &str) -> Result<Self, Error> {
        check(url).map_err(|reason| Error::Url {
            url: without_userinfo(url),
            reason,
        })
    }

    /// Returns the URL of the servers behind a name.
    pub(super) fn resolved(name: &str) -> Self {
        Self {
            scheme: Scheme::Resolved(name.to_owned()),
            authority: Authority::from_static("resolved"),
            prefix: String::new(),
        }
    }

    /// Returns the URL of a server in this process.
    pub(super) fn in_process() -> Self {
        Self {
            scheme: Scheme::Tcp,
            authority: Authority::from_static("in-process"),
            prefix: String::new(),
        }
    }

    pub(super) fn scheme(&self) -> &Scheme {
        &self.scheme
    }

    /// Returns the host: a name or an address, without the brackets of IPv6.
    pub(super) fn host(&self) -> &str {
        self.authority.host().trim_matches(['[', ']'])
    }

    /// Returns the host and the port, or the path of the Unix socket.
    pub(super) fn address(&self) -> (String, Option<u16>) {
        let port = |default| Some(self.authority.port_u16().unwrap_or(default));
        match &self.scheme {
            Scheme::Tcp => (self.host().into(), port(80)),
            #[cfg(feature = "tls")]
            Scheme::Tls => (self.host().into(), port(443)),
            Scheme::Local(path) => (path.display().to_string(), None),
            Scheme::Resolved(name) => (name.clone(), None),
        }
    }

    /// Returns the URL of a path of the server.
    pub(super) fn uri(&self, path: &'static str) -> Uri {
        let path = if self.prefix.is_empty() {
            PathAndQuery::from_static(path)
        } else {
            let path = format!("{}{path}", self.prefix);
            PathAndQuery::from_maybe_shared(path).expect("both parts are paths")
        };
        self.uri_of(path)
    }

    /// Returns the URL of a path of the server that is not known in advance. `None` if it is not a path.
    pub(super) fn parse_uri(&self, path: &str) -> Option<Uri> {
        let path = format!("{}{path}", self.prefix);
        Some(self.uri_of(path.parse().ok()?))
    }

    fn uri_of(&self, path: PathAndQuery) -> Uri {
        let scheme = match self.scheme {
            #[cfg(feature = "tls")]
            Scheme::Tls => uri::Scheme::HTTPS,
            Scheme::Tcp | Scheme::Local(_) | Scheme::Resolved(_) => uri::Scheme::HTTP,
        };
        let uri = Uri::builder()
            .scheme(scheme)
            .authority(self.authority.clone());
        uri.path_and_query(path)
            .build()
            .expect("it has all its parts")
    }
}

impl fmt::Display for ServerUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            scheme,
            authority,
            prefix,
        } = self;
        match scheme {
            Scheme::Tcp => write!(f, "http://{authority}{prefix}"),
            #[cfg(feature = "tls")]
            Scheme::Tls => write!(f, "https://{authority}{prefix}"),
            Scheme::Local(path) => write!(f, "unix:{}", path.display()),
            Scheme::Resolved(name) => f.write_str(name),
        }
    }
}

fn check(url: &str) -> Result<ServerUrl, String> {
    if let Some(path) = unix_socket::path(url) {
        return Ok(ServerUrl {
            scheme: Scheme::Local(path?),
            authority: Authority::from_static("localhost"),
            prefix: String::new(),
        });
    }
    let Some((name, rest)) = url.split_once("://") else {
        let url = without_userinfo(url);
        return Err(format!("the scheme is missing: write http://{url}"));
    };
    let scheme = match name.to_ascii_lowercase().as_str() {
        // Sessions are opened as needed, whatever the scheme is.
        "http" | "ws" => Scheme::Tcp,
        #[cfg(feature = "tls")]
        "https" | "wss" => Scheme::Tls,
        #[cfg(not(feature = "tls"))]
        "https" | "wss" => return Err("smq-runtime was built without its feature `tls`".into()),
        "static" | "dns+http" | "dns+https" | "mdns" | "mdns+https" => {
            return Err("the crate smq-discovery connects to it".into());
        }
        _ => return Err("write http://host:port, https://host or unix:/path".into()),
    };
    if rest.contains(['?', '#']) {
        return Err("leave out what begins with ? or #".into());
    }
    let uri: Uri = url
        .parse()
        .map_err(|error| format!("{error}: write {name}://host:port"))?;
    let missing = || format!("the host is missing: write {name}://host:port");
    let authority = uri.authority().ok_or_else(missing)?.clone();
    if authority.as_str().contains('@') {
        return Err(
            "leave out the user and password: what authenticates goes into a header".into(),
        );
    }
    if authority.host().is_empty() {
        return Err(missing());
    }
    let has_port = authority.as_str().len() > authority.host().len();
    if has_port && !matches!(authority.port_u16(), Some(1..)) {
        return Err("the port is not a number from 1 to 65535".into());
    }
    let prefix = uri.path().trim_end_matches('/').to_owned();
    if prefix.split('/').any(|segment| segment == "socket.mq") {
        return Err("leave out /socket.mq and what follows: the client adds it".into());
    }
    Ok(ServerUrl {
        scheme,
        authority,
        prefix,
    })
}

/// Removes the password, because errors are logged.
pub(super) fn without_userinfo(url: &str) -> String {
    let start = url.find("://").map_or(0, |scheme| scheme + 3);
    // A password with a slash in it is none in a URL. It is not shown either.
    match url[start..].rfind('@') {
        Some(at) => format!("{}…{}", &url[..start], &url[start + at..]),
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_can_be_connected_to() {
        let uri = |url| {
            ServerUrl::parse(url)
                .unwrap()
                .uri("/socket.mq/a/v1/S.M")
                .to_string()
        };
        assert_eq!(
            uri("http://localhost"),
            "http://localhost/socket.mq/a/v1/S.M"
        );
        assert_eq!(
            uri("http://localhost:7070/"),
            "http://localhost:7070/socket.mq/a/v1/S.M"
        );
        assert_eq!(
            uri("HTTP://[::1]:7070"),
            "http://[::1]:7070/socket.mq/a/v1/S.M"
        );
        assert_eq!(
            uri("http://10.0.0.1/x/y/"),
            "http://10.0.0.1/x/y/socket.mq/a/v1/S.M"
        );
        assert_eq!(
            uri("ws://localhost:7070"),
            "http://localhost:7070/socket.mq/a/v1/S.M"
        );
    }

    #[test]
    #[cfg(feature = "tls")]
    fn over_tls() {
        for (url, shown, host) in [
            (
                "https://example.com/x/",
                "https://example.com/x",
                "example.com",
            ),
            ("wss://10.0.0.1:8443", "https://10.0.0.1:8443", "10.0.0.1"),
            ("HTTPS://[::1]:8443", "https://[::1]:8443", "::1"),
        ] {
            let server_url = ServerUrl::parse(url).unwrap();
            assert_eq!(
                (server_url.scheme(), server_url.host()),
                (&Scheme::Tls, host)
            );
            assert_eq!(server_url.to_string(), shown);
            assert_eq!(server_url.uri("/a").to_string(), format!("{shown}/a"));
        }
    }

    #[test]
    fn on_this_machine() {
        let server_url = ServerUrl::parse("unix:///run/a.sock").unwrap();
        assert_eq!(server_url.to_string(), "unix:/run/a.sock");
        assert_eq!(server_url.scheme(), &Scheme::Local("/run/a.sock".into()));
        assert_eq!(server_url.uri("/a"), "http://localhost/a");
    }

    #[test]
    fn what_cannot_says_what_to_write() {
        for (url, advice) in [
            ("localhost:7070", "write http://localhost:7070"),
            ("https://", "write https://host:port"),
            ("unix://run/weather", "write unix:/run/weather"),
            ("unix:", "file is missing"),
            ("ftp://localhost", "write http://host:port"),
            ("", "scheme is missing"),
            ("http://", "write http://host:port"),
            ("http:///x", "write http://host:port"),
            ("http://:80", "write http://host:port"),
            ("http://a b", "write http://host:port"),
            ("http://host:99999", "from 1 to 65535"),
            ("http://host:0", "from 1 to 65535"),
            ("http://host:", "from 1 to 65535"),
            ("http://host/?x=1", "leave out what begins with ?"),
            ("http://host#x", "leave out what begins with ?"),
            ("http://host/socket.mq/weather/v1", "leave out /socket.mq"),
        ] {
            let error = ServerUrl::parse(url).unwrap_err().to_string();
            assert!(error.contains(advice), "{url}: {error}");
        }
    }

    #[test]
    fn a_password_is_not_shown() {
        let error = ServerUrl::parse("http://me:secret@host/x")
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("http://…@host/x") && !error.contains("secret"),
            "{error}"
        );
        for url in ["me:secret@host", "http://me:se/secret@host"] {
            let error = ServerUrl::parse(url).unwrap_err().to_string();
            assert!(!error.contains("secret"), "{error}");
        }
    }
}
