//! The query of a subscription: its filter and its start.

use bytes::Bytes;
use form_urlencoded::Serializer;
use serde_json::Value;

use crate::{client::endpoint::Endpoint, codec, start::Start, status::Status};

/// Returns a filter as a query.
pub(super) fn of_filter(endpoint: Endpoint, filter: &Bytes) -> Result<String, Status> {
    let mut query = Serializer::new(String::new());
    let topic = endpoint.method.topic.as_ref();
    if let Some(topic) = topic.filter(|_| !filter.is_empty()) {
        let descriptor = endpoint.service.descriptors.message(topic.filter);
        let json = codec::to_json(&descriptor, filter)?;
        let fields = serde_json::from_slice(&json).unwrap_or_default();
        for (name, value) in fields_of(fields) {
            match value {
                Value::Array(values) => {
                    for value in values {
                        query.append_pair(&name, &text(value));
                    }
                }
                value => drop(query.append_pair(&name, &text(value))),
            }
        }
    }
    Ok(query.finish())
}

fn fields_of(message: Value) -> impl Iterator<Item = (String, Value)> {
    let fields = match message {
        Value::Object(fields) => fields,
        _ => serde_json::Map::new(),
    };
    fields.into_iter()
}

/// Returns a scalar in its form for a query: that of JSON, without quotes.
fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// Returns a query with a start and further parameters.
pub(super) fn with_start(filter: &str, start: Start, rest: &str) -> String {
    let start = match start {
        Start::Kept => String::new(),
        Start::Live => "start=live".into(),
        Start::After(position) => format!("after={position}"),
    };
    let parts = [filter, &start, rest];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("&")
}
