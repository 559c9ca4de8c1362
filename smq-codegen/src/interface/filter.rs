//! Filters: each field bears the name and type of a field of the event.

use prost_reflect::{Cardinality, FieldDescriptor, Kind, MessageDescriptor, MethodDescriptor};

use super::{EMPTY, Filter};
use crate::diagnostic::{Diagnostic, Place};

/// Names that the query of a subscription has for itself.
const RESERVED: [&str; 3] = ["after", "start", "wait"];

/// Whether a message is one of Google's, which say nothing of the fields of an event.
pub(super) fn is_googles(filter: &MessageDescriptor) -> bool {
    let name = filter.full_name();
    name.starts_with("google.") && name != EMPTY
}

/// The error of a filter that is one of Google's messages.
pub(super) fn not_googles(
    rpc: &MethodDescriptor,
    filter: &MessageDescriptor,
    named: Place,
) -> Diagnostic {
    let (topic, event) = (rpc.name(), rpc.output());
    let field = event.fields().find(is_comparable);
    let fields = field.map_or(String::new(), |field| {
        format!(" {} {} = 1;", type_name(&field), field.name())
    });
    Diagnostic::new(
        named,
        format!("`{}` is no filter for `{topic}`", filter.full_name()),
        format!(
            "write a message of your own, with the fields of `{0}` to compare, \
             `message {0}Filter {{{fields} }}`; or take `{EMPTY}`, for every event",
            event.name()
        ),
    )
}

/// Reads the filter of a topic. `named` is where the rpc names it.
pub(super) fn read(
    rpc: &MethodDescriptor,
    filter: &MessageDescriptor,
    named: &Place,
    errors: &mut Vec<Diagnostic>,
) -> Filter {
    let event = rpc.output();
    let mut fields = Vec::new();
    for field in filter.fields() {
        match check(rpc, &event, &field) {
            Ok(number) => fields.push((field.name().to_owned(), number)),
            Err((message, help)) => {
                // A message from elsewhere cannot be changed here: the rpc can.
                let ours = filter.parent_file().package_name() == rpc.parent_file().package_name();
                let place = if ours { of(&field) } else { named.clone() };
                errors.push(Diagnostic::new(place, message, help));
            }
        }
    }
    Filter {
        message: filter.full_name().to_owned(),
        fields,
    }
}

/// Returns the number of the event's field, or what is wrong and what to do.
fn check(
    rpc: &MethodDescriptor,
    event: &MessageDescriptor,
    field: &FieldDescriptor,
) -> Result<u32, (String, String)> {
    let (name, topic) = (field.name(), rpc.name());
    let what = format!("`{name}` in the filter of `{topic}`");
    if let Some(word) = reserved(field) {
        return Err(if name == word {
            (
                format!("{what} cannot be named so: in a query, `{word}` says where to begin"),
                format!("rename `{name}`, here and in `{}`", event.name()),
            )
        } else {
            (
                format!("the `json_name` of {what} is `{word}`, which says where to begin"),
                "take the `json_name` away, or write another".to_owned(),
            )
        });
    }
    if matches!(field.kind(), Kind::Message(_)) {
        return Err((
            format!(
                "{what} is {}: filters compare single values",
                described(field)
            ),
            format!(
                "filter by a number, a string, an enum or bytes that `{}` has",
                event.name()
            ),
        ));
    }
    let Some(other) = event.get_field_by_name(name) else {
        return Err((
            format!("{what} is not a field of the event, `{}`", event.name()),
            format!(
                "add it to `{}`, or filter by one that it has{}",
                event.name(),
                choice(event)
            ),
        ));
    };
    if other.cardinality() == Cardinality::Repeated {
        return Err((
            format!(
                "{what} is {} in `{}`: filters compare single values",
                described(&other),
                event.name()
            ),
            format!("filter by a field that is not repeated{}", choice(event)),
        ));
    }
    if other.kind() != field.kind() {
        let repeated = if field.is_list() { "repeated " } else { "" };
        return Err((
            format!(
                "{what} is {}, and in `{}` it is {}",
                described(field),
                event.name(),
                described(&other)
            ),
            format!(
                "write `{repeated}{} {name} = {};`",
                type_name(&other),
                field.number()
            ),
        ));
    }
    Ok(other.number())
}

/// Returns where a field stands.
fn of(field: &FieldDescriptor) -> Place {
    Place::of(&field.parent_message().parent_file(), field.path())
}

/// Returns `: a, b`, the fields that one can filter by.
fn choice(event: &MessageDescriptor) -> String {
    let names: Vec<_> = event
        .fields()
        .filter(is_comparable)
        .map(|field| format!("`{}`", field.name()))
        .collect();
    if names.is_empty() {
        String::new()
    } else {
        format!(": {}", names.join(", "))
    }
}

/// Whether one can filter by a field of an event.
fn is_comparable(field: &FieldDescriptor) -> bool {
    field.cardinality() != Cardinality::Repeated
        && !matches!(field.kind(), Kind::Message(_))
        && reserved(field).is_none()
}

/// Returns the name of a field that the query of a subscription has for itself.
fn reserved(field: &FieldDescriptor) -> Option<&'static str> {
    let named = |word: &&str| [field.name(), field.json_name()].contains(word);
    RESERVED.into_iter().find(named)
}

fn described(field: &FieldDescriptor) -> String {
    if field.is_map() {
        return "a map".to_owned();
    }
    let repeated = if field.is_list() { "repeated " } else { "" };
    match field.kind() {
        Kind::Message(message) => format!("{repeated}message `{}`", message.name()),
        _ => format!("`{repeated}{}`", type_name(field)),
    }
}

/// Returns the type as the `.proto` names it.
fn type_name(field: &FieldDescriptor) -> String {
    match field.kind() {
        Kind::Message(message) => message.name().to_owned(),
        // From the first dot on it is the same one wherever one writes it.
        Kind::Enum(of) => format!(".{}", of.full_name()),
        scalar => format!("{scalar:?}"),
    }
}
