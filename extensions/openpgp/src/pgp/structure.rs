//! Checks the structure of a message before anything is decrypted or verified.
//!
//! RFC 9580 allows any number of recipients, signatures and layers, and each costs the reader time. Here a message has
//! exactly one of each, in a fixed order. Any other structure is refused at once.

use pgp::{
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        public_key::PublicKeyAlgorithm,
        sym::SymmetricKeyAlgorithm,
    },
    packet::{
        OnePassSignature, OpsVersionSpecific, PublicKeyEncryptedSessionKey, Signature,
        SignatureType, SymEncryptedProtectedDataConfig,
    },
    types::{PkeskBytes, Tag},
};

use super::{
    algorithms,
    error::OpenError,
    fingerprint::{Fingerprint, KeyHandle},
    packets::{self, Body},
};

/// An encrypted message: one recipient, one container.
pub(super) struct Encrypted<'a> {
    /// The subkey that the message is encrypted to.
    pub(super) recipient: KeyHandle,
    pub(super) algorithm: PublicKeyAlgorithm,
    pub(super) session_key: PkeskBytes,
    pub(super) container: Container,
    packet: Body<'a>,
    /// The offset of the ciphertext in the packet.
    start: usize,
}

/// The versions of the encryption container.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SeipdVersion {
    /// SEIPD version 1, which all programs support.
    V1,
    /// SEIPD version 2, with AEAD.
    V2,
}

/// The encryption container and its parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    /// SEIPD version 1. The encrypted session key names the cipher.
    V1,
    V2 {
        cipher: SymmetricKeyAlgorithm,
        mode: AeadAlgorithm,
        chunk_size: ChunkSize,
        salt: [u8; 32],
    },
}

impl Container {
    pub(super) fn seipd_version(&self) -> SeipdVersion {
        match self {
            Self::V1 => SeipdVersion::V1,
            Self::V2 { .. } => SeipdVersion::V2,
        }
    }
}

impl Encrypted<'_> {
    pub(super) fn ciphertext(&self) -> &[u8] {
        &self.packet[self.start..]
    }
}

/// Parses a message of one PKESK, which names its recipient, and one SEIPD of the matching version.
pub(super) fn parse_encrypted(bytes: &[u8]) -> Result<Encrypted<'_>, OpenError> {
    let structure = OpenError::Structure;
    let packets = packets::scan(bytes, 2).map_err(structure)?;
    let [key, data] = <[_; 2]>::try_from(packets)
        .map_err(|_| structure("expected one encrypted session key and one encrypted packet"))?;
    if key.tag != Tag::PublicKeyEncryptedSessionKey || data.tag != Tag::SymEncryptedProtectedData {
        return Err(structure(
            "expected a public-key encrypted session key, then integrity protected data",
        ));
    }
    let (container, start) = container(&data.body)?;
    let header = key.header();
    let mut body = &key.body[..];
    let parsed = PublicKeyEncryptedSessionKey::try_from_reader(header, &mut body)
        .map_err(|_| structure("malformed encrypted session key"))?;
    if !body.is_empty() {
        return Err(structure("trailing bytes in the encrypted session key"));
    }
    let (recipient, algorithm, session_key) = match parsed {
        PublicKeyEncryptedSessionKey::V3 {
            id,
            pk_algo,
            values,
            ..
        } if container == Container::V1 => {
            if id.is_wildcard() {
                return Err(structure("anonymous recipient"));
            }
            let id = id.as_ref().try_into();
            let id = id.map_err(|_| structure("malformed key id"))?;
            (KeyHandle::KeyId(id), pk_algo, values)
        }
        PublicKeyEncryptedSessionKey::V6 {
            fingerprint,
            pk_algo,
            values,
            ..
        } if container != Container::V1 => {
            let named = fingerprint.as_ref().and_then(Fingerprint::from_rpgp);
            let named = named.ok_or(structure("anonymous recipient"))?;
            (KeyHandle::Fingerprint(named), pk_algo, values)
        }
        _ => {
            return Err(structure(
                "versions of the session key and the container do not match",
            ));
        }
    };
    if !is_canonical(&session_key) {
        return Err(structure("unknown encoding of the ephemeral key"));
    }
    Ok(Encrypted {
        recipient,
        algorithm,
        session_key,
        container,
        packet: data.body,
        start,
    })
}

/// Checks the first octet of a curve point, the encoding (RFC 9580, section 11.2). Decryption ignores that octet.
fn is_canonical(session_key: &PkeskBytes) -> bool {
    match session_key {
        PkeskBytes::Ecdh { public_point, .. } => {
            matches!(public_point.as_ref().first(), Some(0x40 | 0x04))
        }
        _ => true,
    }
}

