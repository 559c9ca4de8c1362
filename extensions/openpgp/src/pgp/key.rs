//! Secret keys.

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
    error::{Invalid, KeyError, in_words},
    fingerprint::KeyHandle,
    packets,
    rpgp_log::without_rpgp_log,
    secret_file,
    updates::CertificateUpdates,
    validity::Valid,
};

/// A secret key and its certificate: the identity of a program.
///
/// The key is unlocked in memory, and erased when the last clone is dropped. Clones are cheap.
///
/// ```no_run
/// use smq_openpgp::{Key, Passphrase};
///
/// let key = Key::generate("station-7")?;
/// key.write("/etc/app/station-7.key", &Passphrase::from_env("STATION_PASSPHRASE")?)?;
/// std::fs::write("station-7.asc", key.certificate().to_armored())?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Key {
    parts: Arc<KeyParts>,
    updates: Option<Arc<CertificateUpdates>>,
}

struct KeyParts {
    certificate: Arc<Certificate>,
    primary: Secret<SecretKey>,
    /// In the order of the certificate's subkeys.
    subkeys: Vec<(Fingerprint, Secret<SecretSubkey>)>,
}

/// The secret part of a key.
enum Secret<K> {
    Unlocked(K),
    /// The secret is on a card, or offline.
    NotInFile,
}

impl<K> Secret<K> {
    fn get(&self) -> Option<&K> {
        match self {
            Self::Unlocked(key) => Some(key),
            Self::NotInFile => None,
        }
    }
}

/// The secret of a primary key or a subkey, in the form that rpgp signs with.
#[allow(clippy::redundant_allocation)]
pub(super) type AnySigner<'a> = Box<&'a dyn SigningKey>;

/// The maximum size of a file with a secret key.
const MAX_BYTES: u64 = 1024 * 1024;

/// The maximum number of packets of a key, more than any key in use has.
const MAX_PACKETS: usize = 4096;

impl Key {
    /// Reads the file of a secret key, armored or binary, as [`write`](Self::write) and `gpg --export-secret-keys`
    /// write it.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, its mode lets the group or others access it, and as
    /// [`from_bytes`](Self::from_bytes).
    pub fn from_file(path: impl AsRef<Path>, passphrase: &Passphrase) -> Result<Self, KeyError> {
        let bytes = secret_file::read(path.as_ref(), MAX_BYTES)?;
        Self::from_bytes(&bytes, passphrase)
    }

    /// Parses a secret key, armored or binary, and unlocks it.
    ///
    /// # Errors
    ///
    /// When the bytes are not one secret key of version 4 or 6, or the passphrase is wrong. Also when all secrets are
    /// RSA: the timing of rpgp's RSA leaks the secret (RUSTSEC-2023-0071), so this crate uses RSA for public keys only.
    pub fn from_bytes(bytes: &[u8], passphrase: &Passphrase) -> Result<Self, KeyError> {
        without_rpgp_log(|| Self::unlocked(bytes, passphrase))
    }

    fn unlocked(bytes: &[u8], passphrase: &Passphrase) -> Result<Self, KeyError> {
        let binary = armor::read(bytes)?;
        let scanned = packets::scan(&binary, MAX_PACKETS).map_err(KeyError::malformed)?;
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
                    primary = Some(if is_not_in_file(key.secret_params()) {
                        Secret::NotInFile
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
                    let secret = if is_not_in_file(key.secret_params()) {
                        Secret::NotInFile
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
                "no secret key: use gpg --export-secret-keys",
            ));
        };
        let key = Self {
            parts: Arc::new(KeyParts {
                certificate: Arc::new(Certificate::from_bytes(&public)?),
                primary,
                subkeys,
            }),
            updates: None,
        };
        if !key.has_usable_secret() {
            return Err(KeyError::malformed(
                "all secrets are RSA, which is not supported (RUSTSEC-2023-0071), or not in the file: \
                 make a key with gpg --quick-generate-key NAME future-default",
            ));
        }
        Ok(key)
    }

    /// Writes the secret key as armored text to a new file with mode 0600. A passphrase encrypts it.
    ///
    /// # Errors
    ///
    /// When the file exists or cannot be written, or a secret of the key is on a card or offline.
    pub fn write(&self, path: impl AsRef<Path>, passphrase: &Passphrase) -> Result<(), KeyError> {
        let packets = self.packets(passphrase)?;
        let text = armor::write(&packets, BlockType::PrivateKey)?;
        secret_file::write_new(path.as_ref(), &text)
    }

