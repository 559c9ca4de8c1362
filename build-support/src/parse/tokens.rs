//! The words and signs of a file, without comments.

/// Iterates over the tokens of a file and their offsets. A string is one token, with its quotes.
pub(super) struct Tokens<'a> {
    source: &'a str,
    offset: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, offset: 0 }
    }

    fn skip_blanks_and_comments(&mut self) {
        loop {
            let rest = &self.source[self.offset..];
            let blank = rest.len() - rest.trim_start().len();
            self.offset += if blank > 0 {
                blank
            } else if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if let Some(comment) = rest.strip_prefix("/*") {
                comment.find("*/").map_or(rest.len(), |end| end + 4)
            } else {
                return;
            };
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_blanks_and_comments();
        let rest = &self.source[self.offset..];
        let first = rest.chars().next()?;
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if matches!(first, '"' | '\'') {
            string_length(rest, first)
        } else if is_word(first) {
            rest.find(|c: char| !is_word(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let begin = self.offset;
        self.offset += length;
        Some((begin, &rest[..length]))
    }
}

/// Returns the length of a string. One without an end reaches to the end of its line.
fn string_length(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (offset, c) in rest.char_indices().skip(1) {
        if c == '\n' {
            return offset;
        }
        if !is_escaped && c == quote {
            return offset + c.len_utf8();
        }
        is_escaped = !is_escaped && c == '\\';
    }
    rest.len()
}
