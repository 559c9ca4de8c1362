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
    Error, Result,
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

/// The folders with what is compiled, and those with what may be imported.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    roots: Vec<PathBuf>,
    includes: Vec<PathBuf>,
}

/// What came of compiling.
pub(crate) struct Compiled {
    pub(crate) pool: DescriptorPool,
    /// The paths of all files that were read.
    pub(crate) read: Vec<PathBuf>,
    pub(crate) errors: Vec<Problem>,
}

impl Sources {
    pub(crate) fn add_root(&mut self, folder: &Path) {
        self.roots.push(folder.to_owned());
    }

    pub(crate) fn add_include(&mut self, folder: &Path) {
        self.includes.push(folder.to_owned());
    }

    pub(crate) fn roots(&self) -> &[PathBuf] {
        &self.roots
    }

    /// Returns the names of all files below the roots, as an import would name them, in order.
    pub(crate) fn list(&self) -> Result<Vec<String>> {
        if self.roots.is_empty() {
            return Err(Error::new(
                "there is no folder to compile",
                "name one with `root`",
            ));
        }
        let mut names = Vec::new();
        for root in &self.roots {
            let before = names.len();
            walk(root, "", &mut names).map_err(|error| {
                let message = format!("cannot read the folder {}: {error}", root.display());
                Error::new(message, "paths are relative to the folder of Cargo.toml")
            })?;
            if names.len() == before {
                let message = format!("there is no .proto file in {}", root.display());
                return Err(Error::new(
                    message,
                    "put an interface there, or name another folder",
                ));
            }
        }
        names.retain(|name| !OURS.iter().any(|(ours, _)| name == ours));
        names.sort();
        names.dedup();
        Ok(names)
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
            .filter_map(|file| file.path().map(Path::to_owned))
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
        let folders = self.roots.iter().chain(&self.includes);
        folders
            .map(|folder| folder.join(name))
            .find(|path| path.is_file())
    }

    /// Returns a problem of the generator, with the line that it is about.
    pub(crate) fn problem(&self, found: smq_codegen::Diagnostic) -> Problem {
        let at = found.place.map(|place| {
            let line = self.path(&place.file).and_then(|path| {
                let source = fs::read_to_string(path).ok()?;
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
        let message = error.to_string();
        let mut notes = Vec::new();
        let mut cause = error.diagnostic_source();
        while let Some(error) = cause {
            notes.push(error.to_string());
            cause = error.diagnostic_source();
        }
        let at = file.map(|name| {
            let label = error.labels().and_then(|mut labels| labels.next());
            let line = label.and_then(|label| {
                let source = fs::read_to_string(self.path(name)?).ok()?;
                Line::at(&source, label.offset(), label.len())
            });
            At {
                path: self.shown(name),
                line,
            }
        });
        let help = help(&message).or_else(|| error.help().map(|help| help.to_string()));
        problems.push(Problem {
            message,
            at,
            notes,
            help,
        });
        for more in error.related().into_iter().flatten() {
            self.problems(more, file, problems);
        }
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
            return File::open(name, &path);
        }
        match known(&GOOGLES) {
            Some(source) => File::from_source(name, source),
            None => GoogleFileResolver::new().open_file(name),
        }
    }
}

/// Adds the names of the `.proto` files below a folder.
fn walk(folder: &Path, prefix: &str, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if path.is_dir() {
            walk(&path, &format!("{prefix}{name}/"), names)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "proto")
        {
            names.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// Returns what to do about an error of the compiler that people are likely to meet.
fn help(message: &str) -> Option<String> {
    let ours = message.contains("smq.v1") && message.contains("not");
    ours.then(|| "add `import \"smq/v1/options.proto\";`".to_owned())
}
