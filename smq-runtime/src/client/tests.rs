//! Calls, against a server of raw HTTP.

use std::time::Duration;

use http::{HeaderValue, header};
use prost::Message as _;

use super::{
    Call, Client, MAX_MESSAGE, Publish, Subscribe,
    testing::{CLOCK, Connection, Listener, Tick, client, tick},
};
use crate::{
    error::Error,
    http_body::HttpBody,
    position::Position,
    status::Code,
    wire::{self, client_frame},
};

const PROTOBUF: &str = "content-type: application/protobuf\r\n";

/// Calls `Read`, and answers with what `respond` does.
async fn read(respond: impl AsyncFnOnce(&mut Connection)) -> Result<Tick, Error> {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        connection.request().await;
        respond(&mut connection).await;
        connection
    };
    let (reply, _connection) = tokio::join!(client.call(&CLOCK, "Read", tick(1)), serve);
    reply
}

fn status(error: &Error) -> (Code, &str) {
    let status = error
        .status()
        .unwrap_or_else(|| panic!("{error:?} is not a status"));
    (status.code(), status.message())
}

#[tokio::test]
async fn a_call_is_a_post_and_a_response() {
    let (client, mut listener) = client();
    let client = client
        .with_timeout(Duration::from_secs(7))
        .with_header(header::AUTHORIZATION, HeaderValue::from_static("Bearer 1"))
        .with_header(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    let serve = async {
        let mut connection = listener.accept().await;
        for _ in 0..2 {
            let request = connection.request().await;
            assert!(
                request
                    .head
                    .starts_with("POST /socket.mq/clock/v1/Clock.Read HTTP/1.1\r\n")
            );
            assert_eq!(request.header("content-type"), Some("application/protobuf"));
            assert_eq!(request.header("accept"), Some("application/protobuf"));
            assert_eq!(request.header("smq-timeout-ms"), Some("7000"));
            assert_eq!(request.header("authorization"), Some("Bearer 1"));
            assert_eq!(Tick::decode(&*request.body), Ok(tick(1)));
            connection
                .respond("200 OK", PROTOBUF, &tick(2).encode_to_vec())
                .await;
        }
    };
    let call = async {
        for _ in 0..2 {
            let reply: Tick = client.call(&CLOCK, "Read", tick(1)).await.unwrap();
            assert_eq!(reply, tick(2));
        }
    };
    tokio::join!(serve, call);
}

#[tokio::test]
async fn an_error_has_the_servers_status() {
    let body = br#"{"code":"not_found","message":"no such hour"}"#;
    let respond = async |it: &mut Connection| it.respond("404 Not Found", "", body).await;
    let error = read(respond).await.unwrap_err();
    assert_eq!(status(&error), (Code::NotFound, "no such hour"));
}

#[tokio::test]
async fn what_something_in_between_answers_has_a_code_too() {
    for (http, code) in [
        ("502 Bad Gateway", Code::Unavailable),
        ("429 Too Many Requests", Code::Unavailable),
        ("401 Unauthorized", Code::Unauthenticated),
        ("403 Forbidden", Code::PermissionDenied),
        ("404 Not Found", Code::Unimplemented),
        ("302 Found", Code::Unknown),
        ("204 No Content", Code::Unknown),
    ] {
        let body: &[u8] = if http.starts_with("204") {
            b""
        } else {
            b"<html>nginx</html>"
        };
        let error = read(async |it| it.respond(http, "", body).await)
            .await
            .unwrap_err();
        let (is, message) = status(&error);
        assert_eq!(is, code, "{http}");
        assert!(message.contains(http), "{message}");
    }
}

#[tokio::test]
async fn a_reply_that_is_none_is_an_error_of_protocol() {
    let html = "content-type: text/html\r\n";
    let error = read(async |it| it.respond("200 OK", html, b"<html>").await)
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::Protocol(text) if text.contains("text/html")),
        "{error}"
    );
    let error = read(async |it| it.respond("200 OK", PROTOBUF, b"\xff").await)
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::Protocol(text) if text.contains("clock.v1.Tick")),
        "{error}"
    );
}

