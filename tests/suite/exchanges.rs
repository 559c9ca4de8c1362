//! A session over HTTP, exchange by exchange, without our own client: what comes when, in which order, and what
//! becomes of repetitions, gaps and strangers.

use std::time::Duration;

use serde_json::{Value, json};
use smq_runtime::{Limits, RequestHead, Status};
use smq_tests::{
    User, eventually, serve, serve_with,
    wire::{Connection, HttpSession, Request, ask},
    within,
};

fn subscribe(id: u32, topic: &str) -> Value {
    json!({ "id": id, "subscribe": { "topic": format!("Weather.{topic}") } })
}

fn reading(id: u32, sequence: u64, celsius: f64) -> Value {
    let payload = json!({ "celsius": celsius });
    json!({ "id": id, "publish": { "topic": "Weather.Readings", "payload": payload, "sequence": sequence } })
}

fn events(frames: &[Value]) -> Vec<u64> {
    let sequences = frames.iter().map(|frame| &frame["event"]["sequence"]);
    let sequences = sequences.filter_map(Value::as_str);
    sequences
        .map(|sequence| sequence.parse().unwrap())
        .collect()
}

#[tokio::test]
async fn a_session_over_polls() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = HttpSession::new(address, 1);
    let frames = session.poll(json!([subscribe(1, "Observations")])).await;
    assert_eq!(frames[0]["subscribed"]["resumed"], false, "{frames:?}");

    // A poll waits until there is something.
    let request = session.next(&json!([])).header("Smq-Wait-Ms", "20000");
    let mut waiting = session.begin(request).await;
    station.observe("Turin", 1.0);
    let response = waiting.response().await;
    assert_eq!(events(&session.take(&response)), [1]);

    // A request and a publish are answered like over WebSocket.
    let request = json!({ "id": 2, "request": { "method": "Weather.GetForecast", "payload": { "place": "Turin" } } });
    let frames = session.poll(json!([request])).await;
    assert_eq!(
        frames[0]["reply"]["payload"]["place"], "Turin",
        "{frames:?}"
    );
    let refused = session.poll(json!([reading(3, 0, -300.0)])).await;
    assert_eq!(refused[0]["end"]["status"]["code"], "invalid_argument");

    // The end of the wait.
    let request = session.next(&json!([])).header("Smq-Wait-Ms", "1");
    let response = session.ask(request).await;
    assert_eq!(session.take(&response), Vec::<Value>::new());

    // The client says goodbye, and the session is gone.
    session.send(json!([{ "close": { "code": 1000 } }])).await;
    let topic = &station.topics.observations;
    eventually("the subscription ends", || topic.subscribers() == 0).await;
    let request = session.next(&json!([]));
    eventually_gone(&session, request).await;
}

/// Waits until an exchange is answered as that of a session that the server does not know.
async fn eventually_gone(session: &HttpSession, request: Request) {
    loop {
        let response = session.ask(request.clone()).await;
        if response.status == 409 {
            let message = response.error(409, "aborted");
            assert!(message.contains("open another session"), "{message}");
            return;
        }
    }
}

#[tokio::test]
async fn a_session_over_a_stream() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = HttpSession::new(address, 2);
    let mut stream = session.stream(json!([subscribe(1, "Observations")])).await;
    let (number, frame) = stream.frame().await;
    assert_eq!((number, frame["id"].as_u64()), (1, Some(1)));
    station.observe("Turin", 1.0);
    assert_eq!(stream.frame().await.1["event"]["sequence"], "1");
    // What the client sends goes by other exchanges, and the answers come by the stream.
    assert!(session.send(json!([reading(2, 0, 20.0)])).await.is_empty());
    let (number, frame) = stream.frame().await;
    assert_eq!((number, frame), (3, json!({ "id": 2, "receipt": {} })));
    // A poll takes over: the stream ends, and nothing is lost or doubled.
    session.received = 1;
    let frames = session.poll(json!([])).await;
    assert_eq!((frames.len(), events(&frames)), (2, vec![1]));
    assert_eq!(stream.event().await, None);
    // And back.
    station.observe("Turin", 2.0);
    let mut stream = session.stream(json!([])).await;
    let (number, frame) = stream.frame().await;
    assert_eq!((number, &frame["event"]["sequence"]), (4, &json!("2")));
}

#[tokio::test]
async fn a_stream_has_comments() {
    let mut limits = Limits::default();
    limits.comment_time = Duration::from_millis(50);
    let (_station, address) = serve(limits).await;
    let mut stream = HttpSession::new(address, 3).stream(json!([])).await;
    assert_eq!(stream.event().await.as_deref(), Some(":"));
}

