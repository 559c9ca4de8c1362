//! What generated code says of an interface: names, types and options, all known at compile time.

use std::{fmt, sync::OnceLock};

use prost_reflect::{DescriptorPool, MessageDescriptor};

/// A service of an interface.
#[derive(Debug)]
#[non_exhaustive]
pub struct Service {
    /// The package without its version: `weather`.
    pub application: &'static str,
    /// The last segment of the package: `v1`.
    pub version: &'static str,
    /// The name of the service: `Weather`.
    pub name: &'static str,
    /// Its methods and topics, in the order of the file.
    pub methods: &'static [Method],
    /// The descriptors of all its messages.
    pub descriptors: &'static Descriptors,
}

impl Service {
    /// Returns the method or topic of that name.
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
    /// The full name of the message that clients get: the reply or the event.
    pub output: &'static str,
    /// How many bytes the message that clients send may have; absent where the server's limit holds.
    pub message_bytes: Option<u32>,
    /// What makes a topic of it; absent for request-reply.
    pub topic: Option<Topic>,
}

impl Method {
    /// Returns its name with that of the service: `Weather.GetForecast`.
    pub fn full_name(&self) -> &'static str {
        self.path
            .rsplit_once('/')
            .map_or(self.name, |(_, name)| name)
    }
}

/// What makes a topic of a method.
#[derive(Debug)]
#[non_exhaustive]
pub struct Topic {
    /// Who publishes.
    pub publishers: Publishers,
    /// The full name of the message that subscribers filter with.
    pub filter: &'static str,
    /// The fields of the filter. None: every subscriber gets every event.
    pub filter_fields: &'static [FilterField],
    /// How many of the last events are given to late and returning subscribers.
    pub replay: u32,
    /// Which events are kept as state for each new subscriber.
    pub retain: Retain,
    /// What happens to a subscriber that fell off the log.
    pub overflow: Overflow,
    /// Whether the server signs each event, where the topic is sealed.
    pub signed: bool,
}

/// Who publishes to a topic. The others subscribe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publishers {
    /// `T(Filter) returns (stream Event)`.
    Server,
    /// `T(stream Event) returns (google.protobuf.Empty)`.
    Clients,
    /// `T(stream Event) returns (stream Event)`.
    Both,
}

/// A field of a filter: it bears the name and type of the field of the event that it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FilterField {
    /// The name of both in the `.proto`.
    pub name: &'static str,
    /// The number of the field in the event.
    pub number: u32,
}

/// Which events are kept as the state of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retain {
    /// Nothing beyond the replay.
    Nothing,
    /// The last event.
    Last,
    /// The last event for each combination of the values of the filter's fields.
    LastPerKey,
}

/// What happens to a subscriber that has fallen off the end of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overflow {
    /// It goes on with the oldest event there is, and is told of the gap.
    DropOldest,
    /// It gets the last event for each key, and is told of the gaps in between.
    Conflate,
    /// Its subscription ends.
    Disconnect,
}

/// The descriptors that a crate's interfaces were compiled to, decoded when first needed.
pub struct Descriptors {
    encoded: &'static [u8],
    pool: OnceLock<DescriptorPool>,
}

impl Descriptors {
    /// Returns the descriptors in an encoded `google.protobuf.FileDescriptorSet`.
    pub const fn new(encoded: &'static [u8]) -> Self {
        Self {
            encoded,
            pool: OnceLock::new(),
        }
    }

    /// Returns descriptors that are decoded already.
    pub(crate) fn decoded(encoded: &'static [u8], pool: DescriptorPool) -> Self {
        Self {
            encoded,
            pool: pool.into(),
        }
    }

    /// Returns the encoded `google.protobuf.FileDescriptorSet`, options and comments included.
    pub fn encoded(&self) -> &'static [u8] {
        self.encoded
    }

    /// Returns the descriptor of a message by its full name.
    ///
    /// # Panics
    ///
    /// When the descriptors are not those that the generator wrote with the names.
    pub(crate) fn message(&self, name: &str) -> MessageDescriptor {
        self.pool()
            .get_message_by_name(name)
            .expect("the generator wrote names and descriptors together")
    }

    pub(crate) fn pool(&self) -> &DescriptorPool {
        self.pool.get_or_init(|| {
            DescriptorPool::decode(self.encoded).expect("the generator wrote valid descriptors")
        })
    }
}

impl fmt::Debug for Descriptors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Descriptors")
            .field("bytes", &self.encoded.len())
            .finish_non_exhaustive()
    }
}
