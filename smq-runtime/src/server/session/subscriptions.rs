//! The open subscriptions of a session.

use std::task::{Context, Poll};

use super::frames::{EventForm, Frames};
use crate::{
    server::response::Refusal,
    status::Status,
    topic::{Cursor, Delivery},
    wire::{self, amount},
};
use bytes::BytesMut;

pub(super) struct Subscriptions {
    open: Vec<Subscription>,
    most: usize,
    /// Which one comes first in the next turn, so that none is starved by another.
    next: usize,
}

pub(super) struct Subscription {
    id: u32,
    cursor: Cursor,
    /// How many bytes of events the client still takes, if it has said. The last event may exceed it:
    /// what it then lacks is made up for first.
    credit: Option<i64>,
    form: EventForm,
}

impl Subscription {
    fn new(id: u32, cursor: Cursor, window: u64, form: EventForm) -> Self {
        Self {
            id,
            cursor,
            credit: (window > 0).then(|| amount(window)),
            form,
        }
    }
}

impl Subscriptions {
    pub(super) fn new(most: usize) -> Self {
        Self {
            open: Vec::new(),
            most,
            next: 0,
        }
    }

    pub(super) fn contains(&self, id: u32) -> bool {
        self.open.iter().any(|subscription| subscription.id == id)
    }

    /// Opens a subscription and confirms it, unless there are too many.
    pub(super) fn open(
        &mut self,
        (id, cursor, window): (u32, Cursor, u64),
        frames: &mut Frames,
        out: &mut BytesMut,
    ) -> Result<(), Status> {
        if self.open.len() >= self.most {
            let most = self.most;
            let message = format!("a session has {most} subscriptions at most: unsubscribe some");
            let refusal = Refusal::over("subscriptions", Status::resource_exhausted(message));
            return Err(refusal.into_status());
        }
        let form = frames.subscribe(id, &cursor);
        frames.put(out, id, wire::Subscribed::from(cursor.confirmation()));
        self.open.reserve_exact(1);
        self.open.push(Subscription::new(id, cursor, window, form));
        Ok(())
    }

    /// Returns whether all that was published has been written.
    pub(super) fn are_up_to_date(&self) -> bool {
        let mut open = self.open.iter();
        open.all(|subscription| subscription.cursor.is_up_to_date())
    }

    /// Closes a subscription. Returns whether it was open.
    pub(super) fn remove(&mut self, id: u32) -> bool {
        let place = self
            .open
            .iter()
            .position(|subscription| subscription.id == id);
        place.map(|place| self.open.remove(place)).is_some()
    }

    /// Closes all.
    pub(super) fn clear(&mut self, frames: &mut Frames) {
        for subscription in self.open.drain(..) {
            frames.unsubscribe(subscription.id);
        }
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

    /// Writes what has come since the last time, up to about so many bytes.
    pub(super) fn poll_take(
        &mut self,
        context: &mut Context<'_>,
        frames: &mut Frames,
        out: &mut BytesMut,
        most: usize,
    ) {
        let mut taken = Vec::new();
        let mut place = self.next;
        let mut turns = self.open.len();
        while turns > 0 && out.len() < most {
            turns -= 1;
            place = if place < self.open.len() { place } else { 0 };
            let most = most - out.len();
            match self.open[place].poll_take(context, frames, out, most, &mut taken) {
                Poll::Ready(Err(status)) => {
                    let ended = self.open.remove(place);
                    frames.unsubscribe(ended.id);
                    frames.put(out, ended.id, wire::End::from(&status));
                }
                Poll::Ready(Ok(())) | Poll::Pending => place += 1,
            }
        }
        self.next = place;
    }
}

impl Subscription {
    fn poll_take(
        &mut self,
        context: &mut Context<'_>,
        frames: &mut Frames,
        out: &mut BytesMut,
        most: usize,
        taken: &mut Vec<Delivery>,
    ) -> Poll<Result<(), Status>> {
        let allowed = self.credit.unwrap_or(i64::MAX);
        if allowed <= 0 {
            return self.cursor.poll_end(context).map(Err);
        }
        let most = match (&self.credit, &self.form) {
            // What it counts for is known when it is JSON: one at a time.
            (Some(_), EventForm::Json(_)) => 1,
            _ => most.min(usize::try_from(allowed).unwrap_or(usize::MAX)),
        };
        std::task::ready!(self.cursor.poll_take(context, most, taken))?;
        let written = frames.put_deliveries(out, self.id, taken, &self.form);
        for delivery in taken.drain(..) {
            if let (Some(credit), Delivery::Event(event)) = (&mut self.credit, &delivery) {
                let payload = match &self.form {
                    EventForm::Json(descriptor) => event.json(descriptor).len(),
                    _ => event.payload().len(),
                };
                *credit -= amount(payload as u64 + wire::EVENT_OVERHEAD);
            }
        }
        Poll::Ready(written)
    }
}
