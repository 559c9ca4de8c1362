//! The ids of a session: what a frame is about.

use std::{
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
};

/// The id of a subscription, a publish or a request in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct EntryId(NonZeroU32);

impl EntryId {
    /// Returns the id of a key of the table. The send budget bounds how many keys there are.
    pub(super) fn of_key(key: usize) -> Self {
        let id = u32::try_from(key).unwrap_or(u32::MAX).saturating_add(1);
        Self(NonZeroU32::new(id).unwrap_or(NonZeroU32::MAX))
    }

    /// Returns the id in a frame. `None` for 0, which stands for the session itself.
    pub(super) fn of_frame(id: u32) -> Option<Self> {
        NonZeroU32::new(id).map(Self)
    }

    /// Returns the key of the table.
    pub(super) fn key(self) -> usize {
        self.0.get() as usize - 1
    }

    /// Returns the number in a frame.
    pub(super) fn get(self) -> u32 {
        self.0.get()
    }
}

/// The id of a connection of a session: 1 for the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct LinkId(u32);

impl LinkId {
    /// Returns the id of the next connection.
    pub(super) fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// The id that something gets when it is sent.
#[derive(Debug, Default)]
pub(super) struct AssignedId(AtomicU32);

impl AssignedId {
    /// Returns the id, if it was sent.
    pub(super) fn get(&self) -> Option<EntryId> {
        EntryId::of_frame(self.0.load(Ordering::Relaxed))
    }

    pub(super) fn set(&self, id: EntryId) {
        self.0.store(id.get(), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_an_id_and_0_is_none() {
        for key in [0, 1, 1_000_000] {
            let id = EntryId::of_key(key);
            assert_eq!((id.key(), EntryId::of_frame(id.get())), (key, Some(id)));
        }
        assert_eq!(EntryId::of_frame(0), None);
        assert_eq!(AssignedId::default().get(), None);
    }
}
