//! Where a subscription begins.

use crate::position::Position;

/// Where a subscription begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Start {
    /// With what the topic keeps: the retained events, then the replay, then what is published.
    #[default]
    Kept,
    /// With the next event that is published.
    Live,
    /// After this event: where a former subscription to the same topic was, as its
    /// [`position`](crate::Subscription::position) said.
    After(Position),
}
