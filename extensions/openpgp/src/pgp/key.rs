//! A secret key of our own.

use std::{fmt, path::Path, sync::Arc, time::SystemTime};

use pgp::{
    armor::BlockType,
    packet::{SecretKey, SecretSubkey},
    ser::Serialize,
    types::{DecryptionKey, S2kParams, SecretParams, SigningKey, StringToKey, Tag},
};
use zeroize::Zeroizing;

use super::{
    Certificate, Fingerprint, Keyring, Passphrase, algorithms, armor,
    error::{Invalid, KeyError},
    fingerprint::Handle,
    packets,
    rpgp_log::without_rpgp_log,
    secret_file,
    updates::CertificateUpdates,
    validity::Valid,
};

/// A secret key and its certificate: who a program is.
///
/// It is unlocked while it is in memory, and wiped when the last clone is dropped. Cloning is cheap.
///
/// ```no_run
/// use smq_runtime::openpgp::{Key, Passphrase};
///
/// let key = Key::generate("station-7")?;
/// key.write("/etc/app/station-7.key", &Passphrase::from_env("STATION_PASSPHRASE")?)?;
/// std::fs::write("station-7.asc", key.certificate().to_armored()).expect("a file");
/// # Ok::<(), smq_runtime::openpgp::KeyError>(())
/// ```
#[derive(Clone)]
pub struct Key {
    shared: Arc<Shared>,
    renewal: Option<Arc<CertificateUpdates>>,
}

struct Shared {
    certificate: Arc<Certificate>,
    primary: Secret<SecretKey>,
    /// In the order of the certificate's subkeys.
    subkeys: Vec<(Fingerprint, Secret<SecretSubkey>)>,
}

/// The secret part of a key.
enum Secret<K> {
    Unlocked(K),
    /// It is kept elsewhere: on a card, or offline.
    Elsewhere,
}

impl<K> Secret<K> {
    fn get(&self) -> Option<&K> {
        match self {
            Self::Unlocked(key) => Some(key),
            Self::Elsewhere => None,
        }
    }
}

/// The secret of a primary key or of a subkey, in the form that rpgp signs with.
#[allow(clippy::redundant_allocation)]
pub(super) type AnySigner<'a> = Box<&'a dyn SigningKey>;

/// A file with a secret key is no longer than this.
const MOST_BYTES: u64 = 1024 * 1024;

/// More packets than any key has that is in use.
const MOST_PACKETS: usize = 4096;

impl Key {
    /// Reads the file of a secret key, armored or binary: ours, or what `gpg --export-secret-keys` writes.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, others may read it (anything of mode 077), the passphrase is wrong, and as
    /// [`from_bytes`](Self::from_bytes).
    pub fn from_file(path: impl AsRef<Path>, passphrase: &Passphrase) -> Result<Self, KeyError> {
        let bytes = secret_file::read(path.as_ref(), MOST_BYTES)?;
        Self::from_bytes(&bytes, passphrase)
    }

    /// Reads a secret key, armored or binary, with its passphrase.
    ///
    /// # Errors
    ///
    /// When it is not one secret key of version 4 or 6, the passphrase is wrong, or all that it could do is RSA: rpgp's
    /// takes a time that tells of the secret (RUSTSEC-2023-0071), so it is used for the keys of others alone.
    pub fn from_bytes(bytes: &[u8], passphrase: &Passphrase) -> Result<Self, KeyError> {
        without_rpgp_log(|| Self::unlocked(bytes, passphrase))
    }

