//! Closes connections whose peer stops reading.

use std::{
    future::Future,
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Sleep, sleep},
};

use crate::measure;

/// A stream whose writes fail when the peer has accepted no data for a time limit. Otherwise a client that never reads
/// would hold the unsent data forever.
pub(super) struct WriteTimeout<I, H> {
    io: I,
    /// Dropped with the connection, even after it has become a session.
    _held: H,
    limit: Duration,
    /// Called with the connection before a write fails, or when it is dropped while the peer does not read.
    on_timeout: fn(&I),
    /// Runs while a write is pending.
    stalled: Option<Pin<Box<Sleep>>>,
}

impl<I, H> WriteTimeout<I, H> {
    pub(super) fn new(io: I, limit: Duration, on_timeout: fn(&I), held: H) -> Self {
        Self {
            io,
            _held: held,
            limit,
            on_timeout,
            stalled: None,
        }
    }

    fn check_progress<T>(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let limit = self.limit;
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(limit)));
        stalled.as_mut().poll(context).map(|()| {
            measure::closed("stall_time");
            (self.on_timeout)(&self.io);
            Err(io::Error::new(
                io::ErrorKind::TimedOut,
                "the peer does not read",
            ))
        })
    }
}

impl<I, H> Drop for WriteTimeout<I, H> {
    fn drop(&mut self) {
        if self.stalled.is_some() {
            (self.on_timeout)(&self.io);
        }
    }
}

impl<I: AsyncRead + Unpin, H: Unpin> AsyncRead for WriteTimeout<I, H> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(context, buffer)
    }
}

impl<I: AsyncWrite + Unpin, H: Unpin> AsyncWrite for WriteTimeout<I, H> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write(context, bytes);
        self.check_progress(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write_vectored(context, parts);
        self.check_progress(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.io).poll_flush(context);
        self.check_progress(context, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shut = Pin::new(&mut self.io).poll_shutdown(context);
        self.check_progress(context, shut)
    }
}

/// Makes the system reset the connection when it is dropped. Otherwise the system would hold the unsent data until
/// the peer reads it.
pub(super) fn reset(stream: &TcpStream) {
    let _ = stream.set_zero_linger();
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_peer_that_does_not_read_times_out_and_a_slow_one_does_not() {
        let (ours, mut theirs) = tokio::io::duplex(10);
        let mut ours = WriteTimeout::new(ours, Duration::from_secs(60), |_| {}, ());
        let slow = async {
            let mut taken = [0; 10];
            for _ in 0..10 {
                sleep(Duration::from_secs(50)).await;
                theirs.read_exact(&mut taken).await.unwrap();
            }
        };
        let (written, ()) = tokio::join!(ours.write_all(&[7; 100]), slow);
        written.unwrap();
        ours.write_all(&[7; 10]).await.unwrap();
        let error = ours.write_all(&[7]).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }
}
