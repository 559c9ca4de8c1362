//! Makes a new file of what can be read of a damaged one, or of a backup.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    fs::{self, File},
    io::{self, Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

use crate::{
    Error,
    row::{EventKey, EventRow, Found, Seal, TopicRow, find_rows, now},
    store::{Check, Store, Tables, io_error, storage_error, sync_folder},
};

/// What was lost of a damaged folder.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Damage {
    /// What is wrong with the file.
    pub reason: String,
    /// Where the damaged file is now.
    pub file: PathBuf,
    /// The names of the topics, the last event that is kept of each, and the last that is known to have been there.
    pub topics: Vec<(String, u64, u64)>,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; it is now {}", self.reason, self.file.display())?;
        for (name, kept, last) in &self.topics {
            write!(f, "; {name} has events up to {kept} of {last}")?;
        }
        Ok(())
    }
}

/// How many bytes are searched at a time, and how many a row may have beyond them.
const PIECE: usize = 64 << 20;
const LONGEST_ROW: usize = 80 << 20;

/// Where rows are, and what was known of topics.
#[derive(Default)]
struct Rows {
    /// The offset, the length, the time, and whether it was retained.
    events: BTreeMap<EventKey, (u64, usize, u64, bool)>,
    topics: HashMap<u32, TopicRow>,
}

/// Replaces a damaged file by one that has, of each topic, what precedes the first event that is missing.
pub(crate) fn salvage(folder: &Path, seal: Option<&Seal>, reason: String) -> Result<Damage, Error> {
    let io = |error| io_error(folder, error);
    let path = Store::file(folder);
    let file = File::open(&path).map_err(io)?;
    let rows = search(&file, seal).map_err(io)?;
    let mut rebuilt = Rebuilt::begin(folder, seal.cloned())?;
    let mut topics = Vec::new();
    let mut known: Vec<_> = rows.topics.into_values().collect();
    known.sort_by(|a, b| a.name.cmp(&b.name));
    for topic in known {
        let id = rebuilt.topic(topic.name.clone(), topic.epoch, topic.evicted);
        let mut kept = topic.evicted;
        for ((_, sequence), place) in rows.events.range((topic.id, 0)..=(topic.id, u64::MAX)) {
            let (offset, len, _, is_retained) = *place;
            if *sequence <= topic.evicted && !is_retained || *sequence > topic.last {
                continue;
            }
            if *sequence > topic.evicted && *sequence != kept + 1 {
                break;
            }
            let bytes = read_at(&file, offset, len).map_err(io)?;
            let Ok((_, row, _)) = EventRow::decode(&bytes, seal) else {
                break;
            };
            rebuilt.event(id, *sequence, &row)?;
            kept = kept.max(*sequence);
        }
        topics.push((topic.name, kept, topic.last));
    }
    let damaged = (1..)
        .map(|number| folder.join(format!("log.redb.damaged-{number}")))
        .find(|path| !path.exists())
        .unwrap_or_default();
    fs::rename(&path, &damaged).map_err(io)?;
    rebuilt.finish()?;
    Ok(Damage {
        reason,
        file: damaged,
        topics,
    })
}

/// Searches a file for rows. Of several with one key, the last one counts: the others are what is left of a transaction
/// that failed.
fn search(file: &File, seal: Option<&Seal>) -> io::Result<Rows> {
    let size = file.metadata()?.len();
    let (mut rows, mut at, mut next) = (Rows::default(), 0, 0);
    while at < size {
        let len = (PIECE + LONGEST_ROW).min(usize::try_from(size - at).unwrap_or(usize::MAX));
        let bytes = read_at(file, at, len)?;
        // A row that the last piece has found reaches into this one.
        let skip = usize::try_from(u64::max(next, at) - at)
            .unwrap_or(usize::MAX)
            .min(len);
        find_rows(
            &bytes[skip..],
            PIECE.saturating_sub(skip),
            seal,
            |offset, found| {
                let offset = at + (skip + offset) as u64;
                match found {
                    Found::Event(key, row, len) => {
                        next = offset + len as u64;
                        let place = (offset, len, row.time, row.is_retained);
                        let known = rows.events.entry(key).or_insert(place);
                        if known.2 <= row.time {
                            *known = place;
                        }
                    }
                    Found::Topic(row) => {
                        let known = rows.topics.entry(row.id).or_insert_with(|| row.clone());
                        if (known.last, known.evicted) < (row.last, row.evicted) {
                            *known = row;
                        }
                    }
                }
            },
        );
        at += PIECE as u64;
    }
    Ok(rows)
}

