//! One end of a sealed exchange: its key, the certificates that it trusts, and the name of its server.

use std::{fmt, io, path::Path, sync::Arc, time::SystemTime};

use super::roles::{MOST_PRESENTED, Roles};
use crate::pgp::{Certificate, Fingerprint, Key, KeyError, Keyring};

/// The OpenPGP side of a program: its own key, and the certificates that it trusts. For
/// [`OpenPgpServer::new`](crate::OpenPgpServer::new) and [`OpenPgpClient::new`](crate::OpenPgpClient::new).
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

/// The certificate of the key, as others are shown it.
#[derive(Clone)]
enum PresentedCertificate {
    /// As the key has it.
    Own,
    /// As an organisation has certified it.
    Certified(Arc<Certificate>),
    /// As a file has it now.
    File(Keyring),
}

/// What the user id of a server's key begins with; its name follows.
const NAME: &str = "socket.mq:";

/// Returns the user id that the key of a server of that name bears.
pub(super) fn user_id_of(name: &str) -> String {
    format!("{NAME}{name}")
}

impl OpenPgp {
    /// Returns the side of a program that holds this key and trusts these certificates. A server takes the requests of
    /// the holders of these certificates.
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

    /// Sets the certificate of the key as an organisation has certified it, with `gpg --quick-sign-key` or
    /// [`Key::certify`]. The default is the certificate that the key itself has.
    ///
    /// A server presents it to everybody who asks for its certificate. A client presents it with each request, so that a
    /// server can check its [roles](Self::with_role).
    ///
    /// # Errors
    ///
    /// When it belongs to another key, or is longer than 6 KiB.
    pub fn with_certificate(
        self,
        certificate: impl Into<Arc<Certificate>>,
    ) -> Result<Self, KeyError> {
        let certificate = certificate.into();
        if certificate.fingerprint() != self.fingerprint() {
            let (other, own) = (certificate.fingerprint(), self.fingerprint());
            let message = format!("the certificate is of {other}, and the key is {own}");
            return Err(KeyError::Malformed(message));
        }
        is_short(&certificate).map_err(KeyError::Malformed)?;
        let copy = Certificate::from_bytes(&certificate.to_bytes())?;
        let key = self.key.renewed_by(Keyring::of([copy]));
        let presented = PresentedCertificate::Certified(certificate);
        Ok(Self {
            key,
            presented,
            ..self
        })
    }

    /// Sets the file of the certificate, armored or binary, as [`with_certificate`](Self::with_certificate) does.
    ///
    /// The file is read again when it has changed; it is looked at when the certificate is used, at most once a second. To renew
    /// the certification, replace the file. To extend or revoke the key itself (`gpg --quick-set-expire`, then `gpg --export`),
    /// replace the file too: the certificate in it counts in addition to the key's own file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or has no certificate of this key, or one that is longer than 6 KiB.
    pub fn with_certificate_file(self, path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref();
        let file = Keyring::from_file(path)?;
        let unfit = |what: String| KeyError::Read {
            path: path.into(),
            source: io::Error::other(what),
        };
        let fingerprint = self.fingerprint();
        let certificate = file.find(&fingerprint);
        let certificate =
            certificate.ok_or_else(|| unfit(format!("no certificate of the key {fingerprint}")))?;
        is_short(&certificate).map_err(unfit)?;
        let key = self.key.renewed_by(file.clone());
        let presented = PresentedCertificate::File(file);
        Ok(Self {
            key,
            presented,
            ..self
        })
    }

    /// Trusts an organisation to say who holds a role. A caller who presents a certificate on which the organisation's key has
    /// certified exactly this user id is trusted as if the certificate were in the keyring. The caller is known by this user id alone.
    ///
    /// The organisation's certificate has to be in the keyring. Call this again for other roles and organisations.
    #[must_use]
    pub fn with_role(mut self, organisation: Fingerprint, user_id: impl Into<String>) -> Self {
        self.roles.add(organisation, user_id.into());
        self
    }

    /// Returns the name of this server.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the certificate of the key as it is presented now. Others need it to talk to this side.
    pub fn certificate(&self) -> Arc<Certificate> {
        let own = self.key.certificate();
        self.certified().unwrap_or_else(|| Arc::clone(own))
    }

    /// Returns the certificate as an organisation has certified it, if there is one such.
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

    /// Returns the certificates that are trusted.
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

/// Checks that a certificate can be presented with each request.
fn is_short(certificate: &Certificate) -> Result<(), String> {
    if certificate.to_bytes().len() <= MOST_PRESENTED {
        return Ok(());
    }
    Err(format!(
        "the certificate is longer than {MOST_PRESENTED} bytes: remove signatures that nobody needs \
         (gpg --export-options export-clean)"
    ))
}

/// Returns the default name of the server with this certificate.
pub(crate) fn name_of(certificate: &Certificate) -> String {
    let user_ids = match certificate.validate(SystemTime::now()) {
        Ok(valid) => valid.user_ids().to_vec(),
        Err(_) => Vec::new(),
    };
    let mut names = user_ids.iter().filter_map(|id| id.strip_prefix(NAME));
    match (names.next(), names.next()) {
        (Some(name), None) => name.into(),
        _ => certificate.fingerprint().to_string(),
    }
}
