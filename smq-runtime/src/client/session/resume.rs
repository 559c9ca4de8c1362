//! The state that a subscription needs to resume, over all its connections.

use super::inbox::{Delivery, DeliveryKind};
use crate::{position::Position, start::Start, wire::Subscribed};

/// What a subscription has received: the position up to which each event was delivered or was part of a gap.
///
/// Everything in the inbox counts as delivered, because it outlives a connection.
#[derive(Debug)]
pub(super) struct ResumeState {
    /// The start that was asked for when no retained events were expected.
    start: Start,
    /// Everything up to this position is delivered, except for expected retained events. `None` before the first
    /// confirmation.
    settled: Option<Position>,
    /// How many retained events are expected.
    retained: u64,
    /// The last retained event that was delivered. They come in the order of their sequences.
    kept: Position,
    /// The epoch of the events.
    epoch: u64,
    /// Whether the subscription started again, so that events may repeat.
    begun_anew: bool,
}

impl ResumeState {
    pub(super) fn new(start: Start) -> Self {
        Self {
            start,
            settled: None,
            retained: 0,
            kept: Position::default(),
            epoch: 0,
            begun_anew: false,
        }
    }

    /// Returns the start to resume with: the last position, or the former start if retained events are still
    /// expected, because a position would not bring them.
    pub(super) fn start(&self) -> Start {
        match self.settled {
            Some(settled) if self.retained == 0 => Start::After(settled),
            _ => self.start,
        }
    }

    /// Whether the next confirmation is the first one.
    pub(super) fn is_new(&self) -> bool {
        self.settled.is_none()
    }

    /// Records a confirmation of the [`start`](Self::start).
    pub(super) fn confirm(
        &mut self,
        position: Position,
        confirmed: &Subscribed,
    ) -> Option<Delivery> {
        let asked = self.start();
        self.start = asked;
        self.begun_anew = self.retained > 0;
        self.retained = confirmed.retained;
        self.epoch = position.epoch;
        let replayed = confirmed.replayed;
        let goes_on = match self.settled {
            None => {
                self.settled = Some(position);
                confirmed.resumed
            }
            // Without `resumed`, a gap is next.
            Some(_) if asked == Start::After(position) => confirmed.resumed,
            Some(settled) if settled == position => true,
            // The server sends no gap if no position was asked for, or if it confirms another position.
            Some(settled) => {
                self.begun_anew = true;
                return Some(self.gap(after(settled), position));
            }
        };
        goes_on.then(|| self.tell(DeliveryKind::Resumed { replayed }))
    }

    /// Records a gap. Returns the part that was not delivered yet, or that the subscription resumed if there is no
    /// such part.
    pub(super) fn gap(&mut self, from: Position, to: Position) -> Delivery {
        self.epoch = to.epoch;
        let settled = self.settled.replace(to);
        let begun_anew = std::mem::take(&mut self.begun_anew);
        let from = match settled {
            Some(settled) if begun_anew && is_before(to, settled) => {
                self.settled = Some(settled);
                return self.tell(DeliveryKind::Resumed { replayed: 0 });
            }
            Some(settled) if begun_anew => after(settled),
            _ => from,
        };
        self.tell(DeliveryKind::Gap { from, to })
    }

    /// Records an event. Returns its position, and whether it was delivered before.
    pub(super) fn event(&mut self, sequence: u64) -> (Position, EventOutcome) {
        let position = Position::new(self.epoch, sequence);
        if self.retained > 0 {
            self.retained -= 1;
            let again = is_before(position, self.kept);
            if !again {
                self.kept = position;
            }
            return (
                position,
                EventOutcome {
                    again,
                    stands: self.stands(),
                },
            );
        }
        let settled = self.settled.unwrap_or_default();
        let again = is_before(position, settled);
        if !again {
            self.settled = Some(position);
        }
        (
            position,
            EventOutcome {
                again,
                stands: self.stands(),
            },
        )
    }

    /// Returns the position to resume at, or `None` while retained events are expected.
    fn stands(&self) -> Option<Position> {
        self.settled.filter(|_| self.retained == 0)
    }

    fn tell(&self, what: DeliveryKind) -> Delivery {
        Delivery {
            what,
            stands: self.stands(),
        }
    }
}

/// The result of recording an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct EventOutcome {
    /// Whether it was delivered before.
    pub(super) again: bool,
    /// The position to resume at, or `None` while retained events are expected.
    pub(super) stands: Option<Position>,
}

/// Whether a position is at or before another one of the same epoch.
fn is_before(position: Position, other: Position) -> bool {
    position.epoch == other.epoch && position.sequence <= other.sequence
}

fn after(position: Position) -> Position {
    Position::new(position.epoch, position.sequence.saturating_add(1))
}
