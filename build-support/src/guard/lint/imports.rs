//! Imports: whether they are used, and do not lead back.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use protox::prost_reflect::{
    DynamicMessage, EnumDescriptor, ExtensionDescriptor, FileDescriptor, Kind, MessageDescriptor,
    Value,
};

use super::Report;
use crate::guard::{Interfaces, places::Spot};

/// `FileDescriptorProto.dependency`.
const DEPENDENCY: i32 = 3;

/// The imports that are written in a file, with their places. The compiler adds those that public imports mean.
fn written<'a>(file: &'a FileDescriptor, report: &Report<'_>) -> Vec<(Spot, &'a str)> {
    let names = file.file_descriptor_proto().dependency.iter().zip(0..);
    let placed = names.map(|(name, index)| {
        (
            Spot::new(file.name(), &[DEPENDENCY, index], &[]),
            name.as_str(),
        )
    });
    placed
        .filter(|(spot, _)| report.places.location(spot).is_some())
        .collect()
}

pub(super) fn check(file: &FileDescriptor, interfaces: &Interfaces, report: &mut Report<'_>) {
    let public = interfaces.public_imports.get(file.name());
    let public: HashSet<i32> = public.into_iter().flatten().copied().collect();
    let used = used_files(file);
    for (spot, name) in written(file, report) {
        if spot.path.last().is_some_and(|index| public.contains(index)) {
            let message = format!("import `{name}` is public");
            let help = "import the file where it is used".to_owned();
            report.add("IMPORT_NO_PUBLIC", &spot, message, help);
        } else if exported(name, interfaces).is_disjoint(&used) {
            let message = format!("import `{name}` is not used");
            report.add("IMPORT_USED", &spot, message, "remove it".to_owned());
        }
    }
}

/// Returns a file, and those that it imports publicly.
fn exported(name: &str, interfaces: &Interfaces) -> BTreeSet<String> {
    let (mut all, mut next) = (BTreeSet::new(), vec![name.to_owned()]);
    while let Some(name) = next.pop() {
        let file = interfaces.pool.get_file_by_name(&name);
        let public = interfaces.public_imports.get(&name).into_iter().flatten();
        let names = public.filter_map(|index| {
            let dependencies = &file.as_ref()?.file_descriptor_proto().dependency;
            dependencies.get(usize::try_from(*index).ok()?).cloned()
        });
        next.extend(names.filter(|name| !all.contains(name)));
        all.insert(name);
    }
    all
}

/// Returns the files that define what a file refers to.
fn used_files(file: &FileDescriptor) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    options(&file.options(), &mut used);
    for message in file.messages() {
        of_message(&message, &mut used);
    }
    file.enums()
        .for_each(|descriptor| of_enum(&descriptor, &mut used));
    file.extensions()
        .for_each(|extension| of_extension(&extension, &mut used));
    for service in file.services() {
        options(&service.options(), &mut used);
        for rpc in service.methods() {
            options(&rpc.options(), &mut used);
            for message in [rpc.input(), rpc.output()] {
                used.insert(message.parent_file().name().to_owned());
            }
        }
    }
    used
}

fn of_extension(extension: &ExtensionDescriptor, used: &mut BTreeSet<String>) {
    let extended = extension.containing_message();
    used.insert(extended.parent_file().name().to_owned());
    of_kind(&extension.kind(), used);
    options(&extension.options(), used);
}

fn of_message(message: &MessageDescriptor, used: &mut BTreeSet<String>) {
    options(&message.options(), used);
    for field in message.fields() {
        options(&field.options(), used);
        of_kind(&field.kind(), used);
    }
    message
        .oneofs()
        .for_each(|oneof| options(&oneof.options(), used));
    message
        .child_extensions()
        .for_each(|extension| of_extension(&extension, used));
    message
        .child_messages()
        .for_each(|message| of_message(&message, used));
    message
        .child_enums()
        .for_each(|descriptor| of_enum(&descriptor, used));
}

fn of_enum(descriptor: &EnumDescriptor, used: &mut BTreeSet<String>) {
    options(&descriptor.options(), used);
    descriptor
        .values()
        .for_each(|value| options(&value.options(), used));
}

fn of_kind(kind: &Kind, used: &mut BTreeSet<String>) {
    match kind {
        Kind::Message(message) => used.insert(message.parent_file().name().to_owned()),
        Kind::Enum(descriptor) => used.insert(descriptor.parent_file().name().to_owned()),
        _ => return,
    };
}

/// Adds the files of the extensions that options set, also within them.
fn options(options: &DynamicMessage, used: &mut BTreeSet<String>) {
    for (extension, value) in options.extensions() {
        used.insert(extension.parent_file().name().to_owned());
        within(value, used);
    }
    options.fields().for_each(|(_, value)| within(value, used));
}

fn within(value: &Value, used: &mut BTreeSet<String>) {
    match value {
        Value::Message(message) => options(message, used),
        Value::List(values) => values.iter().for_each(|value| within(value, used)),
        Value::Map(values) => values.values().for_each(|value| within(value, used)),
        _ => {}
    }
}

/// Checks that packages do not import each other in a circle.
pub(super) fn check_cycles(
    interfaces: &Interfaces,
    own: &[FileDescriptor],
    report: &mut Report<'_>,
) {
    let mut imported: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in interfaces.pool.files() {
        let of_package = imported.entry(file.package_name().to_owned()).or_default();
        of_package.extend(
            file.dependencies()
                .map(|file| file.package_name().to_owned()),
        );
    }
    for file in own {
        let package = file.package_name();
        for (spot, name) in written(file, report) {
            let other = interfaces.pool.get_file_by_name(name);
            let other = other
                .as_ref()
                .map(FileDescriptor::package_name)
                .unwrap_or_default();
            if package.is_empty() || other.is_empty() || other == package {
                continue;
            }
            if let Some(path) = path(&imported, other, package) {
                let cycle = path.join(" -> ");
                let message = format!("packages import each other: {package} -> {cycle}");
                let help = "move what both need to a package of its own".to_owned();
                report.add("PACKAGE_NO_IMPORT_CYCLE", &spot, message, help);
            }
        }
    }
}

/// Returns the shortest way from one package to another.
fn path(
    imported: &BTreeMap<String, BTreeSet<String>>,
    from: &str,
    to: &str,
) -> Option<Vec<String>> {
    let mut seen = BTreeSet::from([from]);
    let mut ways = std::collections::VecDeque::from([vec![from]]);
    while let Some(way) = ways.pop_front() {
        let last = way.last()?;
        if *last == to {
            return Some(way.into_iter().map(str::to_owned).collect());
        }
        for next in imported.get(*last).into_iter().flatten() {
            if !next.is_empty() && seen.insert(next) {
                ways.push_back([&way[..], &[next.as_str()]].concat());
            }
        }
    }
    None
}
