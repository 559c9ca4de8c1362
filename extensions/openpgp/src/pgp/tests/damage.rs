//! Groups 1 to 3: messages that were changed in transit.

use std::time::{Duration, Instant, SystemTime};

use pgp::{
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        sym::SymmetricKeyAlgorithm,
    },
    types::Tag,
};

use super::{
    MAX,
    craft::{self, Container, Draft, USUAL, encrypted, joined},
    sealed, trusting,
};
use crate::pgp::{Key, Keyring, OpenError, open};

struct Pair {
    alice: Key,
    bob: Key,
    trusted: Keyring,
}

impl Pair {
    fn new() -> Self {
        let (alice, bob) = (
            Key::generate("alice").unwrap(),
            Key::generate("bob").unwrap(),
        );
        let trusted = trusting(&[&alice]);
        Self {
            alice,
            bob,
            trusted,
        }
    }

    /// Returns the reason of a refusal. Panics if bob accepts the message.
    fn rejects(&self, message: &[u8], what: &str) -> OpenError {
        let opened = open(message, &self.bob, &self.trusted, SystemTime::now(), MAX);
        opened.err().unwrap_or_else(|| panic!("opened: {what}"))
    }

    fn open(&self, message: &[u8]) -> Result<Vec<u8>, OpenError> {
        let now = SystemTime::now();
        let opened = open(message, &self.bob, &self.trusted, now, MAX)?;
        Ok(opened.data.to_vec())
    }
}

/// Returns whether a changed message still opens to the same plaintext.
///
/// A packet header has several encodings, and the padding of a point's length in bits is not signed.
fn is_same(pair: &Pair, message: &[u8]) -> bool {
    pair.open(message).is_ok_and(|data| data == b"secret")
}

#[test]
fn no_flipped_bit_gives_another_plaintext() {
    let pair = Pair::new();
    let message = sealed(&pair.alice, pair.bob.certificate(), b"secret");
    assert!(is_same(&pair, &message));
    let mut harmless = Vec::new();
    for at in 0..message.len() {
        // All bits that are parsed before decryption, and one bit of each byte of the ciphertext.
        let bits = if at < 150 { 0..8 } else { at % 8..at % 8 + 1 };
        for bit in bits {
            let mut changed = message.clone();
            changed[at] ^= 1 << bit;
            match pair.open(&changed) {
                Err(_) => {}
                Ok(data) if data == b"secret" => harmless.push((at, bit)),
                Ok(data) => panic!("bit {bit} of byte {at} gives {data:?}"),
            }
        }
    }
    // Only bits before the container, in the encrypted session key, which is not signed.
    let container = craft::parts(&message)[1].1.len();
    let most = message.len() - container - 2;
    assert!(harmless.iter().all(|(at, _)| *at < most), "{harmless:?}");
    assert!(harmless.len() < 16, "{harmless:?}");
}

#[test]
fn no_flipped_bit_of_signed_data_is_accepted() {
    let pair = Pair::new();
    let signed = Draft::new(b"secret").signed(&pair.alice);
    let bob = pair.bob.certificate();
    for at in 0..signed.len() {
        for bit in 0..8 {
            let mut changed = signed.clone();
            changed[at] ^= 1 << bit;
            let message = joined(&encrypted(&changed, bob, USUAL));
            // The file name and the date of a literal are not signed, nor are unhashed issuers. They may change, and
            // are ignored.
            if let Ok(data) = pair.open(&message) {
                assert_eq!(data, b"secret", "bit {bit} of byte {at}");
            }
        }
    }
}

#[test]
fn no_truncation_and_no_addition_is_accepted() {
    let pair = Pair::new();
    let message = sealed(&pair.alice, pair.bob.certificate(), b"secret");
    for length in 0..message.len() {
        pair.rejects(&message[..length], "truncated");
    }
    for added in [&[0][..], &[0xff], &[0xca, 3, b'P', b'G', b'P'], &message] {
        let longer = [&message, added].concat();
        pair.rejects(&longer, "with an addition");
    }
    let mut front = vec![0xca, 3, b'P', b'G', b'P'];
    front.extend_from_slice(&message);
    pair.rejects(&front, "with a marker before it");
    let plain = craft::decrypted(&message, &pair.bob);
    for length in 0..plain.len() {
        let inner = encrypted(&plain[..length], pair.bob.certificate(), USUAL);
        pair.rejects(&joined(&inner), "truncated inside");
    }
}

