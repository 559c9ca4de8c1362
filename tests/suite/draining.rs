//! A server that goes away says so, finishes what it has begun, and begins nothing anew.

use serde_json::json;
use smq_tests::{Station, eventually, wire::Session, within};
use tokio::sync::oneshot;

#[tokio::test]
async fn a_session_is_drained_before_it_is_closed() {
    let (station, _accepted) = Station::new();
    let listener = station.server().bind("127.0.0.1:0").await;
    let listener = listener.expect("a port is free");
    let address = listener.local_addr();
    let (stop, stopped) = oneshot::channel();
    let end = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let mut session = Session::json(address).await;

    session
        .say(json!({ "id": 1, "subscribe": { "topic": "Weather.Observations" } }))
        .await;
    assert!(session.hear().await["subscribed"].is_object());
    let slow = json!({ "place": "Turin", "thinkMs": 300 });
    session
        .say(json!({ "id": 2, "request": { "method": "Weather.GetForecast", "payload": slow } }))
        .await;
    eventually("the handler thinks", || station.thinking() == 1).await;
    stop.send(()).expect("it runs");

    let drain = session.hear().await;
    assert_eq!(drain["id"], 0, "{drain}");
    assert!(drain["drain"]["retryMs"].is_u64(), "{drain}");
    session
        .say(json!({ "id": 3, "publish": { "topic": "Weather.Readings" } }))
        .await;
    assert_eq!(session.hear().await["end"]["status"]["code"], "unavailable");
    station.observe("Turin", 20.0);
    assert_eq!(session.hear().await["event"]["sequence"], "1");
    assert_eq!(session.hear().await["reply"]["payload"]["place"], "Turin");
    assert_eq!(session.closed().await, 1001);
    within("the end", end).await.expect("no panic");
}
