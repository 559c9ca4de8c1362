//! The problems that are found, with advice, each once and not too many.

use miette::Diagnostic;
use smq_codegen::Width;

use crate::{
    advice::Advice,
    error::{Location, Problem, SourceLine},
    protox_error::ProtoxError,
    source_file::SourceFile,
    sources::Sources,
};

/// How many problems are shown. Nobody reads more, and each costs time.
const MAX_PROBLEMS: usize = 50;

/// The problems of some files.
pub(crate) struct Problems<'a> {
    advice: Advice<'a>,
    sources: &'a Sources,
    found: Vec<Problem>,
    omitted: usize,
}

impl<'a> Problems<'a> {
    pub(crate) fn new(sources: &'a Sources) -> Self {
        Self {
            advice: Advice::new(sources),
            sources,
            found: Vec::new(),
            omitted: 0,
        }
    }

    /// Returns the problems in the order of their places.
    pub(crate) fn into_vec(mut self) -> Vec<Problem> {
        let place = |problem: &Problem| {
            let location = problem.location.as_ref()?;
            let line = location
                .line
                .as_ref()
                .map(|line| (line.number, line.column));
            Some((location.path.clone(), line))
        };
        self.found
            .sort_by_cached_key(|problem| (problem.location.is_none(), place(problem)));
        self.found.extend(omission(self.omitted));
        self.found
    }

    /// Adds an error of protox and those related to it.
    pub(crate) fn add_diagnostic(&mut self, error: &dyn Diagnostic, file: Option<&str>) {
        for mut error in ProtoxError::all(error, file) {
            // Names in options are resolved: nobody wrote the leading dot.
            error.message = error.message.replace("(.", "(");
            self.add(error);
        }
    }

    /// Adds an error at the place of an element of a file.
    pub(crate) fn add_at(
        &mut self,
        file: &SourceFile,
        path: &[i32],
        message: String,
        help: Option<String>,
    ) {
        if self.is_full() {
            self.omit(1);
            return;
        }
        self.add(ProtoxError {
            message,
            notes: Vec::new(),
            help,
            file: Some(file.descriptor.name().to_owned()),
            span: file.span(path),
        });
    }

    pub(crate) fn add(&mut self, mut error: ProtoxError) {
        if self.is_full() {
            self.omit(1);
            return;
        }
        self.advice.improve(&mut error);
        let location = error.file.as_deref().map(|name| Location {
            path: self.sources.display_path(name),
            line: error.span.and_then(|(offset, length)| {
                SourceLine::at(&self.sources.source(name)?, offset, length)
            }),
        });
        let problem = Problem {
            message: error.message,
            location,
            notes: error.notes,
            help: error.help,
        };
        if !self.found.contains(&problem) {
            self.found.push(problem);
        }
    }

    /// Counts problems that are not shown.
    pub(crate) fn omit(&mut self, count: usize) {
        self.omitted += count;
    }

    /// Returns the path of a file for a message.
    pub(crate) fn path(&self, name: &str) -> String {
        self.sources.display_path(name)
    }

    fn is_full(&self) -> bool {
        self.found.len() >= MAX_PROBLEMS
    }
}

/// Converts errors of the generator, as many as are shown.
pub(crate) fn of_generator(
    sources: &Sources,
    errors: Vec<smq_codegen::Diagnostic>,
) -> Vec<Problem> {
    capped(errors, |error| problem_of(sources, error))
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

/// Converts as many problems as are shown.
pub(crate) fn capped<T>(found: Vec<T>, convert: impl FnMut(T) -> Problem) -> Vec<Problem> {
    let omitted = found.len().saturating_sub(MAX_PROBLEMS);
    let mut problems: Vec<_> = found.into_iter().take(MAX_PROBLEMS).map(convert).collect();
    problems.extend(omission(omitted));
    problems
}

/// Returns what is shown in place of problems.
fn omission(count: usize) -> Option<Problem> {
    (count > 0).then(|| Problem {
        message: format!("{count} more problems are not shown"),
        location: None,
        notes: Vec::new(),
        help: Some("mend those above first".to_owned()),
    })
}
