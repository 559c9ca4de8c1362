//! Where a server listens.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use crate::local_socket;

/// Where a server listens: what [`Server::bind`](crate::Server::bind) takes.
///
/// | address | is |
/// | --- | --- |
/// | `127.0.0.1:7070`, `[::]:7070`, `http://localhost:7070` | HTTP on a port |
/// | `https://0.0.0.0:443` | HTTP over TLS, with the server's [certificate](crate::Server::with_tls_identity) |
/// | `unix:/run/app.sock` | HTTP on a socket for programs of this machine |
///
/// It is made from a string, from a [`SocketAddr`], or from a host and a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

/// What an address means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Host and port.
    Tcp(String),
    /// Host and port.
    Tls(String),
    /// The socket's file.
    Local(PathBuf),
}

impl Address {
    /// Takes the address apart, or says what to write in its place.
    pub(super) fn place(&self) -> Result<Place, String> {
        if let Some(path) = local_socket::path(&self.0) {
            return path.map(Place::Local);
        }
        let Some((scheme, rest)) = self.0.split_once("://") else {
            return host_and_port(&self.0, None).map(Place::Tcp);
        };
        match scheme.to_ascii_lowercase().as_str() {
            "http" | "ws" => host_and_port(rest, Some(80)).map(Place::Tcp),
            "https" | "wss" => host_and_port(rest, Some(443)).map(Place::Tls),
            _ => Err("write 127.0.0.1:7070, https://0.0.0.0:443 or unix:/run/app.sock, say".into()),
        }
    }
}

fn host_and_port(text: &str, default: Option<u16>) -> Result<String, String> {
    let text = text.strip_suffix('/').unwrap_or(text);
    if text.contains(['/', '?', '#', '@']) {
        return Err("leave out all but host and port".into());
    }
    // The colons of an IPv6 address stand in brackets.
    let after_brackets = text.rsplit(']').next().unwrap_or_default();
    let (host, port) = match after_brackets.rsplit_once(':') {
        Some((_, port)) => (&text[..text.len() - port.len() - 1], Some(port)),
        None => (text, None),
    };
    if host.is_empty() {
        return Err("the host is missing: write 127.0.0.1, or 0.0.0.0 for all addresses".into());
    }
    match (port, default) {
        (Some(port), _) if port.parse::<u16>().is_ok() => Ok(text.to_owned()),
        (Some(_), _) => Err("the port is not a number from 0 to 65535".into()),
        (None, Some(port)) => Ok(format!("{text}:{port}")),
        (None, None) => Err(format!("the port is missing: write {text}:7070, say")),
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Address {
    fn from(address: String) -> Self {
        Self(address)
    }
}

impl From<&String> for Address {
    fn from(address: &String) -> Self {
        Self(address.clone())
    }
}

impl From<&str> for Address {
    fn from(address: &str) -> Self {
        Self(address.into())
    }
}

impl From<SocketAddr> for Address {
    fn from(address: SocketAddr) -> Self {
        Self(address.to_string())
    }
}

impl From<(IpAddr, u16)> for Address {
    fn from((ip, port): (IpAddr, u16)) -> Self {
        SocketAddr::new(ip, port).into()
    }
}

impl From<(&str, u16)> for Address {
    fn from((host, port): (&str, u16)) -> Self {
        match host.parse::<IpAddr>() {
            Ok(ip) => (ip, port).into(),
            Err(_) => Self(format!("{host}:{port}")),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn place(address: impl Into<Address>) -> Place {
        address.into().place().unwrap()
    }

    #[test]
    fn places_to_listen_on() {
        let tcp = |text: &str| Place::Tcp(text.into());
        let tls = |text: &str| Place::Tls(text.into());
        assert_eq!(place("127.0.0.1:7070"), tcp("127.0.0.1:7070"));
        assert_eq!(place("localhost:0"), tcp("localhost:0"));
        assert_eq!(place("http://localhost:7070/"), tcp("localhost:7070"));
        assert_eq!(place("http://[::1]"), tcp("[::1]:80"));
        assert_eq!(place("https://0.0.0.0"), tls("0.0.0.0:443"));
        assert_eq!(place("WSS://[::]:8443"), tls("[::]:8443"));
        assert_eq!(place(SocketAddr::from(([1; 4], 1))), tcp("1.1.1.1:1"));
        assert_eq!(place(("::1", 1)), tcp("[::1]:1"));
        assert_eq!(place(("localhost", 1)), tcp("localhost:1"));
        assert_eq!(place("unix:/run/a"), Place::Local("/run/a".into()));
    }

    #[test]
    fn what_is_none_says_what_to_write() {
        for (address, advice) in [
            ("127.0.0.1", "write 127.0.0.1:7070"),
            ("[::1]", "write [::1]:7070"),
            ("", "the host is missing"),
            (":7070", "the host is missing"),
            ("https://", "the host is missing"),
            ("localhost:port", "from 0 to 65535"),
            ("localhost:70000", "from 0 to 65535"),
            ("https://host/prefix", "all but host and port"),
            ("tcp://localhost:1", "write 127.0.0.1:7070"),
            ("unix://run/a.sock", "unix:/run/a.sock"),
        ] {
            let error = Address::from(address).place().unwrap_err();
            assert!(error.contains(advice), "{address}: {error}");
        }
    }
}
