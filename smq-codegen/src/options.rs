//! Options of the generated code, and the paths that say what they apply to.

use prost_build::Config;
use prost_reflect::{EnumDescriptor, FieldDescriptor, FileDescriptor, MessageDescriptor};
use syn::{Attribute, parse::Parser as _};

use crate::diagnostic::Diagnostic;

/// Options of the generated code. The default is code without additional attributes, with clients and servers.
///
/// Paths match as those of prost-build: `.` is everything; `.weather.v1.Place` is a package, type, field or service
/// and all within it; `Place.name` is every element whose full name ends so.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Attributes of messages, enums and the enums of oneofs: paths and attributes.
    pub type_attributes: Vec<(String, String)>,
    /// Attributes of messages.
    pub message_attributes: Vec<(String, String)>,
    /// Attributes of enums and the enums of oneofs.
    pub enum_attributes: Vec<(String, String)>,
    /// Attributes of fields, and of the variants of enums and oneofs.
    pub field_attributes: Vec<(String, String)>,
    /// Attributes of the traits that servers implement.
    pub trait_attributes: Vec<(String, String)>,
    /// Attributes of servers.
    pub server_attributes: Vec<(String, String)>,
    /// Attributes of clients.
    pub client_attributes: Vec<(String, String)>,
    /// Map fields that become a `BTreeMap`: paths.
    pub btree_map: Vec<String>,
    /// `bytes` fields that become `Bytes`; the others become `Vec<u8>`. `None` means all.
    pub bytes: Option<Vec<String>>,
    /// Message fields that become a `Box`.
    pub boxed: Vec<String>,
    /// Messages, enums, fields and services without documentation.
    pub disable_comments: Vec<String>,
    /// Whether the methods of traits have a body, which returns `unimplemented`.
    pub default_stubs: bool,
    /// Whether clients are left out.
    pub no_clients: bool,
    /// Whether traits, servers and topics are left out.
    pub no_servers: bool,
}

impl Options {
    /// Passes on what prost-build does.
    pub(crate) fn configure(&self, config: &mut Config, files: &[FileDescriptor]) {
        for (path, attribute) in &self.type_attributes {
            config.type_attribute(path, attribute);
        }
        for (path, attribute) in &self.message_attributes {
            config.message_attribute(path, attribute);
        }
        for (path, attribute) in &self.enum_attributes {
            config.enum_attribute(path, attribute);
        }
        for (path, attribute) in &self.field_attributes {
            config.field_attribute(path, attribute);
        }
        for path in &self.boxed {
            config.boxed(path);
        }
        config.btree_map(&self.btree_map);
        // The `Debug` that prost derives for a `BTreeMap` names the crate `prost`, which users need not have.
        let mut ordered = Vec::new();
        for message in files.iter().flat_map(FileDescriptor::messages) {
            self.add_ordered(&message, &mut ordered);
        }
        for path in &ordered {
            config.type_attribute(path, "#[derive(Debug)]");
        }
        config.skip_debug(&ordered);
        config.disable_comments(&self.disable_comments);
        match &self.bytes {
            Some(paths) => config.bytes(paths),
            None => config.bytes(["."]),
        };
    }

    /// Adds the path of a message with a `BTreeMap`, or else those in it. A path is also that of all types within.
    fn add_ordered(&self, message: &MessageDescriptor, paths: &mut Vec<String>) {
        let is_ordered = |name: &str| self.btree_map.iter().any(|path| matches(path, name));
        let mut maps = message.fields().filter(FieldDescriptor::is_map);
        if maps.any(|field| is_ordered(field.full_name())) {
            paths.push(format!(".{}", message.full_name()));
        } else {
            let nested = message.child_messages();
            nested.for_each(|it| self.add_ordered(&it, paths));
        }
    }

    /// Whether an element has no documentation.
    pub(crate) fn is_undocumented(&self, full_name: &str) -> bool {
        let mut paths = self.disable_comments.iter();
        paths.any(|path| matches(path, full_name))
    }

