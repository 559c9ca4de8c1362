//! A sealed session: frames, and events that wait for their tally.

use std::{collections::HashMap, sync::Arc};

use bytes::{Buf, Bytes, BytesMut};
use prost::Message as _;
use smq_runtime::security::{self, ClientSession, Frame, Opened, TopicInfo};
use tokio::time::Instant;

use crate::{
    message::Known,
    pgp::Fingerprint,
    session::{ClientEnd, EventDigest, KEY_LIFE, Sealer, TopicReader, Unopened, is_signed},
    wire::{self, first_byte},
};

/// How much of what its keys are good for may be used before another session is opened: the server
/// asks for one when all of it is.
const WORN: f64 = 0.75;

/// How many bytes of events wait for their tally at most, beside the last event. A server sends one for each
/// few KiB.
const MOST_UNTALLIED: usize = 64 << 10;

/// What seals and opens the messages of a session.
pub(super) struct Session {
    end: ClientEnd,
    server: Arc<Known>,
    own: Fingerprint,
    topics: HashMap<u32, TopicReader>,
    /// Events that no tally has come for yet, each with the id of its subscription, and how many bytes they are.
    untallied: Vec<(u32, Bytes)>,
    untallied_bytes: usize,
    began: Instant,
}

impl Session {
    pub(super) fn new(end: ClientEnd, server: Arc<Known>, own: Fingerprint) -> Self {
        Self {
            end,
            server,
            own,
            topics: HashMap::new(),
            untallied: Vec::new(),
            untallied_bytes: 0,
            began: Instant::now(),
        }
    }

    fn put(&mut self, length: usize, write: impl FnOnce(&mut BytesMut)) -> Bytes {
        let mut message = BytesMut::with_capacity(Sealer::sealed_length(length));
        self.end.sealer.seal(&mut message, length, write);
        message.freeze()
    }

    fn receive(&mut self, mut message: Bytes, opened: &mut dyn Opened) -> Result<bool, Unopened> {
        match message.first() {
            Some(&first_byte::EVENT) if message.len() > 5 => {
                message.advance(1);
                let id = message.get_u32();
                self.receive_event(id, message)?;
                Ok(false)
            }
            Some(&first_byte::TALLY) => {
                self.receive_tally(&message[1..], opened)?;
                Ok(true)
            }
            _ => {
                self.receive_frame(&message, opened)?;
                Ok(true)
            }
        }
    }

    fn receive_event(&mut self, id: u32, packet: Bytes) -> Result<(), Unopened> {
        if self.untallied_bytes > MOST_UNTALLIED {
            return Err(Unopened("events come without a tally"));
        }
        self.untallied_bytes += packet.len();
        self.end.checker.add(id, &EventDigest::of(&packet));
        self.untallied.push((id, packet));
        Ok(())
    }

    fn receive_tally(&mut self, tally: &[u8], opened: &mut dyn Opened) -> Result<(), Unopened> {
        self.end.checker.check(self.end.opener.last(), tally)?;
        self.untallied_bytes = 0;
        for (id, packet) in std::mem::take(&mut self.untallied) {
            let topic = self.topics.get(&id);
            let topic = topic.ok_or(Unopened("it is an event of no subscription"))?;
            let event = topic.read(&packet)?;
            opened.event(id, event.sequence, event.payload);
        }
        Ok(())
    }

    fn receive_frame(&mut self, message: &[u8], opened: &mut dyn Opened) -> Result<(), Unopened> {
        if !self.end.checker.is_empty() {
            return Err(Unopened("a frame came before the tally of events"));
        }
        let bytes = self.end.opener.open(message)?;
        let frame = wire::ServerFrame::decode(bytes.clone());
        let frame = frame.map_err(|_| Unopened("it is no frame"))?;
        if frame.event.is_some() {
            return Err(Unopened("an event came as a frame"));
        }
        match frame.topic_key {
            Some(key) => {
                let topic = self.topics.get_mut(&frame.id);
                let topic = topic.ok_or(Unopened("it is a key of no subscription"))?;
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
