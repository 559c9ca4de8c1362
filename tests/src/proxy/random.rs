//! Numbers for schedules that can be played again.

/// Numbers that are as random as a test needs, and the same for the same seed (xorshift64).
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// Returns the numbers of the seed in `SMQ_SEED`, or of one of its own, and prints it.
    pub fn seeded() -> Self {
        let seed = std::env::var("SMQ_SEED").ok();
        let seed = seed.and_then(|seed| seed.parse().ok()).unwrap_or_else(|| {
            let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            now.map_or(1, |now| now.as_nanos() as u64 | 1)
        });
        println!("SMQ_SEED={seed}");
        Self(seed.max(1))
    }

    /// Returns other numbers, which do not depend on how many of these are taken later on.
    pub fn fork(&mut self) -> Self {
        Self((self.next() ^ 0x9e37_79b9_7f4a_7c15).max(1))
    }

    /// Returns a number below that.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}
