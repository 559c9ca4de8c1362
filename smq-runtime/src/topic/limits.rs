//! How much a topic's log holds.

use std::time::Duration;

use crate::schema;

/// The size limits of a topic's log. They bound how far a subscriber can fall behind.
///
/// The log keeps at least the last event, and at least as many events as the topic's option `replay` says. The byte
/// limit also applies, separately, to the retained state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LogLimits {
    /// The maximum number of events. Default: 1,024.
    pub events: usize,
    /// The maximum size of all events, in bytes. Default: 16 MiB.
    pub bytes: usize,
    /// The maximum age of retained events, from their publishing on. Default: none.
    pub retained_age: Option<Duration>,
    /// The maximum number of filters with several fields that a publish may have to look at for one field of the event.
    /// A filter that would exceed it is refused with `resource_exhausted`. Default: 4,096.
    pub filter_checks: usize,
    /// The maximum size of the events that a [log](crate::log) has not stored yet, in bytes. Beyond it, a publish fails
    /// with `unavailable`. Default: 16 MiB.
    pub pending_bytes: usize,
}

impl LogLimits {
    /// Returns limits of `events` events and `bytes` bytes.
    pub const fn new(events: usize, bytes: usize) -> Self {
        Self {
            events,
            bytes,
            retained_age: None,
            filter_checks: 4096,
            pending_bytes: 16 << 20,
        }
    }

    /// Returns these limits with a maximum age of retained events. New subscribers do not get older ones.
    #[must_use]
    pub const fn with_retained_age(mut self, age: Duration) -> Self {
        self.retained_age = Some(age);
        self
    }

    /// Returns these limits with as many events as the topic promises.
    pub(super) fn for_topic(self, topic: &schema::Topic) -> Self {
        let events = self.events.max(topic.replay as usize).max(1);
        Self { events, ..self }
    }
}

impl Default for LogLimits {
    fn default() -> Self {
        Self::new(1024, 16 << 20)
    }
}
