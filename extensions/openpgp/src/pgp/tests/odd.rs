//! Groups 7 and 8: valid signatures of messages that must be refused.

use std::time::{Duration, SystemTime};

use pgp::{
    composed::KeyType,
    packet::{Notation, OnePassSignature, Subpacket, SubpacketData},
    ser::Serialize,
    types::{KeyDetails, KeyVersion, Tag},
};

use super::{
    MAX,
    craft::{self, Draft, USUAL, encrypted, joined},
    makers::{CertificateBuilder, SignatureSpec, changed, signs},
    trusting,
};
use crate::pgp::{Certificate, Invalid, Key, Keyring, OpenError, VerifiedMessage, open};

struct Pair {
    alice: Key,
    bob: Key,
    trusted: Keyring,
}

impl Pair {
    fn of(alice: Key) -> Self {
        let bob = Key::generate("bob").unwrap();
        let trusted = trusting(&[&alice]);
        Self {
            alice,
            bob,
            trusted,
        }
    }

    fn new() -> Self {
        Self::of(Key::generate("alice").unwrap())
    }

    fn open(&self, plain: &[u8]) -> Result<VerifiedMessage, OpenError> {
        let message = joined(&encrypted(plain, self.bob.certificate(), USUAL));
        let now = SystemTime::now();
        open(&message, &self.bob, &self.trusted, now, MAX)
    }

    fn opens(&self, draft: &Draft<'_>) -> Result<VerifiedMessage, OpenError> {
        self.open(&draft.signed(&self.alice))
    }
}

fn notation(name: &str) -> SubpacketData {
    SubpacketData::Notation(Notation {
        readable: true,
        name: name.as_bytes().to_vec().into(),
        value: b"v".to_vec().into(),
    })
}

fn version_6() -> CertificateBuilder {
    let born = SystemTime::now() - Duration::from_secs(3600);
    let builder = CertificateBuilder::new(&KeyType::Ed25519, KeyVersion::V6, born);
    builder.direct(
        pgp::packet::SignatureType::Key,
        &SignatureSpec::at(born).flags(signs),
    )
}

#[test]
fn a_version_6_key_makes_version_6_signatures_only() {
    let builder = version_6();
    let pair = Pair::of(builder.key());
    assert_eq!(builder.primary.version(), KeyVersion::V6);
    let certificate = pair.alice.certificate();
    assert!(
        certificate.user_ids().is_empty(),
        "a direct key signature suffices"
    );
    let now = SystemTime::now();
    let outgoing = super::outgoing(b"x", now);
    let good = crate::pgp::sign(&outgoing, &pair.alice, None, now).unwrap();
    pair.open(&good).unwrap();
    // The octets of version 4 around the same statement, from the same key.
    let mut draft = Draft::new(b"x").parts(&pair.alice);
    let signature = &draft[2].1;
    assert_eq!(signature[0], 6);
    draft[2].1 = [&[4][..], &signature[1..4], &signature[6..]].concat();
    let rejected = pair.open(&joined(&draft)).unwrap_err();
    assert!(
        matches!(rejected, OpenError::Structure(_) | OpenError::Signature(_)),
        "{rejected}"
    );
    // A one-pass signature of the other version in front of a good signature.
    let mut parts = craft::parts(&good);
    let signer = pair.alice.signer(now).unwrap();
    let [kind, hash, algorithm] = [parts[0].1[1], parts[0].1[2], parts[0].1[3]];
    let before = OnePassSignature::v3(
        kind.into(),
        hash.into(),
        algorithm.into(),
        signer.legacy_key_id(),
    );
    parts[0] = (Tag::OnePassSignature, before.to_bytes().unwrap());
    let rejected = pair.open(&joined(&parts)).unwrap_err();
    assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
}

