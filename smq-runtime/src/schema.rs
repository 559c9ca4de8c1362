//! The schema of an interface in generated code: names, types and options, known at compile time.

use std::{fmt, sync::OnceLock};

use prost::Message as _;
use smq_json::{MessageType, Schema};

/// The options of a file, as far as they say which interface its package is.
#[derive(Clone, PartialEq, prost::Message)]
pub(crate) struct FileOptions {
    #[prost(string, optional, tag = "50717")]
    interface: Option<String>,
}

impl FileOptions {
    /// Returns the interface of a file: what the option `(smq.v1.interface)` says, or else its package.
    pub(crate) fn name<'a>(options: Option<&'a Self>, package: &'a str) -> &'a str {
        options
            .and_then(|options| options.interface.as_deref())
            .unwrap_or(package)
    }
}

/// A `google.protobuf.FileDescriptorSet`, as far as it says where services are.
#[derive(Clone, PartialEq, prost::Message)]
struct Files {
    #[prost(message, repeated, tag = "1")]
    file: Vec<File>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct File {
    #[prost(string, tag = "2")]
    package: String,
    #[prost(message, repeated, tag = "6")]
    service: Vec<Named>,
    #[prost(message, optional, tag = "8")]
    options: Option<FileOptions>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct Named {
    #[prost(string, tag = "1")]
    name: String,
}

/// A service of an interface.
#[derive(Debug)]
#[non_exhaustive]
pub struct Service {
    /// The application: the package without its version, `weather`.
    pub application: &'static str,
    /// The version: the last segment of the package, `v1`.
    pub version: &'static str,
    /// The name of the service: `Weather`.
    pub name: &'static str,
    /// Its methods and topics, in the order of the file.
    pub methods: &'static [Method],
    /// The descriptors of all its messages.
    pub descriptors: &'static Descriptors,
    pub(crate) full_name: OnceLock<String>,
}

impl Service {
    /// Returns the full name in the `.proto`: `weather.v1.Weather`. The package is another one than that of the URL, if the
    /// file's option `(smq.v1.interface)` says so.
    pub fn full_name(&self) -> &str {
        self.full_name.get_or_init(|| {
            let interface = format!("{}.{}", self.application, self.version);
            let files = Files::decode(self.descriptors.encoded()).unwrap_or_default();
            let package = files.file.iter().find(|file| {
                let mut services = file.service.iter();
                FileOptions::name(file.options.as_ref(), &file.package) == interface
                    && services.any(|service| service.name == self.name)
            });
            match package.map_or(&*interface, |file| &file.package) {
                "" => self.name.to_owned(),
                package => format!("{package}.{}", self.name),
            }
        })
    }

    /// Returns the method or topic with a name, for example `GetForecast`.
    pub fn method(&self, name: &str) -> Option<&'static Method> {
        self.methods.iter().find(|method| method.name == name)
    }
}

/// A method or a topic of a service.
#[derive(Debug)]
#[non_exhaustive]
pub struct Method {
    /// Its name in the `.proto`: `GetForecast`.
    pub name: &'static str,
    /// The path of its URL: `/socket.mq/weather/v1/Weather.GetForecast`.
    pub path: &'static str,
    /// The full name of the message that clients send: the request, the published event, or the
    /// filter of a topic that only the server publishes.
    pub input: &'static str,
    /// The full name of the message that clients receive: the reply, a part of it, or the event.
    pub output: &'static str,
    /// The maximum size of the message that clients send, in bytes. If absent,
    /// [`Limits::message_bytes`](crate::Limits::message_bytes) applies.
    pub message_bytes: Option<u32>,
    /// Whether it replies in parts: any number of messages, and then a status.
    pub streams: bool,
    /// The topic options; absent for a request-reply method.
    pub topic: Option<Topic>,
}

impl Method {
    /// Returns whether logs remember what clients publish to it.
    pub(crate) fn remembers_publishes(&self) -> bool {
        let topic = self.topic.as_ref();
        topic.is_some_and(|topic| topic.durable && topic.publishers != Publishers::Server)
    }

    /// Returns the name with that of the service: `Weather.GetForecast`.
    pub fn full_name(&self) -> &'static str {
        self.path
            .rsplit_once('/')
            .map_or(self.name, |(_, name)| name)
    }
}

/// The options of a topic.
#[derive(Debug)]
#[non_exhaustive]
pub struct Topic {
    /// The sides that publish.
    pub publishers: Publishers,
    /// The full name of the filter message.
    pub filter: &'static str,
    /// The fields of the filter. Empty: every subscriber gets every event.
    pub filter_fields: &'static [FilterField],
    /// The number of past events that a new subscriber gets.
    pub replay: u32,
    /// The retained state, which each new subscriber gets.
    pub retain: Retain,
    /// The policy for subscribers that fall behind the log.
    pub overflow: Overflow,
    /// Whether the server signs each event of a sealed topic.
    pub signed: bool,
    /// Whether [logs](crate::log) outside the memory of the server keep the events, and the outcomes of publishes.
    pub durable: bool,
    /// The field of each event that holds its position, if one does.
    pub position: Option<PositionField>,
}

/// A field of an event that holds its position, with its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PositionField {
    /// A `string` or `bytes`, with the text of the position.
    Text(u32),
    /// A `smq.v1.Position`.
    Message(u32),
}

/// The sides that publish to a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publishers {
    /// `T(Filter) returns (stream Event)`.
    Server,
    /// `T(stream Event) returns (google.protobuf.Empty)`.
    Clients,
    /// `T(stream Event) returns (stream Event)`.
    Both,
}

/// A field of a filter. It has the name and type of the event's field that it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FilterField {
    /// The name of both fields in the `.proto`.
    pub name: &'static str,
    /// The number of the field in the event.
    pub number: u32,
}

/// The retained state of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retain {
    /// No state.
    Nothing,
    /// The last event.
    Last,
    /// The last event for each combination of the values of the filter's fields.
    LastPerKey,
}

/// The policy for a subscriber that has fallen behind the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overflow {
    /// The subscriber gets a gap and continues with the oldest event in the log.
    DropOldest,
    /// The subscriber gets the last event of each key, with gaps in between.
    Conflate,
    /// The subscription ends with `resource_exhausted`.
    Disconnect,
}

/// The protobuf descriptors of a crate's interfaces, decoded on first use.
pub struct Descriptors {
    encoded: &'static [u8],
    schema: OnceLock<Schema>,
}

impl Descriptors {
    /// Wraps an encoded `google.protobuf.FileDescriptorSet`.
    pub const fn new(encoded: &'static [u8]) -> Self {
        Self {
            encoded,
            schema: OnceLock::new(),
        }
    }

    /// Returns descriptors that are already decoded.
    pub(crate) fn decoded(encoded: &'static [u8], schema: Schema) -> Self {
        Self {
            encoded,
            schema: schema.into(),
        }
    }

    /// Returns the encoded `google.protobuf.FileDescriptorSet`, with options and comments.
    pub fn encoded(&self) -> &'static [u8] {
        self.encoded
    }

    /// Returns a type of messages by its full name.
    ///
    /// # Panics
    ///
    /// When the descriptors and the names come from different runs of the generator.
    pub(crate) fn message(&self, name: &str) -> MessageType {
        let schema = self.schema.get_or_init(|| {
            Schema::from_descriptor_set(self.encoded)
                .expect("the generator wrote valid descriptors")
        });
        let message = schema.message(name);
        message.expect("the generator wrote names and descriptors together")
    }
}

impl fmt::Debug for Descriptors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Descriptors")
            .field("bytes", &self.encoded.len())
            .finish_non_exhaustive()
    }
}
