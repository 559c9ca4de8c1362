//! What generated clients return: builders of calls, subscriptions and publishes, which one awaits.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use prost::Message;

use super::{
    Client, Subscription,
    endpoint::Endpoint,
    http_client::Reply,
    observe::ObservedCall,
    outgoing::{Framed, Outgoing, debug},
    session::{DEFAULT_WINDOW, SubscribeRequest},
};
use crate::{error::Error, position::Position, schema, start::Start, wire};

/// The header that lets a server recognize a request that is sent twice.
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// A call of a method. Await it to send the request; options come before that.
///
/// ```no_run
/// # mod weather {
/// #     pub struct Request;
/// #     pub struct Weather;
/// #     impl Weather {
/// #         pub fn get_forecast(&self, _: Request) -> smq_runtime::Call<String> { unimplemented!() }
/// #     }
/// # }
/// # async fn run(weather: weather::Weather) -> Result<(), smq_runtime::Error> {
/// # use std::time::Duration;
/// # use weather::Request;
/// let forecast = weather.get_forecast(Request).await?;
///
/// let response = weather
///     .get_forecast(Request)
///     .timeout(Duration::from_secs(2))
///     .header("x-tenant", "north")
///     .with_response()
///     .await?;
/// println!("{:?} {}", response.headers, response.message);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// Awaiting it fails with [`Error::Status`] if the server rejects the request, with [`Error::Unsendable`] if the request
/// is larger than the `.proto` allows or an option is not valid, with [`Error::Timeout`] if no reply arrives in time, and
/// with [`Error::Transport`] if the connection fails.
///
/// # Over the session
///
/// A client [with requests over the session](Client::with_requests_over_session) sends a call in a frame of the session.
/// Headers that are about the connection, such as `authorization`, cannot be in a frame: a call with one of them is sent by
/// `POST` on such a client, too.
#[must_use = "a call is sent when it is awaited"]
pub struct Call<T> {
    outgoing: Outgoing,
    decode: Decode<T>,
}

/// Makes the output of a call from a reply.
enum Decode<T> {
    Message(DecodeMessage<T>),
    Response(Box<dyn FnOnce(Reply, Endpoint) -> Result<T, Error> + Send>),
}

pub(super) type DecodeMessage<T> = fn(Bytes) -> Result<T, prost::DecodeError>;

impl<T> Decode<T> {
    fn decode(self, reply: Reply, endpoint: Endpoint) -> Result<T, Error> {
        match self {
            Self::Message(decode) => decode(reply.payload).map_err(|error| {
                let output = endpoint.method.output;
                Error::Protocol(format!("the reply is not a {output}: {error}"))
            }),
            Self::Response(decode) => decode(reply, endpoint),
        }
    }
}

impl<T> Call<T> {
    /// Returns a call of a method that generated code names.
    pub(crate) fn new<Req>(
        client: &Client,
        service: &'static schema::Service,
        method: &str,
        request: Req,
    ) -> Self
    where
        Req: Message,
        T: Message + Default,
    {
        let target = Ok(Endpoint::find(service, method));
        Self::with_decoder(client, target, encode(request), |bytes| T::decode(bytes))
    }

    /// Returns a call of a method, if there is one.
    pub(super) fn with_decoder(
        client: &Client,
        target: Result<Endpoint, Error>,
        request: Bytes,
        decode: DecodeMessage<T>,
    ) -> Self {
        Self {
            outgoing: Outgoing::new(client, target, request),
            decode: Decode::Message(decode),
        }
    }

    /// Sets how long the call may take. The default is the timeout of the client.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.outgoing.client.timeout = timeout;
        self
    }

    /// Adds a header to the request, in place of the client's header of that name. Headers of the protocol itself
    /// (`Content-Type`, `Upgrade`, …) stay as they are.
    ///
    /// If the name or the value is not valid in a header, awaiting the call fails with [`Error::Unsendable`].
    pub fn header<N, V>(mut self, name: N, value: V) -> Self
    where
        N: AsRef<str>,
        V: TryInto<HeaderValue>,
    {
        self.outgoing.header(name.as_ref(), value);
        self
    }

    /// Sets the header `Idempotency-Key`: the same key marks a request that is sent again.
    ///
    /// The server's handler decides what to do about it.
    pub fn idempotency_key<V>(self, key: V) -> Self
    where
        V: TryInto<HeaderValue>,
    {
        self.header(IDEMPOTENCY_KEY, key)
    }

    /// Makes the call return a [`Response`]: the headers of the reply beside its message.
    pub fn with_response(self) -> Call<Response<T>>
    where
        T: 'static,
    {
        let decode = self.decode;
        let decode = move |Reply { payload, headers }, endpoint| {
            let reply = Reply {
                payload,
                headers: HeaderMap::new(),
            };
            let message = decode.decode(reply, endpoint)?;
            Ok(Response { message, headers })
        };
        Call {
            outgoing: self.outgoing,
            decode: Decode::Response(Box::new(decode)),
        }
    }
}

