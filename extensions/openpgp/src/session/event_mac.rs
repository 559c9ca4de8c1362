//! Event MACs authenticate the events of a session: all of them, once, in order, each for its subscription.
//!
//! Events are the same bytes for all subscribers, sealed under a key that all subscribers know. An event MAC is for one
//! subscriber, under a key of its session, and covers all events since the last one. So other subscribers cannot forge
//! events, although they know the topic's key.

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

/// Computes the event MACs of a session.
pub(crate) struct EventMacSigner(EventMacKey);

/// Verifies the event MACs of a session.
pub(crate) struct EventMacVerifier(EventMacKey);

struct EventMacKey {
    cipher: Aes256Gcm,
    /// The number of event MACs so far.
    count: u64,
    /// The input of the next event MAC: the number of the last frame, then the events.
    data: Vec<u8>,
}

/// The length of a frame number.
const FRAME: usize = 8;

/// The length of an event: the id of its subscription, and its digest.
const EVENT: usize = 4 + 32;

impl EventMacSigner {
    pub(super) fn new(key: &Zeroizing<[u8; 32]>) -> Self {
        Self(EventMacKey::new(key))
    }

    /// Adds an event that is sent for a subscription.
    pub(crate) fn add(&mut self, id: u32, event: &EventDigest) {
        self.0.add(id, event);
    }

    /// Returns whether no event was sent since the last event MAC.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the MAC of the events since the last event MAC. `last_frame` is the number of the last sealed frame. A
    /// MAC of no events is a keep-alive.
    pub(crate) fn sign(&mut self, last_frame: u64) -> [u8; 16] {
        let (nonce, data) = self.0.next(last_frame);
        let nonce = Nonce::from_slice(&nonce);
        let tag = self
            .0
            .cipher
            .encrypt_in_place_detached(nonce, &data, &mut []);
        tag.expect("the data is shorter than the limit of AES-GCM")
            .into()
    }
}

impl EventMacVerifier {
    pub(super) fn new(key: &Zeroizing<[u8; 32]>) -> Self {
        Self(EventMacKey::new(key))
    }

    /// Adds an event that was received for a subscription.
    pub(crate) fn add(&mut self, id: u32, event: &EventDigest) {
        self.0.add(id, event);
    }

    /// Returns whether all received events are verified.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Verifies the events since the last event MAC.
    ///
    /// # Errors
    ///
    /// When the MAC does not match. The caller must drop the events and end the session.
    pub(crate) fn verify(&mut self, last_frame: u64, tag: &[u8]) -> Result<(), SessionError> {
        let tag: [u8; 16] = tag
            .try_into()
            .map_err(|_| SessionError("event MAC is not 16 bytes"))?;
        let (nonce, data) = self.0.next(last_frame);
        self.0
            .cipher
            .decrypt_in_place_detached(
                Nonce::from_slice(&nonce),
                &data,
                &mut [],
                Tag::from_slice(&tag),
            )
            .map_err(|_| SessionError("event MAC does not match the received events"))
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
        let mut entry = [0; EVENT];
        entry[..4].copy_from_slice(&id.to_be_bytes());
        entry[4..].copy_from_slice(event);
        self.data.extend_from_slice(&entry);
    }

    fn is_empty(&self) -> bool {
        self.data.is_empty()
    }

    /// Returns the nonce and the input of the next event MAC.
    fn next(&mut self, last_frame: u64) -> ([u8; 12], Vec<u8>) {
        self.count += 1;
        let mut nonce = [0; 12];
        nonce[4..].copy_from_slice(&self.count.to_be_bytes());
        self.begin();
        let mut data = std::mem::take(&mut self.data);
        data[..FRAME].copy_from_slice(&last_frame.to_be_bytes());
        (nonce, data)
    }

    /// Allocates the input of an event MAC at the first event, so that an idle session holds no memory for it.
    fn begin(&mut self) {
        const USUAL: usize = 16;
        if self.data.is_empty() {
            self.data.reserve_exact(FRAME + USUAL * EVENT);
            self.data.extend_from_slice(&[0; FRAME]);
        }
    }
}
