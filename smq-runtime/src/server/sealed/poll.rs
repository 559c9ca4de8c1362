//! A long poll that is one message: a subscription of who has no other connection.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::{HeaderMap, header, request::Parts};
use prost::Message;
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    codec::{self, Format, UnknownFields},
    schema,
    security::Content,
    server::{
        Shared, drain::Drain, handling, long_poll, request, response::Refusal, routes::Endpoint,
    },
    start::Start,
    status::Status,
    wire,
};

/// Subscribes as the payload says, for a caller who may, and returns what is there, or comes in time.
pub(super) async fn perform(
    shared: &Shared,
    endpoint: &Endpoint,
    topic: &schema::Topic,
    payload: Bytes,
    request: Arc<Parts>,
    (permit, deadline): (OwnedSemaphorePermit, Instant),
) -> Result<Content, Status> {
    let most = shared.limits.message_bytes;
    if payload.len() > most {
        return Err(Refusal::too_large(most).into_status());
    }
    let (from, to) = formats(&request.headers, &payload).map_err(Refusal::into_status)?;
    let wire::Poll { subscribe, wait_ms } = decode(from, payload)?;
    let subscribe = subscribe.unwrap_or_default();
    let name = endpoint.method.path.rsplit('/').next().unwrap_or_default();
    if !subscribe.topic.is_empty() && subscribe.topic != name {
        let message = format!("the poll names {:?}, and came to {name}", subscribe.topic);
        return Err(Status::invalid_argument(message));
    }
    let filter = match (from, subscribe.filter) {
        (Format::Json, filter) if !filter.is_empty() => {
            let descriptor = endpoint.schema().descriptors.message(topic.filter);
            codec::from_json(&descriptor, &filter, UnknownFields::Refused)?
        }
        (_, filter) => filter,
    };
    let start = Start::from(subscribe.start);
    let drain = request.extensions.get::<Drain>().cloned();
    let cursor = handling::subscribe(shared, endpoint, request, deadline, filter, start).await?;
    // Who waits keeps nobody else from being served.
    drop(permit);
    let wait = Duration::from_millis(wait_ms.into()).min(shared.limits.poll_time);
    let polled = long_poll::polled(cursor, to, wait, drain).await;
    Ok((to.media_type().into(), polled))
}

/// Returns the format of a poll, and that of its answer.
fn formats(headers: &HeaderMap, payload: &Bytes) -> Result<(Format, Format), Refusal> {
    let from = match headers.get(header::CONTENT_TYPE) {
        None if payload.is_empty() => Some(Format::Json),
        None => None,
        Some(content_type) => Format::of_content_type(content_type),
    };
    let came = || request::unsupported_media_type(headers.get(header::CONTENT_TYPE));
    let from = from.ok_or_else(came)?;
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
    poll.map_err(|why| Status::invalid_argument(format!("the payload is no smq.v1.Poll: {why}")))
}
