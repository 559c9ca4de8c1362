//! Topics: a topic is a log, and a subscription is a cursor in it.
//!
//! Publishing encodes an event once, and all subscribers share it. A subscriber has a position instead of a queue: it
//! takes new events whenever its connection is writable. So publishing never waits, and a slow subscriber does not
//! affect the others.

mod batches;
mod confirmation;
mod cursor;
mod event;
mod filter;
mod lane;
mod limits;
mod log;
pub mod logs;
mod retained;

use std::{fmt, marker::PhantomData, sync::Arc};

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use prost::Message;

pub(crate) use self::{
    cursor::{Cursor, Delivery, Taken},
    log::Log,
};
use self::{event::EncodedEvent, filter::Filter};
pub use self::{
    event::StoredEvent,
    limits::LogLimits,
    log::{Append, Published},
};
use crate::{
    log::{LogSize, Logs, PublishId},
    position::Position,
    propagation, schema,
    start::Start,
    status::Status,
    wire::{self, FrameHeaders},
};

/// A topic of type `M`: [`publish`](Self::publish) sends an event to each subscriber.
///
/// Clones are cheap and share one bounded log. The options in the `.proto` (`smq/v1/options.proto`) set the replay, the
/// retained state and the overflow policy.
pub struct Topic<M> {
    log: Arc<Log>,
    event: PhantomData<fn(M)>,
}

impl<M: Message> Topic<M> {
    /// Creates an empty topic of a service.
    ///
    /// # Panics
    ///
    /// When the service has no topic of this name that the server publishes.
    pub(crate) fn new(service: &'static schema::Service, name: &str) -> Self {
        let method = service
            .method(name)
            .expect("generated code names a topic of its own schema");
        Self {
            log: Arc::new(Log::new(service, method)),
            event: PhantomData,
        }
    }

    /// Publishes an event. Never waits for a subscriber.
    ///
    /// Await the result for the event's position, or drop it. The log keeps the last events within its
    /// [limits](Self::set_log_limits) and evicts the oldest.
    ///
    /// On a topic with the option `durable`, the result is ready when the event is stored, and subscribers get the event
    /// then. An event that is published before the server is bound waits for it. It fails while too many bytes are [pending](LogLimits::pending_bytes), and when
    /// the [log](crate::log) cannot store it.
    pub fn publish(&self, event: M) -> Published {
        self.event(event).publish()
    }

    /// Returns a builder for an event that has more than its message, such as headers.
    pub fn event(&self, event: M) -> EventBuilder<'_, M> {
        EventBuilder {
            log: &self.log,
            event,
            headers: FrameHeaders::new(),
            is_last_of_key: false,
            publish: None,
        }
    }

    /// Sets the size limits of the topic's log, for all clones.
    pub fn set_log_limits(&self, limits: LogLimits) {
        self.log.set_limits(limits);
    }

    /// Returns the position of the last event.
    pub fn position(&self) -> Position {
        self.log.position()
    }

    /// Returns the number of open subscriptions.
    pub fn subscribers(&self) -> usize {
        self.log.subscribers()
    }

    pub(crate) fn subscribe(&self, filter: &Bytes, start: Start) -> Result<Cursor, Status> {
        let filter = Filter::parse(self.log.schema(), filter)?;
        Cursor::open(Arc::clone(&self.log), filter, start)
    }
}

impl<M> Topic<M> {
    pub(crate) fn durable(&self) -> DurableTopic {
        DurableTopic(Arc::clone(&self.log))
    }
}

/// A topic without its type, whose log a server opens.
#[derive(Debug)]
pub struct DurableTopic(Arc<Log>);

impl DurableTopic {
    pub(crate) fn is_open(&self) -> bool {
        self.0.stored().is_ok()
    }

    /// Opens the log, unless it is open.
    pub(crate) async fn open(&self, logs: &dyn Logs) -> Result<(), String> {
        self.0.open(logs).await
    }
}

