//! What is in a folder: for people who look at it, and for backups.

use std::{
    io::{self, BufRead, Write},
    path::Path,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use smq_runtime::log::StoredEvent;

use crate::{
    Error,
    row::{EventRow, Seal, TopicRow},
    salvage::Rebuilt,
    store::{self, Check, EVENTS, RETAINED, Store, TOPICS, io_error},
};

/// A folder of logs, to look at it: what topics it has, and their events.
#[derive(Debug)]
pub struct Folder {
    store: Arc<Store>,
}

/// What a folder has of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TopicSummary {
    /// Its name: `weather.v1/Weather.Observations`.
    pub name: String,
    /// The epoch of its positions.
    pub epoch: u64,
    /// The sequence of the oldest event. One more than the last, if there is none.
    pub first: u64,
    /// The sequence of the last event; 0, if there was none.
    pub last: u64,
    /// The number of events that are kept for the retained state.
    pub retained: u64,
    /// The bytes of all events.
    pub bytes: u64,
    /// When the oldest event was stored.
    pub oldest: Option<SystemTime>,
    /// When the last event was stored.
    pub newest: Option<SystemTime>,
}

/// An event of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FolderEvent {
    /// Its sequence.
    pub sequence: u64,
    /// When it was stored.
    pub time: SystemTime,
    /// The event in protobuf.
    pub payload: Vec<u8>,
    /// The names and the values of its headers.
    pub headers: Vec<(String, String)>,
}

/// How many bytes are read at a time.
const PIECE: usize = 1 << 20;

impl Folder {
    /// Opens a folder that no server has open. A damaged one is refused: this checks all of it, and so verifies it.
    ///
    /// # Errors
    ///
    /// When it is not there, in use, damaged, or under another key.
    pub fn open(folder: impl AsRef<Path>, key: Option<[u8; 32]>) -> Result<Self, Error> {
        let folder = folder.as_ref();
        std::fs::metadata(Store::file(folder)).map_err(|error| io_error(folder, error))?;
        let seal = key.as_ref().map(Seal::new);
        let store = Arc::new(Store::open(folder, seal, Check::Whole)?);
        Ok(Self { store })
    }

    pub(crate) fn of(store: Arc<Store>) -> Self {
        Self { store }
    }

    fn rows(&self) -> Result<Vec<TopicRow>, Error> {
        self.store
            .read(|transaction| store::topics(&transaction.open_table(TOPICS)?))
    }

    /// Returns the topics, by name.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read.
    pub fn topics(&self) -> Result<Vec<TopicSummary>, Error> {
        let rows = self.rows()?;
        self.store.read(|transaction| {
            let events = transaction.open_table(EVENTS)?;
            let retained = transaction.open_table(RETAINED)?;
            let summaries = rows.into_iter().map(|row| {
                let time = |sequence| -> Result<_, redb::Error> {
                    let key = (row.id, sequence);
                    let stored = events.get(key)?;
                    let event = stored.map(|stored| self.store.event(key, stored.value()));
                    Ok(event.transpose()?.map(|row| time(&row)))
                };
                let range = (row.id, 0)..=(row.id, u64::MAX);
                Ok(TopicSummary {
                    oldest: time(row.evicted + 1)?,
                    newest: time(row.last)?,
                    retained: retained.range(range)?.count() as u64,
                    name: row.name,
                    epoch: row.epoch,
                    first: row.evicted + 1,
                    last: row.last,
                    bytes: row.bytes,
                })
            });
            summaries.collect()
        })
    }

    /// Returns the events of a topic after a sequence; 0 for all of them.
    ///
    /// # Errors
    ///
    /// When the folder has no such topic, or cannot be read.
    pub fn events(
        &self,
        topic: &str,
        after: u64,
    ) -> Result<impl Iterator<Item = Result<FolderEvent, Error>>, Error> {
        let rows = self.rows()?;
        let row = rows.into_iter().find(|row| row.name == topic);
        let row = row.ok_or_else(|| Error::NoTopic(topic.to_owned()))?;
        let pieces = self.pieces(row.id, after.max(row.evicted));
        Ok(pieces.map(|event| {
            let (sequence, row) = event?;
            self.event(sequence, &row)
        }))
    }

    /// Returns the rows of a topic, which are read a piece at a time.
    fn pieces(
        &self,
        topic: u32,
        mut after: u64,
    ) -> impl Iterator<Item = Result<(u64, EventRow), Error>> {
        let store = Arc::clone(&self.store);
        let mut piece = Vec::new().into_iter();
        std::iter::from_fn(move || {
            if let Some(event) = piece.next() {
                return Some(Ok(event));
            }
            match store.events(topic, after, PIECE) {
                Ok(events) => {
                    after = events.last()?.0;
                    piece = events.into_iter();
                    piece.next().map(Ok)
                }
                Err(error) => {
                    after = u64::MAX;
                    Some(Err(error))
                }
            }
        })
    }

    fn event(&self, sequence: u64, row: &EventRow) -> Result<FolderEvent, Error> {
        let event = StoredEvent::restored(sequence, row.payload(), row.headers());
        let event = event.map_err(|status| self.damaged(status.message()))?;
        let headers = event.headers();
        Ok(FolderEvent {
            sequence,
            time: time(row),
            payload: row.payload().to_vec(),
            headers: headers
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        })
    }

