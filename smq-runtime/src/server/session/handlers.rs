//! The handlers of an interface, as the frames of a session reach them.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, request::Parts};
use prost::Message;
use tokio::sync::SemaphorePermit;

use crate::{
    codec::{self, Format, UnknownFields},
    schema::{self, Publishers},
    server::{
        Shared, handling,
        published::{Outcome, PublisherId},
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
    pub(super) request: Arc<Parts>,
    /// Of what is embedded in frames.
    pub(super) format: Format,
    /// Whose publishes have numbers.
    pub(super) publisher: Option<PublisherId>,
    /// What each request, publish and subscribe takes a token of.
    pub(super) rate: Option<Arc<Bucket>>,
}

const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

impl Handlers {
    pub(super) async fn subscribe(&self, it: wire::Subscribe) -> Result<Cursor, Status> {
        let _permit = self.permit()?;
        let (endpoint, topic) = self.topic(&it.topic)?;
        if topic.publishers == Publishers::Clients {
            return Err(only("publish to", "subscribe to", &it.topic));
        }
        fits(&it.filter, self.shared.limits.message_bytes)?;
        let filter = self.embedded(endpoint, topic.filter, it.filter, UnknownFields::Refused)?;
        let deadline = self.deadline(Duration::MAX);
        let (request, start) = (Arc::clone(&self.request), Start::from(it.start));
        handling::subscribe(&self.shared, endpoint, request, deadline, filter, start).await
    }

    /// Publishes: once, if the publish has a number.
    pub(super) async fn publish(self: Arc<Self>, it: wire::Publish) -> Outcome {
        if it.sequence == 0 {
            return self.apply(it).await;
        }
        let publisher = self.publisher.ok_or_else(|| {
            Status::invalid_argument("a publish with a sequence needs a publisher in the handshake")
        })?;
        let (sequence, again) = (it.sequence, it.again);
        let this = Arc::clone(&self);
        let apply = async move { this.apply(it).await };
        let published = &self.shared.published;
        published.once(publisher, sequence, again, apply).await
    }

    async fn apply(&self, it: wire::Publish) -> Outcome {
        let _permit = self.permit()?;
        let (endpoint, topic) = self.topic(&it.topic)?;
        if topic.publishers == Publishers::Server {
            return Err(only("subscribe to", "publish to", &it.topic));
        }
        let input = endpoint.method.input;
        fits(&it.payload, self.shared.limits.message_of(endpoint.method))?;
        let event = self.embedded(endpoint, input, it.payload, UnknownFields::Ignored)?;
        let deadline = self.deadline(Duration::MAX);
        let request = Arc::clone(&self.request);
        let receipt = handling::call(&self.shared, endpoint, request, deadline, event).await?;
        wire::Receipt::decode(receipt).map_err(|_| Status::internal("the receipt is not one"))
    }

    /// Answers a request, in the format of the session.
    pub(super) async fn request(&self, it: wire::Request) -> Result<Bytes, Status> {
        let _permit = self.permit()?;
        let endpoint = self.interface.endpoint(&it.method)?;
        if endpoint.method.topic.is_some() {
            let message = format!("{} is a topic: subscribe or publish to it", it.method);
            return Err(Status::unimplemented(message));
        }
        let input = endpoint.method.input;
        fits(&it.payload, self.shared.limits.message_of(endpoint.method))?;
        let request = self.embedded(endpoint, input, it.payload, UnknownFields::Ignored)?;
        let deadline = self.deadline(match it.timeout_ms {
            0 => Duration::MAX,
            milliseconds => Duration::from_millis(milliseconds.into()),
        });
        let handshake = self.traced(&it.traceparent)?;
        let reply = handling::call(&self.shared, endpoint, handshake, deadline, request).await?;
        match self.format {
            Format::Protobuf => Ok(reply),
            Format::Json => {
                let descriptors = endpoint.schema().descriptors;
                let reply = codec::to_json(&descriptors.message(endpoint.method.output), &reply)?;
                Ok(reply.into())
            }
        }
    }

    /// Lets one more handler work, unless there are too many, or too many a second.
    fn permit(&self) -> Result<SemaphorePermit<'_>, Status> {
        let rate = self.rate.as_deref();
        rate.map_or(Ok(()), Bucket::take)
            .map_err(Refusal::into_status)?;
        self.shared.permit().map_err(Refusal::into_status)
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

    /// Returns in protobuf what is embedded in a frame. What is left out is the empty message.
    fn embedded(
        &self,
        endpoint: &Endpoint,
        message: &str,
        bytes: Bytes,
        unknown: UnknownFields,
    ) -> Result<Bytes, Status> {
        if self.format == Format::Protobuf || bytes.is_empty() {
            return Ok(bytes);
        }
        let descriptor = endpoint.schema().descriptors.message(message);
        codec::from_json(&descriptor, &bytes, unknown)
    }

    /// Returns the handshake, with the trace context of a request among its headers.
    fn traced(&self, traceparent: &str) -> Result<Arc<Parts>, Status> {
        if traceparent.is_empty() {
            return Ok(Arc::clone(&self.request));
        }
        let value = HeaderValue::from_str(traceparent)
            .map_err(|_| Status::invalid_argument("traceparent is not a header value"))?;
        let mut request = Parts::clone(&self.request);
        request.headers.insert(TRACEPARENT, value);
        Ok(Arc::new(request))
    }
}

/// Refuses what is larger than that.
fn fits(message: &Bytes, most: usize) -> Result<(), Status> {
    if message.len() > most {
        return Err(Refusal::too_large(most).into_status());
    }
    Ok(())
}

fn only(can: &str, cannot: &str, topic: &str) -> Status {
    Status::unimplemented(format!("clients {can} {topic}, they do not {cannot} it"))
}
