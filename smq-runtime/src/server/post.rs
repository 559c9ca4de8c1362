//! Request-reply over HTTP: one `POST`, one response.

use std::{error::Error as StdError, sync::Arc};

use bytes::Buf;
use http::{Response, header, request::Parts};

use super::{
    Shared,
    body::Body,
    call::{self, Invocation},
    caller,
    deadline::deadline,
    forms::{ReplyForm, RequestForm},
    publisher::Numbered,
    read,
    response::{self, Refusal},
    routes::Endpoint,
};
use crate::context::Head;

/// Answers a `POST`: a request, or an event that a client publishes.
pub(super) async fn answer<B>(
    shared: &Arc<Shared>,
    endpoint: &Endpoint,
    parts: Parts,
    body: B,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let deadline = deadline(&parts, shared.limits.request_time)?;
    let admitted = call::admit(shared, endpoint.sent(), caller(&parts))?;
    let from = RequestForm::of(&parts.headers, endpoint.method)?;
    let to = ReplyForm::of(&parts.headers, endpoint.method, from.format())?;
    let once = match endpoint.method.topic {
        Some(_) => Numbered::of(parts.uri.query().unwrap_or_default())?,
        None => None,
    };
    let most = shared.limits.message_of(endpoint.method);
    let body = read::whole(body, &parts.headers, most, deadline).await?;
    let input = from.read(body)?;
    let head = Arc::new(Head::of_request(parts));
    let invocation = Invocation::new(shared, endpoint, admitted, Arc::clone(&head), deadline);
    let mut response = match invocation.answer(input, once, to).await {
        Ok(reply) => {
            let is_named = !reply.content_type.is_empty();
            let mut response = response::ok(reply.content_type, reply.data);
            if !is_named {
                response.headers_mut().remove(header::CONTENT_TYPE);
            }
            response
        }
        Err(refusal) => refusal.into_response(),
    };
    response.headers_mut().extend(head.take_response());
    Ok(response)
}
