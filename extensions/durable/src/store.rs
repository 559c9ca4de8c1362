//! The file of a folder: its tables, and what may be wrong with it.

use std::{
    fs, io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    thread,
    time::{Duration, Instant},
};

use redb::{
    Database, DatabaseError, ReadTransaction, ReadableDatabase as _, ReadableTable, Table,
    TableDefinition, WriteTransaction,
};
use smq_runtime::Status;

use crate::{
    Error,
    row::{EventKey, EventRow, RowError, Seal, TopicRow},
};

/// The topics, by name.
pub(crate) const TOPICS: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("topics");

/// The events of all topics.
pub(crate) const EVENTS: TableDefinition<'_, EventKey, &[u8]> = TableDefinition::new("events");

/// The retained events.
pub(crate) const RETAINED: TableDefinition<'_, EventKey, ()> = TableDefinition::new("retained");

/// What is remembered of publishers: a number, the user, and the highest publish that is forgotten.
pub(crate) const PUBLISHERS: TableDefinition<'_, &[u8], (u64, u64, u64)> =
    TableDefinition::new("publishers");

/// The publishes of publishers, by number: the content, the topic and the sequence, and the code of a refusal.
pub(crate) const PUBLISHES: TableDefinition<'_, (u64, u64), (u64, u32, u64, u8)> =
    TableDefinition::new("publishes");

/// What is known of the folder as a whole.
const FOLDER: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("folder");

/// The version of all this.
const FORMAT: &[u8] = b"1";

/// A file of at most this size is checked as a whole when it is opened.
const CHECKED_BYTES: u64 = 512 << 20;

/// What is checked when a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    /// All, if it is small or was not closed.
    Usual,
    /// All.
    Whole,
    /// Nothing but what a recovery has to.
    Nothing,
}

/// How long to wait for another process that is about to close the file.
const CLOSING: Duration = Duration::from_secs(2);

/// All tables, in one transaction.
pub(crate) struct Tables<'t> {
    pub(crate) topics: Table<'t, &'static str, &'static [u8]>,
    pub(crate) events: Table<'t, EventKey, &'static [u8]>,
    pub(crate) retained: Table<'t, EventKey, ()>,
    pub(crate) publishers: Table<'t, &'static [u8], (u64, u64, u64)>,
    pub(crate) publishes: Table<'t, (u64, u64), (u64, u32, u64, u8)>,
}

impl<'t> Tables<'t> {
    pub(crate) fn of(transaction: &'t WriteTransaction) -> Result<Self, redb::Error> {
        Ok(Self {
            topics: transaction.open_table(TOPICS)?,
            events: transaction.open_table(EVENTS)?,
            retained: transaction.open_table(RETAINED)?,
            publishers: transaction.open_table(PUBLISHERS)?,
            publishes: transaction.open_table(PUBLISHES)?,
        })
    }
}

/// The file, while it can be read and written.
pub(crate) struct Store {
    pub(crate) folder: PathBuf,
    pub(crate) seal: Option<Seal>,
    database: RwLock<Option<Arc<Database>>>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Store").field(&self.folder).finish()
    }
}

