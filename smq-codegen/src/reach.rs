//! Which files give code: the roots, and those whose messages they refer to.

use prost_reflect::{DescriptorPool, FileDescriptor, Kind, MessageDescriptor};

use crate::{diagnostic::Diagnostic, interface::EMPTY};

/// What the runtime has types for: full names, with a dot before them.
const RUNTIME: [&str; 2] = [".google.protobuf", ".google.api.HttpBody"];

/// Packages, messages and enums that are generated elsewhere: full names, with a dot before them,
/// and paths in Rust.
#[derive(Debug)]
pub(crate) struct Externs(Vec<(String, String)>);

impl Externs {
    /// Checks the paths that people give.
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
                    format!("extern path of `{name}`, which is no name in a .proto"),
                    "name a package, message or enum: `geo.v1`",
                )
            } else if syn::parse_str::<syn::Path>(rust).is_err() {
                (
                    format!("extern path `{rust}` of `{name}`, which is no path in Rust"),
                    "write it from the crate on: `::shared::geo::v1`",
                )
            } else if RUNTIME.contains(&proto.as_str()) {
                (
                    format!("extern path of `{name}`, which smq-runtime has types for"),
                    "take it away",
                )
            } else if checked.iter().any(|(known, _)| *known == proto) {
                (format!("two extern paths of `{name}`"), "take one away")
            } else if !exists(pool, name) {
                (
                    format!("extern path of `{name}`, which is in no file that is compiled"),
                    "name a package, message or enum that a file has or imports, or take it away",
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
        if errors.is_empty() {
            Ok(Self(checked))
        } else {
            Err(errors)
        }
    }

    /// Returns the paths besides those of the runtime.
    pub(crate) fn paths(&self) -> &[(String, String)] {
        &self.0
    }

    /// Whether what has that full name is generated elsewhere.
    pub(crate) fn cover(&self, name: &str) -> bool {
        let covers = |path: &str| {
            let rest = path
                .strip_prefix('.')
                .and_then(|path| name.strip_prefix(path));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        RUNTIME
            .into_iter()
            .chain(self.0.iter().map(|(proto, _)| proto.as_str()))
            .any(covers)
    }
}

/// Whether a file has a package, message or enum of that name, or one within it.
fn exists(pool: &DescriptorPool, name: &str) -> bool {
    let within = |package: &str| {
        let rest = package.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    pool.get_message_by_name(name).is_some()
        || pool.get_enum_by_name(name).is_some()
        || pool.files().any(|file| within(file.package_name()))
}

/// Returns the pool with `google.protobuf.Empty`, which is the filter of topics without one.
pub(crate) fn with_empty(pool: &DescriptorPool) -> DescriptorPool {
    let mut pool = pool.clone();
    let empty = DescriptorPool::global()
        .get_message_by_name(EMPTY)
        .map(|message| message.parent_file().file_descriptor_proto().clone());
    if pool.get_message_by_name(EMPTY).is_none()
        && let Some(empty) = empty
    {
        // It imports nothing. Were there another file of that name, it would have the message.
        let _ = pool.add_file_descriptor_proto(empty);
    }
    pool
}

/// Returns the roots, the files of `more`, and all with messages that these refer to, in the order
/// of the pool.
pub(crate) fn emitted(
    pool: &DescriptorPool,
    roots: &[FileDescriptor],
    mut more: Vec<MessageDescriptor>,
    externs: &Externs,
) -> Vec<FileDescriptor> {
    let mut reached = roots.to_vec();
    more.retain(|message| !externs.cover(message.full_name()));
    reached.extend(more.iter().map(MessageDescriptor::parent_file));
    let mut next = 0;
    while let Some(file) = reached.get(next).cloned() {
        // The services of other files are not generated.
        let services = file.services().filter(|_| roots.contains(&file));
        let methods = services.flat_map(|service| service.methods().collect::<Vec<_>>());
        let named = methods.flat_map(|rpc| [rpc.input(), rpc.output()]);
        let named = named.map(|message| (message.full_name().to_owned(), message.parent_file()));
        for (name, file) in named.chain(file.messages().flat_map(|message| types_in(&message))) {
            if !reached.contains(&file) && !externs.cover(&name) {
                reached.push(file);
            }
        }
        next += 1;
    }
    pool.files().filter(|file| reached.contains(file)).collect()
}

/// Returns the names and files of the types of all fields, those of nested messages included.
fn types_in(message: &MessageDescriptor) -> Vec<(String, FileDescriptor)> {
    let own = message.fields().filter_map(|field| match field.kind() {
        Kind::Message(of) => Some((of.full_name().to_owned(), of.parent_file())),
        Kind::Enum(of) => Some((of.full_name().to_owned(), of.parent_file())),
        _ => None,
    });
    own.chain(
        message
            .child_messages()
            .flat_map(|nested| types_in(&nested)),
    )
    .collect()
}
