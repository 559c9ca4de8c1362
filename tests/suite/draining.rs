//! A server that goes away says so, finishes what it has begun, and begins nothing anew.

use std::net::SocketAddr;

use serde_json::json;
use smq_tests::{
    Station, eventually,
    wire::{Connection, Request, Session},
    within,
};
use tokio::{net::TcpStream, sync::oneshot, task::JoinHandle};

/// A server, the word that stops it, and its end.
async fn start(station: &Station) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    let listener = station.server().bind("127.0.0.1:0").await;
    let listener = listener.expect("a port is free");
    let address = listener.local_addr();
    let (stop, stopped) = oneshot::channel();
    let end = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    (address, stop, end)
}

/// Stops a server, and returns when it drains.
async fn drain(address: SocketAddr, stop: oneshot::Sender<()>) {
    stop.send(()).expect("it runs");
    let refuses = async || TcpStream::connect(address).await.is_err();
    within("nobody listens", async { while !refuses().await {} }).await;
}

#[tokio::test]
async fn a_session_is_drained_before_it_is_closed() {
    let (station, _accepted) = Station::new();
    let (address, stop, end) = start(&station).await;
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

#[tokio::test]
async fn a_request_that_was_on_its_way_to_an_idle_connection_is_answered() {
    let (station, _accepted) = Station::new();
    let (address, stop, end) = start(&station).await;
    let request = Request::call("GetForecast").json(&json!({ "place": "Turin" }));
    let mut connection = Connection::open(address).await;
    connection.send(request.bytes()).await;
    let response = connection.response().await;
    assert_eq!(
        (response.status, response.header("connection")),
        (200, None)
    );
    let mut fresh = Connection::open(address).await;

    drain(address, stop).await;
    for connection in [&mut connection, &mut fresh] {
        connection.send(request.bytes()).await;
        let response = connection.response().await;
        let connection_header = response.header("connection");
        assert_eq!((response.status, connection_header), (200, Some("close")));
        assert!(connection.rest().await.is_empty());
    }
    within("the end", end).await.expect("no panic");
}

#[tokio::test]
async fn what_was_on_its_way_to_an_idle_session_is_refused_rather_than_lost() {
    let (station, _accepted) = Station::new();
    let (address, stop, end) = start(&station).await;
    let mut session = Session::json(address).await;

    drain(address, stop).await;
    let place = json!({ "place": "Turin" });
    session
        .say(json!({ "id": 1, "request": { "method": "Weather.GetForecast", "payload": place } }))
        .await;
    assert!(session.hear().await["drain"].is_object());
    assert_eq!(session.hear().await["end"]["status"]["code"], "unavailable");
    assert_eq!(session.closed().await, 1001);
    within("the end", end).await.expect("no panic");
}
