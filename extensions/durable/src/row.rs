//! What a row of the store looks like: a header by which a damaged file can be searched for it, a body, a checksum.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aes_gcm::{
    Aes256Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};

/// What each stored event begins with.
const EVENT: [u8; 4] = *b"smqE";

/// What each stored topic begins with.
const TOPIC: [u8; 4] = *b"smqT";

const HEADER: usize = 4 + 4 + 8 + 8 + 1 + 4 + 4;
const CHECKSUM: usize = 4;
const NONCE: usize = 12;

const LAST_OF_KEY: u8 = 1;
const RETAINED: u8 = 2;

/// The key of an event: the number of the topic, and the sequence.
pub(crate) type EventKey = (u32, u64);

/// Seals the bodies of events.
#[derive(Clone)]
pub(crate) struct Seal(Aes256Gcm);

impl Seal {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(Aes256Gcm::new(key.into()))
    }

    fn seal(&self, header: &[u8], body: &[u8]) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).expect("the system has random numbers");
        let payload = Payload {
            msg: body,
            aad: header,
        };
        let sealed = self.0.encrypt(Nonce::from_slice(&nonce), payload);
        [&nonce[..], &sealed.expect("an event is small enough")].concat()
    }

    fn open(&self, header: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let payload = Payload {
            msg: sealed,
            aad: header,
        };
        self.0.decrypt(Nonce::from_slice(nonce), payload).ok()
    }
}

/// A stored event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EventRow {
    /// When it was stored, in microseconds since 1970.
    pub(crate) time: u64,
    pub(crate) is_last_of_key: bool,
    pub(crate) is_retained: bool,
    body: Vec<u8>,
    headers_len: usize,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum RowError {
    #[error("a row is damaged")]
    Damaged,
    #[error("a row is sealed under another key")]
    Key,
}

impl EventRow {
    pub(crate) fn payload(&self) -> &[u8] {
        &self.body[self.headers_len..]
    }

    pub(crate) fn headers(&self) -> &[u8] {
        &self.body[..self.headers_len]
    }

    pub(crate) fn age(&self) -> Duration {
        Duration::from_micros(now().saturating_sub(self.time))
    }

    pub(crate) fn new(
        time: u64,
        (is_last_of_key, is_retained): (bool, bool),
        (headers, payload): (&[u8], &[u8]),
    ) -> Self {
        Self {
            time,
            is_last_of_key,
            is_retained,
            body: [headers, payload].concat(),
            headers_len: headers.len(),
        }
    }

    pub(crate) fn encode(&self, (topic, sequence): EventKey, seal: Option<&Seal>) -> Vec<u8> {
        let mut flags = 0;
        flags |= if self.is_last_of_key { LAST_OF_KEY } else { 0 };
        flags |= if self.is_retained { RETAINED } else { 0 };
        let mut row = Vec::with_capacity(HEADER + self.body.len() + CHECKSUM);
        row.extend_from_slice(&EVENT);
        row.extend_from_slice(&topic.to_le_bytes());
        row.extend_from_slice(&sequence.to_le_bytes());
        row.extend_from_slice(&self.time.to_le_bytes());
        row.push(flags);
        row.extend_from_slice(&(self.headers_len as u32).to_le_bytes());
        let sealed_len = seal.map_or(0, |_| NONCE + 16);
        row.extend_from_slice(&((self.body.len() + sealed_len) as u32).to_le_bytes());
        match seal {
            None => row.extend_from_slice(&self.body),
            Some(seal) => {
                let sealed = seal.seal(&row, &self.body);
                row.extend_from_slice(&sealed);
            }
        }
        let checksum = crc32fast::hash(&row);
        row.extend_from_slice(&checksum.to_le_bytes());
        row
    }

    /// Decodes the row at the beginning of some bytes. Returns its key, and its length.
    pub(crate) fn decode(
        bytes: &[u8],
        seal: Option<&Seal>,
    ) -> Result<(EventKey, Self, usize), RowError> {
        let header = bytes.get(..HEADER).ok_or(RowError::Damaged)?;
        if header[..4] != EVENT {
            return Err(RowError::Damaged);
        }
        let flags = header[24];
        let (headers_len, len) = (u32_at(header, 25), u32_at(header, 29));
        let end = HEADER + len as usize;
        let stored = bytes.get(end..end + CHECKSUM).ok_or(RowError::Damaged)?;
        if stored != crc32fast::hash(&bytes[..end]).to_le_bytes() {
            return Err(RowError::Damaged);
        }
        let body = match seal {
            None => bytes[HEADER..end].to_vec(),
            Some(seal) => seal
                .open(header, &bytes[HEADER..end])
                .ok_or(RowError::Key)?,
        };
        let headers_len = headers_len as usize;
        if headers_len > body.len() {
            return Err(RowError::Key);
        }
        let row = Self {
            time: u64_at(header, 16),
            is_last_of_key: flags & LAST_OF_KEY != 0,
            is_retained: flags & RETAINED != 0,
            body,
            headers_len,
        };
        let key = (u32_at(header, 4), u64_at(header, 8));
        Ok((key, row, end + CHECKSUM))
    }
}

