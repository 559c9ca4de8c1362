//! What a subscriber is told before anything else.

use crate::{position::Position, wire};

/// What a subscriber is told first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Confirmation {
    /// Where the account begins.
    pub(crate) position: Position,
    /// How many events follow from the log at once.
    pub(crate) replayed: u64,
    /// Whether this goes on where `Start::After` said.
    pub(crate) resumed: bool,
    /// How many retained events come first.
    pub(crate) retained: u64,
}

impl From<Confirmation> for wire::Subscribed {
    fn from(confirmation: Confirmation) -> Self {
        Self {
            position: Some(confirmation.position.into()),
            replayed: confirmation.replayed,
            resumed: confirmation.resumed,
            retained: confirmation.retained,
        }
    }
}
