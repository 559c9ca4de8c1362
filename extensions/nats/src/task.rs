//! The task of a topic: it hands events to NATS, and gives the tail what NATS has stored, in the order of the stream.
//!
//! What comes back by the task's own consumer is stored, so an event is confirmed when it comes back. NATS is asked for
//! an acknowledgement of a client's publish alone, which may be in the stream already and then does not come again.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use async_nats::{
    HeaderMap, Message, StatusCode, Subscriber,
    connection::State,
    jetstream::{
        self,
        consumer::{AckPolicy, DeliverPolicy, push},
        context::PublishError,
        message::PublishMessage,
        publish::PublishAck,
        stream::Info,
    },
};
use bytes::Bytes;
use futures_util::{StreamExt as _, stream::FuturesUnordered};
use metrics::gauge;
use smq_runtime::{
    Status,
    log::{Append, BoxFuture, LogBegin, PublishId, RetainedEvent, StoredEvent, Tail},
};
use tokio::{
    sync::mpsc::UnboundedReceiver,
    time::{Instant, MissedTickBehavior, interval, sleep, timeout},
};

use crate::{
    epoch::{self, EpochEntry, Known},
    publishers::{self, Publishers},
    reader::{Reader, decode},
    row::{AppendId, ROW_OVERHEAD, Row, hashed},
    store::Store,
    streams::{FoundLog, Names, evicted, find},
};

/// How many events and bytes are on their way to NATS at a time.
const WINDOW: usize = 4096;
const WINDOW_BYTES: usize = 8 << 20;

/// Without a heartbeat for so long, the consumer is gone.
const HEARTBEAT: Duration = Duration::from_millis(500);
const SILENCE: Duration = Duration::from_secs(2);

/// When nothing has come back for so long, or later events have, those on their way are handed over again.
const LATE: Duration = Duration::from_millis(1500);

/// The pauses between attempts to find NATS.
const PAUSE: Duration = Duration::from_millis(100);
const MAX_PAUSE: Duration = Duration::from_secs(1);

/// How often pending events are looked at, and how many of these times the stream is.
const TICK: Duration = Duration::from_millis(100);
const LOOK: u32 = 10;

/// What an event has in NATS besides its row: its id in a header.
const MESSAGE_OVERHEAD: usize = 128;

/// How long a retained event that nobody wants any more stays.
const RELEASE: Duration = Duration::from_secs(1);

/// What a task is asked to do.
pub(crate) enum Command {
    Follow,
    Append(Append),
    Release(Vec<u64>),
}

/// Refuses another content under the id of an event.
async fn check(
    store: &Store,
    names: &Names,
    publish: &PublishId,
    sequence: u64,
) -> Result<(), Status> {
    let Ok(stream) = store.context.get_stream_no_info(&names.stream).await else {
        return Ok(());
    };
    let Ok(Ok(message)) = timeout(LATE, stream.direct_get(sequence)).await else {
        return Ok(());
    };
    let row = Row::decode(&names.topic, &message.payload, store.seal());
    row.map_or(Ok(()), |row| publish.check(row.content))
}

/// The keys whose retained event this instance has to remove from NATS: its own events, and what it found.
#[derive(Default)]
struct Keys {
    of: HashMap<u64, Bytes>,
    last: HashMap<Bytes, u64>,
}

impl Keys {
    /// Notes an event, which takes the place of the one before.
    fn put(&mut self, subject: &str, sequence: u64, is_mine: bool) {
        let key = subject.rsplit('.').next().unwrap_or_default();
        let key = Bytes::copy_from_slice(key.as_bytes());
        if let Some(before) = self.last.remove(&key) {
            self.of.remove(&before);
        }
        if is_mine {
            self.of.insert(sequence, key.clone());
            self.last.insert(key, sequence);
        }
    }

    /// Returns whether an event that nobody wants any more is still the last one of its key.
    fn take(&mut self, sequence: u64) -> bool {
        let key = self.of.remove(&sequence);
        key.is_some_and(|key| self.last.remove(&key).is_some())
    }
}

/// An event on its way to NATS.
struct Pending {
    number: u64,
    append: Append,
    since: Instant,
    /// When it was handed over last.
    sent: Instant,
    size: usize,
    /// Where it is, if it was stored before.
    stored: Option<u64>,
}

