//! The seam for where the logs of durable topics live: a folder, or a service that several servers share.
//!
//! A topic with the option `durable` hands each event to a [`TopicLog`]. The event gets its position, its subscribers
//! and its receipt when that says that it [is stored](Append::stored). Subscribers then read the newest events from
//! memory, as those of any topic, and older ones from the [log](TopicLog::read).
//!
//! A program installs an implementation of [`Logs`] with [`Server::with_logs`](crate::Server::with_logs). The crate
//! `smq-durable` keeps them in a folder. [`InMemory`] keeps them nowhere, for tests and trials.
//!
//! # Once
//!
//! A client may send a publish with a number again, after the server was started anew. An implementation keeps each
//! [id](PublishId) with the event that it belongs to, in one transaction, so that the event is in the log once.

use std::{
    fmt,
    sync::{Arc, Weak},
    time::Duration,
};

use bytes::Bytes;

use crate::{
    schema,
    status::{Code, Status},
    topic::Log,
};
pub use crate::{
    security::BoxFuture,
    topic::{Append, StoredEvent},
};

/// Where the logs of durable topics live. For [`Server::with_logs`](crate::Server::with_logs).
pub trait Logs: Send + Sync + 'static {
    /// Returns whether whoever reads what is stored learns nothing of the events. If not, a server refuses to start with
    /// a durable topic whose events are sealed for its subscribers.
    fn is_sealed(&self) -> bool {
        false
    }

    /// Opens the log of a topic, when the server binds; none to keep it in memory. The error is a sentence for whoever
    /// starts the server.
    fn open(&self, topic: LogTopic) -> BoxFuture<'_, Result<Option<OpenedLog>, String>>;

    /// Takes note of a publisher before its first publish, so that a server that is started anew knows what it has not
    /// published. The number of the id is the highest that it has used before. Its session reads on when that is stored,
    /// or cannot be.
    fn register(&self, publisher: PublishId) -> BoxFuture<'static, ()> {
        drop(publisher);
        Box::pin(std::future::ready(()))
    }

    /// Returns what is remembered of a publish that comes again.
    fn recall(&self, publish: PublishId) -> BoxFuture<'_, Result<Recalled, Status>>;

    /// Remembers the outcome of a publish to a topic that only clients publish: none, or the code of its refusal.
    fn remember(
        &self,
        publish: PublishId,
        refusal: Option<Code>,
    ) -> BoxFuture<'_, Result<(), Status>>;

    /// Gets what ends the sessions of an identity at this server, before it listens. Logs that several servers share
    /// call it when the identity signs out at another one, and return what tells the others.
    fn share_sign_outs(&self, end: SignOut) -> Option<SignOut> {
        drop(end);
        None
    }
}

/// Ends the sessions of an identity, by its key.
pub type SignOut = Arc<dyn Fn(&[u8]) + Send + Sync>;

/// The log of a topic.
pub trait TopicLog: Send + Sync + 'static {
    /// Takes an event, and returns at once. The log gives events their sequences in the order of these calls, and then
    /// says that each [is stored](Append::stored), in that order, or that it [is not](Append::fail).
    fn append(&self, append: Append);

    /// Says that the tail has what was stored when the log was opened. A log that others append to begins to
    /// [push](Tail::push).
    fn follow(&self) {}

    /// Returns whether others may have appended the event of a sequence, which the tail does not have yet. A subscriber
    /// who resumes after it then waits for the tail.
    fn may_have(&self, sequence: u64) -> bool {
        let _ = sequence;
        false
    }

    /// Returns events after a sequence, in their order and without a gap: at least one, if there is one, and about as
    /// many bytes.
    fn read(
        &self,
        after: u64,
        bytes: usize,
    ) -> BoxFuture<'static, Result<Vec<StoredEvent>, Status>>;

    /// Returns how much it keeps, for operators; none if that is not known.
    fn size(&self) -> Option<LogSize> {
        None
    }

    /// Drops events from the retained state. A log keeps each event that [is retained](Append::is_retained) until then,
    /// even if it evicts older and newer ones.
    fn release(&self, sequences: Vec<u64>);
}

/// How much a log keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogSize {
    /// The number of events.
    pub events: u64,
    /// Their bytes.
    pub bytes: u64,
    /// The age of the oldest one.
    pub age: Duration,
}

/// A topic whose log is opened.
#[derive(Debug)]
pub struct LogTopic {
    /// Its service.
    pub service: &'static schema::Service,
    /// The topic.
    pub method: &'static schema::Method,
    /// What reads the log.
    pub tail: Tail,
}

impl LogTopic {
    /// Returns the full name of the topic: `weather.v1/Weather.Observations`.
    pub fn name(&self) -> String {
        let (service, method) = (self.service, self.method.full_name());
        format!("{}.{}/{method}", service.application, service.version)
    }
}

/// The newest events of a topic, in the memory of the server.
#[derive(Debug, Clone)]
pub struct Tail(pub(crate) Weak<Log>);

