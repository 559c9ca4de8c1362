//! The seam for doors: how clients of another protocol call and subscribe to what a server serves.
//!
//! A door is an extension for HTTP requests of the form `POST /weather.v1.Weather/GetForecast`, such as those of Connect
//! and gRPC. [`Server::with_door`](crate::Server::with_door) opens it. The runtime does the rest, in the order of every
//! call: it checks the host, authenticates by the head, finds the method, and then asks for the security, the size, the
//! authorizer and a permit when the door [calls](DoorRequest::call), calls for a reply [in parts](DoorRequest::stream) or
//! [subscribes](DoorRequest::subscribe).
//!
//! | what happens | the door does |
//! | --- | --- |
//! | a request comes to the path of an rpc | [`recognize`](Door::recognize): is it of this protocol, and how long may it take? |
//! | it is not authenticated, or over a limit | [`refuse`](Door::refuse) |
//! | otherwise | [`answer`](Door::answer), which reads messages, calls or subscribes, and writes the response |
//!
//! The path may stand at the root, or below the path of its interface:
//! `/socket.mq/weather/v1/weather.v1.Weather/GetForecast`.

use std::{
    error::Error as StdError,
    fmt,
    future::Future,
    mem,
    pin::Pin,
    sync::Arc,
    task::{Context as TaskContext, Poll},
    time::{Duration, Instant},
};

use bytes::{Buf, BufMut, Bytes, BytesMut};
use http::{HeaderMap, HeaderName, Response, request::Parts};
use http_body_util::{BodyExt, Empty, combinators::UnsyncBoxBody};
use smq_json::MessageType;
use tokio::time::{Sleep, sleep_until, timeout_at};

pub use super::routes::rpc_of;
use super::{
    ServerState, access,
    body::Body,
    budget::{Charge, ConnectionBudget},
    call::{self, Invocation},
    caller,
    content_coding::Accepted,
    deadline::{Started, deadline_exceeded},
    drain::{Drain, drain_begun},
    encoding::{Input, decode},
    query, request_body,
    response::Refusal,
    routes::Endpoint,
    sessions::{OpenSession, SessionCarrier},
    streaming::StreamingReply,
};
use crate::{
    access::Action,
    codec,
    position::Position,
    schema::{self, Overflow, Publishers},
    security::BoxFuture,
    start::Start,
    status::{Code, Detail, Status},
    topic::{Cursor, Delivery, StoredEvent},
    wire,
};

/// The header in which a subscriber of a door says after which position it resumes.
const AFTER: HeaderName = HeaderName::from_static("smq-after");

/// The header with the filter of a topic that both publish, as in the query of a `GET`: `room=tower`.
const FILTER: HeaderName = HeaderName::from_static("smq-filter");

/// The bytes of events that a subscription hands over at a time.
const MAX_BYTES: usize = 64 << 10;

/// A door: see the [module docs](self).
pub trait Door: Send + Sync + 'static {
    /// Returns the name of the protocol, in lower case: `connect`.
    fn name(&self) -> &'static str;

    /// Recognizes a request of this protocol, by its head: the path is that of an rpc, served or not. The error is the
    /// answer to a request of this protocol that is malformed.
    fn recognize(&self, head: &Parts) -> Option<Result<Recognized, Status>>;

    /// Answers a request. If nothing is served at its path, it has no [method](DoorRequest::method).
    fn answer(&self, request: DoorRequest) -> BoxFuture<'static, Response<Body>>;

    /// Returns the response that refuses a request.
    fn refuse(&self, head: &Parts, status: &Status) -> Response<Body>;
}

/// Returns the status as JSON: `{"code":"not_found","message":"…","details":[{"type":"…","value":"…"}]}`.
pub fn status_json(status: &Status) -> Bytes {
    wire::error_body(status).into()
}

/// Returns the response of a server to what it refuses: the [JSON](status_json) of the status, its HTTP status, and the
/// headers that go with it.
pub fn error_response(status: &Status) -> Response<Body> {
    Refusal::from(status.clone()).response()
}

