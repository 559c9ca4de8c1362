//! Delays refusals, so that their timing does not tell the reason.
//!
//! A malformed message fails within microseconds, a wrong signature only after several public-key operations. So a
//! refusal leaves at the next step of a clock that starts with the message. That is usually the first step.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// The length of a step: many times what checking a usual message takes, also on a busy machine.
const STEP: Duration = Duration::from_millis(20);

/// Waits for the next step of the clock that started when the message was received.
pub(super) async fn until_next_step(received_at: Instant) {
    sleep_until(received_at + next_step(received_at.elapsed())).await;
}

fn next_step(after: Duration) -> Duration {
    let steps = after.as_millis() / STEP.as_millis() + 1;
    // A step that is years away never comes.
    STEP * u32::try_from(steps).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use tokio::time::advance;

    use super::*;

    /// Group 17: the step does not depend on the work within it.
    #[test]
    fn a_refusal_leaves_at_the_next_step() {
        for (work_us, step) in [
            (0, 1),
            (7, 1),
            (400, 1),
            (19_999, 1),
            (20_000, 2),
            (59_999, 3),
        ] {
            let next = next_step(Duration::from_micros(work_us));
            assert_eq!(next, STEP * step, "{work_us} µs");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn refusals_leave_at_the_same_time() {
        let mut left = Vec::new();
        for work_ms in [0, 1, 5, 18] {
            let received_at = Instant::now();
            advance(Duration::from_millis(work_ms)).await;
            until_next_step(received_at).await;
            left.push(received_at.elapsed().as_millis());
        }
        assert_eq!(left, [STEP.as_millis(); 4]);
    }
}