/// Unhashed subpackets do not count: anybody can add a date, a recipient or a notation.
#[test]
fn unhashed_subpackets_do_not_count() {
    let pair = Pair::new();
    let parts = Draft::new(b"x").parts(&pair.alice);
    let unhashed = |parts: &[(Tag, Vec<u8>); 3], more: &Subpacket| {
        let mut parts = parts.clone();
        craft::add_unhashed(&mut parts[2].1, more);
        joined(&parts)
    };
    let added = [
        notation("kind@socket.mq"),
        SubpacketData::IntendedRecipientFingerprint(
            pair.alice.certificate().components.primary.fingerprint(),
        ),
        SubpacketData::SignatureExpirationTime(pgp::types::Duration::from_secs(1)),
    ];
    for data in added {
        // In the hashed area, each would be a reason to refuse.
        let plain = unhashed(&parts, &Subpacket::critical(data).unwrap());
        pair.open(&plain).unwrap();
    }
    let mut undated = Draft::new(b"x");
    undated.created = None;
    let date = SubpacketData::SignatureCreationTime(pgp::types::Timestamp::now());
    let plain = unhashed(
        &undated.parts(&pair.alice),
        &Subpacket::regular(date).unwrap(),
    );
    let rejected = pair.open(&plain).unwrap_err();
    assert_eq!(rejected, OpenError::Signature("no creation date".into()));
}

/// A message may name further recipients.
#[test]
fn one_of_several_recipients_suffices() {
    let pair = Pair::new();
    let to = |key: &Key| {
        SubpacketData::IntendedRecipientFingerprint(
            key.certificate().components.primary.fingerprint(),
        )
    };
    let both = Draft::new(b"x")
        .with(false, to(&pair.alice))
        .with(false, to(&pair.bob));
    pair.opens(&both).unwrap();
    let another = Draft::new(b"x").with(false, to(&pair.alice));
    assert_eq!(pair.opens(&another).unwrap_err(), OpenError::Misdirected);
    // The fingerprint of a subkey does not name the recipient.
    let subkey = pair.bob.certificate().components.subkeys[0]
        .key
        .fingerprint();
    let named = SubpacketData::IntendedRecipientFingerprint(subkey);
    let rejected = pair
        .opens(&Draft::new(b"x").with(false, named))
        .unwrap_err();
    assert_eq!(rejected, OpenError::Misdirected);
}

/// Ignorable packets are refused too: a message has exactly three packets.
#[test]
fn additional_packets_are_refused() {
    let pair = Pair::new();
    let parts = Draft::new(b"x").parts(&pair.alice);
    let nothing = [
        (Tag::Marker, b"PGP".to_vec()),
        (Tag::Padding, vec![0; 16]),
        (Tag::Trust, vec![0]),
        (Tag::from(60), vec![0]),
    ];
    for packet in nothing {
        for at in 0..=3 {
            let mut parts = parts.to_vec();
            parts.insert(at, packet.clone());
            let rejected = pair.open(&joined(&parts)).unwrap_err();
            assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
        }
        let outer = encrypted(&joined(&parts), pair.bob.certificate(), USUAL);
        for at in 0..=2 {
            let mut outer = outer.clone();
            outer.insert(at, packet.clone());
            let now = SystemTime::now();
            let rejected = open(&joined(&outer), &pair.bob, &pair.trusted, now, MAX).unwrap_err();
            assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
        }
    }
}

/// Legacy headers and partial body lengths are accepted, since gpg writes them. Indeterminate lengths are refused.
#[test]
fn all_headers_but_indeterminate_lengths_are_accepted() {
    let pair = Pair::new();
    let [before, literal, after] = Draft::new(b"x").parts(&pair.alice);
    let old = |kind: u8, (tag, body): &(Tag, Vec<u8>)| {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        let length = match kind {
            0 => &length[3..],
            1 => &length[2..],
            2 => &length[..],
            _ => &[],
        };
        [&[0x80 | u8::from(*tag) << 2 | kind], length, body].concat()
    };
    for kind in 0..=3 {
        let plain = [&before, &literal, &after].map(|it| old(kind, it)).concat();
        let last = [old(1, &before), old(1, &literal), old(kind, &after)].concat();
        for plain in [plain, last] {
            assert_eq!(pair.open(&plain).is_ok(), kind < 3, "{kind}");
        }
    }
    let in_pieces = |(tag, body): &(Tag, Vec<u8>), first: usize| {
        let (head, rest) = body.split_at(first);
        let power = u8::try_from(first.ilog2()).unwrap();
        let rest_length = u32::try_from(rest.len()).unwrap().to_be_bytes();
        let header = [0xc0 | u8::from(*tag), 0xe0 | power];
        [&header, head, &[0xff], &rest_length[..], rest].concat()
    };
    let long = vec![7; 2000];
    let long = Draft::new(&long).parts(&pair.alice);
    let framed = |literal: Vec<u8>| {
        let around = [&long[0], &long[2]].map(|it| joined(std::slice::from_ref(it)));
        [&around[0][..], &literal, &around[1]].concat()
    };
    pair.open(&framed(in_pieces(&long[1], 1024))).unwrap();
    let rejected = pair.open(&framed(in_pieces(&long[1], 256))).unwrap_err();
    assert!(matches!(rejected, OpenError::Structure(_)), "{rejected}");
    let signature = [
        joined(&long[..2]),
        in_pieces(
            &(Tag::Signature, [&long[2].1[..], &[0; 2000]].concat()),
            512,
        ),
    ];
    pair.open(&signature.concat()).unwrap_err();
}

