//! Rate limiting.

use std::{
    num::NonZeroU32,
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use super::response::Refusal;
use crate::status::Status;

/// A token bucket: it gains `per_second` tokens per second, holds as many, and each request takes one.
///
/// Its only state is the time at which it will be full again (the generic cell rate algorithm), in nanoseconds since
/// its creation. So taking a token is one atomic operation.
#[derive(Debug)]
pub(super) struct TokenBucket {
    per_second: Option<NonZeroU32>,
    made: Instant,
    full_at: AtomicU64,
}

const SECOND: u64 = 1_000_000_000;

impl TokenBucket {
    /// Returns a full bucket. Without a rate it never empties.
    pub(super) fn new(per_second: Option<NonZeroU32>) -> Self {
        Self {
            per_second,
            made: Instant::now(),
            full_at: AtomicU64::new(0),
        }
    }

    /// Takes a token. Refuses the request if the bucket is empty.
    pub(super) fn take(&self) -> Result<(), Refusal> {
        match self.per_second {
            Some(per_second) if !self.take_at(self.now(), per_second) => Err(too_fast(per_second)),
            _ => Ok(()),
        }
    }

    /// Returns whether the bucket is full.
    pub(super) fn is_full(&self) -> bool {
        self.full_at.load(Ordering::Relaxed) <= self.now()
    }

    fn now(&self) -> u64 {
        u64::try_from(self.made.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }

    fn take_at(&self, now: u64, per_second: NonZeroU32) -> bool {
        let token = (SECOND / u64::from(per_second.get())).max(1);
        let taken = |full_at: u64| {
            let full_at = full_at.max(now).saturating_add(token);
            (full_at - now <= token * u64::from(per_second.get())).then_some(full_at)
        };
        self.full_at
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken)
            .is_ok()
    }
}

fn too_fast(per_second: NonZeroU32) -> Refusal {
    let message = format!(
        "your address sent more than {per_second} requests, publishes and subscribes per second, its limit: \
         wait a second, or send fewer"
    );
    Refusal::over_limit("rate", Status::resource_exhausted(message)).with_retry_after_seconds(1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Returns the number of tokens that `of` attempts take at a time.
    fn taken(bucket: &TokenBucket, now: u64, of: usize) -> usize {
        let rate = bucket.per_second.unwrap();
        (0..of).filter(|_| bucket.take_at(now, rate)).count()
    }

    #[test]
    fn a_bucket_holds_the_tokens_of_one_second() {
        for rate in [1, 3, 7, 1000, 100_000] {
            let bucket = TokenBucket::new(NonZeroU32::new(rate));
            let rate = rate as usize;
            assert_eq!(taken(&bucket, 0, 2 * rate), rate, "at once, of {rate}");
            assert_eq!(
                taken(&bucket, SECOND / 2, 2 * rate),
                rate / 2,
                "half a second later"
            );
            assert_eq!(
                taken(&bucket, 9 * SECOND, 2 * rate),
                rate,
                "and no more after a pause"
            );
        }
    }

    #[test]
    fn without_a_rate_there_is_always_a_token() {
        let bucket = TokenBucket::new(None);
        assert!((0..1_000_000).all(|_| bucket.take().is_ok()));
        assert!(bucket.is_full());
    }

    #[test]
    fn concurrent_takers_share_the_tokens() {
        let bucket = TokenBucket::new(NonZeroU32::new(1000));
        let all: usize = std::thread::scope(|scope| {
            let takers = [(); 4].map(|()| scope.spawn(|| taken(&bucket, 5, 1000)));
            takers.map(|taker| taker.join().unwrap()).iter().sum()
        });
        assert_eq!(all, 1000);
        assert!(!bucket.is_full());
    }
}
