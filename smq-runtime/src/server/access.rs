//! Authenticates requests, before the server reads their bodies.

use std::time::Instant;

use http::request::Parts;

use super::{
    ServerState,
    budget::ConnectionBudget,
    deadline::{Started, deadline, guard},
    response::Refusal,
};
use crate::access::{Caller, RequestHead};

/// Calls the authenticator, if the server has one, and stores the [`Caller`] in the request's extensions. From then on
/// the bytes of the connection count for the caller.
pub(super) async fn authenticate(
    state: &ServerState,
    parts: &mut Parts,
    budget: &ConnectionBudget,
) -> Result<(), Refusal> {
    let Some(authenticator) = &state.hooks.authenticator else {
        return Ok(());
    };
    let _permit = state.handler_permit()?;
    parts.extensions.insert(Started(Instant::now()));
    let deadline = deadline(parts, state.limits.request_time)?;
    // The guard wraps the call itself, because the authenticator may panic before it returns a future.
    let answer = async { authenticator(RequestHead::new(parts)).await };
    // In a box: calls without an authenticator must not carry this future.
    let identity = Box::pin(guard(deadline, "authenticator", answer)).await??;
    let caller = Caller::from_identity(identity);
    let admission = &state.admission;
    admission.identified(&caller, budget, &state.limits)?;
    parts.extensions.insert(caller);
    Ok(())
}
