//! Turns socket.mq interfaces, given as protobuf descriptors, into Rust source.
//!
//! This crate is pure: descriptors in, source out. It reads no files and no environment. The crate
//! `smq-build` finds and compiles the `.proto` files, and is what a `build.rs` calls.
//!
//! What it generates holds no logic. `tests/golden` shows it: for each `.proto` there, the `.rs`
//! beside it.

mod comments;
mod diagnostic;
mod interface;
mod messages;
mod names;
mod print;
mod reach;
mod rustdoc;
mod templates;
mod tree;

use std::collections::BTreeSet;

use prost_reflect::{DescriptorPool, FileDescriptor};

pub use diagnostic::{Diagnostic, Place, Width};

/// What to generate, and from what.
#[derive(Debug)]
pub struct Request<'a> {
    /// The descriptors of all files, with source info and options.
    pub pool: &'a DescriptorPool,
    /// The names of the files whose services and messages are generated. Of other files, those
    /// with messages that these refer to give messages.
    pub files: BTreeSet<&'a str>,
    /// Packages, messages and enums that are generated elsewhere, and their paths in Rust.
    pub extern_paths: &'a [(String, String)],
}

/// A file that was generated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// Its name; `interfaces.rs` includes the others.
    pub name: String,
    /// What is in it.
    pub contents: Vec<u8>,
}

/// Generates the source of interfaces.
///
/// # Errors
///
/// All that is wrong with the interfaces.
pub fn generate(request: &Request<'_>) -> Result<Vec<Generated>, Vec<Diagnostic>> {
    let pool = &reach::with_empty(request.pool);
    let externs = reach::Externs::new(pool, request.extern_paths)?;
    let roots: Vec<FileDescriptor> = pool
        .files()
        .filter(|file| request.files.contains(file.name()))
        .collect();
    let interface = interface::read(pool, &roots, &externs)?;
    let messages =
        messages::generate(pool.files(), &interface, &externs).map_err(|error| vec![error])?;

    let mut packages = messages.packages;
    for service in &interface.services {
        if let Some(items) = packages.get_mut(&service.package) {
            items.extend(templates::service(service, &messages.types));
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
        contents: pool.encode_to_vec(),
    });
    Ok(generated)
}
