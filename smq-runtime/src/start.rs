//! Where a subscription begins.

use std::{fmt, str::FromStr};

use crate::position::{self, ParsePositionError, Position};

/// Where a subscription begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Start {
    /// With what the topic keeps: the retained events, then the replay, then what is published.
    #[default]
    Kept,
    /// With the next event that is published.
    Live,
    /// After this event: where a former subscription to the same topic was, as its
    /// [`position`](crate::Subscription::position) said.
    After(Position),
    /// Among the retained events: with those from this sequence up to a position, then with what comes after it. This
    /// is where a subscription was that has not received all retained events.
    Retained { from: u64, to: Position },
}

/// Where to resume, after what a subscription has received.
impl Start {
    /// Returns where to resume after the confirmation of this start.
    pub(crate) fn confirmed(self, position: Position, retained: bool) -> Self {
        let from = match self {
            _ if !retained => return Self::After(position),
            Self::Retained { from, .. } => from,
            Self::After(_) => position.sequence.saturating_add(1),
            Self::Kept | Self::Live => 1,
        };
        Self::Retained { from, to: position }
    }

    /// Returns where to resume after an event.
    pub(crate) fn after_event(self, position: Position) -> Self {
        match self {
            Self::Retained { to, .. } => Self::Retained {
                from: position.sequence.saturating_add(1),
                to,
            },
            _ => Self::After(position),
        }
    }

    /// Returns where to resume after a gap.
    pub(crate) fn after_gap(self, to: Position) -> Self {
        match self {
            Self::Retained { from, to: before } => Self::Retained {
                from: if before.epoch == to.epoch { from } else { 1 },
                to,
            },
            _ => Self::After(to),
        }
    }

    /// Returns where to resume after the end of the retained events.
    pub(crate) fn after_retained_end(self) -> Self {
        match self {
            Self::Retained { to, .. } => Self::After(to),
            start => start,
        }
    }
}

impl fmt::Display for Start {
    /// Writes where to resume, as in the `id` of a server-sent event.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kept | Self::Live => Ok(()),
            Self::After(position) => position.fmt(f),
            Self::Retained { from, to } => write!(f, "{to}-{from}"),
        }
    }
}

impl FromStr for Start {
    type Err = ParsePositionError;

    /// Parses where to resume: a position, or `{epoch}-{sequence}-{retained from}`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.rsplit_once('-') {
            Some((to, from)) if to.contains('-') => Ok(Self::Retained {
                from: position::number(from)?,
                to: to.parse()?,
            }),
            _ => text.parse().map(Self::After),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_to_resume_has_a_text_form() {
        let to = Position::new(5, 41);
        for (text, start) in [
            ("5-41", Start::After(to)),
            ("5-41-7", Start::Retained { from: 7, to }),
        ] {
            assert_eq!(text.parse(), Ok(start));
            assert_eq!(start.to_string(), text);
        }
        for text in [
            "", "5", "5-", "5-41-", "-5-41", "5-41-7-9", "5-41-x", "5--7",
        ] {
            assert_eq!(text.parse::<Start>(), Err(ParsePositionError), "{text}");
        }
    }
}
