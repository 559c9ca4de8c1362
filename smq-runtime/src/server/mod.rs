//! The server: services behind one `tower::Service`, or on a port of its own.

mod acceptor;
mod access;
mod activity;
mod address;
mod admission;
mod body;
mod call;
mod connection;
mod cors;
mod custom;
mod deadline;
mod description;
mod drain;
mod events;
mod forms;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod get;
mod listener;
#[cfg(unix)]
mod local_listener;
mod long_poll;
mod origin;
mod post;
mod protected;
mod published;
mod publisher;
mod query;
mod rate;
mod read;
mod rejection;
mod response;
mod routes;
mod session;
mod shared;
mod stall;
#[cfg(feature = "tls")]
mod tls;

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
use http::{HeaderValue, Method, Request, Response, request::Parts};
use tokio::sync::Semaphore;

pub use self::{address::Address, body::Body, listener::Listener};
use self::{
    publisher::Publisher,
    rate::Bucket,
    response::{Allowed, Refusal},
    routes::{Interface, Page, Route, Routes},
    shared::{Hooks, Shared},
};
#[cfg(feature = "tls")]
use crate::tls::Identity;
use crate::{
    access::{Authenticator, Authorizer, Caller, NOBODY},
    limits::Limits,
    security::ServerSecurity,
    service::Service,
};

/// Serves services: requests, topics and sessions, under `/socket.mq`.
///
/// It is a `tower::Service` over `http` types, so it nests in an axum router and takes layers; and
/// it serves by itself, with [`Server::serve`]. A clone is cheap and serves the same services.
///
/// ```no_run
/// # async fn run(weather: impl smq_runtime::Service) -> std::io::Result<()> {
/// smq_runtime::Server::new().add(weather).serve("127.0.0.1:7070").await
/// # }
/// ```
#[derive(Clone)]
pub struct Server {
    shared: Arc<Shared>,
    /// The pages of other hosts that may talk to us.
    origins: Arc<[String]>,
    #[cfg(feature = "tls")]
    identity: Option<Identity>,
}

impl Server {
    /// Returns a server of nothing yet, with the default limits.
    pub fn new() -> Self {
        Self {
            shared: Arc::new(Shared::new(
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

    /// Returns this server with something changed of what its connections share.
    fn with(self, change: impl FnOnce(&mut Shared)) -> Self {
        let Shared {
            routes,
            limits,
            hooks,
            security,
            ..
        } = &*self.shared;
        let (routes, limits) = (routes.clone(), limits.clone());
        let mut shared = Shared::new(routes, limits, hooks.clone(), security.clone());
        change(&mut shared);
        Self {
            shared: Arc::new(shared),
            ..self
        }
    }

    /// Adds a service: what a generated `…Server::new` returns. Services of several applications
    /// and versions stand side by side.
    ///
    /// # Panics
    ///
    /// When this version of the application has a service of that name already.
    #[must_use]
    #[expect(
        clippy::should_implement_trait,
        reason = "a service is added to a server, and the two have no sum"
    )]
    pub fn add(self, service: impl Service) -> Self {
        let service: Arc<dyn Service> = Arc::new(service);
        self.with(|shared| shared.routes.add(&service))
    }

    /// Adds a page at a path outside `/socket.mq`, answered to `GET`: a start page, a style sheet.
    ///
    /// # Panics
    ///
    /// When the path is below `/socket.mq`, or the content type is not one that a header can hold.
    #[must_use]
    pub fn page(self, path: &str, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        check_path("page", path);
        let page = Page {
            content_type: HeaderValue::from_static(content_type),
            body: body.into(),
        };
        self.with(|shared| shared.routes.add_page(path.into(), page))
    }

    /// Adds a handler at a path outside `/socket.mq`, for what is more than a [`page`](Self::page): a form to sign in with.
    /// It is given each request for the path, whatever its method, with its whole body, and has a request's limits.
    ///
    /// As a page it is for everybody: no authenticator is asked.
    ///
    /// # Panics
    ///
    /// When the path is below `/socket.mq`.
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
        self.with(|shared| shared.routes.add_handler(path.into(), handler))
    }

    /// Sets what the server takes, keeps and waits for at most.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        let limits = limits.countable();
        let permits = limits.concurrent_requests.min(Semaphore::MAX_PERMITS);
        self.with(|shared| {
            shared.limits = limits;
            shared.handlers = Arc::new(Semaphore::new(permits));
        })
    }

