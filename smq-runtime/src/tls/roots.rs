//! Whom a client trusts to say who a server is.

use std::{io, path::Path};

use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::{pem, provider};

/// The certificates of the authorities that a client trusts: see
/// [`Client::connect_trusting`](crate::Client::connect_trusting).
///
/// ```no_run
/// # fn run() -> Result<(), Box<dyn std::error::Error>> {
/// use smq_runtime::{Client, tls::Roots};
///
/// let roots = Roots::platform()?.with_pem_file("/etc/app/authority.pem")?;
/// let client = Client::connect_trusting("https://app.internal", &roots)?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Roots(RootCertStore);

impl Roots {
    /// Returns those that the platform trusts; those of `SSL_CERT_FILE` or `SSL_CERT_DIR`, where
    /// one of them is set.
    ///
    /// # Errors
    ///
    /// When there are none.
    pub fn platform() -> io::Result<Self> {
        let found = rustls_native_certs::load_native_certs();
        let mut roots = RootCertStore::empty();
        // Some are in a form of the last century: the others count.
        roots.add_parsable_certificates(found.certs);
        if roots.is_empty() {
            let why = found.errors.first().map(|error| format!(" ({error})"));
            return Err(io::Error::new(
                io::ErrorKind::NotFound,
                format!(
                    "this system has no root certificates{}: install them (`ca-certificates` on \
                     Debian), name a file in SSL_CERT_FILE, or use Client::connect_trusting",
                    why.unwrap_or_default()
                ),
            ));
        }
        Ok(Self(roots))
    }

    /// Returns those in a PEM file, and no others.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or holds something else.
    pub fn from_pem_file(path: impl AsRef<Path>) -> io::Result<Self> {
        Self(RootCertStore::empty()).with_pem_file(path)
    }

    /// Returns these and those in a PEM file.
    ///
    /// # Errors
    ///
    /// As [`Roots::from_pem_file`].
    pub fn with_pem_file(mut self, path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        for certificate in pem::certificates(path)? {
            let added = self.0.add(certificate);
            added.map_err(|error| pem::wrong(path, error))?;
        }
        Ok(self)
    }

    /// Returns the settings of a client that trusts these, and presents no certificate.
    pub(crate) fn config(&self) -> ClientConfig {
        ClientConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .expect("the cryptography is for all versions of TLS")
            .with_root_certificates(self.0.clone())
            .with_no_client_auth()
    }
}

impl From<Roots> for RootCertStore {
    fn from(roots: Roots) -> Self {
        roots.0
    }
}
