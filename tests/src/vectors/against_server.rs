//! Plays the client's part of an exchange against our server, over each carrier.

use std::collections::VecDeque;

use serde_json::{Value, json};

use super::{
    Carrier, Codec, Exchange, Names, Side, Step, Subprotocol,
    board::{Board, Served},
    carrier::ClientSession,
    exchange::Raw,
};
use crate::wire::{
    Message,
    session::{base64_of, opcode},
};

/// The number of the wish at the end, whose receipt shows that nothing else has come.
const LAST: u32 = 4_000_000_000;

/// Plays an exchange, and panics where the server says something else.
pub async fn play(exchange: &Exchange, subprotocol: Subprotocol, carrier: Carrier) {
    let (protocol, over) = (subprotocol.name(), carrier.name());
    let mut player = Player {
        name: format!("{} ({protocol}, {over})", exchange.name),
        subprotocol,
        carrier,
        served: Board::serve().await,
        session: None,
        names: Names::default(),
        codec: Codec::new(),
        stopping: false,
        parts: VecDeque::new(),
    };
    for step in &exchange.steps {
        player.step(step).await;
    }
    player.nothing_else().await;
}

/// Sends a frame in both subprotocols, and panics if the server does not take it for one.
pub async fn takes(frame: &Value, bytes: &[u8], carrier: Carrier) {
    let served = Board::serve().await;
    let wish = json!({ "id": LAST, "publish": { "topic": "Board.Wishes", "payload": { "text": "the end" } } });
    let mut codec = Codec::new();
    codec.learn(frame);
    codec.learn(&wish);
    let in_json = [frame, &wish].map(|frame| frame.to_string().into_bytes());
    let in_protobuf = [bytes.to_vec(), codec.encode(Side::Client, &wish)];
    for (subprotocol, messages) in [
        (Subprotocol::Json, in_json),
        (Subprotocol::Protobuf, in_protobuf),
    ] {
        let mut session = ClientSession::open(served.address, subprotocol, carrier, None).await;
        for message in messages {
            session.send(&message).await;
        }
        loop {
            let message = session.message().await;
            let answer = read(message.as_ref(), &codec);
            let answer = answer.unwrap_or_else(|| panic!("{frame}: answered by {message:?}"));
            if answer["id"] == LAST && answer["receipt"].is_object() {
                break;
            }
        }
    }
}

/// Reads a frame of the server, if it is one.
fn read(message: Option<&Message>, codec: &Codec) -> Option<Value> {
    match message? {
        Message::Text(text) => serde_json::from_str(text).ok(),
        Message::Binary(bytes) => codec.decode(Side::Server, bytes).ok(),
        _ => None,
    }
}

struct Player {
    name: String,
    subprotocol: Subprotocol,
    carrier: Carrier,
    served: Served,
    session: Option<ClientSession>,
    names: Names,
    codec: Codec,
    stopping: bool,
    /// Parts that came in one frame with another, as frames of their own.
    parts: VecDeque<Value>,
}

impl Player {
    async fn step(&mut self, step: &Step) {
        match step {
            Step::Open {
                publisher,
                published,
            } => self.open(publisher.as_ref(), *published).await,
            Step::Frame {
                from: Side::Client,
                frame,
                hex,
                ..
            } => self.say(frame, hex.as_deref()).await,
            Step::Frame { frame, .. } => self.hear(frame).await,
            Step::Raw { message, .. } => match message {
                Raw::Text(text) => self.session().send_as(opcode::TEXT, text.as_bytes()).await,
                Raw::Binary(bytes) => self.session().send_as(opcode::BINARY, bytes).await,
            },
            Step::Close { code, .. } => self.closed(*code).await,
            Step::Do(control) => self.control(control).await,
        }
    }