    /// Checks that each attribute is one, and that each path matches something in the files.
    pub(crate) fn check(&self, files: &[FileDescriptor]) -> Vec<Diagnostic> {
        let services: Vec<_> = files
            .iter()
            .flat_map(|file| file.services().map(|it| it.full_name().to_owned()))
            .collect();
        let mut elements = services.clone();
        for file in files {
            file.messages()
                .for_each(|it| add_message(&it, &mut elements));
            file.enums().for_each(|it| add_enum(&it, &mut elements));
        }
        let mut errors = Vec::new();
        for (option, pairs, names) in [
            ("type_attribute", &self.type_attributes, &elements),
            ("message_attribute", &self.message_attributes, &elements),
            ("enum_attribute", &self.enum_attributes, &elements),
            ("field_attribute", &self.field_attributes, &elements),
            ("trait_attribute", &self.trait_attributes, &services),
            ("server_attribute", &self.server_attributes, &services),
            ("client_attribute", &self.client_attributes, &services),
        ] {
            for (path, attribute) in pairs {
                errors.extend(unmatched(option, path, names));
                if parse(attribute).is_none() {
                    errors.push(without_place(
                        format!("`{attribute}` in `{option}` for `{path}` is no attribute"),
                        "write it as in Rust: `#[derive(Eq)]`",
                    ));
                }
            }
        }
        let bytes = self.bytes.iter().flatten();
        for (option, path) in (self.btree_map.iter().map(|path| ("btree_map", path)))
            .chain(bytes.map(|path| ("bytes", path)))
            .chain(self.boxed.iter().map(|path| ("boxed", path)))
            .chain(
                self.disable_comments
                    .iter()
                    .map(|path| ("disable_comments", path)),
            )
        {
            errors.extend(unmatched(option, path, &elements));
        }
        errors
    }
}

/// Returns the attributes whose paths match an element. [`Options::check`] has checked them.
pub(crate) fn attributes(pairs: &[(String, String)], full_name: &str) -> Vec<Attribute> {
    let matching = pairs.iter().filter(|(path, _)| matches(path, full_name));
    matching
        .filter_map(|(_, attribute)| parse(attribute))
        .flatten()
        .collect()
}

fn parse(attribute: &str) -> Option<Vec<Attribute>> {
    let parsed = Attribute::parse_outer.parse_str(attribute).ok()?;
    (!parsed.is_empty()).then_some(parsed)
}

/// Whether a path matches an element, by the rules of prost-build.
fn matches(path: &str, full_name: &str) -> bool {
    match path.strip_prefix('.') {
        Some("") => true,
        Some(path) => is_within(full_name, path),
        None => full_name
            .strip_suffix(path)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.')),
    }
}

/// Whether a full name is another one, or begins with it and a dot.
pub(crate) fn is_within(full_name: &str, outer: &str) -> bool {
    full_name
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn unmatched(option: &str, path: &str, names: &[String]) -> Option<Diagnostic> {
    let found = path == "." || names.iter().any(|name| matches(path, name));
    (!found).then(|| {
        without_place(
            format!("`{option}` for `{path}`, which matches nothing in the generated packages"),
            "write `.` for everything, a full name with a dot before it as `.weather.v1.Place`, \
             or the end of a full name as `Place.name`",
        )
    })
}

/// Returns an error whose cause is not in a `.proto` file.
pub(crate) fn without_place(message: String, help: impl Into<String>) -> Diagnostic {
    Diagnostic {
        message,
        place: None,
        help: Some(help.into()),
    }
}

/// Adds the full names of a message and of everything in it.
fn add_message(message: &MessageDescriptor, names: &mut Vec<String>) {
    names.push(message.full_name().to_owned());
    names.extend(message.fields().map(|it| it.full_name().to_owned()));
    names.extend(message.oneofs().map(|it| it.full_name().to_owned()));
    // prost names the variants of a oneof after both.
    for oneof in message.oneofs() {
        names.extend(
            oneof
                .fields()
                .map(|it| format!("{}.{}", oneof.full_name(), it.name())),
        );
    }
    message
        .child_messages()
        .for_each(|it| add_message(&it, names));
    message.child_enums().for_each(|it| add_enum(&it, names));
}

/// Adds the full names of an enum and of its values, as prost names them.
fn add_enum(descriptor: &EnumDescriptor, names: &mut Vec<String>) {
    names.push(descriptor.full_name().to_owned());
    let values = descriptor.values();
    names.extend(values.map(|it| format!("{}.{}", descriptor.full_name(), it.name())));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_match_as_in_prost_build() {
        for (path, name, expected) in [
            (".", "a.v1.B", true),
            (".a.v1", "a.v1.B", true),
            (".a.v1", "a.v10.B", false),
            (".a.v1.B", "a.v1.B.c", true),
            ("B", "a.v1.B", true),
            ("B", "a.v1.AB", false),
            ("B.c", "a.v1.B.c", true),
            ("v1.B", "a.v1.B.c", false),
        ] {
            assert_eq!(matches(path, name), expected, "{path} {name}");
        }
    }
}
