//! Topics: a topic is a log, and a subscription is a cursor in it.
//!
//! An event is encoded once, when it is published, and shared by all who read it. A subscriber owns
//! no queue: it is a position, and takes what has come since whenever its connection can be written
//! to. So publishing never waits, and one slow subscriber costs nobody else anything.

mod confirmation;
mod cursor;
mod event;
mod filter;
#[cfg(feature = "openpgp")]
mod lane;
mod log;
mod retained;

use std::{fmt, marker::PhantomData, sync::Arc};

use bytes::Bytes;
use prost::Message;

pub use self::cursor::Cursor;
pub(crate) use self::{cursor::Delivery, event::StoredEvent};
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
    /// Returns a topic of a service, with nothing published yet. Called by generated code.
    ///
    /// # Panics
    ///
    /// When the service has no topic of that name that a server publishes.
    pub fn new(service: &'static schema::Service, name: &str) -> Self {
        let method = service
            .method(name)
            .expect("generated code names a topic of its own schema");
        Self {
            log: Arc::new(Log::new(service, method)),
            event: PhantomData,
        }
    }

    /// Publishes an event, and returns its position. It never waits for a subscriber.
    ///
    /// The log holds the last 1,024 events (or as many as the topic's `replay`, if that is more)
    /// and 16 MiB; the oldest make room.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what is published is done with"
    )]
    pub fn publish(&self, event: M) -> Position {
        self.log.append(Draft::new(&event))
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

#[cfg(test)]
mod tests;
