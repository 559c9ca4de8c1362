//! Names that must differ in Rust.

use std::collections::{BTreeMap, btree_map::Entry};

use prost_reflect::FileDescriptor;

use crate::diagnostic::{Diagnostic, Place};

/// Names that must differ in Rust, and what has them.
#[derive(Debug, Default)]
pub(super) struct Scope(BTreeMap<String, String>);

/// What wants a name.
pub(super) struct Claim<'a> {
    /// As in "rename it": `message `Foo``.
    pub(super) what: String,
    pub(super) file: &'a FileDescriptor,
    pub(super) path: &'a [i32],
}

/// The number of `name` in every kind of descriptor.
const NAME: i32 = 1;

impl Scope {
    /// Gives a name away; whether it was free. If not, that is an error, and so is no name at all.
    pub(super) fn claim(
        &mut self,
        name: String,
        claim: &Claim<'_>,
        errors: &mut Vec<Diagnostic>,
    ) -> bool {
        if name.is_empty() {
            errors.push(Diagnostic::new(
                Place::of(claim.file, &[claim.path, &[NAME]].concat()),
                format!("{} would have no name in Rust", claim.what),
                "rename it: a name needs a letter or a digit",
            ));
            return false;
        }
        match self.0.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(claim.what.clone());
                true
            }
            Entry::Occupied(entry) => {
                errors.push(Diagnostic::new(
                    Place::of(claim.file, &[claim.path, &[NAME]].concat()),
                    format!(
                        "{} and {} would both be `{}` in Rust",
                        entry.get(),
                        claim.what,
                        entry.key()
                    ),
                    "rename one of them",
                ));
                false
            }
        }
    }
}
