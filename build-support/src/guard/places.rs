//! The places of elements in the files of an interface.

use std::collections::HashMap;

use protox::prost_reflect::prost_types::source_code_info::Location;

use super::{Finding, Interfaces};
use crate::error::SourceLine;

/// What servers publish: comments that have no place.
const NO_SPAN: [i32; 3] = [0, 0, 0];

/// An element of a file: the import path of the file, and the path of the element as in
/// `google.protobuf.SourceCodeInfo.Location`.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) file: String,
    pub(super) path: Vec<i32>,
}

impl Spot {
    pub(super) fn new(file: &str, path: &[i32], inner: &[i32]) -> Self {
        Self {
            file: file.to_owned(),
            path: [path, inner].concat(),
        }
    }
}

/// The source info of all files, by file and path.
pub(super) struct Places<'a> {
    interfaces: &'a Interfaces,
    locations: HashMap<&'a str, HashMap<&'a [i32], &'a Location>>,
    texts: HashMap<String, Option<String>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(interfaces: &'a Interfaces) -> Self {
        let files = interfaces.pool.file_descriptor_protos();
        let of_file = files.map(|file| {
            let locations = file.source_code_info.iter().flat_map(|info| &info.location);
            let by_path = locations.map(|location| (&location.path[..], location));
            (file.name(), by_path.collect())
        });
        Self {
            interfaces,
            locations: of_file.collect(),
            texts: HashMap::new(),
        }
    }

    /// Returns the source info of exactly that element.
    pub(super) fn location(&self, spot: &Spot) -> Option<&'a Location> {
        self.locations
            .get(spot.file.as_str())?
            .get(&spot.path[..])
            .copied()
    }

    /// Returns the comments above an element and above all around it.
    pub(super) fn comments(&self, spot: &Spot) -> impl Iterator<Item = &'a str> {
        let around = (1..=spot.path.len()).rev();
        around.filter_map(|length| {
            let spot = Spot::new(&spot.file, &spot.path[..length], &[]);
            Some(self.location(&spot)?.leading_comments())
        })
    }

    /// Sets the place of a finding: that of the element, or else of the innermost around it.
    pub(super) fn set(&mut self, finding: &mut Finding, spot: &Spot) {
        finding.file = self.interfaces.sources.display_path(&spot.file);
        let around = (1..=spot.path.len()).rev();
        let location = around.into_iter().find_map(|length| {
            let location = self.location(&Spot::new(&spot.file, &spot.path[..length], &[]))?;
            (location.span != NO_SPAN).then_some(location)
        });
        let number = |index: usize| usize::try_from(*location?.span.get(index)?).ok();
        let (Some(line), Some(start)) = (number(0), number(1)) else {
            return;
        };
        let last = if number(3).is_some() {
            number(2)
        } else {
            Some(line)
        };
        let (last, end) = (
            last.unwrap_or(line),
            number(3).or(number(2)).unwrap_or(start),
        );
        (finding.line, finding.column) = (line + 1, start + 1);
        (finding.end_line, finding.end_column) = (last + 1, end + 1);
        let sources = &self.interfaces.sources;
        let text = self.texts.entry(spot.file.clone());
        let Some(text) = text.or_insert_with(|| sources.source(&spot.file)) else {
            return;
        };
        let before: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let length = if last == line {
            end.saturating_sub(start)
        } else {
            usize::MAX - before - start
        };
        finding.source = SourceLine::at(text, before + start, length);
        if let Some(source) = &finding.source {
            // Columns in characters, where the text tells them from bytes.
            finding.column = source.column;
            if last == line {
                finding.end_column = source.column + source.width;
            }
        }
    }
}
