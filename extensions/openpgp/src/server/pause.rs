//! When a refusal leaves: at a time that does not tell how far the message got.
//!
//! A message whose structure is wrong is refused within microseconds, one whose signature is wrong after the
//! mathematics of three keys. So none is refused at once, but at the next step of a clock that starts when the
//! message is there: whatever is wrong, that is the first one.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// Many times what it takes to find out what is wrong with a usual message, on a busy machine too.
const STEP: Duration = Duration::from_millis(20);

/// Waits for the next step of the clock that started when a message had come. It costs no work.
pub(super) async fn until_next_step(came: Instant) {
    sleep_until(came + next_step(came.elapsed())).await;
}

fn next_step(after: Duration) -> Duration {
    let steps = after.as_millis() / STEP.as_millis() + 1;
    // Of a step that is years away it does not matter when it comes.
    STEP * u32::try_from(steps).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use tokio::time::advance;

    use super::*;

    /// Group 17: whatever was found out by then, and however fast.
    #[test]
    fn whatever_it_took_the_step_is_the_same() {
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
            let came = Instant::now();
            advance(Duration::from_millis(work_ms)).await;
            until_next_step(came).await;
            left.push(came.elapsed().as_millis());
        }
        assert_eq!(left, [STEP.as_millis(); 4]);
    }
}
