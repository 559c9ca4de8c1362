//! Times, to the millisecond: what is finer is noise, and makes lines long.

use std::time::SystemTime;

use smq_runtime::prost_types::Timestamp;

/// Returns what the clock says.
pub(crate) fn now() -> Timestamp {
    let mut now = Timestamp::from(SystemTime::now());
    now.nanos -= now.nanos % 1_000_000;
    now
}
