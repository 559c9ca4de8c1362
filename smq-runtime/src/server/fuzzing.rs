//! Fuzz targets for URLs, headers and exchanges.

use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, header};

use super::{deadline::deadline, query, routes::Endpoint, session::fuzz_exchange};
use crate::{
    codec::{self, Format},
    fuzzing::{EVENTS, Occurrence},
    schema,
    service::{CallFuture, IncomingCall, Service},
    topic::Topic,
};

struct Occurrences;

impl Service for Occurrences {
    fn schema(&self) -> &'static schema::Service {
        *EVENTS
    }

    fn call(&self, call: IncomingCall) -> CallFuture {
        call.unknown()
    }
}

static ENDPOINT: LazyLock<Endpoint> =
    LazyLock::new(|| Endpoint::new(Arc::new(Occurrences), &EVENTS.methods[0]));

static TOPIC: LazyLock<Topic<Occurrence>> =
    LazyLock::new(|| Topic::new(*EVENTS, ENDPOINT.method.name));

/// Subscribes with every query that parses.
pub(crate) fn query(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return; // a URL is UTF-8
    };
    subscribe(text, &HeaderMap::new());
}

fn subscribe(text: &str, headers: &HeaderMap) {
    let topic = ENDPOINT.method.topic.as_ref().expect("it is a topic");
    if let Ok(query) = query::read(&ENDPOINT, topic, text, headers) {
        // A parsed filter can only fail with too many combinations.
        if let Err(refusal) = TOPIC.subscribe(&query.filter, query.start) {
            assert!(refusal.message().contains("combinations"), "{refusal}");
        }
    }
}

/// Parses each line as a header with that initial, with the values that hyper accepts.
fn parse(data: &[u8], names: &[(&[u8], HeaderName)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in data.split(|byte| *byte == b'\n') {
        for (initial, name) in names {
            if let Some(value) = line.strip_prefix(*initial)
                && let Ok(value) = HeaderValue::from_bytes(value)
            {
                headers.append(name, value);
            }
        }
    }
    headers
}

/// Parses the headers of an exchange, up to an empty line, and then its body.
pub(crate) fn exchange(data: &[u8]) {
    const READ: [(&[u8], HeaderName); 6] = [
        (b"a", header::ACCEPT),
        (b"c", header::CONTENT_TYPE),
        (b"i", HeaderName::from_static("smq-session")),
        (b"s", HeaderName::from_static("smq-sequence")),
        (b"r", HeaderName::from_static("smq-received")),
        (b"w", HeaderName::from_static("smq-wait-ms")),
    ];
    let end = data.windows(2).position(|it| it == b"\n\n");
    let end = end.unwrap_or(data.len());
    let body = data.get(end + 2..).unwrap_or_default();
    let mut request = http::Request::new(()).into_parts().0;
    request.headers = parse(&data[..end], &READ);
    fuzz_exchange(&request, Bytes::copy_from_slice(body));
}

/// Parses each line as a header that the server reads.
pub(crate) fn headers(data: &[u8]) {
    const READ: [(&[u8], HeaderName); 4] = [
        (b"a", header::ACCEPT),
        (b"c", header::CONTENT_TYPE),
        (b"t", HeaderName::from_static("smq-timeout-ms")),
        (b"l", HeaderName::from_static("last-event-id")),
    ];
    let headers = parse(data, &READ);
    for media_type in [
        "application/json",
        "text/event-stream",
        "application/protobuf",
    ] {
        assert!(codec::accepts(&headers, media_type) <= 1000);
    }
    let _ = Format::accepted(&headers, Format::Json);
    let _ = Format::accepted(&headers, Format::Protobuf);
    let _ = headers
        .get(header::CONTENT_TYPE)
        .map(Format::of_content_type);
    let mut request = http::Request::new(()).into_parts().0;
    request.headers = headers;
    let _ = deadline(&request, Duration::MAX / 4);
    let _ = deadline(&request, Duration::from_secs(60));
    subscribe("", &request.headers);
}
