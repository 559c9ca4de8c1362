//! Times, to the millisecond: what is finer is noise, and makes lines long.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use smq_runtime::prost_types::Timestamp;

/// Returns what the clock says.
pub(crate) fn now() -> Timestamp {
    let mut now = Timestamp::from(SystemTime::now());
    now.nanos -= now.nanos % 1_000_000;
    now
}

/// Returns a moment that a client names, to the millisecond. A clock may be ahead: what is still to come is now.
pub(crate) fn past(moment: Timestamp) -> Timestamp {
    let now = milliseconds(Some(now()));
    timestamp(milliseconds(Some(moment)).min(now))
}

/// Returns a time in milliseconds since 1970; 0 if there is none.
pub(crate) fn milliseconds(time: Option<Timestamp>) -> i64 {
    time.map_or(0, |time| {
        time.seconds
            .saturating_mul(1_000)
            .saturating_add(i64::from(time.nanos) / 1_000_000)
    })
}

/// Returns the time of so many milliseconds since 1970; 1970 if it is out of range.
pub(crate) fn timestamp(milliseconds: i64) -> Timestamp {
    let distance = Duration::from_millis(milliseconds.unsigned_abs());
    let time = match milliseconds {
        0.. => UNIX_EPOCH.checked_add(distance),
        _ => UNIX_EPOCH.checked_sub(distance),
    };
    time.unwrap_or(UNIX_EPOCH).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn milliseconds_and_back() {
        let now = now();
        assert_eq!(timestamp(milliseconds(Some(now))), now);
        assert_eq!(milliseconds(Some(timestamp(-1_500))), -1_500);
        assert_eq!(milliseconds(None), 0);
    }

    #[test]
    fn what_a_client_sends_cannot_overflow() {
        assert_eq!(
            milliseconds(Some(Timestamp {
                seconds: i64::MAX,
                nanos: 0
            })),
            i64::MAX
        );
        assert!(timestamp(i64::MIN).seconds <= 0);
    }
}
