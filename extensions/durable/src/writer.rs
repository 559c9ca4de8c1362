//! The thread that writes the file of a folder: it takes what is there, stores it in one transaction, and confirms it
//! after the sync.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};

use metrics::{counter, gauge};
use redb::{Database, ReadableTable as _};
use smq_runtime::{
    Code, Status,
    log::{Append, LogSize, LogTopic, PublishId, RetainedEvent, StoredEvent, Tail},
};
use tokio::sync::oneshot;

use crate::{
    Error,
    options::Limits,
    publishers::{Kept, Publishers},
    row::{EventRow, TopicRow, now},
    store::{self, Check, Store, TOPICS, Tables},
    topic::Topic,
    view::TopicView,
};

/// What the thread is asked to do.
pub(crate) enum Command {
    Open(LogTopic, oneshot::Sender<Result<Opened, String>>),
    Append(u32, Append),
    Release(u32, Vec<u64>),
    Register(PublishId, oneshot::Sender<()>),
    Remember(PublishId, Option<Code>, oneshot::Sender<Result<(), Status>>),
}

/// A topic that was opened.
pub(crate) struct Opened {
    pub(crate) id: u32,
    pub(crate) epoch: u64,
    pub(crate) last: u64,
    pub(crate) view: Arc<TopicView>,
    pub(crate) retained: Vec<RetainedEvent>,
}

/// A topic that is served.
struct Served {
    name: String,
    replay: u32,
    tail: Tail,
    /// The last event that the tail has.
    last: u64,
    view: Arc<TopicView>,
}

/// What becomes of a command when its transaction is committed.
enum Outcome {
    Stored(u64),
    WasStored(u64),
    Refused(Status),
    Opened(Opened),
    NotOpened(String),
    Done,
}

pub(crate) struct Writer {
    store: Arc<Store>,
    commands: Receiver<Command>,
    limits: Limits,
    group: Duration,
    topics: HashMap<u32, Topic>,
    served: HashMap<u32, Served>,
    publishers: Publishers,
    failure: Option<Failure>,
    /// Whether the last commit would take a whole check to recover from.
    is_unchecked: bool,
    measured: Instant,
}

/// Why nothing is stored now.
struct Failure {
    since: Instant,
    status: Status,
    /// How long to wait before the next attempt.
    pause: Duration,
}

/// A transaction takes no more than this.
const GROUP_BYTES: usize = 8 << 20;
const GROUP_COMMANDS: usize = 16 << 10;

/// After so long without a command, a commit also stores what makes the next start quick.
const IDLE: Duration = Duration::from_millis(5);

/// Of a file that is larger, each commit stores what makes the next start quick, and syncs twice: a whole check would
/// take more than a second.
const LARGE: u64 = 512 << 20;

/// The least time between two attempts to open the file again.
const PAUSE: Duration = Duration::from_millis(200);

impl Writer {
    pub(crate) fn new(
        store: Arc<Store>,
        commands: Receiver<Command>,
        limits: Limits,
        group: Duration,
    ) -> Result<Self, Error> {
        let mut writer = Self {
            store,
            commands,
            limits,
            group,
            topics: HashMap::new(),
            served: HashMap::new(),
            publishers: Publishers::default(),
            failure: None,
            is_unchecked: true,
            measured: Instant::now(),
        };
        writer.load()?;
        Ok(writer)
    }

    /// Reads what the file has of topics and publishers.
    fn load(&mut self) -> Result<(), Error> {
        let store = Arc::clone(&self.store);
        let (topics, publishers) = store.read(|transaction| {
            let rows = store::topics(&transaction.open_table(TOPICS)?)?;
            let topics = rows
                .into_iter()
                .map(|row| Topic::load(&store, transaction, row))
                .collect::<Result<Vec<_>, _>>()?;
            Ok((topics, Publishers::load(transaction)?))
        })?;
        self.topics = topics.into_iter().map(|it| (it.row.id, it)).collect();
        self.publishers = publishers;
        Ok(())
    }

