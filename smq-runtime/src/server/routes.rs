//! Routing by path.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Response, header};

use super::{
    body::Body,
    document::Document,
    response::{AllowedMethods, Refusal},
};
use crate::{
    access::{Action, Target},
    limits::Limits,
    measure::CallMeasures,
    schema::{self, Publishers},
    security::BoxFuture,
    service::Service,
    status::Status,
    topic::DurableTopic,
};

/// What a page of a server may do without a policy of the program: load from the server, and be in no frame.
const CONTENT_SECURITY_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
);

/// The routes of a server.
#[derive(Clone)]
pub(super) struct Routes {
    /// By path.
    endpoints: BTreeMap<&'static str, Endpoint>,
    /// By application, then version.
    pub(super) applications: BTreeMap<&'static str, BTreeMap<&'static str, Arc<Interface>>>,
    /// The paths of the endpoints, by the names of rpcs: `weather.v1.Weather/GetForecast`.
    rpcs: BTreeMap<String, &'static str>,
    pages: HashMap<String, Page>,
    handlers: HashMap<String, Handler>,
    /// The policy of all pages.
    pub(super) content_security_policy: HeaderValue,
}

/// A method or topic, with its service.
#[derive(Clone)]
pub(super) struct Endpoint {
    pub(super) service: Arc<dyn Service>,
    pub(super) method: &'static schema::Method,
    pub(super) measures: Arc<CallMeasures>,
}

impl Endpoint {
    /// Returns an endpoint whose rpc is named `weather.v1.Weather/GetForecast`.
    pub(super) fn new(
        service: Arc<dyn Service>,
        method: &'static schema::Method,
        rpc: &str,
    ) -> Self {
        let measures = CallMeasures::served(rpc.into(), method.path);
        Self {
            service,
            method,
            measures: Arc::new(measures),
        }
    }

    /// Returns the schema of the service.
    pub(super) fn schema(&self) -> &'static schema::Service {
        self.service.schema()
    }

    /// Returns whether clients can `POST` to it: a request, or an event.
    pub(super) fn takes_posts(&self) -> bool {
        let topic = self.method.topic.as_ref();
        topic.is_none_or(|topic| topic.publishers != Publishers::Server)
    }

    /// Returns whether clients can subscribe to it.
    pub(super) fn takes_subscribers(&self) -> bool {
        let topic = self.method.topic.as_ref();
        topic.is_some_and(|topic| topic.publishers != Publishers::Clients)
    }

    /// Returns the HTTP methods of its path.
    pub(super) fn allowed(&self) -> AllowedMethods {
        match self.method.topic.as_ref().map(|topic| topic.publishers) {
            None | Some(Publishers::Clients) => AllowedMethods::Post,
            Some(Publishers::Server) => AllowedMethods::Subscribe,
            Some(Publishers::Both) => AllowedMethods::Both,
        }
    }

    /// Returns the target of an action on it.
    pub(super) fn target(&self, action: Action) -> Target {
        Target::new(action, self.schema(), self.method)
    }

    /// Returns the action of a `POST`: a call or a publish. For a topic that only the server publishes, it is a long
    /// poll, and so a subscribe.
    pub(super) fn post_action(&self) -> Action {
        match (&self.method.topic, self.takes_posts()) {
            (None, _) => Action::Call,
            (Some(_), true) => Action::Publish,
            (Some(_), false) => Action::Subscribe,
        }
    }

    /// Returns its full name: `weather.v1/Weather.GetForecast`.
    pub(super) fn name(&self) -> String {
        let service = self.schema();
        let (application, version) = (service.application, service.version);
        let (service, method) = (service.name, self.method.name);
        format!("{application}.{version}/{service}.{method}")
    }
}

/// One version of an application, with the endpoints of all its services.
#[derive(Clone, Default)]
pub(super) struct Interface {
    pub(super) services: Vec<&'static schema::Service>,
    /// By `Service.Method`.
    endpoints: BTreeMap<&'static str, Endpoint>,
}

/// A static page outside the interfaces.
#[derive(Clone)]
pub(super) struct Page {
    document: Arc<Document>,
}

impl Page {
    pub(super) fn new(content_type: HeaderValue, body: Bytes) -> Self {
        Document::new(content_type, body).into()
    }

    /// Returns the page, which may do no more than the policy permits.
    pub(super) async fn response(
        &self,
        request: &HeaderMap,
        policy: &HeaderValue,
    ) -> Result<Response<Body>, Refusal> {
        let mut response = self.document.response(request).await?;
        let headers = response.headers_mut();
        let no_sniff = HeaderValue::from_static("nosniff");
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, no_sniff);
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
        Ok(response)
    }
}

impl From<Document> for Page {
    fn from(document: Document) -> Self {
        Self {
            document: Arc::new(document),
        }
    }
}

/// A type-erased HTTP handler of the application.
pub(super) type Handler =
    Arc<dyn Fn(Request<Bytes>) -> BoxFuture<'static, Response<Bytes>> + Send + Sync>;

