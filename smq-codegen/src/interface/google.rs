//! `google.protobuf`, whose types the runtime has: those that prost-types knows, and no others.

use prost_reflect::{DescriptorPool, FieldDescriptor, FileDescriptor, Kind, MessageDescriptor};

use super::method;
use crate::diagnostic::{Diagnostic, Place};

const PACKAGE: &str = "google.protobuf";

/// Where the package stands in a file, and the type in a field.
const OF_FILE: &[i32] = &[2];
const OF_FIELD: &[i32] = &[6];

/// The types that prost-types has, or that prost takes for others: below the package.
const KNOWN: &str = "\
    Any Api BoolValue BytesValue DescriptorProto DescriptorProto.ExtensionRange \
    DescriptorProto.ReservedRange DoubleValue Duration Empty Enum EnumDescriptorProto \
    EnumDescriptorProto.EnumReservedRange EnumOptions EnumValue EnumValueDescriptorProto \
    EnumValueOptions ExtensionRangeOptions Field Field.Cardinality Field.Kind \
    FieldDescriptorProto FieldDescriptorProto.Label FieldDescriptorProto.Type FieldMask \
    FieldOptions FieldOptions.CType FieldOptions.JSType FileDescriptorProto FileDescriptorSet \
    FileOptions FileOptions.OptimizeMode FloatValue GeneratedCodeInfo \
    GeneratedCodeInfo.Annotation Int32Value Int64Value ListValue MessageOptions Method \
    MethodDescriptorProto MethodOptions MethodOptions.IdempotencyLevel Mixin NullValue \
    OneofDescriptorProto OneofOptions Option ServiceDescriptorProto ServiceOptions \
    SourceCodeInfo SourceCodeInfo.Location SourceContext StringValue Struct Syntax Timestamp \
    Type UInt32Value UInt64Value UninterpretedOption UninterpretedOption.NamePart Value \
    compiler.CodeGeneratorRequest compiler.CodeGeneratorResponse \
    compiler.CodeGeneratorResponse.Feature compiler.CodeGeneratorResponse.File compiler.Version";

/// Checks that there is a type for all that the files refer to, and that none adds to the package.
pub(super) fn check(
    roots: &[FileDescriptor],
    emitted: &[FileDescriptor],
    errors: &mut Vec<Diagnostic>,
) {
    for file in roots {
        errors.extend(addition(file));
        for rpc in file
            .services()
            .flat_map(|service| service.methods().collect::<Vec<_>>())
        {
            for (message, part) in [(rpc.input(), method::INPUT), (rpc.output(), method::OUTPUT)] {
                if is_missing(message.full_name()) {
                    errors.push(missing(method::place(&rpc, part), message.full_name()));
                }
            }
        }
    }
    for file in emitted.iter().filter(|file| !is_googles(file)) {
        for message in file.messages() {
            check_fields(&message, errors);
        }
    }
}

fn check_fields(message: &MessageDescriptor, errors: &mut Vec<Diagnostic>) {
    for field in message.fields() {
        if let Some(name) = type_of(&field).filter(|name| is_missing(name)) {
            let path = [field.path(), OF_FIELD].concat();
            errors.push(missing(Place::of(&message.parent_file(), &path), &name));
        }
    }
    for nested in message.child_messages().filter(|m| !m.is_map_entry()) {
        check_fields(&nested, errors);
    }
}

/// Returns the full name of a field's type, of its values if it is a map.
fn type_of(field: &FieldDescriptor) -> Option<String> {
    match field.kind() {
        Kind::Message(entry) if field.is_map() => type_of(&entry.map_entry_value_field()),
        Kind::Message(of) => Some(of.full_name().to_owned()),
        Kind::Enum(of) => Some(of.full_name().to_owned()),
        _ => None,
    }
}

/// The error of a file that puts something of its own into the package.
fn addition(file: &FileDescriptor) -> Option<Diagnostic> {
    // A copy of one of Google's is read as theirs, whatever its edition.
    if !is_googles(file)
        || DescriptorPool::global()
            .get_file_by_name(file.name())
            .is_some()
    {
        return None;
    }
    let messages = file
        .messages()
        .map(|message| message.full_name().to_owned());
    let enums = file.enums().map(|of| of.full_name().to_owned());
    let added = messages.chain(enums).find(|name| is_missing(name))?;
    Some(Diagnostic::new(
        Place::of(file, OF_FILE),
        format!("`{added}` is in a package whose types smq-runtime has, and it has none for this"),
        "put it in a package of your own: `package weather.v1;`",
    ))
}

fn is_googles(file: &FileDescriptor) -> bool {
    below(file.package_name()).is_some()
}

/// Returns what follows the package in a name.
fn below(name: &str) -> Option<&str> {
    let rest = name.strip_prefix(PACKAGE)?;
    if rest.is_empty() {
        return Some(rest);
    }
    rest.strip_prefix('.')
}

fn is_missing(name: &str) -> bool {
    below(name).is_some_and(|name| !KNOWN.split(' ').any(|known| known == name))
}

fn missing(place: Place, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("there is no type in Rust for `{name}`"),
        "write a message of your own with what you need of it, or take `bytes` that hold it encoded",
    )
}
