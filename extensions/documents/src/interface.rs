//! What documents are about: the methods and topics of an interface, read from descriptors.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use prost::Message;
use prost_reflect::{
    DescriptorPool, EnumDescriptor, FieldDescriptor, FileDescriptor, MessageDescriptor,
    MethodDescriptor, ServiceDescriptor,
};
use smq_runtime::documents::frame_descriptor;

/// Descriptors of which no documents can be written.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The descriptors are incomplete, or are no descriptors.
    #[error("invalid descriptors: {0}")]
    Descriptors(String),
    /// No file of the descriptors is of the interface.
    #[error("unknown interface {name}: the descriptors have {}", list(.known))]
    UnknownInterface {
        /// The name that was asked for.
        name: String,
        /// The interfaces that there are.
        known: Vec<String>,
    },
}

fn list(names: &[String]) -> String {
    match names {
        [] => "none".into(),
        names => names.join(", "),
    }
}

/// An interface: one version of an application.
#[derive(Debug, Clone)]
pub struct Interface {
    application: String,
    version: String,
    files: Vec<FileDescriptor>,
    pool: DescriptorPool,
    comments: Comments,
}

/// `google.protobuf.FileOptions`, as far as it says which interface a package is.
#[derive(Clone, PartialEq, Message)]
struct FileOptions {
    #[prost(string, optional, tag = "50717")]
    interface: Option<String>,
}

impl Interface {
    /// Reads an interface, such as `weather.v1`, from a `google.protobuf.FileDescriptorSet` with all imports. Comments
    /// become descriptions if the set has source info.
    ///
    /// # Errors
    ///
    /// If the descriptors are incomplete, or have no such interface. Files of editions are not supported:
    /// `smq-build` turns them into proto2 and proto3.
    pub fn new(descriptor_set: &[u8], name: &str) -> Result<Self, Error> {
        let interfaces = Self::all(descriptor_set)?;
        let known = interfaces.iter().map(Self::name).collect();
        let named = |it: &Self| it.name() == name;
        let interface = interfaces.into_iter().find(named);
        interface.ok_or_else(|| Error::UnknownInterface {
            name: name.into(),
            known,
        })
    }

    /// Reads all interfaces of a `google.protobuf.FileDescriptorSet`: packages with services and a version.
    ///
    /// # Errors
    ///
    /// If the descriptors are incomplete.
    pub fn all(descriptor_set: &[u8]) -> Result<Vec<Self>, Error> {
        let invalid = |error: prost_reflect::DescriptorError| Error::Descriptors(error.to_string());
        let mut pool = DescriptorPool::new();
        pool.decode_file_descriptor_set(descriptor_set)
            .map_err(invalid)?;
        if pool.get_message_by_name("smq.v1.Polled").is_none() {
            pool.decode_file_descriptor_proto(frame_descriptor())
                .map_err(invalid)?;
        }
        let comments = Comments::of(&pool);
        let with_services = pool.files().filter(|file| file.services().len() > 0);
        let names: BTreeSet<_> = with_services.filter_map(|it| interface_of(&it)).collect();
        let interfaces = names.into_iter().filter_map(|name| {
            let (application, version) = name.rsplit_once('.')?;
            let is_of_it = |file: &FileDescriptor| interface_of(file).as_ref() == Some(&name);
            Some(Self {
                application: application.into(),
                version: version.into(),
                files: pool.files().filter(is_of_it).collect(),
                pool: pool.clone(),
                comments: comments.clone(),
            })
        });
        Ok(interfaces.collect())
    }

    /// Returns its name: `weather.v1`.
    pub fn name(&self) -> String {
        format!("{}.{}", self.application, self.version)
    }

    /// Returns the application: `weather`.
    pub fn application(&self) -> &str {
        &self.application
    }

    /// Returns the version: `v1`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Returns its files, and then all that they import.
    pub(crate) fn files_and_imports(&self) -> Vec<FileDescriptor> {
        let mut found: Vec<FileDescriptor> = self.files.clone();
        let mut next = 0;
        while next < found.len() {
            for import in found[next].clone().dependencies() {
                if !found.contains(&import) {
                    found.push(import);
                }
            }
            next += 1;
        }
        found
    }

    /// Returns what the files say of themselves, above `package` or `syntax`.
    pub(crate) fn description(&self) -> String {
        const PLACES: [&[i32]; 2] = [&[2], &[12]];
        let texts = self.files.iter().filter_map(|file| {
            let mut texts = PLACES.iter().map(|path| self.comments.get(file, path));
            texts.find(|text| !text.is_empty())
        });
        texts.collect::<Vec<_>>().join("\n\n")
    }

