//! Reserved numbers and names, which stay reserved.

use super::{Change, JSON, Report, WIRE};
use crate::guard::places::Spot;

/// What a message or an enum reserves.
pub(super) struct Reserved<'a> {
    kind: &'static str,
    name: &'a str,
    /// The first and the last number of each range.
    ranges: Vec<(i64, i64)>,
    names: Vec<String>,
}

impl<'a> Reserved<'a> {
    pub(super) fn new(
        kind: &'static str,
        name: &'a str,
        mut ranges: Vec<(i64, i64)>,
        names: Vec<String>,
    ) -> Self {
        ranges.sort_unstable();
        Self {
            kind,
            name,
            ranges,
            names,
        }
    }

    /// Returns the largest number of a field or a value.
    fn max(&self) -> i64 {
        match self.kind {
            "enum" => i64::from(i32::MAX),
            _ => (1 << 29) - 1,
        }
    }

    /// Returns the numbers of a range that are not reserved, as ranges.
    fn missing(&self, (mut first, last): (i64, i64)) -> Vec<(i64, i64)> {
        let mut missing = Vec::new();
        for &(start, end) in &self.ranges {
            if end < first || start > last {
                continue;
            }
            if first < start {
                missing.push((first, start - 1));
            }
            first = first.max(end + 1);
        }
        if first <= last {
            missing.push((first, last));
        }
        missing
    }
}

pub(super) fn compare(
    old: &Reserved<'_>,
    new: &Reserved<'_>,
    spot: &Spot,
    report: &mut Report<'_>,
) {
    let rule = match old.kind {
        "enum" => "RESERVED_ENUM_NO_DELETE",
        _ => "RESERVED_MESSAGE_NO_DELETE",
    };
    for range in &old.ranges {
        let missing = new
            .missing(*range)
            .into_iter()
            .map(|(first, last)| match last {
                last if last == first => format!("{first}"),
                last if last == old.max() => format!("{first} to max"),
                last => format!("{first} to {last}"),
            });
        let missing: Vec<_> = missing.collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            let change = Change {
                rule,
                message: format!(
                    "{} `{}` does not reserve {missing} any more",
                    old.kind, old.name
                ),
                help: format!(
                    "keep `reserved {missing};`: an older client still means something else by it"
                ),
                encodings: WIRE,
            };
            report.add_to_type(spot, old.name, change);
        }
    }
    for name in old.names.iter().filter(|name| !new.names.contains(name)) {
        let change = Change {
            rule,
            message: format!(
                "{} `{}` does not reserve the name `{name}` any more",
                old.kind, old.name
            ),
            help: format!(
                "keep `reserved \"{name}\";`: an older client still means something else by it"
            ),
            encodings: JSON,
        };
        report.add_to_type(spot, old.name, change);
    }
}
