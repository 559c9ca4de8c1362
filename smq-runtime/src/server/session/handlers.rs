//! Calls, publishes and subscribes of a session.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    task::{self, Poll, ready},
    time::{Duration, Instant},
};

use http::request::Parts;

use super::{
    answer::{Answered, Reply, SessionParts},
    hello,
    request_slot::RequestSlot,
};
use crate::{
    access::{Action, Caller, PeerAddress},
    codec::Format,
    context::{Context, ResponseHeaders},
    log::BoxFuture,
    schema::{self, Publishers},
    server::{
        ServerState,
        budget::ConnectionBudget,
        call::{self, Invocation},
        caller,
        deadline::guard,
        encoding::{Input, ReplyEncoding, decode},
        publisher::{NumberedPublish, Publisher},
        response::Refusal,
        routes::{Endpoint, Interface},
        sessions::SessionId,
    },
    start::Start,
    status::Status,
    topic::Cursor,
    wire::{
        self, FrameHeaders,
        close::{self, Close},
    },
};

/// Runs the operations of one session.
pub(super) struct Handlers {
    pub(super) state: Arc<ServerState>,
    pub(super) interface: Arc<Interface>,
    /// The head of the handshake, with the headers and the caller of the last hello.
    pub(super) head: RwLock<Arc<Parts>>,
    /// The format of messages embedded in frames.
    pub(super) format: Format,
    /// The publisher of numbered publishes.
    pub(super) publisher: OnceLock<Publisher>,
    /// What waits until logs know the publisher.
    pub(super) registration: Mutex<Option<BoxFuture<'static, ()>>>,
    pub(super) is_registering: AtomicBool,
    /// The budget of the connection.
    pub(super) budget: Arc<ConnectionBudget>,
}

