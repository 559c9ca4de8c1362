//! A file that is parsed, and the places of its elements.

use protox::prost_reflect::prost_types::FileDescriptorProto;

/// A file that is parsed, and whose imports are all there.
pub(crate) struct SourceFile {
    pub(crate) descriptor: FileDescriptorProto,
    /// The text, if the file is not built in.
    pub(crate) source: Option<String>,
    /// The positions of the imported files.
    pub(crate) imports: Vec<usize>,
}

impl SourceFile {
    pub(crate) fn span(&self, path: &[i32]) -> Option<(usize, usize)> {
        span(&self.descriptor, self.source.as_deref()?, path)
    }
}

/// Returns the offset and length of the element with that path, or else of the innermost around it.
pub(crate) fn span(
    descriptor: &FileDescriptorProto,
    source: &str,
    path: &[i32],
) -> Option<(usize, usize)> {
    let locations = &descriptor.source_code_info.as_ref()?.location;
    let location = (1..=path.len()).rev().find_map(|length| {
        let mut exact = locations.iter();
        exact.find(|location| location.path == path[..length])
    })?;
    let number = |index: usize| usize::try_from(*location.span.get(index)?).ok();
    let (line, start) = (number(0)?, number(1)?);
    let before: usize = source.split_inclusive('\n').take(line).map(str::len).sum();
    let length = match location.span.len() {
        3 => number(2)?.saturating_sub(start),
        // Several lines: what is marked ends with the first.
        _ => usize::MAX,
    };
    Some((before + start, length))
}
