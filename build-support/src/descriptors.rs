//! From sources to descriptors: protox compiles, and its errors become problems with a line and advice.

use std::path::PathBuf;

use miette::Diagnostic;
use protox::prost_reflect::DescriptorPool;
use smq_codegen::Width;

use crate::{
    advice,
    error::{Location, Problem, SourceLine},
    protox_error::ProtoxError,
    sources::Sources,
};

/// The outcome of compiling.
pub(crate) struct Compiled {
    pub(crate) pool: DescriptorPool,
    /// The paths of all files that were read.
    pub(crate) files_read: Vec<PathBuf>,
    pub(crate) problems: Vec<Problem>,
}

/// Compiles these files. An error in one file does not stop the others, so that all problems are found.
pub(crate) fn compile(sources: &Sources, names: &[String]) -> Compiled {
    let mut compiler = protox::Compiler::with_file_resolver(sources.clone());
    compiler.include_source_info(true);
    let mut problems = Vec::new();
    for name in names {
        if let Err(error) = compiler.open_file(name) {
            add_problems(sources, &error, error.file(), &mut problems);
        }
    }
    let files_read = compiler
        .files()
        .filter_map(|file| sources.path(file.name()))
        .collect();
    Compiled {
        pool: compiler.descriptor_pool(),
        files_read,
        problems,
    }
}

/// Adds an error of protox and those related to it, each once.
fn add_problems(
    sources: &Sources,
    error: &dyn Diagnostic,
    file: Option<&str>,
    problems: &mut Vec<Problem>,
) {
    let mut reported = ProtoxError::new(error, file);
    advice::improve(&mut reported, sources);
    let location = reported.file.as_deref().map(|name| {
        let line = reported
            .span
            .and_then(|(offset, length)| SourceLine::at(&sources.source(name)?, offset, length));
        Location {
            path: sources.display_path(name),
            line,
        }
    });
    let problem = Problem {
        message: reported.message,
        location,
        notes: reported.notes,
        help: reported.help,
    };
    if !problems.contains(&problem) {
        problems.push(problem);
    }
    for related in error.related().into_iter().flatten() {
        add_problems(sources, related, file, problems);
    }
}

/// Converts an error of the generator, and adds the line.
pub(crate) fn problem_of(sources: &Sources, error: smq_codegen::Diagnostic) -> Problem {
    let location = error.place.map(|place| {
        let line = sources.source(&place.file).and_then(|source| {
            let lines = source.split_inclusive('\n');
            let before: usize = lines.take(place.line.checked_sub(1)?).map(str::len).sum();
            let offset = before + place.column - 1;
            let length = match place.width {
                Width::Bytes(length) => length,
                Width::Line => usize::MAX - offset,
            };
            SourceLine::at(&source, offset, length)
        });
        Location {
            path: sources.display_path(&place.file),
            line,
        }
    });
    Problem {
        message: error.message,
        location,
        notes: Vec::new(),
        help: error.help,
    }
}
