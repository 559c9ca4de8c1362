//! The proxy on the way to a server: which one, and the connections through it.

use std::{env, fmt, net::IpAddr, sync::Arc};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode, Uri, header, uri};
use http_body_util::Empty;
use hyper::client::conn::http1;
use hyper_util::{
    client::{
        legacy::connect::{HttpConnector, proxy::SocksV5},
        proxy::matcher::{Intercept, Matcher},
    },
    rt::TokioIo,
};
use tokio::time::timeout;
use tower_service::Service as _;

use super::{
    CONNECT_TIMEOUT,
    any_io::Io,
    connect_failure::ConnectFailure,
    url::{Scheme, ServerUrl, without_userinfo},
};
use crate::error::Error;

/// A proxy that speaks HTTP or SOCKS 5.
#[derive(Debug)]
pub(super) struct Proxy {
    /// Its URL, with a port. [`Intercept`] does not print the credentials.
    uri: Uri,
    intercept: Intercept,
    /// What names it: a variable of the environment, or a function.
    named_by: &'static str,
}

impl Proxy {
    /// Returns the proxy with this URL.
    pub(super) fn parse(url: &str, named_by: &'static str) -> Result<Self, Error> {
        let invalid = |reason: &str| Error::Url {
            url: without_userinfo(url),
            reason: format!("as the proxy of {named_by}, {reason}"),
        };
        let unreadable = || {
            invalid(
                "write http://host:port, or socks5://host:port; in a user or a password, write @ as %40, : as %3A, / \
                 as %2F, ? as %3F and # as %23",
            )
        };
        let url = url.trim().trim_end_matches('/');
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        if rest.contains(['/', '?', '#']) || rest.matches('@').count() > 1 {
            return Err(unreadable());
        }
        // A matcher says for one URL what is the same for all.
        let any = Uri::from_static("http://server");
        let matcher = Matcher::builder().all(url).build();
        let intercept = matcher.intercept(&any).ok_or_else(unreadable)?;
        let uri = intercept.uri();
        let port = match uri.scheme_str() {
            Some("http") => 80,
            Some("socks5" | "socks5h") => 1080,
            Some("https") => {
                return Err(invalid(
                    "write http:// if it takes connections without TLS, as most proxies do; TLS to a proxy is not \
                     supported",
                ));
            }
            _ => return Err(invalid("write socks5:// if it speaks SOCKS 5, or http://")),
        };
        let host = uri.host().unwrap_or_default();
        let port = match uri.authority() {
            Some(authority) if authority != host => uri.port_u16().unwrap_or(0),
            _ => port,
        };
        if host.is_empty() || port == 0 {
            return Err(unreadable());
        }
        let with_port = Uri::builder()
            .scheme(uri.scheme_str().unwrap_or_default())
            .authority(format!("{host}:{port}"))
            .path_and_query("/");
        let uri = with_port.build().map_err(|_| unreadable())?;
        Ok(Self {
            uri,
            intercept,
            named_by,
        })
    }

    /// Returns the proxy that the environment names for a server, if it does.
    pub(super) fn to(server: &ServerUrl) -> Result<Option<Self>, Error> {
        Self::from_variables(server, |name| env::var(name).ok())
    }

