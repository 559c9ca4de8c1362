//! The log of refused messages, throttled so that peers cannot flood it.

use std::{
    fmt::Display,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// The maximum number of entries in one [`PERIOD`].
const MAX: u32 = 10;

const PERIOD: Duration = Duration::from_secs(1);

/// Logs refusals under the target `smq::security`.
#[derive(Default)]
pub(super) struct ThrottledLog {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    since: Option<Instant>,
    logged: u32,
    suppressed: u64,
}

impl ThrottledLog {
    /// Logs the reason of a refusal, unless the limit is reached. `resource` is a method, a topic or an interface.
    pub(super) fn warn(&self, resource: &str, reason: &dyn Display) {
        let state = self.state.lock();
        let suppressed = state
            .unwrap_or_else(PoisonError::into_inner)
            .admit(Instant::now());
        if let Some(suppressed) = suppressed {
            tracing::warn!(target: "smq::security", resource, %reason, suppressed, "message refused");
        }
    }
}

impl State {
    /// Returns the number of entries suppressed before this one; `None` if this one is suppressed too.
    fn admit(&mut self, now: Instant) -> Option<u64> {
        if self.since.is_none_or(|since| now - since >= PERIOD) {
            self.since = Some(now);
            self.logged = 0;
        }
        if self.logged == MAX {
            self.suppressed += 1;
            return None;
        }
        self.logged += 1;
        Some(std::mem::take(&mut self.suppressed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_counted_but_not_logged() {
        let mut state = State::default();
        let begin = Instant::now();
        let logged = (0..1000).filter_map(|_| state.admit(begin)).count();
        assert_eq!(logged, 10);
        assert_eq!(state.admit(begin + PERIOD), Some(990));
        assert_eq!(state.admit(begin + PERIOD), Some(0));
    }
}
