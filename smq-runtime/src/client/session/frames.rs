//! Frames to and from the messages of a WebSocket connection.

use std::{
    collections::VecDeque,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use prost::Message as _;
use tokio_tungstenite::tungstenite::{Message, protocol::CloseFrame};

use super::{end::End, pace::Pace, remote::Remote, table::Violation};
use crate::{
    security::{ClientSession, Frame, FrameOf, Opened, TopicInfo, Unopened},
    signs::{Sign, Signs},
    silence::{Silence, Silent},
    wire::{
        self, ClientFrame, ServerFrame, client_frame::Frame as ToServer,
        server_frame::Frame as FromServer,
    },
};

/// The frames of one connection.
pub(super) enum Frames {
    Plain(Silence),
    Protected(Box<Protected>),
}

impl Frames {
    pub(super) fn plain(pace: Pace) -> Self {
        Self::Plain(Silence::new(pace.quiet, pace.grace))
    }

    pub(super) fn protected(session: Box<dyn ClientSession>, remote: Arc<Remote>) -> Self {
        Self::Protected(Box::new(Protected {
            session,
            remote,
            opened: Queue::default(),
            signs: Signs::new(),
        }))
    }

    /// Takes note that something came, whatever it is.
    pub(super) fn hear(&mut self) {
        match self {
            Self::Plain(silence) => silence.is_broken(),
            // What counts here is what is opened.
            Self::Protected(_) => {}
        }
    }

    /// Waits until one side has been silent for so long that a [sign](Self::sign) is to be sent. A server that stays
    /// silent ends it.
    pub(super) fn poll_silence(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        match self {
            Self::Plain(silence) => silence.poll(cx).map(|silent| match silent {
                Silent::Ask => Ok(()),
                Silent::Dead => Err(End::Silent),
            }),
            Self::Protected(protected) => protected.signs.poll(cx).map(|sign| match sign {
                Sign::Due => Ok(()),
                Sign::Missing => Err(End::Silent),
            }),
        }
    }

    /// Returns a ping, or a keep-alive.
    pub(super) fn sign(&mut self) -> Message {
        match self {
            Self::Plain(_) => Message::Ping(Bytes::new()),
            Self::Protected(protected) => Message::Binary(protected.keep_alive()),
        }
    }

    /// Returns what has come and was not returned yet.
    pub(super) fn next(&mut self) -> Option<Result<ServerFrame, End>> {
        match self {
            Self::Plain(_) => None,
            Self::Protected(protected) => protected.opened.0.pop_front(),
        }
    }

    /// Reads a message, when there is no [next](Self::next) frame.
    pub(super) fn read(&mut self, message: Bytes) -> Result<Option<ServerFrame>, End> {
        match self {
            Self::Plain(_) => match ServerFrame::decode(message) {
                Ok(frame) => Ok(Some(frame)),
                Err(error) => Err(violated(&format!("it sent what is not a frame: {error}"))),
            },
            Self::Protected(protected) => {
                protected.read(message);
                self.next().transpose()
            }
        }
    }

    /// Returns how a connection ends on which the server, or somebody in between, says what it must not.
    pub(super) fn misunderstood(&self, why: &'static str) -> End {
        match self {
            Self::Plain(_) => violated(why),
            Self::Protected(_) => End::Unopened(Unopened(why.into())),
        }
    }

    /// Returns what a close of WebSocket says that the server did say: in a protected session that is in a frame.
    pub(super) fn reason(&self, close: Option<CloseFrame>) -> Option<CloseFrame> {
        match self {
            Self::Plain(_) => close,
            Self::Protected(_) => None,
        }
    }

    /// Returns the message of a frame.
    pub(super) fn write(&mut self, frame: &ClientFrame) -> Bytes {
        match self {
            Self::Plain(_) => frame.encode_to_vec().into(),
            Self::Protected(protected) => protected.seal(frame),
        }
    }

    /// Returns what is said before the close of WebSocket, and what in it.
    pub(super) fn goodbye(&mut self, farewell: CloseFrame) -> (Option<Bytes>, CloseFrame) {
        match self {
            Self::Plain(_) => (None, farewell),
            Self::Protected(protected) => {
                let CloseFrame { code, reason } = farewell;
                let close = wire::Close {
                    code: u16::from(code).into(),
                    reason: reason.as_str().into(),
                };
                let message = protected.seal(&ClientFrame {
                    id: 0,
                    frame: Some(ToServer::Close(close)),
                });
                let reason = "".into();
                (Some(message), CloseFrame { code, reason })
            }
        }
    }

    /// Whether it is time for another connection.
    pub(super) fn is_worn(&self) -> bool {
        match self {
            Self::Plain(_) => false,
            Self::Protected(protected) => protected.session.is_worn(),
        }
    }
}

fn violated(why: &str) -> End {
    End::Violated(Violation(why.into()))
}

/// The frames of a protected session.
pub(super) struct Protected {
    session: Box<dyn ClientSession>,
    /// The interface as this client knows it.
    remote: Arc<Remote>,
    opened: Queue,
    signs: Signs,
}

impl Protected {
    fn seal(&mut self, frame: &ClientFrame) -> Bytes {
        if let Some(ToServer::Subscribe(subscribe)) = &frame.frame
            && let Some(endpoint) = self.remote.endpoint(&subscribe.topic)
        {
            let topic = TopicInfo {
                service: endpoint.service,
                method: endpoint.method,
                epoch: 0,
            };
            self.session.subscribe(frame.id, topic);
        }
        self.signs.say();
        self.session.seal(Frame(FrameOf::Client(frame)))
    }

    fn keep_alive(&mut self) -> Bytes {
        self.signs.say();
        self.session.keep_alive()
    }

    /// Puts into the queue what a message brings.
    fn read(&mut self, message: Bytes) {
        debug_assert!(self.opened.0.is_empty(), "what came before is dealt with");
        match self.session.open(message, &mut self.opened) {
            Ok(true) => self.signs.hear(),
            Ok(false) => {}
            Err(reason) => self.opened.end(reason),
        }
        for frame in self.opened.0.iter().flatten() {
            let (id, position) = match &frame.frame {
                Some(FromServer::Subscribed(confirmation)) => (frame.id, confirmation.position),
                Some(FromServer::Gap(gap)) => (frame.id, gap.to),
                Some(FromServer::End(_)) => {
                    self.session.unsubscribe(frame.id);
                    continue;
                }
                _ => continue,
            };
            if let Some(position) = position {
                self.session.epoch(id, position.epoch);
            }
        }
    }
}

/// What a message has brought, in order. Nothing comes after the end of the session.
#[derive(Default)]
struct Queue(VecDeque<Result<ServerFrame, End>>);

impl Queue {
    fn put(&mut self, frame: ServerFrame) {
        if !matches!(self.0.back(), Some(Err(_))) {
            self.0.push_back(Ok(frame));
        }
    }

    fn end(&mut self, end: impl Into<End>) {
        if !matches!(self.0.back(), Some(Err(_))) {
            self.0.push_back(Err(end.into()));
        }
    }
}

impl Opened for Queue {
    fn frame(&mut self, frame: Bytes) {
        let Ok(frame) = ServerFrame::decode(frame) else {
            return self.end(Unopened("invalid frame".into()));
        };
        match frame.frame {
            Some(FromServer::Close(close)) => {
                let code = u16::try_from(close.code).unwrap_or_default();
                self.end(End::Closed(Some(CloseFrame {
                    code: code.into(),
                    reason: close.reason.into(),
                })));
            }
            // Events have a way of their own, on which they are bound to their topic.
            Some(FromServer::Event(_)) => {
                self.end(Unopened("an event came as a frame".into()));
            }
            _ => self.put(frame),
        }
    }

    fn event(&mut self, id: u32, sequence: u64, payload: Bytes) {
        self.put(ServerFrame::new(id, wire::Event { sequence, payload }));
    }
}