impl Handlers {
    /// Returns the head of the handshake, with the headers and the caller of the last hello.
    pub(super) fn head(&self) -> Arc<Parts> {
        Arc::clone(&self.head.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sets the session that the contexts of its calls name.
    pub(super) fn set_session(&self, id: SessionId) {
        let mut head = self.head.write().unwrap_or_else(PoisonError::into_inner);
        Arc::make_mut(&mut head).extensions.insert(id);
    }

    /// Authenticates the caller anew, with the headers of a hello. Returns the caller.
    pub(super) async fn renew(&self, headers: FrameHeaders) -> Result<Caller, Close> {
        let head = self.head();
        let before = caller(&head);
        let request =
            hello::authenticate(&self.state, Parts::clone(&head), headers, &self.budget).await?;
        let after = caller(&request).clone();
        if before.is_identified() && before.namespace() != after.namespace() {
            let reason = "the hello is of another identity: open another session";
            return Err(Close::new(close::UNAUTHENTICATED, reason));
        }
        let mut current = self.head.write().unwrap_or_else(PoisonError::into_inner);
        *current = Arc::new(request);
        Ok(after)
    }

    /// Replaces the caller by the same one, whose identity was renewed.
    pub(super) fn replace_caller(&self, caller: &Caller) {
        let mut current = self.head.write().unwrap_or_else(PoisonError::into_inner);
        let mut head = Parts::clone(&current);
        head.extensions.insert(caller.clone());
        *current = Arc::new(head);
    }

    /// Asks the authorizer again for a subscription.
    pub(super) async fn reauthorize(&self, topic: &str) -> Result<(), Status> {
        let Some(authorizer) = &self.state.hooks.authorizer else {
            return Ok(());
        };
        let target = self.interface.endpoint(topic)?.target(Action::Subscribe);
        let allowed = authorizer(caller(&self.head()).clone(), target);
        guard(self.deadline(Duration::MAX), "authorizer", allowed).await?
    }

    /// Takes the publisher that a hello names.
    pub(super) fn hello(&self, hello: &wire::Hello) -> Result<(), Close> {
        if hello.publisher.is_empty() {
            return Ok(());
        }
        let bad = |reason| Close::new(close::BAD_FRAME, reason);
        let id = <[u8; 16]>::try_from(&hello.publisher[..])
            .map_err(|_| bad("invalid publisher in the hello: send 16 bytes"))?;
        let owner = caller(&self.head()).namespace();
        let publisher = Publisher::new(owner, id, hello.published);
        self.register(&publisher);
        if self
            .publisher
            .get_or_init(|| publisher.clone())
            .is(&publisher)
        {
            Ok(())
        } else {
            Err(bad(
                "the publisher of a session does not change: open another session",
            ))
        }
    }

    /// Takes note of a publisher of the interface.
    pub(super) fn register(&self, publisher: &Publisher) {
        let Some(&service) = self.interface.services.first() else {
            return;
        };
        let head = self.head();
        let peer = head.extensions.get().map(|PeerAddress(peer)| peer.ip());
        let id = publisher.register(&self.state, service, peer);
        let mut methods = self.interface.endpoints().map(|it| it.method);
        if let Some(logs) = &self.state.hooks.logs
            && methods.any(schema::Method::remembers_publishes)
        {
            *self.registration() = Some(logs.register(id));
            self.is_registering.store(true, Ordering::Relaxed);
        }
    }

    fn registration(&self) -> MutexGuard<'_, Option<BoxFuture<'static, ()>>> {
        let registration = self.registration.lock();
        registration.unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until logs know the publisher.
    pub(super) fn poll_registered(&self, context: &mut task::Context<'_>) -> Poll<()> {
        if self.is_registering.load(Ordering::Relaxed) {
            let mut registration = self.registration();
            if let Some(waiting) = &mut *registration {
                ready!(waiting.as_mut().poll(context));
            }
            *registration = None;
            self.is_registering.store(false, Ordering::Relaxed);
        }
        Poll::Ready(())
    }

    pub(super) async fn subscribe(&self, it: wire::Subscribe) -> Result<Cursor, Refusal> {
        self.take_token()?;
        let (endpoint, topic) = self.topic(&it.topic)?;
        if topic.publishers == Publishers::Clients {
            return Err(only("publish to", "subscribe to", &it.topic).into());
        }
        let head = self.head();
        let deadline = self.deadline(Duration::MAX);
        let invocation = self.invocation(endpoint, Action::Subscribe, head, deadline)?;
        let filter = Input::embedded(self.format, it.filter);
        invocation.subscribe(filter, Start::from(it.start)).await
    }

    /// Publishes an event; at most once, if the publish is numbered.
    pub(super) async fn publish(&self, it: wire::Publish) -> Answered<wire::Receipt> {
        let (invocation, event, numbered) = match self.prepare_publish(it) {
            Ok(prepared) => prepared,
            Err(refusal) => return Answered::refused(refusal.into_status()),
        };
        let receipt = match numbered {
            None => match invocation.call(event).await {
                Ok(receipt) => decode(receipt).map_err(Refusal::from_handler),
                Err(refusal) => Err(refusal),
            },
            Some(numbered) => Box::pin(invocation.publish_once(event, numbered)).await,
        };
        Answered::by(&invocation, receipt)
    }

    fn prepare_publish(
        &self,
        it: wire::Publish,
    ) -> Result<(Invocation<'_>, Input, Option<NumberedPublish>), Refusal> {
        self.take_token()?;
        let numbered = self.numbered(&it)?;
        let (endpoint, topic) = self.topic(&it.topic)?;
        if topic.publishers == Publishers::Server {
            return Err(only("subscribe to", "publish to", &it.topic).into());
        }
        let head = self.head_with(it.headers)?;
        let deadline = self.deadline(Duration::MAX);
        let invocation = self.invocation(endpoint, Action::Publish, head, deadline)?;
        Ok((
            invocation,
            Input::embedded(self.format, it.payload),
            numbered,
        ))
    }

    /// Returns a place in which requests are answered.
    pub(super) fn request_slot(self: &Arc<Self>) -> RequestSlot {
        let handlers = Arc::clone(self);
        RequestSlot::new(move |request, charge, now, response| {
            let handlers = Arc::clone(&handlers);
            async move {
                let _charge = charge;
                handlers.request(request, now, response).await
            }
        })
    }

    /// Answers a request in the format of the session.
    async fn request(
        &self,
        it: wire::Request,
        now: Instant,
        response: Arc<ResponseHeaders>,
    ) -> Answered<Reply> {
        let (window, timeout_ms) = (it.window, it.timeout_ms);
        let (invocation, request) = match self.prepare_request(it, now, response) {
            Ok(prepared) => prepared,
            Err(refusal) => return Answered::refused(refusal.into_status()),
        };
        if invocation.endpoint().method.streams {
            let until =
                (timeout_ms > 0).then(|| Instant::now() + Duration::from_millis(timeout_ms.into()));
            // In a box: most requests must not carry this future.
            let parts = Box::pin(invocation.stream(request, until, &self.budget)).await;
            let format = self.format;
            let parts = parts.map(|parts| SessionParts::new(parts, format, window));
            // What its handler has set meanwhile comes with the first part.
            let result = parts.map(|parts| Reply::Parts(Box::new(parts)));
            return Answered {
                result: result.map_err(Refusal::into_status),
                headers: FrameHeaders::new(),
            };
        }
        let reply = match invocation.call(request).await {
            Ok(reply) => {
                let encoding = ReplyEncoding::Message(self.format);
                let reply = encoding.encode(invocation.endpoint(), reply);
                let reply = reply.map(|reply| Reply::Whole(reply.data));
                reply.map_err(Refusal::from)
            }
            Err(refusal) => Err(refusal),
        };
        Answered::by(&invocation, reply)
    }

    fn prepare_request(
        &self,
        it: wire::Request,
        now: Instant,
        response: Arc<ResponseHeaders>,
    ) -> Result<(Invocation<'_>, Input), Refusal> {
        self.take_token()?;
        let endpoint = self.interface.endpoint(&it.method)?;
        if endpoint.method.topic.is_some() {
            let message = format!(
                "{} is a topic, not a method: subscribe or publish to it",
                it.method
            );
            return Err(Status::unimplemented(message).into());
        }
        let max = match it.timeout_ms {
            0 => Duration::MAX,
            milliseconds => Duration::from_millis(milliseconds.into()),
        };
        let deadline = now + max.min(self.state.limits.request_time);
        let head = self.head_with(it.headers)?;
        let target = call::admit(&self.state, endpoint, Action::Call, caller(&head))?;
        let context = Context::with_response(head, Some(deadline), response);
        let times = (now, deadline);
        let invocation = Invocation::in_context(&self.state, target, context, times);
        Ok((invocation, Input::embedded(self.format, it.payload)))
    }

    fn invocation<'a>(
        &'a self,
        endpoint: &'a Endpoint,
        action: Action,
        head: Arc<Parts>,
        deadline: Instant,
    ) -> Result<Invocation<'a>, Refusal> {
        let admitted = call::admit(&self.state, endpoint, action, caller(&head))?;
        Ok(Invocation::new(&self.state, admitted, head, deadline))
    }

    /// Takes a token from the rate limiter.
    fn take_token(&self) -> Result<(), Refusal> {
        self.budget.take_token()
    }

    fn numbered(&self, it: &wire::Publish) -> Result<Option<NumberedPublish>, Status> {
        if it.sequence == 0 {
            return Ok(None);
        }
        let publisher = self.publisher.get().ok_or_else(|| {
            Status::invalid_argument(
                "a publish with a sequence needs a publisher: send a hello before",
            )
        })?;
        Ok(Some(publisher.number(it.sequence)))
    }

    fn deadline(&self, max: Duration) -> Instant {
        Instant::now() + max.min(self.state.limits.request_time)
    }

    /// Returns a topic that both sides publish.
    pub(super) fn shared_topic(&self, name: &str) -> Option<&'static schema::Method> {
        let method = self.interface.endpoint(name).ok()?.method;
        let topic = method.topic.as_ref();
        topic
            .is_some_and(|it| it.publishers == Publishers::Both)
            .then_some(method)
    }