/// Whether the task follows the stream.
enum Link {
    /// Not until the tail has what was there at the start.
    Closed,
    Finding(BoxFuture<'static, Result<(FoundLog, Follower), String>>),
    Following(Follower),
}

/// A consumer of the stream.
struct Follower {
    subscriber: Subscriber,
    /// How many messages have come.
    count: u64,
    heard: Instant,
    /// When it has brought an event.
    brought: Instant,
}

enum Heard {
    Message(Option<Message>),
    Found(Box<Result<(FoundLog, Follower), String>>),
}

impl Link {
    async fn next(&mut self) -> Heard {
        match self {
            Self::Closed => std::future::pending().await,
            Self::Finding(finding) => Heard::Found(Box::new(finding.await)),
            Self::Following(follower) => Heard::Message(follower.subscriber.next().await),
        }
    }
}

type Acked = (u64, Result<PublishAck, PublishError>);

pub(crate) struct Task {
    store: Store,
    publishers: Arc<Publishers>,
    names: Arc<Names>,
    tail: Tail,
    reader: Arc<Reader>,
    commands: UnboundedReceiver<Command>,
    instance: u64,
    /// The number of the last append.
    number: u64,
    known: Known,
    entry: EpochEntry,
    keys: Keys,
    /// In the order of their numbers.
    pending: VecDeque<Pending>,
    /// How many of them are on their way, from the front on.
    sent: usize,
    sent_bytes: usize,
    acks: FuturesUnordered<BoxFuture<'static, Acked>>,
    link: Link,
    /// How often the client had connected.
    connects: u64,
    /// Since when an event has come back that was behind the first pending one.
    passed: Option<Instant>,
    /// Since when the stream is not followed.
    lost: Option<Instant>,
    /// When it was found last.
    found: Instant,
    /// Why it was lost last.
    reason: String,
    /// What the stream looks like, once it is known.
    looking: FuturesUnordered<BoxFuture<'static, Looked>>,
}

/// What was seen of a stream: all of it, and the epoch that was noted, if that was necessary.
struct Looked {
    /// The last event that the task had then.
    last: u64,
    info: Result<Option<Info>, String>,
    noted: Option<Result<Option<EpochEntry>, String>>,
}

impl Task {
    /// Returns the task of a topic, and what the tail begins with.
    pub(crate) fn new(
        store: &Store,
        publishers: Arc<Publishers>,
        (names, tail, reader): (Arc<Names>, Tail, Arc<Reader>),
        commands: UnboundedReceiver<Command>,
        found: FoundLog,
    ) -> (Self, LogBegin) {
        let mut task = Self {
            store: store.clone(),
            publishers,
            names,
            tail,
            reader,
            commands,
            instance: instance(),
            number: 0,
            known: found.known,
            entry: found.entry,
            keys: Keys::default(),
            pending: VecDeque::new(),
            sent: 0,
            sent_bytes: 0,
            acks: FuturesUnordered::new(),
            link: Link::Closed,
            connects: 0,
            passed: None,
            lost: None,
            found: Instant::now(),
            reason: String::new(),
            looking: FuturesUnordered::new(),
        };
        let begin = task.begin(found);
        (task, begin)
    }

    pub(crate) async fn run(mut self) {
        let mut ticks = interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut count = 0_u32;
        loop {
            tokio::select! {
                command = self.commands.recv() => match command {
                    Some(command) => self.obey(command).await,
                    None => return,
                },
                heard = self.link.next() => match heard {
                    Heard::Message(Some(message)) => self.hear(message).await,
                    Heard::Message(None) => self.lose("the subscription has ended", false),
                    Heard::Found(found) => self.found(*found),
                },
                Some((number, ack)) = self.acks.next() => self.acknowledged(number, ack).await,
                _ = ticks.tick() => {
                    count = count.wrapping_add(1);
                    self.tick();
                    if count.is_multiple_of(LOOK) {
                        self.look();
                    }
                }
                Some(looked) = self.looking.next() => self.looked(looked),
            }
            self.receipts();
            self.send().await;
        }
    }

    async fn obey(&mut self, command: Command) {
        match command {
            Command::Follow => self.search(false, Duration::ZERO),
            Command::Append(append) => self.append(append),
            Command::Release(sequences) => self.release(&sequences),
        }
    }

