//! Types that are not imported, not by their full name, or misspelt.

use protox::{
    file::FileResolver,
    prost_reflect::prost_types::{DescriptorProto, FileDescriptorProto},
};

use super::{Found, imports::import_of, nearest, quoted};
use crate::sources::Sources;

const SCALARS: [&str; 15] = [
    "bool", "bytes", "double", "fixed32", "fixed64", "float", "int32", "int64", "sfixed32",
    "sfixed64", "sint32", "sint64", "string", "uint32", "uint64",
];

/// Files with types of common names, which hardly anyone means.
const RARE: [&str; 5] = [
    "google/protobuf/api.proto",
    "google/protobuf/compiler/plugin.proto",
    "google/protobuf/descriptor.proto",
    "google/protobuf/source_context.proto",
    "google/protobuf/type.proto",
];

/// A type, and where it is.
struct Known {
    /// Its full name.
    name: String,
    file: String,
}

pub(super) fn help(found: &Found, sources: &Sources, file: &str) -> Option<String> {
    let name = quoted(&found.message, "name '", "' is not defined")?.trim_start_matches('.');
    let descriptor = parsed(sources, file)?;
    let (package, imports) = (descriptor.package(), &descriptor.dependency);
    let is_here = |known: &Known| known.file == file || imports.contains(&known.file);
    let missing = |known: &Known| {
        let import = import_of(&known.file);
        if is_here(known) {
            None
        } else {
            Some(format!("add `{import}`"))
        }
    };
    if SCALARS.contains(&name) {
        return Some(format!(
            "an rpc takes and returns messages: write one with a field, `message Name {{ {name} value = 1; }}`"
        ));
    }
    let known = known(sources);
    let in_package = format!("{package}.{name}");
    let exact = known
        .iter()
        .find(|k| k.name == name || k.name == in_package);
    if let Some(exact) = exact {
        return missing(exact);
    }
    let common = |k: &&Known| is_here(k) || !RARE.contains(&k.file.as_str());
    let mut same: Vec<&Known> = known.iter().filter(common).collect();
    same.retain(|known| known.name.ends_with(&format!(".{name}")));
    same.sort_by_key(|known| !is_here(known));
    if let Some(meant) = same.first() {
        let write = format!("write `{}`", meant.name);
        return Some(match missing(meant) {
            Some(import) => format!("{write}, and {import}"),
            None => write,
        });
    }
    let short = |known: &Known| {
        let own = known
            .name
            .strip_prefix(package)
            .and_then(|name| name.strip_prefix('.'));
        own.unwrap_or(&known.name).to_owned()
    };
    let names: Vec<String> = known.iter().filter(|k| is_here(k)).map(short).collect();
    let all = names.iter().map(String::as_str).chain(SCALARS);
    if name == "int" {
        return Some("write `int32` or `int64`".to_owned());
    }
    nearest(name, all).map(|meant| format!("did you mean `{meant}`?"))
}

/// Returns all types of the files that are compiled and of those that everyone can import.
fn known(sources: &Sources) -> Vec<Known> {
    let mut known = Vec::new();
    let files = sources.list().unwrap_or_default();
    for file in files
        .into_iter()
        .chain(Sources::embedded().map(str::to_owned))
    {
        let Some(descriptor) = parsed(sources, &file) else {
            continue;
        };
        let mut names = Vec::new();
        let package = descriptor.package();
        descriptor
            .message_type
            .iter()
            .for_each(|m| add(m, package, &mut names));
        names.extend(
            descriptor
                .enum_type
                .iter()
                .map(|of| joined(package, of.name())),
        );
        let named = names.into_iter().map(|name| Known {
            name,
            file: file.clone(),
        });
        known.extend(named);
    }
    known
}

fn add(message: &DescriptorProto, scope: &str, names: &mut Vec<String>) {
    let name = joined(scope, message.name());
    message
        .nested_type
        .iter()
        .for_each(|nested| add(nested, &name, names));
    names.extend(message.enum_type.iter().map(|of| joined(&name, of.name())));
    names.push(name);
}

fn joined(scope: &str, name: &str) -> String {
    if scope.is_empty() {
        name.to_owned()
    } else {
        format!("{scope}.{name}")
    }
}

/// Returns what a file says, right or wrong, if it can be read at all.
fn parsed(sources: &Sources, file: &str) -> Option<FileDescriptorProto> {
    let file = sources.open_file(file).ok()?;
    Some(file.file_descriptor_proto().clone())
}
