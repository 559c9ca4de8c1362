//! Frames in both subprotocols, by reflection over the `.proto` files alone.

use std::{collections::HashMap, sync::LazyLock};

use prost::Message as _;
use prost_reflect::{DescriptorPool, DynamicMessage, MessageDescriptor, MethodDescriptor};
use serde_json::{Value, json};

/// One of the two that talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Side {
    Client,
    Server,
}

impl Side {
    /// Returns its name in the vectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Server => "server",
        }
    }

    /// Returns the side of that name.
    pub fn of(name: &str) -> Self {
        let sides = [Self::Client, Self::Server];
        let side = sides.into_iter().find(|side| side.name() == name);
        side.unwrap_or_else(|| panic!("no side {name:?}"))
    }
}

/// The types of the `.proto` files.
static POOL: LazyLock<DescriptorPool> = LazyLock::new(|| {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../proto");
    let files = ["smq/v1/frame.proto", "vectors/v1/board.proto"];
    let set = protox::compile(files, [root]).expect("the files compile");
    DescriptorPool::from_file_descriptor_set(set).expect("they are complete")
});

/// Frames of a session, between JSON and protobuf.
#[derive(Debug, Clone)]
pub struct Codec {
    pool: DescriptorPool,
    /// What the frames of each number are about: `Board.Notes`.
    about: HashMap<u64, String>,
}

impl Codec {
    /// Returns a codec that has read the `.proto` files.
    pub fn new() -> Self {
        Self {
            pool: POOL.clone(),
            about: HashMap::new(),
        }
    }

    /// Remembers what a client's frame is about; needed before the frames that follow it.
    pub fn learn(&mut self, frame: &Value) {
        let named = ["/subscribe/topic", "/publish/topic", "/request/method"];
        let about = named.iter().find_map(|path| frame.pointer(path)?.as_str());
        if let Some(about) = about {
            self.about.insert(id(frame), about.into());
        }
    }

    /// Returns a frame in protobuf.
    pub fn encode(&self, side: Side, frame: &Value) -> Vec<u8> {
        let mut frame = frame.clone();
        let id = id(&frame);
        for (kind, field, direction) in EMBEDDED {
            if let Some(value) = frame.pointer_mut(&format!("/{kind}/{field}")) {
                let message = self.embedded(id, direction);
                let message = message.filter(|_| !value.is_null());
                let bytes = message.map_or_else(Vec::new, |it| self.message(&it, value));
                *value = base64(&bytes).into();
            }
        }
        for part in frame
            .pointer_mut(PARTS)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            let reply = self
                .embedded(id, Direction::Reply)
                .expect("it is a reply to something");
            *part = base64(&self.message(&reply, part)).into();
        }
        let name = format!("smq.v1.{}Frame", capital(side.name()));
        self.message(&name, &frame)
    }

    /// Returns a frame in JSON.
    ///
    /// # Errors
    ///
    /// When the bytes are not a frame.
    pub fn decode(&self, side: Side, bytes: &[u8]) -> Result<Value, String> {
        let name = format!("smq.v1.{}Frame", capital(side.name()));
        let frame = DynamicMessage::decode(self.descriptor(&name), bytes);
        let frame = frame.map_err(|error| error.to_string())?;
        let mut json = json_of(&frame);
        let id = id(&json);
        for (kind, field, direction) in EMBEDDED {
            let Some(of_kind) = frame.get_field_by_name(kind) else {
                continue;
            };
            let embedded = of_kind
                .as_message()
                .and_then(|it| it.get_field_by_name(field));
            let embedded = embedded.and_then(|it| it.as_bytes().cloned());
            let embedded = embedded.filter(|bytes| !bytes.is_empty());
            // What a client asks for first names itself.
            let about = ["topic", "method"].iter().find_map(|field| {
                let about = of_kind.as_message()?.get_field_by_name(field)?;
                Some(about.as_str()?.to_owned())
            });
            if let Some(bytes) = embedded {
                let about = about.or_else(|| self.about.get(&id).cloned());
                let name = about.and_then(|about| self.embedded_in(&about, direction));
                let name = name.ok_or_else(|| format!("nothing is known of {id}"))?;
                let message = DynamicMessage::decode(self.descriptor(&name), bytes);
                let message = message.map_err(|error| format!("{name}: {error}"))?;
                json[kind][field] = json_of(&message);
            }
        }
        for part in json
            .pointer_mut(PARTS)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            let reply = self
                .embedded(id, Direction::Reply)
                .ok_or_else(|| format!("nothing is known of {id}"))?;
            *part = self.json(&reply, &from_base64(part.as_str().unwrap_or_default()));
        }
        Ok(json)
    }

    /// Returns a message of that name in protobuf.
    pub fn message(&self, name: &str, value: &Value) -> Vec<u8> {
        let options = prost_reflect::DeserializeOptions::new().deny_unknown_fields(false);
        let message =
            DynamicMessage::deserialize_with_options(self.descriptor(name), value, &options);
        let message = message.unwrap_or_else(|error| panic!("{value} is not a {name}: {error}"));
        message.encode_to_vec()
    }

    /// Returns a message of that name in JSON.
    pub fn json(&self, name: &str, bytes: &[u8]) -> Value {
        let message = DynamicMessage::decode(self.descriptor(name), bytes);
        json_of(&message.unwrap_or_else(|error| panic!("not a {name}: {error}")))
    }

    /// Returns the name of the events of a topic.
    pub fn event(&self, topic: &str) -> String {
        let event = self.embedded_in(topic, Direction::Event);
        event.unwrap_or_else(|| panic!("no topic {topic}"))
    }

    fn embedded(&self, id: u64, direction: Direction) -> Option<String> {
        self.embedded_in(self.about.get(&id)?, direction)
    }

    fn embedded_in(&self, about: &str, direction: Direction) -> Option<String> {
        let service = self.pool.get_service_by_name("vectors.v1.Board")?;
        let name = about.strip_prefix("Board.")?;
        let method = service.methods().find(|method| method.name() == name)?;
        Some(direction.message(&method).full_name().into())
    }

    fn descriptor(&self, name: &str) -> MessageDescriptor {
        let message = self.pool.get_message_by_name(name);
        message.unwrap_or_else(|| panic!("no message {name}"))
    }
}

