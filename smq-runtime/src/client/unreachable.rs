//! Why there is no connection, where one can say what to do about it.

use std::{
    error::Error as StdError,
    fmt::{self, Display},
    sync::Arc,
};

/// An error of a connector, with advice.
#[derive(Debug)]
pub(super) struct Unreachable {
    /// What is wrong, and what to do.
    advice: String,
    cause: Arc<dyn StdError + Send + Sync>,
}

impl Unreachable {
    pub(super) fn new(
        advice: impl Into<String>,
        cause: impl StdError + Send + Sync + 'static,
    ) -> Self {
        Self {
            advice: advice.into(),
            cause: Arc::new(cause),
        }
    }

    /// Finds one among the causes of an error.
    pub(super) fn within<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a Self> {
        let mut causes = std::iter::successors(Some(error), |&error| error.source());
        causes.find_map(|cause| cause.downcast_ref())
    }

    /// Returns what the system or TLS said.
    pub(super) fn cause(&self) -> Arc<dyn StdError + Send + Sync> {
        Arc::clone(&self.cause)
    }
}

impl Display for Unreachable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.advice)
    }
}

impl StdError for Unreachable {}