    fn append(&mut self, append: Append) {
        let patience = self.store.options.patience;
        if self.lost.is_some_and(|since| since.elapsed() >= patience) {
            let reason = &self.reason;
            let message = format!("NATS does not answer ({reason}): publish again later");
            return append.fail(Status::unavailable(message));
        }
        let event = append.payload().len() + append.headers().len();
        let size = event + ROW_OVERHEAD + MESSAGE_OVERHEAD;
        let max = self.store.context.client().max_payload();
        if size > max {
            let most = max.saturating_sub(ROW_OVERHEAD + MESSAGE_OVERHEAD);
            return append.fail(Status::invalid_argument(format!(
                "the event has {event} bytes, and NATS takes {most}: publish smaller ones, or set max_payload of nats-server"
            )));
        }
        if let Some(publish) = append.publish_id() {
            publishers::note_use(&self.store, &self.publishers, publish);
        }
        self.number += 1;
        let now = Instant::now();
        self.pending.push_back(Pending {
            number: self.number,
            append,
            since: now,
            sent: now,
            size,
            stored: None,
        });
    }

    /// Hands pending events to NATS.
    async fn send(&mut self) {
        while self.sent < self.pending.len()
            && self.sent < WINDOW
            && self.sent_bytes < WINDOW_BYTES
            && matches!(self.link, Link::Following(_))
        {
            let client = self.store.context.client();
            if client.connection_state() != State::Connected {
                return;
            }
            let pending = &mut self.pending[self.sent];
            pending.sent = Instant::now();
            pending.stored = None;
            let (number, append) = (pending.number, &pending.append);
            let id = AppendId {
                instance: self.instance,
                number,
            };
            let publish = append.publish_id();
            let content = publish.map_or(0, PublishId::content);
            let event = (append.headers(), append.payload());
            let row = Row::new(id, content, append.is_last_of_key(), event);
            let row = row.encode(&self.names.topic, self.store.seal());
            let key = match append.key() {
                Some(key) => hashed(self.store.seal(), &key),
                None => "-".into(),
            };
            let subject = format!("{}.{key}", self.names.subject);
            let sent = match publish {
                Some(publish) => {
                    let id = publishers::message_id(&self.store, publish);
                    let message = PublishMessage::build().payload(row).message_id(id);
                    let publish = self.store.context.send_publish(subject, message);
                    match timeout(LATE, publish).await {
                        Ok(Ok(ack)) => {
                            self.acks.push(Box::pin(async move { (number, ack.await) }));
                            Ok(())
                        }
                        Ok(Err(error)) => Err(error.to_string()),
                        Err(_) => Err("NATS takes nothing".into()),
                    }
                }
                None => {
                    let mut headers = HeaderMap::new();
                    let id = format!("{:x}-{number}", self.instance);
                    headers.insert("Nats-Msg-Id", id);
                    let publish = client.publish_with_headers(subject, headers, row);
                    match timeout(LATE, publish).await {
                        Ok(sent) => sent.map_err(|error| error.to_string()),
                        Err(_) => Err("NATS takes nothing".into()),
                    }
                }
            };
            if let Err(reason) = sent {
                return self.lose(&reason, false);
            }
            self.sent_bytes += self.pending[self.sent].size;
            self.sent += 1;
        }
    }

    /// Takes a pending event out.
    fn take(&mut self, at: usize) -> Option<Pending> {
        let pending = self.pending.remove(at)?;
        match at {
            0 => self.passed = None,
            _ => self.passed = self.passed.or_else(|| Some(Instant::now())),
        }
        if at < self.sent {
            self.sent -= 1;
            self.sent_bytes -= pending.size;
        }
        Some(pending)
    }

    fn find_pending(&self, number: u64) -> Option<usize> {
        let first = self.pending.front()?.number;
        if number == first {
            return Some(0);
        }
        self.pending
            .binary_search_by_key(&number, |it| it.number)
            .ok()
    }

