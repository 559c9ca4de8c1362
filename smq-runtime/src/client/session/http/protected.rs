//! The protected messages of a session without WebSocket. An answer without protection, such as a rejection by a
//! proxy, only ends the connection: anybody on the way could have sent it.

use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;
use prost::Message as _;

use super::{
    answer::{Answer, frame_of, unsendable},
    subscription_request::SubscriptionRequest,
};
use crate::{
    client::{
        endpoint::Endpoint,
        protected::{self, Message},
        session::remote::Remote,
    },
    codec::Format,
    error::Error,
    security::{ClientSecurity, Content, MessageKind, Once},
    start::Start,
    wire::{self, Polled, server_frame::Frame},
};

pub(super) async fn request(
    security: &dyn ClientSecurity,
    Remote { http, headers, .. }: &Remote,
    endpoint: Endpoint,
    timeout: Duration,
    request: wire::Request,
) -> Result<Frame, Error> {
    let trace = HeaderValue::from_str(&request.traceparent).ok();
    let headers = headers.traced(trace.as_ref().filter(|trace| !trace.is_empty()));
    let (method, payload) = (endpoint.method, request.payload);
    let reply = protected::call(security, http, method, &headers, timeout, payload);
    frame_of(reply.await.map(|payload| wire::Reply { payload }))
}

pub(super) async fn publish(
    security: &dyn ClientSecurity,
    remote: &Remote,
    endpoint: Endpoint,
    published: u64,
    publish: wire::Publish,
) -> Result<Frame, Error> {
    let content = match protected::content(endpoint.method, publish.payload) {
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
    let message = Message {
        kind: MessageKind::Request,
        content,
        once: Some(once),
        timeout: None,
    };
    let receipt = ask(security, remote, endpoint, message).await;
    frame_of(receipt.and_then(|receipt| decode::<wire::Receipt>(receipt, "receipt")))
}

pub(super) async fn poll(
    security: &dyn ClientSecurity,
    subscription: &SubscriptionRequest,
    start: Start,
    wait: Duration,
) -> Result<Answer<Polled>, Error> {
    let SubscriptionRequest {
        remote,
        endpoint,
        filter,
        ..
    } = subscription;
    let subscribe = wire::Subscribe {
        filter: filter.clone(),
        start: start.into(),
        ..Default::default()
    };
    let poll = wire::Poll {
        subscribe: Some(subscribe),
        wait_ms: u32::try_from(wait.as_millis()).unwrap_or(u32::MAX),
    };
    let message = Message {
        kind: MessageKind::Poll,
        content: Content {
            content_type: Format::Protobuf.media_type().into(),
            payload: poll.encode_to_vec().into(),
        },
        once: None,
        timeout: None,
    };
    match ask(security, remote, *endpoint, message).await {
        Ok(polled) => Ok(Answer::Accepted(decode(polled, "poll")?)),
        Err(Error::Status(status)) => Ok(Answer::Rejected(status)),
        Err(error) => Err(error),
    }
}

/// Sends a message. A message that cannot be made now may be possible later, for example with a renewed
/// certificate.
async fn ask(
    security: &dyn ClientSecurity,
    remote: &Remote,
    endpoint: Endpoint,
    message: Message,
) -> Result<Bytes, Error> {
    let Remote { http, headers, .. } = remote;
    let answer = protected::ask(security, http, endpoint.method, headers, message);
    answer.await.map_err(|error| match error {
        Error::Unsendable(why) => Error::Untrusted(why),
        error => error,
    })
}

fn decode<M: prost::Message + Default>(answer: Bytes, what: &str) -> Result<M, Error> {
    M::decode(answer).map_err(|error| Error::Protocol(format!("invalid {what}: {error}")))
}