#[tokio::test]
async fn a_repeated_exchange_is_handled_once() {
    let (_station, mut accepted, address) = serve_with_readings().await;
    let mut session = HttpSession::new(address, 4);
    let request = session
        .next(&json!([reading(1, 0, 20.0)]))
        .header("Smq-Wait-Ms", "20000");
    let first = session.ask(request.clone()).await;
    let second = session.ask(request).await;
    assert_eq!(first.json(), json!([{ "id": 1, "receipt": {} }]));
    assert_eq!(first.json(), second.json());
    session.take(&first);
    session.poll(json!([reading(2, 0, 21.0)])).await;
    let celsius = [accepted.recv().await, accepted.recv().await];
    assert_eq!(celsius.map(|it| it.unwrap().celsius), [20.0, 21.0]);
}

async fn serve_with_readings() -> (
    smq_tests::Station,
    tokio::sync::mpsc::UnboundedReceiver<smq_tests::weather::v1::Reading>,
    std::net::SocketAddr,
) {
    let (station, accepted) = smq_tests::Station::new();
    let listener = station.server().bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    (station, accepted, address)
}

#[tokio::test]
async fn exchanges_are_handled_in_order() {
    let (_station, mut accepted, address) = serve_with_readings().await;
    let mut session = HttpSession::new(address, 5);
    session.poll(json!([subscribe(1, "Observations")])).await;
    let second = session.next(&json!([reading(2, 0, 20.0)]));
    let third = session.next(&json!([reading(3, 0, 21.0)]));
    let mut late = session.begin(third).await;
    let first = session.ask(second).await;
    assert_eq!((first.status, late.response().await.status), (200, 200));
    let celsius = [accepted.recv().await, accepted.recv().await];
    assert_eq!(celsius.map(|it| it.unwrap().celsius), [20.0, 21.0]);
}

#[tokio::test]
async fn an_exchange_takes_over_from_a_waiting_poll() {
    let (_station, address) = serve(Limits::default()).await;
    let mut session = HttpSession::new(address, 6);
    session.poll(json!([subscribe(1, "Observations")])).await;
    let waiting = session.next(&json!([])).header("Smq-Wait-Ms", "20000");
    let mut waiting = session.begin(waiting).await;
    let frames = session.poll(json!([reading(2, 0, 20.0)])).await;
    assert_eq!(frames, [json!({ "id": 2, "receipt": {} })]);
    // It ends with what is there by then: nothing, or the same.
    let ended = waiting.response().await.json();
    assert!(ended == json!([]) || ended == json!(frames), "{ended}");
}

#[tokio::test]
async fn a_client_that_is_away_loses_its_session() {
    let mut limits = Limits::default();
    limits.absence_time = Duration::from_millis(100);
    let (station, address) = serve(limits).await;
    let mut session = HttpSession::new(address, 7);
    session.poll(json!([subscribe(1, "Observations")])).await;
    let topic = &station.topics.observations;
    eventually("the session ends", || topic.subscribers() == 0).await;
    let request = session.next(&json!([]));
    eventually_gone(&session, request).await;
}

/// After a shutdown nobody can say any more what has come: only a new connection could.
#[tokio::test]
async fn a_shutdown_does_not_wait_for_acknowledgments() {
    let mut limits = Limits::default();
    limits.shutdown_time = Duration::from_secs(120);
    for is_stream in [true, false] {
        let (station, _readings) = smq_tests::Station::new();
        let server = station.server().with_limits(limits.clone());
        let listener = server.bind("127.0.0.1:0").await.unwrap();
        let mut session = HttpSession::new(listener.local_addr(), 12);
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let served = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
        session.poll(json!([subscribe(1, "Observations")])).await;
        if is_stream {
            let mut stream = session.stream(json!([])).await;
            stop.send(()).unwrap();
            assert!(stream.frame().await.1["drain"].is_object());
            assert_eq!(stream.frame().await.1["close"]["code"], 1001);
            assert_eq!(stream.event().await, None);
        } else {
            let poll = session.next(&json!([])).header("Smq-Wait-Ms", "20000");
            let mut poll = session.begin(poll).await;
            // The next exchange is handled after it, so it waits now.
            assert!(session.send(json!([])).await.is_empty());
            stop.send(()).unwrap();
            let response = poll.response().await;
            assert!(session.take(&response)[0]["drain"].is_object());
        }
        within("the end of the server", served).await.unwrap();
    }
}

