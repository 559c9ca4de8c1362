#![doc = include_str!("../README.md")]

pub mod reflection;

use std::{
    borrow::Cow,
    future::poll_fn,
    task::{Context, Poll, ready},
};

use bytes::{BufMut, Bytes, BytesMut};
use futures_util::{StreamExt, stream};
use http::{HeaderMap, HeaderName, HeaderValue, Response, Version, header};
use http_body::Frame;
use smq_runtime::{
    Body, Status,
    door::{DoorEvents, DoorParts, DoorReply, DoorRequest, MessageFormat},
    schema::Publishers,
    security::BoxFuture,
};

/// The position of a subscription or of a published event, for `Smq-After`: first in a header, last in a trailer.
pub const POSITION: HeaderName = HeaderName::from_static("smq-position");

/// How many events of a stream were published before one was refused.
const ACCEPTED: HeaderName = HeaderName::from_static("smq-accepted");

/// The flag of a compressed message.
const COMPRESSED: u8 = 1;

/// The bytes of parts in one write.
const MAX_BYTES: usize = 64 << 10;

/// A protocol of streams of length-prefixed messages.
pub trait Protocol: Copy + Send + Sync + 'static {
    /// Returns the last frame of a response, with the status and the trailers.
    fn end(&self, result: Result<(), Status>, trailers: HeaderMap) -> Frame<Bytes>;
}

/// What a request says of its messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages {
    /// Their format.
    pub format: MessageFormat,
    /// Whether they may be gzip.
    pub is_gzip: bool,
}

/// Returns the media type in `Content-Type`, in lower case and without its parameters; empty if there is none.
pub fn media_type(headers: &HeaderMap) -> Cow<'_, str> {
    let value = headers.get(header::CONTENT_TYPE);
    let value = value.and_then(|value| value.to_str().ok());
    let (media_type, _) = value.map_or(("", ""), |it| it.split_once(';').unwrap_or((it, "")));
    let media_type = media_type.trim();
    match media_type.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => media_type.to_ascii_lowercase().into(),
        false => media_type.into(),
    }
}

/// Returns whether messages are gzip, as a header says.
///
/// # Errors
///
/// If they have another compression.
pub fn is_gzip(headers: &HeaderMap, name: &str) -> Result<bool, Status> {
    match headers.get(name).map(HeaderValue::as_bytes) {
        None | Some(b"" | b"identity") => Ok(false),
        Some(b"gzip") => Ok(true),
        Some(other) => Err(Status::unimplemented(format!(
            "unknown compression {:?}: supported are gzip and identity",
            String::from_utf8_lossy(other)
        ))),
    }
}

/// Returns the length-prefixed message.
pub fn envelope(flags: u8, message: &[u8]) -> Bytes {
    let mut bytes = BytesMut::with_capacity(5 + message.len());
    put_envelope(&mut bytes, flags, message);
    bytes.freeze()
}

fn put_envelope(bytes: &mut BytesMut, flags: u8, message: &[u8]) {
    bytes.put_u8(flags);
    // A message of 4 GiB is over every limit.
    bytes.put_u32(u32::try_from(message.len()).unwrap_or(u32::MAX));
    bytes.put_slice(message);
}

