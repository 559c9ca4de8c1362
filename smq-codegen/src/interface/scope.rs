//! A set of Rust names that must be unique.

use std::collections::{BTreeMap, btree_map::Entry};

use prost_reflect::FileDescriptor;

use crate::diagnostic::{Diagnostic, Place};

/// Rust names that must be unique, and what has each.
#[derive(Debug, Default)]
pub(super) struct Scope(BTreeMap<String, String>);

/// The element that needs a name.
pub(super) struct Claim<'a> {
    /// The element as error messages call it: ``message `Foo` ``.
    pub(super) element: String,
    pub(super) file: &'a FileDescriptor,
    pub(super) path: &'a [i32],
}

/// The number of the field `name`, the same in every kind of descriptor.
const NAME: i32 = 1;

impl Scope {
    /// Takes a name, and returns whether it was free. Adds an error if it is taken or empty.
    pub(super) fn claim(
        &mut self,
        name: String,
        claim: &Claim<'_>,
        errors: &mut Vec<Diagnostic>,
    ) -> bool {
        if name.is_empty() {
            errors.push(Diagnostic::new(
                Place::of(claim.file, &[claim.path, &[NAME]].concat()),
                format!("{} has no valid Rust name", claim.element),
                "rename it: a name needs a letter or a digit",
            ));
            return false;
        }
        match self.0.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(claim.element.clone());
                true
            }
            Entry::Occupied(entry) => {
                errors.push(Diagnostic::new(
                    Place::of(claim.file, &[claim.path, &[NAME]].concat()),
                    format!(
                        "{} and {} have the same Rust name `{}`",
                        entry.get(),
                        claim.element,
                        entry.key()
                    ),
                    "rename one of them",
                ));
                false
            }
        }
    }
}
