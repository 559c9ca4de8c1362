//! The model of an interface. It is checked, so that templates cannot fail.

mod fields;
mod filter;
mod google;
mod method;
mod names;
mod option;
mod package;
mod position;
mod scope;
mod size;

use prost_reflect::{DescriptorPool, FileDescriptor, ServiceDescriptor};
use prost_types::ServiceOptions;

use crate::{
    comments::Docs,
    diagnostic::{Diagnostic, Place},
    options::Options,
    reach::{self, Externs},
};

pub(crate) use method::read as read_method;
pub(crate) use option::is_set as has_option;
pub(crate) use package::{InterfaceOption, segments, split};
pub(crate) use size::StreamsOption;

/// A service to generate a client, a server and topics for.
#[derive(Debug)]
pub(crate) struct Service {
    /// The package, `weather.v1`.
    pub(crate) package: String,
    /// The package without its version.
    pub(crate) application: String,
    /// The last segment of the package.
    pub(crate) version: String,
    /// The name in the `.proto` file.
    pub(crate) name: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: bool,
    pub(crate) methods: Vec<Method>,
}

/// A method or topic.
#[derive(Debug)]
pub(crate) struct Method {
    /// The name in the `.proto` file.
    pub(crate) name: String,
    /// The Rust name, which may be a raw identifier.
    pub(crate) rust_name: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: bool,
    /// The full name of the message that clients send.
    pub(crate) input: String,
    /// The full name of the message that clients receive.
    pub(crate) output: String,
    /// The maximum size of a message that clients send, in bytes.
    pub(crate) message_bytes: Option<u32>,
    /// Whether the reply comes in parts.
    pub(crate) streams: bool,
    /// `None` for a method.
    pub(crate) topic: Option<Topic>,
}

/// The properties of a topic.
#[derive(Debug)]
pub(crate) struct Topic {
    pub(crate) publishers: Publishers,
    pub(crate) filter: Filter,
    pub(crate) replay: u32,
    pub(crate) retain: Retain,
    pub(crate) overflow: Overflow,
    pub(crate) signed: bool,
    pub(crate) durable: bool,
    pub(crate) position: Option<PositionField>,
}

/// The field of an event that holds its position.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PositionField {
    pub(crate) number: u32,
    /// Whether it is a `smq.v1.Position`, rather than text.
    pub(crate) is_message: bool,
}

/// Who publishes to a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Publishers {
    Server,
    Clients,
    Both,
}

/// The filter of a topic.
#[derive(Debug)]
pub(crate) struct Filter {
    /// The full name of the message. A topic without a filter has `google.protobuf.Empty`.
    pub(crate) message: String,
    /// The name of each field, and the number of that field in the event.
    pub(crate) fields: Vec<(String, u32)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Retain {
    Nothing,
    Last,
    LastPerKey,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Overflow {
    DropOldest,
    Conflate,
    Disconnect,
}

impl Publishers {
    /// Whether clients can subscribe.
    pub(crate) fn has_subscribers(self) -> bool {
        self != Self::Clients
    }

    /// Whether clients can publish.
    pub(crate) fn has_client_publishers(self) -> bool {
        self != Self::Server
    }
}

impl Service {
    /// Returns the topics that clients subscribe to.
    pub(crate) fn published(&self) -> impl Iterator<Item = (&Method, &Topic)> {
        self.methods
            .iter()
            .filter_map(|method| method.topic.as_ref().map(|topic| (method, topic)))
            .filter(|(_, topic)| topic.publishers.has_subscribers())
    }
}

/// The services to generate, and the files with the types to generate.
#[derive(Debug)]
pub(crate) struct Interface {
    pub(crate) services: Vec<Service>,
    pub(crate) files: Vec<FileDescriptor>,
}

/// Reads the services of `roots`, and checks them and all types that they need.
pub(crate) fn read(
    pool: &DescriptorPool,
    roots: &[FileDescriptor],
    externs: &Externs,
    options: &Options,
) -> Result<Interface, Vec<Diagnostic>> {
    let mut errors = Vec::new();
    let services: Vec<Service> = roots
        .iter()
        .flat_map(FileDescriptor::services)
        .filter_map(|service| read_service(pool, &service, options, &mut errors))
        .collect();
    package::check_interfaces(roots, &mut errors);
    // Topics with errors are left out of the services.
    if errors.is_empty() {
        position::check(pool, roots, &services, &mut errors);
    }
    let filters = services
        .iter()
        .flat_map(Service::published)
        .map(|(_, topic)| &topic.filter);
    let filters = filters.filter_map(|filter| pool.get_message_by_name(&filter.message));
    let files = reach::emitted(pool, roots, filters.collect(), externs);
    package::check(&files, &mut errors);
    google::check(roots, &files, externs, &mut errors);
    names::check(roots, &files, externs, options, &mut errors);
    errors.extend(options.check(&files));
    if errors.is_empty() {
        return Ok(Interface { services, files });
    }
    errors.sort_by(|a, b| a.place.cmp(&b.place));
    errors.dedup();
    Err(errors)
}

/// The names of documents beside the methods of an interface: `openapi.json` would be the method `json` of a service.
const DOCUMENTS: [&str; 3] = ["asyncapi", "descriptors", "openapi"];

/// Reads a service. Methods with errors are left out, and added to `errors`.
fn read_service(
    pool: &DescriptorPool,
    service: &ServiceDescriptor,
    options: &Options,
    errors: &mut Vec<Diagnostic>,
) -> Option<Service> {
    let file = service.parent_file();
    let version = package::application_and_version(&file, errors);
    if DOCUMENTS.contains(&service.name()) {
        errors.push(Diagnostic::new(
            Place::of(&file, &[service.path(), &[1]].concat()),
            format!(
                "service `{}` has the name of a document of the interface",
                service.name()
            ),
            "rename it",
        ));
    }
    let methods: Vec<_> = service
        .methods()
        .filter_map(|rpc| method::read(pool, &rpc, options, errors))
        .collect();
    let (application, version) = version?;
    let descriptor = service.service_descriptor_proto();
    Some(Service {
        package: file.package_name().to_owned(),
        application,
        version,
        name: service.name().to_owned(),
        docs: if options.is_undocumented(service.full_name()) {
            Docs::default()
        } else {
            Docs::of(&file, service.path())
        },
        deprecated: descriptor
            .options
            .as_ref()
            .is_some_and(ServiceOptions::deprecated),
        methods,
    })
}
