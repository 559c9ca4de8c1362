//! Types that are not imported, lack a part of their full name, or are misspelt.

use protox::{
    file::FileResolver,
    prost_reflect::prost_types::{DescriptorProto, FileDescriptorProto},
};

use super::{imports::import_line, spelling::nearest};
use crate::{protox_error::ProtoxError, sources::Sources};

const SCALARS: [&str; 15] = [
    "bool", "bytes", "double", "fixed32", "fixed64", "float", "int32", "int64", "sfixed32",
    "sfixed64", "sint32", "sint64", "string", "uint32", "uint64",
];

/// Files whose types have common names, such as `Type`, and are rarely meant.
const RARELY_MEANT: [&str; 5] = [
    "google/protobuf/api.proto",
    "google/protobuf/compiler/plugin.proto",
    "google/protobuf/descriptor.proto",
    "google/protobuf/source_context.proto",
    "google/protobuf/type.proto",
];

/// A message or enum that can be named.
struct KnownType {
    full_name: String,
    file: String,
}

/// Shortens the message of an unknown name that protox gives twice.
pub(super) fn reword(error: &mut ProtoxError) {
    let names = error
        .message_between("'", "', which is not defined")
        .and_then(|names| names.split_once("' resolves to '"));
    if let Some((name, resolved)) = names
        && name == resolved
    {
        error.message = format!("name '{name}' is not defined");
        error.help = None;
    }
}

/// Suggests the type that was meant.
pub(super) fn help(error: &ProtoxError, sources: &Sources, file: &str) -> Option<String> {
    let name = error
        .message_between("name '", "' is not defined")?
        .trim_start_matches('.');
    let descriptor = parse(sources, file)?;
    let (package, imports) = (descriptor.package(), &descriptor.dependency);
    let is_visible = |known: &KnownType| known.file == file || imports.contains(&known.file);
    let missing_import = |known: &KnownType| {
        let import = import_line(&known.file);
        if is_visible(known) {
            None
        } else {
            Some(format!("add `{import}`"))
        }
    };
    if SCALARS.contains(&name) {
        return Some(format!(
            "wrap it in a message, because an rpc takes and returns messages: \
             `message Name {{ {name} value = 1; }}`"
        ));
    }
    let known = known_types(sources);
    let in_package = format!("{package}.{name}");
    let exact = known
        .iter()
        .find(|known| known.full_name == name || known.full_name == in_package);
    if let Some(exact) = exact {
        return missing_import(exact);
    }
    let mut same_name: Vec<&KnownType> = known
        .iter()
        .filter(|known| is_visible(known) || !RARELY_MEANT.contains(&known.file.as_str()))
        .filter(|known| known.full_name.ends_with(&format!(".{name}")))
        .collect();
    same_name.sort_by_key(|known| !is_visible(known));
    if let Some(meant) = same_name.first() {
        let write = format!("write `{}`", meant.full_name);
        return Some(match missing_import(meant) {
            Some(import) => format!("{write}, and {import}"),
            None => write,
        });
    }
    if name == "int" {
        return Some("write `int32` or `int64`".to_owned());
    }
    let short_name = |known: &KnownType| {
        let own = known
            .full_name
            .strip_prefix(package)
            .and_then(|name| name.strip_prefix('.'));
        own.unwrap_or(&known.full_name).to_owned()
    };
    let visible: Vec<String> = known
        .iter()
        .filter(|known| is_visible(known))
        .map(short_name)
        .collect();
    nearest(name, visible.iter().map(String::as_str).chain(SCALARS))
        .map(|meant| format!("did you mean `{meant}`?"))
}

/// Returns the types of the files to compile and of the embedded files.
fn known_types(sources: &Sources) -> Vec<KnownType> {
    let mut known = Vec::new();
    let files = sources.root_files().unwrap_or_default();
    for file in files
        .into_iter()
        .chain(Sources::embedded_files().map(str::to_owned))
    {
        let Some(descriptor) = parse(sources, &file) else {
            continue;
        };
        let mut names = Vec::new();
        let package = descriptor.package();
        for message in &descriptor.message_type {
            add_types(message, package, &mut names);
        }
        let enums = &descriptor.enum_type;
        names.extend(enums.iter().map(|of| full_name(package, of.name())));
        known.extend(names.into_iter().map(|full_name| KnownType {
            full_name,
            file: file.clone(),
        }));
    }
    known
}

/// Adds the full names of a message and of the types in it.
fn add_types(message: &DescriptorProto, scope: &str, names: &mut Vec<String>) {
    let name = full_name(scope, message.name());
    for nested in &message.nested_type {
        add_types(nested, &name, names);
    }
    let enums = &message.enum_type;
    names.extend(enums.iter().map(|of| full_name(&name, of.name())));
    names.push(name);
}

fn full_name(scope: &str, name: &str) -> String {
    if scope.is_empty() {
        name.to_owned()
    } else {
        format!("{scope}.{name}")
    }
}

/// Parses a file without checking its types.
fn parse(sources: &Sources, file: &str) -> Option<FileDescriptorProto> {
    let file = sources.open_file(file).ok()?;
    Some(file.file_descriptor_proto().clone())
}
