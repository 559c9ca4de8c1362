//! Comments as people write them, made safe for rustdoc.
//!
//! What rustdoc takes for a code block is compiled as a test, and what it takes for a link or for
//! HTML has to be right. So all code becomes a fenced block of `text`, and what is neither code nor a
//! link to the web is escaped.

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

/// Returns the lines without the space that follows `//`, and without what rustc refuses.
fn clean(comment: &str) -> Vec<String> {
    let lines = comment.split('\n').map(|line| {
        // `///` is no different from `//` in a `.proto`.
        let line = line
            .strip_prefix('/')
            .filter(|rest| rest.starts_with(' '))
            .unwrap_or(line);
        let line = line.strip_prefix(' ').unwrap_or(line).trim_end();
        let mut clean = String::new();
        for c in line.chars() {
            match c {
                '\t' => clean.push_str("    "),
                // These make text look like what it is not.
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

/// What has been written, and where in the Markdown that is.
#[derive(Default)]
struct Writer {
    docs: Vec<String>,
    lists: Lists,
    /// Whether no paragraph is open: at the beginning, and after a blank line.
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

    /// Writes code between fences that are longer than any in it.
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

    /// Writes a line that is not blank, and all of the fenced block that it may begin.
    fn line<'a>(&mut self, line: &'a str, rest: &mut Peekable<impl Iterator<Item = &'a str>>) {
        let (marker, text) = self.lists.enter(line, self.after_blank, self.after_rule);
        if let Some(fence) = Fence::opened_by(text) {
            if !marker.trim().is_empty() {
                // Without a word after it, an item begins in no paragraph.
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
        // A quotation could hold all of this again, and so could an item where none is expected.
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

/// Whether that is a line between paragraphs, or one that makes a heading of the paragraph above.
fn is_rule(text: &str) -> bool {
    let between =
        |rule: char| text.matches(rule).count() >= 3 && text.chars().all(|c| c == rule || c == ' ');
    let below = |line: char| text.len() >= 2 && text.chars().all(|c| c == line);
    "-*_".chars().any(between) || "-=".chars().any(below)
}

/// Returns how many spaces a line begins with.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests;
