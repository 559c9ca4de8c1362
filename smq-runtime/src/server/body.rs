//! Response bodies: bytes, or a stream of events.

use std::{
    fmt,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt;
use http_body::{Frame, SizeHint};

use super::{
    budget::{Charge, ConnectionBudget, OverBudget},
    responses::{LAST_PIECE, Responses, Untaken},
};
use crate::{measure, status::Status};

/// The bytes that a body gives away at a time. The last ones are [fewer](LAST_PIECE).
const PIECE: usize = 64 << 10;

/// The response body type of a [`Server`](crate::Server).
pub struct Body {
    content: Content,
    /// The server keeps the bytes anyway, whoever takes them.
    is_shared: bool,
    /// The bytes that the peer has not taken.
    charge: Option<Charge>,
    /// A charge for what stands behind the stream.
    kept: Option<Charge>,
    /// Where the connection sees that the peer takes nothing.
    untaken: Option<Untaken>,
}

enum Content {
    Bytes(Bytes),
    Stream(Pin<Box<dyn Stream<Item = Result<Frame<Bytes>, Status>> + Send>>),
}

impl Body {
    /// Returns a body of bytes.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self::with(Content::Bytes(bytes.into()))
    }

    /// Returns a body of bytes that the server keeps for everybody: a response costs what is being written of them.
    pub(super) fn shared(bytes: Bytes) -> Self {
        Self {
            is_shared: true,
            ..Self::new(bytes)
        }
    }

    pub(super) fn stream(stream: impl Stream<Item = Bytes> + Send + 'static) -> Self {
        Self::frames(StreamExt::map(stream, Frame::data))
    }

    /// Returns a body of frames: pieces of data, and trailers at the end.
    pub fn frames(frames: impl Stream<Item = Frame<Bytes>> + Send + 'static) -> Self {
        Self::try_frames(StreamExt::map(frames, Ok))
    }

    /// Returns a body of frames that may break off: the peer then sees that it is not whole.
    pub(super) fn try_frames(
        frames: impl Stream<Item = Result<Frame<Bytes>, Status>> + Send + 'static,
    ) -> Self {
        Self::with(Content::Stream(Box::pin(frames)))
    }

    fn with(content: Content) -> Self {
        Self {
            content,
            is_shared: false,
            charge: None,
            kept: None,
            untaken: None,
        }
    }

    /// Charges the bytes of this body to a connection until the peer has taken them.
    pub(super) fn charge_to(&mut self, budget: &Arc<ConnectionBudget>) -> Result<(), OverBudget> {
        let bytes = match &self.content {
            Content::Bytes(bytes) if self.is_shared => bytes.len().min(PIECE),
            Content::Bytes(bytes) => bytes.len(),
            Content::Stream(_) => 0,
        };
        let mut charge = budget.output();
        charge.resize(bytes)?;
        self.charge = Some(charge);
        Ok(())
    }

    /// Keeps a charge as long as this body.
    pub(super) fn keep(&mut self, charge: Charge) {
        self.kept = Some(charge);
    }

    /// Lets the connection see how long the peer takes nothing of this body.
    pub(super) fn watch_by(&mut self, responses: &Arc<Responses>) {
        if !http_body::Body::is_end_stream(self) {
            self.untaken = Some(Responses::begin(responses));
        }
    }

    pub(super) fn is_stream(&self) -> bool {
        self.bytes().is_none()
    }

    /// Returns the whole content, unless it is a stream.
    pub(super) fn bytes(&self) -> Option<&Bytes> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Stream(_) => None,
        }
    }

    /// Returns the next piece.
    fn poll_piece(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        match &mut self.content {
            Content::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Content::Bytes(bytes) => {
                let length = match bytes.len() {
                    length if length > PIECE => PIECE,
                    length if length > LAST_PIECE && self.untaken.is_some() => length - LAST_PIECE,
                    length => length,
                };
                if let Some(charge) = &mut self.charge {
                    // The piece before was taken.
                    charge.subtract(charge.bytes().saturating_sub(bytes.len()));
                }
                Poll::Ready(Some(Ok(Frame::data(bytes.split_to(length)))))
            }
            Content::Stream(stream) => {
                let piece = std::task::ready!(stream.as_mut().poll_next(context));
                let length = match &piece {
                    Some(Ok(frame)) => frame.data_ref().map_or(0, Bytes::len),
                    _ => 0,
                };
                match self.charge.as_mut().map(|charge| charge.resize(length)) {
                    Some(Err(over)) => {
                        measure::closed(over.limit());
                        Poll::Ready(Some(Err(Status::resource_exhausted(over.reason()))))
                    }
                    _ => Poll::Ready(piece),
                }
            }
        }
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        let piece = self.poll_piece(context);
        if let Some(untaken) = &self.untaken {
            untaken.set(piece.is_ready());
        }
        piece
    }

    fn is_end_stream(&self) -> bool {
        matches!(&self.content, Content::Bytes(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Bytes(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Content::Stream(_) => SizeHint::default(),
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.content {
            Content::Bytes(bytes) => f.debug_tuple("Body").field(bytes).finish(),
            Content::Stream(_) => f.write_str("Body(stream)"),
        }
    }
}
