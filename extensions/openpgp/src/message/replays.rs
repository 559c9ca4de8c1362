//! The messages that came before: each is accepted once.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{Mutex, PoisonError},
};

use sha2::{Digest, Sha256};

/// How far the time of a message may be from ours, in milliseconds.
pub(crate) const WINDOW_MS: u64 = 5 * 60 * 1000;

/// The messages of the last minutes, each remembered until its time is over.
///
/// The key is signer and id, not the ciphertext, which can be changed without a key. No message is forgotten early: when
/// there is no room, further messages are refused. A signer may not use more room than is left for all others, so a stolen key
/// or a broken client locks out itself alone. Messages dated before the start of the server are refused, so a restart forgets nothing.
pub(crate) struct Replays {
    /// How many are remembered at most.
    most: usize,
    seen: Mutex<Seen>,
}

struct Seen {
    /// Messages dated before are not taken: they are forgotten, or were never known.
    floor_ms: u64,
    messages: HashSet<Mark>,
    /// How many there are of each signer.
    signers: HashMap<Mark, usize>,
    /// By the second in which their time is over, each with its signer.
    ending: BTreeMap<u64, Vec<(Mark, Mark)>>,
}

/// The start of SHA-256 over signer and id.
type Mark = u128;

/// Why a message is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ReplayError {
    /// It came before.
    #[error("it came before")]
    Repeated,
    /// It is older than what is remembered.
    #[error("it is dated before the server was started; does the sender's clock lag behind?")]
    Early,
    /// There is no room to remember it.
    #[error("as many messages are remembered as may be")]
    Full,
    /// There is room, and what is left of it is for others.
    #[error("as many messages of this signer are remembered as there is room for all others")]
    Share,
}

impl Replays {
    /// Returns a memory for at most that many messages. It refuses messages dated before now.
    pub(crate) fn new(now_ms: u64, most: usize) -> Self {
        Self {
            most,
            seen: Mutex::new(Seen {
                floor_ms: now_ms,
                messages: HashSet::new(),
                signers: HashMap::new(),
                ending: BTreeMap::new(),
            }),
        }
    }

    /// Remembers a message.
    ///
    /// # Errors
    ///
    /// When it is to be refused.
    pub(crate) fn record(
        &self,
        signer: &[u8],
        id: &[u8],
        time_ms: u64,
        now_ms: u64,
    ) -> Result<(), ReplayError> {
        let (of, mark) = (mark(signer, b""), mark(signer, id));
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.forget(now_ms);
        if time_ms < seen.floor_ms {
            return Err(ReplayError::Early);
        }
        if seen.messages.contains(&mark) {
            return Err(ReplayError::Repeated);
        }
        let left = self.most.saturating_sub(seen.messages.len());
        if left == 0 {
            return Err(ReplayError::Full);
        }
        let own = seen.signers.entry(of).or_default();
        if *own >= left {
            return Err(ReplayError::Share);
        }
        *own += 1;
        seen.messages.insert(mark);
        let end = time_ms.saturating_add(WINDOW_MS) / 1000;
        seen.ending.entry(end).or_default().push((mark, of));
        Ok(())
    }
}

impl Seen {
    /// Forgets what is too old to be taken again. From then on what is as old is not taken, even if the clock
    /// is set back.
    fn forget(&mut self, now_ms: u64) {
        while let Some(ending) = self.ending.first_entry()
            && (ending.key() + 1) * 1000 < now_ms
        {
            let (end, marks) = ending.remove_entry();
            for (mark, of) in marks {
                self.messages.remove(&mark);
                self.let_go(of);
            }
            let oldest_left = ((end + 1) * 1000).saturating_sub(WINDOW_MS);
            self.floor_ms = self.floor_ms.max(oldest_left);
        }
    }

    /// Takes one off what there is of a signer.
    fn let_go(&mut self, of: Mark) {
        if let Some(own) = self.signers.get_mut(&of) {
            *own -= 1;
            if *own == 0 {
                self.signers.remove(&of);
            }
        }
    }
}

