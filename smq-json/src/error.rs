use std::{borrow::Cow, fmt};

/// A message that cannot be converted: what is wrong, and in which field.
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    reason: Cow<'static, str>,
    path: String,
}

/// What is wrong with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input is not protobuf, or not of this type.
    InvalidProtobuf,
    /// The input is not JSON, or not of this type.
    InvalidJson,
    /// The message is valid protobuf, but has no JSON: a timestamp out of range, an `Any` of an unknown type.
    NoJson,
    /// Input or output is nested too deeply.
    TooDeep,
    /// The output would be larger than [allowed](crate::Schema::with_max_output).
    TooLarge,
}

impl Error {
    #[cold]
    pub(crate) fn new(kind: ErrorKind, reason: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            reason: reason.into(),
            path: String::new(),
        }))
    }

    #[cold]
    pub(crate) fn protobuf(reason: &'static str) -> Self {
        Self::new(ErrorKind::InvalidProtobuf, reason)
    }

    #[cold]
    pub(crate) fn no_json(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::NoJson, reason)
    }

    #[cold]
    pub(crate) fn too_deep() -> Self {
        Self::new(ErrorKind::TooDeep, "nested too deeply")
    }

    /// Makes what is wrong with the content of an `Any` no fault of the message around it, for which it is bytes.
    #[cold]
    pub(crate) fn in_any(mut self) -> Self {
        if self.0.kind == ErrorKind::InvalidProtobuf {
            self.0.kind = ErrorKind::NoJson;
        }
        self
    }

    /// Adds the field in which the error is.
    #[cold]
    pub(crate) fn in_field(mut self, name: &str) -> Self {
        let rest = &self.0.path;
        let dot = if rest.is_empty() || rest.starts_with('[') {
            ""
        } else {
            "."
        };
        self.0.path = format!("{name}{dot}{rest}");
        self
    }

    /// Adds the element of a list, or the entry of a map, in which the error is.
    #[cold]
    pub(crate) fn in_element(self, index: impl fmt::Display) -> Self {
        self.in_field(&format!("[{index}]"))
    }

    /// Returns what is wrong with the message.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns what is wrong, without the place.
    pub fn reason(&self) -> &str {
        &self.0.reason
    }

    /// Returns the place, as `offers[2].price`. It is empty if the error concerns the whole message.
    pub fn path(&self) -> &str {
        &self.0.path
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { reason, path, .. } = &*self.0;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(reason)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, reason, path } = &*self.0;
        f.debug_struct("Error")
            .field("kind", kind)
            .field("path", path)
            .field("reason", reason)
            .finish()
    }
}

impl std::error::Error for Error {}
