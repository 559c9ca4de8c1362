//! Errors in an interface, and their places.

use std::fmt;

use prost_reflect::FileDescriptor;

use crate::location_index;

/// An error in an interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub message: String,
    /// Where it is wrong; `None` if the cause is not in a `.proto` file.
    pub place: Option<Place>,
    /// What to do.
    pub help: Option<String>,
}

/// A place in a `.proto` file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The import path of the file.
    pub file: String,
    /// The first line, from 1; 0 if only the file is known.
    pub line: usize,
    /// The first column, from 1, in bytes.
    pub column: usize,
    /// The width on the first line.
    pub width: Width,
}

/// The width of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// A number of bytes.
    Bytes(usize),
    /// Everything up to the end of the line.
    Line,
}

impl Diagnostic {
    pub(crate) fn new(place: Place, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            place: Some(place),
            help: Some(help.into()),
        }
    }
}

impl Place {
    /// Returns the place of the element with that path, or else of the innermost element around it.
    ///
    /// For the form of the path see `google.protobuf.SourceCodeInfo.Location`.
    pub(crate) fn of(file: &FileDescriptor, path: &[i32]) -> Self {
        let span = (0..=path.len())
            .rev()
            .find_map(|length| location_index::find(file, &path[..length]))
            .map_or(&[][..], |location| &location.span[..]);
        let number = |index: usize| span.get(index).and_then(|&n| usize::try_from(n).ok());
        let (line, column, width) = match (span.len(), number(0), number(1), number(2)) {
            (3, Some(line), Some(start), Some(end)) => {
                (line + 1, start + 1, Width::Bytes(end.saturating_sub(start)))
            }
            (4, Some(line), Some(start), _) => (line + 1, start + 1, Width::Line),
            _ => (0, 0, Width::Line),
        };
        Self {
            file: file.name().to_owned(),
            line,
            column,
            width,
        }
    }
}

/// Writes one line: `weather.proto:3:1: package … has no version (help: …)`.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{}:{}:{}: ", place.file, place.line, place.column)?;
        }
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, " (help: {help})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Diagnostic {}
