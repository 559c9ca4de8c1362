//! Filters: each field has the name and type of a field of the event.

use heck::ToSnakeCase;
use prost_reflect::{Cardinality, FieldDescriptor, Kind, MessageDescriptor, MethodDescriptor};

use super::{Filter, position};
use crate::{
    diagnostic::{Diagnostic, Place},
    runtime_types::EMPTY,
};

/// Query parameters of a subscription, which are reserved.
const RESERVED: [&str; 4] = ["after", "start", "wait", "lastEventId"];

/// Advice for a server stream whose request is no filter.
const OR_STREAMS: &str = "; or, if each stream answers one caller, reply in parts: \
     `option (smq.v1.method) = { streams: true };`, or `Compiler::streams` in `build.rs`";

/// Returns the advice for an rpc with a filter that is none.
fn or_streams(rpc: &MethodDescriptor) -> &'static str {
    if rpc.is_client_streaming() {
        ""
    } else {
        OR_STREAMS
    }
}

/// Whether a message is part of a `google` package, and so has no fields of an event.
pub(super) fn is_google_message(filter: &MessageDescriptor) -> bool {
    let name = filter.full_name();
    name.starts_with("google.") && name != EMPTY
}

/// Returns the error of a filter that is part of a `google` package.
pub(super) fn google_message_error(
    rpc: &MethodDescriptor,
    filter: &MessageDescriptor,
    place: Place,
) -> Diagnostic {
    let (topic, event) = (rpc.name(), rpc.output());
    let field = event.fields().find(is_comparable);
    let fields = field.map_or(String::new(), |field| {
        format!(" {} {} = 1;", type_name(&field), field.name())
    });
    Diagnostic::new(
        place,
        format!("`{}` cannot filter `{topic}`", filter.full_name()),
        format!(
            "write a message with the fields of `{0}` to compare, \
             `message {0}Filter {{{fields} }}`; or use `{EMPTY}` for all events{1}",
            event.name(),
            or_streams(rpc)
        ),
    )
}

/// Reads the filter of a topic. `reference` is the place where the rpc names it.
pub(super) fn read(
    rpc: &MethodDescriptor,
    filter: &MessageDescriptor,
    reference: &Place,
    errors: &mut Vec<Diagnostic>,
) -> Filter {
    let event = rpc.output();
    let mut fields = Vec::new();
    for field in filter.fields() {
        match check(rpc, &event, &field) {
            Ok(number) => fields.push((field.name().to_owned(), number)),
            Err((message, help)) => {
                // A filter of another package may not be the user's to change, but the rpc is.
                let is_own =
                    filter.parent_file().package_name() == rpc.parent_file().package_name();
                let place = if is_own {
                    place_of(&field)
                } else {
                    reference.clone()
                };
                let help = format!("{help}{}", or_streams(rpc));
                errors.push(Diagnostic::new(place, message, help));
            }
        }
    }
    Filter {
        message: filter.full_name().to_owned(),
        fields,
    }
}

/// Returns the number of the event's field, or the message and help of an error.
fn check(
    rpc: &MethodDescriptor,
    event: &MessageDescriptor,
    field: &FieldDescriptor,
) -> Result<u32, (String, String)> {
    let (name, topic) = (field.name(), rpc.name());
    let subject = format!("`{name}` in the filter of `{topic}`");
    if let Some(word) = reserved(field) {
        // In JSON, `last_event_id` is `lastEventId`.
        return Err(if name == word.to_snake_case() {
            (
                format!("{subject} has the name of a query parameter"),
                format!("rename `{name}`, here and in `{}`", event.name()),
            )
        } else {
            (
                format!("{subject} has the `json_name` `{word}`, the name of a query parameter"),
                "remove the `json_name`, or choose another".to_owned(),
            )
        });
    }
    if matches!(field.kind(), Kind::Message(_)) {
        return Err((
            format!(
                "{subject} is {}, but filters compare single values",
                description(field)
            ),
            format!(
                "filter by a number, string, bool, enum or bytes field of `{}`",
                event.name()
            ),
        ));
    }
    let Some(other) = event.get_field_by_name(name) else {
        return Err((
            format!("{subject} is not a field of the event `{}`", event.name()),
            format!(
                "add it to `{}`, or filter by a field of the event{}",
                event.name(),
                choice(event)
            ),
        ));
    };
    if other.cardinality() == Cardinality::Repeated {
        return Err((
            format!(
                "{subject} is {} in `{}`, but filters compare single values",
                description(&other),
                event.name()
            ),
            format!("filter by a field that is not repeated{}", choice(event)),
        ));
    }
    if position::is_set(&other) {
        return Err((
            format!("{subject} is the position of each event"),
            format!("filter by another field{}", choice(event)),
        ));
    }
    if other.kind() != field.kind() {
        let repeated = if field.is_list() { "repeated " } else { "" };
        return Err((
            format!(
                "{subject} is {}, but {} in `{}`",
                description(field),
                description(&other),
                event.name()
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

/// Returns the place of a field.
fn place_of(field: &FieldDescriptor) -> Place {
    Place::of(&field.parent_message().parent_file(), field.path())
}

/// Returns `: a, b`, the fields that a filter can compare.
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

/// Whether a filter can compare a field of an event.
fn is_comparable(field: &FieldDescriptor) -> bool {
    field.cardinality() != Cardinality::Repeated
        && !matches!(field.kind(), Kind::Message(_))
        && reserved(field).is_none()
        && !position::is_set(field)
}

/// Returns the query parameter that a field would collide with.
fn reserved(field: &FieldDescriptor) -> Option<&'static str> {
    let named = |word: &&str| [field.name(), field.json_name()].contains(word);
    RESERVED.into_iter().find(named)
}

/// Returns the type of a field for an error message.
fn description(field: &FieldDescriptor) -> String {
    if field.is_map() {
        return "a map".to_owned();
    }
    let repeated = if field.is_list() { "repeated " } else { "" };
    match field.kind() {
        Kind::Message(message) => format!("{repeated}message `{}`", message.name()),
        _ => format!("`{repeated}{}`", type_name(field)),
    }
}

/// Returns the type of a field as a `.proto` file names it.
fn type_name(field: &FieldDescriptor) -> String {
    match field.kind() {
        Kind::Message(message) => message.name().to_owned(),
        // A name with a leading dot means the same enum in every scope.
        Kind::Enum(descriptor) => format!(".{}", descriptor.full_name()),
        scalar => format!("{scalar:?}"),
    }
}
