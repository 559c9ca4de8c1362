//! Changes of messages.

use protox::prost_reflect::{Cardinality, FieldDescriptor, MessageDescriptor, Syntax};

use super::{BOTH, Change, JSON, Report, WIRE, fields, place::spot, reserved};
use crate::guard::places::Spot;

pub(super) fn compare(old: &MessageDescriptor, new: &MessageDescriptor, report: &mut Report<'_>) {
    let name = old.full_name();
    let spot = spot(new);
    // The reserved numbers of an entry of a map are those of nobody.
    if !old.is_map_entry() {
        if old.parent_file().syntax() == Syntax::Proto3
            && new.parent_file().syntax() != Syntax::Proto3
        {
            let change = Change {
                rule: "MESSAGE_SAME_JSON_FORMAT",
                message: format!("message `{name}` was one of proto3, and is one of proto2"),
                help: "keep the syntax of the file".to_owned(),
                encodings: JSON,
            };
            report.add_to_type(&spot, name, change);
        }
        required(old, new, &spot, report);
        let ranges = |message: &MessageDescriptor| {
            let ranges = message.descriptor_proto().reserved_range.iter();
            // Their end is behind the last number.
            let pairs = ranges.map(|range| (i64::from(range.start()), i64::from(range.end()) - 1));
            pairs.collect::<Vec<_>>()
        };
        let names = |message: &MessageDescriptor| message.descriptor_proto().reserved_name.clone();
        reserved::compare(
            &reserved::Reserved::new("message", name, ranges(old), names(old)),
            &reserved::Reserved::new("message", name, ranges(new), names(new)),
            &spot,
            report,
        );
    }
    for field in old.fields() {
        match new.get_field(field.number()) {
            Some(now) => {
                fields::compare(&fields::Field::of(&field), &fields::Field::of(&now), report);
            }
            None => gone(&field, new, &spot, report),
        }
    }
}

/// Reports a field that is gone, unless its name and its number are reserved.
fn gone(field: &FieldDescriptor, new: &MessageDescriptor, spot: &Spot, report: &mut Report<'_>) {
    let (number, name, message) = (field.number(), field.name(), new.full_name());
    let what = format!("field {number} `{name}` of `{message}` is gone");
    let keep = "keep the field, perhaps with `[deprecated = true]`; once nobody uses it, write";
    let is_reserved = new.reserved_ranges().any(|range| range.contains(&number));
    if !is_reserved {
        let change = Change {
            rule: "FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED",
            message: format!("{what}, and its number is not reserved"),
            help: format!("{keep} `reserved {number};` in its place"),
            encodings: WIRE,
        };
        report.add_to_type(spot, message, change);
    }
    if new.reserved_names().all(|reserved| reserved != name) {
        let change = Change {
            rule: "FIELD_NO_DELETE_UNLESS_NAME_RESERVED",
            message: format!("{what}, and its name is not reserved"),
            help: format!("{keep} `reserved \"{name}\";` in its place"),
            encodings: JSON,
        };
        report.add_to_type(spot, message, change);
    }
}

/// Compares the required fields, which both sides have to know.
fn required(
    old: &MessageDescriptor,
    new: &MessageDescriptor,
    spot: &Spot,
    report: &mut Report<'_>,
) {
    let is_required = |message: &MessageDescriptor, number: u32| {
        let field = message.get_field(number);
        field.is_some_and(|field| field.cardinality() == Cardinality::Required)
    };
    let name = old.full_name();
    let mut add = |spot: &Spot, message: String, help: &str| {
        let change = Change {
            rule: "MESSAGE_SAME_REQUIRED_FIELDS",
            message,
            help: help.to_owned(),
            encodings: BOTH,
        };
        report.add_to_type(spot, name, change);
    };
    for field in old.fields() {
        let number = field.number();
        if is_required(old, number) && !is_required(new, number) {
            let field = field.name();
            add(
                spot,
                format!("required field {number} `{field}` of `{name}` is gone or not required"),
                "keep it: who has the old interface refuses a message without it",
            );
        }
    }
    for field in new.fields() {
        let number = field.number();
        if is_required(new, number) && !is_required(old, number) {
            let spot = Spot::new(&spot.file, field.path(), &[]);
            let field = field.name();
            add(
                &spot,
                format!("field {number} `{field}` of `{name}` is required and was not"),
                "make it `optional`: who has the old interface does not send it",
            );
        }
    }
}
