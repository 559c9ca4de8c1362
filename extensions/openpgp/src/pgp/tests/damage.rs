//! Groups 1 to 3: messages that were changed on the way.

use std::time::{Duration, Instant, SystemTime};

use pgp::{
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        sym::SymmetricKeyAlgorithm,
    },
    types::Tag,
};

use super::{
    MOST,
    craft::{self, Container, Draft, USUAL, encrypted, joined},
    sealed, trusting,
};
use crate::pgp::{Key, Keyring, Rejected, open};

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

    /// Returns why bob does not take it; that he takes it fails the test.
    fn rejects(&self, message: &[u8], what: &str) -> Rejected {
        let opened = open(message, &self.bob, &self.trusted, SystemTime::now(), MOST);
        opened.err().unwrap_or_else(|| panic!("opened: {what}"))
    }

    fn takes(&self, message: &[u8]) -> Result<Vec<u8>, Rejected> {
        let now = SystemTime::now();
        let opened = open(message, &self.bob, &self.trusted, now, MOST)?;
        Ok(opened.data.to_vec())
    }
}

/// Bits whose flip leaves a message that says the same to the same reader, and cannot be told from the signed one.
///
/// The header of a packet has more than one form, and the padding of a point's length in bits is not signed.
fn is_same(pair: &Pair, message: &[u8]) -> bool {
    pair.takes(message).is_ok_and(|data| data == b"secret")
}

#[test]
fn no_flipped_bit_gives_another_plaintext() {
    let pair = Pair::new();
    let message = sealed(&pair.alice, pair.bob.certificate(), b"secret");
    assert!(is_same(&pair, &message));
    let mut harmless = Vec::new();
    for at in 0..message.len() {
        // Every bit of what is read before decrypting; one of each byte of the ciphertext, whose bits are alike.
        let bits = if at < 150 { 0..8 } else { at % 8..at % 8 + 1 };
        for bit in bits {
            let mut changed = message.clone();
            changed[at] ^= 1 << bit;
            match pair.takes(&changed) {
                Err(_) => {}
                Ok(data) if data == b"secret" => harmless.push((at, bit)),
                Ok(data) => panic!("bit {bit} of byte {at} gives {data:?}"),
            }
        }
    }
    // Only what is in front of the container: it holds the session key, which nobody signs.
    let container = craft::parts(&message)[1].1.len();
    let most = message.len() - container - 2;
    assert!(harmless.iter().all(|(at, _)| *at < most), "{harmless:?}");
    assert!(harmless.len() < 16, "{harmless:?}");
}

#[test]
fn no_flipped_bit_of_what_is_signed_is_taken() {
    let pair = Pair::new();
    let signed = Draft::new(b"secret").signed(&pair.alice);
    let bob = pair.bob.certificate();
    for at in 0..signed.len() {
        for bit in 0..8 {
            let mut changed = signed.clone();
            changed[at] ^= 1 << bit;
            let message = joined(&encrypted(&changed, bob, USUAL));
            // The name and the date of a literal are not signed, nor is where it says who has signed: they
            // may change, and say nothing.
            if let Ok(data) = pair.takes(&message) {
                assert_eq!(data, b"secret", "bit {bit} of byte {at}");
            }
        }
    }
}

#[test]
fn no_truncation_and_no_addition_is_taken() {
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
fn every_cipher_mode_and_chunk_size_is_decided() {
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
            let before_decrypting = matches!(rejected, Rejected::Structure(_));
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
                assert_eq!(pair.takes(&message).unwrap(), data);
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
        assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
    }
}

/// Group 11. What is refused by its structure costs next to nothing, however long it is.
#[test]
fn bombs_are_refused_before_any_mathematics() {
    let pair = Pair::new();
    let message = sealed(&pair.alice, pair.bob.certificate(), b"secret");
    let parts = craft::parts(&message);
    let usual = {
        let start = Instant::now();
        pair.takes(&message).unwrap();
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
            matches!(rejected, Rejected::Structure(_)),
            "{what}: {rejected}"
        );
        // Nine thousand of them would cost nine thousand times as much as one.
        let bound = usual * 50 + Duration::from_millis(50);
        assert!(start.elapsed() < bound, "{what}: {:?}", start.elapsed());
    }
    let long = vec![0; MOST + 1];
    let rejected = pair.rejects(&long, "too long");
    assert!(matches!(rejected, Rejected::Size { .. }), "{rejected}");
    // A header that claims four gigabytes.
    let claims = [0xc1, 0xff, 0xff, 0xff, 0xff, 0xff];
    assert_eq!(
        pair.rejects(&claims, "a claim"),
        Rejected::Structure("truncated")
    );
}