/// An event to publish, from [`Topic::event`].
#[must_use = "`publish` publishes the event"]
pub struct EventBuilder<'a, M> {
    log: &'a Arc<Log>,
    event: M,
    headers: FrameHeaders,
    is_last_of_key: bool,
    publish: Option<Arc<PublishId>>,
}

impl<M: Message> EventBuilder<'_, M> {
    /// Sets a header, which subscribers get with the event. Server-sent events have none.
    ///
    /// Has no effect for headers about the connection, such as `Authorization`, and for a value that is not ASCII text.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "as `Context::set_response_header`, so that callers write constants without `&`"
    )]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        if let (true, Ok(value)) = (wire::is_frame_header(&name), value.to_str()) {
            self.headers
                .insert(name.as_str().to_owned(), value.to_owned());
        }
        self
    }

    /// Makes it the last event of its key: subscribers get it, but the topic then retains no event of that key, such as
    /// the state of something that is gone. The key is the values of the filter's fields; with the option `retain: LAST`
    /// there is one key.
    ///
    /// A subscriber that misses the event in a gap does not learn that the key is gone.
    pub fn last_of_key(mut self) -> Self {
        self.is_last_of_key = true;
        self
    }

    /// Sets the headers of a frame.
    pub(crate) fn headers(mut self, headers: FrameHeaders) -> Self {
        self.headers = headers;
        self
    }

    /// Sets the publish of a client that the event is, which is stored once.
    pub(crate) fn once(mut self, publish: Option<Arc<PublishId>>) -> Self {
        self.publish = publish;
        self
    }

    /// Publishes the event, like [`Topic::publish`].
    pub fn publish(mut self) -> Published {
        if !self.headers.contains_key("traceparent")
            && let Some(trace) = propagation::current()
        {
            self.headers.extend(trace);
        }
        let event = EncodedEvent::new(&self.event, self.headers);
        if self.log.schema().topic.durable {
            return self
                .log
                .append_durably(event, self.is_last_of_key, self.publish);
        }
        Published::at(self.log.append(event, self.is_last_of_key))
    }
}

impl<M> fmt::Debug for EventBuilder<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventBuilder")
            .field("topic", self.log)
            .finish_non_exhaustive()
    }
}

impl<M> Clone for Topic<M> {
    fn clone(&self) -> Self {
        Self {
            log: Arc::clone(&self.log),
            event: PhantomData,
        }
    }
}

impl<M> fmt::Debug for Topic<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Topic").field(&self.log).finish()
    }
}

/// What the server sees of a topic.
#[derive(Clone)]
pub(crate) struct TopicHandle(Arc<Log>);

impl TopicHandle {
    /// Returns the position of the last event.
    pub(crate) fn position(&self) -> Position {
        self.0.position()
    }

    /// Returns the number of open subscriptions.
    pub(crate) fn subscribers(&self) -> usize {
        self.0.subscribers()
    }

    /// Returns how much the log of a durable topic keeps.
    pub(crate) fn log_size(&self) -> Option<LogSize> {
        self.0.stored().ok().flatten()?.size()
    }
}

impl Cursor {
    pub(crate) fn topic_handle(&self) -> TopicHandle {
        TopicHandle(Arc::clone(&self.log))
    }
}

/// The topic of a subscription in a session.
#[derive(Debug, Clone, Copy)]
pub struct TopicInfo {
    /// The service of the topic.
    pub service: &'static schema::Service,
    /// The topic.
    pub method: &'static schema::Method,
    /// The epoch of the topic, which changes when its server restarts: positions of different epochs are unrelated.
    /// 0 if it is not known yet.
    pub epoch: u64,
}

impl TopicInfo {
    /// Returns the full name of the topic: `weather.v1/Weather.Observations`.
    pub fn name(&self) -> String {
        let (service, method) = (self.service, self.method);
        format!(
            "{}.{}/{}.{}",
            service.application, service.version, service.name, method.name
        )
    }
}

#[cfg(test)]
mod tests;
