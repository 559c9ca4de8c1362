//! The seam between verifying a signature and knowing its signer.

use std::sync::Arc;

use super::{Certificate, fingerprint::KeyHandle};

/// The certificates that may have signed a message.
pub(crate) trait TrustStore {
    /// Returns the certificates that have a key with this handle. Several keys may share a key id.
    fn candidates(&self, issuer: &KeyHandle) -> Vec<Arc<Certificate>>;
}
