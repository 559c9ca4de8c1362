//! Transports: WebSocket, or HTTP if a proxy does not let WebSocket through.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use tokio::time::timeout;

use super::{
    end::End, frames::Frames, handshake::OpenError, http::HttpCarrier, link::Carrier,
    place::SessionPlace, remote::Remote, timeouts::Timeouts, websocket::WebSocket,
};
use crate::error::Error;

/// Why a connection is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The session has no connection.
    Connect,
    /// The session has a connection without WebSocket, and tries WebSocket again.
    Return,
}

/// Opens connections to one server, or to one of several.
#[derive(Debug)]
pub(super) struct TransportOpener {
    remote: Arc<Remote>,
    timeouts: Timeouts,
    /// How many hellos over WebSocket were not answered, one after the other.
    late_hellos: Arc<AtomicU32>,
    /// At which of several servers the session is.
    pub(super) place: Arc<SessionPlace>,
}

type Opened = Result<Box<dyn Carrier>, OpenError>;

impl TransportOpener {
    pub(super) fn new(remote: Arc<Remote>, timeouts: Timeouts) -> Self {
        Self {
            place: Arc::new(SessionPlace::new(remote.publisher)),
            remote,
            timeouts,
            late_hellos: Arc::default(),
        }
    }

    /// Opens a connection. `falls_back` to HTTP if WebSocket is not to be tried. A client of several servers tries one after
    /// the other, unless the session has a connection.
    pub(super) async fn open(
        &self,
        purpose: Purpose,
        falls_back: bool,
        (published, is_unanswered): (u64, bool),
    ) -> Opened {
        let Some(servers) = self.remote.http.servers() else {
            return self.open_here(purpose, falls_back, published).await;
        };
        let mut tried = Vec::new();
        let mut last = None;
        loop {
            let server = match self.place.server().filter(|_| purpose == Purpose::Return) {
                Some(server) => server,
                None => match servers.choose_for_session(self.remote.path, &tried).await {
                    Ok(server) => Arc::new(server),
                    Err(error) => return Err(last.unwrap_or(OpenError::unreachable(error))),
                },
            };
            let publisher = self.place.publisher_at(&server.instance, is_unanswered);
            let here = Self {
                remote: Arc::new(self.remote.at(server.http(), publisher)),
                timeouts: self.timeouts,
                late_hellos: Arc::clone(&self.late_hellos),
                place: Arc::clone(&self.place),
            };
            match here.open_here(purpose, falls_back, published).await {
                Err(error) if purpose == Purpose::Connect => {
                    server.instance.failed(error.pause());
                    tried.push(Arc::clone(&server.instance));
                    last = Some(error);
                }
                Err(error) => return Err(error),
                Ok(carrier) => {
                    server.instance.answered();
                    self.place.enter(server);
                    return Ok(carrier);
                }
            }
        }
    }

    async fn open_here(&self, purpose: Purpose, falls_back: bool, published: u64) -> Opened {
        match purpose {
            Purpose::Return => self.websocket(published).await,
            Purpose::Connect if falls_back => self.http(published).await,
            Purpose::Connect => self.either(published).await,
        }
    }

    /// Whether another connection may have a renewed identity.
    pub(super) fn can_renew(&self) -> bool {
        self.remote.can_renew()
    }

    /// Opens a connection over WebSocket, or over HTTP if that fails.
    async fn either(&self, published: u64) -> Opened {
        let (error, is_no) = match self.websocket(published).await {
            Err(OpenError::NoWebSocket(error)) => (error, true),
            Err(OpenError::NoAnswer(error)) => (error, false),
            opened => return opened,
        };
        match self.http(published).await {
            // A server that has just started answers over WebSocket too.
            Ok(carrier) if !is_no => Ok(match self.websocket(published).await {
                Ok(websocket) => {
                    carrier.leave(End::Unused);
                    websocket
                }
                Err(_) => carrier,
            }),
            // A proxy lets neither through.
            Err(OpenError::NoWebSocket(_)) => Err(OpenError::Refused(error)),
            opened => opened,
        }
    }

    async fn websocket(&self, published: u64) -> Opened {
        let time = self.timeouts.handshake;
        if let Some(security) = self.remote.security.as_deref() {
            let handshake = timeout(time, self.remote.shake_hands_for(security, published));
            let late = |_| Err(OpenError::NoWebSocket(self.late(time)));
            let opened = handshake.await.unwrap_or_else(late)?;
            let hello = timeout(time, self.remote.say_hello(security, opened)).await;
            let Ok(hello) = hello else {
                // One hello may be lost. After the second one, a proxy accepts the handshake and lets nothing through.
                return Err(match self.late_hellos.fetch_add(1, Ordering::Relaxed) {
                    0 => OpenError::unreachable(self.late(time)),
                    _ => OpenError::NoWebSocket(self.late(time)),
                });
            };
            self.late_hellos.store(0, Ordering::Relaxed);
            let (socket, session) = hello?;
            let frames = Frames::protected(session, Arc::clone(&self.remote));
            return Ok(Box::new(WebSocket::new(socket, frames)));
        }
        let handshake = timeout(time, self.remote.shake_hands());
        let late = |_| Err(OpenError::NoWebSocket(self.late(time)));
        let socket = handshake.await.unwrap_or_else(late)?;
        // A proxy that held streams back is not on this route.
        let holds_back = &self.remote.holds_streams_back;
        holds_back.store(false, Ordering::Relaxed);
        let mut carrier = WebSocket::new(socket, Frames::plain(self.timeouts));
        let said = carrier.send(self.remote.hello(published));
        said.map_err(|end| OpenError::unreachable(end.error(&self.remote.url())))?;
        Ok(Box::new(carrier))
    }

    /// Opens a session over HTTP.
    async fn http(&self, published: u64) -> Opened {
        let time = self.timeouts.handshake;
        let opening = HttpCarrier::open(Arc::clone(&self.remote), self.timeouts, published);
        let late = |_| Err(OpenError::unreachable(self.late(time)));
        let carrier = timeout(time, opening).await.unwrap_or_else(late)?;
        Ok(Box::new(carrier))
    }

    fn late(&self, time: Duration) -> Error {
        Error::Transport {
            context: format!(
                "no session with {} within {time:?}",
                self.remote.http.route()
            ),
            source: None,
        }
    }
}
