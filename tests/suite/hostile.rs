//! Peers that send what nobody should: each gets an answer or a close, and the others notice nothing.

use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    serve,
    wire::{
        Connection, Request, Session, ask,
        session::{frame, opcode},
    },
};

async fn lives(address: std::net::SocketAddr) {
    let request = Request::call("GetForecast").json(&json!({ "place": "Turin" }));
    assert_eq!(ask(address, request).await.status, 200);
}

#[tokio::test]
async fn messages_nested_beyond_reason_are_refused() {
    let (_, address) = serve(Limits::default()).await;
    for depth in [101, 1000, 200_000] {
        let json = "{\"nested\":".repeat(depth) + "{}" + &"}".repeat(depth);
        let request = Request::call("Echo").header("Content-Type", "application/json");
        let response = ask(address, request.body(json)).await;
        response.error(400, "invalid_argument");
        // Unknown fields, which nobody looks at.
        let json = format!("{{\"unknown\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        let request = Request::call("Echo").header("Content-Type", "application/json");
        let status = ask(address, request.body(json)).await.status;
        assert!([200, 400].contains(&status), "{status}");
    }
    let mut nested = Vec::new();
    for _ in 0..5000 {
        let mut around = vec![23 << 3 | 2 & 0x7f, 1]; // field 23, in two bytes
        around[0] = 0xba;
        prost::encoding::encode_varint(nested.len() as u64, &mut around);
        around.extend_from_slice(&nested);
        nested = around;
    }
    let request = Request::call("Echo").header("Content-Type", "application/protobuf");
    ask(address, request.body(nested))
        .await
        .error(400, "invalid_argument");
    lives(address).await;
}

#[tokio::test]
async fn protobuf_that_is_none_is_refused() {
    let (_, address) = serve(Limits::default()).await;
    for body in [
        &b"\xff"[..],
        b"\x0a",
        b"\x0a\xff\xff\xff\xff\x0f",
        b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
        b"\x72\x02\xc3\x28",
        b"\x00\x00",
        b"\x0b",
        b"\x0c",
        b"\x0f\x00",
    ] {
        let request = Request::call("Echo").header("Content-Type", "application/protobuf");
        ask(address, request.body(body))
            .await
            .error(400, "invalid_argument");
    }
    lives(address).await;
}

#[tokio::test]
async fn requests_that_are_no_http_are_refused() {
    let (_, address) = serve(Limits::default()).await;
    for bytes in [
        &b"hello\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"POST / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"\x00\x00\x00\x00",
    ] {
        let mut connection = Connection::open(address).await;
        connection.send(bytes).await;
        let answer = connection.rest().await;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 400"),
            "{answer}"
        );
    }
    lives(address).await;
}

#[tokio::test]
async fn requests_that_break_off_leave_nothing_behind() {
    let (station, address) = serve(Limits::default()).await;
    let whole = Request::call("Chat")
        .json(&json!({ "text": "snow" }))
        .bytes();
    for length in 0..whole.len() {
        let mut connection = Connection::open(address).await;
        connection.send(&whole[..length]).await;
        if length % 2 == 0 {
            connection.reset();
        }
    }
    lives(address).await;
    assert_eq!(
        station.topics.chat.position().sequence,
        0,
        "half an event is none"
    );
}

#[tokio::test]
async fn heads_that_are_too_large_are_refused() {
    let (_, address) = serve(Limits::default()).await;
    let long = "x".repeat(20 << 10);
    let mut many = Request::call("Echo");
    for number in 0..200 {
        many = many.header(&format!("X-{number}"), "x");
    }
    for (request, status) in [
        (Request::call("Echo").header("X-Long", &long), 431),
        (many, 431),
        (Request::get(&format!("/{long}")), 414),
        (Request::topic(&format!("Observations?place={long}")), 414),
    ] {
        let mut connection = Connection::open(address).await;
        // The server need not wait for all of it.
        let _ = connection.try_send(request.bytes()).await;
        let response = connection.response().await;
        assert!([status, 431].contains(&response.status), "{response:?}");
    }
    let mut connection = Connection::open(address).await;
    while connection
        .try_send("X-Endless: header\r\n".repeat(100))
        .await
        .is_ok()
    {}
    lives(address).await;
}

