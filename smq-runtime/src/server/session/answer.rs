//! Answers of a session: to publishes, to requests, and the parts of those that are answered in parts.

use std::task::{Context, Poll, ready};

use bytes::Bytes;

use super::output::LARGE;
use crate::{
    codec::Format,
    server::{
        call::Invocation, encoding::ReplyEncoding, response::Refusal, streaming::StreamingReply,
    },
    status::Status,
    wire::{self, FrameHeaders, amount, event_cost},
};

/// How many parts are returned together. Then others have their turn.
const TOGETHER: usize = 16;

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
    /// Several small parts without headers.
    Parts(Vec<Bytes>),
    /// The reply in parts is complete.
    Complete,
}

/// A reply in parts, in the format of the session.
pub(super) struct SessionParts {
    parts: StreamingReply,
    format: Format,
    /// How many bytes of parts the client still takes. The last part may overdraw it, so it can be negative.
    credit: i64,
    /// Whether the client takes parts without credit.
    is_unlimited: bool,
    /// What comes after the parts that were returned together.
    other: Option<Box<Answered<Payload>>>,
}

/// What a reply in parts has next.
enum Next {
    /// A part without headers.
    Small(Bytes),
    /// In a box: most are small parts, which move fast.
    Other(Box<Answered<Payload>>),
}

impl SessionParts {
    /// Returns the parts of a reply whose client takes as many bytes as the window has; any number if it is 0.
    pub(super) fn new(parts: StreamingReply, format: Format, window: u64) -> Self {
        Self {
            parts,
            format,
            credit: amount(window),
            is_unlimited: window == 0,
            other: None,
        }
    }

    /// Adds to the bytes of parts that the client takes.
    pub(super) fn credit(&mut self, bytes: i64) {
        self.credit = self.credit.saturating_add(bytes);
    }

    /// Returns the next parts, or the end. Small parts that are there are returned together: each alone would cost twice
    /// as much.
    pub(super) fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Answered<Payload>> {
        let mut parts = Vec::new();
        let mut bytes = 0;
        while parts.len() < TOGETHER && bytes < LARGE {
            let next = match self.other.take() {
                Some(other) => Next::Other(other),
                None => match self.poll_one(context) {
                    Poll::Ready(next) => next,
                    Poll::Pending => break,
                },
            };
            match next {
                Next::Small(part) => {
                    bytes += part.len();
                    parts.push(part);
                }
                Next::Other(other) if parts.is_empty() => return Poll::Ready(*other),
                Next::Other(other) => {
                    self.other = Some(other);
                    break;
                }
            }
        }
        Poll::Ready(Answered::of(match parts.len() {
            0 => return Poll::Pending,
            1 => Payload::Part(parts.swap_remove(0)),
            _ => Payload::Parts(parts),
        }))
    }

    fn poll_one(&mut self, context: &mut Context<'_>) -> Poll<Next> {
        let may_take = self.is_unlimited || self.credit > 0;
        let next = ready!(self.parts.poll_next(context, may_take));
        let headers = self.parts.take_headers();
        let headers = headers.map_or_else(FrameHeaders::new, |it| wire::to_frame_headers(&it));
        let result = match next {
            Some(Ok(part)) => self.encode(part).map(|part| {
                self.credit -= amount(event_cost(part.len(), &headers));
                Payload::Part(part)
            }),
            Some(Err(status)) => Err(status),
            None => Ok(Payload::Complete),
        };
        Poll::Ready(match result {
            Ok(Payload::Part(part)) if part.len() < LARGE && headers.is_empty() => {
                Next::Small(part)
            }
            result => Next::Other(Box::new(Answered { result, headers })),
        })
    }

    fn encode(&self, part: Bytes) -> Result<Bytes, Status> {
        match self.format {
            Format::Protobuf => Ok(part),
            Format::Json => {
                let part = ReplyEncoding::Message(Format::Json).encode(self.parts.endpoint(), part);
                part.map(|part| part.data)
            }
        }
    }
}

/// The answer to a request or a publish, and the headers that the handler has set.
pub(super) struct Answered<T> {
    pub(super) result: Result<T, Status>,
    pub(super) headers: FrameHeaders,
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

    /// Returns an answer without headers.
    fn of(answer: T) -> Self {
        Self {
            result: Ok(answer),
            headers: FrameHeaders::new(),
        }
    }

    /// Returns the answer of the session itself, without headers.
    pub(super) fn refused(status: Status) -> Self {
        let headers = FrameHeaders::new();
        let result = Err(status);
        Self { result, headers }
    }
}
