//! Peers that take their time, or do nothing at all, do not keep a connection.

use std::time::Duration;

use smq_runtime::Limits;
use smq_tests::{
    Station, serve,
    wire::{Connection, Events, Request, Session},
};
use tokio::time::{Instant, sleep};

const SHORT: Duration = Duration::from_millis(150);

/// Sends byte by byte, until the server has had enough. Returns what it says then.
async fn drip(connection: &mut Connection, bytes: &[u8]) -> String {
    let begin = Instant::now();
    for byte in bytes.iter().cycle() {
        if connection.try_send([*byte]).await.is_err() || begin.elapsed() > 4 * SHORT {
            break;
        }
        sleep(SHORT / 20).await;
    }
    String::from_utf8_lossy(&connection.rest().await).into()
}

#[tokio::test]
async fn a_head_that_comes_byte_by_byte_is_cut_off() {
    let mut limits = Limits::default();
    limits.header_time = SHORT;
    let (_, address) = serve(limits).await;
    for begin in ["", "GET /socket.mq HTTP/1.1\r\n"] {
        let mut connection = Connection::open(address).await;
        connection.send(begin).await;
        let answer = drip(&mut connection, b"X-A: b\r\n").await;
        assert!(!answer.starts_with("HTTP/1.1 2"), "{answer}");
    }
    // So is the second one on a connection that has served the first.
    let mut connection = Connection::open(address).await;
    connection.send(Request::get("/socket.mq").bytes()).await;
    assert_eq!(connection.response().await.status, 200);
    drip(&mut connection, b"GET /socket.mq").await;
}

#[tokio::test]
async fn a_preface_of_http_2_that_does_not_go_on_is_cut_off() {
    let mut limits = Limits::default();
    limits.idle_time = SHORT;
    limits.ping_time = SHORT;
    let (_, address) = serve(limits).await;
    for begin in [
        "P",
        "PRI * HTTP/2.0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let mut connection = Connection::open(address).await;
        connection.send(begin).await;
        connection.rest().await;
    }
}

#[tokio::test]
async fn a_body_that_comes_byte_by_byte_is_cut_off() {
    let mut limits = Limits::default();
    limits.request_time = SHORT;
    let (_, address) = serve(limits).await;
    let mut connection = Connection::open(address).await;
    let request = Request::call("PutPicture").header("Content-Length", "1000000");
    connection.send(request.bytes()).await;
    let answer = drip(&mut connection, b"x").await;
    assert!(answer.starts_with("HTTP/1.1 504"), "{answer}");
    assert!(answer.contains("deadline_exceeded"), "{answer}");
}

#[tokio::test]
async fn a_body_that_never_comes_is_cut_off() {
    let (_, address) = serve(Limits::default()).await;
    let mut connection = Connection::open(address).await;
    let request = Request::call("PutPicture").header("Smq-Timeout-Ms", "100");
    connection
        .send(request.header("Content-Length", "10").bytes())
        .await;
    connection.response().await.error(504, "deadline_exceeded");
}

#[tokio::test]
async fn a_connection_without_a_request_is_closed() {
    let mut limits = Limits::default();
    limits.idle_time = SHORT;
    let (_, address) = serve(limits).await;
    let mut silent = Connection::open(address).await;
    let mut used = Connection::open(address).await;
    used.send(Request::get("/socket.mq").bytes()).await;
    assert_eq!(used.response().await.status, 200);
    let begin = Instant::now();
    assert_eq!(used.rest().await, b"");
    assert!(begin.elapsed() > SHORT / 2, "it was kept for a while");
    assert_eq!(silent.rest().await, b"");
}

#[tokio::test]
async fn a_connection_that_works_is_not_idle() {
    let mut limits = Limits::default();
    limits.idle_time = SHORT;
    let (station, address) = serve(limits).await;
    let mut session = Session::json(address).await;
    let mut events = Events::of(address, "Observations").await;
    events.expect("subscribed").await;
    let mut busy = Connection::open(address).await;
    let think = serde_json::json!({ "place": "Turin", "thinkMs": 4 * SHORT.as_millis() as u64 });
    busy.send(Request::call("GetForecast").json(&think).bytes())
        .await;
    assert_eq!(busy.response().await.status, 200);
    // By now all of them are older than the idle time allows.
    station.observe("Turin", 1.0);
    assert_eq!(events.fields(1, "celsius").await, [1.0]);
    session
        .say(serde_json::json!({ "id": 1, "publish": { "topic": "Weather.Readings" } }))
        .await;
    assert!(session.hear().await["receipt"].is_object());
}

#[tokio::test]
async fn a_server_stops_in_time_whoever_holds_on() {
    let mut limits = Limits::default();
    limits.shutdown_time = SHORT;
    let (station, _readings) = Station::new();
    let listener = station
        .server()
        .with_limits(limits)
        .bind("127.0.0.1:0")
        .await
        .unwrap();
    let address = listener.local_addr();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let mut slow = Connection::open(address).await;
    slow.send(
        Request::call("PutPicture")
            .header("Content-Length", "10")
            .bytes(),
    )
    .await;
    let session = Session::json(address).await;
    stop.send(()).unwrap();
    smq_tests::within("the server to stop", server)
        .await
        .unwrap();
    assert_eq!(slow.rest().await, b"", "it was dropped");
    drop(session);
}
