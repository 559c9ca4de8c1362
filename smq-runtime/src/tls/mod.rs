//! TLS: the [`Identity`] of a server, and the [`Roots`] that a client trusts.
//!
//! Both are read from PEM files.

mod identity;
mod pem;
mod roots;

use std::sync::Arc;

use tokio_rustls::rustls::crypto::{CryptoProvider, ring};

pub use tokio_rustls::rustls;

pub use self::{identity::Identity, roots::Roots};

/// Returns the cryptography. It is named wherever it is needed: that of the process is the
/// program's to choose.
fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}
