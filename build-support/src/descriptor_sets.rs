//! Descriptor sets, which other compilers write.

mod edition;

use std::{fs, path::PathBuf};

use prost::Message as _;
use protox::prost_reflect::{DescriptorPool, DynamicMessage, Value};

use crate::{
    error::{Error, Result},
    sources::Sources,
};

/// What this crate reads of a `google.protobuf.FileDescriptorSet`, or of an image of buf.
#[derive(Clone, PartialEq, prost::Message)]
struct FileSet {
    #[prost(message, repeated, tag = "1")]
    file: Vec<File>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct File {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(string, tag = "12")]
    syntax: String,
    #[prost(message, optional, tag = "8042")]
    buf: Option<Buf>,
}

/// What buf adds to a file.
#[derive(Clone, PartialEq, prost::Message)]
struct Buf {
    #[prost(bool, tag = "1")]
    is_import: bool,
}

/// Adds the descriptors of a set, and returns the import paths of its files that are not only imported. Fails with the
/// reason why the set is not valid.
pub(crate) fn add(
    pool: &mut DescriptorPool,
    encoded: Vec<u8>,
) -> std::result::Result<Vec<String>, String> {
    let set = FileSet::decode(&*encoded).map_err(|error| error.to_string())?;
    let encoded = without_editions(&set, encoded)?;
    let decoded = pool.decode_file_descriptor_set(&*encoded);
    decoded.map_err(|error| error.to_string())?;
    let own = set.file.into_iter().filter(|file| {
        let is_import = file.buf.as_ref().is_some_and(|buf| buf.is_import);
        !is_import && !Sources::is_embedded(&file.name)
    });
    Ok(own.map(|file| file.name).collect())
}

/// Returns the error of a set that is not valid.
pub(crate) fn invalid(name: &str, reason: &str) -> Error {
    Error::new(
        format!("the descriptor set {name} is not valid: {reason}"),
        "write it in binary, with all imports: `buf build -o image.binpb`, or \
         `protoc --include_imports --include_source_info --descriptor_set_out=image.binpb`",
    )
}

/// Returns the descriptors of all sets, and the import paths of the files to generate.
pub(crate) fn read(paths: &[PathBuf]) -> Result<(DescriptorPool, Vec<String>)> {
    let (mut pool, mut names) = (DescriptorPool::new(), Vec::new());
    for path in paths {
        let encoded = fs::read(path).map_err(|error| {
            Error::new(
                format!("cannot read the descriptor set {}: {error}", path.display()),
                "check the path: it is relative to the folder of Cargo.toml",
            )
        })?;
        let added = add(&mut pool, encoded);
        names.extend(added.map_err(|reason| invalid(&path.display().to_string(), &reason))?);
    }
    names.sort();
    names.dedup();
    if names.is_empty() {
        let paths: Vec<_> = paths
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        return Err(Error::new(
            format!(
                "no file to generate in the descriptor set {}",
                paths.join(", ")
            ),
            "write it from the files of an interface",
        ));
    }
    Ok((pool, names))
}

/// Makes the files of an edition proto3.
fn without_editions(set: &FileSet, encoded: Vec<u8>) -> std::result::Result<Vec<u8>, String> {
    if set.file.iter().all(|file| file.syntax != "editions") {
        return Ok(encoded);
    }
    let descriptor = DescriptorPool::global()
        .get_message_by_name("google.protobuf.FileDescriptorSet")
        .ok_or("there is no descriptor of descriptors")?;
    let set = DynamicMessage::decode(descriptor, &*encoded);
    let mut set = set.map_err(|error| error.to_string())?;
    let files = set.get_field_by_name_mut("file");
    for file in files.and_then(Value::as_list_mut).into_iter().flatten() {
        if let Value::Message(file) = file {
            edition::to_proto3(file)?;
        }
    }
    Ok(set.encode_to_vec())
}
