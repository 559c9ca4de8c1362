//! An interface that is read when the program runs.

use std::{
    collections::HashMap,
    fmt,
    sync::{Mutex, OnceLock, PoisonError},
};

use prost::Message;
use prost_types::{
    DescriptorProto, FieldDescriptorProto,
    field_descriptor_proto::{Label, Type},
};
use smq_json::Schema;

use crate::{
    client::{Client, endpoint::Endpoint, raw::get},
    codec::Format,
    error::Error,
    schema::{
        Descriptors, FileOptions, FilterField, Method, Overflow, Publishers, Retain, Service, Topic,
    },
};

const EMPTY: &str = "google.protobuf.Empty";

/// A package of services, as its descriptors say.
///
/// Interfaces live as long as the program, since connections refer to them. They are kept by their content: the same
/// descriptors, read again, are the same interface and take no more memory. A program that reads *different* descriptors
/// without end grows without end.
#[derive(Clone, Copy)]
pub struct Interface(&'static Parsed);

struct Parsed {
    package: String,
    services: Vec<Service>,
}

/// All interfaces that were read: by package and descriptors.
static KNOWN: Mutex<Option<Known>> = Mutex::new(None);

type Known = HashMap<(String, &'static [u8]), Interface>;

impl Interface {
    /// Reads an interface, such as `weather.v1`, from an encoded `google.protobuf.FileDescriptorSet` with the
    /// options `(smq.v1.topic)` and `(smq.v1.method)`. A server publishes such a set: `GET /socket.mq/weather/v1` with
    /// `Accept: application/protobuf`.
    ///
    /// # Errors
    ///
    /// With [`Error::Protocol`] if the bytes are not descriptors, or the package is not an interface of socket.mq.
    pub fn from_descriptors(package: &str, descriptors: &[u8]) -> Result<Self, Error> {
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.get_or_insert_default();
        // The type of the keys asks for a static slice, though a lookup needs none: so it goes by the package first.
        let found = known
            .iter()
            .find(|((name, bytes), _)| name == package && *bytes == descriptors);
        if let Some((_, interface)) = found {
            return Ok(*interface);
        }
        let invalid =
            |error: &dyn fmt::Display| Error::Protocol(format!("invalid descriptors: {error}"));
        let set = FileSet::decode(descriptors).map_err(|error| invalid(&error))?;
        let schema = Schema::from_descriptor_set(descriptors).map_err(|error| invalid(&error))?;
        let checked = Checked::read(package, &set)?;
        // From here on nothing fails: what is leaked is kept.
        let encoded: &'static [u8] = Vec::from(descriptors).leak();
        let descriptors = Box::leak(Box::new(Descriptors::decoded(encoded, schema)));
        let interface = Self(Box::leak(Box::new(checked.leak(descriptors))));
        known.insert((package.to_owned(), encoded), interface);
        Ok(interface)
    }

    /// Asks a server for the interface of that application and version, such as `weather` and `v1`.
    ///
    /// # Errors
    ///
    /// With [`Error::Status`] if the server has no such interface, with [`Error::Untrusted`] if the client is one
    /// [with security](Client::with_security), since nothing protects the answer, and otherwise as
    /// [`from_descriptors`](Self::from_descriptors).
    pub async fn fetch(client: &Client, application: &str, version: &str) -> Result<Self, Error> {
        let path = format!("/socket.mq/{application}/{version}");
        let is_name = |name: &str| {
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
            !name.is_empty() && name.bytes().all(allowed)
        };
        if !is_name(application) || !is_name(version) {
            return Err(Error::Unsendable(format!(
                "{application:?} and {version:?} do not name an interface: write weather and v1, say"
            )));
        }
        let descriptors = get(client, &path, Format::Protobuf.media_type()).await?;
        Self::from_descriptors(&format!("{application}.{version}"), &descriptors)
    }

    /// Returns the name of the package: `weather.v1`.
    pub fn package(self) -> &'static str {
        &self.0.package
    }

    /// Returns the services.
    pub fn services(self) -> &'static [Service] {
        &self.0.services
    }

    /// Returns the methods of all services, without the topics.
    pub fn methods(self) -> impl Iterator<Item = &'static Method> {
        let all = self.endpoints().map(|endpoint| endpoint.method);
        all.filter(|method| method.topic.is_none())
    }

    /// Returns the topics of all services.
    pub fn topics(self) -> impl Iterator<Item = &'static Method> {
        let all = self.endpoints().map(|endpoint| endpoint.method);
        all.filter(|method| method.topic.is_some())
    }

    pub(super) fn endpoints(self) -> impl Iterator<Item = Endpoint> {
        self.services().iter().flat_map(|service| {
            let methods = service.methods.iter();
            methods.map(move |method| Endpoint { service, method })
        })
    }
}

impl fmt::Debug for Interface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Interface").field(&self.0.package).finish()
    }
}

/// What descriptors say of a package, checked and not yet leaked.
struct Checked {
    package: String,
    application: String,
    version: String,
    services: Vec<(String, Vec<CheckedMethod>)>,
}

