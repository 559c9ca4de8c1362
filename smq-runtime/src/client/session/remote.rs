//! The server of a session, as it is asked over plain HTTP, and what is known of the way there.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderValue, Request, Uri, header};
use http_body_util::Full;
use tokio::sync::watch;

use crate::{
    client::{Sealing, call::Http, headers::Headers},
    schema,
};

/// Where a session leads.
#[derive(Debug)]
pub(super) struct Remote {
    pub(super) http: Arc<Http>,
    /// Of the interface: `/socket.mq/weather/v1`.
    pub(super) path: &'static str,
    pub(super) headers: Headers,
    /// What the session is sealed with, if it is.
    pub(super) sealing: Option<Arc<Sealing>>,
    /// What is published again on another connection is known by this to be the same.
    pub(super) publisher: u128,
    /// The services of the interface that are used.
    services: Mutex<Vec<&'static schema::Service>>,
    /// Whether streams of events are held up on the way there.
    pub(super) held_up: watch::Sender<bool>,
}

/// A method or a topic, and its service.
#[derive(Debug, Clone, Copy)]
pub(super) struct Endpoint {
    pub(super) service: &'static schema::Service,
    pub(super) method: &'static schema::Method,
}

impl Remote {
    pub(super) fn new(
        http: Arc<Http>,
        path: &'static str,
        headers: Headers,
        sealing: Option<Arc<Sealing>>,
    ) -> Self {
        Self {
            http,
            path,
            headers,
            sealing,
            publisher: publisher(),
            services: Mutex::default(),
            held_up: watch::Sender::new(false),
        }
    }

    /// Returns the URL, for people.
    pub(super) fn url(&self) -> String {
        format!("{}{}", self.http.base(), self.path)
    }

    /// Takes note of a service whose methods and topics will be asked for.
    pub(super) fn know(&self, service: &'static schema::Service) {
        let mut services = self.services.lock().unwrap_or_else(PoisonError::into_inner);
        if services.iter().all(|known| known.name != service.name) {
            services.push(service);
        }
    }

    /// Finds `Service.Method`.
    pub(super) fn endpoint(&self, name: &str) -> Option<Endpoint> {
        let (service, method) = name.split_once('.')?;
        let services = self.services.lock().unwrap_or_else(PoisonError::into_inner);
        let service = services.iter().find(|known| known.name == service)?;
        let method = service.method(method)?;
        Some(Endpoint { service, method })
    }

    /// Whether each event of a topic has to be signed, where it is sealed: so of a topic that we do not know.
    #[cfg(feature = "openpgp")]
    pub(super) fn is_signed(&self, topic: &str) -> bool {
        let known = self.endpoint(topic).and_then(|it| it.method.topic.as_ref());
        known.is_none_or(|topic| topic.signed)
    }

    /// Returns a `GET`; none, if its query is too long for a URL.
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

    /// Returns what names the publisher in a query, and the last number that it has used.
    pub(super) fn publisher(&self, published: u64) -> String {
        let publisher = self.publisher;
        format!("publisher={publisher:032x}&published={published}")
    }
}

/// Returns an address with a query; none, if it is too long then.
pub(super) fn with_query(uri: &Uri, query: &str) -> Option<Uri> {
    format!("{uri}?{query}").parse().ok()
}

/// Returns 16 random bytes: a publisher like no other.
fn publisher() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the system has random numbers");
    u128::from_be_bytes(bytes)
}
