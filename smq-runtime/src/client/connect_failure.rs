//! Why no connection could be opened, with advice.

use std::{
    error::Error as StdError,
    fmt::{self, Display},
    sync::Arc,
};

/// The error of a connector, with advice.
#[derive(Debug)]
pub(super) struct ConnectFailure {
    /// What is wrong, and what to do.
    advice: String,
    cause: Arc<dyn StdError + Send + Sync>,
}

impl ConnectFailure {
    pub(super) fn new(
        advice: impl Into<String>,
        cause: impl StdError + Send + Sync + 'static,
    ) -> Self {
        Self {
            advice: advice.into(),
            cause: Arc::new(cause),
        }
    }

    /// Finds such an error among the causes of another one.
    pub(super) fn within<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a Self> {
        let mut causes = std::iter::successors(Some(error), |&error| error.source());
        causes.find_map(|cause| cause.downcast_ref())
    }

    /// Returns the error of the system or of TLS.
    pub(super) fn cause(&self) -> Arc<dyn StdError + Send + Sync> {
        Arc::clone(&self.cause)
    }
}

impl Display for ConnectFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.advice)
    }
}

impl StdError for ConnectFailure {}
