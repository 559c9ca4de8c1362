//! The memory of publishes: which numbers of which publishers are in the log.
//!
//! All of it has a budget. When that is used up, whoever uses most of it loses what was used least recently.

use std::collections::HashMap;

use redb::{ReadableTable as _, ReadableTableMetadata as _, Table};
use smq_runtime::{Code, Position, log::PublishId, log::Recalled};

use crate::store::{PUBLISHERS, PUBLISHES, Tables};

/// How many publishers are remembered, and how many publishes of one: clients have at most 1,024 unanswered ones.
const MAX_PUBLISHERS: usize = 65_536;
const MAX_PUBLISHES: u64 = 1024;

/// The most publishes of all publishers.
const MAX_TOTAL: u64 = 4 << 20;

/// The publishers in memory, as far as it takes to find the next one to forget.
#[derive(Default)]
pub(crate) struct Publishers {
    known: HashMap<Vec<u8>, Publisher>,
    /// The number of the next publisher.
    next: u64,
    now: u64,
}

struct Publisher {
    number: u64,
    user: u64,
    forgotten: u64,
    /// How many of its publishes are stored; absent while that is not known.
    stored: Option<u64>,
    last_used: u64,
}

/// What was stored of a publish.
pub(crate) enum Kept {
    /// At this sequence of a topic.
    At(u64),
    /// Another content.
    Other(u64),
}

impl Publishers {
    pub(crate) fn load(transaction: &redb::ReadTransaction) -> Result<Self, redb::Error> {
        let mut publishers = Self::default();
        for stored in transaction.open_table(PUBLISHERS)?.iter()? {
            let (key, row) = stored?;
            let (number, user, forgotten) = row.value();
            let publisher = Publisher {
                number,
                user,
                forgotten,
                stored: None,
                last_used: 0,
            };
            publishers.known.insert(key.value().to_vec(), publisher);
            publishers.next = publishers.next.max(number + 1);
        }
        Ok(publishers)
    }

    /// Takes note of a publisher. Unless it is known, what it published up to `forgotten` is unknown.
    pub(crate) fn touch(
        &mut self,
        tables: &mut Tables<'_>,
        id: &PublishId,
        forgotten: u64,
    ) -> Result<(), redb::Error> {
        self.now += 1;
        let now = self.now;
        if let Some(known) = self.known.get_mut(id.publisher()) {
            known.last_used = now;
            return Ok(());
        }
        if self.known.len() >= MAX_PUBLISHERS || tables.publishes.len()? >= MAX_TOTAL {
            self.make_room(tables)?;
        }
        let publisher = Publisher {
            number: self.next,
            user: id.user(),
            forgotten,
            stored: Some(0),
            last_used: now,
        };
        self.next += 1;
        store(tables, id.publisher(), &publisher)?;
        self.known.insert(id.publisher().to_vec(), publisher);
        Ok(())
    }

    /// Returns what is stored of a publish.
    pub(crate) fn find(
        &self,
        tables: &mut Tables<'_>,
        topic: u32,
        id: &PublishId,
    ) -> Result<Option<Kept>, redb::Error> {
        let Some(publisher) = self.known.get(id.publisher()) else {
            return Ok(None);
        };
        let stored = tables.publishes.get((publisher.number, id.number()))?;
        Ok(stored.map(|row| match row.value() {
            (content, of, sequence, 0) if of == topic && content == id.content() => {
                Kept::At(sequence)
            }
            (content, ..) => Kept::Other(content),
        }))
    }

