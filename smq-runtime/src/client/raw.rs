//! A client for tools: methods and topics by name, messages as bytes.
//!
//! Generated clients are for programs that know an interface when they are built. A tool reads an [`Interface`] when it
//! runs, from a server or from descriptors. Messages are bytes in protobuf.
//!
//! ```no_run
//! use smq_runtime::{
//!     Bytes, Client, Item,
//!     raw::{Interface, RawClient},
//! };
//!
//! # async fn run(request: Bytes) -> Result<(), smq_runtime::Error> {
//! let client = Client::connect("http://127.0.0.1:7070")?;
//! let interface = Interface::fetch(&client, "weather", "v1").await?;
//! for method in interface.methods() {
//!     println!("{}: {} -> {}", method.full_name(), method.input, method.output);
//! }
//!
//! let weather = RawClient::new(client, interface);
//! let reply: Bytes = weather.call("Weather.GetForecast", request).await?;
//! let mut observations = weather.subscribe("Weather.Observations", Bytes::new()).await?;
//! while let Some(item) = observations.next().await {
//!     if let Item::Event(event) = item? {
//!         println!("{}: {} bytes", event.position, event.message.len());
//!     }
//! }
//! # Ok(())
//! # }
//! ```

mod interface;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use bytes::Bytes;
use http::{HeaderValue, Request, StatusCode, header::ACCEPT};
use http_body_util::Full;

pub use self::interface::Interface;
use super::{
    Call, Client, Connection, Publish, StreamCall, Subscribe,
    endpoint::Endpoint,
    http_client::{ErrorResponse, collect},
};
use crate::{
    error::Error,
    schema::{Method, Publishers},
};

/// Gets a document of the server: `/socket.mq`, say, as `application/json`. A path prefix of the client's URL comes before.
///
/// # Errors
///
/// With [`Error::Status`] if the server has no such document, with [`Error::Unsendable`] if the path or the type is not
/// valid, and with [`Error::Untrusted`] if the client is one [with security](Client::with_security), since nothing
/// protects the answer.
pub async fn get(client: &Client, path: &str, media_type: &str) -> Result<Bytes, Error> {
    client.server.lifecycle.check()?;
    if client.server.security.is_some() {
        return Err(Error::Untrusted(
            "a client with security takes no document from a server: use Interface::from_descriptors".into(),
        ));
    }
    let http = &client.server.http;
    let uri = http.url().parse_uri(path);
    let accept = HeaderValue::from_str(media_type).ok();
    let (Some(uri), Some(accept)) = (uri, accept) else {
        let reason = format!("{path:?} as {media_type:?} is not a document: write /socket.mq, say");
        return Err(Error::Unsendable(reason));
    };
    let mut request = Request::new(Full::new(Bytes::new()));
    *request.uri_mut() = uri;
    client.sessions.headers().add_to(request.headers_mut());
    request.headers_mut().insert(ACCEPT, accept);
    let getting = async {
        let response = http.send(request).await?;
        if response.status() != StatusCode::OK {
            return Err(ErrorResponse::read(response).await.error());
        }
        collect(response.into_body()).await
    };
    let got = tokio::time::timeout(client.timeout, getting).await;
    got.unwrap_or(Err(Error::Timeout))
}

/// A client that calls methods and uses topics by their names.
#[derive(Debug, Clone)]
pub struct RawClient {
    client: Client,
    interface: Interface,
}

impl RawClient {
    /// Returns a client of an interface.
    pub fn new(client: Client, interface: Interface) -> Self {
        Self { client, interface }
    }

    /// Returns the interface.
    pub fn interface(&self) -> Interface {
        self.interface
    }

    /// Calls a method, named as `Weather.GetForecast`.
    ///
    /// Awaiting the call fails with [`Error::Unsendable`] if the interface has no such method. The error lists the methods.
    pub fn call(&self, method: &str, request: impl Into<Bytes>) -> Call<Bytes> {
        let found = self.find("method", method, |method| {
            method.topic.is_none() && !method.streams
        });
        Call::with_decoder(&self.client, found, request.into(), Ok)
    }

    /// Calls a method that replies in parts, named as `Weather.GetHistory`.
    ///
    /// Awaiting the call fails with [`Error::Unsendable`] if the interface has no such method. The error lists the methods.
    pub fn stream(&self, method: &str, request: impl Into<Bytes>) -> StreamCall<Bytes> {
        let found = self.find("method that replies in parts", method, |method| {
            method.streams
        });
        StreamCall::with_decoder(&self.client, found, request.into(), Ok)
    }

    /// Subscribes to a topic, named as `Weather.Observations`. An empty filter lets all events through.
    ///
    /// Awaiting it fails with [`Error::Unsendable`] if the interface has no such topic. The error lists the topics.
    pub fn subscribe(&self, topic: &str, filter: impl Into<Bytes>) -> Subscribe<Bytes> {
        let found = self.find("topic to subscribe to", topic, |method| {
            let topic = method.topic.as_ref();
            topic.is_some_and(|topic| topic.publishers != Publishers::Clients)
        });
        Subscribe::with_decoder(&self.client, found, filter.into(), Ok)
    }

    /// Publishes an event to a topic, named as `Weather.Readings`.
    ///
    /// Awaiting it fails with [`Error::Unsendable`] if the interface has no such topic. The error lists the topics.
    pub fn publish(&self, topic: &str, event: impl Into<Bytes>) -> Publish {
        let found = self.find("topic to publish to", topic, |method| {
            let topic = method.topic.as_ref();
            topic.is_some_and(|topic| topic.publishers != Publishers::Server)
        });
        Publish::encoded(&self.client, found, event.into())
    }

    /// Returns the state of the connection that carries the topics of the interface.
    ///
    /// # Errors
    ///
    /// With [`Error::Closed`] if the client is closed.
    pub fn connection(&self) -> Result<Connection, Error> {
        let mut endpoints = self.interface.endpoints();
        let endpoint = endpoints.next().ok_or(Error::Closed)?;
        self.client.sessions.connection(endpoint)
    }

    fn find(
        &self,
        what: &str,
        name: &str,
        is_one: impl Fn(&Method) -> bool,
    ) -> Result<Endpoint, Error> {
        let all = || self.interface.endpoints().filter(|it| is_one(it.method));
        if let Some(endpoint) = all().find(|it| it.method.full_name() == name) {
            return Ok(endpoint);
        }
        let names: Vec<_> = all().map(|it| it.method.full_name()).collect();
        let instead = match names.as_slice() {
            [] => "it has none".to_owned(),
            names => format!("write one of {}", names.join(", ")),
        };
        Err(Error::Unsendable(format!(
            "{} has no {what} {name:?}: {instead}",
            self.interface.package()
        )))
    }
}
