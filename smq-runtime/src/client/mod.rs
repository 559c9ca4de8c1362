//! The client: requests over pooled connections, topics over sessions.

mod any_io;
mod call;
mod client_shared;
mod connect_failure;
mod connection;
mod connector;
mod endpoint;
mod header_source;
mod headers;
mod http_client;
#[cfg(unix)]
mod local;
mod observe;
mod outgoing;
mod parts;
mod protected;
pub mod protocol;
mod proxy;
pub mod raw;
mod session;

mod subscription;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod testing;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
#[cfg(feature = "tls")]
mod tls;
mod url;

use std::{
    borrow::Cow,
    fmt, io,
    sync::{Arc, Mutex, OnceLock},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::io::DuplexStream;

#[cfg(unix)]
use self::local::Local;
#[cfg(feature = "tls")]
use self::tls::Tls;
use self::{
    client_shared::ClientShared,
    connector::Connector,
    endpoint::Endpoint,
    header_source::HeaderSource,
    headers::Headers,
    http_client::{HttpClient, Reply, servers::Servers},
    protocol::ClientProtocol,
    proxy::Proxy,
    session::Sessions,
    url::{Scheme, ServerUrl},
};
#[cfg(feature = "tls")]
use crate::tls::Roots;
use crate::{
    error::Error,
    resolve::Resolver,
    security::{BoxFuture, ClientSecurity},
    server::Server,
};

pub use call::{Call, Publish, Receipt, Response, ResponseFuture, Subscribe};
pub use connection::{Connection, ConnectionState, Transport};
pub use parts::{Parts, StreamCall};
pub use session::RetryPolicy;
#[cfg(any(test, fuzzing))]
pub(crate) use session::fuzzing::{exchange_response, server_frames};
pub use subscription::{Event, Item, Subscription};

/// The default timeout of a call, a publish, and the start of a subscription.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How long a TCP connection may take to be established, over all addresses of the host; and TLS on it.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The largest reply or event that a client accepts: as large as the largest event that a `.proto` may allow on a topic that
/// both sides publish.
const MAX_MESSAGE: usize = 64 * 1024 * 1024;

/// The connections to one server. Generated clients call through it.
///
/// It connects when it is first used, within a tokio runtime. It connects again when a connection is lost: subscriptions
/// resume at their positions, and publishes without an answer are sent again and applied once.
///
/// Clones, and clients derived by `with_…`, share their connections. Requests use a pool of connections. The client closes
/// one that is idle for 4 seconds, before common servers and proxies do. After a request without an answer it uses no
/// connection that was open before. The topics of an interface share one WebSocket session.
///
/// If a proxy does not let WebSocket through, the same session goes over HTTP: one response that stays open, or, if the
/// proxy holds it back, requests that wait. The client tries WebSocket again after a minute, and then less and less often.
/// See [`Transport`].
///
/// # Proxies
///
/// The environment names the proxy on the way, as for curl: `HTTPS_PROXY` for `https:`, `HTTP_PROXY` for `http:`,
/// `ALL_PROXY` for both, each also in lower case. The value is `http://host:port` or `socks5://host:port`, with
/// `user:password@` before the host if the proxy wants credentials. `NO_PROXY` lists hosts, domains, addresses and
/// networks that need none. `localhost` and loopback addresses never use a proxy of the environment.
/// [`with_proxy`](Self::with_proxy) and [`without_proxy`](Self::without_proxy) come before the environment.
///
/// An HTTP proxy forwards requests without TLS. All else goes through a tunnel, which the proxy opens by the method
/// `CONNECT`. If the proxy opens none for WebSocket without TLS, the session goes over HTTP. A Unix socket uses no
/// proxy.
#[derive(Clone)]
pub struct Client {
    server: Arc<ClientShared>,
    sessions: Arc<Sessions>,
    timeout: Duration,
    requests_over_session: bool,
    /// The headers of each call and publish, beside those of the session: the trace (W3C Trace Context).
    call_headers: Headers,
}

impl Client {
    /// Returns a client of the server at that URL:
    ///
    /// * `http://host:port`, and a path prefix, if the server stands behind one;
    /// * `https://host`, the same over TLS, with the roots of the platform (`ws:` and `wss:` mean
    ///   the same as `http:` and `https:`);
    /// * `unix:/run/app.sock`, a socket of this machine.
    ///
    /// # Errors
    ///
    /// If the URL, or that of a [proxy](Self#proxies), is not valid; the error says what to write. If it is an `https:`
    /// URL, and the platform has no roots.
    pub fn connect(url: &str) -> Result<Self, Error> {
        open(url, &OnceLock::new()).map(Self::new)
    }

    /// Returns a client of the servers that a [resolver](crate::resolve) finds, such as one of `smq-discovery`.
    ///
    /// A call goes to the server with the fewest calls of this client, and to another server if it was not sent. A call that
    /// was sent goes to another server only if its `idempotency_level` allows that. A session stays at its server as long as
    /// that lives, with its subscriptions, which then move with their positions.
    ///
    /// A publish without an answer is sent again to another server, which applies it if it knows that no other server has:
    /// if the log of the topic is shared. Otherwise the publish fails with `aborted`, because its outcome is unknown.
    pub fn resolved(resolver: Arc<dyn Resolver>) -> Self {
        Self::of_servers(resolver, None)
    }

    /// Returns a client of the servers that a resolver finds, with these settings of TLS, as
    /// [`connect_with_tls`](Self::connect_with_tls).
    #[cfg(feature = "tls")]
    pub fn resolved_with_tls(
        resolver: Arc<dyn Resolver>,
        config: crate::tls::rustls::ClientConfig,
    ) -> Self {
        Self::of_servers(resolver, Some(config))
    }

    fn of_servers(resolver: Arc<dyn Resolver>, tls: Option<TlsConfig>) -> Self {
        let url = ServerUrl::resolved(resolver.name());
        let servers = Servers::new(resolver, tls);
        Self::new(HttpClient::resolved(url, servers))
    }

    /// Returns a client of the server at that URL that trusts these roots over TLS, instead of those of the platform.
    ///
    /// # Errors
    ///
    /// If the URL, or that of a [proxy](Self#proxies), is not valid.
    #[cfg(feature = "tls")]
    pub fn connect_trusting(url: &str, roots: &Roots) -> Result<Self, Error> {
        Self::connect_with_tls(url, roots.config())
    }

    /// Returns a client of the server at that URL with these settings of TLS: to present a certificate, say, or to trust
    /// by other rules. The client sets the application protocol.
    ///
    /// # Errors
    ///
    /// If the URL, or that of a [proxy](Self#proxies), is not valid.
    #[cfg(feature = "tls")]
    pub fn connect_with_tls(
        url: &str,
        config: crate::tls::rustls::ClientConfig,
    ) -> Result<Self, Error> {
        open(url, &OnceLock::from(config)).map(Self::new)
    }

    /// Returns a client of a server in this process, without sockets. In a test, it can be a mock.
    ///
    /// The logs of durable topics are [opened](Server::open_logs) with the first call.
    pub fn in_process(server: Server) -> Self {
        Self::accepted_by(move |io| {
            let server = server.clone();
            Box::pin(async move {
                server.open_logs().await?;
                tokio::spawn(server.serve_connection(io));
                Ok(())
            })
        })
    }

    fn accepted_by(
        accept: impl Fn(DuplexStream) -> BoxFuture<'static, io::Result<()>> + Send + Sync + 'static,
    ) -> Self {
        let connector = Connector::in_process(accept);
        Self::new(HttpClient::new(ServerUrl::in_process(), connector))
    }

    fn new(http: HttpClient) -> Self {
        let server = Arc::new(ClientShared {
            http: Arc::new(http),
            sessions: Mutex::default(),
            security: None,
            protocol: None,
            header_source: None,
            lifecycle: Arc::default(),
        });
        let sessions = server.sessions(Headers::default(), RetryPolicy::default());
        Self {
            server,
            sessions,
            timeout: TIMEOUT,
            requests_over_session: false,
            call_headers: Headers::default(),
        }
    }

    /// Returns this client with another timeout for each call, each publish, and the start of each subscription. The default is
    /// 30 seconds. [`Call::timeout`] sets it for one call.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        Self {
            timeout,
            ..self.clone()
        }
    }

    /// Returns this client with this proxy on the way to the server, whatever the environment says:
    /// `http://host:port` or `socks5://host:port`, with `user:password@` before the host if the proxy wants credentials.
    /// See [proxies](Self#proxies).
    ///
    /// It shares no connections with this client. A client of a Unix socket, or of a server in this process, uses no
    /// proxy.
    ///
    /// ```
    /// # fn connect() -> Result<smq_runtime::Client, smq_runtime::Error> {
    /// use smq_runtime::Client;
    ///
    /// Client::connect("https://weather.example")?.with_proxy("http://user:password@proxy.internal:3128")
    /// # }
    /// # connect().unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// If the URL of the proxy is not valid; the error says what to write.
    pub fn with_proxy(&self, url: &str) -> Result<Self, Error> {
        let proxy = Proxy::parse(url, "Client::with_proxy")?;
        Ok(self.through(Some(proxy)))
    }

    /// Returns this client without a proxy on the way to the server, whatever the environment says. It shares no
    /// connections with this client.
    #[must_use]
    pub fn without_proxy(&self) -> Self {
        self.through(None)
    }

    fn through(&self, proxy: Option<Proxy>) -> Self {
        self.with_shared(ClientShared {
            http: Arc::new(self.server.http.with_proxy(proxy.map(Arc::new))),
            ..self.shared()
        })
    }

    /// Returns this client with a header for each request and the handshake of each session, in place of the header of that
    /// name. Headers of the protocol itself (`Content-Type`, `Upgrade`, …) stay as they are. [`Call::header`] adds a header to
    /// one call.
    ///
    /// Clients with the same headers share a session. `traceparent` belongs to each call and publish, also over a session.
    #[must_use]
    pub fn with_header(&self, name: HeaderName, value: HeaderValue) -> Self {
        if name == headers::TRACEPARENT {
            return Self {
                call_headers: self.call_headers.with(name, value),
                ..self.clone()
            };
        }
        let headers = self.sessions.headers().with(name, value);
        let sessions = self.server.sessions(headers, self.sessions.retry());
        Self {
            sessions,
            ..self.clone()
        }
    }

    /// Returns this client with headers that change, such as an access token that is renewed. The client asks for them
    /// before each call by `POST`, each handshake of a session, and each exchange of a session over HTTP. They replace
    /// others of the same name.
    ///
    /// When the server says that the identity of a session expires, the client opens another session with new headers.
    /// If the source fails, a call fails with [`Error::Transport`], and a session tries again after a pause.
    ///
    /// ```
    /// # async fn token() -> Result<String, std::io::Error> { Ok("2f6c".into()) }
    /// use smq_runtime::{Client, http::{HeaderMap, header}};
    ///
    /// # fn connect() -> Result<Client, smq_runtime::Error> {
    /// let client = Client::connect("https://weather.example")?.with_header_source(|| async {
    ///     let value = format!("Bearer {}", token().await?).try_into()?;
    ///     Ok(HeaderMap::from_iter([(header::AUTHORIZATION, value)]))
    /// });
    /// # Ok(client)
    /// # }
    /// ```
    #[must_use]
    pub fn with_header_source<F, R>(&self, source: F) -> Self
    where
        F: Fn() -> R + Send + Sync + 'static,
        R: Future<Output = Result<HeaderMap, Box<dyn std::error::Error + Send + Sync>>>
            + Send
            + 'static,
    {
        self.with_shared(ClientShared {
            header_source: Some(HeaderSource::new(source)),
            ..self.shared()
        })
    }

    /// Returns this client with its calls over the session of the interface, beside its topics. That takes one connection, and
    /// fewer bytes than a `POST` for each call. Handlers, codes and limits are the same. Some headers
    /// [need a `POST`](Call#over-the-session).
    ///
    /// If the future of a call is dropped, or its time is over, the server cancels the call. If the connection is lost, the
    /// call fails with [`Error::Transport`], which says whether it was sent. A call is not sent again.
    #[must_use]
    pub fn with_requests_over_session(&self) -> Self {
        Self {
            requests_over_session: true,
            ..self.clone()
        }
    }

    /// Returns this client with end-to-end protection of everything that it sends and receives.
    ///
    /// A call is one protected message. Topics, and calls [over the session](Self::with_requests_over_session), use a
    /// protected session. Without WebSocket, the same protected session goes over HTTP. Headers of
    /// [`with_header`](Self::with_header) travel inside the messages. The client never falls back to sending in the clear. An answer that the server has not protected ends the call with [`Error::Untrusted`], or the
    /// connection that brought it. Subscriptions then resume over the next connection.
    #[must_use]
    pub fn with_security(&self, security: impl ClientSecurity) -> Self {
        self.with_shared(ClientShared {
            security: Some(Arc::new(security)),
            ..self.shared()
        })
    }

    /// Returns this client for a server of another protocol, such as gRPC, whose methods it calls. It shares no
    /// connections with this client.
    ///
    /// Such a server has no sessions: awaiting a subscription or a publish fails with [`Error::Unsendable`]. So does a
    /// call of a client [with security](Self::with_security).
    #[must_use]
    pub fn with_protocol(&self, protocol: impl ClientProtocol) -> Self {
        let http = self.server.http.with_http2(protocol.needs_http2());
        self.with_shared(ClientShared {
            http: Arc::new(http),
            protocol: Some(Arc::new(protocol)),
            ..self.shared()
        })
    }

    /// Returns what another client shares with this one.
    fn shared(&self) -> ClientShared {
        let server = &*self.server;
        ClientShared {
            http: Arc::clone(&server.http),
            sessions: Mutex::default(),
            security: server.security.clone(),
            protocol: server.protocol.clone(),
            header_source: server.header_source.clone(),
            lifecycle: Arc::clone(&server.lifecycle),
        }
    }

    /// Returns the sessions, if servers of its protocol have some.
    fn sessions(&self) -> Result<&Sessions, Error> {
        match &self.server.protocol {
            None => Ok(&self.sessions),
            Some(protocol) => Err(Error::Unsendable(format!(
                "a server of {protocol:?} has no sessions: subscribe and publish without Client::with_protocol"
            ))),
        }
    }

    /// Returns this client with other sessions, which share the connections.
    fn with_shared(&self, shared: ClientShared) -> Self {
        let (headers, retry) = (self.sessions.headers().clone(), self.sessions.retry());
        let server = Arc::new(shared);
        Self {
            sessions: server.sessions(headers, retry),
            server,
            ..self.clone()
        }
    }

    /// Returns this client with other pauses between its attempts to connect.
    #[must_use]
    pub fn with_retry(&self, policy: RetryPolicy) -> Self {
        let headers = self.sessions.headers().clone();
        Self {
            sessions: self.server.sessions(headers, policy),
            ..self.clone()
        }
    }

    /// Closes the client, its clones, and all clients derived from it, and returns when the servers were told, or after
    /// five seconds.
    ///
    /// Sessions end. Subscriptions, and calls and publishes over a session, end with [`Error::Closed`]; so does whatever is
    /// begun later. Calls that were sent by `POST` before may still be answered. The state of each connection is then
    /// [`ConnectionState::Closed`].
    pub async fn close(&self) {
        self.server.lifecycle.close().await;
    }

    /// Sends an encoded request by `POST`, with the headers of the client and of the call, and returns the reply.
    async fn post(
        &self,
        endpoint: Endpoint,
        headers: &Headers,
        request: Bytes,
    ) -> Result<Reply, Error> {
        self.server.lifecycle.check()?;
        let headers = self.sessions.headers().with_all(headers);
        let headers = match &self.server.header_source {
            None => headers,
            Some(source) => Cow::Owned(source.add_to(&headers).await?),
        };
        let headers = &*headers;
        let (http, timeout) = (&self.server.http, self.timeout);
        let reply = async {
            match (&self.server.security, &self.server.protocol) {
                (Some(security), None) => {
                    protected::call(&**security, http, endpoint, headers, timeout, request)
                        .await
                        .map(Reply::from)
                }
                (None, None) => http.call(endpoint, headers, timeout, request).await,
                (None, Some(protocol)) => {
                    let call = http.call_by(&**protocol, endpoint, headers, timeout, request);
                    call.await
                }
                (Some(_), Some(protocol)) => Err(Error::Unsendable(format!(
                    "{protocol:?} cannot protect it: leave out Client::with_protocol or Client::with_security"
                ))),
            }
        };
        tokio::time::timeout(timeout, reply)
            .await
            .unwrap_or(Err(Error::Timeout))
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("url", &format_args!("{}", self.server.http.route()))
            .field("headers", self.sessions.headers())
            .field("timeout", &self.timeout)
            .finish()
    }
}

