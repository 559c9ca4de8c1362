//! Exchanges: the requests and responses that carry a session over HTTP.

use std::{
    borrow::Cow,
    collections::VecDeque,
    fmt,
    future::poll_fn,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header};
use hyper::body::{Body as _, Incoming};
use prost::Message as _;
use tokio::time::{Instant, Sleep, sleep};

use super::{
    remote::Remote,
    socket::MAX_FRAME,
    sse::{Event, Parser},
};
use crate::{
    client::{
        headers::Headers,
        http_client::{ErrorResponse, collect, content_type_text},
    },
    codec::Format,
    error::Error,
    status::Code,
    wire::Batch,
};

const SESSION: HeaderName = HeaderName::from_static("smq-session");
const SEQUENCE: HeaderName = HeaderName::from_static("smq-sequence");
const RECEIVED: HeaderName = HeaderName::from_static("smq-received");
const WAIT: HeaderName = HeaderName::from_static("smq-wait-ms");
const EVENT_STREAM: &str = "text/event-stream";

/// The largest event of a stream: a frame in base64.
pub(super) const MAX_EVENT: usize = MAX_FRAME.div_ceil(3) * 4;

/// What is the same in all exchanges of a session.
#[derive(Debug)]
pub(super) struct Exchanges {
    remote: Arc<Remote>,
    /// The id of the session.
    id: HeaderValue,
    content_type: HeaderValue,
}

/// One exchange.
#[derive(Debug, Clone)]
pub(super) struct Exchange {
    /// Its number in the session, from 1 on.
    pub(super) sequence: u64,
    /// The encoded frames.
    pub(super) body: Bytes,
    /// How long the server may wait for frames; none if it does not wait.
    pub(super) wait: Option<Duration>,
}

/// Why an exchange failed.
#[derive(Debug)]
pub(super) enum ExchangeError {
    /// There was no response.
    Broken(Error),
    /// The response is an error.
    Refused(ErrorResponse),
    /// The response is not of a socket.mq server.
    Foreign(Error),
}

impl ExchangeError {
    /// Returns the pause that the response asks for.
    pub(super) fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Refused(refused) => refused.retry_after,
            Self::Broken(_) | Self::Foreign(_) => None,
        }
    }

    /// Whether the same exchange may succeed later. What the server itself says does not change.
    pub(super) fn is_passing(&self) -> bool {
        match self {
            Self::Refused(refused) => refused.ours.is_none() && refused.is_passing(),
            Self::Broken(_) | Self::Foreign(_) => true,
        }
    }

    /// Whether the server does not know the session.
    pub(super) fn is_forgotten(&self) -> bool {
        let Self::Refused(ErrorResponse {
            ours: Some(status), ..
        }) = self
        else {
            return false;
        };
        status.code() == Code::Aborted
    }

    /// Returns the error of a session with security, which believes no response of this kind.
    pub(super) fn unprotected(self) -> Error {
        let error = match self {
            Self::Broken(error) => return error,
            Self::Foreign(error) => error,
            Self::Refused(refused) => refused.error(),
        };
        Error::Untrusted(format!("unprotected response to a session: {error}"))
    }
}

impl Exchanges {
    /// Returns the exchanges of a new session.
    pub(super) fn new(remote: Arc<Remote>) -> Self {
        let mut id = [0; 16];
        getrandom::fill(&mut id).expect("the system has random numbers");
        let id = format!("{:032x}", u128::from_be_bytes(id));
        let id = HeaderValue::from_maybe_shared(id).expect("digits are a header value");
        let content_type = match remote.security.as_deref() {
            None => HeaderValue::from_static(Format::Protobuf.media_type()),
            Some(security) => {
                let name = format!("application/{}", security.subprotocol());
                HeaderValue::from_maybe_shared(name).expect("a subprotocol is a token")
            }
        };
        Self {
            remote,
            id,
            content_type,
        }
    }

    /// Sends an exchange, and returns the messages of the response. They begin after the number `received`.
    pub(super) async fn ask(
        &self,
        exchange: Exchange,
        received: u64,
        headers: &HeaderMap,
    ) -> Result<Vec<Bytes>, ExchangeError> {
        let response = self.send(exchange, received, headers, None).await?;
        let content_type = response.headers().get(header::CONTENT_TYPE);
        if content_type != Some(&self.content_type) {
            return Err(self.foreign(response.headers()));
        }
        let body = collect(response.into_body()).await;
        let batch = Batch::decode(body.map_err(ExchangeError::Broken)?);
        let batch = batch.map_err(|error| {
            let message = format!("invalid response of {}: {error}", self.remote.url());
            ExchangeError::Foreign(Error::Protocol(message))
        })?;
        Ok(batch.messages)
    }

