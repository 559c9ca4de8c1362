//! From sources to descriptors.
//!
//! protox parses each file. Its names are resolved here, by the rules of protoc, and a pool of prost-reflect checks the
//! rest and reads the options.

use std::{collections::HashMap, path::PathBuf};

use protox::prost_reflect::{DescriptorError, DescriptorPool, prost_types::FileDescriptorProto};

use crate::{
    error::Problem,
    imports,
    problems::Problems,
    references,
    scopes::{Clash, Scopes},
    source_file::SourceFile,
    sources::Sources,
};

/// How many files may fail in a pool. After each, those before are added to a new pool.
const MAX_FAILED_FILES: usize = 20;

/// How many errors of prost-reflect in one file are reported. Each needs a walk through the file.
const MAX_ERRORS_OF_FILE: usize = 50;

/// The outcome of compiling.
pub(crate) struct Compiled {
    pub(crate) pool: DescriptorPool,
    /// The paths of all files that were read.
    pub(crate) files_read: Vec<PathBuf>,
    pub(crate) problems: Vec<Problem>,
    /// The positions of the public imports of files that have some. The pool has none: prost-reflect walks
    /// through them again and again.
    pub(crate) public_imports: HashMap<String, Vec<i32>>,
}

/// How far a file could be compiled.
#[derive(Clone, Copy)]
enum Stage {
    /// Its elements are unknown.
    Failed,
    /// Other files can refer to its elements.
    Known(usize),
    /// It is in the pool.
    Complete(usize),
}

impl Stage {
    /// Returns the number of the file in the scopes.
    fn number(self) -> Option<usize> {
        match self {
            Self::Failed => None,
            Self::Known(number) | Self::Complete(number) => Some(number),
        }
    }
}

/// Compiles these files. An error in one file does not stop the others, so that all problems are found.
pub(crate) fn compile(sources: &Sources, names: &[String]) -> Compiled {
    let mut problems = Problems::new(sources);
    let loaded = imports::load(sources, names, &mut problems);
    let (mut scopes, mut pool) = (Scopes::default(), Pool::default());
    let mut stages: Vec<Stage> = Vec::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut public_imports = HashMap::new();
    let mut files = loaded.files;
    for position in 0..files.len() {
        let (earlier, rest) = files.split_at_mut(position);
        let Some(file) = rest.first_mut() else { break };
        let imported: Vec<Stage> = file.imports.iter().map(|at| stages[*at]).collect();
        let imports: Option<Vec<usize>> = imported.iter().map(|stage| stage.number()).collect();
        let added = imports.map(|imports| {
            let added = scopes.add(&file.descriptor, &imports);
            (added, imports)
        });
        let (number, imports) = match added {
            Some((Ok(number), imports)) => (number, imports),
            Some((Err(clashes), _)) => {
                add_clashes(file, &clashes, earlier, &by_name, &mut problems);
                stages.push(Stage::Failed);
                continue;
            }
            None => {
                stages.push(Stage::Failed);
                continue;
            }
        };
        let (indirect, unresolved) = scopes.resolve(number, &imports, &mut file.descriptor);
        let is_complete = unresolved.is_empty()
            && imported
                .iter()
                .all(|stage| matches!(stage, Stage::Complete(_)));
        for name in unresolved {
            problems.add_at(file, &name.path, name.message, name.help);
        }
        by_name.insert(file.descriptor.name().to_owned(), position);
        let mut descriptor = file.descriptor.clone();
        descriptor.dependency.extend(indirect);
        let public = std::mem::take(&mut descriptor.public_dependency);
        if !public.is_empty() {
            public_imports.insert(descriptor.name().to_owned(), public);
        }
        stages.push(
            if is_complete && pool.add(descriptor, file, &mut problems) {
                Stage::Complete(number)
            } else {
                Stage::Known(number)
            },
        );
    }
    let opened = loaded.opened.iter();
    Compiled {
        pool: pool.pool,
        files_read: opened.filter_map(|name| sources.path(name)).collect(),
        problems: problems.into_vec(),
        public_imports,
    }
}