#[cfg(feature = "tls")]
type TlsConfig = crate::tls::rustls::ClientConfig;
#[cfg(not(feature = "tls"))]
type TlsConfig = std::convert::Infallible;

/// Returns a client of the server at that URL, with these settings of TLS; if there are none, with the roots of the
/// platform, which it sets.
fn open(url: &str, tls: &OnceLock<TlsConfig>) -> Result<HttpClient, Error> {
    let server_url = ServerUrl::parse(url)?;
    let connector = match server_url.scheme() {
        Scheme::Tcp => Connector::network(Proxy::to(&server_url)?),
        #[cfg(feature = "tls")]
        Scheme::Tls => {
            if tls.get().is_none() {
                let roots = Roots::platform().map_err(|error| {
                    Error::transport(format!("cannot connect to {server_url}"), error)
                })?;
                let _ = tls.set(roots.config());
            }
            let config = tls.get().expect("it is set");
            secure(&server_url, config.clone())?
        }
        #[cfg(unix)]
        Scheme::Local(path) => Connector::local(Local::new(path.clone())),
        #[cfg(not(unix))]
        Scheme::Local(_) => {
            return Err(Error::Url {
                url: url.into(),
                reason: "this system has no such sockets: write http://host:port".into(),
            });
        }
        Scheme::Resolved(_) => unreachable!("no URL is parsed as one"),
    };
    #[cfg(not(feature = "tls"))]
    let _ = tls;
    Ok(HttpClient::new(server_url, connector))
}

#[cfg(feature = "tls")]
fn secure(
    server_url: &ServerUrl,
    config: crate::tls::rustls::ClientConfig,
) -> Result<Connector, Error> {
    let tls = Tls::new(server_url.host(), config).ok_or_else(|| Error::Url {
        url: server_url.to_string(),
        reason: "no certificate can be for such a host: write its name in the DNS".into(),
    })?;
    Ok(Connector::network(Proxy::to(server_url)?).with_tls(tls))
}
