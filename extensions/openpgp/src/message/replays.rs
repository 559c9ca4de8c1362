//! Replay protection: each message is accepted once.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{Mutex, PoisonError},
};

use sha2::{Digest, Sha256};

/// The maximum difference between the time of a message and the local time, in milliseconds.
pub(crate) const WINDOW_MS: u64 = 5 * 60 * 1000;

/// The messages of the last minutes. Each is remembered while its time would still be accepted.
///
/// A message is identified by signer and id rather than by its ciphertext, which anybody can change. No message is
/// forgotten early: when the memory is full, new messages are refused. A signer cannot use more memory than is left for
/// the others, so a stolen key or a broken client only locks out itself. A restarted server refuses messages dated
/// before its start, which may be replays from before the restart.
pub(crate) struct Replays {
    /// The maximum number of remembered messages.
    max: usize,
    seen: Mutex<Seen>,
}

struct Seen {
    /// Messages dated earlier are refused, since they may have been forgotten.
    earliest_ms: u64,
    messages: HashSet<ShortHash>,
    /// The number of messages of each signer.
    signers: HashMap<ShortHash, usize>,
    /// Messages and their signers, by the second in which they expire.
    expiring: BTreeMap<u64, Vec<(ShortHash, ShortHash)>>,
}

/// The first 16 bytes of the SHA-256 of signer and id.
type ShortHash = u128;

/// A message is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ReplayError {
    /// The message was accepted before.
    #[error("replayed message")]
    Repeated,
    /// The message is older than the remembered ones.
    #[error("dated before the start of the server: check the sender's clock")]
    Early,
    /// The memory is full.
    #[error("memory of messages is full: raise with_remembered_messages")]
    Full,
    /// The signer uses as much memory as is left for all others.
    #[error("this signer's share of the memory of messages is full")]
    Share,
}

impl Replays {
    /// Returns an empty memory for at most `max` messages. It refuses messages dated before now.
    pub(crate) fn new(now_ms: u64, max: usize) -> Self {
        Self {
            max,
            seen: Mutex::new(Seen {
                earliest_ms: now_ms,
                messages: HashSet::new(),
                signers: HashMap::new(),
                expiring: BTreeMap::new(),
            }),
        }
    }

    /// Remembers a message.
    ///
    /// # Errors
    ///
    /// When the message must be refused.
    pub(crate) fn record(
        &self,
        signer: &[u8],
        id: &[u8],
        time_ms: u64,
        now_ms: u64,
    ) -> Result<(), ReplayError> {
        let (signer, message) = (short_hash(signer, b""), short_hash(signer, id));
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.forget(now_ms);
        if time_ms < seen.earliest_ms {
            return Err(ReplayError::Early);
        }
        if seen.messages.contains(&message) {
            return Err(ReplayError::Repeated);
        }
        let left = self.max.saturating_sub(seen.messages.len());
        if left == 0 {
            return Err(ReplayError::Full);
        }
        let count = seen.signers.entry(signer).or_default();
        if *count >= left {
            return Err(ReplayError::Share);
        }
        *count += 1;
        seen.messages.insert(message);
        let end = time_ms.saturating_add(WINDOW_MS) / 1000;
        seen.expiring
            .entry(end)
            .or_default()
            .push((message, signer));
        Ok(())
    }
}

impl Seen {
    /// Forgets messages that are too old to be accepted. From then on, messages as old are refused even if the clock is
    /// set back.
    fn forget(&mut self, now_ms: u64) {
        while let Some(expired) = self.expiring.first_entry()
            && (expired.key() + 1) * 1000 < now_ms
        {
            let (end, messages) = expired.remove_entry();
            for (message, signer) in messages {
                self.messages.remove(&message);
                self.release(signer);
            }
            let earliest_kept = ((end + 1) * 1000).saturating_sub(WINDOW_MS);
            self.earliest_ms = self.earliest_ms.max(earliest_kept);
        }
    }

    /// Subtracts one from the count of a signer.
    fn release(&mut self, signer: ShortHash) {
        if let Some(count) = self.signers.get_mut(&signer) {
            *count -= 1;
            if *count == 0 {
                self.signers.remove(&signer);
            }
        }
    }
}

