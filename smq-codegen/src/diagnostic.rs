//! What is wrong with an interface, and where.

use std::fmt;

use prost_reflect::FileDescriptor;

/// What is wrong with an interface, where, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub message: String,
    /// Where; absent for what no `.proto` says.
    pub place: Option<Place>,
    /// What to write instead.
    pub help: Option<String>,
}

/// A place in a `.proto` file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The name of the file, as an import names it.
    pub file: String,
    /// The line, from 1 on; 0 if only the file is known.
    pub line: usize,
    /// The column, from 1 on, in bytes.
    pub column: usize,
    /// How much of the line it takes, of its first if it has several.
    pub width: Width,
}

/// How wide a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// So many bytes.
    Bytes(usize),
    /// To the end of the line.
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
    /// Returns where the element of that path stands, or the nearest that surrounds it.
    ///
    /// The path is that of `google.protobuf.SourceCodeInfo.Location`.
    pub(crate) fn of(file: &FileDescriptor, path: &[i32]) -> Self {
        let descriptor = file.file_descriptor_proto();
        let locations = descriptor
            .source_code_info
            .as_ref()
            .map_or(&[][..], |info| &info.location[..]);
        let span = (0..=path.len())
            .rev()
            .find_map(|length| {
                locations
                    .iter()
                    .find(|location| location.path == path[..length])
            })
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

/// `weather.proto:3:1: the package has no version (help: …)`, on one line.
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
