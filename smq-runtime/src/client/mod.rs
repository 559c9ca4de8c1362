//! The client: requests over pooled connections, topics over sessions.

mod call;
mod connection;
mod connector;
mod headers;
#[cfg(unix)]
mod local;
mod protected;
mod session;
mod shared;
mod subscription;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod testing;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
#[cfg(feature = "tls")]
mod tls;
mod unreachable;
mod url;

use std::{
    fmt,
    pin::Pin,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use prost::Message;
use tokio::io::DuplexStream;

#[cfg(unix)]
use self::local::Local;
#[cfg(feature = "tls")]
use self::tls::Tls;
use self::{
    call::Http,
    connector::Connector,
    headers::Headers,
    session::Sessions,
    shared::Shared,
    url::{Base, Way},
};
#[cfg(feature = "tls")]
use crate::tls::Roots;
use crate::{error::Error, schema, security::ClientSecurity, server::Server, start::Start};

pub use connection::{Connection, ConnectionState, Transport};
#[cfg(any(test, fuzzing))]
pub(crate) use session::fuzzing::server_frames;
pub use subscription::{Event, Item, Subscription};

/// How long a call, a publish or the confirmation of a subscription may take, unless a client says
/// otherwise.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The largest reply or event that a client takes. As large an event as a `.proto` may allow on a topic
/// that both sides publish.
const MAX_MESSAGE: usize = 64 * 1024 * 1024;

/// What generated clients call through: the connections to one server.
///
/// It connects when first used, within a tokio runtime, and again when the connection is lost:
/// subscriptions go on from where they were, and publishes that were not answered yet are sent again
/// and applied once.
///
/// Clones, and clients derived from one by `with_…`, share their connections: requests use pooled
/// ones, the topics of an interface one WebSocket session.
///
/// Where something on the way does not let WebSocket through, topics come as server-sent events, each on a connection
/// of its own, or where those are held up by long polls, and publishes go by `POST`; positions, gaps and what is
/// sent again are the same. WebSocket is tried again after a minute, and then less and less often. See
/// [`Transport`].
#[derive(Clone)]
pub struct Client {
    server: Arc<Shared>,
    sessions: Arc<Sessions>,
    timeout: Duration,
    start: Start,
    requests_over_session: bool,
    /// What each call is part of (W3C Trace Context), if that was said.
    traceparent: Option<HeaderValue>,
}

impl Client {
    /// Returns a client of the server at that URL:
    ///
    /// * `http://host:port`, and a path prefix, if the server stands behind one;
    /// * `https://host`, the same over TLS, with whom the platform trusts (`ws:` and `wss:` mean
    ///   what `http:` and `https:` do);
    /// * `unix:/run/app.sock`, a socket for programs of this machine.
    ///
    /// # Errors
    ///
    /// When that is not a URL one can connect to; it says what to write. When it is one of
    /// `https:`, and the platform trusts nobody.
    pub fn connect(url: &str) -> Result<Self, Error> {
        let base = Base::parse(url)?;
        let connector = match base.way() {
            Way::Tcp => Connector::tcp(),
            #[cfg(feature = "tls")]
            Way::Tls => {
                let roots = Roots::platform().map_err(|error| {
                    Error::transport(format!("cannot connect to {base}"), error)
                })?;
                secure(&base, &roots)?
            }
            #[cfg(unix)]
            Way::Local(path) => Connector::local(Local::new(path.clone())),
            #[cfg(not(unix))]
            Way::Local(_) => {
                return Err(Error::Url {
                    url: url.into(),
                    reason: "this system has no such sockets: write http://host:port".into(),
                });
            }
        };
        Ok(Self::new(base, connector))
    }

    /// Returns a client of the server at that URL, which over TLS trusts these roots instead of
    /// those of the platform.
    ///
    /// # Errors
    ///
    /// When that is not a URL one can connect to.
    #[cfg(feature = "tls")]
    pub fn connect_trusting(url: &str, roots: &Roots) -> Result<Self, Error> {
        let base = Base::parse(url)?;
        if *base.way() != Way::Tls {
            return Self::connect(url);
        }
        let connector = secure(&base, roots)?;
        Ok(Self::new(base, connector))
    }

    /// Returns a client of a server in this process, without sockets: in a test, of a server that
    /// stands in for the real one.
    pub fn in_process(server: Server) -> Self {
        Self::accepted_by(move |io| drop(tokio::spawn(server.serve_connection(io))))
    }

    fn accepted_by(accept: impl Fn(DuplexStream) + Send + Sync + 'static) -> Self {
        Self::new(Base::in_process(), Connector::in_process(accept))
    }

    fn new(base: Base, connector: Connector) -> Self {
        let http = Arc::new(Http::new(base, connector));
        let server = Arc::new(Shared {
            http,
            sessions: Mutex::default(),
            security: None,
        });
        let sessions = server.sessions(Headers::default());
        Self {
            server,
            sessions,
            timeout: TIMEOUT,
            start: Start::default(),
            requests_over_session: false,
            traceparent: None,
        }
    }

    /// Returns this client with another time limit for each call, each publish, and the
    /// confirmation of each subscription. Without this it is 30 seconds.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        Self {
            timeout,
            ..self.clone()
        }
    }

    /// Returns this client with a header that it sends with each request and each session's
    /// handshake, in place of the one of that name. Headers of the protocol itself (`Content-Type`,
    /// `Upgrade`, …) stay as they are.
    ///
    /// Requests share the connections of all clients of the server, topics the session of those
    /// that send the same headers. `traceparent` is a matter of each call, over a session too.
    #[must_use]
    pub fn with_header(&self, name: HeaderName, value: HeaderValue) -> Self {
        if name == headers::TRACEPARENT {
            let traceparent = Some(value);
            return Self {
                traceparent,
                ..self.clone()
            };
        }
        let sessions = self
            .server
            .sessions(self.sessions.headers().with(name, value));
        Self {
            sessions,
            ..self.clone()
        }
    }

    /// Returns this client with its calls sent over the session of the interface, beside its topics,
    /// in place of a `POST` for each: one connection, and less to send. Handlers, codes and limits are the same.
    ///
    /// A call that is given up (its future dropped, its time over) is canceled at the server. One whose
    /// connection is lost ends with [`Error::Transport`], which says whether it had been sent; it is not
    /// sent again.
    #[must_use]
    pub fn with_requests_over_session(&self) -> Self {
        Self {
            requests_over_session: true,
            ..self.clone()
        }
    }

    /// Returns this client with all that it sends protected by that, and answered by nobody but the server, whatever is
    /// between the two.
    ///
    /// A call is one protected message. Topics, and calls [over the session](Self::with_requests_over_session), use a
    /// protected session. Where WebSocket does not come through, topics are polled and events are published by protected
    /// messages. Headers of [`with_header`](Self::with_header) travel within. The client never falls back to sending in the
    /// clear. What the server has not protected ends with [`Error::Untrusted`], or ends the connection that it came by;
    /// subscriptions then go on over the next connection.
    #[must_use]
    pub fn with_security(&self, security: impl ClientSecurity) -> Self {
        let server = Arc::new(Shared {
            http: Arc::clone(&self.server.http),
            sessions: Mutex::default(),
            security: Some(Arc::new(security)),
        });
        let sessions = server.sessions(self.sessions.headers().clone());
        Self {
            server,
            sessions,
            ..self.clone()
        }
    }

    /// Returns this client with another start for each of its subscriptions. Without this they
    /// begin with what the topic keeps.
    ///
    /// ```
    /// use smq_runtime::{Client, Position, Start};
    ///
    /// fn resume(client: &Client, position: Position) -> Client {
    ///     client.with_start(Start::After(position))
    /// }
    /// ```
    #[must_use]
    pub fn with_start(&self, start: Start) -> Self {
        Self {
            start,
            ..self.clone()
        }
    }
}

