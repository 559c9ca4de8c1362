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

use super::session::{Confirmed, Delivery, Lease, WINDOW};
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
    /// The subscription goes on right after the position it was to start at; nothing is missing.
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
    position: Position,
    /// How many retained events are to come: until then, `position` is where this was asked to begin.
    retained: u64,
    /// Where `position` goes when they have come.
    settled: Position,
    message: PhantomData<fn() -> M>,
}

impl<M: Message + Default> Subscription<M> {
    pub(super) fn new(lease: Lease, confirmed: Confirmed, start: Start) -> Self {
        let asked = match start {
            Start::After(position) => position,
            Start::Kept | Start::Live => Position::default(),
        };
        let settled = confirmed.position;
        Self {
            lease: Some(lease),
            batch: VecDeque::new(),
            dealt: 0,
            position: if confirmed.retained == 0 {
                settled
            } else {
                asked
            },
            retained: confirmed.retained,
            settled,
            message: PhantomData,
        }
    }

    /// Returns the next item; `None` when the subscription has ended.
    ///
    /// It may be cancelled, in a `select!` say: no item is lost by that.
    ///
    /// # Errors
    ///
    /// With [`Error::Status`] when the server ends the subscription, with [`Error::Transport`] when
    /// the connection breaks: that is the last item. With [`Error::Protocol`] for an event that does
    /// not decode, after which the subscription goes on, or when the server does not keep to the
    /// protocol, after which it does not.
    pub async fn next(&mut self) -> Option<Result<Item<M>, Error>> {
        poll_fn(|cx| self.poll_item(cx)).await
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Item<M>, Error>>> {
        loop {
            if let Some(delivery) = self.batch.pop_front() {
                return Poll::Ready(Some(self.item(delivery)));
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

    fn item(&mut self, delivery: Delivery) -> Result<Item<M>, Error> {
        match delivery {
            Delivery::Event { position, payload } => {
                self.deal_with(payload.len() as u64 + wire::EVENT_OVERHEAD);
                self.advance(position);
                let message = decode(position, payload)?;
                Ok(Item::Event(Event { position, message }))
            }
            Delivery::Gap { from, to } => {
                self.settle(to);
                Ok(Item::Gap { from, to })
            }
            Delivery::Resumed { replayed } => Ok(Item::Resumed { replayed }),
        }
    }

    /// Moves on to an event. A retained one stands before what is accounted for already.
    fn advance(&mut self, position: Position) {
        let settled = if self.retained > 0 {
            self.settled
        } else {
            position
        };
        self.retained = self.retained.saturating_sub(1);
        self.settle(settled);
    }

    /// Moves on, unless retained events are to come.
    fn settle(&mut self, position: Position) {
        self.settled = position;
        if self.retained == 0 {
            self.position = position;
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
