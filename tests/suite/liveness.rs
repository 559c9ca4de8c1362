//! Sessions that are quiet, that end, and that are cut off.

use std::time::Duration;

use serde_json::{Value, json};
use smq_runtime::Limits;
use smq_tests::{
    Station, eventually, serve,
    wire::{
        Message, Session,
        session::{JSON, PROTOBUF, opcode},
    },
    within,
};
use tokio::{sync::oneshot, time::Instant};

fn subscribe(id: u32) -> Value {
    let filter = json!({ "place": [format!("P{id}")] });
    json!({ "id": id, "subscribe": { "topic": "Weather.Observations", "filter": filter } })
}

fn impatient() -> Limits {
    let mut limits = Limits::default();
    limits.ping_time = Duration::from_millis(100);
    limits
}

#[tokio::test]
async fn a_quiet_client_is_pinged_and_stays_as_long_as_it_answers() {
    let (station, address) = serve(impatient()).await;
    for subprotocol in [JSON, PROTOBUF] {
        let mut session = Session::open(address, subprotocol).await;
        for _ in 0..5 {
            let Some(Message::Ping(data)) = session.message().await else {
                panic!("a ping");
            };
            session.send(opcode::PONG, data).await;
        }
    }
    assert_eq!(station.topics.observations.subscribers(), 0);
}

#[tokio::test]
async fn a_client_that_is_not_heard_is_closed() {
    let (station, address) = serve(impatient()).await;
    let mut session = Session::json(address).await;
    let begin = Instant::now();
    session.say(subscribe(1)).await;
    session.hear().await;
    assert_eq!(session.message().await, Some(Message::Ping(Vec::new())));
    assert!(begin.elapsed() >= Duration::from_millis(100));
    assert_eq!(session.closed().await, 4408);
    assert!(begin.elapsed() >= Duration::from_millis(200));
    eventually("it is forgotten", || {
        station.topics.observations.subscribers() == 0
    })
    .await;
}

#[tokio::test]
async fn a_client_that_talks_is_not_pinged() {
    let mut limits = Limits::default();
    limits.ping_time = Duration::from_millis(500);
    let (_, address) = serve(limits).await;
    let mut session = Session::json(address).await;
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_millis(1200) {
        session
            .say(json!({ "id": 1, "publish": { "topic": "Weather.Readings" } }))
            .await;
        let answer = session.message().await;
        assert_eq!(
            answer,
            Some(Message::Text("{\"id\":1,\"receipt\":{}}".into()))
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn a_ping_is_answered_with_its_data() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::protobuf(address).await;
    for data in [&b""[..], b"hello", &[0xff; 125]] {
        session.send(opcode::PING, data).await;
        assert_eq!(session.message().await, Some(Message::Pong(data.into())));
    }
    session.send(opcode::PONG, "unasked").await;
    session.send(opcode::PING, "then").await;
    assert_eq!(session.message().await, Some(Message::Pong("then".into())));
}

#[tokio::test]
async fn a_close_is_answered_and_frees_everything() {
    let (station, address) = serve(Limits::default()).await;
    for (payload, answer) in [
        (&b"\x03\xe8done"[..], 1000),
        (b"\x03\xe8", 1000),
        (b"", 1005),
    ] {
        let mut session = Session::json(address).await;
        session.say(subscribe(1)).await;
        session.hear().await;
        session.send(opcode::CLOSE, payload).await;
        let Some(Message::Close(code, _)) = session.message().await else {
            panic!("a close");
        };
        assert_eq!(code, answer);
        assert_eq!(
            session.message().await,
            None,
            "then the server closes the connection"
        );
        eventually("it is forgotten", || {
            station.topics.observations.subscribers() == 0
        })
        .await;
    }
}

#[tokio::test]
async fn everything_is_freed_however_a_client_leaves() {
    let (station, address) = serve(Limits::default()).await;
    let subscribers = || station.topics.observations.subscribers();
    let mut sessions = Vec::new();
    for _ in 0..30 {
        let mut session = Session::json(address).await;
        for id in 1..=10 {
            session.say(subscribe(id)).await;
            session.hear().await;
        }
        sessions.push(session);
    }
    assert_eq!(subscribers(), 300);
    for (place, mut session) in sessions.into_iter().enumerate() {
        match place % 3 {
            0 => session.reset(),
            1 => drop(session),
            _ => {
                for id in 1..=10 {
                    session.say(json!({ "id": id, "unsubscribe": {} })).await;
                    while session.hear().await["end"].is_null() {}
                }
            }
        }
        station.observe("P1", 0.0);
    }
    eventually("all are forgotten", || subscribers() == 0).await;
}

#[tokio::test]
async fn the_handler_of_a_publish_goes_with_its_session() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    session
        .say(json!({ "id": 1, "subscribe": { "topic": "Weather.Observations" } }))
        .await;
    session.hear().await;
    // Many that wait for their turn, and nobody who waits for them.
    for id in 2..200 {
        let publish = json!({ "topic": "Weather.Chat", "payload": { "text": "snow" } });
        session.say(json!({ "id": id, "publish": publish })).await;
    }
    session.reset();
    eventually("it is forgotten", || {
        station.topics.observations.subscribers() == 0
    })
    .await;
}

#[tokio::test]
async fn a_server_that_stops_says_so_after_what_it_had_to_say() {
    let (station, _readings) = Station::new();
    let listener = station.server().bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let mut session = Session::json(address).await;
    session
        .say(json!({ "id": 1, "subscribe": { "topic": "Weather.Observations" } }))
        .await;
    session.hear().await;
    for _ in 0..100 {
        station.observe("Turin", 1.0);
    }
    stop.send(()).unwrap();
    for sequence in 1..=100 {
        assert_eq!(
            session.hear().await["event"]["sequence"],
            sequence.to_string()
        );
    }
    assert_eq!(session.closed().await, 1001);
    drop(session);
    within("the server to stop", server).await.unwrap();
    assert_eq!(station.topics.observations.subscribers(), 0);
}
