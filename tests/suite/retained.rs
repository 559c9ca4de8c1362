//! Retained state that is larger than what is sent at a time, over each carrier.

use std::collections::HashMap;

use serde_json::json;
use smq_runtime::{Item, Limits, Subscription};
use smq_tests::{
    Station,
    proxy::Proxy,
    serve,
    weather::v1::{Warning, WarningFilter, WeatherClient},
    wire::{Events, Request, Session},
    within,
};

use crate::{
    account::item,
    detours::{BUFFERS, STRIPS, Setting, nginx},
};

const PLACES: u64 = 3_000;

fn warn(station: &Station, place: u64, text: &str) {
    let (place, text) = (place.to_string(), text.into());
    station.topics.warnings.publish(Warning { place, text });
}

/// Publishes 6 MB of state: more than is written at a time, and more events than the log holds.
fn fill(station: &Station) {
    for place in 0..PLACES {
        warn(station, place, &"x".repeat(2_000));
    }
}

/// Takes retained events, each place once, until their end or until there are `enough`. Returns whether they ended.
async fn take_state(
    warnings: &mut Subscription<Warning>,
    sequences: &mut HashMap<String, u64>,
    enough: usize,
) -> bool {
    while sequences.len() < enough {
        match item(warnings).await {
            Item::Event(event) => {
                let before = sequences.insert(event.message.place, event.position.sequence);
                assert_eq!(before, None, "{} comes once", event.position);
            }
            Item::RetainedEnd => return true,
            Item::Resumed { .. } => {}
            other => panic!("{other:?}"),
        }
    }
    false
}

/// The connection is cut among them, while some are replaced.
async fn arrives_whole(setting: Setting, directives: Option<&str>) {
    let (station, _readings) = Station::new();
    let server = setting.serve(&station).await;
    let nginx = match directives {
        Some(directives) => Some(nginx(server, directives).await),
        None => None,
    };
    let proxy = Proxy::open(nginx.as_ref().map_or(server, |nginx| nginx.address)).await;
    fill(&station);
    let weather = WeatherClient::new(setting.client(&proxy.url()));
    let warnings = weather.warnings(WarningFilter::default());
    let mut warnings = within("a subscription", warnings).await.unwrap();
    let mut sequences = HashMap::new();
    assert!(!take_state(&mut warnings, &mut sequences, 500).await);
    warn(&station, 0, "again");
    warn(&station, PLACES - 1, "instead");
    proxy.cut();
    assert!(take_state(&mut warnings, &mut sequences, usize::MAX).await);
    let expected = (0..PLACES - 1).map(|place| (place.to_string(), place + 1));
    assert_eq!(sequences, expected.collect());
    for (sequence, text) in [(PLACES + 1, "again"), (PLACES + 2, "instead")] {
        let Item::Event(event) = item(&mut warnings).await else {
            panic!("an event");
        };
        let received = (event.position.sequence, &*event.message.text);
        assert_eq!(received, (sequence, text));
    }
}

#[tokio::test]
async fn over_websocket_it_arrives_whole() {
    arrives_whole(Setting::plain(), None).await;
}

#[tokio::test]
async fn sealed_it_arrives_whole() {
    arrives_whole(Setting::sealed(), None).await;
}

#[tokio::test]
async fn over_a_stream_it_arrives_whole() {
    arrives_whole(Setting::plain(), Some(STRIPS)).await;
}

#[tokio::test]
async fn over_polls_it_arrives_whole() {
    arrives_whole(Setting::plain(), Some(BUFFERS)).await;
}

#[tokio::test]
async fn as_server_sent_events_it_arrives_whole() {
    let (station, address) = serve(Limits::default()).await;
    fill(&station);
    let mut events = Events::of(address, "Warnings").await;
    let mut received = 0;
    loop {
        let event = events.event().await;
        match event.kind.as_str() {
            "subscribed" => assert_eq!(event.data["retained"], true),
            "message" => {
                assert_eq!(event.data["place"], received.to_string());
                received += 1;
            }
            "retained-end" => break,
            other => panic!("{other}"),
        }
        if received == 1_000 && event.kind == "message" {
            let last = event.id.unwrap();
            let again = Request::topic("Warnings").header("Last-Event-ID", &last);
            events = Events::open(address, again).await;
        }
    }
    assert_eq!(received, PLACES);
    warn(&station, 7, "new");
    assert_eq!(events.fields(1, "text").await, ["new"]);
}

/// What it did not take is the state, however large that is.
#[tokio::test]
async fn a_slow_subscriber_of_a_conflated_topic_gets_a_large_state() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    let subscribe = json!({ "topic": "Weather.Warnings", "window": 1 });
    session
        .say(json!({ "id": 1, "subscribe": subscribe }))
        .await;
    assert!(session.hear().await["subscribed"].is_object());
    assert!(session.hear().await["retainedEnd"].is_object());
    warn(&station, PLACES, "first");
    assert_eq!(session.hear().await["event"]["sequence"], "1");
    fill(&station);
    warn(&station, 0, "again");
    session
        .say(json!({ "id": 1, "credit": { "bytes": 1 << 30 } }))
        .await;
    let gap = session.hear().await["gap"].clone();
    assert_eq!(gap["from"]["sequence"], "2");
    assert_eq!(gap["to"]["sequence"], "2");
    for sequence in 3..=PLACES + 2 {
        let event = session.hear().await["event"].clone();
        assert_eq!(event["sequence"], sequence.to_string());
    }
}