/// What generated code calls.
impl Client {
    /// Calls a method, and returns its reply.
    ///
    /// # Errors
    ///
    /// With [`Error::Status`] when the server refuses; with [`Error::Unsendable`] when the request is larger
    /// than the `.proto` allows; otherwise when there is no reply in time.
    ///
    /// # Panics
    ///
    /// When the service has no such method.
    pub async fn call<Req, Res>(
        &self,
        service: &'static schema::Service,
        method: &str,
        request: Req,
    ) -> Result<Res, Error>
    where
        Req: Message,
        Res: Message + Default,
    {
        let method = find(service, method);
        let request = encode(request);
        let reply = if self.requests_over_session {
            let trace = self.traceparent.as_ref();
            let sessions = &self.sessions;
            Box::pin(sessions.request(service, method, request, trace, self.timeout)).await?
        } else {
            self.send(method, request).await?
        };
        Res::decode(reply).map_err(|error| {
            Error::Protocol(format!("the reply is not a {}: {error}", method.output))
        })
    }

    /// Subscribes to a topic, and returns when the server has confirmed it. It waits for a connection, if
    /// there is none.
    ///
    /// # Errors
    ///
    /// With [`Error::Status`] when the server refuses, otherwise when there is no answer in time.
    ///
    /// # Panics
    ///
    /// When the service has no such topic.
    pub async fn subscribe<F, M>(
        &self,
        service: &'static schema::Service,
        topic: &str,
        filter: F,
    ) -> Result<Subscription<M>, Error>
    where
        F: Message,
        M: Message + Default,
    {
        let start = self.start.into();
        let (topic, filter) = (find(service, topic), encode(filter));
        let subscribing = self
            .sessions
            .subscribe(service, topic, filter, start, self.timeout);
        let (lease, confirmed) = Box::pin(subscribing).await?;
        Ok(Subscription::new(lease, confirmed, self.start))
    }

