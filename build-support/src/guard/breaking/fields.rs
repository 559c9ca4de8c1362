//! Changes of fields and extensions.

use std::collections::BTreeMap;

use protox::prost_reflect::{
    Cardinality, DescriptorPool, ExtensionDescriptor, FieldDescriptor, Kind, Value,
};

use super::{BOTH, Change, JSON, Report, WIRE, enums, options, own, place};
use crate::guard::{Breaks, places::Spot};

/// Fields of `FieldDescriptorProto`.
const NAME: i32 = 1;
const TYPE: i32 = 5;
const TYPE_NAME: i32 = 6;
const DEFAULT: i32 = 7;
const JSON_NAME: i32 = 10;

const ADD: &str = "keep it as it is, and add a field with a new number";

/// A field of a message, or an extension.
pub(super) struct Field {
    /// The name in its message; of an extension, the full name.
    name: String,
    number: u32,
    /// The message that has it.
    message: String,
    /// The name in JSON; of an extension, none can be chosen.
    json_name: Option<String>,
    kind: Kind,
    is_group: bool,
    shape: Shape,
    /// The oneof, if somebody wrote it.
    oneof: Option<String>,
    default: Option<Value>,
    has_position: bool,
    is_of_map: bool,
    spot: Spot,
}

/// How many values a field has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Single,
    Required,
    Repeated,
    Map,
}

impl Shape {
    fn of(cardinality: Cardinality, is_map: bool) -> Self {
        match cardinality {
            Cardinality::Repeated if is_map => Self::Map,
            Cardinality::Repeated => Self::Repeated,
            Cardinality::Required => Self::Required,
            Cardinality::Optional => Self::Single,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Single => "a single value",
            Self::Required => "required",
            Self::Repeated => "repeated",
            Self::Map => "a map",
        }
    }
}

impl Field {
    pub(super) fn of(field: &FieldDescriptor) -> Self {
        let parent = field.parent_message();
        let spot = if parent.is_map_entry() {
            place::spot(parent)
        } else {
            Spot::new(field.parent_file().name(), field.path(), &[])
        };
        let shape = Shape::of(field.cardinality(), field.is_map());
        let oneof = field
            .containing_oneof()
            .filter(|oneof| !oneof.is_synthetic());
        Self {
            name: field.name().to_owned(),
            number: field.number(),
            message: parent.full_name().to_owned(),
            json_name: Some(field.json_name().to_owned()),
            kind: field.kind(),
            is_group: field.is_group(),
            shape,
            oneof: oneof.map(|oneof| oneof.name().to_owned()),
            default: default(&field.kind(), shape, || field.default_value()),
            has_position: options::is_position(field),
            is_of_map: parent.is_map_entry(),
            spot,
        }
    }

    fn of_extension(extension: &ExtensionDescriptor) -> Self {
        let shape = Shape::of(extension.cardinality(), extension.is_map());
        Self {
            name: extension.full_name().to_owned(),
            number: extension.number(),
            message: extension.containing_message().full_name().to_owned(),
            json_name: None,
            kind: extension.kind(),
            is_group: extension.is_group(),
            shape,
            oneof: None,
            default: default(&extension.kind(), shape, || extension.default_value()),
            has_position: false,
            is_of_map: false,
            spot: Spot::new(extension.parent_file().name(), extension.path(), &[]),
        }
    }

    fn at(&self, inner: i32) -> Spot {
        match self.is_of_map {
            true => self.spot.clone(),
            false => Spot::new(&self.spot.file, &self.spot.path, &[inner]),
        }
    }

    /// Returns the type as one writes it.
    fn type_name(&self) -> String {
        match &self.kind {
            Kind::Message(message) if self.is_group => format!("group {}", message.full_name()),
            Kind::Message(message) => message.full_name().to_owned(),
            Kind::Enum(descriptor) => descriptor.full_name().to_owned(),
            scalar => format!("{scalar:?}").to_lowercase(),
        }
    }
}

/// Returns the value of a field that is not there, for the types that have one.
fn default(kind: &Kind, shape: Shape, value: impl FnOnce() -> Value) -> Option<Value> {
    let has_default =
        matches!(shape, Shape::Single | Shape::Required) && kind.as_message().is_none();
    has_default.then(value)
}

