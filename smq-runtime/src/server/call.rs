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

use std::{
    future::{Future, ready},
    pin::{Pin, pin},
    sync::Arc,
    time::Instant,
};

use bytes::Bytes;
use futures_util::FutureExt;
use http::{HeaderMap, request::Parts};
use prost::Message as _;
use tracing::{Instrument, Span};

use super::{
    ServerState,
    budget::ConnectionBudget,
    call_span::{call_span, record},
    deadline::guard,
    encoding::{Input, Reply, ReplyEncoding, decode},
    handler_permits::HandlerPermit,
    outcomes::{self, Remembered, may_be_tried_again},
    publisher::NumberedPublish,
    response::Refusal,
    routes::Endpoint,
    streaming::{self, StreamingReply},
};
use crate::{
    access::{Action, Caller},
    codec::UnknownFields,
    context::Context,
    log::PublishId,
    security::MessageOpener,
    service::{IncomingCall, IncomingSubscribe},
    start::Start,
    status::Status,
    topic::Cursor,
    wire::Receipt,
};

/// An action on an endpoint, and the proof that its caller has the protection that the security requires.
pub(super) struct AdmittedTarget<'a> {
    endpoint: &'a Endpoint,
    action: Action,
}

/// Refuses a caller without the protection that the security requires. Runs once for each call.
pub(super) fn admit<'a>(
    state: &ServerState,
    endpoint: &'a Endpoint,
    action: Action,
    caller: &Caller,
) -> Result<AdmittedTarget<'a>, Refusal> {
    if let Some(security) = &state.security {
        security.admit(&endpoint.target(action), caller)?;
    }
    Ok(AdmittedTarget { endpoint, action })
}

impl<'a> AdmittedTarget<'a> {
    /// Admits the target of one message, if its opener does.
    pub(super) fn by_opener(
        opener: &dyn MessageOpener,
        endpoint: &'a Endpoint,
        action: Action,
    ) -> Result<Self, Refusal> {
        opener.admit(&endpoint.target(action))?;
        Ok(Self { endpoint, action })
    }

    /// Returns the same endpoint with another action.
    pub(super) fn with_action(self, action: Action) -> Self {
        Self { action, ..self }
    }
}

/// A call, a publish or a subscribe by an admitted caller.
pub(super) struct Invocation<'a> {
    state: &'a Arc<ServerState>,
    endpoint: &'a Endpoint,
    action: Action,
    context: Context,
    begun: Instant,
    deadline: Instant,
}

impl<'a> Invocation<'a> {
    /// Returns an invocation that begins now.
    pub(super) fn new(
        state: &'a Arc<ServerState>,
        target: AdmittedTarget<'a>,
        head: Arc<Parts>,
        deadline: Instant,
    ) -> Self {
        let context = Context::new(head, Some(deadline));
        Self::in_context(state, target, context, (Instant::now(), deadline))
    }

    /// Returns an invocation with the times of its begin and its deadline.
    pub(super) fn in_context(
        state: &'a Arc<ServerState>,
        AdmittedTarget { endpoint, action }: AdmittedTarget<'a>,
        context: Context,
        (begun, deadline): (Instant, Instant),
    ) -> Self {
        Self {
            state,
            endpoint,
            action,
            context,
            begun,
            deadline,
        }
    }

