//! Opens messages: decrypts them, and verifies who signed them.

use std::{convert::identity, fmt, io::Read, sync::Arc, time::SystemTime};

use pgp::{
    composed::PlainSessionKey,
    packet::StreamDecryptor,
    types::{DecryptionKey, EskType, KeyDetails, Password, Seipdv1ReadMode},
};
use zeroize::Zeroizing;

use super::{
    Certificate, Fingerprint, Key, algorithms,
    error::{OpenError, in_words},
    panics::catch_panic,
    statement::{self, Statement},
    structure::{self, Container, Encrypted, SeipdVersion, Signed},
    trust_store::TrustStore,
    unix_time::{self, Seconds},
    validity::{Valid, ValidKey},
};

/// The verified signer of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    fingerprint: Fingerprint,
    user_ids: Vec<String>,
    certifier: Option<Fingerprint>,
}

impl Signer {
    /// Returns the fingerprint of the primary key of the signer's certificate.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Returns the valid user ids of the certificate. The holder chose them, unless an organisation
    /// [certified](Self::certified_by) them.
    pub fn user_ids(&self) -> &[String] {
        &self.user_ids
    }

    /// Returns the fingerprint of the organisation, if the certificate is trusted only because of its certification.
    /// The user ids are then exactly those that the organisation certified.
    pub fn certified_by(&self) -> Option<Fingerprint> {
        self.certifier
    }

    /// Returns this signer with the user ids that an organisation certified.
    pub(crate) fn certified(self, by: Fingerprint, user_ids: Vec<String>) -> Self {
        Self {
            user_ids,
            certifier: Some(by),
            ..self
        }
    }
}

/// A message from a trusted signer.
pub(crate) struct VerifiedMessage {
    pub(crate) signer: Signer,
    pub(crate) certificate: Arc<Certificate>,
    /// The signing key: the primary key, or a subkey.
    pub(crate) key: Fingerprint,
    pub(crate) data: Zeroizing<Vec<u8>>,
    /// The encryption container; `None` if the message was only signed.
    pub(crate) container: Option<SeipdVersion>,
}

/// Omits the data, which does not belong in a log.
impl fmt::Debug for VerifiedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifiedMessage")
            .field("signer", &self.signer)
            .finish_non_exhaustive()
    }
}

/// The maximum difference between the signer's clock and the local clock, in seconds.
const MAX_SKEW: Seconds = 5 * 60;

/// Opens a message that is signed, and encrypted to `own`.
pub(crate) fn open(
    bytes: &[u8],
    own: &Key,
    trusted: &dyn TrustStore,
    now: SystemTime,
    max_bytes: usize,
) -> Result<VerifiedMessage, OpenError> {
    let opened = catch_panic(|| {
        check_size(bytes, max_bytes)?;
        let encrypted = structure::parse_encrypted(bytes)?;
        let key = own.decryptor(&encrypted.recipient, now);
        let key = key
            .map_err(OpenError::Own)?
            .filter(|key| key.algorithm() == encrypted.algorithm)
            .ok_or(OpenError::Recipient)?;
        let plain = decrypt(&encrypted, key)?;
        let signed = structure::parse_signed(&plain)?;
        let (verified, signer) = authenticate(&signed, &own.fingerprint(), trusted, now)?;
        if encrypted.container == Container::V1 {
            check_downgrade(own, &signer, now)?;
        }
        Ok(VerifiedMessage {
            container: Some(encrypted.container.seipd_version()),
            ..verified
        })
    });
    opened.unwrap_or(Err(OpenError::Panic))
}

/// Verifies a message that is signed, and not encrypted.
pub(crate) fn verify(
    bytes: &[u8],
    own: &Fingerprint,
    trusted: &dyn TrustStore,
    now: SystemTime,
    max_bytes: usize,
) -> Result<VerifiedMessage, OpenError> {
    let verified = catch_panic(|| {
        check_size(bytes, max_bytes)?;
        let signed = structure::parse_signed(bytes)?;
        let (verified, _) = authenticate(&signed, own, trusted, now)?;
        Ok(verified)
    });
    verified.unwrap_or(Err(OpenError::Panic))
}

/// Refuses SEIPD version 1 if both certificates announce version 2: only an attacker would fall back.
fn check_downgrade(own: &Key, signer: &Valid, now: SystemTime) -> Result<(), OpenError> {
    let own = own.current().validate(now).map_err(OpenError::Own)?;
    if signer.announces_version_2() && own.announces_version_2() {
        return Err(OpenError::Downgrade);
    }
    Ok(())
}

/// Checks the size of a message. It bounds the size of the data too, since nothing is compressed.
fn check_size(bytes: &[u8], max: usize) -> Result<(), OpenError> {
    match bytes.len() {
        bytes if bytes > max => Err(OpenError::Size { bytes, max }),
        _ => Ok(()),
    }
}

