//! Long polling: each response holds the events so far, and the position to continue from.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
    time::Duration,
};

use bytes::{BufMut, Bytes, BytesMut};
use http::{HeaderValue, Response, header};
use prost::{
    Message,
    encoding::{WireType, encode_key, encode_varint},
};
use smq_json::MessageType;
use tokio::time::sleep;

use super::{
    body::Body,
    drain::{Drain, drain_begun},
    response,
    sessions::OpenSession,
};
use crate::{
    codec::Format,
    status::Status,
    topic::{Cursor, Delivery},
    wire::{self, ServerFrame, server_frame::Frame},
};

/// The payload of a response, in bytes. The last event may exceed it.
const MAX_BYTES: usize = 256 << 10;

/// Answers a long poll.
pub(super) async fn response(
    cursor: Cursor,
    format: Format,
    wait: Duration,
    drain: Option<Drain>,
    session: &mut OpenSession,
) -> Response<Body> {
    let content_type = HeaderValue::from_static(format.media_type());
    let mut response = response::ok(
        content_type,
        polled(cursor, format, wait, drain, session).await,
    );
    let no_store = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, no_store);
    response
}

/// Returns an encoded `Polled`: the available deliveries, or the first that arrive within `wait`, or none.
pub(super) async fn polled(
    mut cursor: Cursor,
    format: Format,
    wait: Duration,
    drain: Option<Drain>,
    session: &mut OpenSession,
) -> Bytes {
    let mut polled = Polled::new(format, &cursor);
    polled.put(wire::Subscribed::from(cursor.confirmation()));
    let (mut deliveries, mut part, mut bytes) = (Vec::new(), Vec::new(), 0);
    let mut waited = pin!(sleep(wait));
    let mut drain = pin!(drain_begun(drain));
    let ended = poll_fn(|context| {
        if let Poll::Ready(reason) = session.poll_ended(context) {
            return Poll::Ready(Some(Status::unauthenticated(reason)));
        }
        while bytes < MAX_BYTES {
            match cursor.poll_take(context, MAX_BYTES - bytes, &mut part) {
                Poll::Ready(Ok(())) => {
                    bytes += part.iter().map(Delivery::size).sum::<usize>();
                    deliveries.append(&mut part);
                }
                Poll::Ready(Err(status)) => return Poll::Ready(Some(status)),
                // `wait` may be zero: available deliveries come first.
                Poll::Pending if cursor.is_walking() => return Poll::Pending,
                Poll::Pending
                    if deliveries.is_empty()
                        && waited.as_mut().poll(context).is_pending()
                        && drain.as_mut().poll(context).is_pending() =>
                {
                    return Poll::Pending;
                }
                Poll::Pending => break,
            }
        }
        Poll::Ready(None)
    })
    .await;
    for delivery in &deliveries {
        polled.put_delivery(delivery);
    }
    let next = match ended {
        None => Some(cursor.next()),
        Some(status) => {
            polled.put(wire::End::from(&status));
            None
        }
    };
    polled.finish(next)
}

/// Writes the message `Polled` in one of the formats.
struct Polled {
    out: BytesMut,
    /// The event's descriptor; set for JSON.
    event: Option<MessageType>,
}

const FRAMES: u32 = 1;
const NEXT: u32 = 2;

impl Polled {
    fn new(format: Format, cursor: &Cursor) -> Self {
        let (head, event) = match format {
            Format::Protobuf => (&b""[..], None),
            Format::Json => (&br#"{"frames":["#[..], Some(cursor.event_descriptor())),
        };
        Self {
            out: BytesMut::from(head),
            event,
        }
    }

    /// Writes a frame without an event.
    fn put(&mut self, frame: impl Into<Frame>) {
        let frame = frame.into();
        if self.event.is_some() {
            let json = serde_json::to_vec(&frame);
            self.put_json(&[&json.expect("frames have string keys and serialize")]);
        } else {
            let frame = ServerFrame {
                id: 0,
                frame: Some(frame),
            };
            self.put_field(FRAMES, &frame.encode_to_vec());
        }
    }

    fn put_delivery(&mut self, delivery: &Delivery) {
        match (delivery, &self.event) {
            (Delivery::Event(event), None) => self.put_field(FRAMES, event.frame()),
            (Delivery::Event(event), Some(descriptor)) => {
                let json = event.json(descriptor).clone();
                let sequence = event.sequence;
                let head = format!(r#"{{"event":{{"sequence":"{sequence}","payload":"#);
                let headers = wire::encode_headers(event.frame_headers());
                self.put_json(&[head.as_bytes(), &json, &headers, b"}}"]);
            }
            (Delivery::Gap(from, to), _) => self.put(wire::Gap::between(*from, *to)),
            (Delivery::RetainedEnd, _) => self.put(wire::RetainedEnd {}),
        }
    }

    fn finish(mut self, next: Option<wire::Position>) -> Bytes {
        if self.event.is_some() {
            self.out.put_u8(b']');
            if let Some(next) = next {
                let json = serde_json::to_vec(&next);
                self.out.put_slice(br#","next":"#);
                self.out
                    .put_slice(&json.expect("a position has string keys and serializes"));
            }
            self.out.put_u8(b'}');
        } else if let Some(next) = next {
            self.put_field(NEXT, &next.encode_to_vec());
        }
        self.out.freeze()
    }

    fn put_field(&mut self, number: u32, message: &[u8]) {
        encode_key(number, WireType::LengthDelimited, &mut self.out);
        encode_varint(message.len() as u64, &mut self.out);
        self.out.put_slice(message);
    }

    fn put_json(&mut self, parts: &[&[u8]]) {
        if !self.out.ends_with(b"[") {
            self.out.put_u8(b',');
        }
        for part in parts {
            self.out.put_slice(part);
        }
    }
}
