//! The state that a subscription needs to resume, over all its connections.

use super::inbox::{Delivery, DeliveryKind};
use crate::{position::Position, start::Start, wire::Subscribed};

/// What a subscription has received: each event before its [`start`](Self::start) was delivered or was part of a gap.
///
/// Everything in the inbox counts as delivered, because it outlives a connection.
#[derive(Debug)]
pub(super) struct ResumeState {
    start: Start,
    is_new: bool,
    /// The epoch of the events.
    epoch: u64,
}

impl ResumeState {
    pub(super) fn new(start: Start) -> Self {
        Self {
            start,
            is_new: true,
            epoch: 0,
        }
    }

    /// Returns the start to resume with.
    pub(super) fn start(&self) -> Start {
        self.start
    }

    /// Whether the next confirmation is the first one.
    pub(super) fn is_new(&self) -> bool {
        self.is_new
    }

    /// Records a confirmation of the [`start`](Self::start). Without `resumed`, a gap may be next.
    pub(super) fn confirm(
        &mut self,
        position: Position,
        confirmed: &Subscribed,
    ) -> Option<Delivery> {
        self.is_new = false;
        self.epoch = position.epoch;
        self.start = self.start.confirmed(position, confirmed.retained);
        let replayed = confirmed.replayed;
        confirmed
            .resumed
            .then(|| self.deliver(DeliveryKind::Resumed { replayed }))
    }

    /// Records a gap.
    pub(super) fn gap(&mut self, from: Position, to: Position) -> Delivery {
        self.epoch = to.epoch;
        self.start = self.start.after_gap(to);
        self.deliver(DeliveryKind::Gap { from, to })
    }

    /// Records an event, and returns its position.
    pub(super) fn event(&mut self, sequence: u64) -> Position {
        let position = Position::new(self.epoch, sequence);
        self.start = self.start.after_event(position);
        position
    }

    /// Records the end of the retained events.
    pub(super) fn retained_end(&mut self) -> Delivery {
        self.start = self.start.after_retained_end();
        self.deliver(DeliveryKind::RetainedEnd)
    }

    /// Returns the delivery of an item that was recorded last.
    pub(super) fn deliver(&self, what: DeliveryKind) -> Delivery {
        let stands = match self.start {
            Start::After(position) => Some(position),
            _ => None,
        };
        Delivery { what, stands }
    }
}
