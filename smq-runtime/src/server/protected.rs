//! A request, a publish or a long poll that is one message of the server's [security](crate::security), by `POST`.

use std::{error::Error as StdError, sync::Arc, time::Duration, time::Instant};

use bytes::{Buf, Bytes};
use http::{HeaderMap, HeaderName, HeaderValue, Response, header, request::Parts};
use prost::Message as _;

use super::{
    Shared,
    body::Body,
    call::{Admitted, Invocation},
    deadline::deadline,
    drain::Drain,
    forms::{Input, ReplyForm, RequestForm, unsupported_media_type},
    long_poll,
    publisher::Numbered,
    read,
    response::{self, Refusal},
    routes::Endpoint,
};
use crate::{
    access::{Action, Caller},
    codec::Format,
    context::Head,
    limits::Limits,
    security::{
        Content, Expected, Message, MessageKind, MessageOpener, OpenedMessage, TextHeaders,
    },
    start::Start,
    status::Status,
    wire,
};

/// Answers one message.
///
/// Where there is an authenticator, nobody learns what is served before they are known: a message for a path that leads nowhere is
/// refused in the same way, and after the same time, as one that cannot be opened.
pub(super) async fn answer<B>(
    shared: &Arc<Shared>,
    opener: Box<dyn MessageOpener>,
    parts: Parts,
    body: B,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let limits = &shared.limits;
    let hides = shared.hooks.authenticator.is_some();
    let deadline = deadline(&parts, limits.request_time)?;
    let found = shared.routes.posted(parts.uri.path()).and_then(|endpoint| {
        let admitted = Admitted::opened(opener.admit(&endpoint.sent()), endpoint.sent())?;
        Ok((endpoint, admitted))
    });
    let found = match found {
        Ok(found) => Some(found),
        Err(_) if hides => None,
        Err(refusal) => return Err(refusal),
    };
    let (kinds, most) = match found {
        Some((endpoint, _)) => taken_at(endpoint, limits),
        None => (&[][..], limits.message_bytes),
    };
    let most = if hides {
        shared.routes.largest_message(limits)
    } else {
        most
    };
    let expected = Expected {
        resource: found.as_ref().map_or_else(String::new, |(it, _)| it.name()),
        kinds,
        most_bytes: most.saturating_add(opener.overhead()),
    };
    let message = read::whole(body, &parts.headers, expected.most_bytes, deadline).await?;
    let OpenedMessage { message, reply } = opener.open(message, expected).await?;
    let Some((endpoint, admitted)) = found else {
        return Err(Status::unauthenticated("nothing is served here").into());
    };
    // From here on all is said to the sender alone.
    let outcome = perform(shared, endpoint, admitted, message, parts, deadline).await;
    let reply = reply(outcome.map_err(Refusal::into_status)).await?;
    let content_type = HeaderValue::from_maybe_shared(reply.content_type)
        .map_err(|_| Status::internal("the reply has no content type"))?;
    Ok(response::ok(content_type, reply.payload))
}

/// Returns the kinds of messages that are taken at an endpoint, and how much they may carry.
fn taken_at(endpoint: &Endpoint, limits: &Limits) -> (&'static [MessageKind], usize) {
    let posts = limits.message_of(endpoint.method);
    match (endpoint.takes_posts(), endpoint.takes_subscribers()) {
        (_, false) => (&[MessageKind::Request], posts),
        (false, true) => (&[MessageKind::Poll], limits.message_bytes),
        (true, true) => (
            &[MessageKind::Request, MessageKind::Poll],
            posts.max(limits.message_bytes),
        ),
    }
}

