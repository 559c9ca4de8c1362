//! The other half of the wire, written by hand: what a server sends, and what it sees.

use std::{future, sync::OnceLock, time::Duration};

use bytes::Bytes;
use futures_util::{SinkExt as _, StreamExt as _};
use prost::Message as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream},
    sync::mpsc,
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        self,
        handshake::derive_accept_key,
        protocol::{CloseFrame, Role},
    },
};

use super::{Call, Client, Publish, Receipt, Subscribe, Subscription};
use crate::{
    error::Error,
    http_body::HttpBody,
    schema::{Descriptors, Method, Service},
    wire::{ClientFrame, ServerFrame, client_frame, server_frame},
};

/// A message of the interface under test.
#[derive(Clone, PartialEq, Eq, prost::Message)]
pub(crate) struct Tick {
    #[prost(uint32, tag = "1")]
    pub(crate) n: u32,
    #[prost(bytes = "vec", tag = "2")]
    pub(crate) ballast: Vec<u8>,
}

pub(crate) fn tick(n: u32) -> Tick {
    Tick {
        n,
        ballast: Vec::new(),
    }
}

pub(crate) static CLOCK: Service = Service {
    application: "clock",
    version: "v1",
    name: "Clock",
    methods: &[
        method("Read", "/socket.mq/clock/v1/Clock.Read", "clock.v1.Tick"),
        method(
            "Picture",
            "/socket.mq/clock/v1/Clock.Picture",
            HttpBody::NAME,
        ),
        method("Ticks", "/socket.mq/clock/v1/Clock.Ticks", "clock.v1.Tick"),
        method("Wind", "/socket.mq/clock/v1/Clock.Wind", "clock.v1.Tick"),
    ],
    descriptors: &DESCRIPTORS,
    full_name: OnceLock::new(),
};

static DESCRIPTORS: Descriptors = Descriptors::new(&[]);

const fn method(name: &'static str, path: &'static str, message: &'static str) -> Method {
    // A client does not look at what the topics are: it calls what generated code says.
    Method {
        name,
        path,
        input: message,
        output: message,
        message_bytes: None,
        streams: false,
        topic: None,
    }
}

/// What generated code does, awaited.
impl Client {
    pub(crate) async fn call<Req, Res>(
        &self,
        service: &'static Service,
        method: &str,
        request: Req,
    ) -> Result<Res, Error>
    where
        Req: prost::Message,
        Res: prost::Message + Default + 'static,
    {
        Call::new(self, service, method, request).await
    }

    pub(crate) async fn subscribe<F, M>(
        &self,
        service: &'static Service,
        topic: &str,
        filter: F,
    ) -> Result<Subscription<M>, Error>
    where
        F: prost::Message,
        M: prost::Message + Default + 'static,
    {
        Subscribe::new(self, service, topic, filter).await
    }

    pub(crate) async fn publish<M: prost::Message>(
        &self,
        service: &'static Service,
        topic: &str,
        event: M,
    ) -> Result<Receipt, Error> {
        Publish::new(self, service, topic, event).await
    }
}

/// The connections that a client opens, in order.
pub(crate) struct Listener(mpsc::UnboundedReceiver<DuplexStream>);

/// Returns a client, and what it connects to.
pub(crate) fn client() -> (Client, Listener) {
    let (connected, connections) = mpsc::unbounded_channel();
    let client = Client::accepted_by(move |io| {
        drop(connected.send(io));
        Box::pin(future::ready(Ok(())))
    });
    (client, Listener(connections))
}

impl Listener {
    pub(crate) async fn accept(&mut self) -> Connection {
        Connection(self.0.recv().await.unwrap())
    }

    /// Accepts a connection and answers its handshake.
    pub(crate) async fn session(&mut self) -> Peer {
        self.accept().await.upgrade().await
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A connection of plain HTTP.
pub(crate) struct Connection(DuplexStream);

/// A request as it stood on the wire, its head in lower case.
pub(crate) struct Request {
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .find(|(it, _)| it.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }
}

impl Connection {
    pub(crate) async fn request(&mut self) -> Request {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(self.0.read_u8().await.unwrap());
        }
        let mut request = Request {
            head: String::from_utf8(head).unwrap(),
            body: Vec::new(),
        };
        let length = request
            .header("content-length")
            .map_or(0, |text| text.parse().unwrap());
        request.body.resize(length, 0);
        self.0.read_exact(&mut request.body).await.unwrap();
        request
    }

    /// Sends a response with these lines of headers.
    pub(crate) async fn respond(&mut self, status: &str, headers: &str, body: &[u8]) {
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}\r\n");
        self.send(head.as_bytes()).await.unwrap();
        self.send(body).await.unwrap();
    }