    /// Returns the packets of the secret key, encrypted if there is a passphrase.
    fn packets(&self, passphrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let missing = || KeyError::malformed("a secret of the key is on a card or offline");
        let public = self.certificate().to_bytes();
        let scanned = packets::scan(&public, MAX_PACKETS).map_err(KeyError::malformed)?;
        // Large enough: a vector that grows leaves copies of the secret in memory.
        let capacity = public.len() + (self.parts.subkeys.len() + 1) * 8192;
        let mut out = Zeroizing::new(Vec::with_capacity(capacity));
        let password = passphrase.password();
        let rng = rand::thread_rng;
        for packet in &scanned {
            match packet.tag {
                Tag::PublicKey => {
                    let mut key = self.parts.primary.get().ok_or_else(missing)?.clone();
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

    /// Returns the public part of the key, which others need to encrypt to it and to verify its signatures.
    pub fn certificate(&self) -> &Arc<Certificate> {
        &self.parts.certificate
    }

    /// Returns the fingerprint of the primary key.
    pub fn fingerprint(&self) -> Fingerprint {
        self.certificate().fingerprint()
    }

    /// Applies newer copies of the certificate to this key: a later expiry, or a revocation.
    pub(crate) fn with_updates(self, copies: Keyring) -> Self {
        let updates = Some(Arc::new(CertificateUpdates::new(copies)));
        Self { updates, ..self }
    }

    /// Returns the certificate with its updates. It decides what the key may be used for now.
    pub(super) fn current(&self) -> Arc<Certificate> {
        let own = self.certificate();
        match &self.updates {
            Some(updates) => updates.apply(own),
            None => Arc::clone(own),
        }
    }

    pub(super) fn of(
        certificate: Certificate,
        primary: SecretKey,
        subkeys: Vec<(Fingerprint, SecretSubkey)>,
    ) -> Self {
        let subkeys = subkeys.into_iter();
        let subkeys = subkeys.map(|(fingerprint, key)| (fingerprint, Secret::Unlocked(key)));
        Self {
            parts: Arc::new(KeyParts {
                certificate: Arc::new(certificate),
                primary: Secret::Unlocked(primary),
                subkeys: subkeys.collect(),
            }),
            updates: None,
        }
    }

    fn subkey(&self, fingerprint: &Fingerprint) -> Option<&SecretSubkey> {
        let mut subkeys = self.parts.subkeys.iter();
        subkeys
            .find(|(subkey, _)| subkey == fingerprint)
            .and_then(|(_, secret)| secret.get())
    }

    fn has_usable_secret(&self) -> bool {
        let primary = self.parts.primary.get();
        let mut subkeys = self.parts.subkeys.iter().filter_map(|(_, key)| key.get());
        primary.is_some_and(algorithms::secret_is_accepted)
            || subkeys.any(algorithms::secret_is_accepted)
    }

    /// Returns the secret of the newest key that may sign now.
    pub(super) fn signer(&self, now: SystemTime) -> Result<AnySigner<'_>, Invalid> {
        let valid = self.current().validate(now)?;
        let mut secrets = valid.signing().iter().filter_map(|key| {
            let primary = self.parts.primary.get();
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

    /// Returns the secret of the primary key, if that may certify now.
    pub(super) fn certifier(&self, now: SystemTime) -> Result<&SecretKey, Invalid> {
        let valid: Valid = self.current().validate(now)?;
        let secret = self.parts.primary.get();
        secret
            .filter(|key| valid.certifies() && algorithms::secret_is_accepted(*key))
            .ok_or(Invalid::Purpose {
                key: self.fingerprint(),
                purpose: "certify",
            })
    }

    /// Checks that this program can read what others encrypt to its newest encryption subkey, since they choose that one.
    /// Returns what is wrong, and what to do.
    pub(crate) fn check_decryption(&self, now: SystemTime) -> Result<(), String> {
        // A certificate that is not valid is told of elsewhere.
        let Ok(valid) = self.current().validate(now) else {
            return Ok(());
        };
        for (subkey, accepted) in valid.newest_for_encryption() {
            let reason = match (accepted, self.subkey(&subkey.fingerprint)) {
                (Err(algorithm), _) => format!("{algorithm} is not supported"),
                (Ok(()), None) => {
                    "its secret is not in the key file, but on a card or another machine".into()
                }
                (Ok(()), Some(secret)) if !algorithms::secret_is_accepted(secret) => {
                    "its secret is RSA, which is not supported (RUSTSEC-2023-0071)".into()
                }
                (Ok(()), Some(_)) => continue,
            };
            return Err(format!(
                "the key {} cannot read what is encrypted to its newest encryption subkey {}: {reason}; revoke that \
                 subkey, or add a newer one with gpg --quick-add-key {} cv25519 encr, and export the key again",
                self.fingerprint(),
                subkey.fingerprint,
                self.fingerprint(),
            ));
        }
        Ok(())
    }

    /// Returns the secret of the subkey with this handle, if messages may be encrypted to it now.
    pub(super) fn decryptor(
        &self,
        handle: &KeyHandle,
        now: SystemTime,
    ) -> Result<Option<&(impl DecryptionKey + use<>)>, Invalid> {
        let valid = self.current().validate(now)?;
        let mut keys = valid.encryption_keys().filter(|key| handle.names(key));
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

/// Returns whether gpg wrote a placeholder for a secret that is on a card or offline.
fn is_not_in_file(params: &SecretParams) -> bool {
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
        format!("wrong passphrase ({})", in_words(&error.to_string()))
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
