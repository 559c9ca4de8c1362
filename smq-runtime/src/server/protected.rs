//! Protected messages by `POST`: calls, publishes and long polls that the server's [security](crate::security) opens.

use std::{error::Error as StdError, sync::Arc, time::Duration, time::Instant};

use bytes::{Buf, Bytes};
use http::{HeaderMap, HeaderName, HeaderValue, Response, header, request::Parts};
use prost::Message as _;

use super::{
    ServerState,
    body::Body,
    budget::ConnectionBudget,
    call::{AdmittedTarget, Invocation},
    deadline::deadline,
    drain::Drain,
    encoding::{Input, ReplyEncoding, RequestEncoding, unsupported_media_type},
    long_poll,
    publisher::NumberedPublish,
    request_body,
    response::{self, Refusal},
    routes::Endpoint,
    sessions::SessionCarrier,
};
use crate::{
    access::{Action, Caller},
    codec::Format,
    limits::Limits,
    security::{
        Content, Expected, Message, MessageKind, MessageOpener, OpenedMessage, TextHeaders,
    },
    start::Start,
    status::Status,
    wire,
};

/// Answers one protected message.
///
/// If the server has an authenticator, unauthenticated clients must not learn which paths exist. A message for an
/// unknown path is refused with the same status, and after the same time, as one that cannot be opened.
pub(super) async fn answer<B>(
    state: &Arc<ServerState>,
    opener: Box<dyn MessageOpener>,
    parts: Parts,
    body: B,
    budget: &Arc<ConnectionBudget>,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let limits = &state.limits;
    let hides = state.hooks.authenticator.is_some();
    let deadline = deadline(&parts, limits.request_time)?;
    let found = state
        .routes
        .find_endpoint(parts.uri.path())
        .and_then(|endpoint| {
            let action = endpoint.post_action();
            let admitted = AdmittedTarget::by_opener(opener.as_ref(), endpoint, action)?;
            Ok((endpoint, admitted))
        });
    let found = match found {
        Ok(found) => Some(found),
        Err(_) if hides => None,
        Err(refusal) => return Err(refusal),
    };
    let (kinds, max) = match found {
        Some((endpoint, _)) => taken_at(endpoint, limits),
        None => (&[][..], limits.message_bytes),
    };
    let max = if hides {
        state.routes.largest_message(limits)
    } else {
        max
    };
    let expected = Expected {
        resource: found.as_ref().map_or_else(String::new, |(it, _)| it.name()),
        kinds,
        most_bytes: max.saturating_add(opener.overhead()),
    };
    let max = expected.most_bytes;
    let (message, _charge) =
        request_body::read(body, &parts.headers, max, deadline, budget).await?;
    let OpenedMessage { message, reply } = opener.open(message, expected).await?;
    let Some((endpoint, admitted)) = found else {
        return Err(Status::unauthenticated("not authenticated").into());
    };
    // From here on, the reply is protected: errors reach the authenticated sender only.
    let outcome = perform(state, endpoint, admitted, message, parts, deadline).await;
    let reply = reply(outcome.map_err(Refusal::into_status)).await?;
    let content_type = HeaderValue::from_maybe_shared(reply.content_type)
        .map_err(|_| Status::internal("the security returned an invalid content type"))?;
    Ok(response::ok(content_type, reply.payload))
}

/// Returns the kinds of messages that an endpoint accepts, and their maximum size in bytes.
fn taken_at(endpoint: &Endpoint, limits: &Limits) -> (&'static [MessageKind], usize) {
    let posts = limits.message_limit(endpoint.method);
    match (endpoint.takes_posts(), endpoint.takes_subscribers()) {
        (_, false) => (&[MessageKind::Request], posts),
        (false, true) => (&[MessageKind::Poll], limits.message_bytes),
        (true, true) => (
            &[MessageKind::Request, MessageKind::Poll],
            posts.max(limits.message_bytes),
        ),
    }
}

/// Runs an opened message as an unprotected request with the same headers and content would run.
async fn perform(
    state: &Arc<ServerState>,
    endpoint: &Endpoint,
    admitted: AdmittedTarget<'_>,
    message: Message,
    parts: Parts,
    deadline: Instant,
) -> Result<Content, Refusal> {
    let Content {
        content_type,
        payload,
    } = message.content;
    let mut headers = headers(&message.headers, state.limits.header_bytes)?;
    headers.remove(header::CONTENT_TYPE);
    if !content_type.is_empty() {
        let content_type = content_type.parse().map_err(|_| invalid_header())?;
        headers.insert(header::CONTENT_TYPE, content_type);
    }
    let caller = Caller::default().with_verified(message.sender.clone());
    let head = Arc::new(with_headers_and_caller(parts, headers, caller));
    let request = &*head;
    if message.kind == MessageKind::Poll {
        let admitted = admitted.with_action(Action::Subscribe);
        let invocation = Invocation::new(state, admitted, Arc::clone(&head), deadline);
        return poll(state, endpoint, invocation, payload, request).await;
    }
    if endpoint.method.streams {
        let name = endpoint.method.full_name();
        let message = format!("{name} replies in parts: call it in a sealed session");
        return Err(Status::unimplemented(message).into());
    }
    let from = RequestEncoding::from_headers(&request.headers, endpoint.method)?;
    let to = ReplyEncoding::from_headers(&request.headers, endpoint.method, from.format())?;
    let input = from.read(payload)?;
    let numbered = match (&message.once, &endpoint.method.topic) {
        (Some(once), Some(_)) => Some(NumberedPublish::from_sender(once, &message.sender)?),
        _ => None,
    };
    let invocation = Invocation::new(state, admitted, Arc::clone(&head), deadline);
    let reply = invocation.answer(input, numbered, to).await?;
    Ok(Content {
        content_type: reply.content_type.to_str().unwrap_or_default().to_owned(),
        payload: reply.data,
    })
}