    pub(crate) fn run(mut self) {
        loop {
            let begun = Instant::now();
            let wait = match (self.is_unchecked, self.limits.age) {
                (true, _) => IDLE,
                (false, Some(age)) => (age / 16).clamp(IDLE, Duration::from_secs(1)),
                (false, None) => Duration::from_secs(3600),
            };
            match self.commands.recv_timeout(wait) {
                Ok(first) => {
                    let is_idle = begun.elapsed() >= IDLE;
                    let group = self.collect(first);
                    self.write(group, is_idle);
                }
                // Evicts what is too old, and makes the next start quick.
                Err(RecvTimeoutError::Timeout) => {
                    let is_due = |topic: &Topic| topic.is_due(&self.limits);
                    if self.is_unchecked || self.topics.values().any(is_due) {
                        self.write(Vec::new(), true);
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Collects the commands of a transaction.
    fn collect(&self, first: Command) -> Vec<Command> {
        let until = Instant::now() + self.group;
        let (mut group, mut bytes) = (Vec::new(), 0);
        let mut next = Some(first);
        while let Some(command) = next {
            if let Command::Append(_, append) = &command {
                bytes += append.payload().len();
            }
            group.push(command);
            if bytes >= GROUP_BYTES || group.len() >= GROUP_COMMANDS {
                break;
            }
            next = self.commands.try_recv().ok().or_else(|| {
                let left = until.saturating_duration_since(Instant::now());
                self.commands.recv_timeout(left).ok()
            });
        }
        group
    }

    /// Stores a group, and confirms it after the sync.
    fn write(&mut self, group: Vec<Command>, is_idle: bool) {
        let is_quick = is_idle || self.store.size() > LARGE;
        let stored = self.recover().and_then(|database| {
            let folder = self.store.folder.clone();
            let stored = store::caught(&folder, || {
                let stored = self.store_group(&database, &group, is_quick);
                stored.map_err(|error| store::storage_error(&folder, &error))
            });
            drop(database);
            stored.map_err(|error| self.fail(&error))
        });
        match stored {
            Ok(outcomes) => {
                if self.failure.take().is_some() {
                    tracing::info!(folder = %self.store.folder.display(), "the log is written again");
                }
                self.is_unchecked = !is_quick;
                for (command, outcome) in group.into_iter().zip(outcomes) {
                    self.confirm(command, outcome);
                }
                if is_idle || self.measured.elapsed() > Duration::from_secs(1) {
                    self.measure();
                }
            }
            Err(status) => {
                // No attempt before somebody needs one.
                self.is_unchecked = false;
                group
                    .into_iter()
                    .for_each(|command| refuse(command, &status));
            }
        }
    }

    /// Returns the file. Opens it anew after a failure.
    fn recover(&mut self) -> Result<Arc<Database>, Status> {
        if let Some(failure) = &self.failure {
            if failure.since.elapsed() < failure.pause {
                return Err(failure.status.clone());
            }
            let opened = match self.store.database() {
                Some(_) => Ok(()),
                None => self.store.reopen(Check::Nothing, Duration::ZERO),
            };
            let loaded = opened.and_then(|()| self.load());
            if let Err(error) = loaded.and_then(|()| self.catch_up()) {
                return Err(self.fail(&error));
            }
        }
        let closed = || Status::unavailable("the log is closed");
        self.store.database().ok_or_else(closed)
    }

    /// Closes the file after a failure: what was in the transaction may be stored or not.
    fn fail(&mut self, error: &Error) -> Status {
        let status = store::status(error);
        if self.failure.is_none() {
            tracing::error!(%error, "the log cannot be written: publishes are refused until it can");
        }
        // It can be read all the same, if it can be opened.
        let begun = Instant::now();
        self.store.close_failed();
        let _ = self.store.reopen(Check::Nothing, Duration::ZERO);
        self.failure = Some(Failure {
            since: Instant::now(),
            status: status.clone(),
            pause: PAUSE.max(begun.elapsed() * 4),
        });
        status
    }

    /// Gives the tails what is stored although its publisher was told otherwise.
    fn catch_up(&mut self) -> Result<(), Error> {
        for (id, served) in &mut self.served {
            let last = self.topics.get(id).map_or(0, |topic| topic.row.last);
            while served.last < last {
                let rows = self.store.events(*id, served.last, GROUP_BYTES)?;
                let Some((sequence, _)) = rows.last() else {
                    break;
                };
                served.last = *sequence;
                for (sequence, row) in rows {
                    if let Ok(event) = StoredEvent::restored(sequence, row.payload(), row.headers())
                    {
                        served.tail.push(event, row.is_last_of_key);
                    }
                }
            }
        }
        Ok(())
    }

    fn store_group(
        &mut self,
        database: &Database,
        group: &[Command],
        is_quick: bool,
    ) -> Result<Vec<Outcome>, redb::Error> {
        let mut transaction = database.begin_write()?;
        transaction.set_quick_repair(is_quick);
        let mut tables = Tables::of(&transaction)?;
        let mut outcomes = Vec::with_capacity(group.len());
        for command in group {
            outcomes.push(match command {
                Command::Append(id, append) => self.append(&mut tables, *id, append)?,
                Command::Open(topic, _) => match self.open(&tables, topic)? {
                    Ok(opened) => Outcome::Opened(opened),
                    Err(reason) => Outcome::NotOpened(reason),
                },
                Command::Release(id, sequences) => {
                    if let Some(topic) = self.topics.get_mut(id) {
                        for sequence in sequences {
                            topic.release(&mut tables, *sequence)?;
                        }
                    }
                    Outcome::Done
                }
                Command::Register(id, _) => {
                    self.publishers.touch(&mut tables, id, id.number())?;
                    Outcome::Done
                }
                Command::Remember(id, refusal, _) => {
                    self.publishers
                        .remember(&mut tables, id, (0, 0), *refusal)?;
                    Outcome::Done
                }
            });
        }
        self.evict(&mut tables)?;
        for topic in self.topics.values_mut().filter(|it| it.is_changed) {
            tables
                .topics
                .insert(&*topic.row.name, &*topic.row.encode())?;
            topic.is_changed = false;
        }
        drop(tables);
        transaction.commit()?;
        counter!("smq_log_syncs_total").increment(1);
        Ok(outcomes)
    }

    fn append(
        &mut self,
        tables: &mut Tables<'_>,
        id: u32,
        append: &Append,
    ) -> Result<Outcome, redb::Error> {
        if let Some(publish) = append.publish_id() {
            match self.publishers.find(tables, id, publish)? {
                Some(Kept::At(sequence)) => return Ok(Outcome::WasStored(sequence)),
                Some(Kept::Other(content)) => {
                    let refused = publish.check(content).err();
                    let other = || Status::invalid_argument("published to another topic before");
                    return Ok(Outcome::Refused(refused.unwrap_or_else(other)));
                }
                None => {}
            }
        }
        let Some(topic) = self.topics.get_mut(&id) else {
            return Ok(Outcome::Refused(Status::internal("the topic is not open")));
        };
        let (sequence, time) = (topic.row.last + 1, now());
        let row = EventRow::new(
            time,
            (append.is_last_of_key(), append.is_retained()),
            (append.headers(), append.payload()),
        );
        let stored = row.encode((id, sequence), self.store.seal.as_ref());
        tables.events.insert((id, sequence), &*stored)?;
        topic.row.last = sequence;
        topic.row.bytes += stored.len() as u64;
        topic.is_changed = true;
        let step = self
            .limits
            .age
            .map_or(1_000_000, |age| age.as_micros() as u64 / 128);
        topic.stored(sequence, time, step);
        if append.is_retained() {
            topic.retained.insert(sequence);
            tables.retained.insert((id, sequence), ())?;
        }
        if let Some(publish) = append.publish_id() {
            let at = (id, sequence);
            self.publishers.remember(tables, publish, at, None)?;
        }
        Ok(Outcome::Stored(sequence))
    }

    /// Opens a topic, which is new if the folder does not have it.
    fn open(
        &mut self,
        tables: &Tables<'_>,
        topic: &LogTopic,
    ) -> Result<Result<Opened, String>, redb::Error> {
        let name = topic.name();
        // A log that nobody has is that of a server that is gone.
        self.served.retain(|_, it| Arc::strong_count(&it.view) > 1);
        if self.served.values().any(|served| served.name == name) {
            return Ok(Err(format!(
                "{name} is open already: one server at a time uses a folder"
            )));
        }
        let known = self.topics.values().find(|it| it.row.name == name);
        let id = known.map_or_else(
            || self.topics.keys().max().map_or(1, |id| id + 1),
            |known| known.row.id,
        );
        let found = self.topics.entry(id).or_insert_with(|| {
            Topic::new(TopicRow {
                name: name.clone(),
                id,
                epoch: now(),
                last: 0,
                evicted: 0,
                bytes: 0,
            })
        });
        let mut retained = Vec::new();
        for sequence in &found.retained {
            let key = (id, *sequence);
            let Some(stored) = tables.events.get(key)? else {
                continue;
            };
            let row = self.store.event(key, stored.value())?;
            match StoredEvent::restored(*sequence, row.payload(), row.headers()) {
                Ok(event) => retained.push(RetainedEvent {
                    event,
                    is_last_of_key: row.is_last_of_key,
                    age: row.age(),
                }),
                Err(status) => return Ok(Err(status.message().to_owned())),
            }
        }
        let view = Arc::new(TopicView::new(found));
        let served = Served {
            name,
            replay: topic.method.topic.as_ref().map_or(0, |it| it.replay),
            tail: topic.tail.clone(),
            last: found.row.last,
            view: Arc::clone(&view),
        };
        self.served.insert(id, served);
        Ok(Ok(Opened {
            id,
            epoch: found.row.epoch,
            last: found.row.last,
            view,
            retained,
        }))
    }

    /// Evicts what is beyond the limits. The tails know it before a reader misses it.
    fn evict(&mut self, tables: &mut Tables<'_>) -> Result<(), redb::Error> {
        for (id, served) in &self.served {
            let Some(topic) = self.topics.get_mut(id) else {
                continue;
            };
            topic.evict(tables, &self.limits, served.replay)?;
            if served.view.evict(topic.row.evicted) {
                served.tail.evict(topic.row.evicted);
            }
        }
        Ok(())
    }

    fn confirm(&mut self, command: Command, outcome: Outcome) {
        match (command, outcome) {
            (Command::Append(id, append), Outcome::Stored(sequence)) => {
                if let Some(served) = self.served.get_mut(&id) {
                    served.last = sequence;
                }
                append.stored(sequence);
            }
            (Command::Append(_, append), Outcome::WasStored(sequence)) => {
                append.was_stored(sequence);
            }
            (Command::Append(_, append), Outcome::Refused(status)) => append.fail(status),
            (Command::Open(_, done), Outcome::Opened(opened)) => {
                let _ = done.send(Ok(opened));
            }
            (Command::Open(_, done), Outcome::NotOpened(reason)) => {
                let _ = done.send(Err(reason));
            }
            (Command::Remember(_, _, done), _) => {
                let _ = done.send(Ok(()));
            }
            (Command::Register(_, done), _) => {
                let _ = done.send(());
            }
            _ => {}
        }
    }

    fn measure(&mut self) {
        self.measured = Instant::now();
        for (id, served) in &self.served {
            let Some(topic) = self.topics.get(id) else {
                continue;
            };
            let name = served.name.clone();
            let LogSize { events, bytes, age } = served.view.measure(topic);
            gauge!("smq_log_events", "topic" => name.clone()).set(events as f64);
            gauge!("smq_log_bytes", "topic" => name.clone()).set(bytes as f64);
            gauge!("smq_log_age_seconds", "topic" => name).set(age.as_secs_f64());
        }
    }
}

/// Says that a command was not done.
fn refuse(command: Command, status: &Status) {
    match command {
        Command::Append(_, append) => append.fail(status.clone()),
        Command::Open(_, done) => {
            let _ = done.send(Err(status.message().to_owned()));
        }
        Command::Remember(_, _, done) => {
            let _ = done.send(Err(status.clone()));
        }
        Command::Register(_, done) => {
            let _ = done.send(());
        }
        // What is released is released again when the topic is opened next.
        Command::Release(..) => {}
    }
}
