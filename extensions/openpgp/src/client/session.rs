//! A sealed session: frames, and events that wait for their MAC.

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

/// Which part of the life of its keys may be used up before the client opens another session. The server asks for one
/// when all of it is used up.
const WORN: f64 = 0.75;

/// How many bytes of events may wait for their MAC, not counting the last event. A server sends one every few KiB.
const MOST_UNVERIFIED: usize = 64 << 10;

/// What seals and opens the messages of a session.
pub(super) struct Session {
    end: ClientEnd,
    server: Arc<KnownServer>,
    own: Fingerprint,
    topics: HashMap<u32, TopicReader>,
    /// Events whose MAC has not come yet, each with the number of its subscription, and how many bytes they are.
    unverified: Vec<(u32, Bytes)>,
    unverified_bytes: usize,
    began: Instant,
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
            began: Instant::now(),
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
        if self.unverified_bytes > MOST_UNVERIFIED {
            return Err(SessionError("events without an event MAC"));
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
            let topic = topic.ok_or(SessionError("an event of no subscription"))?;
            let event = topic.read(&packet)?;
            opened.event(id, event.sequence, event.payload);
        }
        Ok(())
    }

    fn receive_frame(
        &mut self,
        message: &[u8],
        opened: &mut dyn Opened,
    ) -> Result<(), SessionError> {
        if !self.end.mac_verifier.is_empty() {
            return Err(SessionError("a frame before the MAC of the events"));
        }
        let bytes = self.end.opener.open(message)?;
        let frame = wire::ServerFrame::decode(bytes.clone());
        let frame = frame.map_err(|_| SessionError("not a frame"))?;
        if frame.event.is_some() {
            return Err(SessionError("an event came as a frame"));
        }
        match frame.topic_key {
            Some(key) => {
                let topic = self.topics.get_mut(&frame.id);
                let topic = topic.ok_or(SessionError("a topic key of no subscription"))?;
                topic.take_key(&key.secret)
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

    /// A frame of nothing but its number.
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
        wear >= WORN || self.began.elapsed() >= KEY_LIFE.mul_f64(WORN)
    }
}
