//! What a session without WebSocket asks for in protected messages. What is no answer of the server's, such as a refusal
//! without protection, ends nothing but the link: anybody on the way could have said it.

use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;
use prost::Message as _;

use super::{
    exchange::{Opened, answered},
    plain::unsendable,
    subject::Subject,
};
use crate::{
    client::{
        protected::{self, Message},
        session::remote::{Endpoint, Remote},
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
    answered(reply.await.map(|payload| wire::Reply { payload }))
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
    answered(receipt.and_then(|receipt| decode::<wire::Receipt>(receipt, "receipt")))
}

pub(super) async fn poll(
    security: &dyn ClientSecurity,
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
        Ok(polled) => Ok(Opened::Here(decode(polled, "poll")?)),
        Err(Error::Status(status)) => Ok(Opened::Refused(status)),
        Err(error) => Err(error),
    }
}

/// Asks the server. That a message cannot be made now may be different later: a certificate may be renewed.
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
    M::decode(answer)
        .map_err(|error| Error::Protocol(format!("it answered what is no {what}: {error}")))
}