/// A message with thousands of notations is verified quickly.
#[test]
fn many_notations_are_cheap() {
    let pair = Pair::new();
    let mut draft = Draft::new(b"x");
    for number in 0..2000 {
        let name = format!("n{number}@example.org");
        draft = draft.with(false, notation(&name));
    }
    let message = draft.signed(&pair.alice);
    let begin = std::time::Instant::now();
    pair.open(&message).unwrap();
    assert!(begin.elapsed() < Duration::from_secs(1));
}

/// A signing subkey needs a back signature that has not expired.
#[test]
fn a_back_signature_expires() {
    let now = SystemTime::now();
    let hour = Duration::from_secs(3600);
    // Not in the second before the key was made, whatever the clock does meanwhile.
    let an_hour_ago = now - hour + Duration::from_secs(2);
    for (spec, count) in [
        (SignatureSpec::at(an_hour_ago), 2),
        (SignatureSpec::at(an_hour_ago).lives(hour * 2), 2),
        (SignatureSpec::at(an_hour_ago).lives(hour / 2), 1),
        (SignatureSpec::at(now + hour), 1),
    ] {
        let builder = CertificateBuilder::usual("alice");
        let subkey = builder.subkey(&KeyType::Ed25519Legacy, builder.born);
        let back_signature = builder.back_signature(&subkey, &spec);
        let kind = pgp::packet::SignatureType::SubkeyBinding;
        let binding = SignatureSpec::at(builder.born)
            .and(back_signature)
            .flags(|it| it.set_sign(true));
        let binding = builder.about(&subkey, kind, &binding);
        let it: Certificate = builder.unbound(&subkey).with(&binding).certificate();
        assert_eq!(it.validate(now).unwrap().signing_keys().count(), count);
    }
}

/// Group 8: an attacker removes the direct key signature of a version 6 key, and with it the expiry.
#[test]
fn a_version_6_key_needs_its_direct_key_signature() {
    let now = SystemTime::now();
    let born = now - Duration::from_secs(3600);
    let bare = || CertificateBuilder::new(&KeyType::Ed25519, KeyVersion::V6, born);
    let lives = SignatureSpec::at(born)
        .flags(signs)
        .key_lives(Duration::from_secs(60));
    let over = bare().direct(pgp::packet::SignatureType::Key, &lives);
    let mut over = over.user("alice", &SignatureSpec::at(born).flags(signs));
    assert!(over.certificate().validate(now).is_err());
    over.parts.remove(1);
    let invalid = over.certificate().validate(now).unwrap_err();
    assert!(matches!(invalid, Invalid::Unsigned { .. }), "{invalid}");
}

/// An unhashed lifetime neither shortens nor extends the life of a key.
#[test]
fn an_unhashed_lifetime_does_not_count() {
    let now = SystemTime::now();
    let day = Duration::from_secs(24 * 3600);
    for (signed, unhashed) in [(None, 60), (Some(day), 0)] {
        // Not in the second before the key was made, whatever the clock does meanwhile.
        let mut spec = SignatureSpec::at(now - day / 25).flags(signs);
        if let Some(lifetime) = signed {
            spec = spec.key_lives(lifetime);
        }
        let it = CertificateBuilder::usual("alice")
            .bare()
            .user("alice", &spec);
        let lifetime = pgp::types::Duration::from_secs(unhashed);
        let more = Subpacket::regular(SubpacketData::KeyExpirationTime(lifetime)).unwrap();
        let it = changed(&it.certificate(), |parts| {
            craft::add_unhashed(&mut parts[2].1, &more);
        });
        let valid = it.validate(now).unwrap();
        assert_eq!(valid.until().is_some(), signed.is_some());
        assert_eq!(it.validate(now + day).is_ok(), signed.is_none());
    }
}