impl<T: 'static> IntoFuture for Call<T> {
    type Output = Result<T, Error>;
    type IntoFuture = ResponseFuture<T>;

    fn into_future(self) -> Self::IntoFuture {
        let Self { outgoing, decode } = self;
        let Outgoing {
            client,
            target,
            payload: request,
            headers,
        } = outgoing;
        let endpoint = match target {
            Ok(endpoint) => endpoint,
            Err(error) => return ResponseFuture::failed(error),
        };
        let observed = ObservedCall::new(&client.server.http, endpoint);
        let headers = observed.trace(headers);
        if client.requests_over_session
            && client.server.protocol.is_none()
            && let Some(headers) = headers.for_frame()
        {
            return ResponseFuture::new(observed.run(async move {
                let reply = client
                    .sessions
                    .request(endpoint, request, headers, client.timeout);
                decode.decode(reply.await?, endpoint)
            }));
        }
        ResponseFuture::new(observed.run(async move {
            let reply = client.post(endpoint, &headers, request);
            decode.decode(reply.await?, endpoint)
        }))
    }
}

/// The response to a [call](Call::with_response).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Response<T> {
    /// The reply.
    pub message: T,
    /// The headers of the HTTP response, or of the frame that answers. Empty for a call by `POST` on a client
    /// [with security](Client::with_security): nothing proves that the server has set them.
    pub headers: HeaderMap,
}

impl<T> Response<T> {
    /// Returns the reply, without the headers.
    pub fn into_inner(self) -> T {
        self.message
    }
}

/// A subscription to a topic. Await it to subscribe; options come before that.
///
/// It waits for a connection, if there is none, and ends when the server has confirmed the subscription.
///
/// # Errors
///
/// Awaiting it fails with [`Error::Status`] if the server rejects the subscription, and with another error if the server
/// does not answer in time.
#[must_use = "nothing is subscribed until this is awaited"]
pub struct Subscribe<M> {
    client: Client,
    target: Result<Endpoint, Error>,
    filter: Bytes,
    start: Start,
    window: u64,
    decode: DecodeMessage<M>,
}

impl<M> Subscribe<M> {
    /// Returns a subscription to a topic that generated code names.
    pub(crate) fn new<F>(
        client: &Client,
        service: &'static schema::Service,
        topic: &str,
        filter: F,
    ) -> Self
    where
        F: Message,
        M: Message + Default,
    {
        let target = Ok(Endpoint::find(service, topic));
        Self::with_decoder(client, target, encode(filter), |bytes| M::decode(bytes))
    }

    /// Returns a subscription to a topic, if there is one.
    pub(super) fn with_decoder(
        client: &Client,
        target: Result<Endpoint, Error>,
        filter: Bytes,
        decode: DecodeMessage<M>,
    ) -> Self {
        Self {
            client: client.clone(),
            target,
            filter,
            start: Start::default(),
            window: DEFAULT_WINDOW,
            decode,
        }
    }

    /// Starts after this position: where a former subscription to the same topic was, as its
    /// [`position`](Subscription::position) said. By default a subscription starts with the events that the topic keeps.
    pub fn after(mut self, position: Position) -> Self {
        self.start = Start::After(position);
        self
    }

    /// Starts with the next event that is published, without those that the topic keeps.
    pub fn live(mut self) -> Self {
        self.start = Start::Live;
        self
    }

    /// Sets how many bytes of events the server may send before the program takes them. The default is 1 MiB. The last
    /// event may exceed the window, so every window lets at least one event through.
    pub fn window(mut self, bytes: u64) -> Self {
        self.window = bytes.max(1);
        self
    }

    /// Sets how long the server may take to confirm the subscription. The default is the timeout of the client.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.client.timeout = timeout;
        self
    }
}

