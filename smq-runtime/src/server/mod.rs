//! The server: serves interfaces as a `tower::Service`, or on its own listener.

mod acceptor;
mod access;
mod address;
mod admission;
mod body;
mod budget;
mod call;
mod connection;
mod cors;
mod custom;
mod deadline;
mod description;
mod drain;
mod encoding;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod get;
mod idle;
mod listener;
mod long_poll;
mod mailbox;
mod origin;
mod outcomes;
mod post;
mod protected;
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
mod sse;
mod state;
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
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::{Buf, Bytes};
use http::{HeaderValue, Method, Request, Response, Version, request::Parts};
use tokio::sync::Semaphore;

pub use self::{
    address::Address,
    body::Body,
    listener::Listener,
    sessions::{SessionCarrier, SessionEvent, SessionId, SessionInfo, Sessions},
};
use self::{
    admission::Admission,
    budget::ConnectionBudget,
    request_body::RequestBody,
    response::{AllowedMethods, Refusal},
    responses::Responses,
    routes::{Interface, Page, Route, Routes},
    state::{Hooks, ServerState},
};
#[cfg(feature = "tls")]
use crate::tls::Identity;
use crate::{
    access::{ANONYMOUS, Authenticator, Authorizer, Caller},
    limits::Limits,
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
    /// The origins that CORS allows, besides the server's own host.
    origins: Arc<[String]>,
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
            origins: Arc::default(),
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
        Self {
            state: Arc::new(state),
            ..self
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
    /// # Panics
    ///
    /// When the path is below `/socket.mq` or does not begin with a slash, or when the content type is not a valid header
    /// value.
    #[must_use]
    pub fn page(self, path: &str, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        check_path("page", path);
        let page = Page {
            content_type: HeaderValue::from_static(content_type),
            body: body.into(),
        };
        self.with(|state| state.routes.add_page(path.into(), page))
    }

    /// Adds an HTTP handler at a path outside `/socket.mq`, such as a sign-in form.
    ///
    /// The handler receives every request for the path, with any method and with its whole body.
    /// [`Limits::message_bytes`] and [`Limits::request_time`] apply. The server does not call the authenticator for it.
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
        let permits = limits.concurrent_requests.min(Semaphore::MAX_PERMITS);
        self.with(|state| {
            state.admission = Arc::new(Admission::new(&limits));
            state.limits = limits;
            state.handler_permits = Arc::new(Semaphore::new(permits));
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

    /// Allows web pages of these origins (`https://app.example`) besides those of the server's own host, by CORS.
    ///
    /// `*` allows every origin, without credentials. Requests from any other origin fail with `permission_denied`,
    /// because a browser lets any page open a WebSocket to any host, including the user's own machine.
    #[must_use]
    pub fn with_origins<O: Into<String>>(mut self, origins: impl IntoIterator<Item = O>) -> Self {
        self.origins = origins.into_iter().map(Into::into).collect();
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
    pub fn limits(&self) -> Limits {
        self.state.limits.clone()
    }

    /// Answers a request: checks the rate and the origin, then routes it.
    async fn answer<B>(
        &self,
        request: Request<B>,
        budget: Arc<ConnectionBudget>,
        responses: Option<&Arc<Responses>>,
    ) -> Response<Body>
    where
        B: request_body::Discard,
    {
        let (parts, body) = request.into_parts();
        let body = RequestBody::new(body, &parts.headers, self.state.limits.header_time);
        let is_head = parts.method == Method::HEAD;
        let has_streams = parts.version == Version::HTTP_2;
        let admitted = budget.take_token().and_then(|()| {
            // Over HTTP/1.1, one request at a time is within what each connection is charged.
            let head = if has_streams { head_bytes(&parts) } else { 0 };
            if let (true, Some(responses)) = (has_streams, responses) {
                responses.charge_streams(&budget)?;
            }
            Ok(budget.operation(head, 0)?)
        });
        let origin = origin::check(&parts.uri, &parts.headers, &self.origins);
        let (page, answer) = match (origin, admitted) {
            (Err(status), _) => (None, Err(status.into())),
            (Ok(page), Err(refusal)) => (page, Err(refusal)),
            (Ok(page), Ok(_)) if cors::is_preflight(&parts) => {
                (page, Ok(cors::preflight(&parts.headers)))
            }
            (Ok(page), Ok(_head)) => (page, self.route(parts, body, &budget).await),
        };
        let answer = answer.and_then(|mut response| {
            response.body_mut().charge_to(&budget)?;
            Ok(response)
        });
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

    /// Dispatches a request by its path.
    async fn route<B>(
        &self,
        mut parts: Parts,
        body: B,
        budget: &Arc<ConnectionBudget>,
    ) -> Result<Response<Body>, Refusal>
    where
        B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
    {
        let routes = &self.state.routes;
        if let Some(security) = &self.state.security {
            if let Some(route) = self.security_route(security.as_ref(), &parts) {
                return route;
            }
            if parts.method == Method::POST
                && let Some(opener) = security.recognize(&parts)
            {
                return protected::answer(&self.state, opener, parts, body, budget).await;
            }
            if session::is_protected_exchange(&parts, security.as_ref())
                && let Some(interface) = self.protected_interface(parts.uri.path())
            {
                return session::exchange(&self.state, &interface, parts, body, budget).await;
            }
            if session::is_protected_upgrade(&parts, security.as_ref())
                && let Some(interface) = self.protected_interface(parts.uri.path())
            {
                return session::upgrade(&self.state, &interface, parts, budget);
            }
        }
        if !routes.is_public(parts.uri.path())
            && let Err(refusal) = access::authenticate(&self.state, &mut parts).await
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
                _ => Err(refusal),
            };
        }
        match routes.find(parts.uri.path())? {
            Route::Endpoint(endpoint) => match (&parts.method, &endpoint.method.topic) {
                (&Method::POST, _) if endpoint.takes_posts() => {
                    post::answer(&self.state, endpoint, parts, body, budget).await
                }
                (&Method::GET, Some(topic)) if endpoint.takes_subscribers() => {
                    get::answer(&self.state, endpoint, topic, parts, budget).await
                }
                _ => Err(Refusal::method_not_allowed(endpoint.allowed())),
            },
            Route::Handler(handler) => {
                custom::answer(&self.state, handler, parts, body, budget).await
            }
            Route::Interface(interface) if parts.method == Method::POST => {
                session::exchange(&self.state, interface, parts, body, budget).await
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
            Route::Interface(interface) => {
                description::interface(interface, &self.state.limits, &parts.headers)
            }
            Route::Index => description::index(&self.state, &parts.headers),
            Route::Page(page) => Ok(response::ok(page.content_type.clone(), page.body.clone())),
        }
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
            let budget = server
                .state
                .admission
                .unadmitted(server.state.connection_bytes());
            Ok(match budget {
                Ok(budget) => server.answer(request.map(Box::pin), budget, None).await,
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
