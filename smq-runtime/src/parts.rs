//! The parts of a reply, from the code that makes them.

use std::{fmt, future::Future, pin::pin, task::Poll};

use futures_core::Stream;
use futures_util::{StreamExt, stream};
use tokio::sync::mpsc;

use crate::status::Status;

/// Returns the parts that an `async` block sends, as a stream: the reply of a method with `streams: true`.
///
/// The block runs while somebody waits for a part. It goes on behind [`send`](PartSender::send) when the caller can take
/// another one. When the caller has gone, it is dropped at the `await` where it stands. What it returns is the status of
/// the reply.
///
/// ```
/// use smq_runtime::{Context, Status, Stream};
///
/// # #[derive(Debug, PartialEq)] struct Line { text: String }
/// # struct Log { lines: Vec<String> }
/// impl Log {
///     fn read(&self, _: Context) -> impl Stream<Item = Result<Line, Status>> + Send {
///         smq_runtime::parts(move |parts| async move {
///             for text in self.lines.iter().cloned() {
///                 parts.send(Line { text }).await?;
///             }
///             Ok(())
///         })
///     }
/// }
/// # use futures_util::StreamExt;
/// # let log = Log { lines: vec!["one".into(), "two".into()] };
/// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
/// # let lines = runtime.block_on(log.read(Context::default()).collect::<Vec<_>>());
/// # assert_eq!(lines[1], Ok(Line { text: "two".into() }));
/// # assert_eq!(lines.len(), 2);
/// ```
pub fn parts<T, F>(run: impl FnOnce(PartSender<T>) -> F) -> impl Stream<Item = Result<T, Status>>
where
    F: Future<Output = Result<(), Status>>,
{
    let (sender, mut sent) = mpsc::channel(1);
    let mut running = Some(Box::pin(run(PartSender(sender))));
    let mut error = None;
    stream::poll_fn(move |context| {
        if let Some(run) = &mut running
            && let Poll::Ready(result) = run.as_mut().poll(context)
        {
            running = None;
            error = result.err();
        }
        match sent.poll_recv(context) {
            Poll::Ready(Some(part)) => Poll::Ready(Some(Ok(part))),
            Poll::Ready(None) if running.is_none() => Poll::Ready(error.take().map(Err)),
            Poll::Ready(None) | Poll::Pending => Poll::Pending,
        }
    })
}

/// Sends the parts of a reply: see [`parts`]. A clone sends parts of the same reply, which ends behind them all.
pub struct PartSender<T>(mpsc::Sender<T>);

impl<T> PartSender<T> {
    /// Sends a part, and waits until the caller can take another one.
    ///
    /// # Errors
    ///
    /// With `canceled`, when the caller has gone and the sender lives on in a task of its own.
    pub async fn send(&self, part: T) -> Result<(), Status> {
        let gone = || Status::canceled("the caller has gone");
        self.0.send(part).await.map_err(|_| gone())?;
        // There is room for one: now it was taken, and the caller waits for the next.
        self.0.reserve().await.map(drop).map_err(|_| gone())
    }

    /// Sends the parts of a stream, up to its end or its first error.
    ///
    /// # Errors
    ///
    /// The error of the stream, or that of [`send`](Self::send).
    pub async fn forward(
        &self,
        parts: impl Stream<Item = Result<T, Status>>,
    ) -> Result<(), Status> {
        let mut parts = pin!(parts);
        while let Some(part) = parts.next().await {
            self.send(part?).await?;
        }
        Ok(())
    }
}

impl<T> Clone for PartSender<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> fmt::Debug for PartSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PartSender").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };

    use super::*;
    use crate::status::Code;

    #[tokio::test]
    async fn the_parts_come_in_order_and_then_the_error() {
        let parts = parts(|parts| async move {
            for part in 0..5 {
                parts.send(part).await?;
            }
            Err(Status::not_found("no more"))
        });
        let parts: Vec<_> = parts.collect().await;
        assert_eq!(parts[..5], [Ok(0), Ok(1), Ok(2), Ok(3), Ok(4)]);
        assert_eq!(parts[5].clone().unwrap_err().code(), Code::NotFound);
        assert_eq!(parts.len(), 6);
    }

    #[tokio::test]
    async fn the_code_is_no_part_ahead_and_is_dropped_with_the_stream() {
        let sent = Arc::new(AtomicU32::new(0));
        let (counted, dropped) = (Arc::clone(&sent), Arc::new(()));
        let held = Arc::clone(&dropped);
        let mut parts = Box::pin(parts(|parts| async move {
            let _held = held;
            loop {
                parts.send(()).await?;
                counted.fetch_add(1, Ordering::Relaxed);
            }
        }));
        for taken in 0..10 {
            parts.next().await.unwrap().unwrap();
            assert_eq!(sent.load(Ordering::Relaxed), taken);
        }
        drop(parts);
        assert_eq!(Arc::strong_count(&dropped), 1);
    }

    #[tokio::test]
    async fn a_task_of_its_own_learns_that_the_caller_has_gone() {
        let (told, tell) = tokio::sync::oneshot::channel();
        let mut parts = Box::pin(parts(|parts| async move {
            tokio::spawn(async move {
                let status = loop {
                    if let Err(status) = parts.send(()).await {
                        break status;
                    }
                };
                let _ = told.send(status);
            });
            Ok(())
        }));
        parts.next().await.unwrap().unwrap();
        drop(parts);
        assert_eq!(tell.await.unwrap().code(), Code::Canceled);
    }
}
