//! A `GET` of a topic: a subscription without WebSocket.

use std::{sync::Arc, time::Instant};

use http::{Response, request::Parts};

use super::{
    Shared, body::Body, drain::Drain, events, handling, long_poll, query, response::Refusal,
    routes::Endpoint,
};
use crate::{
    codec::{self, Format},
    schema,
};

/// Answers a `GET` of a topic: with a stream of events, or, if it says how long to wait, with what comes
/// until then.
pub(super) async fn answer(
    shared: &Shared,
    endpoint: &Endpoint,
    topic: &schema::Topic,
    parts: Parts,
) -> Result<Response<Body>, Refusal> {
    let permit = shared.permit()?;
    let query = parts.uri.query().unwrap_or_default();
    let query = query::read(endpoint, topic, query, &parts.headers)?;
    let form = match query.wait {
        None if codec::accepts(&parts.headers, events::MEDIA_TYPE) == 0 => {
            return Err(Refusal::not_acceptable(events::MEDIA_TYPE));
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
    let deadline = Instant::now() + shared.limits.request_time;
    let (request, filter, start) = (Arc::new(parts), query.filter, query.start);
    let cursor = handling::subscribe(shared, endpoint, request, deadline, filter, start).await?;
    drop(permit);
    Ok(match form {
        None => events::response(cursor, shared.limits.comment_time, drain),
        Some((wait, format)) => {
            let wait = wait.min(shared.limits.poll_time);
            long_poll::response(cursor, format, wait, drain).await
        }
    })
}
