//! What a subscriber was told, held against what was published.

use smq_runtime::{Item, Position};

use crate::weather::v1::Observation;

/// What a subscriber was told of observations: each that its filter lets through once and in order, or in a gap.
#[derive(Debug)]
pub struct Account {
    begun: Position,
    last: Position,
    /// Whether the filter lets everything through: then what is not told shows at once.
    is_whole: bool,
    events: Vec<(Position, f64)>,
    gaps: Vec<(Position, Position)>,
    resumed: usize,
}

impl Account {
    /// Begins with what comes after a position.
    pub fn begin(position: Position, is_whole: bool) -> Self {
        Self {
            begun: position,
            last: position,
            is_whole,
            events: Vec::new(),
            gaps: Vec::new(),
            resumed: 0,
        }
    }

    /// Returns up to where it goes.
    pub fn last(&self) -> Position {
        self.last
    }

    /// Returns the gaps, each from the first to the last position missed.
    pub fn gaps(&self) -> &[(Position, Position)] {
        &self.gaps
    }

    /// Returns the positions of the events that came.
    pub fn positions(&self) -> impl Iterator<Item = Position> {
        self.events.iter().map(|(position, _)| *position)
    }

    /// Takes what a subscription yields.
    pub fn take(&mut self, item: &Item<Observation>) {
        match item {
            Item::Event(event) => self.event(event.position, event.message.celsius),
            Item::Gap { from, to } => self.gap(*from, *to),
            Item::Resumed { .. } => self.resumed(self.last),
            other => panic!("{other:?}"),
        }
    }

    /// Takes an event.
    pub fn event(&mut self, position: Position, celsius: f64) {
        self.follows(position);
        self.last = position;
        self.events.push((position, celsius));
    }

    /// Takes a gap.
    pub fn gap(&mut self, from: Position, to: Position) {
        self.follows(from);
        assert!(to >= from, "a gap from {from} to {to}");
        self.last = to;
        self.gaps.push((from, to));
    }

    /// Takes that the subscription goes on after a position.
    pub fn resumed(&mut self, position: Position) {
        assert_eq!(position, self.last, "it goes on where it was");
        self.resumed += 1;
    }

    /// Something of the same epoch follows; right after the last one, if nothing is filtered out.
    fn follows(&self, position: Position) {
        let (last, next) = (self.last, position.sequence);
        assert_eq!(position.epoch, last.epoch, "{position} after {last}");
        assert!(
            next > last.sequence,
            "{position} after {last}: twice, or late"
        );
        let is_next = next == last.sequence + 1;
        assert!(is_next || !self.is_whole, "{position} after {last}: lost");
    }

    /// Settles it against all that was published and that the filter lets through, in order, and returns
    /// how many came, lay in gaps, and how often it went on without one.
    ///
    /// # Panics
    ///
    /// When one was neither told nor named, or both, or is another than was published.
    pub fn settle(&self, published: &[(Position, f64)]) -> (usize, usize, usize) {
        let mut events = self.events.iter().peekable();
        let mut missed = 0;
        for (position, celsius) in published {
            if *position <= self.begun || *position > self.last {
                continue;
            }
            let told = events.next_if(|(it, _)| it == position);
            let is_missed = |(from, to): &(_, _)| from <= position && position <= to;
            let named = self.gaps.iter().filter(|gap| is_missed(gap)).count();
            assert_eq!(
                usize::from(told.is_some()) + named,
                1,
                "{position}: told or named, once"
            );
            assert!(
                told.is_none_or(|(_, it)| it == celsius),
                "{position}: {told:?}"
            );
            missed += named;
        }
        assert_eq!(events.next(), None, "what came was published");
        (self.events.len(), missed, self.resumed)
    }
}
