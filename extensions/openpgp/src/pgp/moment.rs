//! Seconds since 1970, as OpenPGP counts time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Seconds since 1970. OpenPGP writes 32 bits of them; sums of two fit without a thought.
pub(super) type Seconds = u64;

/// Returns the second that a time falls into; before 1970 there is no other.
pub(super) fn seconds(time: SystemTime) -> Seconds {
    time.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

/// Returns when a second begins.
pub(super) fn time(seconds: Seconds) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}
