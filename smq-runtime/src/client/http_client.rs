//! Requests over pooled connections.

pub(super) mod servers;

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Request, Response, StatusCode, Uri,
    header::{ACCEPT, CONTENT_TYPE, PROXY_AUTHORIZATION, RETRY_AFTER, UPGRADE},
    uri::Scheme,
};
use http_body_util::{BodyExt, Collected, Full, LengthLimitError, Limited};
use hyper::body::{Body, Incoming};
use hyper_util::{
    client::legacy,
    rt::{TokioExecutor, TokioTimer},
};
use prost::Message;
use std::{
    collections::HashMap,
    error::Error as _,
    fmt::Write as _,
    net::SocketAddr,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};
use tokio::time::Instant;

use self::servers::Servers;
use super::{
    MAX_MESSAGE,
    connect_failure::ConnectFailure,
    connector::Connector,
    endpoint::{Endpoint, check_size},
    headers::Headers,
    protocol::{ClientProtocol, ProtocolResponse},
    proxy::{ForwardedBy, Proxy},
    url::ServerUrl,
};
use crate::{
    codec::Format,
    error::Error,
    http_body::HttpBody,
    measure::CallMeasures,
    schema,
    status::{Code, Status},
    wire,
};

/// How many idle connections are kept.
const MAX_IDLE: usize = 128;

/// How long an idle connection is kept: not as long as Node and Apache keep theirs (5 seconds), HAProxy often 10, AWS
/// load balancers 60, and nginx 75. Otherwise the client may send a request into a connection that they are closing.
const IDLE: Duration = Duration::from_secs(4);

/// A request that is given up sooner says nothing of its connection.
const DOUBT: Duration = Duration::from_millis(250);

/// How many bytes of an error response are read.
const MAX_ERROR: usize = 1024 * 1024;

pub(super) const TIMEOUT: &str = "smq-timeout-ms";

/// An encoded reply, and the headers of its response.
pub(super) struct Reply {
    pub(super) payload: Bytes,
    pub(super) headers: HeaderMap,
}

impl From<Bytes> for Reply {
    /// Returns a reply that came without headers.
    fn from(payload: Bytes) -> Self {
        let headers = HeaderMap::new();
        Self { payload, headers }
    }
}

/// The pooled connections to one server.
#[derive(Debug)]
pub(super) struct HttpClient {
    connector: Connector,
    pool: RwLock<Pool>,
    url: ServerUrl,
    /// By the path of the method.
    measures: RwLock<HashMap<&'static str, Arc<CallMeasures>>>,
    /// Whether connections are of HTTP/2, without asking.
    http2: bool,
    /// The servers, if a resolver finds them. This client connects to none then.
    servers: Option<Servers>,
}

/// Connections, of which some are idle.
#[derive(Debug)]
struct Pool {
    client: legacy::Client<Connector, Full<Bytes>>,
    since: Instant,
}

impl Pool {
    fn new(connector: Connector, http2: bool) -> Self {
        // hyper-util sends a request again if its pooled connection was closed before anything was sent. It sends
        // no other request again.
        let client = legacy::Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(MAX_IDLE)
            .http2_only(http2)
            .build(connector);
        let since = Instant::now();
        Self { client, since }
    }
}

/// A request without a response. Connections can go silent, for instance when a router forgets them: then all do at
/// once. So if a request is given up, or its connection fails late, no connection that was open before is used again.
struct Unanswered<'a> {
    http: &'a HttpClient,
    since: Instant,
    is_answered: bool,
}

impl Drop for Unanswered<'_> {
    fn drop(&mut self) {
        if self.is_answered || self.since.elapsed() < DOUBT {
            return;
        }
        let HttpClient {
            connector,
            pool,
            http2,
            ..
        } = self.http;
        let mut pool = pool.write().unwrap_or_else(PoisonError::into_inner);
        // Another request may have replaced the pool meanwhile.
        if pool.since <= self.since {
            *pool = Pool::new(connector.clone(), *http2);
        }
    }
}

