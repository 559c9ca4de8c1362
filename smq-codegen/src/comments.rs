//! Comments in `.proto` files become documentation, and never a doctest.

use prost_reflect::FileDescriptor;
use prost_types::{FileDescriptorProto, source_code_info::Location};
use quote::{ToTokens, quote};

use crate::{location_index, rustdoc::rustdoc};

/// Lines of documentation that cause no warning in rustdoc.
#[derive(Debug, Default, Clone)]
pub(crate) struct Docs(Vec<String>);

impl Docs {
    /// Returns the comment of the element with that path.
    pub(crate) fn of(file: &FileDescriptor, path: &[i32]) -> Self {
        location_index::find(file, path)
            .map(Self::at)
            .unwrap_or_default()
    }

    fn at(location: &Location) -> Self {
        let read = |comment: &Option<String>| Self(rustdoc(comment.as_deref().unwrap_or_default()));
        read(&location.leading_comments).then(&read(&location.trailing_comments))
    }

    /// Creates documentation from one line of Markdown.
    pub(crate) fn line(line: impl Into<String>) -> Self {
        Self(vec![line.into()])
    }

    /// Returns this documentation, or the line if it is empty.
    pub(crate) fn or(&self, line: &str) -> Self {
        if self.0.is_empty() {
            Self::line(line)
        } else {
            self.clone()
        }
    }

    /// Appends paragraphs.
    pub(crate) fn then(mut self, more: &Self) -> Self {
        if !self.0.is_empty() && !more.0.is_empty() {
            self.0.push(String::new());
        }
        self.0.extend_from_slice(&more.0);
        self
    }
}

impl ToTokens for Docs {
    fn to_tokens(&self, tokens: &mut proc_macro2::TokenStream) {
        for line in &self.0 {
            let line = if line.is_empty() {
                String::new()
            } else {
                format!(" {line}")
            };
            tokens.extend(quote!(#[doc = #line]));
        }
    }
}

/// Comments that are taken out of descriptors while prost-build reads them.
///
/// The documentation that prost-build writes can cause warnings or failing doctests. Therefore it gets a
/// numbered placeholder for each comment, which is replaced in its output.
#[derive(Debug, Default)]
pub(crate) struct Comments(Vec<Docs>);

impl Comments {
    /// Replaces each comment of a file by a placeholder.
    pub(crate) fn replace(&mut self, file: &mut FileDescriptorProto) {
        let locations = file
            .source_code_info
            .iter_mut()
            .flat_map(|info| &mut info.location);
        for location in locations {
            let docs = Docs::at(location);
            location.leading_detached_comments.clear();
            location.trailing_comments = None;
            location.leading_comments = (!docs.0.is_empty()).then(|| {
                self.0.push(docs);
                format!(" {PLACEHOLDER}{}", self.0.len() - 1)
            });
        }
    }

    /// Replaces the placeholders in a source by the documentation.
    pub(crate) fn restore(&self, source: &str) -> String {
        let mut lines = String::new();
        for line in source.lines() {
            let number = line
                .trim_start()
                .strip_prefix("/// ")
                .and_then(|l| l.strip_prefix(PLACEHOLDER));
            match number.and_then(|n| self.0.get(n.parse::<usize>().ok()?)) {
                Some(docs) => docs.0.iter().for_each(|doc| {
                    lines.push_str("/// ");
                    lines.push_str(doc);
                    lines.push('\n');
                }),
                None => {
                    lines.push_str(line);
                    lines.push('\n');
                }
            }
        }
        lines
    }
}

/// The beginning of a placeholder, a word that prost-build copies unchanged.
const PLACEHOLDER: &str = "smqcomment";
