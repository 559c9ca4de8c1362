//! How a connection becomes a session, and how it does not.

use smq_runtime::Limits;
use smq_tests::{
    serve,
    wire::{
        Connection, Request, Session,
        session::{JSON, PROTOBUF, handshake},
    },
};

#[tokio::test]
async fn a_handshake_is_answered_as_rfc_6455_says() {
    let (_, address) = serve(Limits::default()).await;
    let request = handshake(Some(JSON))
        .header(
            "Sec-WebSocket-Extensions",
            "permessage-deflate; client_max_window_bits",
        )
        .header("Origin", "http://localhost");
    let (_, response) = Session::shake_hands(address, request).await.unwrap();
    assert_eq!(response.header("upgrade"), Some("websocket"));
    assert_eq!(
        response
            .header("connection")
            .map(str::to_lowercase)
            .as_deref(),
        Some("upgrade")
    );
    // The example of RFC 6455, section 1.3.
    assert_eq!(
        response.header("sec-websocket-accept"),
        Some("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
    );
    assert_eq!(response.header("sec-websocket-protocol"), Some(JSON));
    assert_eq!(
        response.header("sec-websocket-extensions"),
        None,
        "nothing is compressed"
    );
}

/// A browser would let any page open a session, one to the user's own machine too.
#[tokio::test]
async fn pages_of_other_origins_are_refused_unless_they_are_listed() {
    let (station, address) = serve(Limits::default()).await;
    let from = |origin: &str| handshake(Some(JSON)).header("Origin", origin);
    let refused = Session::shake_hands(address, from("https://evil.example")).await;
    let message = refused.err().unwrap().error(403, "permission_denied");
    assert!(message.contains("https://evil.example"), "{message}");

    let listener = station.server().with_origins(["https://app.example"]);
    let listener = listener.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    for (origin, is_allowed) in [
        ("https://app.example", true),
        ("http://localhost", true),
        ("http://localhost:9", false),
        ("https://evil.example", false),
        ("null", false),
    ] {
        let opened = Session::shake_hands(address, from(origin)).await;
        assert_eq!(opened.is_ok(), is_allowed, "{origin}");
    }
}

#[tokio::test]
async fn the_first_subprotocol_that_is_known_is_taken() {
    let (_, address) = serve(Limits::default()).await;
    for (offered, taken) in [
        ("smq.v1.json, smq.v1.proto", JSON),
        ("smq.v1.proto,smq.v1.json", PROTOBUF),
        ("smq.v9.cbor, graphql-ws , smq.v1.proto", PROTOBUF),
    ] {
        let (_, response) = Session::shake_hands(address, handshake(Some(offered)))
            .await
            .unwrap();
        assert_eq!(
            response.header("sec-websocket-protocol"),
            Some(taken),
            "{offered}"
        );
    }
    let lines = handshake(Some("graphql-ws")).header("Sec-WebSocket-Protocol", JSON);
    let (_, response) = Session::shake_hands(address, lines).await.unwrap();
    assert_eq!(response.header("sec-websocket-protocol"), Some(JSON));
}

#[tokio::test]
async fn a_handshake_without_a_subprotocol_of_ours_is_refused_in_full() {
    let (_, address) = serve(Limits::default()).await;
    for offered in [
        Some("graphql-ws"),
        Some("SMQ.V1.JSON"),
        Some("smq.v1"),
        Some(""),
    ] {
        let refusal = Session::shake_hands(address, handshake(offered))
            .await
            .unwrap_err();
        let message = refusal.error(400, "invalid_argument");
        assert!(
            message.contains(JSON) && message.contains(PROTOBUF),
            "{message}"
        );
    }
}

#[tokio::test]
async fn without_a_subprotocol_a_session_is_in_json() {
    let (_, address) = serve(Limits::default()).await;
    let opened = Session::shake_hands(address, handshake(None)).await;
    let (mut session, response) = opened.unwrap();
    assert_eq!(response.header("sec-websocket-protocol"), None);
    session
        .say(serde_json::json!({ "id": 1, "publish": {} }))
        .await;
    session.refused(1, "not_found").await;
}

/// Returns a handshake in which a header is another one, or none.
fn without(name: &str, value: Option<&str>) -> Request {
    let all = [
        ("Connection", "keep-alive, Upgrade"),
        ("Upgrade", "WebSocket"),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
        ("Sec-WebSocket-Protocol", JSON),
    ];
    all.into_iter().fold(
        Request::get("/socket.mq/weather/v1"),
        |request, (header, right)| {
            let value = if header == name { value } else { Some(right) };
            value
                .iter()
                .fold(request, |request, value| request.header(header, value))
        },
    )
}

#[tokio::test]
async fn what_a_handshake_lacks_is_named() {
    let (_, address) = serve(Limits::default()).await;
    assert!(
        Session::shake_hands(address, without("", None))
            .await
            .is_ok()
    );
    for (name, value) in [
        ("Connection", None),
        ("Connection", Some("keep-alive")),
        ("Sec-WebSocket-Key", None),
    ] {
        let refusal = Session::shake_hands(address, without(name, value))
            .await
            .unwrap_err();
        let message = refusal.error(400, "invalid_argument");
        assert!(message.contains(name), "{message}");
    }
    for version in [None, Some("12"), Some("8"), Some("13, 8")] {
        let request = without("Sec-WebSocket-Version", version);
        let refusal = Session::shake_hands(address, request).await.unwrap_err();
        refusal.error(426, "failed_precondition");
        assert_eq!(refusal.header("sec-websocket-version"), Some("13"));
    }
}

#[tokio::test]
async fn a_session_is_with_a_version_that_is_served() {
    let (_, address) = serve(Limits::default()).await;
    for (path, status) in [
        ("/socket.mq/weather/v3", 404),
        ("/socket.mq/climate/v1", 404),
        ("/socket.mq/weather", 404),
        ("/elsewhere", 404),
    ] {
        let request = Request::get(path)
            .header("Connection", "Upgrade")
            .header("Upgrade", "websocket")
            .header("Sec-WebSocket-Version", "13")
            .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
            .header("Sec-WebSocket-Protocol", JSON);
        let refusal = Session::shake_hands(address, request).await.unwrap_err();
        refusal.error(status, "not_found");
    }
}

#[tokio::test]
async fn nothing_but_a_get_becomes_a_session() {
    let (_, address) = serve(Limits::default()).await;
    let whole = handshake(Some(JSON)).bytes();
    let whole = String::from_utf8(whole).unwrap();
    for (method, status) in [("HEAD", "HTTP/1.1 200"), ("POST", "HTTP/1.1 400")] {
        let mut connection = Connection::open(address).await;
        let other = whole.replacen("GET", method, 1);
        connection
            .send(other.replace(": Upgrade", ": close, Upgrade"))
            .await;
        let answer = String::from_utf8(connection.rest().await).unwrap();
        assert!(answer.starts_with(status), "{answer}");
    }
}