    pub(super) fn endpoint(&self) -> &'a Endpoint {
        self.endpoint
    }

    /// Takes the response headers that the handler has set, if there are some.
    pub(super) fn take_response_headers(&self) -> Option<Box<HeaderMap>> {
        self.context.take_response_headers()
    }

    /// Calls a method or publishes, and returns the encoded reply or receipt.
    pub(super) async fn answer(
        &self,
        input: Input,
        numbered: Option<NumberedPublish>,
        to: ReplyEncoding,
    ) -> Result<Reply, Refusal> {
        let reply = match numbered {
            None => self.call(input).await?,
            Some(numbered) => {
                let receipt = Box::pin(self.publish_once(input, numbered)).await?;
                receipt.encode_to_vec().into()
            }
        };
        Ok(to.encode(self.endpoint, reply)?)
    }

    /// Calls a method, or publishes an event. Returns the reply or the receipt, in protobuf.
    pub(super) async fn call(&self, input: Input) -> Result<Bytes, Refusal> {
        self.check_size(&input)?;
        let called = async {
            self.authorize().await?;
            let (message, _permit) = self.prepare(input)?;
            let reply = self.endpoint.service.call(self.incoming(message)).await;
            reply.map_err(Refusal::from_handler)
        };
        self.observe(called).await
    }

    /// Begins to answer in parts. The caller allows all of them that time, if any.
    pub(super) async fn stream(
        &self,
        input: Input,
        until: Option<Instant>,
        budget: &Arc<ConnectionBudget>,
    ) -> Result<StreamingReply, Refusal> {
        self.check_size(&input)?;
        let begun = async {
            self.authorize().await?;
            let (message, permit) = self.prepare(input)?;
            let count = budget.stream(self.state.limits.streams)?;
            let mut charge = budget.output();
            charge.resize(streaming::BYTES + message.len())?;
            let context = self.context.until(until);
            let call = IncomingCall::new(self.endpoint.method, context.clone(), message);
            let stream = self.endpoint.service.stream(call);
            let held = (permit, count, charge);
            let limits = &self.state.limits;
            let reply = StreamingReply::new(self.endpoint, context, stream, until, held, limits);
            Ok(reply)
        };
        match guarded(self.deadline, pin!(begun)).await {
            // It is counted when it ends.
            Ok(reply) => Ok(reply),
            Err(refusal) => {
                let refused = ready(Err(refusal));
                self.observe(refused).await
            }
        }
    }

    /// Publishes an event at most once. Await it in a box: a call must not carry its larger future.
    pub(super) async fn publish_once(
        &self,
        input: Input,
        numbered: NumberedPublish,
    ) -> Result<Receipt, Refusal> {
        self.check_size(&input)?;
        let (span, deadline) = (self.span(), self.deadline);
        let times = (self.begun, deadline);
        let prepared = async {
            self.authorize().await?;
            self.prepare(input)
        };
        let prepared = guarded(deadline, pin!(prepared)).await;
        let (message, permit) = match prepared {
            Ok(prepared) => prepared,
            Err(refusal) => {
                return observe(span, self.endpoint, times, ready(Err(refusal))).await;
            }
        };
        // A numbered publish continues when its connection is lost, so the future must own its data.
        let peer = self.context.peer();
        let key = numbered.id(self.endpoint.schema(), peer.map(|peer| peer.ip()));
        let event = message.clone();
        let method = self.endpoint.method;
        let content = (method.path, &*event);
        let logs = self.state.hooks.logs.as_ref();
        let logs = logs.filter(|_| method.remembers_publishes());
        let id = Arc::new(key.publish_id(logs.map(|_| content)));
        let remembered = logs.map(|logs| (Arc::clone(logs), Arc::clone(&id)));
        // The topic of both remembers its publishes with their events.
        let kept = remembered
            .clone()
            .filter(|_| !self.endpoint.takes_subscribers());
        let context = self.context.clone().with_publish_id(id);
        let call = IncomingCall::new(method, context, message);
        let endpoint = self.endpoint.clone();
        let publish = Box::pin(async move {
            let _permit = permit;
            let published = async {
                let receipt = endpoint.service.call(call).await;
                receipt.and_then(decode).map_err(Refusal::from_handler)
            };
            let published = observe(span, &endpoint, times, published).await;
            let published = published.map_err(Refusal::into_status);
            remember(kept, &published).await?;
            published
        });
        let outcomes = &self.state.publish_outcomes;
        let outcome = outcomes
            .apply_once(&key, content, remembered, publish)
            .await;
        outcome.map_err(Refusal::from_handler)
    }

    /// Subscribes to a topic.
    pub(super) async fn subscribe(&self, filter: Input, start: Start) -> Result<Cursor, Refusal> {
        self.check_size(&filter)?;
        let subscribed = async {
            self.authorize().await?;
            let (filter, _permit) = self.prepare(filter)?;
            let (method, context) = (self.endpoint.method, self.context.clone());
            let subscribe = IncomingSubscribe::new(method, context, filter, start);
            let cursor = self.endpoint.service.subscribe(subscribe).await;
            let cursor = cursor.map_err(Refusal::from_handler)?;
            self.state.topics.note(method.path, &cursor);
            Ok(cursor)
        };
        self.observe(subscribed).await
    }

    /// Runs a call in its span, until its deadline, and counts its outcome.
    fn observe<T>(
        &self,
        call: impl Future<Output = Result<T, Refusal>>,
    ) -> impl Future<Output = Result<T, Refusal>> {
        let times = (self.begun, self.deadline);
        observe(self.span(), self.endpoint, times, call)
    }

    fn span(&self) -> Span {
        call_span(self.endpoint, self.context.headers())
    }

    /// Returns the call for the service.
    fn incoming(&self, message: Bytes) -> IncomingCall {
        IncomingCall::new(self.endpoint.method, self.context.clone(), message)
    }

    /// Refuses a message that is larger than the limit of the method or topic.
    fn check_size(&self, input: &Input) -> Result<(), Refusal> {
        let limits = &self.state.limits;
        let max = match self.action {
            Action::Call | Action::Publish => limits.message_limit(self.endpoint.method),
            Action::Subscribe => limits.message_bytes,
        };
        if input.received() > max {
            return Err(Refusal::too_large(max));
        }
        Ok(())
    }

    /// Asks the application's authorizer, if there is one.
    async fn authorize(&self) -> Result<(), Refusal> {
        if let Some(authorizer) = &self.state.hooks.authorizer {
            let target = self.endpoint.target(self.action);
            let allowed = authorizer(self.context.caller().clone(), target).await;
            allowed.map_err(Refusal::from_handler)?;
        }
        Ok(())
    }

    /// Takes a handler permit and decodes the message.
    fn prepare(&self, input: Input) -> Result<(Bytes, HandlerPermit), Refusal> {
        let permit = self.state.handler_permit()?;
        let method = self.endpoint.method;
        let (message, unknown) = match (self.action, &method.topic) {
            // Without its unknown field, a filter would match events that it must exclude.
            (Action::Subscribe, Some(topic)) => (topic.filter, UnknownFields::Refused),
            // A newer client may send fields that this version does not know.
            _ => (method.input, UnknownFields::Ignored),
        };
        Ok((input.decode(self.endpoint, message, unknown)?, permit))
    }
}

