//! Groups 5, 7, 9 and 10: messages that are well made, and not what they should be.

use std::time::{Duration, SystemTime};

use pgp::{
    crypto::{hash::HashAlgorithm, sym::SymmetricKeyAlgorithm},
    packet::{Notation, SignatureType, SubpacketData},
    types::{KeyDetails, Tag},
};

use super::{
    MOST,
    craft::{self, Container, Draft, USUAL, encrypted, forwarded, joined, literal},
    outgoing, sealed, trusting,
};
use crate::pgp::{Key, Keyring, Opened, Rejected, open, seal, sign, verify};

struct Three {
    alice: Key,
    bob: Key,
    carol: Key,
    trusted: Keyring,
}

impl Three {
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

    fn opens(&self, message: &[u8]) -> Result<Opened, Rejected> {
        open(message, &self.bob, &self.trusted, SystemTime::now(), MOST)
    }

    /// Encrypts this to bob, and returns why he does not take it.
    fn rejects(&self, plain: &[u8]) -> Rejected {
        let message = joined(&encrypted(plain, self.bob.certificate(), USUAL));
        self.opens(&message).unwrap_err()
    }
}

/// Group 5.
#[test]
fn whoever_it_is_not_for_does_not_take_it() {
    let three = Three::new();
    let to_carol = sealed(&three.alice, three.carol.certificate(), b"secret");
    assert_eq!(three.opens(&to_carol).unwrap_err(), Rejected::Recipient);
    // Carol passes on to bob what alice has told her.
    let passed_on = forwarded(&to_carol, &three.carol, three.bob.certificate());
    assert_eq!(three.opens(&passed_on).unwrap_err(), Rejected::Misdirected);
    // Without a recipient inside, whoever reads it has to see for himself.
    let now = SystemTime::now();
    let signed = sign(&outgoing(b"secret", now), &three.alice, None, now).unwrap();
    let message = joined(&encrypted(&signed, three.bob.certificate(), USUAL));
    three.opens(&message).unwrap();
    let to_carol = Some(three.carol.fingerprint());
    let signed = sign(&outgoing(b"secret", now), &three.alice, to_carol, now).unwrap();
    let bob = three.bob.fingerprint();
    let rejected = verify(&signed, &bob, &three.trusted, now, MOST).unwrap_err();
    assert_eq!(rejected, Rejected::Misdirected);
}

#[test]
fn strangers_are_refused() {
    let three = Three::new();
    let stranger = Key::generate("alice").unwrap();
    let message = sealed(&stranger, three.bob.certificate(), b"secret");
    let rejected = three.opens(&message).unwrap_err();
    assert!(matches!(rejected, Rejected::Stranger(_)), "{rejected}");
}

/// Group 7.
#[test]
fn only_a_binary_signature_counts() {
    let three = Three::new();
    for number in 0..=u8::MAX {
        let mut draft = Draft::new(b"secret");
        draft.kind = SignatureType::from(number);
        if matches!(draft.kind, SignatureType::Binary) {
            continue;
        }
        // rpgp refuses to make signatures of most kinds over data: the octet is put there.
        draft.kind = SignatureType::Binary;
        let mut parts = draft.parts(&three.alice);
        parts[0].1[1] = number;
        parts[2].1[1] = number;
        let rejected = three.rejects(&joined(&parts));
        assert!(
            matches!(rejected, Rejected::Structure(_)),
            "{number}: {rejected}"
        );
    }
    let mut draft = Draft::new(b"secret");
    draft.kind = SignatureType::Text;
    let rejected = three.rejects(&draft.signed(&three.alice));
    assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
}

/// A key's own word about itself verifies, as rpgp sees it, as a signature of the bytes that it is about.
#[test]
fn a_self_certification_is_no_message() {
    let three = Three::new();
    let alice = three.alice.certificate();
    let parts = craft::parts(&alice.to_bytes());
    let signature = parts
        .iter()
        .find(|(tag, _)| *tag == Tag::Signature)
        .unwrap();
    let mut one_pass = Draft::new(b"").parts(&three.alice)[0].clone();
    one_pass.1[1] = signature.1[1];
    one_pass.1[2] = signature.1[3];
    let data = [&parts[0].1[..], &parts[1].1].concat();
    let message = [
        one_pass,
        (Tag::LiteralData, literal(&data)),
        signature.clone(),
    ];
    let rejected = three.rejects(&joined(&message));
    assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
}

#[test]
fn weak_hashes_are_refused() {
    let three = Three::new();
    for hash in [
        HashAlgorithm::Md5,
        HashAlgorithm::Sha1,
        HashAlgorithm::Ripemd160,
        HashAlgorithm::Sha224,
    ] {
        // rpgp does not make them with Ed25519; so the octets say it.
        let mut parts = Draft::new(b"secret").parts(&three.alice);
        parts[0].1[2] = u8::from(hash);
        parts[2].1[3] = u8::from(hash);
        let rejected = three.rejects(&joined(&parts));
        assert!(
            matches!(&rejected, Rejected::Signature(it) if it.starts_with("with ")),
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
        let signed = draft.signed(&three.alice);
        let message = joined(&encrypted(&signed, three.bob.certificate(), USUAL));
        three.opens(&message).unwrap();
    }
}

#[test]
fn only_one_signature_around_one_literal() {
    let three = Three::new();
    let [before, literal, after] = Draft::new(b"secret").parts(&three.alice);
    let [other_before, _, other_after] = Draft::new(b"secret").parts(&three.carol);
    let mut nested = before.clone();
    *nested.1.last_mut().unwrap() = 0;
    let compressed = |parts: &[(Tag, Vec<u8>)]| {
        let stored = [&[0][..], &joined(parts)].concat();
        vec![(Tag::CompressedData, stored)]
    };
    let whole = [before.clone(), literal.clone(), after.clone()];
    let inner = encrypted(&joined(&whole), three.bob.certificate(), USUAL);
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
        let rejected = three.rejects(&joined(shape));
        let by_structure = matches!(rejected, Rejected::Structure(_));
        assert_eq!(by_structure, at < 13, "{at}: {rejected}");
    }
}