    fn from_variables(
        server: &ServerUrl,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Option<Self>, Error> {
        let value = |name: &str| {
            let names = [name.to_owned(), name.to_ascii_lowercase()];
            let mut values = names.iter().filter_map(|name| variable(name));
            values.find(|value| !value.trim().is_empty())
        };
        let (name, port) = match server.scheme() {
            // A caller of a CGI program sets HTTP_PROXY with the header `Proxy`.
            Scheme::Tcp if variable("REQUEST_METHOD").is_some() => ("ALL_PROXY", 80),
            Scheme::Tcp => ("HTTP_PROXY", 80),
            #[cfg(feature = "tls")]
            Scheme::Tls => ("HTTPS_PROXY", 443),
            Scheme::Local(_) | Scheme::Resolved(_) => return Ok(None),
        };
        let named = [name, "ALL_PROXY"];
        let mut named = named.iter().filter_map(|name| Some((*name, value(name)?)));
        let Some((name, url)) = named.next() else {
            return Ok(None);
        };
        let uri = server.uri("/");
        let port = format!(":{}", uri.port_u16().unwrap_or(port));
        let no = value("NO_PROXY").unwrap_or_default();
        if is_loopback(server.host()) || is_excluded(&uri, &port, &no) {
            return Ok(None);
        }
        Self::parse(&url, name).map(Some)
    }

    /// Whether requests without TLS go to it as they are, with the whole URL.
    pub(super) fn forwards(&self) -> bool {
        self.uri.scheme() == Some(&uri::Scheme::HTTP)
    }

    /// Returns the header `Proxy-Authorization` of a request.
    pub(super) fn authorization(&self) -> Option<&HeaderValue> {
        self.intercept.basic_auth()
    }

    /// Opens a connection to it, for requests that it forwards.
    pub(super) async fn connect(
        &self,
        mut tcp: HttpConnector,
    ) -> Result<Box<dyn Io>, ConnectFailure> {
        let stream = tcp.call(self.uri.clone()).await;
        let stream = stream.map_err(|error| {
            let advice = format!(
                "{self} cannot be reached: correct its URL, or do without it by NO_PROXY or Client::without_proxy"
            );
            ConnectFailure::new(advice, error)
        })?;
        Ok(Box::new(stream.into_inner()))
    }

    /// Opens a connection to a server through it.
    pub(super) async fn tunnel(
        &self,
        tcp: HttpConnector,
        server: &Uri,
    ) -> Result<Box<dyn Io>, ConnectFailure> {
        let port = match server.scheme_str() {
            Some("https") => 443,
            _ => 80,
        };
        let port = server.port_u16().unwrap_or(port);
        let target = format!("{}:{port}", server.host().unwrap_or_default());
        let opening = async {
            if self.forwards() {
                let io = self.connect(tcp).await?;
                self.ask_for_tunnel(io, &target).await
            } else {
                self.negotiate(tcp, &target).await
            }
        };
        timeout(CONNECT_TIMEOUT, opening).await.unwrap_or_else(|late| {
            let advice = format!(
                "{self} opened no connection to {target} within {CONNECT_TIMEOUT:?}: is it a proxy, and does it \
                 reach the server?"
            );
            Err(ConnectFailure::new(advice, late))
        })
    }

    /// Has an HTTP proxy connect to the server, by the method CONNECT.
    async fn ask_for_tunnel(
        &self,
        io: Box<dyn Io>,
        target: &str,
    ) -> Result<Box<dyn Io>, ConnectFailure> {
        let broken = |error: hyper::Error| {
            let advice = format!("{self} does not answer as an HTTP proxy: correct its URL");
            ConnectFailure::new(advice, error)
        };
        let (mut sender, connection) = http1::handshake(TokioIo::new(io)).await.map_err(broken)?;
        tokio::spawn(connection.with_upgrades());
        let mut request = Request::new(Empty::<Bytes>::new());
        *request.method_mut() = Method::CONNECT;
        *request.uri_mut() = target.parse().expect("a host and a port are an authority");
        let headers = request.headers_mut();
        headers.insert(
            header::HOST,
            target.parse().expect("an authority is a header"),
        );
        if let Some(authorization) = self.authorization() {
            headers.insert(header::PROXY_AUTHORIZATION, authorization.clone());
        }
        let response = sender.send_request(request).await.map_err(broken)?;
        let status = response.status();
        if !status.is_success() {
            let advice = self.refusal(status, response.headers(), target);
            return Err(ConnectFailure::new(advice, TunnelRefused(status)));
        }
        let upgraded = hyper::upgrade::on(response).await.map_err(broken)?;
        let parts = upgraded.downcast::<TokioIo<Box<dyn Io>>>();
        // Nothing was read ahead: the client speaks first, with TLS and without.
        Ok(parts
            .expect("this connection was handed over")
            .io
            .into_inner())
    }

    /// Has a SOCKS proxy connect to the server. The proxy looks up the host.
    async fn negotiate(
        &self,
        tcp: HttpConnector,
        target: &str,
    ) -> Result<Box<dyn Io>, ConnectFailure> {
        let mut socks = SocksV5::new(self.uri.clone(), tcp);
        if let Some((user, password)) = self.intercept.raw_auth() {
            socks = socks.with_auth(user.into(), password.into());
        }
        let target_uri = target.parse().expect("a host and a port are an authority");
        let stream = socks.call(target_uri).await.map_err(|error| {
            let advice = format!(
                "{self} opened no connection to {target} ({error}): correct the URL of the proxy or of the server"
            );
            ConnectFailure::new(advice, error)
        })?;
        Ok(Box::new(stream.into_inner()))
    }

    /// Returns what is wrong after its answer to CONNECT or, with 407, to any request, and what to do.
    fn refusal(&self, status: StatusCode, headers: &HeaderMap, target: &str) -> String {
        let code = status.as_u16();
        match code {
            // tinyproxy refuses a wrong password with 401.
            401 | 407 => self.wants_credentials(code, headers),
            403 | 405 => format!(
                "{self} does not allow connections to {target} ({code}): ask its administrator for CONNECT to this \
                 host and port"
            ),
            500..=599 => format!(
                "{self} cannot connect to {target} ({code}): does the server run there, and does its name resolve?"
            ),
            _ => format!("{self} answered {status} to CONNECT {target}: is it an HTTP proxy?"),
        }
    }

    /// Returns what to do about an answer 407.
    fn wants_credentials(&self, code: u16, headers: &HeaderMap) -> String {
        let schemes = headers.get_all(header::PROXY_AUTHENTICATE).iter();
        let schemes: Vec<_> = schemes
            .filter_map(|value| value.to_str().ok()?.split(' ').next())
            .collect();
        let is_basic = |scheme: &&str| scheme.eq_ignore_ascii_case("basic");
        if !schemes.is_empty() && !schemes.iter().any(is_basic) {
            let schemes = schemes.join(", ");
            return format!(
                "{self} wants credentials by {schemes} ({code}), and only Basic is supported"
            );
        }
        if self.authorization().is_some() {
            return format!(
                "{self} does not accept its user and password ({code}): correct them in its URL"
            );
        }
        format!(
            "{self} wants credentials ({code}): write them in its URL, http://user:password@host:port"
        )
    }

    /// Returns the error of an answer 407 to a request that was to be forwarded.
    pub(super) fn unauthorized(&self, server: &ServerUrl, headers: &HeaderMap) -> Error {
        let advice = self.wants_credentials(407, headers);
        let source = TunnelRefused(StatusCode::PROXY_AUTHENTICATION_REQUIRED);
        Error::transport(format!("cannot connect to {server}: {advice}"), source)
    }
}

/// Without its credentials, because errors are logged.
impl fmt::Display for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = self.uri.scheme_str().unwrap_or_default();
        let authority = self.uri.authority().map_or("", uri::Authority::as_str);
        write!(f, "the proxy {scheme}://{authority} ({})", self.named_by)
    }
}

