//! AsyncAPI 3.0.

use prost_reflect::MessageDescriptor;
use serde_json::{Map, Value, json};

use crate::{
    interface::{Interface, Pattern, Rpc, Subscribers, Topic},
    openapi::topic_options,
    options::Documents,
    schema::{Dialect, Schemas},
};

/// Describes an interface in AsyncAPI 3.0: its topics as event streams, and sessions with all topics and methods, with
/// schemas of canonical proto3 JSON.
pub fn asyncapi(interface: &Interface, documents: &Documents) -> Value {
    let writer = Writer {
        interface,
        schemas: Schemas::new(interface, Dialect::AsyncApi),
        messages: Map::new(),
        channels: Map::new(),
        operations: Map::new(),
        session: Map::new(),
    };
    writer.document(documents)
}

/// The channel of sessions. What has its name and a hyphen has the name of no service or topic.
const SESSION: &str = "session";

/// The field of `smq.v1.Reply` that frames in JSON do not have.
const IN_PROTOBUF: &str = "parts";

/// What the document says of sessions.
const SESSION_TEXT: &str = "A session with all topics and methods: frames of the client, and frames of the server. \
    Over WebSocket, one message is one frame: with the subprotocol `smq.v1.json` in JSON, as here, with `smq.v1.proto` in protobuf \
    (`smq.v1.ClientFrame` and `smq.v1.ServerFrame`). Over HTTP, each `POST` is an array of frames.";

/// What the server says on a stream of server-sent events, beside events.
const STREAM_FRAMES: [(&str, &str, &str); 3] = [
    (
        "subscribed",
        "Subscribed",
        "`event: subscribed`, first. The `id:` is the position at which the subscription starts.",
    ),
    (
        "gap",
        "Gap",
        "`event: gap`: events are missing. The `id:` is the last missed position.",
    ),
    (
        "retained-end",
        "RetainedEnd",
        "`event: retained-end`: all retained events have come.",
    ),
];

/// The frames about a session itself, and those that end something.
const CLIENT_FRAMES: [(&str, &str); 5] = [
    ("unsubscribe", "Unsubscribe"),
    ("credit", "Credit"),
    ("cancel", "Cancel"),
    ("hello", "Hello"),
    ("close", "Close"),
];
const SERVER_FRAMES: [(&str, &str); 3] = [
    ("drain", "Drain"),
    ("expiring", "Expiring"),
    ("close", "Close"),
];

struct Writer<'a> {
    interface: &'a Interface,
    schemas: Schemas<'a>,
    messages: Map<String, Value>,
    channels: Map<String, Value>,
    operations: Map<String, Value>,
    /// The messages of the channel of sessions.
    session: Map<String, Value>,
}