    /// Sends an exchange whose response is a stream, and returns the stream when something has come by it. It ends
    /// when nothing comes for the time `silence`.
    pub(super) async fn open_stream(
        &self,
        exchange: Exchange,
        headers: &HeaderMap,
        silence: Duration,
    ) -> Result<EventStream, ExchangeError> {
        let accept = HeaderValue::from_static(EVENT_STREAM);
        let response = self.send(exchange, 0, headers, Some(accept)).await?;
        let content_type = content_type_text(response.headers());
        if content_type.split(';').next() != Some(EVENT_STREAM) {
            return Err(self.foreign(response.headers()));
        }
        let mut stream = EventStream {
            body: response.into_body(),
            parser: Parser::new(MAX_EVENT),
            events: VecDeque::new(),
            silence,
            alarm: Box::pin(sleep(silence)),
            has_begun: false,
        };
        let begun = stream.begun().await;
        begun.map_err(|end| {
            let message = format!("no stream from {}: {end}", self.remote.url());
            ExchangeError::Foreign(Error::Protocol(message))
        })?;
        Ok(stream)
    }

    async fn send(
        &self,
        exchange: Exchange,
        received: u64,
        headers: &HeaderMap,
        accept: Option<HeaderValue>,
    ) -> Result<Response<Incoming>, ExchangeError> {
        let Remote {
            http,
            path,
            security,
            ..
        } = &*self.remote;
        let ours = match security {
            None => self.remote.headers().await.map_err(ExchangeError::Broken)?,
            // The headers of the application travel inside the hello.
            Some(_) => Cow::Owned(Headers::default()),
        };
        let mut request = http.request(Method::POST, path, &ours, exchange.body);
        let head = request.headers_mut();
        head.extend(headers.clone());
        head.insert(header::CONTENT_TYPE, self.content_type.clone());
        head.insert(SESSION, self.id.clone());
        head.insert(SEQUENCE, exchange.sequence.into());
        head.insert(RECEIVED, received.into());
        if let Some(wait) = exchange.wait {
            let wait = u32::try_from(wait.as_millis()).unwrap_or(u32::MAX);
            head.insert(WAIT, wait.into());
        }
        if let Some(accept) = accept {
            head.insert(header::ACCEPT, accept);
        }
        let response = http.send(request).await.map_err(ExchangeError::Broken)?;
        if response.status() == StatusCode::OK {
            return Ok(response);
        }
        let refused = ErrorResponse::read(response).await;
        Err(ExchangeError::Refused(refused))
    }

    fn foreign(&self, headers: &HeaderMap) -> ExchangeError {
        let content_type = content_type_text(headers);
        ExchangeError::Foreign(Error::Protocol(format!(
            "the response to a session is {content_type:?}, not {:?}; is {} the server's URL?",
            self.content_type,
            self.remote.http.url()
        )))
    }
}

/// A response that stays open, and brings messages.
pub(super) struct EventStream {
    body: Incoming,
    parser: Parser,
    events: VecDeque<Event>,
    /// How long nothing may come, not even a comment.
    silence: Duration,
    alarm: Pin<Box<Sleep>>,
    has_begun: bool,
}

/// Why a stream ends.
#[derive(Debug)]
pub(super) enum StreamEnd {
    /// It ended, or its connection was lost.
    Ended,
    /// A proxy holds it back.
    HeldBack,
    /// What came is not a stream of a session.
    Invalid(String),
}

impl fmt::Display for StreamEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended => f.write_str("the stream ended"),
            Self::HeldBack => f.write_str("a proxy holds the stream back"),
            Self::Invalid(reason) => f.write_str(reason),
        }
    }
}

impl EventStream {
    /// Waits until anything has come.
    async fn begun(&mut self) -> Result<(), StreamEnd> {
        poll_fn(|cx| {
            while !self.has_begun {
                ready!(self.poll_next(cx))?;
            }
            Poll::Ready(Ok(()))
        })
        .await
    }

    /// Returns the number and the bytes of the next message, or `None` when something else came.
    pub(super) fn poll_next(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Result<Option<(u64, Bytes)>, StreamEnd>> {
        if let Some(event) = self.events.pop_front() {
            return Poll::Ready(message(&event).map(Some));
        }
        let Poll::Ready(part) = Pin::new(&mut self.body).poll_frame(cx) else {
            ready!(self.alarm.as_mut().poll(cx));
            return Poll::Ready(Err(StreamEnd::HeldBack));
        };
        let Some(Ok(part)) = part else {
            return Poll::Ready(Err(StreamEnd::Ended));
        };
        self.alarm.as_mut().reset(Instant::now() + self.silence);
        if let Some(data) = part.data_ref() {
            self.has_begun = true;
            let read = self.parser.read(data, &mut self.events);
            if read.is_err() {
                let reason = "an event of a stream is too large".to_owned();
                return Poll::Ready(Err(StreamEnd::Invalid(reason)));
            }
        }
        Poll::Ready(Ok(None))
    }
}

pub(super) fn message(event: &Event) -> Result<(u64, Bytes), StreamEnd> {
    let number = event.id.parse().ok();
    let bytes = BASE64_STANDARD.decode(&event.data).ok();
    let message = number.zip(bytes.map(Bytes::from));
    message.ok_or_else(|| StreamEnd::Invalid("invalid event of a stream".into()))
}
