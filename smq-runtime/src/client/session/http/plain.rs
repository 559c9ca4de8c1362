//! What a session without WebSocket asks for in the clear.

use std::time::Duration;

use http::{HeaderValue, Response, StatusCode};
use hyper::body::Incoming;
use prost::Message as _;

use super::{
    exchange::{Opened, answered},
    subject::Subject,
};
use crate::{
    client::{
        call::Refused,
        session::remote::{Endpoint, Remote, with_query},
    },
    error::Error,
    start::Start,
    status::Status,
    wire::{self, Polled, server_frame::Frame},
};

pub(super) async fn request(
    Remote { http, headers, .. }: &Remote,
    endpoint: Endpoint,
    timeout: Duration,
    request: wire::Request,
) -> Result<Frame, Error> {
    let trace = HeaderValue::from_str(&request.traceparent).ok();
    let headers = headers.traced(trace.as_ref().filter(|trace| !trace.is_empty()));
    let reply = http.call(endpoint.method, &headers, timeout, request.payload);
    answered(reply.await.map(|payload| wire::Reply { payload }))
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
    let response = http.send(request).await?;
    if response.status() != StatusCode::OK {
        let status = refused(response).await?;
        return Ok(wire::End::from(&status).into());
    }
    let receipt = http.protobuf(endpoint.method, response).await?;
    let receipt = wire::Receipt::decode(receipt)
        .map_err(|error| Error::Protocol(format!("it answered what is no receipt: {error}")))?;
    Ok(receipt.into())
}

pub(super) async fn poll(
    subject: &Subject,
    start: Start,
    wait: Duration,
) -> Result<Opened<Polled>, Error> {
    let Subject {
        remote, endpoint, ..
    } = subject;
    let rest = format!("wait={}", wait.as_millis());
    let request = match subject.request(start, &rest, "application/protobuf") {
        Ok(request) => request,
        Err(status) => return Ok(Opened::Refused(status)),
    };
    let response = remote.http.send(request).await?;
    if response.status() != StatusCode::OK {
        return refused(response).await.map(Opened::Refused);
    }
    let polled = remote.http.protobuf(endpoint.method, response).await?;
    let polled = Polled::decode(polled)
        .map_err(|error| Error::Protocol(format!("it answered what is no poll: {error}")))?;
    Ok(Opened::Here(polled))
}

/// Reads what refuses a subscription or a publish; an error, if that may be different later.
pub(super) async fn refused(response: Response<Incoming>) -> Result<Status, Error> {
    let refused = Refused::read(response).await;
    if refused.ours.is_none() && refused.is_passing() {
        return Err(refused.error());
    }
    Ok(refused.status())
}

/// Returns what becomes of a publish that cannot be sent.
pub(super) fn unsendable(why: String) -> Frame {
    wire::End::from(&Status::invalid_argument(why)).into()
}
