//! Server-sent events: what a subscriber gets, and how it ends.

use std::time::Duration;

use serde_json::json;
use smq_runtime::{Limits, prost_types::Timestamp};
use smq_tests::{
    Station, eventually, serve,
    weather::v1::{Alarm, ChatMessage, Warning},
    wire::{Connection, Events, Request, ask},
    within,
};

fn warning(place: &str, text: &str) -> Warning {
    let (place, text) = (place.into(), text.into());
    Warning { place, text }
}

#[tokio::test]
async fn a_subscription_is_confirmed_before_its_events() {
    let (station, address) = serve(Limits::default()).await;
    let start = station.topics.observations.position();
    let mut events = Events::of(address, "Observations").await;
    let subscribed = events.expect("subscribed").await;
    assert_eq!(subscribed.id, Some(start.to_string()));
    assert!(subscribed.retry.is_some(), "the stream begins with retry");
    let confirmation = json!({
        "position": { "epoch": start.epoch.to_string(), "sequence": "0" },
        "replayed": "0",
        "resumed": false,
        "retained": false,
    });
    assert_eq!(subscribed.data, confirmation);

    let position = station.observe("Turin", 21.5);
    let event = events.expect("message").await;
    assert_eq!(event.id, Some(position.to_string()));
    assert_eq!(event.data, json!({ "place": "Turin", "celsius": 21.5 }));
}

#[tokio::test]
async fn an_event_without_json_is_null() {
    let (station, address) = serve(Limits::default()).await;
    let mut events = Events::of(address, "Chat").await;
    events.expect("subscribed").await;
    let time = Some(Timestamp {
        seconds: i64::MAX,
        nanos: 0,
    });
    let message = ChatMessage {
        time,
        ..ChatMessage::default()
    };
    let position = station.topics.chat.publish(message).await.unwrap();
    let event = events.expect("message").await;
    assert_eq!(event.id, Some(position.to_string()));
    assert!(event.data.is_null(), "{:?}", event.data);
}

#[tokio::test]
async fn the_replay_is_the_last_events_of_the_topic() {
    let (station, address) = serve(Limits::default()).await;
    for celsius in 1..=20 {
        station.observe("Turin", f64::from(celsius));
    }
    let mut events = Events::of(address, "Observations").await;
    let subscribed = events.expect("subscribed").await;
    assert_eq!(subscribed.data["replayed"], "16");
    assert_eq!(subscribed.sequence(), 4);
    station.observe("Turin", 21.0);
    for sequence in 5..=21 {
        let event = events.expect("message").await;
        assert_eq!(event.sequence(), sequence);
        assert_eq!(event.data["celsius"], sequence as f64);
    }
}

#[tokio::test]
async fn start_live_leaves_out_what_was() {
    let (station, address) = serve(Limits::default()).await;
    station.observe("Turin", 1.0);
    station.topics.warnings.publish(warning("Turin", "fog"));
    let mut observations = Events::of(address, "Observations?start=live").await;
    let subscribed = observations.expect("subscribed").await;
    assert_eq!(
        (subscribed.sequence(), &subscribed.data["replayed"]),
        (1, &json!("0"))
    );
    station.observe("Turin", 2.0);
    assert_eq!(observations.fields(1, "celsius").await, [2.0]);

    let mut warnings = Events::of(address, "Warnings?start=live").await;
    warnings.expect("subscribed").await;
    station.topics.warnings.publish(warning("Turin", "ice"));
    assert_eq!(warnings.fields(1, "text").await, ["ice"]);
}

#[tokio::test]
async fn a_new_subscriber_gets_the_retained_state_first() {
    let (station, address) = serve(Limits::default()).await;
    for (place, text) in [
        ("Turin", "fog"),
        ("Oslo", "snow"),
        ("Turin", "ice"),
        ("Bari", "wind"),
    ] {
        station.topics.warnings.publish(warning(place, text));
    }
    let mut all = Events::of(address, "Warnings").await;
    let subscribed = all.expect("subscribed").await;
    // Retained events are not replay, and stand at or before the position confirmed. An id says which of them
    // are missing.
    let position = station.topics.warnings.position();
    assert_eq!(subscribed.id, Some(format!("{position}-1")));
    assert_eq!(subscribed.data["position"]["sequence"], "4");
    assert_eq!(
        (&subscribed.data["replayed"], &subscribed.data["retained"]),
        (&json!("0"), &json!(true))
    );
    for (sequence, text) in [(2, "snow"), (3, "ice"), (4, "wind")] {
        let event = all.expect("message").await;
        assert_eq!(event.id, Some(format!("{position}-{}", sequence + 1)));
        assert_eq!(event.data["text"], text);
    }
    let end = all.expect("retained-end").await;
    assert_eq!(end.id, Some(position.to_string()));
    let mut oslo = Events::of(address, "Warnings?place=Oslo").await;
    oslo.expect("subscribed").await;
    assert_eq!(oslo.fields(1, "text").await, ["snow"]);
    oslo.expect("retained-end").await;
    station.topics.warnings.publish(warning("Oslo", "thaw"));
    assert_eq!(oslo.fields(1, "text").await, ["thaw"]);
    assert_eq!(all.fields(1, "text").await, ["thaw"]);
}

