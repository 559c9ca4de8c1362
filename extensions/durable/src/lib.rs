#![doc = include_str!("../README.md")]

mod error;
mod folder;
mod options;
mod publishers;
mod row;
mod salvage;
mod store;
mod topic;
mod view;
mod writer;

use std::{
    fmt,
    path::Path,
    sync::{
        Arc,
        atomic::Ordering,
        mpsc::{Sender, channel},
    },
    thread,
};

use smq_runtime::{
    Code, Status,
    log::{
        Append, BoxFuture, LogBegin, LogSize, LogTopic, Logs, OpenedLog, PublishId, Recalled,
        StoredEvent, TopicLog,
    },
};
use tokio::{
    sync::{Semaphore, oneshot},
    task::spawn_blocking,
};

pub use self::{
    error::Error,
    folder::{Folder, FolderEvent, TopicSummary, import},
    options::Options,
    salvage::Damage,
};
use self::{
    row::Seal,
    store::{Check, Store, TOPICS, io_error, status},
    view::TopicView,
    writer::{Command, Writer},
};

/// A folder with the logs of durable topics. For [`Server::with_logs`](smq_runtime::Server::with_logs).
pub struct Durable {
    store: Arc<Store>,
    commands: Sender<Command>,
    readers: Arc<Semaphore>,
    is_sealed: bool,
    damage: Option<Damage>,
}

/// How many reads run at a time: more would only wait for the same disk.
const READERS: usize = 4;

impl Durable {
    /// Opens a folder, or makes one, with the default [`Options`]. It blocks while the store is checked.
    ///
    /// # Errors
    ///
    /// When another process has it open, when it is damaged or under a key, and when the system refuses.
    pub fn open(folder: impl AsRef<Path>) -> Result<Self, Error> {
        Options::default().open(folder)
    }

    /// Returns the options with which a folder is opened.
    pub fn options() -> Options {
        Options::default()
    }

    /// Returns what was lost when the folder was opened [up to its damage](Options::up_to_damage); none if it was whole.
    pub fn damage(&self) -> Option<&Damage> {
        self.damage.as_ref()
    }

    /// Returns what is in the folder now, to look at it or to export it while it is in use.
    pub fn folder(&self) -> Folder {
        Folder::of(Arc::clone(&self.store))
    }

    fn open_with(folder: &Path, options: &Options) -> Result<Self, Error> {
        let seal = || options.key.as_ref().map(Seal::new);
        let opened = Self::start(folder, options, seal());
        let (store, commands, damage) = match opened {
            Err(Error::Damaged { reason, .. }) if options.up_to_damage => {
                let damage = salvage::salvage(folder, seal().as_ref(), reason)?;
                tracing::error!(folder = %folder.display(), %damage, "the log is damaged, and opened up to the damage");
                let (store, commands) = Self::start(folder, options, seal())?;
                (store, commands, Some(damage))
            }
            opened => {
                let (store, commands) = opened?;
                (store, commands, None)
            }
        };
        Ok(Self {
            store,
            commands,
            readers: Arc::new(Semaphore::new(READERS)),
            is_sealed: options.key.is_some(),
            damage,
        })
    }

    fn start(
        folder: &Path,
        options: &Options,
        seal: Option<Seal>,
    ) -> Result<(Arc<Store>, Sender<Command>), Error> {
        let store = Arc::new(Store::open(folder, seal, Check::Usual)?);
        let (commands, received) = channel();
        let limits = options.limits.clone();
        let writer = Writer::new(Arc::clone(&store), received, limits, options.group)?;
        let thread = thread::Builder::new().name("smq-durable".into());
        let spawned = thread.spawn(move || writer.run());
        spawned.map_err(|error| io_error(folder, error))?;
        Ok((store, commands))
    }
}

impl Logs for Durable {
    fn is_sealed(&self) -> bool {
        self.is_sealed
    }

