//! Answers of a session: to publishes, to requests, and the parts of those that are answered in parts.

use std::task::{Context, Poll, ready};

use bytes::Bytes;

use crate::{
    codec::Format,
    server::{
        call::Invocation, encoding::ReplyEncoding, response::Refusal, streaming::StreamingReply,
    },
    status::Status,
    wire::{self, FrameHeaders},
};

/// The reply to a request, or the beginning of one in parts.
pub(super) enum Reply {
    Whole(Bytes),
    Parts(Box<SessionParts>),
}

/// What goes to the client.
pub(super) enum Payload {
    Reply(Bytes),
    /// A part of the reply: more follows.
    Part(Bytes),
    /// The reply in parts is complete.
    Complete,
}

/// A reply in parts, in the format of the session.
pub(super) struct SessionParts {
    pub(super) parts: StreamingReply,
    pub(super) format: Format,
    /// How many bytes of parts the client takes without credit; 0 for no limit.
    pub(super) window: u64,
}

impl SessionParts {
    /// Returns the next part, or the end.
    pub(super) fn poll_next(
        &mut self,
        context: &mut Context<'_>,
        may_take: bool,
    ) -> Poll<Answered<Payload>> {
        let result = match ready!(self.parts.poll_next(context, may_take)) {
            Some(Ok(part)) => {
                let encoding = ReplyEncoding::Message(self.format);
                let part = encoding.encode(self.parts.endpoint(), part);
                part.map(|part| Payload::Part(part.data))
            }
            Some(Err(status)) => Err(status),
            None => Ok(Payload::Complete),
        };
        let headers = self.parts.take_headers();
        let headers = headers.map_or_else(FrameHeaders::new, |it| wire::to_frame_headers(&it));
        Poll::Ready(Answered { result, headers })
    }
}

/// The answer to a request or a publish, and the headers that the handler has set.
pub(super) struct Answered<T> {
    pub(super) result: Result<T, Status>,
    pub(super) headers: FrameHeaders,
}

impl Answered<Payload> {
    /// Whether more follows.
    pub(super) fn is_part(&self) -> bool {
        matches!(self.result, Ok(Payload::Part(_)))
    }
}

impl<T> Answered<T> {
    /// Returns the answer of a handler.
    pub(super) fn by(invocation: &Invocation<'_>, result: Result<T, Refusal>) -> Self {
        let headers = invocation.take_response_headers();
        Self {
            result: result.map_err(Refusal::into_status),
            headers: headers.map_or_else(FrameHeaders::new, |it| wire::to_frame_headers(&it)),
        }
    }

    /// Returns the answer of the session itself, without headers.
    pub(super) fn refused(status: Status) -> Self {
        let headers = FrameHeaders::new();
        let result = Err(status);
        Self { result, headers }
    }
}
