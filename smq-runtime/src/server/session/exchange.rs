//! Exchanges: the HTTP requests and responses that carry a session without WebSocket.

use std::{error::Error as StdError, sync::Arc, time::Duration};

use base64::{Engine, prelude::BASE64_STANDARD};
use bytes::{Buf, BufMut, Bytes, BytesMut};
use futures_util::stream::unfold;
use http::{HeaderName, HeaderValue, Method, Response, header, request::Parts};
use prost::{
    Message as _,
    encoding::{WireType, encode_key, encode_varint},
};
use tokio::time::{Instant, timeout, timeout_at};

use super::{
    carrier::{Carrier, HttpCarrier},
    handshake::own_head,
    opening::{Opening, Subprotocol},
};
use crate::{
    access::PeerAddress,
    codec::Format,
    security::ServerSecurity,
    server::{
        ServerState,
        body::Body,
        budget::ConnectionBudget,
        caller,
        deadline::{deadline, parse_milliseconds},
        encoding::unsupported_media_type,
        mailbox::{Exchange, Mailbox, NotBegun},
        registry::SessionKey,
        request_body,
        response::{self, Refusal},
        routes::Interface,
        sse,
    },
    status::Status,
    wire,
};

const SESSION: HeaderName = HeaderName::from_static("smq-session");
const SEQUENCE: HeaderName = HeaderName::from_static("smq-sequence");
const RECEIVED: HeaderName = HeaderName::from_static("smq-received");
const WAIT: HeaderName = HeaderName::from_static("smq-wait-ms");

/// The head of an exchange.
struct ExchangeHead {
    id: [u8; 16],
    sequence: u64,
    /// How many messages the client has received.
    received: u64,
    subprotocol: Subprotocol,
    answer: Answer,
}

/// What the client wants in the response.
enum Answer {
    Stream,
    /// The messages that come within that time.
    Poll(Duration),
    /// The messages that are there.
    Now,
}

/// Returns whether a request is an exchange of a protected session, in which the client authenticates with its hello.
pub(in crate::server) fn is_protected_exchange(
    request: &Parts,
    security: &dyn ServerSecurity,
) -> bool {
    request.method == Method::POST
        && request.headers.contains_key(SESSION)
        && matches!(
            subprotocol(request, Some(security)),
            Ok(Subprotocol::Protected(_))
        )
}

/// Answers an exchange. The first one opens the session.
pub(in crate::server) async fn exchange<B>(
    state: &Arc<ServerState>,
    interface: &Arc<Interface>,
    parts: Parts,
    body: B,
    budget: &Arc<ConnectionBudget>,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let deadline = deadline(&parts, state.limits.request_time)?;
    let head = ExchangeHead::new(&parts, state.limits.poll_time, state.security.as_deref())?;
    let largest = interface.largest_message(&state.limits);
    let max = state.limits.frame_bytes(largest);
    let (body, charge) = request_body::read(body, &parts.headers, max, deadline, budget).await?;
    let messages = head.subprotocol.split(body)?;
    let caller = caller(&parts).clone();
    let mailbox = head.find_or_open(state, interface, parts)?;
    let begun = Exchange::begin(
        &mailbox,
        head.sequence,
        head.received,
        (messages, charge),
        &caller,
        deadline.into(),
    );
    let exchange = begun.await.map_err(|error| match error {
        NotBegun::Ended => unknown_session(),
        NotBegun::Refused(status) => Refusal::from(status),
    })?;
    head.respond(exchange, state.limits.comment_time).await
}

