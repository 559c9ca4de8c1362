//! Delays refusals, so that their timing does not tell the reason.
//!
//! A malformed message fails within microseconds, a wrong signature only after several public-key operations, and after
//! the whole message is decrypted and hashed. So a refusal leaves at the next step of a clock that starts with the
//! message. That is usually the first step, which is longer for a larger message.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// The length of a step for a small message: many times what checking it takes, also on a busy machine.
const STEP: Duration = Duration::from_millis(20);

/// The bytes of a message that lengthen the step by [`STEP`]. Decrypting and hashing them takes a few milliseconds.
const BYTES: usize = 256 << 10;

/// The clock of a message, which starts when the message is received.
#[derive(Debug, Clone, Copy)]
pub(super) struct RefusalClock {
    received_at: Instant,
    step: Duration,
}

impl RefusalClock {
    /// Starts the clock of a message of this size.
    pub(super) fn start(bytes: usize) -> Self {
        let steps = u32::try_from(1 + bytes / BYTES).unwrap_or(u32::MAX);
        Self {
            received_at: Instant::now(),
            step: STEP.saturating_mul(steps),
        }
    }

    /// Waits for the next step.
    pub(super) async fn next_step(self) {
        sleep_until(self.received_at + self.next_after(self.received_at.elapsed())).await;
    }

    fn next_after(self, elapsed: Duration) -> Duration {
        let steps = elapsed.as_millis() / self.step.as_millis() + 1;
        // A step that is years away never comes.
        self.step
            .saturating_mul(u32::try_from(steps).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::advance;

    use super::*;

    /// Group 17: the step does not depend on the work within it.
    #[tokio::test]
    async fn a_refusal_leaves_at_the_next_step() {
        let clock = RefusalClock::start(1000);
        for (work_us, step) in [
            (0, 1),
            (7, 1),
            (400, 1),
            (19_999, 1),
            (20_000, 2),
            (59_999, 3),
        ] {
            let next = clock.next_after(Duration::from_micros(work_us));
            assert_eq!(next, STEP * step, "{work_us} µs");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn refusals_leave_at_the_same_time() {
        let mut left = Vec::new();
        for work_ms in [0, 1, 5, 18] {
            let clock = RefusalClock::start(1000);
            advance(Duration::from_millis(work_ms)).await;
            clock.next_step().await;
            left.push(clock.received_at.elapsed().as_millis());
        }
        assert_eq!(left, [STEP.as_millis(); 4]);
    }

    /// Group 17: what is larger takes longer, and longer for everybody alike.
    #[tokio::test(start_paused = true)]
    async fn the_step_grows_with_the_message() {
        for (bytes, steps) in [(0, 1), (BYTES - 1, 1), (BYTES, 2), (4 << 20, 17)] {
            for work_ms in [0, 19] {
                let clock = RefusalClock::start(bytes);
                advance(Duration::from_millis(work_ms)).await;
                clock.next_step().await;
                assert_eq!(clock.received_at.elapsed(), STEP * steps, "{bytes} bytes");
            }
        }
        assert!(RefusalClock::start(usize::MAX).step > STEP);
    }
}
