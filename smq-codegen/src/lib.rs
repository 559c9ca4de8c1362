#![doc = include_str!("../README.md")]

mod comments;
mod derives;
mod diagnostic;
mod interface;
mod location_index;
mod messages;
mod names;
mod options;
mod print;
mod published;
mod reach;
mod runtime_types;
mod rustdoc;
mod select;
mod source_info;
mod templates;
mod tree;

use std::collections::BTreeSet;

use prost_reflect::{DescriptorPool, FileDescriptor};

pub use diagnostic::{Diagnostic, Place, Width};
pub use options::Options;
pub use select::{Selected, Selection, select};

/// The input of [`generate`].
#[derive(Debug)]
pub struct Request<'a> {
    /// The descriptors of all files, with source info and options.
    pub pool: &'a DescriptorPool,
    /// The import paths of the files to generate. Other files get messages, but no services, if these
    /// files use a message of theirs.
    pub files: BTreeSet<&'a str>,
    /// Packages, messages and enums that other crates generate, and their Rust paths.
    pub extern_paths: &'a [(String, String)],
    /// Attributes, types of fields, and which code is generated.
    pub options: &'a Options,
}

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// The file name. `interfaces.rs` includes the other files.
    pub name: String,
    /// The contents: Rust in UTF-8, or encoded descriptors.
    pub contents: Vec<u8>,
}

/// Whether a name is that of an interface: an application and a version, such as `weather.v1`.
#[must_use]
pub fn is_interface(name: &str) -> bool {
    interface::split(name).is_some()
}

/// Generates the Rust source of interfaces.
///
/// # Errors
///
/// Returns every error in the interfaces.
pub fn generate(request: &Request<'_>) -> Result<Vec<Generated>, Vec<Diagnostic>> {
    let pool = &reach::with_empty(request.pool);
    location_index::forget();
    let externs = reach::Externs::new(pool, request.extern_paths)?;
    let roots: Vec<FileDescriptor> = pool
        .files()
        .filter(|file| request.files.contains(file.name()))
        .collect();
    let options = request.options;
    let interface = interface::read(pool, &roots, &externs, options)?;
    let messages = messages::generate(pool.files(), &interface, &externs, options)
        .map_err(|error| vec![error])?;

    let mut packages = messages.packages;
    for service in &interface.services {
        if let Some(items) = packages.get_mut(&service.package) {
            items.extend(templates::service(service, &messages.types, options));
        }
    }
    packages.retain(|_, items| !items.is_empty());
    let mut generated: Vec<_> = packages
        .iter()
        .map(|(package, items)| Generated {
            name: tree::file_name(package),
            contents: print::package(package, items).into_bytes(),
        })
        .collect();
    generated.push(Generated {
        name: tree::INTERFACES.to_owned(),
        contents: tree::print(&packages).into_bytes(),
    });
    generated.push(Generated {
        name: tree::DESCRIPTORS.to_owned(),
        contents: published::encode(pool),
    });
    Ok(generated)
}
