//! Messages read: from bytes to data by a known signer, by one way only.

use std::{convert::identity, fmt, io::Read, sync::Arc, time::SystemTime};

use pgp::{
    composed::PlainSessionKey,
    packet::StreamDecryptor,
    types::{DecryptionKey, EskType, KeyDetails, Password, Seipdv1ReadMode},
};
use zeroize::Zeroizing;

use super::{
    Certificate, Fingerprint, Key, algorithms,
    error::Rejected,
    fingerprint::Handle,
    moment::{self, Seconds},
    panics::catch_panic,
    statement::{self, Statement},
    structure::{self, Container, Generation, Sealed, Signed},
    validity::{Component, Valid},
};

/// Whose signatures count.
pub(crate) trait Trusted {
    /// Returns the certificates that have a key of that name. Several may, by key id.
    fn candidates(&self, issuer: &Handle) -> Vec<Arc<Certificate>>;
}

/// Who signed a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    fingerprint: Fingerprint,
    user_ids: Vec<String>,
    certifier: Option<Fingerprint>,
}

impl Signer {
    /// Returns the fingerprint of the signer's certificate: of its primary key.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Returns the user ids that are valid on the certificate. The certificate is trusted; what it calls itself was its holder's
    /// to choose, unless an organisation has [certified](Self::certified_by) it.
    pub fn user_ids(&self) -> &[String] {
        &self.user_ids
    }

    /// Returns the fingerprint of the organisation by whose word alone the certificate is trusted: the user ids are then
    /// those that it has certified, and no others.
    pub fn certified_by(&self) -> Option<Fingerprint> {
        self.certifier
    }

    /// Returns this signer as an organisation knows it.
    pub(crate) fn certified(self, by: Fingerprint, user_ids: Vec<String>) -> Self {
        Self {
            user_ids,
            certifier: Some(by),
            ..self
        }
    }
}

/// A message that a trusted signer has signed.
pub(crate) struct Opened {
    pub(crate) signer: Signer,
    pub(crate) certificate: Arc<Certificate>,
    /// The key of the certificate that has signed: the primary, or a subkey.
    pub(crate) key: Fingerprint,
    pub(crate) data: Zeroizing<Vec<u8>>,
    /// What it was encrypted in, if it was.
    pub(crate) container: Option<Generation>,
}

/// What a message says is for whoever it was sent to, not for a log.
impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened")
            .field("signer", &self.signer)
            .finish_non_exhaustive()
    }
}

/// How far a signer's clock may be from ours, in seconds.
const MOST_SKEW: Seconds = 5 * 60;

/// Opens a message that is signed and encrypted to us.
pub(crate) fn open(
    bytes: &[u8],
    own: &Key,
    trusted: &dyn Trusted,
    now: SystemTime,
    most_bytes: usize,
) -> Result<Opened, Rejected> {
    let opened = catch_panic(|| {
        has_size(bytes, most_bytes)?;
        let sealed = structure::sealed(bytes)?;
        let key = own.decryptor(&sealed.recipient, now);
        let key = key
            .map_err(Rejected::Own)?
            .filter(|key| key.algorithm() == sealed.algorithm)
            .ok_or(Rejected::Recipient)?;
        let plain = decrypt(&sealed, key)?;
        let signed = structure::signed(&plain)?;
        let (opened, signer) = authenticate(&signed, &own.fingerprint(), trusted, now)?;
        if sealed.container == Container::V1 {
            is_no_downgrade(own, &signer, now)?;
        }
        Ok(Opened {
            container: Some(sealed.container.generation()),
            ..opened
        })
    });
    opened.unwrap_or(Err(Rejected::Panic))
}

/// Reads a message that is signed, and not encrypted.
pub(crate) fn verify(
    bytes: &[u8],
    own: &Fingerprint,
    trusted: &dyn Trusted,
    now: SystemTime,
    most_bytes: usize,
) -> Result<Opened, Rejected> {
    let opened = catch_panic(|| {
        has_size(bytes, most_bytes)?;
        let signed = structure::signed(bytes)?;
        let (opened, _) = authenticate(&signed, own, trusted, now)?;
        Ok(opened)
    });
    opened.unwrap_or(Err(Rejected::Panic))
}

/// A signer who can do better than version 1 does not fall back by itself, where our certificate says that we can too.
fn is_no_downgrade(own: &Key, signer: &Valid, now: SystemTime) -> Result<(), Rejected> {
    let own = own.current().validate(now).map_err(Rejected::Own)?;
    if signer.announces_version_2() && own.announces_version_2() {
        return Err(Rejected::Downgrade);
    }
    Ok(())
}