    /// Publishes an event, and returns when the server has accepted it. It is sent again when the connection
    /// is lost before that, and applied once.
    ///
    /// # Errors
    ///
    /// With [`Error::Status`] when the server refuses; its code is `aborted` when the server cannot say whether
    /// what was sent again was applied before, since it was restarted. With [`Error::Unsendable`] when too much
    /// waits already, or the event is larger than the `.proto` allows. Otherwise when there is no answer in time.
    ///
    /// # Panics
    ///
    /// When the service has no such topic.
    pub async fn publish<M: Message>(
        &self,
        service: &'static schema::Service,
        topic: &str,
        event: M,
    ) -> Result<(), Error> {
        let (topic, event) = (find(service, topic), encode(event));
        Box::pin(self.sessions.publish(service, topic, event, self.timeout)).await
    }

    async fn send(&self, method: &'static schema::Method, message: Bytes) -> Result<Bytes, Error> {
        let headers = &self.sessions.headers().traced(self.traceparent.as_ref());
        let (http, timeout) = (&self.server.http, self.timeout);
        if let Some(security) = &self.server.security {
            let calling = protected::call(&**security, http, method, headers, timeout, message);
            return self.in_time(calling).await;
        }
        self.in_time(http.call(method, headers, timeout, message))
            .await
    }

    /// Puts the time limit on what is done; in a box, so that what generated code holds is small.
    fn in_time<'a, T: 'a>(
        &self,
        doing: impl Future<Output = Result<T, Error>> + Send + 'a,
    ) -> Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>> {
        let timeout = self.timeout;
        Box::pin(async move {
            tokio::time::timeout(timeout, doing)
                .await
                .unwrap_or(Err(Error::Timeout))
        })
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("url", &format_args!("{}", self.server.http.base()))
            .field("headers", self.sessions.headers())
            .field("timeout", &self.timeout)
            .field("start", &self.start)
            .finish()
    }
}

#[cfg(feature = "tls")]
fn secure(base: &Base, roots: &Roots) -> Result<Connector, Error> {
    let tls = Tls::new(base.host(), roots).ok_or_else(|| Error::Url {
        url: base.to_string(),
        reason: "no certificate can be for such a host: write its name in the DNS".into(),
    })?;
    Ok(Connector::tls(tls))
}

fn find(service: &'static schema::Service, method: &str) -> &'static schema::Method {
    let found = service.method(method);
    found.unwrap_or_else(|| panic!("{} has no {method}: generate its code anew", service.name))
}

/// Says so, if a message is larger than its method takes by its schema.
fn fits(method: &schema::Method, message: &Bytes) -> Result<(), Error> {
    let bytes = message.len();
    match method.message_bytes {
        Some(most) if bytes > most as usize => Err(Error::Unsendable(format!(
            "it has {bytes} bytes, and {} takes {most} at most: send it in parts, or raise `message_bytes` in \
             the .proto on both sides",
            method.name
        ))),
        _ => Ok(()),
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it is gone before the answer is waited for"
)]
fn encode(message: impl Message) -> Bytes {
    message.encode_to_vec().into()
}