impl Store {
    pub(crate) fn open(folder: &Path, seal: Option<Seal>, check: Check) -> Result<Self, Error> {
        let io = |error| io_error(folder, error);
        fs::create_dir_all(folder).map_err(io)?;
        let store = Self {
            folder: folder.to_owned(),
            seal,
            database: RwLock::default(),
        };
        let file = Self::file(folder);
        match fs::metadata(&file) {
            Ok(file) if file.len() == 0 => {
                return Err(Error::Damaged {
                    path: folder.to_owned(),
                    reason: "the file is empty".into(),
                });
            }
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // It gets its name when it is whole, so that an empty one is no new one.
                let new = folder.join("log.redb.new");
                let _ = fs::remove_file(&new);
                let database = store.create(&new, Check::Usual, CLOSING)?;
                store.check_format(&database)?;
                drop(database);
                fs::hard_link(&new, &file).map_err(io)?;
                fs::remove_file(&new).map_err(io)?;
                sync_folder(folder).map_err(io)?;
            }
            Err(error) => return Err(io(error)),
        }
        store.reopen(check, CLOSING)?;
        Ok(store)
    }

    pub(crate) fn file(folder: &Path) -> PathBuf {
        folder.join("log.redb")
    }

    /// Returns the size of the file.
    pub(crate) fn size(&self) -> u64 {
        size(&Self::file(&self.folder))
    }

    /// Opens the file, at first or after a failure. Waits for whoever is about to close it.
    pub(crate) fn reopen(&self, check: Check, patience: Duration) -> Result<(), Error> {
        self.close();
        let database = caught(&self.folder, || {
            let database = self.create(&Self::file(&self.folder), check, patience)?;
            self.check_format(&database)?;
            Ok(database)
        })?;
        *self.write() = Some(Arc::new(database));
        Ok(())
    }

    /// Closes the file after a failure.
    pub(crate) fn close(&self) {
        *self.write() = None;
    }

    /// Closes the file after a failure to write it, and drops what the system has of it in memory. After a failed sync,
    /// that may be what the disk does not have, and no later sync would tell.
    pub(crate) fn close_failed(&self) {
        self.close();
        #[cfg(target_os = "linux")]
        if let Ok(file) = fs::File::open(Self::file(&self.folder)) {
            let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
        }
    }

    fn write(&self) -> std::sync::RwLockWriteGuard<'_, Option<Arc<Database>>> {
        self.database
            .write()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn create(&self, file: &Path, check: Check, patience: Duration) -> Result<Database, Error> {
        let is_whole = match check {
            Check::Whole => true,
            Check::Usual => size(file) <= CHECKED_BYTES,
            Check::Nothing => false,
        };
        let begun = Instant::now();
        loop {
            let opened = Database::builder()
                .set_check_integrity_on_open(is_whole)
                .create(file);
            match opened {
                Err(DatabaseError::DatabaseAlreadyOpen) if begun.elapsed() < patience => {
                    thread::sleep(Duration::from_millis(20));
                }
                opened => return opened.map_err(|error| database_error(&self.folder, error)),
            }
        }
    }

    /// Checks that the file is of this version, and under this key; makes it so, if it is new.
    fn check_format(&self, database: &Database) -> Result<(), Error> {
        let failed = |error: redb::Error| storage_error(&self.folder, &error);
        let key_check = EventRow::new(0, (false, false), (&[], b"smq-durable"));
        let key = (u32::MAX, 0);
        let written = database
            .begin_write()
            .map_err(|error| failed(error.into()))?;
        {
            let mut table = written
                .open_table(FOLDER)
                .map_err(|error| failed(error.into()))?;
            let get = |name| {
                let stored = table.get(name).map_err(|error| failed(error.into()))?;
                Ok(stored.map(|it| it.value().to_vec()))
            };
            if let Some(format) = get("format")? {
                if format != FORMAT {
                    return Err(Error::Version(self.folder.clone()));
                }
                let stored = get("key")?.unwrap_or_default();
                let checked = EventRow::decode(&stored, self.seal.as_ref());
                if checked != Ok((key, key_check, stored.len())) {
                    return Err(Error::Key {
                        path: self.folder.clone(),
                        reason: "stored under another key, or without one: give the key that it was made with",
                    });
                }
                return Ok(());
            }
            let stored = key_check.encode(key, self.seal.as_ref());
            let put = |table: &mut Table<'_, _, _>, name, value: &[u8]| {
                let put = table.insert(name, value);
                put.map(drop).map_err(|error| failed(error.into()))
            };
            put(&mut table, "format", FORMAT)?;
            put(&mut table, "key", &stored)?;
        }
        // A reader expects each table.
        Tables::of(&written).map(drop).map_err(&failed)?;
        written.commit().map_err(|error| failed(error.into()))
    }

    /// Returns the file, unless it is closed after a failure.
    pub(crate) fn database(&self) -> Option<Arc<Database>> {
        let database = self.database.read().unwrap_or_else(PoisonError::into_inner);
        database.clone()
    }

    /// Reads from the file.
    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&ReadTransaction) -> Result<T, redb::Error>,
    ) -> Result<T, Error> {
        let database = self
            .database()
            .ok_or_else(|| io_error(&self.folder, io::Error::other("closed after a failure")))?;
        caught(&self.folder, || {
            let read = database
                .begin_read()
                .map_err(redb::Error::from)
                .and_then(|transaction| read(&transaction));
            read.map_err(|error| storage_error(&self.folder, &error))
        })
    }

    /// Decodes the row of an event.
    pub(crate) fn event(&self, key: EventKey, stored: &[u8]) -> Result<EventRow, redb::Error> {
        match EventRow::decode(stored, self.seal.as_ref()) {
            Ok((found, row, _)) if found == key => Ok(row),
            Ok(_) => Err(corrupted(RowError::Damaged)),
            Err(error) => Err(corrupted(error)),
        }
    }

    /// Returns events after a sequence: at least one, if there is one, and about as many bytes.
    pub(crate) fn events(
        &self,
        topic: u32,
        after: u64,
        bytes: usize,
    ) -> Result<Vec<(u64, EventRow)>, Error> {
        self.read(|transaction| {
            let table = transaction.open_table(EVENTS)?;
            let (mut events, mut size) = (Vec::new(), 0);
            let first = after.saturating_add(1);
            for stored in table.range((topic, first)..=(topic, u64::MAX))? {
                let (key, row) = stored?;
                let row = row.value();
                size += row.len();
                if size > bytes && !events.is_empty() {
                    break;
                }
                let sequence = key.value().1;
                events.push((sequence, self.event((topic, sequence), row)?));
            }
            Ok(events)
        })
    }
}

