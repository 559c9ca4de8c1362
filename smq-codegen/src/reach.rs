//! Which files give code: the roots, and those whose messages they refer to.

use prost_reflect::{DescriptorPool, FileDescriptor, Kind, MessageDescriptor};

use crate::{diagnostic::Diagnostic, interface::EMPTY};

/// Full names, with a dot before them, of what the runtime has types for.
const RUNTIME: [&str; 2] = [".google.protobuf", ".google.api.HttpBody"];

/// Returns the pool with `google.protobuf.Empty`, which is the filter of topics without one.
pub(crate) fn with_empty(pool: &DescriptorPool) -> DescriptorPool {
    let mut pool = pool.clone();
    let empty = DescriptorPool::global()
        .get_message_by_name(EMPTY)
        .map(|message| message.parent_file().file_descriptor_proto().clone());
    if pool.get_message_by_name(EMPTY).is_none()
        && let Some(empty) = empty
    {
        // It has no imports, and its name is free unless someone has a file of that name with
        // something else in it, who then has no topics without filter.
        let _ = pool.add_file_descriptor_proto(empty);
    }
    pool
}

/// Checks extern paths, and writes their proto side as prost-build wants it.
pub(crate) fn extern_paths(
    paths: &[(String, String)],
) -> Result<Vec<(String, String)>, Vec<Diagnostic>> {
    let mut errors = Vec::new();
    let mut checked: Vec<(String, String)> = Vec::new();
    for (proto, rust) in paths {
        let proto = format!(".{}", proto.trim_start_matches('.'));
        let (message, help) = if proto.split('.').skip(1).any(str::is_empty) {
            (
                format!("extern path `{proto}` is no name of a package, message or enum"),
                "",
            )
        } else if syn::parse_str::<syn::Path>(rust).is_err() {
            (
                format!("extern path `{rust}` is no path in Rust"),
                "write it like `::shared::geo::v1`",
            )
        } else if RUNTIME.contains(&proto.as_str()) {
            (
                format!("extern path of `{proto}`, which the runtime has types for"),
                "take it away",
            )
        } else if checked.iter().any(|(known, _)| *known == proto) {
            (format!("two extern paths for `{proto}`"), "take one away")
        } else {
            checked.push((proto, rust.clone()));
            continue;
        };
        let help = (!help.is_empty()).then(|| help.to_owned());
        errors.push(Diagnostic {
            message,
            place: None,
            help,
        });
    }
    if errors.is_empty() {
        Ok(checked)
    } else {
        Err(errors)
    }
}

/// Returns the roots and all files with messages that they refer to, in the order of the pool.
pub(crate) fn emitted(
    pool: &DescriptorPool,
    roots: &[FileDescriptor],
    externs: &[(String, String)],
) -> Vec<FileDescriptor> {
    let mut reached: Vec<FileDescriptor> = roots.to_vec();
    let mut next = 0;
    while let Some(file) = reached.get(next).cloned() {
        let methods = file.services().filter(|_| roots.contains(&file));
        let of_methods = methods.flat_map(|service| {
            service
                .methods()
                .flat_map(|rpc| [rpc.input(), rpc.output()])
                .collect::<Vec<_>>()
        });
        let named =
            of_methods.map(|message| (message.full_name().to_owned(), message.parent_file()));
        for (name, file) in named.chain(file.messages().flat_map(|message| fields(&message))) {
            if !reached.contains(&file) && !is_extern(&name, externs) {
                reached.push(file);
            }
        }
        next += 1;
    }
    pool.files().filter(|file| reached.contains(file)).collect()
}

/// Returns the names and files of the types of all fields, nested messages included.
fn fields(message: &MessageDescriptor) -> Vec<(String, FileDescriptor)> {
    let own = message.fields().filter_map(|field| match field.kind() {
        Kind::Message(of) => Some((of.full_name().to_owned(), of.parent_file())),
        Kind::Enum(of) => Some((of.full_name().to_owned(), of.parent_file())),
        _ => None,
    });
    own.chain(message.child_messages().flat_map(|nested| fields(&nested)))
        .collect()
}

fn is_extern(name: &str, externs: &[(String, String)]) -> bool {
    let covers = |path: &str| {
        let rest = path
            .strip_prefix('.')
            .and_then(|path| name.strip_prefix(path));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    RUNTIME
        .into_iter()
        .chain(externs.iter().map(|(proto, _)| proto.as_str()))
        .any(covers)
}