    /// Takes what the consumer has brought.
    async fn hear(&mut self, message: Message) {
        let Link::Following(follower) = &mut self.link else {
            return;
        };
        follower.heard = Instant::now();
        if message.status == Some(StatusCode::IDLE_HEARTBEAT) {
            let last = message.headers.as_ref();
            let last = last.and_then(|it| it.get("Nats-Last-Consumer"));
            let last = last.and_then(|it| it.as_str().parse().ok());
            if let Some(reply) = message.reply {
                // It asks whether more may come.
                let client = self.store.context.client();
                let _ = timeout(LATE, client.publish(reply, Bytes::new())).await;
            } else if last.is_some_and(|last: u64| last != follower.count) {
                self.lose("messages are missing", false);
            }
            return;
        }
        if message.status.is_some() {
            return;
        }
        let message = jetstream::Message {
            message,
            context: self.store.context.clone(),
        };
        let Ok(info) = message.info() else {
            return;
        };
        follower.count += 1;
        follower.brought = follower.heard;
        if info.consumer_sequence != follower.count {
            return self.lose("messages are missing", false);
        }
        let (sequence, stamp) = (info.stream_sequence, info.published.unix_timestamp_nanos());
        if sequence == self.known.last && self.known.stamp.is_some_and(|it| it != stamp) {
            return self.lose("another event is in the place of one that was there", true);
        }
        if sequence <= self.known.last {
            if sequence == self.known.last {
                self.known.stamp = Some(stamp);
            }
            return;
        }
        if sequence > self.known.last + 1 {
            self.skip(sequence - 1);
        }
        self.reach(sequence, Some(stamp));
        match decode(&self.store, &self.names.topic, sequence, &message.payload) {
            Ok((row, event)) => self.stored(&message.subject, sequence, &row, event),
            Err(reason) => {
                tracing::error!(
                    topic = self.names.topic,
                    sequence,
                    reason,
                    "an event cannot be read"
                );
                self.skip(sequence);
            }
        }
    }

    /// Gives receipts for what was stored before, once the tail has it.
    fn receipts(&mut self) {
        let last = self.known.last;
        let is_there = |it: &Pending| it.stored.is_some_and(|stored| stored <= last);
        while self.sent > 0 && self.pending.front().is_some_and(is_there) {
            if let Some(pending) = self.take(0) {
                pending
                    .append
                    .was_stored(pending.stored.unwrap_or_default());
            }
        }
    }

    fn reach(&mut self, last: u64, stamp: Option<i128>) {
        self.known.last = last;
        self.known.stamp = stamp;
        self.reader.last.store(last, Ordering::Release);
    }

    /// Says that events are gone.
    fn skip(&mut self, up_to: u64) {
        self.tail.evict(up_to);
        if up_to > self.known.last {
            self.reach(up_to, None);
        }
    }

    /// Gives the tail an event, and its publisher the receipt.
    fn stored(&mut self, subject: &str, sequence: u64, row: &Row, event: StoredEvent) {
        let is_mine = row.id.instance == self.instance;
        if self.names.retains {
            self.keys.put(subject, sequence, is_mine);
        }
        let pending = is_mine.then(|| self.find_pending(row.id.number)).flatten();
        match pending.and_then(|at| self.take(at)) {
            Some(pending) => pending.append.stored(sequence),
            None => self.tail.push(event, row.is_last_of_key),
        }
    }

    async fn acknowledged(&mut self, number: u64, ack: Result<PublishAck, PublishError>) {
        let Some(at) = self.find_pending(number) else {
            return;
        };
        match ack {
            // It comes by the consumer.
            Ok(ack) if !ack.duplicate => {}
            Ok(ack) => {
                let publish = self.pending[at].append.publish_id().cloned();
                if let Some(publish) = publish
                    && let Err(status) =
                        check(&self.store, &self.names, &publish, ack.sequence).await
                {
                    if let Some(pending) = self.take(at) {
                        pending.append.fail(status);
                    }
                } else if ack.sequence <= self.known.last {
                    if let Some(pending) = self.take(at) {
                        pending.append.was_stored(ack.sequence);
                    }
                } else {
                    self.pending[at].stored = Some(ack.sequence);
                }
            }
            Err(error) if at < self.sent => self.lose(&error.to_string(), false),
            Err(_) => {}
        }
    }

    /// Looks for NATS and the stream.
    fn search(&mut self, is_void: bool, pause: Duration) {
        let (store, names, known) = (self.store.clone(), Arc::clone(&self.names), self.known);
        self.connects = connects(&store);
        self.link = Link::Finding(Box::pin(async move {
            let mut wait = pause;
            loop {
                sleep(wait).await;
                wait = (wait * 2).clamp(PAUSE, MAX_PAUSE);
                if store.context.client().connection_state() != State::Connected {
                    continue;
                }
                let found = find(&store, &names, Some(known), is_void).await?;
                let follower = Follower::new(&store, &names, found.known.last).await?;
                return Ok((found, follower));
            }
        }));
    }

