//! What becomes of a connection.

use std::{ops::Range, time::Duration};

use super::Random;

/// What becomes of one connection, each way.
#[derive(Debug, Clone, Default)]
pub struct Fate {
    /// Of what the server sends.
    pub to_client: Way,
    /// Of what the client sends.
    pub to_server: Way,
}

/// What happens one way, each after so many bytes, wherever in a frame that is. In ascending order.
pub type Way = Vec<(u64, Fault)>;

/// What happens to a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// From here on each piece is on its way for that long.
    Delay(Duration),
    /// Nothing comes for that long. Then it goes on.
    Stall(Duration),
    /// Both sides see the end of the connection.
    Cut,
    /// The client sees the end of the connection. What it has sent comes to the server, with the end, when
    /// a newer connection has begun. It happens on the way to the server; the other way it is a cut.
    Overtaken,
}

/// The longest that a piece is on its way, in milliseconds.
const MOST_DELAY: u64 = 5;

/// The longest that nothing comes, in milliseconds.
const MOST_STALL: u64 = 300;

impl Fate {
    /// Returns the fate of a connection that is cut after so many bytes.
    pub fn cut(to_client: u64, to_server: u64) -> Self {
        Self {
            to_client: vec![(to_client, Fault::Cut)],
            to_server: vec![(to_server, Fault::Cut)],
        }
    }

    /// Returns some fate, that lets through so many bytes each way at most, before the end.
    pub fn random(random: &mut Random, to_client: Range<u64>, to_server: Range<u64>) -> Self {
        let within = |random: &mut Random, life: Range<u64>| {
            life.start + random.below(life.end - life.start)
        };
        let (to_client, to_server) = (within(random, to_client), within(random, to_server));
        let end = match random.below(3) {
            0 => Fault::Overtaken,
            _ => Fault::Cut,
        };
        Self {
            to_client: way(random, to_client, Fault::Cut),
            to_server: way(random, to_server, end),
        }
    }
}

/// Returns a way of that length, with this at its end and a few things before.
fn way(random: &mut Random, length: u64, end: Fault) -> Way {
    let stall = |random: &mut Random| Fault::Stall(milliseconds(1 + random.below(MOST_STALL)));
    let mut way = Way::new();
    for _ in 0..random.below(3) {
        let fault = match random.below(3) {
            0 => stall(random),
            _ => Fault::Delay(milliseconds(random.below(1 + MOST_DELAY))),
        };
        way.push((random.below(length), fault));
    }
    way.sort_by_key(|(after, _)| *after);
    if random.below(4) == 0 {
        way.push((length, stall(random)));
    }
    way.push((length, end));
    way
}

fn milliseconds(number: u64) -> Duration {
    Duration::from_millis(number)
}
