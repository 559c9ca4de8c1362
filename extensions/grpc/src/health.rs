//! `grpc.health.v1`: whether the server and its services serve.

use bytes::Bytes;
use futures_util::{StreamExt, future, stream};
use http::{HeaderMap, Response};
use http_body::Frame;
use prost::Message;
use smq_envelopes::{Protocol, envelope, refused, reply_once};
use smq_runtime::{Body, Status, door::DoorRequest, schema};

use crate::Kind;

pub(crate) const CHECK: &str = "grpc.health.v1.Health/Check";
pub(crate) const WATCH: &str = "grpc.health.v1.Health/Watch";

const SERVING: i32 = 1;
const NOT_SERVING: i32 = 2;
const SERVICE_UNKNOWN: i32 = 3;

#[derive(Clone, PartialEq, Message)]
struct HealthCheckRequest {
    #[prost(string, tag = "1")]
    service: String,
}

#[derive(Clone, PartialEq, Message)]
struct HealthCheckResponse {
    #[prost(int32, tag = "1")]
    status: i32,
}

fn response(status: i32) -> Bytes {
    HealthCheckResponse { status }.encode_to_vec().into()
}

/// Answers whether a service is served; the empty name stands for the server.
pub(crate) async fn check(mut request: DoorRequest, kind: Kind) -> Response<Body> {
    match is_served(&mut request).await {
        Ok(true) => reply_once(kind, Ok(response(SERVING)), HeaderMap::new()),
        Ok(false) => refused(kind, Status::not_found("unknown service")),
        Err(status) => refused(kind, status),
    }
}

/// Tells it, and then when the server goes away.
pub(crate) async fn watch(mut request: DoorRequest, kind: Kind) -> Response<Body> {
    let status = match is_served(&mut request).await {
        Ok(true) => SERVING,
        Ok(false) => SERVICE_UNKNOWN,
        Err(status) => return refused(kind, status),
    };
    let frame = |status| Frame::data(envelope(0, &response(status)));
    let now = stream::once(future::ready(frame(status)));
    let draining = request.draining();
    let then = stream::once(async move {
        draining.await;
        frame(NOT_SERVING)
    });
    let gone = Status::unavailable("the server is going away");
    let end = stream::once(future::ready(kind.end(Err(gone), HeaderMap::new())));
    Response::new(Body::frames(now.chain(then).chain(end)))
}

async fn is_served(request: &mut DoorRequest) -> Result<bool, Status> {
    let message = request.read_prefixed().await?;
    let (_, message) = message.ok_or_else(|| Status::invalid_argument("no message"))?;
    let asked = HealthCheckRequest::decode(message);
    let asked = asked.map_err(|_| Status::invalid_argument("not a HealthCheckRequest"))?;
    let services = request.services();
    let mut names = services.into_iter().map(schema::Service::full_name);
    Ok(asked.service.is_empty() || names.any(|name| name == asked.service))
}
