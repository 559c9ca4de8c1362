//! How a sealed session is opened: a WebSocket connection on which both ends say hello.

use std::{sync::Arc, time::SystemTime};

use bytes::Bytes;
use futures_util::{SinkExt as _, StreamExt as _};
use tokio_tungstenite::tungstenite::Message;

use super::{
    channel::Channel,
    handshake::{Socket, Unopened},
    remote::Remote,
};
use crate::{
    client::{
        Sealing,
        call::{Refused, collect},
        headers::Headers,
        sealed::certificate_request,
    },
    error::Error,
    security::{Known, session::Greeting},
    wire::subprotocol,
};

impl Remote {
    /// Opens a WebSocket connection for a sealed session with a server. Whatever goes wrong may go better later, or
    /// without WebSocket: nothing that is not sealed is the server's word.
    pub(super) async fn shake_hands_for(
        &self,
        sealing: &Sealing,
    ) -> Result<(Socket, Arc<Known>), Unopened> {
        let server = sealing.server(&self.http, self.path).await;
        let server = server.map_err(Unopened::unreachable)?;
        let method = http::Method::GET;
        // The headers of the application travel within.
        let nothing = Headers::default();
        let mut request = self.http.request(method, self.path, &nothing, Bytes::new());
        sealing.show(request.headers_mut());
        let upgraded = self.upgrade(request, subprotocol::SEALED).await;
        let socket = upgraded.map_err(|unopened| match unopened {
            Unopened::Refused(error) => Unopened::NoWebSocket(error),
            unopened => unopened,
        })?;
        Ok((socket, server))
    }

    /// Opens a sealed session on a connection.
    pub(super) async fn say_hello(
        self: &Arc<Self>,
        sealing: &Sealing,
        (mut socket, server): (Socket, Arc<Known>),
        published: u64,
    ) -> Result<(Socket, Channel), Unopened> {
        let untrusted = |reason: &dyn std::fmt::Display| {
            let message = format!("no sealed session with {}: {reason}", self.url());
            Unopened::unreachable(Error::Untrusted(message))
        };
        let broken = |error| {
            let context = "the connection broke in the handshake";
            Unopened::unreachable(Error::transport(context, error))
        };
        let openpgp = sealing.openpgp();
        let (interface, publisher) = (self.interface(), self.publisher.to_be_bytes());
        let greeting = Greeting::new(
            openpgp,
            &server,
            &interface,
            self.headers.text(),
            (publisher, published),
            SystemTime::now(),
        );
        let mut greeting = greeting.map_err(|error| untrusted(&error))?;
        let hello = std::mem::take(&mut greeting.message);
        socket
            .send(Message::Binary(hello.into()))
            .await
            .map_err(broken)?;
        let answer = loop {
            match socket.next().await {
                Some(Ok(Message::Binary(answer))) => break answer,
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Err(error)) => return Err(broken(error)),
                Some(Ok(_)) | None => {
                    sealing.forget();
                    return Err(untrusted(
                        &"the server does not take our hello, or did not get it; its log says more",
                    ));
                }
            }
        };
        let end = greeting.finish(openpgp, &server, &answer, SystemTime::now());
        let end = end.map_err(|reason| untrusted(&reason))?;
        let channel = Channel::new(
            end,
            server,
            openpgp.fingerprint(),
            interface,
            Arc::clone(self),
        );
        Ok((socket, channel))
    }

    /// Finds out whether there is anybody to ask without WebSocket. Nothing that is answered is believed, but that
    /// there is no answer now.
    pub(super) async fn reach(&self) -> Result<(), Unopened> {
        let request = certificate_request(&self.http, self.path);
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

    /// Returns the name of the interface: `weather.v1`.
    fn interface(&self) -> String {
        let mut segments = self.path.rsplit('/');
        let (version, application) = (segments.next(), segments.next());
        format!(
            "{}.{}",
            application.unwrap_or_default(),
            version.unwrap_or_default()
        )
    }
}