    fn topic(&self, name: &str) -> Result<(&Endpoint, &'static schema::Topic), Status> {
        let endpoint = self.interface.endpoint(name)?;
        let topic = endpoint.method.topic.as_ref().ok_or_else(|| {
            Status::invalid_argument(format!("{name} is a method, not a topic: send a request"))
        })?;
        Ok((endpoint, topic))
    }

    /// Returns the head of the handshake with the headers of a frame.
    fn head_with(&self, headers: FrameHeaders) -> Result<Arc<Parts>, Status> {
        if headers.is_empty() {
            return Ok(self.head());
        }
        let max = self.state.limits.header_bytes;
        if wire::headers_len(&headers) > max {
            let message = format!("the headers of the frame exceed {max} bytes: send fewer");
            return Err(Status::resource_exhausted(message));
        }
        let headers = wire::from_frame_headers(headers).map_err(|name| {
            Status::invalid_argument(format!(
                "invalid header {name:?} in a frame: send text, and what is about the connection with the handshake"
            ))
        })?;
        let mut head = Parts::clone(&self.head());
        for (name, value) in &headers {
            head.headers.insert(name, value.clone());
        }
        Ok(Arc::new(head))
    }
}

fn only(can: &str, cannot: &str, topic: &str) -> Status {
    Status::unimplemented(format!("clients cannot {cannot} {topic}: they {can} it"))
}