    fn unlocked(bytes: &[u8], passphrase: &Passphrase) -> Result<Self, KeyError> {
        let binary = armor::read(bytes)?;
        let scanned = packets::scan(&binary, MOST_PACKETS).map_err(KeyError::malformed)?;
        let password = passphrase.password();
        let mut primary = None;
        let mut subkeys = Vec::new();
        let mut public = Vec::new();
        for packet in &scanned {
            let header = packet.header();
            let body = &packet.body[..];
            match packet.tag {
                Tag::SecretKey if primary.is_some() => {
                    return Err(KeyError::malformed("more than one secret key"));
                }
                Tag::SecretKey => {
                    let mut key =
                        SecretKey::try_from_reader(header, body).map_err(KeyError::malformed)?;
                    append(&mut public, Tag::PublicKey, key.public_key())?;
                    primary = Some(if is_elsewhere(key.secret_params()) {
                        Secret::Elsewhere
                    } else {
                        key.remove_password(&password)
                            .map_err(|error| locked(&error, passphrase))?;
                        Secret::Unlocked(key)
                    });
                }
                Tag::SecretSubkey => {
                    let mut key =
                        SecretSubkey::try_from_reader(header, body).map_err(KeyError::malformed)?;
                    append(&mut public, Tag::PublicSubkey, key.public_key())?;
                    let fingerprint = Fingerprint::of(key.public_key());
                    let secret = if is_elsewhere(key.secret_params()) {
                        Secret::Elsewhere
                    } else {
                        key.remove_password(&password)
                            .map_err(|error| locked(&error, passphrase))?;
                        Secret::Unlocked(key)
                    };
                    subkeys.extend(fingerprint.map(|fingerprint| (fingerprint, secret)));
                }
                tag => packets::append(&mut public, tag, body),
            }
        }
        let Some(primary) = primary else {
            return Err(KeyError::malformed(
                "no secret key in it (gpg --export-secret-keys)",
            ));
        };
        let key = Self {
            shared: Arc::new(Shared {
                certificate: Arc::new(Certificate::from_bytes(&public)?),
                primary,
                subkeys,
            }),
            renewal: None,
        };
        if key.is_useless() {
            return Err(KeyError::malformed(
                "its secret parts are RSA, which is not used here (RUSTSEC-2023-0071), or not in the file: \
                 make a key with gpg --quick-generate-key NAME future-default",
            ));
        }
        Ok(key)
    }

    /// Writes the secret key as armored text into a new file of mode 0600, locked with the passphrase if there is one.
    ///
    /// # Errors
    ///
    /// When the file exists already or cannot be written, or a part of the key is kept elsewhere.
    pub fn write(&self, path: impl AsRef<Path>, passphrase: &Passphrase) -> Result<(), KeyError> {
        let packets = self.packets(passphrase)?;
        let text = armor::write(&packets, BlockType::PrivateKey)?;
        secret_file::write_new(path.as_ref(), &text)
    }

    /// Returns the packets of the secret key, locked with the passphrase if there is one.
    fn packets(&self, passphrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let missing = || KeyError::malformed("a part of the key is kept elsewhere");
        let public = self.certificate().to_bytes();
        let scanned = packets::scan(&public, MOST_PACKETS).map_err(KeyError::malformed)?;
        // With room for all of it: a vector that grows leaves copies behind.
        let room = public.len() + (self.shared.subkeys.len() + 1) * 8192;
        let mut out = Zeroizing::new(Vec::with_capacity(room));
        let password = passphrase.password();
        let rng = rand::thread_rng;
        for packet in &scanned {
            match packet.tag {
                Tag::PublicKey => {
                    let mut key = self.shared.primary.get().ok_or_else(missing)?.clone();
                    if !passphrase.is_none() {
                        key.set_password(rng(), &password)
                            .map_err(KeyError::malformed)?;
                    }
                    append(&mut out, Tag::SecretKey, &key)?;
                }
                Tag::PublicSubkey => {
                    let public = pgp::packet::PublicSubkey::try_from_reader(
                        packet.header(),
                        &packet.body[..],
                    );
                    let fingerprint = public.ok().as_ref().and_then(Fingerprint::of);
                    let secret = fingerprint.and_then(|it| self.subkey(&it));
                    let mut key = secret.ok_or_else(missing)?.clone();
                    if !passphrase.is_none() {
                        key.set_password(rng(), &password)
                            .map_err(KeyError::malformed)?;
                    }
                    append(&mut out, Tag::SecretSubkey, &key)?;
                }
                tag => packets::append(&mut out, tag, &packet.body),
            }
        }
        Ok(out)
    }

    /// Returns what others need to encrypt to this key and to know its signatures.
    pub fn certificate(&self) -> &Arc<Certificate> {
        &self.shared.certificate
    }

    /// Returns the name of the primary key.
    pub fn fingerprint(&self) -> Fingerprint {
        self.certificate().fingerprint()
    }

    /// Returns this key with what copies of its certificate say: that it expires later, say, or is revoked.
    pub(crate) fn renewed_by(self, copies: Keyring) -> Self {
        let renewal = Some(Arc::new(CertificateUpdates::new(copies)));
        Self { renewal, ..self }
    }

