//! The epoch of a topic's positions: an entry that the instances change by compare-and-set. It is another one when the
//! stream was made anew, and when the last event that somebody has seen is gone.

use std::time::Duration;

use async_nats::jetstream::stream::Info;
use tokio::time::{Instant, sleep};

use crate::store::{Store, now};

/// What an instance knows of a stream.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Known {
    pub(crate) epoch: u64,
    /// When the stream was made, in nanoseconds since 1970.
    pub(crate) created: i64,
    /// The sequence of the last event.
    pub(crate) last: u64,
    /// When NATS has stored it: another event with this sequence has another time.
    pub(crate) stamp: Option<i128>,
}

/// The entry of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EpochEntry {
    pub(crate) epoch: u64,
    created: i64,
    /// A sequence that the stream had reached.
    pub(crate) reached: u64,
    pub(crate) revision: u64,
}

/// How long a stream may seem to have lost events, while a cluster chooses a leader.
const FALL: Duration = Duration::from_secs(3);

impl EpochEntry {
    fn encode(self) -> Vec<u8> {
        let numbers = [self.epoch, self.created.cast_unsigned(), self.reached];
        numbers.map(u64::to_le_bytes).concat()
    }

    fn decode(value: &[u8], revision: u64) -> Option<Self> {
        let number = |at: usize| {
            let bytes = value.get(at * 8..at * 8 + 8)?;
            Some(u64::from_le_bytes(bytes.try_into().ok()?))
        };
        Some(Self {
            epoch: number(0)?,
            created: number(1)?.cast_signed(),
            reached: number(2)?,
            revision,
        })
    }
}

/// Prepares the stream of the entries.
pub(crate) async fn prepare(store: &Store) -> Result<(), String> {
    let name = store.name("epochs");
    let mut config = store.config(&name);
    config.subjects = vec![format!("{name}.*")];
    config.max_messages_per_subject = 1;
    store.prepare(config).await.map(drop)
}

async fn get(store: &Store, topic: &str) -> Result<Option<EpochEntry>, String> {
    let stream = store.name("epochs");
    let entry = store.get(&stream, &format!("{stream}.{topic}")).await?;
    Ok(entry.and_then(|entry| EpochEntry::decode(&entry.value, entry.revision)))
}

async fn put(store: &Store, topic: &str, entry: EpochEntry) -> Result<Option<u64>, String> {
    let subject = format!("{}.{topic}", store.name("epochs"));
    let revision = Some(entry.revision);
    store.put(&subject, entry.encode(), revision).await
}

/// Returns the epoch of a stream, a new one if positions are void, and what the stream has. `is_void` says that the
/// instance has found another event in place of one that it knows. `state` is the stream of the retained events.
pub(crate) async fn settle(
    store: &Store,
    topic: &str,
    state: &str,
    known: Option<Known>,
    is_void: bool,
) -> Result<(EpochEntry, Info), String> {
    let begun = Instant::now();
    loop {
        // The entry first: the stream has reached what it says.
        let entry = get(store, topic).await?;
        let info = store.info(&store.name(topic)).await?;
        let info = info.ok_or_else(|| format!("the stream {} is gone", store.name(topic)))?;
        let created = created(&info);
        let last = info.state.last_sequence;
        let before = known.map_or(0, |known| known.epoch);
        if let Some(entry) = entry {
            let is_of_epoch = entry.epoch >= before;
            let is_mine = entry.epoch == before;
            let reached = known.map_or(0, |known| if is_mine { known.last } else { 0 });
            if is_of_epoch && entry.created == created && !(is_void && is_mine) {
                if last >= entry.reached.max(reached) {
                    return Ok((entry, info));
                }
                if begun.elapsed() < FALL {
                    sleep(FALL / 10).await;
                    continue;
                }
            }
        }
        let mut new = EpochEntry {
            epoch: entry.map_or(0, |entry| entry.epoch).max(before),
            created,
            reached: last,
            revision: entry.map_or(0, |entry| entry.revision),
        };
        new.epoch = (new.epoch + 1).max(now());
        if entry.is_some_and(|entry| entry.created != created) {
            // The retained events are those of another stream.
            store.delete(state).await?;
        }
        if let Some(revision) = put(store, topic, new).await? {
            if entry.is_some() {
                tracing::warn!(
                    topic,
                    epoch = new.epoch,
                    "the stream has lost events: a new epoch begins"
                );
            }
            new.revision = revision;
            return Ok((new, info));
        }
    }
}

/// Writes down how far a stream has come. Returns the entry as it is then.
pub(crate) async fn note(
    store: &Store,
    topic: &str,
    entry: EpochEntry,
    reached: u64,
) -> Result<Option<EpochEntry>, String> {
    let new = EpochEntry { reached, ..entry };
    if let Some(revision) = put(store, topic, new).await? {
        return Ok(Some(EpochEntry { revision, ..new }));
    }
    let found = get(store, topic).await?;
    Ok(found.filter(|found| found.epoch == entry.epoch))
}

/// Returns when a stream was made.
pub(crate) fn created(info: &Info) -> i64 {
    i64::try_from(info.created.unix_timestamp_nanos()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_decodes_to_what_it_was() {
        let entry = EpochEntry {
            epoch: 5,
            created: -7,
            reached: 9,
            revision: 3,
        };
        assert_eq!(EpochEntry::decode(&entry.encode(), 3), Some(entry));
        assert_eq!(EpochEntry::decode(b"short", 3), None);
    }
}
