//! Packages: each has an application and a version, and becomes a path of modules.

use std::collections::{BTreeMap, btree_map::Entry};

use prost::Message as _;
use prost_reflect::{FileDescriptor, Syntax};

use crate::{
    diagnostic::{Diagnostic, Place},
    names::snake,
};

/// The numbers of `FileDescriptorProto.package` and `FileDescriptorProto.syntax`.
const PACKAGE: &[i32] = &[2];
const SYNTAX: &[i32] = &[12];

/// The numbers of `FileDescriptorProto.options` and of the option `(smq.v1.interface)`.
const OPTIONS: i32 = 8;
const INTERFACE: i32 = 50717;

/// Returns the modules of a package, outermost first.
pub(crate) fn segments(package: &str) -> Vec<String> {
    package.split('.').map(snake).collect()
}

/// Checks that each package becomes a module, and no two the same one.
pub(super) fn check(files: &[FileDescriptor], errors: &mut Vec<Diagnostic>) {
    let mut modules = BTreeMap::new();
    for file in files {
        let package = file.package_name();
        if package.is_empty() {
            continue;
        }
        if segments(package).iter().any(String::is_empty) {
            errors.push(Diagnostic::new(
                Place::of(file, PACKAGE),
                format!("a part of package `{package}` has no valid Rust name"),
                "rename it: a name needs a letter or a digit",
            ));
            continue;
        }
        match modules.entry(segments(package)) {
            Entry::Vacant(entry) => {
                entry.insert(package.to_owned());
            }
            Entry::Occupied(entry) if entry.get() == package => {}
            Entry::Occupied(entry) => errors.push(Diagnostic::new(
                Place::of(file, PACKAGE),
                format!(
                    "packages `{}` and `{package}` have the same Rust name `{}`",
                    entry.get(),
                    entry.key().join("::")
                ),
                "rename one of them",
            )),
        }
    }
}

/// Returns the application and the version of a file with services.
pub(super) fn application_and_version(
    file: &FileDescriptor,
    errors: &mut Vec<Diagnostic>,
) -> Option<(String, String)> {
    if file.syntax() != Syntax::Proto3 {
        errors.push(Diagnostic::new(
            Place::of(file, SYNTAX),
            "file has services but is not proto3",
            "write `syntax = \"proto3\";` in the first line",
        ));
    }
    if let Some(name) = InterfaceOption::of(file).interface {
        let parts =
            split(&name).map(|(application, version)| (application.to_owned(), version.to_owned()));
        if parts.is_none() {
            errors.push(Diagnostic::new(
                Place::of(file, &[OPTIONS, INTERFACE]),
                format!("`(smq.v1.interface)` is `{name}`, which is no application and version"),
                "write both, with a dot in between: `weather.v1`",
            ));
        }
        return parts;
    }
    let package = file.package_name();
    if package.is_empty() {
        errors.push(Diagnostic::new(
            Place::of(file, SYNTAX),
            "file has services but no package",
            "add an application and a version below the syntax: `package weather.v1;`, \
             or use `Compiler::interface(\"\", \"weather.v1\")`",
        ));
        return None;
    }
    let (application, version) = package.rsplit_once('.').unwrap_or(("", package));
    let (message, help) = match (application.is_empty(), is_version(version)) {
        (false, true) => return Some((application.to_owned(), version.to_owned())),
        (true, true) => (
            format!("package `{package}` has a version but no application"),
            format!("add the application before the version: `package weather.{package};`"),
        ),
        (_, false) => (
            format!("package `{package}` has services but no version"),
            format!(
                "add a version at its end, `v1` or `v2beta1`: `package {};`, \
                 or use `Compiler::default_version`",
                versioned(package)
            ),
        ),
    };
    errors.push(Diagnostic::new(Place::of(file, PACKAGE), message, help));
    None
}

/// The option `(smq.v1.interface)` of a file.
#[derive(Clone, PartialEq, prost::Message)]
pub(crate) struct InterfaceOption {
    #[prost(string, optional, tag = "50717")]
    pub(crate) interface: Option<String>,
}

impl InterfaceOption {
    pub(crate) fn of(file: &FileDescriptor) -> Self {
        // The bytes have the option even where no file declares it.
        Self::decode(&*file.options().encode_to_vec()).unwrap_or_default()
    }
}

/// Returns the application and the version of an interface: `weather` and `v1` of `weather.v1`.
pub(crate) fn split(name: &str) -> Option<(&str, &str)> {
    let (application, version) = name.rsplit_once('.')?;
    let is_name = |part: &str| {
        let mut characters = part.chars();
        let is_first = |c: char| c.is_ascii_alphabetic() || c == '_';
        characters.next().is_some_and(is_first)
            && characters.all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    (application.split('.').all(is_name) && is_version(version)).then_some((application, version))
}

/// Checks that no two packages are one interface.
pub(super) fn check_interfaces(files: &[FileDescriptor], errors: &mut Vec<Diagnostic>) {
    let mut packages = BTreeMap::new();
    for file in files.iter().filter(|file| file.services().len() > 0) {
        let package = file.package_name();
        let name = InterfaceOption::of(file).interface;
        let name = name.unwrap_or_else(|| package.to_owned());
        let other = packages.entry(name.clone()).or_insert(package);
        if *other != package {
            errors.push(Diagnostic::new(
                Place::of(file, PACKAGE),
                format!("packages `{other}` and `{package}` are both the interface `{name}`"),
                "give one of them another application or version",
            ));
        }
    }
}

/// Returns a package with its version at the end: the one that it has elsewhere, or `v1`.
fn versioned(package: &str) -> String {
    let mut segments: Vec<String> = package.split('.').map(str::to_owned).collect();
    let lower = |segment: &String| segment.to_lowercase();
    let found = segments
        .iter()
        .skip(1)
        .rposition(|segment| is_version(&lower(segment)));
    let version = found.map_or("v1".to_owned(), |index| lower(&segments.remove(index + 1)));
    segments.push(version);
    segments.join(".")
}

/// Whether a segment is `v`, a number and perhaps a stage: `v1`, `v2beta1`, `v1p1alpha`, `v1development`.
///
/// These are the versions that buf knows, and others that begin with a word of lower-case letters.
fn is_version(segment: &str) -> bool {
    let Some(number) = segment.strip_prefix('v') else {
        return false;
    };
    let stage = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    // buf allows anything after `test`.
    let is_stage = stage.starts_with(|c: char| c.is_ascii_lowercase())
        && stage.chars().all(is_word)
        || stage.starts_with("test");
    stage.len() < number.len() && (stage.is_empty() || is_stage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_number_and_a_stage() {
        for version in [
            "v1",
            "v10",
            "v2beta1",
            "v1alpha",
            "v1beta",
            "v1p1alpha1",
            "v1test",
            "v1test_Foo",
            "v1development",
            "v3rc2",
        ] {
            assert!(is_version(version), "{version}");
        }
        for word in [
            "", "v", "1", "V1", "v1Beta", "v1_", "vbeta1", "v1.0", "weather", "version1",
        ] {
            assert!(!is_version(word), "{word}");
        }
    }

    #[test]
    fn advice_keeps_the_version_that_a_package_has() {
        assert_eq!(versioned("weather"), "weather.v1");
        assert_eq!(versioned("weather.v2.api"), "weather.api.v2");
        assert_eq!(
            versioned("weather.v1development.api"),
            "weather.api.v1development"
        );
        assert_eq!(versioned("weather.V1"), "weather.v1");
    }
}
