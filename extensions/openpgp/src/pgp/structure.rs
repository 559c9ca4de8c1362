//! What a message may consist of, decided before any of it is decrypted or verified.
//!
//! RFC 9580 lets messages hold any number of recipients, signatures and layers, each of which costs whoever reads
//! them. Ours have one of each, in one order: whatever else there is refuses the message, and costs nothing.

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
    error::Rejected,
    fingerprint::{Fingerprint, Handle},
    packets::{self, Body},
};

/// An encrypted message: one recipient, one container.
pub(super) struct Sealed<'a> {
    /// The subkey that it names.
    pub(super) recipient: Handle,
    pub(super) algorithm: PublicKeyAlgorithm,
    pub(super) session_key: PkeskBytes,
    pub(super) container: Container,
    packet: Body<'a>,
    /// Where in the packet the ciphertext begins.
    start: usize,
}

/// The versions of what data is encrypted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Generation {
    /// SEIPD version 1, which all programs read.
    V1,
    /// SEIPD version 2, with AEAD.
    V2,
}

/// How the data is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    /// SEIPD version 1; the cipher stands with the session key.
    V1,
    V2 {
        cipher: SymmetricKeyAlgorithm,
        mode: AeadAlgorithm,
        chunk_size: ChunkSize,
        salt: [u8; 32],
    },
}

impl Container {
    pub(super) fn generation(&self) -> Generation {
        match self {
            Self::V1 => Generation::V1,
            Self::V2 { .. } => Generation::V2,
        }
    }
}

impl Sealed<'_> {
    pub(super) fn ciphertext(&self) -> &[u8] {
        &self.packet[self.start..]
    }
}

/// Reads a message of one PKESK, which names its recipient, and one SEIPD of the same generation.
pub(super) fn sealed(bytes: &[u8]) -> Result<Sealed<'_>, Rejected> {
    let structure = Rejected::Structure;
    // One more than there may be, so that the error can say what is wrong.
    let packets = packets::scan(bytes, 2).map_err(structure)?;
    let [key, data] = <[_; 2]>::try_from(packets)
        .map_err(|_| structure("not one encrypted session key and one encrypted packet"))?;
    if key.tag != Tag::PublicKeyEncryptedSessionKey || data.tag != Tag::SymEncryptedProtectedData {
        return Err(structure(
            "not a session key for one public key, followed by integrity protected data",
        ));
    }
    let (container, start) = container(&data.body)?;
    let header = key.header();
    let mut body = &key.body[..];
    let parsed = PublicKeyEncryptedSessionKey::try_from_reader(header, &mut body)
        .map_err(|_| structure("not an encrypted session key"))?;
    if !body.is_empty() {
        return Err(structure("something after the encrypted session key"));
    }
    let (recipient, algorithm, session_key) = match parsed {
        PublicKeyEncryptedSessionKey::V3 {
            id,
            pk_algo,
            values,
            ..
        } if container == Container::V1 => {
            if id.is_wildcard() {
                return Err(structure("encrypted to nobody by name"));
            }
            let id = id.as_ref().try_into();
            let id = id.map_err(|_| structure("not a key id"))?;
            (Handle::KeyId(id), pk_algo, values)
        }
        PublicKeyEncryptedSessionKey::V6 {
            fingerprint,
            pk_algo,
            values,
            ..
        } if container != Container::V1 => {
            let named = fingerprint.as_ref().and_then(Fingerprint::known);
            let named = named.ok_or(structure("encrypted to nobody by name"))?;
            (Handle::Fingerprint(named), pk_algo, values)
        }
        _ => {
            return Err(structure(
                "a session key and a container of different generations",
            ));
        }
    };
    if !is_canonical(&session_key) {
        return Err(structure("an ephemeral key of an unknown form"));
    }
    Ok(Sealed {
        recipient,
        algorithm,
        session_key,
        container,
        packet: data.body,
        start,
    })
}

/// A point of a curve begins with its form (RFC 9580, section 11.2), which decryption passes over.
fn is_canonical(session_key: &PkeskBytes) -> bool {
    match session_key {
        PkeskBytes::Ecdh { public_point, .. } => {
            matches!(public_point.as_ref().first(), Some(0x40 | 0x04))
        }
        _ => true,
    }
}

