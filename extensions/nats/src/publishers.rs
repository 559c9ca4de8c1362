//! The memory of publishes, for clients that send one again at another instance.
//!
//! Within the duplicate window, the stream of a topic knows the ids of its events. What an instance has to know is
//! whether a publish is so young. So there is an entry for each publisher, of checkpoints: which number it had used at
//! which time. A publish with a higher number was not appended before that time.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use smq_runtime::{
    Code, Status,
    log::{PublishId, Recalled},
};

use crate::{
    row::hashed,
    store::{Store, now},
};

/// How far the clocks of instances may be apart.
const CLOCKS: Duration = Duration::from_secs(5);

/// The most checkpoints of a publisher.
const MAX_CHECKPOINTS: usize = 8;

/// The most publishers and outcomes. NATS drops the oldest ones.
const MAX_ENTRIES: i64 = 1 << 20;

/// How many publishers an instance knows by itself.
const MAX_KNOWN: usize = 65_536;

/// What a publisher had used at a time, in microseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Checkpoint {
    number: u64,
    time: u64,
}

/// What this instance knows of the publishers that it serves.
#[derive(Default)]
pub(crate) struct Publishers {
    known: Mutex<HashMap<Vec<u8>, Used>>,
}

struct Used {
    /// The highest number.
    number: u64,
    /// When a checkpoint was written.
    noted: Instant,
}

/// Prepares the streams of publishers and of outcomes.
pub(crate) async fn prepare(store: &Store) -> Result<(), String> {
    for of in ["publishers", "outcomes"] {
        let name = store.name(of);
        let mut config = store.config(&name);
        config.subjects = vec![format!("{name}.*")];
        config.max_messages_per_subject = 1;
        config.max_messages = MAX_ENTRIES;
        config.max_age = store.options.once + 2 * CLOCKS;
        config.duplicate_window = Duration::from_secs(10);
        store.prepare(config).await?;
    }
    Ok(())
}

impl Publishers {
    fn lock(&self) -> MutexGuard<'_, HashMap<Vec<u8>, Used>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a publish. Returns the number that the publisher had used before, when it is time for a checkpoint.
    pub(crate) fn used(&self, store: &Store, publish: &PublishId) -> Option<u64> {
        let period = store.options.once / 4;
        let mut known = self.lock();
        if known.len() >= MAX_KNOWN && !known.contains_key(publish.publisher()) {
            known.retain(|_, used| used.noted.elapsed() < period);
            if known.len() >= MAX_KNOWN {
                known.clear();
            }
        }
        let number = publish.number();
        let Some(used) = known.get_mut(publish.publisher()) else {
            let noted = Instant::now();
            known.insert(publish.publisher().to_vec(), Used { number, noted });
            return Some(number.saturating_sub(1));
        };
        let before = used.number;
        used.number = before.max(number);
        let is_due = used.noted.elapsed() >= period;
        if is_due {
            used.noted = Instant::now();
        }
        is_due.then_some(before)
    }

    /// Notes a publisher, whose checkpoint is about to be written.
    pub(crate) fn registered(&self, publisher: &PublishId) {
        let used = Used {
            number: publisher.number(),
            noted: Instant::now(),
        };
        self.lock().insert(publisher.publisher().to_vec(), used);
    }
}

fn subject(store: &Store, of: &str, publisher: &[u8], number: Option<u64>) -> String {
    let name = hashed(store.seal(), publisher);
    let stream = store.name(of);
    match number {
        None => format!("{stream}.{name}"),
        Some(number) => format!("{stream}.{name}-{number}"),
    }
}

/// Returns the id by which NATS knows a publish.
pub(crate) fn message_id(store: &Store, publish: &PublishId) -> String {
    let publisher = hashed(store.seal(), publish.publisher());
    format!("{publisher}-{}", publish.number())
}

/// Writes that a publisher has used no higher number yet.
pub(crate) async fn note(store: &Store, publisher: &[u8], number: u64) -> Result<(), String> {
    if try_note(store, publisher, number).await.is_err() {
        // Somebody may have deleted the streams.
        prepare(store).await?;
        try_note(store, publisher, number).await?;
    }
    Ok(())
}

async fn try_note(store: &Store, publisher: &[u8], number: u64) -> Result<(), String> {
    let subject = subject(store, "publishers", publisher, None);
    let time = now();
    loop {
        let found = store.get(&store.name("publishers"), &subject).await?;
        let (value, revision) = found.map_or((None, 0), |it| (Some(it.value), it.revision));
        let mut checkpoints = decode(value.as_deref().unwrap_or_default());
        add(
            &mut checkpoints,
            Checkpoint { number, time },
            store.options.once,
        );
        let put = store.put(&subject, encode(&checkpoints), Some(revision));
        if put.await?.is_some() {
            return Ok(());
        }
    }
}

/// Notes that a client has published.
pub(crate) fn note_use(store: &Store, publishers: &Publishers, publish: &PublishId) {
    if let Some(number) = publishers.used(store, publish) {
        let (store, publisher) = (store.clone(), publish.publisher().to_vec());
        tokio::spawn(async move {
            if let Err(reason) = note(&store, &publisher, number).await {
                tracing::warn!(reason, "a publisher is not known to other instances");
            }
        });
    }
}

