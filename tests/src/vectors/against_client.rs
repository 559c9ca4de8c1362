//! Plays the server's part of an exchange against our client, in protobuf, as our client does, over each carrier.

mod application;
mod http_listener;
mod listener;
mod websocket_listener;

use std::{collections::HashMap, time::Duration};

use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::{
    Message,
    protocol::{CloseFrame, frame::coding::CloseCode},
};

use self::{application::Application, listener::Listener};
use super::{Carrier, Codec, Exchange, Names, Side, Step, exchange::Raw};
use crate::within;

/// How long is waited for what should not come.
const SILENCE: Duration = Duration::from_millis(20);

/// Plays an exchange, and panics where the client says something else, or yields it.
pub async fn play(exchange: &Exchange, carrier: Carrier) {
    let listener = Listener::new(carrier).await;
    let mut player = Player {
        name: format!("{} ({})", exchange.name, carrier.name()),
        carrier,
        application: Application::new(&listener.url()),
        listener,
        names: Names::default(),
        codec: Codec::new(),
        theirs: HashMap::new(),
    };
    for step in &exchange.steps {
        player.step(step).await;
    }
    let more = player.application.silence(SILENCE).await;
    assert_eq!(more, None, "{}: it yields more", player.name);
}

struct Player {
    name: String,
    carrier: Carrier,
    application: Application,
    listener: Listener,
    names: Names,
    codec: Codec,
    /// The client's own numbers for those of the exchange.
    theirs: HashMap<u64, u64>,
}

impl Player {
    async fn step(&mut self, step: &Step) {
        match step {
            Step::Open { publisher, .. } => self.listener.expect(publisher.as_ref()),
            Step::Frame {
                from: Side::Client,
                frame,
                by_itself,
                ..
            } => {
                if !by_itself {
                    let frame = self.names.fill(frame);
                    self.application.act(&frame, &self.codec);
                }
                self.hear(frame).await;
            }
            Step::Frame { frame, yields, .. } => {
                self.say(frame).await;
                let several = yields.as_ref().and_then(Value::as_array);
                for yields in several.map_or_else(|| yields.iter().collect(), Vec::from_iter) {
                    self.yielded(frame, yields).await;
                }
            }
            Step::Raw { message, .. } => {
                let message = match message {
                    Raw::Text(text) => Message::text(text),
                    Raw::Binary(bytes) => Message::binary(bytes.clone()),
                };
                self.listener.send(message).await;
            }
            Step::Close { by, code } => self.close(*by, *code).await,
            Step::Do(control) => {
                if let Some("lose" | "restart") = control["do"].as_str() {
                    self.listener.lose();
                }
            }
        }
    }

    /// Hears the next frame of the client; what it gives as credit is its own affair.
    async fn hear(&mut self, expected: &Value) {
        let frame = loop {
            let message = within(&self.name, self.listener.message(&mut self.names)).await;
            let Message::Binary(bytes) = message else {
                panic!("{}: expected {expected}, got {message:?}", self.name);
            };
            let frame = self.codec.decode(Side::Client, &bytes);
            let frame = frame.unwrap_or_else(|error| panic!("{}: {error}", self.name));
            if frame.get("credit").is_none() {
                break frame;
            }
        };
        let (ours, theirs) = (id(expected), id(&frame));
        if ["subscribe", "publish", "request"]
            .iter()
            .any(|kind| expected.get(kind).is_some())
        {
            self.theirs.insert(ours, theirs);
        }
        self.codec.learn(&frame);
        let mut expected = expected.clone();
        expected["id"] = self.theirs.get(&ours).copied().unwrap_or(ours).into();
        let as_expected = self.names.expect_of_client(&expected, &frame);
        as_expected.unwrap_or_else(|error| panic!("{}: {error}", self.name));
    }

    async fn say(&mut self, frame: &Value) {
        let mut frame = self.names.fill(frame);
        let ours = id(&frame);
        frame["id"] = self.theirs.get(&ours).copied().unwrap_or(ours).into();
        let bytes = self.codec.encode(Side::Server, &frame);
        self.listener.send(Message::binary(bytes)).await;
    }

    async fn yielded(&mut self, frame: &Value, expected: &Value) {
        let item = self.application.next(id(frame), expected, &self.codec);
        let item = within(&self.name, item).await;
        let as_expected = self.names.expect(expected, &item);
        as_expected.unwrap_or_else(|error| panic!("{}: it yields: {error}", self.name));
    }

    /// Over WebSocket, a side closes by itself; over HTTP, by a frame.
    async fn close(&mut self, by: Side, code: u16) {
        let is_frame = self.carrier != Carrier::WebSocket;
        if by == Side::Server {
            let reason = "as the exchange says";
            let close = if is_frame {
                let close = json!({ "close": { "code": code, "reason": reason } });
                Message::binary(self.codec.encode(Side::Server, &close))
            } else {
                let (code, reason) = (CloseCode::from(code), reason.into());
                Message::Close(Some(CloseFrame { code, reason }))
            };
            self.listener.send(close).await;
            self.listener.lose_after_close().await;
            return;
        }
        let message = within(&self.name, self.listener.message(&mut self.names)).await;
        let closed = match &message {
            Message::Close(Some(close)) => Some(u64::from(u16::from(close.code))),
            Message::Binary(bytes) if is_frame => {
                let frame = self.codec.decode(Side::Client, bytes).ok();
                frame.and_then(|frame| frame["close"]["code"].as_u64())
            }
            _ => None,
        };
        assert_eq!(
            closed,
            Some(code.into()),
            "{}: a close, not {message:?}",
            self.name
        );
        self.application.ends();
    }
}

fn id(frame: &Value) -> u64 {
    frame["id"].as_u64().unwrap_or_default()
}
