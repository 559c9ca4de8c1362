//! When a session tries again what has failed.

use std::time::Duration;

/// The pauses between attempts to connect: see [`Client::with_retry`](crate::Client::with_retry).
///
/// The pause doubles with each failure, from `initial` to `max`. Each pause is a random part of that time, so that clients
/// that lost their connections together do not all come back together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RetryPolicy {
    /// The longest pause after the first failure. The default is 100 milliseconds.
    pub initial: Duration,
    /// The longest pause after any failure. The default is 10 seconds.
    pub max: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            initial: Duration::from_millis(100),
            max: Duration::from_secs(10),
        }
    }
}

/// A policy that says 0 must not keep a processor busy.
const SHORTEST: Duration = Duration::from_millis(1);

/// A policy that says never must not overflow a time.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// The pauses after the failures of one connection or one subscription.
#[derive(Debug)]
pub(super) struct RetryPauses {
    policy: RetryPolicy,
    failures: u32,
}

impl RetryPauses {
    pub(super) fn new(policy: RetryPolicy) -> Self {
        let initial = policy.initial.clamp(SHORTEST, LONGEST);
        let max = policy.max.clamp(SHORTEST, LONGEST);
        Self {
            policy: RetryPolicy { initial, max },
            failures: 0,
        }
    }

    /// Returns the pause after one more failure.
    pub(super) fn after_failure(&mut self) -> Duration {
        let doubled = 1 << self.failures.min(16);
        self.failures = self.failures.saturating_add(1);
        let most = self.policy.initial.saturating_mul(doubled);
        jitter(most.min(self.policy.max))
    }

    /// Starts again with short pauses, because the server has answered.
    pub(super) fn reset(&mut self) {
        self.failures = 0;
    }
}

/// Returns a random part of a time.
pub(in crate::client) fn jitter(time: Duration) -> Duration {
    // Without random numbers it is all of it.
    let random = getrandom::u32().unwrap_or(u32::MAX);
    time.mul_f64(f64::from(random) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_a_bound_and_differ() {
        let policy = RetryPolicy::default();
        let mut longest = [Duration::ZERO; 40];
        for _ in 0..200 {
            let mut pauses = RetryPauses::new(policy);
            for pause in &mut longest {
                *pause = pauses.after_failure().max(*pause);
            }
        }
        let mut bound = policy.initial;
        for pause in longest {
            assert!(
                pause <= bound && pause > bound / 2,
                "{pause:?} of {bound:?}"
            );
            bound = (bound * 2).min(policy.max);
        }
    }

    #[test]
    fn an_answer_begins_anew() {
        let policy = RetryPolicy::default();
        let mut pauses = RetryPauses::new(policy);
        for _ in 0..1_000 {
            pauses.after_failure();
        }
        pauses.reset();
        assert!(pauses.after_failure() <= policy.initial);
    }

    #[test]
    fn a_policy_of_extremes_does_not_panic() {
        for time in [Duration::ZERO, Duration::MAX] {
            let mut pauses = RetryPauses::new(RetryPolicy {
                initial: time,
                max: time,
            });
            for _ in 0..40 {
                pauses.after_failure();
            }
        }
    }
}
