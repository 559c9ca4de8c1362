//! Why NATS cannot be used.

/// Why the logs cannot be kept in NATS.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The address is not one of NATS.
    #[error("{url} is no URL of NATS: write nats://host:port, several with commas between them")]
    Url {
        /// The address.
        url: String,
    },
    /// NATS does not answer, or refuses.
    #[error("cannot connect to NATS: {0}")]
    Connect(#[from] async_nats::ConnectError),
    /// A stream cannot be made or changed.
    #[error("{0}")]
    Stream(String),
}
