//! The checked model of what is generated: whatever is in it, the templates can print.

mod fields;
mod filter;
mod google;
mod method;
mod names;
mod option;
mod package;
mod scope;
mod service;
mod size;

use prost_reflect::{DescriptorPool, FileDescriptor};

use crate::{
    comments::Docs,
    diagnostic::Diagnostic,
    reach::{self, Externs},
};

pub(crate) use package::segments;

/// The full name of the message that stands for nothing.
pub(crate) const EMPTY: &str = "google.protobuf.Empty";

/// A service whose client, server and topics are generated.
#[derive(Debug)]
pub(crate) struct Service {
    /// The package, `weather.v1`.
    pub(crate) package: String,
    /// The package without its version.
    pub(crate) application: String,
    /// The last segment of the package.
    pub(crate) version: String,
    /// Its name in the `.proto`.
    pub(crate) name: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: bool,
    pub(crate) methods: Vec<Method>,
}

/// A method or topic.
#[derive(Debug)]
pub(crate) struct Method {
    /// Its name in the `.proto`.
    pub(crate) name: String,
    /// Its name in Rust, which may be a raw identifier.
    pub(crate) rust_name: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: bool,
    /// The full name of the message that clients send.
    pub(crate) input: String,
    /// The full name of the message that clients get.
    pub(crate) output: String,
    /// How many bytes what clients send may have, if it says so.
    pub(crate) message_bytes: Option<u32>,
    /// What makes a topic of it.
    pub(crate) topic: Option<Topic>,
}

/// What makes a topic of a method.
#[derive(Debug)]
pub(crate) struct Topic {
    pub(crate) publishers: Publishers,
    pub(crate) filter: Filter,
    pub(crate) replay: u32,
    pub(crate) retain: Retain,
    pub(crate) overflow: Overflow,
    pub(crate) signed: bool,
}

/// The form of an rpc, which says who publishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Publishers {
    Server,
    Clients,
    Both,
}

/// What subscribers filter with.
#[derive(Debug)]
pub(crate) struct Filter {
    /// The full name of the message, [`EMPTY`] for none.
    pub(crate) message: String,
    /// The name of each field, and its number in the event.
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
    /// Whether clients may subscribe, so that the server has something to publish to.
    pub(crate) fn has_subscribers(self) -> bool {
        self != Self::Clients
    }

    /// Whether clients may publish.
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

/// What is generated: services, and all that is in these files besides.
#[derive(Debug)]
pub(crate) struct Interface {
    pub(crate) services: Vec<Service>,
    pub(crate) files: Vec<FileDescriptor>,
}

/// Reads the services of `roots`, and checks them and the names of all that they need.
pub(crate) fn read(
    pool: &DescriptorPool,
    roots: &[FileDescriptor],
    externs: &Externs,
) -> Result<Interface, Vec<Diagnostic>> {
    let mut errors = Vec::new();
    let services: Vec<Service> = roots
        .iter()
        .flat_map(FileDescriptor::services)
        .filter_map(|service| service::read(pool, &service, &mut errors))
        .collect();
    let filters = services
        .iter()
        .flat_map(Service::published)
        .map(|(_, topic)| &topic.filter);
    let filters = filters.filter_map(|filter| pool.get_message_by_name(&filter.message));
    let files = reach::emitted(pool, roots, filters.collect(), externs);
    package::check(&files, &mut errors);
    google::check(roots, &files, &mut errors);
    names::check(roots, &files, externs, &mut errors);
    if errors.is_empty() {
        return Ok(Interface { services, files });
    }
    errors.sort_by(|a, b| a.place.cmp(&b.place));
    errors.dedup();
    Err(errors)
}
