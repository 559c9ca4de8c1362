//! A topic, as its writer knows it.

use std::{
    collections::{BTreeSet, VecDeque},
    time::Duration,
};

use redb::ReadTransaction;

use crate::{
    options::Limits,
    row::{TopicRow, now},
    store::{EVENTS, RETAINED, Store, Tables},
};

/// A topic, as its writer knows it. It is read anew after a transaction that failed.
pub(crate) struct Topic {
    pub(crate) row: TopicRow,
    pub(crate) retained: BTreeSet<u64>,
    /// Sequences, and when those up to them were stored: both ascend, also when the clock is set back.
    times: VecDeque<(u64, u64)>,
    /// Whether the row is to be stored.
    pub(crate) is_changed: bool,
}

/// How many times are known at least, when a topic is opened: as many as events of that many bytes tell.
const TIMES: u64 = 128;
const TIMES_BYTES: u64 = 8 << 20;

/// How many events a transaction evicts at most: it has to end.
const MAX_EVICTED: u64 = 16 << 10;

impl Topic {
    pub(crate) fn new(row: TopicRow) -> Self {
        Self {
            row,
            retained: BTreeSet::new(),
            times: VecDeque::new(),
            is_changed: true,
        }
    }

    pub(crate) fn load(
        store: &Store,
        transaction: &ReadTransaction,
        row: TopicRow,
    ) -> Result<Self, redb::Error> {
        let id = row.id;
        let mut topic = Self::new(row);
        topic.is_changed = false;
        for stored in transaction
            .open_table(RETAINED)?
            .range((id, 0)..=(id, u64::MAX))?
        {
            topic.retained.insert(stored?.0.value().1);
        }
        let events = transaction.open_table(EVENTS)?;
        let (first, last) = (topic.row.evicted, topic.row.last);
        let average = topic.row.bytes / (last - first).max(1);
        let times = (TIMES_BYTES / average.max(1)).clamp(1, TIMES);
        for at in 0..=times {
            let sequence = first + ((last - first) * at).div_ceil(times).max(1);
            if let Some(stored) = events.get((id, sequence))? {
                let row = store.event((id, sequence), stored.value())?;
                topic.stored(sequence, row.time, 0);
            }
        }
        Ok(topic)
    }

    /// Notes when an event was stored, if that is `step` after the last time.
    pub(crate) fn stored(&mut self, sequence: u64, time: u64, step: u64) {
        // A clock that was set back says that those before are no younger.
        while self.times.back().is_some_and(|(_, last)| *last > time) {
            self.times.pop_back();
        }
        let last = self.times.back();
        if last.is_none_or(|(_, last)| time - last >= step) {
            self.times.push_back((sequence, time));
        }
    }

    /// Returns the age of the oldest event.
    pub(crate) fn age(&self) -> Duration {
        let oldest = self.times.front().map(|(_, time)| *time);
        Duration::from_micros(oldest.map_or(0, |oldest| now().saturating_sub(oldest)))
    }

    /// Returns whether events are too old.
    pub(crate) fn is_due(&self, limits: &Limits) -> bool {
        let oldest = self.times.front().map(|(_, time)| *time);
        oldest
            .zip(too_old(limits))
            .is_some_and(|(oldest, too_old)| oldest <= too_old)
    }

    /// Removes the oldest events beyond the limits.
    pub(crate) fn evict(
        &mut self,
        tables: &mut Tables<'_>,
        limits: &Limits,
        replay: u32,
    ) -> Result<(), redb::Error> {
        let too_old = too_old(limits);
        let mut old = 0;
        while let (Some((sequence, time)), Some(too_old)) = (self.times.front(), too_old)
            && *time <= too_old
        {
            old = *sequence;
            self.times.pop_front();
        }
        let count = limits.events.map(|events| events.max(u64::from(replay)));
        let until = self.row.last.min(self.row.evicted + MAX_EVICTED);
        while self.row.evicted < until
            && (self.row.evicted < old
                || count.is_some_and(|count| self.row.last - self.row.evicted > count.max(1))
                || self.row.bytes > limits.bytes && self.row.evicted + 1 < self.row.last)
        {
            self.row.evicted += 1;
            self.is_changed = true;
            if !self.retained.contains(&self.row.evicted) {
                self.remove(tables, self.row.evicted)?;
            }
        }
        if self.row.evicted < old {
            // The rest goes with the next transaction.
            self.times.push_front((old, 0));
        }
        while self.times.len() > 1 && self.times[1].0 <= self.row.evicted {
            self.times.pop_front();
        }
        Ok(())
    }

    /// Drops an event from the retained state.
    pub(crate) fn release(
        &mut self,
        tables: &mut Tables<'_>,
        sequence: u64,
    ) -> Result<(), redb::Error> {
        if self.retained.remove(&sequence) {
            tables.retained.remove((self.row.id, sequence))?;
            if sequence <= self.row.evicted {
                self.remove(tables, sequence)?;
            }
        }
        Ok(())
    }

    fn remove(&mut self, tables: &mut Tables<'_>, sequence: u64) -> Result<(), redb::Error> {
        if let Some(row) = tables.events.remove((self.row.id, sequence))? {
            let bytes = row.value().len() as u64;
            self.row.bytes = self.row.bytes.saturating_sub(bytes);
            self.is_changed = true;
        }
        Ok(())
    }
}

/// Returns when events were stored that are too old now.
fn too_old(limits: &Limits) -> Option<u64> {
    let age = u64::try_from(limits.age?.as_micros()).unwrap_or(u64::MAX);
    Some(now().saturating_sub(age))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic() -> Topic {
        Topic::new(TopicRow {
            name: "t.v1/T.Events".into(),
            id: 1,
            epoch: 1,
            last: 0,
            evicted: 0,
            bytes: 0,
        })
    }

    #[test]
    fn times_ascend_when_the_clock_is_set_back() {
        let mut topic = topic();
        for (sequence, time) in [(1, 100), (2, 900), (3, 950), (4, 200), (5, 205), (6, 300)] {
            topic.stored(sequence, time, 10);
        }
        assert_eq!(topic.times, [(1, 100), (4, 200), (6, 300)]);
    }
}
