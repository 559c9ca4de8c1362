//! What the consumer of a subscription was told, over all connections that it came by.

use super::inbox::{Delivery, What};
use crate::{position::Position, start::Start, wire::Subscribed};

/// The account of a subscription: up to where each event was delivered, or named in a gap.
///
/// What has been put into the inbox counts as told: nothing of it is lost with a connection.
#[derive(Debug)]
pub(super) struct Account {
    /// Where the subscription was asked to begin, the last time that no retained events were to come.
    start: Start,
    /// All up to here is told, but for the retained events that are to come. None before the first confirmation.
    settled: Option<Position>,
    /// How many retained events are to come.
    retained: u64,
    /// The last retained event that was told. They come in the order of their sequences.
    kept: Position,
    /// The epoch in which events count.
    epoch: u64,
    /// Whether the subscription began anew, and what it is told may be told already.
    begun_anew: bool,
}

impl Account {
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

    /// Returns where to go on: where it was; or, since that would not bring back the retained events that
    /// are to come, where it was asked to begin before they came.
    pub(super) fn start(&self) -> Start {
        match self.settled {
            Some(settled) if self.retained == 0 => Start::After(settled),
            _ => self.start,
        }
    }

    /// Whether a confirmation is the first one.
    pub(super) fn is_new(&self) -> bool {
        self.settled.is_none()
    }

    /// Takes a confirmation of what [`start`](Self::start) asked for.
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
            // Where no position was asked for, or another one is confirmed, the gap is not sent.
            Some(settled) => {
                self.begun_anew = true;
                return Some(self.gap(after(settled), position));
            }
        };
        goes_on.then(|| self.tell(What::Resumed { replayed }))
    }

    /// Takes a gap, and returns what of it was not told yet: if nothing, then that the subscription goes on.
    pub(super) fn gap(&mut self, from: Position, to: Position) -> Delivery {
        self.epoch = to.epoch;
        let settled = self.settled.replace(to);
        let begun_anew = std::mem::take(&mut self.begun_anew);
        let from = match settled {
            Some(settled) if begun_anew && is_before(to, settled) => {
                self.settled = Some(settled);
                return self.tell(What::Resumed { replayed: 0 });
            }
            Some(settled) if begun_anew => after(settled),
            _ => from,
        };
        self.tell(What::Gap { from, to })
    }

    /// Takes an event, and returns whether it is to be told, and where the account stands then.
    pub(super) fn event(&mut self, sequence: u64) -> (Position, Told) {
        let position = Position::new(self.epoch, sequence);
        if self.retained > 0 {
            self.retained -= 1;
            let again = is_before(position, self.kept);
            if !again {
                self.kept = position;
            }
            return (
                position,
                Told {
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
            Told {
                again,
                stands: self.stands(),
            },
        )
    }

    /// Returns the position to go on from; none while retained events are to come.
    fn stands(&self) -> Option<Position> {
        self.settled.filter(|_| self.retained == 0)
    }

    fn tell(&self, what: What) -> Delivery {
        Delivery {
            what,
            stands: self.stands(),
        }
    }
}

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    /// Whether it was told before.
    pub(super) again: bool,
    /// Where the account stands now; none while retained events are to come.
    pub(super) stands: Option<Position>,
}

/// Whether a position is not after another one of the same epoch.
fn is_before(position: Position, other: Position) -> bool {
    position.epoch == other.epoch && position.sequence <= other.sequence
}

fn after(position: Position) -> Position {
    Position::new(position.epoch, position.sequence.saturating_add(1))
}
