//! How a link comes about: over WebSocket, or without it where something on the way does not let it through.

use std::{sync::Arc, time::Duration};

use tokio::time::timeout;

use super::{
    frames::Frames, handshake::Unopened, http::HttpCarrier, link::Carrier, pace::Pace,
    remote::Remote, websocket::WebSocket,
};
use crate::{
    client::call::{Refused, collect},
    error::Error,
};

/// Opens links to one server.
#[derive(Debug)]
pub(super) struct Dial {
    remote: Arc<Remote>,
    pace: Pace,
}

type Opened = Result<Box<dyn Carrier>, Unopened>;

impl Dial {
    pub(super) fn new(remote: Arc<Remote>, pace: Pace) -> Self {
        Self { remote, pace }
    }

    /// Opens a link over WebSocket if it can be had, otherwise without it.
    pub(super) async fn either(&self, published: u64) -> Opened {
        let (error, is_no) = match self.websocket(published).await {
            Err(Unopened::NoWebSocket(error)) => (error, true),
            Err(Unopened::NoAnswer(error)) => (error, false),
            opened => return opened,
        };
        match self.http(published).await {
            // A server that has just begun to answer does so by WebSocket too.
            Ok(carrier) if !is_no => Ok(self.websocket(published).await.unwrap_or(carrier)),
            // Neither is let through.
            Err(Unopened::NoWebSocket(_)) => Err(Unopened::Refused(error)),
            opened => opened,
        }
    }

    pub(super) async fn websocket(&self, published: u64) -> Opened {
        let time = self.pace.handshake;
        if let Some(security) = self.remote.security.as_deref() {
            let handshake = timeout(time, self.remote.shake_hands_for(security, published));
            let late = |_| Err(Unopened::NoWebSocket(self.late(time)));
            let opened = handshake.await.unwrap_or_else(late)?;
            // Where WebSocket is let through, that a hello is lost is no reason to do without it.
            let hello = timeout(time, self.remote.say_hello(security, opened));
            let late = |_| Err(Unopened::unreachable(self.late(time)));
            let (socket, session) = hello.await.unwrap_or_else(late)?;
            let frames = Frames::protected(session, Arc::clone(&self.remote));
            return Ok(Box::new(WebSocket::new(socket, frames)));
        }
        let handshake = timeout(time, self.remote.shake_hands(published));
        match handshake.await {
            Ok(socket) => {
                let socket = socket?;
                // It is another way than the one on which streams were held up.
                self.remote.held_up.send_replace(false);
                Ok(Box::new(WebSocket::new(socket, Frames::plain(self.pace))))
            }
            Err(_) => Err(Unopened::NoWebSocket(self.late(time))),
        }
    }

    /// Opens a link without WebSocket, if the server answers.
    pub(super) async fn http(&self, published: u64) -> Opened {
        let time = self.pace.handshake;
        let answered = async {
            match self.remote.security.as_deref() {
                Some(security) => self.remote.reach(security).await,
                None => self.ask(published).await,
            }
        };
        match timeout(time, answered).await {
            Ok(answered) => answered?,
            Err(_) => return Err(Unopened::unreachable(self.late(time))),
        }
        let remote = Arc::clone(&self.remote);
        Ok(Box::new(HttpCarrier::new(remote, self.pace, published)))
    }

    /// Asks for the interface: who gets it may ask for its topics. The server is told who publishes, so that it knows
    /// what comes again even if it never got the first one.
    async fn ask(&self, published: u64) -> Result<(), Unopened> {
        let remote = &self.remote;
        let publisher = remote.publisher(published);
        let request = remote.get(remote.path, &publisher, "application/json");
        let request = request.expect("a query of digits can follow any path");
        let response = remote.http.send(request).await;
        let response = response.map_err(Unopened::unreachable)?;
        if response.status().is_success() {
            // Read, so that the connection can be used again.
            let description = collect(response.into_body()).await;
            return description.map(drop).map_err(Unopened::unreachable);
        }
        let refused = Refused::read(response).await;
        if let Some(pause) = refused.retry_after {
            let error = refused.error();
            return Err(Unopened::Unreachable { error, pause });
        }
        Err(match &refused.ours {
            _ if refused.is_passing() => Unopened::unreachable(refused.error()),
            Some(_) => Unopened::Refused(refused.error()),
            None => Unopened::NoWebSocket(refused.error()),
        })
    }

    fn late(&self, time: Duration) -> Error {
        Error::Transport {
            context: format!("no session with {} within {time:?}", self.remote.url()),
            source: None,
        }
    }
}
