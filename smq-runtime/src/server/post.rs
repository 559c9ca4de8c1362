//! Calls and publishes by `POST`. Replies in parts are in `post_streaming`.

use std::{error::Error as StdError, sync::Arc};

use bytes::Buf;
use http::{Response, header, request::Parts};

use super::{
    ServerState,
    body::Body,
    budget::ConnectionBudget,
    call::{self, Invocation},
    caller,
    content_coding::Accepted,
    deadline::deadline,
    encoding::{ReplyEncoding, RequestEncoding},
    post_streaming,
    publisher::NumberedPublish,
    request_body,
    response::{self, Refusal},
    routes::Endpoint,
};

/// Answers a `POST`: a call, or a publish.
pub(super) async fn answer<B>(
    state: &Arc<ServerState>,
    endpoint: &Endpoint,
    parts: Parts,
    body: B,
    budget: &Arc<ConnectionBudget>,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    if endpoint.method.streams {
        // In a box: most calls must not carry this future.
        return Box::pin(post_streaming::answer(state, endpoint, parts, body, budget)).await;
    }
    let deadline = deadline(&parts, state.limits.request_time)?;
    let admitted = call::admit(state, endpoint, endpoint.post_action(), caller(&parts))?;
    let from = RequestEncoding::from_headers(&parts.headers, endpoint.method)?;
    let to = ReplyEncoding::from_headers(&parts.headers, endpoint.method, from.format())?;
    let accepted = Accepted::of(&parts.headers)?;
    let numbered = match endpoint.method.topic {
        Some(_) => {
            let query = parts.uri.query().unwrap_or_default();
            NumberedPublish::from_query(query, caller(&parts))?
        }
        None => None,
    };
    let max = state.limits.message_limit(endpoint.method);
    let (body, _charge) = request_body::read(body, &parts.headers, max, deadline, budget).await?;
    let input = from.read(body)?;
    let head = Arc::new(parts);
    let invocation = Invocation::new(state, admitted, head, deadline);
    let mut response = match invocation.answer(input, numbered, to).await {
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
    if let Some(headers) = invocation.take_response_headers() {
        response.headers_mut().extend(*headers);
    }
    accepted.encode(&mut response, budget).await;
    Ok(response)
}
