//! Group 16: random bytes are refused without a panic.
//!
//! `SMQ_NOISE` sets the number of rounds.

use super::{agreed, seal};

/// A reproducible random generator (xorshift64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    /// Cuts, repeats, replaces or changes parts of a message.
    fn mutate(&mut self, message: &[u8], other: &[u8]) -> Vec<u8> {
        let mut bytes = message.to_vec();
        for _ in 0..=self.below(3) {
            let place = self.below(bytes.len().max(1));
            match self.below(6) {
                0 => bytes.truncate(place),
                1 => bytes.insert(place, self.next() as u8),
                2 if !bytes.is_empty() => drop(bytes.remove(place)),
                3 => bytes.extend_from_slice(&other[self.below(other.len())..]),
                4 => {
                    let length = self.below(other.len());
                    let end = bytes.len().min(place + length);
                    bytes.splice(place..end, other[..length].iter().copied());
                }
                _ if !bytes.is_empty() => bytes[place] = self.next() as u8,
                _ => {}
            }
        }
        bytes
    }
}

#[test]
fn mutated_frames_are_refused() {
    let rounds = std::env::var("SMQ_NOISE").map_or(5_000, |rounds| rounds.parse().unwrap());
    let mut random = Random(0x5eed);
    let (mut client, mut server) = agreed();
    // A proxy knows the frames of other sessions.
    let (mut elsewhere, _) = agreed();
    for round in 0..rounds {
        let lengths = [random.below(300), random.below(300)];
        let [other, right] = lengths.map(|length| vec![7; length]);
        let other = seal(&mut elsewhere.sealer, &other);
        let frame = seal(&mut client.sealer, &right);
        let mutated = random.mutate(&frame, &other);
        if mutated != frame {
            assert!(server.opener.open(&mutated).is_err(), "round {round}");
        }
        assert_eq!(server.opener.open(&frame).unwrap(), right, "round {round}");
    }
}