#[test]
fn what_is_critical_and_not_understood_refuses() {
    let three = Three::new();
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
        let mut parts = Draft::new(b"x").with(false, data).parts(&three.alice);
        let message = joined(&encrypted(&joined(&parts), three.bob.certificate(), USUAL));
        three.opens(&message).unwrap();
        // rpgp does not sign such things as critical; so the bit is put there.
        let signature = &mut parts[2].1;
        let at = signature
            .windows(2)
            .position(|it| matches!(it, [2, 101 | 77] | [30 | 24, 20]));
        signature[at.unwrap() + 1] |= 0x80;
        let rejected = three.rejects(&joined(&parts)).to_string();
        assert!(rejected.contains("critical"), "{rejected}");
    }
}

#[test]
fn the_issuer_is_the_key() {
    let three = Three::new();
    let mut draft = Draft::new(b"secret");
    draft.issuer = Some(three.carol.certificate().primary.fingerprint());
    let rejected = three.rejects(&draft.signed(&three.alice));
    assert!(matches!(rejected, Rejected::Signature(_)), "{rejected}");
}

/// Group 9.
#[test]
fn the_clock_is_right_to_five_minutes() {
    let three = Three::new();
    let now = SystemTime::now();
    let second = Duration::from_secs(1);
    let signed = |created| {
        let mut draft = Draft::new(b"secret");
        draft.created = created;
        joined(&encrypted(
            &draft.signed(&three.alice),
            three.bob.certificate(),
            USUAL,
        ))
    };
    let at = |created: SystemTime, now| {
        open(
            &signed(Some(created)),
            &three.bob,
            &three.trusted,
            now,
            MOST,
        )
    };
    let is_late = |it: Result<Opened, Rejected>| matches!(it, Err(Rejected::Time { .. }));
    for minutes in [0, 4, 5] {
        at(now, now + 60 * minutes * second).unwrap();
        at(now + 60 * minutes * second, now).unwrap();
    }
    for seconds in [301, 360, 86_400] {
        assert!(is_late(at(now, now + seconds * second)));
        assert!(is_late(at(now + seconds * second, now)));
    }
    assert!(is_late(at(SystemTime::UNIX_EPOCH, now)));
    let undated = open(&signed(None), &three.bob, &three.trusted, now, MOST).unwrap_err();
    assert_eq!(undated, Rejected::Signature("without a date".into()));
    // Signed before its key was made.
    let rejected = at(now - 2 * second, now).unwrap_err();
    assert!(matches!(rejected, Rejected::Signature(_)), "{rejected}");
    let twice = Draft::new(b"x").with(
        false,
        SubpacketData::SignatureCreationTime(pgp::types::Timestamp::now()),
    );
    let rejected = three.rejects(&twice.signed(&three.alice));
    assert_eq!(rejected, Rejected::Signature("with two dates".into()));
    let mut expired = Draft::new(b"x").with(
        false,
        SubpacketData::SignatureExpirationTime(pgp::types::Duration::from_secs(1)),
    );
    expired.created = Some(now);
    let message = joined(&encrypted(
        &expired.signed(&three.alice),
        three.bob.certificate(),
        USUAL,
    ));
    let rejected = open(&message, &three.bob, &three.trusted, now + 2 * second, MOST).unwrap_err();
    assert_eq!(rejected, Rejected::Signature("it has expired".into()));
}

/// Group 10.
#[test]
fn version_1_is_a_downgrade_between_those_who_have_2() {
    let three = Three::new();
    let signed = Draft::new(b"secret").signed(&three.alice);
    let old = Container::V1(SymmetricKeyAlgorithm::AES256);
    let message = encrypted(&signed, three.bob.certificate(), old);
    assert_eq!(
        three.opens(&joined(&message)).unwrap_err(),
        Rejected::Downgrade
    );
    // A session key of one generation and a container of the other.
    let new = encrypted(&signed, three.bob.certificate(), USUAL);
    for mixed in [[&message[0], &new[1]], [&new[0], &message[1]]] {
        let rejected = three.opens(&joined(&mixed.map(Clone::clone))).unwrap_err();
        assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
    }
    // Encrypted with nothing to show that it is whole.
    let bare = [new[0].clone(), (Tag::SymEncryptedData, new[1].1.clone())];
    let rejected = three.opens(&joined(&bare)).unwrap_err();
    assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
    // Signed is not sealed, nor the other way round.
    let rejected = three.opens(&signed).unwrap_err();
    assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
    let bob = three.bob.fingerprint();
    let sealed = sealed(&three.alice, three.bob.certificate(), b"secret");
    let rejected = verify(&sealed, &bob, &three.trusted, SystemTime::now(), MOST).unwrap_err();
    assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
}

#[test]
fn what_goes_out_is_as_it_should_be() {
    let three = Three::new();
    let certifier = Key::generate_certifier("organisation").unwrap();
    let now = SystemTime::now();
    let it = outgoing(b"x", now);
    assert!(seal(&it, &certifier, three.bob.certificate(), now).is_err());
    assert!(seal(&it, &three.alice, certifier.certificate(), now).is_err());
    assert!(sign(&it, &certifier, None, now).is_err());
}
