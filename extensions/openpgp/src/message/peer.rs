//! The OpenPGP identity of a program: its key, the certificates that it trusts, and its name.

use std::{fmt, io, path::Path, sync::Arc, time::SystemTime};

use super::roles::{MAX_PRESENTED, Roles};
use crate::pgp::{Certificate, Fingerprint, Key, KeyError, Keyring};

/// The OpenPGP identity of a program: its key, and the certificates that it trusts.
///
/// [`OpenPgpServer::new`](crate::OpenPgpServer::new) and [`OpenPgpClient::new`](crate::OpenPgpClient::new) take it.
///
/// ```no_run
/// use smq_openpgp::{Key, Keyring, OpenPgp, Passphrase};
///
/// # fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let key = Key::from_file("/etc/station/key.asc", &Passphrase::none())?;
/// let trusted = Keyring::from_dir("/etc/station/trusted")?;
/// let openpgp = OpenPgp::new(key, trusted);
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct OpenPgp {
    pub(super) key: Key,
    pub(super) keyring: Keyring,
    pub(super) roles: Roles,
    name: Arc<str>,
    presented: PresentedCertificate,
}

/// The certificate that others get to see.
#[derive(Clone)]
enum PresentedCertificate {
    /// The certificate in the key.
    Own,
    /// A copy that an organisation certified.
    Certified(Arc<Certificate>),
    /// The copy in a file.
    File(Keyring),
}

/// The prefix of a server's user id, before its name.
const USER_ID_PREFIX: &str = "socket.mq:";

/// Returns the user id of the server with this name.
pub(super) fn user_id_of(name: &str) -> String {
    format!("{USER_ID_PREFIX}{name}")
}

impl OpenPgp {
    /// Returns the identity with this key. A server accepts requests from the holders of the certificates in the
    /// keyring.
    pub fn new(key: Key, keyring: Keyring) -> Self {
        let name = name_of(key.certificate()).into();
        Self {
            key,
            keyring,
            roles: Roles::default(),
            name,
            presented: PresentedCertificate::Own,
        }
    }

    /// Sets the name of this server. It refuses messages for a server with another name.
    ///
    /// The default is the text after `socket.mq:` in the user id of the key. If the key has no such user id or several,
    /// the default is its fingerprint. Clients derive the same name from the certificate.
    #[must_use]
    pub fn with_name(self, name: impl Into<String>) -> Self {
        let name = name.into().into();
        Self { name, ..self }
    }

    /// Sets the certificate to present: a copy that an organisation certified with `gpg --quick-sign-key` or
    /// [`Key::certify`]. The default is the certificate in the key.
    ///
    /// A server serves it to everybody. A client presents it with each request, so that a server can check its
    /// [roles](Self::with_role).
    ///
    /// # Errors
    ///
    /// When the certificate belongs to another key, or is longer than 6 KiB.
    pub fn with_certificate(
        self,
        certificate: impl Into<Arc<Certificate>>,
    ) -> Result<Self, KeyError> {
        let certificate = certificate.into();
        if certificate.fingerprint() != self.fingerprint() {
            let (other, own) = (certificate.fingerprint(), self.fingerprint());
            let message = format!("the certificate is of the key {other}, not of {own}");
            return Err(KeyError::Malformed(message));
        }
        check_length(&certificate).map_err(KeyError::Malformed)?;
        let copy = Certificate::from_bytes(&certificate.to_bytes())?;
        let key = self.key.with_updates(Keyring::of([copy]));
        let presented = PresentedCertificate::Certified(certificate);
        Ok(Self {
            key,
            presented,
            ..self
        })
    }

    /// Sets the file of the [certificate to present](Self::with_certificate), armored or binary.
    ///
    /// A changed file is read again: when the certificate is used, the file is checked at most once a second. Replace
    /// the file to renew the certification. Replace it also to extend or revoke the key itself (`gpg
    /// --quick-set-expire`, then `gpg --export`): it is merged with the certificate in the key.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, has no certificate of this key, or the certificate is longer than 6 KiB.
    pub fn with_certificate_file(self, path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref();
        let file = Keyring::from_file(path)?;
        let unusable = |reason: String| KeyError::Read {
            path: path.into(),
            source: io::Error::other(reason),
        };
        let fingerprint = self.fingerprint();
        let certificate = file.find(&fingerprint);
        let certificate = certificate
            .ok_or_else(|| unusable(format!("no certificate of the key {fingerprint}")))?;
        check_length(&certificate).map_err(unusable)?;
        let key = self.key.with_updates(file.clone());
        let presented = PresentedCertificate::File(file);
        Ok(Self {
            key,
            presented,
            ..self
        })
    }

    /// Trusts an organisation to certify a role: exactly this user id.
    ///
    /// A caller that presents a certificate with this certification is trusted as if the certificate were in the
    /// keyring. Its only user ids are the certified ones.
    ///
    /// The organisation's certificate must be in the keyring. Call this method once for each role and organisation.
    #[must_use]
    pub fn with_role(mut self, organisation: Fingerprint, user_id: impl Into<String>) -> Self {
        self.roles.add(organisation, user_id.into());
        self
    }

    /// Returns the name of this server.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the certificate to present, which others need to talk to this program.
    pub fn certificate(&self) -> Arc<Certificate> {
        let own = self.key.certificate();
        self.certified().unwrap_or_else(|| Arc::clone(own))
    }

    /// Returns the copy that an organisation certified, if it is set.
    pub(crate) fn certified(&self) -> Option<Arc<Certificate>> {
        match &self.presented {
            PresentedCertificate::Own => None,
            PresentedCertificate::Certified(certificate) => Some(Arc::clone(certificate)),
            PresentedCertificate::File(file) => file.find(&self.fingerprint()),
        }
    }

    pub(crate) fn key(&self) -> &Key {
        &self.key
    }

    /// Returns the trusted certificates.
    pub(crate) fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// Returns the fingerprint of the key.
    pub fn fingerprint(&self) -> Fingerprint {
        self.key.fingerprint()
    }
}

impl fmt::Debug for OpenPgp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenPgp")
            .field("fingerprint", &self.fingerprint())
            .field("name", &self.name)
            .field("keyring", &self.keyring)
            .field("roles", &self.roles)
            .finish()
    }
}

/// Checks that a certificate is short enough to be presented with each request.
fn check_length(certificate: &Certificate) -> Result<(), String> {
    if certificate.to_bytes().len() <= MAX_PRESENTED {
        return Ok(());
    }
    Err(format!(
        "the certificate is longer than {MAX_PRESENTED} bytes: remove unneeded signatures \
         (gpg --export-options export-clean)"
    ))
}

/// Returns the default name of a server with this certificate.
pub(crate) fn name_of(certificate: &Certificate) -> String {
    let user_ids = match certificate.validate(SystemTime::now()) {
        Ok(valid) => valid.user_ids().to_vec(),
        Err(_) => Vec::new(),
    };
    let mut names = user_ids
        .iter()
        .filter_map(|id| id.strip_prefix(USER_ID_PREFIX));
    match (names.next(), names.next()) {
        (Some(name), None) => name.into(),
        _ => certificate.fingerprint().to_string(),
    }
}
