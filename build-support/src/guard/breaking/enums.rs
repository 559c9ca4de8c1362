//! Changes of enums.

use std::collections::{BTreeMap, BTreeSet};

use protox::prost_reflect::{EnumDescriptor, Syntax};

use super::{Change, JSON, Report, WIRE, reserved};
use crate::guard::places::Spot;

/// `EnumValueDescriptorProto.number`.
const NUMBER: i32 = 2;

pub(super) fn compare(old: &EnumDescriptor, new: &EnumDescriptor, report: &mut Report<'_>) {
    let name = old.full_name();
    let file = new.parent_file();
    let spot = Spot::new(file.name(), new.path(), &[]);
    if old.parent_file().syntax() == Syntax::Proto3 && file.syntax() != Syntax::Proto3 {
        let change = Change {
            rule: "ENUM_SAME_JSON_FORMAT",
            message: format!("enum `{name}` was one of proto3, and is one of proto2"),
            help: "keep the syntax of the file".to_owned(),
            encodings: JSON,
        };
        report.add_to_type(&spot, name, change);
    }
    let now = names_by_number(new);
    for (number, names) in names_by_number(old) {
        match now.get(&number) {
            Some(names_now) if names.is_subset(names_now) => {}
            Some(names_now) => {
                let value = new.values().find(|value| value.number() == number);
                let path = value.map(|value| value.path().to_vec()).unwrap_or_default();
                let change = Change {
                    rule: "ENUM_VALUE_SAME_NAME",
                    message: format!(
                        "value {number} of enum `{name}` was called {} and is called {}",
                        list(&names),
                        list(names_now)
                    ),
                    help: "keep the name, and give the new one a new number".to_owned(),
                    encodings: JSON,
                };
                let spot = Spot::new(&spot.file, &path, &[NUMBER]);
                report.add_to_type(&spot, name, change);
            }
            None => gone(number, &names, new, &spot, report),
        }
    }
    let ranges = |descriptor: &EnumDescriptor| {
        let ranges = descriptor.enum_descriptor_proto().reserved_range.iter();
        let pairs = ranges.map(|range| (i64::from(range.start()), i64::from(range.end())));
        pairs.collect::<Vec<_>>()
    };
    let names = |of: &EnumDescriptor| of.enum_descriptor_proto().reserved_name.clone();
    reserved::compare(
        &reserved::Reserved::new("enum", name, ranges(old), names(old)),
        &reserved::Reserved::new("enum", name, ranges(new), names(new)),
        &spot,
        report,
    );
}

/// Whether each value of an enum is one of another, with the same number.
pub(super) fn is_subset(old: &EnumDescriptor, new: &EnumDescriptor) -> bool {
    old.values().all(|value| {
        let now = new.get_value_by_name(value.name());
        now.is_some_and(|now| now.number() == value.number())
    })
}

/// Reports a value that is gone, unless its names and its number are reserved.
fn gone(
    number: i32,
    names: &BTreeSet<String>,
    new: &EnumDescriptor,
    spot: &Spot,
    report: &mut Report<'_>,
) {
    let descriptor = new.enum_descriptor_proto();
    let what = format!(
        "value {number} {} of enum `{}` is gone",
        list(names),
        new.full_name()
    );
    let keep = "keep the value, perhaps with `[deprecated = true]`; once nobody uses it, write";
    let mut ranges = descriptor.reserved_range.iter();
    if !ranges.any(|range| (range.start()..=range.end()).contains(&number)) {
        let change = Change {
            rule: "ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED",
            message: format!("{what}, and its number is not reserved"),
            help: format!("{keep} `reserved {number};` in its place"),
            encodings: WIRE,
        };
        report.add_to_type(spot, new.full_name(), change);
    }
    if !names
        .iter()
        .all(|name| descriptor.reserved_name.contains(name))
    {
        let quoted: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
        let change = Change {
            rule: "ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED",
            message: format!("{what}, and its name is not reserved"),
            help: format!("{keep} `reserved {};` in its place", quoted.join(", ")),
            encodings: JSON,
        };
        report.add_to_type(spot, new.full_name(), change);
    }
}

fn names_by_number(descriptor: &EnumDescriptor) -> BTreeMap<i32, BTreeSet<String>> {
    let mut names: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for value in descriptor.values() {
        let same = names.entry(value.number()).or_default();
        same.insert(value.name().to_owned());
    }
    names
}

fn list(names: &BTreeSet<String>) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
