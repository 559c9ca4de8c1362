//! The server of a session: how to ask it over plain HTTP, and what is known of the route to it.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderValue, Request, Uri, header};
use http_body_util::Full;
use tokio::sync::watch;

use crate::{
    client::{endpoint::Endpoint, headers::Headers, http_client::HttpClient},
    schema,
    security::ClientSecurity,
};

/// The server and the interface of a session.
#[derive(Debug)]
pub(super) struct Remote {
    pub(super) http: Arc<HttpClient>,
    /// The path of the interface: `/socket.mq/weather/v1`.
    pub(super) path: &'static str,
    pub(super) headers: Headers,
    /// The security of the session, if it has one.
    pub(super) security: Option<Arc<dyn ClientSecurity>>,
    /// The id of the publisher, by which the server recognizes a publish that is sent again.
    pub(super) publisher: u128,
    /// The services of the interface that are in use.
    services: Mutex<Vec<&'static schema::Service>>,
    /// Whether a proxy buffers streams of events.
    pub(super) buffers_streams: watch::Sender<bool>,
}

impl Remote {
    pub(super) fn new(
        http: Arc<HttpClient>,
        path: &'static str,
        headers: Headers,
        security: Option<Arc<dyn ClientSecurity>>,
    ) -> Self {
        Self {
            http,
            path,
            headers,
            security,
            publisher: publisher(),
            services: Mutex::default(),
            buffers_streams: watch::Sender::new(false),
        }
    }

    /// Returns the URL for messages.
    pub(super) fn url(&self) -> String {
        format!("{}{}", self.http.url(), self.path)
    }

    /// Adds a service, so that its methods and topics are found.
    pub(super) fn know(&self, service: &'static schema::Service) {
        let mut services = self.services.lock().unwrap_or_else(PoisonError::into_inner);
        if !services.iter().any(|known| std::ptr::eq(*known, service)) {
            services.push(service);
        }
    }

    /// Finds `Service.Method`.
    pub(super) fn endpoint(&self, name: &str) -> Option<Endpoint> {
        let (service, method) = name.split_once('.')?;
        let services = self.services.lock().unwrap_or_else(PoisonError::into_inner);
        services
            .iter()
            .filter(|known| known.name == service)
            .find_map(|service| {
                let method = service.method(method)?;
                Some(Endpoint { service, method })
            })
    }

    /// Returns a `GET`, or `None` if its query is too long for a URL.
    pub(super) fn get(
        &self,
        path: &'static str,
        query: &str,
        accept: &'static str,
    ) -> Option<Request<Full<Bytes>>> {
        let mut request = self
            .http
            .request(http::Method::GET, path, &self.headers, Bytes::new());
        if !query.is_empty() {
            *request.uri_mut() = with_query(request.uri(), query)?;
        }
        let accept = HeaderValue::from_static(accept);
        request.headers_mut().insert(header::ACCEPT, accept);
        Some(request)
    }

    /// Returns the query that names the publisher and its last publish.
    pub(super) fn publisher(&self, published: u64) -> String {
        let publisher = self.publisher;
        format!("publisher={publisher:032x}&published={published}")
    }
}

/// Returns a URL with a query, or `None` if it is too long.
pub(super) fn with_query(uri: &Uri, query: &str) -> Option<Uri> {
    format!("{uri}?{query}").parse().ok()
}

/// Returns a random id of a publisher.
fn publisher() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the system has random numbers");
    u128::from_be_bytes(bytes)
}