/// Answers a request whose messages are length-prefixed: a call, a stream of events to publish, or a subscription. The
/// reply to a call may come in parts.
///
/// A topic that the server publishes takes one message, the filter. A topic that clients publish takes events, and answers
/// with one empty message at the end. A topic that both publish takes events while it sends all events.
pub async fn answer(
    mut request: DoorRequest,
    messages: Messages,
    protocol: impl Protocol,
) -> Response<Body> {
    let method = request.method();
    let Some(topic) = method.and_then(|method| method.topic.as_ref()) else {
        return call(request, messages, protocol).await;
    };
    let is_both = topic.publishers == Publishers::Both;
    if topic.publishers == Publishers::Clients {
        let mut trailers = HeaderMap::new();
        let published = publish_all(&mut request, messages, &mut trailers).await;
        let empty = match messages.format {
            MessageFormat::Protobuf => Bytes::new(),
            MessageFormat::Json => Bytes::from_static(b"{}"),
        };
        return reply_once(protocol, published.map(|()| empty), trailers);
    }
    if is_both && request.head().version < Version::HTTP_2 {
        let reason = "a topic that both publish needs HTTP/2";
        return refused(protocol, Status::unimplemented(reason));
    }
    let filter = match is_both {
        true => Ok(Bytes::new()),
        false => one_message(&mut request, messages).await,
    };
    let subscribed = match filter {
        Ok(filter) => request.subscribe(messages.format, filter).await,
        Err(status) => Err(status),
    };
    let events = match subscribed {
        Ok(events) => events,
        Err(status) => return refused(protocol, status),
    };
    let position = position_of(&events);
    let publish: Option<BoxFuture<'static, _>> = match is_both {
        true => Some(Box::pin(async move {
            publish_all(&mut request, messages, &mut HeaderMap::new()).await
        })),
        false => None,
    };
    let mut response = respond(Events { events, publish }, protocol);
    *response.headers_mut() = position;
    response
}

/// Returns the response to a request that is refused.
pub fn refused(protocol: impl Protocol, status: Status) -> Response<Body> {
    reply_once(protocol, Err(status), HeaderMap::new())
}

/// Returns a response of one message, or of none.
pub fn reply_once(
    protocol: impl Protocol,
    reply: Result<Bytes, Status>,
    trailers: HeaderMap,
) -> Response<Body> {
    let (message, result) = match reply {
        Ok(message) => (Some(Frame::data(envelope(0, &message))), Ok(())),
        Err(status) => (None, Err(status)),
    };
    let frames = message.into_iter().chain([protocol.end(result, trailers)]);
    let frames: Vec<_> = frames.collect();
    Response::new(Body::frames(stream::iter(frames)))
}

/// Calls a method, whose reply may come in parts.
async fn call(
    mut request: DoorRequest,
    messages: Messages,
    protocol: impl Protocol,
) -> Response<Body> {
    let message = match one_message(&mut request, messages).await {
        Ok(message) => message,
        Err(status) => return refused(protocol, status),
    };
    let (mut response, headers) = if request.method().is_some_and(|method| method.streams) {
        let (parts, headers) = request.stream(messages.format, message).await;
        let refusal = |status| refused(protocol, status);
        let streamed = |parts| respond(parts, protocol);
        (parts.map_or_else(refusal, streamed), headers)
    } else {
        let (reply, headers) = request.call(messages.format, message).await;
        let reply = reply.map(|reply| reply.message);
        (reply_once(protocol, reply, HeaderMap::new()), headers)
    };
    response.headers_mut().extend(headers);
    response
}

/// What a response streams.
trait Source: Send + 'static {
    /// Puts the next messages, and returns the end if it has come.
    fn poll_put(&mut self, context: &mut Context<'_>, bytes: &mut BytesMut) -> Poll<Option<End>>;

    fn trailers(&mut self) -> HeaderMap;
}

type End = Result<(), Status>;

impl Source for DoorParts {
    fn poll_put(&mut self, context: &mut Context<'_>, bytes: &mut BytesMut) -> Poll<Option<End>> {
        while bytes.len() < MAX_BYTES {
            match self.poll_next(context) {
                Poll::Ready(Some(Ok(part))) => put_envelope(bytes, 0, &part),
                Poll::Ready(Some(Err(status))) => return Poll::Ready(Some(Err(status))),
                Poll::Ready(None) => return Poll::Ready(Some(Ok(()))),
                Poll::Pending if bytes.is_empty() => return Poll::Pending,
                Poll::Pending => break,
            }
        }
        Poll::Ready(None)
    }

    fn trailers(&mut self) -> HeaderMap {
        self.take_trailers()
    }
}

