//! A connection, whatever carries its bytes.

use tokio::io::{AsyncRead, AsyncWrite};

/// A connection over any transport.
pub(super) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}
