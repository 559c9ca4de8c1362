//! Generates keys.

use std::time::SystemTime;

use pgp::{
    composed::KeyType,
    crypto::{
        aead::AeadAlgorithm, ecc_curve::ECCCurve, hash::HashAlgorithm, sym::SymmetricKeyAlgorithm,
    },
    errors::Result as PgpResult,
    packet::{
        Features, KeyFlags, PubKeyInner, PublicKey, PublicSubkey, SecretKey, SecretSubkey,
        Signature, SignatureConfig, SignatureType, Subpacket, SubpacketData, UserId,
    },
    ser::Serialize,
    types::{CompressionAlgorithm, KeyDetails, KeyVersion, Password, SigningKey, Tag, Timestamp},
};
use rand::thread_rng;

use super::{Certificate, Fingerprint, Key, algorithms, error::KeyError, packets, unix_time};

impl Key {
    /// Generates a key for signing and encryption: version 4, Ed25519 and Curve25519, without an expiry.
    ///
    /// gpg, sq and openpgpjs can read it. A server that an organisation certifies needs the user id
    /// `socket.mq:{server name}`. Any other key may have any user id.
    ///
    /// # Errors
    ///
    /// When the user id is empty or longer than 1,024 bytes.
    pub fn generate(user_id: &str) -> Result<Self, KeyError> {
        Self::make(user_id, Purpose::Communicate)
    }

    /// Generates the key of an organisation, which only certifies other keys.
    ///
    /// # Errors
    ///
    /// As [`generate`](Self::generate).
    pub fn generate_certifier(user_id: &str) -> Result<Self, KeyError> {
        Self::make(user_id, Purpose::Certify)
    }

    fn make(user_id: &str, purpose: Purpose) -> Result<Self, KeyError> {
        if user_id.is_empty() || user_id.len() > MAX_USER_ID {
            return Err(KeyError::malformed(format!(
                "user id is empty or longer than {MAX_USER_ID} bytes"
            )));
        }
        let created = packets::timestamp(unix_time::seconds(SystemTime::now()));
        make(user_id, purpose, created).map_err(KeyError::malformed)?
    }
}

/// The maximum length of a user id.
const MAX_USER_ID: usize = 1024;

/// The purpose of a key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// To sign and to be encrypted to.
    Communicate,
    Certify,
}

fn make(user_id: &str, purpose: Purpose, created: Timestamp) -> PgpResult<Result<Key, KeyError>> {
    let kind = KeyType::Ed25519Legacy;
    let (public, secret) = kind.generate(thread_rng())?;
    let algorithm = kind.to_alg();
    let public = PubKeyInner::new(KeyVersion::V4, algorithm, created, None, public)?;
    let primary = SecretKey::new(PublicKey::from_inner(public)?, secret)?;
    let user_id = UserId::from_str(Default::default(), user_id)?;
    let bound = {
        let mut flags = KeyFlags::default();
        flags.set_certify(true);
        flags.set_sign(purpose == Purpose::Communicate);
        let config = signature_config(
            &primary,
            SignatureType::CertPositive,
            preferences(&primary, created, flags)?,
        )?;
        let public = primary.public_key();
        let none = Password::empty();
        config.sign_certification(&primary, public, &none, Tag::UserId, &user_id)?
    };
    let mut out = Vec::new();
    packets::append(&mut out, Tag::PublicKey, &primary.public_key().to_bytes()?);
    packets::append(&mut out, Tag::UserId, user_id.id());
    packets::append(&mut out, Tag::Signature, &bound.to_bytes()?);
    let mut subkeys = Vec::new();
    if purpose == Purpose::Communicate {
        let (subkey, bound) = encryption_subkey(&primary, created)?;
        packets::append(
            &mut out,
            Tag::PublicSubkey,
            &subkey.public_key().to_bytes()?,
        );
        packets::append(&mut out, Tag::Signature, &bound.to_bytes()?);
        subkeys.extend(Fingerprint::of(&subkey).map(|name| (name, subkey)));
    }
    let certificate = Certificate::from_bytes(&out);
    Ok(certificate.map(|certificate| Key::of(certificate, primary, subkeys)))
}