/// Does what a message asks for, as if it had come in the clear with these headers and this content.
async fn perform(
    shared: &Arc<Shared>,
    endpoint: &Endpoint,
    admitted: Admitted,
    message: Message,
    parts: Parts,
    deadline: Instant,
) -> Result<Content, Refusal> {
    let Content {
        content_type,
        payload,
    } = message.content;
    let mut headers = headers(&message.headers, shared.limits.header_bytes)?;
    headers.remove(header::CONTENT_TYPE);
    if !content_type.is_empty() {
        let content_type = content_type.parse().map_err(|_| invalid_header())?;
        headers.insert(header::CONTENT_TYPE, content_type);
    }
    let caller = Caller::default().with_verified(message.sender.clone());
    let head = Arc::new(Head::of_request(instead(parts, headers, caller)));
    let request = &head.request;
    if message.kind == MessageKind::Poll {
        let admitted = admitted.to(Action::Subscribe);
        let invocation = Invocation::new(shared, endpoint, admitted, Arc::clone(&head), deadline);
        return poll(shared, endpoint, invocation, payload, request).await;
    }
    let from = RequestForm::of(&request.headers, endpoint.method)?;
    let to = ReplyForm::of(&request.headers, endpoint.method, from.format())?;
    let input = from.read(payload)?;
    let once = match (&message.once, &endpoint.method.topic) {
        (Some(once), Some(_)) => Some(Numbered::of_sender(once, &message.sender)?),
        _ => None,
    };
    let invocation = Invocation::new(shared, endpoint, admitted, Arc::clone(&head), deadline);
    let reply = invocation.answer(input, once, to).await?;
    Ok(Content {
        content_type: reply.content_type.to_str().unwrap_or_default().to_owned(),
        payload: reply.data,
    })
}

/// Subscribes as the payload says, and returns what is there, or comes in time.
async fn poll(
    shared: &Shared,
    endpoint: &Endpoint,
    invocation: Invocation<'_>,
    payload: Bytes,
    request: &Parts,
) -> Result<Content, Refusal> {
    if payload.len() > shared.limits.message_bytes {
        return Err(Refusal::too_large(shared.limits.message_bytes));
    }
    let (from, to) = formats(&request.headers, &payload)?;
    let wire::Poll { subscribe, wait_ms } = decode(from, payload)?;
    let subscribe = subscribe.unwrap_or_default();
    let name = endpoint.method.path.rsplit('/').next().unwrap_or_default();
    if !subscribe.topic.is_empty() && subscribe.topic != name {
        let message = format!("the poll names {:?}, and came to {name}", subscribe.topic);
        return Err(Status::invalid_argument(message).into());
    }
    let filter = Input::embedded(from, subscribe.filter);
    let start = Start::from(subscribe.start);
    let cursor = invocation.subscribe(filter, start).await?;
    let wait = Duration::from_millis(wait_ms.into()).min(shared.limits.poll_time);
    let drain = request.extensions.get::<Drain>().cloned();
    Ok(Content {
        content_type: to.media_type().into(),
        payload: long_poll::polled(cursor, to, wait, drain).await,
    })
}

/// Returns the format of a poll, and that of its answer.
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
    poll.map_err(|why| {
        Status::invalid_argument(format!("the payload is not an smq.v1.Poll: {why}"))
    })
}

/// Returns the headers that travel within a message, in that many bytes at most.
pub(super) fn headers(text: &TextHeaders, most: usize) -> Result<HeaderMap, Status> {
    let size = text.iter().map(|(name, value)| name.len() + value.len());
    if size.sum::<usize>() > most {
        let message = format!("the headers in the message are larger than {most} bytes");
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

/// Returns the request as its handler sees it: with these headers, from this caller.
pub(super) fn instead(mut request: Parts, headers: HeaderMap, caller: Caller) -> Parts {
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
    fn headers_within_a_message_are_headers() {
        let headers = headers(&text(&[("x-badge", "7"), ("X-Place", "Turin")]), 100).unwrap();
        assert_eq!(headers.len(), 2);
        assert_eq!(headers["x-badge"], "7");
        assert_eq!(headers["x-place"], "Turin");
    }

    #[test]
    fn what_are_none_or_too_many_are_refused() {
        for wrong in [("x y", "7"), ("", "7"), ("x", "7\r\ny: 8"), ("x", "\0")] {
            let status = headers(&text(&[wrong]), 100).unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument, "{wrong:?}");
        }
        let long = "x".repeat(100);
        let status = headers(&text(&[("x", &long)]), 100).unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
    }
}