    fn damaged(&self, reason: &str) -> Error {
        Error::Damaged {
            path: self.store.folder.clone(),
            reason: reason.to_owned(),
        }
    }

    /// Reads each event, and checks that none is missing. Returns how many there are.
    ///
    /// # Errors
    ///
    /// When one is missing or damaged.
    pub fn verify(&self) -> Result<u64, Error> {
        let mut count = 0;
        for topic in self.rows()? {
            let mut next = topic.evicted + 1;
            for event in self.pieces(topic.id, topic.evicted) {
                let (sequence, row) = event?;
                if sequence != next {
                    let reason = format!("{} has no event {next}", topic.name);
                    return Err(self.damaged(&reason));
                }
                self.event(sequence, &row)?;
                (next, count) = (next + 1, count + 1);
            }
            if next <= topic.last {
                let reason = format!(
                    "{} has no event {next}, but {} events",
                    topic.name, topic.last
                );
                return Err(self.damaged(&reason));
            }
        }
        Ok(count)
    }

    /// Writes all topics and events as lines of JSON, in the clear: a backup for [`import`]. A folder that is in use is
    /// written as it is at some moment, and some events of topics that follow are later ones. What is remembered of
    /// publishes is not in it.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read, or the output cannot be written.
    pub fn export(&self, mut out: impl Write) -> Result<(), Error> {
        let io = |error| io_error(&self.store.folder, error);
        let mut put = |line: &Line| {
            let line = serde_json::to_string(line).map_err(io::Error::other);
            line.and_then(|line| writeln!(out, "{line}")).map_err(io)
        };
        for topic in self.rows()? {
            put(&Line::Topic {
                name: topic.name.clone(),
                epoch: topic.epoch,
                evicted: topic.evicted,
            })?;
            let retained = self.store.read(|transaction| {
                let table = transaction.open_table(RETAINED)?;
                let range = table.range((topic.id, 0)..=(topic.id, u64::MAX))?;
                let mut retained = std::collections::HashSet::new();
                for stored in range {
                    retained.insert(stored?.0.value().1);
                }
                Ok(retained)
            })?;
            for event in self.pieces(topic.id, 0) {
                let (sequence, row) = event?;
                if sequence <= topic.evicted && !retained.contains(&sequence) {
                    continue;
                }
                put(&Line::Event {
                    sequence,
                    time: row.time,
                    is_last_of_key: row.is_last_of_key,
                    is_retained: row.is_retained,
                    headers: STANDARD.encode(row.headers()),
                    payload: STANDARD.encode(row.payload()),
                })?;
            }
        }
        out.flush().map_err(io)
    }
}

/// A line of an export.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Line {
    Topic {
        name: String,
        epoch: u64,
        evicted: u64,
    },
    Event {
        sequence: u64,
        time: u64,
        is_last_of_key: bool,
        is_retained: bool,
        headers: String,
        payload: String,
    },
}

/// Makes a folder of an [export](Folder::export), sealed under a key if there is one. Topics get new epochs: a subscriber
/// whose position is not in the backup is told of a gap.
///
/// # Errors
///
/// When the folder has logs already, when the input is not an export, and when the system refuses. The folder is then
/// as it was.
pub fn import(
    folder: impl AsRef<Path>,
    key: Option<[u8; 32]>,
    input: impl BufRead,
) -> Result<(), Error> {
    let folder = folder.as_ref();
    let io = |error| io_error(folder, error);
    let file = Store::file(folder);
    if file.exists() {
        return Err(io(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "it has logs already: import into a new folder",
        )));
    }
    let mut rebuilt = Rebuilt::begin(folder, key.as_ref().map(Seal::new))?;
    match fill(&mut rebuilt, folder, input) {
        Ok(()) => rebuilt.finish(),
        Err(error) => {
            rebuilt.discard();
            Err(error)
        }
    }
}

fn fill(rebuilt: &mut Rebuilt, folder: &Path, input: impl BufRead) -> Result<(), Error> {
    let mut topic = None;
    for (line, text) in (1..).zip(input.lines()) {
        let wrong = |reason: String| Error::Import { line, reason };
        let text = text.map_err(|error| io_error(folder, error))?;
        let parsed = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        match parsed {
            Line::Topic {
                name,
                epoch,
                evicted,
            } => topic = Some(rebuilt.topic(name, epoch, evicted)),
            Line::Event {
                sequence,
                time,
                is_last_of_key,
                is_retained,
                headers,
                payload,
            } => {
                let topic = topic.ok_or_else(|| wrong("an event before its topic".into()))?;
                let bytes = |text: &str| {
                    STANDARD
                        .decode(text)
                        .map_err(|error| wrong(error.to_string()))
                };
                let (headers, payload) = (bytes(&headers)?, bytes(&payload)?);
                StoredEvent::restored(sequence, &payload, &headers)
                    .map_err(|status| wrong(status.message().to_owned()))?;
                let flags = (is_last_of_key, is_retained);
                let row = EventRow::new(time, flags, (&headers, &payload));
                if !rebuilt.event(topic, sequence, &row)? {
                    return Err(wrong(format!(
                        "event {sequence} does not follow those before"
                    )));
                }
            }
        }
    }
    Ok(())
}

fn time(row: &EventRow) -> SystemTime {
    UNIX_EPOCH + Duration::from_micros(row.time)
}
