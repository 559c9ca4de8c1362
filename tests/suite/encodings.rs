//! gzip in requests and responses, and entity tags: with clients of others, and by hand.

use std::{
    io::{Read, Write},
    net::SocketAddr,
    process::{Command, Stdio},
};

use flate2::{Compression, GzBuilder, read::MultiGzDecoder};
use serde_json::{Value, json};
use smq_openpgp::Policy;
use smq_runtime::{
    Bytes, Limits, Server,
    http::{self, header},
};
use smq_tests::{
    forge::{Draft, Envelope, Forger, joined},
    nginx::Nginx,
    parties::{Parties, SEALED, SIGNED},
    serve, serve_with,
    wire::{Connection, Events, HttpSession, Request, Response, ask},
    within,
};

fn gzip(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = GzBuilder::new()
        .filename("body")
        .write(Vec::new(), Compression::best());
    encoder.write_all(bytes.as_ref()).unwrap();
    encoder.finish().unwrap()
}

fn gunzip(bytes: &[u8]) -> Vec<u8> {
    let mut inflated = Vec::new();
    let read = MultiGzDecoder::new(bytes).read_to_end(&mut inflated);
    read.expect("the response is gzip");
    inflated
}

fn body(place: &str) -> String {
    json!({ "place": place }).to_string()
}

/// A place whose forecast is worth to be compressed.
fn far_away() -> String {
    "Turin ".repeat(1000)
}

/// A call with a body in this coding.
fn coded(coding: &str, body: impl Into<Vec<u8>>) -> Request {
    let request = Request::call("GetForecast").header("Content-Type", "application/json");
    request.header("Content-Encoding", coding).body(body)
}

/// A call with a long reply, by a client that accepts this.
fn accepting(accept: &str) -> Request {
    let request = Request::call("GetForecast").json(&json!({ "place": far_away() }));
    request.header("Accept-Encoding", accept)
}

/// A picture in gzip, of that many bytes.
fn picture(bytes: usize) -> Request {
    let request = Request::call("PutPicture").header("Content-Type", "image/png");
    let request = request.header("Content-Encoding", "gzip");
    request.body(gzip(vec![0; bytes]))
}

/// Checks that a long reply comes in gzip or as it is.
#[track_caller]
fn assert_coding(response: &Response, coding: Option<&str>, what: &str) {
    assert_eq!(response.status, 200, "{what}: {response:?}");
    assert_eq!(response.header("content-encoding"), coding, "{what}");
    let body = match coding {
        Some(_) => gunzip(&response.body),
        None => response.body.clone(),
    };
    assert_eq!(coding.is_some(), response.body.len() < 1000, "{what}");
    let reply: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(reply["place"], far_away(), "{what}");
}

/// Runs a program to its end, and returns what it prints.
async fn run(program: &'static str, arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    let output = tokio::task::spawn_blocking(move || command.output());
    let output = within(program, output).await.unwrap();
    let output = output.expect("it is installed: tests/run does it");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {errors}");
    output.stdout
}

/// Runs a program that prints lines of JSON.
async fn lines(program: &'static str, arguments: &[&str]) -> Vec<Value> {
    let text = String::from_utf8(run(program, arguments).await).unwrap();
    let lines = text.lines().map(serde_json::from_str);
    lines.collect::<Result<_, _>>().unwrap()
}

async fn curl(arguments: &[&str]) -> Vec<u8> {
    run("curl", &[&["-sS", "-m", "20"], arguments].concat()).await
}

const SCRIPT: &str = "const far = 'Turin';\n";

/// A server with a page that is worth to be compressed.
fn with_page(server: Server) -> Server {
    let script = SCRIPT.repeat(1000);
    server
        .page("/page.js", "text/javascript; charset=utf-8", script)
        .page("/small.js", "text/javascript", SCRIPT)
        .page("/picture.png", "image/png", vec![0; 100_000])
}

