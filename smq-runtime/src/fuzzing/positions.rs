//! Positions as text.

use crate::position::Position;

/// A position that was read is the same when it is written and read again.
pub(super) fn position(data: &[u8]) {
    if let Some(position) = text(data) {
        assert_eq!(position.to_string().parse(), Ok(position));
    }
}

fn text(data: &[u8]) -> Option<Position> {
    std::str::from_utf8(data).ok()?.parse().ok()
}
