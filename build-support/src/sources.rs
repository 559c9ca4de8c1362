//! Where `.proto` files come from.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use miette::Diagnostic;
use protox::{
    Compiler,
    file::{File, FileResolver, GoogleFileResolver},
    prost_reflect::DescriptorPool,
};
use smq_codegen::Width;

use crate::{
    Result,
    advice::{self, Found},
    folders::Folders,
    render::{At, Line, Problem},
};

/// Files that everyone can import. Those of the first list nobody can replace.
const OURS: [(&str, &str); 1] = [(
    "smq/v1/options.proto",
    include_str!("../proto/smq/v1/options.proto"),
)];
const GOOGLES: [(&str, &str); 3] = [
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

/// What protox carries.
const PROTOBUF: [&str; 12] = [
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

/// The files of all folders, and those that everyone can import.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    pub(crate) folders: Folders,
}

/// What came of compiling.
pub(crate) struct Compiled {
    pub(crate) pool: DescriptorPool,
    /// The paths of all files that were read.
    pub(crate) read: Vec<PathBuf>,
    pub(crate) errors: Vec<Problem>,
}

impl Sources {
    /// Returns the names of all files that are compiled, in order.
    pub(crate) fn list(&self) -> Result<Vec<String>> {
        let mut names = self.folders.list()?;
        names.retain(|name| !OURS.iter().any(|(ours, _)| name == ours));
        Ok(names)
    }

    /// Returns the names of the files that come with this crate.
    pub(crate) fn embedded() -> impl Iterator<Item = &'static str> {
        let ours = OURS.iter().chain(&GOOGLES).map(|(name, _)| *name);
        ours.chain(PROTOBUF)
    }

    /// Compiles these files. A file that is wrong keeps nobody from finding more.
    pub(crate) fn compile(&self, names: &[String]) -> Compiled {
        let mut compiler = Compiler::with_file_resolver(self.clone());
        compiler.include_source_info(true);
        let mut errors = Vec::new();
        for name in names {
            if let Err(error) = compiler.open_file(name) {
                self.problems(&error, error.file(), &mut errors);
            }
        }
        let mut unique: Vec<Problem> = Vec::new();
        for error in errors {
            if !unique.contains(&error) {
                unique.push(error);
            }
        }
        let read = compiler
            .files()
            .filter_map(|file| self.path(file.name()))
            .collect();
        Compiled {
            pool: compiler.descriptor_pool(),
            read,
            errors: unique,
        }
    }

    /// Returns the path of a file, unless it comes with this crate.
    fn path(&self, name: &str) -> Option<PathBuf> {
        if OURS.iter().any(|(ours, _)| name == *ours) {
            return None;
        }
        self.folders.path(name)
    }

    /// Returns a problem of the generator, with the line that it is about.
    pub(crate) fn problem(&self, found: smq_codegen::Diagnostic) -> Problem {
        let at = found.place.map(|place| {
            let line = self.path(&place.file).and_then(|path| {
                let source = read(&path).ok()?;
                let lines = source.split_inclusive('\n');
                let before: usize = lines.take(place.line.checked_sub(1)?).map(str::len).sum();
                let offset = before + place.column - 1;
                let length = match place.width {
                    Width::Bytes(length) => length,
                    Width::Line => usize::MAX - offset,
                };
                Line::at(&source, offset, length)
            });
            At {
                path: self.shown(&place.file),
                line,
            }
        });
        Problem {
            message: found.message,
            at,
            notes: Vec::new(),
            help: found.help,
        }
    }

    /// Adds the problems that the compiler found.
    fn problems(&self, error: &dyn Diagnostic, file: Option<&str>, problems: &mut Vec<Problem>) {
        let mut found = Found {
            message: error.to_string(),
            notes: Vec::new(),
            help: error.help().map(|help| help.to_string()),
            file: file.map(str::to_owned),
            span: error
                .labels()
                .and_then(|mut labels| labels.next())
                .map(|label| (label.offset(), label.len())),
        };
        let mut cause = error.diagnostic_source();
        while let Some(error) = cause {
            found.notes.push(error.to_string());
            cause = error.diagnostic_source();
        }
        advice::add(&mut found, self);
        let at = found.file.as_deref().map(|name| {
            let line = found.span.and_then(|(offset, length)| {
                let source = read(&self.path(name)?).ok()?;
                Line::at(&source, offset, length)
            });
            At {
                path: self.shown(name),
                line,
            }
        });
        problems.push(Problem {
            message: found.message,
            at,
            notes: found.notes,
            help: found.help,
        });
        for more in error.related().into_iter().flatten() {
            self.problems(more, file, problems);
        }
    }

    /// Returns the source of a file of the folders, as far as it is text.
    pub(crate) fn source(&self, name: &str) -> Option<String> {
        read(&self.path(name)?).ok()
    }

    fn shown(&self, name: &str) -> String {
        self.path(name)
            .map_or(name.to_owned(), |path| path.display().to_string())
    }
}

impl FileResolver for Sources {
    fn open_file(&self, name: &str) -> std::result::Result<File, protox::Error> {
        let known = |files: &[(&str, &'static str)]| {
            files
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, source)| *source)
        };
        if let Some(source) = known(&OURS) {
            return File::from_source(name, source);
        }
        if let Some(path) = self.path(name) {
            return match fs::read(&path).map(String::from_utf8) {
                Ok(Ok(source)) => File::from_source(name, without_mark(&source)),
                // It says what is wrong with the file.
                _ => File::open(name, &path),
            };
        }
        match known(&GOOGLES) {
            Some(source) => File::from_source(name, source),
            None => GoogleFileResolver::new().open_file(name),
        }
    }
}

/// Reads a file as far as it is text.
fn read(path: &Path) -> io::Result<String> {
    let bytes = fs::read(path)?;
    let source = String::from_utf8_lossy(&bytes);
    Ok(without_mark(&source).to_owned())
}

/// Returns a source without the mark that some editors begin a file with.
fn without_mark(source: &str) -> &str {
    source.strip_prefix('\u{feff}').unwrap_or(source)
}