    /// Sets who says who sends a request: the authenticator of the application. Handlers get what it returns as
    /// [`Context::identity`](crate::Context::identity).
    ///
    /// It is asked for each request and each handshake of a session, before the body is read and anything is said
    /// about what is served, within the time and the number of handlers that [`Limits`] allow; what it
    /// refuses is answered with its status. Only a [`page`](Self::page) and what [`handle`](Self::handle) adds are for
    /// everybody: one to sign in on has to be.
    ///
    /// ```
    /// use smq_runtime::{RequestHead, Server, Status};
    ///
    /// struct User { name: String }
    ///
    /// async fn sign_in(request: RequestHead) -> Result<User, Status> {
    ///     match request.bearer() {
    ///         Some("a token of Ada's") => Ok(User { name: "Ada".into() }),
    ///         _ => Err(Status::unauthenticated("send Authorization: Bearer …")),
    ///     }
    /// }
    ///
    /// let server = Server::new().with_authenticator(sign_in);
    /// ```
    #[must_use]
    pub fn with_authenticator(self, authenticator: impl Authenticator) -> Self {
        let authenticator = crate::access::authenticator(authenticator);
        self.with(|shared| shared.hooks.authenticator = Some(authenticator))
    }

    /// Sets who says who may do what: the authorizer of the application. It is asked before each call, each
    /// publish and each subscription, whichever way it comes: in a request, as an event stream, in a session,
    /// where what it refuses ends alone.
    ///
    /// It has its share of the handler's time. A subscription is asked for when it begins; by long polls, each time.
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
        self.with(|shared| shared.hooks.authorizer = Some(authorizer))
    }

    /// Sets what protects the server: who may send what, and how what is sent and answered is sealed.
    ///
    /// A message that the security opens is not shown to the [`Authenticator`]: it proves itself who sent it, and handlers get that as
    /// [`Caller::verified`]. What may come in the clear is the security's to say.
    ///
    /// # Panics
    ///
    /// When the security names a service that was not [added](Self::add) before.
    #[must_use]
    pub fn with_security(self, security: impl ServerSecurity) -> Self {
        if let Err(reason) = security.check_services(&self.shared.routes.services()) {
            panic!("{reason}");
        }
        self.with(|shared| shared.security = Some(Arc::new(security)))
    }

    /// Allows pages of these origins (`https://app.example`) to talk to the server, besides those of the
    /// host that it is reached at; `*` allows all, but not with their cookies to read answers. Browsers are told so
    /// (CORS), beforehand where they ask. Others are refused with `permission_denied`: a browser
    /// would let any page open a session to any host, one on the user's own machine too.
    #[must_use]
    pub fn with_origins<O: Into<String>>(mut self, origins: impl IntoIterator<Item = O>) -> Self {
        self.origins = origins.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the certificate and key of the server for clients that connect by `https:` or `wss:`, where it is bound
    /// to such an address.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn with_tls_identity(mut self, identity: Identity) -> Self {
        self.identity = Some(identity);
        self
    }

    /// Returns the limits in force. `GET /socket.mq` tells them to everybody.
    pub fn limits(&self) -> Limits {
        self.shared.limits.clone()
    }

    /// Answers a request, or says why not; to pages that may ask. The connection that it came by may have
    /// a rate to keep to.
    async fn answer<B>(&self, request: Request<B>, rate: Option<Arc<Bucket>>) -> Response<Body>
    where
        B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
    {
        let (parts, body) = request.into_parts();
        let is_head = parts.method == Method::HEAD;
        let in_time = rate.as_deref().map_or(Ok(()), Bucket::take);
        let origin = origin::check(&parts.uri, &parts.headers, &self.origins);
        let (page, answer) = match (origin, in_time) {
            (Err(status), _) => (None, Err(status.into())),
            (Ok(page), Err(refusal)) => (page, Err(refusal)),
            (Ok(page), Ok(())) if cors::is_preflight(&parts) => {
                (page, Ok(cors::preflight(&parts.headers)))
            }
            (Ok(page), Ok(())) => (page, self.route(parts, body, rate).await),
        };
        let mut response = answer.unwrap_or_else(Refusal::into_response);
        if let Some(page) = page {
            cors::allow(page, &mut response);
        }
        if is_head {
            response::head(response)
        } else {
            response
        }
    }

    /// Takes a request to where its path leads.
    async fn route<B>(
        &self,
        mut parts: Parts,
        body: B,
        rate: Option<Arc<Bucket>>,
    ) -> Result<Response<Body>, Refusal>
    where
        B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
    {
        let routes = &self.shared.routes;
        if let Some(security) = &self.shared.security {
            if let Some(route) = self.security_route(security.as_ref(), &parts) {
                return route;
            }
            if parts.method == Method::POST
                && let Some(opener) = security.recognize(&parts)
            {
                return protected::answer(&self.shared, opener, parts, body).await;
            }
            if session::is_protected(&parts, security.as_ref())
                && let Some(interface) = self.protected_interface(parts.uri.path())
            {
                return session::upgrade(&self.shared, &interface, parts, rate);
            }
        }
        if !routes.is_for_everybody(parts.uri.path()) {
            access::identify(&self.shared, &mut parts).await?;
        }
        match routes.find(parts.uri.path())? {
            Route::Endpoint(endpoint) => match (&parts.method, &endpoint.method.topic) {
                (&Method::POST, _) if endpoint.takes_posts() => {
                    post::answer(&self.shared, endpoint, parts, body).await
                }
                (&Method::GET, Some(topic)) if endpoint.takes_subscribers() => {
                    get::answer(&self.shared, endpoint, topic, parts).await
                }
                _ => Err(Refusal::method_not_allowed(endpoint.allowed())),
            },
            Route::Handler(handler) => custom::answer(&self.shared, handler, parts, body).await,
            _ if !matches!(parts.method, Method::GET | Method::HEAD) => {
                Err(Refusal::method_not_allowed(Allowed::Get))
            }
            Route::Interface(interface) if session::is_upgrade(&parts) => {
                session::upgrade(&self.shared, interface, parts, rate)
            }
            Route::Interface(interface) => {
                // Who will publish by POST is known from then on, as from a handshake.
                if let Some(publisher) = Publisher::of(parts.uri.query().unwrap_or_default())? {
                    let _ = publisher.meet(&self.shared.published);
                }
                description::interface(interface, &self.shared.limits, &parts.headers)
            }
            Route::Index => description::index(&self.shared, &parts.headers),
            Route::Page(page) => Ok(response::ok(page.content_type.clone(), page.body.clone())),
        }
    }

    /// Answers at the security's own route, which is for everybody. Where there is an authenticator, it does not tell which
    /// applications are served.
    fn security_route(
        &self,
        security: &dyn ServerSecurity,
        request: &Parts,
    ) -> Option<Result<Response<Body>, Refusal>> {
        let (name, content) = security.route()?;
        let routes = &self.shared.routes;
        let application = routes.application_of(request.uri.path(), name)?;
        let is_served = routes.applications.contains_key(application);
        if !is_served && self.shared.hooks.authenticator.is_none() {
            return None;
        }
        if !matches!(request.method, Method::GET | Method::HEAD) {
            return Some(Err(Refusal::method_not_allowed(Allowed::Get)));
        }
        let content_type = HeaderValue::from_maybe_shared(content.content_type).ok()?;
        Some(Ok(response::ok(content_type, content.payload)))
    }

    /// Returns the interface of a protected session. Where there is an authenticator, there seems to be one at any path: nobody who
    /// is not known learns what is served, and no hello is welcome to an interface without a name.
    fn protected_interface(&self, path: &str) -> Option<Arc<Interface>> {
        match self.shared.routes.find(path) {
            Ok(Route::Interface(interface)) => Some(Arc::clone(interface)),
            Err(_) if self.shared.hooks.authenticator.is_some() => Some(Arc::default()),
            _ => None,
        }
    }
}

/// Refuses a path at which the authenticator of an interface would not be asked.
fn check_path(what: &str, path: &str) {
    assert!(
        !routes::is_of_interfaces(path),
        "a {what} cannot be at {path}: what is below /socket.mq belongs to the interfaces, choose another path"
    );
    assert!(
        path.starts_with('/'),
        "a {what} cannot be at {path:?}: a path begins with a slash"
    );
}

/// Returns who sends a request, as far as that is known.
fn caller(request: &Parts) -> &Caller {
    request.extensions.get().unwrap_or(&NOBODY)
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
        Box::pin(async move { Ok(server.answer(request, None).await) })
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let applications = self.shared.routes.applications.keys().collect::<Vec<_>>();
        f.debug_struct("Server")
            .field("applications", &applications)
            .finish_non_exhaustive()
    }
}
