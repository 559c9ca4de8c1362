//! Subscriptions as server-sent events (WHATWG HTML, section 9.2).

use std::{
    fmt::Write,
    future::Future,
    ops::RangeInclusive,
    pin::Pin,
    task::{Context as TaskContext, Poll},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderValue, Response, header};
use serde::Serialize;
use smq_json::MessageType;
use tokio::time::{Sleep, sleep};

use super::{
    body::Body,
    drain::{Drain, drain_begun},
    sessions::OpenSession,
};
use crate::{
    position::Position,
    start::Start,
    status::Status,
    topic::{Cursor, Delivery, StoredEvent},
    wire,
};

pub(super) const MEDIA_TYPE: &str = "text/event-stream";

/// Streams the events of a subscription.
pub(super) fn response(
    (cursor, start): (Cursor, Start),
    comment_time: Duration,
    drain: Option<Drain>,
    session: OpenSession,
) -> Response<Body> {
    respond(Body::stream(EventStream::new(
        (cursor, start),
        comment_time,
        drain,
        session,
    )))
}

/// Returns a response whose body is the text of events.
pub(super) fn respond(events: Body) -> Response<Body> {
    let mut response = Response::new(events);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // Otherwise nginx buffers the events.
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}

/// The response body: a subscription as `text/event-stream`.
struct EventStream {
    /// Absent once the subscription has ended.
    cursor: Option<Cursor>,
    event: MessageType,
    opening: Option<Bytes>,
    /// Where a client resumes after what was sent.
    resume: Start,
    taken: Vec<Delivery>,
    comment: Pin<Box<Sleep>>,
    comment_time: Duration,
    drain: Pin<Box<dyn Future<Output = ()> + Send>>,
    session: OpenSession,
}

/// The payload of one write, in bytes.
const MAX_BYTES: usize = 64 << 10;

/// The reconnection time of browsers, in milliseconds. It differs from stream to stream, so that not all of them return in
/// the same second when a server was restarted.
const RETRY: RangeInclusive<u32> = 1000..=5000;

fn retry() -> u32 {
    let (least, most) = RETRY.into_inner();
    // Without random numbers it is always the same.
    least + getrandom::u32().unwrap_or(0) % (most - least + 1)
}

impl EventStream {
    fn new(
        (cursor, start): (Cursor, Start),
        comment_time: Duration,
        drain: Option<Drain>,
        session: OpenSession,
    ) -> Self {
        let confirmation = cursor.confirmation();
        let resume = start.confirmed(confirmation.position, confirmation.retained);
        let mut opening = format!("retry: {}\n", retry());
        put(
            &mut opening,
            "subscribed",
            Some(resume),
            &wire::Subscribed::from(confirmation),
        );
        Self {
            event: cursor.event_descriptor(),
            cursor: Some(cursor),
            opening: Some(opening.into()),
            resume,
            taken: Vec::new(),
            comment: Box::pin(sleep(comment_time)),
            comment_time,
            drain: Box::pin(drain_begun(drain)),
            session,
        }
    }
}

impl Stream for EventStream {
    type Item = Bytes;

    /// Returns the text of the next deliveries or a comment; none at the end.
    fn poll_next(mut self: Pin<&mut Self>, context: &mut TaskContext<'_>) -> Poll<Option<Bytes>> {
        let this = &mut *self;
        if let Some(opening) = this.opening.take() {
            return Poll::Ready(Some(opening));
        }
        let Some(cursor) = &mut this.cursor else {
            return Poll::Ready(None);
        };
        let mut text = String::new();
        if let Poll::Ready(reason) = this.session.poll_ended(context) {
            let status = Status::unauthenticated(reason);
            put(&mut text, "end", None, &wire::Status::from(&status));
            this.cursor = None;
            return Poll::Ready(Some(text.into()));
        }
        match cursor.poll_take(context, MAX_BYTES, &mut this.taken) {
            Poll::Ready(Ok(())) => {
                for delivery in this.taken.drain(..) {
                    let resume = &mut this.resume;
                    match delivery {
                        Delivery::Event(event) => {
                            let position = Position::new(cursor.epoch(), event.sequence);
                            *resume = resume.after_event(position);
                            put_event(&mut text, *resume, &event, &this.event);
                        }
                        Delivery::Gap(from, to) => {
                            *resume = resume.after_gap(to);
                            let gap = wire::Gap::between(from, to);
                            put(&mut text, "gap", Some(*resume), &gap);
                        }
                        Delivery::RetainedEnd => {
                            *resume = resume.after_retained_end();
                            let end = wire::RetainedEnd {};
                            put(&mut text, "retained-end", Some(*resume), &end);
                        }
                    }
                }
            }
            Poll::Ready(Err(status)) => {
                put(&mut text, "end", None, &wire::Status::from(&status));
                this.cursor = None;
            }
            Poll::Pending => {
                if this.drain.as_mut().poll(context).is_ready() {
                    this.cursor = None;
                    return Poll::Ready(None);
                }
                std::task::ready!(this.comment.as_mut().poll(context));
                text.push_str(":\n\n");
            }
        }
        this.comment
            .as_mut()
            .reset(tokio::time::Instant::now() + this.comment_time);
        Poll::Ready(Some(text.into()))
    }
}

fn put_event(text: &mut String, id: Start, event: &StoredEvent, descriptor: &MessageType) {
    let json = String::from_utf8_lossy(event.json(descriptor));
    let _ = write!(text, "id: {id}\ndata: {json}\n\n");
}

fn put(text: &mut String, event: &str, id: Option<Start>, data: &impl Serialize) {
    let data = serde_json::to_string(data).expect("frames have string keys and serialize");
    let _ = writeln!(text, "event: {event}");
    if let Some(id) = id {
        let _ = writeln!(text, "id: {id}");
    }
    let _ = write!(text, "data: {data}\n\n");
}
