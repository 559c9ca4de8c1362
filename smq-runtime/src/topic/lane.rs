//! A lane of the log: the events that match one filter, and the wakers of its subscribers.

use std::{
    collections::VecDeque,
    sync::Arc,
    task::{Context, Waker},
};

use slab::Slab;

use super::{event::StoredEvent, filter::Filter};

/// The events that match one filter. All subscribers with the same filter share a lane.
pub(super) struct Lane {
    pub(super) filter: Arc<Filter>,
    pub(super) events: VecDeque<Arc<StoredEvent>>,
    /// The sequence of the last evicted event. When a lane is created, that of the log.
    pub(super) last_evicted: u64,
    /// One entry for each subscriber: its waker while it waits.
    wakers: Slab<Option<Waker>>,
    /// How many of them wait. While all are busy, an event looks at none of them.
    waiting: usize,
}

impl Lane {
    pub(super) fn new(
        filter: Arc<Filter>,
        events: VecDeque<Arc<StoredEvent>>,
        last_evicted: u64,
    ) -> Self {
        Self {
            filter,
            events,
            last_evicted,
            wakers: Slab::new(),
            waiting: 0,
        }
    }

    pub(super) fn push(&mut self, event: Arc<StoredEvent>, woken: &mut Vec<Waker>) {
        self.events.push_back(event);
        self.wake(woken);
    }

    /// Takes the wakers of those who wait.
    pub(super) fn wake(&mut self, woken: &mut Vec<Waker>) {
        if self.waiting > 0 {
            self.waiting = 0;
            woken.extend(self.wakers.iter_mut().filter_map(|(_, waker)| waker.take()));
        }
    }

    /// Adds a subscriber.
    pub(super) fn join(&mut self) -> usize {
        self.wakers.insert(None)
    }

    /// Removes a subscriber.
    pub(super) fn leave(&mut self, subscriber: usize) {
        let waker = self.wakers.remove(subscriber);
        self.waiting -= usize::from(waker.is_some());
    }

    pub(super) fn subscribers(&self) -> usize {
        self.wakers.len()
    }

    /// Wakes the task of a subscriber when an event comes.
    pub(super) fn wait(&mut self, subscriber: usize, context: &Context<'_>) {
        match &mut self.wakers[subscriber] {
            // This clones nothing if it is the same task.
            Some(waker) => waker.clone_from(context.waker()),
            none => {
                *none = Some(context.waker().clone());
                self.waiting += 1;
            }
        }
    }

    /// Evicts an event of the log, which can only be the oldest of the lane.
    pub(super) fn evict(&mut self, sequence: u64) {
        if self
            .events
            .front()
            .is_some_and(|event| event.sequence == sequence)
        {
            self.events.pop_front();
            self.last_evicted = sequence;
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
