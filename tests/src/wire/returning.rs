//! Clients that know only the wire, in JSON, and come back whatever becomes of their connections.

use std::{collections::VecDeque, net::SocketAddr, time::Duration};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use smq_runtime::Position;
use tokio::net::TcpStream;
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{Message, client::IntoClientRequest as _},
};

use super::session::JSON;
use crate::account::Account;

/// How long one attempt to open a session may take.
const ATTEMPT: Duration = Duration::from_secs(2);

/// How many publishes wait for their answers at a time.
const AT_ONCE: usize = 40;

/// One connection. Nothing, where it has come to its end.
struct Wire(WebSocketStream<TcpStream>);

impl Wire {
    /// Opens one, as often as it takes.
    async fn open(address: SocketAddr) -> Self {
        loop {
            let attempt = tokio::time::timeout(ATTEMPT, Self::try_open(address)).await;
            if let Ok(Some(wire)) = attempt {
                return wire;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    async fn try_open(address: SocketAddr) -> Option<Self> {
        let url = format!("ws://{address}/socket.mq/weather/v1");
        let mut request = url.into_client_request().expect("a URL");
        let subprotocol = JSON.parse().expect("a header");
        let headers = request.headers_mut();
        headers.insert("sec-websocket-protocol", subprotocol);
        let stream = TcpStream::connect(address).await.ok()?;
        client_async(request, stream)
            .await
            .ok()
            .map(|it| Self(it.0))
    }

    async fn say(&mut self, frame: Value) -> Option<()> {
        self.0.send(Message::text(frame.to_string())).await.ok()
    }

    /// Waits until the server has handled what was said.
    async fn is_heard(&mut self) -> Option<()> {
        self.0.send(Message::Ping("heard?".into())).await.ok()?;
        loop {
            if let Message::Pong(_) = self.0.next().await?.ok()? {
                return Some(());
            }
        }
    }

    async fn hear(&mut self) -> Option<Value> {
        loop {
            match self.0.next().await?.ok()? {
                Message::Text(text) => {
                    return Some(serde_json::from_str(&text).expect("frames are JSON"));
                }
                Message::Close(_) => return None,
                _ => {}
            }
        }
    }
}

/// Subscribes to observations from the next one on, tells when that is confirmed, and keeps the account until
/// an event of that position and temperature is the last one.
pub async fn follow(
    address: SocketAddr,
    filter: Value,
    confirmed: impl FnOnce(),
    is_last: impl Fn(Position, f64) -> bool,
) -> Account {
    let is_whole = filter == json!({});
    let mut confirmed = Some(confirmed);
    let mut account: Option<Account> = None;
    loop {
        let mut wire = Wire::open(address).await;
        let mut subscribe = json!({ "topic": "Weather.Observations", "filter": filter });
        match &account {
            Some(account) => subscribe["after"] = in_json(account.last()),
            None => subscribe["live"] = true.into(),
        }
        let asked = wire.say(json!({ "id": 1, "subscribe": subscribe })).await;
        while let (Some(()), Some(frame)) = (asked, wire.hear().await) {
            if let Some(confirmation) = frame.get("subscribed") {
                let position = position(&confirmation["position"]);
                match (&mut account, &confirmation["resumed"]) {
                    (Some(account), Value::Bool(true)) => account.resumed(position),
                    (Some(_), _) => {} // a gap follows
                    (none, _) => *none = Some(Account::begin(position, is_whole)),
                }
                if let Some(confirmed) = confirmed.take() {
                    confirmed();
                }
                continue;
            }
            let account = account.as_mut().expect("the confirmation comes first");
            if let Some(gap) = frame.get("gap") {
                account.gap(position(&gap["from"]), position(&gap["to"]));
            } else {
                let celsius = frame["event"]["payload"]["celsius"].as_f64();
                let celsius = celsius.unwrap_or_default();
                let sequence = number(&frame["event"]["sequence"]);
                let position = Position::new(account.last().epoch, sequence);
                account.event(position, celsius);
                if is_last(position, celsius) {
                    wire.0.close(None).await.ok();
                    return account_of(account);
                }
            }
        }
    }
}

fn account_of(account: &mut Account) -> Account {
    std::mem::replace(account, Account::begin(Position::default(), false))
}

/// Publishes readings with numbers, many before the first is answered, and sends again what a lost connection
/// has left without an answer. Returns the answers in order: nothing, or the code of the refusal.
pub async fn publish(
    address: SocketAddr,
    publisher: u128,
    readings: Vec<Value>,
) -> Vec<Option<String>> {
    let mut answers: Vec<Option<Option<String>>> = vec![None; readings.len()];
    let mut unanswered = VecDeque::new();
    let mut sent = 0;
    while sent < readings.len() || !unanswered.is_empty() {
        let mut wire = Wire::open(address).await;
        let publisher = BASE64_STANDARD.encode(publisher.to_be_bytes());
        let hello = json!({ "publisher": publisher, "published": sent });
        let mut alive = wire.say(json!({ "hello": hello })).await;
        if sent == 0 && alive.is_some() {
            // Otherwise a publish that was lost with the first hello is in doubt for ever.
            alive = wire.is_heard().await;
        }
        for index in &unanswered {
            alive = alive.and(wire.say(frame(*index, &readings, true)).await);
        }
        while alive.is_some() {
            while alive.is_some() && unanswered.len() < AT_ONCE && sent < readings.len() {
                unanswered.push_back(sent);
                sent += 1;
                alive = wire.say(frame(sent - 1, &readings, false)).await;
            }
            if unanswered.is_empty() {
                break;
            }
            let Some(answer) = wire.hear().await else {
                break;
            };
            let index = unanswered.pop_front().expect("there is one");
            assert_eq!(answer["id"], index + 1, "answers come in order: {answer}");
            let refusal = answer["end"]["status"]["code"].as_str().map(Into::into);
            assert!(
                refusal.is_some() || answer["receipt"].is_object(),
                "{answer}"
            );
            answers[index] = Some(refusal);
        }
    }
    let answers = answers.into_iter();
    answers.map(|it| it.expect("each is answered")).collect()
}

fn frame(index: usize, readings: &[Value], again: bool) -> Value {
    let number = index + 1;
    let publish = json!({
        "topic": "Weather.Readings", "payload": readings[index], "sequence": number.to_string(), "again": again,
    });
    json!({ "id": number, "publish": publish })
}

fn position(value: &Value) -> Position {
    Position::new(number(&value["epoch"]), number(&value["sequence"]))
}

fn number(value: &Value) -> u64 {
    let text = value.as_str().expect("64-bit numbers are strings");
    text.parse().expect("a number")
}

fn in_json(position: Position) -> Value {
    json!({ "epoch": position.epoch.to_string(), "sequence": position.sequence.to_string() })
}
