//! Plays the client's part of an exchange against our server, on a socket of its own.

use serde_json::{Value, json};

use super::{
    Codec, Exchange, Names, Side, Step, Subprotocol,
    board::{Board, Served},
    exchange::Raw,
};
use crate::wire::{
    Message, Session,
    session::{JSON, PROTOBUF, base64_of, opcode},
};

/// Where the sessions of the board are opened.
const PATH: &str = "/socket.mq/vectors/v1";

/// The number of the wish at the end, whose receipt shows that nothing else has come.
const LAST: u32 = 4_000_000_000;

/// Plays an exchange, and panics where the server says something else.
pub async fn play(exchange: &Exchange, subprotocol: Subprotocol) {
    let mut player = Player {
        name: format!("{} ({})", exchange.name, subprotocol.name()),
        subprotocol,
        served: Board::serve().await,
        session: None,
        names: Names::default(),
        codec: Codec::new(),
        stopping: false,
    };
    for step in &exchange.steps {
        player.step(step).await;
    }
    player.nothing_else().await;
}

/// Sends a frame in both subprotocols, and panics if the server does not take it for one.
pub async fn takes(frame: &Value, bytes: &[u8]) {
    let served = Board::serve().await;
    let address = served.address;
    let wish = json!({ "id": LAST, "publish": { "topic": "Board.Wishes", "payload": { "text": "the end" } } });
    let is_receipt = |answer: &Value| answer["id"] == LAST && answer["receipt"].is_object();

    let mut session = Session::open_at(address, PATH, JSON).await;
    session.say(frame.clone()).await;
    session.say(wish.clone()).await;
    while !is_receipt(&session.hear().await) {}

    let mut codec = Codec::new();
    codec.learn(frame);
    codec.learn(&wish);
    let mut session = Session::open_at(address, PATH, PROTOBUF).await;
    session.send(opcode::BINARY, bytes).await;
    session
        .send(opcode::BINARY, codec.encode(Side::Client, &wish))
        .await;
    loop {
        let message = session.message().await;
        let Some(Message::Binary(answer)) = message else {
            panic!("{frame}: answered by {message:?}");
        };
        let answer = codec.decode(Side::Server, &answer);
        if is_receipt(&answer.expect("servers send frames")) {
            return;
        }
    }
}

struct Player {
    name: String,
    subprotocol: Subprotocol,
    served: Served,
    session: Option<Session>,
    names: Names,
    codec: Codec,
    stopping: bool,
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
                Raw::Text(text) => self.session().send(opcode::TEXT, text).await,
                Raw::Binary(bytes) => self.session().send(opcode::BINARY, bytes).await,
            },
            Step::Close { code, .. } => {
                let closed = self.session().message().await;
                let is_that = matches!(&closed, Some(Message::Close(it, reason)) if it == code && !reason.is_empty());
                assert!(
                    is_that,
                    "{}: a close with {code}, not {closed:?}",
                    self.name
                );
                self.session = None;
            }
            Step::Do(control) => self.control(control).await,
        }
    }

    async fn open(&mut self, publisher: Option<&Value>, published: u64) {
        let (address, subprotocol) = (self.served.address, self.subprotocol.name());
        self.session = Some(Session::open_at(address, PATH, subprotocol).await);
        if let Some(publisher) = publisher {
            let publisher = self.names.fill(publisher);
            let publisher = base64_of(publisher.as_str().unwrap_or_default());
            let hello = json!({ "publisher": publisher, "published": published });
            self.say(&json!({ "hello": hello }), None).await;
        }
    }

    async fn say(&mut self, frame: &Value, hex: Option<&[u8]>) {
        let frame = self.names.fill(frame);
        self.codec.learn(&frame);
        match self.subprotocol {
            Subprotocol::Json => self.session().say(frame).await,
            Subprotocol::Protobuf => {
                let bytes = match hex {
                    Some(bytes) => bytes.to_vec(),
                    None => self.codec.encode(Side::Client, &frame),
                };
                self.session().send(opcode::BINARY, bytes).await;
            }
        }
    }

    async fn hear(&mut self, expected: &Value) {
        let message = self.session().message().await;
        let frame = match (&message, self.subprotocol) {
            (Some(Message::Text(text)), Subprotocol::Json) => {
                serde_json::from_str(text).map_err(|error| error.to_string())
            }
            (Some(Message::Binary(bytes)), Subprotocol::Protobuf) => {
                self.codec.decode(Side::Server, bytes)
            }
            _ => Err(format!("expected {expected}, got {message:?}")),
        };
        let as_expected = frame.and_then(|frame| self.names.expect(expected, &frame));
        as_expected.unwrap_or_else(|error| panic!("{}: {error}", self.name));
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

    fn session(&mut self) -> &mut Session {
        self.session.as_mut().expect("it is open")
    }
}