impl Writer<'_> {
    fn document(mut self, documents: &Documents) -> Value {
        for rpc in self.interface.rpcs() {
            match &rpc.pattern {
                Pattern::Topic(topic) => self.topic(&rpc, topic),
                Pattern::Method | Pattern::Parts => self.method(&rpc),
            }
        }
        self.frames_of_sessions();
        let servers = servers(self.interface, documents);
        let mut components = json!({ "messages": self.messages, "schemas": self.schemas.finish() });
        let schemes = documents.asyncapi_security();
        if !schemes.is_empty() {
            components["securitySchemes"] = schemes.into();
        }
        let (application, version) = (self.interface.application(), self.interface.version());
        let session = json!({
            "address": format!("/{version}"),
            "description": SESSION_TEXT,
            "messages": self.session,
            "bindings": { "ws": {
                "method": "GET",
                "headers": { "type": "object", "properties": {
                    "Sec-WebSocket-Protocol": { "type": "string", "enum": ["smq.v1.json", "smq.v1.proto"] },
                } },
                "bindingVersion": "0.1.0",
            } },
        });
        self.channels.insert(SESSION.into(), session);
        let mut document = json!({
            "asyncapi": "3.0.0",
            "info": {
                "title": application,
                "version": version,
                "description": self.interface.description(),
            },
            "defaultContentType": "application/json",
            "servers": servers,
            "channels": self.channels,
            "operations": self.operations,
            "components": components,
        });
        if let Some(limits) = documents.limits_json() {
            document["x-smq-limits"] = limits;
        }
        document
    }

    fn topic(&mut self, rpc: &Rpc, topic: &Topic) {
        let name = rpc.name();
        let event = self.schemas.message(&topic.event);
        let mut messages = Map::new();
        let title = topic.event.name();
        let published = self.message(
            &name,
            "event",
            title,
            &event,
            "An event. On a stream, the `id:` is its position.",
        );
        messages.insert("event".into(), published);
        if let Some(subscribers) = &topic.subscribers {
            self.stream(rpc, subscribers, &mut messages);
            self.subscription(rpc, subscribers, &event);
        }
        if topic.clients_publish {
            self.publish(rpc, &mut messages, &event);
        }
        let channel = json!({
            "address": format!("/{}/{name}", self.interface.version()),
            "description": self.interface.comments().of_rpc(&rpc.descriptor),
            "servers": [{ "$ref": "#/servers/http" }],
            "messages": messages,
            "x-smq-topic": topic_options(rpc),
        });
        self.channels.insert(name, channel);
    }

    /// Adds the stream of server-sent events of a topic.
    fn stream(&mut self, rpc: &Rpc, subscribers: &Subscribers, messages: &mut Map<String, Value>) {
        let name = rpc.name();
        for (event, message, text) in STREAM_FRAMES {
            let schema = self.interface.frame(message);
            let schema = self.schemas.message(&schema);
            let added = self.message(SESSION, event, event, &schema, text);
            messages.insert(event.into(), added);
        }
        let status = self.interface.frame("Status");
        let status = self.schemas.message(&status);
        let text = "`event: end`: why the subscription ends. No more events follow.";
        let end = self.message(SESSION, "ended", "end", &status, text);
        messages.insert("end".into(), end);
        let mut query = Map::new();
        for field in &subscribers.filter {
            query.insert(field.json_name().into(), self.schemas.field(field));
        }
        let position = json!({ "type": "string", "pattern": crate::openapi::POSITION });
        query.insert("after".into(), position.clone());
        query.insert("lastEventId".into(), position);
        query.insert(
            "start".into(),
            json!({ "type": "string", "enum": ["live"] }),
        );
        let sent = ["subscribed", "event", "gap", "retained-end", "end"];
        let operation = json!({
            "action": "send",
            "channel": channel(&name),
            "summary": "Events by `GET`, as `text/event-stream`. The query is the filter. `Last-Event-ID` resumes.",
            "messages": sent.map(|it| message_of(&name, it)),
            "bindings": { "http": {
                "method": "GET",
                "query": { "type": "object", "properties": query },
                "bindingVersion": "0.3.0",
            } },
        });
        self.operations
            .insert(format!("{name}.subscribe"), operation);
    }

    /// Adds the publishing of an event by `POST`, and in a session.
    fn publish(&mut self, rpc: &Rpc, messages: &mut Map<String, Value>, event: &Value) {
        let name = rpc.name();
        let receipt = self.interface.frame("Receipt");
        let schema = self.schemas.message(&receipt);
        let text = "The server has accepted the event.";
        let added = self.message(SESSION, "receipt-body", "Receipt", &schema, text);
        messages.insert("receipt".into(), added);
        let operation = json!({
            "action": "receive",
            "channel": channel(&name),
            "summary": "Publishes one event by `POST`.",
            "messages": [message_of(&name, "event")],
            "bindings": { "http": { "method": "POST", "bindingVersion": "0.3.0" } },
            "reply": { "channel": channel(&name), "messages": [message_of(&name, "receipt")] },
        });
        self.operations.insert(format!("{name}.publish"), operation);

        let topic = json!({ "const": name });
        let overridden = [("topic", topic), ("payload", event.clone())];
        let publish = self.interface.frame("Publish");
        let sent = self.frame((&name, "publish"), &publish, overridden);
        let answers = [self.common("receipt", "Receipt"), self.common("end", "End")];
        self.exchange(&format!("{name}.publish"), &sent, &answers);
    }

    /// Adds a subscription in a session.
    fn subscription(&mut self, rpc: &Rpc, subscribers: &Subscribers, event: &Value) {
        let name = rpc.name();
        let filter = match &subscribers.filter_message {
            Some(filter) => self.schemas.message(filter),
            None => json!({ "type": "object" }),
        };
        let subscribe = self.interface.frame("Subscribe");
        let overridden = [("topic", json!({ "const": name })), ("filter", filter)];
        let sent = self.frame((&name, "subscribe"), &subscribe, overridden);
        let payload = json!({ "anyOf": [event, { "type": "null" }] });
        let delivered = self.interface.frame("Event");
        let delivered = self.frame((&name, "event"), &delivered, [("payload", payload)]);
        let answers = [
            self.common("subscribed", "Subscribed"),
            delivered,
            self.common("gap", "Gap"),
            self.common("retainedEnd", "RetainedEnd"),
            self.common("end", "End"),
        ];
        self.exchange(&format!("{name}.subscribe"), &sent, &answers);
    }

    /// Adds a method in a session.
    fn method(&mut self, rpc: &Rpc) {
        let name = rpc.name();
        let input = self.schemas.message(&rpc.descriptor.input());
        let output = self.schemas.message(&rpc.descriptor.output());
        let request = self.interface.frame("Request");
        let overridden = [("method", json!({ "const": name })), ("payload", input)];
        let sent = self.frame((&name, "request"), &request, overridden);
        let reply = self.interface.frame("Reply");
        let reply = self.frame((&name, "reply"), &reply, [("payload", output)]);
        let answers = [reply, self.common("end", "End")];
        self.exchange(&name, &sent, &answers);
    }

    fn frames_of_sessions(&mut self) {
        for (name, message) in CLIENT_FRAMES {
            let id = self.common(name, message);
            self.one_way(&format!("{SESSION}-{name}"), "receive", &id);
        }
        for (name, message) in SERVER_FRAMES {
            let id = self.common(name, message);
            self.one_way(&format!("{SESSION}-{name}.sent"), "send", &id);
        }
    }

    /// Adds a frame that is the same for all topics and methods.
    fn common(&mut self, kind: &str, message: &str) -> String {
        let message = self.interface.frame(message);
        self.frame((SESSION, kind), &message, [])
    }

    /// Adds a frame to the channel of sessions: a message of `smq/v1/frame.proto`, with what is embedded. Returns the id
    /// of its message there.
    fn frame<const N: usize>(
        &mut self,
        (owner, kind): (&str, &str),
        message: &MessageDescriptor,
        overridden: [(&str, Value); N],
    ) -> String {
        let id = format!("{owner}-{kind}");
        if self.session.contains_key(&id) {
            return id;
        }
        let mut content = self.schemas.message(message);
        if N > 0 {
            let mut properties = Map::new();
            for field in message.fields().filter(|it| it.name() != IN_PROTOBUF) {
                properties.insert(field.json_name().into(), self.schemas.field(&field));
            }
            let constants = overridden
                .iter()
                .filter(|(_, it)| it.get("const").is_some());
            let required: Vec<_> = constants.map(|(name, _)| Value::from(*name)).collect();
            let new = overridden.into_iter();
            properties.extend(new.map(|(name, schema)| (name.to_owned(), schema)));
            content = json!({ "type": "object", "properties": properties, "required": required });
        }
        let schema = json!({
            "type": "object",
            "properties": {
                "id": { "type": "integer", "minimum": 0, "maximum": u32::MAX },
                kind: content,
            },
            "required": [kind],
        });
        let schema = self.schemas.add(&id, schema);
        let text = self.interface.comments().of_message(message);
        let reference = self.message(owner, kind, message.name(), &schema, &text);
        self.session.insert(id.clone(), reference);
        id
    }

    /// Adds a message. Returns a reference to it.
    fn message(
        &mut self,
        owner: &str,
        kind: &str,
        title: &str,
        payload: &Value,
        text: &str,
    ) -> Value {
        // In a session, an event is in a frame.
        let is_frame = payload["$ref"].as_str().is_some_and(|it| it.contains('-'));
        let id = format!("{owner}{}{kind}", if is_frame { "-" } else { "." });
        let mut message = json!({ "name": kind, "title": title, "payload": payload });
        if !text.is_empty() {
            message["description"] = text.into();
        }
        self.messages.insert(id.clone(), message);
        json!({ "$ref": format!("#/components/messages/{id}") })
    }

    fn exchange(&mut self, name: &str, sent: &str, answers: &[String]) {
        let answers: Vec<_> = answers.iter().map(|it| message_of(SESSION, it)).collect();
        let operation = json!({
            "action": "receive",
            "channel": channel(SESSION),
            "messages": [message_of(SESSION, sent)],
            "reply": { "channel": channel(SESSION), "messages": answers },
        });
        self.operations
            .insert(format!("{SESSION}-{name}"), operation);
    }

    fn one_way(&mut self, name: &str, action: &str, message: &str) {
        let operation = json!({
            "action": action,
            "channel": channel(SESSION),
            "messages": [message_of(SESSION, message)],
        });
        self.operations.insert(name.into(), operation);
    }
}

