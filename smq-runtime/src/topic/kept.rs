//! What a topic keeps from an event on, whatever the filter of who asks.

use std::sync::Arc;

use super::{Cursor, event::StoredEvent, log::ALL};

impl Cursor {
    /// Returns what the topic keeps from that event on: its state first, then the log.
    pub(crate) fn kept_from(&self, sequence: u64, most: usize) -> Vec<Arc<StoredEvent>> {
        let state = self.log.lock();
        let all = &state.lanes[ALL];
        let before = (sequence <= all.lost).then(|| state.retained.range(sequence..=all.lost));
        let log = all.after(sequence.saturating_sub(1));
        let kept = before.into_iter().flatten().chain(log);
        kept.take(most).cloned().collect()
    }
}
