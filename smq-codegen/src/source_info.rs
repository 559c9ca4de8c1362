//! Source info as prost-build needs it: with a location for each element, or prost-build panics.

use std::collections::BTreeSet;

use prost_types::{
    DescriptorProto, EnumDescriptorProto, FileDescriptorProto, source_code_info::Location,
};

/// Adds the locations that the source info of a file lacks. Descriptor sets may have those of comments alone.
pub(crate) fn complete(file: &mut FileDescriptorProto) {
    let mut paths = Paths(BTreeSet::new());
    for (index, message) in file.message_type.iter().enumerate() {
        paths.add_message(message, path(&[], 4, index));
    }
    for (index, descriptor) in file.enum_type.iter().enumerate() {
        paths.add_enum(descriptor, path(&[], 5, index));
    }
    for (index, service) in file.service.iter().enumerate() {
        let outer = path(&[], 6, index);
        paths.add_all(&outer, 2, service.method.len());
        paths.0.insert(outer);
    }
    if let Some(info) = &mut file.source_code_info {
        for location in &info.location {
            paths.0.remove(&location.path);
        }
        info.location
            .extend(paths.0.into_iter().map(|path| Location {
                path,
                span: vec![0, 0, 0],
                ..Location::default()
            }));
    }
}

/// The paths of elements, in the form of `google.protobuf.SourceCodeInfo.Location`.
struct Paths(BTreeSet<Vec<i32>>);

impl Paths {
    fn add_message(&mut self, message: &DescriptorProto, outer: Vec<i32>) {
        self.add_all(&outer, 2, message.field.len());
        self.add_all(&outer, 8, message.oneof_decl.len());
        for (index, nested) in message.nested_type.iter().enumerate() {
            self.add_message(nested, path(&outer, 3, index));
        }
        for (index, descriptor) in message.enum_type.iter().enumerate() {
            self.add_enum(descriptor, path(&outer, 4, index));
        }
        self.0.insert(outer);
    }

    fn add_enum(&mut self, descriptor: &EnumDescriptorProto, outer: Vec<i32>) {
        self.add_all(&outer, 2, descriptor.value.len());
        self.0.insert(outer);
    }

    /// Adds the elements of a list.
    fn add_all(&mut self, outer: &[i32], field: i32, count: usize) {
        self.0
            .extend((0..count).map(|index| path(outer, field, index)));
    }
}

fn path(outer: &[i32], field: i32, index: usize) -> Vec<i32> {
    let index = i32::try_from(index).unwrap_or(i32::MAX);
    [outer, &[field, index]].concat()
}
