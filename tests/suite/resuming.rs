//! Coming back after a position: nothing twice, nothing lost in silence.

use serde_json::{Value, json};
use smq_runtime::{Limits, Position};
use smq_tests::{
    Station, serve,
    weather::v1::Warning,
    wire::{Events, Request, ask},
};

/// How many events a log holds where nothing more is promised.
const BACKLOG: u64 = 1024;

fn observe(station: &Station, count: u64) -> Position {
    for _ in 0..count {
        let celsius = station.topics.observations.position().sequence + 1;
        station.observe(
            if celsius.is_multiple_of(2) {
                "Oslo"
            } else {
                "Turin"
            },
            celsius as f64,
        );
    }
    station.topics.observations.position()
}

/// Returns a gap between two sequences of the same epoch.
fn missed(epoch: u64, from: u64, to: u64) -> Value {
    let at =
        |sequence: u64| json!({ "epoch": epoch.to_string(), "sequence": sequence.to_string() });
    json!({ "from": at(from), "to": at(to) })
}

#[tokio::test]
async fn after_a_position_comes_what_follows_it() {
    let (station, address) = serve(Limits::default()).await;
    let Position { epoch, .. } = observe(&station, 100);
    for after in [0, 1, 57, 100] {
        let mut events = Events::of(address, &format!("Observations?after={epoch}-{after}")).await;
        let subscribed = events.expect("subscribed").await;
        assert_eq!(subscribed.sequence(), after);
        assert_eq!(subscribed.data["resumed"], true);
        assert_eq!(subscribed.data["replayed"], (100 - after).to_string());
        for sequence in after + 1..=100 {
            assert_eq!(events.expect("message").await.sequence(), sequence);
        }
    }
}

#[tokio::test]
async fn a_browser_that_comes_back_again_and_again_misses_nothing() {
    let (station, address) = serve(Limits::default()).await;
    let mut last = station.topics.observations.position().to_string();
    let mut seen = Vec::new();
    for round in 0..20 {
        let request = Request::topic("Observations?place=Turin").header("Last-Event-ID", &last);
        let mut events = Events::open(address, request).await;
        let subscribed = events.expect("subscribed").await;
        assert_eq!(subscribed.id, Some(last.clone()));
        observe(&station, 10);
        for _ in 0..round % 7 {
            let event = events.expect("message").await;
            seen.push(event.sequence());
            last = event.id.unwrap();
        }
    }
    let expected: Vec<_> = (0..seen.len() as u64).map(|event| 2 * event + 1).collect();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn last_event_id_comes_before_the_query() {
    let (station, address) = serve(Limits::default()).await;
    let Position { epoch, .. } = observe(&station, 5);
    let request = Request::topic(&format!("Observations?after={epoch}-1"))
        .header("Last-Event-ID", &format!("{epoch}-4"));
    let mut events = Events::open(address, request).await;
    assert_eq!(events.expect("subscribed").await.sequence(), 4);
    assert_eq!(events.expect("message").await.sequence(), 5);

    let wrong = Request::topic("Observations").header("Last-Event-ID", "five");
    ask(address, wrong).await.error(400, "invalid_argument");
}

#[tokio::test]
async fn what_the_log_no_longer_holds_is_a_gap() {
    let (station, address) = serve(Limits::default()).await;
    let Position { epoch, .. } = observe(&station, BACKLOG + 100);
    let mut events = Events::of(address, &format!("Observations?after={epoch}-10")).await;
    let subscribed = events.expect("subscribed").await;
    assert_eq!(
        (subscribed.sequence(), &subscribed.data["resumed"]),
        (10, &json!(false))
    );
    assert_eq!(subscribed.data["replayed"], BACKLOG.to_string());
    let gap = events.expect("gap").await;
    assert_eq!(gap.id, Some(Position::new(epoch, 100).to_string()));
    assert_eq!(gap.data, missed(epoch, 11, 100));
    for sequence in 101..=BACKLOG + 100 {
        assert_eq!(events.expect("message").await.sequence(), sequence);
    }
}

#[tokio::test]
async fn another_life_of_the_publisher_is_a_gap() {
    let (station, address) = serve(Limits::default()).await;
    let Position { epoch, .. } = observe(&station, 3);
    let mut events = Events::of(address, &format!("Observations?after={}-41", epoch - 1)).await;
    let subscribed = events.expect("subscribed").await;
    assert_eq!(subscribed.id, Some(format!("{}-41", epoch - 1)));
    assert_eq!(subscribed.data["resumed"], false);
    let gap = events.expect("gap").await;
    let from = json!({ "epoch": (epoch - 1).to_string(), "sequence": "42" });
    let to = json!({ "epoch": epoch.to_string(), "sequence": "0" });
    assert_eq!(gap.data, json!({ "from": from, "to": to }));
    for sequence in 1..=3 {
        assert_eq!(events.expect("message").await.sequence(), sequence);
    }
}

#[tokio::test]
async fn state_in_a_gap_is_given_back() {
    let (station, address) = serve(Limits::default()).await;
    let warn = |place: &str, text: String| {
        let place = place.into();
        smq_tests::published(station.topics.warnings.publish(Warning { place, text }))
    };
    let Position { epoch, .. } = warn("Oslo", "snow".into());
    warn("Bari", "wind".into());
    for turn in 0..BACKLOG + 10 {
        warn("Turin", format!("fog {turn}"));
    }
    let mut events = Events::of(address, &format!("Warnings?after={epoch}-1")).await;
    let subscribed = events.expect("subscribed").await.data;
    assert_eq!(
        (&subscribed["resumed"], &subscribed["retained"]),
        (&json!(false), &json!(true))
    );
    let gap = events.expect("gap").await;
    assert_eq!(
        gap.id,
        Some(format!("{epoch}-12-2")),
        "what is given back follows"
    );
    assert_eq!(gap.data, missed(epoch, 2, 12));
    // Bari's is in the gap and state still; Oslo's was seen, Turin's is yet to come.
    let state = events.expect("message").await;
    assert_eq!(state.id, Some(format!("{epoch}-12-3")));
    assert_eq!(state.data["text"], "wind");
    let end = events.expect("retained-end").await;
    assert_eq!(end.id, Some(format!("{epoch}-12")));
    for sequence in 13..=BACKLOG + 12 {
        assert_eq!(events.expect("message").await.sequence(), sequence);
    }
}

#[tokio::test]
async fn a_position_that_was_not_reached_is_refused() {
    let (station, address) = serve(Limits::default()).await;
    let Position { epoch, sequence } = observe(&station, 3);
    let ahead = Request::topic(&format!("Observations?after={epoch}-{}", sequence + 1));
    ask(address, ahead).await.error(400, "out_of_range");
    let ahead = Request::topic(&format!("Observations?after={epoch}-{}", u64::MAX));
    ask(address, ahead).await.error(400, "out_of_range");
    // In another life it may have been.
    let other = format!("Observations?after={}-{}", epoch + 1, u64::MAX);
    let mut events = Events::of(address, &other).await;
    events.expect("subscribed").await;
    events.expect("gap").await;
    assert_eq!(events.expect("message").await.sequence(), 1);
}
