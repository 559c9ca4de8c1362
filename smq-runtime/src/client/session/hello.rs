//! The handshake of a protected session, in which both ends send a hello.

use std::fmt::Display;

use bytes::Bytes;
use tokio_tungstenite::tungstenite::Message;

use super::{handshake::OpenError, remote::Remote, socket::Socket};
use crate::{
    client::{
        headers::Headers,
        protected::{Route, interface},
    },
    error::Error,
    security::{ClientHello, ClientSecurity, ClientSession, Opening},
    wire::Opcode,
};

impl Remote {
    /// Returns the hello of a protected session. No failure is final: it may succeed later, for example with a renewed
    /// certificate.
    pub(super) async fn protected_hello(
        &self,
        security: &dyn ClientSecurity,
        published: u64,
    ) -> Result<ClientHello, OpenError> {
        let headers = self.headers().await.map_err(OpenError::unreachable)?;
        let opening = Opening {
            interface: interface(self.path),
            // The headers of the application travel inside the hello.
            headers: headers.text().collect(),
            publisher: self.publisher.to_be_bytes(),
            published,
        };
        let route = Route::new(&self.http, self.path, security);
        let hello = security.hello(&route, opening).await;
        hello.map_err(|error| match error {
            Error::Unsendable(why) => self.untrusted(&why),
            error => OpenError::unreachable(error),
        })
    }

    /// Opens a WebSocket connection for a protected session, and returns it with the hello to send. No failure is
    /// final, because nothing proves that the server has sent the answer.
    pub(super) async fn shake_hands_for(
        &self,
        security: &dyn ClientSecurity,
        published: u64,
    ) -> Result<(Socket, ClientHello), OpenError> {
        let mut hello = self.protected_hello(security, published).await?;
        let nothing = Headers::default();
        let mut request = self
            .http
            .request(http::Method::GET, self.path, &nothing, Bytes::new());
        request
            .headers_mut()
            .extend(std::mem::take(&mut hello.headers));
        let upgraded = self.upgrade(request, security.subprotocol()).await;
        let socket = upgraded.map_err(|unopened| match unopened {
            OpenError::Refused(error) => OpenError::NoWebSocket(error),
            unopened => unopened,
        })?;
        Ok((socket, hello))
    }

    /// Opens a protected session on a connection.
    pub(super) async fn say_hello(
        &self,
        security: &dyn ClientSecurity,
        (mut socket, hello): (Socket, ClientHello),
    ) -> Result<(Socket, Box<dyn ClientSession>), OpenError> {
        const BROKEN: &str = "the connection broke in the handshake";
        let sent = socket.send(Opcode::Binary, &hello.message).await;
        sent.map_err(|error| OpenError::unreachable(Error::transport(BROKEN, error)))?;
        let answer = loop {
            match socket.next().await {
                Some(Ok(Message::Binary(answer))) => break answer,
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Err(error)) => {
                    return Err(OpenError::unreachable(Error::transport(BROKEN, error)));
                }
                Some(Ok(_)) | None => {
                    security.doubt();
                    return Err(self.untrusted(
                        &"the server refused the hello, or did not get it; see the server's log",
                    ));
                }
            }
        };
        let session = (hello.welcome)(answer).map_err(|reason| self.untrusted(&reason))?;
        Ok((socket, session))
    }

    pub(super) fn untrusted(&self, reason: &dyn Display) -> OpenError {
        let message = format!("no protected session with {}: {reason}", self.url());
        OpenError::unreachable(Error::Untrusted(message))
    }
}