    /// Expects the server to close: over WebSocket by itself, over HTTP by a frame, and then there is no such session.
    async fn closed(&mut self, code: u16) {
        let message = self.session().message().await;
        let closed = match &message {
            Some(Message::Close(code, reason)) => Some((*code, reason.clone())),
            message => read(message.as_ref(), &self.codec).and_then(|frame| {
                let close = &frame["close"];
                let code = u16::try_from(close["code"].as_u64()?).ok()?;
                Some((code, close["reason"].as_str()?.to_owned()))
            }),
        };
        let is_that = closed.is_some_and(|(it, reason)| it == code && !reason.is_empty());
        assert!(
            is_that,
            "{}: a close with {code}, not {message:?}",
            self.name
        );
        if self.carrier != Carrier::WebSocket && !self.stopping {
            let more = self.session().message().await;
            assert_eq!(more, None, "{}: nothing after a close", self.name);
        }
        self.session = None;
    }

    async fn open(&mut self, publisher: Option<&Value>, published: u64) {
        let hello = publisher.map(|publisher| {
            let publisher = self.names.fill(publisher);
            let publisher = base64_of(publisher.as_str().unwrap_or_default());
            let hello = json!({ "publisher": publisher, "published": published });
            self.bytes(&json!({ "hello": hello }))
        });
        let session =
            ClientSession::open(self.served.address, self.subprotocol, self.carrier, hello).await;
        self.session = Some(session);
    }

    async fn say(&mut self, frame: &Value, hex: Option<&[u8]>) {
        let frame = self.names.fill(frame);
        self.codec.learn(&frame);
        let bytes = match (hex, self.subprotocol) {
            (Some(bytes), Subprotocol::Protobuf) => bytes.to_vec(),
            _ => self.bytes(&frame),
        };
        self.session().send(&bytes).await;
    }

    fn bytes(&self, frame: &Value) -> Vec<u8> {
        match self.subprotocol {
            Subprotocol::Json => frame.to_string().into(),
            Subprotocol::Protobuf => self.codec.encode(Side::Client, frame),
        }
    }

    async fn hear(&mut self, expected: &Value) {
        let frame = match self.parts.pop_front() {
            Some(part) => Ok(part),
            None => self.frame(expected).await,
        };
        let as_expected = frame.and_then(|frame| self.names.expect(expected, &frame));
        as_expected.unwrap_or_else(|error| panic!("{}: {error}", self.name));
    }

    async fn frame(&mut self, expected: &Value) -> Result<Value, String> {
        let message = self.session().message().await;
        match (&message, self.subprotocol) {
            (Some(Message::Text(text)), Subprotocol::Json) => {
                serde_json::from_str(text).map_err(|error| error.to_string())
            }
            (Some(Message::Binary(bytes)), Subprotocol::Protobuf) => {
                let frame = self.codec.decode(Side::Server, bytes)?;
                let Some(parts) = frame.pointer("/reply/parts").and_then(Value::as_array) else {
                    return Ok(frame);
                };
                let part = |part: &Value| json!({ "id": frame["id"], "reply": { "more": true, "payload": part } });
                self.parts = parts.iter().map(part).collect();
                self.parts.pop_front().ok_or_else(|| "no parts".into())
            }
            _ => Err(format!("expected {expected}, got {message:?}")),
        }
    }

    async fn control(&mut self, control: &Value) {
        match control["do"].as_str() {
            Some("lose") => self.session.take().expect("it is open").reset(),
            Some("restart") => {
                self.session.take().expect("it is open").reset();
                self.served = Board::serve().await;
            }
            it => {
                self.stopping |= it == Some("stop");
                self.served.control(control, &self.codec);
            }
        }
    }

    /// Makes sure that the server has said no more than it should.
    async fn nothing_else(&mut self) {
        if self.session.is_none() || self.stopping {
            return;
        }
        let wish = json!({ "topic": "Board.Wishes", "payload": { "text": "the end" } });
        self.say(&json!({ "id": LAST, "publish": wish }), None)
            .await;
        self.hear(&json!({ "id": LAST, "receipt": {} })).await;
    }

    fn session(&mut self) -> &mut ClientSession {
        self.session.as_mut().expect("it is open")
    }
}
