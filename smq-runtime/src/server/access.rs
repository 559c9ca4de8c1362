//! Who comes in: what a request has to pass before its body is read, and a caller before its handler.

use std::{panic::AssertUnwindSafe, time::Instant};

use futures_util::FutureExt;
use http::request::Parts;
use tokio::time::timeout_at;

use super::{
    Shared,
    handling::{Arrival, deadline, late},
    response::Refusal,
    routes::Endpoint,
};
use crate::{
    access::{Action, AuthenticatorFn, AuthorizerFn, Caller, RequestHead, Target},
    context::Context,
    status::Status,
};

/// The hooks of the application.
#[derive(Clone, Default)]
pub(super) struct Hooks {
    pub(super) authenticator: Option<AuthenticatorFn>,
    pub(super) authorizer: Option<AuthorizerFn>,
}

/// That a caller may do what it is about to: nothing reaches a handler without one, and there is
/// no other way to get one than [`admit`].
pub(super) struct Permission(());

/// Finds out who sends a request, and keeps it beside the request.
pub(super) async fn identify(shared: &Shared, parts: &mut Parts) -> Result<(), Refusal> {
    let Some(authenticator) = &shared.hooks.authenticator else {
        return Ok(());
    };
    let _permit = shared.permit()?;
    parts.extensions.insert(Arrival(Instant::now()));
    let deadline = deadline(parts, shared.limits.request_time)?;
    let answer = AssertUnwindSafe(authenticator(RequestHead::of(parts))).catch_unwind();
    let identity = match timeout_at(deadline.into(), answer).await {
        Ok(Ok(answer)) => answer?,
        Ok(Err(_panic)) => {
            let message = "the authenticator failed; see the log of the server";
            return Err(Status::internal(message).into());
        }
        Err(_elapsed) => return Err(late().into()),
    };
    parts.extensions.insert(Caller::identified(identity));
    Ok(())
}

/// Finds out whether the caller may do this, in the way that it came.
pub(super) async fn admit(
    shared: &Shared,
    endpoint: &Endpoint,
    action: Action,
    context: &Context,
) -> Result<Permission, Status> {
    let protected = shared.protection.check(endpoint, context.caller());
    protected.map_err(Refusal::into_status)?;
    if let Some(authorizer) = &shared.hooks.authorizer {
        let target = Target::new(action, endpoint.schema(), endpoint.method);
        authorizer(context.caller().clone(), target).await?;
    }
    Ok(Permission(()))
}