/// Compares two fields of the same number.
pub(super) fn compare(old: &Field, new: &Field, report: &mut Report<'_>) {
    let (number, message) = (old.number, &old.message);
    let what = format!("field {number} `{}` of `{message}`", old.name);
    let mut add = |spot: Spot, rule, message, help: &str, encodings| {
        let help = help.to_owned();
        let change = Change {
            rule,
            message,
            help,
            encodings,
        };
        report.add_to_type(&spot, &old.message, change);
    };
    if old.name != new.name {
        let (was, is) = (&old.name, &new.name);
        add(
            new.at(NAME),
            "FIELD_SAME_NAME",
            format!("field {number} of `{message}` was called `{was}` and is called `{is}`"),
            "keep the name, and add a field with a new number if another is needed",
            JSON,
        );
    }
    if let (Some(was), Some(is)) = (&old.json_name, &new.json_name)
        && was != is
    {
        add(
            new.at(JSON_NAME),
            "FIELD_SAME_JSON_NAME",
            format!("{what} was `{was}` in JSON and is `{is}`"),
            &format!("keep it in JSON: `[json_name = \"{was}\"]`"),
            JSON,
        );
    }
    if old.oneof != new.oneof {
        let place = |oneof: &Option<String>| match oneof {
            Some(oneof) => format!("in oneof `{oneof}`"),
            None => "in no oneof".to_owned(),
        };
        let (was, is) = (place(&old.oneof), place(&new.oneof));
        add(
            new.spot.clone(),
            "FIELD_SAME_ONEOF",
            format!("{what} was {was} and is {is}"),
            ADD,
            BOTH,
        );
    }
    if let (Some(was), Some(is)) = (&old.default, &new.default)
        && !same_default(was, is)
    {
        add(
            new.at(DEFAULT),
            "FIELD_SAME_DEFAULT",
            format!("{what} had the default {was} and has the default {is}"),
            "keep the default: a field that is not sent means it",
            BOTH,
        );
    }
    if !(old.is_of_map && new.is_of_map) && old.shape != new.shape {
        let (was, is) = (old.shape.word(), new.shape.word());
        let rule = "FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY";
        add(
            new.spot.clone(),
            rule,
            format!("{what} was {was} and is {is}"),
            ADD,
            BOTH,
        );
    }
    if let Some(encodings) = broken_by_type(old, new) {
        let part = match new.kind {
            Kind::Message(_) | Kind::Enum(_) => TYPE_NAME,
            _ => TYPE,
        };
        add(
            new.at(part),
            "FIELD_WIRE_JSON_COMPATIBLE_TYPE",
            format!(
                "{what} was `{}` and is `{}`",
                old.type_name(),
                new.type_name()
            ),
            ADD,
            encodings,
        );
    }
    if old.has_position && !new.has_position {
        add(
            new.spot.clone(),
            "FIELD_SAME_POSITION",
            format!("{what} had the position of its event and has it no more"),
            "keep `(smq.v1.position)`: subscribers of other protocols resume after it",
            &[],
        );
    }
}

/// Compares the extensions that extend the same message with the same number.
pub(super) fn compare_extensions(
    old: &DescriptorPool,
    new: &DescriptorPool,
    report: &mut Report<'_>,
) {
    let by_number = |pool: &DescriptorPool| -> BTreeMap<_, _> {
        let key = |it: &ExtensionDescriptor| {
            (it.containing_message().full_name().to_owned(), it.number())
        };
        let extensions = pool.all_extensions();
        own(extensions, ExtensionDescriptor::parent_file)
            .map(|it| (key(&it), it))
            .collect()
    };
    let now = by_number(new);
    for (key, extension) in by_number(old) {
        if let Some(now) = now.get(&key) {
            compare(
                &Field::of_extension(&extension),
                &Field::of_extension(now),
                report,
            );
        }
    }
}