fn size(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |file| file.len())
}

/// Decodes the row of a topic.
pub(crate) fn topic(stored: &[u8]) -> Result<TopicRow, redb::Error> {
    TopicRow::decode(stored).map_err(corrupted)
}

/// Returns all topics.
pub(crate) fn topics(
    table: &impl ReadableTable<&'static str, &'static [u8]>,
) -> Result<Vec<TopicRow>, redb::Error> {
    let mut topics = Vec::new();
    for stored in table.iter()? {
        topics.push(topic(stored?.1.value())?);
    }
    Ok(topics)
}

fn corrupted(error: RowError) -> redb::Error {
    redb::Error::Corrupted(error.to_string())
}

/// Makes the names in a folder as safe as the files.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

pub(crate) fn io_error(folder: &Path, error: io::Error) -> Error {
    Error::Io {
        path: folder.to_owned(),
        error,
    }
}

/// Turns a panic of the store, which a damaged file may cause, into an error.
pub(crate) fn caught<T>(folder: &Path, run: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
        Err(Error::Damaged {
            path: folder.to_owned(),
            reason: "the store cannot make sense of it".into(),
        })
    })
}

fn database_error(folder: &Path, error: DatabaseError) -> Error {
    match error {
        DatabaseError::DatabaseAlreadyOpen => Error::InUse(folder.to_owned()),
        DatabaseError::UpgradeRequired(_) => Error::Version(folder.to_owned()),
        error => storage_error(folder, &error.into()),
    }
}

pub(crate) fn storage_error(folder: &Path, error: &redb::Error) -> Error {
    match error {
        redb::Error::Io(error)
            if !matches!(
                error.kind(),
                // What should be there is not, or is something else.
                io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof
            ) =>
        {
            io_error(folder, copy(error))
        }
        redb::Error::PreviousIo | redb::Error::DatabaseClosed => {
            io_error(folder, io::Error::other(error.to_string()))
        }
        error => Error::Damaged {
            path: folder.to_owned(),
            reason: error.to_string(),
        },
    }
}

/// Returns the status of a publish that was not stored.
pub(crate) fn status(error: &Error) -> Status {
    match error {
        Error::Io { error, .. }
            if matches!(
                error.kind(),
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
            ) =>
        {
            Status::resource_exhausted("the disk of the log is full: publish again later")
        }
        Error::Damaged { .. } => Status::data_loss("the log is damaged: see the server's log"),
        _ => Status::unavailable("the log cannot be written or read: try again later"),
    }
}

fn copy(error: &io::Error) -> io::Error {
    match error.raw_os_error() {
        Some(code) => io::Error::from_raw_os_error(code),
        None => io::Error::new(error.kind(), error.to_string()),
    }
}
