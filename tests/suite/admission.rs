//! Connections that are one too many, and requests that come too fast.

use std::{net::SocketAddr, num::NonZeroU32};

use serde_json::json;
use smq_runtime::{Client, Limits};
use smq_tests::{
    Authority, eventually, serve,
    weather::v1::WeatherClient,
    wire::{Connection, Message, Request, Response, Session, ask, session::handshake},
    within,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::{tls, transports::forecast, transports::station};

fn most(connections: usize, per_address: usize) -> Limits {
    let mut limits = Limits::default();
    limits.connections = connections;
    limits.connections_per_address = per_address;
    limits
}

fn rate(rate: u32) -> Limits {
    let mut limits = Limits::default();
    limits.rate = NonZeroU32::new(rate);
    limits
}

/// Asks on a connection of its own that is one too many, and returns the sentence.
async fn rejected(address: SocketAddr, request: Request, status: u16, code: &str) -> String {
    let mut connection = Connection::open(address).await;
    connection.send(request.bytes()).await;
    let response = connection.response().await;
    let sentence = told(&response, status, code);
    assert_eq!(connection.rest().await, b"", "and the connection is closed");
    sentence
}

/// Checks that a refusal is complete, and says when to come back.
fn told(response: &Response, status: u16, code: &str) -> String {
    let sentence = response.error(status, code);
    let seconds = response.header("retry-after").expect("a Retry-After");
    assert!(seconds.parse::<u32>().unwrap() > 0);
    sentence
}

#[tokio::test]
async fn connections_in_total_are_limited_and_sessions_are_connections() {
    let (_, address) = serve(most(2, 100)).await;
    let session = Session::json(address).await;
    let mut held = Connection::open(address).await;
    held.send(Request::get("/socket.mq").bytes()).await;
    assert_eq!(held.response().await.status, 200);
    for request in [
        Request::call("Echo").body(vec![b'x'; 10_000]),
        Request::topic("Observations"),
        handshake(Some("smq.v1.json")),
        Request::get("/nowhere"),
    ] {
        let sentence = rejected(address, request, 503, "unavailable").await;
        assert!(sentence.contains("2 connections"), "{sentence}");
    }
    // Who is there is served on; who goes makes room.
    held.send(Request::call("Echo").bytes()).await;
    assert_eq!(held.response().await.status, 200);
    drop(session);
    within("room", async {
        while ask(address, Request::call("Echo")).await.status != 200 {}
    })
    .await;
}

#[tokio::test]
async fn connections_of_one_address_are_limited() {
    let (_, address) = serve(most(100, 1)).await;
    let held = Session::json(address).await;
    let echo = || Request::call("Echo");
    let sentence = rejected(address, echo(), 429, "resource_exhausted").await;
    assert!(sentence.contains("your address has 1"), "{sentence}");
    // Another address has its own.
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.2:0".parse().unwrap()).unwrap();
    let mut other = within("a connection", socket.connect(address))
        .await
        .unwrap();
    let request = echo().header("Connection", "close").bytes();
    other.write_all(&request).await.unwrap();
    let mut answer = String::new();
    within("the answer", other.read_to_string(&mut answer))
        .await
        .unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    drop(held);
    within("room", async {
        while ask(address, echo()).await.status != 200 {}
    })
    .await;
}

#[tokio::test]
async fn who_speaks_http_2_is_told_too() {
    let (_, address) = serve(most(0, 0)).await;
    let stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let executor = hyper_util::rt::TokioExecutor::new();
    let io = hyper_util::rt::TokioIo::new(stream);
    let (mut sender, connection) =
        hyper::client::conn::http2::handshake::<_, _, String>(executor, io)
            .await
            .unwrap();
    let connection = tokio::spawn(connection);
    let request = http::Request::get(format!("http://{address}/socket.mq"));
    let response = sender.send_request(request.body(String::new()).unwrap());
    let response = within("an answer", response).await.unwrap();
    assert_eq!(response.status(), 503);
    assert!(response.headers().contains_key("retry-after"));
    drop(sender);
    let _ = within("the end", connection).await.unwrap();
}

#[tokio::test]
async fn who_speaks_tls_is_told_in_tls() {
    let authority = Authority::new();
    let (_, server) = station(most(100, 1));
    let server = server.with_tls_identity(authority.issue("localhost").certificate());
    let listener = server.bind("https://127.0.0.1:0").await.expect("bound");
    let address = listener.local_addr().to_string();
    tokio::spawn(listener.serve());
    let ask = async || {
        let mut stream = tls::connect(&address, &authority, "http/1.1").await;
        let request = Request::call("Echo").header("Connection", "close");
        stream.write_all(&request.bytes()).await.expect("written");
        let mut answer = String::new();
        let read = within("the answer", stream.read_to_string(&mut answer)).await;
        read.expect("it ends as TLS does");
        answer
    };
    let held = tls::connect(&address, &authority, "http/1.1").await;
    let answer = ask().await;
    assert!(answer.starts_with("HTTP/1.1 429"), "{answer}");
    assert!(
        answer.contains("retry-after: ") && answer.contains("your address has 1"),
        "{answer}"
    );
    drop(held);
    within("room", async {
        while !ask().await.starts_with("HTTP/1.1 200") {}
    })
    .await;
}

/// Those who say nothing are not waited for, and there are not too many of them.
#[tokio::test]
async fn refusing_is_bounded() {
    let (_, address) = serve(most(0, 0)).await;
    let mut silent = Vec::new();
    for _ in 0..128 {
        silent.push(Connection::open(address).await);
    }
    let mut connection = Connection::open(address).await;
    let _ = connection.try_send(Request::call("Echo").bytes()).await;
    assert_eq!(connection.rest().await, b"", "nobody is told any more");
    for mut connection in silent {
        assert_eq!(connection.rest().await, b"");
    }
    rejected(address, Request::call("Echo"), 503, "unavailable").await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_socket_of_this_machine_counts_in_total_alone() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("unix:{}", folder.path().join("a.sock").display());
    let mut limits = most(1, 0);
    limits.rate = NonZeroU32::new(1);
    let (_, server) = station(limits);
    let listener = server.bind(&url).await.expect("bound");
    tokio::spawn(listener.serve());
    let weather = WeatherClient::connect(&url).unwrap();
    for _ in 0..10 {
        assert_eq!(forecast(&weather).await, "Turin");
    }
    let other = WeatherClient::connect(&url).unwrap();
    let error = within("a refusal", other.get_forecast(Default::default())).await;
    let error = error.unwrap_err();
    let status = error.status().expect("the server says so");
    assert_eq!(status.code().as_str(), "unavailable");
    // Nor has a connection within the process an address.
    let within_process = WeatherClient::new(Client::in_process(server));
    let error = within("a refusal", within_process.get_forecast(Default::default())).await;
    let error = error.unwrap_err();
    assert_eq!(error.status().unwrap().code().as_str(), "unavailable");
}

#[tokio::test]
async fn requests_of_one_address_are_limited_per_second_over_all_its_connections() {
    let (_, address) = serve(rate(5)).await;
    let mut statuses = Vec::new();
    for _ in 0..20 {
        let response = ask(address, Request::call("Echo")).await;
        if response.status != 200 {
            let sentence = told(&response, 429, "resource_exhausted");
            assert!(sentence.contains("5 requests"), "{sentence}");
        }
        statuses.push(response.status);
    }
    assert_eq!(statuses[..5], [200; 5]);
    assert!(statuses.contains(&429), "{statuses:?}");
    // All that is asked for counts, handshakes too; and after a while there is room again.
    within("a handshake that is refused", async {
        while Session::shake_hands(address, handshake(Some("smq.v1.json")))
            .await
            .is_ok()
        {}
    })
    .await;
    within("room", async {
        while ask(address, Request::topic("Readings")).await.status == 429 {}
    })
    .await;
}

#[tokio::test]
async fn what_is_too_fast_in_a_session_ends_alone() {
    let (station, address) = serve(rate(4)).await;
    let mut session = Session::json(address).await;
    let observations = json!({ "topic": "Weather.Observations" });
    session
        .say(json!({ "id": 1, "subscribe": observations }))
        .await;
    assert!(session.hear().await["subscribed"].is_object());
    let frames = [
        json!({ "subscribe": observations }),
        json!({ "publish": { "topic": "Weather.Readings" } }),
        json!({ "request": { "method": "Weather.Echo" } }),
    ];
    for (kind, frame) in frames.into_iter().enumerate() {
        let mut refused = 0;
        // More than there can be in the time that this takes, on the slowest of machines.
        for number in 0..40 {
            let id = 2 + kind * 40 + number;
            let mut frame = frame.clone();
            frame["id"] = id.into();
            session.say(frame).await;
            let answer = session.hear().await;
            assert_eq!(answer["id"], id);
            let status = &answer["end"]["status"];
            if status["code"] == "resource_exhausted" {
                let sentence = status["message"].as_str().unwrap();
                assert!(sentence.contains("4 requests"), "{sentence}");
                refused += 1;
            } else {
                assert!(status["code"].is_null(), "{answer}");
            }
        }
        assert!(refused > 0);
    }
    // Other frames are not touched: the session is there, and its subscriptions.
    station.observe("Turin", 1.0);
    assert_eq!(session.hear().await["event"]["sequence"], "1");
    session
        .send(smq_tests::wire::session::opcode::PING, b"a")
        .await;
    while session.message().await != Some(Message::Pong(b"a".to_vec())) {}
    for _ in 0..100 {
        session
            .say(json!({ "id": 1, "credit": { "bytes": "1" } }))
            .await;
    }
    session.say(json!({ "id": 1, "unsubscribe": {} })).await;
    loop {
        let frame = session.hear().await;
        if frame["id"] == 1 && !frame["end"].is_null() {
            assert!(frame["end"]["status"].is_null(), "{frame}");
            break;
        }
    }
    eventually("it is forgotten", || {
        station.topics.observations.subscribers() < 40
    })
    .await;
}

#[tokio::test]
async fn without_a_rate_nothing_is_too_fast() {
    let mut limits = Limits::default();
    limits.rate = None;
    let (_, address) = serve(limits).await;
    let mut session = Session::json(address).await;
    for id in 1..=1000 {
        session
            .say(json!({ "id": id, "request": { "method": "Weather.Echo" } }))
            .await;
        assert!(session.hear().await["reply"].is_object());
    }
}
