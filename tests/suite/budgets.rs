//! What a peer makes the server hold is charged to its connection, its source and the server, and given back.

use std::{net::SocketAddr, time::Duration};

use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::{Value, json};
use smq_runtime::{Limits, RequestHead, Status};
use smq_tests::{
    Process, Station, eventually, serve, serve_with,
    wire::{
        Connection, Message, Request, Response, Session, ask,
        session::{frame, opcode},
    },
    within,
};
use tokio::net::TcpStream;

const KIB: usize = 1 << 10;
const MIB: usize = 1 << 20;

/// A client that is somebody else.
const ATTACKER: [u8; 4] = [127, 0, 0, 2];

fn picture(bytes: usize) -> Request {
    let request = Request::call("PutPicture").header("Content-Type", "image/png");
    request.body(vec![b'x'; bytes])
}

/// Sends so much of a body, and not its end.
async fn begin_body(source: [u8; 4], address: SocketAddr, bytes: usize) -> Connection {
    let mut connection = Connection::open_from(source, address).await;
    let request = picture(bytes + 1).bytes();
    connection.send(&request[..request.len() - 1]).await;
    connection
}

/// Begins bodies of 1.5 MiB from each of these addresses, which are too many for 4 MiB, and returns the first refusal.
async fn begin_too_many(sources: [[u8; 4]; 3], address: SocketAddr) -> (Response, Vec<Connection>) {
    let mut held = Vec::new();
    for source in sources {
        held.push(begin_body(source, address, 3 * MIB / 2).await);
    }
    let refusals = held
        .iter_mut()
        .map(|connection| Box::pin(connection.response()));
    let refused = futures_util::future::select_all(refusals);
    let (refused, ..) = within("a refusal", refused).await;
    (refused, held)
}

