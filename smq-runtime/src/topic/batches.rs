//! Events that are encoded once for several subscribers.

use bytes::Bytes;

/// Events that no session has encoded yet.
#[derive(Clone, Copy)]
pub(crate) struct First {
    pub(super) id: u32,
    /// The sequence after which they begin.
    pub(super) after: u64,
    pub(crate) cost: u64,
    /// The same without the last event.
    pub(super) cost_before_last: u64,
}

/// Consecutive events of a lane, encoded for a subscription of some id. Most subscribers are equally far and have the
/// same id, so they send the same bytes: encoding them once takes two thirds off the cost of a delivery to one of many.
#[derive(Clone)]
pub(crate) struct Batch {
    pub(crate) bytes: Bytes,
    /// What the events cost in a window.
    pub(crate) cost: u64,
    pub(super) cost_before_last: u64,
    pub(super) events: usize,
    pub(super) lane: usize,
    pub(super) id: u32,
    pub(super) after: u64,
    pub(super) last: u64,
}

/// The last batches of a topic, until the subscribers of their lanes have taken them.
#[derive(Default)]
pub(super) struct SharedBatches(Vec<(Batch, usize)>);

/// How many bytes of batches a topic keeps, beside the last one: a session takes some before the next session's turn.
const MAX_SHARED: usize = 256 << 10;

impl SharedBatches {
    /// Adds a batch that so many subscribers may take. The oldest ones go.
    pub(super) fn put(&mut self, batch: Batch, left: usize) {
        self.0.push((batch, left));
        let bytes = |batches: &[(Batch, usize)]| -> usize {
            let sizes = batches.iter().map(|(batch, _)| batch.bytes.len());
            sizes.sum()
        };
        while self.0.len() > 1 && bytes(&self.0) > MAX_SHARED {
            let oldest = self.0.iter().enumerate().min_by_key(|(_, it)| it.0.last);
            let oldest = oldest.map_or(0, |(index, _)| index);
            self.0.swap_remove(oldest);
        }
    }

    /// Returns the batch for a subscriber at this place, if its window is large enough for all but the last event.
    pub(super) fn take(&mut self, place: (usize, u64, u32), max: usize) -> Option<Batch> {
        let index = self.0.iter().position(|(batch, _)| {
            (batch.lane, batch.after, batch.id) == place && batch.cost_before_last < max as u64
        })?;
        let (batch, left) = &mut self.0[index];
        *left -= 1;
        if *left > 0 {
            return Some(batch.clone());
        }
        Some(self.0.swap_remove(index).0)
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// A subscriber leaves a lane, which may end with it.
    pub(super) fn leave(&mut self, lane: usize) {
        self.0.retain_mut(|(batch, left)| {
            *left -= usize::from(batch.lane == lane);
            *left > 0
        });
    }
}
