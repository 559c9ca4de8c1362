//! Requests as they are on the wire, and what the doors make of them: hostile messages and trailers, and positions in each
//! format.

use std::{convert::Infallible, io::Write, net::SocketAddr, time::Duration};

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode};
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};
use hyper::{body::Incoming, client::conn};
use hyper_util::rt::{TokioExecutor, TokioIo};
use prost::Message;
use serde_json::{Value, json};
use smq_door_tests::{
    serve,
    tides::v1::{GetLevelRequest, Level, Remark, Warning},
};
use smq_grpc::Grpc;
use smq_runtime::{
    Code, Error, Position,
    protocol::{ClientProtocol, ProtocolResponse},
};
use tokio::{net::TcpStream, time::timeout};

/// Names and values.
type Headers = [(&'static str, &'static str)];

/// Sends a request of these frames over HTTP/2, or over HTTP/1.1 for another content type than gRPC.
async fn send(
    address: SocketAddr,
    path: &str,
    headers: &[(&str, &str)],
    frames: Vec<Frame<Bytes>>,
) -> Result<Response<Incoming>, hyper::Error> {
    let is_grpc = headers.contains(&("content-type", "application/grpc"))
        || headers.contains(&("content-type", "application/grpc+json"));
    let mut request = Request::post(format!("http://{address}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.header("host", address.to_string());
    let frames = stream::iter(frames).map(Ok::<_, Infallible>);
    let request = request.body(StreamBody::new(frames)).unwrap();
    let io = TokioIo::new(TcpStream::connect(address).await.unwrap());
    if is_grpc {
        let builder = conn::http2::Builder::new(TokioExecutor::new());
        let (mut sender, connection) = builder.handshake(io).await?;
        tokio::spawn(connection);
        sender.send_request(request).await
    } else {
        let (mut sender, connection) = conn::http1::handshake(io).await?;
        tokio::spawn(connection);
        sender.send_request(request).await
    }
}

fn envelope(flags: u8, message: impl AsRef<[u8]>) -> Vec<u8> {
    let message = message.as_ref();
    let length = (message.len() as u32).to_be_bytes();
    [&[flags][..], &length, message].concat()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn level_of(harbour: &str) -> Vec<u8> {
    let harbour = harbour.into();
    GetLevelRequest { harbour }.encode_to_vec()
}

/// Returns the status in the trailers of gRPC, or in the last message of gRPC-Web.
async fn status(response: Response<Incoming>) -> (u32, String) {
    let (head, body) = response.into_parts();
    assert_eq!(head.status, StatusCode::OK);
    let body = body.collect().await.unwrap();
    let mut trailers = body.trailers().cloned().unwrap_or(head.headers);
    let mut body = &body.to_bytes()[..];
    while let [flags, a, b, c, d, rest @ ..] = body {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        let (message, rest) = rest.split_at(length);
        if *flags == 0x80 {
            let text = std::str::from_utf8(message).unwrap();
            let pairs = text.lines().map(|line| line.split_once(": ").unwrap());
            trailers = pairs
                .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
                .collect();
        }
        body = rest;
    }
    let text = |name: &str| {
        trailers
            .get(name)
            .map(|it: &HeaderValue| it.to_str().unwrap())
    };
    let status = text("grpc-status").unwrap().parse().unwrap();
    (status, text("grpc-message").unwrap_or_default().to_owned())
}

#[tokio::test]
async fn hostile_messages_get_their_codes() {
    let (_, address) = serve(|server| server).await;
    let ostia = || envelope(0, level_of("Ostia"));
    let zipped = gzip(&level_of("Ostia"));
    let bomb = gzip(&level_of(&"a".repeat(64 << 20)));
    assert!(bomb.len() < 128 << 10, "{}", bomb.len());
    let cut = ostia()[..7].to_vec();
    let long = [&[0][..], &0xffff_ffff_u32.to_be_bytes(), &level_of("Ostia")].concat();
    // What is left begins another message, of a length that nobody may send.
    let short = [&[0][..], &2_u32.to_be_bytes(), &level_of("Ostia")].concat();
    let is_gzip: &Headers = &[("grpc-encoding", "gzip")];
    const NONE: &Headers = &[];
    let cases: [(&str, &Headers, Vec<u8>, u32); 19] = [
        ("one message", NONE, ostia(), 0),
        ("one that is compressed", is_gzip, envelope(1, &zipped), 0),
        ("one that is not, where it may be", is_gzip, ostia(), 0),
        ("none", NONE, vec![], 12),
        ("two in a unary call", NONE, [ostia(), ostia()].concat(), 12),
        ("a prefix that is cut", NONE, vec![0, 0, 0], 3),
        ("a message that is cut", NONE, cut, 3),
        ("a length over every limit", NONE, long, 8),
        ("a length that is too short", NONE, short, 8),
        ("not protobuf", NONE, envelope(0, [0xff; 9]), 3),
        (
            "compressed, and nothing says how",
            NONE,
            envelope(1, &zipped),
            13,
        ),
        (
            "compressed in an unknown way",
            &[("grpc-encoding", "br")],
            ostia(),
            12,
        ),
        ("compressed, and cut", is_gzip, envelope(1, &zipped[..9]), 3),
        ("compressed, and no gzip", is_gzip, envelope(1, b"gzip"), 3),
        ("a gzip bomb", is_gzip, envelope(1, &bomb), 8),
        ("unknown flags", NONE, envelope(2, level_of("Ostia")), 3),
        (
            "flags of a trailer",
            NONE,
            envelope(0x80, b"grpc-status: 0"),
            3,
        ),
        (
            "a timeout without a unit",
            &[("grpc-timeout", "10")],
            ostia(),
            3,
        ),
        (
            "a timeout of nine digits",
            &[("grpc-timeout", "123456789m")],
            ostia(),
            3,
        ),
    ];
    for (name, headers, body, expected) in &cases {
        for content_type in ["application/grpc", "application/grpc-web"] {
            let headers = [&[("content-type", content_type)], *headers].concat();
            let frames = body.chunks(1 << 14).map(Bytes::copy_from_slice);
            let frames = frames.map(Frame::data).collect();
            let response = send(address, "/tides.v1.Tides/GetLevel", &headers, frames);
            let response = timeout(Duration::from_secs(10), response).await.unwrap();
            let (status, message) = status(response.unwrap()).await;
            assert_eq!(status, *expected, "{name}, {content_type}: {message}");
        }
    }
}

#[tokio::test]
async fn paths_and_trailers_that_nobody_expects_do_no_harm() {
    let (_, address) = serve(|server| server).await;
    let grpc = [("content-type", "application/grpc")];
    let ostia = || vec![Frame::data(envelope(0, level_of("Ostia")).into())];
    let response = send(address, "/tides.v1.Tides/Nothing", &grpc, ostia()).await;
    assert_eq!(status(response.unwrap()).await.0, 12);
    for path in [
        "/tides.v1.Tides/%zz%00",
        "/tides.v1.Tides/..",
        "//",
        "/a/b/c",
    ] {
        let response = send(address, path, &grpc, ostia()).await.unwrap();
        assert_ne!(response.status(), StatusCode::OK, "{path}");
    }
    // Trailers of a client mean nothing, and those that are larger than a head may be end their call alone.
    let value = "x".repeat(4 << 10);
    for count in [1, 1000] {
        let names = (0..count).map(|n| HeaderName::try_from(format!("x-{n}")).unwrap());
        let trailers: HeaderMap = names.map(|name| (name, value.parse().unwrap())).collect();
        let mut frames = ostia();
        frames.push(Frame::trailers(trailers));
        let response = send(address, "/tides.v1.Tides/GetLevel", &grpc, frames).await;
        if count == 1 {
            assert_eq!(status(response.unwrap()).await.0, 0);
        }
    }
    let response = send(address, "/tides.v1.Tides/GetLevel", &grpc, ostia()).await;
    assert_eq!(status(response.unwrap()).await.0, 0);
}

#[test]
fn hostile_trailers_of_a_server_are_errors() {
    let read = |trailers: &[(&'static str, &str)], body: &[u8]| {
        let pairs = trailers.iter().map(|(name, value)| {
            let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
            (HeaderName::from_static(name), value)
        });
        Grpc.read(ProtocolResponse {
            headers: HeaderMap::new(),
            body: Bytes::copy_from_slice(body),
            trailers: pairs.collect(),
        })
    };
    let ok = envelope(0, b"");
    assert!(read(&[("grpc-status", "0")], &ok).is_ok());
    for (name, trailers, body) in [
        ("no status", &[][..], &ok[..]),
        ("no number", &[("grpc-status", "zero")], &ok),
        ("a negative one", &[("grpc-status", "-1")], &ok),
        ("no message", &[("grpc-status", "0")], b""),
        ("two", &[("grpc-status", "0")], &[&ok[..], &ok].concat()),
        (
            "a compressed one",
            &[("grpc-status", "0")],
            &envelope(1, b"x"),
        ),
    ] {
        let error = read(trailers, body).unwrap_err();
        assert!(matches!(error, Error::Protocol(_)), "{name}: {error}");
    }
    let long = "%F0%9F".repeat(10_000);
    for (code, number, message, details) in [
        (Code::NotFound, "5", "%zz 100 % %", "!!!"),
        (Code::Unknown, "17", "%ff%fe", "AAAA"),
        (Code::Unknown, "99999999999999999999", "", "===="),
        (Code::Unavailable, "14", &*long, "CAUSBXdyb25n"),
    ] {
        let trailers = [
            ("grpc-status", number),
            ("grpc-message", message),
            ("grpc-status-details-bin", details),
        ];
        match read(&trailers, b"").unwrap_err() {
            Error::Status(status) => assert_eq!(status.code(), code, "{number}"),
            // A number that no machine has is no status.
            error => assert!(matches!(error, Error::Protocol(_)) && number.len() > 9),
        }
    }
}

/// Returns the first message of a stream, or the JSON of the first server-sent event, or of a poll.
async fn first(response: Response<Incoming>) -> Bytes {
    assert_eq!(response.status(), StatusCode::OK);
    let (mut body, mut read) = (response.into_body(), Vec::new());
    loop {
        let frame = timeout(Duration::from_secs(10), body.frame())
            .await
            .unwrap();
        read.extend(frame.unwrap().unwrap().into_data().unwrap());
        if let [0, _, _, _, length, message @ ..] = &read[..] {
            return Bytes::copy_from_slice(&message[..usize::from(*length)]);
        }
        let text = std::str::from_utf8(&read).unwrap();
        if text.starts_with('{') {
            return Bytes::copy_from_slice(text.as_bytes());
        }
        // Not the confirmation, which has a name.
        let mut events = text.split("\n\n").filter(|it| !it.contains("event:"));
        let json = events.find_map(|it| it.split_once("data: "));
        if let Some((_, json)) = json
            && text.ends_with("\n\n")
        {
            return Bytes::copy_from_slice(json.as_bytes());
        }
    }
}

/// In a string, in bytes and in a message: each format says where an event is, and takes that back.
#[tokio::test]
async fn a_position_is_the_same_in_each_format() {
    let (station, address) = serve(|server| server).await;
    let topics = &station.topics;
    let mut positions = Vec::new();
    for n in 1..=2 {
        let harbour = String::from("Ostia");
        let (millimetres, text) = (n, n.to_string());
        let level = Level {
            harbour: harbour.clone(),
            millimetres,
            ..Default::default()
        };
        let remark = Remark {
            text: text.clone(),
            ..Default::default()
        };
        let warning = Warning {
            harbour: n.to_string() + &harbour,
            text,
            ..Default::default()
        };
        positions = vec![
            topics.levels.publish(level).await.unwrap(),
            topics.talk.publish(remark).await.unwrap(),
            topics.warnings.publish(warning).await.unwrap(),
        ];
    }
    for (topic, at) in ["Levels", "Talk", "Warnings"].into_iter().zip(positions) {
        let Position { epoch, sequence } = at;
        assert_eq!(sequence, 2);
        let after = Position::new(epoch, 1).to_string();
        let text = format!("{epoch}-2");
        let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &text);
        let expected = match topic {
            "Levels" => json!(text),
            "Talk" => json!(base64),
            _ => json!({ "epoch": epoch.to_string(), "sequence": "2" }),
        };
        let path = format!("/tides.v1.Tides/{topic}");
        for (content_type, message) in [
            ("application/grpc", ""),
            ("application/grpc+json", "{}"),
            ("application/grpc-web", ""),
            ("application/connect+json", "{}"),
            ("application/connect+proto", ""),
        ] {
            // What both publish needs HTTP/2, and takes no filter from the request.
            let is_http2 = ["application/grpc", "application/grpc+json"].contains(&content_type);
            if topic == "Talk" && !is_http2 {
                continue;
            }
            let frames = match topic {
                "Talk" => Vec::new(),
                _ => vec![Frame::data(Bytes::from(envelope(0, message)))],
            };
            let headers = [("content-type", content_type), ("smq-after", &after)];
            let response = send(address, &path, &headers, frames).await.unwrap();
            let confirmed = response.headers()["smq-position"].to_str().unwrap();
            assert_eq!(confirmed, after, "{topic} {content_type}");
            let event = first(response).await;
            if content_type.ends_with("json") {
                let event: Value = serde_json::from_slice(&event).unwrap();
                assert_eq!(event["position"], expected, "{topic} {content_type}");
            } else {
                match topic {
                    "Levels" => assert_eq!(Level::decode(event).unwrap().position, text),
                    "Talk" => assert_eq!(Remark::decode(event).unwrap().position, text),
                    _ => assert_eq!(Warning::decode(event).unwrap().position, Some(at)),
                }
            }
        }
        // For `curl` and `EventSource`, and by a long poll.
        for (query, accept) in [
            ("", "text/event-stream"),
            ("&wait=1000", "application/json"),
        ] {
            let url =
                format!("http://{address}/socket.mq/tides/v1/Tides.{topic}?after={after}{query}");
            let io = TokioIo::new(TcpStream::connect(address).await.unwrap());
            let (mut sender, connection) = conn::http1::handshake(io).await.unwrap();
            tokio::spawn(connection);
            let request = Request::get(url).header("host", address.to_string());
            let request = request
                .header("accept", accept)
                .body(String::new())
                .unwrap();
            let data = first(sender.send_request(request).await.unwrap()).await;
            let event: Value = serde_json::from_slice(&data).unwrap();
            let frames = event["frames"].as_array().into_iter().flatten();
            let event = frames
                .map(|it| &it["event"]["payload"])
                .find(|it| it.is_object())
                .unwrap_or(&event);
            assert_eq!(event["position"], expected, "{topic} {accept}: {data:?}");
        }
    }
}
