//! Opens the events of a sealed topic at a subscriber.

use std::{sync::Arc, time::SystemTime};

use bytes::Bytes;
use prost::Message;

use super::{SessionError, packet::PacketKey};
use crate::{
    message::KnownServer,
    pgp::{self, Fingerprint},
    wire::TopicEvent,
};

/// A topic at a subscriber.
pub(crate) struct TopicReader {
    topic: String,
    /// Whether each event must be signed.
    signed: bool,
    /// The publisher, which signs.
    server: Arc<KnownServer>,
    own: Fingerprint,
    /// The current epoch.
    epoch: u64,
    /// The last key that the server sent.
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

    /// Sets the epoch of the following events.
    pub(crate) fn begin_epoch(&mut self, epoch: u64) {
        self.epoch = epoch;
    }

    /// Sets the key of the following events.
    pub(crate) fn set_key(&mut self, secret: &[u8]) -> Result<(), SessionError> {
        self.key = Some(PacketKey::from_bytes(secret)?);
        Ok(())
    }

    /// Opens an event. It must be of this topic, epoch and publisher, and signed if the topic is.
    pub(crate) fn read(&self, packet: &[u8]) -> Result<TopicEvent, SessionError> {
        let mut event = self.open(packet)?;
        // The first bit distinguishes an OpenPGP packet from a `TopicEvent` in protobuf.
        if event.first().is_some_and(|byte| byte & 0x80 != 0) {
            event = self.verify(&event)?;
        } else if self.signed {
            return Err(SessionError("unsigned event of a signed topic"));
        }
        let event =
            TopicEvent::decode(Bytes::from(event)).map_err(|_| SessionError("malformed event"))?;
        if event.topic != self.topic {
            return Err(SessionError("event of another topic"));
        }
        if event.epoch != self.epoch {
            return Err(SessionError("event of another epoch"));
        }
        if event.publisher != self.server.certificate.fingerprint().as_bytes() {
            return Err(SessionError("event of another publisher"));
        }
        Ok(event)
    }

    fn open(&self, packet: &[u8]) -> Result<Vec<u8>, SessionError> {
        let key = self.key.as_ref();
        key.ok_or(SessionError("event before the key of its topic"))?
            .open(packet)
    }

    /// Returns the signed data of a message by the publisher.
    fn verify(&self, message: &[u8]) -> Result<Vec<u8>, SessionError> {
        let now = SystemTime::now();
        let verified = pgp::verify(message, &self.own, &*self.server, now, message.len());
        let verified = verified.map_err(|reason| {
            tracing::warn!(target: "smq::security", %reason, "invalid signature of an event");
            SessionError("invalid signature of an event")
        })?;
        Ok(verified.data.to_vec())
    }
}
