//! The locations of a file by path: a search through all of them for each element would take long.

use std::{cell::RefCell, collections::HashMap};

use prost_reflect::FileDescriptor;
use prost_types::source_code_info::Location;

/// The positions of the locations of a file.
type Positions = HashMap<Vec<i32>, usize>;

thread_local! {
    /// The positions in the files that were asked for, by their addresses.
    static KNOWN: RefCell<HashMap<usize, Positions>> = RefCell::default();
}

/// Returns the location of the element with that path.
pub(crate) fn find<'a>(file: &'a FileDescriptor, path: &[i32]) -> Option<&'a Location> {
    let descriptor = file.file_descriptor_proto();
    let locations = &descriptor.source_code_info.as_ref()?.location;
    let position = KNOWN.with_borrow_mut(|known| {
        let address = std::ptr::from_ref(descriptor).addr();
        let positions = known.entry(address).or_insert_with(|| {
            // Where a path comes twice, the first counts.
            let paths = locations.iter().map(|location| location.path.clone());
            let paths: Vec<_> = paths.zip(0..).collect();
            paths.into_iter().rev().collect()
        });
        positions.get(path).copied()
    });
    let location = locations.get(position?)?;
    (location.path == path).then_some(location)
}

/// Forgets the positions: another file may come to an address.
pub(crate) fn forget() {
    KNOWN.take();
}
