//! What a path leads to.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use bytes::Bytes;
use http::{HeaderValue, Request, Response};

use super::response::{Allowed, Refusal};
use crate::{
    access::{Action, Target},
    limits::Limits,
    schema::{self, Publishers},
    security::BoxFuture,
    service::Service,
    status::Status,
};

/// The paths of a server.
#[derive(Clone, Default)]
pub(super) struct Routes {
    /// By their path.
    endpoints: HashMap<&'static str, Endpoint>,
    /// By application, then version.
    pub(super) applications: BTreeMap<&'static str, BTreeMap<&'static str, Arc<Interface>>>,
    pages: HashMap<String, Page>,
    handlers: HashMap<String, Handler>,
}

/// A method or topic, and the service that has it.
#[derive(Clone)]
pub(super) struct Endpoint {
    pub(super) service: Arc<dyn Service>,
    pub(super) method: &'static schema::Method,
}

impl Endpoint {
    pub(super) fn new(service: Arc<dyn Service>, method: &'static schema::Method) -> Self {
        Self { service, method }
    }

    /// Returns the schema of the service.
    pub(super) fn schema(&self) -> &'static schema::Service {
        self.service.schema()
    }

    /// Returns whether clients send anything: a request, or an event that they publish.
    pub(super) fn takes_posts(&self) -> bool {
        let topic = self.method.topic.as_ref();
        topic.is_none_or(|topic| topic.publishers != Publishers::Server)
    }

    /// Returns whether clients subscribe to it.
    pub(super) fn takes_subscribers(&self) -> bool {
        let topic = self.method.topic.as_ref();
        topic.is_some_and(|topic| topic.publishers != Publishers::Clients)
    }

    /// Returns what its path does.
    pub(super) fn allowed(&self) -> Allowed {
        match self.method.topic.as_ref().map(|topic| topic.publishers) {
            None | Some(Publishers::Clients) => Allowed::Post,
            Some(Publishers::Server) => Allowed::Subscribe,
            Some(Publishers::Both) => Allowed::Both,
        }
    }

    /// Returns what a caller wants to do with it.
    pub(super) fn target(&self, action: Action) -> Target {
        Target::new(action, self.schema(), self.method)
    }

    /// Returns what a caller wants that sends something to it; for a topic to which nobody else publishes, that is to
    /// subscribe.
    pub(super) fn sent(&self) -> Target {
        self.target(match (&self.method.topic, self.takes_posts()) {
            (None, _) => Action::Call,
            (Some(_), true) => Action::Publish,
            (Some(_), false) => Action::Subscribe,
        })
    }

    /// Returns its full name: `weather.v1/Weather.GetForecast`.
    pub(super) fn name(&self) -> String {
        let service = self.schema();
        let (application, version) = (service.application, service.version);
        let (service, method) = (service.name, self.method.name);
        format!("{application}.{version}/{service}.{method}")
    }
}

/// One version of an application: the endpoints of all its services.
#[derive(Clone, Default)]
pub(super) struct Interface {
    pub(super) services: Vec<&'static schema::Service>,
    /// By `Service.Method`.
    endpoints: HashMap<&'static str, Endpoint>,
}

/// A page beside the interfaces.
#[derive(Clone)]
pub(super) struct Page {
    pub(super) content_type: HeaderValue,
    pub(super) body: Bytes,
}

/// A handler of the application's own, whatever its type.
pub(super) type Handler =
    Arc<dyn Fn(Request<Bytes>) -> BoxFuture<'static, Response<Bytes>> + Send + Sync>;

