//! Types that are not imported, lack a part of their full name, or are misspelt.

use std::collections::HashMap;

use protox::prost_reflect::prost_types::DescriptorProto;

use super::{Advice, imports::import_line, spelling::nearest};
use crate::{protox_error::ProtoxError, references::join, sources::Sources};

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

/// Suggests the type that was meant.
pub(super) fn help(error: &ProtoxError, advice: &Advice<'_>, file: &str) -> Option<String> {
    let name = error
        .message_between("name '", "' is not defined")?
        .trim_start_matches('.');
    let known = advice.types();
    let (package, imports) = known.files.get(file)?;
    let known = &known.types;
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

/// The types of the files to compile and of the embedded files.
pub(super) struct KnownTypes {
    types: Vec<KnownType>,
    /// The package and the imports of each file.
    files: HashMap<String, (String, Vec<String>)>,
}

impl KnownTypes {
    pub(super) fn read(sources: &Sources, root_files: &[String]) -> Self {
        let (mut types, mut files) = (Vec::new(), HashMap::new());
        let mut names: Vec<&str> = Sources::embedded_files().collect();
        names.extend(root_files.iter().map(String::as_str));
        for file in names {
            let Ok((descriptor, _)) = sources.open(file) else {
                continue;
            };
            let mut names = Vec::new();
            let package = descriptor.package();
            for message in &descriptor.message_type {
                add_types(message, package, &mut names);
            }
            let enums = &descriptor.enum_type;
            names.extend(enums.iter().map(|of| join(package, of.name())));
            types.extend(names.into_iter().map(|full_name| KnownType {
                full_name,
                file: file.to_owned(),
            }));
            let of_file = (package.to_owned(), descriptor.dependency);
            files.insert(file.to_owned(), of_file);
        }
        Self { types, files }
    }
}

/// Adds the full names of a message and of the types in it.
fn add_types(message: &DescriptorProto, scope: &str, names: &mut Vec<String>) {
    let name = join(scope, message.name());
    for nested in &message.nested_type {
        add_types(nested, &name, names);
    }
    let enums = &message.enum_type;
    names.extend(enums.iter().map(|of| join(&name, of.name())));
    names.push(name);
}