/// The events of a subscription, and what the client publishes meanwhile.
struct Events {
    events: DoorEvents,
    publish: Option<BoxFuture<'static, End>>,
}

impl Source for Events {
    fn poll_put(&mut self, context: &mut Context<'_>, bytes: &mut BytesMut) -> Poll<Option<End>> {
        if let Some(publish) = &mut self.publish
            && let Poll::Ready(published) = publish.as_mut().poll(context)
        {
            self.publish = None;
            if published.is_err() {
                return Poll::Ready(Some(published));
            }
        }
        Poll::Ready(match ready!(self.events.poll_next(context)) {
            Ok(events) => {
                bytes.reserve(events.iter().map(|event| 5 + event.len()).sum());
                events
                    .iter()
                    .for_each(|event| put_envelope(bytes, 0, event));
                None
            }
            Err(status) => Some(Err(status)),
        })
    }

    fn trailers(&mut self) -> HeaderMap {
        position_of(&self.events)
    }
}

/// Returns a response of messages up to the end.
fn respond(source: impl Source, protocol: impl Protocol) -> Response<Body> {
    let state = Some((source, protocol));
    let frames = stream::unfold(state, |state| async move {
        let (mut source, protocol) = state?;
        let mut bytes = BytesMut::new();
        let end = poll_fn(|context| source.poll_put(context, &mut bytes)).await;
        let messages = (!bytes.is_empty()).then(|| Frame::data(bytes.freeze()));
        let last = end.map(|result| protocol.end(result, source.trailers()));
        let state = last.is_none().then_some((source, protocol));
        Some((stream::iter(messages.into_iter().chain(last)), state))
    });
    Response::new(Body::frames(frames.flatten()))
}

/// Publishes each message of a request, up to the first that is refused.
async fn publish_all(
    request: &mut DoorRequest,
    messages: Messages,
    trailers: &mut HeaderMap,
) -> Result<(), Status> {
    let mut accepted: u64 = 0;
    let result = loop {
        let message = match next(request, messages).await {
            Ok(Some(message)) => message,
            Ok(None) => break Ok(()),
            Err(status) => break Err(status),
        };
        match request.call(messages.format, message).await.0 {
            Ok(DoorReply { position, .. }) => {
                let position = position.and_then(|at| HeaderValue::try_from(at.to_string()).ok());
                if let Some(position) = position {
                    trailers.insert(POSITION, position);
                }
                accepted += 1;
            }
            Err(status) => break Err(status),
        }
    };
    trailers.insert(ACCEPTED, accepted.into());
    result.map_err(|status| {
        let message = format!("{} ({accepted} events were published)", status.message());
        Status::new(status.code(), message).with_details(status.details().to_vec())
    })
}

/// Returns the only message of a request.
async fn one_message(request: &mut DoorRequest, messages: Messages) -> Result<Bytes, Status> {
    let message = next(request, messages).await?;
    // Over HTTP/1.1, clients want their request read to its end.
    if next(request, messages).await?.is_some() {
        return Err(Status::unimplemented("more than one message: send one"));
    }
    message.ok_or_else(|| Status::unimplemented("no message: send one"))
}

/// Returns the next message of a request.
async fn next(request: &mut DoorRequest, messages: Messages) -> Result<Option<Bytes>, Status> {
    match request.read_prefixed().await? {
        None => Ok(None),
        Some((0, message)) => Ok(Some(message)),
        Some((COMPRESSED, message)) if messages.is_gzip => request.inflate(message).await.map(Some),
        Some((COMPRESSED, _)) => Err(Status::internal(
            "a compressed message, and no header that says how",
        )),
        Some((flags, _)) => Err(Status::invalid_argument(format!(
            "unknown flags {flags:#x} of a message"
        ))),
    }
}

fn position_of(events: &DoorEvents) -> HeaderMap {
    let position = HeaderValue::try_from(events.position()).ok();
    position
        .map(|position| (POSITION, position))
        .into_iter()
        .collect()
}
