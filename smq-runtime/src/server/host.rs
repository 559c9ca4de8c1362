//! Checks the host that a request names.
//!
//! A web page on a host name of an attacker, which resolves to the user's own machine, is of the same origin as a
//! server there (DNS rebinding). The browser sends the attacker's name in `Host`.

use std::net::{IpAddr, Ipv6Addr};

use http::{HeaderMap, StatusCode, Uri, header};

use super::response::Refusal;
use crate::status::Status;

/// The bytes of an invalid host that an error quotes.
const MAX_QUOTED: usize = 64;

/// A host and a port, as `Host`, `:authority` and an origin have them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Authority<'a> {
    /// A name, an IPv4 address, or an IPv6 address in brackets.
    host: &'a str,
    port: Option<u16>,
}

impl<'a> Authority<'a> {
    /// Parses `name`, `name:port`, `127.0.0.1:port` or `[::1]:port`.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        // An IPv6 address has its colons in brackets.
        let end = text.rfind(']').map_or(0, |bracket| bracket + 1);
        let (host, port) = match text[end..].find(':') {
            Some(colon) => (&text[..end + colon], &text[end + colon + 1..]),
            None => (text, ""),
        };
        let is_valid = if host.starts_with('[') {
            ipv6(host).is_some()
        } else {
            let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
            !host.is_empty() && host.bytes().all(is_name)
        };
        // `parse` would also take a sign.
        let is_number = port.bytes().all(|byte| byte.is_ascii_digit());
        let port = match port {
            "" => None,
            _ => Some(port.parse().ok()?),
        };
        (is_valid && is_number).then_some(Self { host, port })
    }

    pub(super) fn port(&self) -> Option<u16> {
        self.port
    }

    /// Returns whether both have the same host, however it is written.
    pub(super) fn is_same_host(&self, other: &Authority<'_>) -> bool {
        let (one, two) = (without_dot(self.host), without_dot(other.host));
        one.eq_ignore_ascii_case(two) || ipv6(one).is_some_and(|address| ipv6(two) == Some(address))
    }

    /// Returns the host as browsers write it.
    pub(super) fn normalized_host(&self) -> String {
        match ipv6(self.host) {
            Some(address) => format!("[{address}]"),
            None => without_dot(self.host).to_ascii_lowercase(),
        }
    }

    fn is_localhost(&self) -> bool {
        without_dot(self.host).eq_ignore_ascii_case("localhost")
    }

    /// Returns whether the host is an IP address, which no DNS server can make another.
    fn is_address(&self) -> bool {
        self.host.parse::<IpAddr>().is_ok() || ipv6(self.host).is_some()
    }
}

/// Removes the dot of the root of the DNS.
fn without_dot(host: &str) -> &str {
    host.strip_suffix('.').unwrap_or(host)
}

fn ipv6(host: &str) -> Option<Ipv6Addr> {
    host.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}

/// The hosts that a server answers to.
#[derive(Debug, Clone, Default)]
pub(super) struct Hosts(Option<Vec<String>>);

/// Which hosts a connection may name without a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HostRule {
    /// `localhost`, IP addresses, and the list: the server listens on a loopback address, where a browser of this
    /// machine reaches it.
    Loopback,
    /// `localhost`, and the list if there is one: a Unix domain socket, which no browser reaches.
    Unix,
    /// The list if there is one: the server listens on another address, or within another server.
    Listed,
    /// Any: the client is in this process.
    InProcess,
}

impl HostRule {
    /// Returns whether the server listens for this machine alone.
    #[cfg(feature = "explorer")]
    pub(super) fn is_local(self) -> bool {
        matches!(self, Self::Loopback | Self::Unix)
    }
}

impl Hosts {
    /// Returns a list of hosts.
    ///
    /// # Panics
    ///
    /// When one of them cannot be a host.
    pub(super) fn listed<H: Into<String>>(hosts: impl IntoIterator<Item = H>) -> Self {
        let checked = |host: String| {
            assert!(
                Authority::parse(&host).is_some(),
                "{host:?} cannot be a host: write app.example, app.example:8443 or [::1]"
            );
            host
        };
        Self(Some(
            hosts.into_iter().map(Into::into).map(checked).collect(),
        ))
    }

    /// Refuses a request that names a host that is none of the server's.
    pub(super) fn check(
        &self,
        host: Option<&Authority<'_>>,
        rule: HostRule,
    ) -> Result<(), Refusal> {
        let is_permitted = match rule {
            HostRule::InProcess => true,
            HostRule::Loopback => host.is_some_and(|host| {
                host.is_localhost() || host.is_address() || self.contains(host)
            }),
            HostRule::Unix => {
                self.0.is_none()
                    || host.is_some_and(|host| host.is_localhost() || self.contains(host))
            }
            HostRule::Listed => self.0.is_none() || host.is_some_and(|host| self.contains(host)),
        };
        if is_permitted {
            return Ok(());
        }
        let named = host.map_or_else(|| "no host".into(), Authority::normalized_host);
        let status = Status::permission_denied(format!(
            "this server does not answer to {named}: use its own host, or list this one with Server::with_hosts"
        ));
        Err(Refusal::new(StatusCode::MISDIRECTED_REQUEST, status))
    }

    /// Returns whether the list has this host. An entry without a port is for all ports.
    fn contains(&self, host: &Authority<'_>) -> bool {
        let listed = self.0.iter().flatten();
        listed
            .filter_map(|entry| Authority::parse(entry))
            .any(|entry| {
                entry.is_same_host(host) && (entry.port.is_none() || entry.port == host.port)
            })
    }
}

