//! HTTP that a proxy might read otherwise than the server, by hand: it is refused, and what follows is not read.

use smq_runtime::Limits;
use smq_tests::{
    serve,
    wire::{Connection, Request, ask, session::handshake},
};

const METHOD: &str = "/socket.mq/weather/v1/Weather.GetForecast";

/// Returns a call with these lines after its host, and with what follows its head.
fn call(lines: &str, rest: &str) -> String {
    format!(
        "POST {METHOD} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{lines}\r\n\r\n{rest}"
    )
}

/// Another request, which a proxy might take for the body of the first.
const SMUGGLED: &str = "GET /socket.mq HTTP/1.1\r\nHost: localhost\r\n\r\n";

#[tokio::test]
async fn a_request_with_two_readings_is_refused_and_nothing_after_it_is_answered() {
    let (station, address) = serve(Limits::default()).await;
    let chunked = format!("d\r\n{{\"place\":\"x\"}}\r\n0\r\n\r\n{SMUGGLED}");
    let requests = [
        (
            "two lengths",
            call("Content-Length: 0\r\nContent-Length: 47", SMUGGLED),
        ),
        ("a list of lengths", call("Content-Length: 0, 47", SMUGGLED)),
        (
            "a length with a sign",
            call("Content-Length: +47", SMUGGLED),
        ),
        (
            "a length beside chunks",
            call("Content-Length: 4\r\nTransfer-Encoding: chunked", &chunked),
        ),
        (
            "chunks beside a length",
            call("Transfer-Encoding: chunked\r\nContent-Length: 4", &chunked),
        ),
        (
            "two encodings",
            call("Transfer-Encoding: gzip, chunked", &chunked),
        ),
        (
            "an unknown encoding",
            call("Transfer-Encoding: xchunked", &chunked),
        ),
        (
            "an encoding twice",
            call(
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                &chunked,
            ),
        ),
        (
            "chunks in HTTP/1.0",
            call("Transfer-Encoding: chunked", &chunked).replace("1.1\r\nHost", "1.0\r\nHost"),
        ),
        (
            "a bare line feed",
            call("A: b\nContent-Length: 0", SMUGGLED),
        ),
        (
            "a bare line feed at the end",
            format!("GET /socket.mq HTTP/1.1\r\nHost: localhost\r\n\n{SMUGGLED}"),
        ),
        (
            "a bare carriage return",
            call("A: b\rContent-Length: 47", SMUGGLED),
        ),
        (
            "a folded line",
            call("A: b\r\n c\r\nContent-Length: 0", SMUGGLED),
        ),
        (
            "a space before the colon",
            call("Content-Length : 47", SMUGGLED),
        ),
        ("no colon", call("Content-Length", SMUGGLED)),
    ];
    for (what, request) in requests {
        let mut connection = Connection::open(address).await;
        connection.send(request).await;
        let answer = String::from_utf8_lossy(&connection.rest().await).into_owned();
        assert!(answer.starts_with("HTTP/1.1 400 "), "{what}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{what}: {answer}");
    }
    assert_eq!(station.thinking(), 0, "no handler has run");
}

#[tokio::test]
async fn a_request_has_one_host() {
    let (_, address) = serve(Limits::default()).await;
    for (what, lines) in [
        ("two hosts", "Host: localhost\r\nHost: localhost\r\n"),
        ("no host", ""),
        ("an empty host", "Host:\r\n"),
        ("a path", "Host: localhost/x\r\n"),
        ("user information", "Host: evil@localhost\r\n"),
    ] {
        let mut connection = Connection::open(address).await;
        connection
            .send(format!("GET /socket.mq HTTP/1.1\r\n{lines}\r\n"))
            .await;
        let message = connection.response().await.error(400, "invalid_argument");
        assert!(message.contains("Host"), "{what}: {message}");
    }
    let absolute = |host: &str| Request::get("http://localhost/socket.mq").host(host);
    assert_eq!(ask(address, absolute("localhost")).await.status, 200);
    let message = ask(address, absolute("evil.example"))
        .await
        .error(400, "invalid_argument");
    assert!(message.contains("different hosts"), "{message}");
}

#[tokio::test]
async fn a_chunk_has_one_reading() {
    let (_, address) = serve(Limits::default()).await;
    let head = call("Transfer-Encoding: chunked", "");
    for (what, body) in [
        (
            "a bare line feed after the size",
            "d\n{\"place\":\"x\"}\r\n0\r\n\r\n",
        ),
        ("more than the size", "d\r\n{\"place\":\"x\"} \r\n0\r\n\r\n"),
        ("a size with a sign", "+d\r\n{\"place\":\"x\"}\r\n0\r\n\r\n"),
        (
            "a bare line feed at the end",
            "d\r\n{\"place\":\"x\"}\r\n0\r\n\n",
        ),
    ] {
        let mut connection = Connection::open(address).await;
        connection.send(format!("{head}{body}{SMUGGLED}")).await;
        let answer = String::from_utf8_lossy(&connection.rest().await).into_owned();
        assert!(!answer.contains("HTTP/1.1 200"), "{what}: {answer}");
    }
}

#[tokio::test]
async fn what_has_one_reading_is_answered_however_it_is_cut() {
    let (_, address) = serve(Limits::default()).await;
    let body = "d\r\n{\"place\":\"x\"}\r\n0\r\nA: b\r\n\r\n";
    let text = call("Transfer-Encoding: chunked", body);
    for size in [1, 2, 7, text.len()] {
        let mut connection = Connection::open(address).await;
        for _ in 0..2 {
            for piece in text.as_bytes().chunks(size) {
                connection.send(piece).await;
            }
            assert_eq!(
                connection.response().await.status,
                200,
                "in pieces of {size}"
            );
        }
        // Several at once, and an empty line before one.
        connection.send(format!("{SMUGGLED}\r\n{SMUGGLED}")).await;
        assert_eq!(connection.response().await.status, 200);
        assert_eq!(connection.response().await.status, 200);
    }
}

/// A request that asks to switch and is refused leaves the connection as strict as before.
#[tokio::test]
async fn a_refused_handshake_opens_nothing() {
    let (_, address) = serve(Limits::default()).await;
    let mut connection = Connection::open(address).await;
    connection.send(handshake(Some("unknown")).bytes()).await;
    connection.response().await.error(400, "invalid_argument");
    connection
        .send("GET /socket.mq HTTP/1.1\nHost: localhost\n\n")
        .await;
    assert_eq!(connection.head().await.status, 400);
}