    /// Returns the certificate by which it is decided what the key may do now.
    pub(super) fn current(&self) -> Arc<Certificate> {
        let own = self.certificate();
        match &self.renewal {
            Some(renewal) => renewal.of(own),
            None => Arc::clone(own),
        }
    }

    pub(super) fn of(
        certificate: Certificate,
        primary: SecretKey,
        subkeys: Vec<(Fingerprint, SecretSubkey)>,
    ) -> Self {
        let subkeys = subkeys.into_iter();
        let subkeys = subkeys.map(|(name, key)| (name, Secret::Unlocked(key)));
        Self {
            shared: Arc::new(Shared {
                certificate: Arc::new(certificate),
                primary: Secret::Unlocked(primary),
                subkeys: subkeys.collect(),
            }),
            renewal: None,
        }
    }

    fn subkey(&self, fingerprint: &Fingerprint) -> Option<&SecretSubkey> {
        let mut subkeys = self.shared.subkeys.iter();
        subkeys
            .find(|(name, _)| name == fingerprint)
            .and_then(|(_, secret)| secret.get())
    }

    fn is_useless(&self) -> bool {
        let primary = self.shared.primary.get();
        let subkeys = self.shared.subkeys.iter().filter_map(|(_, key)| key.get());
        !primary.is_some_and(algorithms::secret_is_accepted)
            && !subkeys.into_iter().any(algorithms::secret_is_accepted)
    }

    /// Returns the secret of the newest key that may sign now.
    pub(super) fn signer(&self, now: SystemTime) -> Result<AnySigner<'_>, Invalid> {
        let valid = self.current().validate(now)?;
        let mut secrets = valid.signing().iter().filter_map(|key| {
            let primary = self.shared.primary.get();
            let secret: &dyn SigningKey = match key.subkey {
                Some(_) => self.subkey(&key.fingerprint)?,
                None => primary?,
            };
            algorithms::secret_is_accepted(&Box::new(secret)).then(|| Box::new(secret))
        });
        secrets.next().ok_or(Invalid::Purpose {
            key: self.fingerprint(),
            purpose: "sign",
        })
    }

    /// Returns the secret of the primary key, if it may certify others now.
    pub(super) fn certifier(&self, now: SystemTime) -> Result<&SecretKey, Invalid> {
        let valid: Valid = self.current().validate(now)?;
        let secret = self.shared.primary.get();
        secret
            .filter(|key| valid.certifies() && algorithms::secret_is_accepted(*key))
            .ok_or(Invalid::Purpose {
                key: self.fingerprint(),
                purpose: "certify",
            })
    }

    /// Returns the secret of the subkey of that name, if it may be encrypted to now.
    pub(super) fn decryptor(
        &self,
        named: &Handle,
        now: SystemTime,
    ) -> Result<Option<&(impl DecryptionKey + use<>)>, Invalid> {
        let valid = self.current().validate(now)?;
        let mut keys = valid.encryption_keys().filter(|key| named.names(key));
        let secret = keys.find_map(|key| self.subkey(&key));
        Ok(secret.filter(|key| algorithms::secret_is_accepted(*key)))
    }
}

fn append(out: &mut Vec<u8>, tag: Tag, packet: &impl Serialize) -> Result<(), KeyError> {
    let mut body = Zeroizing::new(Vec::with_capacity(packet.write_len()));
    packet.to_writer(&mut *body).map_err(KeyError::malformed)?;
    packets::append(out, tag, &body);
    Ok(())
}

/// What gpg writes in place of a secret that is on a card or offline.
fn is_elsewhere(params: &SecretParams) -> bool {
    let SecretParams::Encrypted(locked) = params else {
        return false;
    };
    matches!(
        locked.string_to_key_params(),
        S2kParams::Cfb {
            s2k: StringToKey::Private { .. },
            ..
        } | S2kParams::MalleableCfb {
            s2k: StringToKey::Private { .. },
            ..
        }
    )
}

fn locked(error: &pgp::errors::Error, passphrase: &Passphrase) -> KeyError {
    let reason = if passphrase.is_none() {
        "the key is locked, and none was given".to_owned()
    } else {
        format!("it does not open the key ({error})")
    };
    KeyError::Passphrase { reason }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key")
            .field("fingerprint", &self.fingerprint())
            .finish_non_exhaustive()
    }
}
