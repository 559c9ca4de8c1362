//! Requests and replies in protobuf, in JSON, and as any bytes.

use prost::Message;
use serde_json::{Value, json};
use smq_runtime::{Limits, prost_types::Timestamp};
use smq_tests::{
    serve,
    weather::v1::{Everything, GetForecastRequest, GetForecastResponse, Sky, everything::Choice},
    wire::{Request, Response, ask},
};

fn turin() -> GetForecastRequest {
    GetForecastRequest {
        place: "Turin".into(),
        think_ms: 0,
    }
}

/// Sends JSON to `Echo` and returns what comes back.
async fn echo(body: Value) -> Value {
    let (_, address) = serve(Limits::default()).await;
    let response = ask(address, Request::call("Echo").json(&body)).await;
    assert_eq!(response.status, 200, "{response:?}");
    response.json()
}

async fn forecast(headers: &[(&str, &str)], body: &[u8]) -> Response {
    let (_, address) = serve(Limits::default()).await;
    let mut request = Request::call("GetForecast").body(body);
    for (name, value) in headers {
        request = request.header(name, value);
    }
    ask(address, request).await
}

#[tokio::test]
async fn json_is_answered_in_json() {
    let (_, address) = serve(Limits::default()).await;
    let request = Request::call("GetForecast").json(&json!({ "place": "Turin" }));
    let response = ask(address, request).await;
    assert_eq!(response.status, 200);
    let reply = json!({ "place": "Turin", "celsius": 21.5, "sky": "SKY_CLEAR" });
    assert_eq!(response.json(), reply);
}

#[tokio::test]
async fn protobuf_is_answered_in_protobuf() {
    let (_, address) = serve(Limits::default()).await;
    let response = ask(address, Request::call("GetForecast").protobuf(&turin())).await;
    assert_eq!(response.status, 200);
    let reply: GetForecastResponse = response.protobuf();
    assert_eq!((&*reply.place, reply.sky()), ("Turin", Sky::Clear));
}

#[tokio::test]
async fn every_spelling_of_a_content_type_is_understood() {
    let protobuf = turin().encode_to_vec();
    let json = br#"{"place":"Turin"}"#;
    for (content_type, body) in [
        ("application/protobuf", &protobuf[..]),
        ("application/proto", &protobuf),
        ("application/x-protobuf", &protobuf),
        ("Application/Protobuf; messageType=\"x\"", &protobuf),
        ("application/json", json),
        ("APPLICATION/JSON", json),
        ("application/json; charset=utf-8", json),
        ("application/json;charset=\"UTF-8\"", json),
    ] {
        let headers = [
            ("Content-Type", content_type),
            ("Accept", "application/json"),
        ];
        let response = forecast(&headers, body).await;
        assert_eq!(response.status, 200, "{content_type}: {response:?}");
        assert_eq!(response.json()["place"], "Turin", "{content_type}");
    }
}

#[tokio::test]
async fn other_formats_and_other_charsets_are_refused() {
    for content_type in [
        "text/plain",
        "application/xml",
        "application/jsonp",
        "application/json; charset=iso-8859-1",
        "",
    ] {
        let response = forecast(&[("Content-Type", content_type)], b"{}").await;
        let message = response.error(415, "invalid_argument");
        assert!(message.contains("application/json"), "{message}");
    }
    forecast(&[], b"{}").await.error(415, "invalid_argument");
}