/// Returns what is remembered of a publish that comes again.
pub(crate) async fn recall(store: &Store, publish: &PublishId) -> Result<Recalled, String> {
    let of = subject(store, "publishers", publish.publisher(), None);
    let found = store.get(&store.name("publishers"), &of).await?;
    let checkpoints = found.map(|found| decode(&found.value)).unwrap_or_default();
    if !is_young(&checkpoints, publish.number(), now(), store.options.once) {
        return Ok(Recalled::Unknown);
    }
    let of = subject(
        store,
        "outcomes",
        publish.publisher(),
        Some(publish.number()),
    );
    let Some(found) = store.get(&store.name("outcomes"), &of).await? else {
        return Ok(Recalled::New);
    };
    let Some((content, &[code])) = found.value.split_first_chunk() else {
        return Ok(Recalled::Unknown);
    };
    let outcome = match code.checked_sub(1) {
        None => Ok(None),
        Some(code) => Err(Code::ALL[usize::from(code) % Code::ALL.len()]),
    };
    Ok(Recalled::Done {
        content: u64::from_le_bytes(*content),
        outcome,
    })
}

/// Remembers the outcome of a publish.
pub(crate) async fn remember(
    store: &Store,
    publish: &PublishId,
    refusal: Option<Code>,
) -> Result<(), Status> {
    let of = subject(
        store,
        "outcomes",
        publish.publisher(),
        Some(publish.number()),
    );
    let code = refusal.and_then(|code| Code::ALL.iter().position(|it| *it == code));
    let code = code.map_or(0, |at| at as u8 + 1);
    let value = [&publish.content().to_le_bytes()[..], &[code]].concat();
    let mut put = store.put(&of, value.clone(), None).await;
    if put.is_err() {
        let prepared = prepare(store).await;
        put = match prepared {
            Ok(()) => store.put(&of, value, None).await,
            Err(reason) => Err(reason),
        };
    }
    put.map(drop).map_err(|reason| {
        tracing::warn!(reason, "NATS does not remember the outcome of a publish");
        Status::unavailable(
            "NATS does not answer, and the publish is not remembered: publish again later",
        )
    })
}

/// Returns whether a publish was not appended before the duplicate window.
fn is_young(checkpoints: &[Checkpoint], number: u64, now: u64, once: Duration) -> bool {
    let before = checkpoints.iter().filter(|it| it.number < number);
    let Some(last) = before.max_by_key(|it| it.time) else {
        return false;
    };
    Duration::from_micros(now.saturating_sub(last.time)) + CLOCKS < once
}

fn add(checkpoints: &mut Vec<Checkpoint>, new: Checkpoint, once: Duration) {
    let is_kept = |it: &Checkpoint| {
        Duration::from_micros(new.time.saturating_sub(it.time)) < once && it.number < new.number
    };
    // A later one with the same number or a lower one says more.
    checkpoints.retain(is_kept);
    if checkpoints.len() >= MAX_CHECKPOINTS {
        checkpoints.remove(MAX_CHECKPOINTS / 2);
    }
    checkpoints.push(new);
}

fn encode(checkpoints: &[Checkpoint]) -> Vec<u8> {
    let numbers = checkpoints.iter().flat_map(|it| [it.number, it.time]);
    numbers.flat_map(u64::to_le_bytes).collect()
}

fn decode(value: &[u8]) -> Vec<Checkpoint> {
    let number = |bytes: &[u8]| u64::from_le_bytes(bytes.try_into().expect("eight bytes"));
    let checkpoints = value.chunks_exact(16).take(MAX_CHECKPOINTS);
    let checkpoints = checkpoints.map(|chunk| Checkpoint {
        number: number(&chunk[..8]),
        time: number(&chunk[8..]),
    });
    checkpoints.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONCE: Duration = Duration::from_secs(100);

    fn at(number: u64, second: u64) -> Checkpoint {
        let time = second * 1_000_000;
        Checkpoint { number, time }
    }

    #[test]
    fn a_publish_is_young_after_a_young_checkpoint_below_it() {
        let mut checkpoints = Vec::new();
        assert!(!is_young(&checkpoints, 1, 0, ONCE));
        add(&mut checkpoints, at(0, 1000), ONCE);
        add(&mut checkpoints, at(50, 1080), ONCE);
        assert_eq!(decode(&encode(&checkpoints)), checkpoints);
        for (number, second, is) in [
            (1, 1090, true),
            (1, 1096, false),
            (50, 1096, false),
            (51, 1096, true),
            (51, 1176, false),
            (0, 1090, false),
        ] {
            let now = second * 1_000_000;
            assert_eq!(
                is_young(&checkpoints, number, now, ONCE),
                is,
                "{number} at {second}"
            );
        }
    }

    #[test]
    fn checkpoints_are_few_and_of_the_window() {
        let mut checkpoints = Vec::new();
        for second in 0..500 {
            add(&mut checkpoints, at(second, second), ONCE);
        }
        assert_eq!(checkpoints.len(), MAX_CHECKPOINTS);
        assert!(checkpoints.iter().all(|it| it.number >= 400));
        add(&mut checkpoints, at(450, 501), ONCE);
        assert!(checkpoints.iter().all(|it| it.number <= 450));
    }
}
