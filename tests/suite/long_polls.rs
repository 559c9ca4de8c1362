//! Long polls: what an answer holds, when it comes, and where it goes on.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use smq_runtime::{Limits, Position};
use smq_tests::{
    Station, eventually, serve,
    weather::v1::{Observation, Warning},
    wire::{Connection, Request, Response, ask, frame},
    within,
};

async fn poll(address: SocketAddr, query: &str) -> Value {
    let response = ask(address, Request::topic(query)).await;
    assert_eq!(response.status, 200, "{response:?}");
    assert_eq!(response.header("cache-control"), Some("no-store"));
    response.json()
}

fn next(polled: &Value) -> String {
    let part = |name| polled["next"][name].as_str().expect("a number as text");
    let position = format!("{}-{}", part("epoch"), part("sequence"));
    match polled["next"]["retainedFrom"].as_str() {
        Some(from) => format!("{position}-{from}"),
        None => position,
    }
}

/// Returns the sequences of the events, which come after the confirmation.
fn sequences(polled: &Value) -> Vec<u64> {
    let frames = polled["frames"].as_array().expect("frames");
    assert!(frames[0]["subscribed"].is_object(), "{polled}");
    let events = frames[1..].iter();
    let events = events.filter(|frame| frame.get("retainedEnd").is_none());
    let events = events.map(|frame| &frame["event"]["sequence"]);
    events
        .map(|sequence| sequence.as_str().expect("an event").parse().unwrap())
        .collect()
}

fn warn(station: &Station, place: &str, text: &str) -> Position {
    let (place, text) = (place.into(), text.into());
    smq_tests::published(station.topics.warnings.publish(Warning { place, text }))
}

/// Begins a poll that waits, and returns its connection when the server knows of it.
async fn waiting(station: &Station, address: SocketAddr, query: &str) -> Connection {
    let mut connection = Connection::open(address).await;
    let before = station.topics.observations.subscribers();
    connection.send(Request::topic(query).bytes()).await;
    let topic = &station.topics.observations;
    eventually("it waits", || topic.subscribers() > before).await;
    connection
}

#[tokio::test]
async fn what_is_there_is_answered_at_once() {
    let (station, address) = serve(Limits::default()).await;
    let Position { epoch, .. } = station.observe("Turin", 21.5);
    let epoch = epoch.to_string();
    let position = |sequence: &str| json!({ "epoch": epoch, "sequence": sequence });
    let polled = poll(address, "Observations?wait=20000").await;
    let subscribed =
        json!({ "position": position("0"), "replayed": "1", "resumed": false, "retained": false });
    let event = json!({ "sequence": "1", "payload": { "place": "Turin", "celsius": 21.5 } });
    let expected = json!({
        "frames": [{ "subscribed": subscribed }, { "event": event }],
        "next": position("1"),
    });
    assert_eq!(polled, expected);
}

#[tokio::test]
async fn what_comes_is_answered_when_it_comes() {
    let (station, address) = serve(Limits::default()).await;
    let mut connection = waiting(&station, address, "Observations?wait=20000").await;
    station.observe("Turin", 1.0);
    let polled = connection.response().await.json();
    assert_eq!(sequences(&polled), [1]);
    // On the same connection, from there.
    let query = format!("Observations?wait=20000&after={}", next(&polled));
    connection.send(Request::topic(&query).bytes()).await;
    station.observe("Turin", 2.0);
    let polled = connection.response().await.json();
    assert_eq!(polled["frames"][0]["subscribed"]["resumed"], true);
    assert_eq!(sequences(&polled), [2]);
}

#[tokio::test]
async fn a_wait_ends_in_its_time_and_in_that_of_the_server() {
    let limits = Limits::default();
    let (station, address) = serve(limits.clone()).await;
    let empty = poll(address, "Observations?wait=0").await;
    assert_eq!(sequences(&empty), [0; 0]);
    assert_eq!(
        next(&empty),
        station.topics.observations.position().to_string()
    );
    let begun = Instant::now();
    assert_eq!(
        sequences(&poll(address, "Observations?wait=100").await),
        [0; 0]
    );
    assert!(begun.elapsed() >= Duration::from_millis(100));

    let mut limits = limits;
    limits.poll_time = Duration::from_millis(50);
    let (_station, address) = serve(limits).await;
    let polling = poll(address, "Observations?wait=9999999999");
    assert_eq!(sequences(&within("its end", polling).await), [0; 0]);
}

#[tokio::test]
async fn in_protobuf_it_is_the_message_of_the_file() {
    let (station, address) = serve(Limits::default()).await;
    let position = station.observe("Turin", 21.5);
    let request = Request::topic("Observations?wait=0").header("Accept", "application/protobuf");
    let polled: frame::Polled = ask(address, request).await.protobuf();
    let [first, second] = &polled.frames[..] else {
        panic!("{polled:?}")
    };
    assert_eq!((first.id, second.id), (0, 0));
    let Some(frame::FromServer::Event(event)) = &second.frame else {
        panic!("{second:?}")
    };
    let observation: Observation = prost::Message::decode(&event.payload[..]).unwrap();
    assert_eq!((event.sequence, observation.celsius), (1, 21.5));
    let next = polled.next.expect("where to go on");
    assert_eq!((next.epoch, next.sequence), (position.epoch, 1));
}

/// Who is let through nothing goes on after what there was all the same.
#[tokio::test]
async fn an_idle_filter_does_not_fall_off_the_log() {
    let (station, address) = serve(Limits::default()).await;
    station.observe("Oslo", 1.0);
    let mut polled = poll(address, "Observations?place=Turin&wait=0").await;
    for _ in 0..4 {
        for _ in 0..1_000 {
            station.observe("Oslo", 1.0);
        }
        let query = format!("Observations?place=Turin&wait=0&after={}", next(&polled));
        polled = poll(address, &query).await;
        assert_eq!(polled["frames"][0]["subscribed"]["resumed"], true);
    }
    assert_eq!(
        next(&polled),
        station.topics.observations.position().to_string()
    );
}

