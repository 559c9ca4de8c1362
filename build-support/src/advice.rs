//! Advice for the errors of protox that users are likely to meet.

mod imports;
mod options;
mod spelling;
mod types;

use std::cell::OnceCell;

use crate::{protox_error::ProtoxError, sources::Sources};

/// Gives advice for errors in some files. What it needs to know of these files, it reads once.
pub(crate) struct Advice<'a> {
    sources: &'a Sources,
    root_files: OnceCell<Vec<String>>,
    types: OnceCell<types::KnownTypes>,
}

impl<'a> Advice<'a> {
    pub(crate) fn new(sources: &'a Sources) -> Self {
        Self {
            sources,
            root_files: OnceCell::new(),
            types: OnceCell::new(),
        }
    }

    /// Adds a place and a help to an error that lacks them, and rewords unclear messages.
    pub(crate) fn improve(&self, error: &mut ProtoxError) {
        let Some(file) = error.file.clone() else {
            return;
        };
        let source = self.sources.source(&file).unwrap_or_default();
        add_place(error, &source);
        let help = options::help(error, &source)
            .or_else(|| types::help(error, self, &file))
            .or_else(|| imports::help(error, self.root_files(), &file))
            .or_else(|| syntax(error, &source));
        if help.is_some() {
            error.help = help;
        }
        imports::reword(error, self.sources, &source);
    }

    fn root_files(&self) -> &[String] {
        let read = || self.sources.root_files().unwrap_or_default();
        self.root_files.get_or_init(read)
    }

    fn types(&self) -> &types::KnownTypes {
        let read = || types::KnownTypes::read(self.sources, self.root_files());
        self.types.get_or_init(read)
    }
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

fn syntax(error: &ProtoxError, source: &str) -> Option<String> {
    let message = &error.message;
    if message.contains("proto2 syntax") && source.contains("syntax") {
        return Some(
            "write `optional` before it, or `syntax = \"proto3\";` in the first line".to_owned(),
        );
    }
    let is_old = message.contains("proto2 syntax")
        || message.ends_with("found 'edition'")
        || message.starts_with("unknown syntax");
    is_old.then(|| "write `syntax = \"proto3\";` in the first line".to_owned())
}