/// What a door knows of a request that it has recognized.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Recognized {
    /// The time that the caller allows for all of it.
    pub timeout: Option<Duration>,
}

/// The format of the messages of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageFormat {
    /// Protobuf.
    Protobuf,
    /// Canonical proto3 JSON.
    Json,
}

/// A request that a door answers.
pub struct DoorRequest {
    target: RequestTarget,
    body: UnsyncBoxBody<Bytes, Box<dyn StdError + Send + Sync>>,
    /// What was read and not taken: one piece, or several that were joined.
    piece: Bytes,
    unread: BytesMut,
    charge: Charge,
    /// What was inflated last.
    inflated: Option<Charge>,
}

/// What a request is for. Apart from the body, which tasks cannot share.
struct RequestTarget {
    state: Arc<ServerState>,
    /// Absent if nothing is served at the path.
    endpoint: Option<Endpoint>,
    head: Arc<Parts>,
    budget: Arc<ConnectionBudget>,
    /// When the time is over that the caller allows.
    end: Option<Instant>,
    started: Instant,
}

/// What a method has answered, or a topic that a client has published to.
#[derive(Debug)]
pub struct DoorReply {
    /// The reply; for a publish, a message of the rpc's declared response type, empty.
    pub message: Bytes,
    /// The position of the published event, unless only clients publish to the topic.
    pub position: Option<Position>,
}

/// A reply in parts. Dropping it cancels the handler.
pub struct DoorParts {
    parts: StreamingReply,
    format: MessageFormat,
}

/// The events of a subscription.
pub struct DoorEvents {
    cursor: Cursor,
    event: MessageType,
    format: MessageFormat,
    resume: Start,
    session: OpenSession,
    drain: Pin<Box<dyn Future<Output = ()> + Send>>,
    timer: Option<Pin<Box<Sleep>>>,
    taken: Vec<Delivery>,
    /// Why no more events follow.
    ended: Option<Status>,
    /// What the subscription keeps in memory.
    _charge: Charge,
}

/// Answers a request that a door has recognized.
pub(super) async fn answer<B>(
    state: &Arc<ServerState>,
    door: &dyn Door,
    recognized: Result<Recognized, Status>,
    mut parts: Parts,
    body: B,
    budget: &Arc<ConnectionBudget>,
) -> Response<Body>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>> + Send + 'static,
{
    let recognized = match recognized {
        Ok(recognized) => recognized,
        Err(status) => return door.refuse(&parts, &Refusal::from(status).into_status()),
    };
    if let Err(refusal) = access::authenticate(state, &mut parts, budget).await {
        return door.refuse(&parts, &refusal.into_status());
    }
    let endpoint = state.routes.find_rpc(parts.uri.path()).cloned();
    let started = parts.extensions.get::<Started>();
    let started = started.map_or_else(Instant::now, |started| started.0);
    let body =
        body.map_frame(|frame| frame.map_data(|mut data| data.copy_to_bytes(data.remaining())));
    let end = recognized.timeout;
    let request = DoorRequest {
        target: RequestTarget {
            state: Arc::clone(state),
            endpoint,
            budget: Arc::clone(budget),
            end: end.and_then(|timeout| started.checked_add(timeout)),
            started,
            head: Arc::new(parts),
        },
        body: body.map_err(Into::into).boxed_unsync(),
        piece: Bytes::new(),
        unread: BytesMut::new(),
        charge: budget.input(),
        inflated: None,
    };
    door.answer(request).await
}

impl DoorRequest {
    /// Returns the head of the request.
    pub fn head(&self) -> &Parts {
        &self.target.head
    }

