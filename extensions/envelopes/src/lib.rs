#![doc = include_str!("../README.md")]

pub mod reflection;

use std::{future::poll_fn, sync::Arc, task::Poll};

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
const POSITION: HeaderName = HeaderName::from_static("smq-position");

/// How many events of a stream were published before one was refused.
const ACCEPTED: HeaderName = HeaderName::from_static("smq-accepted");

/// The flag of a compressed message.
const COMPRESSED: u8 = 1;

/// The bytes of parts in one write.
const MAX_BYTES: usize = 64 << 10;

/// A protocol of streams of length-prefixed messages.
pub trait Protocol: Send + Sync + 'static {
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

/// Returns the media type in `Content-Type`, without its parameters; empty if there is none.
pub fn media_type(headers: &HeaderMap) -> &str {
    let value = headers.get(header::CONTENT_TYPE);
    let value = value.and_then(|value| value.to_str().ok());
    let (media_type, _) = value.map_or(("", ""), |it| it.split_once(';').unwrap_or((it, "")));
    media_type.trim()
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
    protocol: Arc<impl Protocol>,
) -> Response<Body> {
    if request.method().is_some_and(|method| method.streams) {
        return reply_in_parts(request, messages, protocol).await;
    }
    let publishers = match request.method() {
        None => None,
        Some(method) => method.topic.as_ref().map(|topic| topic.publishers),
    };
    match publishers {
        None => {
            let (reply, headers) = call(&mut request, messages).await;
            let mut response = reply_once(&*protocol, reply, HeaderMap::new());
            response.headers_mut().extend(headers);
            response
        }
        Some(Publishers::Clients) => {
            let mut trailers = HeaderMap::new();
            let published = publish_all(&mut request, messages, &mut trailers).await;
            let empty = match messages.format {
                MessageFormat::Protobuf => Bytes::new(),
                MessageFormat::Json => Bytes::from_static(b"{}"),
            };
            reply_once(&*protocol, published.map(|()| empty), trailers)
        }
        Some(Publishers::Server) => {
            let subscribed = match one_message(&mut request, messages).await {
                Ok(filter) => request.subscribe(messages.format, filter).await,
                Err(status) => Err(status),
            };
            match subscribed {
                Ok(events) => stream_events(events, None, protocol),
                Err(status) => refused(&*protocol, status),
            }
        }
        Some(Publishers::Both) => {
            if request.head().version < Version::HTTP_2 {
                let reason = "a topic that both publish needs HTTP/2";
                return refused(&*protocol, Status::unimplemented(reason));
            }
            match request.subscribe(messages.format, Bytes::new()).await {
                Ok(events) => {
                    let publish = async move {
                        publish_all(&mut request, messages, &mut HeaderMap::new()).await
                    };
                    stream_events(events, Some(Box::pin(publish)), protocol)
                }
                Err(status) => refused(&*protocol, status),
            }
        }
    }
}

/// Returns the response to a request that is refused.
pub fn refused(protocol: &impl Protocol, status: Status) -> Response<Body> {
    reply_once(protocol, Err(status), HeaderMap::new())
}

/// Returns a response of one message, or of none.
pub fn reply_once(
    protocol: &impl Protocol,
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

async fn call(request: &mut DoorRequest, messages: Messages) -> (Result<Bytes, Status>, HeaderMap) {
    match one_message(request, messages).await {
        Ok(message) => {
            let (reply, headers) = request.call(messages.format, message).await;
            (reply.map(|reply| reply.message), headers)
        }
        Err(status) => (Err(status), HeaderMap::new()),
    }
}

/// Answers a call of a method that replies in parts.
async fn reply_in_parts(
    mut request: DoorRequest,
    messages: Messages,
    protocol: Arc<impl Protocol>,
) -> Response<Body> {
    let (parts, headers) = match one_message(&mut request, messages).await {
        Ok(message) => request.stream(messages.format, message).await,
        Err(status) => (Err(status), HeaderMap::new()),
    };
    let mut response = match parts {
        Ok(parts) => stream_parts(parts, protocol),
        Err(status) => refused(&*protocol, status),
    };
    response.headers_mut().extend(headers);
    response
}

fn stream_parts(parts: DoorParts, protocol: Arc<impl Protocol>) -> Response<Body> {
    let frames = stream::unfold(Some(parts), move |parts| {
        let protocol = Arc::clone(&protocol);
        async move {
            let mut parts = parts?;
            let mut bytes = BytesMut::new();
            let end = poll_fn(|context| {
                while bytes.len() < MAX_BYTES {
                    match parts.poll_next(context) {
                        Poll::Ready(Some(Ok(part))) => put_envelope(&mut bytes, 0, &part),
                        Poll::Ready(Some(Err(status))) => return Poll::Ready(Some(Err(status))),
                        Poll::Ready(None) => return Poll::Ready(Some(Ok(()))),
                        Poll::Pending if bytes.is_empty() => return Poll::Pending,
                        Poll::Pending => break,
                    }
                }
                Poll::Ready(None)
            })
            .await;
            let mut frames = Vec::with_capacity(2);
            if !bytes.is_empty() {
                frames.push(Frame::data(bytes.freeze()));
            }
            let Some(result) = end else {
                return Some((stream::iter(frames), Some(parts)));
            };
            frames.push(protocol.end(result, parts.take_trailers()));
            Some((stream::iter(frames), None))
        }
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

/// A response that streams events.
struct EventStream<P> {
    events: DoorEvents,
    /// What the client publishes meanwhile.
    publish: Option<BoxFuture<'static, Result<(), Status>>>,
    protocol: Arc<P>,
    is_over: bool,
}

fn stream_events<P: Protocol>(
    events: DoorEvents,
    publish: Option<BoxFuture<'static, Result<(), Status>>>,
    protocol: Arc<P>,
) -> Response<Body> {
    let position = position_of(&events);
    let state = EventStream {
        events,
        publish,
        protocol,
        is_over: false,
    };
    let frames = stream::unfold(state, |mut state| async move {
        if state.is_over {
            return None;
        }
        let frame = match state.next().await {
            Ok(events) => {
                let length = events.iter().map(|event| 5 + event.len()).sum();
                let mut bytes = BytesMut::with_capacity(length);
                for event in events {
                    put_envelope(&mut bytes, 0, &event);
                }
                Frame::data(bytes.freeze())
            }
            Err(status) => {
                state.is_over = true;
                state.protocol.end(Err(status), position_of(&state.events))
            }
        };
        Some((frame, state))
    });
    let mut response = Response::new(Body::frames(frames));
    *response.headers_mut() = position;
    response
}

impl<P> EventStream<P> {
    /// Returns the next events. The error says why no more follow.
    async fn next(&mut self) -> Result<Vec<Bytes>, Status> {
        poll_fn(|context| {
            if let Some(publish) = &mut self.publish
                && let Poll::Ready(published) = publish.as_mut().poll(context)
            {
                self.publish = None;
                if let Err(status) = published {
                    return Poll::Ready(Err(status));
                }
            }
            self.events.poll_next(context)
        })
        .await
    }
}

fn position_of(events: &DoorEvents) -> HeaderMap {
    let position = HeaderValue::try_from(events.position()).ok();
    position
        .map(|position| (POSITION, position))
        .into_iter()
        .collect()
}
