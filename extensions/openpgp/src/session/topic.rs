//! The keys of a topic.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use tokio::time::Instant;

use super::packet::PacketKey;

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