    /// Follows the stream no more, and looks for it again.
    fn lose(&mut self, reason: &str, is_void: bool) {
        if !matches!(self.link, Link::Following(_)) {
            return;
        }
        tracing::warn!(
            topic = self.names.topic,
            reason,
            "the stream is looked for again"
        );
        self.reason = reason.into();
        self.lost.get_or_insert_with(Instant::now);
        // Not all the time, if it is found and lost.
        let is_lasting = self.found.elapsed() >= MAX_PAUSE;
        let pause = if is_lasting {
            Duration::ZERO
        } else {
            2 * PAUSE
        };
        self.search(is_void, pause);
    }

    fn found(&mut self, found: Result<(FoundLog, Follower), String>) {
        let (found, follower) = match found {
            Ok(found) => found,
            Err(reason) => {
                let is_new = self.lost.is_none();
                let since = self.lost.get_or_insert_with(Instant::now);
                if is_new || since.elapsed() < PAUSE {
                    tracing::warn!(
                        topic = self.names.topic,
                        reason,
                        "NATS is not there: publishes wait for it"
                    );
                }
                self.reason = reason;
                let pause = (since.elapsed() / 4).clamp(PAUSE, MAX_PAUSE);
                return self.search(false, pause);
            }
        };
        if found.known.epoch == self.known.epoch {
            self.entry = found.entry;
        } else {
            self.entry = found.entry;
            self.known = found.known;
            self.reader.forget();
            self.reader.last.store(found.known.last, Ordering::Release);
            let begin = self.begin(found);
            self.tail.restart(begin);
        }
        if let Some(since) = self.lost.take() {
            tracing::info!(topic = self.names.topic, after = ?since.elapsed(), "the stream is followed again");
        }
        // What has not come back is handed over again: NATS knows the ids.
        (self.sent, self.sent_bytes, self.passed) = (0, 0, None);
        self.acks.clear();
        self.looking.clear();
        self.found = Instant::now();
        self.link = Link::Following(follower);
    }

    /// Returns what the tail begins with.
    fn begin(&mut self, found: FoundLog) -> LogBegin {
        self.keys = Keys::default();
        let now = i128::from(crate::store::now()) * 1000;
        let mut retained = Vec::with_capacity(found.retained.len());
        for message in found.retained {
            self.keys.put(&message.subject, message.sequence, true);
            let decoded = decode(
                &self.store,
                &self.names.topic,
                message.sequence,
                &message.payload,
            );
            match decoded {
                Ok((row, event)) => retained.push(RetainedEvent {
                    event,
                    is_last_of_key: row.is_last_of_key,
                    age: Duration::from_nanos(
                        u64::try_from(now - message.time).unwrap_or_default(),
                    ),
                }),
                Err(reason) => {
                    let (topic, sequence) = (&self.names.topic, message.sequence);
                    tracing::error!(topic, sequence, reason, "a retained event cannot be read");
                }
            }
        }
        LogBegin {
            epoch: found.known.epoch,
            last: found.known.last,
            evicted: found.evicted.min(found.known.last),
            retained,
        }
    }

    /// Removes retained events that nobody wants any more.
    fn release(&mut self, sequences: &[u64]) {
        let own: Vec<_> = sequences
            .iter()
            .copied()
            .filter(|sequence| self.keys.take(*sequence))
            .collect();
        if own.is_empty() {
            return;
        }
        let (store, names) = (self.store.clone(), Arc::clone(&self.names));
        tokio::spawn(async move {
            // The state follows the stream, a moment later.
            sleep(RELEASE).await;
            let Ok(stream) = store.context.get_stream_no_info(&names.state).await else {
                return;
            };
            for sequence in own {
                if let Err(error) = stream.delete_message(sequence).await {
                    tracing::debug!(topic = names.topic, sequence, %error, "a retained event stays in NATS");
                }
            }
        });
    }

