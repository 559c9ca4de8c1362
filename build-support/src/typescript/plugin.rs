//! The messages between protoc and its plugins: `google/protobuf/compiler/plugin.proto`.
//!
//! Descriptors stay encoded, because the messages of prost-types would lose custom options.

use std::collections::{HashMap, HashSet};

use prost::Message;
use protox::prost_reflect::DescriptorPool;

#[derive(Clone, PartialEq, Eq, Message)]
struct FileSet {
    #[prost(bytes = "vec", repeated, tag = "1")]
    files: Vec<Vec<u8>>,
}

/// The part of a `FileDescriptorProto`.
#[derive(Clone, PartialEq, Eq, Message)]
struct PublicImports {
    #[prost(int32, repeated, packed = "false", tag = "10")]
    positions: Vec<i32>,
}

#[derive(Clone, PartialEq, Eq, Message)]
struct Request {
    #[prost(string, repeated, tag = "1")]
    files_to_generate: Vec<String>,
    #[prost(string, tag = "2")]
    parameter: String,
    #[prost(bytes = "vec", repeated, tag = "15")]
    files: Vec<Vec<u8>>,
    /// The files to generate again, with options that only the source has.
    #[prost(bytes = "vec", repeated, tag = "17")]
    source_files: Vec<Vec<u8>>,
}

#[derive(Clone, PartialEq, Eq, Message)]
struct Response {
    #[prost(string, optional, tag = "1")]
    error: Option<String>,
    #[prost(message, repeated, tag = "15")]
    files: Vec<File>,
}

#[derive(Clone, PartialEq, Eq, Message)]
struct File {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(string, tag = "15")]
    content: String,
}

/// Returns a request to generate these files of the pool.
///
/// The pool lacks the public imports of these files.
pub(super) fn request(
    pool: &DescriptorPool,
    public_imports: &HashMap<String, Vec<i32>>,
    names: Vec<String>,
    parameter: &str,
) -> Vec<u8> {
    // Encoding the pool gives each file as bytes, and imported files before those that import them.
    let mut set = FileSet::decode(&pool.encode_to_vec()[..]).unwrap_or_default();
    for (file, bytes) in pool.files().zip(&mut set.files) {
        if let Some(positions) = public_imports.get(file.name()) {
            // Bytes behind a message belong to the message.
            let positions = positions.clone();
            bytes.extend(PublicImports { positions }.encode_to_vec());
        }
    }
    let wanted: HashSet<&str> = names.iter().map(String::as_str).collect();
    let in_order = pool.files().zip(&set.files);
    let source_files = in_order
        .filter(|(file, _)| wanted.contains(file.name()))
        .map(|(_, bytes)| bytes.clone());
    Request {
        source_files: source_files.collect(),
        files_to_generate: names,
        parameter: parameter.to_owned(),
        files: set.files,
    }
    .encode_to_vec()
}

/// Returns the names and contents of the generated files, or the error of the plugin.
pub(super) fn files(response: &[u8]) -> Result<Vec<(String, String)>, String> {
    let response =
        Response::decode(response).map_err(|error| format!("invalid plugin response: {error}"))?;
    match response.error {
        Some(error) => Err(error),
        None => Ok(response
            .files
            .into_iter()
            .map(|file| (file.name, file.content))
            .collect()),
    }
}