    fn open(&self, topic: LogTopic) -> BoxFuture<'_, Result<Option<OpenedLog>, String>> {
        Box::pin(async move {
            let (done, opened) = oneshot::channel();
            let _ = self.commands.send(Command::Open(topic, done));
            let opened = opened.await.map_err(|_| "the log is closed".to_owned())??;
            let (epoch, last) = (opened.epoch, opened.last);
            let evicted = opened.view.evicted.load(Ordering::Acquire);
            let log = DurableLog {
                id: opened.id,
                view: opened.view,
                store: Arc::clone(&self.store),
                commands: self.commands.clone(),
                readers: Arc::clone(&self.readers),
            };
            let begin = LogBegin {
                epoch,
                last,
                evicted,
                retained: opened.retained,
            };
            let log = Arc::new(log);
            Ok(Some(OpenedLog { log, begin }))
        })
    }

    fn register(&self, publisher: PublishId) -> BoxFuture<'static, ()> {
        let (done, registered) = oneshot::channel();
        let _ = self.commands.send(Command::Register(publisher, done));
        Box::pin(async move {
            // Without an answer, it is as unknown as before.
            let _ = registered.await;
        })
    }

    fn recall(&self, publish: PublishId) -> BoxFuture<'_, Result<Recalled, Status>> {
        let store = Arc::clone(&self.store);
        Box::pin(read(&self.readers, move || {
            store.read(|transaction| {
                publishers::recall(transaction, &publish, |id| {
                    let topics = store::topics(&transaction.open_table(TOPICS)?)?;
                    let topic = topics.iter().find(|topic| topic.id == id);
                    Ok(topic.map(|topic| topic.epoch))
                })
            })
        }))
    }

    fn remember(
        &self,
        publish: PublishId,
        refusal: Option<Code>,
    ) -> BoxFuture<'_, Result<(), Status>> {
        Box::pin(async move {
            let (done, remembered) = oneshot::channel();
            let command = Command::Remember(publish, refusal, done);
            let _ = self.commands.send(command);
            let closed = |_| Status::unavailable("the log is closed: publish again later");
            remembered.await.map_err(closed)?
        })
    }
}

impl fmt::Debug for Durable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Durable")
            .field("folder", &self.store.folder)
            .finish_non_exhaustive()
    }
}

/// The log of a topic in a folder.
struct DurableLog {
    id: u32,
    view: Arc<TopicView>,
    store: Arc<Store>,
    commands: Sender<Command>,
    readers: Arc<Semaphore>,
}

impl TopicLog for DurableLog {
    fn append(&self, append: Append) {
        // Without the thread, the event fails when it is dropped.
        let _ = self.commands.send(Command::Append(self.id, append));
    }

    fn read(
        &self,
        after: u64,
        bytes: usize,
    ) -> BoxFuture<'static, Result<Vec<StoredEvent>, Status>> {
        let (id, store) = (self.id, Arc::clone(&self.store));
        let view = Arc::clone(&self.view);
        let readers = Arc::clone(&self.readers);
        Box::pin(async move {
            let rows = read(&readers, move || {
                // Before that, only retained events are left.
                let after = after.max(view.evicted.load(Ordering::Acquire));
                store.events(id, after, bytes)
            });
            let events = rows.await?.into_iter().map(|(sequence, row)| {
                StoredEvent::restored(sequence, row.payload(), row.headers())
            });
            events.collect()
        })
    }

    fn size(&self) -> Option<LogSize> {
        Some(self.view.size())
    }

    fn release(&self, sequences: Vec<u64>) {
        let _ = self.commands.send(Command::Release(self.id, sequences));
    }
}

/// Reads from the file, apart from the threads of the runtime.
fn read<T: Send + 'static>(
    readers: &Arc<Semaphore>,
    read: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> impl Future<Output = Result<T, Status>> + Send + 'static {
    let readers = Arc::clone(readers);
    async move {
        let _permit = readers.acquire_owned().await;
        let read = spawn_blocking(read).await;
        match read {
            Ok(Ok(read)) => Ok(read),
            Ok(Err(error)) => {
                tracing::error!(%error, "cannot read the log");
                Err(status(&error))
            }
            Err(_) => Err(Status::internal("reading the log was given up")),
        }
    }
}