impl ExchangeHead {
    fn new(
        request: &Parts,
        poll_time: Duration,
        security: Option<&dyn ServerSecurity>,
    ) -> Result<Self, Refusal> {
        let text = |name: &HeaderName| {
            let value = request.headers.get(name)?;
            Some(value.to_str().unwrap_or_default())
        };
        let number = |name: &HeaderName| {
            let number = text(name).map(|text| {
                let digits = text.bytes().all(|byte| byte.is_ascii_digit());
                text.parse::<u64>().ok().filter(|_| digits)
            });
            number.map_or(Ok(None), |number| {
                number.map(Some).ok_or_else(|| {
                    Status::invalid_argument(format!("invalid {name}: send a decimal number"))
                })
            })
        };
        let id = text(&SESSION).filter(|id| id.len() == 32);
        let id = id.and_then(|id| u128::from_str_radix(id, 16).ok());
        let id = id.ok_or_else(|| {
            Status::invalid_argument(
                "a session over HTTP needs Smq-Session: send 16 random bytes in 32 hexadecimal digits",
            )
        })?;
        let sequence = number(&SEQUENCE)?.filter(|sequence| *sequence > 0);
        let sequence = sequence.ok_or_else(|| {
            Status::invalid_argument(
                "an exchange needs Smq-Sequence: send its number in the session, from 1 on",
            )
        })?;
        let answer = if accepts_stream(request) {
            Answer::Stream
        } else if let Some(wait) = text(&WAIT) {
            let wait = parse_milliseconds(wait).ok_or_else(|| {
                Status::invalid_argument("invalid Smq-Wait-Ms: send milliseconds, 1 to 10 digits")
            })?;
            Answer::Poll(Duration::from_millis(wait).min(poll_time))
        } else {
            Answer::Now
        };
        Ok(Self {
            id: id.to_be_bytes(),
            sequence,
            received: number(&RECEIVED)?.unwrap_or(0),
            subprotocol: subprotocol(request, security)?,
            answer,
        })
    }

    /// Finds the session. The first exchange opens it.
    fn find_or_open(
        &self,
        state: &Arc<ServerState>,
        interface: &Arc<Interface>,
        parts: Parts,
    ) -> Result<Arc<Mailbox>, Refusal> {
        let key = SessionKey {
            id: self.id,
            owner: caller(&parts).namespace(),
            origin: parts.headers.get(header::ORIGIN).cloned(),
            path: parts.uri.path().to_owned(),
            protocol: self.subprotocol.name(),
        };
        if let Some(mailbox) = state.http_sessions.find(&key) {
            return Ok(mailbox);
        }
        if self.sequence != 1 {
            return Err(unknown_session());
        }
        let opening = Opening::new(self.subprotocol, state, interface, &parts)?;
        let peer = parts.extensions.get::<PeerAddress>();
        let address = peer.map(|peer| peer.0.ip());
        let max_bytes = state.connection_bytes();
        let admitted = state.admission.admit(address, &state.limits, max_bytes);
        let admitted = admitted.map_err(|rejected| rejected.refusal)?;
        let budget = admitted.budget();
        state
            .admission
            .identified(caller(&parts), &budget, &state.limits)?;
        let (mailbox, registration) = state.http_sessions.register(key, admitted);
        if let Some(registration) = registration {
            let is_text = self.subprotocol == Subprotocol::Plain(Format::Json);
            let carrier = HttpCarrier::new(
                Arc::clone(&mailbox),
                registration,
                is_text,
                state.limits.absence_time,
            );
            let (state, interface) = (Arc::clone(state), Arc::clone(interface));
            let head = own_head(parts);
            // Boxed, so that the large future is freed before the session runs.
            let opened = Box::pin(async move {
                let carrier = Carrier::Http(Box::new(carrier));
                let session = opening.open(state, interface, head, budget, carrier).await;
                session.map(Box::new)
            });
            tokio::spawn(async move {
                if let Some(mut session) = opened.await {
                    session.run().await;
                }
            });
        }
        Ok(mailbox)
    }

    async fn respond(
        self,
        mut exchange: Exchange,
        comment_time: Duration,
    ) -> Result<Response<Body>, Refusal> {
        let messages = match self.answer {
            Answer::Stream => {
                exchange.read();
                return Ok(self.stream(exchange, comment_time));
            }
            Answer::Poll(wait) => {
                exchange.read();
                let messages = timeout(wait, exchange.next(self.received)).await;
                messages.unwrap_or_default()
            }
            Answer::Now => exchange.available(self.received),
        };
        if messages.is_empty() && exchange.has_ended(self.received) {
            return Err(unknown_session());
        }
        let body = self.subprotocol.join(&messages);
        let mut response = response::ok(self.subprotocol.media_type(), body);
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(response)
    }

    /// Returns a response that writes messages as they come, one event each.
    fn stream(self, exchange: Exchange, comment_time: Duration) -> Response<Body> {
        let is_text = self.subprotocol == Subprotocol::Plain(Format::Json);
        let begin = Some((exchange, self.received, true));
        let events = unfold(begin, move |state| async move {
            let (exchange, received, is_new) = state?;
            if is_new {
                // The client sees at once that nothing holds the stream back.
                return Some((COMMENT, Some((exchange, received, false))));
            }
            let comment = Instant::now() + comment_time;
            let Ok(messages) = timeout_at(comment, exchange.next(received)).await else {
                return Some((COMMENT, Some((exchange, received, false))));
            };
            if messages.is_empty() {
                return None;
            }
            let mut text = BytesMut::with_capacity(messages.iter().map(|it| it.len() + 32).sum());
            let mut number = received;
            for message in &messages {
                number += 1;
                text.put_slice(format!("id: {number}\ndata: ").as_bytes());
                if is_text {
                    text.put_slice(message);
                } else {
                    text.put_slice(BASE64_STANDARD.encode(message).as_bytes());
                }
                text.put_slice(b"\n\n");
            }
            Some((text.freeze(), Some((exchange, number, false))))
        });
        sse::respond(Body::stream(events))
    }
}

