//! A server that says what it is told to over WebSocket, one connection at a time.

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::{
    WebSocketStream, accept_hdr_async,
    tungstenite::{
        Message,
        handshake::server::{ErrorResponse, Request, Response},
        http::HeaderValue,
    },
};

use crate::{vectors::Subprotocol, within};

/// Where the client connects to.
pub(super) struct WebSocketListener {
    listener: TcpListener,
    connection: Option<Box<WebSocketStream<TcpStream>>>,
}

impl WebSocketListener {
    pub(super) async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        Self {
            listener: listener.expect("a port is free"),
            connection: None,
        }
    }

    pub(super) fn url(&self) -> String {
        let address = self.listener.local_addr().expect("it is bound");
        format!("http://{address}")
    }

    /// Cuts the connection off.
    pub(super) fn lose(&mut self) {
        if let Some(socket) = self.connection.take() {
            let lost = socket.get_ref().set_zero_linger();
            lost.expect("it is a TCP socket");
        }
    }

    /// Waits for the client's close, which answers ours.
    pub(super) async fn lose_after_close(&mut self) {
        if let Some(mut socket) = self.connection.take() {
            within("the client's close", async {
                while let Some(Ok(_)) = socket.next().await {}
            })
            .await;
        }
    }

    pub(super) async fn send(&mut self, message: Message) {
        let sent = self.socket().send(message).await;
        sent.expect("the client is there");
    }

    /// Returns the next message of the client but pings and pongs.
    pub(super) async fn message(&mut self) -> Message {
        loop {
            match self.socket().next().await {
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(message)) => return message,
                other => panic!("the client has left: {other:?}"),
            }
        }
    }

    fn socket(&mut self) -> &mut WebSocketStream<TcpStream> {
        self.connection.as_mut().expect("the client has connected")
    }

    /// Waits for a new connection.
    pub(super) async fn accept(&mut self) {
        let (stream, _) = self.listener.accept().await.expect("it listens");
        let mut asked = None;
        #[expect(clippy::result_large_err, reason = "tungstenite asks for it")]
        let answer = |request: &Request, mut response: Response| -> Result<_, ErrorResponse> {
            asked = Some(request.uri().clone());
            let subprotocol = HeaderValue::from_static(Subprotocol::Protobuf.name());
            let headers = response.headers_mut();
            headers.insert("sec-websocket-protocol", subprotocol);
            Ok(response)
        };
        let socket = accept_hdr_async(stream, answer).await;
        let uri = asked.expect("it was asked");
        assert_eq!(uri.path(), "/socket.mq/vectors/v1");
        let socket = socket.expect("the handshake is right");
        self.connection = Some(Box::new(socket));
    }
}
