//! Calls as protected messages, each in a `POST`.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode, header::ACCEPT};
use http_body_util::Full;
use hyper::body::Incoming;
use prost::Message as _;

use super::{
    endpoint::{Endpoint, check_size},
    headers::Headers,
    http_client::{ErrorResponse, HttpClient, TIMEOUT, body, collect, milliseconds},
};
use crate::{
    codec::Format,
    error::Error,
    http_body::HttpBody,
    schema,
    security::{
        BoxFuture, ClientSecurity, Content, MessageKind, Question, ServerRoute, TextHeaders,
    },
};

/// Sends an encoded request, and returns the reply in protobuf. The server has protected a [status](Error::Status),
/// too.
pub(super) async fn call(
    security: &dyn ClientSecurity,
    http: &HttpClient,
    endpoint: Endpoint,
    headers: &Headers,
    timeout: Duration,
    request: Bytes,
) -> Result<Bytes, Error> {
    let method = endpoint.method;
    let interface = method.path.rsplit_once('/').map_or("", |(path, _)| path);
    let route = Route::new(http, interface, security);
    let question = Question {
        kind: MessageKind::Request,
        resource: resource(method),
        headers: text_headers(method, headers),
        content: content(method, request)?,
        once: None,
    };
    let sealed = security.seal(&route, question).await?;
    // The headers of the application travel inside the message.
    let mut request = http.request(Method::POST, method.path, &Headers::default(), sealed.body);
    request.headers_mut().extend(sealed.headers);
    request.headers_mut().insert(TIMEOUT, milliseconds(timeout));
    http.note(&mut request, endpoint, timeout);
    let response = http.send(request).await?;
    if response.status() != StatusCode::OK {
        security.doubt();
        return Err(unprotected(response).await);
    }
    let reply = (sealed.reply)(read(response).await?).await?;
    decode(method, reply.map_err(Error::Status)?)
}

/// Returns the content of an encoded message, or an error if the method does not take that size.
fn content(method: &schema::Method, message: Bytes) -> Result<Content, Error> {
    let (content_type, payload) = body(method, message)?;
    check_size(method, &payload)?;
    Ok(Content {
        content_type: content_type.to_str().unwrap_or_default().into(),
        payload,
    })
}

/// The route of a server for its security, beside the versions of an application.
pub(super) struct Route<'a> {
    http: &'a HttpClient,
    /// The path of an interface of the application: `/socket.mq/weather/v1`.
    interface: &'static str,
    name: &'static str,
}

impl<'a> Route<'a> {
    pub(super) fn new(
        http: &'a HttpClient,
        interface: &'static str,
        security: &dyn ClientSecurity,
    ) -> Self {
        let name = security.route();
        Self {
            http,
            interface,
            name,
        }
    }

    /// Returns the request to this route.
    pub(super) fn request(&self) -> Request<Full<Bytes>> {
        let nothing = Headers::default();
        let mut request = self
            .http
            .request(Method::GET, self.interface, &nothing, Bytes::new());
        let uri = request.uri().to_string();
        let (application, _) = uri.rsplit_once('/').unwrap_or_default();
        let uri = format!("{application}/{}", self.name);
        *request.uri_mut() = uri.parse().expect("a URL with another last segment is one");
        request
    }
}

impl ServerRoute for Route<'_> {
    fn get(&self) -> BoxFuture<'_, Result<Bytes, Error>> {
        Box::pin(async {
            let response = self.http.send(self.request()).await?;
            if response.status() != StatusCode::OK {
                return Err(unprotected(response).await);
            }
            Ok(read(response).await?.into_body())
        })
    }

    fn url(&self) -> String {
        self.http.url().to_string()
    }
}

/// Reads a response that nothing authenticates yet.
async fn read(response: Response<Incoming>) -> Result<Response<Bytes>, Error> {
    let (parts, body) = response.into_parts();
    match collect(body).await {
        Ok(body) => Ok(Response::from_parts(parts, body)),
        Err(Error::Protocol(why)) => Err(Error::Untrusted(why)),
        Err(error) => Err(error),
    }
}

/// Returns the error for a rejection without protection, by the server or by anybody on the way.
async fn unprotected(response: Response<Incoming>) -> Error {
    let http = response.status().as_u16();
    let refused = ErrorResponse::read(response).await;
    let status = refused.status();
    let message = format!("refused without protection: HTTP {http}: {status}");
    if refused.is_passing() {
        return Error::Transport {
            context: message,
            source: None,
        };
    }
    Error::Untrusted(message)
}

/// Returns the encoded reply in the content of a message.
fn decode(method: &schema::Method, content: Content) -> Result<Bytes, Error> {
    let Content {
        content_type,
        payload,
    } = content;
    if !is_protobuf(method) {
        return Ok(HttpBody::new(content_type, payload).encode_to_vec().into());
    }
    let value = HeaderValue::from_str(&content_type).ok();
    match value.and_then(|value| Format::of_content_type(&value)) {
        Some(Format::Protobuf) => Ok(payload),
        _ => Err(Error::Protocol(format!(
            "the reply to {} is {content_type:?}, not {}",
            method.path,
            Format::Protobuf.media_type()
        ))),
    }
}

/// Returns the headers inside the message, with `Accept` for the format of the reply.
fn text_headers(method: &schema::Method, headers: &Headers) -> TextHeaders {
    let accept = (ACCEPT.to_string(), Format::Protobuf.media_type().to_owned());
    let accept = is_protobuf(method).then_some(accept);
    headers.text().chain(accept).collect()
}

/// Whether the answer is in protobuf. An `HttpBody` has any type.
fn is_protobuf(method: &schema::Method) -> bool {
    method.topic.is_some() || method.output != HttpBody::NAME
}

/// Returns the name of a method within a message: `weather.v1/Weather.GetForecast`.
fn resource(method: &schema::Method) -> String {
    let (path, name) = method.path.rsplit_once('/').unwrap_or_default();
    format!("{}/{name}", interface(path))
}

/// Returns the name of the interface that has that path: `weather.v1` for `/socket.mq/weather/v1`.
pub(super) fn interface(path: &str) -> String {
    let mut segments = path.rsplit('/');
    let mut next = || segments.next().unwrap_or_default();
    let (version, application) = (next(), next());
    format!("{application}.{version}")
}
