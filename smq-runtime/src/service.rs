//! Between the server and generated code: what a generated server implements, and the calls it gets.

use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::{Arc, Mutex, PoisonError},
    task::{Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::stream;
use http::{HeaderMap, HeaderValue};
use prost::Message;

use crate::{
    context::Context,
    propagation, schema,
    start::Start,
    status::Status,
    topic::{Cursor, DurableTopic, Topic},
    wire,
};

/// What a [`Server`](crate::Server) serves: generated code implements it, for each `…Server`.
pub trait Service: Send + Sync + 'static {
    /// Returns the names, types and options of the service.
    #[doc(hidden)]
    fn schema(&self) -> &'static schema::Service;

    /// Answers a request, or takes an event that a client publishes.
    #[doc(hidden)]
    fn call(&self, call: IncomingCall) -> CallFuture;

    /// Answers a request in parts.
    #[doc(hidden)]
    fn stream(&self, call: IncomingCall) -> PartStream {
        call.no_parts()
    }

    /// Returns the durable topics that clients can subscribe to.
    #[doc(hidden)]
    fn durable_topics(&self) -> Vec<DurableTopic> {
        Vec::new()
    }

    /// Opens a subscription to a topic.
    #[doc(hidden)]
    fn subscribe(&self, call: IncomingSubscribe) -> SubscribeFuture {
        call.unknown()
    }
}

/// The answer to an [`IncomingCall`]: a message in protobuf, or a status.
pub type CallFuture = Pin<Box<dyn Future<Output = Result<Bytes, Status>> + Send>>;

/// The answer to an [`IncomingCall`] in parts: messages in protobuf, up to a status.
pub type PartStream = Pin<Box<dyn Stream<Item = Result<Bytes, Status>> + Send>>;

/// The answer to an [`IncomingSubscribe`].
pub type SubscribeFuture = Pin<Box<dyn Future<Output = Result<Cursor, Status>> + Send>>;

/// A request, or an event that a client publishes, on its way to the handler.
#[derive(Debug)]
pub struct IncomingCall {
    method: &'static schema::Method,
    context: Context,
    message: Bytes,
}

impl IncomingCall {
    pub(crate) fn new(method: &'static schema::Method, context: Context, message: Bytes) -> Self {
        Self {
            method,
            context,
            message,
        }
    }

    /// Returns the name of the method in the `.proto`.
    pub fn method(&self) -> &'static str {
        self.method.name
    }

    /// Answers with what the handler returns.
    pub fn reply<Req, Res, H, F>(self, handler: H) -> CallFuture
    where
        Req: Message + Default,
        Res: Message,
        H: FnOnce(Context, Req) -> F + Send + 'static,
        F: Future<Output = Result<Res, Status>> + Send,
    {
        Box::pin(async move {
            let request = decode(self.message)?;
            let reply = handler(self.context, request).await?;
            Ok(reply.encode_to_vec().into())
        })
    }

    /// Answers with the parts that the handler forwards.
    pub fn parts<Req, H, F>(self, handler: H) -> PartStream
    where
        Req: Message + Default,
        H: FnOnce(Context, Req, ForwardedPart) -> F + Send + 'static,
        F: Future<Output = Result<(), Status>> + Send,
    {
        let part = ForwardedPart::default();
        let forwarded = Arc::clone(&part.0);
        let mut running = Box::pin(async move {
            let request = decode(self.message)?;
            handler(self.context, request, part).await
        });
        let parts = stream::poll_fn(move |context| {
            let ended = running.as_mut().poll(context);
            let part = forwarded
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take();
            match (part, ended) {
                (Some(part), _) => Poll::Ready(Some(Ok(part))),
                (None, ended) => ended.map(|result| result.err().map(Err)),
            }
        });
        Box::pin(parts)
    }

    /// Hands an event to the handler, and answers with a receipt.
    pub fn receive<E, H, F>(self, handler: H) -> CallFuture
    where
        E: Message + Default,
        H: FnOnce(Context, E) -> F + Send + 'static,
        F: Future<Output = Result<(), Status>> + Send,
    {
        Box::pin(async move {
            let event = decode(self.message)?;
            handler(self.context, event).await?;
            Ok(wire::Receipt::default().encode_to_vec().into())
        })
    }

    /// Hands an event to the handler, publishes what it returns, and answers with a receipt. The event has the W3C Trace
    /// Context of the publish.
    pub fn relay<E, H, F>(self, topic: Topic<E>, handler: H) -> CallFuture
    where
        E: Message + Default + 'static,
        H: FnOnce(Context, E) -> F + Send + 'static,
        F: Future<Output = Result<E, Status>> + Send,
    {
        Box::pin(async move {
            let event = decode(self.message)?;
            let trace = propagation::current();
            let trace = trace.unwrap_or_else(|| trace_context(self.context.headers()));
            let publish = self.context.shared_publish_id();
            let event = handler(self.context, event).await?;
            let event = topic.event(event).headers(trace).once(publish);
            let position = event.publish().await?;
            Ok(wire::Receipt {
                headers: wire::FrameHeaders::new(),
                position: Some(position.into()),
            }
            .encode_to_vec()
            .into())
        })
    }

    /// Refuses a method that the service does not have.
    pub fn unknown(self) -> CallFuture {
        Box::pin(async move { Err(unknown(self.method)) })
    }

    /// Refuses a method that the service does not have, or that does not reply in parts.
    pub fn no_parts(self) -> PartStream {
        Box::pin(stream::once(self.unknown()))
    }
}