    pub(crate) async fn send(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.0.write_all(bytes).await
    }

    pub(crate) async fn upgrade(mut self) -> Peer {
        let request = self.request().await;
        let line = "GET /socket.mq/clock/v1 HTTP/1.1\r\n";
        assert!(request.head.starts_with(line), "{}", request.head);
        let mut peer = self.switch(request, "smq.v1.proto").await;
        match peer.frame().await {
            (0, client_frame::Frame::Hello(hello)) => peer.publisher = hello.publisher,
            other => panic!("{other:?} is not a hello"),
        }
        peer
    }

    /// Answers a handshake of that subprotocol.
    pub(crate) async fn switch(mut self, request: Request, subprotocol: &str) -> Peer {
        assert_eq!(request.header("upgrade"), Some("websocket"));
        assert_eq!(request.header("connection"), Some("Upgrade"));
        assert_eq!(request.header("sec-websocket-version"), Some("13"));
        assert_eq!(request.header("sec-websocket-protocol"), Some(subprotocol));
        let accept = derive_accept_key(request.header("sec-websocket-key").unwrap().as_bytes());
        let head = format!(
            "HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\
             sec-websocket-protocol: {subprotocol}\r\nsec-websocket-accept: {accept}\r\n\r\n"
        );
        self.send(head.as_bytes()).await.unwrap();
        let socket = WebSocketStream::from_raw_socket(self.0, Role::Server, None).await;
        Peer {
            socket,
            handshake: request,
            publisher: Bytes::new(),
        }
    }
}

const PATIENCE: Duration = Duration::from_secs(20);

/// The server's side of a session.
pub(crate) struct Peer {
    socket: WebSocketStream<DuplexStream>,
    pub(crate) handshake: Request,
    /// The publisher that the hello names.
    pub(crate) publisher: Bytes,
}

impl Peer {
    /// Returns the next frame that the client sends.
    pub(crate) async fn frame(&mut self) -> (u32, client_frame::Frame) {
        match self.message_but_pings().await {
            tungstenite::Message::Binary(frame) => {
                let frame = ClientFrame::decode(frame).unwrap();
                (frame.id, frame.frame.unwrap())
            }
            other => panic!("{other:?} is not a frame"),
        }
    }

    /// Returns the close frame that the client sends next, and answers it.
    pub(crate) async fn closed(&mut self) -> CloseFrame {
        match self.message_but_pings().await {
            tungstenite::Message::Close(reason) => {
                while self.socket.next().await.is_some() {}
                reason.unwrap()
            }
            other => panic!("{other:?} is not a close frame"),
        }
    }

    /// Reads on, as a server does that has nothing to say but the answers to pings.
    pub(crate) async fn listen(&mut self) {
        while let Some(Ok(_)) = self.socket.next().await {}
    }

    async fn message_but_pings(&mut self) -> tungstenite::Message {
        loop {
            match self.message().await {
                tungstenite::Message::Ping(_) => {}
                message => return message,
            }
        }
    }

    /// A client that says nothing fails its test, rather than keeping it for ever.
    pub(crate) async fn message(&mut self) -> tungstenite::Message {
        self.message_within(PATIENCE).await
    }

    pub(crate) async fn message_within(&mut self, patience: Duration) -> tungstenite::Message {
        let message = tokio::time::timeout(patience, self.socket.next()).await;
        message
            .expect("the client says something")
            .unwrap()
            .unwrap()
    }

    pub(crate) async fn send(&mut self, id: u32, frame: impl Into<server_frame::Frame>) {
        let frame = ServerFrame::new(id, frame).encode_to_vec();
        self.send_message(tungstenite::Message::Binary(frame.into()))
            .await;
    }

    pub(crate) async fn send_message(&mut self, message: tungstenite::Message) {
        self.socket.send(message).await.unwrap();
    }

    /// Closes with a code and a reason.
    pub(crate) async fn close(mut self, code: u16, reason: &'static str) {
        let frame = CloseFrame {
            code: code.into(),
            reason: reason.into(),
        };
        self.socket.close(Some(frame)).await.unwrap();
        while self.socket.next().await.is_some() {}
    }
}