fn read_at(mut file: &File, offset: u64, len: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; len];
    file.seek(SeekFrom::Start(offset))?;
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// A new file, which is filled beside its place.
pub(crate) struct Rebuilt {
    folder: PathBuf,
    store: Store,
    topics: Vec<TopicRow>,
    pending: Vec<(EventKey, EventRow)>,
    bytes: usize,
}

/// A transaction has about so many bytes.
const GROUP: usize = 8 << 20;

impl Rebuilt {
    pub(crate) fn begin(folder: &Path, seal: Option<Seal>) -> Result<Self, Error> {
        let beside = folder.join("rebuilt");
        let _ = fs::remove_dir_all(&beside);
        Ok(Self {
            folder: folder.to_owned(),
            store: Store::open(&beside, seal, Check::Usual)?,
            topics: Vec::new(),
            pending: Vec::new(),
            bytes: 0,
        })
    }

    /// Adds a topic. Its epoch is new.
    pub(crate) fn topic(&mut self, name: String, epoch: u64, evicted: u64) -> u32 {
        let id = self.topics.len() as u32 + 1;
        self.topics.push(TopicRow {
            name,
            id,
            epoch: now().max(epoch.saturating_add(1)),
            last: evicted,
            evicted,
            bytes: 0,
        });
        id
    }

    /// Adds an event. Returns whether it is the next of its topic, or one that is retained.
    pub(crate) fn event(
        &mut self,
        topic: u32,
        sequence: u64,
        row: &EventRow,
    ) -> Result<bool, Error> {
        let of = &mut self.topics[topic as usize - 1];
        if sequence > of.evicted {
            if sequence != of.last + 1 {
                return Ok(false);
            }
            of.last = sequence;
        }
        self.bytes += row.payload().len() + row.headers().len() + 64;
        self.pending.push(((topic, sequence), row.clone()));
        if self.bytes >= GROUP {
            self.commit()?;
        }
        Ok(true)
    }

    fn commit(&mut self) -> Result<(), Error> {
        let folder = self.store.folder.clone();
        let failed = |error: redb::Error| storage_error(&folder, &error);
        let Some(database) = self.store.database() else {
            return Ok(());
        };
        let transaction = database
            .begin_write()
            .map_err(|error| failed(error.into()))?;
        let written = (|| {
            let mut tables = Tables::of(&transaction)?;
            for (key, row) in self.pending.drain(..) {
                let stored = row.encode(key, self.store.seal.as_ref());
                self.topics[key.0 as usize - 1].bytes += stored.len() as u64;
                tables.events.insert(key, &*stored)?;
                if row.is_retained {
                    tables.retained.insert(key, ())?;
                }
            }
            for topic in &self.topics {
                tables.topics.insert(&*topic.name, &*topic.encode())?;
            }
            Ok(())
        })();
        written.map_err(failed)?;
        self.bytes = 0;
        transaction.commit().map_err(|error| failed(error.into()))
    }

    /// Puts the file in its place.
    pub(crate) fn finish(mut self) -> Result<(), Error> {
        self.commit()?;
        let io = |error| io_error(&self.folder, error);
        self.store.close();
        fs::rename(Store::file(&self.store.folder), Store::file(&self.folder)).map_err(io)?;
        fs::remove_dir_all(&self.store.folder).map_err(io)?;
        sync_folder(&self.folder).map_err(io)
    }

    /// Removes the file.
    pub(crate) fn discard(self) {
        self.store.close();
        let _ = fs::remove_dir_all(&self.store.folder);
    }
}
