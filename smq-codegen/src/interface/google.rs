//! Checks the use of `google.protobuf`: no file adds a type to it.

use prost_reflect::{DescriptorPool, FieldDescriptor, FileDescriptor, Kind, MessageDescriptor};

use super::method;
use crate::{
    diagnostic::{Diagnostic, Place},
    reach::Externs,
    runtime_types::{is_google_protobuf, is_missing},
};

/// The numbers of `FileDescriptorProto.package` and `FieldDescriptorProto.type_name`.
const PACKAGE: &[i32] = &[2];
const TYPE_NAME: &[i32] = &[6];

/// Checks that every used type exists, and that no file adds a type to the package.
pub(super) fn check(
    roots: &[FileDescriptor],
    emitted: &[FileDescriptor],
    externs: &Externs,
    errors: &mut Vec<Diagnostic>,
) {
    for file in roots {
        errors.extend(addition_error(file));
        for rpc in file
            .services()
            .flat_map(|service| service.methods().collect::<Vec<_>>())
        {
            for (message, part) in [(rpc.input(), method::INPUT), (rpc.output(), method::OUTPUT)] {
                if has_no_type(message.full_name(), externs) {
                    errors.push(missing_type_error(
                        method::place(&rpc, part),
                        message.full_name(),
                    ));
                }
            }
        }
    }
    let emitted = emitted.iter();
    for file in emitted.filter(|file| !is_google_protobuf(file.package_name())) {
        for message in file.messages() {
            check_fields(&message, externs, errors);
        }
    }
}

/// Whether neither smq-runtime nor the generated code has a type.
fn has_no_type(full_name: &str, externs: &Externs) -> bool {
    is_missing(full_name) && externs.contain(full_name)
}

fn check_fields(message: &MessageDescriptor, externs: &Externs, errors: &mut Vec<Diagnostic>) {
    for field in message.fields() {
        if let Some(name) = type_of(&field).filter(|name| has_no_type(name, externs)) {
            let path = [field.path(), TYPE_NAME].concat();
            errors.push(missing_type_error(
                Place::of(&message.parent_file(), &path),
                &name,
            ));
        }
    }
    for nested in message.child_messages().filter(|m| !m.is_map_entry()) {
        check_fields(&nested, externs, errors);
    }
}

/// Returns the full name of a field's type; for a map, the type of its values.
fn type_of(field: &FieldDescriptor) -> Option<String> {
    match field.kind() {
        Kind::Message(entry) if field.is_map() => type_of(&entry.map_entry_value_field()),
        Kind::Message(descriptor) => Some(descriptor.full_name().to_owned()),
        Kind::Enum(descriptor) => Some(descriptor.full_name().to_owned()),
        _ => None,
    }
}

/// Returns the error of a file that adds a type to the package.
fn addition_error(file: &FileDescriptor) -> Option<Diagnostic> {
    let is_copy = || {
        DescriptorPool::global()
            .get_file_by_name(file.name())
            .is_some()
    };
    // Copies of Google's files may be of an edition with types that smq-runtime lacks.
    if !is_google_protobuf(file.package_name()) || is_copy() {
        return None;
    }
    let messages = file
        .messages()
        .map(|message| message.full_name().to_owned());
    let enums = file
        .enums()
        .map(|descriptor| descriptor.full_name().to_owned());
    let added = messages.chain(enums).find(|name| is_missing(name))?;
    Some(Diagnostic::new(
        Place::of(file, PACKAGE),
        format!("`{added}` adds a type to the package `google.protobuf`"),
        "move it to a package of your own: `package weather.v1;`",
    ))
}

fn missing_type_error(place: Place, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("smq-runtime has no Rust type for `{name}`"),
        "define a message with the fields that you need, or use `bytes` for the encoded message",
    )
}
