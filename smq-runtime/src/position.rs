//! Positions in the log of a topic.

use std::{fmt, str::FromStr};

/// A position in the log of a topic: an epoch, and the sequence number of an event in it.
///
/// The text form `{epoch}-{sequence}`, with two decimal numbers, is the `id` of a server-sent event. In an event it is the
/// message `smq.v1.Position`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, prost::Message)]
pub struct Position {
    /// The epoch of the log: the start time of the server in microseconds since 1970, and so higher after a restart.
    /// Positions of different epochs are unrelated.
    #[prost(uint64, tag = "1")]
    pub epoch: u64,
    /// The sequence number of the event: 1 for the first of an epoch, 0 for the position before it.
    #[prost(uint64, tag = "2")]
    pub sequence: u64,
}

impl Position {
    /// Returns the position of event `sequence` in `epoch`.
    pub fn new(epoch: u64, sequence: u64) -> Self {
        Self { epoch, sequence }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.epoch, self.sequence)
    }
}

/// The error for a text that is not a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a position: write {{epoch}}-{{sequence}}, two decimal numbers")]
pub struct ParsePositionError;

impl FromStr for Position {
    type Err = ParsePositionError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (epoch, sequence) = text.split_once('-').ok_or(ParsePositionError)?;
        Ok(Self {
            epoch: number(epoch)?,
            sequence: number(sequence)?,
        })
    }
}

/// Parses digits only: `u64::from_str` would also accept a plus sign.
pub(crate) fn number(text: &str) -> Result<u64, ParsePositionError> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().map_err(|_| ParsePositionError)
    } else {
        Err(ParsePositionError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_form_parses_back() {
        let position = Position::new(1_795_361_234_567_890, 42);
        assert_eq!(position.to_string().parse(), Ok(position));
    }

    #[test]
    fn invalid_positions_are_refused() {
        for text in [
            "",
            "1",
            "1-",
            "-1",
            "1-2-3",
            "+1-2",
            "1-+2",
            "a-b",
            "99999999999999999999-1",
        ] {
            assert_eq!(
                text.parse::<Position>(),
                Err(ParsePositionError),
                "{text:?}"
            );
        }
    }
}
