//! The URL of a server: where a client connects to, and what stands before `/socket.mq`.

use std::{fmt, path::PathBuf};

use http::{
    Uri,
    uri::{Authority, PathAndQuery, Scheme},
};

use crate::{error::Error, unix_socket};

/// The URL of a server, taken apart and checked.
#[derive(Debug, Clone)]
pub(super) struct Base {
    way: Way,
    authority: Authority,
    /// Empty, or `/prefix` without a slash at its end.
    prefix: String,
}

/// How the server is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    Tcp,
    #[cfg(feature = "tls")]
    Tls,
    /// By the file of a socket of this machine.
    Local(PathBuf),
}

impl Base {
    /// Reads `http://host[:port][/prefix]`, the same with `https:`, or `unix:/run/app.sock`.
    pub(super) fn parse(url: &str) -> Result<Self, Error> {
        check(url).map_err(|reason| Error::Url {
            url: without_userinfo(url),
            reason,
        })
    }

    /// Returns the URL of a server in this process.
    pub(super) fn in_process() -> Self {
        Self {
            way: Way::Tcp,
            authority: Authority::from_static("in-process"),
            prefix: String::new(),
        }
    }

    pub(super) fn way(&self) -> &Way {
        &self.way
    }

    /// Returns the host: a name or an address, that of IPv6 without its brackets.
    #[cfg(feature = "tls")]
    pub(super) fn host(&self) -> &str {
        self.authority.host().trim_matches(['[', ']'])
    }

    /// Returns the URL of a path of the server.
    pub(super) fn uri(&self, path: &'static str) -> Uri {
        let path = if self.prefix.is_empty() {
            PathAndQuery::from_static(path)
        } else {
            let path = format!("{}{path}", self.prefix);
            PathAndQuery::from_maybe_shared(path).expect("both parts are paths")
        };
        let scheme = match self.way {
            #[cfg(feature = "tls")]
            Way::Tls => Scheme::HTTPS,
            Way::Tcp | Way::Local(_) => Scheme::HTTP,
        };
        let uri = Uri::builder()
            .scheme(scheme)
            .authority(self.authority.clone());
        uri.path_and_query(path)
            .build()
            .expect("it has all its parts")
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            way,
            authority,
            prefix,
        } = self;
        match way {
            Way::Tcp => write!(f, "http://{authority}{prefix}"),
            #[cfg(feature = "tls")]
            Way::Tls => write!(f, "https://{authority}{prefix}"),
            Way::Local(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

fn check(url: &str) -> Result<Base, String> {
    if let Some(path) = unix_socket::path(url) {
        return Ok(Base {
            way: Way::Local(path?),
            authority: Authority::from_static("localhost"),
            prefix: String::new(),
        });
    }
    let Some((scheme, rest)) = url.split_once("://") else {
        let url = without_userinfo(url);
        return Err(format!("the scheme is missing: write http://{url}"));
    };
    let way = match scheme.to_ascii_lowercase().as_str() {
        // A session is opened where one is needed: the scheme need not say so.
        "http" | "ws" => Way::Tcp,
        #[cfg(feature = "tls")]
        "https" | "wss" => Way::Tls,
        #[cfg(not(feature = "tls"))]
        "https" | "wss" => return Err("smq-runtime was built without its feature `tls`".into()),
        _ => return Err("write http://host:port, https://host or unix:/path".into()),
    };
    if rest.contains(['?', '#']) {
        return Err("leave out what begins with ? or #".into());
    }
    let uri: Uri = url
        .parse()
        .map_err(|error| format!("{error}: write {scheme}://host:port"))?;
    let missing = || format!("the host is missing: write {scheme}://host:port");
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
    Ok(Base {
        way,
        authority,
        prefix,
    })
}

/// Errors are logged, passwords are not.
fn without_userinfo(url: &str) -> String {
    let start = url.find("://").map_or(0, |scheme| scheme + 3);
    let end = url[start..]
        .find(['/', '?', '#'])
        .map_or(url.len(), |length| start + length);
    match url[start..end].rfind('@') {
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
            Base::parse(url)
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
            let base = Base::parse(url).unwrap();
            assert_eq!((base.way(), base.host()), (&Way::Tls, host));
            assert_eq!(base.to_string(), shown);
            assert_eq!(base.uri("/a").to_string(), format!("{shown}/a"));
        }
    }

    #[test]
    fn on_this_machine() {
        let base = Base::parse("unix:///run/a.sock").unwrap();
        assert_eq!(base.to_string(), "unix:/run/a.sock");
        assert_eq!(base.way(), &Way::Local("/run/a.sock".into()));
        assert_eq!(base.uri("/a"), "http://localhost/a");
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
            let error = Base::parse(url).unwrap_err().to_string();
            assert!(error.contains(advice), "{url}: {error}");
        }
    }

    #[test]
    fn a_password_is_not_shown() {
        let error = Base::parse("http://me:secret@host/x")
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("http://…@host/x") && !error.contains("secret"),
            "{error}"
        );
        let error = Base::parse("me:secret@host").unwrap_err().to_string();
        assert!(!error.contains("secret"), "{error}");
    }
}
