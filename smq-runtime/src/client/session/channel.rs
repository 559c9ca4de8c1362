//! The messages of a sealed session: frames, and events that wait for their tally.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
    task::{Context, Poll},
};

use bytes::{Buf, Bytes, BytesMut};
use prost::Message as _;
use tokio::time::Instant;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use super::{end::End, remote::Remote};
use crate::{
    openpgp::Fingerprint,
    security::{
        Known,
        session::{ClientEnd, EventDigest, KEY_LIFE, Sealer, Sign, Signs, TopicReader, Unopened},
    },
    wire::{
        self, ClientFrame, ServerFrame, client_frame::Frame as ToServer, sealed_message,
        server_frame::Frame as FromServer,
    },
};

/// How much of what its keys are good for may be used before another session is opened: the server
/// asks for one when all of it is.
const WORN: f64 = 0.75;

/// How many bytes of events wait for their tally at most, beside the last event. A server sends one for each
/// few KiB.
const MOST_UNTALLIED: usize = 64 << 10;

/// What seals and opens the messages of a session.
pub(super) struct Channel {
    end: ClientEnd,
    server: Arc<Known>,
    own: Fingerprint,
    /// `weather.v1`.
    interface: String,
    /// The interface as we know it.
    remote: Arc<Remote>,
    topics: HashMap<u32, TopicReader>,
    /// Events that no tally has come for yet, each with the id of its subscription, and how many bytes they are.
    untallied: Vec<(u32, Bytes)>,
    untallied_bytes: usize,
    opened: VecDeque<ServerFrame>,
    began: Instant,
    signs: Signs,
}

impl Channel {
    pub(super) fn new(
        end: ClientEnd,
        server: Arc<Known>,
        own: Fingerprint,
        interface: String,
        remote: Arc<Remote>,
    ) -> Self {
        Self {
            end,
            server,
            own,
            interface,
            remote,
            topics: HashMap::new(),
            untallied: Vec::new(),
            untallied_bytes: 0,
            opened: VecDeque::new(),
            began: Instant::now(),
            signs: Signs::new(),
        }
    }

    /// Returns the message of a frame.
    pub(super) fn seal(&mut self, frame: &ClientFrame) -> Bytes {
        if let Some(ToServer::Subscribe(subscribe)) = &frame.frame {
            let topic = format!("{}/{}", self.interface, subscribe.topic);
            let signed = self.remote.is_signed(&subscribe.topic);
            let reader = TopicReader::new(topic, signed, Arc::clone(&self.server), self.own);
            self.topics.insert(frame.id, reader);
        }
        self.signs.say();
        let length = frame.encoded_len();
        let mut message = BytesMut::with_capacity(Sealer::sealed_length(length));
        self.end.sealer.seal(&mut message, length, |out| {
            frame.encode(out).expect("a BytesMut grows");
        });
        message.freeze()
    }

    /// Returns the message that ends the session.
    pub(super) fn goodbye(&mut self, code: u16, reason: &str) -> Bytes {
        let close = wire::Close {
            code: code.into(),
            reason: reason.into(),
        };
        self.seal(&ClientFrame {
            id: 0,
            frame: Some(ToServer::Close(close)),
        })
    }

    /// Waits until a sign of life is due, or missing.
    pub(super) fn poll_signs(&mut self, cx: &mut Context<'_>) -> Poll<Sign> {
        self.signs.poll(cx)
    }

    /// Returns the message that is a sign of life: a frame of nothing but its number.
    pub(super) fn sign_of_life(&mut self) -> Bytes {
        self.seal(&ClientFrame::default())
    }

    /// Returns a frame that was opened and not handed on yet.
    pub(super) fn next(&mut self) -> Option<ServerFrame> {
        self.opened.pop_front()
    }

    /// Takes a message. What it brings is what is [next](Self::next).
    pub(super) fn receive(&mut self, mut message: Bytes) -> Result<(), End> {
        match message.first() {
            Some(&sealed_message::EVENT) if message.len() > 5 => {
                message.advance(1);
                let id = message.get_u32();
                Ok(self.receive_event(id, message)?)
            }
            Some(&sealed_message::TALLY) => Ok(self.receive_tally(&message[1..])?),
            _ => self.receive_frame(&message),
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

    fn receive_tally(&mut self, tally: &[u8]) -> Result<(), Unopened> {
        self.end.checker.check(self.end.opener.last(), tally)?;
        self.signs.hear();
        self.untallied_bytes = 0;
        for (id, packet) in std::mem::take(&mut self.untallied) {
            let frame = self.open_event(id, &packet)?;
            self.opened.push_back(ServerFrame::new(id, frame));
        }
        Ok(())
    }

    fn open_event(&self, id: u32, packet: &[u8]) -> Result<wire::Event, Unopened> {
        let topic = self.topics.get(&id);
        let topic = topic.ok_or(Unopened("it is an event of no subscription"))?;
        let event = topic.read(packet)?;
        Ok(wire::Event {
            sequence: event.sequence,
            payload: event.payload,
        })
    }

    fn receive_frame(&mut self, message: &[u8]) -> Result<(), End> {
        if !self.end.checker.is_empty() {
            return Err(Unopened("a frame came before the tally of events").into());
        }
        let frame = self.end.opener.open(message)?;
        self.signs.hear();
        let frame = ServerFrame::decode(frame).map_err(|_| Unopened("it is no frame"))?;
        match &frame.frame {
            Some(FromServer::Close(close)) => {
                let code = u16::try_from(close.code).unwrap_or_default();
                return Err(End::Closed(Some(CloseFrame {
                    code: code.into(),
                    reason: close.reason.clone().into(),
                })));
            }
            Some(FromServer::TopicKey(key)) => {
                let topic = self.topics.get_mut(&frame.id);
                let topic = topic.ok_or(Unopened("it is a key of no subscription"))?;
                topic.take_key(&key.secret)?;
                return Ok(());
            }
            Some(FromServer::Subscribed(confirmation)) => {
                self.begin_epoch(frame.id, confirmation.position);
            }
            Some(FromServer::Gap(gap)) => self.begin_epoch(frame.id, gap.to),
            Some(FromServer::Event(_)) => {
                return Err(Unopened("an event came as a frame").into());
            }
            Some(FromServer::End(_)) => drop(self.topics.remove(&frame.id)),
            _ => {}
        }
        self.opened.push_back(frame);
        Ok(())
    }

    fn begin_epoch(&mut self, id: u32, position: Option<wire::Position>) {
        if let (Some(topic), Some(position)) = (self.topics.get_mut(&id), position) {
            topic.begin_epoch(position.epoch);
        }
    }

    /// Whether it is time for another session.
    pub(super) fn is_worn(&self) -> bool {
        let wear = self.end.sealer.wear().max(self.end.opener.wear());
        wear >= WORN || self.began.elapsed() >= KEY_LIFE.mul_f64(WORN)
    }
}

impl From<Unopened> for End {
    fn from(reason: Unopened) -> Self {
        Self::Unopened(reason)
    }
}
