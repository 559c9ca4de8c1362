//! Groups 7 and 8: signatures that are good, of messages that nobody should act upon.

use std::time::{Duration, SystemTime};

use pgp::{
    composed::KeyType,
    packet::{Notation, OnePassSignature, Subpacket, SubpacketData},
    ser::Serialize,
    types::{KeyDetails, KeyVersion, Tag},
};

use super::{
    MOST,
    craft::{self, Draft, USUAL, encrypted, joined},
    makers::{Maker, Message, changed, signs},
    trusting,
};
use crate::pgp::{Certificate, Invalid, Key, Keyring, Opened, Rejected, open};

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

    fn open(&self, plain: &[u8]) -> Result<Opened, Rejected> {
        let message = joined(&encrypted(plain, self.bob.certificate(), USUAL));
        let now = SystemTime::now();
        open(&message, &self.bob, &self.trusted, now, MOST)
    }

    fn opens(&self, draft: &Draft<'_>) -> Result<Opened, Rejected> {
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

fn version_6() -> Maker {
    let born = SystemTime::now() - Duration::from_secs(3600);
    let maker = Maker::new(&KeyType::Ed25519, KeyVersion::V6, born);
    maker.direct(
        pgp::packet::SignatureType::Key,
        &Message::at(born).flags(signs),
    )
}

#[test]
fn a_key_of_version_6_signs_in_version_6_alone() {
    let maker = version_6();
    let pair = Pair::of(maker.key());
    assert_eq!(maker.primary.version(), KeyVersion::V6);
    let certificate = pair.alice.certificate();
    assert!(
        certificate.user_ids().is_empty(),
        "a direct signature will do"
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
        matches!(rejected, Rejected::Structure(_) | Rejected::Signature(_)),
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
    assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
}

/// What is not signed does not count: a date, a recipient or a notation that somebody has written in later.
#[test]
fn only_what_is_signed_says_anything() {
    let pair = Pair::new();
    let parts = Draft::new(b"x").parts(&pair.alice);
    let unhashed = |parts: &[(Tag, Vec<u8>); 3], more: &Subpacket| {
        let mut parts = parts.clone();
        craft::write_in(&mut parts[2].1, more);
        joined(&parts)
    };
    let added = [
        notation("kind@socket.mq"),
        SubpacketData::IntendedRecipientFingerprint(pair.alice.certificate().primary.fingerprint()),
        SubpacketData::SignatureExpirationTime(pgp::types::Duration::from_secs(1)),
    ];
    for data in added {
        // Signed, each would be a reason to refuse.
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
    assert_eq!(rejected, Rejected::Signature("without a date".into()));
}

/// Others may be meant too, as long as we are.
#[test]
fn one_of_several_recipients_is_meant() {
    let pair = Pair::new();
    let to = |key: &Key| {
        SubpacketData::IntendedRecipientFingerprint(key.certificate().primary.fingerprint())
    };
    let both = Draft::new(b"x")
        .with(false, to(&pair.alice))
        .with(false, to(&pair.bob));
    pair.opens(&both).unwrap();
    let another = Draft::new(b"x").with(false, to(&pair.alice));
    assert_eq!(pair.opens(&another).unwrap_err(), Rejected::Misdirected);
    // Our subkey is not our name.
    let subkey = pair.bob.certificate().subkeys[0].key.fingerprint();
    let named = SubpacketData::IntendedRecipientFingerprint(subkey);
    let rejected = pair
        .opens(&Draft::new(b"x").with(false, named))
        .unwrap_err();
    assert_eq!(rejected, Rejected::Misdirected);
}

/// Packets that say nothing are something all the same: there are three, in one order.
#[test]
fn nothing_stands_between_the_packets() {
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
            assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
        }
        let outer = encrypted(&joined(&parts), pair.bob.certificate(), USUAL);
        for at in 0..=2 {
            let mut outer = outer.clone();
            outer.insert(at, packet.clone());
            let now = SystemTime::now();
            let rejected = open(&joined(&outer), &pair.bob, &pair.trusted, now, MOST).unwrap_err();
            assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
        }
    }
}

/// Headers of the old format and bodies in pieces are what gpg writes; without a length, or in other pieces, nothing is.
#[test]
fn headers_are_of_every_kind_but_without_a_length() {
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
    assert!(matches!(rejected, Rejected::Structure(_)), "{rejected}");
    let signature = [
        joined(&long[..2]),
        in_pieces(
            &(Tag::Signature, [&long[2].1[..], &[0; 2000]].concat()),
            512,
        ),
    ];
    pair.open(&signature.concat()).unwrap_err();
}

/// As many notations as there may be are read in no time.
#[test]
fn huge_notations_cost_what_their_bytes_cost() {
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

/// A subkey that signs consents to it, with a signature that has not expired.
#[test]
fn consent_expires() {
    let now = SystemTime::now();
    let hour = Duration::from_secs(3600);
    for (said, count) in [
        (Message::at(now - hour), 2),
        (Message::at(now - hour).lives(hour * 2), 2),
        (Message::at(now - hour).lives(hour / 2), 1),
        (Message::at(now + hour), 1),
    ] {
        let maker = Maker::usual("alice");
        let subkey = maker.subkey(&KeyType::Ed25519Legacy, maker.born);
        let consent = maker.consent(&subkey, &said);
        let kind = pgp::packet::SignatureType::SubkeyBinding;
        let binding = Message::at(maker.born)
            .and(consent)
            .flags(|it| it.set_sign(true));
        let binding = maker.about(&subkey, kind, &binding);
        let it: Certificate = maker.unbound(&subkey).with(&binding).certificate();
        assert_eq!(it.validate(now).unwrap().signing_keys().count(), count);
    }
}

/// Group 8: of a version 6 key, the signature on itself is cut off, and with it the end of the key.
#[test]
fn a_version_6_key_says_itself_how_long_it_lives() {
    let now = SystemTime::now();
    let born = now - Duration::from_secs(3600);
    let bare = || Maker::new(&KeyType::Ed25519, KeyVersion::V6, born);
    let lives = Message::at(born)
        .flags(signs)
        .key_lives(Duration::from_secs(60));
    let over = bare().direct(pgp::packet::SignatureType::Key, &lives);
    let mut over = over.user("alice", &Message::at(born).flags(signs));
    assert!(over.certificate().validate(now).is_err());
    over.parts.remove(1);
    let invalid = over.certificate().validate(now).unwrap_err();
    assert!(matches!(invalid, Invalid::Unsigned { .. }), "{invalid}");
}

/// A lifetime that anybody has written in later neither ends a key nor lengthens its life.
#[test]
fn a_lifetime_that_is_not_signed_does_not_count() {
    let now = SystemTime::now();
    let day = Duration::from_secs(24 * 3600);
    for (signed, written_in) in [(None, 60), (Some(day), 0)] {
        let mut said = Message::at(now - day / 24).flags(signs);
        if let Some(lifetime) = signed {
            said = said.key_lives(lifetime);
        }
        let it = Maker::usual("alice").bare().user("alice", &said);
        let lifetime = pgp::types::Duration::from_secs(written_in);
        let more = Subpacket::regular(SubpacketData::KeyExpirationTime(lifetime)).unwrap();
        let it = changed(&it.certificate(), |parts| {
            craft::write_in(&mut parts[2].1, &more);
        });
        let valid = it.validate(now).unwrap();
        assert_eq!(valid.until().is_some(), signed.is_some());
        assert_eq!(it.validate(now + day).is_ok(), signed.is_none());
    }
}