    /// Returns the service; none if nothing is served at the path.
    pub fn service(&self) -> Option<&'static schema::Service> {
        self.target.endpoint.as_ref().map(Endpoint::schema)
    }

    /// Returns the method or topic; none if nothing is served at the path.
    pub fn method(&self) -> Option<&'static schema::Method> {
        self.target
            .endpoint
            .as_ref()
            .map(|endpoint| endpoint.method)
    }

    /// Returns all services of the server.
    pub fn services(&self) -> Vec<&'static schema::Service> {
        self.target.state.routes.services()
    }

    /// Returns the largest message that the client may send, in bytes.
    pub fn max_bytes(&self) -> usize {
        let limits = &self.target.state.limits;
        let method = self.method();
        method.map_or(limits.message_bytes, |method| limits.message_limit(method))
    }

    /// Whether the server asks who calls, so that responses are for the caller alone.
    pub fn has_authenticator(&self) -> bool {
        self.target.state.hooks.authenticator.is_some()
    }

    /// Completes when the server begins to go away.
    pub fn draining(&self) -> impl Future<Output = ()> + Send + 'static {
        drain_begun(self.target.head.extensions.get::<Drain>().cloned())
    }

    /// Reads the whole body, of at most so many bytes.
    ///
    /// # Errors
    ///
    /// If it is larger, does not come in time, or is over the budget of the client.
    pub async fn read_all(&mut self, max: usize) -> Result<Bytes, Status> {
        let nothing = Empty::new().map_err(|never| match never {});
        let body = mem::replace(&mut self.body, nothing.boxed_unsync());
        let (headers, deadline) = (
            &self.target.head.headers,
            self.target.deadline(self.target.started),
        );
        let read = request_body::read(body, headers, max, deadline, &self.target.budget).await;
        let (body, charge) = read.map_err(Refusal::into_status)?;
        self.charge = charge;
        Ok(body)
    }

    /// Reads the next length-prefixed message: a byte of flags, the length in 4 bytes, and the message. None at the end of
    /// the body. Waits for its first byte as long as the caller's time lasts.
    ///
    /// # Errors
    ///
    /// If the body ends within the message, or the message is too large, does not come in time, or is over the budget of
    /// the client.
    pub async fn read_prefixed(&mut self) -> Result<Option<(u8, Bytes)>, Status> {
        const PREFIX: usize = 5;
        if !self.fill(1, self.target.end).await? {
            return Ok(None);
        }
        let deadline = Some(self.target.deadline(Instant::now()));
        self.fill(PREFIX, deadline).await?;
        let mut prefix = match self.piece.is_empty() {
            true => &self.unread[..PREFIX],
            false => &self.piece[..PREFIX],
        };
        let (flags, length) = (prefix.get_u8(), prefix.get_u32() as usize);
        let max = self.max_bytes();
        if length > max {
            return Err(Refusal::too_large(max).into_status());
        }
        self.fill(PREFIX + length, deadline).await?;
        self.charge.subtract(PREFIX + length);
        let message = match self.piece.is_empty() {
            true => self.unread.split_to(PREFIX + length).freeze(),
            false => self.piece.split_to(PREFIX + length),
        };
        Ok(Some((flags, message.slice(PREFIX..))))
    }

    /// Reads until there are so many unread bytes. Returns whether there are: not if the body ends before the first.
    async fn fill(&mut self, bytes: usize, deadline: Option<Instant>) -> Result<bool, Status> {
        while self.piece.len() + self.unread.len() < bytes {
            let is_over = http_body::Body::is_end_stream(&self.body);
            let frame = self.body.frame();
            let frame = match deadline {
                _ if is_over => None,
                None => frame.await,
                Some(deadline) => {
                    let frame = timeout_at(deadline.into(), frame).await;
                    frame.map_err(|_| deadline_exceeded())?
                }
            };
            let data = match frame {
                None if self.piece.is_empty() && self.unread.is_empty() => return Ok(false),
                None => {
                    return Err(Status::invalid_argument(
                        "the request ends within a message",
                    ));
                }
                Some(Err(error)) => {
                    let message = format!("incomplete request body: {error}");
                    return Err(Status::invalid_argument(message));
                }
                Some(Ok(frame)) => frame.into_data().unwrap_or_default(),
            };
            let charged = self.charge.add(data.len());
            charged.map_err(|over| Refusal::from(over).into_status())?;
            if self.piece.is_empty() && self.unread.is_empty() {
                self.piece = data;
            } else {
                self.unread.put(mem::take(&mut self.piece));
                self.unread.put(data);
            }
        }
        Ok(true)
    }

    /// Inflates a message that is gzip.
    ///
    /// # Errors
    ///
    /// If it is not, too large, or over the budget of the client.
    pub async fn inflate(&mut self, message: Bytes) -> Result<Bytes, Status> {
        self.inflated = None;
        let inflated =
            request_body::inflate_message(message, self.max_bytes(), &self.target.budget).await;
        let (message, charge) = inflated.map_err(Refusal::into_status)?;
        self.inflated = Some(charge);
        Ok(message)
    }

    /// Compresses the response, if the client accepts it and it is worth it.
    pub async fn compress(&mut self, response: &mut Response<Body>) {
        let target = &self.target;
        if let Ok(accepted) = Accepted::of(&target.head.headers) {
            accepted.encode(response, &target.budget).await;
        }
    }

    /// Calls the method, or publishes an event. Returns the headers that the handler has set, too.
    ///
    /// # Errors
    ///
    /// The status of the refusal, or that of the handler.
    pub async fn call(
        &mut self,
        format: MessageFormat,
        message: Bytes,
    ) -> (Result<DoorReply, Status>, HeaderMap) {
        let target = &self.target;
        target.call(format, message).await
    }

    /// Calls a method that replies in parts. Returns the headers that the handler has set before the first one, too.
    ///
    /// # Errors
    ///
    /// The status of the refusal, or that of the handler if it comes instead of a part.
    pub async fn stream(
        &mut self,
        format: MessageFormat,
        message: Bytes,
    ) -> (Result<DoorParts, Status>, HeaderMap) {
        let target = &self.target;
        target.stream(format, message).await
    }

    /// Subscribes to the topic. The header `Smq-After` says after which position; the header `Smq-Filter` has the filter
    /// of a topic that both publish.
    ///
    /// # Errors
    ///
    /// The status of the refusal.
    pub async fn subscribe(
        &mut self,
        format: MessageFormat,
        filter: Bytes,
    ) -> Result<DoorEvents, Status> {
        let target = &self.target;
        target.subscribe(format, filter).await
    }
}

