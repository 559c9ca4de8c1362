//! What the file has of a topic, as readers see it.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use smq_runtime::log::LogSize;

use crate::topic::Topic;

/// What the file has of a topic, as readers see it.
pub(crate) struct TopicView {
    /// The sequence before the oldest event.
    pub(crate) evicted: AtomicU64,
    /// The size, and when that was measured.
    measured: Mutex<(LogSize, Instant)>,
}

impl TopicView {
    pub(crate) fn new(topic: &Topic) -> Self {
        Self {
            evicted: AtomicU64::new(topic.row.evicted),
            measured: Mutex::new((size(topic), Instant::now())),
        }
    }

    /// Notes that events were evicted. Returns whether any were.
    pub(crate) fn evict(&self, up_to: u64) -> bool {
        self.evicted.swap(up_to, Ordering::AcqRel) != up_to
    }

    /// Measures the topic.
    pub(crate) fn measure(&self, topic: &Topic) -> LogSize {
        let size = size(topic);
        *self.measured.lock().unwrap_or_else(PoisonError::into_inner) = (size, Instant::now());
        size
    }

    /// Returns the size as it was measured last, and the age now.
    pub(crate) fn size(&self) -> LogSize {
        let measured = self.measured.lock().unwrap_or_else(PoisonError::into_inner);
        let (size, since) = *measured;
        let later = if size.events == 0 {
            Duration::ZERO
        } else {
            since.elapsed()
        };
        LogSize {
            age: size.age + later,
            ..size
        }
    }
}

fn size(topic: &Topic) -> LogSize {
    LogSize {
        events: topic.row.last - topic.row.evicted,
        bytes: topic.row.bytes,
        age: topic.age(),
    }
}
