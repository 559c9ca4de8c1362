//! Topics: an event is signed and sealed once, and all subscribers get the same bytes.

use std::{
    sync::Arc,
    time::{Duration, Instant, SystemTime},
};

use bytes::Bytes;
use prost::Message;

use super::{
    tally::EventDigest,
    topic::{TopicKey, TopicKeys},
};
use crate::{
    openpgp::{self, Key, Outgoing, SealError},
    wire::TopicEvent,
};

/// How long a signature is given to subscribers: they look at its date.
const SIGNATURE_LIFE: Duration = Duration::from_secs(60);

/// A topic on the side of who publishes it.
pub(crate) struct SealedTopic {
    /// `weather.v1/Weather.Observations`.
    name: String,
    epoch: u64,
    key: Key,
    /// Whether each event is signed.
    is_signed: bool,
    /// Whether a new subscriber is not to read what was sent before.
    hides_history: bool,
    keys: TopicKeys,
}

/// An event as all subscribers get it.
pub(crate) struct SealedEvent {
    /// What it is sealed under.
    pub(crate) key: Arc<TopicKey>,
    pub(crate) packet: Bytes,
    pub(crate) digest: EventDigest,
    made: Instant,
}

impl SealedTopic {
    pub(crate) fn new(
        name: String,
        epoch: u64,
        key: Key,
        is_signed: bool,
        hides_history: bool,
    ) -> Self {
        Self {
            name,
            epoch,
            key,
            is_signed,
            hides_history,
            keys: TopicKeys::new(Instant::now()),
        }
    }

    /// Takes note that a subscriber comes.
    pub(crate) fn join(&self) {
        if self.hides_history {
            self.keys.renew();
        }
    }

    /// Takes note that a subscriber who has been given a key leaves, or was removed.
    pub(crate) fn leave(&self) {
        self.keys.renew();
    }

    /// Returns the key for what is sent now.
    pub(crate) fn key(&self) -> Arc<TopicKey> {
        self.keys.in_force(Instant::now())
    }

    /// Whether an event that was sealed before can be sent under that key.
    pub(crate) fn is_current(&self, event: &SealedEvent, key: &Arc<TopicKey>) -> bool {
        let is_fresh = !self.is_signed || event.made.elapsed() < SIGNATURE_LIFE;
        Arc::ptr_eq(&event.key, key) && is_fresh
    }

    /// Seals an event, signed if the topic is.
    pub(crate) fn seal(
        &self,
        key: &Arc<TopicKey>,
        sequence: u64,
        payload: &[u8],
    ) -> Result<SealedEvent, SealError> {
        let event = TopicEvent {
            topic: self.name.clone(),
            epoch: self.epoch,
            sequence,
            publisher: Bytes::copy_from_slice(self.key.fingerprint().as_bytes()),
            payload: Bytes::copy_from_slice(payload),
        };
        let mut event = event.encode_to_vec();
        if self.is_signed {
            let now = SystemTime::now();
            let outgoing = Outgoing {
                data: &event,
                notations: &[],
                created: now,
                container: None,
            };
            event = openpgp::sign(&outgoing, &self.key, None, now)?;
        }
        let packet = key.seal(&event);
        Ok(SealedEvent {
            key: Arc::clone(key),
            digest: EventDigest::of(&packet),
            packet,
            made: Instant::now(),
        })
    }
}
