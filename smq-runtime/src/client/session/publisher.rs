//! Who publishes, and how many times it has.

use bytes::Bytes;

use crate::wire;

/// A publisher: what makes a publish that is sent again the same one for the server.
#[derive(Debug)]
pub(super) struct Publisher {
    id: Bytes,
    sequence: u64,
}

impl Publisher {
    /// Returns a publisher like no other.
    pub(super) fn new() -> Self {
        let mut id = [0; 16];
        getrandom::fill(&mut id).expect("the system has random numbers");
        Self {
            id: Bytes::copy_from_slice(&id),
            sequence: 0,
        }
    }

    /// Makes this the next publish.
    pub(super) fn sign(&mut self, publish: &mut wire::Publish) {
        self.sequence += 1;
        publish.publisher = self.id.clone();
        publish.sequence = self.sequence;
    }
}
