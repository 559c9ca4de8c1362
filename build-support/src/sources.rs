//! The `.proto` files that can be compiled and imported.

use std::{collections::BTreeMap, fs, io, path::PathBuf};

use protox::{
    file::{File, FileResolver, GoogleFileResolver},
    prost_reflect::prost_types::FileDescriptorProto,
};

use crate::{error::Result, folders::Folders, parse, protox_error::ProtoxError};

/// Files of this crate that a file in a folder cannot replace.
const SMQ_FILES: [(&str, &str); 1] = [(
    "smq/v1/options.proto",
    include_str!("../proto/smq/v1/options.proto"),
)];

/// Files of this crate that a file in a folder replaces.
const GOOGLE_API_FILES: [(&str, &str); 3] = [
    (
        "google/api/annotations.proto",
        include_str!("../proto/google/api/annotations.proto"),
    ),
    (
        "google/api/http.proto",
        include_str!("../proto/google/api/http.proto"),
    ),
    (
        "google/api/httpbody.proto",
        include_str!("../proto/google/api/httpbody.proto"),
    ),
];

/// Files that protox contains, and that a file in a folder cannot replace.
const WELL_KNOWN_FILES: [&str; 12] = [
    "google/protobuf/any.proto",
    "google/protobuf/api.proto",
    "google/protobuf/compiler/plugin.proto",
    "google/protobuf/descriptor.proto",
    "google/protobuf/duration.proto",
    "google/protobuf/empty.proto",
    "google/protobuf/field_mask.proto",
    "google/protobuf/source_context.proto",
    "google/protobuf/struct.proto",
    "google/protobuf/timestamp.proto",
    "google/protobuf/type.proto",
    "google/protobuf/wrappers.proto",
];

/// Files beside the well-known ones in protoc's include folder. They can be imported from there, but nobody
/// generates code for them.
const PROTOC_FILES: [&str; 3] = [
    "google/protobuf/cpp_features.proto",
    "google/protobuf/go_features.proto",
    "google/protobuf/java_features.proto",
];

/// The files of all folders, and the files that are part of this crate.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    pub(crate) folders: Folders,
    pub(crate) memory: Memory,
}

/// Files that are in no folder: those of a commit.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory {
    /// Files to compile, instead of those in the roots.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// Files to import from.
    pub(crate) imports: BTreeMap<String, Vec<u8>>,
}

impl Sources {
    /// Returns the import paths of all files to compile, sorted.
    pub(crate) fn root_files(&self) -> Result<Vec<String>> {
        let mut names = if self.memory.files.is_empty() {
            self.folders.root_files()?
        } else {
            let names = self.memory.files.keys();
            names
                .filter(|name| !self.folders.excludes(name))
                .cloned()
                .collect()
        };
        names.retain(|name| !is_fixed(name) && !PROTOC_FILES.contains(&name.as_str()));
        Ok(names)
    }

    /// Returns the import paths of the files that need no folder.
    pub(crate) fn embedded_files() -> impl Iterator<Item = &'static str> {
        let ours = SMQ_FILES.iter().chain(&GOOGLE_API_FILES);
        ours.map(|(name, _)| *name).chain(WELL_KNOWN_FILES)
    }

    /// Whether a file needs no folder.
    pub(crate) fn is_embedded(name: &str) -> bool {
        Self::embedded_files().any(|known| known == name)
    }

    /// Returns the path of a file in a folder.
    pub(crate) fn path(&self, name: &str) -> Option<PathBuf> {
        if is_fixed(name) {
            return None;
        }
        self.folders.find(name)
    }

    /// Returns the path of a file for an error message.
    pub(crate) fn display_path(&self, name: &str) -> String {
        self.path(name)
            .map_or(name.to_owned(), |path| path.display().to_string())
    }

    /// Parses a file. Also returns its source, if it is in a folder.
    pub(crate) fn open(
        &self,
        name: &str,
    ) -> std::result::Result<(FileDescriptorProto, Option<String>), OpenError> {
        let Some(bytes) = self.read(name) else {
            let built_in = built_in(name).map(|descriptor| (descriptor, None));
            return built_in.ok_or_else(|| OpenError {
                is_not_found: true,
                ..OpenError::of(name, format!("file '{name}' not found"))
            });
        };
        let bytes =
            bytes.map_err(|error| OpenError::of(name, format!("cannot read the file: {error}")))?;
        let Ok(source) = String::from_utf8(bytes) else {
            let message = format!("file '{name}' is not valid utf-8");
            return Err(OpenError::of(name, message));
        };
        let source = without_bom(&source).to_owned();
        let descriptor = parse::parse(name, &source).map_err(|errors| OpenError {
            is_not_found: false,
            errors,
        })?;
        Ok((descriptor, Some(source)))
    }

    /// Returns the source of a file in a folder. Invalid UTF-8 becomes U+FFFD.
    pub(crate) fn source(&self, name: &str) -> Option<String> {
        let bytes = self.read(name)?.ok()?;
        Some(without_bom(&String::from_utf8_lossy(&bytes)).to_owned())
    }

    /// Reads a file in a folder, if there is one of that name.
    fn read(&self, name: &str) -> Option<io::Result<Vec<u8>>> {
        let Memory { files, imports } = &self.memory;
        let in_memory = files.get(name).or_else(|| imports.get(name));
        if let Some(bytes) = in_memory.filter(|_| !is_fixed(name)) {
            return Some(Ok(bytes.clone()));
        }
        Some(fs::read(self.path(name)?))
    }
}

/// Why a file cannot be read.
pub(crate) struct OpenError {
    pub(crate) is_not_found: bool,
    pub(crate) errors: Vec<ProtoxError>,
}

impl OpenError {
    fn of(name: &str, message: String) -> Self {
        let error = ProtoxError {
            message,
            notes: Vec::new(),
            help: None,
            file: Some(name.to_owned()),
            span: None,
        };
        Self {
            is_not_found: false,
            errors: vec![error],
        }
    }
}

/// Returns the text of a file of this crate, if it has that name.
pub(crate) fn text(name: &str) -> Option<&'static str> {
    let mut files = SMQ_FILES.iter().chain(&GOOGLE_API_FILES);
    files
        .find(|(known, _)| *known == name)
        .map(|(_, text)| *text)
}

/// Returns a file of this crate or of protox, if it has that name.
fn built_in(name: &str) -> Option<FileDescriptorProto> {
    let file = match text(name) {
        Some(text) => File::from_source(name, text),
        None => GoogleFileResolver::new().open_file(name),
    };
    file.ok().map(FileDescriptorProto::from)
}

/// Whether no file in a folder replaces the built-in file of that name.
pub(crate) fn is_fixed(name: &str) -> bool {
    SMQ_FILES.iter().any(|(known, _)| *known == name) || WELL_KNOWN_FILES.contains(&name)
}

/// Removes the byte order mark, which some editors write and protox rejects.
fn without_bom(source: &str) -> &str {
    source.strip_prefix('\u{feff}').unwrap_or(source)
}