fn container(body: &[u8]) -> Result<(Container, usize), Rejected> {
    let mut rest = body;
    let config = SymEncryptedProtectedDataConfig::try_from_reader(&mut rest)
        .map_err(|_| Rejected::Structure("not a container of version 1 or 2"))?;
    let container = match config {
        SymEncryptedProtectedDataConfig::V1 => Container::V1,
        SymEncryptedProtectedDataConfig::V2 {
            sym_alg,
            aead,
            chunk_size,
            salt,
        } => {
            if !algorithms::cipher_is_accepted(sym_alg) {
                return Err(Rejected::Structure(
                    "a cipher that is not AES-128 or AES-256",
                ));
            }
            if !algorithms::mode_is_accepted(aead) {
                return Err(Rejected::Structure("a mode that is not OCB or GCM"));
            }
            if !algorithms::chunk_size_is_accepted(chunk_size) {
                return Err(Rejected::Structure("chunks of more than 256 KiB"));
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

/// A signed message: one signer, one literal.
pub(super) struct Signed<'a> {
    /// The key that the message says it is signed by.
    pub(super) issuer: Handle,
    pub(super) signature: Signature,
    literal: Body<'a>,
    /// Where in the packet the data begins.
    start: usize,
}

impl Signed<'_> {
    pub(super) fn data(&self) -> &[u8] {
        &self.literal[self.start..]
    }
}

/// Reads a message of a one-pass signature packet, a literal, and the signature, which agree with each other.
pub(super) fn signed(bytes: &[u8]) -> Result<Signed<'_>, Rejected> {
    let structure = Rejected::Structure;
    if packets::first_tag(bytes) == Some(Tag::CompressedData) {
        return Err(structure("compressed: send it as it is (gpg: -z 0)"));
    }
    let packets = packets::scan(bytes, 3).map_err(structure)?;
    let [before, literal, after] = <[_; 3]>::try_from(packets)
        .map_err(|_| structure("not one one-pass signature, one literal, one signature"))?;
    if before.tag != Tag::OnePassSignature
        || literal.tag != Tag::LiteralData
        || after.tag != Tag::Signature
    {
        return Err(structure(
            "not one one-pass signature, one literal, one signature",
        ));
    }
    let header = before.header();
    let mut body = &before.body[..];
    let one_pass = OnePassSignature::try_from_reader(header, &mut body)
        .map_err(|_| structure("not a one-pass signature packet"))?;
    if !body.is_empty() || one_pass.is_nested() {
        return Err(structure(
            "a one-pass signature packet that is not the last",
        ));
    }
    let header = after.header();
    let mut body = &after.body[..];
    let signature = Signature::try_from_reader(header, &mut body)
        .map_err(|_| structure("not a signature packet"))?;
    if !body.is_empty() {
        return Err(structure("something after the signature"));
    }
    if signature.typ() != Some(SignatureType::Binary) || !one_pass.matches(&signature) {
        return Err(structure(
            "not a signature of bytes, or not the one announced",
        ));
    }
    let issuer = match one_pass.version_specific() {
        OpsVersionSpecific::V3 { key_id } => key_id.as_ref().try_into().ok().map(Handle::KeyId),
        OpsVersionSpecific::V6 { fingerprint, .. } => {
            Fingerprint::from_bytes(fingerprint).map(Handle::Fingerprint)
        }
        OpsVersionSpecific::Unknown { .. } => None,
    };
    Ok(Signed {
        issuer: issuer.ok_or(structure("a one-pass signature of an unknown version"))?,
        signature,
        start: literal_start(&literal.body)?,
        literal: literal.body,
    })
}

/// Skips the format, the file name and the date of a literal: none of them is signed, so none counts.
fn literal_start(body: &[u8]) -> Result<usize, Rejected> {
    let mut rest = body;
    let mut skip = |count| packets::take(&mut rest, count).map_err(Rejected::Structure);
    let format = skip(1)?[0];
    if !matches!(format, b'b' | b'u' | b't') {
        return Err(Rejected::Structure("a literal of an unknown format"));
    }
    let name = usize::from(skip(1)?[0]);
    skip(name)?;
    skip(4)?;
    Ok(body.len() - rest.len())
}
