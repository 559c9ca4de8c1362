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
    client::{Sealing, headers::Headers},
    error::Error,
    security::session::Greeting,
    wire::subprotocol,
};

impl Remote {
    /// Opens a sealed session. Whatever goes wrong may go better later: nothing that is not sealed is
    /// the server's word.
    pub(super) async fn say_hello(
        self: &Arc<Self>,
        sealing: &Sealing,
        published: u64,
    ) -> Result<(Socket, Channel), Unopened> {
        let server = sealing.server(&self.http, self.path).await;
        let server = server.map_err(Unopened::unreachable)?;
        let method = http::Method::GET;
        // The headers of the application travel within.
        let nothing = Headers::default();
        let mut request = self.http.request(method, self.path, &nothing, Bytes::new());
        sealing.show(request.headers_mut());
        let upgraded = self.upgrade(request, subprotocol::SEALED).await;
        let mut socket =
            upgraded.map_err(|unopened| Unopened::unreachable(unopened.for_now().0))?;

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
        let server = Arc::clone(&server);
        let channel = Channel::new(
            end,
            server,
            openpgp.fingerprint(),
            interface,
            Arc::clone(self),
        );
        Ok((socket, channel))
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
