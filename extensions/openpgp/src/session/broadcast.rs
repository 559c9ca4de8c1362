//! Sealed topics: an event is sealed once, and all subscribers get the same bytes.

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use prost::Message;
use tokio::time::Instant;

use super::{
    event_mac::EventDigest,
    topic::{TopicKey, TopicKeys},
};
use crate::{
    pgp::{self, Key, Outgoing, SealError},
    wire::TopicEvent,
};

/// The time for which a signed event is sent again. Subscribers refuse old signatures.
const SIGNATURE_LIFE: Duration = Duration::from_secs(60);

/// A topic at its publisher.
pub(crate) struct SealedTopic {
    /// The full name: `weather.v1/Weather.Observations`.
    name: String,
    epoch: u64,
    key: Key,
    /// Whether each event is signed.
    signed: bool,
    /// Whether a new subscriber must not be able to read earlier events.
    hides_history: bool,
    keys: TopicKeys,
}

/// A sealed event, the same for all subscribers.
pub(crate) struct SealedEvent {
    /// The key that the event is sealed under.
    pub(crate) key: Arc<TopicKey>,
    pub(crate) packet: Bytes,
    pub(crate) digest: EventDigest,
    sealed_at: Instant,
}

/// The key for a batch of events to one subscriber.
///
/// A caller must take events from the log first, and then ask for the key. So an event published after a subscriber
/// left is never sealed under a key which that subscriber knows.
pub(crate) struct CurrentKey {
    pub(crate) key: Arc<TopicKey>,
    pub(super) now: Instant,
}

impl SealedTopic {
    pub(crate) fn new(
        name: String,
        epoch: u64,
        key: Key,
        signed: bool,
        hides_history: bool,
    ) -> Self {
        Self {
            name,
            epoch,
            key,
            signed,
            hides_history,
            keys: TopicKeys::new(Instant::now()),
        }
    }

    /// Adds a subscriber.
    pub(crate) fn join(&self) {
        if self.hides_history {
            self.keys.renew();
        }
    }

    /// Removes a subscriber that knows a key of the topic.
    pub(crate) fn leave(&self) {
        self.keys.renew();
    }

    /// Returns the key for events that are sent now.
    pub(crate) fn current_key(&self) -> CurrentKey {
        let now = Instant::now();
        let key = self.keys.current(now);
        CurrentKey { key, now }
    }

    /// Returns an estimate of the bytes that sealing adds to an event.
    pub(crate) fn overhead(&self) -> usize {
        const UNSIGNED: usize = 160;
        const SIGNATURE: usize = 220;
        let signature = if self.signed { SIGNATURE } else { 0 };
        self.name.len() + UNSIGNED + signature
    }

    /// Returns whether an event that was sealed earlier can be sent now.
    pub(crate) fn is_current(&self, event: &SealedEvent, current: &CurrentKey) -> bool {
        let age = current.now.saturating_duration_since(event.sealed_at);
        Arc::ptr_eq(&event.key, &current.key) && (!self.signed || age < SIGNATURE_LIFE)
    }

    /// Seals an event. A signed topic signs it first.
    pub(crate) fn seal(
        &self,
        current: &CurrentKey,
        (sequence, payload): (u64, &[u8]),
        headers: BTreeMap<String, String>,
    ) -> Result<SealedEvent, SealError> {
        let event = TopicEvent {
            topic: self.name.clone(),
            epoch: self.epoch,
            sequence,
            publisher: Bytes::copy_from_slice(self.key.fingerprint().as_bytes()),
            payload: Bytes::copy_from_slice(payload),
            headers,
        };
        let mut event = event.encode_to_vec();
        if self.signed {
            event = self.sign(&event)?;
        }
        let packet = current.key.seal(&event);
        Ok(SealedEvent {
            key: Arc::clone(&current.key),
            digest: EventDigest::of(&packet),
            packet,
            sealed_at: current.now,
        })
    }

    fn sign(&self, data: &[u8]) -> Result<Vec<u8>, SealError> {
        let now = SystemTime::now();
        let outgoing = Outgoing {
            data,
            created: now,
            container: None,
        };
        pgp::sign(&outgoing, &self.key, None, now)
    }
}