impl RequestTarget {
    async fn call(
        &self,
        format: MessageFormat,
        message: Bytes,
    ) -> (Result<DoorReply, Status>, HeaderMap) {
        let invocation = self.endpoint().and_then(|endpoint| {
            let invocation = self.invocation(endpoint, endpoint.post_action())?;
            Ok((endpoint, invocation))
        });
        let (endpoint, invocation) = match invocation {
            Ok(invocation) => invocation,
            Err(status) => return (Err(status), HeaderMap::new()),
        };
        let reply = invocation.call(input(format, message)).await;
        let reply = reply.map_err(Refusal::into_status);
        let reply = reply.and_then(|reply| encode_reply(endpoint, format, reply));
        let headers = invocation.take_response_headers();
        (reply, headers.map(|headers| *headers).unwrap_or_default())
    }

    async fn stream(
        &self,
        format: MessageFormat,
        message: Bytes,
    ) -> (Result<DoorParts, Status>, HeaderMap) {
        let begun = async {
            let endpoint = self.endpoint()?;
            let invocation = self.invocation(endpoint, Action::Call)?;
            let session = self
                .state
                .open_session(&self.head, SessionCarrier::EventStream);
            let parts = invocation.stream(input(format, message), self.end, &self.budget);
            Ok(parts.await.map_err(Refusal::into_status)?.within(session))
        };
        let mut parts = match begun.await {
            Ok(parts) => parts,
            Err(status) => return (Err(status), HeaderMap::new()),
        };
        let begun = parts.begin(self.state.limits.comment_time).await;
        let headers = parts.take_headers().map_or_else(HeaderMap::new, |it| *it);
        (begun.map(|()| DoorParts { parts, format }), headers)
    }

