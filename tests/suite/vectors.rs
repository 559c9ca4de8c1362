//! The vectors of `proto/vectors/`, played against both sides.

use std::future::Future;

use serde_json::{Value, json};
use smq_tests::vectors::{
    Carrier, Codec, Exchange, Side, Step, Subprotocol, against_client, against_server, bytes,
    events, exchanges, hex, read,
};

/// What our client does not do yet; an exchange whose name begins so is not played against it.
const CLIENT_LACKS: [(&str, &[&str]); 0] = [];

/// What our server does not do yet, and why.
const SERVER_LACKS: [(&str, &[&str]); 0] = [];

fn is_lacking(lacks: &[(&str, &[&str])], exchange: &Exchange) -> bool {
    let mut names = lacks.iter().flat_map(|(_, names)| names.iter());
    names.any(|name| exchange.name.starts_with(name))
}

/// Plays exchanges at the same time, and then says of all that fail how they do.
async fn play_all<P>(exchanges: Vec<Exchange>, play: impl Fn(Exchange) -> P)
where
    P: Future<Output = ()> + Send + 'static,
{
    let mut failures = Vec::new();
    let played = exchanges.into_iter().map(|exchange| {
        let name = exchange.name.clone();
        (name, tokio::spawn(play(exchange)))
    });
    let played: Vec<_> = played.collect();
    for (name, played) in played {
        if let Err(error) = played.await {
            let panic = error.into_panic();
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|&text| text.into()));
            failures.push(format!("{name}: {}", text.unwrap_or_default()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

async fn play_against_the_server(subprotocol: Subprotocol, carrier: Carrier) {
    let mut exchanges = exchanges();
    exchanges.retain(|it| {
        it.is_for(Side::Server, subprotocol, carrier) && !is_lacking(&SERVER_LACKS, it)
    });
    assert!(exchanges.len() > 45, "only {}", exchanges.len());
    play_all(exchanges, move |exchange| async move {
        against_server::play(&exchange, subprotocol, carrier).await;
    })
    .await;
}

#[tokio::test]
async fn the_server_plays_its_part_in_json() {
    play_against_the_server(Subprotocol::Json, Carrier::WebSocket).await;
}

#[tokio::test]
async fn the_server_plays_its_part_in_protobuf() {
    play_against_the_server(Subprotocol::Protobuf, Carrier::WebSocket).await;
}

#[tokio::test]
async fn the_server_plays_its_part_over_a_stream_in_json() {
    play_against_the_server(Subprotocol::Json, Carrier::Stream).await;
}

#[tokio::test]
async fn the_server_plays_its_part_over_a_stream_in_protobuf() {
    play_against_the_server(Subprotocol::Protobuf, Carrier::Stream).await;
}

#[tokio::test]
async fn the_server_plays_its_part_over_polls_in_json() {
    play_against_the_server(Subprotocol::Json, Carrier::Polls).await;
}

#[tokio::test]
async fn the_server_plays_its_part_over_polls_in_protobuf() {
    play_against_the_server(Subprotocol::Protobuf, Carrier::Polls).await;
}

async fn play_against_the_client(carrier: Carrier) {
    let mut exchanges = exchanges();
    exchanges.retain(|it| {
        it.is_for(Side::Client, Subprotocol::Protobuf, carrier) && !is_lacking(&CLIENT_LACKS, it)
    });
    assert!(exchanges.len() > 15, "only {}", exchanges.len());
    play_all(exchanges, move |exchange| async move {
        against_client::play(&exchange, carrier).await;
    })
    .await;
}

#[tokio::test]
async fn the_client_plays_its_part() {
    play_against_the_client(Carrier::WebSocket).await;
}

#[tokio::test]
async fn the_client_plays_its_part_over_a_stream() {
    play_against_the_client(Carrier::Stream).await;
}

#[tokio::test]
async fn the_client_plays_its_part_over_polls() {
    play_against_the_client(Carrier::Polls).await;
}

#[test]
fn what_is_lacking_has_the_name_of_an_exchange() {
    let exchanges = exchanges();
    let lacks = CLIENT_LACKS.iter().chain(&SERVER_LACKS);
    for name in lacks.flat_map(|(_, names)| names.iter()) {
        let found = exchanges.iter().any(|it| it.name.starts_with(name));
        assert!(found, "no exchange {name:?}");
    }
}

#[test]
fn the_bytes_beside_a_frame_are_the_frame() {
    let mut checked = 0;
    for exchange in exchanges() {
        let mut codec = Codec::new();
        for step in &exchange.steps {
            let Step::Frame {
                from, frame, hex, ..
            } = step
            else {
                continue;
            };
            codec.learn(frame);
            if let Some(bytes) = hex {
                let written = codec.encode(*from, frame);
                assert_eq!(
                    self::hex(&written),
                    self::hex(bytes),
                    "{}: {frame}",
                    exchange.name
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "only {checked}");
}

fn text(value: &Value) -> &str {
    value.as_str().expect("this is text")
}

#[test]
fn single_frames_are_the_same_in_both_forms() {
    let frames = read("frames.json");
    let valid = frames["valid"].as_array().expect("a list");
    for vector in valid {
        let (side, name) = (Side::of(text(&vector["from"])), &vector["name"]);
        let mut codec = Codec::new();
        let about = match vector["payload"].as_str() {
            Some("vectors.v1.Note") => json!({ "id": 1, "subscribe": { "topic": "Board.Notes" } }),
            Some(_) => json!({ "id": 2, "request": { "method": "Board.Greet" } }),
            None => vector["json"].clone(),
        };
        codec.learn(&about);
        let expected = text(&vector["hex"]);
        assert_eq!(
            hex(&codec.encode(side, &vector["json"])),
            expected,
            "{name}"
        );
        let read = codec.decode(side, &bytes(expected));
        let read = read.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            hex(&codec.encode(side, &read)),
            expected,
            "{name}: and back"
        );
    }
}

/// Whether what a vector has can be sent over HTTP: text that is no JSON value makes the whole exchange invalid.
fn is_a_message_over_http(vector: &Value) -> bool {
    let json = |text| serde_json::from_str::<Value>(text);
    vector["text"]
        .as_str()
        .is_none_or(|text| json(text).is_ok())
}

#[tokio::test]
async fn what_is_not_a_frame_is_closed_with_4400() {
    for carrier in Carrier::ALL {
        is_closed_with_4400(carrier).await;
    }
}

async fn is_closed_with_4400(carrier: Carrier) {
    let frames = read("frames.json");
    for vector in frames["invalid"].as_array().expect("a list") {
        if carrier != Carrier::WebSocket && !is_a_message_over_http(vector) {
            continue;
        }
        let from = Side::of(text(&vector["from"]));
        let message = json!({ "text": vector["text"], "hex": vector["hex"] });
        let to = if from == Side::Client {
            "server"
        } else {
            "client"
        };
        let subscribe = json!({ "id": 1, "subscribe": { "topic": "Board.Notes" } });
        let mut steps = vec![json!({ "open": {} })];
        if from == Side::Server {
            steps.push(json!({ "client": subscribe }));
        }
        steps.push(json!({ "raw": message, "by": from.name() }));
        steps.push(json!({ "close": 4400, "by": to }));
        let exchange = json!({ "name": vector["name"], "steps": steps });
        let exchange = Exchange::parse("frames", &exchange);
        let subprotocol = if vector["hex"].is_string() {
            Subprotocol::Protobuf
        } else {
            Subprotocol::Json
        };
        match from {
            Side::Client => against_server::play(&exchange, subprotocol, carrier).await,
            Side::Server => against_client::play(&exchange, carrier).await,
        }
    }
}

#[tokio::test]
async fn the_server_takes_each_valid_frame() {
    let frames = read("frames.json");
    for vector in frames["valid"].as_array().expect("a list") {
        if text(&vector["from"]) == "client" {
            for carrier in Carrier::ALL {
                let bytes = bytes(text(&vector["hex"]));
                against_server::takes(&vector["json"], &bytes, carrier).await;
            }
        }
    }
}

#[tokio::test]
async fn the_server_plays_its_part_without_a_session() {
    let played = events::play_all().await;
    assert!(played >= 10, "only {played}");
}