fn channel(name: &str) -> Value {
    json!({ "$ref": format!("#/channels/{name}") })
}

fn message_of(channel: &str, message: &str) -> Value {
    json!({ "$ref": format!("#/channels/{channel}/messages/{message}") })
}

/// Returns the servers: HTTP and WebSocket at the same place. AsyncAPI knows no relative URLs, so that a place that is
/// not known is a variable.
fn servers(interface: &Interface, documents: &Documents) -> Value {
    let application = interface.application();
    let (scheme, authority, prefix, variables) = match &documents.url {
        Some(url) => {
            let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
            let authority = rest.split('/').next().unwrap_or_default();
            let prefix = rest[authority.len()..].to_owned();
            (scheme, authority.to_owned(), prefix, None)
        }
        None => {
            let variables = json!({
                "host": { "description": "The host and port that this document comes from.", "default": "localhost" },
                "prefix": { "description": "What is before `/socket.mq` in the URL of this document.", "default": "" },
            });
            ("http", "{host}".into(), "{prefix}".into(), Some(variables))
        }
    };
    let secure = if scheme == "https" { "s" } else { "" };
    let security = documents.security.iter();
    let security =
        security.map(|(name, _)| json!({ "$ref": format!("#/components/securitySchemes/{name}") }));
    let security: Vec<_> = security.collect();
    let server = |protocol: &str| {
        let mut server = json!({
            "host": authority,
            "pathname": format!("{prefix}/socket.mq/{application}"),
            "protocol": format!("{protocol}{secure}"),
        });
        if let Some(variables) = &variables {
            server["variables"] = variables.clone();
        }
        if !security.is_empty() {
            server["security"] = security.clone().into();
        }
        server
    };
    json!({ "http": server("http"), "websocket": server("ws") })
}