/// The data of a message is never longer than the message: nothing is compressed.
fn has_size(bytes: &[u8], most: usize) -> Result<(), Rejected> {
    match bytes.len() {
        bytes if bytes > most => Err(Rejected::Size { bytes, most }),
        _ => Ok(()),
    }
}

fn decrypt(sealed: &Sealed<'_>, key: &impl DecryptionKey) -> Result<Zeroizing<Vec<u8>>, Rejected> {
    let failed = |error: pgp::errors::Error| Rejected::Undecryptable(error.to_string());
    let generation = match sealed.container {
        Container::V1 => EskType::V3_4,
        Container::V2 { .. } => EskType::V6,
    };
    let session_key = key
        .decrypt(&Password::empty(), &sealed.session_key, generation)
        .and_then(identity)
        .map_err(failed)?;
    let ciphertext = sealed.ciphertext();
    let decryptor = match (&sealed.container, &session_key) {
        (Container::V1, PlainSessionKey::V3_4 { sym_alg, key }) => {
            if !algorithms::cipher_is_accepted(*sym_alg) || key.len() != sym_alg.key_size() {
                return Err(Rejected::Structure(
                    "a cipher that is not AES-128 or AES-256",
                ));
            }
            // The whole of it is checked before any of it is given out.
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
            return Err(Rejected::Undecryptable(
                "the session key does not fit".into(),
            ));
        }
    };
    // It fits without growing, which would leave copies behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(ciphertext.len() + 64));
    decryptor
        .map_err(failed)?
        .read_to_end(&mut plain)
        .map_err(|error| Rejected::Undecryptable(error.to_string()))?;
    Ok(plain)
}

/// Finds who has signed a message, and whether that counts.
fn authenticate(
    signed: &Signed<'_>,
    own: &Fingerprint,
    trusted: &dyn Trusted,
    now: SystemTime,
) -> Result<(Opened, Valid), Rejected> {
    let signature = &signed.signature;
    let refused = |reason: &str| Rejected::Signature(reason.into());
    let statement = Statement::read(signature).map_err(refused)?;
    let seconds = moment::seconds(now);
    is_current(&statement, seconds)?;
    let for_us = statement.recipients.contains(own);
    if !for_us && (statement.strange_recipient || !statement.recipients.is_empty()) {
        return Err(Rejected::Misdirected);
    }
    // Clocks differ: whoever signs in a moment of our future may have made the key in one.
    let at = moment::time(seconds.max(statement.created));
    let (certificate, valid, key) = signer(signed, trusted, at)?;
    if statement.created < key.created {
        return Err(refused("older than its key"));
    }
    let data = signed.data();
    let verified = match key.subkey {
        Some(at) => signature.verify(&certificate.subkeys[at].key, data),
        None => signature.verify(&certificate.primary, data),
    };
    verified.map_err(|_| refused("wrong"))?;
    let signer = Signer {
        fingerprint: valid.fingerprint(),
        user_ids: valid.user_ids().to_vec(),
        certifier: None,
    };
    let opened = Opened {
        signer,
        certificate,
        key: key.fingerprint,
        data: Zeroizing::new(data.to_vec()),
        container: None,
    };
    Ok((opened, valid))
}

fn is_current(statement: &Statement, now: Seconds) -> Result<(), Rejected> {
    let created = statement.created;
    if created.abs_diff(now) > MOST_SKEW {
        return Err(Rejected::Time { created, now });
    }
    if statement.expires.is_some_and(|end| end <= now) {
        return Err(Rejected::Signature("it has expired".into()));
    }
    Ok(())
}

/// Finds the trusted certificate whose key has signed, as both packets say, and may sign.
fn signer(
    signed: &Signed<'_>,
    trusted: &dyn Trusted,
    at: SystemTime,
) -> Result<(Arc<Certificate>, Valid, Component), Rejected> {
    let issuer = &signed.issuer;
    let is_named =
        |key: &Fingerprint| issuer.names(key) && statement::is_issued_by(&signed.signature, key);
    let mut rejected = Rejected::Stranger(issuer.to_string());
    for certificate in trusted.candidates(issuer) {
        if !certificate.keys().any(|key| is_named(&key)) {
            rejected = Rejected::Signature("its packets name different issuers".into());
            continue;
        }
        let valid = match certificate.validate(at) {
            Ok(valid) => valid,
            Err(invalid) => {
                rejected = Rejected::Signer(invalid);
                continue;
            }
        };
        let mut keys = valid.signing().iter();
        if let Some(key) = keys.find(|key| is_named(&key.fingerprint)).copied() {
            return Ok((certificate, valid, key));
        }
        rejected = Rejected::Signature("its key may not sign, or not now".into());
    }
    Err(rejected)
}
