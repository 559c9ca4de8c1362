//! OpenAPI 3.1.

use prost_reflect::{FieldDescriptor, MessageDescriptor};
use serde_json::{Map, Value, json};

use crate::{
    interface::{Interface, Pattern, Rpc, Subscribers, Topic},
    options::Documents,
    schema::{Dialect, Schemas},
};

/// Describes an interface in OpenAPI 3.1: its methods, publishing, event streams and polls, with schemas of canonical
/// proto3 JSON.
pub fn openapi(interface: &Interface, documents: &Documents) -> Value {
    let mut writer = Writer {
        interface,
        documents,
        schemas: Schemas::new(interface, Dialect::OpenApi),
    };
    let paths = writer.paths();
    writer.document(&paths)
}

/// The HTTP statuses of errors, and what they mean.
const STATUSES: [(&str, &str); 14] = [
    (
        "400",
        "`invalid_argument`, `failed_precondition` or `out_of_range`: the request is malformed, or not possible now.",
    ),
    ("401", "`unauthenticated`: who calls is not known."),
    (
        "403",
        "`permission_denied`: the caller, or the origin of the page, may not do this.",
    ),
    ("404", "`not_found`."),
    (
        "406",
        "`invalid_argument`: `Accept` allows none of the media types.",
    ),
    ("409", "`already_exists` or `aborted`."),
    ("413", "`resource_exhausted`: the body is too large."),
    (
        "415",
        "`invalid_argument`: the format or the coding of the body is not supported.",
    ),
    ("429", "`resource_exhausted`: too much at a time."),
    ("499", "`canceled`."),
    ("500", "`unknown`, `internal` or `data_loss`."),
    ("501", "`unimplemented`."),
    ("503", "`unavailable`: try again."),
    ("504", "`deadline_exceeded`."),
];

const CODES: [&str; 16] = [
    "canceled",
    "unknown",
    "invalid_argument",
    "deadline_exceeded",
    "not_found",
    "already_exists",
    "permission_denied",
    "resource_exhausted",
    "failed_precondition",
    "aborted",
    "out_of_range",
    "unimplemented",
    "internal",
    "unavailable",
    "data_loss",
    "unauthenticated",
];

/// A position, as in `Last-Event-ID`.
pub(crate) const POSITION: &str = "^[0-9]{1,19}-[0-9]{1,19}(-[0-9]{1,19})?$";

const POLL: &str = "Polls the topic: the answer comes with the first events, or at the end of `wait`. \
    The `next` of an answer, as `{epoch}-{sequence}` or `{epoch}-{sequence}-{retainedFrom}`, is the `after` of the next poll.\n\n\
    Without `wait`, the same URL is an endless stream of server-sent events (`text/event-stream`), which a browser reads \
    with `EventSource`: see `asyncapi.json`.";

/// The message for any bytes.
const HTTP_BODY: &str = "google.api.HttpBody";

/// What a request of a client is, beside its message.
enum Target {
    /// `/Weather.GetForecast`.
    Plain,
    /// `/weather.v1.Weather/GetForecast`.
    Connect,
}

struct Writer<'a> {
    interface: &'a Interface,
    documents: &'a Documents,
    schemas: Schemas<'a>,
}

