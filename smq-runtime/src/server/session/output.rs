//! What a session has to send, in order: pieces that are shared or large as they are, all else in one buffer.

use std::{
    collections::VecDeque,
    io::{self, IoSlice},
    mem,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::{Buf, Bytes, BytesMut};
use tokio::io::AsyncWrite;

/// From this size on, a piece is sent from where it is. Less is cheaper to copy.
pub(super) const LARGE: usize = 8 << 10;

/// Room for many small messages.
const MANY: usize = 4 << 10;

/// How many pieces one write takes.
const MAX_PIECES: usize = 32;

/// Whole messages, each with the header of WebSocket.
#[derive(Default)]
pub(super) struct Output {
    /// What comes before the buffer.
    pieces: VecDeque<Bytes>,
    /// The bytes of the pieces.
    bytes: usize,
    buffer: BytesMut,
}

impl Output {
    /// Returns the number of bytes.
    pub(super) fn len(&self) -> usize {
        self.bytes + self.buffer.len()
    }

    /// Returns the buffer, to append to.
    pub(super) fn buffer(&mut self) -> &mut BytesMut {
        &mut self.buffer
    }

    /// Makes room in the buffer: for the first message as much as it needs, for others behind it as much as many need. A
    /// buffer that grows with each takes one in twenty of the instructions of a small request.
    pub(super) fn reserve(&mut self, bytes: usize) {
        let least = if self.buffer.is_empty() { 0 } else { MANY };
        if self.buffer.capacity() - self.buffer.len() < bytes {
            self.buffer.reserve(bytes.max(least));
        }
    }

    /// Appends what is in the buffer since it had `begin` bytes as a piece, and returns it, to share it.
    pub(super) fn share(&mut self, begin: usize) -> Bytes {
        let shared = self.buffer.split_off(begin).freeze();
        self.push(shared.clone());
        shared
    }

    /// Appends a piece.
    pub(super) fn push(&mut self, piece: Bytes) {
        if !self.buffer.is_empty() {
            let before = mem::take(&mut self.buffer).freeze();
            self.bytes += before.len();
            self.pieces.push_back(before);
        }
        self.bytes += piece.len();
        self.pieces.push_back(piece);
    }

    /// Returns all of it in one buffer.
    pub(super) fn join(&mut self) -> &mut BytesMut {
        if !self.pieces.is_empty() {
            let mut joined = BytesMut::with_capacity(self.len());
            let pieces = self.pieces.drain(..);
            pieces.for_each(|piece| joined.extend_from_slice(&piece));
            joined.extend_from_slice(&self.buffer);
            (self.bytes, self.buffer) = (0, joined);
        }
        &mut self.buffer
    }

    /// Writes all of it: up to [`MAX_PIECES`] pieces with one call of the system.
    pub(super) fn poll_write(
        &mut self,
        mut io: Pin<&mut impl AsyncWrite>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        while self.len() > 0 {
            let written = if self.pieces.is_empty() {
                ready!(io.as_mut().poll_write(context, &self.buffer))?
            } else if let (1, true) = (self.pieces.len(), self.buffer.is_empty()) {
                // The call for one piece is the cheaper one.
                ready!(io.as_mut().poll_write(context, &self.pieces[0]))?
            } else {
                let mut slices = [IoSlice::new(&[]); MAX_PIECES];
                let pieces = self.pieces.iter().map(|piece| &**piece);
                let pieces = pieces.chain([&*self.buffer]);
                let filled = slices.iter_mut().zip(pieces);
                let count = filled
                    .map(|(slice, piece)| *slice = IoSlice::new(piece))
                    .count();
                ready!(io.as_mut().poll_write_vectored(context, &slices[..count]))?
            };
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.advance(written);
        }
        Poll::Ready(Ok(()))
    }

    fn advance(&mut self, mut written: usize) {
        while let Some(piece) = self.pieces.front_mut() {
            let taken = written.min(piece.len());
            piece.advance(taken);
            self.bytes -= taken;
            written -= taken;
            if !piece.is_empty() {
                return;
            }
            self.pieces.pop_front();
        }
        self.buffer.advance(written);
        if self.buffer.is_empty() {
            *self = Self::default();
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::future::poll_fn;

    use tokio::io::AsyncReadExt;

    use super::*;

    fn output() -> (Output, Vec<u8>) {
        let mut output = Output::default();
        let mut all = Vec::new();
        for number in 0..100_u8 {
            let begin = output.buffer().len();
            output.buffer().extend_from_slice(&[number; 70]);
            all.extend([number; 70]);
            match number % 3 {
                0 => assert_eq!(output.share(begin), vec![number; 70]),
                1 => {
                    output.push(vec![number; 300].into());
                    all.extend([number; 300]);
                }
                _ => {}
            }
            assert_eq!(output.len(), all.len());
        }
        (output, all)
    }

    #[tokio::test]
    async fn all_is_written_in_order() {
        let (mut output, all) = output();
        let (mut ours, mut theirs) = tokio::io::duplex(97);
        let read = tokio::spawn(async move {
            let mut read = Vec::new();
            theirs.read_to_end(&mut read).await.unwrap();
            read
        });
        let write = |context: &mut Context<'_>| output.poll_write(Pin::new(&mut ours), context);
        poll_fn(write).await.unwrap();
        assert_eq!((output.len(), output.buffer.capacity()), (0, 0));
        drop(ours);
        assert_eq!(read.await.unwrap(), all);
    }

    #[test]
    fn all_is_joined_in_order() {
        let (mut output, all) = output();
        assert_eq!(output.join(), &all);
        assert_eq!(output.len(), all.len());
    }
}
