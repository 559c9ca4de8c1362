//! A client that says how much it takes gets no more than that.

use serde_json::{Value, json};
use smq_runtime::Limits;
use smq_tests::{
    Station, serve,
    weather::v1::{Alarm, Warning},
    wire::{
        Message, Session,
        session::{JSON, handshake, opcode},
    },
};

/// What one of the events below counts for: the payload as it stands in the frame, and 64 bytes.
const EVENT: u64 = 64 + r#"{"place":"12345678"}"#.len() as u64;

/// Publishes events with such a payload.
fn observe(station: &Station, count: usize) {
    for _ in 0..count {
        station.observe("12345678", 0.0);
    }
}

fn subscribe(id: u32, window: &Value) -> Value {
    let topic = "Weather.Observations";
    json!({ "id": id, "subscribe": { "topic": topic, "window": window, "live": true } })
}

/// Counts the events that come before the answer to a ping, which the server gives at once.
async fn events_now(session: &mut Session) -> usize {
    let mut count = 0;
    // The second pong stands behind what the first turn of the server has written.
    for turn in ["1", "2"] {
        session.send(opcode::PING, turn).await;
        loop {
            match session.message().await {
                Some(Message::Text(text)) => {
                    assert!(text.contains("\"event\""), "{text}");
                    count += 1;
                }
                Some(Message::Pong(data)) if data == turn.as_bytes() => break,
                other => panic!("an event or a pong, not {other:?}"),
            }
        }
    }
    count
}

#[tokio::test]
async fn a_window_lets_through_so_many_bytes_of_events() {
    let (station, address) = serve(Limits::default()).await;
    for (window, expected) in [
        (1, 1),
        (EVENT - 1, 1),
        (EVENT, 1),
        (EVENT + 1, 2),
        (10 * EVENT, 10),
        (10 * EVENT + 1, 11),
    ] {
        let mut session = Session::json(address).await;
        session.say(subscribe(1, &json!(window))).await;
        session.hear().await;
        observe(&station, 50);
        assert_eq!(
            events_now(&mut session).await,
            expected,
            "a window of {window}"
        );
    }
}

#[tokio::test]
async fn credit_lets_more_through_to_the_byte() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    session
        .say(subscribe(1, &json!((3 * EVENT).to_string())))
        .await;
    session.hear().await;
    observe(&station, 50);
    assert_eq!(events_now(&mut session).await, 3);
    let credit = |bytes: u64| json!({ "id": 1, "credit": { "bytes": bytes.to_string() } });
    session.say(credit(0)).await;
    assert_eq!(events_now(&mut session).await, 0);
    session.say(credit(2 * EVENT)).await;
    assert_eq!(events_now(&mut session).await, 2);
    // The event that exceeds the window is counted whole: what is lacking is made up for first.
    session.say(credit(1)).await;
    assert_eq!(events_now(&mut session).await, 1);
    session.say(credit(EVENT - 1)).await;
    assert_eq!(events_now(&mut session).await, 0);
    session.say(credit(1)).await;
    assert_eq!(events_now(&mut session).await, 1);
    session.say(credit(u64::MAX)).await;
    session.say(credit(u64::MAX)).await;
    assert_eq!(events_now(&mut session).await, 50 - 7);
}

#[tokio::test]
async fn one_that_is_full_does_not_hold_up_the_others() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    session.say(subscribe(1, &json!(1))).await;
    session.hear().await;
    session.say(subscribe(2, &json!(0))).await;
    session.hear().await;
    observe(&station, 100);
    let mut counts = [0, 0];
    for _ in 0..101 {
        let id = session.hear().await["id"].as_u64().unwrap();
        counts[id as usize - 1] += 1;
    }
    assert_eq!(counts, [1, 100]);
    session.say(json!({ "id": 1, "unsubscribe": {} })).await;
    assert_eq!(session.hear().await, json!({ "id": 1, "end": {} }));
}

