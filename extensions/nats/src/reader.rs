//! Reads older events of a stream. A reader that goes on where it was before uses its consumer again.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use async_nats::jetstream::{
    consumer::{AckPolicy, Consumer, DeliverPolicy, pull},
    stream::Info,
};
use bytes::Bytes;
use futures_util::StreamExt as _;
use smq_runtime::log::StoredEvent;
use tokio::{
    sync::Semaphore,
    time::{sleep, timeout},
};

use crate::{row::Row, store::Store};

/// A stored message.
pub(crate) struct Found {
    pub(crate) sequence: u64,
    pub(crate) time: i128,
    pub(crate) subject: String,
    pub(crate) payload: Bytes,
    /// How many follow it.
    pub(crate) pending: u64,
}

/// Messages of a stream from a sequence on, in order.
pub(crate) struct Cursor {
    consumer: Consumer<pull::Config>,
    buffered: VecDeque<Found>,
    /// The sequence after which the next message comes.
    after: u64,
    /// The largest message so far, by which messages are asked for.
    largest: usize,
}

/// How long a consumer is kept for a reader that may go on.
const KEPT: Duration = Duration::from_secs(10);

/// The pause after a failure, and how long to wait for an answer.
const PAUSE: Duration = Duration::from_millis(200);
const WAIT: Duration = Duration::from_secs(5);

/// How many messages are asked for at a time.
const MAX_BATCH: usize = 1024;

impl Cursor {
    pub(crate) async fn open(store: &Store, stream: &str, after: u64) -> Result<Self, String> {
        let config = pull::Config {
            deliver_policy: DeliverPolicy::ByStartSequence {
                start_sequence: after + 1,
            },
            ack_policy: AckPolicy::None,
            inactive_threshold: KEPT,
            memory_storage: true,
            num_replicas: 1,
            ..pull::Config::default()
        };
        let consumer = store.context.create_consumer_on_stream(config, stream);
        Ok(Self {
            consumer: consumer.await.map_err(|error| error.to_string())?,
            buffered: VecDeque::new(),
            after,
            largest: 0,
        })
    }

    /// Returns about so many bytes of the next messages; none if there are none now.
    pub(crate) async fn next(&mut self, bytes: usize) -> Result<Vec<Found>, String> {
        if self.buffered.is_empty() {
            let batch = match self.largest {
                0 => 16,
                largest => (bytes / largest).clamp(16, MAX_BATCH),
            };
            let messages = self.consumer.fetch().max_messages(batch).messages();
            let mut messages = messages.await.map_err(|error| error.to_string())?;
            while let Some(message) = messages.next().await {
                let message = message.map_err(|error| error.to_string())?;
                let info = message.info().map_err(|error| error.to_string())?;
                self.largest = self.largest.max(message.length);
                self.buffered.push_back(Found {
                    sequence: info.stream_sequence,
                    time: info.published.unix_timestamp_nanos(),
                    pending: info.pending,
                    subject: message.subject.to_string(),
                    payload: message.payload.clone(),
                });
            }
        }
        let (mut found, mut size) = (Vec::new(), 0);
        while let Some(message) = self.buffered.front() {
            size += message.payload.len();
            if size > bytes && !found.is_empty() {
                break;
            }
            self.after = message.sequence;
            found.extend(self.buffered.pop_front());
        }
        Ok(found)
    }
}

/// Reads the older events of a topic.
pub(crate) struct Reader {
    pub(crate) store: Store,
    pub(crate) topic: String,
    pub(crate) stream: String,
    /// The sequence of the last event of the tail.
    pub(crate) last: AtomicU64,
    permits: Arc<Semaphore>,
    /// Those that may go on.
    idle: Mutex<VecDeque<Cursor>>,
}

/// How many reads run at a time, and how many readers may go on.
const READERS: usize = 16;
const MAX_IDLE: usize = 64;

impl Reader {
    pub(crate) fn new(store: Store, topic: &str, stream: &str) -> Self {
        Self {
            store,
            topic: topic.into(),
            stream: stream.into(),
            last: AtomicU64::new(0),
            permits: Arc::new(Semaphore::new(READERS)),
            idle: Mutex::default(),
        }
    }

    /// Returns events after a sequence, in order and without a gap between them. Waits for NATS, if that is away.
    pub(crate) async fn read(&self, after: u64, bytes: usize) -> Vec<StoredEvent> {
        let mut pause = PAUSE;
        let (found, last) = loop {
            let last = self.last.load(Ordering::Acquire);
            if after >= last {
                return Vec::new();
            }
            let permit = self.permits.acquire().await;
            let found = timeout(WAIT, self.find(after, bytes)).await;
            drop(permit);
            match found.unwrap_or_else(|_| Err("no answer".into())) {
                Ok(found) => break (found, last),
                Err(reason) => tracing::debug!(topic = self.topic, reason, "older events wait"),
            }
            sleep(pause).await;
            pause = (pause * 2).min(WAIT);
        };
        let mut events: Vec<StoredEvent> = Vec::with_capacity(found.len());
        for message in found {
            let is_next = |event: &StoredEvent| event.sequence() + 1 == message.sequence;
            if message.sequence > last || !events.last().is_none_or(is_next) {
                break;
            }
            match decode(&self.store, &self.topic, message.sequence, &message.payload) {
                Ok((_, event)) => events.push(event),
                // The next read begins behind it, which is a gap.
                Err(_) if events.is_empty() => {}
                Err(_) => break,
            }
        }
        events
    }

    async fn find(&self, after: u64, bytes: usize) -> Result<Vec<Found>, String> {
        let mut cursor = match self.take(after) {
            Some(cursor) => cursor,
            None => Cursor::open(&self.store, &self.stream, after).await?,
        };
        let found = match cursor.next(bytes).await {
            Ok(found) => found,
            // Its consumer may be gone.
            Err(_) => {
                cursor = Cursor::open(&self.store, &self.stream, after).await?;
                cursor.next(bytes).await?
            }
        };
        if found.is_empty() {
            let info = self.store.info(&self.stream).await?;
            let last = self.last.load(Ordering::Acquire);
            let is_there =
                |info: &Info| info.state.messages > 0 && info.state.first_sequence <= last;
            if info.as_ref().is_some_and(is_there) {
                return Err("the events are not there yet".into());
            }
        } else {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            idle.push_back(cursor);
            if idle.len() > MAX_IDLE {
                idle.pop_front();
            }
        }
        Ok(found)
    }

    fn take(&self, after: u64) -> Option<Cursor> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let at = idle.iter().position(|cursor| cursor.after == after)?;
        idle.remove(at)
    }

    /// Forgets those that may go on: the stream is another one.
    pub(crate) fn forget(&self) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.clear();
    }
}

/// Decodes a message of a topic. The error is a sentence.
pub(crate) fn decode(
    store: &Store,
    topic: &str,
    sequence: u64,
    payload: &Bytes,
) -> Result<(Row, StoredEvent), String> {
    let row = Row::decode(topic, payload, store.seal()).map_err(|error| error.to_string())?;
    let event = StoredEvent::restored(sequence, row.payload(), row.headers());
    let event = event.map_err(|status| status.message().to_owned())?;
    Ok((row, event))
}