const COMMENT: Bytes = Bytes::from_static(b":\n\n");

impl Subprotocol {
    fn media_type(self) -> HeaderValue {
        match self {
            Self::Plain(format) => HeaderValue::from_static(format.media_type()),
            Self::Protected(name) => HeaderValue::from_maybe_shared(format!("application/{name}"))
                .expect("a subprotocol is a token"),
        }
    }

    /// Splits the body of a request into messages.
    fn split(self, body: Bytes) -> Result<Vec<Bytes>, Status> {
        if body.is_empty() {
            return Ok(Vec::new());
        }
        match self {
            Self::Plain(Format::Json) => wire::split_array(&body).map_err(|error| {
                Status::invalid_argument(format!("invalid exchange: send a JSON array: {error}"))
            }),
            Self::Plain(Format::Protobuf) | Self::Protected(_) => wire::Batch::decode(body)
                .map(|batch| batch.messages)
                .map_err(|error| {
                    Status::invalid_argument(format!(
                        "invalid exchange: send smq.v1.Batch: {error}"
                    ))
                }),
        }
    }

    /// Joins messages to the body of a response.
    fn join(self, messages: &[Bytes]) -> Bytes {
        let size = messages.iter().map(|message| message.len() + 8).sum();
        let mut body = BytesMut::with_capacity(size);
        match self {
            Self::Plain(Format::Json) => {
                body.put_u8(b'[');
                for (index, message) in messages.iter().enumerate() {
                    if index > 0 {
                        body.put_u8(b',');
                    }
                    body.put_slice(message);
                }
                body.put_u8(b']');
            }
            Self::Plain(Format::Protobuf) | Self::Protected(_) => {
                for message in messages {
                    encode_key(1, WireType::LengthDelimited, &mut body);
                    encode_varint(message.len() as u64, &mut body);
                    body.put_slice(message);
                }
            }
        }
        body.freeze()
    }
}

fn accepts_stream(request: &Parts) -> bool {
    let accept = request.headers.get(header::ACCEPT);
    let accept = accept.and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.trim().eq_ignore_ascii_case(sse::MEDIA_TYPE))
}

/// Returns the subprotocol whose messages the body of an exchange has, by its `Content-Type`.
fn subprotocol(
    request: &Parts,
    security: Option<&dyn ServerSecurity>,
) -> Result<Subprotocol, Refusal> {
    let content_type = request.headers.get(header::CONTENT_TYPE);
    let Some(value) = content_type else {
        return Ok(Subprotocol::Plain(Format::Json));
    };
    if let Some(format) = Format::of_content_type(value) {
        return Ok(Subprotocol::Plain(format));
    }
    let protected = security.map(ServerSecurity::subprotocol);
    let media_type = value.to_str().ok().and_then(|it| it.split(';').next());
    let name = media_type.and_then(|it| it.trim().strip_prefix("application/"));
    protected
        .filter(|protected| name.is_some_and(|name| name.eq_ignore_ascii_case(protected)))
        .map(Subprotocol::Protected)
        .ok_or_else(|| unsupported_media_type(content_type))
}

fn unknown_session() -> Refusal {
    Status::aborted("unknown session, or one that has ended: open another session").into()
}

/// Reads an exchange, as a fuzz target: messages survive that they are joined and split again.
#[cfg(any(test, fuzzing))]
pub(in crate::server) fn fuzz(request: &Parts, body: Bytes) {
    let poll_time = Duration::from_secs(25);
    let Ok(head) = ExchangeHead::new(request, poll_time, None) else {
        return;
    };
    assert!(head.sequence > 0);
    if let Answer::Poll(wait) = head.answer {
        assert!(wait <= poll_time);
    }
    if let Ok(messages) = head.subprotocol.split(body) {
        let again = head.subprotocol.split(head.subprotocol.join(&messages));
        assert_eq!(again.ok(), Some(messages));
    }
}
