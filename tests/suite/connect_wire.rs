//! The Connect protocol on the wire, without a client: what its public conformance suite sends, as far as it applies.
//!
//! `extensions/connect/README.md` has the table. The names of the cases are those of the rows.

use std::{net::SocketAddr, time::Duration};

use serde_json::{Value, json};
use smq_connect::Connect;
use smq_runtime::{Context, Limits, RequestHead, Server, Status, http::header::CACHE_CONTROL};
use smq_tests::{
    Station,
    library::books::{Book, FindRequest, Library, LibraryServer},
    parties::Parties,
    serve_with,
    wire::{Connection, Request, Response, ask},
};

struct Books;

impl Library for Books {
    async fn find(&self, context: Context, request: FindRequest) -> Result<Book, Status> {
        let title = request.title;
        if title == "Kept" {
            let kept = "max-age=60".parse().unwrap();
            context.set_response_header(CACHE_CONTROL, kept);
        }
        match &*title {
            "" => Err(Status::invalid_argument("name a title")),
            _ => Ok(Book { title, pages: 474 }),
        }
    }
}

/// Opens the door, and adds a library.
pub(crate) fn open(server: Server) -> Server {
    let server = server.add(LibraryServer::new(Books));
    server.with_door(Connect)
}

async fn door() -> (Station, SocketAddr) {
    serve_with(open).await
}

fn unary(method: &str, body: impl Into<Vec<u8>>) -> Request {
    let request = Request::new("POST", &format!("/weather.v1.Weather/{method}"));
    let request = request.header("Content-Type", "application/json");
    request.body(body)
}

fn forecast(place: &str) -> Request {
    unary("GetForecast", json!({ "place": place }).to_string())
}

fn envelope(flags: u8, message: impl AsRef<[u8]>) -> Vec<u8> {
    let message = message.as_ref();
    let mut bytes = vec![flags];
    bytes.extend((message.len() as u32).to_be_bytes());
    bytes.extend(message);
    bytes
}

fn stream(method: &str, body: Vec<u8>) -> Request {
    Request::new("POST", &format!("/weather.v1.Weather/{method}"))
        .header("Content-Type", "application/connect+json")
        .body(body)
}

/// Returns the messages of a stream, and its end.
fn messages(response: &Response) -> (Vec<Value>, Value) {
    assert_eq!(response.status, 200, "{response:?}");
    assert_eq!(
        response.header("content-type"),
        Some("application/connect+json")
    );
    let (mut rest, mut messages) = (&response.body[..], Vec::new());
    loop {
        let length = u32::from_be_bytes(rest[1..5].try_into().unwrap()) as usize;
        let message = serde_json::from_slice(&rest[5..5 + length]).unwrap();
        let flags = rest[0];
        rest = &rest[5 + length..];
        if flags == 2 {
            assert!(rest.is_empty(), "nothing follows the end");
            return (messages, message);
        }
        assert_eq!(flags, 0);
        messages.push(message);
    }
}

/// Returns the code of a stream that ends without a message.
fn refused(response: &Response) -> String {
    let (messages, end) = messages(response);
    assert!(messages.is_empty(), "{messages:?}");
    assert!(end["error"]["message"].is_string(), "{end}");
    end["error"]["code"].as_str().unwrap().into()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    // Stored, not compressed: a block of deflate may be that.
    let length = bytes.len() as u16;
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1];
    out.extend(length.to_le_bytes());
    out.extend((!length).to_le_bytes());
    out.extend(bytes);
    let crc = bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1))
        })
    });
    out.extend((!crc).to_le_bytes());
    out.extend(u32::from(length).to_le_bytes());
    out
}

