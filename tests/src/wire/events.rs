//! Server-sent events by hand (WHATWG HTML, section 9.2).

use std::net::SocketAddr;

use serde_json::Value;

use super::http::{Connection, Request, Response};
use crate::within;

/// What stands between two empty lines of a stream.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Event {
    /// Its kind: `message`, if it does not say.
    pub kind: String,
    /// Its position, if it has one.
    pub id: Option<String>,
    /// Its data.
    pub data: Value,
    /// When to come back, in milliseconds.
    pub retry: Option<u64>,
}

impl Event {
    /// Returns the sequence in its `id`.
    pub fn sequence(&self) -> u64 {
        let id = self.id.as_deref().expect("the event has an id");
        let (_, sequence) = id.split_once('-').expect("epoch and sequence");
        sequence.parse().expect("a sequence is a number")
    }
}

/// A stream of server-sent events.
#[derive(Debug)]
pub struct Events {
    connection: Connection,
    head: Response,
    text: Vec<u8>,
}

impl Events {
    /// Subscribes, with a query that begins with `?` or is empty.
    pub async fn of(address: SocketAddr, topic: &str) -> Self {
        Self::open(address, Request::topic(topic)).await
    }

    /// Subscribes.
    pub async fn open(address: SocketAddr, request: Request) -> Self {
        let mut connection = Connection::open(address).await;
        connection.send(request.bytes()).await;
        let head = within("the head of a stream", connection.head()).await;
        assert_eq!(head.status, 200, "{head:?}");
        assert_eq!(head.header("content-type"), Some("text/event-stream"));
        assert_eq!(head.header("cache-control"), Some("no-cache"));
        Self {
            connection,
            head,
            text: Vec::new(),
        }
    }

    /// Returns the status and the headers.
    pub fn head(&self) -> &Response {
        &self.head
    }

    /// Reads the next event; nothing at the end of the stream. Comments are passed over.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            let block = within("an event", self.block()).await?;
            if block.lines().any(|line| !line.starts_with(':')) {
                return Some(parse(&block));
            }
        }
    }

    /// Reads the next event, which there is.
    pub async fn event(&mut self) -> Event {
        self.next().await.expect("the stream goes on")
    }

    /// Reads the next event, which is of this kind.
    pub async fn expect(&mut self, kind: &str) -> Event {
        let event = self.event().await;
        assert_eq!(event.kind, kind, "{event:?}");
        event
    }

    /// Reads so many events, and returns the field of that name of each.
    pub async fn fields(&mut self, count: usize, name: &str) -> Vec<Value> {
        let mut fields = Vec::new();
        for _ in 0..count {
            fields.push(self.expect("message").await.data[name].clone());
        }
        fields
    }

    /// Waits for a comment, and fails if an event comes before it.
    pub async fn comment(&mut self) {
        let block = within("a comment", self.block()).await;
        let block = block.expect("the stream goes on");
        assert!(block.starts_with(':'), "a comment, not {block:?}");
    }

    /// Waits until the connection ends, be it within the stream.
    pub async fn end(mut self) {
        self.connection.rest().await;
    }

    /// Leaves without a word.
    pub fn leave(self) {
        drop(self);
    }

    async fn block(&mut self) -> Option<String> {
        loop {
            if let Some(end) = self.text.windows(2).position(|two| two == b"\n\n") {
                let rest = self.text.split_off(end + 2);
                let block = std::mem::replace(&mut self.text, rest);
                return Some(String::from_utf8(block).expect("events are UTF-8"));
            }
            match self.connection.chunk(&self.head).await {
                Some(chunk) => self.text.extend_from_slice(&chunk),
                None => {
                    assert!(self.text.is_empty(), "the stream ends between two events");
                    return None;
                }
            }
        }
    }
}

fn parse(block: &str) -> Event {
    let mut event = Event {
        kind: "message".into(),
        ..Event::default()
    };
    for line in block.lines().filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':').expect("a field has a colon");
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "event" => event.kind = value.into(),
            "id" => event.id = Some(value.into()),
            "retry" => event.retry = value.parse().ok(),
            "data" => {
                assert!(event.data.is_null(), "data is one line: {block:?}");
                event.data = serde_json::from_str(value).expect("data is JSON");
            }
            "" => {}
            name => panic!("no field {name:?} in {block:?}"),
        }
    }
    event
}
