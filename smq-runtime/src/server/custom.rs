//! Handlers of the application's own, beside its interfaces.

use std::{error::Error as StdError, future::Future, sync::Arc};

use bytes::{Buf, Bytes};
use http::{Request, Response, request::Parts};

use super::{
    Shared,
    body::Body,
    deadline::{deadline, guard},
    read,
    response::Refusal,
    routes::Handler,
};

/// Forgets the type of a handler.
pub(super) fn handler<F, R>(handler: F) -> Handler
where
    F: Fn(Request<Bytes>) -> R + Send + Sync + 'static,
    R: Future<Output = Response<Bytes>> + Send + 'static,
{
    Arc::new(move |request| Box::pin(handler(request)))
}

/// Lets a handler answer, within the limits of a request.
pub(super) async fn answer<B>(
    shared: &Shared,
    handler: &Handler,
    parts: Parts,
    body: B,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let limits = &shared.limits;
    let deadline = deadline(&parts, limits.request_time)?;
    let body = read::whole(body, &parts.headers, limits.message_bytes, deadline).await?;
    let _permit = shared.permit()?;
    let answer = async { handler(Request::from_parts(parts, body)).await };
    let response = guard(deadline, "handler", answer).await;
    Ok(response.map_err(Refusal::of_handler)?.map(Body::new))
}
