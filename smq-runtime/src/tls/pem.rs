//! Certificates and keys in PEM files, and what is wrong with them.

use std::{fmt::Display, io, path::Path};

use tokio_rustls::rustls::pki_types::{
    CertificateDer, PrivateKeyDer,
    pem::{Error, PemObject as _},
};

/// Returns the certificates in a file: at least one.
pub(super) fn certificates(path: &Path) -> io::Result<Vec<CertificateDer<'static>>> {
    let certificates = CertificateDer::pem_file_iter(path).and_then(Iterator::collect);
    let certificates: Vec<_> = certificates.map_err(|error| unreadable(path, &error))?;
    if certificates.is_empty() {
        return Err(wrong(path, "there is no certificate in PEM in it"));
    }
    Ok(certificates)
}

/// Returns the first private key in a file.
pub(super) fn key(path: &Path) -> io::Result<PrivateKeyDer<'static>> {
    PrivateKeyDer::from_pem_file(path).map_err(|error| match error {
        Error::NoItemsFound => wrong(
            path,
            "there is no private key in PEM in it, or only one under a passphrase",
        ),
        error => unreadable(path, &error),
    })
}

/// The error for a file that holds something else than it should.
pub(super) fn wrong(path: &Path, why: impl Display) -> io::Error {
    let text = format!("{}: {why}", path.display());
    io::Error::new(io::ErrorKind::InvalidData, text)
}

fn unreadable(path: &Path, error: &Error) -> io::Error {
    match error {
        Error::Io(error) => io::Error::new(error.kind(), format!("{}: {error}", path.display())),
        error => wrong(path, error),
    }
}
