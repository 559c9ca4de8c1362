//! The keys of a topic, and what a subscriber reads with them.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use prost::Message;
use tokio::time::Instant;

use super::{Unopened, packet::PacketKey};
use crate::wire::TopicEvent;

/// How long a key of a topic is in force.
const KEY_LIFE: Duration = Duration::from_secs(60 * 60);

/// A key that the subscribers of a topic share for a while.
pub(crate) struct TopicKey {
    /// Which of the topic's keys this is: 1 for the first.
    pub(crate) number: u32,
    key: PacketKey,
}

impl TopicKey {
    /// Returns what an authorised subscriber is given.
    pub(crate) fn secret(&self) -> &[u8; 32] {
        self.key.secret()
    }

    /// Seals an event: a [`TopicEvent`], or a signed message of one.
    pub(crate) fn seal(&self, event: &[u8]) -> Bytes {
        let mut packet = BytesMut::with_capacity(PacketKey::sealed_length(event.len()));
        self.key
            .seal(&mut packet, event.len(), |out| out.extend_from_slice(event));
        packet.freeze()
    }
}

/// The keys of a topic, one after the other. The next one is made when an event needs it.
pub(crate) struct TopicKeys(Mutex<Keys>);

struct Keys {
    key: Arc<TopicKey>,
    since: Instant,
    /// Somebody has it who is not to read on, or somebody comes who is not to read what was before.
    is_due: bool,
}

impl TopicKeys {
    pub(crate) fn new(now: Instant) -> Self {
        let (key, is_due) = (PacketKey::random(), false);
        let key = Arc::new(TopicKey { number: 1, key });
        Self(Mutex::new(Keys {
            key,
            since: now,
            is_due,
        }))
    }

    /// Returns the key for what is sent now.
    pub(crate) fn in_force(&self, now: Instant) -> Arc<TopicKey> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.is_due || now.saturating_duration_since(keys.since) >= KEY_LIFE {
            let number = keys.key.number.wrapping_add(1);
            let key = PacketKey::random();
            keys.key = Arc::new(TopicKey { number, key });
            keys.since = now;
            keys.is_due = false;
        }
        Arc::clone(&keys.key)
    }

    /// Sees to it that no event is sent under the present key any more: a subscriber has left, or one
    /// comes that is not to read what was sent before.
    pub(crate) fn renew(&self) {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.is_due = true;
    }
}

/// What a subscriber knows of a topic, to read its events with.
pub(crate) struct TopicReader {
    topic: String,
    /// The epoch in which events count.
    epoch: u64,
    /// The key in force: the last that was given.
    key: Option<PacketKey>,
}

impl TopicReader {
    pub(crate) fn new(topic: String) -> Self {
        Self {
            topic,
            epoch: 0,
            key: None,
        }
    }

    /// Takes note of the epoch in which events count from now on.
    pub(crate) fn begin_epoch(&mut self, epoch: u64) {
        self.epoch = epoch;
    }

    /// Takes the key that events are sealed under from now on.
    pub(crate) fn take_key(&mut self, secret: &[u8]) -> Result<(), Unopened> {
        self.key = Some(PacketKey::from_bytes(secret)?);
        Ok(())
    }

    /// Opens a packet: what comes out is to be [read](Self::read), or verified first.
    pub(crate) fn open(&self, packet: &[u8]) -> Result<Vec<u8>, Unopened> {
        let key = self.key.as_ref();
        key.ok_or(Unopened("an event came before the key of its topic"))?
            .open(packet)
    }

    /// Reads what was opened, and verified if the topic is signed: an event of this topic, in this epoch,
    /// by that publisher.
    pub(crate) fn read(&self, event: Bytes, publisher: &[u8]) -> Result<TopicEvent, Unopened> {
        let event = TopicEvent::decode(event).map_err(|_| Unopened("it is not an event"))?;
        if event.topic != self.topic {
            return Err(Unopened("it is an event of another topic"));
        }
        if event.epoch != self.epoch {
            return Err(Unopened("it is an event of another epoch"));
        }
        if event.publisher != publisher {
            return Err(Unopened("it is an event of another publisher"));
        }
        Ok(event)
    }
}
