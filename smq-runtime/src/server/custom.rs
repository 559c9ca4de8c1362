//! Handlers of the application's own, beside its interfaces.

use std::{error::Error as StdError, future::Future, panic::AssertUnwindSafe, pin::Pin, sync::Arc};

use bytes::{Buf, Bytes};
use futures_util::FutureExt;
use http::{Request, Response, request::Parts};
use tokio::time::timeout_at;

use super::{
    Shared,
    body::Body,
    handling::{deadline, late},
    request,
    response::Refusal,
};
use crate::status::Status;

/// A handler, whatever its type.
pub(super) type Handler = Arc<dyn Fn(Request<Bytes>) -> Answer + Send + Sync>;

type Answer = Pin<Box<dyn Future<Output = Response<Bytes>> + Send>>;

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
    let _permit = shared.permit()?;
    let limits = &shared.limits;
    let deadline = deadline(&parts, limits.request_time)?;
    let body = request::read(body, &parts.headers, limits.message_bytes, deadline).await?;
    let answer = async { handler(Request::from_parts(parts, body)).await };
    match timeout_at(deadline.into(), AssertUnwindSafe(answer).catch_unwind()).await {
        Ok(Ok(response)) => Ok(response.map(Body::new)),
        Ok(Err(_panic)) => {
            let message = "the handler failed; see the log of the server";
            Err(Status::internal(message).into())
        }
        Err(_elapsed) => Err(late().into()),
    }
}
