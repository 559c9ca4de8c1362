//! One end of a sealed exchange: its key, whom it trusts, and what its server is called.

use std::{fmt, io, path::Path, sync::Arc, time::SystemTime};

use super::roles::{MOST_PRESENTED, Roles};
use crate::pgp::{Certificate, Fingerprint, Key, KeyError, Keyring};

/// The OpenPGP side of a program: its own key, and the certificates that it trusts. For
/// [`Server::with_openpgp`](crate::Server::with_openpgp) and [`Client::with_openpgp`](crate::Client::with_openpgp).
///
/// ```no_run
/// use smq_runtime::{OpenPgp, pgp::{Key, Keyring, Passphrase}};
///
/// # fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let key = Key::read("/etc/station/key.asc", &Passphrase::none())?;
/// let trusted = Keyring::open("/etc/station/trusted")?;
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
    /// Returns the side of who holds this key and trusts these certificates: a server, those whose requests it takes.
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

    /// Sets what this server is called. Clients have to call it the same: what is meant for another server is
    /// not taken. Without this it is what follows `socket.mq:` in the user id of the key, if there is one such, and
    /// its fingerprint otherwise: whoever has the certificate knows that.
    #[must_use]
    pub fn with_name(self, name: impl Into<String>) -> Self {
        let name = name.into().into();
        Self { name, ..self }
    }

    /// Sets the certificate of the key as an organisation has certified it: what `gpg --quick-sign-key` makes, or
    /// [`Key::certify`]. Without this it is as the key has it.
    ///
    /// A server shows it to whoever asks for its certificate; a client shows it with each request, so
    /// that a server may know its [roles](Self::with_role).
    ///
    /// # Errors
    ///
    /// When it is that of another key, or longer than 6 KiB.
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
    /// It is looked at again when it is used, at most once a second: who renews the certification replaces the file, and
    /// that is all. So does who gives the key itself a later end (`gpg --quick-set-expire`, then `gpg --export`), or revokes it: what
    /// the certificate says about the key counts, beside what the key's own file had said when it was read.
    ///
    /// # Errors
    ///
    /// When it cannot be read, has no certificate of this key, or one that is longer than 6 KiB.
    pub fn with_certificate_file(self, path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref();
        let file = Keyring::open(path)?;
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

    /// Takes the word of an organisation for who holds a role: a caller who shows a certificate on which its key has
    /// certified exactly this user id is trusted, as if the certificate were in the keyring, and is known by this user id alone.
    ///
    /// The organisation's certificate has to be in the keyring. May be said again, for other roles and organisations.
    #[must_use]
    pub fn with_role(mut self, organisation: Fingerprint, user_id: impl Into<String>) -> Self {
        self.roles.add(organisation, user_id.into());
        self
    }

    /// Returns what this server is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the certificate of the key, as it is shown now: what others need to know to talk to this side.
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

/// Whether a certificate can be shown with each request.
fn is_short(certificate: &Certificate) -> Result<(), String> {
    if certificate.to_bytes().len() <= MOST_PRESENTED {
        return Ok(());
    }
    Err(format!(
        "the certificate is longer than {MOST_PRESENTED} bytes: leave out what nobody needs \
         (gpg --export-options export-clean)"
    ))
}

/// Returns what the server with this certificate is called, unless it has another name of its own.
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
