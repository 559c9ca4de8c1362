//! Protobuf types for which smq-runtime has Rust types, so that they are not generated.

use crate::names::{camel, snake};

/// The full name of the message without content: no request, no event, no filter.
pub(crate) const EMPTY: &str = "google.protobuf.Empty";

/// The packages and messages that smq-runtime defines: full names with a leading dot.
pub(crate) const RUNTIME_TYPES: [&str; 3] = [".google.protobuf", ".google.api.HttpBody", POSITION];

/// The position of an event, which is that of the runtime.
pub(crate) const POSITION: &str = ".smq.v1.Position";

const PACKAGE: &str = "google.protobuf";

/// The types of `google.protobuf` that prost-types has, or that prost replaces: names within the package.
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

/// Returns the types of `google.protobuf` and their Rust paths, one by one.
///
/// prost-build knows them too, unless it generates some types of the package.
pub(crate) fn paths() -> impl Iterator<Item = (String, String)> {
    KNOWN.split(' ').map(|name| {
        let rust = match name {
            "BoolValue" => "bool".to_owned(),
            "BytesValue" => "::smq_runtime::codegen::prost::alloc::vec::Vec<u8>".to_owned(),
            "DoubleValue" => "f64".to_owned(),
            "Empty" => "()".to_owned(),
            "FloatValue" => "f32".to_owned(),
            "Int32Value" => "i32".to_owned(),
            "Int64Value" => "i64".to_owned(),
            "StringValue" => "::smq_runtime::codegen::prost::alloc::string::String".to_owned(),
            "UInt32Value" => "u32".to_owned(),
            "UInt64Value" => "u64".to_owned(),
            name => {
                let (modules, name) = name.rsplit_once('.').unwrap_or(("", name));
                let modules = modules.split('.').filter(|part| !part.is_empty());
                let modules: String = modules.map(|part| snake(part) + "::").collect();
                format!(
                    "::smq_runtime::codegen::prost_types::{modules}{}",
                    camel(name)
                )
            }
        };
        (format!(".{PACKAGE}.{name}"), rust)
    })
}

/// Whether a package is `google.protobuf` or inside it.
pub(crate) fn is_google_protobuf(package: &str) -> bool {
    name_within(package).is_some()
}

/// Whether a type belongs to `google.protobuf`, but smq-runtime has no Rust type for it.
pub(crate) fn is_missing(full_name: &str) -> bool {
    name_within(full_name).is_some_and(|name| !KNOWN.split(' ').any(|known| known == name))
}

/// Returns the part of a full name after `google.protobuf`.
fn name_within(full_name: &str) -> Option<&str> {
    let rest = full_name.strip_prefix(PACKAGE)?;
    if rest.is_empty() {
        return Some(rest);
    }
    rest.strip_prefix('.')
}
