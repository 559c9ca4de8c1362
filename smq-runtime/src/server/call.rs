//! Runs calls, publishes and subscribes: the same steps in the same order for every transport.
//!
//! | step | where |
//! | --- | --- |
//! | deadline, route, authenticate by the head | [`Server`](crate::Server), and the handshake of a session |
//! | check the protection that the security requires | [`admit`] |
//! | read the body, open the message | the transport: `post`, `protected`, `get`, `session` |
//! | check the size, authorize, take a permit, decode, deduplicate, run the handler, encode | [`Invocation`] |
//!
//! A transport module only moves bytes.

use std::{future::Future, sync::Arc, time::Instant};

use bytes::Bytes;
use prost::Message as _;
use tokio::sync::OwnedSemaphorePermit;
use tracing::Instrument;

use super::{
    ServerState,
    deadline::guard,
    encoding::{Input, Reply, ReplyEncoding, decode},
    publisher::NumberedPublish,
    response::Refusal,
    routes::Endpoint,
};
use crate::{
    access::{Action, Caller, Target},
    codec::UnknownFields,
    context::{Context, Head},
    measure, security,
    service::{IncomingCall, IncomingSubscribe},
    start::Start,
    status::{Code, Status},
    topic::Cursor,
    wire::Receipt,
};

/// Proof that the caller has the protection that the security requires for this target.
pub(super) struct AdmittedTarget(Target);

/// Refuses a caller without the protection that the security requires. Runs once for each call.
pub(super) fn admit(
    state: &ServerState,
    target: Target,
    caller: &Caller,
) -> Result<AdmittedTarget, Refusal> {
    if let Some(security) = &state.security {
        security.admit(&target, caller)?;
    }
    Ok(AdmittedTarget(target))
}

impl AdmittedTarget {
    /// Admits the target of one message, given the verdict of its [opener](security::MessageOpener).
    pub(super) fn from_opener(
        verdict: Result<(), security::Refused>,
        target: Target,
    ) -> Result<Self, Refusal> {
        verdict?;
        Ok(Self(target))
    }

    /// Returns the same endpoint with another action.
    pub(super) fn with_action(self, action: Action) -> Self {
        let Self(target) = self;
        Self(Target { action, ..target })
    }
}

/// A call, a publish or a subscribe by an admitted caller.
pub(super) struct Invocation<'a> {
    state: &'a Arc<ServerState>,
    endpoint: &'a Endpoint,
    target: Target,
    context: Context,
    deadline: Instant,
}

impl<'a> Invocation<'a> {
    pub(super) fn new(
        state: &'a Arc<ServerState>,
        endpoint: &'a Endpoint,
        AdmittedTarget(target): AdmittedTarget,
        head: Arc<Head>,
        deadline: Instant,
    ) -> Self {
        Self {
            state,
            endpoint,
            target,
            context: Context::new(head, Some(deadline)),
            deadline,
        }
    }

    /// Calls a method or publishes, and returns the encoded reply or receipt.
    pub(super) async fn answer(
        self,
        input: Input,
        numbered: Option<NumberedPublish>,
        to: ReplyEncoding,
    ) -> Result<Reply, Refusal> {
        let endpoint = self.endpoint;
        let reply = match self.target.action {
            // In a box: a call is not to carry the larger future of a publish.
            Action::Publish => {
                let receipt = Box::pin(self.publish(input, numbered)).await?;
                receipt.encode_to_vec().into()
            }
            Action::Call | Action::Subscribe => self.call(input).await?,
        };
        Ok(to.encode(endpoint, reply)?)
    }

    /// Calls a method, and returns its reply in protobuf.
    async fn call(self, input: Input) -> Result<Bytes, Refusal> {
        self.check_size(&input)?;
        let (endpoint, deadline) = (self.endpoint, self.deadline);
        let called = async {
            let (message, _permit) = self.prepare(input).await?;
            let call = IncomingCall::new(endpoint.method, self.context, message);
            let reply = endpoint.service.call(call).await;
            reply.map_err(Refusal::from_handler)
        };
        observe(endpoint, guarded(deadline, called)).await
    }

    /// Publishes an event; at most once, if the publish is numbered.
    pub(super) async fn publish(
        self,
        input: Input,
        numbered: Option<NumberedPublish>,
    ) -> Result<Receipt, Refusal> {
        self.check_size(&input)?;
        if let Some(numbered) = numbered {
            return Box::pin(self.publish_once(input, numbered)).await;
        }
        let (endpoint, deadline) = (self.endpoint, self.deadline);
        let published = async {
            let (message, _permit) = self.prepare(input).await?;
            let call = IncomingCall::new(endpoint.method, self.context, message);
            let receipt = endpoint.service.call(call).await.and_then(decode);
            receipt.map_err(Refusal::from_handler)
        };
        observe(endpoint, guarded(deadline, published)).await
    }