struct CheckedMethod {
    name: String,
    path: String,
    input: String,
    output: String,
    message_bytes: Option<u32>,
    streams: bool,
    topic: Option<CheckedTopic>,
}

struct CheckedTopic {
    publishers: Publishers,
    filter: String,
    filter_fields: Vec<(String, u32)>,
    option: TopicOption,
}

/// A `google.protobuf.FileDescriptorSet`, as far as it declares messages and services. `prost-types` drops our options.
#[derive(Clone, PartialEq, prost::Message)]
struct FileSet {
    #[prost(message, repeated, tag = "1")]
    file: Vec<File>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct File {
    #[prost(string, tag = "2")]
    package: String,
    #[prost(message, repeated, tag = "4")]
    message_type: Vec<DescriptorProto>,
    #[prost(message, repeated, tag = "6")]
    service: Vec<DeclaredService>,
    #[prost(message, optional, tag = "8")]
    options: Option<FileOptions>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct DeclaredService {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(message, repeated, tag = "2")]
    method: Vec<DeclaredMethod>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct DeclaredMethod {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(string, tag = "2")]
    input_type: String,
    #[prost(string, tag = "3")]
    output_type: String,
    #[prost(message, optional, tag = "4")]
    options: Option<MethodOptions>,
    #[prost(bool, tag = "5")]
    client_streaming: bool,
    #[prost(bool, tag = "6")]
    server_streaming: bool,
}

/// All messages, by their full names.
type Messages<'a> = HashMap<String, &'a DescriptorProto>;

impl FileSet {
    fn messages(&self) -> Messages<'_> {
        fn add<'a>(scope: &str, declared: &'a [DescriptorProto], messages: &mut Messages<'a>) {
            for message in declared {
                let name = match scope {
                    "" => message.name().to_owned(),
                    scope => format!("{scope}.{}", message.name()),
                };
                add(&name, &message.nested_type, messages);
                messages.insert(name, message);
            }
        }
        let mut messages = HashMap::new();
        for file in &self.file {
            add(&file.package, &file.message_type, &mut messages);
        }
        messages
    }
}

/// The options of a method. They are read by their numbers: descriptors may come without the file that declares them.
#[derive(Clone, PartialEq, prost::Message)]
struct MethodOptions {
    #[prost(message, optional, tag = "50717")]
    topic: Option<TopicOption>,
    #[prost(message, optional, tag = "50718")]
    method: Option<MethodOption>,
}

/// `smq.v1.Topic`.
#[derive(Clone, PartialEq, prost::Message)]
struct TopicOption {
    #[prost(uint32, tag = "1")]
    replay: u32,
    #[prost(int32, tag = "2")]
    retain: i32,
    #[prost(int32, tag = "3")]
    overflow: i32,
    #[prost(string, tag = "4")]
    filter: String,
    #[prost(bool, tag = "5")]
    signed: bool,
    #[prost(bool, tag = "6")]
    durable: bool,
}

/// `smq.v1.Method`.
#[derive(Clone, PartialEq, prost::Message)]
struct MethodOption {
    #[prost(uint32, optional, tag = "1")]
    message_bytes: Option<u32>,
    #[prost(bool, tag = "2")]
    streams: bool,
}

impl Checked {
    fn read(package: &str, set: &FileSet) -> Result<Self, Error> {
        let invalid =
            |why: String| Error::Protocol(format!("{package:?} is not an interface: {why}"));
        let (application, version) = package
            .rsplit_once('.')
            .ok_or_else(|| invalid("write application and version, as weather.v1".into()))?;
        let messages = set.messages();
        let mut services = Vec::new();
        let files = set
            .file
            .iter()
            .filter(|file| FileOptions::name(file.options.as_ref(), &file.package) == package);
        let declared = files.flat_map(|file| file.service.iter().map(move |it| (file, it)));
        for (file, service) in declared {
            let methods = service.method.iter().map(|rpc| {
                let path = format!(
                    "/socket.mq/{application}/{version}/{}.{}",
                    service.name, rpc.name
                );
                CheckedMethod::read(&file.package, path, rpc, &messages).map_err(invalid)
            });
            services.push((service.name.clone(), methods.collect::<Result<_, _>>()?));
        }
        if services.is_empty() {
            return Err(invalid("the descriptors have no service of it".into()));
        }
        Ok(Self {
            package: package.to_owned(),
            application: application.to_owned(),
            version: version.to_owned(),
            services,
        })
    }

    fn leak(self, descriptors: &'static Descriptors) -> Parsed {
        let (application, version) = (self.application.leak(), self.version.leak());
        let (application, version) = (&*application, &*version);
        let services = self.services.into_iter().map(|(name, methods)| {
            let methods: Vec<_> = methods.into_iter().map(CheckedMethod::leak).collect();
            Service {
                application,
                version,
                name: name.leak(),
                methods: methods.leak(),
                descriptors,
                full_name: OnceLock::new(),
            }
        });
        Parsed {
            package: self.package,
            services: services.collect(),
        }
    }
}