#[tokio::test]
async fn who_breaks_off_among_the_retained_events_gets_the_rest() {
    let (station, address) = serve(Limits::default()).await;
    for place in ["Turin", "Oslo", "Bari"] {
        station.topics.warnings.publish(warning(place, "fog"));
    }
    let mut first = Events::of(address, "Warnings").await;
    first.expect("subscribed").await;
    let last = first.expect("message").await.id.unwrap();
    drop(first);
    let again = Request::topic("Warnings").header("Last-Event-ID", &last);
    let mut rest = Events::open(address, again).await;
    rest.expect("subscribed").await;
    assert_eq!(rest.fields(2, "place").await, ["Oslo", "Bari"]);
    rest.expect("retained-end").await;
    // The ids are positions of subscribers, and go on from position to position.
    let last = format!("{}-4", station.topics.warnings.position());
    let again = Request::topic("Warnings").header("Last-Event-ID", &last);
    let mut none = Events::open(address, again).await;
    none.expect("subscribed").await;
    none.expect("retained-end").await;
    station.topics.warnings.publish(warning("Rome", "hail"));
    assert_eq!(none.fields(1, "place").await, ["Rome"]);
}

#[tokio::test]
async fn a_subscription_can_be_refused() {
    let (station, address) = serve(Limits::default()).await;
    ask(address, Request::topic("Alarms"))
        .await
        .error(403, "permission_denied");
    assert_eq!(station.topics.alarms.subscribers(), 0);
    let badge = Request::topic("Alarms").header("X-Badge", "7");
    let mut events = Events::open(address, badge).await;
    events.expect("subscribed").await;
    station.topics.alarms.publish(Alarm {
        text: "fire".into(),
    });
    assert_eq!(events.fields(1, "text").await, ["fire"]);
}

#[tokio::test]
async fn accept_allows_a_stream_or_there_is_none() {
    let (_, address) = serve(Limits::default()).await;
    for accept in ["application/json", "text/event-stream;q=0", "image/*"] {
        let request = Request::topic("Observations").header("Accept", accept);
        let message = ask(address, request).await.error(406, "invalid_argument");
        assert!(message.contains("text/event-stream"), "{message}");
    }
    for accept in [
        "text/event-stream",
        "text/*",
        "*/*",
        "application/json, */*;q=0.1",
    ] {
        let request = Request::topic("Observations").header("Accept", accept);
        Events::open(address, request)
            .await
            .expect("subscribed")
            .await;
    }
}

#[tokio::test]
async fn a_quiet_stream_holds_comments() {
    let mut limits = Limits::default();
    limits.comment_time = Duration::from_millis(20);
    let (station, address) = serve(limits).await;
    let mut events = Events::of(address, "Observations").await;
    events.expect("subscribed").await;
    events.comment().await;
    events.comment().await;
    station.observe("Turin", 1.0);
    assert_eq!(events.fields(1, "celsius").await, [1.0]);
    events.comment().await;
}

#[tokio::test]
async fn a_stream_goes_on_when_its_connection_would_be_idle() {
    let mut limits = Limits::default();
    limits.idle_time = Duration::from_millis(20);
    limits.comment_time = Duration::from_millis(50);
    let (station, address) = serve(limits).await;
    let mut events = Events::of(address, "Observations").await;
    events.expect("subscribed").await;
    events.comment().await;
    events.comment().await;
    station.observe("Turin", 1.0);
    assert_eq!(events.fields(1, "celsius").await, [1.0]);
}

#[tokio::test]
async fn a_subscriber_that_leaves_is_forgotten() {
    let (station, address) = serve(Limits::default()).await;
    let subscribers = || station.topics.observations.subscribers();
    let mut filtered = Events::of(address, "Observations?place=Turin").await;
    filtered.expect("subscribed").await;
    let mut connection = Connection::open(address).await;
    connection
        .send(Request::topic("Observations").bytes())
        .await;
    connection.head().await;
    assert_eq!(subscribers(), 2);
    drop(filtered);
    eventually("one is left", || subscribers() == 1).await;
    connection.reset();
    eventually("nobody is left", || subscribers() == 0).await;
}

/// A log holds 1,024 events and 16 MiB. This subscriber reads when far more than that is gone.
#[tokio::test]
async fn a_subscriber_that_may_not_fall_behind_is_told_that_it_did() {
    let (station, address) = serve(Limits::default()).await;
    let request = Request::topic("Alarms").header("X-Badge", "7");
    let mut events = Events::open(address, request).await;
    events.expect("subscribed").await;
    for _ in 0..1000 {
        station.topics.alarms.publish(Alarm {
            text: "x".repeat(64 << 10),
        });
        tokio::task::yield_now().await;
    }
    let mut next = 1;
    let end = loop {
        let event = events.event().await;
        if event.kind == "end" {
            break event;
        }
        assert_eq!(event.sequence(), next, "what comes comes in order");
        next += 1;
    };
    assert_eq!(end.id, None);
    assert_eq!(end.data["code"], "resource_exhausted", "{end:?}");
    assert_eq!(events.next().await, None, "then the stream ends");
    assert_eq!(station.topics.alarms.subscribers(), 0);
}

#[tokio::test]
async fn a_server_that_stops_ends_its_streams() {
    let (station, _readings) = Station::new();
    let listener = station.server().bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let mut events = Events::of(address, "Observations").await;
    events.expect("subscribed").await;
    station.observe("Turin", 1.0);
    stop.send(()).unwrap();
    assert_eq!(events.fields(1, "celsius").await, [1.0]);
    assert_eq!(events.next().await, None);
    within("the server to stop", server).await.unwrap();
}
