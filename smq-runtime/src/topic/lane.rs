//! A lane of the log: the events that one filter lets through, and who waits for more of them.

use std::{collections::VecDeque, sync::Arc, task::Waker};

use slab::Slab;

use super::{event::StoredEvent, filter::Filter};

/// The events that one filter lets through. All subscribers with the same filter share it.
pub(super) struct Lane {
    pub(super) filter: Filter,
    pub(super) events: VecDeque<Arc<StoredEvent>>,
    /// The sequence of the last event that is no longer here, or may have been before the lane was.
    pub(super) lost: u64,
    /// One place for each subscriber; its waker while it waits.
    pub(super) waiting: Slab<Option<Waker>>,
}

impl Lane {
    pub(super) fn new(filter: Filter, events: VecDeque<Arc<StoredEvent>>, lost: u64) -> Self {
        Self {
            filter,
            events,
            lost,
            waiting: Slab::new(),
        }
    }

    pub(super) fn push(&mut self, event: Arc<StoredEvent>, woken: &mut Vec<Waker>) {
        self.events.push_back(event);
        woken.extend(
            self.waiting
                .iter_mut()
                .filter_map(|(_, waker)| waker.take()),
        );
    }

    /// Forgets the event, which is the oldest here if it is here at all.
    pub(super) fn evict(&mut self, sequence: u64) {
        if self
            .events
            .front()
            .is_some_and(|event| event.sequence == sequence)
        {
            self.events.pop_front();
            self.lost = sequence;
        }
    }

    /// Returns the events after `sequence`.
    pub(super) fn after(&self, sequence: u64) -> impl ExactSizeIterator<Item = &Arc<StoredEvent>> {
        let first = self
            .events
            .partition_point(|event| event.sequence <= sequence);
        self.events.range(first..)
    }
}
