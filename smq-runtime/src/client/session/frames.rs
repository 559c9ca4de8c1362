//! Frames to and from the messages of a carrier.

use std::{
    collections::VecDeque,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use prost::Message as _;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use super::{
    end::{End, Violation},
    remote::Remote,
    timeouts::Timeouts,
};
use crate::{
    keepalive::{Heartbeat, KeepAlive, PingTimer},
    security::{ClientSession, Frame, FrameOf, Opened, TextHeaders, TopicInfo, Unopened},
    wire::{
        self, ClientFrame, Opcode, ServerFrame, client_frame::Frame as ToServer,
        server_frame::Frame as FromServer,
    },
};

/// The frames of one connection.
pub(super) enum Frames {
    /// Over HTTP, the exchanges show whether the server is there.
    Plain(Option<PingTimer>),
    Protected(Box<Protected>),
}

impl Frames {
    pub(super) fn plain(timeouts: Timeouts) -> Self {
        let (quiet, grace) = (timeouts.quiet, timeouts.grace);
        // A proxy may accept the handshake, and then let nothing through.
        let timer = PingTimer::that_asks_at_once(quiet, grace, timeouts.confirmation);
        Self::Plain(Some(timer))
    }

    /// Returns the frames of a session over HTTP without security.
    pub(super) fn over_http() -> Self {
        Self::Plain(None)
    }

    pub(super) fn protected(session: Box<dyn ClientSession>, remote: Arc<Remote>) -> Self {
        Self::Protected(Box::new(Protected {
            session,
            remote,
            opened: Queue::default(),
            heartbeat: Heartbeat::new(),
        }))
    }

    /// Whether both ends have said hello, and security protects the frames.
    pub(super) fn is_protected(&self) -> bool {
        matches!(self, Self::Protected(_))
    }

    /// Records that something came from the server.
    pub(super) fn hear(&mut self) {
        match self {
            Self::Plain(Some(timer)) => timer.received(),
            // Only an opened message counts.
            Self::Plain(None) | Self::Protected(_) => {}
        }
    }

    /// Waits until a [keep-alive message](Self::sign) has to be sent. Fails if the server has been silent for too
    /// long.
    pub(super) fn poll_keep_alive(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        match self {
            Self::Plain(None) => Poll::Pending,
            Self::Plain(Some(timer)) => timer.poll(cx).map(|action| match action {
                KeepAlive::Send => Ok(()),
                KeepAlive::Lost => Err(End::Silent),
            }),
            Self::Protected(protected) => protected.heartbeat.poll(cx).map(|action| match action {
                KeepAlive::Send => Ok(()),
                KeepAlive::Lost => Err(End::Silent),
            }),
        }
    }

    /// Returns a keep-alive message: a ping, or a heartbeat.
    pub(super) fn sign(&mut self) -> (Opcode, Bytes) {
        match self {
            Self::Plain(_) => (Opcode::Ping, Bytes::new()),
            Self::Protected(protected) => (Opcode::Binary, protected.keep_alive()),
        }
    }

    /// Returns the next frame of the last message.
    pub(super) fn next(&mut self) -> Option<Result<ServerFrame, End>> {
        match self {
            Self::Plain(_) => None,
            Self::Protected(protected) => protected.opened.0.pop_front(),
        }
    }

    /// Reads a message, when there is no [next](Self::next) frame.
    pub(super) fn read(&mut self, message: Bytes) -> Result<Option<ServerFrame>, End> {
        match self {
            Self::Plain(_) => match ServerFrame::decode_any(message) {
                Ok(frame) => Ok(Some(frame)),
                Err(error) => Err(violated(&format!("invalid frame: {error}"))),
            },
            Self::Protected(protected) => {
                protected.read(message);
                self.next().transpose()
            }
        }
    }

    /// Returns the end of a connection on which something came that must not come.
    pub(super) fn misunderstood(&self, why: &'static str) -> End {
        match self {
            Self::Plain(_) => violated(why),
            Self::Protected(_) => End::Unopened(Unopened(why.into())),
        }
    }

    /// Returns the reason in a close frame of WebSocket. In a protected session, anybody can have written it, so it
    /// does not count.
    pub(super) fn reason(&self, close: Option<CloseFrame>) -> Option<CloseFrame> {
        match self {
            Self::Plain(_) => close,
            Self::Protected(_) => None,
        }
    }

    /// Returns the message of a frame, if it is not the frame itself.
    pub(super) fn seal(&mut self, frame: &ClientFrame) -> Option<Bytes> {
        match self {
            Self::Plain(_) => None,
            Self::Protected(protected) => Some(protected.seal(frame)),
        }
    }

    /// Returns the message of a frame.
    pub(super) fn write(&mut self, frame: &ClientFrame) -> Bytes {
        let sealed = self.seal(frame);
        sealed.unwrap_or_else(|| frame.encode_to_vec().into())
    }

    /// Returns the message before the close frame of WebSocket, and the close frame.
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
    /// Finds the topics of the interface.
    remote: Arc<Remote>,
    opened: Queue,
    heartbeat: Heartbeat,
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
        self.heartbeat.sent();
        self.session.seal(Frame(FrameOf::Client(frame)))
    }

    fn keep_alive(&mut self) -> Bytes {
        self.heartbeat.sent();
        self.session.keep_alive()
    }

    /// Opens a message, and queues its frames.
    fn read(&mut self, message: Bytes) {
        debug_assert!(self.opened.0.is_empty(), "what came before is dealt with");
        match self.session.open(message, &mut self.opened) {
            Ok(true) => self.heartbeat.received(),
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

/// The frames of a message, in order. Nothing comes after the end of the session.
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
        let Ok(frame) = ServerFrame::decode_any(frame) else {
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
            // Events come through `event`, which binds them to their topic.
            Some(FromServer::Event(_)) => {
                self.end(Unopened("an event came as a frame".into()));
            }
            _ => self.put(frame),
        }
    }

    fn event(&mut self, id: u32, sequence: u64, payload: Bytes, headers: TextHeaders) {
        let event = wire::Event {
            sequence,
            payload: wire::detached(payload),
            headers: headers.into_iter().collect(),
        };
        self.put(ServerFrame::new(id, event));
    }
}
