//! The confirmation of a subscription, which precedes its deliveries.

use crate::{position::Position, wire};

/// Confirms a subscription: the content of `Subscribed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Confirmation {
    /// The position after which the deliveries begin.
    pub(crate) position: Position,
    /// The number of events that follow from the log at once.
    pub(crate) replayed: u64,
    /// Whether the subscription continues without a gap after the position of `Start::After`.
    pub(crate) resumed: bool,
    /// Whether retained events come first, up to their end.
    pub(crate) retained: bool,
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
