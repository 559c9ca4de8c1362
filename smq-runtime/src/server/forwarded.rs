//! The client as trusted proxies report it: `Forwarded` (RFC 7239) and `X-Forwarded-For`, `-Host` and `-Proto`.

use std::net::{IpAddr, SocketAddr};

use http::{HeaderMap, HeaderName, header};
use ipnet::IpNet;

use super::{host::Authority, origin::Scheme, source::Peer};
use crate::status::Status;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const X_FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
const X_FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// The proxies whose word about their clients counts.
#[derive(Debug, Clone, Default)]
pub(super) struct TrustedProxies {
    networks: Vec<IpNet>,
    /// Whether the peers of Unix domain sockets are proxies.
    unix: bool,
}

impl TrustedProxies {
    /// Returns a list of addresses and networks; `unix` stands for Unix domain sockets.
    ///
    /// # Panics
    ///
    /// When one of them is none of these.
    pub(super) fn listed<'a>(proxies: impl IntoIterator<Item = &'a str>) -> Self {
        let mut list = Self::default();
        for proxy in proxies {
            let address = || proxy.parse::<IpAddr>().map(|ip| ip.to_canonical().into());
            match (proxy, proxy.parse().or_else(|_| address())) {
                ("unix", _) => list.unix = true,
                (_, Ok(network)) => list.networks.push(network),
                _ => panic!(
                    "{proxy:?} is not the address of a proxy: write 192.0.2.7, 10.0.0.0/8, 2001:db8::/32 or unix"
                ),
            }
        }
        list
    }

    pub(super) fn trusts(&self, peer: &Peer) -> bool {
        match peer {
            Peer::Address(address) => self.has(address.ip()),
            Peer::Unix => self.unix,
            Peer::InProcess => false,
        }
    }

    fn has(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.networks.iter().any(|it| it.contains(&address))
    }
}

/// What trusted proxies report of a request.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Forwarded<'a> {
    /// The client's address; with port 0 if the proxy does not report the port.
    pub(super) client: Option<SocketAddr>,
    pub(super) scheme: Option<&'a str>,
    pub(super) host: Option<&'a str>,
}

impl<'a> Forwarded<'a> {
    /// Reads the headers of a request from a trusted proxy.
    ///
    /// Each proxy appends its own peer to a list. So the client is the last of the list that is no trusted proxy: what
    /// stands before it may be the client's own invention.
    pub(super) fn read(headers: &'a HeaderMap, proxies: &TrustedProxies) -> Result<Self, Status> {
        let elements: Vec<_> = list(headers, header::FORWARDED)
            .map(Element::parse)
            .collect();
        let standard = Hop::last(elements.iter().map(|it| it.node.and_then(node)), proxies);
        let nodes: Vec<_> = list(headers, X_FORWARDED_FOR).map(node).collect();
        let other = Hop::last(nodes.iter().copied(), proxies);
        let clients = [&standard, &other].map(|hop| hop.as_ref().and_then(Hop::client));
        let client = match clients {
            [Some(one), Some(two)] if one.ip() != two.ip() => {
                // The proxy sets one of the two, and does not remove the client's own other one.
                return Err(Status::invalid_argument(
                    "Forwarded and X-Forwarded-For name different clients: let the proxy remove the one that it does not set",
                ));
            }
            [one, two] => one.or(two),
        };
        let element = standard.as_ref().and_then(|hop| elements.get(hop.index));
        let beside = |name| {
            let values: Vec<_> = list(headers, name).collect();
            // A proxy that replaces the value leaves one. Proxies that append have one for each hop.
            let index = other.as_ref().map(|hop| hop.index);
            let index = index.filter(|_| values.len() == nodes.len()).unwrap_or(0);
            values.get(index).copied()
        };
        Ok(Self {
            client: client.or_else(|| standard.as_ref().or(other.as_ref())?.address),
            scheme: element
                .and_then(|it| it.scheme)
                .or_else(|| beside(X_FORWARDED_PROTO)),
            host: element
                .and_then(|it| it.host)
                .or_else(|| beside(X_FORWARDED_HOST)),
        })
    }

