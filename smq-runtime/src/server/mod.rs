//! The server: serves interfaces as a `tower::Service`, or on its own listener.

mod acceptor;
mod access;
mod address;
mod admission;
mod body;
mod budget;
mod call;
mod call_span;
mod connection;
mod content_coding;
mod cors;
mod custom;
mod deadline;
mod description;
mod descriptors;
mod document;
pub mod documents;
pub mod door;
mod drain;
mod edge;
mod encoding;
#[cfg(feature = "explorer")]
mod explorer;
mod forwarded;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod get;
#[cfg_attr(not(feature = "gzip"), path = "no_gzip.rs")]
mod gzip;
mod handler_permits;
mod host;
mod http_buffers;
mod idle;
mod listener;
mod long_poll;
mod mailbox;
mod open_files;
mod origin;
mod outcomes;
mod post;
mod post_streaming;
mod protected;
mod proxy_protocol;
mod publisher;
mod query;
mod rate;
mod registry;
mod rejection;
mod request_body;
mod response;
mod responses;
mod routes;
mod session;
mod sessions;
mod source;
mod sse;
mod state;
mod streaming;
mod strict_http1;
#[cfg(feature = "tls")]
mod tls;
#[cfg(unix)]
mod unix_listener;
mod write_timeout;

use std::{
    convert::Infallible,
    error::Error as StdError,
    fmt,
    future::Future,
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::{Buf, Bytes};
use http::{HeaderValue, Method, Request, Response, Version, request::Parts};

pub use self::{
    address::Address,
    body::Body,
    listener::Listener,
    sessions::{SessionCarrier, SessionEvent, SessionId, SessionInfo, Sessions},
};
use self::{
    admission::Admission,
    budget::ConnectionBudget,
    documents::{Documents, ServedDocuments},
    door::Door,
    edge::{Checked, EdgeRules},
    forwarded::TrustedProxies,
    handler_permits::HandlerPermits,
    host::Hosts,
    origin::Origins,
    request_body::RequestBody,
    response::{AllowedMethods, Refusal},
    responses::Responses,
    routes::{Interface, Page, Route, Routes},
    source::ConnectionInfo,
    state::{Hooks, ServerState},
};
#[cfg(feature = "tls")]
use crate::tls::Identity;
use crate::{
    access::{ANONYMOUS, Action, Authenticator, Authorizer, Caller},
    limits::Limits,
    log::Logs,
    security::ServerSecurity,
    service::Service,
    status::Code,
};

/// An HTTP and WebSocket server for the interfaces of one or more applications, under `/socket.mq`.
///
/// A server is a `tower::Service` over `http` types: nest it in an axum router, or wrap it in layers.
/// [`Server::serve`] listens by itself. A clone is cheap and serves the same services.
///
/// ```no_run
/// # async fn run(weather: impl smq_runtime::Service) -> std::io::Result<()> {
/// smq_runtime::Server::new().add(weather).serve("127.0.0.1:7070").await
/// # }
/// ```
#[derive(Clone)]
pub struct Server {
    state: Arc<ServerState>,
    edge: Arc<EdgeRules>,
    doors: Arc<Vec<Arc<dyn Door>>>,
    #[cfg(feature = "tls")]
    identity: Option<Identity>,
}

impl Server {
    /// Returns a server without services, with the default limits.
    pub fn new() -> Self {
        Self {
            state: Arc::new(ServerState::new(
                Routes::default(),
                Limits::default(),
                Hooks::default(),
                None,
            )),
            edge: Arc::default(),
            doors: Arc::default(),
            #[cfg(feature = "tls")]
            identity: None,
        }
    }

    /// Returns a copy of this server whose state `change` has modified.
    fn with(self, change: impl FnOnce(&mut ServerState)) -> Self {
        let ServerState {
            routes,
            limits,
            hooks,
            security,
            sessions,
            ..
        } = &*self.state;
        let (routes, limits) = (routes.clone(), limits.clone());
        let mut state = ServerState::new(routes, limits, hooks.clone(), security.clone());
        state.sessions = sessions.clone();
        change(&mut state);
        let server = Self {
            state: Arc::new(state),
            ..self
        };
        server.check_doors();
        server
    }

    /// Panics for a page or a handler where a door takes calls.
    fn check_doors(&self) {
        if !self.doors.is_empty() {
            self.state.routes.check_rpc_paths();
        }
    }

    /// Adds a service: the value that a generated `…Server::new` returns. One server can serve several
    /// applications and several versions of each.
    ///
    /// # Panics
    ///
    /// When the server already has a service of that name in this version of the application.
    #[must_use]
    #[expect(
        clippy::should_implement_trait,
        reason = "a service is added to a server, and the two have no sum"
    )]
    pub fn add(self, service: impl Service) -> Self {
        let service: Arc<dyn Service> = Arc::new(service);
        self.with(|state| state.routes.add(&service))
    }

    /// Adds a static page for `GET` at a path outside `/socket.mq`: a start page, a style sheet.
    ///
    /// The server compresses the page once, with gzip, for clients that accept it (the feature `gzip`). It has an `ETag`,
    /// so that a browser that has the page gets 304.
    ///
    /// Browsers take the content type as it is (`X-Content-Type-Options: nosniff`), and let the page load from this
    /// server alone, without inline scripts, and into no frame: see
    /// [`with_content_security_policy`](Self::with_content_security_policy).
    ///
    /// # Panics
    ///
    /// When the path is below `/socket.mq` or does not begin with a slash, or when the content type is not a valid header
    /// value.
    #[must_use]
    pub fn page(self, path: &str, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        check_path("page", path);
        let page = Page::new(HeaderValue::from_static(content_type), body.into());
        self.with(|state| state.routes.add_page(path.into(), page))
    }

    /// Opens a [door](crate::door) for clients of another protocol, such as those of Connect or gRPC.
    ///
    /// # Panics
    ///
    /// When the server has a page or a handler at the path of an rpc, such as `/weather.v1.Weather/GetForecast`.
    #[must_use]
    pub fn with_door(mut self, door: impl Door) -> Self {
        Arc::make_mut(&mut self.doors).push(Arc::new(door));
        self.check_doors();
        self
    }

    /// Adds [documents](crate::documents) that an extension writes about the interfaces, such as OpenAPI.
    #[must_use]
    pub fn with_documents(self, documents: impl Documents) -> Self {
        let documents = Arc::new(documents);
        self.with(|state| state.hooks.documents.push(documents))
    }

    /// Sets the `Content-Security-Policy` of all [pages](Self::page), for pages that need more than this server's own
    /// files. Without it: `default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors
    /// 'none'`.
    ///
    /// ```
    /// let server = smq_runtime::Server::new().with_content_security_policy(
    ///     "default-src 'self'; img-src 'self' https://images.example; frame-ancestors 'self'",
    /// );
    /// ```
    ///
    /// # Panics
    ///
    /// When the policy is not a valid header value.
    #[must_use]
    pub fn with_content_security_policy(self, policy: &str) -> Self {
        let parsed = policy.parse();
        let policy = parsed.unwrap_or_else(|_| panic!("{policy:?} is not the value of a header"));
        self.with(|state| state.routes.content_security_policy = policy)
    }

    /// Adds an HTTP handler at a path outside `/socket.mq`, such as a sign-in form.
    ///
    /// The handler receives every request for the path, with any method and with its whole body.
    /// [`Limits::message_bytes`] and [`Limits::request_time`] apply. The server does not call the authenticator for it.
    ///
    /// The server inflates a body with `Content-Encoding: gzip`, removes this header, and refuses other encodings. It sends
    /// the response as it is: compressed, a page with a secret and with text of somebody else reveals the secret by its
    /// length (BREACH).
    ///
    /// # Panics
    ///
    /// When the path is below `/socket.mq`, or does not begin with a slash.
    ///
    /// ```
    /// use smq_runtime::{Bytes, Server, http::{Request, Response}};
    ///
    /// async fn greet(request: Request<Bytes>) -> Response<Bytes> {
    ///     Response::new(format!("{} bytes: thanks", request.body().len()).into())
    /// }
    ///
    /// let server = Server::new().handle("/greeting", greet);
    /// ```
    #[must_use]
    pub fn handle<F, R>(self, path: &str, handler: F) -> Self
    where
        F: Fn(Request<Bytes>) -> R + Send + Sync + 'static,
        R: Future<Output = Response<Bytes>> + Send + 'static,
    {
        check_path("handler", path);
        let handler = custom::handler(handler);
        self.with(|state| state.routes.add_handler(path.into(), handler))
    }

    /// Sets the limits on sizes, counts and times.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        let limits = limits.clamped();
        self.with(|state| {
            state.admission = Arc::new(Admission::new(&limits));
            state.handler_permits = HandlerPermits::new(limits.concurrent_requests);
            state.limits = limits;
        })
    }

    /// Sets the authenticator. Handlers read its result with [`Context::identity`](crate::Context::identity).
    ///
    /// The server calls it for each request and each session handshake, before it reads the body or resolves the path.
    /// [`Limits::request_time`] and [`Limits::concurrent_requests`] apply. If the authenticator fails, the caller gets
    /// its status. Paths added with [`page`](Self::page) and [`handle`](Self::handle) are public, so that users can
    /// sign in there.
    ///
    /// ```
    /// use smq_runtime::{RequestHead, Server, Status};
    ///
    /// /// Returns the name of the user.
    /// async fn sign_in(request: RequestHead) -> Result<String, Status> {
    ///     match request.bearer() {
    ///         Some("a token of Ada's") => Ok("Ada".into()),
    ///         _ => Err(Status::unauthenticated("send Authorization: Bearer …")),
    ///     }
    /// }
    ///
    /// let server = Server::new().with_authenticator(sign_in);
    /// ```
    #[must_use]
    pub fn with_authenticator(self, authenticator: impl Authenticator) -> Self {
        let authenticator = crate::access::authenticator(authenticator);
        self.with(|state| state.hooks.authenticator = Some(authenticator))
    }

    /// Sets the authorizer. The server calls it before each call, publish and subscription, over HTTP and in sessions.
    /// A refusal does not end the session.
    ///
    /// The authorizer's time counts towards [`Limits::request_time`]. The server authorizes a subscription once, when
    /// it begins; with long polling, once per poll.
    ///
    /// ```
    /// use smq_runtime::{Action, Caller, Server, Status, Target};
    ///
    /// # struct User { name: String }
    /// async fn may(caller: Caller, target: Target) -> Result<(), Status> {
    ///     match (target.action, caller.identity::<User>()) {
    ///         (Action::Publish, None) => Err(Status::unauthenticated(format!("sign in to {target}"))),
    ///         _ => Ok(()),
    ///     }
    /// }
    ///
    /// let server = Server::new().with_authorizer(may);
    /// ```
    #[must_use]
    pub fn with_authorizer(self, authorizer: impl Authorizer) -> Self {
        let authorizer = crate::access::authorizer(authorizer);
        self.with(|state| state.hooks.authorizer = Some(authorizer))
    }

    /// Lets clients that cannot set headers on a WebSocket, such as web pages, send these headers in their `hello`:
    /// `authorization`, for example.
    ///
    /// A handshake without any of them then needs no identity: the server calls the [`Authenticator`] with the headers
    /// of the `hello`, for which the client has 10 seconds ([`Limits::header_time`]) and 16 KiB. A later `hello` renews
    /// the identity. A header that the handshake has itself cannot be replaced.
    ///
    /// # Panics
    ///
    /// When a name is not that of a header.
    #[must_use]
    pub fn with_hello_headers<'a>(self, names: impl IntoIterator<Item = &'a str>) -> Self {
        let names = names.into_iter().map(|name| {
            let name = name.to_ascii_lowercase();
            name.parse()
                .unwrap_or_else(|_| panic!("{name:?} is not the name of a header"))
        });
        let names = names.collect();
        self.with(|state| state.hooks.hello_headers = names)
    }

    /// Sets a hook that the server calls when a session begins and when it ends. It must not block.
    ///
    /// A client that moves from WebSocket to HTTP, or back, or that loses its connection, opens another session: give
    /// it a few seconds before you take it for gone. [`SessionInfo::id`] and [`Context::session`](crate::Context::session)
    /// tell which calls came by which session.
    #[must_use]
    pub fn with_session_events(
        self,
        events: impl Fn(SessionEvent) + Send + Sync + 'static,
    ) -> Self {
        self.with(|state| state.hooks.session_events = Some(Arc::new(events)))
    }

    /// Returns the open sessions of this server, and of its clones.
    pub fn sessions(&self) -> Sessions {
        self.state.sessions.clone()
    }

    /// Sets where the [logs](crate::log) of topics with the option `durable` live, such as a folder (the crate
    /// `smq-durable`). [`log::InMemory`](crate::log::InMemory) is for tests and trials.
    #[must_use]
    pub fn with_logs(self, logs: impl Logs) -> Self {
        self.with(|state| state.hooks.logs = Some(Arc::new(logs)))
    }

    /// Opens the logs of topics with the option `durable`, unless they are open. [`bind`](Self::bind) does it, too: call
    /// this where another server accepts the connections.
    ///
    /// # Errors
    ///
    /// With `InvalidData`, when the server has no [logs](Self::with_logs), when they do not seal what they store and a
    /// topic's events are sealed, and when a log cannot be opened.
    pub async fn open_logs(&self) -> io::Result<()> {
        let refuse = |reason| io::Error::new(io::ErrorKind::InvalidData, reason);
        for endpoint in self.state.routes.durable() {
            let topic = endpoint.name();
            let logs = self.state.hooks.logs.as_ref().ok_or_else(|| {
                refuse(format!(
                    "the topic {topic} is durable, and the server has no logs: call Server::with_logs"
                ))
            })?;
            let target = endpoint.target(Action::Subscribe);
            let security = self.state.security.as_ref();
            if !logs.is_sealed() && security.is_some_and(|it| it.seals_events(&target)) {
                return Err(refuse(format!(
                    "the events of {topic} are sealed, and the logs would store them in the clear: give the logs a key"
                )));
            }
        }
        if let Some(logs) = &self.state.hooks.logs {
            self.state.sessions.share(&**logs);
            for topic in self.state.routes.durable_topics() {
                let opened = topic.open(&**logs).await;
                opened.map_err(refuse)?;
            }
        }
        Ok(())
    }

    /// Sets the [security](crate::security) that verifies and opens protected messages, and decides which messages may
    /// be unprotected.
    ///
    /// The server does not call the [`Authenticator`] for a protected message, because the message itself proves its
    /// sender. Handlers read the sender with [`Caller::verified`].
    ///
    /// # Panics
    ///
    /// When the security configures a service that was not [added](Self::add) before.
    #[must_use]
    pub fn with_security(self, security: impl ServerSecurity) -> Self {
        if let Err(reason) = security.check_services(&self.state.routes.services()) {
            panic!("{reason}");
        }
        self.with(|state| state.security = Some(Arc::new(security)))
    }

    /// Allows web pages of these origins (`https://app.example`) besides the server's own, by CORS.
    ///
    /// An origin is a scheme, a host and a port: `https://app.example/` and `https://app.example:443` are the same. Where another server accepted the connection and does not tell the
    /// scheme, `http` and `https` are the same. `*` allows every origin, without credentials. Requests from any other
    /// origin fail with `permission_denied`, because a browser lets any page open a WebSocket to any host, including the
    /// user's own machine.
    ///
    /// ```
    /// let server = smq_runtime::Server::new().with_origins(["https://app.example", "http://localhost:5173"]);
    /// ```
    ///
    /// # Panics
    ///
    /// When one of them cannot be an origin.
    #[must_use]
    pub fn with_origins<O: Into<String>>(self, origins: impl IntoIterator<Item = O>) -> Self {
        let origins = Origins::listed(origins);
        self.with_edge(|edge| edge.origins = origins)
    }

    /// Lists the hosts that the server answers to: `app.example` for every port, `app.example:8443` for one.
    ///
    /// Other hosts get 421. A server on a loopback address answers to `localhost` and to IP addresses as well, and
    /// without a list to no other host: otherwise a page on an attacker's host name, which resolves to `127.0.0.1`, could
    /// use the server (DNS rebinding). A server on another address, or within another server, answers to every host if
    /// there is no list.
    ///
    /// ```
    /// // Behind a proxy of this machine, which forwards the host of the browser.
    /// let server = smq_runtime::Server::new().with_hosts(["app.example"]);
    /// ```
    ///
    /// # Panics
    ///
    /// When one of them cannot be a host.
    #[must_use]
    pub fn with_hosts<H: Into<String>>(self, hosts: impl IntoIterator<Item = H>) -> Self {
        let hosts = Hosts::listed(hosts);
        self.with_edge(|edge| edge.hosts = hosts)
    }

    /// Trusts these proxies to report the client's address, host and scheme: IP addresses, networks (`10.0.0.0/8`), and
    /// `unix` for Unix domain sockets.
    ///
    /// They report in `Forwarded` (RFC 7239) or in `X-Forwarded-For`, `-Host` and `-Proto`. In a list, the last hop that
    /// is no trusted proxy counts. Limits per address then apply to clients behind a trusted proxy, and
    /// [`Context::peer`](crate::Context::peer) is the client's address, with port 0 if the proxy does not report the
    /// port. Reports of others have no effect.
    ///
    /// A trusted proxy must set or remove all these headers: else a client invents the missing ones.
    ///
    /// ```
    /// // nginx on this machine, and load balancers in front of it.
    /// let server = smq_runtime::Server::new().with_trusted_proxies(["127.0.0.1", "::1", "10.20.0.0/16"]);
    /// ```
    ///
    /// # Panics
    ///
    /// When one of them is no address, no network and not `unix`.
    #[must_use]
    pub fn with_trusted_proxies<'a>(self, proxies: impl IntoIterator<Item = &'a str>) -> Self {
        let proxies = TrustedProxies::listed(proxies);
        self.with_edge(|edge| edge.proxies = proxies)
    }

    /// Requires that connections from [trusted proxies](Self::with_trusted_proxies) begin with a header of the PROXY
    /// protocol, version 2, which HAProxy (`send-proxy-v2`) and load balancers send.
    ///
    /// The header reports the client's address for the whole connection, and with `send-proxy-v2-ssl` the scheme.
    /// `Forwarded` and `X-Forwarded-…` then count only if that client is a trusted proxy itself. Connections of others
    /// have no such header.
    ///
    /// ```
    /// let server = smq_runtime::Server::new()
    ///     .with_trusted_proxies(["192.0.2.7"])
    ///     .with_proxy_protocol();
    /// ```
    #[must_use]
    pub fn with_proxy_protocol(self) -> Self {
        self.with_edge(|edge| edge.proxy_protocol = true)
    }

    /// Opens the explorer: a page on which people call methods and watch topics. It is at the URLs of the description,
    /// `/socket.mq` and `/socket.mq/{application}/{version}`, for browsers, behind the
    /// [authenticator](Self::with_authenticator) and beside the [authorizer](Self::with_authorizer) as everything else.
    ///
    /// A server that listens on a loopback address or on a Unix socket opens it without this call, except to what
    /// [trusted proxies](Self::with_trusted_proxies) forward.
    ///
    /// Whoever has not signed in gets 401 with the page, which then shows nothing but a field for the header
    /// `Authorization`. List that header in [`with_hello_headers`](Self::with_hello_headers): the page then watches topics
    /// over WebSocket, otherwise over HTTP.
    #[cfg(feature = "explorer")]
    #[must_use]
    pub fn with_explorer(self) -> Self {
        self.with_edge(|edge| edge.explorer = Some(true))
    }

    /// Closes the [explorer](Self::with_explorer), also on a loopback address.
    #[cfg(feature = "explorer")]
    #[must_use]
    pub fn without_explorer(self) -> Self {
        self.with_edge(|edge| edge.explorer = Some(false))
    }

    fn with_edge(mut self, change: impl FnOnce(&mut EdgeRules)) -> Self {
        change(Arc::make_mut(&mut self.edge));
        self
    }

    /// Sets the certificate and private key of the server for `https:` addresses.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn with_tls_identity(mut self, identity: Identity) -> Self {
        self.identity = Some(identity);
        self
    }

    /// Returns the limits. Clients can read them with `GET /socket.mq`.
    ///
    /// Once the server is bound, [`Limits::connections`] is at most what fits into the open files of the process.
    pub fn limits(&self) -> Limits {
        self.state.limits()
    }

    /// Answers a request: checks the host, the origin and the rate, then routes it. `info` is absent if another server
    /// accepted the connection.
    async fn answer<B>(
        &self,
        request: Request<B>,
        info: Option<ConnectionInfo>,
        budget: Arc<ConnectionBudget>,
        responses: Option<&Arc<Responses>>,
    ) -> Response<Body>
    where
        B: request_body::Discard,
    {
        let (mut parts, body) = request.into_parts();
        let body = RequestBody::new(body, &parts.headers, self.state.limits.header_time);
        let is_head = parts.method == Method::HEAD;
        let has_streams = parts.version == Version::HTTP_2;
        let checked = self.edge.check(&mut parts, info, budget, &self.state);
        let (page, budget) = match checked {
            Ok(Checked { page, budget }) => (page, budget),
            Err(refusal) => (None, Err(refusal)),
        };
        let answer = match budget {
            Err(refusal) => Err(refusal),
            Ok(_) if page.is_some() && cors::is_preflight(&parts) => {
                Ok(cors::preflight(&parts.headers))
            }
            Ok(budget) => {
                let streams = responses.filter(|_| has_streams);
                self.route_within(parts, body, &budget, streams).await
            }
        };
        let mut response = answer.unwrap_or_else(Refusal::into_response);
        if let Some(page) = page {
            cors::allow(page, &mut response);
        }
        if is_head {
            return response::head(response);
        }
        if let Some(responses) = responses
            && (has_streams || response.body().is_stream())
        {
            response.body_mut().watch_by(responses);
        }
        response
    }

    /// Routes a request, and charges its head over HTTP/2, and the response.
    async fn route_within<B>(
        &self,
        parts: Parts,
        body: B,
        budget: &Arc<ConnectionBudget>,
        streams: Option<&Arc<Responses>>,
    ) -> Result<Response<Body>, Refusal>
    where
        B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>
            + Send
            + 'static,
    {
        // Over HTTP/1.1, one request at a time is within what each connection is charged.
        let _head = match streams {
            Some(responses) => {
                responses.charge_streams(budget)?;
                Some(budget.operation(head_bytes(&parts), 0)?)
            }
            None => None,
        };
        let mut response = self.route(parts, body, budget).await?;
        response.body_mut().charge_to(budget)?;
        Ok(response)
    }

    /// Dispatches a request by its path. What is no call is in a box: hyper moves the future of each request, and a call
    /// must not carry all that others may need.
    async fn route<B>(
        &self,
        mut parts: Parts,
        body: B,
        budget: &Arc<ConnectionBudget>,
    ) -> Result<Response<Body>, Refusal>
    where
        B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>
            + Send
            + 'static,
    {
        let routes = &self.state.routes;
        if let Some(security) = &self.state.security {
            if let Some(route) = self.security_route(security.as_ref(), &parts) {
                return route;
            }
            if parts.method == Method::POST
                && let Some(opener) = security.recognize(&parts)
            {
                let answer = protected::answer(&self.state, opener, parts, body, budget);
                return Box::pin(answer).await;
            }
            if session::is_protected_exchange(&parts, security.as_ref())
                && let Some(interface) = self.protected_interface(parts.uri.path())
            {
                let exchange = session::exchange(&self.state, &interface, parts, body, budget);
                return Box::pin(exchange).await;
            }
            if session::is_protected_upgrade(&parts, security.as_ref())
                && let Some(interface) = self.protected_interface(parts.uri.path())
            {
                return session::upgrade(&self.state, &interface, parts, budget);
            }
        }
        let is_public = routes.is_public(parts.uri.path());
        for door in self.doors.iter().filter(|_| !is_public) {
            if let Some(recognized) = door.recognize(&parts) {
                let state = &self.state;
                let answer = door::answer(state, &**door, recognized, parts, body, budget);
                return Ok(Box::pin(answer).await);
            }
        }
        #[cfg(feature = "explorer")]
        if !is_public && parts.uri.path() == "/" && explorer::is_wanted(&parts) {
            return Ok(explorer::redirect());
        }
        if !is_public
            && let Err(refusal) = access::authenticate(&self.state, &mut parts, budget).await
        {
            // The hello of a session may authenticate it instead.
            let is_unknown = refusal.status().code() == Code::Unauthenticated;
            return match self.protected_interface(parts.uri.path()) {
                Some(interface)
                    if is_unknown
                        && session::is_upgrade(&parts)
                        && session::is_awaited(&self.state, &parts) =>
                {
                    parts.extensions.insert(session::AwaitsHello);
                    session::upgrade(&self.state, &interface, parts, budget)
                }
                #[cfg(feature = "explorer")]
                _ if is_unknown
                    && routes::is_interface_path(parts.uri.path())
                    && explorer::is_wanted(&parts) =>
                {
                    Box::pin(explorer::sign_in(refusal, &parts.headers)).await
                }
                _ => Err(refusal),
            };
        }
        let path = parts.uri.path();
        let route = match routes.find(path) {
            Ok(route) => route,
            Err(status) => Route::Page(self.documents().find(path).ok_or(status)?),
        };
        match route {
            Route::Endpoint(endpoint) => match (&parts.method, &endpoint.method.topic) {
                (&Method::POST, _) if endpoint.takes_posts() => {
                    post::answer(&self.state, endpoint, parts, body, budget).await
                }
                (&Method::GET, Some(topic)) if endpoint.takes_subscribers() => {
                    Box::pin(get::answer(&self.state, endpoint, topic, parts, budget)).await
                }
                _ => Err(Refusal::method_not_allowed(endpoint.allowed())),
            },
            Route::Handler(handler) => {
                Box::pin(custom::answer(&self.state, handler, parts, body, budget)).await
            }
            Route::Interface(interface) if parts.method == Method::POST => {
                let exchange = session::exchange(&self.state, interface, parts, body, budget);
                Box::pin(exchange).await
            }
            Route::Interface(_) if !matches!(parts.method, Method::GET | Method::HEAD) => {
                Err(Refusal::method_not_allowed(AllowedMethods::Both))
            }
            _ if !matches!(parts.method, Method::GET | Method::HEAD) => {
                Err(Refusal::method_not_allowed(AllowedMethods::Get))
            }
            Route::Interface(interface) if session::is_upgrade(&parts) => {
                session::upgrade(&self.state, interface, parts, budget)
            }
            #[cfg(feature = "explorer")]
            Route::Interface(_) | Route::Index
                if explorer::is_wanted(&parts) && self.documents().find(path).is_none() =>
            {
                let mut response = Box::pin(explorer::page(&parts.headers)).await?;
                self.documents().link(path, &mut response);
                Ok(response)
            }
            Route::Interface(interface) if parts.uri.query() == Some("now") => {
                Ok(description::now(&self.state, interface))
            }
            Route::Interface(interface) => {
                let documents = self.documents();
                Box::pin(description::interface(
                    &self.state,
                    documents,
                    interface,
                    &parts,
                ))
                .await
            }
            Route::Index => {
                let documents = self.documents();
                Box::pin(description::index(&self.state, documents, &parts.headers)).await
            }
            Route::Page(page) => {
                let policy = &routes.content_security_policy;
                let mut response = Box::pin(page.response(&parts.headers, policy)).await?;
                if !is_public {
                    self.documents().link(path, &mut response);
                }
                Ok(response)
            }
        }
    }

    fn documents(&self) -> &ServedDocuments {
        let doors = || {
            self.doors
                .iter()
                .map(|door| door.name())
                .collect::<Vec<_>>()
        };
        let documents = &self.state.documents;
        documents.get_or_init(|| {
            let ServerState {
                hooks,
                routes,
                limits,
                ..
            } = &*self.state;
            let has_authenticator = hooks.authenticator.is_some();
            ServedDocuments::write(
                &hooks.documents,
                routes,
                (limits, &doors(), has_authenticator),
            )
        })
    }

    /// Answers a request for the security's public route. If the server has an authenticator, the route exists below
    /// every application name, so that it does not reveal which applications are served.
    fn security_route(
        &self,
        security: &dyn ServerSecurity,
        request: &Parts,
    ) -> Option<Result<Response<Body>, Refusal>> {
        let (name, content) = security.route()?;
        let routes = &self.state.routes;
        let application = routes.application_of(request.uri.path(), name)?;
        let is_served = routes.applications.contains_key(application);
        if !is_served && self.state.hooks.authenticator.is_none() {
            return None;
        }
        if !matches!(request.method, Method::GET | Method::HEAD) {
            return Some(Err(Refusal::method_not_allowed(AllowedMethods::Get)));
        }
        let content_type = HeaderValue::from_maybe_shared(content.content_type).ok()?;
        Some(Ok(response::ok(content_type, content.payload)))
    }

    /// Returns the interface of a session whose client authenticates in its first message.
    ///
    /// If the server has an authenticator, an unknown path yields an empty interface, so that an unauthenticated
    /// client does not learn which interfaces exist. Every hello for an interface without a name is rejected.
    fn protected_interface(&self, path: &str) -> Option<Arc<Interface>> {
        match self.state.routes.find(path) {
            Ok(Route::Interface(interface)) => Some(Arc::clone(interface)),
            Err(_) if self.state.hooks.authenticator.is_some() => Some(Arc::default()),
            _ => None,
        }
    }
}

