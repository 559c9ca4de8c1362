//! What a change of an interface breaks for clients of the same version.
//!
//! The rules are those of buf's category WIRE_JSON, under their names and with their meaning, and those of rpcs, topics
//! and options, which buf does not know. Elements are compared by their full names: a file may be moved.

mod enums;
mod fields;
mod messages;
pub(super) mod options;
mod place;
mod reserved;
mod rpcs;

use protox::prost_reflect::{DescriptorPool, EnumDescriptor, FileDescriptor, MessageDescriptor};

use super::{
    Breaks, Finding, Interfaces,
    places::{Places, Spot},
    users::{self, Users, Uses},
};
use crate::sources;

/// `FileDescriptorProto.package`.
const PACKAGE: i32 = 2;

const WIRE: &[Breaks] = &[Breaks::Wire];
const JSON: &[Breaks] = &[Breaks::Json];
const BOTH: &[Breaks] = &[Breaks::Wire, Breaks::Json];

/// Returns what breaks for clients of the old interface where a server has the new one, in the order of the files.
///
/// A new package, such as the next version of an interface, breaks nothing.
#[must_use]
pub fn breaking(old: &Interfaces, new: &Interfaces) -> Vec<Finding> {
    let mut report = Report {
        places: Places::new(new),
        users: Users::of(&old.pool),
        findings: Vec::new(),
    };
    files(&old.pool, &new.pool, &mut report);
    for message in own(old.pool.all_messages(), MessageDescriptor::parent_file) {
        if let Some(now) = new.pool.get_message_by_name(message.full_name()) {
            messages::compare(&message, &now, &mut report);
        }
    }
    for was in own(old.pool.all_enums(), EnumDescriptor::parent_file) {
        if let Some(now) = new.pool.get_enum_by_name(was.full_name()) {
            enums::compare(&was, &now, &mut report);
        }
    }
    fields::compare_extensions(&old.pool, &new.pool, &mut report);
    rpcs::compare(&old.pool, &new.pool, &mut report);
    let mut findings = report.findings;
    findings.sort_by(|a, b| {
        let place = |it: &Finding| (it.file.clone(), it.line, it.column, it.rule);
        place(a)
            .cmp(&place(b))
            .then_with(|| a.message.cmp(&b.message))
    });
    findings
}

/// The findings so far.
struct Report<'a> {
    places: Places<'a>,
    users: Users,
    findings: Vec<Finding>,
}

/// What is found, without its place.
struct Change {
    rule: &'static str,
    message: String,
    help: String,
    /// The encodings that it breaks.
    encodings: &'static [Breaks],
}

impl Report<'_> {
    /// Adds a change of something that has users.
    fn add(&mut self, spot: &Spot, uses: &Uses, change: Change) {
        let (roles, rpcs) = users::split(uses);
        let mut finding = Finding {
            breaks: [change.encodings, &roles].concat(),
            rpcs,
            ..Finding::new(change.rule, change.message, change.help)
        };
        self.places.set(&mut finding, spot);
        self.findings.push(finding);
    }

    /// Adds a change of a message or an enum, or of a part of it.
    fn add_to_type(&mut self, spot: &Spot, name: &str, change: Change) {
        let uses = self.users.of_type(name);
        self.add(spot, &uses, change);
    }
}

/// Returns the elements of files that are not the same everywhere.
fn own<T>(
    elements: impl Iterator<Item = T>,
    file: impl Fn(&T) -> FileDescriptor,
) -> impl Iterator<Item = T> {
    elements.filter(move |element| !sources::is_fixed(file(element).name()))
}

/// Compares the packages of files.
fn files(old: &DescriptorPool, new: &DescriptorPool, report: &mut Report<'_>) {
    for file in old.files().filter(|file| !sources::is_fixed(file.name())) {
        let Some(now) = new.get_file_by_name(file.name()) else {
            continue;
        };
        if file.package_name() == now.package_name() {
            continue;
        }
        let rpcs = file
            .services()
            .flat_map(|service| service.methods().collect::<Vec<_>>());
        let uses = users::Roles::of_all(rpcs);
        let change = Change {
            rule: "FILE_SAME_PACKAGE",
            message: format!(
                "the package of the file was `{}` and is `{}`",
                file.package_name(),
                now.package_name()
            ),
            help: "keep the file as it is, and put the new package into another one".to_owned(),
            encodings: BOTH,
        };
        report.add(&Spot::new(now.name(), &[PACKAGE], &[]), &uses, change);
    }
}