    pub(super) fn scheme(&self) -> Result<Option<Scheme>, Status> {
        let parse = |scheme| {
            Scheme::parse(scheme).ok_or_else(|| {
                Status::invalid_argument(
                    "the proxy reports an unknown scheme: http and https are known",
                )
            })
        };
        self.scheme.map(parse).transpose()
    }

    pub(super) fn host(&self) -> Result<Option<Authority<'a>>, Status> {
        let parse = |host| {
            Authority::parse(host)
                .ok_or_else(|| Status::invalid_argument("the proxy reports an invalid host"))
        };
        self.host.map(parse).transpose()
    }
}

/// The hop of a list that is the client's.
struct Hop {
    index: usize,
    /// Absent where the proxy hides it.
    address: Option<SocketAddr>,
    is_proxy: bool,
}

impl Hop {
    /// Returns the last hop that is no trusted proxy; the first, if all are.
    fn last(
        nodes: impl DoubleEndedIterator<Item = Option<SocketAddr>> + ExactSizeIterator,
        proxies: &TrustedProxies,
    ) -> Option<Self> {
        let hops = nodes.enumerate().rev().map(|(index, address)| Self {
            index,
            address,
            is_proxy: address.is_some_and(|it| proxies.has(it.ip())),
        });
        let mut first = None;
        for hop in hops {
            if !hop.is_proxy {
                return Some(hop);
            }
            first = Some(hop);
        }
        first
    }

    fn client(&self) -> Option<SocketAddr> {
        self.address.filter(|_| !self.is_proxy)
    }
}

/// An element of `Forwarded`.
#[derive(Default)]
struct Element<'a> {
    node: Option<&'a str>,
    scheme: Option<&'a str>,
    host: Option<&'a str>,
}

impl<'a> Element<'a> {
    fn parse(text: &'a str) -> Self {
        let mut element = Self::default();
        for pair in split(text, b';') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let field = match name.trim() {
                name if name.eq_ignore_ascii_case("for") => &mut element.node,
                name if name.eq_ignore_ascii_case("proto") => &mut element.scheme,
                name if name.eq_ignore_ascii_case("host") => &mut element.host,
                _ => continue,
            };
            *field = Some(unquoted(value.trim()));
        }
        element
    }
}

/// Removes the quotes of a value. Addresses, hosts and schemes need no escapes.
fn unquoted(value: &str) -> &str {
    let quoted = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    quoted.unwrap_or(value)
}

/// Returns the elements of all lines of a list header.
fn list(headers: &HeaderMap, name: HeaderName) -> impl Iterator<Item = &str> {
    let values = headers.get_all(name).into_iter();
    // A value that is no text counts, so that the positions are right.
    let values = values.map(|value| value.to_str().unwrap_or("unknown"));
    values.flat_map(|value| split(value, b',')).map(str::trim)
}

/// Splits a text at a separator outside of quotes.
fn split(text: &str, separator: u8) -> impl Iterator<Item = &str> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    text.split(move |letter: char| {
        let is_plain = !std::mem::take(&mut is_escaped);
        match letter {
            '"' if is_plain => is_quoted = !is_quoted,
            '\\' if is_plain && is_quoted => is_escaped = true,
            _ => return !is_quoted && letter == char::from(separator),
        }
        false
    })
}