#[tokio::test]
async fn a_reply_has_a_bound() {
    let announced = format!(
        "HTTP/1.1 200 OK\r\n{PROTOBUF}content-length: {}\r\n\r\n",
        MAX_MESSAGE + 1
    );
    let error = read(async |it| it.send(announced.as_bytes()).await.unwrap())
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::Protocol(text) if text.contains("larger")),
        "{error}"
    );

    let chunked = format!("HTTP/1.1 200 OK\r\n{PROTOBUF}transfer-encoding: chunked\r\n\r\n");
    let chunk = [b"100000\r\n".as_slice(), &[0; 0x10_0000], b"\r\n"].concat();
    let endless = async |it: &mut Connection| {
        it.send(chunked.as_bytes()).await.unwrap();
        while it.send(&chunk).await.is_ok() {}
    };
    let error = read(endless).await.unwrap_err();
    assert!(
        matches!(&error, Error::Protocol(text) if text.contains("larger")),
        "{error}"
    );
}

#[tokio::test]
async fn a_call_ends_in_time() {
    let (client, mut listener) = client();
    let client = client.with_timeout(Duration::from_millis(5));
    let error = client
        .call::<_, Tick>(&CLOCK, "Read", tick(1))
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Timeout), "{error}");
    listener.accept().await;
}

#[tokio::test]
async fn a_broken_connection_is_an_error_and_not_tried_again() {
    let (client, mut listener) = client();
    let serve = async {
        listener.accept().await.request().await;
        assert!(listener.is_empty());
    };
    let (reply, ()) = tokio::join!(client.call::<_, Tick>(&CLOCK, "Read", tick(1)), serve);
    let error = reply.unwrap_err();
    assert!(matches!(&error, Error::Transport { .. }), "{error}");
    assert!(error.to_string().contains("http://in-process"), "{error}");
    assert!(listener.is_empty());
}

#[tokio::test]
async fn a_pooled_connection_that_was_closed_is_replaced() {
    let (client, mut listener) = client();
    let serve = async {
        for _ in 0..20 {
            let mut connection = listener.accept().await;
            connection.request().await;
            connection.respond("200 OK", PROTOBUF, &[]).await;
        }
    };
    let call = async {
        for _ in 0..20 {
            let _: Tick = client.call(&CLOCK, "Read", tick(1)).await.unwrap();
        }
    };
    tokio::join!(serve, call);
}

/// Calls as often at once as there are to be idle connections, and returns these.
async fn idle<const COUNT: usize>(client: &Client, listener: &mut Listener) -> [Connection; COUNT] {
    let calling = (0..COUNT).map(|_| client.call(&CLOCK, "Read", tick(1)));
    let calling = futures_util::future::join_all(calling);
    let serving = async {
        let mut connections = Vec::new();
        for _ in 0..COUNT {
            let mut connection = listener.accept().await;
            connection.request().await;
            connections.push(connection);
        }
        for connection in &mut connections {
            connection.respond("200 OK", PROTOBUF, b"").await;
        }
        connections
    };
    let (replies, connections): (Vec<Result<Tick, _>>, _) = tokio::join!(calling, serving);
    assert!(replies.iter().all(Result::is_ok));
    connections.try_into().ok().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_was_idle_for_too_long_is_replaced() {
    let (client, mut listener) = client();
    let [_first] = idle(&client, &mut listener).await;
    tokio::time::sleep(Duration::from_secs(5)).await;
    let [_second] = idle(&client, &mut listener).await;
}

/// Calls once, and gives up after this time.
async fn call(client: &Client, time: Duration) -> Option<Result<Tick, Error>> {
    let calling = client.call(&CLOCK, "Read", tick(1));
    tokio::time::timeout(time, calling).await.ok()
}

/// Waits for a request on one of two connections, and returns that one and the other.
async fn asked([mut first, mut second]: [Connection; 2]) -> [Connection; 2] {
    tokio::select! {
        _ = first.request() => [first, second],
        _ = second.request() => [second, first],
    }
}

#[tokio::test(start_paused = true)]
async fn after_a_call_without_an_answer_the_connections_that_were_there_are_not_used() {
    for fails in [false, true] {
        let (client, mut listener) = client();
        let connections = idle(&client, &mut listener).await;
        let unanswered = async {
            let [silent, other] = asked(connections).await;
            tokio::time::sleep(Duration::from_millis(900)).await;
            ((!fails).then_some(silent), other)
        };
        let (reply, _others) = tokio::join!(call(&client, Duration::from_secs(1)), unanswered);
        assert!(!matches!(reply, Some(Ok(_))) && reply.is_some() == fails);
        let [_third] = idle(&client, &mut listener).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_given_up_at_once_says_nothing_of_the_connections() {
    let (client, mut listener) = client();
    let connections = idle(&client, &mut listener).await;
    let given_up = call(&client, Duration::from_millis(50));
    let (reply, [_silent, mut other]) = tokio::join!(given_up, asked(connections));
    assert!(reply.is_none());
    let answering = async {
        other.request().await;
        other.respond("200 OK", PROTOBUF, b"").await;
    };
    let (reply, ()) = tokio::join!(call(&client, Duration::from_secs(1)), answering);
    reply.unwrap().unwrap();
    assert!(listener.is_empty());
}

#[tokio::test]
async fn nobody_there_says_where() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client = Client::connect(&url).unwrap();
    let error = client
        .call::<_, Tick>(&CLOCK, "Read", tick(1))
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), format!("cannot connect to {url}"));
    // A publish waits for a connection, until its time is over.
    let client = client.with_timeout(Duration::from_millis(300));
    let error = client.publish(&CLOCK, "Wind", tick(1)).await.unwrap_err();
    assert!(error.to_string().starts_with("not sent"), "{error}");
    let reason = std::error::Error::source(&error).unwrap().to_string();
    assert_eq!(reason, format!("cannot connect to {url}"));
}

