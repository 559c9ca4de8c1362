//! Inline Markdown: keeps code spans and links to the web, and escapes everything similar.

/// Escapes everything but code spans and links to the web, and writes bare URLs as `<URL>`.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after_word = escaped.ends_with(|c: char| c.is_alphanumeric());
        let kept = escaped_character(rest)
            .or_else(|| code_span(rest))
            .or_else(|| autolink(rest))
            .or_else(|| link(rest));
        if let Some(length) = kept {
            escaped.push_str(&rest[..length]);
            rest = &rest[length..];
        } else if let Some(length) = url(rest).filter(|_| !after_word) {
            escaped.push_str(&format!("<{}>", &rest[..length]));
            rest = &rest[length..];
        } else {
            // A run of backticks is escaped as a whole.
            let run = rest.len() - rest.trim_start_matches('`').len();
            let (length, special) = match c {
                '`' => (run, true),
                '<' | '[' | ']' | '\\' => (1, true),
                _ => (c.len_utf8(), false),
            };
            for c in rest[..length].chars() {
                if special {
                    escaped.push('\\');
                }
                escaped.push(c);
            }
            rest = &rest[length..];
        }
    }
    escaped
}

/// Returns the lengths of all runs of backticks.
pub(super) fn runs_of_backticks(text: &str) -> impl Iterator<Item = usize> {
    text.split(|c| c != '`').map(str::len)
}

/// Returns the length of an escaped character.
fn escaped_character(text: &str) -> Option<usize> {
    let next = text.strip_prefix('\\')?.chars().next()?;
    next.is_ascii_punctuation().then_some(2)
}

/// Returns the length of a code span, which begins and ends with the same number of backticks.
fn code_span(text: &str) -> Option<usize> {
    let inner = text.trim_start_matches('`');
    let run = text.len() - inner.len();
    if run == 0 {
        return None;
    }
    let mut end = 0;
    for piece in inner.split_inclusive(|c| c != '`') {
        // A piece is a run of backticks and the next other character.
        let ticks = piece.len() - piece.trim_start_matches('`').len();
        if ticks == run {
            return Some(run + end + run);
        }
        end += piece.len();
    }
    None
}

/// Returns the length of an autolink, `<https://…>`.
fn autolink(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('<')?;
    let length = inner.find('>')?;
    is_destination(&inner[..length]).then_some(length + 2)
}

/// Returns the length of a link to the web, `[text](https://…)`.
///
/// rustdoc resolves all other brackets as links to items.
fn link(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let words = inner.find(['[', ']', '<', '`', '\\'])?;
    let destination = inner[words..].strip_prefix("](")?;
    let length = destination.find([')', '('])?;
    let plain = !inner[..words].contains("://") && destination[length..].starts_with(')');
    (plain && is_destination(&destination[..length])).then_some(1 + words + 2 + length + 1)
}

fn is_destination(text: &str) -> bool {
    let schemes = ["http://", "https://", "mailto:"];
    let strange = |c: char| c.is_whitespace() || c.is_control() || "<>\\`".contains(c);
    schemes
        .iter()
        .any(|scheme| text.len() > scheme.len() && text.starts_with(scheme))
        && !text.contains(strange)
}

/// Returns the length of a bare URL, without the punctuation of the sentence around it.
fn url(text: &str) -> Option<usize> {
    let scheme = ["http://", "https://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))?;
    let end = text.find(|c: char| c.is_whitespace() || "<>\"`\\".contains(c));
    let mut url = &text[..end.unwrap_or(text.len())];
    loop {
        let unbalanced = url.ends_with(')') && url.matches('(').count() < url.matches(')').count();
        if unbalanced
            || url.ends_with(['.', ',', ';', ':', '!', '?', '\'', ']', '}', '*', '_', '|'])
        {
            url = &url[..url.len() - 1];
        } else {
            break;
        }
    }
    (url.len() > scheme.len()).then_some(url.len())
}
