//! Topics: an event is signed and sealed once, and all subscribers get the same bytes.

use std::{
    sync::{Arc, Mutex},
    time::SystemTime,
};

use bytes::Bytes;
use prost::Message;
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;
use zeroize::Zeroizing;

use super::{
    batch::{SIGNATURE_LIFE, SignedBatch, digest},
    tally::EventDigest,
    topic::{TopicKey, TopicKeys},
};
use crate::{
    openpgp::{self, Key, Outgoing, SealError},
    schema::Signature,
    wire::{TopicBatch, TopicEvent},
};

/// A topic on the side of who publishes it.
pub(crate) struct SealedTopic {
    /// `weather.v1/Weather.Observations`.
    name: String,
    epoch: u64,
    key: Key,
    signature: Signature,
    /// Whether a new subscriber is not to read what was sent before.
    hides_history: bool,
    keys: TopicKeys,
    /// What blinds the digests of events is made of this.
    blind: Zeroizing<[u8; 32]>,
    /// Held by who signs a batch.
    pub(crate) signing: Mutex<()>,
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
pub(crate) struct Turn {
    pub(crate) key: Arc<TopicKey>,
    pub(super) now: Instant,
}

impl SealedTopic {
    pub(crate) fn new(
        name: String,
        epoch: u64,
        key: Key,
        signature: Signature,
        hides_history: bool,
    ) -> Self {
        let mut blind = Zeroizing::new([0; 32]);
        getrandom::fill(&mut blind[..]).expect("the system has random numbers");
        Self {
            name,
            epoch,
            key,
            signature,
            hides_history,
            keys: TopicKeys::new(Instant::now()),
            blind,
            signing: Mutex::default(),
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
    pub(crate) fn turn(&self) -> Turn {
        let now = Instant::now();
        let key = self.keys.in_force(now);
        Turn { key, now }
    }

    /// Returns about how many bytes an event has more as it is sealed.
    pub(crate) fn overhead(&self) -> usize {
        const UNSIGNED: usize = 160;
        const SIGNATURE: usize = 220;
        let signature = match self.signature {
            Signature::Each => SIGNATURE,
            Signature::Batch | Signature::Nothing => 0,
        };
        self.name.len() + UNSIGNED + signature
    }

    /// Whether an event that was sealed before can be sent now.
    pub(crate) fn is_current(&self, event: &SealedEvent, turn: &Turn) -> bool {
        let age = turn.now.saturating_duration_since(event.made);
        let is_dated = self.signature == Signature::Each;
        Arc::ptr_eq(&event.key, &turn.key) && (!is_dated || age < SIGNATURE_LIFE)
    }

    /// Whether events are signed together.
    pub(crate) fn has_batches(&self) -> bool {
        self.signature == Signature::Batch
    }

    /// Signs events together, each given by its sequence and payload.
    pub(crate) fn sign<'a>(
        &self,
        events: impl Iterator<Item = (u64, &'a [u8])>,
        turn: &Turn,
    ) -> Result<SignedBatch, SealError> {
        let events = events.map(|(sequence, payload)| digest(&self.event(sequence, payload)));
        let batch = TopicBatch {
            topic: self.name.clone(),
            epoch: self.epoch,
            publisher: self.publisher(),
            events: events.map(|event| event.to_vec().into()).collect(),
        };
        let message = self.signed(&batch.encode_to_vec())?;
        Ok(SignedBatch::new(message, turn.now))
    }

    /// Seals an event, signed if each is.
    pub(crate) fn seal(
        &self,
        turn: &Turn,
        sequence: u64,
        payload: &[u8],
    ) -> Result<SealedEvent, SealError> {
        let mut event = self.event(sequence, payload);
        if self.signature == Signature::Each {
            event = self.signed(&event)?;
        }
        let packet = turn.key.seal(&event);
        Ok(SealedEvent {
            key: Arc::clone(&turn.key),
            digest: EventDigest::of(&packet),
            packet,
            made: turn.now,
        })
    }

    /// Returns an event before it is signed and sealed: the same each time.
    fn event(&self, sequence: u64, payload: &[u8]) -> Vec<u8> {
        let blind = match self.signature {
            Signature::Batch => {
                let blind = Sha256::new().chain_update(&self.blind[..]);
                let blind = blind.chain_update(sequence.to_be_bytes()).finalize();
                Bytes::copy_from_slice(&blind[..16])
            }
            Signature::Each | Signature::Nothing => Bytes::new(),
        };
        let event = TopicEvent {
            topic: self.name.clone(),
            epoch: self.epoch,
            sequence,
            publisher: self.publisher(),
            payload: Bytes::copy_from_slice(payload),
            blind,
        };
        event.encode_to_vec()
    }

    fn publisher(&self) -> Bytes {
        Bytes::copy_from_slice(self.key.fingerprint().as_bytes())
    }

    fn signed(&self, data: &[u8]) -> Result<Vec<u8>, SealError> {
        let now = SystemTime::now();
        let outgoing = Outgoing {
            data,
            created: now,
            container: None,
        };
        openpgp::sign(&outgoing, &self.key, None, now)
    }
}