/// The destination of a path.
pub(super) enum Route<'a> {
    Endpoint(&'a Endpoint),
    Interface(&'a Arc<Interface>),
    Index,
    Page(&'a Page),
    Handler(&'a Handler),
}

pub(super) const ROOT: &str = "/socket.mq";

/// Returns whether a path is `/socket.mq` or below it.
pub(super) fn is_interface_path(path: &str) -> bool {
    below_root(path).is_some()
}

/// Returns the rest of a path after `/socket.mq`: empty, or beginning with a slash.
fn below_root(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(ROOT)?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
}

/// Returns the name of the rpc in a path: `weather.v1.Weather/GetForecast`. It may be one that is not served.
pub fn rpc_of(path: &str) -> Option<&str> {
    let (rest, method) = path.strip_prefix('/')?.rsplit_once('/')?;
    let service = rest.rsplit_once('/').map_or(rest, |(_, service)| service);
    let prefix = &rest[..rest.len() - service.len()];
    let is_at_root = prefix.is_empty();
    let is_below_interface = prefix.starts_with("socket.mq/") && prefix.split('/').count() == 4;
    // Documents have names that are no names of rpcs: `openapi.json`, `api-catalog`.
    let is_word = |it: &str| {
        !it.is_empty()
            && it
                .bytes()
                .all(|byte| byte == b'_' || byte.is_ascii_alphanumeric())
    };
    let is_name = is_word(method) && service.split('.').all(is_word) && service != "socket.mq";
    (is_name && (is_at_root || is_below_interface)).then(|| &path[1 + prefix.len()..])
}

impl Default for Routes {
    fn default() -> Self {
        Self {
            endpoints: BTreeMap::new(),
            applications: BTreeMap::new(),
            rpcs: BTreeMap::new(),
            pages: HashMap::new(),
            handlers: HashMap::new(),
            content_security_policy: CONTENT_SECURITY_POLICY,
        }
    }
}

impl Routes {
    pub(super) fn add(&mut self, service: &Arc<dyn Service>) {
        let schema = service.schema();
        let versions = self.applications.entry(schema.application).or_default();
        let interface = Arc::make_mut(versions.entry(schema.version).or_default());
        let taken = interface
            .services
            .iter()
            .any(|other| other.name == schema.name);
        assert!(
            !taken,
            "the service {} of {} is served already: add each service once",
            schema.name, schema.application
        );
        interface.services.push(schema);
        let full_name = schema.full_name();
        for method in schema.methods {
            let rpc = format!("{full_name}/{}", method.name);
            let endpoint = Endpoint::new(Arc::clone(service), method, &rpc);
            interface
                .endpoints
                .insert(method.full_name(), endpoint.clone());
            self.endpoints.insert(method.path, endpoint);
            self.rpcs.insert(rpc, method.path);
        }
    }

    pub(super) fn add_page(&mut self, path: String, page: Page) {
        self.pages.insert(path, page);
    }

    pub(super) fn add_handler(&mut self, path: String, handler: Handler) {
        self.handlers.insert(path, handler);
    }

    /// Returns whether a path needs no authentication: that of a page or of a custom handler.
    pub(super) fn is_public(&self, path: &str) -> bool {
        self.pages.contains_key(path) || self.handlers.contains_key(path)
    }

    /// Finds the method or topic of an rpc, at the root or below the path of its interface.
    pub(super) fn find_rpc(&self, path: &str) -> Option<&Endpoint> {
        let name = rpc_of(path)?;
        let interface = path.strip_suffix(name)?.trim_end_matches('/');
        let path = self.rpcs.get(name)?;
        let is_there = interface.is_empty() || path.starts_with(&format!("{interface}/"));
        self.endpoints.get(path).filter(|_| is_there)
    }

    /// Panics for a page or a handler at the path of an rpc, which a door takes.
    pub(super) fn check_rpc_paths(&self) {
        let paths = self.pages.keys().chain(self.handlers.keys());
        for path in paths {
            assert!(
                self.find_rpc(path).is_none(),
                "nothing else can be at {path}: clients of other protocols call an rpc there, choose another path"
            );
        }
    }

    /// Finds the method or topic of a protected message.
    pub(super) fn find_endpoint(&self, path: &str) -> Result<&Endpoint, Refusal> {
        match self.find(path)? {
            Route::Endpoint(endpoint) => Ok(endpoint),
            _ => Err(Refusal::method_not_allowed(AllowedMethods::Get)),
        }
    }

    /// Returns the application in a path of the form `/socket.mq/{application}/{route}`.
    pub(super) fn application_of<'a>(&self, path: &'a str, route: &str) -> Option<&'a str> {
        let segments = below_root(path).and_then(|rest| rest.strip_prefix('/'))?;
        let application = segments.strip_suffix(route)?.strip_suffix('/')?;
        (!application.contains('/')).then_some(application)
    }

    /// Returns the schemas of all services.
    pub(super) fn services(&self) -> Vec<&'static schema::Service> {
        let versions = self.applications.values();
        let interfaces = versions.flat_map(BTreeMap::values);
        interfaces
            .flat_map(|interface| interface.services.iter().copied())
            .collect()
    }

    /// Returns the topics with the option `durable`.
    pub(super) fn durable(&self) -> impl Iterator<Item = &Endpoint> {
        let is_durable = |it: &schema::Method| it.topic.as_ref().is_some_and(|it| it.durable);
        let endpoints = self.endpoints.values();
        endpoints.filter(move |it| is_durable(it.method))
    }

    /// Returns the logs of those that clients can subscribe to. A service may be there several times.
    pub(super) fn durable_topics(&self) -> impl Iterator<Item = DurableTopic> {
        self.durable().flat_map(|it| it.service.durable_topics())
    }

    /// Returns the size limit of the largest message that clients may send, in bytes.
    pub(super) fn largest_message(&self, limits: &Limits) -> usize {
        let interfaces = self.applications.values().flat_map(BTreeMap::values);
        let sizes = interfaces.map(|interface| interface.largest_message(limits));
        sizes.fold(limits.message_bytes, usize::max)
    }

    /// Resolves a path. The error lists the alternatives.
    pub(super) fn find(&self, path: &str) -> Result<Route<'_>, Status> {
        if let Some(endpoint) = self.endpoints.get(path) {
            return Ok(Route::Endpoint(endpoint));
        }
        if let Some(page) = self.pages.get(path) {
            return Ok(Route::Page(page));
        }
        if let Some(handler) = self.handlers.get(path) {
            return Ok(Route::Handler(handler));
        }
        let Some(rest) = below_root(path) else {
            return Err(Status::not_found(format!(
                "nothing at this path: see {ROOT} for the served applications"
            )));
        };
        // Segments are not decoded: another spelling of a path must not bypass the rules of a proxy.
        let segments: Vec<_> = rest.split('/').skip(1).collect();
        match (rest, &segments[..]) {
            ("" | "/", _) => Ok(Route::Index),
            (_, [application, version]) => {
                self.interface(application, version).map(Route::Interface)
            }
            (_, [application, version, method]) => self
                .interface(application, version)?
                .endpoint(method)
                .map(Route::Endpoint),
            (_, [application]) => {
                let versions = list(self.versions(application)?.keys());
                Err(Status::not_found(format!(
                    "the version is missing: {application} has {versions}"
                )))
            }
            _ => Err(Status::not_found(format!(
                "nothing at this path: see {ROOT} for the served applications"
            ))),
        }
    }

    fn versions(
        &self,
        application: &str,
    ) -> Result<&BTreeMap<&'static str, Arc<Interface>>, Status> {
        self.applications.get(application).ok_or_else(|| {
            let applications = list(self.applications.keys());
            Status::not_found(format!(
                "unknown application {application:?}: use {applications}"
            ))
        })
    }

    fn interface(&self, application: &str, version: &str) -> Result<&Arc<Interface>, Status> {
        let versions = self.versions(application)?;
        versions.get(version).ok_or_else(|| {
            let versions = list(versions.keys());
            Status::not_found(format!(
                "unknown version {version:?} of {application}: use {versions}"
            ))
        })
    }
}