    /// Remembers a publish: its topic and sequence, or the code of a refusal.
    pub(crate) fn remember(
        &mut self,
        tables: &mut Tables<'_>,
        id: &PublishId,
        (topic, sequence): (u32, u64),
        refusal: Option<Code>,
    ) -> Result<(), redb::Error> {
        self.touch(tables, id, id.number().saturating_sub(1))?;
        let Some(publisher) = self.known.get_mut(id.publisher()) else {
            return Ok(());
        };
        let table = &mut tables.publishes;
        let row = (id.content(), topic, sequence, code_number(refusal));
        let number = publisher.number;
        if table.insert((number, id.number()), row)?.is_some() {
            return Ok(());
        }
        let stored = match publisher.stored {
            Some(stored) => stored + 1,
            None => table.range((number, 0)..=(number, u64::MAX))?.count() as u64,
        };
        publisher.stored = Some(stored);
        // Many at a time cost less.
        if stored >= 2 * MAX_PUBLISHES {
            let surplus = (stored - MAX_PUBLISHES) as usize;
            publisher.forgotten = forget(table, number, surplus)?.max(publisher.forgotten);
            publisher.stored = Some(MAX_PUBLISHES);
            store(tables, id.publisher(), publisher)?;
        }
        Ok(())
    }

    /// Forgets the publishers of whoever has most: the half that was used least recently.
    fn make_room(&mut self, tables: &mut Tables<'_>) -> Result<(), redb::Error> {
        let mut users: HashMap<u64, u64> = HashMap::new();
        for publisher in self.known.values() {
            *users.entry(publisher.user).or_default() += 1 + publisher.stored.unwrap_or(0);
        }
        let Some((&user, _)) = users.iter().max_by_key(|(_, used)| **used) else {
            return Ok(());
        };
        let of_user = self.known.iter().filter(|(_, it)| it.user == user);
        let mut keys: Vec<_> = of_user
            .map(|(key, it)| (it.last_used, it.number, key.clone()))
            .collect();
        keys.sort_unstable();
        keys.truncate(keys.len().div_ceil(2));
        let (publishes, publishers) = (&mut tables.publishes, &mut tables.publishers);
        for (_, number, key) in keys {
            publishes.retain_in((number, 0)..=(number, u64::MAX), |_, _| false)?;
            publishers.remove(&*key)?;
            self.known.remove(&key);
        }
        Ok(())
    }
}

/// Returns what is remembered of a publish that comes again. `epoch` returns the epoch of a topic.
pub(crate) fn recall(
    transaction: &redb::ReadTransaction,
    id: &PublishId,
    epoch: impl FnOnce(u32) -> Result<Option<u64>, redb::Error>,
) -> Result<Recalled, redb::Error> {
    let publishers = transaction.open_table(PUBLISHERS)?;
    let Some(publisher) = publishers.get(id.publisher())? else {
        return Ok(Recalled::Unknown);
    };
    let (number, _, forgotten) = publisher.value();
    let publishes = transaction.open_table(PUBLISHES)?;
    let Some(stored) = publishes.get((number, id.number()))? else {
        return Ok(if id.number() <= forgotten {
            Recalled::Unknown
        } else {
            Recalled::New
        });
    };
    let (content, topic, sequence, code) = stored.value();
    let outcome = match (code, sequence) {
        (0, 0) => Ok(None),
        (0, _) => Ok(epoch(topic)?.map(|epoch| Position::new(epoch, sequence))),
        (code, _) => Err(Code::ALL[usize::from(code - 1) % Code::ALL.len()]),
    };
    Ok(Recalled::Done { content, outcome })
}

/// Forgets the oldest publishes. Returns the highest of them.
fn forget(
    table: &mut Table<'_, (u64, u64), (u64, u32, u64, u8)>,
    publisher: u64,
    surplus: usize,
) -> Result<u64, redb::Error> {
    let range = (publisher, 0)..=(publisher, u64::MAX);
    let last = table.range(range)?.take(surplus).last();
    let last = last.transpose()?.map_or(0, |(key, _)| key.value().1);
    table.retain_in((publisher, 0)..=(publisher, last), |_, _| false)?;
    Ok(last)
}

fn store(tables: &mut Tables<'_>, key: &[u8], publisher: &Publisher) -> Result<(), redb::Error> {
    let row = (publisher.number, publisher.user, publisher.forgotten);
    tables.publishers.insert(key, row)?;
    Ok(())
}

/// Returns 0 without a code, else its gRPC number.
fn code_number(code: Option<Code>) -> u8 {
    let position = code.and_then(|code| Code::ALL.iter().position(|it| *it == code));
    position.map_or(0, |at| at as u8 + 1)
}