/// The part that a handler has given, and that nobody has taken yet.
#[derive(Debug, Default)]
pub struct ForwardedPart(Arc<Mutex<Option<Bytes>>>);

impl ForwardedPart {
    /// Gives the parts of a stream, one each time that the reply is polled, up to its end or its first error.
    pub async fn forward<Part: Message>(
        self,
        parts: impl Stream<Item = Result<Part, Status>>,
    ) -> Result<(), Status> {
        let mut parts = pin!(parts);
        poll_fn(|context| match ready!(parts.as_mut().poll_next(context)) {
            Some(Ok(part)) => {
                let mut given = self.0.lock().unwrap_or_else(PoisonError::into_inner);
                *given = Some(part.encode_to_vec().into());
                // Polled again by whoever takes it.
                Poll::Pending
            }
            Some(Err(status)) => Poll::Ready(Err(status)),
            None => Poll::Ready(Ok(())),
        })
        .await
    }
}

/// A request for a subscription, on its way to the hook that may refuse it.
#[derive(Debug)]
pub struct IncomingSubscribe {
    topic: &'static schema::Method,
    context: Context,
    filter: Bytes,
    start: Start,
}

impl IncomingSubscribe {
    pub(crate) fn new(
        topic: &'static schema::Method,
        context: Context,
        filter: Bytes,
        start: Start,
    ) -> Self {
        Self {
            topic,
            context,
            filter,
            start,
        }
    }

    /// Returns the name of the topic in the `.proto`.
    pub fn topic(&self) -> &'static str {
        self.topic.name
    }

    /// Asks the hook, then opens the subscription.
    pub fn open<M, Filter, H, F>(self, topic: Topic<M>, hook: H) -> SubscribeFuture
    where
        M: Message + 'static,
        Filter: Message + Default,
        H: FnOnce(Context, Filter) -> F + Send + 'static,
        F: Future<Output = Result<(), Status>> + Send,
    {
        Box::pin(async move {
            let filter = decode(self.filter.clone())?;
            hook(self.context, filter).await?;
            topic.subscribe(&self.filter, self.start)
        })
    }

    /// Refuses a topic that the service does not have.
    pub fn unknown(self) -> SubscribeFuture {
        Box::pin(async move { Err(unknown(self.topic)) })
    }
}

/// Returns the headers of W3C Trace Context. Longer ones than its section 3.3.1.5 has vendors pass on are left out.
fn trace_context(headers: &HeaderMap) -> wire::FrameHeaders {
    const MAX_LEN: usize = 512;
    let mut trace = wire::FrameHeaders::new();
    for name in ["traceparent", "tracestate"] {
        if let Some(Ok(value)) = headers.get(name).map(HeaderValue::to_str)
            && value.len() <= MAX_LEN
        {
            trace.insert(name.to_owned(), value.to_owned());
        }
    }
    trace
}

/// Decodes a message. Fields of a large one share its memory. Those of a small one are copied, which is cheaper, and
/// leaves the memory of one read to what comes next.
fn decode<M: Message + Default>(message: Bytes) -> Result<M, Status> {
    match message.len() {
        ..wire::READ => M::decode(&message[..]),
        _ => M::decode(message),
    }
    .map_err(|error| Status::invalid_argument(format!("the message does not decode: {error}")))
}

fn unknown(method: &schema::Method) -> Status {
    Status::unimplemented(format!("{} is not implemented", method.name))
}