/// The answer of a proxy that opens no tunnel.
#[derive(Debug, thiserror::Error)]
#[error("the proxy answered {0}")]
pub(super) struct TunnelRefused(StatusCode);

/// Whether a proxy refused to open a tunnel. It may forward requests all the same.
pub(super) fn is_tunnel_refused(error: &Error) -> bool {
    let Error::Transport {
        source: Some(source),
        ..
    } = error
    else {
        return false;
    };
    source.is::<TunnelRefused>()
}

/// The proxy that has forwarded a request, in the extensions of a response.
#[derive(Debug, Clone)]
pub(super) struct ForwardedBy(pub(super) Arc<Proxy>);

/// Go, too, leaves this machine out.
fn is_loopback(host: &str) -> bool {
    let address = host.parse::<IpAddr>();
    host.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address| address.is_loopback())
}

/// Whether NO_PROXY names a server: a host, a domain, an address, a network, or `*`; also as `*.domain` and `host:port`.
fn is_excluded(server: &Uri, port: &str, no: &str) -> bool {
    let entries = no.split([',', ' ']).map(|entry| {
        let entry = entry.strip_prefix("*.").unwrap_or(entry);
        match entry.strip_suffix(port) {
            Some(host) if !host.contains(':') || host.ends_with(']') => {
                host.trim_matches(['[', ']'])
            }
            _ => entry,
        }
    });
    let no = entries.collect::<Vec<_>>().join(",");
    let matcher = Matcher::builder().all("http://proxy").no(no).build();
    matcher.intercept(server).is_none()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::HashMap;

    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};

    use super::*;

    fn find(url: &str, variables: &[(&str, &str)]) -> Result<Option<Proxy>, Error> {
        let variables: HashMap<_, _> = variables.iter().copied().collect();
        let variable = |name: &str| variables.get(name).map(|&value| value.to_owned());
        Proxy::from_variables(&ServerUrl::parse(url).unwrap(), variable)
    }

    /// Returns the URL of the proxy for a server, without what names it.
    fn found(url: &str, variables: &[(&str, &str)]) -> Option<String> {
        let proxy = find(url, variables).unwrap()?;
        let text = proxy.to_string();
        let url = text.split(' ').nth(2).unwrap();
        Some(url.into())
    }

    #[test]
    fn each_scheme_has_its_variable_and_one_is_for_all() {
        let all = [
            ("HTTP_PROXY", "http://one"),
            ("https_proxy", "two:3128"),
            ("ALL_PROXY", "socks5h://three"),
        ];
        let of = |url, variables| found(url, variables).unwrap_or_default();
        assert_eq!(of("http://app.example", &all), "http://one:80");
        assert_eq!(of("ws://app.example", &all), "http://one:80");
        assert_eq!(of("http://app.example", &all[1..]), "socks5h://three:1080");
        assert_eq!(of("http://app.example", &all[1..2]), "");
        #[cfg(feature = "tls")]
        for url in ["https://app.example", "wss://app.example"] {
            assert_eq!(of(url, &all), "http://two:3128");
        }
        assert_eq!(of("unix:/run/app.sock", &all), "");
        // Empty is as if it were not set.
        let empty = [("HTTP_PROXY", " "), ("http_proxy", "http://[::1]:8080")];
        assert_eq!(of("http://app.example", &empty), "http://[::1]:8080");
    }

    #[test]
    fn no_proxy_names_hosts_domains_addresses_networks_and_ports() {
        for (no, url, is_excluded) in [
            ("app.example", "http://app.example", true),
            ("example", "http://app.example:8080", true),
            (".example", "http://app.example", true),
            ("*.example", "http://app.example", true),
            ("other, app.EXAMPLE", "http://app.example", true),
            ("other app.example", "http://app.example", true),
            ("app.example:8080", "http://app.example:8080", true),
            ("app.example:80", "http://app.example", true),
            ("app.example:80", "http://app.example:8080", false),
            ("ample", "http://app.example", false),
            ("192.0.2.0/24", "http://192.0.2.9:7070", true),
            ("192.0.2.0/24", "http://192.0.3.9:7070", false),
            ("2001:db8::1", "http://[2001:db8::1]:7070", true),
            ("[2001:db8::1]:7070", "http://[2001:db8::1]:7070", true),
            ("2001:db8::7070", "http://[2001:db8::7070]:7070", true),
            ("*", "http://app.example", true),
            ("", "http://app.example", false),
            // This machine needs no entry.
            ("", "http://localhost:7070", true),
            ("", "http://127.0.0.2:7070", true),
            ("", "http://[::1]:7070", true),
        ] {
            let variables = [("HTTP_PROXY", "http://proxy"), ("NO_PROXY", no)];
            assert_eq!(found(url, &variables).is_none(), is_excluded, "{no}: {url}");
        }
    }

    #[test]
    fn a_caller_of_a_cgi_program_names_no_proxy() {
        let cgi = [
            ("REQUEST_METHOD", "GET"),
            ("HTTP_PROXY", "http://attacker"),
            ("http_proxy", "http://attacker"),
        ];
        assert_eq!(found("http://app.example", &cgi), None);
    }

    #[test]
    fn what_is_no_proxy_is_an_error_at_once_unless_the_server_is_excluded() {
        for (url, advice) in [
            ("http://", "write http://host:port"),
            ("http://:80", "write http://host:port"),
            ("http://proxy:", "write http://host:port"),
            ("http://proxy:port", "write http://host:port"),
            ("http://proxy:99999", "write http://host:port"),
            ("http://proxy:0", "write http://host:port"),
            ("http://me:secret@word@proxy:80", "write @ as %40"),
            ("http://me:secret/word@proxy:80", "/ as %2F"),
            ("me:secret#word@proxy:80", "# as %23"),
            ("ftp://me:secret@proxy", "write http://host:port"),
            ("https://me:secret@proxy", "write http://"),
            ("socks4://me:secret@proxy", "write socks5://"),
        ] {
            let error = find("http://app.example", &[("HTTP_PROXY", url)]).unwrap_err();
            let text = format!("{error} {error:?}");
            assert!(
                text.contains(advice) && text.contains("HTTP_PROXY"),
                "{text}"
            );
            assert!(
                !text.contains("secret") && !text.contains("word@"),
                "{text}"
            );
            let excluded = [("HTTP_PROXY", url), ("NO_PROXY", "example")];
            assert_eq!(found("http://app.example", &excluded), None);
        }
    }

    #[test]
    fn credentials_are_sent_and_not_shown() {
        let proxy = Proxy::parse("http://me:se%40cret@proxy:3128", "HTTP_PROXY").unwrap();
        assert_eq!(proxy.authorization().unwrap(), "Basic bWU6c2VAY3JldA==");
        let shown = format!("{proxy} {proxy:?}");
        assert!(shown.contains("proxy:3128"), "{shown}");
        assert!(
            !shown.contains("cret") && !shown.contains("bWU6"),
            "{shown}"
        );
    }

    /// Returns the error of a proxy that answers CONNECT like this.
    async fn refusal(url: &str, answer: &str) -> String {
        let proxy = Proxy::parse(url, "HTTPS_PROXY").unwrap();
        let (ours, theirs) = tokio::io::duplex(4096);
        let answering = async {
            let mut theirs = BufReader::new(theirs);
            let mut line = String::new();
            while !line.ends_with("\r\n\r\n") {
                theirs.read_line(&mut line).await.unwrap();
            }
            theirs.write_all(answer.as_bytes()).await.unwrap();
        };
        let asking = proxy.ask_for_tunnel(Box::new(ours), "app.example:443");
        let (tunnel, ()) = tokio::join!(asking, answering);
        tunnel.err().unwrap().to_string()
    }

    #[tokio::test]
    async fn a_refusal_names_the_proxy_and_says_what_to_do() {
        for (answer, advice) in [
            ("HTTP/1.1 407 No\r\n\r\n", "write them in its URL"),
            (
                "HTTP/1.1 407 No\r\nproxy-authenticate: Negotiate\r\nproxy-authenticate: NTLM\r\n\r\n",
                "credentials by Negotiate, NTLM (407), and only Basic",
            ),
            (
                "HTTP/1.1 403 No\r\n\r\n",
                "does not allow connections to app.example:443 (403)",
            ),
            (
                "HTTP/1.0 502 No\r\n\r\n",
                "cannot connect to app.example:443 (502)",
            ),
            (
                "HTTP/1.1 302 No\r\nlocation: /\r\n\r\n",
                "is it an HTTP proxy?",
            ),
            ("SSH-2.0-OpenSSH\r\n", "does not answer as an HTTP proxy"),
        ] {
            let text = refusal("http://proxy:3128", answer).await;
            assert!(
                text.starts_with("the proxy http://proxy:3128 (HTTPS_PROXY) "),
                "{text}"
            );
            assert!(text.contains(advice), "{text}");
        }
        let text = refusal("http://me:secret@proxy:3128", "HTTP/1.1 407 No\r\n\r\n").await;
        assert!(
            text.contains("does not accept its user and password"),
            "{text}"
        );
        assert!(!text.contains("secret"), "{text}");
    }

    /// The kernel accepts connections for a proxy that hangs.
    #[tokio::test(start_paused = true)]
    async fn a_proxy_that_hangs_is_given_up() {
        for scheme in ["http", "socks5"] {
            let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
            let url = format!("{scheme}://{}", listener.local_addr().unwrap());
            let proxy = Proxy::parse(&url, "ALL_PROXY").unwrap();
            let mut tcp = HttpConnector::new();
            tcp.enforce_http(false);
            let server = Uri::from_static("https://app.example");
            let text = proxy.tunnel(tcp, &server).await.err().unwrap().to_string();
            assert!(
                text.contains(&url) && text.contains("app.example:443 within 10s"),
                "{text}"
            );
        }
    }
}
