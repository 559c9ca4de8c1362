//! TLS: what a server shows, what a client trusts, and the cryptography of both.

mod certificate;
mod pem;
mod roots;

use std::sync::Arc;

use tokio_rustls::rustls::crypto::{CryptoProvider, ring};

pub use self::{certificate::Certificate, roots::Roots};

/// Returns the cryptography. It is named wherever it is needed: that of the process is the
/// program's to choose.
fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}
