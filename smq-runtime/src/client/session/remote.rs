//! The server of a session, and what is known of the route to it.

use std::{
    borrow::Cow,
    sync::{Arc, Mutex, PoisonError, atomic::AtomicBool},
};

use bytes::Bytes;

use crate::{
    client::{
        endpoint::Endpoint, header_source::HeaderSource, headers::Headers, http_client::HttpClient,
    },
    error::Error,
    schema,
    security::ClientSecurity,
    wire::{ClientFrame, Hello, client_frame::Frame},
};

/// The server and the interface of a session.
#[derive(Debug)]
pub(super) struct Remote {
    pub(super) http: Arc<HttpClient>,
    /// The path of the interface: `/socket.mq/weather/v1`.
    pub(super) path: &'static str,
    headers: Headers,
    /// Where headers come from that change.
    header_source: Option<HeaderSource>,
    /// The security of the session, if it has one.
    pub(super) security: Option<Arc<dyn ClientSecurity>>,
    /// The id of the publisher, by which the server recognizes a publish that is sent again.
    pub(super) publisher: u128,
    /// The services of the interface that are in use.
    services: Arc<Mutex<Vec<&'static schema::Service>>>,
    /// Whether a proxy is known to hold streams back.
    pub(super) holds_streams_back: Arc<AtomicBool>,
}

impl Remote {
    pub(super) fn new(
        http: Arc<HttpClient>,
        path: &'static str,
        headers: Headers,
        security: Option<Arc<dyn ClientSecurity>>,
        header_source: Option<HeaderSource>,
    ) -> Self {
        Self {
            http,
            path,
            headers,
            header_source,
            security,
            publisher: publisher(),
            services: Arc::default(),
            holds_streams_back: Arc::default(),
        }
    }

    /// Returns this remote at one of its servers, for this publisher.
    pub(super) fn at(&self, http: &Arc<HttpClient>, publisher: u128) -> Self {
        Self {
            http: Arc::clone(http),
            path: self.path,
            headers: self.headers.clone(),
            header_source: self.header_source.clone(),
            security: self.security.clone(),
            publisher,
            services: Arc::clone(&self.services),
            holds_streams_back: Arc::clone(&self.holds_streams_back),
        }
    }

    /// Returns the URL for messages.
    pub(super) fn url(&self) -> String {
        format!("{}{}", self.http.url(), self.path)
    }

    /// Returns the headers of the application for the next handshake or exchange.
    pub(super) async fn headers(&self) -> Result<Cow<'_, Headers>, Error> {
        match &self.header_source {
            None => Ok(Cow::Borrowed(&self.headers)),
            Some(source) => source.add_to(&self.headers).await.map(Cow::Owned),
        }
    }

    /// Whether a session whose identity expires can be replaced by one with new headers.
    pub(super) fn can_renew(&self) -> bool {
        self.header_source.is_some()
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

    /// Returns the frame that names the publisher and its last publish.
    pub(super) fn hello(&self, published: u64) -> ClientFrame {
        let hello = Hello {
            publisher: Bytes::copy_from_slice(&self.publisher.to_be_bytes()),
            published,
            ..Hello::default()
        };
        ClientFrame {
            id: 0,
            frame: Some(Frame::Hello(hello)),
        }
    }
}

/// Returns a random id of a publisher.
pub(super) fn publisher() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the system has random numbers");
    u128::from_be_bytes(bytes)
}
