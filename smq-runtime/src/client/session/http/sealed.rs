//! What a session without WebSocket asks for in sealed messages. What is no answer of the server's, an unsigned refusal
//! too, ends nothing but the link: anybody on the way could have said it.

use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;
use prost::Message;

use super::{
    exchange::{Opened, answered},
    plain::unsendable,
    subject::Subject,
};
use crate::{
    client::{
        Sealing,
        call::body,
        fits,
        headers::Headers,
        sealed::Asking,
        session::remote::{Endpoint, Remote},
    },
    codec::Format,
    error::Error,
    security::{Kind, Once},
    start::Start,
    wire::{self, Polled, server_frame::Frame},
};

pub(super) async fn request(
    sealing: &Sealing,
    Remote { http, headers, .. }: &Remote,
    endpoint: Endpoint,
    timeout: Duration,
    request: wire::Request,
) -> Result<Frame, Error> {
    let trace = HeaderValue::from_str(&request.traceparent).ok();
    let headers = headers.traced(trace.as_ref().filter(|trace| !trace.is_empty()));
    let reply = sealing.call(http, endpoint.method, &headers, timeout, request.payload);
    answered(reply.await.map(|payload| wire::Reply { payload }))
}

pub(super) async fn publish(
    sealing: &Sealing,
    remote: &Remote,
    endpoint: Endpoint,
    published: u64,
    publish: wire::Publish,
) -> Result<Frame, Error> {
    let method = endpoint.method;
    let content = body(method, publish.payload).and_then(|(content_type, payload)| {
        fits(method, &payload)?;
        Ok((content_type, payload))
    });
    let (content_type, payload) = match content {
        Ok(content) => content,
        Err(Error::Unsendable(why)) => return Ok(unsendable(why)),
        Err(error) => return Err(error),
    };
    let once = Once {
        publisher: Bytes::copy_from_slice(&remote.publisher.to_be_bytes()),
        published,
        sequence: publish.sequence,
        again: publish.again,
    };
    let asking = Asking {
        kind: Kind::Request,
        content: (text(&content_type), payload),
        once: Some(once),
        timeout: None,
    };
    let receipt = ask(sealing, remote, endpoint, &remote.headers, asking).await;
    answered(receipt.and_then(|receipt| decode::<wire::Receipt>(receipt, "receipt")))
}

pub(super) async fn poll(
    sealing: &Sealing,
    subject: &Subject,
    start: Start,
    wait: Duration,
) -> Result<Opened<Polled>, Error> {
    let Subject {
        remote,
        endpoint,
        filter,
        ..
    } = subject;
    let subscribe = wire::Subscribe {
        filter: filter.clone(),
        start: start.into(),
        ..Default::default()
    };
    let poll = wire::Poll {
        subscribe: Some(subscribe),
        wait_ms: u32::try_from(wait.as_millis()).unwrap_or(u32::MAX),
    };
    let asking = Asking {
        kind: Kind::Poll,
        content: (
            Format::Protobuf.media_type().into(),
            poll.encode_to_vec().into(),
        ),
        once: None,
        timeout: None,
    };
    match ask(sealing, remote, *endpoint, &remote.headers, asking).await {
        Ok(polled) => Ok(Opened::Here(decode(polled, "poll")?)),
        Err(Error::Status(status)) => Ok(Opened::Refused(status)),
        Err(error) => Err(error),
    }
}

/// Asks the server. That nothing can be sealed to it now may be different later: its certificate may be renewed.
async fn ask(
    sealing: &Sealing,
    remote: &Remote,
    endpoint: Endpoint,
    headers: &Headers,
    asking: Asking,
) -> Result<Bytes, Error> {
    let answer = sealing.ask(&remote.http, endpoint.method, headers, asking);
    answer.await.map_err(|error| match error {
        Error::Unsendable(why) => Error::Untrusted(why),
        error => error,
    })
}

fn decode<M: Message + Default>(answer: Bytes, what: &str) -> Result<M, Error> {
    M::decode(answer)
        .map_err(|error| Error::Protocol(format!("it answered what is no {what}: {error}")))
}

fn text(content_type: &HeaderValue) -> String {
    content_type.to_str().unwrap_or_default().into()
}