#[tokio::test]
async fn accept_says_the_format_of_the_reply() {
    const JSON: &str = "application/json";
    const PROTOBUF: &str = "application/protobuf";
    for (request, accept, reply) in [
        (JSON, PROTOBUF, PROTOBUF),
        (PROTOBUF, JSON, JSON),
        (PROTOBUF, "*/*", PROTOBUF),
        (JSON, "*/*", JSON),
        (PROTOBUF, "application/*", PROTOBUF),
        (JSON, "application/proto", PROTOBUF),
        (JSON, "application/x-protobuf", PROTOBUF),
        (
            PROTOBUF,
            "text/html, application/json;q=0.2, */*;q=0.1",
            JSON,
        ),
        (
            JSON,
            "application/json;q=0.2, application/protobuf;q=0.8",
            PROTOBUF,
        ),
        (JSON, "application/json;q=0, */*", PROTOBUF),
    ] {
        let headers = [("Content-Type", request), ("Accept", accept)];
        let body = if request == JSON { &b"{}"[..] } else { b"" };
        let response = forecast(&headers, body).await;
        let answered = (response.status, response.header("content-type"));
        assert_eq!(answered, (200, Some(reply)), "{request}, Accept: {accept}");
    }
}

#[tokio::test]
async fn accept_that_allows_neither_is_refused() {
    for accept in ["text/html", "application/json;q=0", "image/*"] {
        let headers = [("Content-Type", "application/json"), ("Accept", accept)];
        let message = forecast(&headers, b"{}")
            .await
            .error(406, "invalid_argument");
        assert!(message.contains("application/protobuf"), "{message}");
    }
}

#[tokio::test]
async fn no_body_is_the_empty_message_and_answered_in_json() {
    let (_, address) = serve(Limits::default()).await;
    let response = ask(address, Request::call("Echo")).await;
    assert_eq!((response.status, response.json()), (200, json!({})));
    let protobuf = Request::call("Echo").header("Accept", "application/protobuf");
    let response = ask(address, protobuf).await;
    assert_eq!(response.protobuf::<Everything>(), Everything::default());
}

#[tokio::test]
async fn fields_that_the_server_does_not_know_are_ignored() {
    let known = echo(json!({ "string": "known", "unknown": { "deep": [1, {}] } })).await;
    assert_eq!(known, json!({ "string": "known" }));
    // So is a value of an enum that a newer client knows.
    let known = echo(json!({ "string": "known", "sky": "SKY_GREEN" })).await;
    assert_eq!(known, json!({ "string": "known" }));

    let (_, address) = serve(Limits::default()).await;
    let mut bytes = turin().encode_to_vec();
    bytes.extend_from_slice(&[0x9a, 0x3f, 3, b'n', b'e', b'w']); // field 1011, a string
    let request = Request::call("GetForecast")
        .header("Content-Type", "application/protobuf")
        .body(bytes);
    let reply: GetForecastResponse = ask(address, request).await.protobuf();
    assert_eq!(reply.place, "Turin");
}

#[tokio::test]
async fn every_kind_of_field_has_its_canonical_json() {
    let everything = json!({
        "double": 0.5, "float": -1.5,
        "int32": -2147483648, "int64": "-9223372036854775808",
        "uint32": 4294967295u32, "uint64": "18446744073709551615",
        "sint32": -1, "sint64": "-1",
        "fixed32": 1, "fixed64": "1", "sfixed32": -1, "sfixed64": "-1",
        "bool": true, "string": "snow ☃ \u{0} \"", "bytes": "+/8=",
        "sky": "SKY_CLOUDED",
        "strings": ["a", "", "b"], "map": { "x": "1", "": "-2" },
        "optional": "", "number": 0,
        "time": "2026-11-22T16:20:00.250Z",
        "nested": { "text": "", "nested": {} },
    });
    assert_eq!(echo(everything.clone()).await, everything);
}

