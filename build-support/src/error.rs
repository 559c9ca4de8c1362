//! The error of this crate, in the layout of rustc's errors.

use std::fmt;

/// The result of compiling interfaces. Return it from `main`, so that cargo shows the [`Error`].
pub type Result<T = (), E = Error> = std::result::Result<T, E>;

/// Everything that is wrong with the interfaces.
///
/// It is printed in the layout of rustc's errors, also when `main` returns it:
///
/// ```text
/// package `weather` has services but no version
///  --> proto/weather.proto:3:1
///   |
/// 3 | package weather;
///   | ^^^^^^^^^^^^^^^^
///   = help: add a version at its end, `v1` or `v2beta1`: `package weather.v1;`, or use `Compiler::default_version`
/// ```
pub struct Error(Vec<Problem>);

/// One problem: what is wrong, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) message: String,
    pub(crate) location: Option<Location>,
    /// Details of the message.
    pub(crate) notes: Vec<String>,
    pub(crate) help: Option<String>,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Location {
    /// The path of the file, relative to the folder of the package.
    pub(crate) path: String,
    /// The part of the file; `None` for the whole file.
    pub(crate) line: Option<SourceLine>,
}

/// A line of a file, of which a part is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SourceLine {
    /// The number of the line, from 1.
    pub(crate) number: usize,
    /// The first marked column, from 1.
    pub(crate) column: usize,
    /// The number of marked columns.
    pub(crate) width: usize,
    pub(crate) text: String,
}

impl Error {
    /// Returns an error without a place in a file.
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self(vec![Problem {
            message: message.into(),
            location: None,
            notes: Vec::new(),
            help: Some(help.into()),
        }])
    }

    pub(crate) fn from_problems(problems: Vec<Problem>) -> Self {
        Self(problems)
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\nerror: ")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

/// The same as [`Display`](fmt::Display), because cargo shows this form when `main` returns the error.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}

impl SourceLine {
    /// Returns the line at a byte offset of a source, and marks `length` bytes up to the end of the line.
    pub(crate) fn at(source: &str, offset: usize, length: usize) -> Option<Self> {
        let before = source.get(..offset)?;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let text = source[start..]
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end();
        let rest = text.get(offset - start..).unwrap_or_default();
        let marked = rest.get(..length).unwrap_or(rest);
        Some(Self {
            number: before.matches('\n').count() + 1,
            column: source[start..offset].chars().count() + 1,
            width: marked.chars().count(),
            text: text.to_owned(),
        })
    }
}

impl Problem {
    /// Returns the problem as a line of text, without help.
    pub(crate) fn one_line(&self) -> String {
        let place = self.location.as_ref().map(|location| match &location.line {
            Some(line) => format!("{}:{}: ", location.path, line.number),
            None => format!("{}: ", location.path),
        });
        let line = format!("{}{}", place.unwrap_or_default(), self.message);
        line.replace('\n', " ")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        let line = self.location.as_ref().and_then(|at| at.line.as_ref());
        let margin = line.map_or(0, |line| line.number.to_string().len());
        if let Some(Location { path, .. }) = &self.location {
            write!(f, "\n{:margin$}--> {path}", "")?;
        }
        if let Some(SourceLine {
            number,
            column,
            width,
            text,
        }) = line
        {
            let text = text.replace('\t', " ");
            let before = column.saturating_sub(1);
            let carets = "^".repeat((*width).max(1));
            write!(f, ":{number}:{column}\n{:margin$} |\n{number} | {text}", "")?;
            write!(f, "\n{:margin$} | {:before$}{carets}", "", "")?;
        }
        for note in &self.notes {
            write!(f, "\n{:margin$} = note: {note}", "")?;
        }
        if let Some(help) = &self.help {
            write!(f, "\n{:margin$} = help: {help}", "")?;
        }
        Ok(())
    }
}
