//! Frames that cannot be: refused one by one, or the end of the session.

use serde_json::{Value, json};
use smq_runtime::Limits;
use smq_tests::{
    eventually, serve,
    wire::{Message, Session, session::opcode},
};

fn subscribe(id: u32, topic: &str) -> Value {
    json!({ "id": id, "subscribe": { "topic": format!("Weather.{topic}") } })
}

fn publish(id: u32, topic: &str, payload: &Value) -> Value {
    json!({ "id": id, "publish": { "topic": format!("Weather.{topic}"), "payload": payload } })
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_the_session_goes_on() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    for (frame, code) in [
        (subscribe(5, "Snow"), "not_found"),
        (json!({ "id": 5, "subscribe": {} }), "not_found"),
        (publish(5, "Snow", &json!({})), "not_found"),
        (subscribe(5, "Echo"), "invalid_argument"),
        (publish(5, "Echo", &json!({})), "invalid_argument"),
        (subscribe(5, "Readings"), "unimplemented"),
        (publish(5, "Observations", &json!({})), "unimplemented"),
        (subscribe(5, "Alarms"), "permission_denied"),
        (json!({ "id": 5, "dance": { "steps": 3 } }), "unimplemented"),
        (json!({ "id": 5 }), "unimplemented"),
    ] {
        session.say(frame).await;
        session.refused(5, code).await;
    }
    let topic = "Weather.Observations";
    for filter in [
        json!({ "town": [] }),
        json!({ "place": "Turin" }),
        json!([]),
        json!({ "sky": "SKY_GREEN" }),
    ] {
        session
            .say(json!({ "id": 5, "subscribe": { "topic": topic, "filter": filter } }))
            .await;
        session.refused(5, "invalid_argument").await;
    }
    session.say(subscribe(5, "Observations")).await;
    assert!(session.hear().await["subscribed"].is_object());
}

#[tokio::test]
async fn a_number_that_is_none_or_in_use_ends_the_session() {
    let (station, address) = serve(Limits::default()).await;
    for frame in [
        json!({ "id": 0, "subscribe": { "topic": "Weather.Warnings" } }),
        json!({ "publish": { "topic": "Weather.Readings" } }),
        json!({ "id": 1, "subscribe": { "topic": "Weather.Warnings" } }),
        publish(1, "Readings", &json!({})),
    ] {
        let mut session = Session::json(address).await;
        session.say(subscribe(1, "Warnings")).await;
        session.hear().await;
        session.say(frame).await;
        assert_eq!(session.closed().await, 4400);
    }
    eventually("all is freed", || {
        station.topics.warnings.subscribers() == 0
    })
    .await;
}

#[tokio::test]
async fn what_is_about_nothing_is_passed_over() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    session.say(json!({ "id": 9, "unsubscribe": {} })).await;
    session
        .say(json!({ "id": 9, "credit": { "bytes": 5 } }))
        .await;
    session.say(publish(9, "Readings", &json!({}))).await;
    assert_eq!(session.hear().await, json!({ "id": 9, "receipt": {} }));
    session.say(json!({ "id": 9, "unsubscribe": {} })).await;
    session.send(opcode::PING, "still there?").await;
    assert_eq!(
        session.message().await,
        Some(Message::Pong("still there?".into()))
    );
}
