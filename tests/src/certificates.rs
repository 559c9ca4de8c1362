//! Certificates made on the spot.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use rcgen::{
    BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    date_time_ymd,
};
use smq_runtime::tls::{Identity, Roots};
use tempfile::TempDir;

/// An authority with files of its own; dropping it removes them.
#[derive(Debug)]
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    folder: TempDir,
    issued: AtomicUsize,
}

/// A certificate and its key, in files of their authority.
#[derive(Debug, Clone)]
pub struct Issued {
    /// The certificate's file.
    pub certificate: PathBuf,
    /// The key's file.
    pub key: PathBuf,
}

impl Default for Authority {
    fn default() -> Self {
        Self::new()
    }
}

impl Authority {
    /// Returns a new authority, which nobody trusts yet.
    pub fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        params
            .distinguished_name
            .push(DnType::CommonName, "an authority of tests");
        let key = KeyPair::generate().expect("a key");
        let root = params.self_signed(&key).expect("a root");
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("root.pem"), root.pem()).expect("written");
        fs::write(folder.path().join("root.key"), key.serialize_pem()).expect("written");
        let issuer = Issuer::new(params, key);
        let issued = AtomicUsize::new(0);
        Self {
            issuer,
            folder,
            issued,
        }
    }

    /// Returns a path in its folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Returns the roots of who trusts it, and nobody else.
    pub fn roots(&self) -> Roots {
        Roots::from_pem_file(self.file("root.pem")).expect("a root")
    }

    /// Returns its own certificate and key, which are not those of a server.
    pub fn itself(&self) -> Issued {
        Issued {
            certificate: self.file("root.pem"),
            key: self.file("root.key"),
        }
    }

    /// Issues a certificate for a host.
    pub fn issue(&self, host: &str) -> Issued {
        self.issue_with(host, |_| {})
    }

    /// Issues a certificate that has long expired.
    pub fn issue_expired(&self, host: &str) -> Issued {
        self.issue_with(host, |params| {
            params.not_before = date_time_ymd(2001, 1, 1);
            params.not_after = date_time_ymd(2002, 1, 1);
        })
    }

    fn issue_with(&self, host: &str, change: impl FnOnce(&mut CertificateParams)) -> Issued {
        let mut params = CertificateParams::new([host.to_owned()]).expect("a name");
        change(&mut params);
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.issuer).expect("issued");
        let number = self.issued.fetch_add(1, Ordering::Relaxed);
        let issued = Issued {
            certificate: self.file(&format!("server-{number}.pem")),
            key: self.file(&format!("server-{number}.key")),
        };
        write(&issued.certificate, &certificate.pem());
        write(&issued.key, &key.serialize_pem());
        issued
    }
}

impl Issued {
    /// Returns what a server shows.
    pub fn certificate(&self) -> Identity {
        Identity::from_pem_files(&self.certificate, &self.key).expect("they fit together")
    }
}

fn write(file: &Path, text: &str) {
    fs::write(file, text).expect("written");
}
