//! What is published again after a lost connection is applied once.

use serde_json::{Value, json};
use smq_runtime::Limits;
use smq_tests::{Station, wire::Session, within};
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
    assert_eq!(session.hear().await, refusal, "as it was refused before");
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