/// Returns the encodings that a change of the type breaks, if it breaks one.
fn broken_by_type(old: &Field, new: &Field) -> Option<&'static [Breaks]> {
    match (&old.kind, &new.kind) {
        (Kind::Message(was), Kind::Message(is)) if old.is_group == new.is_group => {
            (was.full_name() != is.full_name()).then_some(BOTH)
        }
        (Kind::Enum(was), Kind::Enum(is)) => {
            let is_same = was.full_name() == is.full_name()
                || was.name() == is.name() && enums::is_subset(was, is);
            (!is_same).then_some(BOTH)
        }
        _ if group(old) == group(new) => None,
        _ => match (
            wire_group(old) != wire_group(new),
            json_form(&old.kind) != json_form(&new.kind),
        ) {
            (true, false) => Some(WIRE),
            (false, true) => Some(JSON),
            _ => Some(BOTH),
        },
    }
}

/// Returns the group of types that are compatible on the wire and in JSON.
fn group(field: &Field) -> u8 {
    match field.kind {
        Kind::Int32 | Kind::Uint32 => 1,
        Kind::Int64 | Kind::Uint64 => 2,
        Kind::Fixed32 | Kind::Sfixed32 => 3,
        Kind::Fixed64 | Kind::Sfixed64 => 4,
        Kind::Bool => 5,
        Kind::Sint32 => 6,
        Kind::Sint64 => 7,
        Kind::String => 8,
        Kind::Bytes => 9,
        Kind::Double => 10,
        Kind::Float => 11,
        Kind::Message(_) if field.is_group => 12,
        Kind::Message(_) => 13,
        Kind::Enum(_) => 14,
    }
}

/// Returns the group of types that are compatible on the wire.
fn wire_group(field: &Field) -> u8 {
    match field.kind {
        Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 | Kind::Bool => 1,
        Kind::Sint32 | Kind::Sint64 => 6,
        _ => group(field),
    }
}

/// Returns the form of a type in JSON: a number, a string of digits, …
fn json_form(kind: &Kind) -> u8 {
    match kind {
        Kind::Int32 | Kind::Uint32 | Kind::Sint32 | Kind::Fixed32 | Kind::Sfixed32 => 1,
        Kind::Int64 | Kind::Uint64 | Kind::Sint64 | Kind::Fixed64 | Kind::Sfixed64 => 2,
        Kind::Double | Kind::Float => 3,
        Kind::Bool => 4,
        Kind::String => 5,
        Kind::Bytes => 6,
        Kind::Message(_) => 7,
        Kind::Enum(_) => 8,
    }
}

/// Whether two defaults are the same value. The types may differ: another rule compares them.
#[allow(
    clippy::float_cmp,
    reason = "defaults are the same only if they are equal"
)]
#[allow(
    clippy::cast_possible_truncation,
    reason = "that is how a double becomes a float"
)]
fn same_default(old: &Value, new: &Value) -> bool {
    if let (Value::F32(a), Value::F64(b)) | (Value::F64(b), Value::F32(a)) = (old, new) {
        // The double has digits that a float lacks.
        return *a == *b as f32 || a.is_nan() && b.is_nan();
    }
    match (number(old), number(new)) {
        (Some(old), Some(new)) => old == new,
        (None, None) => text(old) == text(new),
        // Nothing is as good as nothing of another type.
        (Some(number), None) => number == ZERO && text(new).is_empty(),
        (None, Some(number)) => number == ZERO && text(old).is_empty(),
    }
}

fn text(value: &Value) -> &[u8] {
    match value {
        Value::String(text) => text.as_bytes(),
        Value::Bytes(bytes) => bytes,
        _ => &[],
    }
}

const ZERO: (i128, u64) = (0, 0);

/// Returns a number so that equal ones of all types are equal: a whole one, or else the bits of a double.
fn number(value: &Value) -> Option<(i128, u64)> {
    let float = match value {
        Value::F32(float) => f64::from(*float),
        Value::F64(float) => *float,
        Value::Bool(is_true) => return Some((i128::from(*is_true), 0)),
        Value::I32(number) | Value::EnumNumber(number) => return Some((i128::from(*number), 0)),
        Value::I64(number) => return Some((i128::from(*number), 0)),
        Value::U32(number) => return Some((i128::from(*number), 0)),
        Value::U64(number) => return Some((i128::from(*number), 0)),
        _ => return None,
    };
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a larger one is the largest number"
    )]
    Some(match float {
        nan if nan.is_nan() => (0, f64::NAN.to_bits()),
        whole if whole.fract() == 0.0 => (whole as i128, 0),
        other => (0, other.to_bits()),
    })
}
