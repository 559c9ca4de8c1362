//! Updates of a certificate: newer copies may extend its expiry, or revoke it.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Certificate, Fingerprint, Keyring};

/// Merges a certificate with the copy in a keyring.
pub(crate) struct CertificateUpdates {
    copies: Keyring,
    merged: Mutex<Option<Merged>>,
}

/// The last copy, and the result of merging it.
struct Merged {
    copy: Arc<Certificate>,
    certificate: Arc<Certificate>,
}

impl CertificateUpdates {
    pub(crate) fn new(copies: Keyring) -> Self {
        Self {
            copies,
            merged: Mutex::default(),
        }
    }

    /// Returns the certificate, merged with the current copy. Without a copy, the last one stays in force: it may revoke
    /// the certificate.
    pub(crate) fn apply(&self, certificate: &Arc<Certificate>) -> Arc<Certificate> {
        let own: Fingerprint = certificate.fingerprint();
        let mut merged = self.merged.lock().unwrap_or_else(PoisonError::into_inner);
        let last = merged.as_ref();
        let Some(copy) = self.copies.find(&own) else {
            return Arc::clone(last.map_or(certificate, |last| &last.certificate));
        };
        if let Some(last) = last.filter(|last| Arc::ptr_eq(&last.copy, &copy)) {
            return Arc::clone(&last.certificate);
        }
        // Merging fails only if the result is too large. The original stays in force then.
        let both = Certificate::from_copies(&[Arc::clone(certificate), Arc::clone(&copy)]);
        let updated = both.map_or_else(|_| Arc::clone(certificate), Arc::new);
        *merged = Some(Merged {
            copy,
            certificate: Arc::clone(&updated),
        });
        updated
    }
}
