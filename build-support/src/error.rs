//! Why interfaces were not compiled, as rustc would print it.

use std::fmt;

use crate::render::Problem;

/// Why interfaces were not compiled: all that is wrong with them.
///
/// It prints as rustc's errors do, also as what `main` returns:
///
/// ```text
/// package `weather` has services and no version
///  --> proto/weather.proto:3:1
///   |
/// 3 | package weather;
///   | ^^^^^^^^^^^^^^^^
///   = help: end it with one, `v1` or `v2beta1`: `package weather.v1;`
/// ```
pub struct Error(Vec<Problem>);

impl Error {
    /// Returns an error that no line of a file is to blame for.
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        let help = Some(help.into()).filter(|help| !help.is_empty());
        Self(vec![Problem {
            message: message.into(),
            at: None,
            notes: Vec::new(),
            help,
        }])
    }

    /// Returns an error of several problems.
    pub(crate) fn from_problems(problems: Vec<Problem>) -> Self {
        Self(problems)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\nerror: ")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

/// As [`Display`](fmt::Display): it is what cargo shows when `main` returns the error.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}