#[tokio::test]
async fn any_bytes_travel_as_they_are() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        let request = connection.request().await;
        assert_eq!(request.header("content-type"), Some("image/png"));
        assert_eq!(request.header("accept"), None);
        assert_eq!(request.body, b"\x89PNG");
        connection
            .respond("200 OK", "content-type: image/gif\r\n", b"GIF8")
            .await;
        let request = connection.request().await;
        assert_eq!(
            request.header("content-type"),
            Some("application/octet-stream")
        );
        connection.respond("200 OK", "", b"").await;
    };
    let call = async {
        let request = HttpBody::new("image/png", b"\x89PNG".as_slice());
        let reply: HttpBody = client.call(&CLOCK, "Picture", request).await.unwrap();
        assert_eq!(reply, HttpBody::new("image/gif", b"GIF8".as_slice()));
        let reply: HttpBody = client
            .call(&CLOCK, "Picture", HttpBody::default())
            .await
            .unwrap();
        assert_eq!(reply, HttpBody::default());
    };
    tokio::join!(serve, call);
    let request = HttpBody::new("image\n/png", "");
    let error = client
        .call::<_, HttpBody>(&CLOCK, "Picture", request)
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Unsendable(_)), "{error}");
}

#[test]
fn futures_are_send_and_small() {
    fn check(future: &(impl Future + Send)) {
        assert!(size_of_val(future) <= 256, "{} bytes", size_of_val(future));
    }
    fn shared<T: Clone + Send + Sync + std::fmt::Debug>(_: &T) {}
    let (client, _listener) = client();
    shared(&client);
    check(&client.call::<_, Tick>(&CLOCK, "Read", tick(1)));
    check(&client.publish(&CLOCK, "Wind", tick(1)));
    check(&client.subscribe::<_, Tick>(&CLOCK, "Ticks", tick(1)));
}

#[tokio::test]
async fn a_call_has_options_of_its_own() {
    let (client, mut listener) = client();
    let client = client
        .with_timeout(Duration::from_secs(7))
        .with_header(header::FROM, HeaderValue::from_static("all"));
    let serve = async {
        let mut connection = listener.accept().await;
        let request = connection.request().await;
        assert_eq!(request.header("smq-timeout-ms"), Some("2000"));
        assert_eq!(request.header("x-tenant"), Some("north"));
        assert_eq!(request.header("from"), Some("one"));
        assert_eq!(request.header("idempotency-key"), Some("k1"));
        assert_eq!(request.header("content-type"), Some("application/protobuf"));
        let headers = format!("{PROTOBUF}x-cache: hit\r\n");
        let reply = tick(2).encode_to_vec();
        connection.respond("200 OK", &headers, &reply).await;
        let request = connection.request().await;
        assert_eq!(request.header("smq-timeout-ms"), Some("7000"));
        assert_eq!(request.header("x-tenant"), None);
        assert_eq!(request.header("from"), Some("all"));
        connection.respond("200 OK", &headers, &reply).await;
    };
    let call = async {
        let response = Call::<Tick>::new(&client, &CLOCK, "Read", tick(1))
            .timeout(Duration::from_secs(2))
            .header("X-Tenant", "north")
            .header(header::FROM, HeaderValue::from_static("one"))
            .header("content-type", "text/plain")
            .idempotency_key("k1")
            .with_response()
            .await
            .unwrap();
        assert_eq!(response.headers["x-cache"], "hit");
        assert_eq!(response.into_inner(), tick(2));
        let reply: Tick = client.call(&CLOCK, "Read", tick(1)).await.unwrap();
        assert_eq!(reply, tick(2));
    };
    tokio::join!(serve, call);
}

