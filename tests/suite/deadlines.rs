//! Handlers stop when nobody waits for them any longer.

use std::{
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    Station, eventually, serve,
    wire::{Connection, Request, ask},
};

/// A request whose handler thinks for a minute.
fn think() -> Request {
    Request::call("GetForecast").json(&json!({ "place": "Turin", "thinkMs": 60_000 }))
}

async fn one_is_dropped(station: &Station) {
    let dropped = || station.dropped.load(Ordering::SeqCst) == 1;
    eventually("the handler is dropped", dropped).await;
}

#[tokio::test]
async fn a_caller_that_waits_so_long_gets_an_answer_by_then() {
    let (station, address) = serve(Limits::default()).await;
    let begin = Instant::now();
    let response = ask(address, think().header("Smq-Timeout-Ms", "50")).await;
    response.error(504, "deadline_exceeded");
    assert!(begin.elapsed() >= Duration::from_millis(50));
    assert!(begin.elapsed() < Duration::from_secs(10));
    one_is_dropped(&station).await;
}

#[tokio::test]
async fn the_server_may_wait_less_than_the_caller() {
    let mut limits = Limits::default();
    limits.request_time = Duration::from_millis(50);
    let (station, address) = serve(limits).await;
    let response = ask(address, think().header("Smq-Timeout-Ms", "9999999999")).await;
    response.error(504, "deadline_exceeded");
    one_is_dropped(&station).await;
}

#[tokio::test]
async fn a_time_that_is_none_is_refused() {
    let (_, address) = serve(Limits::default()).await;
    for time in ["0", "-1", "1.5", "10s", "99999999999", "+5", ""] {
        let request = Request::call("Echo").header("Smq-Timeout-Ms", time);
        let message = ask(address, request).await.error(400, "invalid_argument");
        assert!(message.contains("Smq-Timeout-Ms"), "{message}");
    }
    for time in ["1000", "0001000", "9999999999"] {
        let request = Request::call("Echo").header("Smq-Timeout-Ms", time);
        assert_eq!(ask(address, request).await.status, 200, "{time}");
    }
}

#[tokio::test]
async fn the_handler_of_a_caller_that_leaves_is_dropped() {
    let (station, address) = serve(Limits::default()).await;
    let mut connection = Connection::open(address).await;
    connection.send(think().bytes()).await;
    eventually("the handler thinks", || station.thinking() == 1).await;
    drop(connection);
    one_is_dropped(&station).await;
}

#[tokio::test]
async fn the_handler_of_a_caller_that_vanishes_is_dropped() {
    let (station, address) = serve(Limits::default()).await;
    let mut connection = Connection::open(address).await;
    connection.send(think().bytes()).await;
    eventually("the handler thinks", || station.thinking() == 1).await;
    connection.reset();
    one_is_dropped(&station).await;
}
