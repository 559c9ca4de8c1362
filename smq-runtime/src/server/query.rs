//! Parses the query of a subscription: filter, start and wait.

use std::time::Duration;

use http::{HeaderMap, HeaderName};
use prost::Message;
use serde_json::{Map, Value, json, map::Entry};
use smq_json::{Field, MessageType};

use super::{deadline::parse_milliseconds, routes::Endpoint};
use crate::{
    codec::{self, UnknownFields},
    schema,
    start::Start,
    status::Status,
};

const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// A parsed subscription query.
pub(super) struct Query {
    /// In protobuf.
    pub(super) filter: bytes::Bytes,
    pub(super) start: Start,
    /// The time that a long poll waits. Absent for a stream of server-sent events.
    pub(super) wait: Option<Duration>,
}

/// Parses the query of a subscription, and `Last-Event-ID`.
pub(super) fn read(
    endpoint: &Endpoint,
    topic: &schema::Topic,
    query: &str,
    headers: &HeaderMap,
) -> Result<Query, Status> {
    let mut start = Start::Kept;
    let mut wait = None;
    let mut last_event_id = None;
    let (mut has_after, mut has_live) = (false, false);
    let mut filter = FilterQuery::new(endpoint, topic);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "after" => {
                has_after = true;
                start = resume("after", &value)?;
            }
            "start" if value == "live" => {
                has_live = true;
                start = Start::Live;
            }
            "start" => {
                return Err(Status::invalid_argument(
                    "invalid start: send `live`, or omit it",
                ));
            }
            "wait" => {
                let milliseconds = parse_milliseconds(&value).ok_or_else(|| {
                    Status::invalid_argument("invalid wait: send milliseconds, 1 to 10 digits")
                })?;
                wait = Some(Duration::from_millis(milliseconds));
            }
            // What event-source-polyfill appends to its URL when it returns.
            "lastEventId" => last_event_id = Some(resume("lastEventId", &value)?),
            name => filter.add(name, &value)?,
        }
    }
    if has_after && has_live {
        return Err(Status::invalid_argument(
            "conflicting starts: send `after` or `start=live`, not both",
        ));
    }
    if let Some(id) = headers.get(LAST_EVENT_ID) {
        last_event_id = Some(resume("Last-Event-ID", id.to_str().unwrap_or_default())?);
    }
    Ok(Query {
        filter: filter.encode()?,
        start: last_event_id.unwrap_or(start),
        wait,
    })
}

/// Parses where to resume.
pub(super) fn resume(name: &str, text: &str) -> Result<Start, Status> {
    text.parse()
        .map_err(|error| Status::invalid_argument(format!("{name}: {error}")))
}

/// Parses a filter that is written as in a query.
pub(super) fn filter(
    endpoint: &Endpoint,
    topic: &schema::Topic,
    text: &str,
) -> Result<bytes::Bytes, Status> {
    let mut filter = FilterQuery::new(endpoint, topic);
    for (name, value) in form_urlencoded::parse(text.as_bytes()) {
        filter.add(&name, &value)?;
    }
    filter.encode()
}

/// A filter from query parameters. It is built as JSON and then decoded like any filter.
struct FilterQuery {
    topic: &'static str,
    message: Option<MessageType>,
    fields: Map<String, Value>,
}

impl FilterQuery {
    fn new(endpoint: &Endpoint, topic: &schema::Topic) -> Self {
        let descriptors = endpoint.schema().descriptors;
        let has_fields = !topic.filter_fields.is_empty();
        Self {
            topic: endpoint.method.name,
            message: has_fields.then(|| descriptors.message(topic.filter)),
            fields: Map::new(),
        }
    }

    fn add(&mut self, name: &str, text: &str) -> Result<(), Status> {
        let Some((message, field)) = self.message.as_ref().and_then(|message| {
            let mut fields = message.fields();
            let field = fields.find(|it| it.name() == name || it.json_name() == name)?;
            Some((message, field))
        }) else {
            return Err(self.unknown(name));
        };
        let value = value(field, text);
        let value = if field.is_list() {
            Value::from(vec![value])
        } else {
            value
        };
        let alone = json!({ field.json_name(): value }).to_string();
        let checked = message.from_json(alone.as_bytes(), UnknownFields::Refused);
        checked.map_err(|error| {
            let why = error.reason().split(" at line").next().unwrap_or_default();
            Status::invalid_argument(format!("{name}={text}: {why}"))
        })?;
        match (self.fields.entry(field.json_name()), value) {
            (Entry::Vacant(place), value) => drop(place.insert(value)),
            (Entry::Occupied(mut values), Value::Array(more)) => {
                if let Value::Array(values) = values.get_mut() {
                    values.extend(more);
                }
            }
            (Entry::Occupied(_), _) => {
                let message = format!("{name} takes one value: send it once");
                return Err(Status::invalid_argument(message));
            }
        }
        Ok(())
    }

    fn unknown(&self, name: &str) -> Status {
        let fields = self.message.iter().flat_map(MessageType::fields);
        let fields: Vec<_> = fields.map(Field::json_name).collect();
        let advice = match &fields[..] {
            [] => "the topic has no filter".to_owned(),
            fields => format!("filter by {}", fields.join(", ")),
        };
        Status::invalid_argument(format!(
            "{} cannot be filtered by {name:?}: {advice}",
            self.topic
        ))
    }

    fn encode(self) -> Result<bytes::Bytes, Status> {
        let Some(message) = self.message else {
            return Ok(().encode_to_vec().into());
        };
        let json = Value::Object(self.fields).to_string();
        codec::from_json(&message, json.as_bytes(), UnknownFields::Refused)
    }
}

/// Returns the JSON of a scalar. Proto3 JSON accepts numbers as strings, but not booleans and enum numbers.
fn value(field: Field<'_>, text: &str) -> Value {
    let text_or = |value: Option<Value>| value.unwrap_or_else(|| Value::from(text));
    if field.is_bool() {
        text_or(text.parse().ok().map(Value::Bool))
    } else if field.is_enum() {
        text_or(text.parse::<i32>().ok().map(Value::from))
    } else {
        Value::from(text)
    }
}