impl Interface {
    /// Returns its package: `weather.v1`.
    pub(super) fn name(&self) -> String {
        let named =
            |service: &&schema::Service| format!("{}.{}", service.application, service.version);
        self.services.first().map(named).unwrap_or_default()
    }

    /// Returns all methods and topics.
    pub(super) fn endpoints(&self) -> impl Iterator<Item = &Endpoint> {
        self.endpoints.values()
    }

    /// Returns the size limit of the largest message that clients may send in a session, in bytes.
    pub(super) fn largest_message(&self, limits: &Limits) -> usize {
        let sizes = self
            .endpoints
            .values()
            .map(|it| limits.message_limit(it.method));
        sizes.fold(limits.message_bytes, usize::max)
    }

    /// Finds an endpoint by `Service.Method`. The error lists the alternatives.
    pub(super) fn endpoint(&self, name: &str) -> Result<&Endpoint, Status> {
        self.endpoints.get(name).ok_or_else(|| {
            let names = list(self.endpoints.keys());
            Status::not_found(format!("unknown method or topic {name:?}: use {names}"))
        })
    }
}

/// Joins up to 20 names: `a, b and c`.
fn list<'a>(names: impl IntoIterator<Item = &'a &'static str>) -> String {
    const MAX: usize = 20;
    let mut names: Vec<_> = names.into_iter().copied().collect();
    if names.len() > MAX {
        names.truncate(MAX);
        names.push("more");
    }
    match names.split_last() {
        None => "nothing".into(),
        Some((last, [])) => (*last).into(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}
