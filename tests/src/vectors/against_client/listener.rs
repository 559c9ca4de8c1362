//! A server that says what it is told to, over one of the carriers.

use prost::Message as _;
use serde_json::Value;
use tokio_tungstenite::tungstenite::Message;

use super::{http_listener::HttpListener, websocket_listener::WebSocketListener};
use crate::{
    vectors::{Carrier, Names},
    wire::frame::{ClientFrame, FromClient},
    within,
};

/// Where the client connects to.
pub(super) struct Listener {
    over: Over,
    /// Set while a session is expected, with its publisher if that is known. It is accepted when the client is next
    /// heard: it may have no reason to connect before.
    expected: Option<Option<Value>>,
}

enum Over {
    WebSocket(WebSocketListener),
    Http(HttpListener),
}

impl Listener {
    pub(super) async fn new(carrier: Carrier) -> Self {
        Self {
            over: match carrier {
                Carrier::WebSocket => Over::WebSocket(WebSocketListener::new().await),
                Carrier::Stream | Carrier::Polls => Over::Http(HttpListener::new(carrier).await),
            },
            expected: None,
        }
    }

    pub(super) fn url(&self) -> String {
        match &self.over {
            Over::WebSocket(it) => it.url(),
            Over::Http(it) => it.url(),
        }
    }

    /// Expects a session, of that publisher.
    pub(super) fn expect(&mut self, publisher: Option<&Value>) {
        self.expected = Some(publisher.cloned());
    }

    /// Cuts the connections off, and forgets the session.
    pub(super) fn lose(&mut self) {
        match &mut self.over {
            Over::WebSocket(it) => it.lose(),
            Over::Http(it) => it.lose(),
        }
    }

    /// Waits until the client has our close.
    pub(super) async fn lose_after_close(&mut self) {
        match &mut self.over {
            Over::WebSocket(it) => it.lose_after_close().await,
            Over::Http(it) => it.lose_after_close().await,
        }
    }

    pub(super) async fn send(&mut self, message: Message) {
        match &mut self.over {
            Over::WebSocket(it) => it.send(message).await,
            Over::Http(it) => it.send(message.into_data().to_vec()),
        }
    }

    /// Returns the next message of the client.
    pub(super) async fn message(&mut self, names: &mut Names) -> Message {
        if let Some(publisher) = self.expected.take() {
            self.accept().await;
            self.hello(publisher.as_ref(), names).await;
        }
        self.next().await
    }

    async fn accept(&mut self) {
        match &mut self.over {
            Over::WebSocket(it) => it.accept().await,
            Over::Http(it) => it.accept().await,
        }
    }

    async fn next(&mut self) -> Message {
        match &mut self.over {
            Over::WebSocket(it) => it.message().await,
            Over::Http(it) => Message::binary(it.message().await),
        }
    }

    async fn hello(&mut self, publisher: Option<&Value>, names: &mut Names) {
        let hello = match within("a hello", self.next()).await {
            Message::Binary(hello) => ClientFrame::decode(hello),
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
    }
}
