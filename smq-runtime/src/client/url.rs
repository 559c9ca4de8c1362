//! The URL of a server: where a client connects to, and what stands before `/socket.mq`.

use std::fmt;

use http::{
    Uri,
    uri::{Authority, PathAndQuery, Scheme},
};

use crate::error::Error;

/// The URL of a server, taken apart and checked.
#[derive(Debug, Clone)]
pub(super) struct Base {
    authority: Authority,
    /// Empty, or `/prefix` without a slash at its end.
    prefix: String,
}

impl Base {
    /// Reads `http://host[:port][/prefix]`.
    pub(super) fn parse(url: &str) -> Result<Self, Error> {
        check(url).map_err(|reason| Error::Url {
            url: without_userinfo(url),
            reason,
        })
    }

    /// Returns the URL of a server in this process.
    pub(super) fn in_process() -> Self {
        Self {
            authority: Authority::from_static("in-process"),
            prefix: String::new(),
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
        let uri = Uri::builder()
            .scheme(Scheme::HTTP)
            .authority(self.authority.clone());
        uri.path_and_query(path)
            .build()
            .expect("it has all its parts")
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "http://{}{}", self.authority, self.prefix)
    }
}

fn check(url: &str) -> Result<Base, String> {
    let Some((scheme, rest)) = url.split_once("://") else {
        return Err(if url.starts_with("unix:") {
            "sockets of this machine cannot be used yet: write http://host:port".into()
        } else {
            format!(
                "the scheme is missing: write http://{}",
                without_userinfo(url)
            )
        });
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" => {}
        "https" | "wss" => {
            return Err("TLS cannot be used yet: write http:// and the port for it".into());
        }
        "ws" => return Err("write http://: a session is opened where one is needed".into()),
        _ => return Err("write http://host:port".into()),
    }
    if rest.contains(['?', '#']) {
        return Err("leave out what begins with ? or #".into());
    }
    let uri: Uri = url
        .parse()
        .map_err(|error| format!("{error}: write http://host:port"))?;
    let authority = uri
        .authority()
        .ok_or("the host is missing: write http://host:port")?
        .clone();
    if authority.as_str().contains('@') {
        return Err(
            "leave out the user and password: what authenticates goes into a header".into(),
        );
    }
    if authority.host().is_empty() {
        return Err("the host is missing: write http://host:port".into());
    }
    let has_port = authority.as_str().len() > authority.host().len();
    if has_port && !matches!(authority.port_u16(), Some(1..)) {
        return Err("the port is not a number from 1 to 65535".into());
    }
    let prefix = uri.path().trim_end_matches('/').to_owned();
    if prefix.split('/').any(|segment| segment == "socket.mq") {
        return Err("leave out /socket.mq and what follows: the client adds it".into());
    }
    Ok(Base { authority, prefix })
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
    }

    #[test]
    fn what_cannot_says_what_to_write() {
        for (url, advice) in [
            ("localhost:7070", "write http://localhost:7070"),
            ("https://localhost", "TLS cannot be used yet"),
            ("ws://localhost", "write http://"),
            ("unix:/run/weather", "write http://host:port"),
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
