//! The `.proto` files that can be compiled and imported.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use protox::file::{File, FileResolver, GoogleFileResolver};

use crate::{error::Result, folders::Folders};

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

/// Files that protox contains.
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

/// The files of all folders, and the files that are part of this crate.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    pub(crate) folders: Folders,
}

impl Sources {
    /// Returns the import paths of all files to compile, sorted.
    pub(crate) fn root_files(&self) -> Result<Vec<String>> {
        let mut names = self.folders.root_files()?;
        names.retain(|name| !is_smq_file(name));
        Ok(names)
    }

    /// Returns the import paths of the files that need no folder.
    pub(crate) fn embedded_files() -> impl Iterator<Item = &'static str> {
        let ours = SMQ_FILES.iter().chain(&GOOGLE_API_FILES);
        ours.map(|(name, _)| *name).chain(WELL_KNOWN_FILES)
    }

    /// Returns the path of a file in a folder.
    pub(crate) fn path(&self, name: &str) -> Option<PathBuf> {
        if is_smq_file(name) {
            return None;
        }
        self.folders.find(name)
    }

    /// Returns the path of a file for an error message.
    pub(crate) fn display_path(&self, name: &str) -> String {
        self.path(name)
            .map_or(name.to_owned(), |path| path.display().to_string())
    }

    /// Returns the source of a file in a folder. Invalid UTF-8 becomes U+FFFD.
    pub(crate) fn source(&self, name: &str) -> Option<String> {
        read_lossy(&self.path(name)?).ok()
    }
}

impl FileResolver for Sources {
    fn open_file(&self, name: &str) -> std::result::Result<File, protox::Error> {
        let embedded = |files: &[(&str, &'static str)]| {
            files
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, source)| *source)
        };
        if let Some(source) = embedded(&SMQ_FILES) {
            return File::from_source(name, source);
        }
        if let Some(path) = self.path(name) {
            return match fs::read(&path).map(String::from_utf8) {
                Ok(Ok(source)) => File::from_source(name, without_bom(&source)),
                // protox reads the file again and returns the error.
                _ => File::open(name, &path),
            };
        }
        match embedded(&GOOGLE_API_FILES) {
            Some(source) => File::from_source(name, source),
            None => GoogleFileResolver::new().open_file(name),
        }
    }
}

fn is_smq_file(name: &str) -> bool {
    SMQ_FILES.iter().any(|(known, _)| *known == name)
}

fn read_lossy(path: &Path) -> io::Result<String> {
    let bytes = fs::read(path)?;
    let source = String::from_utf8_lossy(&bytes);
    Ok(without_bom(&source).to_owned())
}

/// Removes the byte order mark, which some editors write and protox rejects.
fn without_bom(source: &str) -> &str {
    source.strip_prefix('\u{feff}').unwrap_or(source)
}
