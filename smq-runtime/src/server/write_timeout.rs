//! A connection whose other end takes nothing is given up after a while.

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

/// A connection that breaks when nothing of what is written was taken for so long: what is to be
/// sent would be held for as long as it pleases a client that never reads.
pub(super) struct Stalling<I, H> {
    io: I,
    /// Held for as long as there is the connection, be it a session by then.
    _held: H,
    limit: Duration,
    /// What is done with the connection when it breaks.
    give_up: fn(&I),
    /// While nothing is taken.
    stalled: Option<Pin<Box<Sleep>>>,
}

impl<I, H> Stalling<I, H> {
    pub(super) fn new(io: I, limit: Duration, give_up: fn(&I), held: H) -> Self {
        Self {
            io,
            _held: held,
            limit,
            give_up,
            stalled: None,
        }
    }

    fn taken<T>(
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
            (self.give_up)(&self.io);
            Err(io::Error::new(io::ErrorKind::TimedOut, "nothing is taken"))
        })
    }
}

impl<I: AsyncRead + Unpin, H: Unpin> AsyncRead for Stalling<I, H> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(context, buffer)
    }
}

impl<I: AsyncWrite + Unpin, H: Unpin> AsyncWrite for Stalling<I, H> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write(context, bytes);
        self.taken(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write_vectored(context, parts);
        self.taken(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.io).poll_flush(context);
        self.taken(context, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shut = Pin::new(&mut self.io).poll_shutdown(context);
        self.taken(context, shut)
    }
}

/// Has a connection reset when it is dropped: what was to be sent would be held by the system until
/// the other end takes it.
pub(super) fn reset(stream: &TcpStream) {
    let _ = stream.set_zero_linger();
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn who_takes_nothing_is_given_up_and_who_takes_little_is_not() {
        let (ours, mut theirs) = tokio::io::duplex(10);
        let mut ours = Stalling::new(ours, Duration::from_secs(60), |_| {}, ());
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
