//! The server: services behind one `tower::Service`, or on a port of its own.

mod acceptor;
mod activity;
mod address;
mod admission;
mod body;
mod connection;
mod cors;
mod description;
mod drain;
mod events;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod handling;
mod listener;
#[cfg(unix)]
mod local_listener;
mod long_poll;
mod origin;
mod published;
mod publisher;
mod query;
mod rate;
mod rejection;
mod request;
mod response;
mod routes;
mod session;
mod stall;
mod subscribing;
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
    admission::Admission,
    published::Published,
    rate::Bucket,
    response::{Allowed, Refusal},
    routes::{Page, Route, Routes},
};
#[cfg(feature = "tls")]
use crate::tls::Certificate;
use crate::{
    limits::Limits,
    schema::{self, Publishers},
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
    certificate: Option<Certificate>,
}

/// What all connections of a server share.
struct Shared {
    routes: Routes,
    limits: Limits,
    admission: Arc<Admission>,
    /// A permit for each handler at work.
    handlers: Arc<Semaphore>,
    published: Arc<Published>,
}

impl Server {
    /// Returns a server of nothing yet, with the default limits.
    pub fn new() -> Self {
        Self {
            shared: Shared::new(Routes::default(), Limits::default()),
            origins: Arc::default(),
            #[cfg(feature = "tls")]
            certificate: None,
        }
    }

    fn with(&self, routes: Routes, limits: Limits) -> Self {
        let mut server = self.clone();
        server.shared = Shared::new(routes, limits);
        server
    }

    /// Adds a service: what a generated `…Server::new` returns. Services of several applications
    /// and versions stand side by side.
    ///
    /// # Panics
    ///
    /// When this version of the application has a service of that name already.
    #[must_use]
    pub fn add(&self, service: impl Service) -> Self {
        let mut routes = self.shared.routes.clone();
        let service: Arc<dyn Service> = Arc::new(service);
        routes.add(&service);
        self.with(routes, self.limits())
    }

    /// Adds a page at a path outside `/socket.mq`, answered to `GET`: a start page, a style sheet.
    ///
    /// # Panics
    ///
    /// When the content type is not one that a header can hold.
    #[must_use]
    pub fn page(&self, path: &str, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let page = Page {
            content_type: HeaderValue::from_static(content_type),
            body: body.into(),
        };
        let mut routes = self.shared.routes.clone();
        routes.add_page(path.into(), page);
        self.with(routes, self.limits())
    }

    /// Sets what the server takes, keeps and waits for at most.
    #[must_use]
    pub fn with_limits(&self, limits: Limits) -> Self {
        self.with(self.shared.routes.clone(), limits.countable())
    }

    /// Allows pages of these origins (`https://app.example`) to talk to the server, besides those of the
    /// host that it is reached at; `*` allows all, but not with their cookies to read answers. Browsers are told so
    /// (CORS), beforehand where they ask. Others are refused with `permission_denied`: a browser
    /// would let any page open a session to any host, one on the user's own machine too.
    #[must_use]
    pub fn with_origins<O: Into<String>>(&self, origins: impl IntoIterator<Item = O>) -> Self {
        let mut server = self.clone();
        server.origins = origins.into_iter().map(Into::into).collect();
        server
    }

    /// Sets what the server shows to clients that connect by `https:` or `wss:`, where it is bound
    /// to such an address.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn with_certificate(&self, certificate: Certificate) -> Self {
        let mut server = self.clone();
        server.certificate = Some(certificate);
        server
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
        parts: Parts,
        body: B,
        rate: Option<Arc<Bucket>>,
    ) -> Result<Response<Body>, Refusal>
    where
        B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
    {
        match self.shared.routes.find(parts.uri.path())? {
            Route::Endpoint(endpoint) => match (&parts.method, &endpoint.method.topic) {
                (&Method::POST, topic) if takes_posts(topic.as_ref()) => {
                    request::answer(&self.shared, endpoint, parts, body).await
                }
                (&Method::GET, Some(topic)) if topic.publishers != Publishers::Clients => {
                    subscribing::answer(&self.shared, endpoint, topic, parts).await
                }
                (_, topic) => Err(Refusal::method_not_allowed(allowed(topic.as_ref()))),
            },
            _ if !matches!(parts.method, Method::GET | Method::HEAD) => {
                Err(Refusal::method_not_allowed(Allowed::Get))
            }
            Route::Interface(interface) if session::is_upgrade(&parts) => {
                session::upgrade(&self.shared, interface, parts, rate)
            }
            Route::Interface(interface) => {
                description::interface(interface, &self.shared.limits, &parts.headers)
            }
            Route::Index => description::index(&self.shared, &parts.headers),
            Route::Page(page) => Ok(response::ok(page.content_type.clone(), page.body.clone())),
        }
    }
}

impl Shared {
    fn new(routes: Routes, limits: Limits) -> Arc<Self> {
        let permits = limits.concurrent_requests.min(Semaphore::MAX_PERMITS);
        Arc::new(Self {
            routes,
            limits,
            admission: Arc::new(Admission::new()),
            handlers: Arc::new(Semaphore::new(permits)),
            published: Arc::default(),
        })
    }
}

/// Returns whether clients send anything: a request, or an event that they publish.
fn takes_posts(topic: Option<&schema::Topic>) -> bool {
    topic.is_none_or(|topic| topic.publishers != Publishers::Server)
}

fn allowed(topic: Option<&schema::Topic>) -> Allowed {
    match topic.map(|topic| topic.publishers) {
        None | Some(Publishers::Clients) => Allowed::Post,
        Some(Publishers::Server) => Allowed::Subscribe,
        Some(Publishers::Both) => Allowed::Both,
    }
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