impl Writer<'_> {
    fn document(mut self, paths: &Map<String, Value>) -> Value {
        let Self {
            interface,
            documents,
            ..
        } = self;
        // Relative to the document, whatever a proxy puts before its path. The shorter `../v1` means the same, but clients
        // that resolve it against the host alone, such as Schemathesis, then miss the path.
        let base = documents.url.as_deref().unwrap_or("../../..");
        let (application, version) = (interface.application(), interface.version());
        let server = format!("{base}/socket.mq/{application}/{version}");
        let error = self.error_schema();
        let (schemes, security) = documents.openapi_security();
        let mut components = json!({
            "schemas": self.schemas.finish(),
            "responses": error_responses(&error),
            "parameters": parameters(),
        });
        let mut document = json!({
            "openapi": "3.1.0",
            "info": {
                "title": interface.application(),
                "version": interface.version(),
                "description": interface.description(),
            },
            "servers": [{ "url": server }],
            "tags": tags(interface),
            "paths": paths,
        });
        if !schemes.is_empty() {
            components["securitySchemes"] = schemes.into();
            document["security"] = security.into();
        }
        document["components"] = components;
        if let Some(limits) = documents.limits_json() {
            document["x-smq-limits"] = limits;
        }
        document
    }

    fn error_schema(&mut self) -> Value {
        self.schemas.add(
            "smq-error",
            json!({
                "type": "object",
                "description": "An error, in the form of Connect.",
                "properties": {
                    "code": { "type": "string", "enum": CODES },
                    "message": { "type": "string", "description": "What is wrong, and what to do." },
                    "details": {
                        "type": "array",
                        "description": "More information, for programs.",
                        "items": {
                            "type": "object",
                            "properties": {
                                "type": { "type": "string", "description": "The full name of a message: `google.rpc.RetryInfo`." },
                                "value": { "type": "string", "contentEncoding": "base64", "description": "That message in protobuf." },
                            },
                        },
                    },
                },
                "required": ["code"],
            }),
        )
    }

    fn paths(&mut self) -> Map<String, Value> {
        let mut paths = Map::new();
        for rpc in self.interface.rpcs() {
            let mut path = Map::new();
            match &rpc.pattern {
                Pattern::Method | Pattern::Parts => {
                    path.insert("post".into(), self.call(&rpc));
                }
                Pattern::Topic(topic) => {
                    if topic.clients_publish {
                        path.insert("post".into(), self.publish(&rpc, topic));
                    }
                    if let Some(subscribers) = &topic.subscribers {
                        path.insert("get".into(), self.poll(&rpc, topic, subscribers));
                    }
                }
            }
            paths.insert(format!("/{}", rpc.name()), path.into());
            if self.documents.connect {
                let path = self.connect(&rpc);
                paths.insert(format!("/{}", rpc.connect_path()), path.into());
            }
        }
        paths
    }

    /// Returns what all operations of an rpc have.
    fn operation(&self, rpc: &Rpc, id: &str) -> Value {
        let service = rpc.descriptor.parent_service();
        let comment = self.interface.comments().of_rpc(&rpc.descriptor);
        let (summary, rest) = comment.split_once("\n\n").unwrap_or((&comment, ""));
        let mut operation = json!({ "operationId": id, "tags": [service.name()] });
        for (name, text) in [
            ("summary", summary.replace('\n', " ")),
            ("description", rest.into()),
        ] {
            if !text.is_empty() {
                operation[name] = text.into();
            }
        }
        if rpc.options.deprecated {
            operation["deprecated"] = true.into();
        }
        if let Some(level) = rpc.options.idempotency() {
            operation["x-idempotency-level"] = level.into();
        }
        operation
    }

    /// Returns the most bytes that a client may send.
    fn message_bytes(&self, rpc: &Rpc) -> Option<u64> {
        let limits = self.documents.limits.as_ref();
        let server = limits.map(|limits| limits.message_bytes as u64);
        rpc.options.message_bytes().map(u64::from).or(server)
    }

    fn call(&mut self, rpc: &Rpc) -> Value {
        let mut operation = self.operation(rpc, &rpc.name());
        operation["parameters"] = json!([parameter("Smq-Timeout-Ms")]);
        operation["requestBody"] = self.body(rpc, &rpc.descriptor.input(), &Target::Plain);
        let reply = match rpc.pattern {
            Pattern::Parts => self.parts(&rpc.descriptor.output()),
            _ => self.content(&rpc.descriptor.output(), &Target::Plain),
        };
        operation["responses"] = responses("The reply.", &reply);
        operation
    }

    fn publish(&mut self, rpc: &Rpc, topic: &Topic) -> Value {
        let mut operation = self.operation(rpc, &format!("{}.publish", rpc.name()));
        let once = ["publisher", "published", "sequence", "again"];
        let names = ["Smq-Timeout-Ms"].into_iter().chain(once);
        operation["parameters"] = names.map(parameter).collect();
        operation["requestBody"] = self.body(rpc, &topic.event, &Target::Plain);
        let receipt = self.interface.frame("Receipt");
        let content = self.content(&receipt, &Target::Plain);
        operation["responses"] = responses("The server has accepted the event.", &content);
        operation
    }

    fn poll(&mut self, rpc: &Rpc, topic: &Topic, subscribers: &Subscribers) -> Value {
        let mut operation = self.operation(rpc, &format!("{}.subscribe", rpc.name()));
        let comment = operation["description"].as_str().unwrap_or_default();
        operation["description"] = format!("{comment}\n\n{POLL}").trim().into();
        let filter = subscribers.filter.iter().map(|field| self.query(field));
        let mut parameters: Vec<_> = filter.collect();
        parameters.extend(["after", "start", "wait", "Last-Event-ID"].map(parameter));
        operation["parameters"] = parameters.into();
        let polled = self.polled(rpc, topic);
        let content = json!({
            "application/json": { "schema": polled },
            "application/protobuf": { "schema": binary(), "x-protobuf-message": "smq.v1.Polled" },
        });
        operation["responses"] = responses("What is new.", &content);
        operation["x-smq-topic"] = topic_options(rpc);
        operation
    }

    /// Returns the schema of the answer to a poll: `smq.v1.Polled`, with events of the topic.
    fn polled(&mut self, rpc: &Rpc, topic: &Topic) -> Value {
        let event = self.schemas.message(&topic.event);
        let mut frames = Map::new();
        for (name, message) in [
            ("subscribed", "Subscribed"),
            ("gap", "Gap"),
            ("retainedEnd", "RetainedEnd"),
            ("end", "End"),
        ] {
            let message = self.interface.frame(message);
            frames.insert(name.into(), self.schemas.message(&message));
        }
        let mut properties = Map::new();
        for field in self.interface.frame("Event").fields() {
            properties.insert(field.json_name().into(), self.schemas.field(&field));
        }
        // Null stands for an event that has no JSON.
        properties.insert(
            "payload".into(),
            json!({ "anyOf": [event, { "type": "null" }] }),
        );
        frames.insert(
            "event".into(),
            json!({ "type": "object", "properties": properties }),
        );
        let next = self.interface.frame("Position");
        let next = self.schemas.message(&next);
        self.schemas.add(
            &format!("{}-polled", rpc.name()),
            json!({
                "type": "object",
                "description": "The answer to a poll.",
                "properties": {
                    "frames": {
                        "type": "array",
                        "description": "`subscribed` first, then `event`, `gap` and `retainedEnd`; an `end` if the subscription has ended.",
                        "items": { "type": "object", "properties": frames },
                    },
                    "next": next,
                },
            }),
        )
    }

    /// Returns a field of a filter as a parameter.
    fn query(&mut self, field: &FieldDescriptor) -> Value {
        let mut schema = self.schemas.field(field);
        let description = schema
            .as_object_mut()
            .and_then(|it| it.remove("description"));
        let mut parameter = json!({ "name": field.json_name(), "in": "query", "schema": schema });
        if let Some(description) = description {
            parameter["description"] = description;
        }
        parameter
    }

    fn body(&mut self, rpc: &Rpc, message: &MessageDescriptor, target: &Target) -> Value {
        let mut body = json!({
            "required": true,
            "content": self.content(message, target),
        });
        if let Some(bytes) = self.message_bytes(rpc) {
            body["description"] = format!("At most {bytes} bytes.").into();
            body["x-smq-message-bytes"] = bytes.into();
        }
        body
    }

    /// Returns the media types of a message. Those of a `google.api.HttpBody` are any, unless it goes to Connect.
    fn content(&mut self, message: &MessageDescriptor, target: &Target) -> Value {
        let name = message.full_name();
        let protobuf = match target {
            Target::Plain if name == HTTP_BODY => {
                return json!({
                    "*/*": { "schema": binary() },
                    "application/octet-stream": { "schema": binary() },
                });
            }
            Target::Plain => "application/protobuf",
            Target::Connect => "application/proto",
        };
        json!({
            "application/json": { "schema": self.schemas.message(message) },
            protobuf: { "schema": binary(), "x-protobuf-message": name },
        })
    }

    /// Returns the media types of a reply in parts: lines, or server-sent events.
    fn parts(&mut self, part: &MessageDescriptor) -> Value {
        if part.full_name() == HTTP_BODY {
            return self.content(part, &Target::Plain);
        }
        let part = self.schemas.message(part);
        json!({
            "application/x-ndjson": { "schema": { "type": "string" }, "x-smq-line": part },
            "text/event-stream": { "schema": { "type": "string" }, "x-smq-event": part },
        })
    }

    fn connect(&mut self, rpc: &Rpc) -> Map<String, Value> {
        let (input, output) = (rpc.descriptor.input(), rpc.descriptor.output());
        let id = rpc.connect_path();
        let mut path = Map::new();
        let mut operation = self.operation(rpc, &id);
        operation["parameters"] = json!([parameter("Connect-Timeout-Ms")]);
        let is_stream = match &rpc.pattern {
            Pattern::Method => false,
            Pattern::Parts => true,
            Pattern::Topic(topic) => topic.subscribers.is_some(),
        };
        if is_stream {
            let streams = json!({
                "application/connect+json": {},
                "application/connect+proto": {},
            });
            operation["requestBody"] = json!({ "required": true, "content": streams.clone() });
            operation["responses"] = responses(
                "A stream of messages, each with 5 bytes before it.",
                &streams,
            );
            path.insert("post".into(), operation);
            return path;
        }
        operation["requestBody"] = self.body(rpc, &input, &Target::Connect);
        let content = self.content(&output, &Target::Connect);
        operation["responses"] = responses("The reply.", &content);
        path.insert("post".into(), operation);
        if rpc.options.has_no_side_effects() {
            let mut operation = self.operation(rpc, &format!("{id}.get"));
            let schema = self.schemas.message(&input);
            operation["parameters"] = json!([
                { "name": "message", "in": "query", "required": true, "content": { "application/json": { "schema": schema } } },
                { "name": "encoding", "in": "query", "required": true, "schema": { "type": "string", "enum": ["json"] } },
                { "name": "connect", "in": "query", "schema": { "type": "string", "enum": ["v1"] } },
                parameter("Connect-Timeout-Ms"),
            ]);
            operation["responses"] = responses("The reply.", &content);
            path.insert("get".into(), operation);
        }
        path
    }
}

