//! What a message of a stream looks like: whose append it is, and the event, sealed or not.

use aes_gcm::{
    Aes256Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use bytes::Bytes;
use sha2::{Digest as _, Sha256};

const VERSION: u8 = 1;
const HEADER: usize = 1 + 1 + 8 + 8 + 8 + 4;
const NONCE: usize = 12;

const LAST_OF_KEY: u8 = 1;
const SEALED: u8 = 2;

/// How many bytes a row has besides the event and its headers.
pub(crate) const ROW_OVERHEAD: usize = HEADER + NONCE + 16;

/// Seals what is stored, under the key of the instances together.
#[derive(Clone)]
pub(crate) struct Seal {
    cipher: Aes256Gcm,
    /// Hides keys of the retained state and of publishers.
    names: [u8; 32],
}

impl Seal {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        let names = Sha256::new_with_prefix(b"smq-nats names").chain_update(key);
        Self {
            cipher: Aes256Gcm::new(key.into()),
            names: names.finalize().into(),
        }
    }

    pub(crate) fn seal(&self, context: &[u8], body: &[u8]) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).expect("the system has random numbers");
        let payload = Payload {
            msg: body,
            aad: context,
        };
        let sealed = self.cipher.encrypt(Nonce::from_slice(&nonce), payload);
        [&nonce[..], &sealed.expect("an event is small enough")].concat()
    }

    pub(crate) fn open(&self, context: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let payload = Payload {
            msg: sealed,
            aad: context,
        };
        self.cipher.decrypt(Nonce::from_slice(nonce), payload).ok()
    }
}

/// Returns a name for bytes that somebody else chose: nobody finds two with the same name.
pub(crate) fn hashed(seal: Option<&Seal>, bytes: &[u8]) -> String {
    let secret = seal.map_or(&[][..], |seal| &seal.names);
    let hash = Sha256::new_with_prefix(secret)
        .chain_update(bytes)
        .finalize();
    hash[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Whose append an event is: an instance, and a number that it uses once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AppendId {
    pub(crate) instance: u64,
    pub(crate) number: u64,
}

/// An event, as a stream has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) id: AppendId,
    /// The hash of what a client has published; 0 for what the program publishes.
    pub(crate) content: u64,
    pub(crate) is_last_of_key: bool,
    body: Bytes,
    headers_len: usize,
}

/// What is wrong with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum RowError {
    #[error("not a message of smq-nats")]
    Unknown,
    #[error("sealed under another key, or not at all: give all instances the same key")]
    Key,
}

impl Row {
    pub(crate) fn payload(&self) -> &[u8] {
        &self.body[self.headers_len..]
    }

    pub(crate) fn headers(&self) -> &[u8] {
        &self.body[..self.headers_len]
    }

    pub(crate) fn new(
        id: AppendId,
        content: u64,
        is_last_of_key: bool,
        (headers, payload): (&[u8], &[u8]),
    ) -> Self {
        Self {
            id,
            content,
            is_last_of_key,
            body: [headers, payload].concat().into(),
            headers_len: headers.len(),
        }
    }

    /// Encodes it for a topic.
    pub(crate) fn encode(&self, topic: &str, seal: Option<&Seal>) -> Bytes {
        let mut row = Vec::with_capacity(ROW_OVERHEAD + self.body.len());
        let mut flags = if self.is_last_of_key { LAST_OF_KEY } else { 0 };
        flags |= seal.map_or(0, |_| SEALED);
        row.extend_from_slice(&[VERSION, flags]);
        for number in [self.id.instance, self.id.number, self.content] {
            row.extend_from_slice(&number.to_le_bytes());
        }
        row.extend_from_slice(&(self.headers_len as u32).to_le_bytes());
        match seal {
            None => row.extend_from_slice(&self.body),
            Some(seal) => {
                let sealed = seal.seal(&context(topic, &row), &self.body);
                row.extend_from_slice(&sealed);
            }
        }
        row.into()
    }

    pub(crate) fn decode(
        topic: &str,
        bytes: &Bytes,
        seal: Option<&Seal>,
    ) -> Result<Self, RowError> {
        let header = bytes.get(..HEADER).ok_or(RowError::Unknown)?;
        let flags = header[1];
        if header[0] != VERSION || flags & !(LAST_OF_KEY | SEALED) != 0 {
            return Err(RowError::Unknown);
        }
        let body = match seal {
            Some(seal) if flags & SEALED != 0 => seal
                .open(&context(topic, header), &bytes[HEADER..])
                .ok_or(RowError::Key)?
                .into(),
            None if flags & SEALED == 0 => bytes.slice(HEADER..),
            _ => return Err(RowError::Key),
        };
        let number = |at: usize| {
            let bytes = header[at..at + 8].try_into().expect("eight bytes");
            u64::from_le_bytes(bytes)
        };
        let headers_len = header[26..30].try_into().expect("four bytes");
        let headers_len = u32::from_le_bytes(headers_len) as usize;
        if headers_len > body.len() {
            return Err(RowError::Unknown);
        }
        Ok(Self {
            id: AppendId {
                instance: number(2),
                number: number(10),
            },
            content: number(18),
            is_last_of_key: flags & LAST_OF_KEY != 0,
            body,
            headers_len,
        })
    }
}

/// A row of one topic is none of another.
fn context(topic: &str, header: &[u8]) -> Vec<u8> {
    [topic.as_bytes(), &[0], header].concat()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn row() -> Row {
        let id = AppendId {
            instance: 7,
            number: 9,
        };
        Row::new(id, 5, true, (b"headers", b"payload"))
    }

    #[test]
    fn rows_decode_to_what_they_were() {
        let seals = [None, Some(Seal::new(&[1; 32]))];
        for seal in seals.iter().map(Option::as_ref) {
            let encoded = row().encode("t", seal);
            let decoded = Row::decode("t", &encoded, seal).unwrap();
            assert_eq!(decoded, row());
            assert_eq!(decoded.payload(), b"payload");
            for cut in 0..encoded.len() {
                let _ = Row::decode("t", &encoded.slice(..cut), seal);
            }
        }
    }

    #[test]
    fn a_row_under_another_key_or_of_another_topic_is_refused() {
        let (seal, other) = (Seal::new(&[1; 32]), Seal::new(&[2; 32]));
        let sealed = row().encode("t", Some(&seal));
        let clear = row().encode("t", None);
        assert!(!sealed.windows(7).any(|bytes| bytes == b"payload"));
        for (bytes, topic, seal) in [
            (&sealed, "t", Some(&other)),
            (&sealed, "t", None),
            (&sealed, "u", Some(&seal)),
            (&clear, "t", Some(&seal)),
        ] {
            assert_eq!(Row::decode(topic, bytes, seal), Err(RowError::Key));
        }
        let junk = Bytes::from_static(b"hello");
        assert_eq!(Row::decode("t", &junk, None), Err(RowError::Unknown));
    }
}
