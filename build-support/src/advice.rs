//! What to do about the errors of the compiler that people are likely to meet.

mod imports;
mod options;
mod types;

use crate::sources::Sources;

/// What the compiler found, before anyone thought about it.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) message: String,
    pub(crate) notes: Vec<String>,
    pub(crate) help: Option<String>,
    /// The name of the file.
    pub(crate) file: Option<String>,
    /// The first byte that is meant, and how many.
    pub(crate) span: Option<(usize, usize)>,
}

/// Says what to write instead, and where, if the compiler did not.
pub(crate) fn add(found: &mut Found, sources: &Sources) {
    let Some(file) = found.file.clone() else {
        return;
    };
    let source = sources.source(&file).unwrap_or_default();
    place(found, &source);
    reword(found);
    imports::cycle(found, sources);
    let help = options::help(found, &source)
        .or_else(|| types::help(found, sources, &file))
        .or_else(|| imports::help(found, sources, &file))
        .or_else(|| enum_value(found, &source))
        .or_else(|| syntax(found));
    found.help = help.or_else(|| found.help.take());
}

/// Finds the place of what the compiler gives none for.
fn place(found: &mut Found, source: &str) {
    if found.span.is_some() {
        return;
    }
    if found.message.ends_with("reached end of file") {
        found.span = Some((source.trim_end().len(), 0));
    } else if found.message.ends_with("is not valid utf-8") {
        // The first byte that is none became this character.
        let length = char::REPLACEMENT_CHARACTER.len_utf8();
        found.span = source
            .find(char::REPLACEMENT_CHARACTER)
            .map(|at| (at, length));
        found.help = Some("save it as UTF-8".to_owned());
    }
}

/// Says in other words what the compiler says of something else, or twice.
fn reword(found: &mut Found) {
    let resolved = quoted(&found.message, "'", "', which is not defined");
    let names = resolved.and_then(|names| names.split_once("' resolves to '"));
    if let Some((name, resolved)) = names
        && name == resolved
    {
        found.message = format!("name '{name}' is not defined");
        found.help = None;
    } else if imports::is_no_path(found) {
        found.message = "this is no name of a file below a root".to_owned();
    }
}

fn syntax(found: &Found) -> Option<String> {
    let message = &found.message;
    let is_old = message.contains("proto2 syntax")
        || message.ends_with("found 'edition'")
        || message.starts_with("unknown syntax");
    is_old.then(|| "make `syntax = \"proto3\";` the first line".to_owned())
}

/// Values of different enums in one scope have different names.
fn enum_value(found: &Found, source: &str) -> Option<String> {
    let name = found.message.strip_prefix("name '")?;
    let (name, rest) = name.split_once('\'')?;
    if !(rest.ends_with("is defined twice") || rest.contains("is already defined in")) {
        return None;
    }
    let (offset, length) = found.span?;
    let (before, after) = (source.get(..offset)?, source.get(offset + length..)?);
    // A value has no type before it.
    let is_value =
        before.trim_end().ends_with(['{', ';', '}']) && after.trim_start().starts_with('=');
    let word = |word: &str| !word.is_empty();
    let mut words = before
        .rsplit(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|w| word(w));
    let mut after_enum = words.next()?;
    for earlier in words {
        if earlier == "enum" {
            break;
        }
        after_enum = earlier;
    }
    is_value.then(|| {
        let value = name.rsplit('.').next().unwrap_or(name);
        format!(
            "the values of an enum share the scope that the enum is in: name it `{}_{value}`",
            shouty(after_enum)
        )
    })
}

/// Returns `SKY_KIND` for `SkyKind`.
fn shouty(name: &str) -> String {
    let mut shouty = String::new();
    let mut lower = false;
    for c in name.chars() {
        if lower && c.is_uppercase() {
            shouty.push('_');
        }
        lower = c.is_lowercase() || c.is_numeric();
        shouty.extend(c.to_uppercase());
    }
    shouty
}

/// Returns the word that a misspelt one most likely stands for.
fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (word.len() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|known| (distance(word, known), known))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, known)| known)
}

/// Returns how many characters differ, are missing or are too many.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.to_lowercase().chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// Returns what stands in a message between its beginning and its end.
fn quoted<'a>(message: &'a str, before: &str, after: &str) -> Option<&'a str> {
    message.strip_prefix(before)?.strip_suffix(after)
}
