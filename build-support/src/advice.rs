//! Advice for the errors of protox that users are likely to meet.

mod imports;
mod options;
mod spelling;
mod types;

use crate::{protox_error::ProtoxError, sources::Sources};

/// Adds a place and a help to an error that lacks them, and rewords unclear messages.
pub(crate) fn improve(error: &mut ProtoxError, sources: &Sources) {
    let Some(file) = error.file.clone() else {
        return;
    };
    let source = sources.source(&file).unwrap_or_default();
    add_place(error, &source);
    types::reword(error);
    let help = options::help(error, &source)
        .or_else(|| types::help(error, sources, &file))
        .or_else(|| imports::help(error, sources, &file))
        .or_else(|| enum_value(error, &source))
        .or_else(|| syntax(error));
    if help.is_some() {
        error.help = help;
    }
    imports::reword(error, sources, &source);
}

/// Adds the place of an error for which protox gives none.
fn add_place(error: &mut ProtoxError, source: &str) {
    if error.span.is_some() {
        return;
    }
    if error.message.ends_with("reached end of file") {
        error.span = Some((source.trim_end().len(), 0));
    } else if error.message.ends_with("is not valid utf-8") {
        // Reading replaced the first invalid byte by this character.
        let length = char::REPLACEMENT_CHARACTER.len_utf8();
        error.span = source
            .find(char::REPLACEMENT_CHARACTER)
            .map(|at| (at, length));
        error.help = Some("save the file as UTF-8".to_owned());
    }
}

fn syntax(error: &ProtoxError) -> Option<String> {
    let message = &error.message;
    let is_old = message.contains("proto2 syntax")
        || message.ends_with("found 'edition'")
        || message.starts_with("unknown syntax");
    is_old.then(|| "write `syntax = \"proto3\";` in the first line".to_owned())
}

/// Suggests a prefix for an enum value whose name another enum of the same scope has too.
fn enum_value(error: &ProtoxError, source: &str) -> Option<String> {
    let name = error.message.strip_prefix("name '")?;
    let (name, rest) = name.split_once('\'')?;
    if !(rest.ends_with("is defined twice") || rest.contains("is already defined in")) {
        return None;
    }
    let (offset, length) = error.span?;
    let (before, after) = (source.get(..offset)?, source.get(offset + length..)?);
    // Unlike a field, a value has no type before its name.
    let is_value =
        before.trim_end().ends_with(['{', ';', '}']) && after.trim_start().starts_with('=');
    let mut words = before
        .rsplit(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty());
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
            "rename it to `{}_{value}`: enum values share the scope around their enum",
            to_shouty_snake(after_enum)
        )
    })
}

/// Returns `SKY_KIND` for `SkyKind`.
fn to_shouty_snake(name: &str) -> String {
    let mut shouty = String::new();
    let mut after_lower = false;
    for c in name.chars() {
        if after_lower && c.is_uppercase() {
            shouty.push('_');
        }
        after_lower = c.is_lowercase() || c.is_numeric();
        shouty.extend(c.to_uppercase());
    }
    shouty
}