/// Parses an address with or without a port. A hidden one (`unknown`, `_name`) is none.
fn node(text: &str) -> Option<SocketAddr> {
    let address = || {
        let bare = text.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
        let ip: IpAddr = bare.unwrap_or(text).parse().ok()?;
        Some(SocketAddr::new(ip, 0))
    };
    text.parse().ok().or_else(address)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const PROXIES: [&str; 3] = ["127.0.0.1", "10.0.0.0/8", "fd00::/8"];

    fn read(lines: &[(&'static str, &str)]) -> Result<(String, String, String), String> {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().unwrap());
        }
        let proxies = TrustedProxies::listed(PROXIES);
        let forwarded = Forwarded::read(&headers, &proxies);
        let forwarded = forwarded.map_err(|status| status.message().to_owned())?;
        let client = forwarded.client.map(|it| it.to_string());
        let [scheme, host] =
            [forwarded.scheme, forwarded.host].map(|it| it.unwrap_or("-").to_owned());
        Ok((client.unwrap_or_else(|| "-".into()), scheme, host))
    }

    fn is(client: &str, scheme: &str, host: &str) -> Result<(String, String, String), String> {
        Ok((client.into(), scheme.into(), host.into()))
    }

    #[test]
    fn the_client_is_the_last_that_is_no_trusted_proxy() {
        let client = |list: &str| read(&[("x-forwarded-for", list)]).unwrap().0;
        assert_eq!(client("192.0.2.1"), "192.0.2.1:0");
        assert_eq!(
            client("6.6.6.6, 192.0.2.1"),
            "192.0.2.1:0",
            "a client may invent the first"
        );
        assert_eq!(client("6.6.6.6, 192.0.2.1:99, 10.1.1.1"), "192.0.2.1:99");
        assert_eq!(client("2001:db8::1, fd00::7"), "[2001:db8::1]:0");
        assert_eq!(client("[2001:db8::1]:8,::ffff:10.0.0.1"), "[2001:db8::1]:8");
        assert_eq!(
            client("10.0.0.1, 127.0.0.1"),
            "10.0.0.1:0",
            "a proxy asks by itself"
        );
        assert_eq!(
            client("6.6.6.6, unknown, 10.0.0.1"),
            "-",
            "hidden: no more is believed"
        );
        assert_eq!(client(""), "-");
        let lines = [
            ("x-forwarded-for", "6.6.6.6"),
            ("x-forwarded-for", "192.0.2.1, 10.0.0.1"),
        ];
        assert_eq!(read(&lines).unwrap().0, "192.0.2.1:0");
    }

    #[test]
    fn the_standard_header_has_all_in_one_element() {
        let header = |value| read(&[("forwarded", value)]);
        assert_eq!(
            header(
                r#"for=6.6.6.6, For="[2001:db8::1]:47";Proto=https;host="a.example:8443";by=_x, for=10.0.0.1;host=internal"#
            ),
            is("[2001:db8::1]:47", "https", "a.example:8443")
        );
        assert_eq!(header("for=192.0.2.1"), is("192.0.2.1:0", "-", "-"));
        assert_eq!(
            header(r#"for="a,b;proto=https\"";host=x"#),
            is("-", "-", "x")
        );
        assert_eq!(header("for=_hidden;proto=http"), is("-", "http", "-"));
        assert_eq!(header(";;=,"), is("-", "-", "-"));
    }

    #[test]
    fn a_list_of_hosts_or_schemes_goes_with_the_list_of_clients() {
        let one = ("x-forwarded-host", "page.example, ingress.internal");
        assert_eq!(read(&[one]), is("-", "-", "page.example"));
        let three = [
            ("x-forwarded-for", "6.6.6.6, 192.0.2.1, 10.0.0.1"),
            (
                "x-forwarded-host",
                "evil.example, page.example, ingress.internal",
            ),
            ("x-forwarded-proto", "https"),
        ];
        assert_eq!(read(&three), is("192.0.2.1:0", "https", "page.example"));
    }

    #[test]
    fn a_header_that_the_proxy_does_not_set_is_not_believed() {
        let both = |standard| read(&[("forwarded", standard), ("x-forwarded-for", "192.0.2.1")]);
        assert!(
            both("for=6.6.6.6")
                .unwrap_err()
                .contains("different clients")
        );
        assert_eq!(both("for=192.0.2.1;host=a"), is("192.0.2.1:0", "-", "a"));
        assert_eq!(both("for=10.0.0.1"), is("192.0.2.1:0", "-", "-"));
    }

    #[test]
    fn proxies_are_addresses_networks_and_sockets() {
        let proxies = TrustedProxies::listed(["unix", "::ffff:192.0.2.1", "fd00::/8"]);
        let address = |ip: &str| Peer::Address(SocketAddr::new(ip.parse().unwrap(), 1));
        assert!(proxies.trusts(&address("192.0.2.1")) && proxies.trusts(&address("fd00::1")));
        assert!(proxies.trusts(&Peer::Unix) && !proxies.trusts(&address("192.0.2.2")));
        assert!(!TrustedProxies::default().trusts(&Peer::Unix));
        let wrong = std::panic::catch_unwind(|| TrustedProxies::listed(["proxy.example"]));
        let message = wrong.unwrap_err().downcast::<String>().unwrap();
        assert!(
            message.starts_with(r#""proxy.example" is not the address"#),
            "{message}"
        );
    }
}
