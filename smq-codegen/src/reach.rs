//! The files to generate code for: the roots, and the files whose types they use.

use std::collections::BTreeSet;

use prost_reflect::{DescriptorPool, FileDescriptor, Kind, MessageDescriptor};

use crate::{
    diagnostic::Diagnostic,
    runtime_types::{self, EMPTY, RUNTIME_TYPES, is_google_protobuf, is_missing},
};

const DESCRIPTOR_FILE: &str = "google/protobuf/descriptor.proto";

/// Packages, messages and enums that other crates generate.
#[derive(Debug)]
pub(crate) struct Externs {
    /// Full names with a leading dot, and Rust paths.
    paths: Vec<(String, String)>,
    /// The full names of the types of `google/protobuf/descriptor.proto`, if they are generated.
    descriptor_types: BTreeSet<String>,
}

impl Externs {
    /// Checks the paths that a user gives.
    pub(crate) fn new(
        pool: &DescriptorPool,
        paths: &[(String, String)],
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut errors = Vec::new();
        let mut checked: Vec<(String, String)> = Vec::new();
        for (proto, rust) in paths {
            let proto = format!(".{}", proto.trim_start_matches('.'));
            let name = &proto[1..];
            let (message, help) = if name.split('.').any(str::is_empty) {
                (
                    format!("extern path for `{name}`, which is not a protobuf name"),
                    "write the full name of a package, message or enum: `geo.v1`",
                )
            } else if syn::parse_str::<syn::Path>(rust).is_err() {
                (
                    format!("extern path `{rust}` for `{name}` is not a Rust path"),
                    "write an absolute path: `::shared::geo::v1`",
                )
            } else if RUNTIME_TYPES.contains(&proto.as_str()) {
                (
                    format!("extern path for `{name}`, whose types are part of smq-runtime"),
                    "remove it",
                )
            } else if checked.iter().any(|(known, _)| *known == proto) {
                (
                    format!("two extern paths for `{name}`"),
                    "remove one of them",
                )
            } else if !exists(pool, name) {
                (
                    format!("extern path for `{name}`, which no compiled file defines or imports"),
                    "write the full name of a package, message or enum, or remove it",
                )
            } else {
                checked.push((proto, rust.clone()));
                continue;
            };
            errors.push(Diagnostic {
                message,
                place: None,
                help: Some(help.to_owned()),
            });
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let descriptor_types = descriptor_types(pool);
        if !descriptor_types.is_empty() {
            let kept = runtime_types::paths();
            checked.extend(kept.filter(|(proto, _)| !descriptor_types.contains(&proto[1..])));
        }
        Ok(Self {
            paths: checked,
            descriptor_types,
        })
    }

    /// Whether the types of `google/protobuf/descriptor.proto` are generated: prost-types lacks some.
    pub(crate) fn generate_descriptor_types(&self) -> bool {
        !self.descriptor_types.is_empty()
    }

    /// Returns the names and Rust paths, without those of smq-runtime that prost-build knows.
    pub(crate) fn paths(&self) -> &[(String, String)] {
        &self.paths
    }

    /// Whether another crate defines the type with that full name.
    pub(crate) fn contain(&self, name: &str) -> bool {
        let covers = |path: &str| {
            let rest = path
                .strip_prefix('.')
                .and_then(|path| name.strip_prefix(path));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        !self.descriptor_types.contains(name)
            && RUNTIME_TYPES
                .into_iter()
                .chain(self.paths.iter().map(|(proto, _)| proto.as_str()))
                .any(covers)
    }
}

/// Returns the types of `google/protobuf/descriptor.proto`, if a file uses one of those that prost-types lacks.
fn descriptor_types(pool: &DescriptorPool) -> BTreeSet<String> {
    let mut files = pool.files();
    let descriptors = files.find(|file| file.name() == DESCRIPTOR_FILE);
    let others = pool
        .files()
        .filter(|file| !is_google_protobuf(file.package_name()));
    let mut used = others.flat_map(|file| types_of(&file, true));
    let is_used = |descriptors: &FileDescriptor| {
        used.any(|(name, file)| file == *descriptors && is_missing(&name))
    };
    let Some(descriptors) = descriptors.filter(is_used) else {
        return BTreeSet::new();
    };
    let mut names: BTreeSet<String> = descriptors
        .enums()
        .map(|it| it.full_name().to_owned())
        .collect();
    let mut messages: Vec<_> = descriptors.messages().collect();
    while let Some(message) = messages.pop() {
        names.insert(message.full_name().to_owned());
        names.extend(message.child_enums().map(|it| it.full_name().to_owned()));
        messages.extend(message.child_messages());
    }
    names
}

/// Whether a file has a message or enum of that name, or a package of that name or within it.
fn exists(pool: &DescriptorPool, name: &str) -> bool {
    let within = |package: &str| {
        let rest = package.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    pool.get_message_by_name(name).is_some()
        || pool.get_enum_by_name(name).is_some()
        || pool.files().any(|file| within(file.package_name()))
}

/// Adds `google.protobuf.Empty`, the filter of topics without a filter, to a copy of the pool.
pub(crate) fn with_empty(pool: &DescriptorPool) -> DescriptorPool {
    let mut pool = pool.clone();
    let empty = DescriptorPool::global()
        .get_message_by_name(EMPTY)
        .map(|message| message.parent_file().file_descriptor_proto().clone());
    if pool.get_message_by_name(EMPTY).is_none()
        && let Some(empty) = empty
    {
        // This cannot fail: the file imports nothing, and a file of that name would define the message.
        let _ = pool.add_file_descriptor_proto(empty);
    }
    pool
}

/// Returns the roots, the files of `more`, and all files whose types these use, in the order of the pool.
pub(crate) fn emitted(
    pool: &DescriptorPool,
    roots: &[FileDescriptor],
    mut more: Vec<MessageDescriptor>,
    externs: &Externs,
) -> Vec<FileDescriptor> {
    let mut reached = roots.to_vec();
    more.retain(|message| !externs.contain(message.full_name()));
    reached.extend(more.iter().map(MessageDescriptor::parent_file));
    let mut next = 0;
    while let Some(file) = reached.get(next).cloned() {
        // Only roots get services.
        for (name, file) in types_of(&file, roots.contains(&file)) {
            if !reached.contains(&file) && !externs.contain(&name) {
                reached.push(file);
            }
        }
        next += 1;
    }
    pool.files().filter(|file| reached.contains(file)).collect()
}

/// Returns the names and files of the types that a file uses.
fn types_of(file: &FileDescriptor, with_services: bool) -> Vec<(String, FileDescriptor)> {
    let services = file.services().filter(|_| with_services);
    let methods = services.flat_map(|service| service.methods().collect::<Vec<_>>());
    let named = methods.flat_map(|rpc| [rpc.input(), rpc.output()]);
    let named = named.map(|message| (message.full_name().to_owned(), message.parent_file()));
    named
        .chain(file.messages().flat_map(|message| types_in(&message)))
        .collect()
}

/// Returns the names and files of the types of all fields, including those of nested messages.
fn types_in(message: &MessageDescriptor) -> Vec<(String, FileDescriptor)> {
    let own = message.fields().filter_map(|field| match field.kind() {
        Kind::Message(descriptor) => {
            Some((descriptor.full_name().to_owned(), descriptor.parent_file()))
        }
        Kind::Enum(descriptor) => {
            Some((descriptor.full_name().to_owned(), descriptor.parent_file()))
        }
        _ => None,
    });
    own.chain(
        message
            .child_messages()
            .flat_map(|nested| types_in(&nested)),
    )
    .collect()
}
