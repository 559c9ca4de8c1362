//! HTTP handlers of the application outside its interfaces.

use std::{error::Error as StdError, future::Future, sync::Arc};

use bytes::{Buf, Bytes};
use http::{Request, Response, header, request::Parts};

use super::{
    ServerState,
    body::Body,
    budget::ConnectionBudget,
    deadline::{deadline, guard},
    request_body,
    response::Refusal,
    routes::Handler,
};

/// Erases the type of a handler.
pub(super) fn handler<F, R>(handler: F) -> Handler
where
    F: Fn(Request<Bytes>) -> R + Send + Sync + 'static,
    R: Future<Output = Response<Bytes>> + Send + 'static,
{
    Arc::new(move |request| Box::pin(handler(request)))
}

/// Runs a handler within the limits of a request.
pub(super) async fn answer<B>(
    state: &ServerState,
    handler: &Handler,
    mut parts: Parts,
    body: B,
    budget: &Arc<ConnectionBudget>,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let limits = &state.limits;
    let deadline = deadline(&parts, limits.request_time)?;
    let max = limits.message_bytes;
    let (body, _charge) = request_body::read(body, &parts.headers, max, deadline, budget).await?;
    // The body has been inflated.
    if parts.headers.remove(header::CONTENT_ENCODING).is_some() {
        parts.headers.remove(header::CONTENT_LENGTH);
    }
    let _permit = state.handler_permit()?;
    let answer = async { handler(Request::from_parts(parts, body)).await };
    let response = guard(deadline, "handler", answer).await;
    Ok(response.map_err(Refusal::from_handler)?.map(Body::new))
}
