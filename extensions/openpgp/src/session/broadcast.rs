//! Topics: an event is sealed once, signed if the topic is, and all subscribers get the same bytes.

use std::{
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

/// How long a signature is given to subscribers: they look at its date.
const SIGNATURE_LIFE: Duration = Duration::from_secs(60);

/// A topic on the side of who publishes it.
pub(crate) struct SealedTopic {
    /// `weather.v1/Weather.Observations`.
    name: String,
    epoch: u64,
    key: Key,
    /// Whether each event is signed.
    signed: bool,
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

/// What holds for all that a subscriber is sent in one go. It is asked for after that was taken from the log: what
/// was published after somebody had left is not sent under a key that they have.
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
    pub(crate) fn turn(&self) -> CurrentKey {
        let now = Instant::now();
        let key = self.keys.in_force(now);
        CurrentKey { key, now }
    }

    /// Returns about how many bytes an event has more as it is sealed.
    pub(crate) fn overhead(&self) -> usize {
        const UNSIGNED: usize = 160;
        const SIGNATURE: usize = 220;
        let signature = if self.signed { SIGNATURE } else { 0 };
        self.name.len() + UNSIGNED + signature
    }

    /// Whether an event that was sealed before can be sent now.
    pub(crate) fn is_current(&self, event: &SealedEvent, turn: &CurrentKey) -> bool {
        let age = turn.now.saturating_duration_since(event.made);
        Arc::ptr_eq(&event.key, &turn.key) && (!self.signed || age < SIGNATURE_LIFE)
    }

    /// Seals an event, signed if the topic is.
    pub(crate) fn seal(
        &self,
        turn: &CurrentKey,
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
        if self.signed {
            event = self.sign(&event)?;
        }
        let packet = turn.key.seal(&event);
        Ok(SealedEvent {
            key: Arc::clone(&turn.key),
            digest: EventDigest::of(&packet),
            packet,
            made: turn.now,
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
