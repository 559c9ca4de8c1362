//! Groups 5, 7, 9 and 10: well-formed messages that must be refused.

use std::time::{Duration, SystemTime};

use pgp::{
    crypto::{hash::HashAlgorithm, sym::SymmetricKeyAlgorithm},
    packet::{Notation, SignatureType, SubpacketData},
    types::{KeyDetails, Tag},
};

use super::{
    MAX,
    craft::{self, Container, Draft, USUAL, encrypted, forwarded, joined, literal},
    outgoing, sealed, trusting,
};
use crate::pgp::{Key, Keyring, OpenError, VerifiedMessage, open, seal, sign, verify};

struct Parties {
    alice: Key,
    bob: Key,
    carol: Key,
    trusted: Keyring,
}

impl Parties {
    fn new() -> Self {
        let [alice, bob, carol] = ["alice", "bob", "carol"].map(|it| Key::generate(it).unwrap());
        let trusted = trusting(&[&alice, &carol]);
        Self {
            alice,
            bob,
            carol,
            trusted,
        }
    }

    fn opens(&self, message: &[u8]) -> Result<VerifiedMessage, OpenError> {
        open(message, &self.bob, &self.trusted, SystemTime::now(), MAX)
    }

    /// Encrypts a plaintext to bob, and returns why he refuses it.
    fn rejects(&self, plain: &[u8]) -> OpenError {
        let message = joined(&encrypted(plain, self.bob.certificate(), USUAL));
        self.opens(&message).unwrap_err()
    }
}

/// Group 5.
#[test]
fn another_recipient_refuses_a_message() {
    let parties = Parties::new();
    let to_carol = sealed(&parties.alice, parties.carol.certificate(), b"secret");
    assert_eq!(parties.opens(&to_carol).unwrap_err(), OpenError::Recipient);
    // Carol forwards a message from alice to bob.
    let passed_on = forwarded(&to_carol, &parties.carol, parties.bob.certificate());
    assert_eq!(
        parties.opens(&passed_on).unwrap_err(),
        OpenError::Misdirected
    );
    // A signature without a recipient is accepted: the envelope names the recipient.
    let now = SystemTime::now();
    let signed = sign(&outgoing(b"secret", now), &parties.alice, None, now).unwrap();
    let message = joined(&encrypted(&signed, parties.bob.certificate(), USUAL));
    parties.opens(&message).unwrap();
    let to_carol = Some(parties.carol.fingerprint());
    let signed = sign(&outgoing(b"secret", now), &parties.alice, to_carol, now).unwrap();
    let bob = parties.bob.fingerprint();
    let rejected = verify(&signed, &bob, &parties.trusted, now, MAX).unwrap_err();
    assert_eq!(rejected, OpenError::Misdirected);
}

#[test]
fn unknown_signers_are_refused() {
    let parties = Parties::new();
    let stranger = Key::generate("alice").unwrap();
    let message = sealed(&stranger, parties.bob.certificate(), b"secret");
    let rejected = parties.opens(&message).unwrap_err();
    assert!(
        matches!(rejected, OpenError::UnknownSigner(_)),
        "{rejected}"
    );
}

/// Group 7.
#[test]
fn only_a_binary_signature_counts() {
    let parties = Parties::new();
    for number in 0..=u8::MAX {
        let mut draft = Draft::new(b"secret");
        draft.kind = SignatureType::from(number);
        if matches!(draft.kind, SignatureType::Binary) {
            continue;
        }
        // rpgp refuses to make signatures of most types over data, so the octet is replaced.
        draft.kind = SignatureType::Binary;
        let mut parts = draft.parts(&parties.alice);
        parts[0].1[1] = number;
        parts[2].1[1] = number;
        let rejected = parties.rejects(&joined(&parts));
        assert!(
            matches!(rejected, OpenError::Structure(_)),
            "{number}: {rejected}"
        );
    }
    let mut draft = Draft::new(b"secret");
    draft.kind = SignatureType::Text;
    let rejected = parties.rejects(&draft.signed(&parties.alice));
    assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
}

/// rpgp verifies a self-certification as a signature of the bytes that it certifies.
#[test]
fn a_self_certification_is_no_message() {
    let parties = Parties::new();
    let alice = parties.alice.certificate();
    let parts = craft::parts(&alice.to_bytes());
    let signature = parts
        .iter()
        .find(|(tag, _)| *tag == Tag::Signature)
        .unwrap();
    let mut one_pass = Draft::new(b"").parts(&parties.alice)[0].clone();
    one_pass.1[1] = signature.1[1];
    one_pass.1[2] = signature.1[3];
    let data = [&parts[0].1[..], &parts[1].1].concat();
    let message = [
        one_pass,
        (Tag::LiteralData, literal(&data)),
        signature.clone(),
    ];
    let rejected = parties.rejects(&joined(&message));
    assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
}