fn short_hash(signer: &[u8], id: &[u8]) -> ShortHash {
    let digest = Sha256::new()
        .chain_update([signer.len() as u8])
        .chain_update(signer)
        .chain_update(id)
        .finalize();
    digest
        .iter()
        .take(16)
        .fold(0, |hash, byte| hash << 8 | ShortHash::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: u64 = 1_800_000_000_123;
    const ADA: &[u8] = &[1; 20];
    const BOB: &[u8] = &[2; 20];

    #[test]
    fn a_replay_is_refused() {
        let replays = Replays::new(START, 10);
        assert_eq!(replays.record(ADA, b"one", START, START), Ok(()));
        for later in [0, 1, 1000, WINDOW_MS] {
            let again = replays.record(ADA, b"one", START, START + later);
            assert_eq!(again, Err(ReplayError::Repeated), "{later} ms later");
        }
        assert_eq!(
            replays.record(ADA, b"one", START + 7, START),
            Err(ReplayError::Repeated)
        );
        assert_eq!(replays.record(ADA, b"two", START, START), Ok(()));
        assert_eq!(replays.record(BOB, b"one", START, START), Ok(()));
    }

    #[test]
    fn signer_and_id_are_separate() {
        let replays = Replays::new(START, 10);
        assert_eq!(replays.record(b"ab", b"c", START, START), Ok(()));
        assert_eq!(replays.record(b"a", b"bc", START, START), Ok(()));
    }

    #[test]
    fn a_message_from_before_the_start_is_refused() {
        let replays = Replays::new(START, 10);
        assert_eq!(
            replays.record(ADA, b"one", START - 1, START),
            Err(ReplayError::Early)
        );
        assert_eq!(replays.record(ADA, b"one", START, START), Ok(()));
    }

    #[test]
    fn a_full_memory_forgets_nothing() {
        let replays = Replays::new(START, 2);
        assert_eq!(replays.record(ADA, b"one", START, START), Ok(()));
        assert_eq!(replays.record(BOB, b"two", START, START), Ok(()));
        let late = START + WINDOW_MS;
        for now in [START, late] {
            assert_eq!(
                replays.record(ADA, b"three", now, now),
                Err(ReplayError::Full)
            );
            assert_eq!(
                replays.record(ADA, b"one", START, now),
                Err(ReplayError::Repeated)
            );
        }
        let later = late + 2000;
        assert_eq!(replays.record(ADA, b"three", later, later), Ok(()));
    }

    /// Group 11: a stolen key leaves half of the memory to the others.
    #[test]
    fn one_signer_cannot_fill_the_memory() {
        const MAX: usize = 1000;
        let replays = Replays::new(START, MAX);
        let accepted = |signer: &[u8], now: u64| {
            let ids = 0..2 * MAX as u64;
            let results = ids.map(|id| replays.record(signer, &id.to_be_bytes(), now, now));
            let results = results.take_while(|result| *result != Err(ReplayError::Share));
            results.filter(Result::is_ok).count()
        };
        assert_eq!(accepted(ADA, START), MAX / 2);
        assert_eq!(
            replays.record(ADA, b"more", START, START),
            Err(ReplayError::Share)
        );
        assert_eq!(accepted(BOB, START), MAX / 4);
        assert_eq!(accepted(&[3; 20], START), MAX / 8);
        // Expired messages free their memory.
        let later = START + WINDOW_MS + 2000;
        assert_eq!(accepted(BOB, later), MAX / 2);
        let seen = replays.seen.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!((seen.messages.len(), seen.signers.len()), (MAX / 2, 1));
    }

    /// For each date of a message and each time of a replay within the window, the message is accepted once.
    #[test]
    fn a_message_is_accepted_once_at_any_time() {
        let steps = || (0..=2 * WINDOW_MS).step_by(61_007);
        for skew in steps() {
            let time = START + skew;
            for first in steps().filter(|after| (START + after).abs_diff(time) <= WINDOW_MS) {
                let replays = Replays::new(START, 1000);
                assert_eq!(replays.record(ADA, b"it", time, START + first), Ok(()));
                for again in steps() {
                    let now = START + first + again;
                    let fresh = replays.record(BOB, &again.to_be_bytes(), now, now);
                    assert_eq!(fresh, Ok(()), "other messages are accepted");
                    if now.abs_diff(time) <= WINDOW_MS {
                        let replay = replays.record(ADA, b"it", time, now);
                        assert_eq!(replay, Err(ReplayError::Repeated), "{skew} {first} {again}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_clock_set_back_allows_no_replay() {
        let replays = Replays::new(START, 10);
        assert_eq!(replays.record(ADA, b"one", START, START), Ok(()));
        let later = START + 2 * WINDOW_MS;
        assert_eq!(replays.record(ADA, b"two", later, later), Ok(()));
        assert_eq!(
            replays.record(ADA, b"one", START, START + 1),
            Err(ReplayError::Early)
        );
        assert_eq!(
            replays.record(ADA, b"two", later, START + 1),
            Err(ReplayError::Repeated)
        );
    }

    #[test]
    fn expired_messages_free_memory() {
        let replays = Replays::new(START, 3);
        for turn in 0..1000_u64 {
            let now = START + turn * WINDOW_MS;
            assert_eq!(replays.record(ADA, &turn.to_be_bytes(), now, now), Ok(()));
        }
    }
}
