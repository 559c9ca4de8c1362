//! Fuzz targets for URLs, headers and exchanges.

use std::{
    net::SocketAddr,
    sync::{Arc, LazyLock},
    time::Duration,
};

use bytes::Bytes;
use futures_util::FutureExt;
use http::{HeaderMap, HeaderName, HeaderValue, header};

use super::{
    content_coding,
    deadline::deadline,
    edge::EdgeRules,
    forwarded::TrustedProxies,
    gzip::Inflater,
    host::{HostRule, Hosts},
    origin::{Origins, Scheme},
    proxy_protocol, query,
    routes::Endpoint,
    session::fuzz_exchange,
    source::{ConnectionInfo, Peer},
    state::ServerState,
    strict_http1,
};
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
    LazyLock::new(|| Endpoint::new(Arc::new(Occurrences), &EVENTS.methods[0], "fuzz"));

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

/// Checks the host, the origin and the reports of proxies in each line.
pub(crate) fn edge(data: &[u8]) {
    const READ: [(&[u8], HeaderName); 6] = [
        (b"h", header::HOST),
        (b"o", header::ORIGIN),
        (b"s", header::FORWARDED),
        (b"f", HeaderName::from_static("x-forwarded-for")),
        (b"n", HeaderName::from_static("x-forwarded-host")),
        (b"p", HeaderName::from_static("x-forwarded-proto")),
    ];
    static EDGE: LazyLock<(EdgeRules, ServerState)> = LazyLock::new(|| {
        let rules = EdgeRules {
            hosts: Hosts::listed(["app.example", "[::1]:8080"]),
            origins: Origins::listed(["https://app.example"]),
            proxies: TrustedProxies::listed(["127.0.0.1", "10.0.0.0/8"]),
            ..EdgeRules::default()
        };
        let (routes, limits, hooks) = Default::default();
        (rules, ServerState::new(routes, limits, hooks, None))
    });
    let (rules, state) = &*EDGE;
    let peer = SocketAddr::from(([127, 0, 0, 1], 7));
    for host_rule in [HostRule::Loopback, HostRule::Listed] {
        let mut request = http::Request::new(()).into_parts().0;
        request.headers = parse(data, &READ);
        let info = ConnectionInfo {
            peer: Peer::Address(peer),
            scheme: Scheme::Http,
            host_rule,
        };
        let Ok(budget) = state.admission.unadmitted(1 << 20) else {
            return;
        };
        let checked = rules.check(&mut request, Some(info), budget, state);
        let is_permitted = checked.is_ok();
        let has_origin = request.headers.contains_key(header::ORIGIN);
        assert!(!is_permitted || request.headers.get_all(header::HOST).iter().count() == 1);
        assert!(
            !is_permitted
                || !has_origin
                || request.headers.get_all(header::ORIGIN).iter().count() == 1
        );
    }
}

/// Reads bytes along with hyper: whole, and one by one.
pub(crate) fn http1(data: &[u8]) {
    strict_http1::fuzz(data);
}

/// Inflates a stream: whole, and byte by byte. Both give the same, or an error.
pub(crate) fn gzip(data: &[u8]) {
    let inflate = |size| {
        let (mut inflater, mut inflated) = (Inflater::new(), Vec::new());
        for mut part in data.chunks(size) {
            while !part.is_empty() || inflater.has_more() {
                let (taken, piece) = inflater.inflate(part)?;
                inflated.extend_from_slice(piece);
                if inflated.len() > 1 << 20 {
                    return Err("too large".into());
                }
                part = &part[taken..];
            }
        }
        Ok::<_, String>((inflated, inflater.is_complete()))
    };
    assert_eq!(inflate(1).ok(), inflate(data.len().max(1)).ok());
}

/// Reads a header of the PROXY protocol. What it reads is no more than its length says.
pub(crate) fn proxy_protocol(data: &[u8]) {
    let mut info = ConnectionInfo {
        peer: Peer::InProcess,
        scheme: Scheme::Http,
        host_rule: HostRule::Listed,
    };
    let mut rest = data;
    let read = proxy_protocol::read(&mut rest, &mut info).now_or_never();
    if let Some(Ok(())) = read {
        let length = usize::from(u16::from_be_bytes([data[14], data[15]]));
        assert_eq!(data.len() - rest.len(), 16 + length);
    }
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
    const READ: [(&[u8], HeaderName); 6] = [
        (b"a", header::ACCEPT),
        (b"c", header::CONTENT_TYPE),
        (b"e", header::ACCEPT_ENCODING),
        (b"k", header::CONTENT_ENCODING),
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
    let _ = content_coding::is_gzip(&headers);
    let _ = content_coding::Accepted::of(&headers);
    let mut request = http::Request::new(()).into_parts().0;
    request.headers = headers;
    let _ = deadline(&request, Duration::MAX / 4);
    let _ = deadline(&request, Duration::from_secs(60));
    subscribe("", &request.headers);
}
