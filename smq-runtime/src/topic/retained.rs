//! The retained state of a topic: the last event of each key.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use super::{event::StoredEvent, filter::Key};

/// The last event of each key, in publishing order.
///
/// The key consists of the event's values of all filter fields. It is empty for a topic that retains one event.
#[derive(Default)]
pub(super) struct Retained {
    events: BTreeMap<u64, (Key, Arc<StoredEvent>)>,
    sequences: HashMap<Key, u64>,
    bytes: usize,
}

/// The maximum number of keys. Beyond it, the least recently published key is evicted.
const MAX_KEYS: usize = 65_536;

impl Retained {
    pub(super) fn put(&mut self, key: Key, event: Arc<StoredEvent>, max_bytes: usize) {
        let sequence = event.sequence;
        self.bytes += event.size();
        if let Some(previous) = self.sequences.insert(key.clone(), sequence)
            && let Some((_, previous)) = self.events.remove(&previous)
        {
            self.bytes -= previous.size();
        }
        self.events.insert(sequence, (key, event));
        while self.events.len() > 1 && (self.events.len() > MAX_KEYS || self.bytes > max_bytes) {
            if let Some((_, (key, event))) = self.events.pop_first() {
                self.bytes -= event.size();
                self.sequences.remove(&key);
            }
        }
    }

    /// Returns the events with sequences of a range, both ends included.
    pub(super) fn range(&self, from: u64, to: u64) -> impl Iterator<Item = &Arc<StoredEvent>> {
        let range = (from <= to).then(|| self.events.range(from..=to));
        range.into_iter().flatten().map(|(_, (_, event))| event)
    }

    /// Returns the last sequence that is not after `to`; 0 if there is none.
    pub(super) fn last(&self, to: u64) -> u64 {
        let last = self.events.range(..=to).next_back();
        last.map_or(0, |(sequence, _)| *sequence)
    }
}