    async fn subscribe(&self, format: MessageFormat, filter: Bytes) -> Result<DoorEvents, Status> {
        let start = match self.head.headers.get(AFTER) {
            None => Start::Kept,
            Some(after) => query::resume(AFTER.as_str(), after.to_str().unwrap_or_default())?,
        };
        let endpoint = self.endpoint()?;
        let invocation = self.invocation(endpoint, Action::Subscribe)?;
        let topic = endpoint.method.topic.as_ref();
        let topic = topic.filter(|topic| topic.publishers == Publishers::Both);
        let filter = match (topic, self.head.headers.get(FILTER)) {
            (Some(topic), Some(text)) => {
                let text = text.to_str().unwrap_or_default();
                Input::protobuf(query::filter(endpoint, topic, text)?)
            }
            _ => input(format, filter),
        };
        let carrier = SessionCarrier::EventStream;
        let session = self.state.open_session(&self.head, carrier);
        session.subscribe(0, endpoint.method.full_name());
        let cursor = invocation.subscribe(filter, start).await;
        let cursor = cursor.map_err(Refusal::into_status)?;
        let charge = self.budget.operation(cursor.filter_bytes(), 0);
        let confirmation = cursor.confirmation();
        Ok(DoorEvents {
            event: cursor.event_descriptor(),
            cursor,
            format,
            resume: start.confirmed(confirmation.position, confirmation.retained),
            session,
            drain: Box::pin(drain_begun(self.head.extensions.get::<Drain>().cloned())),
            timer: self.end.map(|end| Box::pin(sleep_until(end.into()))),
            taken: Vec::new(),
            ended: None,
            _charge: charge.map_err(|over| Refusal::from(over).into_status())?,
        })
    }

    /// Returns when a step that begins now has to be over.
    fn deadline(&self, begin: Instant) -> Instant {
        let deadline = begin + self.state.limits.request_time;
        self.end.map_or(deadline, |end| end.min(deadline))
    }

    fn endpoint(&self) -> Result<&Endpoint, Status> {
        let path = self.head.uri.path();
        let endpoint = self.endpoint.as_ref();
        endpoint.ok_or_else(|| Status::unimplemented(format!("nothing is served at {path}")))
    }

    fn invocation<'a>(
        &'a self,
        endpoint: &'a Endpoint,
        action: Action,
    ) -> Result<Invocation<'a>, Status> {
        let admitted = call::admit(&self.state, endpoint, action, caller(&self.head));
        let admitted = admitted.map_err(Refusal::into_status)?;
        let begin = match endpoint.method.topic {
            None => self.started,
            Some(_) => Instant::now(),
        };
        let (head, deadline) = (Arc::clone(&self.head), self.deadline(begin));
        Ok(Invocation::new(&self.state, admitted, head, deadline))
    }
}

fn encode_reply(
    endpoint: &Endpoint,
    format: MessageFormat,
    reply: Bytes,
) -> Result<DoorReply, Status> {
    let method = endpoint.method;
    if method.topic.is_some() {
        let receipt = decode::<wire::Receipt>(reply)?;
        let message = match format {
            MessageFormat::Protobuf => Bytes::new(),
            MessageFormat::Json => Bytes::from_static(b"{}"),
        };
        let position = receipt.position.map(Into::into);
        return Ok(DoorReply { message, position });
    }
    Ok(DoorReply {
        message: encode_message(endpoint, format, reply)?,
        position: None,
    })
}

/// Encodes a reply, or a part of one.
fn encode_message(
    endpoint: &Endpoint,
    format: MessageFormat,
    message: Bytes,
) -> Result<Bytes, Status> {
    match format {
        MessageFormat::Protobuf => Ok(message),
        MessageFormat::Json => {
            let descriptors = endpoint.schema().descriptors;
            let descriptor = descriptors.message(endpoint.method.output);
            Ok(codec::to_json(&descriptor, &message)?.into())
        }
    }
}

fn input(format: MessageFormat, message: Bytes) -> Input {
    match format {
        MessageFormat::Protobuf => Input::protobuf(message),
        MessageFormat::Json => Input::embedded(codec::Format::Json, message),
    }
}

impl DoorParts {
    /// Returns the next part; none after the last one. A status is the last item.
    pub fn poll_next(
        &mut self,
        context: &mut TaskContext<'_>,
    ) -> Poll<Option<Result<Bytes, Status>>> {
        let part = std::task::ready!(self.parts.poll_next(context, true));
        let encode = |part| encode_message(self.parts.endpoint(), self.format, part);
        Poll::Ready(part.map(|part| part.and_then(encode)))
    }

