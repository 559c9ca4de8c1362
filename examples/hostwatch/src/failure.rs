//! Why a command did not do what it was asked, and what to do about it.

use std::fmt;

use smq_openpgp::command::{CommandError, chain};

/// The sentence that is printed.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }

    /// Returns what went wrong with a call to the server at `url`.
    pub(crate) fn of_call(url: &str, error: &smq_runtime::Error) -> Self {
        match error {
            // The server's own words.
            smq_runtime::Error::Status(status) => Self::new(status.message()),
            smq_runtime::Error::Transport { .. } => Self::new(format!(
                "{}\nIs hostwatch running there? Start it with `hostwatch`, or give the address it \
                 printed when it started: see --help.",
                chain(error),
            )),
            smq_runtime::Error::Untrusted(_) => Self::new(format!(
                "{}\nIs that server's certificate the one in --trust, and is yours in the server's? \
                 `hostwatch trust` puts it there; the server's log says what it refuses.",
                chain(error)
            )),
            smq_runtime::Error::Protocol(_) => Self::new(format!(
                "{}\nSomething else answers at {url}.",
                chain(error)
            )),
            _ => Self::new(chain(error)),
        }
    }
}

impl From<CommandError> for Failure {
    fn from(error: CommandError) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