/// Subscribes for one long poll, and returns the deliveries.
async fn poll(
    state: &ServerState,
    endpoint: &Endpoint,
    invocation: Invocation<'_>,
    payload: Bytes,
    request: &Parts,
) -> Result<Content, Refusal> {
    if payload.len() > state.limits.message_bytes {
        return Err(Refusal::too_large(state.limits.message_bytes));
    }
    let (from, to) = formats(&request.headers, &payload)?;
    let wire::Poll { subscribe, wait_ms } = decode(from, payload)?;
    let subscribe = subscribe.unwrap_or_default();
    let name = endpoint.method.full_name();
    if !subscribe.topic.is_empty() && subscribe.topic != name {
        let message = format!(
            "the poll is for topic {:?}, but the path is for {name}: send both for the same topic",
            subscribe.topic
        );
        return Err(Status::invalid_argument(message).into());
    }
    let filter = Input::embedded(from, subscribe.filter);
    let start = Start::from(subscribe.start);
    let cursor = invocation.subscribe(filter, start).await?;
    let wait = Duration::from_millis(wait_ms.into()).min(state.limits.poll_time);
    let drain = request.extensions.get::<Drain>().cloned();
    let mut session = state.open_session(request, SessionCarrier::LongPoll);
    session.subscribe(0, name);
    Ok(Content {
        content_type: to.media_type().into(),
        payload: long_poll::polled(cursor, to, wait, drain, &mut session).await,
    })
}

/// Returns the formats of a poll and of its response.
fn formats(headers: &HeaderMap, payload: &Bytes) -> Result<(Format, Format), Refusal> {
    let content_type = headers.get(header::CONTENT_TYPE);
    let from = match content_type {
        None if payload.is_empty() => Some(Format::Json),
        None => None,
        Some(content_type) => Format::of_content_type(content_type),
    };
    let from = from.ok_or_else(|| unsupported_media_type(content_type))?;
    let to = Format::accepted(headers, from)
        .map_err(|_| Refusal::not_acceptable("application/protobuf and application/json"))?;
    Ok((from, to))
}

fn decode(format: Format, payload: Bytes) -> Result<wire::Poll, Status> {
    let poll = match format {
        _ if payload.is_empty() => Ok(wire::Poll::default()),
        Format::Protobuf => wire::Poll::decode(payload).map_err(|error| error.to_string()),
        Format::Json => wire::decode_poll(&payload).map_err(|error| error.to_string()),
    };
    poll.map_err(|why| Status::invalid_argument(format!("invalid smq.v1.Poll: {why}")))
}

/// Parses the headers inside a message. `max` limits their total size in bytes.
pub(super) fn headers(text: &TextHeaders, max: usize) -> Result<HeaderMap, Status> {
    let size = text.iter().map(|(name, value)| name.len() + value.len());
    if size.sum::<usize>() > max {
        let message =
            format!("the headers in the message exceed {max} bytes: send fewer or shorter ones");
        return Err(Status::resource_exhausted(message));
    }
    let mut headers = HeaderMap::with_capacity(text.len() + 1);
    for (name, value) in text {
        let name: HeaderName = name.parse().map_err(|_| invalid_header())?;
        let value: HeaderValue = value.parse().map_err(|_| invalid_header())?;
        headers.insert(name, value);
    }
    Ok(headers)
}

fn invalid_header() -> Status {
    Status::invalid_argument("invalid header in the message")
}

/// Replaces the headers and the caller of a request by those that the security has verified.
pub(super) fn with_headers_and_caller(
    mut request: Parts,
    headers: HeaderMap,
    caller: Caller,
) -> Parts {
    request.headers = headers;
    request.extensions.insert(caller);
    request
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::status::Code;

    fn text(headers: &[(&str, &str)]) -> TextHeaders {
        let headers = headers.iter();
        headers
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect()
    }

    #[test]
    fn headers_in_a_message_parse() {
        let headers = headers(&text(&[("x-badge", "7"), ("X-Place", "Turin")]), 100).unwrap();
        assert_eq!(headers.len(), 2);
        assert_eq!(headers["x-badge"], "7");
        assert_eq!(headers["x-place"], "Turin");
    }

    #[test]
    fn invalid_or_too_large_headers_are_refused() {
        for wrong in [("x y", "7"), ("", "7"), ("x", "7\r\ny: 8"), ("x", "\0")] {
            let status = headers(&text(&[wrong]), 100).unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument, "{wrong:?}");
        }
        let long = "x".repeat(100);
        let status = headers(&text(&[("x", &long)]), 100).unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
    }
}
