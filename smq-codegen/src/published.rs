//! The descriptors that a server publishes: with comments, and without the places of elements in their files.

use prost::{
    Message,
    encoding::{DecodeContext, decode_key, skip_field},
};
use prost_reflect::DescriptorPool;
use prost_types::{FileDescriptorProto, SourceCodeInfo};

/// The number of `FileDescriptorProto.source_code_info`.
const SOURCE_CODE_INFO: u32 = 9;

/// The folders of files that everybody has: nobody reads their comments in an interface.
const KNOWN: [&str; 2] = ["google/", "smq/"];

/// A span says nothing, but has to be there.
const NO_SPAN: [i32; 3] = [0, 0, 0];

/// A set of descriptors that stay encoded, because prost-types would lose custom options.
#[derive(Clone, PartialEq, Eq, Message)]
struct FileSet {
    #[prost(bytes = "vec", repeated, tag = "1")]
    files: Vec<Vec<u8>>,
}

#[derive(Clone, PartialEq, Message)]
struct Info {
    #[prost(message, optional, tag = "9")]
    source_code_info: Option<SourceCodeInfo>,
}

/// Encodes the files of a pool.
pub(crate) fn encode(pool: &DescriptorPool) -> Vec<u8> {
    let mut set = FileSet::decode(&pool.encode_to_vec()[..]).unwrap_or_default();
    for (file, bytes) in pool.files().zip(&mut set.files) {
        if let Some(mut rest) = without_source_code_info(bytes) {
            let is_known = KNOWN.iter().any(|folder| file.name().starts_with(folder));
            let source_code_info = comments(file.file_descriptor_proto()).filter(|_| !is_known);
            // Bytes behind a message belong to the message.
            rest.extend(Info { source_code_info }.encode_to_vec());
            *bytes = rest;
        }
    }
    set.encode_to_vec()
}

/// Returns the comments of a file.
fn comments(file: &FileDescriptorProto) -> Option<SourceCodeInfo> {
    let mut info = file.source_code_info.clone()?;
    info.location.retain(|location| {
        location.leading_comments.is_some()
            || location.trailing_comments.is_some()
            || !location.leading_detached_comments.is_empty()
    });
    for location in &mut info.location {
        location.span = NO_SPAN.to_vec();
    }
    (!info.location.is_empty()).then_some(info)
}

/// Returns an encoded file without its source info.
fn without_source_code_info(file: &[u8]) -> Option<Vec<u8>> {
    let (mut rest, mut kept) = (file, Vec::with_capacity(file.len()));
    while !rest.is_empty() {
        let field = rest;
        let (number, kind) = decode_key(&mut rest).ok()?;
        skip_field(kind, number, &mut rest, DecodeContext::default()).ok()?;
        if number != SOURCE_CODE_INFO {
            kept.extend_from_slice(&field[..field.len() - rest.len()]);
        }
    }
    Some(kept)
}
