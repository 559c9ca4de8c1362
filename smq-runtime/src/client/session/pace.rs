//! How patient a session is.

use std::time::Duration;

/// The times of a session, in one place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// The pause before the first attempt to come back is up to this long.
    pub(super) first_pause: Duration,
    /// No pause is longer than this.
    pub(super) longest_pause: Duration,
    /// After this long without anything from the server it is asked for a sign of life.
    pub(super) quiet: Duration,
    /// After this long without one the connection is given up.
    pub(super) grace: Duration,
    /// A server that goes away, or has no room, can ask for a pause of this length at most.
    pub(super) longest_asked: Duration,
}

pub(super) const PACE: Pace = Pace {
    first_pause: Duration::from_millis(100),
    longest_pause: Duration::from_secs(10),
    quiet: Duration::from_secs(25),
    grace: Duration::from_secs(25),
    longest_asked: Duration::from_secs(60),
};
