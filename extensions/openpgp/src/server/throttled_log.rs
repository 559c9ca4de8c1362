//! The log of refused messages, bounded so that nobody can flood it.

use std::{
    fmt::Display,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// How many entries are written in one [`PERIOD`].
const MOST: u32 = 10;

const PERIOD: Duration = Duration::from_secs(1);

/// Writes refusals to the log, under the target `smq::security`.
#[derive(Default)]
pub(super) struct ThrottledLog {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    since: Option<Instant>,
    said: u32,
    unsaid: u64,
}

impl ThrottledLog {
    /// Logs why a message about that method, topic or interface is refused, unless many were logged just now.
    pub(super) fn warn(&self, resource: &str, reason: &dyn Display) {
        let state = self.state.lock();
        let unsaid = state
            .unwrap_or_else(PoisonError::into_inner)
            .pass(Instant::now());
        if let Some(unsaid) = unsaid {
            tracing::warn!(target: "smq::security", resource, %reason, unsaid, "message refused");
        }
    }
}

impl State {
    /// Returns how many were passed over before this one; nothing, if this one is too.
    fn pass(&mut self, now: Instant) -> Option<u64> {
        if self.since.is_none_or(|since| now - since >= PERIOD) {
            self.since = Some(now);
            self.said = 0;
        }
        if self.said == MOST {
            self.unsaid += 1;
            return None;
        }
        self.said += 1;
        Some(std::mem::take(&mut self.unsaid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_counted_and_not_said() {
        let mut state = State::default();
        let begin = Instant::now();
        let said = (0..1000).filter_map(|_| state.pass(begin)).count();
        assert_eq!(said, 10);
        assert_eq!(state.pass(begin + PERIOD), Some(990));
        assert_eq!(state.pass(begin + PERIOD), Some(0));
    }
}
