//! The way of a call, a publish or a subscribe: the same steps in the same order, however it comes.
//!
//! | step | where |
//! | --- | --- |
//! | deadline, route, authenticate by the head | [`Server`](crate::Server), and the handshake of a session |
//! | admit what is protected well enough | [`admit`] |
//! | read the body, open the message | whatever brings it: `post`, `protected`, `get`, `session` |
//! | check the size, authorize, permit, decode, once, handler, encode | [`Invocation`] |
//!
//! What brings a call says how bytes come and go, and no more.

use std::{future::Future, sync::Arc, time::Instant};

use bytes::Bytes;
use prost::Message as _;
use tokio::sync::OwnedSemaphorePermit;
use tracing::Instrument;

use super::{
    Shared,
    deadline::guard,
    forms::{Input, Reply, ReplyForm, decode},
    publisher::Numbered,
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

/// Marks that a caller is protected well enough for what it wants to do.
pub(super) struct Admitted(Target);

/// Refuses a caller that is not protected well enough. It is asked once for each call.
pub(super) fn admit(shared: &Shared, target: Target, caller: &Caller) -> Result<Admitted, Refusal> {
    if let Some(security) = &shared.security {
        security.admit(&target, caller)?;
    }
    Ok(Admitted(target))
}

impl Admitted {
    /// Admits what one message asks for, whose [opener](security::MessageOpener) was asked.
    pub(super) fn opened(
        asked: Result<(), security::Refused>,
        target: Target,
    ) -> Result<Self, Refusal> {
        asked?;
        Ok(Self(target))
    }

    /// Admits another action at the same endpoint.
    pub(super) fn to(self, action: Action) -> Self {
        let Self(target) = self;
        Self(Target { action, ..target })
    }
}

/// A call, a publish or a subscribe whose caller is known.
pub(super) struct Invocation<'a> {
    shared: &'a Arc<Shared>,
    endpoint: &'a Endpoint,
    target: Target,
    context: Context,
    deadline: Instant,
}

impl<'a> Invocation<'a> {
    pub(super) fn new(
        shared: &'a Arc<Shared>,
        endpoint: &'a Endpoint,
        Admitted(target): Admitted,
        head: Arc<Head>,
        deadline: Instant,
    ) -> Self {
        Self {
            shared,
            endpoint,
            target,
            context: Context::new(head, Some(deadline)),
            deadline,
        }
    }

    /// Calls a method or publishes, and returns the reply or the receipt in that form.
    pub(super) async fn answer(
        self,
        input: Input,
        once: Option<Numbered>,
        to: ReplyForm,
    ) -> Result<Reply, Refusal> {
        let endpoint = self.endpoint;
        let reply = match self.target.action {
            Action::Publish => self.publish(input, once).await?.encode_to_vec().into(),
            Action::Call | Action::Subscribe => self.call(input).await?,
        };
        Ok(to.encode(endpoint, reply)?)
    }

    /// Calls a method, and returns its reply in protobuf.
    async fn call(self, input: Input) -> Result<Bytes, Refusal> {
        self.fits(&input)?;
        let (endpoint, deadline) = (self.endpoint, self.deadline);
        let called = async {
            let (message, _permit) = self.prepare(input).await?;
            let call = IncomingCall::new(endpoint.method, self.context, message);
            let reply = endpoint.service.call(call).await;
            reply.map_err(Refusal::of_handler)
        };
        observe(endpoint, guarded(deadline, called)).await
    }

    /// Publishes: once, if the publish has a number.
    pub(super) async fn publish(
        self,
        input: Input,
        once: Option<Numbered>,
    ) -> Result<Receipt, Refusal> {
        self.fits(&input)?;
        let (endpoint, deadline) = (self.endpoint, self.deadline);
        let Some(once) = once else {
            let published = async {
                let (message, _permit) = self.prepare(input).await?;
                let call = IncomingCall::new(endpoint.method, self.context, message);
                let receipt = endpoint.service.call(call).await.and_then(decode);
                receipt.map_err(Refusal::of_handler)
            };
            return observe(endpoint, guarded(deadline, published)).await;
        };
        let prepared = guarded(deadline, self.prepare(input)).await;
        let (message, permit) = match prepared {
            Ok(prepared) => prepared,
            Err(refusal) => return observe(endpoint, async { Err(refusal) }).await,
        };
        // It may outlive the connection that it came by: what it owns is its own.
        let (owned, call) = (
            endpoint.clone(),
            IncomingCall::new(endpoint.method, self.context, message),
        );
        let publish = async move {
            let _permit = permit;
            let published = async {
                let receipt = owned.service.call(call).await.and_then(decode);
                receipt.map_err(Refusal::of_handler)
            };
            let published = observe(&owned, guarded(deadline, published)).await;
            published.map_err(Refusal::into_status)
        };
        let outcome = once.once(&self.shared.published, publish).await;
        outcome.map_err(Refusal::of_handler)
    }

    /// Subscribes to a topic.
    pub(super) async fn subscribe(self, filter: Input, start: Start) -> Result<Cursor, Refusal> {
        self.fits(&filter)?;
        let (endpoint, deadline) = (self.endpoint, self.deadline);
        let subscribed = async {
            let (filter, _permit) = self.prepare(filter).await?;
            let subscribe = IncomingSubscribe::new(endpoint.method, self.context, filter, start);
            let cursor = endpoint.service.subscribe(subscribe).await;
            cursor.map_err(Refusal::of_handler)
        };
        observe(endpoint, guarded(deadline, subscribed)).await
    }

    /// Refuses what is larger than the method or the topic takes.
    fn fits(&self, input: &Input) -> Result<(), Refusal> {
        let limits = &self.shared.limits;
        let most = match self.target.action {
            Action::Call | Action::Publish => limits.message_of(self.endpoint.method),
            Action::Subscribe => limits.message_bytes,
        };
        if input.len() > most {
            return Err(Refusal::too_large(most));
        }
        Ok(())
    }

    /// Authorizes the caller, takes a permit for the handler, and decodes the message.
    async fn prepare(&self, input: Input) -> Result<(Bytes, OwnedSemaphorePermit), Refusal> {
        if let Some(authorizer) = &self.shared.hooks.authorizer {
            let allowed = authorizer(self.context.caller().clone(), self.target).await;
            allowed.map_err(Refusal::of_handler)?;
        }
        let permit = self.shared.permit()?;
        let method = self.endpoint.method;
        let (message, unknown) = match (self.target.action, &method.topic) {
            // A filter that is not understood must not let everything through.
            (Action::Subscribe, Some(topic)) => (topic.filter, UnknownFields::Refused),
            // A newer client may talk to us.
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
        Err(status) => Err(Refusal::of_handler(status)),
    }
}

/// Runs a call in a span, and counts how it ended.
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

/// Logs what is the fault of the server.
fn log_failure(span: &tracing::Span, status: &Status) {
    if let Code::Internal | Code::Unknown | Code::DataLoss = status.code() {
        span.in_scope(|| tracing::error!(%status, "failed"));
    }
}
