//! The account of what a subscriber gets.

use smq_runtime::{Item, Position, Subscription};
use smq_tests::within;

/// What a subscriber was told: each event after the last one, or in a gap.
pub(crate) struct Account {
    pub(crate) last: Position,
    pub(crate) events: u64,
    pub(crate) missed: u64,
    pub(crate) resumed: u64,
}

impl Account {
    pub(crate) fn begin(position: Position) -> Self {
        Self {
            last: position,
            events: 0,
            missed: 0,
            resumed: 0,
        }
    }

    pub(crate) fn take<M>(&mut self, item: &Item<M>) {
        match item {
            Item::Event(event) => {
                let expected = Position::new(self.last.epoch, self.last.sequence + 1);
                assert_eq!(event.position, expected, "once, in order, none left out");
                self.last = event.position;
                self.events += 1;
            }
            Item::Gap { from, to } => {
                assert_eq!(from.epoch, self.last.epoch);
                assert_eq!(from.sequence, self.last.sequence + 1, "up to {to}");
                if from.epoch == to.epoch {
                    assert!(to.sequence >= from.sequence);
                    self.missed += to.sequence - self.last.sequence;
                }
                self.last = *to;
            }
            Item::Resumed { .. } => self.resumed += 1,
            _ => {}
        }
    }
}

pub(crate) async fn item<M: prost::Message + Default>(
    subscription: &mut Subscription<M>,
) -> Item<M> {
    let item = within("an item", subscription.next()).await;
    item.expect("it goes on").expect("it is not an error")
}
