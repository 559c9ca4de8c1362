//! What becomes of requests that are not as they should be, and of handlers that say no.

use prost::Message;
use serde_json::json;
use smq_runtime::{Code, Limits, prost_types};
use smq_tests::{
    serve,
    wire::{Connection, Request, ask},
};

/// The table of `PROTOCOL.md`, section 3.
const CODES: [(&str, u16); 16] = [
    ("canceled", 499),
    ("unknown", 500),
    ("invalid_argument", 400),
    ("deadline_exceeded", 504),
    ("not_found", 404),
    ("already_exists", 409),
    ("permission_denied", 403),
    ("unauthenticated", 401),
    ("resource_exhausted", 429),
    ("failed_precondition", 400),
    ("aborted", 409),
    ("out_of_range", 400),
    ("unimplemented", 501),
    ("internal", 500),
    ("unavailable", 503),
    ("data_loss", 500),
];

#[tokio::test]
async fn each_code_has_its_status_whatever_the_format() {
    assert_eq!(CODES.len(), Code::ALL.len());
    let (_, address) = serve(Limits::default()).await;
    for (code, status) in CODES {
        let place = json!({ "place": code });
        let response = ask(address, Request::call("GetForecast").json(&place)).await;
        assert_eq!(response.error(status, code), "as asked");
        let request = Request::call("GetForecast")
            .json(&place)
            .header("Accept", "application/protobuf");
        assert_eq!(ask(address, request).await.error(status, code), "as asked");
    }
}

#[tokio::test]
async fn an_error_has_its_details_in_base64() {
    let (_, address) = serve(Limits::default()).await;
    let request = Request::call("GetForecast").json(&json!({ "place": "Atlantis" }));
    let response = ask(address, request).await;
    assert_eq!(response.status, 404);
    let five_seconds = prost_types::Duration {
        seconds: 5,
        nanos: 0,
    };
    assert_eq!(five_seconds.encode_to_vec(), [8, 5]);
    let error = json!({
        "code": "not_found",
        "message": "no station in Atlantis",
        "details": [{ "type": "google.protobuf.Duration", "value": "CAU=" }],
    });
    assert_eq!(response.json(), error);
}

#[tokio::test]
async fn a_handler_that_panics_is_internal_and_the_server_lives_on() {
    let (_, address) = serve(Limits::default()).await;
    let mut connection = Connection::open(address).await;
    let panic = Request::call("GetForecast").json(&json!({ "place": "Panic" }));
    connection.send(panic.bytes()).await;
    let message = connection.response().await.error(500, "internal");
    assert!(
        !message.contains("as asked"),
        "what panics stays here: {message}"
    );
    let turin = Request::call("GetForecast").json(&json!({ "place": "Turin" }));
    connection.send(turin.bytes()).await;
    assert_eq!(connection.response().await.status, 200);
}

#[tokio::test]
async fn what_is_not_there_says_what_is() {
    let (_, address) = serve(Limits::default()).await;
    for (path, there_is) in [
        ("/", "/socket.mq"),
        ("/elsewhere", "/socket.mq"),
        ("/socket.mqx", "/socket.mq"),
        ("/socket.mq/climate/v1/Weather.Echo", "weather"),
        ("/socket.mq/weather/v3/Weather.Echo", "v1 and v2"),
        ("/socket.mq/weather", "v1 and v2"),
        ("/socket.mq/weather/v1/Weather.Snow", "Weather.GetForecast"),
        ("/socket.mq/weather/v1/weather.echo", "Weather.Echo"),
        ("/socket.mq/weather/v1/Climate.Echo", "Weather.Echo"),
    ] {
        for method in ["GET", "POST"] {
            let response = ask(address, Request::new(method, path)).await;
            let message = response.error(404, "not_found");
            assert!(message.contains(there_is), "{path}: {message}");
        }
    }
}