impl CheckedMethod {
    fn read(
        package: &str,
        path: String,
        rpc: &DeclaredMethod,
        messages: &Messages<'_>,
    ) -> Result<Self, String> {
        let name = &rpc.name;
        let options = rpc.options.clone().unwrap_or_default();
        let message = |type_name: &str| {
            let full_name = type_name.strip_prefix('.').unwrap_or_default();
            match messages.contains_key(full_name) {
                true => Ok(full_name.to_owned()),
                false => Err(format!("{type_name:?}, a type of {name}, is not a message")),
            }
        };
        let (input, output) = (message(&rpc.input_type)?, message(&rpc.output_type)?);
        let streams = options.method.as_ref().is_some_and(|method| method.streams);
        let publishers = match (rpc.client_streaming, rpc.server_streaming) {
            (false, false) if !streams => None,
            (false, true) if streams => None,
            _ if streams => return Err(format!("{name} cannot reply in parts")),
            (false, true) => Some(Publishers::Server),
            (true, false) if output == EMPTY => Some(Publishers::Clients),
            (true, true) if input == output => Some(Publishers::Both),
            _ => return Err(format!("{name} is neither a method nor a topic")),
        };
        let topic = publishers.map(|publishers| {
            let option = options.topic.unwrap_or_default();
            let filter = match publishers {
                Publishers::Server => Some(input.clone()),
                Publishers::Both if !option.filter.is_empty() => {
                    let found = find_message(package, &option.filter, messages);
                    Some(found.ok_or_else(|| {
                        format!(
                            "the filter of {name}, {:?}, is not a message",
                            option.filter
                        )
                    })?)
                }
                Publishers::Both | Publishers::Clients => None,
            };
            let filter = filter.unwrap_or_else(|| EMPTY.to_owned());
            CheckedTopic::read(publishers, filter, &output, option, messages)
        });
        Ok(Self {
            name: name.clone(),
            path,
            topic: topic.transpose()?,
            input,
            output,
            message_bytes: options.method.and_then(|method| method.message_bytes),
            streams,
        })
    }

    fn leak(self) -> Method {
        Method {
            name: self.name.leak(),
            path: self.path.leak(),
            input: self.input.leak(),
            output: self.output.leak(),
            message_bytes: self.message_bytes,
            streams: self.streams,
            topic: self.topic.map(CheckedTopic::leak),
        }
    }
}

impl CheckedTopic {
    fn read(
        publishers: Publishers,
        filter: String,
        event: &str,
        option: TopicOption,
        messages: &Messages<'_>,
    ) -> Result<Self, String> {
        let fields = |name: &str| messages.get(name).into_iter().flat_map(|it| &it.field);
        let filter_fields = fields(&filter).map(|field| {
            let same = fields(event).find(|other| is_comparable(field, other));
            let same = same.ok_or_else(|| {
                format!(
                    "{filter} has a field {} that the event has not",
                    field.name()
                )
            })?;
            Ok((field.name().to_owned(), same.number().unsigned_abs()))
        });
        Ok(Self {
            publishers,
            filter_fields: filter_fields.collect::<Result<_, String>>()?,
            filter,
            option,
        })
    }

    fn leak(self) -> Topic {
        let fields = self
            .filter_fields
            .into_iter()
            .map(|(name, number)| FilterField {
                name: name.leak(),
                number,
            });
        Topic {
            publishers: self.publishers,
            filter: self.filter.leak(),
            filter_fields: fields.collect::<Vec<_>>().leak(),
            replay: self.option.replay,
            retain: match self.option.retain {
                1 => Retain::Last,
                2 => Retain::LastPerKey,
                _ => Retain::Nothing,
            },
            overflow: match self.option.overflow {
                2 => Overflow::Conflate,
                3 => Overflow::Disconnect,
                _ => Overflow::DropOldest,
            },
            signed: self.option.signed,
            // The server fills it.
            position: None,
            durable: self.option.durable,
        }
    }
}

/// Returns whether a field of a filter has the name and the type of one of the event.
fn is_comparable(field: &FieldDescriptorProto, other: &FieldDescriptorProto) -> bool {
    field.name() == other.name()
        && field.r#type() == other.r#type()
        && field.type_name() == other.type_name()
        && other.label() != Label::Repeated
        && !matches!(field.r#type(), Type::Message | Type::Group)
}

/// Finds a message as protobuf resolves names: from the package of the rpc outwards.
fn find_message(package: &str, name: &str, messages: &Messages<'_>) -> Option<String> {
    let known = |full: String| messages.contains_key(&full).then_some(full);
    if let Some(full) = name.strip_prefix('.') {
        return known(full.to_owned());
    }
    let scopes = std::iter::successors(Some(package), |scope| {
        scope.rsplit_once('.').map(|(outer, _)| outer)
    });
    let mut names = scopes.map(|scope| format!("{scope}.{name}"));
    names.find_map(known).or_else(|| known(name.to_owned()))
}
