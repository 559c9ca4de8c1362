//! Subscriptions by `GET`, for `curl` and `EventSource`.

use std::{sync::Arc, time::Instant};

use http::{Response, request::Parts};

use super::{
    ServerState,
    body::Body,
    budget::ConnectionBudget,
    call::{self, Invocation},
    caller,
    drain::Drain,
    encoding::Input,
    long_poll, query,
    response::Refusal,
    routes::Endpoint,
    sessions::SessionCarrier,
    sse,
};
use crate::{
    access::Action,
    codec::{self, Format},
    schema,
};

/// Answers a `GET` of a topic: a long poll if the query has `wait`, otherwise a stream of server-sent events.
pub(super) async fn answer(
    state: &Arc<ServerState>,
    endpoint: &Endpoint,
    topic: &schema::Topic,
    parts: Parts,
    budget: &Arc<ConnectionBudget>,
) -> Result<Response<Body>, Refusal> {
    let admitted = call::admit(state, endpoint, Action::Subscribe, caller(&parts))?;
    let query = parts.uri.query().unwrap_or_default();
    let query = query::read(endpoint, topic, query, &parts.headers)?;
    let form = match query.wait {
        None if codec::accepts(&parts.headers, sse::MEDIA_TYPE) == 0 => {
            return Err(Refusal::not_acceptable(sse::MEDIA_TYPE));
        }
        None => None,
        Some(wait) => {
            let format = Format::accepted(&parts.headers, Format::Json).map_err(|_| {
                Refusal::not_acceptable("application/json and application/protobuf")
            })?;
            Some((wait, format))
        }
    };
    let drain = parts.extensions.get::<Drain>().cloned();
    let carrier = match form {
        None => SessionCarrier::EventStream,
        Some(_) => SessionCarrier::LongPoll,
    };
    let mut session = state.open_session(&parts, carrier);
    session.subscribe(0, endpoint.method.full_name());
    let deadline = Instant::now() + state.limits.request_time;
    let head = Arc::new(parts);
    let invocation = Invocation::new(state, admitted, head, deadline);
    let filter = Input::protobuf(query.filter);
    let cursor = invocation.subscribe(filter, query.start).await?;
    let charge = budget.operation(cursor.filter_bytes(), 0)?;
    Ok(match form {
        None => {
            let time = state.limits.comment_time;
            let mut response = sse::response((cursor, query.start), time, drain, session);
            response.body_mut().keep(charge);
            response
        }
        Some((wait, format)) => {
            let wait = wait.min(state.limits.poll_time);
            long_poll::response(cursor, format, wait, drain, &mut session).await
        }
    })
}
