//! An error of protox, or in its words, as data that advice can change.

use miette::Diagnostic;

/// An error in a `.proto` file.
#[derive(Debug)]
pub(crate) struct ProtoxError {
    pub(crate) message: String,
    /// The causes of the error, the nearest first.
    pub(crate) notes: Vec<String>,
    pub(crate) help: Option<String>,
    /// The import path of the file.
    pub(crate) file: Option<String>,
    /// The offset of the first byte that is wrong, and the number of bytes.
    pub(crate) span: Option<(usize, usize)>,
}

impl ProtoxError {
    /// Copies an error in a file, and those related to it.
    pub(crate) fn all(error: &dyn Diagnostic, file: Option<&str>) -> Vec<Self> {
        let mut all = vec![Self::new(error, file)];
        for related in error.related().into_iter().flatten() {
            all.extend(Self::all(related, file));
        }
        all
    }

    fn new(error: &dyn Diagnostic, file: Option<&str>) -> Self {
        let mut notes = Vec::new();
        let mut cause = error.diagnostic_source();
        while let Some(error) = cause {
            notes.push(error.to_string());
            cause = error.diagnostic_source();
        }
        Self {
            message: error.to_string(),
            notes,
            help: error.help().map(|help| help.to_string()),
            file: file.map(str::to_owned),
            span: error
                .labels()
                .and_then(|mut labels| labels.next())
                .map(|label| (label.offset(), label.len())),
        }
    }

    /// Returns the part of the message between its beginning and its end.
    pub(crate) fn message_between(&self, beginning: &str, end: &str) -> Option<&str> {
        self.message.strip_prefix(beginning)?.strip_suffix(end)
    }

    /// Returns the part of the source that is wrong.
    pub(crate) fn marked<'a>(&self, source: &'a str) -> Option<&'a str> {
        let (offset, length) = self.span?;
        source.get(offset..offset.checked_add(length)?)
    }
}
