//! Requests over a session: many at a time, as if each were a POST.

use std::{collections::HashSet, sync::atomic::Ordering};

use serde_json::{Value, json};
use smq_runtime::Limits;
use smq_tests::{eventually, serve, wire::Session};

fn request(id: u32, method: &str, payload: &Value) -> Value {
    json!({ "id": id, "request": { "method": format!("Weather.{method}"), "payload": payload } })
}

async fn ended(session: &mut Session, id: u32) -> String {
    let end = session.hear().await;
    assert_eq!(end["id"], id, "{end}");
    end["end"]["status"]["code"]
        .as_str()
        .unwrap_or_default()
        .into()
}

#[tokio::test]
async fn a_request_is_answered_with_its_reply_or_its_error() {
    let (_station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    session
        .say(request(1, "GetForecast", &json!({ "place": "Turin" })))
        .await;
    let reply = json!({ "place": "Turin", "celsius": 21.5, "sky": "SKY_CLEAR" });
    let expected = json!({ "id": 1, "reply": { "payload": reply } });
    assert_eq!(session.hear().await, expected);
    session
        .say(request(2, "GetForecast", &json!({ "place": "Atlantis" })))
        .await;
    assert_eq!(ended(&mut session, 2).await, "not_found");
    session.say(request(2, "GetWeather", &json!({}))).await;
    assert_eq!(ended(&mut session, 2).await, "not_found");
    session.say(request(2, "Readings", &json!({}))).await;
    assert_eq!(ended(&mut session, 2).await, "unimplemented");
    session
        .say(request(2, "GetForecast", &json!({ "place": 7 })))
        .await;
    assert_eq!(ended(&mut session, 2).await, "invalid_argument");
}

#[tokio::test]
async fn requests_are_answered_as_they_are_done() {
    let (_station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    let slow = json!({ "place": "Turin", "thinkMs": 300 });
    session.say(request(1, "GetForecast", &slow)).await;
    for id in 2..=100 {
        session
            .say(request(id, "GetForecast", &json!({ "place": "Oslo" })))
            .await;
    }
    let mut answered = HashSet::new();
    while answered.len() < 99 {
        let reply = session.hear().await;
        assert_eq!(reply["reply"]["payload"]["place"], "Oslo", "{reply}");
        answered.insert(reply["id"].to_string());
    }
    assert_eq!(session.hear().await["id"], 1, "the slow one comes last");
}

#[tokio::test]
async fn a_request_that_is_canceled_or_late_stops_its_handler() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    let slow = json!({ "place": "Turin", "thinkMs": 60_000 });
    let begun = |so_many| {
        let station = station.clone();
        eventually("it begins", move || station.thinking() == so_many)
    };
    session.say(request(1, "GetForecast", &slow)).await;
    begun(1).await;
    session.say(json!({ "id": 1, "cancel": {} })).await;
    assert_eq!(ended(&mut session, 1).await, "canceled");
    let mut hasty = request(2, "GetForecast", &slow);
    hasty["request"]["timeoutMs"] = 50.into();
    session.say(hasty).await;
    assert_eq!(ended(&mut session, 2).await, "deadline_exceeded");
    session.say(request(3, "GetForecast", &slow)).await;
    session.say(json!({ "id": 9, "cancel": {} })).await;
    begun(3).await;
    drop(session);
    let dropped = || station.dropped.load(Ordering::SeqCst) == 3;
    eventually("all handlers stop", dropped).await;
}

#[tokio::test]
async fn too_many_requests_are_refused_and_the_others_go_on() {
    let mut limits = Limits::default();
    limits.session_requests = 2;
    let (_station, address) = serve(limits).await;
    let mut session = Session::json(address).await;
    let slow = json!({ "place": "Turin", "thinkMs": 200 });
    for id in 1..=3 {
        session.say(request(id, "GetForecast", &slow)).await;
    }
    assert_eq!(ended(&mut session, 3).await, "resource_exhausted");
    for _ in 1..=2 {
        assert_eq!(session.hear().await["reply"]["payload"]["place"], "Turin");
    }
}

#[tokio::test]
async fn a_request_and_its_answer_have_headers() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    let ask = |id: u32, place: &str, headers: Value| {
        let payload = json!({ "place": place });
        let request =
            json!({ "method": "Weather.GetForecast", "payload": payload, "headers": headers });
        json!({ "id": id, "request": request })
    };
    session
        .say(ask(
            1,
            "Headers?",
            json!({ "X-Tag": "7", "host": "elsewhere" }),
        ))
        .await;
    session.refused(1, "invalid_argument").await;
    session
        .say(ask(2, "Headers?", json!({ "X-Tag": "7" })))
        .await;
    let reply = session.hear().await;
    let place = reply["reply"]["payload"]["place"].as_str().unwrap();
    assert!(place.contains(r#""x-tag": "7""#), "{place}");
    assert!(place.contains(r#""host": "localhost""#), "{place}");
    // They are those of one request.
    session.say(ask(3, "Headers?", json!({}))).await;
    let reply = session.hear().await;
    assert!(!reply.to_string().contains("x-tag"), "{reply}");

    session.say(ask(4, "Header", json!({}))).await;
    let reply = session.hear().await;
    assert_eq!(reply["reply"]["headers"]["x-station"], "7", "{reply}");
    session.say(ask(5, "Header and failure", json!({}))).await;
    let end = session.hear().await;
    assert_eq!(end["end"]["headers"]["x-station"], "7", "{end}");
    let many = "x".repeat(20_000);
    session
        .say(ask(6, "Turin", json!({ "x-many": many })))
        .await;
    session.refused(6, "resource_exhausted").await;
}
