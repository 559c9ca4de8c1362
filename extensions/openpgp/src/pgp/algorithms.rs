//! The accepted algorithms.
//!
//! They are those that gpg and sq use today, without the weak ones: no signature with MD5, SHA-1, RIPEMD-160 or
//! SHA-224, no RSA below 2,048 bits, no DSA, no ElGamal, no cipher but AES.

use pgp::{
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        hash::HashAlgorithm,
        sym::SymmetricKeyAlgorithm,
    },
    types::{
        EcdhPublicParams, EcdsaPublicParams, EddsaLegacyPublicParams, KeyDetails, PublicParams,
        SigningKey,
    },
};

/// Shorter moduli can be factored.
const MIN_RSA_BITS: u16 = 2048;

/// Verifying a signature with a longer modulus takes up to a second.
const MAX_RSA_BITS: u16 = 8192;

pub(super) fn hash_is_accepted(hash: HashAlgorithm) -> bool {
    matches!(
        hash,
        HashAlgorithm::Sha256
            | HashAlgorithm::Sha384
            | HashAlgorithm::Sha512
            | HashAlgorithm::Sha3_256
            | HashAlgorithm::Sha3_512
    )
}

pub(super) fn cipher_is_accepted(cipher: SymmetricKeyAlgorithm) -> bool {
    matches!(
        cipher,
        SymmetricKeyAlgorithm::AES128 | SymmetricKeyAlgorithm::AES256
    )
}

pub(super) fn mode_is_accepted(mode: AeadAlgorithm) -> bool {
    matches!(mode, AeadAlgorithm::Ocb | AeadAlgorithm::Gcm)
}

pub(super) fn chunk_size_is_accepted(size: ChunkSize) -> bool {
    size.as_byte_size() <= 256 * 1024
}

/// Checks that signatures by a key are accepted. Returns the unacceptable algorithm otherwise.
pub(super) fn signing_is_accepted(key: &impl KeyDetails) -> Result<(), String> {
    match key.public_params() {
        PublicParams::EdDSALegacy(EddsaLegacyPublicParams::Ed25519 { .. })
        | PublicParams::Ed25519(_)
        | PublicParams::Ed448(_)
        | PublicParams::ECDSA(
            EcdsaPublicParams::P256 { .. }
            | EcdsaPublicParams::P384 { .. }
            | EcdsaPublicParams::P521 { .. },
        ) => Ok(()),
        PublicParams::RSA(_) => rsa_is_accepted(key),
        _ => Err(name(key)),
    }
}

/// Checks that messages may be encrypted to a key. Returns the unacceptable algorithm otherwise.
pub(super) fn encryption_is_accepted(key: &impl KeyDetails) -> Result<(), String> {
    match key.public_params() {
        PublicParams::ECDH(
            EcdhPublicParams::Curve25519Legacy { hash, alg_sym, .. }
            | EcdhPublicParams::P256 { hash, alg_sym, .. }
            | EcdhPublicParams::P384 { hash, alg_sym, .. }
            | EcdhPublicParams::P521 { hash, alg_sym, .. },
        ) => {
            let wraps_with_aes = matches!(
                alg_sym,
                SymmetricKeyAlgorithm::AES128
                    | SymmetricKeyAlgorithm::AES192
                    | SymmetricKeyAlgorithm::AES256
            );
            if hash_is_accepted(*hash) && wraps_with_aes {
                Ok(())
            } else {
                Err(format!("{} with {hash:?} and {alg_sym:?}", name(key)))
            }
        }
        PublicParams::X25519(_) | PublicParams::X448(_) => Ok(()),
        PublicParams::RSA(_) => rsa_is_accepted(key),
        _ => Err(name(key)),
    }
}

/// Returns whether a secret key may be used. The timing of rpgp's RSA leaks the secret (RUSTSEC-2023-0071).
pub(super) fn secret_is_accepted(key: &impl KeyDetails) -> bool {
    !matches!(key.public_params(), PublicParams::RSA(_))
}

fn rsa_is_accepted(key: &impl KeyDetails) -> Result<(), String> {
    let PublicParams::RSA(params) = key.public_params() else {
        return Err(name(key));
    };
    // The modulus comes first, after its length in bits.
    let written = pgp::ser::Serialize::to_bytes(params).unwrap_or_default();
    let bits = written
        .first_chunk()
        .map_or(0, |it| u16::from_be_bytes(*it));
    if (MIN_RSA_BITS..=MAX_RSA_BITS).contains(&bits) {
        Ok(())
    } else {
        Err(format!("RSA of {bits} bits"))
    }
}

fn name(key: &impl KeyDetails) -> String {
    format!("{:?}", key.algorithm())
}

/// Returns the hash to sign with.
pub(super) fn hash_to_sign_with(key: &impl SigningKey) -> HashAlgorithm {
    match key.public_params() {
        // EdDSA itself uses SHA-512, so that code is in the cache.
        PublicParams::EdDSALegacy(_) | PublicParams::Ed25519(_) | PublicParams::Ed448(_) => {
            HashAlgorithm::Sha512
        }
        _ => key.hash_alg(),
    }
}