/// A pool, which is made anew after a file that it rejects: prost-reflect does not take back all of such a file.
#[derive(Default)]
struct Pool {
    pool: DescriptorPool,
    failed: usize,
}

impl Pool {
    /// Adds a file, and returns whether that succeeded.
    fn add(
        &mut self,
        descriptor: FileDescriptorProto,
        file: &SourceFile,
        problems: &mut Problems<'_>,
    ) -> bool {
        if self.failed >= MAX_FAILED_FILES {
            return false;
        }
        let Err(error) = self.pool.add_file_descriptor_proto(descriptor) else {
            return true;
        };
        add_error(error, file, problems);
        self.failed += 1;
        let earlier: Vec<_> = self
            .pool
            .files()
            .map(|file| file.file_descriptor_proto().clone())
            .collect();
        self.pool = DescriptorPool::new();
        for descriptor in earlier {
            // These were added before.
            let _ = self.pool.add_file_descriptor_proto(descriptor);
        }
        false
    }
}

/// Adds the errors of a file in the pool.
fn add_error(error: DescriptorError, file: &SourceFile, problems: &mut Problems<'_>) {
    let name = error.file().map(str::to_owned);
    let related = miette::Diagnostic::related(&error).map_or(0, Iterator::count);
    if related < MAX_ERRORS_OF_FILE {
        let source = file.source.as_deref().unwrap_or_default();
        problems.add_diagnostic(&error.with_source_code(source), name.as_deref());
    } else {
        let path = error.path().unwrap_or_default().to_vec();
        problems.add_at(file, &path, error.to_string(), None);
        problems.omit(related);
    }
}

/// Adds the errors of a file whose elements have names that are taken: one for each file that has them.
fn add_clashes(
    file: &SourceFile,
    clashes: &[Clash],
    earlier: &[SourceFile],
    by_name: &HashMap<String, usize>,
    problems: &mut Problems<'_>,
) {
    let own = file.descriptor.name();
    let mut firsts: Vec<&str> = Vec::new();
    for clash in clashes {
        let name = &clash.name;
        if clash.first == own {
            let message = format!("name '{name}' is defined twice");
            problems.add_at(file, &clash.path, message, clash.help.clone());
            continue;
        }
        if firsts.contains(&clash.first.as_str()) {
            continue;
        }
        firsts.push(&clash.first);
        let first = by_name
            .get(&clash.first)
            .map(|position| &earlier[*position]);
        let path = |name: &str| problems.path(name);
        let (own, other) = (path(own), path(&clash.first));
        let remove = format!(
            "remove one of them, and import the other as `{}`",
            clash.first
        );
        if first.is_some_and(|first| is_copy(file, first)) {
            problems.add_at(
                file,
                &[],
                format!("{own} is a copy of {other}"),
                Some(remove),
            );
            continue;
        }
        let same = clashes.iter().filter(|other| other.first == clash.first);
        match same.count() - 1 {
            0 => {
                let message = format!("name '{name}' is already defined in file '{}'", clash.first);
                problems.add_at(file, &clash.path, message, clash.help.clone());
            }
            more => {
                let message =
                    format!("{other} defines `{name}` too, and {more} more names of this file");
                problems.add_at(file, &clash.path, message, Some(remove));
            }
        }
    }
}

/// Whether two files define the same names.
fn is_copy(file: &SourceFile, other: &SourceFile) -> bool {
    let names = |file: &SourceFile| {
        let defined = references::definitions(&file.descriptor).into_iter();
        let mut names: Vec<_> = defined.map(|(name, ..)| name).collect();
        names.sort_unstable();
        names
    };
    file.descriptor.package() == other.descriptor.package() && names(file) == names(other)
}