    pub(crate) fn services(&self) -> impl Iterator<Item = ServiceDescriptor> + '_ {
        self.files.iter().flat_map(|file| {
            let services: Vec<_> = file.services().collect();
            services
        })
    }

    /// Returns all methods and topics.
    pub(crate) fn rpcs(&self) -> impl Iterator<Item = Rpc> + '_ {
        self.services().flat_map(|service| {
            let methods: Vec<_> = service.methods().collect();
            methods.into_iter().filter_map(|method| Rpc::of(&method))
        })
    }

    /// Returns a message of `smq/v1/frame.proto`.
    pub(crate) fn frame(&self, name: &str) -> MessageDescriptor {
        let message = self.pool.get_message_by_name(&format!("smq.v1.{name}"));
        message.expect("the frames are in every pool")
    }

    /// Whether a file is one of its own, not an import.
    pub(crate) fn has_file(&self, name: &str) -> bool {
        self.files.iter().any(|file| file.name() == name)
    }

    pub(crate) fn comments(&self) -> &Comments {
        &self.comments
    }
}

/// Returns the interface of a file: what the option `(smq.v1.interface)` says, or else its package.
fn interface_of(file: &FileDescriptor) -> Option<String> {
    let options = FileOptions::decode(&*file.options().encode_to_vec()).ok()?;
    let name = options
        .interface
        .unwrap_or_else(|| file.package_name().into());
    let version = name.rsplit_once('.')?.1.strip_prefix('v')?;
    version
        .starts_with(|it: char| it.is_ascii_digit())
        .then_some(name)
}

/// A method or a topic.
#[derive(Debug, Clone)]
pub(crate) struct Rpc {
    pub(crate) descriptor: MethodDescriptor,
    pub(crate) pattern: Pattern,
    pub(crate) options: RpcOptions,
}

#[derive(Debug, Clone)]
pub(crate) enum Pattern {
    Method,
    /// The reply comes in parts.
    Parts,
    Topic(Topic),
}

#[derive(Debug, Clone)]
pub(crate) struct Topic {
    pub(crate) event: MessageDescriptor,
    /// Absent if only clients publish.
    pub(crate) subscribers: Option<Subscribers>,
    pub(crate) clients_publish: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Subscribers {
    pub(crate) filter: Vec<FieldDescriptor>,
    pub(crate) filter_message: Option<MessageDescriptor>,
}

/// `google.protobuf.MethodOptions`, with those of `smq/v1/options.proto`.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct RpcOptions {
    #[prost(bool, tag = "33")]
    pub(crate) deprecated: bool,
    #[prost(int32, tag = "34")]
    idempotency_level: i32,
    #[prost(message, optional, tag = "50717")]
    pub(crate) topic: Option<TopicOptions>,
    #[prost(message, optional, tag = "50718")]
    method: Option<MethodOptions>,
}

/// `smq.v1.Topic`.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct TopicOptions {
    #[prost(uint32, tag = "1")]
    pub(crate) replay: u32,
    #[prost(int32, tag = "2")]
    retain: i32,
    #[prost(int32, tag = "3")]
    overflow: i32,
    #[prost(string, tag = "4")]
    filter: String,
    #[prost(bool, tag = "5")]
    pub(crate) signed: bool,
}

/// `smq.v1.Method`.
#[derive(Clone, PartialEq, Message)]
struct MethodOptions {
    #[prost(uint32, optional, tag = "1")]
    message_bytes: Option<u32>,
    #[prost(bool, tag = "2")]
    streams: bool,
}

impl RpcOptions {
    pub(crate) fn message_bytes(&self) -> Option<u32> {
        self.method.as_ref().and_then(|method| method.message_bytes)
    }

    /// Returns the name of the level, if it is known.
    pub(crate) fn idempotency(&self) -> Option<&'static str> {
        match self.idempotency_level {
            1 => Some("NO_SIDE_EFFECTS"),
            2 => Some("IDEMPOTENT"),
            _ => None,
        }
    }

    pub(crate) fn has_no_side_effects(&self) -> bool {
        self.idempotency_level == 1
    }
}

impl TopicOptions {
    pub(crate) fn retain(&self) -> Option<&'static str> {
        match self.retain {
            1 => Some("LAST"),
            2 => Some("LAST_PER_KEY"),
            _ => None,
        }
    }

    pub(crate) fn overflow(&self) -> &'static str {
        match self.overflow {
            2 => "CONFLATE",
            3 => "DISCONNECT",
            _ => "DROP_OLDEST",
        }
    }
}

impl Rpc {
    /// Reads an rpc. None for a form that is no pattern of socket.mq.
    fn of(rpc: &MethodDescriptor) -> Option<Self> {
        let options = RpcOptions::decode(&*rpc.options().encode_to_vec()).unwrap_or_default();
        let streams = options.method.as_ref().is_some_and(|it| it.streams);
        let pattern = match (rpc.is_client_streaming(), rpc.is_server_streaming()) {
            (false, false) => Pattern::Method,
            (false, true) if streams => Pattern::Parts,
            (false, true) => Pattern::Topic(Topic {
                event: rpc.output(),
                subscribers: Some(Subscribers::of(Some(rpc.input()))),
                clients_publish: false,
            }),
            (true, false) if rpc.output().full_name() == "google.protobuf.Empty" => {
                Pattern::Topic(Topic {
                    event: rpc.input(),
                    subscribers: None,
                    clients_publish: true,
                })
            }
            (true, true) if rpc.input() == rpc.output() => {
                let filter = options.topic.as_ref().map(|topic| topic.filter.as_str());
                let filter = filter.filter(|name| !name.is_empty());
                Pattern::Topic(Topic {
                    event: rpc.input(),
                    subscribers: Some(Subscribers::of(filter.and_then(|name| resolve(rpc, name)))),
                    clients_publish: true,
                })
            }
            _ => return None,
        };
        Some(Self {
            descriptor: rpc.clone(),
            pattern,
            options,
        })
    }