    async fn publish_once(
        self,
        input: Input,
        numbered: NumberedPublish,
    ) -> Result<Receipt, Refusal> {
        let (endpoint, deadline) = (self.endpoint, self.deadline);
        let prepared = guarded(deadline, self.prepare(input)).await;
        let (message, permit) = match prepared {
            Ok(prepared) => prepared,
            Err(refusal) => return observe(endpoint, async { Err(refusal) }).await,
        };
        // A numbered publish continues when its connection is lost, so the future must own its data.
        let (owned, call) = (
            endpoint.clone(),
            IncomingCall::new(endpoint.method, self.context, message),
        );
        let publish = async move {
            let _permit = permit;
            let published = async {
                let receipt = owned.service.call(call).await.and_then(decode);
                receipt.map_err(Refusal::from_handler)
            };
            let published = observe(&owned, guarded(deadline, published)).await;
            published.map_err(Refusal::into_status)
        };
        let outcome = numbered
            .apply_once(&self.state.publish_outcomes, publish)
            .await;
        outcome.map_err(Refusal::from_handler)
    }

    /// Subscribes to a topic.
    pub(super) async fn subscribe(self, filter: Input, start: Start) -> Result<Cursor, Refusal> {
        self.check_size(&filter)?;
        let (endpoint, deadline) = (self.endpoint, self.deadline);
        let subscribed = async {
            let (filter, _permit) = self.prepare(filter).await?;
            let subscribe = IncomingSubscribe::new(endpoint.method, self.context, filter, start);
            let cursor = endpoint.service.subscribe(subscribe).await;
            cursor.map_err(Refusal::from_handler)
        };
        observe(endpoint, guarded(deadline, subscribed)).await
    }

    /// Refuses a message that is larger than the limit of the method or topic.
    fn check_size(&self, input: &Input) -> Result<(), Refusal> {
        let limits = &self.state.limits;
        let max = match self.target.action {
            Action::Call | Action::Publish => limits.message_limit(self.endpoint.method),
            Action::Subscribe => limits.message_bytes,
        };
        if input.received() > max {
            return Err(Refusal::too_large(max));
        }
        Ok(())
    }

    /// Authorizes the caller, takes a handler permit and decodes the message.
    async fn prepare(&self, input: Input) -> Result<(Bytes, OwnedSemaphorePermit), Refusal> {
        if let Some(authorizer) = &self.state.hooks.authorizer {
            let allowed = authorizer(self.context.caller().clone(), self.target).await;
            allowed.map_err(Refusal::from_handler)?;
        }
        let permit = self.state.handler_permit()?;
        let method = self.endpoint.method;
        let (message, unknown) = match (self.target.action, &method.topic) {
            // Without its unknown field, a filter would match events that it must exclude.
            (Action::Subscribe, Some(topic)) => (topic.filter, UnknownFields::Refused),
            // A newer client may send fields that this version does not know.
            _ => (method.input, UnknownFields::Ignored),
        };
        Ok((input.decode(self.endpoint, message, unknown)?, permit))
    }
}

async fn guarded<T>(
    deadline: Instant,
    handler: impl Future<Output = Result<T, Refusal>>,
) -> Result<T, Refusal> {
    match guard(deadline, "handler", handler).await {
        Ok(result) => result,
        Err(status) => Err(Refusal::from_handler(status)),
    }
}

/// Runs a call in a span and counts its status code.
async fn observe<T>(
    endpoint: &Endpoint,
    call: impl Future<Output = Result<T, Refusal>>,
) -> Result<T, Refusal> {
    let service = endpoint.schema();
    let span = tracing::info_span!(
        "call",
        application = service.application,
        version = service.version,
        service = service.name,
        method = endpoint.method.name,
        code = tracing::field::Empty,
        duration_us = tracing::field::Empty,
    );
    let begin = Instant::now();
    let result = call.instrument(span.clone()).await;
    let code = result
        .as_ref()
        .map_or_else(|refusal| refusal.status().code().as_str(), |_| "ok");
    measure::call(endpoint.method.path, code);
    if !span.is_disabled() {
        span.record("code", code);
        span.record("duration_us", begin.elapsed().as_micros() as u64);
        if let Err(refusal) = &result {
            log_failure(&span, refusal.status());
        }
    }
    result
}

/// Logs a status that stands for a fault of the server.
fn log_failure(span: &tracing::Span, status: &Status) {
    if let Code::Internal | Code::Unknown | Code::DataLoss = status.code() {
        span.in_scope(|| tracing::error!(%status, "the handler failed"));
    }
}