impl Tail {
    /// Returns whether the topic retains state.
    pub fn retains(&self) -> bool {
        self.0.upgrade().is_some_and(|log| log.retains())
    }

    /// Takes an event that was appended by others, or whose publisher was told that it was not.
    pub fn push(&self, event: StoredEvent, is_last_of_key: bool) {
        if let Some(log) = self.0.upgrade() {
            log.push_stored(event, is_last_of_key);
        }
    }

    /// Says that the log is about to evict the events up to a sequence: who has not taken them gets a gap. So it is, too,
    /// with events that others have appended and that the tail never had.
    pub fn evict(&self, up_to: u64) {
        if let Some(log) = self.0.upgrade() {
            log.evict_stored(up_to);
        }
    }

    /// Begins an epoch, since positions of the log are void: each subscriber gets a gap, the retained events, and what
    /// comes after the last event.
    pub fn restart(&self, begin: LogBegin) {
        if let Some(log) = self.0.upgrade() {
            log.restart(begin);
        }
    }
}

/// A log that is open.
pub struct OpenedLog {
    /// The log.
    pub log: Arc<dyn TopicLog>,
    /// What it had then.
    pub begin: LogBegin,
}

/// What a log has when its tail begins.
#[derive(Debug)]
pub struct LogBegin {
    /// The epoch of its positions. Another one says that positions from before are void.
    pub epoch: u64,
    /// The sequence of the last event; 0 without any.
    pub last: u64,
    /// The sequence before the oldest event that is not kept for the retained state alone.
    pub evicted: u64,
    /// The retained events, in their order.
    pub retained: Vec<RetainedEvent>,
}

impl fmt::Debug for OpenedLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenedLog")
            .field("epoch", &self.begin.epoch)
            .field("last", &self.begin.last)
            .finish_non_exhaustive()
    }
}

/// An event that a log keeps for the retained state.
#[derive(Debug)]
pub struct RetainedEvent {
    /// The event.
    pub event: StoredEvent,
    /// Whether it is the [last of its key](crate::EventBuilder::last_of_key).
    pub is_last_of_key: bool,
    /// The time since it was stored.
    pub age: Duration,
}

/// The id of a numbered publish: the same each time that a client sends it, and another for each other publish.
///
/// A handler gets it by [`Context::publish_id`](crate::Context::publish_id). Its text, hexadecimal digits and a decimal
/// number, is a key with which a handler that runs twice can do its work once.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PublishId {
    pub(crate) publisher: Bytes,
    pub(crate) number: u64,
    pub(crate) content: u64,
    pub(crate) user: u64,
}

impl PublishId {
    /// Returns the publisher: the interface, the caller, and the 16 bytes that the client chose.
    pub fn publisher(&self) -> &[u8] {
        &self.publisher
    }

    /// Returns the number, from 1 on.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Returns a hash of the topic and of what the client sent: another under the same id is refused.
    pub fn content(&self) -> u64 {
        self.content
    }

    /// Refuses a publish whose content is another one than what was published under its number.
    ///
    /// # Errors
    ///
    /// When it is another one.
    pub fn check(&self, published: u64) -> Result<(), Status> {
        if self.content == published {
            return Ok(());
        }
        Err(other_content())
    }

    /// Returns a number for whom the memory of publishes is charged to: an identity, or an address.
    pub fn user(&self) -> u64 {
        self.user
    }
}

impl fmt::Display for PublishId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in &self.publisher {
            write!(f, "{byte:02x}")?;
        }
        write!(f, "-{}", self.number)
    }
}

/// What is remembered of a publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recalled {
    /// It has this outcome.
    Done {
        /// The [content](PublishId::content) that it had.
        content: u64,
        /// Its position, where it has one, or the code of its refusal.
        outcome: Result<Option<crate::Position>, Code>,
    },
    /// It is not in the log, and no handler has accepted it.
    New,
    /// The publisher is not known.
    Unknown,
}

/// Keeps the logs of durable topics in memory, for tests and trials: a restart is a gap.
#[derive(Debug, Clone, Copy, Default)]
pub struct InMemory;

impl Logs for InMemory {
    fn is_sealed(&self) -> bool {
        true
    }

    fn open(&self, _: LogTopic) -> BoxFuture<'_, Result<Option<OpenedLog>, String>> {
        Box::pin(async { Ok(None) })
    }

    fn recall(&self, _: PublishId) -> BoxFuture<'_, Result<Recalled, Status>> {
        Box::pin(async { Ok(Recalled::Unknown) })
    }

    fn remember(&self, _: PublishId, _: Option<Code>) -> BoxFuture<'_, Result<(), Status>> {
        Box::pin(async { Ok(()) })
    }
}

/// Refuses a number that is taken.
pub(crate) fn other_content() -> Status {
    Status::invalid_argument(
        "another event was published under this number: number each publish anew",
    )
}

/// Hashes parts (FNV-1a): the same for every build and machine, since it is stored.
pub(crate) fn stable_hash(parts: &[&[u8]]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.len().to_le_bytes().iter().chain(*part) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}
