//! Keys made here.

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

use super::{Certificate, Fingerprint, Key, algorithms, error::KeyError, moment, packets};

impl Key {
    /// Makes a key that signs and is encrypted to: version 4, Ed25519 and Curve25519, without an expiry.
    ///
    /// gpg, sq and openpgpjs read it. A server that an organisation certifies has the user id `socket.mq:{server name}`;
    /// otherwise it is whatever tells people who it is.
    ///
    /// # Errors
    ///
    /// When there is no randomness, or the user id is longer than 1,024 bytes.
    pub fn generate(user_id: &str) -> Result<Self, KeyError> {
        Self::make(user_id, Purpose::Talk)
    }

    /// Makes the key of an organisation, which does nothing but certify the keys of others.
    ///
    /// # Errors
    ///
    /// As [`generate`](Self::generate).
    pub fn generate_certifier(user_id: &str) -> Result<Self, KeyError> {
        Self::make(user_id, Purpose::Certify)
    }

    fn make(user_id: &str, purpose: Purpose) -> Result<Self, KeyError> {
        if user_id.is_empty() || user_id.len() > MOST_USER_ID {
            return Err(KeyError::malformed(format!(
                "a user id has 1 to {MOST_USER_ID} bytes"
            )));
        }
        let created = packets::timestamp(moment::seconds(SystemTime::now()));
        make(user_id, purpose, created).map_err(KeyError::malformed)?
    }
}

/// Longer ones are no names.
const MOST_USER_ID: usize = 1024;

/// What a key is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Talk,
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
        flags.set_sign(purpose == Purpose::Talk);
        let config = signature(
            &primary,
            SignatureType::CertPositive,
            about(&primary, created, flags)?,
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
    if purpose == Purpose::Talk {
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
    let mut hashed = issued(primary, created)?;
    hashed.push(Subpacket::regular(SubpacketData::KeyFlags(flags))?);
    let config = signature(primary, SignatureType::SubkeyBinding, hashed)?;
    let none = Password::empty();
    let public = primary.public_key();
    let bound = config.sign_subkey_binding(primary, public, &none, subkey.public_key())?;
    Ok((subkey, bound))
}

/// What a key says about itself: what it is for, and what its programs can do.
fn about(key: &SecretKey, created: Timestamp, flags: KeyFlags) -> PgpResult<Vec<Subpacket>> {
    let (big, small) = (SymmetricKeyAlgorithm::AES256, SymmetricKeyAlgorithm::AES128);
    let modes = [AeadAlgorithm::Gcm, AeadAlgorithm::Ocb];
    let mut features = Features::default();
    features.set_seipd_v1(true);
    features.set_seipd_v2(true);
    let mut hashed = issued(key, created)?;
    for data in [
        SubpacketData::KeyFlags(flags),
        SubpacketData::Features(features),
        SubpacketData::IsPrimary(true),
        SubpacketData::PreferredSymmetricAlgorithms([big, small].into_iter().collect()),
        SubpacketData::PreferredAeadAlgorithms(modes.map(|mode| (big, mode)).into_iter().collect()),
        SubpacketData::PreferredHashAlgorithms(
            [HashAlgorithm::Sha512, HashAlgorithm::Sha256]
                .into_iter()
                .collect(),
        ),
        // Compressed data tells its length, and is refused: nobody need send it.
        SubpacketData::PreferredCompressionAlgorithms(
            [CompressionAlgorithm::Uncompressed].into_iter().collect(),
        ),
    ] {
        hashed.push(Subpacket::regular(data)?);
    }
    Ok(hashed)
}

/// Who signs, and when.
pub(super) fn issued(key: &impl KeyDetails, created: Timestamp) -> PgpResult<Vec<Subpacket>> {
    Ok(vec![
        Subpacket::critical(SubpacketData::SignatureCreationTime(created))?,
        Subpacket::regular(SubpacketData::IssuerFingerprint(key.fingerprint()))?,
    ])
}

/// A signature to be made, with what it says.
pub(super) fn signature(
    key: &impl SigningKey,
    kind: SignatureType,
    hashed: Vec<Subpacket>,
) -> PgpResult<SignatureConfig> {
    let (algorithm, hash) = (key.algorithm(), algorithms::hash_to_sign_with(key));
    let mut config = match key.version() {
        KeyVersion::V4 => SignatureConfig::v4(kind, algorithm, hash),
        // With a salt of the length that belongs to the hash.
        _ => SignatureConfig::v6(thread_rng(), kind, algorithm, hash)?,
    };
    config.hashed_subpackets = hashed;
    if key.version() == KeyVersion::V4 {
        // Old programs look here; it need not be signed.
        let id = SubpacketData::IssuerKeyId(key.legacy_key_id());
        config.unhashed_subpackets = vec![Subpacket::regular(id)?];
    }
    Ok(config)
}