#[tokio::test]
async fn unary_success() {
    let (_, address) = door().await;
    for path in ["", "/socket.mq/weather/v1"] {
        let path = format!("{path}/weather.v1.Weather/GetForecast");
        let request = Request::new("POST", &path)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Connect-Protocol-Version", "1")
            .json(&json!({ "place": "Turin", "unknown": 1 }));
        let response = ask(address, request).await;
        assert_eq!(response.status, 200, "{path}");
        assert_eq!(response.json()["celsius"], 21.5);
    }
    let request = Request::new("POST", "/weather.v1.Weather/GetForecast");
    let request = request.header("Content-Type", "application/proto");
    let response = ask(address, request.body(*b"\x0a\x05Turin")).await;
    assert_eq!(response.header("content-type"), Some("application/proto"));
    assert!(response.body.starts_with(b"\x0a\x05Turin"), "{response:?}");
}

#[tokio::test]
async fn unary_errors() {
    let (_, address) = door().await;
    let response = ask(address, forecast("Atlantis")).await;
    assert_eq!(response.error(404, "not_found"), "no station in Atlantis");
    let detail = &response.json()["details"][0];
    assert_eq!(detail["type"], "google.protobuf.Duration");
    assert_eq!(detail["value"], "CAU=");
    for (code, status) in [
        ("canceled", 499),
        ("unknown", 500),
        ("invalid_argument", 400),
        ("deadline_exceeded", 504),
        ("already_exists", 409),
        ("permission_denied", 403),
        ("resource_exhausted", 429),
        ("failed_precondition", 400),
        ("aborted", 409),
        ("out_of_range", 400),
        ("unimplemented", 501),
        ("internal", 500),
        ("unavailable", 503),
        ("data_loss", 500),
        ("unauthenticated", 401),
    ] {
        ask(address, forecast(code)).await.error(status, code);
    }
    // The headers of the handler come with its error.
    let response = ask(address, forecast("Header and failure")).await;
    assert_eq!(response.header("x-station"), Some("7"));
    let response = ask(address, unary("GetForecast", "{\"place\": 7}")).await;
    response.error(400, "invalid_argument");
}

#[tokio::test]
async fn unexpected_requests() {
    let (_, address) = door().await;
    for (request, status) in [
        (unary("Nothing", "{}"), 404),
        (
            Request::new("POST", "/weather.v1.Nothing/X").json(&json!({})),
            404,
        ),
        (
            Request::new("PUT", "/weather.v1.Weather/GetForecast").json(&json!({})),
            405,
        ),
        (Request::get("/weather.v1.Weather/GetForecast"), 405),
        (
            Request::get("/weather.v1.Weather/GetForecast?encoding=json&message=%7B%7D"),
            405,
        ),
        (
            Request::new("POST", "/weather.v1.Weather/GetForecast")
                .header("Content-Type", "text/plain")
                .body("x"),
            415,
        ),
        // A stream for what is none, and the reverse.
        (stream("GetForecast", envelope(0, "{}")), 415),
        (unary("Observations", "{}"), 415),
    ] {
        let text = format!("{request:?}");
        let response = ask(address, request).await;
        assert_eq!(response.status, status, "{text}");
        assert!(response.body.is_empty(), "{text}");
        match status {
            405 => assert_eq!(response.header("allow"), Some("POST")),
            415 => assert!(
                response
                    .header("accept-post")
                    .unwrap()
                    .contains("connect+json")
            ),
            _ => {}
        }
    }
}

