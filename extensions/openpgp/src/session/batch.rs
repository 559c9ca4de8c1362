//! The signature of many events at once, on the side of who publishes them.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use prost::Message;
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;

use super::{Unopened, broadcast::Turn, tally::EventDigest, topic::TopicKey};
use crate::wire::TopicBatch;

/// How many events are signed together, and about how many bytes of them: who signs holds them for as long as it takes.
pub(crate) const MOST_EVENTS: usize = 64;
pub(crate) const MOST_BYTES: usize = 1 << 20;

/// How many a subscriber takes.
const MOST_TAKEN: usize = 1024;

/// How long a signature is given to subscribers: they look at its date.
pub(super) const SIGNATURE_LIFE: Duration = Duration::from_secs(60);

/// The SHA-256 of an event as it is before it is sealed.
type Digest = [u8; 32];

pub(super) fn digest(event: &[u8]) -> Digest {
    Sha256::digest(event).into()
}

/// Events that were signed together: the same for all subscribers, whichever of them they get.
pub(crate) struct SignedBatch {
    /// The signed message.
    message: Vec<u8>,
    made: Instant,
    /// As it was sealed last.
    sealed: Mutex<Option<Arc<SealedBatch>>>,
}

/// A batch as all subscribers get it.
pub(crate) struct SealedBatch {
    key: Arc<TopicKey>,
    pub(crate) packet: Bytes,
    pub(crate) digest: EventDigest,
}

impl SignedBatch {
    pub(super) fn new(message: Vec<u8>, made: Instant) -> Self {
        let sealed = Mutex::default();
        Self {
            message,
            made,
            sealed,
        }
    }

    /// Whether it can be given to whoever has not got it yet.
    pub(crate) fn is_fresh(&self, turn: &Turn) -> bool {
        turn.now.saturating_duration_since(self.made) < SIGNATURE_LIFE
    }

    /// Returns the batch as it is sent. A new key of the topic needs no new signature.
    pub(crate) fn sealed(&self, turn: &Turn) -> Arc<SealedBatch> {
        let mut sealed = self.sealed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sealed) = &*sealed
            && Arc::ptr_eq(&sealed.key, &turn.key)
        {
            return Arc::clone(sealed);
        }
        let packet = turn.key.seal(&self.message);
        let batch = Arc::new(SealedBatch {
            key: Arc::clone(&turn.key),
            digest: EventDigest::of_batch(&packet),
            packet,
        });
        *sealed = Some(Arc::clone(&batch));
        batch
    }
}

/// What a subscriber knows to be signed: the events of the last batch that came.
#[derive(Default)]
pub(super) struct Covered(HashSet<Digest>);

impl Covered {
    /// Reads the batch of a topic, an epoch and a publisher, whose signature was verified.
    pub(super) fn read(
        message: Bytes,
        topic: &str,
        epoch: u64,
        publisher: &[u8],
    ) -> Result<Self, Unopened> {
        let batch = TopicBatch::decode(message).map_err(|_| Unopened("it is no batch"))?;
        if batch.topic != topic {
            return Err(Unopened("it is a batch of another topic"));
        }
        if batch.epoch != epoch {
            return Err(Unopened("it is a batch of another epoch"));
        }
        if batch.publisher != publisher {
            return Err(Unopened("it is a batch of another publisher"));
        }
        if batch.events.len() > MOST_TAKEN {
            return Err(Unopened("it is a batch of too many events"));
        }
        let digests = batch.events.iter().map(|event| event[..].try_into());
        let digests = digests.collect::<Result<_, _>>();
        digests
            .map(Self)
            .map_err(|_| Unopened("a digest has 32 bytes"))
    }

    pub(super) fn has(&self, event: &[u8]) -> bool {
        self.0.contains(&digest(event))
    }
}
