//! When someone wants the program to end.

use crate::failure::Failure;

/// Returns a future that is ready when the program is asked to end: by Ctrl-C, or by SIGTERM.
///
/// It listens from now on, not only once it is awaited.
#[cfg(unix)]
pub(crate) fn interruption() -> impl Future<Output = Failure> {
    use tokio::signal::unix::{SignalKind, signal};

    let signals = [SignalKind::interrupt(), SignalKind::terminate()].map(signal);
    async move {
        match signals {
            [Ok(mut interrupt), Ok(mut terminate)] => tokio::select! {
                _ = interrupt.recv() => Failure::interrupted(2),
                _ = terminate.recv() => Failure::interrupted(15),
            },
            // Where signals cannot be heard, they end the program by themselves.
            _ => std::future::pending().await,
        }
    }
}

/// Returns a future that is ready when the program is asked to end, by Ctrl-C.
#[cfg(not(unix))]
pub(crate) async fn interruption() -> Failure {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
    Failure::interrupted(2)
}
