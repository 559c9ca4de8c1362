//! Comments in a `.proto` become documentation, and never a doctest.

use prost_reflect::FileDescriptor;
use prost_types::{FileDescriptorProto, source_code_info::Location};
use quote::{ToTokens, quote};

use crate::rustdoc::rustdoc;

/// Lines of documentation that rustdoc takes without a warning.
#[derive(Debug, Default, Clone)]
pub(crate) struct Docs(Vec<String>);

impl Docs {
    /// Returns the comment of the element of that path.
    pub(crate) fn of(file: &FileDescriptor, path: &[i32]) -> Self {
        let info = file.file_descriptor_proto().source_code_info.as_ref();
        info.and_then(|info| info.location.iter().find(|location| location.path == path))
            .map(Self::at)
            .unwrap_or_default()
    }

    fn at(location: &Location) -> Self {
        let read = |comment: &Option<String>| Self(rustdoc(comment.as_deref().unwrap_or_default()));
        read(&location.leading_comments).then(&read(&location.trailing_comments))
    }

    /// Returns one line, which is documentation already.
    pub(crate) fn line(line: impl Into<String>) -> Self {
        Self(vec![line.into()])
    }

    /// Returns this, or that line if there is none.
    pub(crate) fn or(&self, line: &str) -> Self {
        if self.0.is_empty() {
            Self::line(line)
        } else {
            self.clone()
        }
    }

    /// Returns this, with more paragraphs after it.
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

/// Comments that are left out of descriptors while prost-build reads them.
///
/// What prost-build makes of a comment may warn or fail as documentation. So it gets numbers
/// instead, and the documentation takes their places in what it has written.
#[derive(Debug, Default)]
pub(crate) struct Comments(Vec<Docs>);

impl Comments {
    /// Puts a number in the place of each comment of a file.
    pub(crate) fn take(&mut self, file: &mut FileDescriptorProto) {
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
                format!(" {MARK}{}", self.0.len() - 1)
            });
        }
    }

    /// Puts the documentation in the places of the numbers.
    pub(crate) fn put(&self, source: &str) -> String {
        let mut lines = String::new();
        for line in source.lines() {
            let number = line
                .trim_start()
                .strip_prefix("/// ")
                .and_then(|l| l.strip_prefix(MARK));
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

/// A word that prost-build takes over as it is.
const MARK: &str = "smqcomment";
