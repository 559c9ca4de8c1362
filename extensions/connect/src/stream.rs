//! Streams: subscriptions, events that are published, and replies in parts.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, header};
use http_body::Frame;
use serde_json::{Value, json};
use smq_envelopes::{Messages, Protocol, envelope, is_gzip, reflection};
use smq_runtime::{
    Body, Status,
    door::{DoorRequest, MessageFormat, status_json},
};

use crate::unsupported_media_type;

/// The flag of the last message of a response.
const END: u8 = 2;

#[derive(Clone, Copy)]
pub(crate) struct Streams;

impl Protocol for Streams {
    fn end(&self, result: Result<(), Status>, trailers: HeaderMap) -> Frame<Bytes> {
        let mut end = json!({});
        if let Err(status) = result {
            end["error"] = serde_json::from_slice(&status_json(&status)).unwrap_or(Value::Null);
        }
        let mut metadata = BTreeMap::<&str, Vec<&str>>::new();
        for (name, value) in &trailers {
            let values = metadata.entry(name.as_str()).or_default();
            values.extend(value.to_str().ok());
        }
        if !metadata.is_empty() {
            end["metadata"] = json!(metadata);
        }
        Frame::data(envelope(END, end.to_string().as_bytes()))
    }
}

/// Answers a request for a topic, or questions about the interface.
pub(crate) async fn answer(request: DoorRequest, format: MessageFormat) -> Response<Body> {
    let method = request.method();
    if method.is_some_and(|method| method.topic.is_none() && !method.streams) {
        return unsupported_media_type();
    }
    let is_served = method.is_some();
    let protocol = Streams;
    let is_gzip = is_gzip(&request.head().headers, "connect-content-encoding");
    let response = match is_gzip.map(|is_gzip| Messages { format, is_gzip }) {
        Ok(messages) if is_served => smq_envelopes::answer(request, messages, protocol).await,
        Ok(messages) => reflection::answer(request, messages, protocol),
        Err(status) => smq_envelopes::refused(protocol, status),
    };
    with_content_type(response, format)
}

pub(crate) fn with_content_type(
    mut response: Response<Body>,
    format: MessageFormat,
) -> Response<Body> {
    let content_type = HeaderValue::from_static(match format {
        MessageFormat::Json => "application/connect+json",
        MessageFormat::Protobuf => "application/connect+proto",
    });
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, content_type);
    headers.insert("connect-accept-encoding", HeaderValue::from_static("gzip"));
    // Otherwise nginx buffers the events.
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}