#[test]
fn weak_hashes_are_refused() {
    let parties = Parties::new();
    for hash in [
        HashAlgorithm::Md5,
        HashAlgorithm::Sha1,
        HashAlgorithm::Ripemd160,
        HashAlgorithm::Sha224,
    ] {
        // rpgp does not make such signatures with Ed25519, so the octets are replaced.
        let mut parts = Draft::new(b"secret").parts(&parties.alice);
        parts[0].1[2] = u8::from(hash);
        parts[2].1[3] = u8::from(hash);
        let rejected = parties.rejects(&joined(&parts));
        assert!(
            matches!(&rejected, OpenError::Signature(it) if it.starts_with("weak hash ")),
            "{rejected}"
        );
    }
    for hash in [
        HashAlgorithm::Sha256,
        HashAlgorithm::Sha384,
        HashAlgorithm::Sha3_256,
    ] {
        let mut draft = Draft::new(b"secret");
        draft.hash = hash;
        let signed = draft.signed(&parties.alice);
        let message = joined(&encrypted(&signed, parties.bob.certificate(), USUAL));
        parties.opens(&message).unwrap();
    }
}

#[test]
fn only_one_signature_around_one_literal() {
    let parties = Parties::new();
    let [before, literal, after] = Draft::new(b"secret").parts(&parties.alice);
    let [other_before, _, other_after] = Draft::new(b"secret").parts(&parties.carol);
    let mut nested = before.clone();
    *nested.1.last_mut().unwrap() = 0;
    let compressed = |parts: &[(Tag, Vec<u8>)]| {
        let stored = [&[0][..], &joined(parts)].concat();
        vec![(Tag::CompressedData, stored)]
    };
    let whole = [before.clone(), literal.clone(), after.clone()];
    let inner = encrypted(&joined(&whole), parties.bob.certificate(), USUAL);
    let shapes = [
        vec![],
        vec![literal.clone()],
        vec![after.clone(), literal.clone()],
        vec![before.clone(), literal.clone()],
        vec![literal.clone(), before.clone(), after.clone()],
        vec![nested.clone(), literal.clone(), after.clone()],
        vec![
            nested,
            other_before.clone(),
            literal.clone(),
            other_after.clone(),
            after.clone(),
        ],
        vec![
            before.clone(),
            literal.clone(),
            after.clone(),
            after.clone(),
        ],
        vec![
            before.clone(),
            literal.clone(),
            literal.clone(),
            after.clone(),
        ],
        vec![
            before.clone(),
            literal.clone(),
            after.clone(),
            (Tag::Marker, b"PGP".to_vec()),
        ],
        vec![
            before.clone(),
            compressed(std::slice::from_ref(&literal))[0].clone(),
            after.clone(),
        ],
        compressed(&whole),
        inner,
        vec![other_before, literal.clone(), after.clone()],
        vec![before, literal, other_after],
    ];
    for (at, shape) in shapes.iter().enumerate() {
        let rejected = parties.rejects(&joined(shape));
        let by_structure = matches!(rejected, OpenError::Structure(_));
        assert_eq!(by_structure, at < 13, "{at}: {rejected}");
    }
}

#[test]
fn unknown_critical_subpackets_are_refused() {
    let parties = Parties::new();
    let notation = |name: &'static str| {
        SubpacketData::Notation(Notation {
            readable: true,
            name: name.into(),
            value: "1".into(),
        })
    };
    let odd = [
        notation("max-size@example.org"),
        notation("kind@socket.mq"),
        SubpacketData::Experimental(101, b"?".as_slice().into()),
        SubpacketData::Other(77, b"?".as_slice().into()),
    ];
    for data in odd {
        let mut parts = Draft::new(b"x").with(false, data).parts(&parties.alice);
        let message = joined(&encrypted(
            &joined(&parts),
            parties.bob.certificate(),
            USUAL,
        ));
        parties.opens(&message).unwrap();
        // rpgp does not sign these as critical, so the bit is set.
        let signature = &mut parts[2].1;
        let at = signature
            .windows(2)
            .position(|it| matches!(it, [2, 101 | 77] | [30 | 24, 20]));
        signature[at.unwrap() + 1] |= 0x80;
        let rejected = parties.rejects(&joined(&parts)).to_string();
        assert!(rejected.contains("critical"), "{rejected}");
    }
}

