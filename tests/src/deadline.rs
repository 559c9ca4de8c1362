//! Waiting with an end: a test that hangs says what it waited for.

use std::{future::Future, time::Duration};

use tokio::time::{Instant, sleep, timeout};

const LONGEST: Duration = Duration::from_secs(20);

/// Waits for what a future is about, and fails by that name if it does not come.
pub async fn within<T>(what: &str, future: impl Future<Output = T>) -> T {
    match timeout(LONGEST, future).await {
        Ok(value) => value,
        Err(_) => panic!("waited {LONGEST:?} for {what}"),
    }
}

/// Waits until a condition holds that nothing announces.
pub async fn until(what: &str, holds: impl Fn() -> bool) {
    let deadline = Instant::now() + LONGEST;
    while !holds() {
        assert!(Instant::now() < deadline, "waited {LONGEST:?} until {what}");
        sleep(Duration::from_millis(1)).await;
    }
}
