//! What a server proves itself with over TLS, and its renewal while the server runs.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use tokio_rustls::{
    TlsAcceptor,
    rustls::{self, InconsistentKeys, ServerConfig},
};

use super::{pem, provider};

/// The certificate chain of a server and its private key: see
/// [`Server::with_tls_identity`](crate::Server::with_tls_identity).
///
/// ```no_run
/// # async fn run(server: smq_runtime::Server) -> std::io::Result<()> {
/// use smq_runtime::tls::Identity;
///
/// let identity = Identity::from_pem_files("/etc/app/chain.pem", "/etc/app/key.pem")?;
/// server.with_tls_identity(identity).serve("https://0.0.0.0:443").await
/// # }
/// ```
///
/// To renew the certificate, write the files again. The server checks them at each connection. If the new files do not fit
/// together, it keeps the old certificate and logs a warning.
#[derive(Clone)]
pub struct Identity {
    shared: Arc<Shared>,
}

struct Shared {
    chain: PathBuf,
    key: PathBuf,
    current: Mutex<Current>,
}

struct Current {
    /// How the files were when they were last read, whatever came of it.
    stamps: Stamps,
    acceptor: TlsAcceptor,
}

/// What changes when one of the two files does: when it was written, and its size.
type Stamps = [Option<(SystemTime, u64)>; 2];

impl Identity {
    /// Reads two PEM files: a certificate, followed by those of its issuers (but for the root),
    /// and its private key (PKCS #8, SEC 1 or PKCS #1, without a passphrase).
    ///
    /// # Errors
    ///
    /// When a file cannot be read, holds something else, or the one does not belong to the other.
    pub fn from_pem_files(
        certificate: impl Into<PathBuf>,
        key: impl Into<PathBuf>,
    ) -> io::Result<Self> {
        let (chain, key) = (certificate.into(), key.into());
        let current = Current {
            stamps: [&chain, &key].map(|file| stamp(file)),
            acceptor: read(&chain, &key)?,
        };
        let shared = Shared {
            chain,
            key,
            current: Mutex::new(current),
        };
        Ok(Self {
            shared: Arc::new(shared),
        })
    }

    /// Returns what shakes hands: with the files as they are now, if they are good.
    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        let Shared {
            chain,
            key,
            current,
        } = &*self.shared;
        let stamps = [chain, key].map(|file| stamp(file));
        let mut current = current.lock().unwrap_or_else(PoisonError::into_inner);
        if stamps != current.stamps {
            current.stamps = stamps;
            match read(chain, key) {
                Ok(acceptor) => {
                    tracing::info!(file = %chain.display(), "took the renewed certificate");
                    current.acceptor = acceptor;
                }
                Err(error) => {
                    tracing::warn!(%error, "kept the certificate: the new one is no good");
                }
            }
        }
        current.acceptor.clone()
    }
}

fn stamp(file: &Path) -> Option<(SystemTime, u64)> {
    let metadata = fs::metadata(file).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

fn read(chain: &Path, key: &Path) -> io::Result<TlsAcceptor> {
    let (certificates, private_key) = (pem::certificates(chain)?, pem::key(key)?);
    let config = ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .and_then(|builder| {
            builder
                .with_no_client_auth()
                .with_single_cert(certificates, private_key)
        });
    let mut config = config.map_err(|error| match error {
        rustls::Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => pem::wrong(
            key,
            format_args!(
                "this is not the key of the certificate in {}",
                chain.display()
            ),
        ),
        error => pem::wrong(chain, error),
    })?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config).into())
}

/// Without the key.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity")
            .field("file", &self.shared.chain)
            .finish_non_exhaustive()
    }
}
