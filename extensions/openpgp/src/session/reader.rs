//! What a subscriber reads of a sealed topic, and what it takes for signed.

use std::{sync::Arc, time::SystemTime};

use bytes::Bytes;
use prost::Message;

use super::{SessionError, packet::PacketKey};
use crate::{
    message::KnownServer,
    pgp::{self, Fingerprint},
    wire::TopicEvent,
};

/// What a subscriber knows of a topic, to read its events with.
pub(crate) struct TopicReader {
    topic: String,
    /// Whether each event has to be signed.
    signed: bool,
    /// Who publishes, and signs.
    server: Arc<KnownServer>,
    own: Fingerprint,
    /// The epoch in which events count.
    epoch: u64,
    /// The key in force: the last that was given.
    key: Option<PacketKey>,
}

impl TopicReader {
    pub(crate) fn new(
        topic: String,
        signed: bool,
        server: Arc<KnownServer>,
        own: Fingerprint,
    ) -> Self {
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
    pub(crate) fn take_key(&mut self, secret: &[u8]) -> Result<(), SessionError> {
        self.key = Some(PacketKey::from_bytes(secret)?);
        Ok(())
    }

    /// Reads an event of this topic, in this epoch, by its publisher, signed as it has to be.
    pub(crate) fn read(&self, packet: &[u8]) -> Result<TopicEvent, SessionError> {
        let mut event = self.open(packet)?;
        // The first byte of an OpenPGP packet has its first bit set, that of a `TopicEvent` has not.
        if event.first().is_some_and(|byte| byte & 0x80 != 0) {
            event = self.verified(&event)?;
        } else if self.signed {
            return Err(SessionError("the event is not signed"));
        }
        let event = TopicEvent::decode(Bytes::from(event))
            .map_err(|_| SessionError("it is not an event"))?;
        if event.topic != self.topic {
            return Err(SessionError("it is an event of another topic"));
        }
        if event.epoch != self.epoch {
            return Err(SessionError("it is an event of another epoch"));
        }
        if event.publisher != self.server.certificate.fingerprint().as_bytes() {
            return Err(SessionError("it is an event of another publisher"));
        }
        Ok(event)
    }

    fn open(&self, packet: &[u8]) -> Result<Vec<u8>, SessionError> {
        let key = self.key.as_ref();
        key.ok_or(SessionError("it came before the key of its topic"))?
            .open(packet)
    }

    /// Returns what the publisher has signed.
    fn verified(&self, message: &[u8]) -> Result<Vec<u8>, SessionError> {
        let now = SystemTime::now();
        let verified = pgp::verify(message, &self.own, &*self.server, now, message.len());
        let verified = verified.map_err(|rejected| {
            tracing::warn!(target: "smq::security", %rejected, "the signature of an event");
            SessionError("its signature is not that of the server")
        })?;
        Ok(verified.data.to_vec())
    }
}
