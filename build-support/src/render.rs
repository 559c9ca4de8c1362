//! A problem, with the line that it is about.

use std::fmt;

/// What is wrong, where, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) message: String,
    pub(crate) at: Option<At>,
    /// More of what is wrong.
    pub(crate) notes: Vec<String>,
    pub(crate) help: Option<String>,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At {
    /// The path of the file, from the folder of the package.
    pub(crate) path: String,
    /// Where in it; absent if all of it is meant.
    pub(crate) line: Option<Line>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The number of the line and of its first column that is meant, both from 1 on.
    pub(crate) number: usize,
    pub(crate) column: usize,
    /// How many columns are meant.
    pub(crate) width: usize,
    /// The line.
    pub(crate) text: String,
}

impl Line {
    /// Returns the line at a byte of a file, and so many bytes of it as are on that line.
    pub(crate) fn at(source: &str, offset: usize, length: usize) -> Option<Self> {
        let before = source.get(..offset)?;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let text = source[start..]
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end();
        let meant = text.get(offset - start..).unwrap_or_default();
        let meant = meant.get(..length).unwrap_or(meant);
        Some(Self {
            number: before.matches('\n').count() + 1,
            column: source[start..offset].chars().count() + 1,
            width: meant.chars().count(),
            text: text.to_owned(),
        })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        let line = self.at.as_ref().and_then(|at| at.line.as_ref());
        let margin = line.map_or(0, |line| line.number.to_string().len());
        if let Some(At { path, .. }) = &self.at {
            write!(f, "\n{:margin$}--> {path}", "")?;
        }
        if let Some(Line {
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
