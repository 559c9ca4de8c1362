//! The open subscriptions of a session.

use std::task::{Context, Poll, ready};

use super::{
    frame_codec::{EventEncoding, FrameCodec},
    output::Output,
};
use crate::{
    schema::Method,
    server::{budget::Charge, response::Refusal},
    status::Status,
    topic::{Cursor, Delivery, Taken},
    wire::{self, amount},
};
use bytes::BytesMut;

/// The bytes that are taken from the subscriptions for one write.
pub(super) const TAKE_BYTES: usize = 64 << 10;

pub(super) struct Subscriptions {
    open: Vec<Subscription>,
    max: usize,
    /// The index of the subscription that comes first next time, so that none starves.
    next: usize,
}

pub(super) struct Subscription {
    id: u32,
    cursor: Cursor,
    /// The client's remaining credit in bytes; none without flow control. The last event may overdraw it, so it can be
    /// negative.
    credit: Option<i64>,
    encoding: EventEncoding,
    /// For its filter, if it has one.
    _charge: Option<Box<Charge>>,
}

/// The id, the cursor and the window of a subscription, and the charge for its filter.
pub(super) type Opened = (u32, Cursor, u64, Charge);

impl Subscription {
    fn new((id, cursor, window, charge): Opened, encoding: EventEncoding) -> Self {
        Self {
            id,
            cursor,
            credit: (window > 0).then(|| amount(window)),
            encoding,
            _charge: (charge.bytes() > 0).then(|| Box::new(charge)),
        }
    }
}

impl Subscriptions {
    pub(super) fn new(max: usize) -> Self {
        Self {
            open: Vec::new(),
            max,
            next: 0,
        }
    }

    pub(super) fn contains(&self, id: u32) -> bool {
        self.open.iter().any(|subscription| subscription.id == id)
    }

    /// Opens and confirms a subscription, unless too many are open.
    pub(super) fn open(
        &mut self,
        opened: Opened,
        codec: &mut FrameCodec,
        out: &mut BytesMut,
    ) -> Result<(), Status> {
        if self.open.len() >= self.max {
            let max = self.max;
            let message =
                format!("the session has {max} subscriptions, the limit: unsubscribe some");
            let refusal = Refusal::over_limit("subscriptions", Status::resource_exhausted(message));
            return Err(refusal.into_status());
        }
        let (id, cursor, ..) = &opened;
        let encoding = codec.subscribe(*id, cursor);
        codec.put(out, *id, wire::Subscribed::from(cursor.confirmation()));
        self.open.reserve_exact(1);
        self.open.push(Subscription::new(opened, encoding));
        Ok(())
    }

    /// Returns whether all published events have been written.
    pub(super) fn are_up_to_date(&self) -> bool {
        let mut open = self.open.iter();
        open.all(|subscription| subscription.cursor.is_up_to_date())
    }

    /// Closes a subscription. Returns whether it was open.
    pub(super) fn remove(&mut self, id: u32) -> bool {
        let index = self
            .open
            .iter()
            .position(|subscription| subscription.id == id);
        index.map(|index| self.open.remove(index)).is_some()
    }

    /// Closes a subscription. Returns whether there was one.
    pub(super) fn close_one(&mut self, codec: &mut FrameCodec) -> bool {
        let Some(subscription) = self.open.pop() else {
            return false;
        };
        codec.unsubscribe(subscription.id);
        true
    }

    pub(super) fn credit(&mut self, id: u32, bytes: u64) {
        let subscription = self
            .open
            .iter_mut()
            .find(|subscription| subscription.id == id);
        if let Some(credit) = subscription.and_then(|subscription| subscription.credit.as_mut()) {
            *credit = credit.saturating_add(amount(bytes));
        }
    }

    /// Returns the ids of the subscriptions, and the names of their topics.
    pub(super) fn topics(&self) -> Vec<(u32, &'static str)> {
        let open = self.open.iter();
        open.map(|it| (it.id, it.cursor.topic().method.full_name()))
            .collect()
    }

    /// Writes new deliveries until the output holds about [`TAKE_BYTES`], but none of the topic `held`. Returns
    /// the ids of the subscriptions that end.
    pub(super) fn poll_take(
        &mut self,
        context: &mut Context<'_>,
        codec: &mut FrameCodec,
        out: &mut Output,
        held: Option<&'static Method>,
    ) -> Vec<u32> {
        let mut ids = Vec::new();
        let mut taken = Vec::new();
        let mut index = self.next;
        let mut turns = self.open.len();
        while turns > 0 && out.len() < TAKE_BYTES {
            turns -= 1;
            index = if index < self.open.len() { index } else { 0 };
            if held.is_some_and(|held| std::ptr::eq(held, self.open[index].cursor.topic().method)) {
                index += 1;
                continue;
            }
            let max = TAKE_BYTES - out.len();
            match self.open[index].poll_take(context, codec, out, max, &mut taken) {
                Poll::Ready(Err(status)) => {
                    let ended = self.open.remove(index);
                    ids.push(ended.id);
                    codec.unsubscribe(ended.id);
                    codec.put(out.buffer(), ended.id, wire::End::from(&status));
                }
                Poll::Ready(Ok(())) | Poll::Pending => index += 1,
            }
        }
        self.next = index;
        ids
    }
}

impl Subscription {
    fn poll_take(
        &mut self,
        context: &mut Context<'_>,
        codec: &mut FrameCodec,
        out: &mut Output,
        max: usize,
        taken: &mut Vec<Delivery>,
    ) -> Poll<Result<(), Status>> {
        let allowed = self.credit.unwrap_or(i64::MAX);
        if allowed <= 0 {
            return self.cursor.poll_end(context).map(Err);
        }
        let max = match (&self.credit, &self.encoding) {
            // The JSON size of an event is known only once it is encoded, so take one event at a time.
            (Some(_), EventEncoding::Json(_)) => 1,
            _ => max.min(usize::try_from(allowed).unwrap_or(usize::MAX)),
        };
        // Subscribers that are equally far send the same bytes, if they have the same id.
        let share = matches!(self.encoding, EventEncoding::Protobuf).then_some(self.id);
        let begin = out.buffer().len();
        let epoch = self.cursor.epoch();
        let events = ready!(self.cursor.poll_share(context, max, share, taken))?;
        if self.cursor.epoch() != epoch {
            codec.unsubscribe(self.id);
            self.encoding = codec.subscribe(self.id, &self.cursor);
        }
        let (written, cost) = match events {
            Taken::Batch(batch) => {
                out.push(batch.bytes);
                (Ok(()), batch.cost)
            }
            Taken::Deliveries(cost) => {
                let written = codec.put_deliveries(out.buffer(), self.id, taken, &self.encoding);
                (written, cost)
            }
            Taken::First(first) => {
                let written = codec.put_deliveries(out.buffer(), self.id, taken, &self.encoding);
                let cost = first.cost;
                self.cursor.share(first, taken.len(), out.share(begin));
                (written, cost)
            }
        };
        if let Some(credit) = &mut self.credit {
            *credit -= amount(match &self.encoding {
                EventEncoding::Json(descriptor) => {
                    let costs = taken.iter().map(|delivery| match delivery {
                        Delivery::Event(event) => {
                            wire::event_cost(event.json(descriptor).len(), event.frame_headers())
                        }
                        Delivery::Gap(..) | Delivery::RetainedEnd => 0,
                    });
                    costs.sum()
                }
                _ => cost,
            });
        }
        taken.clear();
        Poll::Ready(written)
    }
}