#[tokio::test]
async fn what_is_no_header_fails_the_call() {
    let (client, listener) = client();
    let read = || Call::<Tick>::new(&client, &CLOCK, "Read", tick(1));
    for (call, name) in [
        (read().header("no name", "1"), "no name"),
        (read().header("x-secret", "1\n2"), "x-secret"),
        (read().idempotency_key("\0"), "idempotency-key"),
        (
            read().header("x-secret", "1\n2").header("x-b", "fine"),
            "x-secret",
        ),
    ] {
        let Err(Error::Unsendable(why)) = call.await else {
            panic!("{name} is no header");
        };
        assert!(why.contains(name) && !why.contains('2'), "{why}");
    }
    assert!(listener.is_empty());
}

#[tokio::test]
async fn each_kind_can_be_spawned() {
    fn is_send<T: Send + 'static>(_: &T) {}
    let (client, mut listener) = client();
    let call = Call::<Tick>::new(&client, &CLOCK, "Read", tick(1)).into_future();
    let subscribe = Subscribe::<Tick>::new(&client, &CLOCK, "Ticks", tick(0)).into_future();
    let publish = Publish::new(&client, &CLOCK, "Wind", tick(1)).into_future();
    is_send(&call);
    is_send(&subscribe);
    is_send(&publish);
    drop(client);
    let call: tokio::task::JoinHandle<Result<Tick, Error>> = tokio::spawn(call);
    let mut connection = listener.accept().await;
    connection.request().await;
    let reply = tick(2).encode_to_vec();
    connection.respond("200 OK", PROTOBUF, &reply).await;
    assert_eq!(call.await.unwrap().unwrap(), tick(2));
    drop(connection);

    let publish = tokio::spawn(publish);
    let mut peer = listener.session().await;
    let (id, _) = peer.frame().await;
    let position = Position::new(5, 11);
    let receipt = wire::Receipt {
        position: Some(position.into()),
        ..Default::default()
    };
    peer.send(id, receipt).await;
    let receipt = publish.await.unwrap().unwrap();
    assert_eq!(receipt.position(), Some(position));
    drop(peer);

    let subscribe = tokio::spawn(subscribe);
    let mut peer = listener.session().await;
    let (id, _) = peer.frame().await;
    let confirmation = wire::Subscribed {
        position: Some(position.into()),
        ..Default::default()
    };
    peer.send(id, confirmation).await;
    let subscription = subscribe.await.unwrap().unwrap();
    assert_eq!(subscription.position(), position);
}

#[tokio::test]
async fn a_call_has_its_headers_in_a_frame_or_goes_by_post() {
    let (client, mut listener) = client();
    let client = client.with_requests_over_session();
    let serve = async {
        let mut connection = listener.accept().await;
        let request = connection.request().await;
        assert!(request.head.starts_with("POST "), "{}", request.head);
        assert_eq!(request.header("authorization"), Some("Bearer 1"));
        let reply = tick(2).encode_to_vec();
        connection.respond("200 OK", PROTOBUF, &reply).await;
        drop(connection);
        let mut peer = listener.session().await;
        let (id, frame) = peer.frame().await;
        let client_frame::Frame::Request(request) = frame else {
            panic!("{frame:?} is not a request");
        };
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let expected = [header("traceparent", "00-1-1-01"), header("x-a", "1")];
        assert_eq!(request.headers, expected.into());
        let payload = tick(3).encode_to_vec().into();
        let headers = [header("x-b", "2")].into();
        let reply = wire::Reply {
            payload,
            headers,
            ..wire::Reply::default()
        };
        peer.send(id, reply).await;
        peer
    };
    let read = || Call::<Tick>::new(&client, &CLOCK, "Read", tick(1));
    let call = async {
        let authorized = read().header("authorization", "Bearer 1");
        assert_eq!(authorized.await.unwrap(), tick(2));
        let traced = read().header("traceparent", "00-1-1-01");
        let response = traced.header("x-a", "1").with_response().await.unwrap();
        assert_eq!(response.message, tick(3));
        assert_eq!(response.headers["x-b"], "2");
    };
    tokio::join!(serve, call);
}
