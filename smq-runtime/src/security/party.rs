//! One end of a sealed exchange: its key, whom it trusts, and what its server is called.

use std::{fmt, sync::Arc, time::SystemTime};

use crate::openpgp::{Certificate, Fingerprint, Key, KeyError, Keyring};

/// The OpenPGP side of a program: its own key, and the certificates that it trusts. For
/// [`Server::with_openpgp`](crate::Server::with_openpgp) and [`Client::with_openpgp`](crate::Client::with_openpgp).
///
/// ```no_run
/// use smq_runtime::{OpenPgp, openpgp::{Key, Keyring, Passphrase}};
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
    name: Arc<str>,
    shown: Arc<Certificate>,
}

/// What the user id of a server's key begins with; its name follows.
const NAME: &str = "socket.mq:";

impl OpenPgp {
    /// Returns the side of who holds this key and trusts these certificates: a server, those whose requests it takes.
    pub fn new(key: Key, keyring: Keyring) -> Self {
        let name = name_of(key.certificate()).into();
        Self {
            shown: Arc::clone(key.certificate()),
            key,
            keyring,
            name,
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

    /// Sets the certificate that this server shows: that of its key with what an organisation has signed on it, which
    /// clients that trust the organisation want to see. Without this it is as the key has it.
    ///
    /// # Errors
    ///
    /// When it is that of another key.
    pub fn with_certificate(
        self,
        certificate: impl Into<Arc<Certificate>>,
    ) -> Result<Self, KeyError> {
        let shown = certificate.into();
        if shown.fingerprint() != self.fingerprint() {
            let (other, own) = (shown.fingerprint(), self.fingerprint());
            let message = format!("the certificate is of {other}, and the key is {own}");
            return Err(KeyError::Malformed(message));
        }
        Ok(Self { shown, ..self })
    }

    /// Returns what this server is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the certificate that is shown: what others need to know to talk to this side.
    pub fn certificate(&self) -> &Certificate {
        &self.shown
    }

    /// Returns a certificate that is trusted.
    pub(crate) fn trusted(&self, fingerprint: &Fingerprint) -> Option<Arc<Certificate>> {
        self.keyring.find(fingerprint)
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
            .finish()
    }
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
