//! A certificate that was given once, and of which there are newer copies: what they say counts.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Certificate, Fingerprint, Keyring};

/// Where newer copies of a certificate are found.
pub(crate) struct CertificateUpdates {
    copies: Keyring,
    last: Mutex<Option<Last>>,
}

/// A copy, and what it made of the certificate.
struct Last {
    copy: Arc<Certificate>,
    renewed: Arc<Certificate>,
}

impl CertificateUpdates {
    pub(crate) fn new(copies: Keyring) -> Self {
        Self {
            copies,
            last: Mutex::default(),
        }
    }

    /// Returns the certificate with what the copy of it says now.
    pub(crate) fn of(&self, certificate: &Arc<Certificate>) -> Arc<Certificate> {
        let own: Fingerprint = certificate.fingerprint();
        let Some(copy) = self.copies.find(&own) else {
            return Arc::clone(certificate);
        };
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = last.as_ref().filter(|it| Arc::ptr_eq(&it.copy, &copy)) {
            return Arc::clone(&last.renewed);
        }
        // Too large together: what the key has with it counts on.
        let both = Certificate::from_copies(&[Arc::clone(certificate), Arc::clone(&copy)]);
        let renewed = both.map_or_else(|_| Arc::clone(certificate), Arc::new);
        *last = Some(Last {
            copy,
            renewed: Arc::clone(&renewed),
        });
        renewed
    }
}