fn container(body: &[u8]) -> Result<(Container, usize), OpenError> {
    let mut rest = body;
    let config = SymEncryptedProtectedDataConfig::try_from_reader(&mut rest)
        .map_err(|_| OpenError::Structure("container version is neither 1 nor 2"))?;
    let container = match config {
        SymEncryptedProtectedDataConfig::V1 => Container::V1,
        SymEncryptedProtectedDataConfig::V2 {
            sym_alg,
            aead,
            chunk_size,
            salt,
        } => {
            if !algorithms::cipher_is_accepted(sym_alg) {
                return Err(OpenError::Structure(
                    "cipher is neither AES-128 nor AES-256",
                ));
            }
            if !algorithms::mode_is_accepted(aead) {
                return Err(OpenError::Structure("AEAD mode is neither OCB nor GCM"));
            }
            if !algorithms::chunk_size_is_accepted(chunk_size) {
                return Err(OpenError::Structure("chunks are larger than 256 KiB"));
            }
            Container::V2 {
                cipher: sym_alg,
                mode: aead,
                chunk_size,
                salt,
            }
        }
    };
    Ok((container, body.len() - rest.len()))
}

/// A signed message: one signer, one literal data packet.
pub(super) struct Signed<'a> {
    /// The claimed signing key.
    pub(super) issuer: KeyHandle,
    pub(super) signature: Signature,
    literal: Body<'a>,
    /// The offset of the data in the packet.
    start: usize,
}

impl Signed<'_> {
    pub(super) fn data(&self) -> &[u8] {
        &self.literal[self.start..]
    }
}

/// Parses a message of a one-pass signature packet, a literal data packet, and a matching signature packet.
pub(super) fn parse_signed(bytes: &[u8]) -> Result<Signed<'_>, OpenError> {
    let structure = OpenError::Structure;
    if packets::first_tag(bytes) == Some(Tag::CompressedData) {
        return Err(structure("compressed: send it uncompressed (gpg -z 0)"));
    }
    let packets = packets::scan(bytes, 3).map_err(structure)?;
    let [before, literal, after] = <[_; 3]>::try_from(packets).map_err(|_| {
        structure("expected one one-pass signature, one literal data packet, one signature")
    })?;
    if before.tag != Tag::OnePassSignature
        || literal.tag != Tag::LiteralData
        || after.tag != Tag::Signature
    {
        return Err(structure(
            "expected one one-pass signature, one literal data packet, one signature",
        ));
    }
    let header = before.header();
    let mut body = &before.body[..];
    let one_pass = OnePassSignature::try_from_reader(header, &mut body)
        .map_err(|_| structure("malformed one-pass signature packet"))?;
    if !body.is_empty() || one_pass.is_nested() {
        return Err(structure(
            "nested one-pass signature, or trailing bytes in it",
        ));
    }
    let header = after.header();
    let mut body = &after.body[..];
    let signature = Signature::try_from_reader(header, &mut body)
        .map_err(|_| structure("malformed signature packet"))?;
    if !body.is_empty() {
        return Err(structure("trailing bytes in the signature"));
    }
    if signature.typ() != Some(SignatureType::Binary) || !one_pass.matches(&signature) {
        return Err(structure(
            "signature is not binary, or does not match the one-pass signature",
        ));
    }
    let issuer = match one_pass.version_specific() {
        OpsVersionSpecific::V3 { key_id } => key_id.as_ref().try_into().ok().map(KeyHandle::KeyId),
        OpsVersionSpecific::V6 { fingerprint, .. } => {
            Fingerprint::from_bytes(fingerprint).map(KeyHandle::Fingerprint)
        }
        OpsVersionSpecific::Unknown { .. } => None,
    };
    Ok(Signed {
        issuer: issuer.ok_or(structure("unknown version of the one-pass signature"))?,
        signature,
        start: literal_start(&literal.body)?,
        literal: literal.body,
    })
}

/// Returns the offset of the data in a literal data packet. The format, file name and date before it are not signed, so
/// they are ignored.
fn literal_start(body: &[u8]) -> Result<usize, OpenError> {
    let mut rest = body;
    let mut skip = |count| packets::take(&mut rest, count).map_err(OpenError::Structure);
    let format = skip(1)?[0];
    if !matches!(format, b'b' | b'u' | b't') {
        return Err(OpenError::Structure(
            "unknown format of the literal data packet",
        ));
    }
    let name = usize::from(skip(1)?[0]);
    skip(name)?;
    skip(4)?;
    Ok(body.len() - rest.len())
}