/// While it has no credit it waits like any slow subscriber, and falls off the log like one.
#[tokio::test]
async fn what_waits_for_credit_may_become_a_gap() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    session.say(subscribe(1, &json!(2 * EVENT))).await;
    session.hear().await;
    observe(&station, 2);
    assert_eq!(events_now(&mut session).await, 2);
    observe(&station, 1124);
    assert_eq!(events_now(&mut session).await, 0);
    session
        .say(json!({ "id": 1, "credit": { "bytes": EVENT } }))
        .await;
    let gap = session.hear().await["gap"].clone();
    assert_eq!(
        (&gap["from"]["sequence"], &gap["to"]["sequence"]),
        (&json!("3"), &json!("102"))
    );
    assert_eq!(session.hear().await["event"]["sequence"], "103");
}

#[tokio::test]
async fn what_waits_for_credit_on_a_conflated_topic_is_the_last_state() {
    let (station, address) = serve(Limits::default()).await;
    let warn = |place: &str, text: String| {
        let place = place.into();
        station.topics.warnings.publish(Warning { place, text });
    };
    let mut session = Session::json(address).await;
    let subscribe = json!({ "topic": "Weather.Warnings", "window": 1 });
    session
        .say(json!({ "id": 1, "subscribe": subscribe }))
        .await;
    assert_eq!(session.hear().await["subscribed"]["retained"], true);
    assert!(session.hear().await["retainedEnd"].is_object());
    warn("Turin", "first".into());
    assert_eq!(session.hear().await["event"]["payload"]["text"], "first");
    warn("Oslo", "snow".into());
    for turn in 3..=1500 {
        warn(
            if turn == 1000 { "Bari" } else { "Turin" },
            format!("fog {turn}"),
        );
    }
    session
        .say(json!({ "id": 1, "credit": { "bytes": 1 << 20 } }))
        .await;
    // Oslo's, Bari's and Turin's last, and what lies between them in gaps.
    for (from, to, sequence) in [(None, 1, 2), (Some(3), 999, 1000), (Some(1001), 1499, 1500)] {
        if let Some(from) = from {
            let gap = session.hear().await["gap"].clone();
            let gap = (
                gap["from"]["sequence"].clone(),
                gap["to"]["sequence"].clone(),
            );
            assert_eq!(
                gap,
                (json!(i32::to_string(&from)), json!(i32::to_string(&to)))
            );
        }
        assert_eq!(
            session.hear().await["event"]["sequence"],
            i32::to_string(&sequence)
        );
    }
    warn("Turin", "clear".into());
    assert_eq!(session.hear().await["event"]["sequence"], "1501");
}

#[tokio::test]
async fn what_waits_for_credit_too_long_where_nobody_may_fall_behind_is_ended() {
    let (station, address) = serve(Limits::default()).await;
    let badge = handshake(Some(JSON)).header("X-Badge", "7");
    let (mut session, _) = Session::shake_hands(address, badge).await.unwrap();
    session
        .say(json!({ "id": 1, "subscribe": { "topic": "Weather.Alarms", "window": 1 } }))
        .await;
    session.hear().await;
    let alarm = || {
        station.topics.alarms.publish(Alarm {
            text: "fire".into(),
        })
    };
    alarm();
    assert_eq!(session.hear().await["event"]["sequence"], "1");
    for _ in 0..1100 {
        alarm();
    }
    // The end does not wait for credit.
    let end = session.hear().await["end"]["status"].clone();
    assert_eq!(end["code"], "resource_exhausted", "{end}");
    assert_eq!(station.topics.alarms.subscribers(), 0);
    // The number is free, and nothing is left of the subscription.
    session.say(json!({ "id": 1, "unsubscribe": {} })).await;
    session
        .say(json!({ "id": 1, "subscribe": { "topic": "Weather.Alarms" } }))
        .await;
    assert_eq!(session.hear().await["subscribed"]["replayed"], "0");
}
