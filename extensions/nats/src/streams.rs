//! The streams of a topic: one of its events, one of its retained state, and what is found in them.

use std::time::Duration;

use async_nats::jetstream::stream::{Info, Source};
use smq_runtime::log::LogTopic;
use tokio::time::{Instant, sleep};

use crate::{
    epoch::{self, EpochEntry, Known},
    reader::{Cursor, Found},
    store::Store,
};

/// The pause before a stream is looked at again.
const PAUSE: Duration = Duration::from_millis(100);

/// When the state is not followed by what it mirrors, there may be nothing to follow; and how long that may take.
const IDLE: Duration = Duration::from_secs(2);
const PATIENCE: Duration = Duration::from_secs(10);

/// Where a topic is in NATS.
pub(crate) struct Names {
    pub(crate) topic: String,
    /// Its name within the names of streams.
    pub(crate) id: String,
    pub(crate) stream: String,
    pub(crate) state: String,
    pub(crate) subject: String,
    replay: u32,
    pub(crate) retains: bool,
}

impl Names {
    pub(crate) fn of(store: &Store, topic: &LogTopic) -> Self {
        let name = topic.name();
        // An identifier of protobuf has no `-`.
        let id = name.replace(['.', '/'], "-");
        let stream = store.name(&id);
        let schema = topic.method.topic.as_ref();
        Self {
            state: format!("{stream}-state"),
            subject: format!("{}.{}", store.options.name, name.replace('/', ".")),
            replay: schema.map_or(0, |it| it.replay),
            retains: topic.tail.retains(),
            topic: name,
            id,
            stream,
        }
    }

    /// Makes the streams, or changes them to be as the options say.
    pub(crate) async fn prepare(&self, store: &Store) -> Result<(), String> {
        let options = &store.options;
        let mut config = store.config(&self.stream);
        config.subjects = vec![format!("{}.*", self.subject)];
        config.max_bytes = options.bytes.try_into().unwrap_or(i64::MAX);
        config.max_age = options.age.unwrap_or_default();
        config.max_messages = options.events.map_or(0, |events| {
            let events = events.max(self.replay.into());
            events.try_into().unwrap_or(i64::MAX)
        });
        config.duplicate_window = options.once;
        store.prepare(config).await?;
        if self.retains {
            let mut config = store.config(&self.state);
            config.max_messages_per_subject = 1;
            config.mirror = Some(Source {
                name: self.stream.clone(),
                ..Source::default()
            });
            store.prepare(config).await?;
        }
        Ok(())
    }
}

/// What a stream has.
pub(crate) struct FoundLog {
    pub(crate) known: Known,
    pub(crate) entry: EpochEntry,
    pub(crate) evicted: u64,
    pub(crate) retained: Vec<Found>,
}

/// Finds the epoch of a topic and what its streams have. Makes those that are missing.
pub(crate) async fn find(
    store: &Store,
    names: &Names,
    known: Option<Known>,
    is_void: bool,
) -> Result<FoundLog, String> {
    if known.is_some() {
        epoch::prepare(store).await?;
    }
    if store.info(&names.stream).await?.is_none() {
        names.prepare(store).await?;
    }
    let (entry, info) = epoch::settle(store, &names.id, &names.state, known, is_void).await?;
    let mut last = info.state.last_sequence;
    let is_new = known.is_none_or(|known| known.epoch != entry.epoch);
    let mut retained = Vec::new();
    if is_new && names.retains {
        retained = retained_events(store, names, &info).await?;
        last = last.max(retained.last().map_or(0, |event| event.sequence));
    }
    Ok(FoundLog {
        known: match known {
            Some(known) if !is_new => known,
            _ => Known {
                epoch: entry.epoch,
                created: epoch::created(&info),
                last,
                stamp: None,
            },
        },
        entry,
        evicted: evicted(&info),
        retained,
    })
}

/// Returns the sequence before the oldest event.
pub(crate) fn evicted(info: &Info) -> u64 {
    match info.state.messages {
        0 => info.state.last_sequence,
        _ => info.state.first_sequence.saturating_sub(1),
    }
}

/// Reads the retained events, up to the last event of the topic or a later one.
async fn retained_events(store: &Store, names: &Names, of: &Info) -> Result<Vec<Found>, String> {
    let last = of.state.last_sequence;
    let begun = Instant::now();
    loop {
        let info = store.info(&names.state).await?;
        let Some(info) = info else {
            names.prepare(store).await?;
            continue;
        };
        let reached = info.state.last_sequence;
        if reached > last
            && store
                .info(&names.stream)
                .await?
                .is_some_and(|it| it.state.last_sequence < reached)
        {
            // It mirrors a stream that is no more.
            store.delete(&names.state).await?;
            names.prepare(store).await?;
            continue;
        }
        let is_idle = begun.elapsed() > IDLE
            && info
                .mirror
                .is_some_and(|mirror| mirror.lag == 0 && mirror.active.is_some());
        if reached >= last || of.state.messages == 0 || is_idle {
            break;
        }
        if begun.elapsed() > PATIENCE {
            return Err(format!(
                "the stream {} does not follow: it has {reached} of {last}",
                names.state
            ));
        }
        sleep(PAUSE).await;
    }
    let mut cursor = Cursor::open(store, &names.state, 0).await?;
    let mut events = Vec::new();
    loop {
        let found = cursor.next(1 << 20).await?;
        let Some(end) = found.last() else {
            return Ok(events);
        };
        let is_last = end.pending == 0;
        events.extend(found);
        if is_last {
            return Ok(events);
        }
    }
}