/// A proxy routes and allows by the path: there is one for each method, and no other way to it.
#[tokio::test]
async fn a_path_with_more_or_less_in_it_leads_nowhere() {
    let (_, address) = serve(Limits::default()).await;
    for path in [
        "/socket.mq/weather/v1/Weather.Echo/",
        "/socket.mq/weather/v1/Weather.Echo/more",
        "/socket.mq//weather/v1/Weather.Echo",
        "/socket.mq/weather//v1/Weather.Echo",
        "//socket.mq/weather/v1/Weather.Echo",
        "/socket.mq/weather/v1/Weather.Echo%2F",
        "/socket.mq/x/../weather/v1/Weather.Echo",
    ] {
        ask(address, Request::new("POST", path))
            .await
            .error(404, "not_found");
    }
}

#[tokio::test]
async fn a_method_that_a_path_does_not_do_is_refused_with_those_it_does() {
    let (_, address) = serve(Limits::default()).await;
    for (method, path, allowed) in [
        ("GET", "/socket.mq/weather/v1/Weather.Echo", "POST"),
        ("PUT", "/socket.mq/weather/v1/Weather.Echo", "POST"),
        ("OPTIONS", "/socket.mq/weather/v1/Weather.Echo", "POST"),
        ("POST", "/socket.mq/weather/v1/Weather.Observations", "GET"),
        ("GET", "/socket.mq/weather/v1/Weather.Readings", "POST"),
        ("DELETE", "/socket.mq/weather/v1/Weather.Chat", "GET, POST"),
        ("PUT", "/socket.mq/weather/v1", "GET, POST"),
        ("POST", "/socket.mq", "GET, HEAD"),
    ] {
        let response = ask(address, Request::new(method, path)).await;
        response.error(405, "unimplemented");
        assert_eq!(response.header("allow"), Some(allowed), "{method} {path}");
    }
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let (_, address) = serve(Limits::default()).await;
    for path in [
        "/socket.mq",
        "/socket.mq/weather/v1",
        "/socket.mq/weather/v3",
    ] {
        let get = ask(address, Request::get(path)).await;
        let mut connection = Connection::open(address).await;
        let head = Request::new("HEAD", path).header("Connection", "close");
        connection.send(head.bytes()).await;
        let head = connection.head().await;
        assert_eq!(head.status, get.status);
        for name in ["content-type", "content-length"] {
            assert_eq!(head.header(name), get.header(name), "{path}");
        }
        assert_eq!(connection.rest().await, b"", "no body follows");
    }
}

#[tokio::test]
async fn a_body_that_is_announced_too_large_is_refused_before_it_comes() {
    let mut limits = Limits::default();
    limits.message_bytes = 1000;
    let (_, address) = serve(limits).await;
    for length in ["1001", "9999999999999999999"] {
        let request = Request::call("PutPicture").header("Content-Length", length);
        let response = ask(address, request).await;
        let message = response.error(413, "resource_exhausted");
        assert!(message.contains("1000 bytes"), "{message}");
    }
    let request = Request::call("PutPicture").body(vec![0; 1000]);
    assert_eq!(ask(address, request).await.status, 200);
}

#[tokio::test]
async fn a_body_that_grows_too_large_is_refused() {
    let mut limits = Limits::default();
    limits.message_bytes = 1000;
    let (_, address) = serve(limits).await;
    let mut connection = Connection::open(address).await;
    let request = Request::call("PutPicture").header("Transfer-Encoding", "chunked");
    connection.send(request.bytes()).await;
    for _ in 0..3 {
        connection
            .send(format!("190\r\n{}\r\n", "x".repeat(400)))
            .await;
    }
    connection.response().await.error(413, "resource_exhausted");
}

#[tokio::test]
async fn a_chunked_body_is_a_body() {
    let (_, address) = serve(Limits::default()).await;
    let mut connection = Connection::open(address).await;
    let request = Request::call("GetForecast")
        .header("Content-Type", "application/json")
        .header("Transfer-Encoding", "chunked");
    connection.send(request.bytes()).await;
    connection
        .send("a\r\n{\"place\":\"\r\n7\r\nTurin\"}\r\n0\r\n\r\n")
        .await;
    assert_eq!(connection.response().await.json()["place"], "Turin");
}