/// Returns the host that a request names in its URL, its `:authority` or its `Host`.
///
/// Refuses a request that names two: a proxy might read it otherwise than this server.
pub(super) fn authority<'a>(
    uri: &'a Uri,
    headers: &'a HeaderMap,
) -> Result<Option<Authority<'a>>, Refusal> {
    let mut headers = headers.get_all(header::HOST).iter();
    let header = headers.next().map(|host| parse(host.as_bytes()));
    if headers.next().is_some() {
        return Err(Status::invalid_argument("two Host headers: send one").into());
    }
    let url = uri.authority().map(|url| parse(url.as_str().as_bytes()));
    match (header.transpose()?, url.transpose()?) {
        (Some(header), Some(url)) if !header.is_same_host(&url) || header.port != url.port => {
            Err(Status::invalid_argument("the URL and Host name different hosts: send one").into())
        }
        (header, url) => Ok(url.or(header)),
    }
}

fn parse(text: &[u8]) -> Result<Authority<'_>, Refusal> {
    let parsed = std::str::from_utf8(text).ok().and_then(Authority::parse);
    parsed.ok_or_else(|| {
        let text = String::from_utf8_lossy(&text[..text.len().min(MAX_QUOTED)]);
        Status::invalid_argument(format!("invalid Host {text:?}: send a host and a port")).into()
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn is_permitted(host: &str, rule: HostRule, listed: Option<&[&str]>) -> bool {
        let hosts = listed.map_or_else(Hosts::default, |listed| {
            Hosts::listed(listed.iter().copied())
        });
        let host = Authority::parse(host);
        hosts.check(host.as_ref(), rule).is_ok()
    }

    #[test]
    fn a_server_on_the_loopback_answers_to_itself_and_to_listed_hosts() {
        use HostRule::Loopback;
        for host in [
            "localhost",
            "LOCALHOST:7070",
            "localhost.",
            "127.0.0.1:7070",
            "[::1]:9",
            "192.0.2.7",
        ] {
            assert!(is_permitted(host, Loopback, None), "{host}");
            assert!(
                is_permitted(host, Loopback, Some(&["app.example"])),
                "{host}"
            );
        }
        for host in [
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "127.1",
            "0x7f.1",
            "",
        ] {
            assert!(!is_permitted(host, Loopback, None), "{host}");
        }
        assert!(is_permitted(
            "App.Example:1",
            Loopback,
            Some(&["app.example"])
        ));
        assert!(!is_permitted(
            "app.example:1",
            Loopback,
            Some(&["app.example:2"])
        ));
    }

    #[test]
    fn a_server_elsewhere_answers_to_the_list_if_there_is_one() {
        use HostRule::{InProcess, Listed, Unix};
        for rule in [Listed, Unix, InProcess] {
            assert!(is_permitted("app.example", rule, None));
            assert!(is_permitted("", rule, None));
            assert!(is_permitted(
                "app.example.:80",
                rule,
                Some(&["APP.example"])
            ));
            assert_eq!(
                is_permitted("evil.example", rule, Some(&["a", "b"])),
                rule == InProcess
            );
            assert_eq!(is_permitted("", rule, Some(&["a"])), rule == InProcess);
        }
        assert!(is_permitted("[0::1]", Listed, Some(&["[::1]"])));
        assert!(!is_permitted("127.0.0.1", Listed, Some(&["a"])));
        assert!(!is_permitted("localhost", Listed, Some(&["a"])));
        assert!(
            is_permitted("localhost", Unix, Some(&["a"])),
            "what clients of such sockets send"
        );
    }

    #[test]
    #[should_panic(expected = r#""https://app.example" cannot be a host"#)]
    fn a_list_of_other_things_is_an_error() {
        Hosts::listed(["https://app.example"]);
    }

    #[test]
    fn a_request_names_one_host() {
        let named = |uri: &str, hosts: &[&str]| {
            let mut request = http::Request::get(uri);
            for host in hosts {
                request = request.header("host", *host);
            }
            let (parts, ()) = request.body(()).unwrap().into_parts();
            let authority = authority(&parts.uri, &parts.headers)
                .map_err(|refusal| refusal.status().message().to_owned());
            authority.map(|it| it.map(|it| (it.normalized_host(), it.port)))
        };
        let a = |port| Ok(Some(("a".to_owned(), port)));
        assert_eq!(named("/", &[]), Ok(None));
        assert_eq!(named("/", &["A:1"]), a(Some(1)));
        assert_eq!(named("http://a:1/", &[]), a(Some(1)));
        assert_eq!(named("http://a/", &["a."]), a(None));
        let refused = [
            ("/", &["a", "a"][..], "two Host"),
            ("http://a/", &["b"], "different hosts"),
            ("http://a:1/", &["a:2"], "different hosts"),
            ("http://b@a/", &["a"], "invalid Host"),
            ("/", &[""], "invalid Host"),
            ("/", &["a b"], "invalid Host"),
            ("/", &["a/b"], "invalid Host"),
            ("/", &["a:70000"], "invalid Host"),
            ("/", &["a:+80"], "invalid Host"),
            ("/", &["[::1"], "invalid Host"),
        ];
        for (uri, hosts, reason) in refused {
            let message = named(uri, hosts).unwrap_err();
            assert!(message.contains(reason), "{uri} {hosts:?}: {message}");
        }
    }
}