#[tokio::test]
async fn filters_with_too_many_values_are_refused() {
    let (station, address) = serve(Limits::default()).await;
    let places: Vec<_> = (0..1025).map(|place| format!("P{place}")).collect();
    let query: Vec<_> = places
        .iter()
        .map(|place| format!("place={place}"))
        .collect();
    let request = Request::topic(&format!("Observations?{}", query.join("&")));
    ask(address, request).await.error(400, "invalid_argument");

    let mut session = Session::json(address).await;
    let filter = json!({ "place": places });
    let subscribe = json!({ "topic": "Weather.Observations", "filter": filter });
    session
        .say(json!({ "id": 1, "subscribe": subscribe }))
        .await;
    assert_eq!(
        session.hear().await["end"]["status"]["code"],
        "invalid_argument"
    );
    let filter = json!({ "place": places[..1024] });
    let subscribe = json!({ "topic": "Weather.Observations", "filter": filter });
    session
        .say(json!({ "id": 1, "subscribe": subscribe }))
        .await;
    assert!(session.hear().await["subscribed"].is_object());
    station.observe("P1024", 0.0);
    station.observe("P1023", 0.0);
    assert_eq!(session.hear().await["event"]["sequence"], "2");
}

#[tokio::test]
async fn frames_that_are_too_large_end_the_session() {
    let mut limits = Limits::default();
    limits.message_bytes = 1000;
    let (_, address) = serve(limits).await;
    // 64 KiB more than a message may have.
    let most = 1000 + (64 << 10);
    let padded = |length: usize| {
        let mut frame = b"{\"id\":1}".to_vec();
        frame.resize(length, b' ');
        frame
    };

    let mut session = Session::json(address).await;
    session.send(opcode::TEXT, padded(most)).await;
    assert_eq!(
        session.hear().await["end"]["status"]["code"],
        "unimplemented"
    );
    session.send(opcode::TEXT, padded(most + 1)).await;
    assert_eq!(session.closed().await, 1009);

    // In fragments, of which none is too large; and one that is only announced.
    let mut session = Session::json(address).await;
    session
        .raw(frame(false, opcode::TEXT, true, &padded(40_000)))
        .await;
    session
        .raw(frame(false, opcode::CONTINUATION, true, &padded(40_000)))
        .await;
    assert_eq!(session.closed().await, 1009);
    let mut session = Session::json(address).await;
    session
        .raw([&[0x81, 0xff][..], &(1u64 << 40).to_be_bytes(), &[0; 4]].concat())
        .await;
    assert_eq!(session.closed().await, 1009);
    // A control frame has 125 bytes at most.
    let mut session = Session::json(address).await;
    session
        .raw(frame(true, opcode::PING, true, &[0; 126]))
        .await;
    assert_eq!(session.closed().await, 1002);
    lives(address).await;
}

#[tokio::test]
async fn sessions_that_break_off_in_a_frame_are_forgotten() {
    let (station, address) = serve(Limits::default()).await;
    let publish =
        json!({ "id": 1, "publish": { "topic": "Weather.Chat", "payload": { "text": "snow" } } });
    let whole = frame(true, opcode::TEXT, true, publish.to_string().as_bytes());
    for length in 0..whole.len() {
        let mut session = Session::json(address).await;
        session.raw(&whole[..length]).await;
        if length % 2 == 0 {
            session.reset();
        }
    }
    lives(address).await;
    assert_eq!(
        station.topics.chat.position().sequence,
        0,
        "half an event is none"
    );
}
