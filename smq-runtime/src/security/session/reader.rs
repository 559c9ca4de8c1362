//! What a subscriber reads of a sealed topic, and what it takes for signed.

use std::{sync::Arc, time::SystemTime};

use bytes::Bytes;
use prost::Message;

use super::{Unopened, packet::PacketKey};
use crate::{
    openpgp::{self, Fingerprint},
    security::Known,
    wire::TopicEvent,
};

/// What a subscriber knows of a topic, to read its events with.
pub(crate) struct TopicReader {
    topic: String,
    /// Whether each event has to be signed.
    signed: bool,
    /// Who publishes, and signs.
    server: Arc<Known>,
    own: Fingerprint,
    /// The epoch in which events count.
    epoch: u64,
    /// The key in force: the last that was given.
    key: Option<PacketKey>,
}

impl TopicReader {
    pub(crate) fn new(topic: String, signed: bool, server: Arc<Known>, own: Fingerprint) -> Self {
        Self {
            topic,
            signed,
            server,
            own,
            epoch: 0,
            key: None,
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

    /// Reads an event of this topic, in this epoch, by its publisher, signed as it has to be.
    pub(crate) fn read(&self, packet: &[u8]) -> Result<TopicEvent, Unopened> {
        let mut event = self.open(packet)?;
        // The first byte of an OpenPGP packet has its first bit set, that of a `TopicEvent` has not.
        if event.first().is_some_and(|byte| byte & 0x80 != 0) {
            event = self.verified(&event)?;
        } else if self.signed {
            return Err(Unopened("the event is not signed"));
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
        let verified = openpgp::verify(message, &self.own, &*self.server, now, message.len());
        let verified = verified.map_err(|rejected| {
            tracing::warn!(target: "smq::security", %rejected, "the signature of an event");
            Unopened("its signature is not that of the server")
        })?;
        Ok(verified.data.to_vec())
    }
}
