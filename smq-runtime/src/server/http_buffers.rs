//! Charges a connection for the buffers of hyper.
//!
//! hyper reads a large body into a buffer that grows with it, up to [`MAX`] bytes. A message that fits into it is not
//! copied: with 16 KiB, the server took twice as long for a request of 64 KiB. What hyper holds beyond what each
//! connection is charged, in this buffer and of what the peer does not take, is charged while it is held.

use std::{
    io::{self, IoSlice},
    mem::MaybeUninit,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, ready},
};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::budget::{CONNECTION, Charge, ConnectionBudget};
use crate::measure;

/// The size to which a buffer of hyper may grow, in bytes: it holds a body of 64 KiB with its head.
pub(super) const MAX: usize = 128 << 10;

/// How many bytes are read at a time while a budget has none for a larger buffer.
const LEAST: usize = 4 << 10;

/// A stream that hyper reads and writes.
pub(super) struct HttpBuffers<I> {
    io: I,
    /// Absent once it is no longer hyper that reads and writes: a session charges its buffers itself.
    charging: Option<Box<Charging>>,
}

/// What is charged for the buffers.
struct Charging {
    budget: Arc<ConnectionBudget>,
    read: Option<Charge>,
    unsent: Option<Charge>,
    is_switched: Arc<AtomicBool>,
}

impl<I> HttpBuffers<I> {
    pub(super) fn new(io: I, budget: &Arc<ConnectionBudget>, is_switched: Arc<AtomicBool>) -> Self {
        let charging = Box::new(Charging {
            budget: Arc::clone(budget),
            read: None,
            unsent: None,
            is_switched,
        });
        Self {
            io,
            charging: Some(charging),
        }
    }

    fn charging(&mut self) -> Option<&mut Charging> {
        let switched = |it: &mut Box<Charging>| it.is_switched.load(Ordering::Acquire);
        self.charging.take_if(switched);
        self.charging.as_deref_mut()
    }

    /// Charges a read buffer. Returns whether it may be filled.
    fn charge_read(&mut self, bytes: usize) -> bool {
        let Some(it) = self.charging() else {
            return true;
        };
        if bytes <= CONNECTION {
            it.read = None;
            return true;
        }
        let charge = it.read.get_or_insert_with(|| it.budget.input());
        charge.resize(bytes - CONNECTION).is_ok()
    }

    /// Charges what was to be written, if it was not.
    fn charge_unsent<T>(
        &mut self,
        bytes: usize,
        written: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        let Some(it) = self.charging() else {
            return written;
        };
        if written.is_ready() || bytes <= CONNECTION {
            it.unsent = None;
            return written;
        }
        let charge = it.unsent.get_or_insert_with(|| it.budget.output());
        match charge.resize(bytes - CONNECTION) {
            Ok(()) => written,
            Err(over) => {
                measure::closed(over.limit());
                Poll::Ready(Err(io::Error::other(over)))
            }
        }
    }
}

impl<I: AsyncRead + Unpin> AsyncRead for HttpBuffers<I> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.charge_read(buffer.remaining()) {
            return Pin::new(&mut self.io).poll_read(context, buffer);
        }
        let mut little = [MaybeUninit::uninit(); LEAST];
        let mut little = ReadBuf::uninit(&mut little);
        ready!(Pin::new(&mut self.io).poll_read(context, &mut little))?;
        buffer.put_slice(little.filled());
        Poll::Ready(Ok(()))
    }
}

impl<I: AsyncWrite + Unpin> AsyncWrite for HttpBuffers<I> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write(context, bytes);
        self.charge_unsent(bytes.len(), written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write_vectored(context, parts);
        let bytes = parts.iter().map(|part| part.len()).sum();
        self.charge_unsent(bytes, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::future::poll_fn;

    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

    use super::{super::budget::Budget, *};

    /// Returns both ends of a connection to a server that may hold so many bytes.
    fn pair(
        bytes: usize,
    ) -> (
        HttpBuffers<DuplexStream>,
        DuplexStream,
        Arc<ConnectionBudget>,
    ) {
        let server = Budget::of_server(bytes);
        let budget = ConnectionBudget::new(&server, 1 << 20).unwrap();
        let (ours, theirs) = duplex(1 << 20);
        (
            HttpBuffers::new(ours, &budget, Arc::default()),
            theirs,
            budget,
        )
    }

    #[tokio::test]
    async fn a_large_buffer_is_charged_while_it_is_large() {
        let (mut ours, mut theirs, budget) = pair(1 << 20);
        theirs.write_all(&vec![7; 3 * MAX]).await.unwrap();
        let mut buffer = vec![0; MAX];
        assert_eq!(ours.read(&mut buffer).await.unwrap(), MAX);
        assert_eq!(budget.bytes(), MAX - CONNECTION);
        assert_eq!(
            ours.read(&mut buffer[..CONNECTION]).await.unwrap(),
            CONNECTION
        );
        assert_eq!(budget.bytes(), 0);
    }

    #[tokio::test]
    async fn without_a_budget_for_a_large_buffer_little_is_read() {
        let (mut ours, mut theirs, budget) = pair(4 * CONNECTION);
        theirs.write_all(&[7; MAX]).await.unwrap();
        let mut buffer = vec![0; MAX];
        assert_eq!(ours.read(&mut buffer).await.unwrap(), LEAST);
        assert_eq!(budget.bytes(), 0);
    }

    #[tokio::test]
    async fn what_the_peer_does_not_take_is_charged_until_it_does() {
        let (mut ours, mut theirs, budget) = pair(1 << 20);
        ours.write_all(&vec![7; 1 << 20]).await.unwrap();
        let bytes = vec![7; MAX];
        let write = async |ours: &mut HttpBuffers<_>| {
            poll_fn(|context| Poll::Ready(Pin::new(&mut *ours).poll_write(context, &bytes))).await
        };
        assert!(write(&mut ours).await.is_pending());
        assert_eq!(budget.bytes(), MAX - CONNECTION);
        theirs.read_exact(&mut vec![0; 1 << 20]).await.unwrap();
        assert!(write(&mut ours).await.is_ready());
        assert_eq!(budget.bytes(), 0);
    }

    #[tokio::test]
    async fn a_connection_without_a_budget_for_what_waits_breaks() {
        let (mut ours, _theirs, _) = pair(4 * CONNECTION);
        ours.write_all(&vec![7; 1 << 20]).await.unwrap();
        let error = ours.write(&[7; MAX]).await.unwrap_err();
        assert!(error.to_string().contains("the server holds"), "{error}");
    }
}