/// Returns what an id of a signer is known by here: the start of SHA-256 over both.
pub(crate) fn mark(signer: &[u8], id: &[u8]) -> Mark {
    let digest = Sha256::new()
        .chain_update([signer.len() as u8])
        .chain_update(signer)
        .chain_update(id)
        .finalize();
    digest
        .iter()
        .take(16)
        .fold(0, |mark, byte| mark << 8 | Mark::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: u64 = 1_800_000_000_123;
    const ADA: &[u8] = &[1; 20];
    const BOB: &[u8] = &[2; 20];

    #[test]
    fn what_came_before_is_not_taken_again() {
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
    fn signer_and_id_do_not_run_into_each_other() {
        let replays = Replays::new(START, 10);
        assert_eq!(replays.record(b"ab", b"c", START, START), Ok(()));
        assert_eq!(replays.record(b"a", b"bc", START, START), Ok(()));
    }

    #[test]
    fn what_is_older_than_the_server_is_not_taken() {
        let replays = Replays::new(START, 10);
        assert_eq!(
            replays.record(ADA, b"one", START - 1, START),
            Err(ReplayError::Early)
        );
        assert_eq!(replays.record(ADA, b"one", START, START), Ok(()));
    }

    #[test]
    fn when_full_nothing_is_taken_and_nothing_forgotten() {
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

    /// Group 11: one key, stolen or gone mad, leaves half of the room to the others.
    #[test]
    fn one_signer_does_not_fill_it_for_all() {
        const MOST: usize = 1000;
        let replays = Replays::new(START, MOST);
        let received = |signer: &[u8], now: u64| {
            let ids = 0..2 * MOST as u64;
            let notes = ids.map(|id| replays.record(signer, &id.to_be_bytes(), now, now));
            let received = notes.take_while(|it| *it != Err(ReplayError::Share));
            received.filter(Result::is_ok).count()
        };
        assert_eq!(received(ADA, START), MOST / 2);
        assert_eq!(
            replays.record(ADA, b"more", START, START),
            Err(ReplayError::Share)
        );
        assert_eq!(received(BOB, START), MOST / 4);
        assert_eq!(received(&[3; 20], START), MOST / 8);
        // What is over is given back.
        let later = START + WINDOW_MS + 2000;
        assert_eq!(received(BOB, later), MOST / 2);
        let seen = replays.seen.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!((seen.messages.len(), seen.signers.len()), (MOST / 2, 1));
    }

    /// For each time that a message may have and each at which it may come again, with its own
    /// window checked as `open` does: it is taken once.
    #[test]
    fn whatever_the_times_it_is_taken_once() {
        let steps = || (0..=2 * WINDOW_MS).step_by(61_007);
        for skew in steps() {
            let time = START + skew;
            for first in steps().filter(|after| (START + after).abs_diff(time) <= WINDOW_MS) {
                let replays = Replays::new(START, 1000);
                assert_eq!(replays.record(ADA, b"it", time, START + first), Ok(()));
                for again in steps() {
                    let now = START + first + again;
                    let fresh = replays.record(BOB, &again.to_be_bytes(), now, now);
                    assert_eq!(fresh, Ok(()), "others are taken");
                    if now.abs_diff(time) <= WINDOW_MS {
                        let received = replays.record(ADA, b"it", time, now);
                        assert_eq!(
                            received,
                            Err(ReplayError::Repeated),
                            "{skew} {first} {again}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_clock_that_is_set_back_brings_nothing_back() {
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
    fn what_is_over_takes_no_room() {
        let replays = Replays::new(START, 3);
        for turn in 0..1000_u64 {
            let now = START + turn * WINDOW_MS;
            assert_eq!(replays.record(ADA, &turn.to_be_bytes(), now, now), Ok(()));
        }
    }
}
