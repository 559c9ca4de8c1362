//! The requests of a session without WebSocket and without security.

use std::time::Duration;

use http::{HeaderValue, StatusCode};
use prost::Message as _;
use tokio::time::sleep;

use super::{
    answer::{Answer, frame_of, rejection, unsendable},
    subscription_request::SubscriptionRequest,
};
use crate::{
    client::{
        endpoint::Endpoint,
        http_client::ErrorResponse,
        session::{
            remote::{Remote, with_query},
            retry::jitter,
        },
    },
    error::Error,
    start::Start,
    wire::{self, Polled, server_frame::Frame},
};

/// Publishes that were rejected together are sent again within this time, at different moments.
const AGAIN: Duration = Duration::from_secs(1);

pub(super) async fn request(
    Remote { http, headers, .. }: &Remote,
    endpoint: Endpoint,
    timeout: Duration,
    request: wire::Request,
) -> Result<Frame, Error> {
    let trace = HeaderValue::from_str(&request.traceparent).ok();
    let headers = headers.traced(trace.as_ref().filter(|trace| !trace.is_empty()));
    let reply = http.call(endpoint.method, &headers, timeout, request.payload);
    frame_of(reply.await.map(|reply| wire::Reply {
        payload: reply.payload,
    }))
}

pub(super) async fn publish(
    remote: &Remote,
    endpoint: Endpoint,
    published: u64,
    publish: wire::Publish,
) -> Result<Frame, Error> {
    let wire::Publish {
        payload,
        sequence,
        again,
        ..
    } = publish;
    let Remote { http, headers, .. } = remote;
    let mut request = match http.post(endpoint.method, headers, payload) {
        Ok(request) => request,
        Err(Error::Unsendable(why)) => return Ok(unsendable(why)),
        Err(error) => return Err(error),
    };
    let publisher = remote.publisher(published);
    let query = format!("{publisher}&sequence={sequence}&again={again}");
    *request.uri_mut() =
        with_query(request.uri(), &query).expect("a query of digits can follow any path");
    let response = loop {
        let response = http.send(request.clone()).await?;
        if response.status() == StatusCode::OK {
            break response;
        }
        let refused = ErrorResponse::read(response).await;
        match (&refused.ours, refused.retry_after) {
            // The server has not looked at it. So it may have been applied before, if it was sent before.
            (Some(_), Some(pause)) => sleep(pause + jitter(AGAIN)).await,
            (None, _) if refused.is_passing() => return Err(refused.error()),
            _ => return Ok(wire::End::from(&refused.status()).into()),
        }
    };
    let receipt = http.protobuf(endpoint.method, response).await?;
    let receipt = wire::Receipt::decode(receipt.payload)
        .map_err(|error| Error::Protocol(format!("invalid receipt: {error}")))?;
    Ok(receipt.into())
}

pub(super) async fn poll(
    subscription: &SubscriptionRequest,
    start: Start,
    wait: Duration,
) -> Result<Answer<Polled>, Error> {
    let SubscriptionRequest {
        remote, endpoint, ..
    } = subscription;
    let rest = format!("wait={}", wait.as_millis());
    let request = match subscription.request(start, &rest, "application/protobuf") {
        Ok(request) => request,
        Err(status) => return Ok(Answer::Rejected(status)),
    };
    let response = remote.http.send(request).await?;
    if response.status() != StatusCode::OK {
        return rejection(response).await.map(Answer::Rejected);
    }
    let polled = remote.http.protobuf(endpoint.method, response).await?;
    let polled = Polled::decode(polled.payload)
        .map_err(|error| Error::Protocol(format!("invalid answer to a poll: {error}")))?;
    Ok(Answer::Accepted(polled))
}