#[tokio::test]
async fn many_events_come_in_parts_and_none_is_lost() {
    let (station, address) = serve(Limits::default()).await;
    let start = station.topics.observations.position();
    for _ in 0..100 {
        station.topics.observations.publish(Observation {
            raw: vec![7; 10_000].into(),
            ..Default::default()
        });
    }
    let (mut after, mut all, mut parts) = (start.to_string(), Vec::new(), 0);
    while all.len() < 100 {
        let query = format!("Observations?wait=0&after={after}");
        let response = ask(address, Request::topic(&query)).await;
        assert!(
            response.body.len() < 400_000 * 4 / 3,
            "{}",
            response.body.len()
        );
        let polled = response.json();
        all.extend(sequences(&polled));
        after = next(&polled);
        parts += 1;
    }
    assert_eq!(all, (1..=100).collect::<Vec<_>>());
    assert!(parts > 2, "{parts}");
}

/// An event that is replaced in the meantime comes once, as the new one.
#[tokio::test]
async fn retained_events_come_in_parts() {
    let (station, address) = serve(Limits::default()).await;
    let text = "x".repeat(2_000);
    for place in 0..2_000 {
        warn(&station, &place.to_string(), &text);
    }
    let to = station.topics.warnings.position();
    let (mut query, mut all, mut parts) = ("Warnings?wait=0".to_owned(), Vec::new(), 0);
    loop {
        let response = ask(address, Request::topic(&query)).await;
        assert!(response.body.len() < 400_000, "{}", response.body.len());
        let polled = response.json();
        let subscribed = &polled["frames"][0]["subscribed"];
        assert_eq!(subscribed["retained"], true);
        assert_eq!(subscribed["position"]["sequence"], "2000");
        all.extend(sequences(&polled));
        parts += 1;
        if parts == 1 {
            warn(&station, "1999", "new");
        }
        query = format!("Warnings?wait=0&after={}", next(&polled));
        let frames = polled["frames"].as_array().unwrap();
        if frames
            .iter()
            .any(|frame| frame.get("retainedEnd").is_some())
        {
            break;
        }
        assert!(next(&polled).starts_with(&format!("{to}-")), "{query}");
    }
    assert!(parts > 10, "{parts}");
    all.extend(sequences(&poll(address, &query).await));
    all.sort_unstable();
    assert_eq!(all, (1..=1_999).chain([2_001]).collect::<Vec<_>>());
}

/// A filter of which little is let through holds up nobody, and comes to an end.
#[tokio::test]
async fn a_poll_without_wait_finds_what_little_matches() {
    let (station, address) = serve(Limits::default()).await;
    for place in 0..5_000 {
        warn(&station, &place.to_string(), "fog");
    }
    let polled = poll(address, "Warnings?place=4000&wait=0").await;
    assert_eq!(sequences(&polled), [4_001]);
    assert_eq!(polled["frames"][2]["retainedEnd"], json!({}));
}

#[tokio::test]
async fn what_the_log_no_longer_holds_is_a_gap() {
    let (station, address) = serve(Limits::default()).await;
    let first = station.observe("Turin", 1.0);
    for _ in 0..1_100 {
        station.observe("Turin", 2.0);
    }
    let polled = poll(address, &format!("Observations?wait=20000&after={first}")).await;
    let gap = &polled["frames"][1]["gap"];
    assert_eq!(
        (&gap["from"]["sequence"], &gap["to"]["sequence"]),
        (&json!("2"), &json!("77"))
    );
    assert_eq!(polled["frames"][2]["event"]["sequence"], "78");

    let foreign = Position::new(first.epoch - 1, 7);
    let polled = poll(address, &format!("Observations?wait=20000&after={foreign}")).await;
    assert_eq!(polled["frames"][0]["subscribed"]["resumed"], false);
    assert_eq!(polled["frames"][1]["gap"]["from"]["sequence"], "8");
}

#[tokio::test]
async fn what_is_no_poll_is_refused() {
    let (station, address) = serve(Limits::default()).await;
    for wait in ["", "-1", "+1", "1.5", "10s", "99999999999"] {
        let request = Request::topic(&format!("Observations?wait={wait}"));
        ask(address, request).await.error(400, "invalid_argument");
    }
    let stream = Request::topic("Observations?wait=0").header("Accept", "text/event-stream");
    ask(address, stream).await.error(406, "invalid_argument");
    let future = Position::new(station.topics.observations.position().epoch, 9);
    let request = Request::topic(&format!("Observations?wait=0&after={future}"));
    ask(address, request).await.error(400, "out_of_range");
    let alarms = Request::topic("Alarms?wait=0");
    ask(address, alarms).await.error(403, "permission_denied");
}

#[tokio::test]
async fn who_leaves_a_poll_leaves_nothing_behind() {
    let (station, address) = serve(Limits::default()).await;
    let connection = waiting(&station, address, "Observations?wait=20000").await;
    drop(connection);
    let topic = &station.topics.observations;
    eventually("it is gone", || topic.subscribers() == 0).await;
}

#[tokio::test]
async fn a_server_that_goes_away_answers_who_waits() {
    let (station, _readings) = Station::new();
    let listener = station.server().bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let going = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let mut connection = waiting(&station, address, "Observations?wait=20000").await;
    drop(stop);
    let response: Response = connection.response().await;
    assert_eq!(sequences(&response.json()), [0; 0]);
    within("it goes", going).await.unwrap();
}
