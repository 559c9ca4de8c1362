//! A subscription: the events of a topic, and the gaps between them.

use std::{
    collections::VecDeque,
    future::poll_fn,
    mem,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use http::HeaderMap;
use prost::DecodeError;

use super::{
    connection::Connection,
    session::{Confirmed, Delivery, DeliveryKind, SubscriptionHandle},
};
use crate::{error::Error, position::Position, start::Start, wire};

/// An item of a subscription.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Item<M> {
    /// An event.
    Event(Event<M>),
    /// Events that will not come, because the topic no longer has them. The gap goes from the first to the last one missed,
    /// whether the filter matches them or not.
    ///
    /// If the epochs differ, the server was restarted, and events after `from` of the former epoch may be unknown.
    Gap {
        /// The first one missed.
        from: Position,
        /// The last one missed.
        to: Position,
    },
    /// The subscription resumed right after the position where it was to start, or where it was when the connection was lost.
    /// Nothing is missing.
    Resumed {
        /// How many events were published in the meantime. They come next.
        replayed: u64,
    },
    /// All retained events that the topic had when the subscription started, or at the last gap, have come.
    ///
    /// Each new subscription to a topic with retained events yields it, even if there were none. One that starts
    /// [`live`](crate::Subscribe::live) does not.
    RetainedEnd,
}

/// An event of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event<M> {
    /// The position in the log of the topic.
    pub position: Position,
    /// The message.
    pub message: M,
    /// The headers that the publisher has set: `traceparent`, the application's own.
    pub headers: HeaderMap,
    /// Whether this client has published it, over the session of this subscription.
    pub is_own: bool,
}

/// A subscription to a topic: the events that match its filter, as they are published.
///
/// Each event comes once and in order, or is part of a [`Gap`](Item::Gap). A slow consumer does not slow down others: the
/// server keeps later events within the log of the topic.
///
/// If the connection is lost, or the server is restarted or replaced, the client tries to connect again, with growing pauses.
/// The subscription then resumes: the next item is [`Resumed`](Item::Resumed) or a gap. The
/// [`connection`](Self::connection) says that no events come in the meantime.
///
/// Drop the subscription to unsubscribe.
#[derive(Debug)]
#[must_use = "dropping a subscription unsubscribes"]
pub struct Subscription<M> {
    /// `None` if the subscription has ended.
    handle: Option<SubscriptionHandle>,
    /// Taken from the inbox, and not yielded yet.
    batch: VecDeque<Delivery>,
    /// Bytes of events that were yielded, and for which the server has no credit yet.
    dealt: u64,
    /// Until all retained events have come, the position where the subscription was to start.
    position: Position,
    connection: Connection,
    /// How many bytes of events may be on their way.
    window: u64,
    decode: fn(Bytes) -> Result<M, DecodeError>,
}

impl<M> Subscription<M> {
    pub(super) fn new(
        handle: SubscriptionHandle,
        confirmed: Confirmed,
        start: Start,
        window: u64,
        decode: fn(Bytes) -> Result<M, DecodeError>,
    ) -> Self {
        let asked = match start {
            Start::After(position) => position,
            _ => Position::default(),
        };
        Self {
            connection: handle.session().connection().clone(),
            handle: Some(handle),
            batch: VecDeque::new(),
            dealt: 0,
            position: if confirmed.retained {
                asked
            } else {
                confirmed.position
            },
            window,
            decode,
        }
    }

    /// Returns the next item, or `None` if the subscription has ended. This is cancel safe.
    ///
    /// # Errors
    ///
    /// * [`Error::Status`]: the server ended the subscription, or rejected it after a lost connection. This is the last item.
    ///   If the server rejects it only for now (`unavailable`, or with
    ///   [`Status::retry_after`](crate::Status::retry_after)), the client subscribes again after a pause.
    /// * [`Error::Closed`]: the client was closed. This is the last item.
    /// * [`Error::Protocol`]: an event does not decode, and the subscription goes on; or the server violates the protocol, and
    ///   this is the last item.
    pub async fn next(&mut self) -> Option<Result<Item<M>, Error>> {
        poll_fn(|cx| self.poll_item(cx)).await
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Item<M>, Error>>> {
        loop {
            if let Some(delivery) = self.batch.pop_front() {
                return Poll::Ready(Some(self.item(delivery)));
            }
            let Some(handle) = &self.handle else {
                return Poll::Ready(None);
            };
            if let Some(ending) = ready!(handle.inbox().poll_take(cx, &mut self.batch)) {
                self.handle = None;
                return Poll::Ready(ending.map(Err));
            }
        }
    }

    fn item(&mut self, delivery: Delivery) -> Result<Item<M>, Error> {
        self.position = delivery.stands.unwrap_or(self.position);
        Ok(match delivery.what {
            DeliveryKind::Event {
                position,
                payload,
                headers,
                is_own,
                bytes,
            } => {
                self.count_dealt(bytes);
                let message = (self.decode)(payload).map_err(|error| {
                    Error::Protocol(format!("event {position} does not decode: {error}"))
                })?;
                Item::Event(Event {
                    position,
                    message,
                    headers: wire::from_frame_headers(headers).unwrap_or_default(),
                    is_own,
                })
            }
            DeliveryKind::Gap { from, to } => Item::Gap { from, to },
            DeliveryKind::Resumed { replayed } => Item::Resumed { replayed },
            DeliveryKind::RetainedEnd => Item::RetainedEnd,
        })
    }

    /// Counts bytes of events that were yielded, and gives the server credit at each half of the window.
    fn count_dealt(&mut self, bytes: u64) {
        self.dealt += bytes;
        if self.dealt >= self.window / 2 {
            let dealt = mem::take(&mut self.dealt);
            if let Some(handle) = &self.handle {
                handle.credit(dealt);
            }
        }
    }
}

impl<M> Subscription<M> {
    /// Returns the position up to which every event was yielded or was part of a gap.
    ///
    /// While retained events are to come, it is the position where the subscription was to start: the epoch 0, if it was to
    /// start with what the topic keeps.
    ///
    /// Keep it, and give it to [`Subscribe::after`](crate::Subscribe::after) later: another subscription goes on from there.
    pub fn position(&self) -> Position {
        self.position
    }

    /// Returns the state of the connection. It stays valid while connections come and go, and keeps no connection open.
    pub fn connection(&self) -> Connection {
        self.connection.seen()
    }
}

impl<M> Stream for Subscription<M> {
    type Item = Result<Item<M>, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(cx)
    }
}