fn decrypt(
    encrypted: &Encrypted<'_>,
    key: &impl DecryptionKey,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let failed = |error: pgp::errors::Error| OpenError::Undecryptable(in_words(&error.to_string()));
    let esk_type = match encrypted.container {
        Container::V1 => EskType::V3_4,
        Container::V2 { .. } => EskType::V6,
    };
    let session_key = key
        .decrypt(&Password::empty(), &encrypted.session_key, esk_type)
        .and_then(identity)
        .map_err(failed)?;
    let ciphertext = encrypted.ciphertext();
    let decryptor = match (&encrypted.container, &session_key) {
        (Container::V1, PlainSessionKey::V3_4 { sym_alg, key }) => {
            if !algorithms::cipher_is_accepted(*sym_alg) || key.len() != sym_alg.key_size() {
                return Err(OpenError::Structure(
                    "cipher is neither AES-128 nor AES-256",
                ));
            }
            // All of it is authenticated before any of it is returned.
            let check_first = Seipdv1ReadMode::CheckFirst {
                max_message_size: ciphertext.len(),
            };
            StreamDecryptor::v1(*sym_alg, check_first, key.as_ref(), ciphertext)
        }
        (
            Container::V2 {
                cipher,
                mode,
                chunk_size,
                salt,
            },
            PlainSessionKey::V6 { key },
        ) if key.len() == cipher.key_size() => {
            StreamDecryptor::v2(*cipher, *mode, *chunk_size, salt, key.as_ref(), ciphertext)
        }
        _ => {
            return Err(OpenError::Undecryptable(
                "wrong type or length of the session key".into(),
            ));
        }
    };
    // Large enough: a vector that grows leaves copies of the plaintext in memory.
    let mut plain = Zeroizing::new(Vec::with_capacity(ciphertext.len() + 64));
    decryptor
        .map_err(failed)?
        .read_to_end(&mut plain)
        .map_err(|error| OpenError::Undecryptable(in_words(&error.to_string())))?;
    Ok(plain)
}

/// Verifies the signature of a message.
fn authenticate(
    signed: &Signed<'_>,
    own: &Fingerprint,
    trusted: &dyn TrustStore,
    now: SystemTime,
) -> Result<(VerifiedMessage, Valid), OpenError> {
    let signature = &signed.signature;
    let invalid = |reason: &str| OpenError::Signature(reason.into());
    let statement = Statement::read(signature).map_err(invalid)?;
    let seconds = unix_time::seconds(now);
    check_time(&statement, seconds)?;
    let is_recipient = statement.recipients.contains(own);
    let has_recipients = statement.unknown_recipient || !statement.recipients.is_empty();
    if has_recipients && !is_recipient {
        return Err(OpenError::Misdirected);
    }
    // Clocks differ: a key that was just made on a clock ahead of ours must count.
    let at = unix_time::time(seconds.max(statement.created));
    let (certificate, valid, key) = find_signer(signed, trusted, at)?;
    if statement.created < key.created {
        return Err(invalid("older than its key"));
    }
    let data = signed.data();
    let verified = match key.subkey {
        Some(index) => signature.verify(&certificate.components.subkeys[index].key, data),
        None => signature.verify(&certificate.components.primary, data),
    };
    verified.map_err(|_| invalid("does not match the data"))?;
    let signer = Signer {
        fingerprint: valid.fingerprint(),
        user_ids: valid.user_ids().to_vec(),
        certifier: None,
    };
    let message = VerifiedMessage {
        signer,
        certificate,
        key: key.fingerprint,
        data: Zeroizing::new(data.to_vec()),
        container: None,
    };
    Ok((message, valid))
}

fn check_time(statement: &Statement, now: Seconds) -> Result<(), OpenError> {
    let created = statement.created;
    if created.abs_diff(now) > MAX_SKEW {
        return Err(OpenError::Time { created, now });
    }
    if statement.expires.is_some_and(|end| end <= now) {
        return Err(OpenError::Signature("expired".into()));
    }
    Ok(())
}

/// Finds the trusted certificate with the signing key. Both signature packets must name the key, and it must be valid.
fn find_signer(
    signed: &Signed<'_>,
    trusted: &dyn TrustStore,
    at: SystemTime,
) -> Result<(Arc<Certificate>, Valid, ValidKey), OpenError> {
    let issuer = &signed.issuer;
    let is_named =
        |key: &Fingerprint| issuer.names(key) && statement::is_issued_by(&signed.signature, key);
    let mut error = OpenError::UnknownSigner(issuer.to_string());
    for certificate in trusted.candidates(issuer) {
        if !certificate.keys().any(|key| is_named(&key)) {
            error = OpenError::Signature("the packets name different issuers".into());
            continue;
        }
        let valid = match certificate.validate(at) {
            Ok(valid) => valid,
            Err(invalid) => {
                error = OpenError::Signer(invalid);
                continue;
            }
        };
        let mut keys = valid.signing().iter();
        if let Some(key) = keys.find(|key| is_named(&key.fingerprint)).copied() {
            return Ok((certificate, valid, key));
        }
        error = OpenError::Signature("the key may not sign now".into());
    }
    Err(error)
}
