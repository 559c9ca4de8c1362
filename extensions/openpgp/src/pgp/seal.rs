//! Signs and encrypts messages.

use std::time::SystemTime;

use pgp::{
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        sym::SymmetricKeyAlgorithm,
    },
    errors::Result as PgpResult,
    packet::{
        OnePassSignature, PublicKeyEncryptedSessionKey, SignatureConfig, SignatureType,
        SignatureVersionSpecific, Subpacket, SubpacketData, SymEncryptedProtectedData,
    },
    ser::Serialize,
    types::{Password, SigningKey, Tag},
};
use rand::thread_rng;
use zeroize::Zeroizing;

use super::{
    Certificate, Fingerprint, Key,
    error::{Invalid, SealError, in_words},
    generate,
    packets::{append, append_header, timestamp},
    structure::SeipdVersion,
    unix_time,
};

/// A message to be signed.
#[derive(Clone, Copy)]
pub(crate) struct Outgoing<'a> {
    pub(crate) data: &'a [u8],
    /// The date of the signature.
    pub(crate) created: SystemTime,
    /// The encryption container; `None` for the newest that the recipient's certificate announces.
    pub(crate) container: Option<SeipdVersion>,
}

/// Signs a message, and encrypts it to one recipient.
pub(crate) fn seal(
    outgoing: &Outgoing<'_>,
    signer: &Key,
    recipient: &Certificate,
    now: SystemTime,
) -> Result<Vec<u8>, SealError> {
    let valid = recipient.validate(now)?;
    let mut keys = valid.encryption().iter().filter_map(|key| key.subkey);
    let key = keys.next().ok_or(Invalid::Purpose {
        key: recipient.fingerprint(),
        purpose: "encrypt to",
    })?;
    let key = &recipient.components.subkeys[key].key;
    let plain = signed(outgoing, signer, Some(recipient.fingerprint()), now)?;
    let cipher = SymmetricKeyAlgorithm::AES256;
    let sealed = || -> PgpResult<Vec<u8>> {
        let session_key = cipher.new_session_key(thread_rng());
        let secret = session_key.as_ref();
        let newest = match valid.announces_version_2() {
            true => SeipdVersion::V2,
            false => SeipdVersion::V1,
        };
        let container = outgoing.container.unwrap_or(newest);
        let (encrypted_key, data) = if container == SeipdVersion::V2 {
            let mode = preferred_mode(cipher, valid.preferred_modes());
            let chunks = ChunkSize::C256KiB;
            (
                PublicKeyEncryptedSessionKey::from_session_key_v6(thread_rng(), &session_key, key)?,
                SymEncryptedProtectedData::encrypt_seipdv2(
                    thread_rng(),
                    cipher,
                    mode,
                    chunks,
                    secret,
                    &plain,
                )?,
            )
        } else {
            (
                PublicKeyEncryptedSessionKey::from_session_key_v3(
                    thread_rng(),
                    &session_key,
                    cipher,
                    key,
                )?,
                SymEncryptedProtectedData::encrypt_seipdv1(thread_rng(), cipher, secret, &plain)?,
            )
        };
        let mut out = Vec::with_capacity(data.write_len() + 256);
        append(
            &mut out,
            Tag::PublicKeyEncryptedSessionKey,
            &encrypted_key.to_bytes()?,
        );
        append_header(&mut out, Tag::SymEncryptedProtectedData, data.write_len());
        data.to_writer(&mut out)?;
        Ok(out)
    };
    sealed().map_err(|error| SealError::Failed(in_words(&error.to_string())))
}

/// Signs a message without encrypting it.
pub(crate) fn sign(
    outgoing: &Outgoing<'_>,
    signer: &Key,
    recipient: Option<Fingerprint>,
    now: SystemTime,
) -> Result<Vec<u8>, SealError> {
    let mut signed = signed(outgoing, signer, recipient, now)?;
    Ok(std::mem::take(&mut *signed))
}

/// Returns the AEAD mode: GCM if the recipient prefers it, since it is faster, otherwise OCB, which is mandatory.
fn preferred_mode(cipher: SymmetricKeyAlgorithm, preferred: &[(u8, u8)]) -> AeadAlgorithm {
    let gcm = (u8::from(cipher), u8::from(AeadAlgorithm::Gcm));
    if preferred.contains(&gcm) {
        AeadAlgorithm::Gcm
    } else {
        AeadAlgorithm::Ocb
    }
}

/// Returns a one-pass signature packet, a literal data packet, and the signature packet.
fn signed(
    outgoing: &Outgoing<'_>,
    signer: &Key,
    recipient: Option<Fingerprint>,
    now: SystemTime,
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let key = signer.signer(now)?;
    let made = || -> PgpResult<Zeroizing<Vec<u8>>> {
        let config = signature_config(outgoing, &key, recipient)?;
        let before = one_pass(&config, &key)?.to_bytes()?;
        let signature = config.sign(&key, &Password::empty(), outgoing.data)?;
        let signature = signature.to_bytes()?;
        let capacity = before.len() + outgoing.data.len() + signature.len() + 64;
        let mut out = Zeroizing::new(Vec::with_capacity(capacity));
        append(&mut out, Tag::OnePassSignature, &before);
        // Without a file name and a date, which would not be signed.
        append_header(
            &mut out,
            Tag::LiteralData,
            LITERAL.len() + outgoing.data.len(),
        );
        out.extend_from_slice(&LITERAL);
        out.extend_from_slice(outgoing.data);
        append(&mut out, Tag::Signature, &signature);
        Ok(out)
    };
    made().map_err(|error| SealError::Failed(in_words(&error.to_string())))
}

/// The header of a literal data packet: binary, no file name, no date.
const LITERAL: [u8; 6] = [b'b', 0, 0, 0, 0, 0];

fn signature_config(
    outgoing: &Outgoing<'_>,
    key: &impl SigningKey,
    recipient: Option<Fingerprint>,
) -> PgpResult<SignatureConfig> {
    let created = timestamp(unix_time::seconds(outgoing.created));
    let mut hashed = generate::issuer_subpackets(key, created)?;
    if let Some(recipient) = recipient {
        let recipient = SubpacketData::IntendedRecipientFingerprint(recipient.to_rpgp());
        hashed.push(Subpacket::regular(recipient)?);
    }
    generate::signature_config(key, SignatureType::Binary, hashed)
}

fn one_pass(config: &SignatureConfig, key: &impl SigningKey) -> PgpResult<OnePassSignature> {
    let (kind, hash, algorithm) = (config.typ, config.hash_alg, config.pub_alg);
    match (&config.version_specific, key.fingerprint()) {
        (SignatureVersionSpecific::V6 { salt }, pgp::types::Fingerprint::V6(name)) => Ok(
            OnePassSignature::v6(kind, hash, algorithm, salt.clone(), name),
        ),
        _ => Ok(OnePassSignature::v3(
            kind,
            hash,
            algorithm,
            key.legacy_key_id(),
        )),
    }
}
