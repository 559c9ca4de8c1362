//! The handlers of an interface, as the frames of a session reach them.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::{HeaderName, HeaderValue};

use crate::{
    access::Action,
    codec::Format,
    context::Head,
    schema::{self, Publishers},
    server::{
        Shared,
        call::{self, Invocation},
        caller,
        forms::{Input, ReplyForm},
        published::PublisherId,
        publisher::Numbered,
        rate::Bucket,
        response::Refusal,
        routes::{Endpoint, Interface},
    },
    start::Start,
    status::Status,
    topic::Cursor,
    wire,
};

/// The handlers of an interface, and who calls them in which format.
pub(super) struct Handlers {
    pub(super) shared: Arc<Shared>,
    pub(super) interface: Arc<Interface>,
    /// The handshake.
    pub(super) head: Arc<Head>,
    /// Of what is embedded in frames.
    pub(super) format: Format,
    /// Whose publishes have numbers.
    pub(super) publisher: Option<PublisherId>,
    /// What each request, publish and subscribe takes a token of.
    pub(super) rate: Option<Arc<Bucket>>,
}

const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

impl Handlers {
    pub(super) async fn subscribe(&self, it: wire::Subscribe) -> Result<Cursor, Refusal> {
        self.take_token()?;
        let (endpoint, topic) = self.topic(&it.topic)?;
        if topic.publishers == Publishers::Clients {
            return Err(only("publish to", "subscribe to", &it.topic).into());
        }
        let head = Arc::clone(&self.head);
        let deadline = self.deadline(Duration::MAX);
        let invocation = self.invocation(endpoint, Action::Subscribe, head, deadline)?;
        let filter = Input::embedded(self.format, it.filter);
        invocation.subscribe(filter, Start::from(it.start)).await
    }

    /// Publishes: once, if the publish has a number.
    pub(super) async fn publish(&self, it: wire::Publish) -> Result<wire::Receipt, Refusal> {
        self.take_token()?;
        let once = self.numbered(&it)?;
        let (endpoint, topic) = self.topic(&it.topic)?;
        if topic.publishers == Publishers::Server {
            return Err(only("subscribe to", "publish to", &it.topic).into());
        }
        let head = Arc::clone(&self.head);
        let deadline = self.deadline(Duration::MAX);
        let invocation = self.invocation(endpoint, Action::Publish, head, deadline)?;
        let event = Input::embedded(self.format, it.payload);
        invocation.publish(event, once).await
    }

    /// Answers a request, in the format of the session.
    pub(super) async fn request(&self, it: wire::Request) -> Result<Bytes, Refusal> {
        self.take_token()?;
        let endpoint = self.interface.endpoint(&it.method)?;
        if endpoint.method.topic.is_some() {
            let message = format!("{} is a topic: subscribe or publish to it", it.method);
            return Err(Status::unimplemented(message).into());
        }
        let deadline = self.deadline(match it.timeout_ms {
            0 => Duration::MAX,
            milliseconds => Duration::from_millis(milliseconds.into()),
        });
        let handshake = self.traced(&it.traceparent)?;
        let invocation = self.invocation(endpoint, Action::Call, handshake, deadline)?;
        let request = Input::embedded(self.format, it.payload);
        let to = ReplyForm::Message(self.format);
        Ok(invocation.answer(request, None, to).await?.data)
    }

    fn invocation<'a>(
        &'a self,
        endpoint: &'a Endpoint,
        action: Action,
        head: Arc<Head>,
        deadline: Instant,
    ) -> Result<Invocation<'a>, Refusal> {
        let caller = caller(&self.head.request);
        let admitted = call::admit(&self.shared, endpoint.target(action), caller)?;
        let shared = &self.shared;
        Ok(Invocation::new(shared, endpoint, admitted, head, deadline))
    }

    /// Refuses what comes too often in a second.
    fn take_token(&self) -> Result<(), Refusal> {
        self.rate.as_deref().map_or(Ok(()), Bucket::take)
    }

    fn numbered(&self, it: &wire::Publish) -> Result<Option<Numbered>, Status> {
        if it.sequence == 0 {
            return Ok(None);
        }
        let publisher = self.publisher.clone().ok_or_else(|| {
            Status::invalid_argument("a publish with a sequence needs a publisher in the handshake")
        })?;
        Ok(Some(Numbered::of_session(publisher, it.sequence, it.again)))
    }

    fn deadline(&self, most: Duration) -> Instant {
        Instant::now() + most.min(self.shared.limits.request_time)
    }

    fn topic(&self, name: &str) -> Result<(&Endpoint, &'static schema::Topic), Status> {
        let endpoint = self.interface.endpoint(name)?;
        let topic = endpoint.method.topic.as_ref().ok_or_else(|| {
            Status::invalid_argument(format!("{name} is a method, not a topic: request it"))
        })?;
        Ok((endpoint, topic))
    }

    /// Returns the handshake, with the trace context of a request among its headers.
    fn traced(&self, traceparent: &str) -> Result<Arc<Head>, Status> {
        if traceparent.is_empty() {
            return Ok(Arc::clone(&self.head));
        }
        let value = HeaderValue::from_str(traceparent)
            .map_err(|_| Status::invalid_argument("traceparent is not a header value"))?;
        let mut request = self.head.request.clone();
        request.headers.insert(TRACEPARENT, value);
        Ok(Arc::new(Head::of_session(request)))
    }
}

fn only(can: &str, cannot: &str, topic: &str) -> Status {
    Status::unimplemented(format!("clients {can} {topic}, they do not {cannot} it"))
}
