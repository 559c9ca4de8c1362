//! A second implementation of the runtime's [security seam](smq_runtime::security), beside `smq-openpgp`: each client has a
//! name, and a secret that it shares with the server.
//!
//! | message | what it is |
//! | --- | --- |
//! | a request, a poll | a `POST` of [`MEDIA_TYPE`] with the header [`MEMBER`]: JSON, encrypted under the secret |
//! | a hello | the name and, encrypted under the secret, the client's random number |
//! | its answer | the server's random number, and a tag over both under the keys of the session |
//! | a message of a session | one byte that says what it is, and the rest encrypted under the next nonce |
//! | an event | encrypted under the key of its topic, the same bytes for all subscribers |
//! | a digest | of all events since the digest before: a message of the session |
//!
//! A client withholds events until a digest proves them. A topic gets another key whenever a subscriber leaves. Each event is
//! encrypted under the key of the moment when its first subscriber takes it, and whoever is sent an event is sent
//! its key before.

mod client;
mod server;

use aes_gcm::{
    Aes256Gcm, KeyInit,
    aead::{Aead, Payload},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use hkdf::Hkdf;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use smq_runtime::{
    Bytes,
    security::{Content, Once, StoredEvent, TextHeaders, TopicInfo},
};

pub use self::{client::SharedSecretClient, server::SharedSecretServer};

/// The media type of requests, polls and their answers.
pub const MEDIA_TYPE: &str = "application/x-shared-secret";

/// The header that names the client of a request.
pub const MEMBER: &str = "x-member";

/// The subprotocol of sessions.
const SUBPROTOCOL: &str = "smq.test.secret";

/// What a client shares with the server.
pub type Secret = [u8; 32];

/// How far the clocks of both ends may be apart, and how long a message is remembered.
const WINDOW_MS: u64 = 60_000;

/// The kinds of messages in a session: their first byte.
pub mod kind {
    #![allow(missing_docs)]
    pub const FRAME: u8 = 0;
    pub const ALIVE: u8 = 1;
    pub const KEY: u8 = 2;
    pub const EVENT: u8 = 3;
    pub const DIGEST: u8 = 4;
}

/// A key of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TopicKey {
    id: u64,
    key: Secret,
}

impl TopicKey {
    /// The bytes of a key on the wire.
    const BYTES: usize = 8 + 32;

    fn random() -> Self {
        Self {
            id: rand::random(),
            key: rand::random(),
        }
    }

    fn to_bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes[..8].copy_from_slice(&self.id.to_be_bytes());
        bytes[8..].copy_from_slice(&self.key);
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (id, key) = bytes.split_first_chunk()?;
        Some(Self {
            id: u64::from_be_bytes(*id),
            key: key.try_into().ok()?,
        })
    }

    /// Opens an event; nothing, if this is not its key.
    fn open(&self, event: &EventMessage<'_>, topic: &str, epoch: u64) -> Option<Vec<u8>> {
        if event.key != self.id {
            return None;
        }
        let aad = place(topic, epoch, event.sequence);
        open(&cipher(&self.key), event.sequence, &aad, event.sealed)
    }

    fn seal(&self, topic: &TopicInfo, sequence: u64, payload: &[u8]) -> Vec<u8> {
        let aad = place(&topic.name(), topic.epoch, sequence);
        seal(&cipher(&self.key), sequence, &aad, payload)
    }

    /// Opens an event as it came over the wire, whichever key it names: for somebody who has recorded it.
    ///
    /// # Panics
    ///
    /// When the message is not an event.
    pub fn opens(&self, message: &[u8], topic: &str, epoch: u64) -> bool {
        let mut event = EventMessage::parse(message).expect("an event");
        event.key = self.id;
        self.open(&event, topic, epoch).is_some()
    }
}

/// Returns what is encrypted of an event: its payload, and names and values of headers, each after its length.
fn pack(event: &StoredEvent) -> Vec<u8> {
    let headers = event.headers().flat_map(|(name, value)| [name, value]);
    let parts = [event.payload()].into_iter();
    let parts = parts.chain(headers.map(str::as_bytes));
    let packed = parts.flat_map(|part| [&(part.len() as u32).to_be_bytes()[..], part].concat());
    packed.collect()
}

fn unpack(packed: &[u8]) -> Option<(Bytes, TextHeaders)> {
    let mut rest = packed;
    let mut parts = Vec::new();
    while let Some((length, more)) = rest.split_first_chunk() {
        let length = u32::from_be_bytes(*length) as usize;
        let (part, more) = more.split_at_checked(length)?;
        parts.push(part.to_vec());
        rest = more;
    }
    let mut parts = parts.into_iter();
    let payload = parts.next()?.into();
    let texts = parts.map(|part| String::from_utf8(part).ok());
    let texts: Vec<_> = texts.collect::<Option<_>>()?;
    let headers = texts.chunks_exact(2);
    let headers = headers.map(|pair| (pair[0].clone(), pair[1].clone()));
    Some((payload, headers.collect()))
}

/// The bytes of an event's message before what is encrypted.
const EVENT_HEAD: usize = 1 + 4 + 8 + 8;

/// The message of an event of a subscription.
struct EventMessage<'a> {
    id: u32,
    sequence: u64,
    /// The id of the key of the topic.
    key: u64,
    sealed: &'a [u8],
}

impl<'a> EventMessage<'a> {
    fn parse(message: &'a [u8]) -> Option<Self> {
        let (&[kind], rest) = message.split_first_chunk()?;
        let (id, rest) = rest.split_first_chunk()?;
        let (sequence, rest) = rest.split_first_chunk()?;
        let (key, sealed) = rest.split_first_chunk()?;
        (kind == kind::EVENT).then_some(Self {
            id: u32::from_be_bytes(*id),
            sequence: u64::from_be_bytes(*sequence),
            key: u64::from_be_bytes(*key),
            sealed,
        })
    }

