//! Unix time, as OpenPGP uses it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Seconds since 1970. OpenPGP stores 32 bits, so sums do not overflow.
pub(super) type Seconds = u64;

/// Returns a time in seconds; 0 for times before 1970.
pub(super) fn seconds(time: SystemTime) -> Seconds {
    time.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

/// Returns the start of a second.
pub(super) fn time(seconds: Seconds) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}
