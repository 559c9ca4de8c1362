//! The filter of a subscription, as the query of a URL.

use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    serve,
    weather::v1::{ChatMessage, Observation, Sky},
    wire::{Events, Request, ask},
};

/// What happens, in the order of `celsius`.
fn observations() -> Vec<Observation> {
    let clear = Sky::Clear.into();
    let clouded = Sky::Clouded.into();
    [
        ("Turin", clear, 1),
        ("Oslo", clouded, 0),
        ("", 0, -7),
        ("Turin", clouded, i64::MAX),
        ("São Paulo & co", 9, 0),
    ]
    .into_iter()
    .enumerate()
    .map(|(celsius, (place, sky, station))| Observation {
        place: place.into(),
        celsius: celsius as f64,
        sky,
        station,
        ..Observation::default()
    })
    .collect()
}

/// Subscribes with a query and returns which of the observations come.
async fn matching(query: &str) -> Vec<u64> {
    let (station, address) = serve(Limits::default()).await;
    let mut events = Events::of(address, &format!("Observations?{query}")).await;
    events.expect("subscribed").await;
    for observation in observations() {
        station.topics.observations.publish(observation);
    }
    // A second subscriber has the same filter, and all of them in the replay.
    let mut again = Events::of(address, &format!("Observations?{query}")).await;
    let replayed = again.expect("subscribed").await.data["replayed"].clone();
    let count: usize = replayed.as_str().unwrap().parse().unwrap();
    let read = |events: Vec<serde_json::Value>| -> Vec<u64> {
        events
            .iter()
            .map(|celsius| celsius.as_f64().unwrap_or(0.0) as u64)
            .collect()
    };
    let live = read(events.fields(count, "celsius").await);
    assert_eq!(live, read(again.fields(count, "celsius").await));
    live
}

#[tokio::test]
async fn each_kind_of_field_filters() {
    for (query, expected) in [
        ("", &[0, 1, 2, 3, 4][..]),
        ("place=Turin", &[0, 3]),
        ("place=Turin&place=Oslo", &[0, 1, 3]),
        ("place=Turin&place=Turin", &[0, 3]),
        ("place=", &[2]),
        ("place=S%C3%A3o+Paulo%20%26%20co", &[4]),
        ("place=turin", &[]),
        ("sky=SKY_CLEAR", &[0]),
        ("sky=2", &[1, 3]),
        ("sky=9", &[4]),
        ("sky=SKY_UNSPECIFIED", &[0, 1, 2, 3, 4]),
        ("station=1", &[0]),
        ("station=0", &[1, 4]),
        ("station=-7", &[2]),
        ("station=9223372036854775807", &[3]),
        ("place=Turin&sky=SKY_CLOUDED", &[3]),
        ("station=0&place=Oslo&place=Turin&sky=2", &[1]),
    ] {
        assert_eq!(matching(query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn what_is_no_filter_is_refused() {
    let (station, address) = serve(Limits::default()).await;
    for (topic, names) in [
        ("Observations?town=Turin", "place, sky, station"),
        ("Observations?celsius=1", "place, sky, station"),
        ("Observations?place=Turin&Sky=1", "place, sky, station"),
        ("Observations?station=first", "station=first: "),
        ("Observations?station=1.5", ""),
        ("Observations?station=9223372036854775808", ""),
        ("Observations?station=1&station=2", "station"),
        ("Observations?sky=SKY_GREEN", "sky=SKY_GREEN: "),
        ("Observations?sky=1&sky=2", "sky"),
        ("Warnings?place=a&place=b", "place"),
        ("Alarms?place=a", "no filter"),
        ("Observations?start=now", "start"),
        ("Observations?after=yesterday", "after"),
        ("Observations?after=1", "after"),
    ] {
        let request = Request::topic(topic).header("X-Badge", "7");
        let message = ask(address, request).await.error(400, "invalid_argument");
        assert!(message.contains(names), "{topic}: {message}");
    }
    assert_eq!(station.topics.observations.subscribers(), 0);
}

#[tokio::test]
async fn a_topic_that_both_publish_has_the_filter_of_its_option() {
    let (station, address) = serve(Limits::default()).await;
    let say = |room: &str, text: &str| {
        let (room, text) = (room.into(), text.into());
        station.topics.chat.publish(ChatMessage {
            room,
            text,
            time: None,
        });
    };
    say("a", "one");
    say("b", "two");
    let mut room = Events::of(address, "Chat?room=b").await;
    assert_eq!(room.expect("subscribed").await.data["replayed"], "1");
    say("a", "three");
    say("b", "four");
    assert_eq!(room.fields(2, "text").await, [json!("two"), json!("four")]);
    let message = ask(address, Request::topic("Chat?text=two"))
        .await
        .error(400, "invalid_argument");
    assert!(message.contains("room"), "{message}");
}