impl Default for Codec {
    fn default() -> Self {
        Self::new()
    }
}

/// The fields that are embedded: the kind of the frame, the field, and which message it is.
const EMBEDDED: [(&str, &str, Direction); 5] = [
    ("subscribe", "filter", Direction::Filter),
    ("publish", "payload", Direction::Event),
    ("event", "payload", Direction::Event),
    ("request", "payload", Direction::Request),
    ("reply", "payload", Direction::Reply),
];

/// The parts in a reply with several, which are embedded.
const PARTS: &str = "/reply/parts";

#[derive(Debug, Clone, Copy)]
enum Direction {
    Filter,
    Event,
    Request,
    Reply,
}

impl Direction {
    fn message(self, method: &MethodDescriptor) -> MessageDescriptor {
        match self {
            // The one topic that both sides publish has the filter of the notes.
            Self::Filter if method.is_client_streaming() => method
                .parent_pool()
                .get_message_by_name("vectors.v1.NoteFilter")
                .expect("it is in the file"),
            Self::Event if method.is_client_streaming() => method.input(),
            Self::Filter | Self::Request => method.input(),
            Self::Event | Self::Reply => method.output(),
        }
    }
}

/// Reads bytes in hexadecimal digits.
pub fn bytes(hex: &str) -> Vec<u8> {
    let digits = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal digits");
    (0..hex.len()).step_by(2).map(digits).collect()
}

/// Writes bytes in hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn id(frame: &Value) -> u64 {
    let id = frame.get("id").cloned().unwrap_or(json!(0));
    let text = id.as_str().and_then(|text| text.parse().ok());
    id.as_u64().or(text).expect("an id is a number")
}

fn json_of(message: &DynamicMessage) -> Value {
    serde_json::to_value(message).expect("messages have string keys")
}

fn capital(name: &str) -> String {
    name[..1].to_uppercase() + &name[1..]
}

fn from_base64(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD
        .decode(text)
        .expect("the JSON of bytes is base64")
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
