//! What is published again after a lost connection is applied once.

use serde_json::{Value, json};
use smq_runtime::Limits;
use smq_tests::{
    Station,
    wire::{Connection, Request, Response, Session, ask},
    within,
};
use std::net::SocketAddr;

const PUBLISHER: &str = "00112233445566778899aabbccddeeff";

/// A station that says what it accepts.
async fn serve() -> (
    Station,
    SocketAddr,
    tokio::sync::mpsc::UnboundedReceiver<smq_tests::weather::v1::Reading>,
) {
    let (station, accepted) = Station::new();
    let server = station.server().with_limits(Limits::default());
    let listener = server.bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    (station, address, accepted)
}

fn publish(id: u32, sequence: u64, again: bool, celsius: f64) -> Value {
    json!({ "id": id, "publish": {
        "topic": "Weather.Readings",
        "payload": { "celsius": celsius },
        "sequence": sequence.to_string(),
        "again": again,
    }})
}

async fn publisher(address: SocketAddr) -> Session {
    Session::of_publisher(address, PUBLISHER).await
}

#[tokio::test]
async fn a_publish_that_is_sent_again_is_applied_once() {
    let (_station, address, mut accepted) = serve().await;
    let mut session = publisher(address).await;
    session.say(publish(1, 1, false, 20.0)).await;
    session.say(publish(2, 2, false, -300.0)).await;
    assert_eq!(session.hear().await, json!({ "id": 1, "receipt": {} }));
    let refusal = session.hear().await;
    assert_eq!(refusal["end"]["status"]["code"], "invalid_argument");
    session.reset();

    let mut session = publisher(address).await;
    session.say(publish(1, 1, true, 20.0)).await;
    session.say(publish(2, 2, true, -300.0)).await;
    session.say(publish(3, 3, true, 30.0)).await;
    assert_eq!(session.hear().await, json!({ "id": 1, "receipt": {} }));
    session.refused(2, "invalid_argument").await;
    assert_eq!(session.hear().await, json!({ "id": 3, "receipt": {} }));
    for celsius in [20.0, 30.0] {
        let reading = within("the reading", accepted.recv()).await.expect("one");
        assert!((reading.celsius - celsius).abs() < 1e-9, "{reading:?}");
    }
    assert!(accepted.try_recv().is_err(), "nothing was applied twice");
}

#[tokio::test]
async fn what_the_server_cannot_know_it_says() {
    let (_station, address, _accepted) = serve().await;
    let mut session = publisher(address).await;
    for sequence in 1..=1025 {
        session.say(publish(1, sequence, false, 20.0)).await;
        assert_eq!(session.hear().await, json!({ "id": 1, "receipt": {} }));
    }
    session.say(publish(1, 1, true, 20.0)).await;
    assert_eq!(session.hear().await["end"]["status"]["code"], "aborted");
    session.say(publish(1, 2, true, 20.0)).await;
    assert_eq!(session.hear().await, json!({ "id": 1, "receipt": {} }));
}

#[tokio::test]
async fn a_number_needs_a_publisher() {
    let (_station, address, _accepted) = serve().await;
    let mut session = Session::json(address).await;
    session.say(publish(1, 1, false, 20.0)).await;
    let end = session.hear().await;
    assert_eq!(end["end"]["status"]["code"], "invalid_argument", "{end}");
}

fn post(sequence: u64, query: &str, celsius: f64) -> Request {
    let query = format!("Readings?publisher={PUBLISHER}&sequence={sequence}{query}");
    Request::call(&query).json(&json!({ "celsius": celsius }))
}

fn receipt(response: &Response) {
    assert_eq!((response.status, response.json()), (200, json!({})));
}

/// What is sent again by `POST` is the same publish, wherever it was sent before.
#[tokio::test]
async fn a_post_that_is_sent_again_is_applied_once() {
    let (_station, address, mut accepted) = serve().await;
    let mut session = publisher(address).await;
    session.say(publish(1, 1, false, 20.0)).await;
    assert_eq!(session.hear().await, json!({ "id": 1, "receipt": {} }));
    session.reset();

    receipt(&ask(address, post(1, "&published=1&again=true", 20.0)).await);
    let refused = ask(address, post(2, "&published=1", -300.0)).await;
    refused.error(400, "invalid_argument");
    receipt(&ask(address, post(3, "&published=1&again=false", 30.0)).await);
    let again = ask(address, post(2, "&published=3&again=true", -300.0)).await;
    again.error(400, "invalid_argument");
    receipt(&ask(address, post(3, "&published=3&again=true", 30.0)).await);
    for celsius in [20.0, 30.0] {
        let reading = within("the reading", accepted.recv()).await.expect("one");
        assert!((reading.celsius - celsius).abs() < 1e-9, "{reading:?}");
    }
    assert!(accepted.try_recv().is_err(), "nothing was applied twice");
}

#[tokio::test]
async fn a_post_of_which_nothing_is_known_is_not_guessed_at() {
    let (_station, address, mut accepted) = serve().await;
    let unknown = ask(address, post(7, "&published=7&again=true", 20.0)).await;
    unknown.error(409, "aborted");
    receipt(&ask(address, post(8, "&published=7", 20.0)).await);
    within("the reading", accepted.recv()).await.expect("one");
    assert!(accepted.try_recv().is_err());
    for query in ["Readings?sequence=1", "Readings?sequence=1&publisher=7"] {
        let request = Request::call(query).json(&json!({}));
        ask(address, request).await.error(400, "invalid_argument");
    }
    let nameless = format!("Readings?publisher={PUBLISHER}");
    let nameless = ask(address, Request::call(&nameless).json(&json!({}))).await;
    nameless.error(400, "invalid_argument");
}

/// A publisher that a hello names is known from then on: so a first `POST` that was lost before the server heard of it is
/// not unknown when it comes again.
#[tokio::test]
async fn a_first_post_that_never_came_is_applied_when_it_comes_again() {
    let (_station, address, mut accepted) = serve().await;
    let mut session = publisher(address).await;
    session.say(json!({ "id": 1, "publish": {} })).await;
    session.refused(1, "not_found").await;
    for _ in 0..2 {
        receipt(&ask(address, post(1, "&published=1&again=true", 20.0)).await);
    }
    within("the reading", accepted.recv()).await.expect("one");
    assert!(accepted.try_recv().is_err(), "nothing was applied twice");
}

/// The handler of a publish with a number is not given up with its connection.
#[tokio::test]
async fn a_post_whose_connection_is_lost_goes_on() {
    let (station, address, _accepted) = serve().await;
    let query = |again| format!("Chat?publisher={PUBLISHER}&sequence=1&again={again}");
    let message = json!({ "room": "slow", "text": "snow" });
    let mut connection = Connection::open(address).await;
    let slow = Request::call(&query(false)).json(&message);
    connection.send(slow.bytes()).await;
    smq_tests::eventually("it is at work", || station.thinking() == 1).await;
    connection.reset();
    let again = Request::call(&query(true)).json(&message);
    let again = tokio::spawn(ask(address, again));
    station.release();
    let receipt = within("the receipt", again).await.unwrap().json();
    assert_eq!(receipt["position"]["sequence"], "1");
    assert_eq!(station.topics.chat.position().sequence, 1);
}