    /// Takes the headers that the handler has set since the first part.
    pub fn take_trailers(&mut self) -> HeaderMap {
        let headers = self.parts.take_headers();
        headers.map_or_else(HeaderMap::new, |it| *it)
    }
}

impl DoorEvents {
    /// Returns after which position to resume: the value of `Smq-After`.
    pub fn position(&self) -> String {
        self.resume.to_string()
    }

    /// Returns the next events. After the last ones, the error says why no more follow: the caller's time is over, the
    /// server goes away, or events are missing (`data_loss`, with an `smq.v1.Gap`; in a topic with `overflow: CONFLATE`
    /// that is no error).
    pub fn poll_next(&mut self, context: &mut TaskContext<'_>) -> Poll<Result<Vec<Bytes>, Status>> {
        if let Some(status) = self.ended.take() {
            return Poll::Ready(Err(status));
        }
        if let Poll::Ready(reason) = self.session.poll_ended(context) {
            return Poll::Ready(Err(Status::unauthenticated(reason)));
        }
        if let Some(timer) = &mut self.timer
            && timer.as_mut().poll(context).is_ready()
        {
            return Poll::Ready(Err(deadline_exceeded()));
        }
        loop {
            let taken = self.cursor.poll_take(context, MAX_BYTES, &mut self.taken);
            match taken {
                Poll::Ready(Ok(())) => {
                    let events = self.take();
                    if !events.is_empty() {
                        return Poll::Ready(Ok(events));
                    }
                    if let Some(status) = self.ended.take() {
                        return Poll::Ready(Err(status));
                    }
                }
                Poll::Ready(Err(status)) => return Poll::Ready(Err(status)),
                Poll::Pending if self.drain.as_mut().poll(context).is_ready() => {
                    let reason = "the server is going away: subscribe again";
                    return Poll::Ready(Err(Status::unavailable(reason)));
                }
                Poll::Pending => return Poll::Pending,
            }
        }
    }

    /// Returns the events that were taken, up to a gap that ends the subscription.
    fn take(&mut self) -> Vec<Bytes> {
        let topic = self.cursor.topic().method.topic.as_ref();
        let conflates = topic.is_some_and(|topic| topic.overflow == Overflow::Conflate);
        let mut events = Vec::with_capacity(self.taken.len());
        for delivery in mem::take(&mut self.taken) {
            match delivery {
                Delivery::Event(event) => {
                    let position = Position::new(self.cursor.epoch(), event.sequence);
                    self.resume = self.resume.after_event(position);
                    events.push(self.encode(&event));
                }
                Delivery::Gap(from, to) => {
                    self.resume = self.resume.after_gap(to);
                    if !conflates {
                        self.ended = Some(missing(from, to));
                        break;
                    }
                }
                Delivery::RetainedEnd => self.resume = self.resume.after_retained_end(),
            }
        }
        events
    }

    fn encode(&self, event: &StoredEvent) -> Bytes {
        match self.format {
            MessageFormat::Protobuf => Bytes::copy_from_slice(event.payload()),
            MessageFormat::Json => event.json(&self.event).clone(),
        }
    }
}

/// Returns the status that says which events are missing.
fn missing(from: Position, to: Position) -> Status {
    let gap = prost::Message::encode_to_vec(&wire::Gap::between(from, to));
    let message = format!("events {from} to {to} are missing: subscribe again after {to}");
    Status::new(Code::DataLoss, message).with_details(vec![Detail {
        type_name: "smq.v1.Gap".into(),
        value: gap.into(),
    }])
}

impl fmt::Debug for DoorRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DoorRequest")
            .field("path", &self.target.head.uri.path())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for DoorParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DoorParts").finish_non_exhaustive()
    }
}

impl fmt::Debug for DoorEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DoorEvents")
            .field("position", &self.position())
            .finish_non_exhaustive()
    }
}