impl<M: 'static> IntoFuture for Subscribe<M> {
    type Output = Result<Subscription<M>, Error>;
    type IntoFuture = ResponseFuture<Subscription<M>>;

    fn into_future(self) -> Self::IntoFuture {
        let Self {
            client,
            target,
            filter,
            start,
            window,
            decode,
        } = self;
        let endpoint = match target {
            Ok(endpoint) => endpoint,
            Err(error) => return ResponseFuture::failed(error),
        };
        let observed = ObservedCall::new(&client.server.http, endpoint);
        ResponseFuture::new(observed.run(async move {
            let request = SubscribeRequest {
                filter,
                start,
                window,
            };
            let subscribing = client
                .sessions()?
                .subscribe(endpoint, request, client.timeout);
            let (handle, confirmed) = subscribing.await?;
            Ok(Subscription::new(handle, confirmed, start, window, decode))
        }))
    }
}

/// An event that a client publishes. Await it to publish; options come before that.
///
/// It ends when the server has accepted the event. If the connection is lost before that, the event is sent again, and
/// applied once.
///
/// # Errors
///
/// Awaiting it fails with [`Error::Status`] if the server rejects the event. The code is `aborted` if the event was sent
/// again and a restarted server does not know whether it was applied before. It fails with [`Error::Unsendable`] if too
/// much waits to be sent, or the event is larger than the `.proto` allows, and with another error if the server does not
/// answer in time.
#[must_use = "nothing is published until this is awaited"]
pub struct Publish(Outgoing);

impl Publish {
    /// Returns a publish to a topic that generated code names.
    pub(crate) fn new<M: Message>(
        client: &Client,
        service: &'static schema::Service,
        topic: &str,
        event: M,
    ) -> Self {
        Self::encoded(client, Ok(Endpoint::find(service, topic)), encode(event))
    }

    /// Returns a publish to a topic, if there is one.
    pub(super) fn encoded(client: &Client, target: Result<Endpoint, Error>, event: Bytes) -> Self {
        Self(Outgoing::new(client, target, event))
    }

    /// Adds a header for the handler of the event, such as `traceparent`.
    ///
    /// Headers that are about the connection, such as `authorization`, belong to the
    /// [client](Client::with_header). With one of them, or if the name or the value is not valid in a header, awaiting the
    /// publish fails with [`Error::Unsendable`].
    pub fn header<N, V>(mut self, name: N, value: V) -> Self
    where
        N: AsRef<str>,
        V: TryInto<HeaderValue>,
    {
        self.0.header(name.as_ref(), value);
        self
    }

    /// Sets how long the server may take to accept the event. The default is the timeout of the client.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.client.timeout = timeout;
        self
    }
}

impl IntoFuture for Publish {
    type Output = Result<Receipt, Error>;
    type IntoFuture = ResponseFuture<Receipt>;

    fn into_future(self) -> Self::IntoFuture {
        let Framed {
            client,
            endpoint,
            payload: event,
            headers,
            observed,
        } = match self.0.into_frame("a publish") {
            Ok(framed) => framed,
            Err(error) => return ResponseFuture::failed(error),
        };
        ResponseFuture::new(observed.run(async move {
            let (sessions, timeout) = (client.sessions()?, client.timeout);
            let publishing = sessions.publish(endpoint, event, headers, timeout);
            publishing.await.map(|receipt| Receipt {
                position: receipt.position.map(Position::from),
                headers: wire::from_frame_headers(receipt.headers).unwrap_or_default(),
            })
        }))
    }
}

/// The server's answer to an event that it has accepted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Receipt {
    position: Option<Position>,
    headers: HeaderMap,
}

impl Receipt {
    /// Returns the position of the event in the log of the topic. `None` for a topic that only clients publish, which has
    /// no log.
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    /// Returns the headers that the handler of the event has set.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }
}

/// The future of a [`Call`], a [`Subscribe`] or a [`Publish`]: what `.await` makes of one.
///
/// It is `Send` and `'static`: `tokio::spawn(call.into_future())`.
#[must_use = "futures do nothing unless polled"]
pub struct ResponseFuture<T>(Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>);

impl<T: 'static> ResponseFuture<T> {
    pub(super) fn new(future: impl Future<Output = Result<T, Error>> + Send + 'static) -> Self {
        Self(Box::pin(future))
    }

    pub(super) fn failed(error: Error) -> Self {
        Self::new(async move { Err(error) })
    }
}

impl<T> Future for ResponseFuture<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(cx)
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it is dropped before the answer is waited for"
)]
pub(super) fn encode(message: impl Message) -> Bytes {
    message.encode_to_vec().into()
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.outgoing.debug(f, "Call")
    }
}

impl<M> fmt::Debug for Subscribe<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(f, "Subscribe", &self.target, &self.client)
    }
}

impl fmt::Debug for Publish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.debug(f, "Publish")
    }
}

impl<T> fmt::Debug for ResponseFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture").finish_non_exhaustive()
    }
}
