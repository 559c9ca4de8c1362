//! Makes comments of any form safe for rustdoc.
//!
//! rustdoc compiles code blocks as tests, and checks links and HTML. Therefore all code becomes fenced
//! blocks of `text`, and everything but code and links to the web is escaped.

mod inline;
mod lists;

use std::iter::Peekable;

use lists::Lists;

/// Returns the lines of a comment as documentation.
pub(crate) fn rustdoc(comment: &str) -> Vec<String> {
    let mut writer = Writer {
        after_blank: true,
        ..Writer::default()
    };
    let source = clean(comment);
    let mut lines = source.iter().map(String::as_str).peekable();
    while let Some(line) = lines.next() {
        let begins = writer.after_blank || writer.after_rule;
        let code = begins && indent(line) >= 4 && writer.lists.are_closed_at(line);
        if line.is_empty() {
            writer.blank();
        } else if code {
            writer.indented(line, &mut lines);
        } else {
            writer.line(line, &mut lines);
        }
    }
    writer.docs
}

/// Returns the lines without the space after `//`, and without characters that rustc rejects.
fn clean(comment: &str) -> Vec<String> {
    let lines = comment.split('\n').map(|line| {
        // `.proto` files have no doc comments, so `///` means the same as `//`.
        let line = line
            .strip_prefix('/')
            .filter(|rest| rest.starts_with(' '))
            .unwrap_or(line);
        let line = line.strip_prefix(' ').unwrap_or(line).trim_end();
        let mut clean = String::new();
        for c in line.chars() {
            match c {
                '\t' => clean.push_str("    "),
                // rustc rejects characters that change the direction of text.
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\r' => {}
                c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => clean.push(' '),
                c => clean.push(c),
            }
        }
        clean.trim_end().to_owned()
    });
    let mut lines: Vec<_> = lines.skip_while(String::is_empty).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// The lines written so far, and the state of the Markdown after them.
#[derive(Default)]
struct Writer {
    docs: Vec<String>,
    lists: Lists,
    /// Whether no paragraph is open: at the beginning and after a blank line.
    after_blank: bool,
    /// Whether the last line may have ended a paragraph.
    after_rule: bool,
}

impl Writer {
    fn blank(&mut self) {
        self.docs.push(String::new());
        self.after_blank = true;
    }

    /// Writes an indented code block.
    fn indented<'a>(
        &mut self,
        first: &str,
        rest: &mut Peekable<impl Iterator<Item = &'a str> + Clone>,
    ) {
        self.lists = Lists::default();
        let mut code = vec![first[4..].to_owned()];
        loop {
            let mut ahead = rest.clone().skip_while(|line| line.is_empty());
            if ahead.next().is_none_or(|line| indent(line) < 4) {
                break;
            }
            while let Some(line) = rest.next_if(|line| line.is_empty() || indent(line) >= 4) {
                code.push(line.get(4..).unwrap_or_default().to_owned());
                if !line.is_empty() {
                    break;
                }
            }
        }
        self.fence("", &code);
    }

    /// Writes code between fences that are longer than any fence in it.
    fn fence(&mut self, indent: &str, code: &[String]) {
        let longest = code
            .iter()
            .flat_map(|line| inline::runs_of_backticks(line))
            .max();
        let fence = "`".repeat(longest.map_or(3, |longest| longest + 1).max(3));
        self.docs.push(format!("{indent}{fence}text"));
        for line in code {
            let line = if line.is_empty() {
                String::new()
            } else {
                format!("{indent}{line}")
            };
            self.docs.push(line);
        }
        self.docs.push(format!("{indent}{fence}"));
        self.after_blank = true;
    }

    /// Writes a line that is not blank. If it opens a fenced block, writes the whole block.
    fn line<'a>(&mut self, line: &'a str, rest: &mut Peekable<impl Iterator<Item = &'a str>>) {
        let (marker, text) = self.lists.enter(line, self.after_blank, self.after_rule);
        if let Some(fence) = Fence::opened_by(text) {
            if !marker.trim().is_empty() {
                // An item without text cannot interrupt a paragraph.
                if !self.after_blank {
                    self.docs.push(String::new());
                }
                self.docs.push(marker.trim_end().to_owned());
            }
            let column = line.len() - text.len();
            let code: Vec<_> =
                std::iter::from_fn(|| rest.next_if(|line| !fence.is_closed_by(line)))
                    .map(|line| line[indent(line).min(column)..].to_owned())
                    .collect();
            rest.next();
            self.fence(&" ".repeat(self.lists.offset()), &code);
            return;
        }
        // Block quotes and unexpected list items could contain further blocks.
        let escaped =
            text.starts_with('>') || !is_rule(text) && lists::marker(text, true).is_some();
        let words = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let line = if escaped {
            format!(
                "{}\\{}",
                &text[..text.len() - words.len()],
                inline::escape(words)
            )
        } else {
            inline::escape(text)
        };
        self.docs.push(format!("{marker}{line}"));
        self.after_blank = false;
        self.after_rule = is_rule(text) || text.starts_with('#');
    }
}

/// The fence of a code block.
struct Fence {
    character: char,
    length: usize,
}

impl Fence {
    fn opened_by(text: &str) -> Option<Self> {
        let character = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let rest = text.trim_start_matches(character);
        let length = text.len() - rest.len();
        let is_code_span = character == '`' && rest.contains('`');
        (length >= 3 && !is_code_span).then_some(Self { character, length })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        let line = line.trim();
        line.len() >= self.length && line.chars().all(|c| c == self.character)
    }
}

/// Whether a line is a thematic break, or the underline of a heading.
fn is_rule(text: &str) -> bool {
    let between =
        |rule: char| text.matches(rule).count() >= 3 && text.chars().all(|c| c == rule || c == ' ');
    let below = |line: char| text.len() >= 2 && text.chars().all(|c| c == line);
    "-*_".chars().any(between) || "-=".chars().any(below)
}

/// Returns the number of spaces at the beginning of a line.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests;
