//! The address that a server listens on.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use crate::unix_socket;

/// The address that a server listens on, for [`Server::bind`](crate::Server::bind).
///
/// | address | meaning |
/// | --- | --- |
/// | `127.0.0.1:7070`, `[::]:7070`, `http://localhost:7070` | HTTP over TCP |
/// | `https://0.0.0.0:443` | HTTPS, with the server's [certificate](crate::Server::with_tls_identity) |
/// | `unix:/run/app.sock` | HTTP over a Unix domain socket |
///
/// Convert from a string, from a [`SocketAddr`], or from a host and a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

/// A parsed [`Address`].
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ParsedAddress {
    /// Host and port.
    Tcp(String),
    /// Host and port.
    Tls(String),
    /// The path of the socket file.
    Unix(PathBuf),
}

impl Address {
    /// Parses the address. The error says what to write instead.
    pub(super) fn parse(&self) -> Result<ParsedAddress, String> {
        if let Some(path) = unix_socket::path(&self.0) {
            return path.map(ParsedAddress::Unix);
        }
        let Some((scheme, rest)) = self.0.split_once("://") else {
            return host_and_port(&self.0, None).map(ParsedAddress::Tcp);
        };
        match scheme.to_ascii_lowercase().as_str() {
            "http" | "ws" => host_and_port(rest, Some(80)).map(ParsedAddress::Tcp),
            "https" | "wss" => host_and_port(rest, Some(443)).map(ParsedAddress::Tls),
            _ => Err("unknown scheme: write 127.0.0.1:7070, https://0.0.0.0:443 or unix:/run/app.sock, for example".into()),
        }
    }
}

fn host_and_port(text: &str, default: Option<u16>) -> Result<String, String> {
    let text = text.strip_suffix('/').unwrap_or(text);
    if text.contains(['/', '?', '#', '@']) {
        return Err("remove all but host and port".into());
    }
    // An IPv6 address has its colons in brackets.
    let after_brackets = text.rsplit(']').next().unwrap_or_default();
    let (host, port) = match after_brackets.rsplit_once(':') {
        Some((_, port)) => (&text[..text.len() - port.len() - 1], Some(port)),
        None => (text, None),
    };
    if host.is_empty() {
        return Err("the host is missing: write 127.0.0.1, or 0.0.0.0 for all interfaces".into());
    }
    match (port, default) {
        (Some(port), _) if port.parse::<u16>().is_ok() => Ok(text.to_owned()),
        (Some(port), _) => Err(format!("the port {port:?} is not a number from 0 to 65535")),
        (None, Some(port)) => Ok(format!("{text}:{port}")),
        (None, None) => Err(format!(
            "the port is missing: write {text}:7070, for example"
        )),
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

    fn parse(address: impl Into<Address>) -> ParsedAddress {
        address.into().parse().unwrap()
    }

    #[test]
    fn addresses_parse() {
        let tcp = |text: &str| ParsedAddress::Tcp(text.into());
        let tls = |text: &str| ParsedAddress::Tls(text.into());
        assert_eq!(parse("127.0.0.1:7070"), tcp("127.0.0.1:7070"));
        assert_eq!(parse("localhost:0"), tcp("localhost:0"));
        assert_eq!(parse("http://localhost:7070/"), tcp("localhost:7070"));
        assert_eq!(parse("http://[::1]"), tcp("[::1]:80"));
        assert_eq!(parse("https://0.0.0.0"), tls("0.0.0.0:443"));
        assert_eq!(parse("WSS://[::]:8443"), tls("[::]:8443"));
        assert_eq!(parse(SocketAddr::from(([1; 4], 1))), tcp("1.1.1.1:1"));
        assert_eq!(parse(("::1", 1)), tcp("[::1]:1"));
        assert_eq!(parse(("localhost", 1)), tcp("localhost:1"));
        assert_eq!(parse("unix:/run/a"), ParsedAddress::Unix("/run/a".into()));
    }

    #[test]
    fn an_invalid_address_says_what_to_write() {
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
            let error = Address::from(address).parse().unwrap_err();
            assert!(error.contains(advice), "{address}: {error}");
        }
    }
}