#[test]
fn a_false_issuer_is_refused() {
    let parties = Parties::new();
    let mut draft = Draft::new(b"secret");
    draft.issuer = Some(parties.carol.certificate().components.primary.fingerprint());
    let rejected = parties.rejects(&draft.signed(&parties.alice));
    assert!(matches!(rejected, OpenError::Signature(_)), "{rejected}");
}

/// Group 9.
#[test]
fn clocks_may_differ_by_five_minutes() {
    let parties = Parties::new();
    let now = SystemTime::now();
    let second = Duration::from_secs(1);
    let signed = |created| {
        let mut draft = Draft::new(b"secret");
        draft.created = created;
        joined(&encrypted(
            &draft.signed(&parties.alice),
            parties.bob.certificate(),
            USUAL,
        ))
    };
    let at = |created: SystemTime, now| {
        open(
            &signed(Some(created)),
            &parties.bob,
            &parties.trusted,
            now,
            MAX,
        )
    };
    let is_late =
        |it: Result<VerifiedMessage, OpenError>| matches!(it, Err(OpenError::Time { .. }));
    for minutes in [0, 4, 5] {
        at(now, now + 60 * minutes * second).unwrap();
        at(now + 60 * minutes * second, now).unwrap();
    }
    for seconds in [301, 360, 86_400] {
        assert!(is_late(at(now, now + seconds * second)));
        assert!(is_late(at(now + seconds * second, now)));
    }
    assert!(is_late(at(SystemTime::UNIX_EPOCH, now)));
    let undated = open(&signed(None), &parties.bob, &parties.trusted, now, MAX).unwrap_err();
    assert_eq!(undated, OpenError::Signature("no creation date".into()));
    // Signed before the creation of its key.
    let rejected = at(now - 2 * second, now).unwrap_err();
    assert!(matches!(rejected, OpenError::Signature(_)), "{rejected}");
    let twice = Draft::new(b"x").with(
        false,
        SubpacketData::SignatureCreationTime(pgp::types::Timestamp::now()),
    );
    let rejected = parties.rejects(&twice.signed(&parties.alice));
    assert_eq!(rejected, OpenError::Signature("two creation dates".into()));
    let mut expired = Draft::new(b"x").with(
        false,
        SubpacketData::SignatureExpirationTime(pgp::types::Duration::from_secs(1)),
    );
    expired.created = Some(now);
    let message = joined(&encrypted(
        &expired.signed(&parties.alice),
        parties.bob.certificate(),
        USUAL,
    ));
    let rejected = open(
        &message,
        &parties.bob,
        &parties.trusted,
        now + 2 * second,
        MAX,
    )
    .unwrap_err();
    assert_eq!(rejected, OpenError::Signature("expired".into()));
}

/// Group 10.
#[test]
fn version_1_is_a_downgrade_if_both_announce_version_2() {
    let parties = Parties::new();
    let signed = Draft::new(b"secret").signed(&parties.alice);
    let old = Container::V1(SymmetricKeyAlgorithm::AES256);
    let message = encrypted(&signed, parties.bob.certificate(), old);
    assert_eq!(
        parties.opens(&joined(&message)).unwrap_err(),
        OpenError::Downgrade
    );
    // A session key of one version and a container of the other.
    let new = encrypted(&signed, parties.bob.certificate(), USUAL);
    for mixed in [[&message[0], &new[1]], [&new[0], &message[1]]] {
        let rejected = parties
            .opens(&joined(&mixed.map(Clone::clone)))
            .unwrap_err();
        assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
    }
    // Encrypted without integrity protection.
    let bare = [new[0].clone(), (Tag::SymEncryptedData, new[1].1.clone())];
    let rejected = parties.opens(&joined(&bare)).unwrap_err();
    assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
    // A signed message is no sealed message, and vice versa.
    let rejected = parties.opens(&signed).unwrap_err();
    assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
    let bob = parties.bob.fingerprint();
    let sealed = sealed(&parties.alice, parties.bob.certificate(), b"secret");
    let rejected = verify(&sealed, &bob, &parties.trusted, SystemTime::now(), MAX).unwrap_err();
    assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
}

#[test]
fn unsuitable_keys_cannot_send_or_receive() {
    let parties = Parties::new();
    let certifier = Key::generate_certifier("organisation").unwrap();
    let now = SystemTime::now();
    let it = outgoing(b"x", now);
    assert!(seal(&it, &certifier, parties.bob.certificate(), now).is_err());
    assert!(seal(&it, &parties.alice, certifier.certificate(), now).is_err());
    assert!(sign(&it, &certifier, None, now).is_err());
}