fn encryption_subkey(
    primary: &SecretKey,
    created: Timestamp,
) -> PgpResult<(SecretSubkey, Signature)> {
    let kind = KeyType::ECDH(ECCCurve::Curve25519Legacy);
    let (public, secret) = kind.generate(thread_rng())?;
    let algorithm = kind.to_alg();
    let public = PubKeyInner::new(KeyVersion::V4, algorithm, created, None, public)?;
    let subkey = SecretSubkey::new(PublicSubkey::from_inner(public)?, secret)?;
    let mut flags = KeyFlags::default();
    flags.set_encrypt_comms(true);
    flags.set_encrypt_storage(true);
    let mut hashed = issuer_subpackets(primary, created)?;
    hashed.push(Subpacket::regular(SubpacketData::KeyFlags(flags))?);
    let config = signature_config(primary, SignatureType::SubkeyBinding, hashed)?;
    let none = Password::empty();
    let public = primary.public_key();
    let bound = config.sign_subkey_binding(primary, public, &none, subkey.public_key())?;
    Ok((subkey, bound))
}

/// Returns the subpackets of a self-signature: key flags, features and preferred algorithms.
fn preferences(key: &SecretKey, created: Timestamp, flags: KeyFlags) -> PgpResult<Vec<Subpacket>> {
    let (aes_256, aes_128) = (SymmetricKeyAlgorithm::AES256, SymmetricKeyAlgorithm::AES128);
    let modes = [AeadAlgorithm::Gcm, AeadAlgorithm::Ocb];
    let mut features = Features::default();
    features.set_seipd_v1(true);
    features.set_seipd_v2(true);
    let mut hashed = issuer_subpackets(key, created)?;
    for data in [
        SubpacketData::KeyFlags(flags),
        SubpacketData::Features(features),
        SubpacketData::IsPrimary(true),
        SubpacketData::PreferredSymmetricAlgorithms([aes_256, aes_128].into_iter().collect()),
        SubpacketData::PreferredAeadAlgorithms(
            modes.map(|mode| (aes_256, mode)).into_iter().collect(),
        ),
        SubpacketData::PreferredHashAlgorithms(
            [HashAlgorithm::Sha512, HashAlgorithm::Sha256]
                .into_iter()
                .collect(),
        ),
        // Compressed data is refused, since its length leaks information about the data.
        SubpacketData::PreferredCompressionAlgorithms(
            [CompressionAlgorithm::Uncompressed].into_iter().collect(),
        ),
    ] {
        hashed.push(Subpacket::regular(data)?);
    }
    Ok(hashed)
}

/// Returns the subpackets that name the issuer and the date of a signature.
pub(super) fn issuer_subpackets(
    key: &impl KeyDetails,
    created: Timestamp,
) -> PgpResult<Vec<Subpacket>> {
    Ok(vec![
        Subpacket::critical(SubpacketData::SignatureCreationTime(created))?,
        Subpacket::regular(SubpacketData::IssuerFingerprint(key.fingerprint()))?,
    ])
}

/// Returns the configuration of a signature with these hashed subpackets.
pub(super) fn signature_config(
    key: &impl SigningKey,
    kind: SignatureType,
    hashed: Vec<Subpacket>,
) -> PgpResult<SignatureConfig> {
    let (algorithm, hash) = (key.algorithm(), algorithms::hash_to_sign_with(key));
    let mut config = match key.version() {
        KeyVersion::V4 => SignatureConfig::v4(kind, algorithm, hash),
        // Version 6 adds a salt, whose length depends on the hash.
        _ => SignatureConfig::v6(thread_rng(), kind, algorithm, hash)?,
    };
    config.hashed_subpackets = hashed;
    if key.version() == KeyVersion::V4 {
        // Old programs need the key id, which need not be hashed.
        let id = SubpacketData::IssuerKeyId(key.legacy_key_id());
        config.unhashed_subpackets = vec![Subpacket::regular(id)?];
    }
    Ok(config)
}
