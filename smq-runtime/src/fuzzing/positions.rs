//! The fuzz target for positions in text form.

use crate::position::Position;

/// A parsed position survives a formatting round trip.
pub(super) fn position(data: &[u8]) {
    if let Some(position) = text(data) {
        assert_eq!(position.to_string().parse(), Ok(position));
    }
}

fn text(data: &[u8]) -> Option<Position> {
    std::str::from_utf8(data).ok()?.parse().ok()
}
