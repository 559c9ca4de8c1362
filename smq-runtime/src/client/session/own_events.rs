//! The events of topics that this client has published itself.

use std::collections::VecDeque;

use crate::position::Position;

/// How many outcomes of publishes the server remembers. No more may be without an answer.
pub(super) const REMEMBERED: usize = 1024;

/// The positions of the last events that this client has published. The server sends a receipt before the event.
#[derive(Debug, Default)]
pub(super) struct OwnEvents(VecDeque<(String, Position)>);

impl OwnEvents {
    /// Adds an event at the position that its receipt says.
    pub(super) fn add(&mut self, topic: String, position: Position) {
        if self.0.len() >= REMEMBERED {
            self.0.pop_front();
        }
        self.0.push_back((topic, position));
    }

    /// Whether this client has published the event.
    pub(super) fn contains(&self, topic: &str, position: Position) -> bool {
        let mut own = self.0.iter().rev();
        own.any(|(other, at)| *at == position && other == topic)
    }
}
