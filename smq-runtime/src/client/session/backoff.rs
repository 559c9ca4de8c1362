//! How long to wait before the next attempt.

use std::time::Duration;

use super::pace::Pace;

/// Pauses that may double with each failure, each cut to a random part of itself: so those who lost
/// their connections at the same time do not all come back at the same time.
#[derive(Debug)]
pub(super) struct Backoff {
    first: Duration,
    longest: Duration,
    failures: u32,
}

impl Backoff {
    pub(super) fn new(pace: Pace) -> Self {
        Self {
            first: pace.first_pause,
            longest: pace.longest_pause,
            failures: 0,
        }
    }

    /// Returns the pause after one more failure.
    pub(super) fn after_failure(&mut self) -> Duration {
        let doubled = 1 << self.failures.min(16);
        self.failures = self.failures.saturating_add(1);
        let most = self.first.saturating_mul(doubled);
        part_of(most.min(self.longest))
    }

    /// Begins anew: the server has answered.
    pub(super) fn reset(&mut self) {
        self.failures = 0;
    }
}

/// Returns a random part of that time.
pub(super) fn part_of(time: Duration) -> Duration {
    // Without random numbers it is all of it.
    let random = getrandom::u32().unwrap_or(u32::MAX);
    time.mul_f64(f64::from(random) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::session::pace::PACE;

    #[test]
    fn pauses_double_up_to_a_bound_and_differ() {
        let mut longest = [Duration::ZERO; 40];
        for _ in 0..200 {
            let mut backoff = Backoff::new(PACE);
            for pause in &mut longest {
                *pause = backoff.after_failure().max(*pause);
            }
        }
        let mut bound = PACE.first_pause;
        for pause in longest {
            assert!(
                pause <= bound && pause > bound / 2,
                "{pause:?} of {bound:?}"
            );
            bound = (bound * 2).min(PACE.longest_pause);
        }
    }

    #[test]
    fn an_answer_begins_anew() {
        let mut backoff = Backoff::new(PACE);
        for _ in 0..1_000 {
            backoff.after_failure();
        }
        backoff.reset();
        assert!(backoff.after_failure() <= PACE.first_pause);
    }
}