#[tokio::test]
async fn python_calls_in_gzip() {
    let (_, address) = serve(Limits::default()).await;
    const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/interop/encodings.py");
    let lines = lines("python3", &[SCRIPT, &address.to_string()]).await;
    let good = |coding: Option<&str>| json!({ "status": 200, "coding": coding, "same": true, "message": null });
    let (gzip, plain) = (good(Some("gzip")), good(None));
    let expected = [&plain, &plain, &gzip, &gzip, &plain];
    assert_eq!(lines[..5].iter().collect::<Vec<_>>(), expected);
    assert_eq!(lines[5]["status"], 400);
    let message = "incomplete request body: the gzip stream has no end: send all of it";
    assert_eq!(lines[5]["message"], message);
}

#[tokio::test]
async fn fetch_of_node_accepts_gzip_and_sends_it() {
    let (_, address) = serve_with(with_page).await;
    const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/interop/encodings.mjs");
    let lines = lines("node", &[SCRIPT, &format!("http://{address}")]).await;
    let answered = |line: &Value| (line["status"].as_u64(), line["coding"].clone());
    assert_eq!(answered(&lines[0]), (Some(200), json!("gzip")));
    assert_eq!(answered(&lines[1]), (Some(200), json!(null)));
    assert_eq!(
        (&lines[0]["same"], &lines[1]["same"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(answered(&lines[2]), (Some(200), json!("gzip")));
    assert_eq!(lines[2]["bytes"], self::SCRIPT.len() * 1000);
    assert_eq!(answered(&lines[3]), (Some(304), json!(null)));
    assert_eq!(lines[3]["etag"], lines[2]["etag"]);
}

#[tokio::test]
async fn curl_gets_gzip_over_http_1_and_http_2() {
    let (_, address) = serve_with(with_page).await;
    let method = format!("http://{address}/socket.mq/weather/v1/Weather.GetForecast");
    let body = body(&far_away());
    let page = format!("http://{address}/page.js");
    let described = format!("http://{address}/socket.mq/weather/v1");
    for version in ["--http1.1", "--http2-prior-knowledge"] {
        let reply = curl(&[version, "--compressed", "--json", &body, &method]).await;
        let reply: Value = serde_json::from_slice(&reply).unwrap();
        assert_eq!(reply["place"], far_away());
        for url in [&page, &described] {
            let plain = curl(&[version, url]).await;
            assert_eq!(curl(&[version, "--compressed", url]).await, plain);
            let raw = curl(&[version, "-H", "Accept-Encoding: gzip", url]).await;
            assert!(raw.len() < plain.len() / 2, "{url}");
            assert_eq!(gunzip(&raw), plain);
        }
    }
}

#[tokio::test]
async fn accept_encoding_is_heard() {
    let (_, address) = serve(Limits::default()).await;
    for (accept, coding) in [
        ("gzip", true),
        ("x-gzip", true),
        ("GZip", true),
        ("gzip, deflate, br, zstd", true),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", true),
        ("*", true),
        ("br, *;q=0.2", true),
        ("identity;q=0, *", true),
        ("identity;q=0.5, gzip;q=0.5", true),
        ("gzip;q=0.001", true),
        ("", false),
        ("identity", false),
        ("br", false),
        ("gzip;q=0", false),
        ("gzip;q=0.000, *", false),
        ("gzip;q=0.5, identity", false),
        ("gzip;q=0.5, identity;q=0.6", false),
        ("*;q=0, identity", false),
    ] {
        let response = ask(address, accepting(accept)).await;
        assert_coding(&response, coding.then_some("gzip"), accept);
        assert_eq!(response.header("vary"), Some("accept-encoding"), "{accept}");
    }
    for accept in [
        "identity;q=0",
        "*;q=0",
        "br, identity;q=0",
        "gzip;q=0, identity;q=0, *",
    ] {
        let refused = ask(address, accepting(accept)).await;
        let message = refused.error(406, "invalid_argument");
        assert!(message.ends_with("accept gzip or identity in Accept-Encoding"));
        let index = Request::get("/socket.mq").header("Accept-Encoding", accept);
        assert_eq!(ask(address, index).await.status, 406);
    }
    // Two lines are one list.
    let both = accepting("gzip;q=0.5").header("Accept-Encoding", "identity;q=0.1");
    assert_coding(&ask(address, both).await, Some("gzip"), "two lines");
}

#[tokio::test]
async fn what_would_not_be_shorter_comes_as_it_is() {
    let (_, address) = serve(Limits::default()).await;
    let small = |accept| {
        let request = Request::call("GetForecast").json(&json!({ "place": "Turin" }));
        request.header("Accept-Encoding", accept)
    };
    let response = ask(address, small("gzip")).await;
    assert_eq!(response.header("content-encoding"), None);
    assert_eq!(response.json()["place"], "Turin");
    // Unless nothing else is accepted.
    let response = ask(address, small("gzip, identity;q=0")).await;
    assert_eq!(response.header("content-encoding"), Some("gzip"));
    assert!(gunzip(&response.body).starts_with(b"{\"place\":\"Turin\""));

    // A picture is compressed already; what the handler wants as it is stays so.
    for (content_type, coding) in [
        ("image/png", None),
        ("image/svg+xml", Some("gzip")),
        ("text/plain", Some("gzip")),
        ("", None),
    ] {
        let wanted = json!({ "contentType": content_type, "bytes": 70_000 });
        let request = Request::call("GetPicture").json(&wanted);
        let response = ask(address, request.header("Accept-Encoding", "gzip")).await;
        assert_eq!(
            response.header("content-encoding"),
            coding,
            "{content_type}"
        );
        let body = coding.map_or_else(|| response.body.clone(), |_| gunzip(&response.body));
        assert_eq!(body, vec![7; 70_000]);
    }
    let place = format!("As it is: {}", far_away());
    let request = Request::call("GetForecast").json(&json!({ "place": place }));
    let response = ask(address, request.header("Accept-Encoding", "gzip")).await;
    assert_eq!(response.header("content-encoding"), None);
    assert_eq!(response.json()["place"], place);
}

/// What is secret must not be compressed beside what others write, and a stream is not to be held back.
#[tokio::test]
async fn streams_polls_and_sessions_are_not_compressed() {
    let (station, address) = serve(Limits::default()).await;
    let topic = |query: &str| Request::topic(query).header("Accept-Encoding", "gzip");
    let mut events = Events::open(address, topic("Observations")).await;
    assert_eq!(events.head().header("content-encoding"), None);
    events.expect("subscribed").await;
    for _ in 0..16 {
        station.observe(&far_away(), 1.0);
    }
    events.expect("message").await;
    let poll = ask(address, topic("Observations?wait=1")).await;
    assert_eq!(poll.header("content-encoding"), None);
    assert!(poll.body.len() > 10_000 && poll.json()["frames"].is_array());

    let mut session = HttpSession::new(address, 1).header("Accept-Encoding", "gzip");
    let subscribe = json!([{ "id": 1, "subscribe": { "topic": "Weather.Observations" } }]);
    let request = session.next(&subscribe).header("Smq-Wait-Ms", "20000");
    let response = session.ask(request).await;
    assert_eq!(response.header("content-encoding"), None);
    assert!(!session.take(&response).is_empty());
}

#[tokio::test]
async fn signed_and_sealed_messages_are_not_compressed() {
    let parties = Parties::new();
    let (_, address) = parties.serve_under(Policy::Signed).await;
    let forger = Forger::new(&parties.client, parties.server.certificate());
    for media_type in [SIGNED, SEALED] {
        let mut envelope = Envelope::request(&parties.server, "weather.v1/Weather.GetForecast");
        envelope.payload = body(&far_away()).into_bytes();
        let packets = forger.signed(&Draft::new(envelope.to_json()));
        let message = match media_type {
            SIGNED => joined(&packets),
            _ => forger.sealed(&packets),
        };
        // What comes may be gzip, which some proxies undo.
        let request = Request::call("GetForecast").header("Content-Type", media_type);
        let request = request.header("Content-Encoding", "gzip");
        let request = request.header("Accept-Encoding", "gzip");
        let response = ask(address, request.body(gzip(message))).await;
        assert_eq!(
            response.header("content-type"),
            Some(media_type),
            "{response:?}"
        );
        assert_eq!(response.header("content-encoding"), None);
        assert!(response.body.len() > 6000);
    }
}

#[tokio::test]
async fn every_body_may_be_gzip() {
    let (_, address) = serve_with(|server| server.handle("/handled", handled)).await;
    for coding in ["gzip", "x-gzip", "GZIP", "identity, gzip", "gzip,"] {
        let reply = ask(address, coded(coding, gzip(body("Turin"))))
            .await
            .json();
        assert_eq!(reply["place"], "Turin", "{coding}");
    }
    for coding in ["identity", "", "Identity ,"] {
        let reply = ask(address, coded(coding, body("Turin"))).await.json();
        assert_eq!(reply["place"], "Turin", "{coding}");
    }
    // A body that is empty is so in every coding.
    let reply = ask(address, coded("gzip", "")).await;
    reply.error(400, "invalid_argument");
    let empty = Request::call("GetForecast").header("Content-Encoding", "gzip");
    assert_eq!(ask(address, empty).await.status, 200);

    let reply = ask(address, picture(3 << 20)).await.json();
    assert_eq!(
        reply,
        json!({ "contentType": "image/png", "bytes": 3 << 20 })
    );

    let publish = Request::call("Readings").header("Content-Type", "application/json");
    let publish = publish.header("Content-Encoding", "gzip");
    let published = ask(address, publish.body(gzip(r#"{"celsius":1}"#))).await;
    assert_eq!(published.status, 200, "{published:?}");

    let mut session = HttpSession::new(address, 2).header("Content-Encoding", "gzip");
    let subscribe = json!([{ "id": 1, "subscribe": { "topic": "Weather.Observations" } }]);
    let request = session.next(&subscribe).header("Smq-Wait-Ms", "20000");
    let request = request.body(gzip(subscribe.to_string()));
    let response = session.ask(request).await;
    assert_eq!(session.take(&response)[0]["id"], 1, "{response:?}");

    // The handler sees what was compressed, and no header that says so.
    let request = Request::new("POST", "/handled").header("Content-Encoding", "gzip");
    let response = ask(address, request.body(gzip(far_away()))).await;
    assert_eq!(response.body, format!("[] {}", far_away()).into_bytes());
    assert_eq!(response.header("content-encoding"), None);
}

/// Answers with the headers about the body, and the body.
async fn handled(request: http::Request<Bytes>) -> http::Response<Bytes> {
    let names = [header::CONTENT_ENCODING, header::CONTENT_LENGTH];
    let headers = request.headers();
    let there: Vec<_> = names
        .iter()
        .filter(|name| headers.contains_key(*name))
        .collect();
    let text = String::from_utf8_lossy(request.body());
    http::Response::new(format!("{there:?} {text}").into())
}

#[tokio::test]
async fn other_codings_are_refused_and_gzip_is_named() {
    let (_, address) = serve_with(|server| server.handle("/handled", handled)).await;
    for coding in [
        "br",
        "deflate",
        "zstd",
        "gzip, gzip",
        "gzip, br",
        "aes128gcm",
        "gz",
    ] {
        for path in ["/socket.mq/weather/v1/Weather.GetForecast", "/handled"] {
            let request = Request::new("POST", path).header("Content-Type", "application/json");
            let request = request.header("Content-Encoding", coding);
            let response = ask(address, request.body(gzip(body("Turin")))).await;
            let message = response.error(415, "invalid_argument");
            let expected = format!("unsupported Content-Encoding {coding}: use gzip or none");
            assert_eq!(message, expected, "{path}");
            assert_eq!(response.header("accept-encoding"), Some("gzip"));
        }
    }
}

#[tokio::test]
async fn what_is_not_one_gzip_stream_is_refused() {
    let (_, address) = serve(Limits::default()).await;
    let stream = gzip(body(&far_away()));
    let with = |rest: &[u8]| [&stream[..], rest].concat();
    let mut changed = stream.clone();
    let middle = stream.len() / 2;
    changed[middle] ^= 0xff;
    let mut checksum = stream.clone();
    checksum[stream.len() - 5] ^= 1;
    let mut length = stream.clone();
    *length.last_mut().unwrap() ^= 1;
    for (what, sent, reason) in [
        (
            "no gzip",
            body("Turin").into(),
            "is not gzip: incorrect header check",
        ),
        ("a changed byte", changed, "is not gzip: "),
        (
            "another checksum",
            checksum,
            "is not gzip: incorrect data check",
        ),
        (
            "another length",
            length,
            "is not gzip: incorrect length check",
        ),
        (
            "trailing garbage",
            with(b"garbage"),
            "is not gzip: incorrect header check",
        ),
        (
            "trailing zeros",
            with(&[0; 512]),
            "is not gzip: incorrect header check",
        ),
        (
            "many members",
            gzip("").repeat(1025),
            "is not gzip: more than 1024 members",
        ),
        (
            "the head of another member",
            with(&stream[..5]),
            "the gzip stream has no end",
        ),
        (
            "a few bytes",
            stream[..5].to_vec(),
            "the gzip stream has no end",
        ),
        (
            "half of it",
            stream[..middle].to_vec(),
            "the gzip stream has no end",
        ),
        (
            "all but the end",
            stream[..stream.len() - 8].to_vec(),
            "the gzip stream has no end",
        ),
    ] {
        let response = ask(address, coded("gzip", sent)).await;
        let message = response.error(400, "invalid_argument");
        assert!(message.contains(reason), "{what}: {message}");
    }
    let response = ask(address, coded("gzip", gzip(body("Turin")).repeat(2))).await;
    let message = response.error(400, "invalid_argument");
    assert!(!message.contains("gzip"), "the JSON is wrong: {message}");
}

#[tokio::test]
async fn a_bomb_stops_at_the_limit() {
    let (_, address) = serve(Limits::default()).await;
    let too_large = |response: Response| {
        let message = response.error(413, "resource_exhausted");
        assert!(message.contains("larger than 4194304 bytes"), "{message}");
    };
    // 10 MB in 10 KB.
    let bomb = picture(10_000_000);
    assert!(bomb.bytes().len() < 11_000);
    too_large(ask(address, bomb).await);
    assert_eq!(ask(address, picture(4 << 20)).await.status, 200);
    too_large(ask(address, picture((4 << 20) + 1)).await);

    // The server answers before the rest of a bomb of 2 GB has come.
    let piece = gzip(vec![0; 2 << 20]);
    let head = "POST /socket.mq/weather/v1/Weather.PutPicture HTTP/1.1\r\nHost: localhost\r\n\
                Content-Encoding: gzip\r\nContent-Length: 2000000\r\n\r\n";
    let mut connection = Connection::open(address).await;
    connection.send(head).await;
    connection.send(piece.repeat(3)).await;
    too_large(connection.response().await);

    // Blocks without content are no way to go on for ever.
    let mut endless = gzip("")[..15].to_vec();
    endless.extend(b"\x00\x00\x00\xff\xff".repeat(2_000_000));
    let endless = Request::call("PutPicture")
        .header("Content-Encoding", "gzip")
        .body(endless);
    too_large(ask(address, endless).await);
}

/// Begins bodies of 1.5 MiB, of a few KiB in gzip, and returns the connections.
async fn begin_bodies(count: usize, address: SocketAddr) -> Vec<Connection> {
    let mut connections = Vec::new();
    for _ in 0..count {
        let mut connection = Connection::open_from([127, 0, 0, 2], address).await;
        let request = picture(3 << 19).bytes();
        connection.send(&request[..request.len() - 1]).await;
        connections.push(connection);
    }
    connections
}

#[tokio::test]
async fn inflated_bytes_are_charged_until_they_are_gone() {
    let mut limits = Limits::default();
    limits.source_bytes = 4 << 20;
    let (_, address) = serve(limits).await;
    let mut held = begin_bodies(3, address).await;
    let refused = futures_util::future::select_all(
        held.iter_mut()
            .map(|connection| Box::pin(connection.response())),
    );
    let (refused, ..) = within("a refusal", refused).await;
    let message = refused.error(429, "resource_exhausted");
    assert!(
        message.contains("4194304 bytes for you or your address"),
        "{message}"
    );
    assert_eq!(refused.header("retry-after"), Some("1"));
    // Others do not notice.
    assert_eq!(ask(address, picture(3 << 20)).await.status, 200);
    drop(held);
    within("an answer", async {
        loop {
            let mut connection = Connection::open_from([127, 0, 0, 2], address).await;
            connection.send(picture(3 << 20).bytes()).await;
            if connection.response().await.status == 200 {
                return;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_is_compressed_and_has_an_entity_tag() {
    let (_, address) = serve_with(with_page).await;
    let get = |accept: &str| Request::get("/page.js").header("Accept-Encoding", accept);
    let (plain, packed) = (
        ask(address, get("br")).await,
        ask(address, get("gzip")).await,
    );
    assert_eq!(plain.body, SCRIPT.repeat(1000).into_bytes());
    assert_eq!(gunzip(&packed.body), plain.body);
    let tag = |response: &Response| response.header("etag").unwrap().to_owned();
    let (plain_tag, packed_tag) = (tag(&plain), tag(&packed));
    assert_ne!(plain_tag, packed_tag, "other bytes, another strong tag");
    for (response, coding) in [(&plain, None), (&packed, Some("gzip"))] {
        assert_eq!(response.header("content-encoding"), coding);
        assert_eq!(response.header("vary"), Some("accept-encoding"));
        assert_eq!(response.header("cache-control"), Some("no-cache"));
        let content_type = response.header("content-type");
        assert_eq!(content_type, Some("text/javascript; charset=utf-8"));
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
    }
    for held in [
        packed_tag.clone(),
        format!("W/{packed_tag}"),
        format!("\"other\", {packed_tag} ,W/\"more\""),
        "*".into(),
    ] {
        let mut connection = Connection::open(address).await;
        for method in ["GET", "HEAD"] {
            let request = Request::new(method, "/page.js").header("Accept-Encoding", "gzip");
            connection
                .send(request.header("If-None-Match", &held).bytes())
                .await;
            let response = connection.response().await;
            assert_eq!(response.status, 304, "{held}");
            assert_eq!(response.header("etag"), Some(&*packed_tag));
            assert_eq!(response.header("vary"), Some("accept-encoding"));
            assert_eq!(response.header("content-length"), None);
            assert!(response.body.is_empty());
        }
    }
    for other in [&plain_tag, "\"other\"", packed_tag.trim_matches('"')] {
        let response = ask(address, get("gzip").header("If-None-Match", other)).await;
        assert_eq!(
            (response.status, &response.body),
            (200, &packed.body),
            "{other}"
        );
    }
    // Too small, and compressed already: there is one form, with one tag.
    for path in ["/small.js", "/picture.png"] {
        let response = ask(
            address,
            Request::get(path).header("Accept-Encoding", "gzip"),
        )
        .await;
        assert_eq!(response.header("content-encoding"), None, "{path}");
        assert_eq!(tag(&response), tag(&ask(address, Request::get(path)).await));
    }
    // HEAD says what GET would bring.
    let head = Request::new("HEAD", "/page.js").header("Accept-Encoding", "gzip");
    let mut connection = Connection::open(address).await;
    connection.send(head.bytes()).await;
    let head = connection.head().await;
    let length = packed.body.len().to_string();
    assert_eq!(head.header("content-length"), Some(&*length));
    assert_eq!(head.header("content-encoding"), Some("gzip"));
}

#[tokio::test]
async fn descriptions_are_compressed_and_have_entity_tags() {
    let (_, address) = serve(Limits::default()).await;
    for (path, accept, vary) in [
        (
            "/socket.mq",
            "application/json",
            &["accept-encoding", "accept"][..],
        ),
        (
            "/socket.mq/weather/v1",
            "application/json",
            &["accept-encoding", "accept"],
        ),
        (
            "/socket.mq/weather/v1",
            "application/protobuf",
            &["accept-encoding", "accept"],
        ),
    ] {
        let get = || Request::get(path).header("Accept", accept);
        let plain = ask(address, get()).await;
        assert_eq!(plain.header("content-encoding"), None);
        let packed = ask(address, get().header("Accept-Encoding", "gzip")).await;
        let is_large = plain.body.len() >= 1024;
        assert_eq!(
            packed.header("content-encoding"),
            is_large.then_some("gzip"),
            "{path}"
        );
        assert!(is_large || path == "/socket.mq");
        if is_large {
            assert!(packed.body.len() < plain.body.len() / 2);
            assert_eq!(gunzip(&packed.body), plain.body);
        }
        let there = packed.headers.iter().filter(|(name, _)| name == "vary");
        assert_eq!(there.map(|(_, value)| value).collect::<Vec<_>>(), vary);
        let tag = plain.header("etag").unwrap();
        let held = ask(address, get().header("If-None-Match", tag)).await;
        assert_eq!((held.status, held.header("etag")), (304, Some(tag)));
    }
    // The same of another server of the program, and another one of another server.
    let index = |address| async move {
        let response = ask(address, Request::get("/socket.mq")).await;
        response.header("etag").unwrap().to_owned()
    };
    let mut limits = Limits::default();
    let (_, same) = serve(limits.clone()).await;
    limits.session_requests += 1;
    let (_, other) = serve(limits).await;
    assert_eq!(index(address).await, index(same).await);
    assert_ne!(index(address).await, index(other).await);
}

/// nginx takes what the server has compressed as it is, and compresses by itself where the server was not asked.
#[tokio::test]
async fn nginx_in_front_may_compress_too() {
    let (_, address) = serve_with(with_page).await;
    let gzip = "gzip on; gzip_proxied any; gzip_min_length 100; gzip_types application/json text/javascript;";
    let nginx = Nginx::start(&format!(
        "location /socket.mq/ {{ {gzip} proxy_pass http://{address}; }}
         location /page.js {{ {gzip} proxy_pass http://{address}; }}
         location /alone/ {{ {gzip} proxy_set_header Accept-Encoding \"\"; proxy_pass http://{address}/; }}"
    ))
    .await;
    for prefix in ["", "/alone"] {
        let path = format!("{prefix}/socket.mq/weather/v1/Weather.GetForecast");
        let call = |accept: &str| {
            let request = Request::new("POST", &path).json(&json!({ "place": far_away() }));
            request.header("Accept-Encoding", accept)
        };
        let response = ask(nginx.address, call("gzip")).await;
        assert_coding(&response, Some("gzip"), prefix);
        assert_coding(&ask(nginx.address, call("identity")).await, None, prefix);
        let packed = Request::new("POST", &path).header("Content-Type", "application/json");
        let packed = packed.header("Content-Encoding", "gzip");
        let packed = packed.body(self::gzip(body(&far_away())));
        assert_coding(&ask(nginx.address, packed).await, None, prefix);

        let page = || {
            let request = Request::get(&format!("{prefix}/page.js"));
            request.header("Accept-Encoding", "gzip")
        };
        let response = ask(nginx.address, page()).await;
        assert_eq!(response.header("content-encoding"), Some("gzip"));
        assert_eq!(gunzip(&response.body), SCRIPT.repeat(1000).into_bytes());
        let tag = response.header("etag").unwrap();
        let held = ask(nginx.address, page().header("If-None-Match", tag)).await;
        assert_eq!(held.status, 304, "{tag}");
    }
}
