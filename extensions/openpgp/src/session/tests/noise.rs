//! Group 16: whatever bytes come, nothing is opened and nothing breaks.
//!
//! `SMQ_NOISE` says how many rounds: the default is for each run of the tests.

use super::{agreed, seal};

/// Bytes that are the same in each run (xorshift64).
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }

    /// Cuts, repeats, exchanges or changes parts of a message.
    fn bent(&mut self, right: &[u8], other: &[u8]) -> Vec<u8> {
        let mut bytes = right.to_vec();
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
fn noise_opens_nothing() {
    let rounds = std::env::var("SMQ_NOISE").map_or(5_000, |rounds| rounds.parse().unwrap());
    let mut noise = Noise(0x5eed);
    let (mut client, mut server) = agreed();
    // What a proxy would have at hand: frames of another session.
    let (mut elsewhere, _) = agreed();
    for round in 0..rounds {
        let lengths = [noise.below(300), noise.below(300)];
        let [other, right] = lengths.map(|length| vec![7; length]);
        let other = seal(&mut elsewhere.sealer, &other);
        let frame = seal(&mut client.sealer, &right);
        let bent = noise.bent(&frame, &other);
        if bent != frame {
            assert!(server.opener.open(&bent).is_err(), "round {round}");
        }
        assert_eq!(server.opener.open(&frame).unwrap(), right, "round {round}");
    }
}
