//! How long a test waits.

use std::time::Duration;

/// Longer than anything takes on a busy machine; a test that waits so long has failed. A session whose hello is
/// dropped on its way is given up after ten seconds, and random changes may drop several in a row.
const PATIENCE: Duration = Duration::from_secs(120);

/// Waits for something that a test needs.
///
/// # Panics
///
/// When it does not come.
pub async fn within<T>(what: &str, future: impl IntoFuture<Output = T>) -> T {
    let result = tokio::time::timeout(PATIENCE, future).await;
    result.unwrap_or_else(|_| panic!("{what}: not within {PATIENCE:?}"))
}

/// Waits until something is the case that nobody tells of.
///
/// # Panics
///
/// When it does not become so.
pub async fn eventually(what: &str, mut is_so: impl FnMut() -> bool) {
    within(what, async {
        while !is_so() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    })
    .await;
}