    /// Returns its name with that of the service: `Weather.GetForecast`.
    pub(crate) fn name(&self) -> String {
        let service = self.descriptor.parent_service();
        format!("{}.{}", service.name(), self.descriptor.name())
    }

    /// Returns its path for Connect: `weather.v1.Weather/GetForecast`.
    pub(crate) fn connect_path(&self) -> String {
        let service = self.descriptor.parent_service();
        format!("{}/{}", service.full_name(), self.descriptor.name())
    }
}

impl Subscribers {
    fn of(filter: Option<MessageDescriptor>) -> Self {
        Self {
            filter: filter
                .iter()
                .flat_map(|it| it.fields().collect::<Vec<_>>())
                .collect(),
            filter_message: filter,
        }
    }
}

/// Resolves the name of a message from the package of an rpc, as protobuf does.
fn resolve(rpc: &MethodDescriptor, name: &str) -> Option<MessageDescriptor> {
    let pool = rpc.parent_pool();
    if let Some(full_name) = name.strip_prefix('.') {
        return pool.get_message_by_name(full_name);
    }
    let file = rpc.parent_file();
    let mut package = file.package_name();
    loop {
        let candidate = match package {
            "" => name.to_owned(),
            package => format!("{package}.{name}"),
        };
        match pool.get_message_by_name(&candidate) {
            None if !package.is_empty() => {
                package = package.rsplit_once('.').map_or("", |(outer, _)| outer);
            }
            found => return found,
        }
    }
}

/// The comments of all files.
#[derive(Debug, Clone, Default)]
pub(crate) struct Comments(Arc<HashMap<String, HashMap<Vec<i32>, Comment>>>);

#[derive(Debug, Clone)]
pub(crate) struct Comment {
    /// Where the element stands in the file; empty if that is not known.
    pub(crate) span: Vec<i32>,
    /// The blocks of lines before it that are about nothing in particular.
    pub(crate) detached: Vec<String>,
    pub(crate) leading: String,
    pub(crate) trailing: String,
}

impl Comments {
    pub(crate) fn of(pool: &DescriptorPool) -> Self {
        let files = pool.files().map(|file| {
            let info = file.file_descriptor_proto().source_code_info.clone();
            let locations = info.unwrap_or_default().location.into_iter();
            let comments = locations.map(|it| {
                let comment = Comment {
                    leading: it.leading_comments().to_owned(),
                    trailing: it.trailing_comments().to_owned(),
                    span: it.span,
                    detached: it.leading_detached_comments,
                };
                (it.path, comment)
            });
            (file.name().to_owned(), comments.collect())
        });
        Self(Arc::new(files.collect()))
    }

    pub(crate) fn at(&self, file: &FileDescriptor, path: &[i32]) -> Option<&Comment> {
        self.0.get(file.name())?.get(path)
    }

    /// Returns the text about an element, as Markdown: the comment before it, or else that behind it.
    fn get(&self, file: &FileDescriptor, path: &[i32]) -> String {
        let Some(comment) = self.at(file, path) else {
            return String::new();
        };
        let leading = text(&comment.leading);
        if leading.is_empty() {
            text(&comment.trailing)
        } else {
            leading
        }
    }

    pub(crate) fn of_service(&self, service: &ServiceDescriptor) -> String {
        self.get(&service.parent_file(), service.path())
    }

    pub(crate) fn of_rpc(&self, rpc: &MethodDescriptor) -> String {
        self.get(&rpc.parent_file(), rpc.path())
    }

    pub(crate) fn of_message(&self, message: &MessageDescriptor) -> String {
        self.get(&message.parent_file(), message.path())
    }

    pub(crate) fn of_field(&self, field: &FieldDescriptor) -> String {
        self.get(&field.parent_file(), field.path())
    }

    /// Returns the comment of an enum, with a list of those of its values.
    pub(crate) fn of_enum(&self, declared: &EnumDescriptor) -> String {
        let file = declared.parent_file();
        let mut described = self.get(&file, declared.path());
        let mut values = String::new();
        for value in declared.values() {
            let text = self.get(&file, value.path()).replace('\n', " ");
            if !text.is_empty() {
                values.push_str(&format!("\n* `{}`: {text}", value.name()));
            }
        }
        if !values.is_empty() {
            described = format!("{described}\n{values}").trim().to_owned();
        }
        described
    }
}

/// Returns a comment without the space before each line.
fn text(comment: &str) -> String {
    let lines = comment
        .lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end());
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}