/// Returns the options of a topic, for programs.
pub(crate) fn topic_options(rpc: &Rpc) -> Value {
    let options = rpc.options.topic.clone().unwrap_or_default();
    json!({
        "replay": options.replay,
        "retain": options.retain(),
        "overflow": options.overflow(),
        "signed": options.signed,
    })
}

fn binary() -> Value {
    json!({ "type": "string", "format": "binary" })
}

fn tags(interface: &Interface) -> Vec<Value> {
    let tag = |service: prost_reflect::ServiceDescriptor| {
        let description = interface.comments().of_service(&service);
        json!({ "name": service.name(), "description": description })
    };
    interface.services().map(tag).collect()
}

fn parameter(name: &str) -> Value {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

fn responses(description: &str, content: &Value) -> Value {
    let mut responses = Map::new();
    let done = json!({ "description": description, "content": content });
    responses.insert("200".into(), done);
    for status in STATUSES
        .iter()
        .map(|(status, _)| *status)
        .chain(["default"])
    {
        let reference = json!({ "$ref": format!("#/components/responses/{status}") });
        responses.insert(status.into(), reference);
    }
    responses.into()
}

fn error_responses(schema: &Value) -> Map<String, Value> {
    let statuses = STATUSES
        .into_iter()
        .chain([("default", "Any other error.")]);
    let responses = statuses.map(|(status, description)| {
        let mut response = json!({
            "description": description,
            "content": { "application/json": { "schema": schema } },
        });
        if matches!(status, "429" | "503") {
            response["headers"] = json!({ "Retry-After": {
                "description": "After so many seconds, the client may try again.",
                "schema": { "type": "integer", "minimum": 0 },
            } });
        }
        (status.to_owned(), response)
    });
    responses.collect()
}

fn parameters() -> Value {
    // These bounds are narrower than those of the server, so that clients made from the document, and tests, neither give
    // up a poll (httpx: after 5 seconds) nor call in vain.
    let milliseconds = json!({ "type": "integer", "minimum": 1000, "maximum": 9_999_999_999_u64 });
    let timeout = "How long the caller waits, in milliseconds. In less than a second, the answer is mostly `deadline_exceeded`.";
    let number = json!({ "type": "integer", "minimum": 0 });
    json!({
        "Smq-Timeout-Ms": {
            "name": "Smq-Timeout-Ms", "in": "header",
            "description": timeout,
            "schema": milliseconds,
        },
        "Connect-Timeout-Ms": {
            "name": "Connect-Timeout-Ms", "in": "header",
            "description": timeout,
            "schema": milliseconds,
        },
        "Last-Event-ID": {
            "name": "Last-Event-ID", "in": "header",
            "description": "As `after`, which it replaces: what `EventSource` sends when it returns.",
            "schema": { "type": "string", "pattern": POSITION },
        },
        "after": {
            "name": "after", "in": "query",
            "description": "Continues after this position. Not with `start`.",
            "schema": { "type": "string", "pattern": POSITION },
        },
        "start": {
            "name": "start", "in": "query",
            "description": "`live`: without replay and retained state.",
            "schema": { "type": "string", "enum": ["live"] },
        },
        "wait": {
            "name": "wait", "in": "query", "required": true,
            "description": "How long the answer may wait for an event, in milliseconds. The server may wait less, and takes more \
                than 4 seconds from a client that waits as long.",
            "schema": { "type": "integer", "minimum": 0, "maximum": 4000 },
        },
        "publisher": {
            "name": "publisher", "in": "query",
            "description": "The id of the publisher, to publish once: 32 hexadecimal digits.",
            "schema": { "type": "string", "pattern": "^[0-9a-f]{32}$" },
        },
        "published": {
            "name": "published", "in": "query",
            "description": "The highest `sequence` that the publisher had used when it began to publish by `POST`.",
            "schema": number,
        },
        "sequence": {
            "name": "sequence", "in": "query",
            "description": "The number of this publish: 1, 2, 3, …",
            "schema": number,
        },
        "again": {
            "name": "again", "in": "query",
            "description": "Whether the client may have sent this publish before.",
            "schema": { "type": "boolean" },
        },
    })
}
