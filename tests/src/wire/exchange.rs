//! A session over HTTP by hand: each exchange is a `POST` on a connection of its own.

use std::net::SocketAddr;

use serde_json::Value;

use super::http::{Connection, Request, Response};
use crate::within;

/// A session over HTTP with `weather.v1`, in JSON.
#[derive(Debug)]
pub struct HttpSession {
    address: SocketAddr,
    id: String,
    /// The number of the last exchange.
    pub sequence: u64,
    /// How many frames have come.
    pub received: u64,
    headers: Vec<(String, String)>,
}

impl HttpSession {
    /// Returns a session that the first exchange opens, with that number as its id.
    pub fn new(address: SocketAddr, id: u128) -> Self {
        Self {
            address,
            id: format!("{id:032x}"),
            sequence: 0,
            received: 0,
            headers: Vec::new(),
        }
    }

    /// Adds a header to each exchange.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Returns an exchange with that number and these frames.
    pub fn request(&self, sequence: u64, frames: &Value) -> Request {
        let request = Request::new("POST", "/socket.mq/weather/v1")
            .header("Smq-Session", &self.id)
            .header("Smq-Sequence", &sequence.to_string())
            .header("Smq-Received", &self.received.to_string())
            .json(frames);
        let headers = self.headers.iter();
        headers.fold(request, |request, (name, value)| {
            request.header(name, value)
        })
    }

    /// Returns the next exchange with these frames.
    pub fn next(&mut self, frames: &Value) -> Request {
        self.sequence += 1;
        self.request(self.sequence, frames)
    }

    /// Sends an exchange, and does not wait for its response.
    pub async fn begin(&self, request: Request) -> Connection {
        let mut connection = Connection::open(self.address).await;
        connection.send(request.bytes()).await;
        connection
    }

    /// Sends an exchange, and returns its response.
    pub async fn ask(&self, request: Request) -> Response {
        self.begin(request).await.response().await
    }

    /// Returns the frames of a response that are new.
    pub fn take(&mut self, response: &Response) -> Vec<Value> {
        assert_eq!(response.status, 200, "{response:?}");
        assert_eq!(response.header("cache-control"), Some("no-store"));
        let Value::Array(frames) = response.json() else {
            panic!("an array of frames, not {response:?}");
        };
        self.received += frames.len() as u64;
        frames
    }

    /// Polls with these frames, and returns those that come.
    pub async fn poll(&mut self, frames: Value) -> Vec<Value> {
        let request = self.next(&frames).header("Smq-Wait-Ms", "20000");
        let response = self.ask(request).await;
        self.take(&response)
    }

    /// Sends these frames without waiting for any, and returns those that are there.
    pub async fn send(&mut self, frames: Value) -> Vec<Value> {
        let request = self.next(&frames);
        let response = self.ask(request).await;
        self.take(&response)
    }

    /// Opens a stream, and returns it behind its first comment.
    pub async fn stream(&mut self, frames: Value) -> Stream {
        let request = self.next(&frames).header("Accept", "text/event-stream");
        Stream::open(self.begin(request).await).await
    }
}

/// A stream of a session.
#[derive(Debug)]
pub struct Stream {
    connection: Connection,
    head: Response,
    text: String,
}

impl Stream {
    /// Returns the stream that answers an exchange, behind its first comment.
    pub async fn open(mut connection: Connection) -> Self {
        let head = within("the head of a stream", connection.head()).await;
        assert_eq!(head.status, 200, "{head:?}");
        assert_eq!(head.header("content-type"), Some("text/event-stream"));
        let mut stream = Self {
            connection,
            head,
            text: String::new(),
        };
        assert_eq!(stream.event().await.as_deref(), Some(":"));
        stream
    }

    /// Returns the lines of the next event; none at the end of the stream.
    pub async fn event(&mut self) -> Option<String> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.text = rest;
                return Some(event);
            }
            let chunk = within("an event", self.connection.chunk(&self.head)).await?;
            self.text
                .push_str(std::str::from_utf8(&chunk).expect("events are text"));
        }
    }

    /// Returns the number and the data of the next event; nothing at the end of the stream.
    pub async fn data(&mut self) -> Option<(u64, String)> {
        let event = self.event().await?;
        let (id, data) = event.split_once('\n').expect("two lines");
        let id = id.strip_prefix("id: ").and_then(|id| id.parse().ok());
        let data = data.strip_prefix("data: ").map(str::to_owned);
        let parts = id.zip(data);
        Some(parts.unwrap_or_else(|| panic!("a message with its number, not {event:?}")))
    }

    /// Returns the number and the frame of the next event.
    pub async fn frame(&mut self) -> (u64, Value) {
        let (number, data) = self.data().await.expect("an event");
        (
            number,
            serde_json::from_str(&data).expect("frames are JSON"),
        )
    }
}