/// A topic, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TopicRow {
    pub(crate) name: String,
    pub(crate) id: u32,
    pub(crate) epoch: u64,
    /// The sequence of the last event.
    pub(crate) last: u64,
    /// The sequence before the oldest event, besides retained ones.
    pub(crate) evicted: u64,
    /// The bytes of all rows.
    pub(crate) bytes: u64,
}

impl TopicRow {
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut row = TOPIC.to_vec();
        row.extend_from_slice(&(self.name.len() as u32).to_le_bytes());
        row.extend_from_slice(self.name.as_bytes());
        row.extend_from_slice(&self.id.to_le_bytes());
        for number in [self.epoch, self.last, self.evicted, self.bytes] {
            row.extend_from_slice(&number.to_le_bytes());
        }
        let checksum = crc32fast::hash(&row);
        row.extend_from_slice(&checksum.to_le_bytes());
        row
    }

    /// Decodes the row at the beginning of some bytes.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, RowError> {
        let damaged = RowError::Damaged;
        let head = bytes.get(..8).filter(|head| head[..4] == TOPIC);
        let name = 8 + u32_at(head.ok_or(damaged)?, 4) as usize;
        let end = name + 4 + 4 * 8;
        let stored = bytes.get(end..end + CHECKSUM).ok_or(damaged)?;
        if stored != crc32fast::hash(&bytes[..end]).to_le_bytes() {
            return Err(damaged);
        }
        Ok(Self {
            name: String::from_utf8(bytes[8..name].to_vec()).map_err(|_| damaged)?,
            id: u32_at(bytes, name),
            epoch: u64_at(bytes, name + 4),
            last: u64_at(bytes, name + 12),
            evicted: u64_at(bytes, name + 20),
            bytes: u64_at(bytes, name + 28),
        })
    }
}

/// A row that a search through a damaged file has found.
pub(crate) enum Found {
    /// With its length.
    Event(EventKey, EventRow, usize),
    Topic(TopicRow),
}

/// Finds the rows that begin in the first `limit` bytes, and says where.
pub(crate) fn find_rows(
    bytes: &[u8],
    limit: usize,
    seal: Option<&Seal>,
    mut found: impl FnMut(usize, Found),
) {
    let mut at = 0;
    while at < limit && at + 4 <= bytes.len() {
        let rest = &bytes[at..];
        let step = match &rest[..3] {
            b"smq" if rest[3] == EVENT[3] => EventRow::decode(rest, seal).map(|(key, row, len)| {
                found(at, Found::Event(key, row, len));
                len
            }),
            b"smq" if rest[3] == TOPIC[3] => TopicRow::decode(rest).map(|row| {
                found(at, Found::Topic(row));
                4
            }),
            _ => Ok(1),
        };
        at += step.unwrap_or(1);
    }
}

/// Returns the time in microseconds since 1970.
pub(crate) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    u64::try_from(since.unwrap_or_default().as_micros()).unwrap_or(u64::MAX)
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_row_is_what_was_stored_or_damaged() {
        let seal = Seal::new(&[7; 32]);
        for seal in [None, Some(&seal)] {
            let row = EventRow::new(5, (true, false), (b"head", b"payload"));
            let stored = row.encode((3, 9), seal);
            let decoded = EventRow::decode(&stored, seal).unwrap();
            assert_eq!(decoded, ((3, 9), row, stored.len()));
            for at in 0..stored.len() {
                let mut damaged = stored.clone();
                damaged[at] ^= 0x20;
                assert!(EventRow::decode(&damaged, seal).is_err(), "byte {at}");
                assert!(
                    EventRow::decode(&stored[..at], seal).is_err(),
                    "cut at {at}"
                );
            }
        }
    }

    #[test]
    fn nobody_reads_a_sealed_row_without_its_key() {
        let row = EventRow::new(5, (false, true), (b"", b"secret"));
        let stored = row.encode((1, 1), Some(&Seal::new(&[7; 32])));
        assert!(!stored.windows(6).any(|bytes| bytes == b"secret"));
        let other = Seal::new(&[8; 32]);
        let refused = EventRow::decode(&stored, Some(&other));
        assert_eq!(refused, Err(RowError::Key));
    }

    #[test]
    fn rows_are_found_among_other_bytes() {
        let topic = TopicRow {
            name: "t.v1/T.Events".into(),
            id: 3,
            epoch: 4,
            last: 2,
            evicted: 0,
            bytes: 90,
        };
        let row = EventRow::new(5, (false, true), (b"", b"smqE"));
        let file = [
            &b"smqsmqEsmqT"[..],
            &row.encode((3, 1), None),
            b"smqE",
            &topic.encode(),
            &row.encode((3, 2), None),
            &row.encode((3, 3), None)[..20],
        ];
        let (mut found, file) = (Vec::new(), file.concat());
        find_rows(&file, file.len(), None, |_, it| {
            found.push(match it {
                Found::Event(key, row, _) => (key.1, row.payload().len()),
                Found::Topic(row) => (row.last, row.name.len()),
            });
        });
        assert_eq!(found, [(1, 4), (2, 13), (2, 4)]);
    }
}