#[test]
fn every_cipher_mode_and_chunk_size_is_checked() {
    let pair = Pair::new();
    let message = sealed(&pair.alice, pair.bob.certificate(), b"secret");
    let parts = craft::parts(&message);
    // The version, the cipher, the mode, the chunk size.
    for (octet, good) in [
        (0, vec![2]),
        (1, vec![7, 9]),
        (2, vec![2, 3]),
        (3, (0..=12).collect()),
    ] {
        for value in 0..=u8::MAX {
            let mut changed = parts.clone();
            let before = std::mem::replace(&mut changed[1].1[octet], value);
            if value == before {
                continue;
            }
            let rejected = pair.rejects(&joined(&changed), "another octet");
            let before_decrypting = matches!(rejected, OpenError::Structure(_));
            assert_eq!(
                before_decrypting,
                !good.contains(&value),
                "{octet}: {value}: {rejected}"
            );
        }
    }
}

#[test]
fn every_accepted_container_is_opened() {
    use {AeadAlgorithm as Mode, SymmetricKeyAlgorithm as Cipher};
    let pair = Pair::new();
    let data = vec![7; 100_000];
    let signed = Draft::new(&data).signed(&pair.alice);
    let bob = pair.bob.certificate();
    for cipher in [Cipher::AES128, Cipher::AES256] {
        for mode in [Mode::Ocb, Mode::Gcm] {
            for chunks in [ChunkSize::C64B, ChunkSize::C4KiB, ChunkSize::C256KiB] {
                let how = Container::V2(cipher, mode, chunks);
                let message = joined(&encrypted(&signed, bob, how));
                assert_eq!(pair.open(&message).unwrap(), data);
            }
        }
    }
    for how in [
        Container::V2(Cipher::AES192, Mode::Ocb, ChunkSize::C4KiB),
        Container::V2(Cipher::AES256, Mode::Eax, ChunkSize::C4KiB),
        Container::V2(Cipher::AES256, Mode::Ocb, ChunkSize::C512KiB),
        Container::V1(Cipher::AES192),
        Container::V1(Cipher::CAST5),
        Container::V1(Cipher::TripleDES),
    ] {
        let message = joined(&encrypted(&signed, bob, how));
        let rejected = pair.rejects(&message, "another cipher");
        assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
    }
}

/// Group 11. A message with a wrong structure is refused quickly, however long it is.
#[test]
fn bombs_are_refused_before_any_cryptography() {
    let pair = Pair::new();
    let message = sealed(&pair.alice, pair.bob.certificate(), b"secret");
    let parts = craft::parts(&message);
    let usual = {
        let start = Instant::now();
        pair.open(&message).unwrap();
        start.elapsed()
    };
    let key = (Tag::PublicKeyEncryptedSessionKey, parts[0].1.clone());
    let mut wildcard = key.clone();
    wildcard.1.splice(1..23, [0]);
    let many_keys: Vec<_> = std::iter::repeat_n(wildcard.clone(), 9_000)
        .chain([parts[1].clone()])
        .collect();
    let one_pass = Draft::new(b"secret").parts(&pair.alice);
    let mut nested = one_pass[0].clone();
    *nested.1.last_mut().unwrap() = 0;
    let nested: Vec<_> = std::iter::repeat_n(nested, 9_000).chain(one_pass).collect();
    let inner = encrypted(&joined(&nested), pair.bob.certificate(), USUAL);
    for (what, parts) in [
        ("wildcards", many_keys),
        ("a wildcard", vec![wildcard, parts[1].clone()]),
        ("signatures", inner),
    ] {
        let bomb = joined(&parts);
        let start = Instant::now();
        let rejected = pair.rejects(&bomb, what);
        assert!(
            matches!(rejected, OpenError::Structure(_)),
            "{what}: {rejected}"
        );
        // Nine thousand packets would take nine thousand times as long.
        let bound = usual * 50 + Duration::from_millis(50);
        assert!(start.elapsed() < bound, "{what}: {:?}", start.elapsed());
    }
    let long = vec![0; MAX + 1];
    let rejected = pair.rejects(&long, "too long");
    assert!(matches!(rejected, OpenError::Size { .. }), "{rejected}");
    // A header that claims four gigabytes.
    let claims = [0xc1, 0xff, 0xff, 0xff, 0xff, 0xff];
    assert_eq!(
        pair.rejects(&claims, "a claim"),
        OpenError::Structure("truncated")
    );
}
