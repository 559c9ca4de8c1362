//! A subscription: the events of a topic as they come, and what is missing of them.

use std::{
    collections::VecDeque,
    future::poll_fn,
    marker::PhantomData,
    mem,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use prost::Message;

use super::{
    connection::Connection,
    session::{Confirmed, Delivery, Lease, WINDOW, What},
};
use crate::{error::Error, position::Position, start::Start, wire};

/// What a subscription yields.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Item<M> {
    /// An event.
    Event(Event<M>),
    /// Events that will not come, because the topic no longer has them: from the first to the last
    /// one missed, whether the filter would have let them through or not.
    ///
    /// If the epochs differ, the publisher was restarted, and what it published after `from` in
    /// its former life is not known.
    Gap {
        /// The first one missed.
        from: Position,
        /// The last one missed.
        to: Position,
    },
    /// The subscription goes on right after the position it was to start at, or the one where it was when the
    /// connection was lost; nothing is missing.
    Resumed {
        /// How many events had been published meanwhile, and follow at once.
        replayed: u64,
    },
}

/// An event of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event<M> {
    /// Where it stands in the log of the topic.
    pub position: Position,
    /// What was published.
    pub message: M,
}

/// A subscription to a topic: the events that its filter lets through, as they are published.
///
/// Each event comes once and in order, or lies in a [`Gap`](Item::Gap). A consumer that is slow
/// holds up nobody else: the server keeps what comes next, as long as the log of the topic is.
///
/// When the connection is lost, the client opens another one, tries that again and again with growing
/// pauses, and goes on from where it was: the next item is [`Resumed`](Item::Resumed), or a gap. So it is with
/// a server that was restarted, or goes away and leaves another one in its place. Who wants to show that
/// meanwhile nothing comes looks at the [`connection`](Self::connection).
///
/// Dropping it unsubscribes.
#[derive(Debug)]
#[must_use = "dropping a subscription unsubscribes"]
pub struct Subscription<M> {
    /// None when it has ended.
    lease: Option<Lease>,
    /// What was taken from the inbox together, and not yielded yet.
    batch: VecDeque<Delivery>,
    /// What was dealt with, and the server not told.
    dealt: u64,
    /// Until all retained events have come, this is where it was asked to begin.
    position: Position,
    connection: Connection,
    message: PhantomData<fn() -> M>,
}

impl<M: Message + Default> Subscription<M> {
    pub(super) fn new(lease: Lease, confirmed: Confirmed, start: Start) -> Self {
        let asked = match start {
            Start::After(position) => position,
            Start::Kept | Start::Live => Position::default(),
        };
        Self {
            connection: lease.session().connection().clone(),
            lease: Some(lease),
            batch: VecDeque::new(),
            dealt: 0,
            position: if confirmed.retained == 0 {
                confirmed.position
            } else {
                asked
            },
            message: PhantomData,
        }
    }

    /// Returns the next item; `None` when the subscription has ended.
    ///
    /// It may be cancelled, in a `select!` say: no item is lost by that.
    ///
    /// # Errors
    ///
    /// With [`Error::Status`] when the server ends the subscription, or refuses it for good when the connection was
    /// lost and came back: that is the last item. Refused only for now (`unavailable`, or with
    /// [`Status::retry_after`](crate::Status::retry_after)), it is asked for again after a while. With [`Error::Protocol`] for an event that does not decode,
    /// after which the subscription goes on, or when the server does not keep to the protocol, after
    /// which it does not.
    pub async fn next(&mut self) -> Option<Result<Item<M>, Error>> {
        poll_fn(|cx| self.poll_item(cx)).await
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Item<M>, Error>>> {
        loop {
            if let Some(delivery) = self.batch.pop_front() {
                match self.item(delivery) {
                    Some(item) => return Poll::Ready(Some(item)),
                    None => continue,
                }
            }
            let Some(lease) = &self.lease else {
                return Poll::Ready(None);
            };
            if let Some(ending) = ready!(lease.inbox().poll_take(cx, &mut self.batch)) {
                self.lease = None;
                return Poll::Ready(ending.map(Err));
            }
        }
    }

    fn item(&mut self, delivery: Delivery) -> Option<Result<Item<M>, Error>> {
        self.position = delivery.stands.unwrap_or(self.position);
        match delivery.what {
            What::Event { position, payload } => {
                self.deal_with(payload.len() as u64 + wire::EVENT_OVERHEAD);
                let message = decode(position, payload);
                Some(message.map(|message| Item::Event(Event { position, message })))
            }
            What::Gap { from, to } => Some(Ok(Item::Gap { from, to })),
            What::Resumed { replayed } => Some(Ok(Item::Resumed { replayed })),
            What::Again { bytes } => {
                self.deal_with(bytes);
                None
            }
        }
    }

    /// Counts an event as dealt with, and lets the server send more at each half of the window.
    fn deal_with(&mut self, bytes: u64) {
        self.dealt += bytes;
        if self.dealt >= WINDOW / 2 {
            let dealt = mem::take(&mut self.dealt);
            if let Some(lease) = &self.lease {
                lease.credit(dealt);
            }
        }
    }
}

impl<M> Subscription<M> {
    /// Returns how far this has come: all up to this position was yielded, or named in a gap.
    ///
    /// While retained events are to come, it is where the subscription was asked to begin: the epoch 0,
    /// if that was nowhere in particular.
    ///
    /// Kept somewhere, and given to [`Start::After`] later, it is where another subscription goes on.
    pub fn position(&self) -> Position {
        self.position
    }

    /// Returns the connection that this comes by, to look at. It stays what it is while connections come
    /// and go, and keeps none of them open.
    pub fn connection(&self) -> Connection {
        self.connection.seen()
    }
}

impl<M: Message + Default> Stream for Subscription<M> {
    type Item = Result<Item<M>, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(cx)
    }
}

fn decode<M: Message + Default>(position: Position, payload: Bytes) -> Result<M, Error> {
    M::decode(payload)
        .map_err(|error| Error::Protocol(format!("event {position} does not decode: {error}")))
}