/// Panics for a path below `/socket.mq`: there, a handler would bypass the authenticator.
fn check_path(what: &str, path: &str) {
    assert!(
        !routes::is_interface_path(path),
        "a {what} cannot be at {path}: paths below /socket.mq are reserved for interfaces, choose another path"
    );
    assert!(
        path.starts_with('/'),
        "a {what} cannot be at {path:?}: the path must begin with a slash"
    );
}

/// Returns the approximate size of a request head in memory.
fn head_bytes(request: &Parts) -> usize {
    let headers = request.headers.iter();
    let headers = headers.map(|(name, value)| name.as_str().len() + value.len() + HEADER_OVERHEAD);
    let path = request
        .uri
        .path_and_query()
        .map_or(0, |it| it.as_str().len());
    headers.sum::<usize>() + path
}

/// What a header costs besides its bytes.
const HEADER_OVERHEAD: usize = 64;

/// Returns the caller of a request; anonymous if the authenticator has not identified it.
fn caller(request: &Parts) -> &Caller {
    request.extensions.get().unwrap_or(&ANONYMOUS)
}

impl<B> tower_service::Service<Request<B>> for Server
where
    B: http_body::Body<Data: Buf + Send, Error: Into<Box<dyn StdError + Send + Sync>>>
        + Send
        + 'static,
{
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let server = self.clone();
        Box::pin(async move {
            let max_bytes = server.state.connection_bytes();
            let budget = server.state.admission.unadmitted(max_bytes);
            Ok(match budget {
                Ok(budget) => {
                    let request = request.map(Box::pin);
                    server.answer(request, None, budget, None).await
                }
                Err(refusal) => refusal.into_response(),
            })
        })
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let applications = self.state.routes.applications.keys().collect::<Vec<_>>();
        f.debug_struct("Server")
            .field("applications", &applications)
            .finish_non_exhaustive()
    }
}
