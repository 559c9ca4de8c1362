//! The packages, names and folders of files.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use protox::prost_reflect::{FileDescriptor, Syntax};

use super::{Report, names};
use crate::guard::places::Spot;

/// Fields of `FileDescriptorProto`.
const PACKAGE: i32 = 2;
const SYNTAX: i32 = 12;

/// Returns the folder of an import path, as buf writes it.
fn folder(name: &str) -> &str {
    name.rsplit_once('/').map_or(".", |(folder, _)| folder)
}

pub(super) fn check(file: &FileDescriptor, report: &mut Report<'_>) {
    let (name, package) = (file.name(), file.package_name());
    let whole = Spot::new(name, &[], &[]);
    let stem = Path::new(name)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let expected = names::snake(stem).to_lowercase();
    if stem != expected {
        let message = format!("file name `{stem}.proto` is not in lower_snake_case");
        report.add(
            "FILE_LOWER_SNAKE_CASE",
            &whole,
            message,
            format!("call it `{expected}.proto`"),
        );
    }
    let syntax = Spot::new(name, &[SYNTAX], &[]);
    if file.syntax() == Syntax::Proto2 && report.places.location(&syntax).is_none() {
        let message = "file has no `syntax`, and is one of proto2".to_owned();
        let help = "write `syntax = \"proto3\";` in the first line".to_owned();
        report.add("SYNTAX_SPECIFIED", &whole, message, help);
    }
    if package.is_empty() {
        let help = "write an application and a version: `package weather.v1;`".to_owned();
        report.add(
            "PACKAGE_DEFINED",
            &whole,
            "file has no package".to_owned(),
            help,
        );
        return;
    }
    let at = Spot::new(name, &[PACKAGE], &[]);
    let expected: Vec<_> = package
        .split('.')
        .map(|part| names::snake(part).to_lowercase())
        .collect();
    if package != expected.join(".") {
        let message = format!("package `{package}` is not in lower_snake.case");
        let help = format!("call it `{}`", expected.join("."));
        report.add("PACKAGE_LOWER_SNAKE_CASE", &at, message, help);
    }
    if !smq_codegen::is_interface(package) {
        let message = format!("package `{package}` does not end with a version");
        report.add(
            "PACKAGE_VERSION_SUFFIX",
            &at,
            message,
            format!("call it `{package}.v1`"),
        );
    }
    let expected = package.replace('.', "/");
    if folder(name) != expected {
        let message = format!(
            "file of package `{package}` is in folder `{}`",
            folder(name)
        );
        let help = format!("move it to `{expected}`, below the root");
        report.add("PACKAGE_DIRECTORY_MATCH", &at, message, help);
    }
}

/// Checks that a package and a folder have each other only.
pub(super) fn check_folders(files: &[FileDescriptor], report: &mut Report<'_>) {
    let (mut packages, mut folders): (BTreeMap<_, BTreeSet<_>>, BTreeMap<_, BTreeSet<_>>) =
        Default::default();
    for file in files {
        packages
            .entry(folder(file.name()))
            .or_default()
            .insert(file.package_name());
        folders
            .entry(file.package_name())
            .or_default()
            .insert(folder(file.name()));
    }
    let list = |names: &BTreeSet<&str>| {
        let quoted = names.iter().map(|name| {
            if name.is_empty() {
                "none".to_owned()
            } else {
                format!("`{name}`")
            }
        });
        quoted.collect::<Vec<_>>().join(", ")
    };
    for file in files {
        let at = Spot::new(file.name(), &[PACKAGE], &[]);
        let (folder, package) = (folder(file.name()), file.package_name());
        let (in_folder, of_package) = (&packages[folder], &folders[package]);
        if in_folder.len() > 1 {
            let message = format!(
                "folder `{folder}` has files of several packages: {}",
                list(in_folder)
            );
            let help = "give each package a folder".to_owned();
            report.add("DIRECTORY_SAME_PACKAGE", &at, message, help);
        }
        if of_package.len() > 1 && !package.is_empty() {
            let message = format!(
                "package `{package}` has files in several folders: {}",
                list(of_package)
            );
            let help = "move them to one folder".to_owned();
            report.add("PACKAGE_SAME_DIRECTORY", &at, message, help);
        }
    }
}