    fn head(&self) -> [u8; EVENT_HEAD] {
        let mut head = [kind::EVENT; EVENT_HEAD];
        head[1..5].copy_from_slice(&self.id.to_be_bytes());
        head[5..13].copy_from_slice(&self.sequence.to_be_bytes());
        head[13..].copy_from_slice(&self.key.to_be_bytes());
        head
    }
}

/// One direction of a session: each message has the next number as its nonce, so that none can be left out, come again or
/// take another's place.
struct Channel {
    cipher: Aes256Gcm,
    next: u64,
}

/// The bytes that a message of a channel has beside what is in it.
const CHANNEL_OVERHEAD: usize = 1 + 16;

impl Channel {
    fn seal(&mut self, kind: u8, plain: &[u8]) -> Vec<u8> {
        let sealed = seal(&self.cipher, self.next, &[kind], plain);
        self.next += 1;
        [&[kind], &sealed[..]].concat()
    }

    fn open(&mut self, message: &[u8]) -> Option<(u8, Vec<u8>)> {
        let (&[kind], sealed) = message.split_first_chunk()?;
        let plain = open(&self.cipher, self.next, &[kind], sealed)?;
        self.next += 1;
        Some((kind, plain))
    }
}

/// The keys of a session: from the client and to it.
fn channels(secret: &Secret, client: &[u8; 32], server: &[u8; 32]) -> (Channel, Channel) {
    let salt = [*client, *server].concat();
    let channel = |label| Channel {
        cipher: derived(secret, &salt, label),
        next: 0,
    };
    (channel("session to server"), channel("session to client"))
}

/// The digest of events, as both ends compute it.
#[derive(Default)]
struct Events(Option<Sha256>);

impl Events {
    fn add(&mut self, message: &[u8]) {
        let digest = self.0.get_or_insert_default();
        digest.update((message.len() as u64).to_be_bytes());
        digest.update(message);
    }

    fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    fn take(&mut self) -> Option<[u8; 32]> {
        Some(self.0.take()?.finalize().into())
    }
}

/// Returns where an event stands, so that it is read in no other place.
fn place(topic: &str, epoch: u64, sequence: u64) -> Vec<u8> {
    [
        &epoch.to_be_bytes(),
        &sequence.to_be_bytes(),
        topic.as_bytes(),
    ]
    .concat()
}

fn cipher(key: &Secret) -> Aes256Gcm {
    Aes256Gcm::new(key.into())
}

/// Returns the cipher that a secret gives for one purpose.
fn derived(secret: &Secret, salt: &[u8], purpose: &str) -> Aes256Gcm {
    let mut key = [0; 32];
    let hkdf = Hkdf::<Sha256>::new(Some(salt), secret);
    hkdf.expand(purpose.as_bytes(), &mut key).expect("32 bytes");
    cipher(&key)
}

fn nonce(number: u64) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[4..].copy_from_slice(&number.to_be_bytes());
    nonce
}

fn seal(cipher: &Aes256Gcm, number: u64, aad: &[u8], msg: &[u8]) -> Vec<u8> {
    let sealed = cipher.encrypt(&nonce(number).into(), Payload { msg, aad });
    sealed.expect("a message of this size")
}

fn open(cipher: &Aes256Gcm, number: u64, aad: &[u8], msg: &[u8]) -> Option<Vec<u8>> {
    cipher
        .decrypt(&nonce(number).into(), Payload { msg, aad })
        .ok()
}

/// Encrypts a document that has keys of its own: those that the secret gives with a salt of 32 random bytes, which stands
/// before it.
fn seal_document(
    secret: &Secret,
    salt: &[u8; 32],
    purpose: &str,
    aad: &str,
    it: &Value,
) -> Vec<u8> {
    let cipher = derived(secret, salt, purpose);
    let sealed = seal(&cipher, 0, aad.as_bytes(), it.to_string().as_bytes());
    [&salt[..], &sealed].concat()
}

fn open_document(
    secret: &Secret,
    purpose: &str,
    aad: &str,
    sealed: &[u8],
) -> Option<([u8; 32], Value)> {
    let (salt, sealed) = sealed.split_first_chunk()?;
    let cipher = derived(secret, salt, purpose);
    let plain = open(&cipher, 0, aad.as_bytes(), sealed)?;
    Some((*salt, serde_json::from_slice(&plain).ok()?))
}

fn now_ms() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    u64::try_from(now.unwrap_or_default().as_millis()).unwrap_or(u64::MAX)
}

fn bytes_of(value: &Value) -> Option<Bytes> {
    Some(STANDARD.decode(value.as_str()?).ok()?.into())
}

fn content_to_json(content: &Content) -> Value {
    json!({ "type": content.content_type, "payload": STANDARD.encode(&content.payload) })
}

fn content_of(value: &Value) -> Option<Content> {
    Some(Content {
        content_type: value["type"].as_str()?.into(),
        payload: bytes_of(&value["payload"])?,
    })
}

fn once_to_json(once: &Once) -> Value {
    json!({
        "publisher": STANDARD.encode(&once.publisher),
        "published": once.published,
        "sequence": once.sequence,
        "again": once.again,
    })
}

fn once_of(value: &Value) -> Option<Once> {
    Some(Once {
        publisher: bytes_of(&value["publisher"])?,
        published: value["published"].as_u64()?,
        sequence: value["sequence"].as_u64()?,
        again: value["again"].as_bool()?,
    })
}
