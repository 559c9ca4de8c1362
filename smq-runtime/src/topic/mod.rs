//! Topics: a topic is a log, and a subscription is a cursor in it.
//!
//! An event is encoded once, when it is published, and shared by all who read it. A subscriber owns
//! no queue: it is a position, and takes what has come since whenever its connection can be written
//! to. So publishing never waits, and one slow subscriber costs nobody else anything.

mod confirmation;
mod cursor;
mod event;
mod filter;
mod lane;
mod log;
mod retained;

use std::{
    fmt,
    marker::PhantomData,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use prost::Message;

pub(crate) use self::cursor::{Cursor, Delivery};
pub use self::{event::StoredEvent, log::LogLimits};
use self::{event::Draft, filter::Filter, log::Log};
use crate::{position::Position, schema, start::Start, status::Status};

/// The publisher of a topic: what is published here, each subscriber gets.
///
/// It is a cheap clone of one shared log. The log is bounded (see [`Topic::publish`]); what
/// subscribers get of the past, and what becomes of those that fall behind, stands in the `.proto`
/// (`smq/v1/options.proto`).
pub struct Topic<M> {
    log: Arc<Log>,
    event: PhantomData<fn(M)>,
}

impl<M: Message> Topic<M> {
    /// Returns a topic of a service, with nothing published yet.
    ///
    /// # Panics
    ///
    /// When the service has no topic of that name that a server publishes.
    pub(crate) fn new(service: &'static schema::Service, name: &str) -> Self {
        let method = service
            .method(name)
            .expect("generated code names a topic of its own schema");
        Self {
            log: Arc::new(Log::new(service, method)),
            event: PhantomData,
        }
    }

    /// Publishes an event. It never waits for a subscriber.
    ///
    /// What it returns can be awaited for the position of the event, and need not be. The log holds as many of the last events
    /// as its [limits](Self::set_log_limits) allow; the oldest make room.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what is published is done with"
    )]
    pub fn publish(&self, event: M) -> Published {
        Published(self.log.append(Draft::new(&event)))
    }

    /// Sets how much the log of the topic holds, for this publisher and all its clones.
    pub fn set_log_limits(&self, limits: LogLimits) {
        self.log.set_limits(limits);
    }

    /// Returns the position of the last event.
    pub fn position(&self) -> Position {
        self.log.position()
    }

    /// Returns how many subscriptions there are now.
    pub fn subscribers(&self) -> usize {
        self.log.subscribers()
    }

    pub(crate) fn subscribe(&self, filter: &Bytes, start: Start) -> Result<Cursor, Status> {
        let filter = Filter::parse(self.log.schema(), filter)?;
        Cursor::open(Arc::clone(&self.log), filter, start)
    }
}

/// An event that was published: a future of its position.
///
/// With a log in memory it is done at once.
#[derive(Debug, Clone, Copy)]
pub struct Published(Position);

impl Future for Published {
    type Output = Result<Position, Status>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(Ok(self.0))
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

/// A topic that is subscribed to in a session.
#[derive(Debug, Clone, Copy)]
pub struct TopicInfo {
    /// The service of the topic.
    pub service: &'static schema::Service,
    /// The topic.
    pub method: &'static schema::Method,
    /// Which life of the topic this is: positions of different epochs have nothing to do with each other. 0 where it is not
    /// known yet.
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