impl HttpClient {
    pub(super) fn new(url: ServerUrl, connector: Connector) -> Self {
        Self::of(url, connector, false)
    }

    fn of(url: ServerUrl, connector: Connector, http2: bool) -> Self {
        Self {
            pool: RwLock::new(Pool::new(connector.clone(), http2)),
            connector,
            url,
            measures: RwLock::default(),
            http2,
            servers: None,
        }
    }

    /// Returns a client of the servers that a resolver finds.
    pub(super) fn resolved(url: ServerUrl, servers: Servers) -> Self {
        Self {
            servers: Some(servers),
            ..Self::new(url, Connector::network(None))
        }
    }

    /// Returns a client of the same server that connects to this address, whatever the host of the URL is.
    pub(super) fn at(&self, address: SocketAddr) -> Self {
        let connector = self.connector.clone().with_address(address);
        Self::of(self.url.clone(), connector, self.http2)
    }

    pub(super) fn servers(&self) -> Option<&Servers> {
        self.servers.as_ref()
    }

    /// Returns the measures of a method or topic.
    pub(super) fn measures(&self, Endpoint { service, method }: Endpoint) -> Arc<CallMeasures> {
        let all = self.measures.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(measures) = all.get(method.path) {
            return Arc::clone(measures);
        }
        drop(all);
        let rpc = format!("{}/{}", service.full_name(), method.name);
        let (address, port) = self.url.address();
        let measures = CallMeasures::called(rpc.into(), address.into(), port);
        let mut all = self
            .measures
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(method.path).or_insert_with(|| Arc::new(measures)))
    }

    /// Returns a client of the same server with another proxy, or without one.
    pub(super) fn with_proxy(&self, proxy: Option<Arc<Proxy>>) -> Self {
        let servers = self.servers.as_ref();
        let servers = servers.map(|servers| servers.with_proxy(proxy.clone()));
        let connector = self.connector.clone().with_proxy(proxy);
        Self {
            servers,
            ..Self::of(self.url.clone(), connector, self.http2)
        }
    }

    /// Returns a client of the same server over HTTP/2 alone, or over HTTP/1.1.
    pub(super) fn with_http2(&self, http2: bool) -> Self {
        let servers = self.servers.as_ref();
        let connector = self.connector.clone().with_http2(http2);
        Self {
            servers: servers.map(|servers| servers.with_http2(http2)),
            ..Self::of(self.url.clone(), connector, http2)
        }
    }

    pub(super) fn url(&self) -> &ServerUrl {
        &self.url
    }

    /// Returns the URL for errors, with the address and the proxy on the way.
    pub(super) fn route(&self) -> String {
        let url = match self.connector.address() {
            Some(address) => format!("{} at {address}", self.url),
            None => self.url.to_string(),
        };
        match self.connector.proxy() {
            Some(proxy) => format!("{url} through {proxy}"),
            None => url,
        }
    }

    /// Sends an encoded message, and returns the encoded reply.
    pub(super) async fn call(
        &self,
        endpoint: Endpoint,
        headers: &Headers,
        timeout: Duration,
        message: Bytes,
    ) -> Result<Reply, Error> {
        let method = endpoint.method;
        let raw_reply = method.output == HttpBody::NAME;
        let mut request = self.post(method, headers, message)?;
        request.headers_mut().insert(TIMEOUT, milliseconds(timeout));
        self.note(&mut request, endpoint, timeout);
        if raw_reply {
            request.headers_mut().remove(ACCEPT);
        }
        let response = self.send(request).await?;
        if response.status() != StatusCode::OK {
            return Err(ErrorResponse::read(response).await.error());
        }
        if raw_reply {
            let (parts, body) = response.into_parts();
            let content_type = content_type_text(&parts.headers);
            let body = HttpBody::new(content_type, collect(body).await?);
            return Ok(Reply {
                payload: body.encode_to_vec().into(),
                headers: parts.headers,
            });
        }
        self.protobuf(method, response).await
    }

    /// Calls a method of a server of another protocol.
    pub(super) async fn call_by(
        &self,
        protocol: &dyn ClientProtocol,
        endpoint: Endpoint,
        headers: &Headers,
        timeout: Duration,
        message: Bytes,
    ) -> Result<Reply, Error> {
        check_size(endpoint.method, &message)?;
        let path = format!("/{}/{}", endpoint.service.full_name(), endpoint.method.name);
        let uri = self.url.parse_uri(&path);
        let mut request = Request::new(message);
        *request.method_mut() = http::Method::POST;
        *request.uri_mut() = uri.expect("names of protobuf are a path");
        headers.add_to(request.headers_mut());
        protocol.write(&mut request, timeout);
        self.note(&mut request, endpoint, timeout);
        let response = self.send(request.map(Full::new)).await?;
        if response.status() != StatusCode::OK {
            return Err(ErrorResponse::read(response).await.error());
        }
        let (parts, body) = response.into_parts();
        let collected = collect_all(body).await?;
        let response = protocol.read(ProtocolResponse {
            headers: parts.headers,
            trailers: collected.trailers().cloned().unwrap_or_default(),
            body: collected.to_bytes(),
        })?;
        Ok(Reply {
            payload: response.body,
            headers: response.headers,
        })
    }

    /// Returns a response whose body is to be in protobuf.
    pub(super) async fn protobuf(
        &self,
        method: &'static schema::Method,
        response: Response<Incoming>,
    ) -> Result<Reply, Error> {
        let (parts, body) = response.into_parts();
        match parts.headers.get(CONTENT_TYPE) {
            Some(value) if Format::of_content_type(value) == Some(Format::Protobuf) => Ok(Reply {
                payload: collect(body).await?,
                headers: parts.headers,
            }),
            _ => Err(Error::Protocol(format!(
                "the reply to {} is {:?}, not {}; is {} the server's URL?",
                method.path,
                content_type_text(&parts.headers),
                Format::Protobuf.media_type(),
                self.url
            ))),
        }
    }

    /// Returns a `POST` of an encoded message, which is answered in protobuf.
    pub(super) fn post(
        &self,
        method: &'static schema::Method,
        headers: &Headers,
        message: Bytes,
    ) -> Result<Request<Full<Bytes>>, Error> {
        let (content_type, body) = body(method, message)?;
        check_size(method, &body)?;
        let mut request = self.request(http::Method::POST, method.path, headers, body);
        request.headers_mut().insert(CONTENT_TYPE, content_type);
        request.headers_mut().insert(ACCEPT, PROTOBUF);
        Ok(request)
    }

    pub(super) fn request(
        &self,
        method: http::Method,
        path: &'static str,
        headers: &Headers,
        body: Bytes,
    ) -> Request<Full<Bytes>> {
        let mut request = Request::new(Full::new(body));
        *request.method_mut() = method;
        *request.uri_mut() = self.url.uri(path);
        headers.add_to(request.headers_mut());
        request
    }

    /// Notes what a request calls, for what may be done if it fails.
    pub(super) fn note<B>(&self, request: &mut Request<B>, endpoint: Endpoint, timeout: Duration) {
        if self.servers.is_some() {
            Servers::note(request, endpoint, timeout);
        }
    }

    /// Sends a request to the server, or to one of the servers.
    pub(super) async fn send(
        &self,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, Error> {
        match &self.servers {
            None => self.send_once(request).await.map_err(|(error, _)| error),
            Some(servers) => Box::pin(servers.send(request)).await,
        }
    }

    /// Sends a request. If it fails, also returns whether it may have been sent to a server of HTTP.
    pub(super) async fn send_once(
        &self,
        mut request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, (Error, bool)> {
        let forwarder = self.connector.forwarder();
        if let Some(proxy) = forwarder {
            if request.headers().contains_key(UPGRADE) {
                let mut parts = request.uri().clone().into_parts();
                parts.scheme = Some(Scheme::try_from("ws").expect("a scheme"));
                *request.uri_mut() =
                    Uri::from_parts(parts).expect("a URI with another scheme is one");
            } else if let Some(authorization) = proxy.authorization() {
                let headers = request.headers_mut();
                headers.insert(PROXY_AUTHORIZATION, authorization.clone());
            }
        }
        let mut unanswered = Unanswered {
            http: self,
            since: Instant::now(),
            is_answered: false,
        };
        let responding = {
            let pool = self.pool.read().unwrap_or_else(PoisonError::into_inner);
            pool.client.request(request)
        };
        let response = responding.await;
        unanswered.is_answered = response
            .as_ref()
            .map_or_else(legacy::Error::is_connect, |_| true);
        let mut response = response.map_err(|error| {
            let cause = error.source().and_then(|error| error.downcast_ref());
            let is_unsent = cause.is_some_and(hyper::Error::is_canceled) || error.is_connect();
            let was_sent = !is_unsent && !is_not_http(&error);
            (self.failed(error), was_sent)
        })?;
        if let Some(proxy) = forwarder {
            if response.status() == StatusCode::PROXY_AUTHENTICATION_REQUIRED {
                return Err((proxy.unauthorized(&self.url, response.headers()), false));
            }
            let forwarded = ForwardedBy(Arc::clone(proxy));
            response.extensions_mut().insert(forwarded);
        }
        Ok(response)
    }

    /// Returns the error of a request without a response, with advice if possible.
    fn failed(&self, error: legacy::Error) -> Error {
        if let Some(unreachable) = ConnectFailure::within(&error) {
            let server = match self.connector.address() {
                Some(_) => self.route(),
                None => self.url.to_string(),
            };
            return Error::Transport {
                context: format!("cannot connect to {server}: {unreachable}"),
                source: Some(unreachable.cause()),
            };
        }
        let route = self.route();
        let context = if error.is_connect() {
            format!("cannot connect to {route}")
        } else if is_not_http(&error) {
            format!("what {route} answered is not HTTP: does it speak TLS, as with https://?")
        } else {
            format!("the connection to {route} broke before the answer was there")
        };
        Error::transport(context, error)
    }
}

/// Whether what was answered is not HTTP.
fn is_not_http(error: &legacy::Error) -> bool {
    let answered = error.source().and_then(|error| error.downcast_ref());
    answered.is_some_and(hyper::Error::is_parse)
}

const PROTOBUF: HeaderValue = HeaderValue::from_static("application/protobuf");

/// Returns the content type and the body of a message. An `HttpBody` has its own.
pub(super) fn body(method: &schema::Method, message: Bytes) -> Result<(HeaderValue, Bytes), Error> {
    if method.input != HttpBody::NAME {
        return Ok((PROTOBUF, message));
    }
    let unsendable = |error: &dyn std::fmt::Display| Error::Unsendable(error.to_string());
    let body = HttpBody::decode(message).map_err(|error| unsendable(&error))?;
    let content_type = match body.content_type.as_str() {
        "" => HeaderValue::from_static("application/octet-stream"),
        text => text.parse().map_err(|_| {
            unsendable(&format_args!(
                "{text:?} is not a content type; write image/png, say"
            ))
        })?,
    };
    Ok((content_type, body.data))
}

/// Returns the time limit for the server: whole milliseconds, 1 to 10 digits, not 0.
pub(super) fn milliseconds(timeout: Duration) -> HeaderValue {
    let milliseconds = timeout.as_micros().div_ceil(1000).clamp(1, 9_999_999_999);
    HeaderValue::from(milliseconds as u64)
}

pub(super) fn content_type_text(headers: &HeaderMap) -> String {
    let value = headers
        .get(CONTENT_TYPE)
        .map(HeaderValue::as_bytes)
        .unwrap_or_default();
    String::from_utf8_lossy(value).into_owned()
}

pub(super) async fn collect(body: Incoming) -> Result<Bytes, Error> {
    collect_all(body).await.map(Collected::to_bytes)
}

/// Collects a body with its trailers.
async fn collect_all(body: Incoming) -> Result<Collected<Bytes>, Error> {
    let too_large = || Error::Protocol(format!("the reply is larger than {MAX_MESSAGE} bytes"));
    if body.size_hint().lower() > MAX_MESSAGE as u64 {
        return Err(too_large());
    }
    match Limited::new(body, MAX_MESSAGE).collect().await {
        Ok(collected) => Ok(collected),
        Err(error) if error.is::<LengthLimitError>() => Err(too_large()),
        Err(error) => Err(Error::transport(
            "the connection broke within the reply",
            error,
        )),
    }
}

/// A response with an error.
#[derive(Debug)]
pub(super) struct ErrorResponse {
    http: StatusCode,
    /// The pause that it asks for.
    pub(super) retry_after: Option<Duration>,
    /// The status of the server. `None` if a proxy has answered.
    pub(super) ours: Option<Status>,
    /// The proxy of this client that has forwarded the request.
    forwarded: Option<ForwardedBy>,
}

/// The statuses below 500 that may be different later.
const LATER: [StatusCode; 3] = [
    StatusCode::REQUEST_TIMEOUT,
    StatusCode::TOO_EARLY,
    StatusCode::TOO_MANY_REQUESTS,
];

impl ErrorResponse {
    /// Reads an error response.
    pub(super) async fn read(response: Response<Incoming>) -> Self {
        let (parts, body) = response.into_parts();
        let body = Limited::new(body, MAX_ERROR).collect().await;
        let ours = body
            .ok()
            .and_then(|body| wire::parse_error_body(&body.to_bytes()));
        Self {
            http: parts.status,
            retry_after: retry_after(&parts.headers),
            ours,
            forwarded: parts.extensions.get().cloned(),
        }
    }

    /// Whether it may be different later.
    pub(super) fn is_passing(&self) -> bool {
        self.http.is_server_error() || LATER.contains(&self.http)
    }

    /// Whether the request was too large.
    pub(super) fn is_too_large(&self) -> bool {
        self.http == StatusCode::PAYLOAD_TOO_LARGE
    }

    /// Returns the server's status, or one for the HTTP status of a proxy.
    pub(super) fn status(&self) -> Status {
        let ours = self.ours.clone();
        ours.unwrap_or_else(|| from_between(self.http, self.forwarded.as_ref()))
    }

    pub(super) fn error(&self) -> Error {
        Error::Status(self.status())
    }
}

/// Returns the pause that a response asks for: a number of seconds (RFC 9110, section 10.2.3). A date counts as 0
/// seconds, because it would need clocks that agree.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?;
    Some(Duration::from_secs(seconds.trim().parse().unwrap_or(0)))
}

fn from_between(status: StatusCode, forwarded: Option<&ForwardedBy>) -> Status {
    let code = match status.as_u16() {
        429 | 502..=504 => Code::Unavailable,
        401 => Code::Unauthenticated,
        403 => Code::PermissionDenied,
        404 => Code::Unimplemented,
        413 => Code::ResourceExhausted,
        _ => Code::Unknown,
    };
    let mut message = format!("HTTP {status}, without an error of a socket.mq server");
    if let Some(ForwardedBy(proxy)) = forwarded {
        let _ = write!(
            message,
            "; {proxy} may have answered: does it accept its credentials, and does it allow and reach \
             the server?"
        );
    }
    Status::new(code, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_limit_is_1_to_10_digits_and_not_0() {
        let text = |timeout| {
            milliseconds(timeout)
                .to_str()
                .map(str::to_owned)
                .unwrap_or_default()
        };
        assert_eq!(text(Duration::ZERO), "1");
        assert_eq!(text(Duration::from_micros(1_001)), "2");
        assert_eq!(text(Duration::from_secs(30)), "30000");
        assert_eq!(text(Duration::MAX), "9999999999");
    }
}
