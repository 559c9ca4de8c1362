//! An authority of certificates for tests.

use std::{fmt, fs};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use smq_runtime::tls::{Identity, Roots};
use tempfile::TempDir;

/// An authority.
pub struct Authority {
    folder: TempDir,
    issuer: CertifiedIssuer<'static, KeyPair>,
}

impl fmt::Debug for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Authority").field(&self.folder).finish()
    }
}

impl Default for Authority {
    fn default() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut params = CertificateParams::new([]).expect("no names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().expect("a key");
        let issuer = CertifiedIssuer::self_signed(params, key).expect("a root");
        fs::write(folder.path().join("root.pem"), issuer.pem()).expect("written");
        Self { folder, issuer }
    }
}

impl Authority {
    /// Returns the roots of a client that trusts this authority alone.
    ///
    /// # Panics
    ///
    /// If its folder is gone.
    pub fn roots(&self) -> Roots {
        Roots::from_pem_file(self.folder.path().join("root.pem")).expect("a root")
    }

    /// Issues a certificate for a host.
    ///
    /// # Panics
    ///
    /// If it is not the name of one.
    pub fn issue(&self, host: &str) -> Identity {
        let params = CertificateParams::new([host.to_owned()]).expect("a name");
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.issuer).expect("issued");
        let file = |kind| self.folder.path().join(format!("{host}.{kind}"));
        fs::write(file("pem"), certificate.pem()).expect("written");
        fs::write(file("key"), key.serialize_pem()).expect("written");
        Identity::from_pem_files(file("pem"), file("key")).expect("they fit together")
    }
}
