//! Transports: WebSocket, or plain HTTP if a proxy does not let WebSocket through.

use std::{sync::Arc, time::Duration};

use tokio::time::timeout;

use super::{
    frames::Frames, handshake::OpenError, http::HttpCarrier, link::Carrier, remote::Remote,
    timeouts::Timeouts, websocket::WebSocket,
};
use crate::{
    client::http_client::{ErrorResponse, collect},
    error::Error,
};

/// Opens connections to one server.
#[derive(Debug)]
pub(super) struct TransportOpener {
    remote: Arc<Remote>,
    timeouts: Timeouts,
}

type Opened = Result<Box<dyn Carrier>, OpenError>;

impl TransportOpener {
    pub(super) fn new(remote: Arc<Remote>, timeouts: Timeouts) -> Self {
        Self { remote, timeouts }
    }

    /// Opens a connection over WebSocket, or over plain HTTP if that fails.
    pub(super) async fn either(&self, published: u64) -> Opened {
        let (error, is_no) = match self.websocket(published).await {
            Err(OpenError::NoWebSocket(error)) => (error, true),
            Err(OpenError::NoAnswer(error)) => (error, false),
            opened => return opened,
        };
        match self.http(published).await {
            // A server that has just started answers over WebSocket too.
            Ok(carrier) if !is_no => Ok(self.websocket(published).await.unwrap_or(carrier)),
            // A proxy lets neither through.
            Err(OpenError::NoWebSocket(_)) => Err(OpenError::Refused(error)),
            opened => opened,
        }
    }

    pub(super) async fn websocket(&self, published: u64) -> Opened {
        let time = self.timeouts.handshake;
        if let Some(security) = self.remote.security.as_deref() {
            let handshake = timeout(time, self.remote.shake_hands_for(security, published));
            let late = |_| Err(OpenError::NoWebSocket(self.late(time)));
            let opened = handshake.await.unwrap_or_else(late)?;
            // A lost hello is no reason to give up WebSocket: the proxy lets it through.
            let hello = timeout(time, self.remote.say_hello(security, opened));
            let late = |_| Err(OpenError::unreachable(self.late(time)));
            let (socket, session) = hello.await.unwrap_or_else(late)?;
            let frames = Frames::protected(session, Arc::clone(&self.remote));
            return Ok(Box::new(WebSocket::new(socket, frames)));
        }
        let handshake = timeout(time, self.remote.shake_hands(published));
        match handshake.await {
            Ok(socket) => {
                let socket = socket?;
                // A buffering proxy that was met before is not on this route.
                self.remote.buffers_streams.send_replace(false);
                Ok(Box::new(WebSocket::new(
                    socket,
                    Frames::plain(self.timeouts),
                )))
            }
            Err(_) => Err(OpenError::NoWebSocket(self.late(time))),
        }
    }

    /// Opens a connection over plain HTTP, if the server answers.
    pub(super) async fn http(&self, published: u64) -> Opened {
        let time = self.timeouts.handshake;
        let answered = async {
            match self.remote.security.as_deref() {
                Some(security) => self.remote.reach(security).await,
                None => self.ask(published).await,
            }
        };
        match timeout(time, answered).await {
            Ok(answered) => answered?,
            Err(_) => return Err(OpenError::unreachable(self.late(time))),
        }
        let remote = Arc::clone(&self.remote);
        Ok(Box::new(HttpCarrier::new(remote, self.timeouts, published)))
    }

    /// Asks for the description of the interface, which shows whether its topics may be asked for. The query names
    /// the publisher, so that the server recognizes a publish that is sent again even if the first one was lost.
    async fn ask(&self, published: u64) -> Result<(), OpenError> {
        let remote = &self.remote;
        let publisher = remote.publisher(published);
        let request = remote.get(remote.path, &publisher, "application/json");
        let request = request.expect("a query of digits can follow any path");
        let response = remote.http.send(request).await;
        let response = response.map_err(OpenError::unreachable)?;
        if response.status().is_success() {
            // Read to its end, so that the connection can be reused.
            let description = collect(response.into_body()).await;
            return description.map(drop).map_err(OpenError::unreachable);
        }
        let refused = ErrorResponse::read(response).await;
        if let Some(pause) = refused.retry_after {
            let error = refused.error();
            return Err(OpenError::Unreachable { error, pause });
        }
        Err(match &refused.ours {
            _ if refused.is_passing() => OpenError::unreachable(refused.error()),
            Some(_) => OpenError::Refused(refused.error()),
            None => OpenError::NoWebSocket(refused.error()),
        })
    }

    fn late(&self, time: Duration) -> Error {
        Error::Transport {
            context: format!("no session with {} within {time:?}", self.remote.url()),
            source: None,
        }
    }
}
