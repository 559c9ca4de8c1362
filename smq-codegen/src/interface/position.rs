//! The option `(smq.v1.position)`: the field of an event that the server fills with the event's position.

use std::collections::BTreeSet;

use prost_reflect::{
    Cardinality, DescriptorPool, FieldDescriptor, FileDescriptor, Kind, MessageDescriptor,
};

use super::{PositionField, Service};
use crate::diagnostic::{Diagnostic, Place};

const NAME: &str = "smq.v1.position";

/// The numbers of `FieldDescriptorProto.options` and of the option.
const OPTION: [i32; 2] = [8, 50717];

/// Whether a field has the option.
pub(super) fn is_set(field: &FieldDescriptor) -> bool {
    let pool = field.parent_message().parent_pool().clone();
    let extension = pool.get_extension_by_name(NAME);
    let value = extension.map(|it| field.options().get_extension(&it).as_bool());
    value.flatten().unwrap_or_default()
}

/// Returns the field of an event that holds its position.
pub(super) fn read(
    event: &MessageDescriptor,
    errors: &mut Vec<Diagnostic>,
) -> Option<PositionField> {
    let mut fields = event.fields().filter(is_set);
    let field = fields.next()?;
    let is_single = field.cardinality() != Cardinality::Repeated;
    let in_oneof = field.containing_oneof();
    let is_alone = in_oneof.is_none_or(|oneof| oneof.is_synthetic());
    let is_message = match field.kind() {
        Kind::String | Kind::Bytes => Some(false),
        Kind::Message(it) if it.full_name() == "smq.v1.Position" => Some(true),
        _ => None,
    };
    let name = field.name();
    let mut refuse = |field: &FieldDescriptor, message: String, help: &str| {
        errors.push(Diagnostic::new(place(field), message, help));
    };
    if let Some(second) = fields.next() {
        let message = format!(
            "option `({NAME})` on two fields of `{}`: `{name}` and `{}`",
            event.name(),
            second.name()
        );
        refuse(&second, message, "remove one of them");
    }
    let Some(is_message) = is_message.filter(|_| is_single) else {
        let message = format!("option `({NAME})` on `{name}`, which cannot hold a position");
        let help = "make it a `string`, or a `smq.v1.Position` of `smq/v1/frame.proto`";
        refuse(&field, message, help);
        return None;
    };
    if !is_alone {
        let message = format!("option `({NAME})` on `{name}`, which is in a oneof");
        refuse(&field, message, "move the field out of the oneof");
    }
    Some(PositionField {
        number: field.number(),
        is_message,
    })
}

/// Checks that each field with the option is one of an event that clients receive.
pub(super) fn check(
    pool: &DescriptorPool,
    roots: &[FileDescriptor],
    services: &[Service],
    errors: &mut Vec<Diagnostic>,
) {
    if pool.get_extension_by_name(NAME).is_none() {
        return;
    }
    let published = services.iter().flat_map(Service::published);
    let events: BTreeSet<_> = published.map(|(method, _)| &*method.output).collect();
    // A file without services may be for those of another crate.
    let files = roots.iter().filter(|file| file.services().len() > 0);
    let mut messages: Vec<_> = files.flat_map(FileDescriptor::messages).collect();
    while let Some(message) = messages.pop() {
        messages.extend(message.child_messages());
        let fields = message.fields().filter(is_set);
        for field in fields.filter(|_| !events.contains(message.full_name())) {
            let (field_name, name) = (field.name(), message.name());
            errors.push(Diagnostic::new(
                place(&field),
                format!(
                    "option `({NAME})` has no effect on `{field_name}`: clients subscribe to no topic of `{name}`"
                ),
                "remove the option, or move it to a field of the event itself",
            ));
        }
    }
}

fn place(field: &FieldDescriptor) -> Place {
    let path = [field.path(), &OPTION].concat();
    Place::of(&field.parent_message().parent_file(), &path)
}