#[tokio::test]
async fn json_in_its_other_spellings_is_read_too() {
    for (read, written) in [
        (json!({ "int64": 7 }), json!({ "int64": "7" })),
        (json!({ "int32": "7" }), json!({ "int32": 7 })),
        (json!({ "int32": 7.0 }), json!({ "int32": 7 })),
        (json!({ "int32": "1e5" }), json!({ "int32": 100_000 })),
        (json!({ "int32": "1.0" }), json!({ "int32": 1 })),
        (
            json!({ "float": 3.4028235e38 }),
            json!({ "float": 3.4028235e38 }),
        ),
        (json!({ "double": "0.5" }), json!({ "double": 0.5 })),
        (json!({ "double": "NaN" }), json!({ "double": "NaN" })),
        (
            json!({ "double": "Infinity" }),
            json!({ "double": "Infinity" }),
        ),
        (
            json!({ "float": "-Infinity" }),
            json!({ "float": "-Infinity" }),
        ),
        (json!({ "sky": 2 }), json!({ "sky": "SKY_CLOUDED" })),
        (json!({ "sky": 77 }), json!({ "sky": 77 })),
        (json!({ "bytes": "-_8" }), json!({ "bytes": "+/8=" })),
        (
            json!({ "string": null, "sky": null, "strings": null, "time": null }),
            json!({}),
        ),
        (
            json!({ "string": "", "int64": 0, "strings": [], "map": {} }),
            json!({}),
        ),
        (
            json!({ "time": "2026-11-22T17:20:00+01:00" }),
            json!({ "time": "2026-11-22T16:20:00Z" }),
        ),
    ] {
        assert_eq!(echo(read.clone()).await, written, "{read}");
    }
}

#[tokio::test]
async fn json_that_does_not_fit_is_refused() {
    let (_, address) = serve(Limits::default()).await;
    for body in [
        "",
        "{",
        "[]",
        "7",
        "null",
        "{}{}",
        "{\"int32\":2147483648}",
        "{\"uint32\":-1}",
        "{\"int32\":1.5}",
        "{\"bool\":\"true\"}",
        "{\"string\":7}",
        "{\"bytes\":\"!\"}",
        "{\"text\":\"a\",\"number\":1}",
        "{\"strings\":[null]}",
        "{\"time\":\"yesterday\"}",
        "{\"string\":\"\u{1}\"}",
        "{\"string\":\"\\ud800\"}",
        "{\"string\":\"a\",\"string\":\"a\"}",
        "{\"uint64\":18446744073709551616}",
        "{\"int64\":\"9223372036854775808\"}",
        "{\"float\":\"nan\"}",
        "{\"time\":\"2026-11-22T16:20:00.1234567890Z\"}",
    ] {
        let request = Request::call("Echo").header("Content-Type", "application/json");
        let response = ask(address, request.body(body)).await;
        assert_eq!(response.status, 400, "{body}");
        let message = response.error(400, "invalid_argument");
        assert!(
            message.contains("weather.v1.Everything"),
            "{body}: {message}"
        );
    }
}

#[tokio::test]
async fn a_reply_that_has_no_json_is_an_error() {
    let (_, address) = serve(Limits::default()).await;
    let time = Some(Timestamp {
        seconds: 1,
        nanos: -1,
    });
    let everything = Everything {
        time,
        ..Everything::default()
    };
    let request = Request::call("Echo").protobuf(&everything);
    let response = ask(address, request.header("Accept", "application/json")).await;
    let message = response.error(500, "internal");
    assert!(
        message.contains("time: the nanos of a timestamp"),
        "{message}"
    );
}

#[tokio::test]
async fn protobuf_of_every_kind_comes_back_as_it_was() {
    let (_, address) = serve(Limits::default()).await;
    let everything = Everything {
        double: f64::NEG_INFINITY,
        sint64: i64::MIN,
        bytes: (0..=255).collect(),
        sky: 77,
        map: [("x".to_owned(), 0)].into(),
        optional: Some(String::new()),
        choice: Some(Choice::Number(0)),
        time: Some(Timestamp {
            seconds: 1,
            nanos: 2,
        }),
        nested: Some(Box::default()),
        ..Everything::default()
    };
    let response = ask(address, Request::call("Echo").protobuf(&everything)).await;
    assert_eq!(response.protobuf::<Everything>(), everything);
}