#[tokio::test]
async fn timeouts() {
    let (_, address) = door().await;
    let think = || unary("GetForecast", r#"{"thinkMs":60000}"#);
    let response = ask(address, think().header("Connect-Timeout-Ms", "50")).await;
    response.error(504, "deadline_exceeded");
    for wrong in ["", "x", "-1", "1.5", "12345678901"] {
        let response = ask(
            address,
            forecast("Turin").header("Connect-Timeout-Ms", wrong),
        )
        .await;
        response.error(400, "invalid_argument");
    }
    let request = stream("Observations", envelope(0, "{}"));
    let response = ask(address, request.header("Connect-Timeout-Ms", "50")).await;
    assert_eq!(refused(&response), "deadline_exceeded");
}

#[tokio::test]
async fn compression() {
    let (_, address) = door().await;
    let packed = gzip(br#"{"place":"Turin"}"#);
    let request = unary("GetForecast", packed.clone()).header("Content-Encoding", "gzip");
    assert_eq!(ask(address, request).await.json()["place"], "Turin");
    let request = unary("GetForecast", packed.clone()).header("Content-Encoding", "br");
    let message = ask(address, request).await.error(501, "unimplemented");
    assert!(message.contains("gzip"), "{message}");
    // An empty body is empty, whatever its coding.
    let request = Request::new("POST", "/weather.v1.Weather/GetForecast")
        .header("Content-Type", "application/proto")
        .header("Content-Encoding", "gzip");
    assert_eq!(ask(address, request).await.status, 200);

    let place = "x".repeat(5000);
    let response = ask(
        address,
        forecast(&place).header("Accept-Encoding", "gzip, br"),
    )
    .await;
    assert_eq!(response.header("content-encoding"), Some("gzip"));
    assert!(response.body.len() < 500, "{}", response.body.len());
    let response = ask(address, forecast(&place)).await;
    assert_eq!(response.header("content-encoding"), None);

    let filter = gzip(br#"{"place":["Nowhere"]}"#);
    let once = |name: &str, value: &str| {
        stream("Observations", envelope(1, &filter))
            .header(name, value)
            .header("Connect-Timeout-Ms", "50")
    };
    let response = ask(address, once("Connect-Content-Encoding", "gzip")).await;
    assert_eq!(refused(&response), "deadline_exceeded");
    let response = ask(address, once("Connect-Content-Encoding", "br")).await;
    assert_eq!(refused(&response), "unimplemented");
    let response = ask(address, once("X-Nothing", "gzip")).await;
    assert_eq!(refused(&response), "internal");
}

#[tokio::test]
async fn server_streams() {
    let (station, address) = door().await;
    for celsius in 1..=3 {
        station.observe("Turin", f64::from(celsius));
    }
    let once = |after: &str| {
        let request = stream("Observations", envelope(0, r#"{"place":["Turin"]}"#));
        let request = request.header("Connect-Timeout-Ms", "100");
        match after {
            "" => request,
            after => request.header("Smq-After", after),
        }
    };
    let response = ask(address, once("")).await;
    let (events, end) = messages(&response);
    let celsius: Vec<_> = events
        .iter()
        .map(|event| event["celsius"].as_f64().unwrap())
        .collect();
    assert_eq!(celsius, [1.0, 2.0, 3.0]);
    assert_eq!(end["error"]["code"], "deadline_exceeded");
    // It begins after one position, and ends after another, from which it is resumed.
    let begin = response.header("smq-position").unwrap();
    let after = end["metadata"]["smq-position"][0].as_str().unwrap();
    assert!(
        begin.ends_with("-0") && after.ends_with("-3"),
        "{begin} {after}"
    );
    station.observe("Turin", 4.0);
    let (events, _) = messages(&ask(address, once(after)).await);
    assert_eq!(events[0]["celsius"], 4.0);
    assert_eq!(events.len(), 1);
    let response = ask(address, once("nonsense")).await;
    assert_eq!(refused(&response), "invalid_argument");

    // What is not in the log any more is a gap, after which it can be resumed.
    for celsius in 0..2000 {
        station.observe("Turin", f64::from(celsius));
    }
    let (events, end) = messages(&ask(address, once(after)).await);
    assert!(events.is_empty(), "{events:?}");
    assert_eq!(end["error"]["code"], "data_loss");
    assert_eq!(end["error"]["details"][0]["type"], "smq.v1.Gap");
    let after = end["metadata"]["smq-position"][0].as_str().unwrap();
    let (events, _) = messages(&ask(address, once(after)).await);
    assert_eq!(events.last().unwrap()["celsius"], 1999.0);
}

#[tokio::test]
async fn client_streams() {
    let (_, address) = door().await;
    let readings = |celsius: &[i32]| {
        let readings = celsius
            .iter()
            .map(|celsius| json!({ "celsius": celsius }).to_string());
        readings
            .flat_map(|reading| envelope(0, reading))
            .collect::<Vec<_>>()
    };
    let response = ask(address, stream("Readings", readings(&[1, 2, 3]))).await;
    let (replies, end) = messages(&response);
    assert_eq!(replies, [json!({})]);
    assert_eq!(end, json!({ "metadata": { "smq-accepted": ["3"] } }));
    let response = ask(address, stream("Readings", Vec::new())).await;
    assert_eq!(messages(&response).0, [json!({})]);
    let response = ask(address, stream("Readings", readings(&[1, -300, 3]))).await;
    let (replies, end) = messages(&response);
    assert!(replies.is_empty());
    assert_eq!(end["error"]["code"], "invalid_argument");
    assert_eq!(
        end["error"]["message"],
        "colder than cold (1 events were published)"
    );
    assert_eq!(end["metadata"]["smq-accepted"], json!(["1"]));
    // One event may come as a call.
    let response = ask(address, unary("Readings", r#"{"celsius":1}"#)).await;
    assert_eq!(response.json(), json!({}));
    // A topic that both publish is a stream in both directions.
    let response = ask(address, stream("Chat", Vec::new())).await;
    assert_eq!(refused(&response), "unimplemented");
}

#[tokio::test]
async fn malformed_streams() {
    let (_, address) = door().await;
    let cut = envelope(0, "{}")[..6].to_vec();
    let large = [&[0][..], &(8_u32 << 20).to_be_bytes(), b"{}"].concat();
    for (body, code) in [
        (Vec::new(), "unimplemented"),
        (
            [envelope(0, "{}"), envelope(0, "{}")].concat(),
            "unimplemented",
        ),
        (cut, "invalid_argument"),
        (vec![0, 0], "invalid_argument"),
        (large, "resource_exhausted"),
        (envelope(0, "{"), "invalid_argument"),
        (envelope(0, r#"{"nothing":1}"#), "invalid_argument"),
        (envelope(4, "{}"), "invalid_argument"),
    ] {
        let response = ask(address, stream("Observations", body.clone())).await;
        assert_eq!(refused(&response), code, "{body:?}");
    }
}

#[tokio::test]
async fn gets() {
    let (_, address) = door().await;
    let get = |query: &str| Request::get(&format!("/library.books.Library/Find?{query}"));
    for query in [
        "connect=v1&encoding=json&message=%7B%22title%22%3A%22Emma%22%7D",
        "message=eyJ0aXRsZSI6IkVtbWEifQ&base64=1&encoding=json&else=1",
        "message=eyJ0aXRsZSI6IkVtbWEifQ==&base64=1&encoding=json&compression=identity",
    ] {
        let response = ask(address, get(query)).await;
        assert_eq!(response.json()["title"], "Emma", "{query}");
        assert_eq!(response.header("cache-control"), Some("no-store"));
    }
    let proto = ask(address, get("encoding=proto&base64=1&message=CgRFbW1h")).await;
    assert_eq!(proto.header("content-type"), Some("application/proto"));
    let kept = "encoding=json&message=%7B%22title%22%3A%22Kept%22%7D";
    let kept = ask(address, get(kept)).await;
    assert_eq!(kept.header("cache-control"), Some("max-age=60"));
    for (query, status, code) in [
        ("encoding=json&message=%7B%7D", 400, "invalid_argument"),
        ("encoding=json&base64=1&message=!", 400, "invalid_argument"),
        (
            "encoding=json&message=%7B%7D&connect=v2",
            400,
            "invalid_argument",
        ),
        (
            "encoding=json&message=x&compression=br",
            501,
            "unimplemented",
        ),
        (
            "encoding=json&base64=1&message=eA&compression=gzip",
            400,
            "invalid_argument",
        ),
    ] {
        ask(address, get(query)).await.error(status, code);
    }
    let response = ask(address, get("encoding=xml&message=x")).await;
    assert_eq!(response.status, 415);
    let from_elsewhere = get("encoding=json&message=%7B%7D").header("Sec-Fetch-Site", "cross-site");
    ask(address, from_elsewhere)
        .await
        .error(403, "permission_denied");
}

/// A message that has begun has a time, however long a client may wait before it.
#[tokio::test]
async fn a_message_that_does_not_come_has_a_time() {
    let mut limits = Limits::default();
    limits.request_time = Duration::from_millis(500);
    let (_, address) = serve_with(|server| open(server).with_limits(limits)).await;
    for sent in [2, 5, 6] {
        let request = stream("Observations", envelope(0, "{}")).bytes();
        let mut connection = Connection::open(address).await;
        connection.send(&request[..request.len() - 7 + sent]).await;
        let response = connection.response().await;
        assert_eq!(refused(&response), "deadline_exceeded", "{sent} bytes");
    }
}

/// Other clients know the package of the file, and not the interface that it is here.
#[tokio::test]
async fn a_package_without_a_version_keeps_its_name() {
    let (_, address) = door().await;
    for (path, status) in [
        ("/library.books.Library/Find", 200),
        ("/socket.mq/library/v1/library.books.Library/Find", 200),
        ("/library.v1.Library/Find", 404),
        ("/socket.mq/weather/v1/library.books.Library/Find", 404),
    ] {
        let request = Request::new("POST", path).json(&json!({ "title": "Emma" }));
        assert_eq!(ask(address, request).await.status, status, "{path}");
    }
    let request = Request::new("POST", "/socket.mq/library/v1/Library.Find");
    let request = request.json(&json!({ "title": "Emma" }));
    assert_eq!(ask(address, request).await.status, 200);
}

#[tokio::test]
async fn who_is_not_authenticated_learns_nothing() {
    let (_, address) = serve_with(|server| {
        open(server).with_authenticator(async |request: RequestHead| {
            let token = request.bearer().map(str::to_owned);
            token.ok_or_else(|| Status::unauthenticated("no token"))
        })
    })
    .await;
    let find = "/library.books.Library/Find?encoding=json&message=%7B%22title%22%3A%22Emma%22%7D";
    for request in [
        forecast("Turin"),
        unary("Nothing", "{}"),
        Request::new("POST", "/nothing.v1.Nothing/X").json(&json!({})),
        Request::get(find),
    ] {
        let message = ask(address, request).await.error(401, "unauthenticated");
        assert_eq!(message, "no token");
    }
    let response = ask(address, stream("Observations", envelope(0, "{}"))).await;
    assert_eq!(refused(&response), "unauthenticated");
    let known = Request::get(find).header("Authorization", "Bearer ada");
    let response = ask(address, known).await;
    assert_eq!(response.header("cache-control"), Some("private, no-store"));
    let known = forecast("Turin").header("Authorization", "Bearer ada");
    assert_eq!(ask(address, known).await.status, 200);
}

#[tokio::test]
async fn what_has_to_be_sealed_is_refused() {
    let parties = Parties::new();
    let (_station, address) = parties.serve_with(open).await;
    ask(address, forecast("Turin"))
        .await
        .error(401, "unauthenticated");
    let response = ask(address, stream("Observations", envelope(0, "{}"))).await;
    assert_eq!(refused(&response), "unauthenticated");
}

#[test]
#[should_panic(expected = "nothing else can be at /weather.v1.Weather/GetForecast")]
fn a_page_cannot_stand_where_a_door_takes_calls() {
    let (station, _) = Station::new();
    let server = station.server().with_door(Connect);
    let _ = server.page("/weather.v1.Weather/GetForecast", "text/plain", "x");
}

/// A page of another origin may read the position of a stream.
#[tokio::test]
async fn pages_of_allowed_origins_call() {
    let (_, address) =
        serve_with(|server| open(server).with_origins(["https://page.example"])).await;
    let from = |request: Request, origin: &str| request.header("Origin", origin);
    let response = ask(address, from(forecast("Turin"), "https://page.example")).await;
    assert_eq!(response.status, 200);
    let exposed = response.header("access-control-expose-headers").unwrap();
    assert!(exposed.contains("Smq-Position"), "{exposed}");
    let preflight = Request::new("OPTIONS", "/weather.v1.Weather/GetForecast")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "connect-protocol-version");
    let response = ask(address, from(preflight, "https://page.example")).await;
    assert_eq!(response.status, 204);
    let response = ask(address, from(forecast("Turin"), "https://else.example")).await;
    assert_eq!(response.status, 403);
}
