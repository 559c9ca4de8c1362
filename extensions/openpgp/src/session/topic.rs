//! The keys of a topic.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use tokio::time::Instant;

use super::packet::PacketKey;

/// The maximum time for which a topic key is used.
const KEY_LIFE: Duration = Duration::from_secs(60 * 60);

/// A key that all subscribers of a topic know.
pub(crate) struct TopicKey {
    /// The number of the key; 1 for the first key of the topic.
    pub(crate) number: u32,
    key: PacketKey,
}

impl TopicKey {
    /// Returns the secret, for authorized subscribers.
    pub(crate) fn secret(&self) -> &[u8; 32] {
        self.key.secret()
    }

    /// Seals an encoded `TopicEvent`, or a signed message with one.
    pub(crate) fn seal(&self, event: &[u8]) -> Bytes {
        let mut packet = BytesMut::with_capacity(PacketKey::sealed_length(event.len()));
        self.key
            .seal(&mut packet, event.len(), |out| out.extend_from_slice(event));
        packet.freeze()
    }
}

/// The keys of a topic. The next key is generated when an event needs it.
pub(crate) struct TopicKeys(Mutex<Keys>);

struct Keys {
    key: Arc<TopicKey>,
    since: Instant,
    /// Whether the next event needs a new key.
    renewal_due: bool,
}

impl TopicKeys {
    pub(crate) fn new(now: Instant) -> Self {
        let key = PacketKey::random();
        let key = Arc::new(TopicKey { number: 1, key });
        Self(Mutex::new(Keys {
            key,
            since: now,
            renewal_due: false,
        }))
    }

    /// Returns the key for events that are sent now.
    pub(crate) fn current(&self, now: Instant) -> Arc<TopicKey> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.renewal_due || now.saturating_duration_since(keys.since) >= KEY_LIFE {
            let number = keys.key.number.wrapping_add(1);
            let key = PacketKey::random();
            keys.key = Arc::new(TopicKey { number, key });
            keys.since = now;
            keys.renewal_due = false;
        }
        Arc::clone(&keys.key)
    }

    /// Requires a new key for the next event: a subscriber left, or a new one must not read earlier events.
    pub(crate) fn renew(&self) {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.renewal_due = true;
    }
}
