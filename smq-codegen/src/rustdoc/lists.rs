//! Lists: indented lines below an item belong to the item, and are not code.

use super::{indent, is_rule};

/// The open items, outermost first: the column where the content of each begins.
#[derive(Debug, Default)]
pub(super) struct Lists(Vec<usize>);

impl Lists {
    /// Whether a line after a blank line belongs to no item.
    pub(super) fn are_closed_at(&self, line: &str) -> bool {
        self.0
            .first()
            .is_none_or(|&outermost| indent(line) < outermost)
    }

    /// Returns the column where the content of the innermost item begins.
    pub(super) fn offset(&self) -> usize {
        self.0.last().copied().unwrap_or(0)
    }

    /// Reads a line outside of code, and returns its beginning and the rest.
    ///
    /// The beginning is the marker of an item, or spaces that are too few for indented code.
    pub(super) fn enter<'a>(
        &mut self,
        line: &'a str,
        after_blank: bool,
        after_rule: bool,
    ) -> (String, &'a str) {
        let (spaces, text) = (indent(line), line.trim_start_matches(' '));
        let marker = marker(text, after_blank || !self.0.is_empty())
            .filter(|item| *item != text && !is_rule(text));
        if after_blank || after_rule || marker.is_some() || text.starts_with('#') || is_rule(text) {
            while self.0.last().is_some_and(|&offset| spaces < offset) {
                self.0.pop();
            }
        }
        let base = self.offset();
        let spaces = if spaces >= base + 4 { base } else { spaces };
        let Some(marker) = marker else {
            return (" ".repeat(spaces), text);
        };
        let rest = text[marker.len()..].trim_start_matches(' ');
        let gap = text.len() - marker.len() - rest.len();
        let gap = if gap > 4 { 1 } else { gap };
        self.0.push(spaces + marker.len() + gap);
        (format!("{:spaces$}{marker}{:gap$}", "", ""), rest)
    }
}

/// Returns the marker of an item. Only the number 1 can interrupt a paragraph with an ordered list.
pub(super) fn marker(text: &str, anywhere: bool) -> Option<&str> {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - number.len();
    let length = match (digits, number.chars().next()?) {
        (0, '-' | '*' | '+') => 1,
        (1..=9, '.' | ')') if anywhere || &text[..digits] == "1" => digits + 1,
        _ => return None,
    };
    let rest = &text[length..];
    (rest.starts_with(' ') || rest.is_empty()).then(|| &text[..length])
}
