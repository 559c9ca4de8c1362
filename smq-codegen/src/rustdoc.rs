//! Markdown as people write it, made safe for rustdoc.

/// Returns the lines of a comment as documentation.
pub(crate) fn rustdoc(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned())
        .collect()
}