/// Where a path leads.
pub(super) enum Route<'a> {
    Endpoint(&'a Endpoint),
    Interface(&'a Arc<Interface>),
    Index,
    Page(&'a Page),
    Handler(&'a Handler),
}

const ROOT: &str = "/socket.mq";

/// Returns whether a path is one of the interfaces'.
pub(super) fn is_of_interfaces(path: &str) -> bool {
    below_root(path).is_some()
}

/// Returns what follows `/socket.mq` in a path: empty, or from a slash on.
fn below_root(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(ROOT)?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
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
            "the service {} of {} is served already",
            schema.name, schema.application
        );
        interface.services.push(schema);
        for method in schema.methods {
            let endpoint = Endpoint::new(Arc::clone(service), method);
            let name = method.path.rsplit('/').next().unwrap_or_default();
            interface.endpoints.insert(name, endpoint.clone());
            self.endpoints.insert(method.path, endpoint);
        }
    }

    pub(super) fn add_page(&mut self, path: String, page: Page) {
        self.pages.insert(path, page);
    }

    pub(super) fn add_handler(&mut self, path: String, handler: Handler) {
        self.handlers.insert(path, handler);
    }

    /// Returns whether a path is for everybody: one outside the interfaces.
    pub(super) fn is_for_everybody(&self, path: &str) -> bool {
        self.pages.contains_key(path) || self.handlers.contains_key(path)
    }

    /// Finds what a message is posted to: a method or a topic, whoever publishes it.
    pub(super) fn posted(&self, path: &str) -> Result<&Endpoint, Refusal> {
        match self.find(path)? {
            Route::Endpoint(endpoint) => Ok(endpoint),
            _ => Err(Refusal::method_not_allowed(Allowed::Get)),
        }
    }

    /// Returns the application to whose `route` a path leads: `/socket.mq/{application}/{route}`.
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

    /// Returns the size of the largest message that clients may send.
    pub(super) fn largest_message(&self, limits: &Limits) -> usize {
        let interfaces = self.applications.values().flat_map(BTreeMap::values);
        let sizes = interfaces.map(|interface| interface.largest_message(limits));
        sizes.fold(limits.message_bytes, usize::max)
    }

    /// Finds what a path leads to, or says what there is instead.
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
                "nothing here: see {ROOT} for what is served"
            )));
        };
        // As they stand: a proxy that allows a path must not be got around by another spelling of it.
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
                    "name a version: {application} has {versions}"
                )))
            }
            _ => Err(Status::not_found(format!("see {ROOT} for what is served"))),
        }
    }

    fn versions(
        &self,
        application: &str,
    ) -> Result<&BTreeMap<&'static str, Arc<Interface>>, Status> {
        self.applications.get(application).ok_or_else(|| {
            let applications = list(self.applications.keys());
            Status::not_found(format!(
                "no application {application:?} here: there is {applications}"
            ))
        })
    }

    fn interface(&self, application: &str, version: &str) -> Result<&Arc<Interface>, Status> {
        let versions = self.versions(application)?;
        versions.get(version).ok_or_else(|| {
            let versions = list(versions.keys());
            Status::not_found(format!(
                "{application} is not served in version {version:?}: there is {versions}"
            ))
        })
    }
}

impl Interface {
    /// Returns what it is called: `weather.v1`.
    pub(super) fn name(&self) -> String {
        let named =
            |service: &&schema::Service| format!("{}.{}", service.application, service.version);
        self.services.first().map(named).unwrap_or_default()
    }

    /// Returns all methods and topics.
    pub(super) fn endpoints(&self) -> impl Iterator<Item = &Endpoint> {
        self.endpoints.values()
    }

    /// Returns the size of the largest message that clients may send in a session.
    pub(super) fn largest_message(&self, limits: &Limits) -> usize {
        let sizes = self
            .endpoints
            .values()
            .map(|it| limits.message_of(it.method));
        sizes.fold(limits.message_bytes, usize::max)
    }

    /// Finds `Service.Method`, or says what there is instead.
    pub(super) fn endpoint(&self, name: &str) -> Result<&Endpoint, Status> {
        self.endpoints.get(name).ok_or_else(|| {
            let mut names: Vec<_> = self.endpoints.keys().collect();
            names.sort_unstable();
            Status::not_found(format!(
                "no method or topic {name:?} here: there is {}",
                list(names)
            ))
        })
    }
}

/// Writes `a, b and c`, and no more than the first twenty.
fn list<'a>(names: impl IntoIterator<Item = &'a &'static str>) -> String {
    const MOST: usize = 20;
    let mut names: Vec<_> = names.into_iter().copied().collect();
    if names.len() > MOST {
        names.truncate(MOST);
        names.push("more");
    }
    match names.split_last() {
        None => "nothing".into(),
        Some((last, [])) => (*last).into(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}
