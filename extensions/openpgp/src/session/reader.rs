//! What a subscriber reads of a sealed topic, and what it takes for signed.

use std::{sync::Arc, time::SystemTime};

use bytes::Bytes;
use prost::Message;

use super::{Unopened, batch::Covered, packet::PacketKey};
use smq_runtime::schema::Signature;

use crate::{
    pgp::{self, Fingerprint},
    message::Known,
    wire::TopicEvent,
};

/// What a subscriber knows of a topic, to read its events with.
pub(crate) struct TopicReader {
    topic: String,
    /// What has to be signed at least.
    signature: Signature,
    /// Who publishes, and signs.
    server: Arc<Known>,
    own: Fingerprint,
    /// The epoch in which events count.
    epoch: u64,
    /// The key in force: the last that was given.
    key: Option<PacketKey>,
    /// What the last batch has signed.
    covered: Covered,
}

impl TopicReader {
    pub(crate) fn new(
        topic: String,
        signature: Signature,
        server: Arc<Known>,
        own: Fingerprint,
    ) -> Self {
        Self {
            topic,
            signature,
            server,
            own,
            epoch: 0,
            key: None,
            covered: Covered::default(),
        }
    }

    /// Takes note of the epoch in which events count from now on.
    pub(crate) fn begin_epoch(&mut self, epoch: u64) {
        self.epoch = epoch;
    }

    /// Takes the key that events are sealed under from now on.
    pub(crate) fn take_key(&mut self, secret: &[u8]) -> Result<(), Unopened> {
        self.key = Some(PacketKey::from_bytes(secret)?);
        Ok(())
    }

    /// Takes the batch that the events to come are signed in.
    pub(crate) fn take_batch(&mut self, packet: &[u8]) -> Result<(), Unopened> {
        let batch = self.verified(&self.open(packet)?)?;
        let publisher = self.server.certificate.fingerprint();
        let publisher = publisher.as_bytes();
        self.covered = Covered::read(batch.into(), &self.topic, self.epoch, publisher)?;
        Ok(())
    }

    /// Reads an event of this topic, in this epoch, by its publisher, signed as it has to be.
    pub(crate) fn read(&self, packet: &[u8]) -> Result<TopicEvent, Unopened> {
        let mut event = self.open(packet)?;
        // The first byte of an OpenPGP packet has its first bit set, that of a `TopicEvent` has not.
        if event.first().is_some_and(|byte| byte & 0x80 != 0) {
            event = self.verified(&event)?;
        } else {
            self.check_unsigned(&event)?;
        }
        let event =
            TopicEvent::decode(Bytes::from(event)).map_err(|_| Unopened("it is not an event"))?;
        if event.topic != self.topic {
            return Err(Unopened("it is an event of another topic"));
        }
        if event.epoch != self.epoch {
            return Err(Unopened("it is an event of another epoch"));
        }
        if event.publisher != self.server.certificate.fingerprint().as_bytes() {
            return Err(Unopened("it is an event of another publisher"));
        }
        Ok(event)
    }

    fn open(&self, packet: &[u8]) -> Result<Vec<u8>, Unopened> {
        let key = self.key.as_ref();
        key.ok_or(Unopened("it came before the key of its topic"))?
            .open(packet)
    }

    /// Returns what the publisher has signed.
    fn verified(&self, message: &[u8]) -> Result<Vec<u8>, Unopened> {
        let now = SystemTime::now();
        let verified = pgp::verify(message, &self.own, &*self.server, now, message.len());
        let verified = verified.map_err(|rejected| {
            tracing::warn!(target: "smq::security", %rejected, "the signature of an event");
            Unopened("its signature is not that of the server")
        })?;
        Ok(verified.data.to_vec())
    }

    /// Checks that an event that has no signature of its own needs none.
    fn check_unsigned(&self, event: &[u8]) -> Result<(), Unopened> {
        match self.signature {
            Signature::Nothing => Ok(()),
            Signature::Batch if self.covered.has(event) => Ok(()),
            Signature::Batch => Err(Unopened("the last batch has no such event")),
            Signature::Each => Err(Unopened("the event is not signed")),
        }
    }
}
