//! The descriptors of an interface, which a server publishes.

use bytes::Bytes;
use prost::{
    Message,
    encoding::{WireType, encode_key, encode_varint},
};

use super::routes::Interface;
use crate::{schema, wire};

/// Returns a `google.protobuf.FileDescriptorSet` of the files of an interface and their imports, and of the frames that
/// carry its messages. Other files of the crate stay private.
pub(super) fn descriptors(interface: &Interface) -> Vec<u8> {
    const FILE: u32 = 1;
    let Some(service) = interface.services.first() else {
        return Vec::new();
    };
    let interface = format!("{}.{}", service.application, service.version);
    let set = FileSet::decode(service.descriptors.encoded());
    let encoded = set.expect("the generator wrote valid descriptors").file;
    let files = encoded.iter().cloned().map(File::decode);
    let files: Vec<_> = files
        .collect::<Result<_, _>>()
        .expect("the generator wrote valid descriptors");
    let mut served: Vec<_> = (0..files.len())
        .filter(|index| files[*index].interface() == interface)
        .collect();
    let mut next = 0;
    while next < served.len() {
        for import in &files[served[next]].dependency {
            let file = files.iter().position(|file| file.name == *import);
            served.extend(file.filter(|file| !served.contains(file)));
        }
        next += 1;
    }
    // Imports come first, as in the output of protoc.
    served.sort_unstable();
    let (frame_name, frame) = wire::FRAME_PROTO;
    let has_frame = served.iter().any(|file| files[*file].name == frame_name);
    let served = served.into_iter().map(|file| &encoded[file][..]);
    let mut set = Vec::new();
    for file in served.chain((!has_frame).then_some(frame)) {
        encode_key(FILE, WireType::LengthDelimited, &mut set);
        encode_varint(file.len() as u64, &mut set);
        set.extend_from_slice(file);
    }
    set
}

/// A `google.protobuf.FileDescriptorSet` of encoded files: they are handed on as they are.
#[derive(Clone, PartialEq, Message)]
struct FileSet {
    #[prost(bytes = "bytes", repeated, tag = "1")]
    file: Vec<Bytes>,
}

/// What files import, of `google.protobuf.FileDescriptorProto`.
#[derive(Clone, PartialEq, Message)]
struct File {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(string, tag = "2")]
    package: String,
    #[prost(string, repeated, tag = "3")]
    dependency: Vec<String>,
    #[prost(message, optional, tag = "8")]
    options: Option<schema::FileOptions>,
}

impl File {
    fn interface(&self) -> &str {
        schema::FileOptions::name(self.options.as_ref(), &self.package)
    }
}