#[tokio::test]
async fn what_is_not_acknowledged_stops_the_session() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = HttpSession::new(address, 8);
    session.poll(json!([subscribe(1, "Observations")])).await;
    for _ in 0..40 {
        station.observe(&"x".repeat(50_000), 1.0);
    }
    let received = session.received;
    let first = session.poll(json!([])).await;
    // The same again, as often as the client does not say that it has them: no more is kept for it.
    session.received = received;
    let again = session.poll(json!([])).await;
    assert!(
        again.len() < 10 && again.len() >= first.len(),
        "{}",
        again.len()
    );
    let mut sequences = events(&again);
    while sequences.len() < 40 {
        sequences.extend(events(&session.poll(json!([])).await));
    }
    assert_eq!(sequences, (1..=40).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_session_belongs_to_who_opened_it() {
    let sign_in = |request: RequestHead| {
        let user = request.bearer().map(|name| User(name.into()));
        std::future::ready(user.ok_or_else(|| Status::unauthenticated("who are you?")))
    };
    let (station, address) = serve_with(|server| server.with_authenticator(sign_in)).await;
    let mut ada = HttpSession::new(address, 9).header("Authorization", "Bearer Ada");
    ada.poll(json!([subscribe(1, "Observations")])).await;
    // With the same id, Bob opens a session of his own, and does not reach hers.
    let mut bob = HttpSession::new(address, 9).header("Authorization", "Bearer Bob");
    bob.sequence = 1;
    let request = bob.next(&json!([]));
    bob.ask(request).await.error(409, "aborted");
    let mut nobody = HttpSession::new(address, 9);
    let request = nobody.next(&json!([]));
    nobody.ask(request).await.error(401, "unauthenticated");
    // A page of another origin neither.
    let page = ada.next(&json!([])).header("Origin", "http://localhost");
    ada.ask(page).await.error(409, "aborted");
    ada.sequence -= 1;
    station.observe("Turin", 1.0);
    assert_eq!(events(&ada.poll(json!([])).await), [1]);
}

#[tokio::test]
async fn violations_end_the_session_with_a_reason() {
    let (_station, address) = serve(Limits::default()).await;
    let mut session = HttpSession::new(address, 10);
    session.poll(json!([subscribe(1, "Observations")])).await;
    session.received = 7;
    let request = session.next(&json!([])).header("Smq-Wait-Ms", "20000");
    session.ask(request).await;
    session.received = 1;
    let frames = session.poll(json!([])).await;
    assert_eq!(frames[0]["close"]["code"], 4400, "{frames:?}");
    let reason = frames[0]["close"]["reason"].as_str().unwrap();
    assert!(reason.contains("Smq-Received"), "{reason}");

    let mut session = HttpSession::new(address, 11);
    let frames = session.poll(json!([{ "id": 0, "publish": {} }])).await;
    assert_eq!(frames[0]["close"]["code"], 4400, "{frames:?}");
}

#[tokio::test]
async fn what_is_no_exchange_is_refused() {
    let (_station, address) = serve(Limits::default()).await;
    let post = || Request::new("POST", "/socket.mq/weather/v1");
    let id = "00112233445566778899aabbccddeeff";
    for (request, why) in [
        (post().json(&json!([])), "Smq-Session"),
        (
            post().header("Smq-Session", "7").json(&json!([])),
            "Smq-Session",
        ),
        (
            post().header("Smq-Session", id).json(&json!([])),
            "Smq-Sequence",
        ),
        (
            post().header("Smq-Session", id).header("Smq-Sequence", "0"),
            "Smq-Sequence",
        ),
        (
            post()
                .header("Smq-Session", id)
                .header("Smq-Sequence", "-1"),
            "smq-sequence",
        ),
        (
            post()
                .header("Smq-Session", id)
                .header("Smq-Sequence", "1")
                .json(&json!({ "id": 1 })),
            "array",
        ),
        (
            post()
                .header("Smq-Session", id)
                .header("Smq-Sequence", "1")
                .header("Content-Type", "application/protobuf")
                .body("no batch"),
            "smq.v1.Batch",
        ),
        (
            post()
                .header("Smq-Session", id)
                .header("Smq-Sequence", "1")
                .header("Smq-Wait-Ms", "soon"),
            "Smq-Wait-Ms",
        ),
    ] {
        let message = ask(address, request).await.error(400, "invalid_argument");
        assert!(message.contains(why), "{message}");
    }
    let put = Request::new("PUT", "/socket.mq/weather/v1");
    let refused = ask(address, put).await;
    assert_eq!(refused.header("allow"), Some("GET, POST"));
    refused.error(405, "unimplemented");
}

#[tokio::test]
async fn a_session_over_http_counts_as_a_connection() {
    let mut limits = Limits::default();
    limits.connections = 3;
    let (_station, address) = serve(limits).await;
    let mut connection = Connection::open(address).await;
    for id in 0..2 {
        let mut session = HttpSession::new(address, 20 + id);
        let request = session.next(&json!([]));
        connection.send(request.bytes()).await;
        assert_eq!(connection.response().await.status, 200);
    }
    let mut session = HttpSession::new(address, 22);
    let request = session.next(&json!([]));
    connection.send(request.bytes()).await;
    connection.response().await.error(503, "unavailable");
}

#[tokio::test]
async fn a_repeated_exchange_has_a_shorter_response() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = HttpSession::new(address, 30);
    session.poll(json!([subscribe(1, "Observations")])).await;
    for _ in 0..40 {
        station.observe(&"x".repeat(5_000), 1.0);
    }
    let request = session.next(&json!([])).header("Smq-Wait-Ms", "20000");
    let mut lengths = Vec::new();
    for _ in 0..6 {
        let response = session.ask(request.clone()).await;
        lengths.push(response.json().as_array().unwrap().len());
    }
    assert!(lengths[0] > 10, "{lengths:?}");
    assert!(lengths.is_sorted_by(|a, b| a >= b), "{lengths:?}");
    assert_eq!(lengths[5], 1, "one always comes");
}
