//! Asks the authenticator of the application who sends a request, before its body is read.

use std::time::Instant;

use http::request::Parts;

use super::{
    Shared,
    deadline::{Started, deadline, guard},
    response::Refusal,
};
use crate::access::{Caller, RequestHead};

/// Finds out who sends a request, and keeps it beside the request.
pub(super) async fn identify(shared: &Shared, parts: &mut Parts) -> Result<(), Refusal> {
    let Some(authenticator) = &shared.hooks.authenticator else {
        return Ok(());
    };
    let _permit = shared.permit()?;
    parts.extensions.insert(Started(Instant::now()));
    let deadline = deadline(parts, shared.limits.request_time)?;
    // Asked within the guard, since it may panic at once.
    let answer = async { authenticator(RequestHead::of(parts)).await };
    let identity = guard(deadline, "authenticator", answer).await??;
    parts.extensions.insert(Caller::identified(identity));
    Ok(())
}
