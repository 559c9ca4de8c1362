//! How a protected session is opened: a WebSocket connection on which both ends say hello.

use std::fmt::Display;

use bytes::Bytes;
use futures_util::{SinkExt as _, StreamExt as _};
use tokio_tungstenite::tungstenite::Message;

use super::{
    handshake::{Socket, Unopened},
    remote::Remote,
};
use crate::{
    client::{
        call::{Refused, collect},
        headers::Headers,
        protected::{Route, interface},
    },
    error::Error,
    security::{ClientHello, ClientSecurity, ClientSession, Opening},
};

impl Remote {
    /// Opens a WebSocket connection for a protected session, and returns it with what to say on it. Whatever goes wrong
    /// may go better later, or without WebSocket: what the server has not protected is not its word.
    pub(super) async fn shake_hands_for(
        &self,
        security: &dyn ClientSecurity,
        published: u64,
    ) -> Result<(Socket, ClientHello), Unopened> {
        let opening = Opening {
            interface: interface(self.path),
            // The headers of the application travel within.
            headers: self.headers.text().collect(),
            publisher: self.publisher.to_be_bytes(),
            published,
        };
        let route = Route::new(&self.http, self.path, security);
        let mut hello = security
            .hello(&route, opening)
            .await
            .map_err(|error| match error {
                // Another time it can be made: a certificate was renewed, say.
                Error::Unsendable(why) => self.untrusted(&why),
                error => Unopened::unreachable(error),
            })?;
        let nothing = Headers::default();
        let mut request = self
            .http
            .request(http::Method::GET, self.path, &nothing, Bytes::new());
        request
            .headers_mut()
            .extend(std::mem::take(&mut hello.headers));
        let upgraded = self.upgrade(request, security.subprotocol()).await;
        let socket = upgraded.map_err(|unopened| match unopened {
            Unopened::Refused(error) => Unopened::NoWebSocket(error),
            unopened => unopened,
        })?;
        Ok((socket, hello))
    }

    /// Opens a protected session on a connection.
    pub(super) async fn say_hello(
        &self,
        security: &dyn ClientSecurity,
        (mut socket, hello): (Socket, ClientHello),
    ) -> Result<(Socket, Box<dyn ClientSession>), Unopened> {
        let broken = |error| {
            let context = "the connection broke in the handshake";
            Unopened::unreachable(Error::transport(context, error))
        };
        socket
            .send(Message::Binary(hello.message))
            .await
            .map_err(broken)?;
        let answer = loop {
            match socket.next().await {
                Some(Ok(Message::Binary(answer))) => break answer,
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Err(error)) => return Err(broken(error)),
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

    /// Finds out whether somebody answers without WebSocket. Nothing in the answer is believed, but that there is none now.
    pub(super) async fn reach(&self, security: &dyn ClientSecurity) -> Result<(), Unopened> {
        let request = Route::new(&self.http, self.path, security).request();
        let response = self.http.send(request).await;
        let response = response.map_err(Unopened::unreachable)?;
        if response.status().is_success() {
            // Read, so that the connection can be used again.
            drop(collect(response.into_body()).await);
            return Ok(());
        }
        let refused = Refused::read(response).await;
        if !refused.is_passing() {
            return Ok(());
        }
        let (error, pause) = (refused.error(), refused.retry_after.unwrap_or_default());
        Err(Unopened::Unreachable { error, pause })
    }

    fn untrusted(&self, reason: &dyn Display) -> Unopened {
        let message = format!("no protected session with {}: {reason}", self.url());
        Unopened::unreachable(Error::Untrusted(message))
    }
}
