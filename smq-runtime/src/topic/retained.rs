//! The retained state of a topic: the last event of each key.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
    time::{Duration, Instant},
};

use super::{event::StoredEvent, filter::Key, limits::LogLimits};

/// The last event of each key, in publishing order.
///
/// The key consists of the event's values of all filter fields. It is empty for a topic that retains one event.
#[derive(Default)]
pub(super) struct Retained {
    events: BTreeMap<u64, Entry>,
    sequences: HashMap<Key, u64>,
    bytes: usize,
    /// The sequences that are no longer retained, for a log that keeps them until it is told.
    pub(super) released: Option<Vec<u64>>,
}

struct Entry {
    key: Key,
    event: Arc<StoredEvent>,
    /// Absent if the age of the events has no limit.
    published: Option<Instant>,
}

/// The maximum number of keys. Beyond it, the least recently published key is evicted.
const MAX_KEYS: usize = 65_536;

impl Retained {
    pub(super) fn put(&mut self, key: Key, event: Arc<StoredEvent>, limits: &LogLimits) {
        self.put_aged(key, event, limits, Duration::ZERO);
    }

    /// Puts an event that was published that long ago.
    pub(super) fn put_aged(
        &mut self,
        key: Key,
        event: Arc<StoredEvent>,
        limits: &LogLimits,
        age: Duration,
    ) {
        self.remove(&key);
        let sequence = event.sequence;
        self.bytes += event.size();
        self.sequences.insert(key.clone(), sequence);
        let entry = Entry {
            key,
            event,
            published: limits.retained_age.map(|_| {
                let now = Instant::now();
                now.checked_sub(age).unwrap_or(now)
            }),
        };
        self.events.insert(sequence, entry);
        while self.events.len() > 1 && (self.events.len() > MAX_KEYS || self.bytes > limits.bytes) {
            self.remove_first();
        }
    }

    /// Removes the event of a key.
    pub(super) fn remove(&mut self, key: &Key) {
        let sequence = self.sequences.remove(key);
        let entry = sequence.and_then(|sequence| self.events.remove(&sequence));
        if let Some(entry) = entry {
            self.bytes -= entry.event.size();
            self.release(entry.event.sequence);
        }
    }

    /// Notes that an event is no longer retained.
    pub(super) fn release(&mut self, sequence: u64) {
        if let Some(released) = &mut self.released {
            released.push(sequence);
        }
    }

    fn remove_first(&mut self) {
        if let Some((sequence, Entry { key, event, .. })) = self.events.pop_first() {
            self.bytes -= event.size();
            self.sequences.remove(&key);
            self.release(sequence);
        }
    }

    /// Begins to count the age of events that were published while it had no limit.
    pub(super) fn begin_ages(&mut self) {
        let now = Instant::now();
        for entry in self.events.values_mut() {
            entry.published.get_or_insert(now);
        }
    }

    /// Removes the events that are too old.
    pub(super) fn expire(&mut self, limits: &LogLimits) {
        let Some(age) = limits.retained_age else {
            return;
        };
        let is_old = |published: Instant| published.elapsed() >= age;
        while let Some(first) = self.events.first_entry()
            && first.get().published.is_some_and(is_old)
        {
            self.remove_first();
        }
    }

    /// Returns the events with sequences of a range, both ends included.
    pub(super) fn range(&self, from: u64, to: u64) -> impl Iterator<Item = &Arc<StoredEvent>> {
        let range = (from <= to).then(|| self.events.range(from..=to));
        range.into_iter().flatten().map(|(_, entry)| &entry.event)
    }

    /// Returns the last sequence that is not after `to`; 0 if there is none.
    pub(super) fn last(&self, to: u64) -> u64 {
        let last = self.events.range(..=to).next_back();
        last.map_or(0, |(sequence, _)| *sequence)
    }
}
