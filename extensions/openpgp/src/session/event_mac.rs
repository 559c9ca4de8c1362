//! What tells a subscriber that the events it got are those that were sent to it: all of them, once, in
//! their order, each for the subscription that it was sent for.
//!
//! Events are the same bytes for all subscribers, under a key that all of them have. A tally is a few
//! bytes for one subscriber, under a key of its session, about the events since the last tally. It covers
//! each of them whole, so that another subscriber, who has the topic's key, cannot make up any.

use aes_gcm::{AeadInPlace, Aes256Gcm, KeyInit, Nonce, Tag};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::SessionError;

/// The SHA-256 of a sealed event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EventDigest([u8; 32]);

impl EventDigest {
    pub(crate) fn of(packet: &[u8]) -> Self {
        Self(Sha256::digest(packet).into())
    }
}

/// Counts the events that are sent.
pub(crate) struct EventMacSigner(EventMacKey);

/// Counts the events that have come, and holds them against what the server counted.
pub(crate) struct EventMacVerifier(EventMacKey);

struct EventMacKey {
    cipher: Aes256Gcm,
    /// How many tallies there have been.
    count: u64,
    /// What the next one is about: the frame before it, then the events.
    data: Vec<u8>,
}

/// The number of the last frame of the session.
const FRAME: usize = 8;

/// An event: the number of its subscription, and its digest.
const EVENT: usize = 4 + 32;

impl EventMacSigner {
    pub(super) fn new(key: &Zeroizing<[u8; 32]>) -> Self {
        Self(EventMacKey::new(key))
    }

    /// Takes note of an event that is sent for a subscription.
    pub(crate) fn add(&mut self, id: u32, event: &EventDigest) {
        self.0.add(id, event);
    }

    /// Whether there is nothing to tell.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the tally of the events since the last one, after that frame of the session. Without any, it is a sign
    /// of life.
    pub(crate) fn sign(&mut self, last_frame: u64) -> [u8; 16] {
        let (nonce, data) = self.0.next(last_frame);
        let nonce = Nonce::from_slice(&nonce);
        let tag = self
            .0
            .cipher
            .encrypt_in_place_detached(nonce, &data, &mut []);
        tag.expect("a tally is not that long").into()
    }
}

impl EventMacVerifier {
    pub(super) fn new(key: &Zeroizing<[u8; 32]>) -> Self {
        Self(EventMacKey::new(key))
    }

    /// Takes note of an event that has come for a subscription.
    pub(crate) fn add(&mut self, id: u32, event: &EventDigest) {
        self.0.add(id, event);
    }

    /// Whether all that has come was told.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Checks what has come since the last tally against what the server has counted.
    ///
    /// # Errors
    ///
    /// The events are not to be handed on, and the session is over.
    pub(crate) fn verify(&mut self, last_frame: u64, tag: &[u8]) -> Result<(), SessionError> {
        let tag: [u8; 16] = tag
            .try_into()
            .map_err(|_| SessionError("a tally has 16 bytes"))?;
        let (nonce, data) = self.0.next(last_frame);
        self.0
            .cipher
            .decrypt_in_place_detached(
                Nonce::from_slice(&nonce),
                &data,
                &mut [],
                Tag::from_slice(&tag),
            )
            .map_err(|_| SessionError("what came is not what was sent"))
    }
}

impl EventMacKey {
    fn new(key: &Zeroizing<[u8; 32]>) -> Self {
        Self {
            cipher: Aes256Gcm::new((&**key).into()),
            count: 0,
            data: Vec::new(),
        }
    }

    fn add(&mut self, id: u32, EventDigest(event): &EventDigest) {
        self.begin();
        let mut told = [0; EVENT];
        told[..4].copy_from_slice(&id.to_be_bytes());
        told[4..].copy_from_slice(event);
        self.data.extend_from_slice(&told);
    }

    fn is_empty(&self) -> bool {
        self.data.is_empty()
    }

    /// Returns the nonce and the data of the next tally.
    fn next(&mut self, last_frame: u64) -> ([u8; 12], Vec<u8>) {
        self.count += 1;
        let mut nonce = [0; 12];
        nonce[4..].copy_from_slice(&self.count.to_be_bytes());
        self.begin();
        let mut data = std::mem::take(&mut self.data);
        data[..FRAME].copy_from_slice(&last_frame.to_be_bytes());
        (nonce, data)
    }

    /// Begins a tally, in memory that is given back with it: a silent session holds none.
    fn begin(&mut self) {
        const USUAL: usize = 16;
        if self.data.is_empty() {
            self.data.reserve_exact(FRAME + USUAL * EVENT);
            self.data.extend_from_slice(&[0; FRAME]);
        }
    }
}