/// Has a log remember the outcome of a publish, unless the client may try again.
async fn remember(kept: Option<Remembered>, outcome: &outcomes::Outcome) -> Result<(), Status> {
    let refusal = outcome.as_ref().err().map(Status::code);
    match kept {
        Some((logs, id)) if !refusal.is_some_and(may_be_tried_again) => {
            logs.remember(PublishId::clone(&id), refusal).await
        }
        _ => Ok(()),
    }
}

/// Runs a call in its span, until its deadline, and counts its outcome.
async fn observe<T>(
    span: Span,
    endpoint: &Endpoint,
    (begun, deadline): (Instant, Instant),
    call: impl Future<Output = Result<T, Refusal>>,
) -> Result<T, Refusal> {
    let result = {
        // Pinned here, so that the layers around it move a pointer.
        let call = pin!(call.instrument(span.clone()));
        guarded(deadline, call).await
    };
    record(
        &span,
        endpoint,
        begun,
        result.as_ref().err().map(Refusal::status),
    );
    result
}

/// Runs application code until the deadline.
fn guarded<T>(
    deadline: Instant,
    run: Pin<&mut impl Future<Output = Result<T, Refusal>>>,
) -> impl Future<Output = Result<T, Refusal>> {
    let failed = |status| Err(Refusal::from_handler(status));
    guard(deadline, "handler", run).map(move |result| result.unwrap_or_else(failed))
}
