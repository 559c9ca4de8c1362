//! Long polling: each response holds the events so far, and the position to continue from.

use std::{future::poll_fn, task::Poll, time::Duration};

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
    position::Position,
    status::Status,
    topic::{Cursor, Delivery},
    wire::{self, ServerFrame, server_frame::Frame},
};

/// The payload of a response, in bytes. The last event may exceed it, and retained events always fit.
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
    let mut deliveries = Vec::new();
    let ended = tokio::select! {
        // `wait` may be zero: available deliveries come first.
        biased;
        reason = session.ended() => Some(Status::unauthenticated(reason)),
        taken = take(&mut cursor, &mut deliveries) => taken.err(),
        () = sleep(wait) => None,
        () = drain_begun(drain) => None,
    };
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

/// Waits for deliveries and takes them.
async fn take(cursor: &mut Cursor, taken: &mut Vec<Delivery>) -> Result<(), Status> {
    let (mut bytes, mut part) = (0, Vec::new());
    poll_fn(|context| {
        while bytes < MAX_BYTES || cursor.has_pending() {
            let max = MAX_BYTES.saturating_sub(bytes).max(1);
            match cursor.poll_take(context, max, &mut part) {
                Poll::Ready(result) => result?,
                // Deliveries that are taken already go out at once.
                Poll::Pending if taken.is_empty() => return Poll::Pending,
                Poll::Pending => break,
            }
            bytes += part.iter().map(Delivery::size).sum::<usize>();
            taken.append(&mut part);
        }
        Poll::Ready(Ok(()))
    })
    .await
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
                self.put_json(&[head.as_bytes(), &json, b"}}"]);
            }
            (Delivery::Gap(from, to), _) => {
                let (from, to) = (Some((*from).into()), Some((*to).into()));
                self.put(wire::Gap { from, to });
            }
        }
    }

    fn finish(mut self, next: Option<Position>) -> Bytes {
        let next = next.map(wire::Position::from);
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