    /// Refuses what has waited for too long, and finds out whether NATS is still there.
    fn tick(&mut self) {
        let patience = self.store.options.patience;
        while self
            .pending
            .front()
            .is_some_and(|it| it.since.elapsed() >= patience)
        {
            let was_sent = self.sent > 0;
            let Some(pending) = self.take(0) else {
                break;
            };
            // What comes later does not wait as long.
            self.lost = self.lost.map(|lost| lost.min(pending.since));
            let reason = &self.reason;
            pending.append.fail(Status::unavailable(if was_sent {
                format!("NATS has not confirmed the event ({reason}), which may be stored or not: look for it, or publish again later")
            } else {
                format!("NATS does not answer ({reason}): publish again later")
            }));
        }
        let Link::Following(follower) = &self.link else {
            return;
        };
        let is_long = |since: Instant| since.elapsed() >= LATE;
        let front = self.pending.front().filter(|_| self.sent > 0);
        let is_lost = front.is_some_and(|it| {
            let is_stalled = is_long(it.sent) && is_long(follower.brought);
            is_stalled || it.sent.elapsed() >= LATE.max(patience / 3)
        });
        let is_late = is_lost || self.passed.is_some_and(is_long);
        if self.store.context.client().connection_state() != State::Connected {
            self.lose("not connected", false);
        } else if self.connects != connects(&self.store) {
            self.lose("connected anew", false);
        } else if follower.heard.elapsed() >= SILENCE {
            self.lose("NATS is silent", false);
        } else if is_late && follower.heard.elapsed() < LATE / 2 {
            self.lose("NATS has not stored an event", false);
        }
    }

    /// Looks at the stream, and notes how far it has come.
    fn look(&mut self) {
        if !matches!(self.link, Link::Following(_)) || !self.looking.is_empty() {
            return;
        }
        let (store, names) = (self.store.clone(), Arc::clone(&self.names));
        let (last, entry) = (self.known.last, self.entry);
        self.looking.push(Box::pin(async move {
            let info = store.info(&names.stream).await;
            let mut noted = None;
            if entry.reached < last {
                noted = Some(epoch::note(&store, &names.id, entry, last).await);
            }
            Looked { last, info, noted }
        }));
    }

    fn looked(&mut self, looked: Looked) {
        match looked.info {
            Ok(Some(info)) => {
                let is_mine = epoch::created(&info) == self.known.created;
                if !is_mine || info.state.last_sequence < looked.last {
                    return self.lose("the stream is another one", false);
                }
                self.skip(evicted(&info));
                self.measure(&info);
            }
            Ok(None) => return self.lose("the stream is gone", false),
            Err(reason) => {
                tracing::debug!(topic = self.names.topic, reason, "no look at the stream");
            }
        }
        match looked.noted {
            Some(Ok(Some(entry))) => self.entry = entry,
            Some(Ok(None)) => self.lose("another epoch has begun", false),
            Some(Err(_)) | None => {}
        }
    }

    fn measure(&self, info: &Info) {
        let name = &self.names.topic;
        let oldest = info.state.first_timestamp.unix_timestamp_nanos();
        let age = i128::from(crate::store::now()) * 1000 - oldest;
        let age = if info.state.messages == 0 { 0 } else { age };
        gauge!("smq_log_events", "topic" => name.clone()).set(info.state.messages as f64);
        gauge!("smq_log_bytes", "topic" => name.clone()).set(info.state.bytes as f64);
        gauge!("smq_log_age_seconds", "topic" => name.clone()).set(age as f64 / 1e9);
    }
}

fn connects(store: &Store) -> u64 {
    let statistics = store.context.client().statistics();
    statistics.connects.load(Ordering::Relaxed)
}

impl Follower {
    /// Follows a stream from the last event on that is known, which is still the same one then.
    async fn new(store: &Store, names: &Names, last: u64) -> Result<Self, String> {
        let client = store.context.client();
        let inbox = client.new_inbox();
        let subscriber = client.subscribe(inbox.clone()).await;
        let subscriber = subscriber.map_err(|error| error.to_string())?;
        let config = push::Config {
            deliver_subject: inbox,
            deliver_policy: DeliverPolicy::ByStartSequence {
                start_sequence: last.max(1),
            },
            ack_policy: AckPolicy::None,
            flow_control: true,
            idle_heartbeat: HEARTBEAT,
            inactive_threshold: 5 * SILENCE,
            memory_storage: true,
            num_replicas: 1,
            ..push::Config::default()
        };
        let made = store
            .context
            .create_consumer_on_stream(config, &names.stream);
        made.await.map_err(|error| error.to_string())?;
        Ok(Self {
            subscriber,
            count: 0,
            heard: Instant::now(),
            brought: Instant::now(),
        })
    }
}

fn instance() -> u64 {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).expect("the system has random numbers");
    u64::from_le_bytes(bytes)
}