/// A picture is taken, as soon as the server has seen that others are gone.
async fn is_served(source: [u8; 4], address: SocketAddr) {
    within("an answer", async {
        loop {
            let mut connection = Connection::open_from(source, address).await;
            connection.send(picture(3 * MIB).bytes()).await;
            if connection.response().await.status == 200 {
                return;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn bodies_count_for_their_source_until_they_are_gone() {
    let mut limits = Limits::default();
    limits.source_bytes = 4 * MIB;
    let (_, address) = serve(limits).await;
    let (refused, held) = begin_too_many([ATTACKER; 3], address).await;
    let message = refused.error(429, "resource_exhausted");
    assert!(
        message.contains("4194304 bytes for you or your address"),
        "{message}"
    );
    assert_eq!(refused.header("retry-after"), Some("1"));
    // Others do not notice.
    assert_eq!(ask(address, picture(3 * MIB)).await.status, 200);
    drop(held);
    is_served(ATTACKER, address).await;
}

/// Begins a picture of 1.5 MiB.
async fn begin_body_of(token: &str, source: [u8; 4], address: SocketAddr) -> Connection {
    let mut connection = Connection::open_from(source, address).await;
    let request = picture(3 * MIB / 2).header("Authorization", &format!("Bearer {token}"));
    let request = request.bytes();
    connection.send(&request[..request.len() - 1]).await;
    connection
}

#[tokio::test]
async fn bodies_count_for_their_caller_from_all_its_addresses() {
    let mut limits = Limits::default();
    limits.source_bytes = 4 * MIB;
    let (_, address) = serve_with(|server| {
        let server = server.with_limits(limits);
        server.with_authenticator(async |request: RequestHead| {
            let token = request.bearer().map(str::to_owned);
            token.ok_or_else(|| Status::unauthenticated("no token"))
        })
    })
    .await;
    let mut held = Vec::new();
    for last in 2..5 {
        held.push(begin_body_of("ada", [127, 0, 0, last], address).await);
    }
    let refusals = held
        .iter_mut()
        .map(|connection| Box::pin(connection.response()));
    let refused = futures_util::future::select_all(refusals);
    let (refused, ..) = within("a refusal", refused).await;
    refused.error(429, "resource_exhausted");
    // Others do not notice: people of one office, at one of these addresses.
    let mut others = Vec::new();
    for token in ["bob", "eve", "joe"] {
        others.push(begin_body_of(token, ATTACKER, address).await);
    }
    for other in &mut others {
        other.send(b"x").await;
        assert_eq!(other.response().await.status, 200);
    }
}

#[tokio::test]
async fn bodies_count_for_the_whole_server() {
    let mut limits = Limits::default();
    limits.total_bytes = 4 * MIB;
    let (_, address) = serve(limits).await;
    let sources = [ATTACKER, [127, 0, 0, 3], [127, 0, 0, 4]];
    let (refused, held) = begin_too_many(sources, address).await;
    refused.error(503, "unavailable");
    drop(held);
    is_served(ATTACKER, address).await;
}

/// A client that writes all of a body before it reads gets the answer, whatever is refused.
#[tokio::test]
async fn a_refusal_reaches_a_client_that_writes_before_it_reads() {
    let (_, address) = serve(Limits::default()).await;
    for (path, status) in [
        ("/socket.mq/weather/v1/Weather.Echo", 413),
        ("/socket.mq/weather/v1/Weather.Nothing", 404),
        ("/nowhere", 404),
    ] {
        for _ in 0..5 {
            let request = Request::new("POST", path).header("Content-Type", "application/json");
            let request = request.body(vec![b' '; 12 * MIB]);
            assert_eq!(ask(address, request).await.status, status, "{path}");
        }
    }
}

/// A small server: two of its largest frames are 256 KiB, and one of them stays free.
fn small() -> Limits {
    let mut limits = Limits::default();
    limits.message_bytes = 64 * KIB;
    limits.connection_bytes = 0;
    limits
}

#[tokio::test]
async fn what_a_session_has_in_progress_counts_for_its_connection() {
    let (_, address) = serve(small()).await;
    let mut session = Session::json(address).await;
    let place = "x".repeat(50 * KIB);
    let think = |id: u32| {
        let payload = json!({ "place": place, "thinkMs": 60_000 });
        json!({ "id": id, "request": { "method": "Weather.GetForecast", "payload": payload } })
    };
    for id in 1..=3 {
        session.say(think(id)).await;
    }
    let refused = session.refused(3, "resource_exhausted").await;
    assert!(
        refused.contains("262144 bytes of this connection"),
        "{refused}"
    );
    // What is canceled is given back.
    session.say(json!({ "id": 1, "cancel": {} })).await;
    assert_eq!(session.hear().await["id"], 1);
    session.say(think(4)).await;
    session.say(think(5)).await;
    session.refused(5, "resource_exhausted").await;
}

#[tokio::test]
async fn messages_without_an_end_count_for_their_source() {
    let mut limits = Limits::default();
    limits.source_bytes = 4 * MIB;
    let (_, address) = serve(limits).await;
    let part = frame(false, opcode::TEXT, true, &vec![b' '; 512 * KIB]);
    let more = frame(false, opcode::CONTINUATION, true, &vec![b' '; 512 * KIB]);
    let pong = frame(true, opcode::PONG, true, b"still here");
    let mut sessions = Vec::new();
    for _ in 0..3 {
        let mut session = Session::json_from(ATTACKER, address).await;
        session.try_raw(&part).await;
        for _ in 0..2 {
            session.try_raw(&pong).await;
            session.try_raw(&more).await;
        }
        sessions.push(session);
    }
    // 4.5 MiB in all: one of them was too much.
    let ends = sessions
        .iter_mut()
        .map(|session| Box::pin(session.closed()));
    let (code, ..) = within("a close", futures_util::future::select_all(ends)).await;
    assert_eq!(code, 1013);
    let (mut honest, mut peer) = (Session::json(address).await, Session::json(address).await);
    for session in [&mut honest, &mut peer] {
        let request = json!({ "method": "Weather.GetForecast", "payload": { "place": "Turin" } });
        session.say(json!({ "id": 1, "request": request })).await;
        assert!(session.hear().await["reply"].is_object());
    }
}

#[tokio::test]
async fn a_message_has_a_time() {
    let mut limits = Limits::default();
    limits.request_time = Duration::from_millis(500);
    limits.ping_time = Duration::from_millis(200);
    let (_, address) = serve(limits).await;
    let mut session = Session::json(address).await;
    session.raw(frame(false, opcode::TEXT, true, b"{")).await;
    // It answers pings all the while.
    let close = loop {
        match session.message().await {
            Some(Message::Ping(data)) => session.send(opcode::PONG, data).await,
            Some(Message::Close(code, reason)) => break (code, reason),
            other => panic!("a ping or a close, not {other:?}"),
        }
    };
    assert_eq!(close, (4408, "message timeout".into()));
}

/// Those who read nothing hold what they were to get; when that is too much for their source, some are let go of.
#[tokio::test]
async fn unread_output_counts_for_its_source() {
    let mut limits = Limits::default();
    limits.source_bytes = 3 * MIB;
    let (station, address) = serve(limits).await;
    let subscribe = json!({ "id": 1, "subscribe": { "topic": "Weather.Observations" } });
    let mut idlers = Vec::new();
    for _ in 0..12 {
        let mut idler = Session::narrow_from(ATTACKER, address).await;
        idler.say(subscribe.clone()).await;
        assert!(idler.hear().await["subscribed"].is_object());
        idlers.push(idler);
    }
    let mut reader = Session::json(address).await;
    reader.say(subscribe).await;
    assert!(reader.hear().await["subscribed"].is_object());
    let place = "x".repeat(900 * KIB);
    for sequence in 1..=12 {
        station.observe(&place, 1.0);
        assert_eq!(
            reader.hear().await["event"]["sequence"],
            sequence.to_string()
        );
    }
    eventually("some are let go of", || {
        station.topics.observations.subscribers() < 13
    })
    .await;
    let left = station.topics.observations.subscribers();
    assert!(left > 3, "{left} are left: not all of them are let go of");
}

/// A large filter costs its size, whatever its values are.
#[tokio::test]
async fn filters_cost_their_size() {
    let folder = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_station");
    let mut server = Process::start(program, "127.0.0.1:0", &folder.path().join("journal"));
    let address = server.address();
    let before = server.allocated();
    let mut session = Session::json(address).await;
    let mut places: Vec<_> = (0..900).map(|place| format!("P{place}")).collect();
    places.push("x".repeat(256 * KIB));
    let filter = json!({ "place": places, "station": "7" });
    let subscribe = json!({ "topic": "Weather.Observations", "filter": filter });
    session
        .say(json!({ "id": 1, "subscribe": subscribe }))
        .await;
    assert!(session.hear().await["subscribed"].is_object());

    // Query strings of 14 KiB, each with one value of one field and many of another.
    let many: Vec<_> = (0..900).map(|place| format!("place=P{place}")).collect();
    let query = format!("Observations?{}&station=7&wait=25000", many.join("&"));
    let mut polls = Vec::new();
    for _ in 0..40 {
        let mut poll = Connection::open(address).await;
        poll.send(Request::topic(&query).bytes()).await;
        polls.push(poll);
    }
    eventually("all subscribe", || server.subscribers() == 41).await;
    let grown = server.allocated().saturating_sub(before);
    println!("{} KiB for 41 subscriptions", grown / KIB);
    assert!(grown < 16 * MIB, "{} KiB", grown / KIB);
}

/// Over HTTP/2 the connection is alive while its responses are not taken.
#[tokio::test]
async fn a_response_over_http_2_that_is_not_taken_ends_its_connection() {
    let mut limits = Limits::default();
    limits.stall_time = Duration::from_secs(1);
    let (_, address) = serve_with(|server| {
        let server = server.with_limits(limits);
        server.page("/large", "text/plain", vec![b'x'; MIB])
    })
    .await;
    let stream = TcpStream::connect(address).await.unwrap();
    let mut builder = hyper::client::conn::http2::Builder::new(TokioExecutor::new());
    builder.initial_stream_window_size(16);
    let opened = builder.handshake::<_, String>(TokioIo::new(stream)).await;
    let (mut sender, connection) = opened.unwrap();
    let connection = tokio::spawn(connection);
    let mut responses = Vec::new();
    for _ in 0..20 {
        let request = http::Request::get(format!("http://{address}/large"));
        let response = sender.send_request(request.body(String::new()).unwrap());
        responses.push(within("a head", response).await.unwrap());
    }
    let ended = within("the end", connection).await.unwrap();
    assert!(ended.is_err() || responses.len() == 20);
    assert_eq!(ask(address, picture(1)).await.status, 200);
}

/// A peer that ignores GOAWAY is let go of.
#[tokio::test]
async fn a_connection_that_has_to_go_goes() {
    let mut limits = Limits::default();
    limits.idle_time = Duration::from_millis(300);
    limits.header_time = Duration::from_millis(300);
    limits.ping_time = Duration::from_secs(600);
    let (_, address) = serve(limits).await;
    let mut connection = Connection::open(address).await;
    connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await;
    connection.send([0, 0, 0, 4, 0, 0, 0, 0, 0]).await;
    let said = connection.rest().await;
    // The frame that says so came first.
    assert!(said.len() > 9, "{said:?}");
}

fn publish(id: u32, sequence: u64, celsius: f64) -> Value {
    json!({ "id": id, "publish": {
        "topic": "Weather.Readings",
        "payload": { "celsius": celsius },
        "sequence": sequence.to_string(),
        "again": true,
    }})
}

/// What may be tried again is not remembered, and a number stands for one event.
#[tokio::test]
async fn a_publish_that_was_put_off_is_applied_when_it_comes_again() {
    let is_busy = std::sync::atomic::AtomicBool::new(true);
    let station =
        Station::keeping(
            move |_| match is_busy.swap(false, std::sync::atomic::Ordering::SeqCst) {
                true => Err(Status::unavailable("busy: try again")),
                false => Ok(()),
            },
        );
    let listener = station.server().bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    let publisher = "00112233445566778899aabbccddeeff";
    let mut session = Session::of_publisher(address, publisher).await;
    session.say(publish(1, 1, 20.0)).await;
    session.refused(1, "unavailable").await;
    session.say(publish(1, 1, 20.0)).await;
    assert_eq!(session.hear().await, json!({ "id": 1, "receipt": {} }));
    session.say(publish(1, 1, 30.0)).await;
    let refused = session.refused(1, "invalid_argument").await;
    assert!(refused.contains("another event"), "{refused}");
}
