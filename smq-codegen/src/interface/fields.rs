//! Finds fields, types and values of a message or enum that would have the same Rust name.

use std::collections::BTreeSet;

use prost_reflect::{
    Cardinality, EnumDescriptor, FieldDescriptor, FileDescriptor, Kind, MessageDescriptor,
    OneofDescriptor,
};

use super::scope::{Claim, Scope};
use crate::{
    diagnostic::{Diagnostic, Place},
    names::{camel, prefixed, snake, variant},
};

/// Checks the names in a message, and claims the module of its types in `modules`.
pub(super) fn check(
    message: &MessageDescriptor,
    modules: &mut Scope,
    errors: &mut Vec<Diagnostic>,
) {
    let file = &message.parent_file();
    let oneofs: Vec<_> = message
        .oneofs()
        .filter(|oneof| !oneof.is_synthetic())
        .collect();
    check_fields(message, &oneofs, file, errors);

    let nested: Vec<_> = message
        .child_messages()
        .filter(|m| !m.is_map_entry())
        .collect();
    let enums: Vec<_> = message.child_enums().collect();
    let module = snake(message.name());
    let is_empty = nested.is_empty() && enums.is_empty() && oneofs.is_empty();
    // The caller reports a message without a Rust name.
    if is_empty || module.is_empty() {
        return;
    }
    let element = format!("the module of message `{}`", message.name());
    modules.claim(
        module,
        &Claim {
            element,
            file,
            path: message.path(),
        },
        errors,
    );

    let (mut types, mut inner) = (Scope::default(), Scope::default());
    for message in &nested {
        let element = format!("message `{}`", message.name());
        types.claim(
            camel(message.name()),
            &Claim {
                element,
                file,
                path: message.path(),
            },
            errors,
        );
        check(message, &mut inner, errors);
    }
    for descriptor in &enums {
        let element = format!("enum `{}`", descriptor.name());
        types.claim(
            camel(descriptor.name()),
            &Claim {
                element,
                file,
                path: descriptor.path(),
            },
            errors,
        );
        check_enum(descriptor, errors);
    }
    let names: BTreeSet<_> = nested
        .iter()
        .map(|m| camel(m.name()))
        .chain(enums.iter().map(|e| camel(e.name())))
        .collect();
    for oneof in &oneofs {
        // prost-build appends `OneOf` if a type next to the enum has the name.
        let name = camel(oneof.name());
        let name = if names.contains(&name) {
            format!("{name}OneOf")
        } else {
            name
        };
        let element = format!("the enum of oneof `{}`", oneof.name());
        types.claim(
            name,
            &Claim {
                element,
                file,
                path: oneof.path(),
            },
            errors,
        );
        check_variants(oneof, file, errors);
    }
}

/// Checks the names of the fields of a message, and of the methods that prost derives for them.
fn check_fields(
    message: &MessageDescriptor,
    oneofs: &[OneofDescriptor],
    file: &FileDescriptor,
    errors: &mut Vec<Diagnostic>,
) {
    let (mut fields, mut methods) = (Scope::default(), Scope::default());
    for oneof in oneofs {
        let element = format!("oneof `{}`", oneof.name());
        fields.claim(
            snake(oneof.name()),
            &Claim {
                element,
                file,
                path: oneof.path(),
            },
            errors,
        );
    }
    let in_oneof = |field: &FieldDescriptor| {
        field
            .containing_oneof()
            .is_some_and(|oneof| !oneof.is_synthetic())
    };
    for field in message.fields().filter(|field| !in_oneof(field)) {
        let claim = |element: String| Claim {
            element,
            file,
            path: field.path(),
        };
        let named = claim(format!("field `{}`", field.name()));
        if let Some(error) = keyword_error(&field) {
            errors.push(error);
        }
        if fields.claim(snake(field.name()), &named, errors) {
            for method in methods_of(&field) {
                let claim = claim(format!("an accessor of field `{}`", field.name()));
                methods.claim(method, &claim, errors);
            }
        }
    }
}

/// Returns the error of a field whose name prost cannot use.
fn keyword_error(field: &FieldDescriptor) -> Option<Diagnostic> {
    let Kind::Message(entry) = field.kind() else {
        return None;
    };
    let of_enums = field.is_map() && matches!(entry.map_entry_value_field().kind(), Kind::Enum(_));
    let is_raw = snake(field.name()).starts_with("r#");
    (of_enums && is_raw).then(|| {
        Diagnostic::new(
            Place::of(&field.parent_message().parent_file(), field.path()),
            format!(
                "the map of enums `{}` has the name of a Rust keyword",
                field.name()
            ),
            "rename it: prost cannot generate such a field",
        )
    })
}

/// Returns the methods that prost derives for a field.
fn methods_of(field: &FieldDescriptor) -> Vec<String> {
    let name = field.name();
    let is_enum = |kind: Kind| matches!(kind, Kind::Enum(_));
    match field.kind() {
        Kind::Message(entry) if field.is_map() => match entry.map_entry_value_field().kind() {
            Kind::Enum(_) => vec![prefixed("get", name), prefixed("insert", name)],
            _ => Vec::new(),
        },
        Kind::Message(_) => Vec::new(),
        kind if field.is_list() && is_enum(kind.clone()) => {
            vec![snake(name), prefixed("push", name)]
        }
        kind if is_enum(kind.clone()) => vec![snake(name), prefixed("set", name)],
        _ if field.supports_presence() && field.cardinality() == Cardinality::Optional => {
            vec![snake(name)]
        }
        _ => Vec::new(),
    }
}

fn check_variants(oneof: &OneofDescriptor, file: &FileDescriptor, errors: &mut Vec<Diagnostic>) {
    let mut variants = Scope::default();
    for field in oneof.fields() {
        let element = format!("field `{}`", field.name());
        variants.claim(
            camel(field.name()),
            &Claim {
                element,
                file,
                path: field.path(),
            },
            errors,
        );
    }
}

/// Checks the values of an enum.
pub(super) fn check_enum(descriptor: &EnumDescriptor, errors: &mut Vec<Diagnostic>) {
    let file = &descriptor.parent_file();
    let (mut variants, mut numbers) = (Scope::default(), BTreeSet::new());
    for value in descriptor.values() {
        // prost generates no variant for an alias.
        if numbers.insert(value.number()) {
            let element = format!("value `{}`", value.name());
            let claim = Claim {
                element,
                file,
                path: value.path(),
            };
            variants.claim(variant(descriptor.name(), value.name()), &claim, errors);
        }
    }
}
