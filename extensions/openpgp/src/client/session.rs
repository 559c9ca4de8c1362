//! A sealed session: implements the runtime's [`ClientSession`].

use std::{collections::HashMap, sync::Arc};

use bytes::{Buf, Bytes, BytesMut};
use prost::Message as _;
use smq_runtime::security::{self, ClientSession, Frame, Opened, TopicInfo};
use tokio::time::Instant;

use crate::{
    message::KnownServer,
    pgp::Fingerprint,
    session::{ClientEnd, EventDigest, KEY_LIFE, Sealer, SessionError, TopicReader, is_signed},
    wire::{self, first_byte},
};

/// The used part of the keys' capacity or lifetime at which the client opens its next session. The server requires that
/// at
/// 1.
const RENEW_AT: f64 = 0.75;

/// The maximum number of bytes of events that wait for their MAC, without the last event. A server sends a MAC every 16
/// KiB.
const MAX_UNVERIFIED: usize = 64 << 10;

/// Seals and opens the messages of a session.
pub(super) struct Session {
    end: ClientEnd,
    server: Arc<KnownServer>,
    own: Fingerprint,
    topics: HashMap<u32, TopicReader>,
    /// Events that wait for their MAC, with the ids of their subscriptions.
    unverified: Vec<(u32, Bytes)>,
    unverified_bytes: usize,
    opened_at: Instant,
}

impl Session {
    pub(super) fn new(end: ClientEnd, server: Arc<KnownServer>, own: Fingerprint) -> Self {
        Self {
            end,
            server,
            own,
            topics: HashMap::new(),
            unverified: Vec::new(),
            unverified_bytes: 0,
            opened_at: Instant::now(),
        }
    }

    fn put(&mut self, length: usize, write: impl FnOnce(&mut BytesMut)) -> Bytes {
        let mut message = BytesMut::with_capacity(Sealer::sealed_length(length));
        self.end.sealer.seal(&mut message, length, write);
        message.freeze()
    }

    fn receive(
        &mut self,
        mut message: Bytes,
        opened: &mut dyn Opened,
    ) -> Result<bool, SessionError> {
        match message.first() {
            Some(&first_byte::EVENT) if message.len() > 5 => {
                message.advance(1);
                let id = message.get_u32();
                self.receive_event(id, message)?;
                Ok(false)
            }
            Some(&first_byte::EVENT_MAC) => {
                self.receive_event_mac(&message[1..], opened)?;
                Ok(true)
            }
            _ => {
                self.receive_frame(&message, opened)?;
                Ok(true)
            }
        }
    }

    fn receive_event(&mut self, id: u32, packet: Bytes) -> Result<(), SessionError> {
        if self.unverified_bytes > MAX_UNVERIFIED {
            return Err(SessionError("too many events without an event MAC"));
        }
        self.unverified_bytes += packet.len();
        self.end.mac_verifier.add(id, &EventDigest::of(&packet));
        self.unverified.push((id, packet));
        Ok(())
    }

    fn receive_event_mac(
        &mut self,
        mac: &[u8],
        opened: &mut dyn Opened,
    ) -> Result<(), SessionError> {
        self.end.mac_verifier.verify(self.end.opener.last(), mac)?;
        self.unverified_bytes = 0;
        for (id, packet) in std::mem::take(&mut self.unverified) {
            let topic = self.topics.get(&id);
            let topic = topic.ok_or(SessionError("event for an unknown subscription"))?;
            let event = topic.read(&packet)?;
            let headers = event.headers.into_iter().collect();
            opened.event(id, event.sequence, event.payload, headers);
        }
        Ok(())
    }

    fn receive_frame(
        &mut self,
        message: &[u8],
        opened: &mut dyn Opened,
    ) -> Result<(), SessionError> {
        if !self.end.mac_verifier.is_empty() {
            return Err(SessionError("frame before the MAC of the preceding events"));
        }
        let bytes = self.end.opener.open(message)?;
        let frame = wire::ServerFrame::decode(bytes.clone());
        let frame = frame.map_err(|_| SessionError("malformed frame"))?;
        if frame.event.is_some() {
            return Err(SessionError("event in a frame"));
        }
        match frame.topic_key {
            Some(key) => {
                let topic = self.topics.get_mut(&frame.id);
                let topic = topic.ok_or(SessionError("topic key for an unknown subscription"))?;
                topic.set_key(&key.secret)
            }
            None => {
                opened.frame(bytes);
                Ok(())
            }
        }
    }
}

impl ClientSession for Session {
    fn seal(&mut self, frame: Frame<'_>) -> Bytes {
        self.put(frame.encoded_len(), |out| frame.encode(out))
    }

    fn open(
        &mut self,
        message: Bytes,
        opened: &mut dyn Opened,
    ) -> Result<bool, security::Unopened> {
        self.receive(message, opened)
            .map_err(|reason| security::Unopened(reason.to_string()))
    }

    /// Returns an empty frame.
    fn keep_alive(&mut self) -> Bytes {
        self.put(0, |_| {})
    }

    fn subscribe(&mut self, id: u32, topic: TopicInfo) {
        let (signed, server) = (is_signed(topic.method), Arc::clone(&self.server));
        let mut reader = TopicReader::new(topic.name(), signed, server, self.own);
        reader.begin_epoch(topic.epoch);
        self.topics.insert(id, reader);
    }

    fn epoch(&mut self, id: u32, epoch: u64) {
        if let Some(topic) = self.topics.get_mut(&id) {
            topic.begin_epoch(epoch);
        }
    }

    fn unsubscribe(&mut self, id: u32) {
        self.topics.remove(&id);
    }

    fn is_worn(&self) -> bool {
        let wear = self.end.sealer.wear().max(self.end.opener.wear());
        wear >= RENEW_AT || self.opened_at.elapsed() >= KEY_LIFE.mul_f64(RENEW_AT)
    }
}
