//! A server that says what it is told to, one connection at a time.

use futures_util::{SinkExt as _, StreamExt as _};
use prost::Message as _;
use serde_json::Value;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::{
    WebSocketStream, accept_hdr_async,
    tungstenite::{
        Message,
        handshake::server::{ErrorResponse, Request, Response},
        http::HeaderValue,
    },
};

use crate::{
    vectors::{Names, Subprotocol},
    wire::frame::{ClientFrame, FromClient},
    within,
};

/// Where the client connects to.
pub(super) struct Listener {
    listener: TcpListener,
    connection: Connection,
}

enum Connection {
    Open(Box<WebSocketStream<TcpStream>>),
    /// It is accepted when the client is next heard: it may have no reason to connect before.
    Expected(Option<Value>),
    Closed,
}

impl Listener {
    pub(super) async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        Self {
            listener: listener.expect("a port is free"),
            connection: Connection::Closed,
        }
    }

    pub(super) fn url(&self) -> String {
        let address = self.listener.local_addr().expect("it is bound");
        format!("http://{address}")
    }

    /// Expects a connection, from that publisher.
    pub(super) fn expect(&mut self, publisher: Option<&Value>) {
        self.connection = Connection::Expected(publisher.cloned());
    }

    /// Cuts the connection off.
    pub(super) fn lose(&mut self) {
        if let Connection::Open(socket) = &self.connection {
            let lost = socket.get_ref().set_zero_linger();
            lost.expect("it is a TCP socket");
        }
        self.connection = Connection::Closed;
    }

    /// Waits for the client's close, which answers ours.
    pub(super) async fn lose_after_close(&mut self) {
        if let Connection::Open(socket) = &mut self.connection {
            within("the client's close", async {
                while let Some(Ok(_)) = socket.next().await {}
            })
            .await;
        }
        self.connection = Connection::Closed;
    }

    pub(super) async fn send(&mut self, message: Message) {
        let Connection::Open(socket) = &mut self.connection else {
            panic!("the client has not connected yet");
        };
        socket.send(message).await.expect("the client is there");
    }

    /// Returns the next message of the client but pings and pongs.
    pub(super) async fn message(&mut self, names: &mut Names) -> Message {
        let socket = self.socket(names).await;
        loop {
            match socket.next().await {
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(message)) => return message,
                other => panic!("the client has left: {other:?}"),
            }
        }
    }

    async fn socket(&mut self, names: &mut Names) -> &mut WebSocketStream<TcpStream> {
        if let Connection::Expected(publisher) = &self.connection {
            let socket = self.accept(publisher.as_ref(), names).await;
            self.connection = Connection::Open(Box::new(socket));
        }
        match &mut self.connection {
            Connection::Open(socket) => socket,
            _ => panic!("the exchange opens no connection here"),
        }
    }

    async fn accept(
        &self,
        publisher: Option<&Value>,
        names: &mut Names,
    ) -> WebSocketStream<TcpStream> {
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
        let mut socket = socket.expect("the handshake is right");
        let hello = match within("a hello", socket.next()).await {
            Some(Ok(Message::Binary(hello))) => ClientFrame::decode(hello),
            other => panic!("a hello, not {other:?}"),
        };
        let Ok(Some(FromClient::Hello(hello))) = hello.map(|it| it.frame) else {
            panic!("the first frame is a hello");
        };
        assert_eq!(hello.publisher.len(), 16);
        if let Some(expected) = publisher {
            let named = hello.publisher.iter().map(|byte| format!("{byte:02x}"));
            let same = names.expect(expected, &named.collect::<String>().into());
            same.expect("the same publisher as before");
        }
        socket
    }
}
