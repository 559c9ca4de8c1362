//! Group 8: what makes a certificate valid, and what does not.

use std::time::{Duration, SystemTime};

use pgp::{
    composed::{DsaKeySize, KeyType},
    crypto::{ecc_curve::ECCCurve, hash::HashAlgorithm},
    packet::{RevocationCode, SignatureType, SubpacketData},
    types::{KeyVersion, Tag},
};

use super::{
    makers::{Maker, Message, changed, encrypts, signs},
    opened, sealed,
};
use crate::pgp::{Certificate, Fingerprint, Invalid, Key, Rejected};

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

fn now() -> SystemTime {
    SystemTime::now()
}

fn invalid(certificate: &Certificate) -> Invalid {
    certificate.validate(now()).unwrap_err()
}

/// Returns how many keys sign and how many are encrypted to.
fn counts(certificate: &Certificate) -> (usize, usize) {
    let valid = certificate.validate(now()).unwrap();
    (
        valid.signing_keys().count(),
        valid.encryption_keys().count(),
    )
}

#[test]
fn a_good_one_is_valid() {
    let key = Key::generate("alice").unwrap();
    let valid = key.certificate().validate(now()).unwrap();
    assert_eq!(valid.user_ids(), ["alice"]);
    assert_eq!(
        valid.signing_keys().collect::<Vec<_>>(),
        [key.fingerprint()]
    );
    assert_eq!(valid.encryption_keys().count(), 1);
    assert!(valid.certifies() && valid.until().is_none());
    let certifier = Key::generate_certifier("organisation").unwrap();
    let valid = certifier.certificate().validate(now()).unwrap();
    assert_eq!(
        (
            valid.signing_keys().count(),
            valid.encryption_keys().count()
        ),
        (0, 0)
    );
}

#[test]
fn time_comes_and_goes() {
    let maker = Maker::usual("alice");
    let later = Message::at(maker.born).flags(signs).key_lives(2 * HOUR);
    let it = Maker::new(&KeyType::Ed25519Legacy, KeyVersion::V4, maker.born)
        .user("alice", &later)
        .encryption(&Message::at(maker.born))
        .certificate();
    let valid = it.validate(now()).unwrap();
    let left = valid.until().unwrap().duration_since(now()).unwrap();
    assert!(left <= HOUR && left > HOUR - Duration::from_secs(60));
    let expired = it.validate(now() + 2 * HOUR).unwrap_err();
    assert!(matches!(expired, Invalid::Expired { .. }), "{expired}");
    let early = it.validate(now() - 2 * HOUR).unwrap_err();
    assert!(matches!(early, Invalid::Early { .. }), "{early}");
    // The key is there, but what makes it good is yet to come.
    let tomorrow = Message::at(now() + DAY).flags(signs);
    let it =
        Maker::new(&KeyType::Ed25519Legacy, KeyVersion::V4, maker.born).user("alice", &tomorrow);
    let early = invalid(&it.certificate());
    assert!(matches!(early, Invalid::Early { .. }), "{early}");
    // A signature that expires takes with it what it says; the one before it counts again.
    let short = Message::at(maker.born).flags(signs).lives(HOUR / 2);
    let it = Maker::new(&KeyType::Ed25519Legacy, KeyVersion::V4, maker.born).user("alice", &short);
    let unsigned = invalid(&it.certificate());
    assert!(matches!(unsigned, Invalid::Unsigned { .. }), "{unsigned}");
}

#[test]
fn a_renewal_counts() {
    let maker = Maker::usual("alice");
    let short = Message::at(maker.born).flags(signs).key_lives(HOUR / 2);
    let long = Message::at(maker.born + HOUR / 4)
        .flags(signs)
        .key_lives(DAY);
    let it = Maker::new(&KeyType::Ed25519Legacy, KeyVersion::V4, maker.born).user("alice", &short);
    assert!(matches!(
        invalid(&it.certificate()),
        Invalid::Expired { .. }
    ));
    let renewed = it.certification(&it.primary, "alice", SignatureType::CertPositive, &long);
    let it = it.with(&renewed).certificate();
    it.validate(now()).unwrap();
}

#[test]
fn a_revoked_key_is_not_valid() {
    for (code, is_hard) in [
        (None, true),
        (Some(RevocationCode::NoReason), true),
        (Some(RevocationCode::KeyCompromised), true),
        (Some(RevocationCode::Other(99)), true),
        (Some(RevocationCode::KeySuperseded), false),
        (Some(RevocationCode::KeyRetired), false),
    ] {
        let at = now() - HOUR / 2;
        let mut said = Message::at(at);
        if let Some(code) = code {
            said = said.because(code);
        }
        let mut it = Maker::usual("alice");
        let user = it.parts.split_off(1);
        it = it.direct(SignatureType::KeyRevocation, &said);
        it.parts.extend(user);
        let it = it.certificate();
        assert!(matches!(invalid(&it), Invalid::Revoked { .. }), "{code:?}");
        let before = it.validate(at - Duration::from_secs(60));
        assert_eq!(before.is_err(), is_hard, "{code:?}");
    }
    // Somebody else's revocation is none.
    let mallory = Maker::usual("mallory");
    let foreign = Maker::new(&KeyType::Ed25519Legacy, KeyVersion::V4, mallory.born)
        .direct(SignatureType::KeyRevocation, &Message::at(now()));
    let mut it = Maker::usual("alice");
    it.parts.insert(1, foreign.parts[1].clone());
    it.certificate().validate(now()).unwrap();
}

/// Group 8. More false ones than are checked do not hide a true one, and are none themselves.
#[test]
fn a_revocation_is_not_hidden_among_false_ones() {
    let mallory = Maker::usual("mallory");
    let foreign = Maker::new(&KeyType::Ed25519Legacy, KeyVersion::V4, mallory.born)
        .direct(SignatureType::KeyRevocation, &Message::at(now()));
    let mut it = Maker::usual("alice");
    let user = it.parts.split_off(1);
    let false_ones = std::iter::repeat_n(foreign.parts[1].clone(), 600);
    it.parts.extend(false_ones);
    let mut harmless = it.parts.clone();
    harmless.extend(user.clone());
    let harmless = Certificate::from_bytes(&super::craft::joined(&harmless)).unwrap();
    harmless.validate(now()).unwrap();
    it = it.direct(SignatureType::KeyRevocation, &Message::at(now() - HOUR));
    it.parts.extend(user);
    assert!(matches!(
        invalid(&it.certificate()),
        Invalid::Revoked { .. }
    ));
}

#[test]
fn what_is_signed_with_sha_1_is_not_signed() {
    // rpgp makes weak signatures with RSA alone.
    let rsa = Maker::new(&KeyType::Rsa(2048), KeyVersion::V4, now() - HOUR);
    for hash in [
        HashAlgorithm::Sha1,
        HashAlgorithm::Sha224,
        HashAlgorithm::Md5,
    ] {
        let mut said = Message::at(rsa.born).flags(signs);
        said.hash = hash;
        let weak = rsa.bare().user("alice", &said).certificate();
        assert!(
            matches!(invalid(&weak), Invalid::Unsigned { .. }),
            "{hash:?}"
        );
        // But a revocation counts, weak or not.
        let mut revocation = Message::at(rsa.born);
        revocation.hash = hash;
        let revoked = rsa
            .bare()
            .direct(SignatureType::KeyRevocation, &revocation)
            .user("alice", &Message::at(rsa.born).flags(signs));
        let revoked = invalid(&revoked.certificate());
        assert!(matches!(revoked, Invalid::Revoked { .. }), "{hash:?}");
    }
}

#[test]
fn algorithms_are_chosen() {
    let born = now() - HOUR;
    for (kind, is_good) in [
        (KeyType::Ed25519Legacy, true),
        (KeyType::Ed25519, true),
        (KeyType::ECDSA(ECCCurve::P256), true),
        (KeyType::ECDSA(ECCCurve::P384), true),
        (KeyType::ECDSA(ECCCurve::P521), true),
        (KeyType::Rsa(2048), true),
        (KeyType::ECDSA(ECCCurve::Secp256k1), false),
        (KeyType::Dsa(DsaKeySize::B2048), false),
    ] {
        let it =
            Maker::new(&kind, KeyVersion::V4, born).user("alice", &Message::at(born).flags(signs));
        let valid = it.certificate().validate(now());
        assert_eq!(valid.is_ok(), is_good, "{kind:?} {valid:?}");
    }
}

#[test]
fn what_others_certify_neither_helps_nor_hurts() {
    let organisation = Key::generate_certifier("organisation").unwrap();
    let alice = Key::generate("alice").unwrap();
    let certified = organisation
        .certify(alice.certificate(), "alice", DAY)
        .unwrap();
    assert_eq!(counts(&certified), (1, 1));
    // A user id that only somebody else has signed is not this key's.
    let maker = Maker::usual("alice");
    let other = Maker::usual("other");
    let said = Message::at(now() - HOUR / 2);
    let foreign = maker.certification(&other.primary, "root", SignatureType::CertPositive, &said);
    let mut it = maker;
    it.parts.push((Tag::UserId, b"root".to_vec()));
    let valid = it.with(&foreign).certificate().validate(now()).unwrap();
    assert_eq!(valid.user_ids(), ["alice"]);
}

#[test]
fn a_swapped_user_id_is_not_signed() {
    let alice = Key::generate("alice").unwrap();
    let swapped = changed(alice.certificate(), |parts| parts[1].1 = b"root".to_vec());
    assert!(matches!(invalid(&swapped), Invalid::Unsigned { .. }));
}

#[test]
fn a_user_id_is_revoked() {
    let it = Maker::usual("alice").user("second", &Message::at(now() - HOUR));
    let revocation = it.certification(
        &it.primary,
        "second",
        SignatureType::CertRevocation,
        &Message::at(now() - HOUR / 2).because(RevocationCode::CertUserIdInvalid),
    );
    let it = it.with(&revocation).certificate();
    assert_eq!(it.user_ids(), ["alice", "second"]);
    assert_eq!(it.validate(now()).unwrap().user_ids(), ["alice"]);
}

#[test]
fn subkeys_are_for_what_they_say() {
    let born = now() - HOUR;
    // The primary keys are made after this, in the next second maybe: nothing is said before that.
    let said = Message::at(born + Duration::from_secs(60));
    let it = || Maker::usual("alice");
    assert_eq!(counts(&it().encryption(&said).certificate()), (1, 1));
    assert_eq!(
        counts(
            &it()
                .encryption(&said.clone().key_lives(HOUR / 2))
                .certificate()
        ),
        (1, 0)
    );
    assert_eq!(
        counts(&it().encryption(&said.clone().lives(HOUR / 2)).certificate()),
        (1, 0)
    );
    let maker = it();
    let subkey = maker.subkey(&KeyType::ECDH(ECCCurve::Curve25519Legacy), born);
    // Not bound at all, bound without a flag, bound with a weak hash, bound by somebody else.
    let flagless = maker.about(&subkey, SignatureType::SubkeyBinding, &said);
    let foreign = it().about(
        &subkey,
        SignatureType::SubkeyBinding,
        &said.clone().flags(encrypts),
    );
    let maker = maker.unbound(&subkey);
    assert_eq!(counts(&maker.certificate()), (1, 0));
    for binding in [flagless, foreign] {
        let mut parts = maker.parts.clone();
        parts.push((
            Tag::Signature,
            pgp::ser::Serialize::to_bytes(&binding).unwrap(),
        ));
        let it = Certificate::from_bytes(&super::craft::joined(&parts)).unwrap();
        assert_eq!(counts(&it), (1, 0));
    }
    // Revoked, by the key and by another.
    let good = maker.about(
        &subkey,
        SignatureType::SubkeyBinding,
        &said.clone().flags(encrypts),
    );
    let revocation = maker.about(
        &subkey,
        SignatureType::SubkeyRevocation,
        &Message::at(now()),
    );
    let foreign = it().about(
        &subkey,
        SignatureType::SubkeyRevocation,
        &Message::at(now()),
    );
    let maker = maker.with(&good).with(&foreign);
    assert_eq!(counts(&maker.certificate()), (1, 1));
    assert_eq!(counts(&maker.with(&revocation).certificate()), (1, 0));
}

#[test]
fn a_glued_subkey_is_nobodys() {
    let (alice, mallory) = (
        Key::generate("alice").unwrap(),
        Key::generate("mallory").unwrap(),
    );
    let theirs = super::craft::parts(&mallory.certificate().to_bytes());
    let glued = changed(alice.certificate(), |parts| {
        let subkeys: Vec<_> = theirs[3..].to_vec();
        parts.extend(subkeys);
    });
    let valid = glued.validate(now()).unwrap();
    let own: Vec<_> = alice
        .certificate()
        .validate(now())
        .unwrap()
        .encryption_keys()
        .collect();
    assert_eq!(valid.encryption_keys().collect::<Vec<_>>(), own);
}

/// A signing subkey that does not say itself that it belongs there could be anybody's.
#[test]
fn a_signing_subkey_consents() {
    let born = now() - HOUR;
    let sign = |said: Message| said.flags(|flags| flags.set_sign(true));
    let maker = Maker::usual("alice").encryption(&Message::at(born));
    let subkey = maker.subkey(&KeyType::Ed25519Legacy, born);
    let other = Maker::usual("other");
    let consent = maker.consent(&subkey, &Message::at(born));
    let to_other = other.consent(&subkey, &Message::at(born));
    let expired = maker.consent(&subkey, &Message::at(born).lives(HOUR / 2));
    let weak = |hash| {
        let mut said = Message::at(born);
        said.hash = hash;
        said
    };
    for (consent, is_good) in [
        (Some(consent.clone()), true),
        (None, false),
        (Some(to_other), false),
        (Some(expired), false),
    ] {
        let mut said = sign(Message::at(born));
        if let Some(consent) = consent {
            said = said.and(consent);
        }
        let binding = maker.about(&subkey, SignatureType::SubkeyBinding, &said);
        let mut parts = maker.parts.clone();
        let public = pgp::ser::Serialize::to_bytes(subkey.public_key()).unwrap();
        parts.push((Tag::PublicSubkey, public));
        parts.push((
            Tag::Signature,
            pgp::ser::Serialize::to_bytes(&binding).unwrap(),
        ));
        let it = Certificate::from_bytes(&super::craft::joined(&parts)).unwrap();
        let signing: Vec<_> = it.validate(now()).unwrap().signing_keys().collect();
        let name = Fingerprint::of(&subkey).unwrap();
        assert_eq!(signing.contains(&name), is_good);
    }
    // Its consent has to be as strong as anything else.
    let subkey = maker.subkey(&KeyType::Rsa(2048), born);
    let consent = maker.consent(&subkey, &weak(HashAlgorithm::Sha1));
    let binding = maker.about(
        &subkey,
        SignatureType::SubkeyBinding,
        &sign(Message::at(born)).and(consent),
    );
    assert_eq!(
        counts(&maker.unbound(&subkey).with(&binding).certificate()),
        (1, 1)
    );
}

/// The whole way: what such a certificate signs is not taken.
#[test]
fn messages_of_bad_certificates_are_refused() {
    let bob = Key::generate("bob").unwrap();
    let alice = Maker::usual("alice").encryption(&Message::at(now() - HOUR));
    let message = sealed(&alice.key(), bob.certificate(), b"hello");
    opened(&message, &bob, &alice.certificate()).unwrap();
    let refused = |certificate: Certificate| opened(&message, &bob, &certificate).unwrap_err();

    let mut revoked = alice.parts.clone();
    let it = alice.bare();
    let it = it.direct(SignatureType::KeyRevocation, &Message::at(now()));
    revoked.insert(1, it.parts[1].clone());
    let revoked = Certificate::from_bytes(&super::craft::joined(&revoked)).unwrap();
    assert!(matches!(
        refused(revoked),
        Rejected::Signer(Invalid::Revoked { .. })
    ));

    let bare = || alice.bare();
    let certify_only = bare().user(
        "alice",
        &Message::at(it.born).flags(|it| it.set_certify(true)),
    );
    assert!(matches!(
        refused(certify_only.certificate()),
        Rejected::Signature(_)
    ));
    let expired = Message::at(it.born).flags(signs).key_lives(HOUR / 2);
    let expired = bare().user("alice", &expired).certificate();
    assert!(matches!(
        refused(expired),
        Rejected::Signer(Invalid::Expired { .. })
    ));
    let unsigned = bare().certificate();
    assert!(matches!(
        refused(unsigned),
        Rejected::Signer(Invalid::Unsigned { .. })
    ));
}

#[test]
fn critical_words_on_certificates_are_understood_or_refused() {
    let born = now() - HOUR;
    let mut said = Message::at(born).flags(signs);
    said.more.push(
        pgp::packet::Subpacket::critical(SubpacketData::RegularExpression("x".into())).unwrap(),
    );
    let it = Maker::new(&KeyType::Ed25519Legacy, KeyVersion::V4, born).user("alice", &said);
    assert!(matches!(
        invalid(&it.certificate()),
        Invalid::Unsigned { .. }
    ));
}

#[test]
fn organisations_certify() {
    let name = "socket.mq:station-7";
    let server = Maker::usual(name);
    let organisation = Maker::usual("organisation");
    let said = |ago: Duration| Message::at(now() - ago);
    let by = |organisation: &Maker, kind, said: &Message| {
        server.certification(&organisation.primary, name, kind, said)
    };
    let good = by(
        &organisation,
        SignatureType::CertGeneric,
        &said(HOUR / 2).lives(DAY),
    );
    let check = |organisation: &Maker, signatures: &[&pgp::packet::Signature]| {
        let mut parts = server.parts.clone();
        for signature in signatures {
            parts.push((
                Tag::Signature,
                pgp::ser::Serialize::to_bytes(*signature).unwrap(),
            ));
        }
        let it = Certificate::from_bytes(&super::craft::joined(&parts)).unwrap();
        it.certified_by(&organisation.certificate(), name, now())
    };
    check(&organisation, &[&good]).unwrap();
    let refused = |organisation: &Maker, signatures: &[&pgp::packet::Signature], why: &str| {
        let error = check(organisation, signatures).unwrap_err().to_string();
        assert!(error.contains(why), "{error}, not {why}");
    };
    refused(&organisation, &[], "no such certification");
    refused(
        &Maker::usual("organisation"),
        &[&good],
        "no such certification",
    );
    let expired = by(
        &organisation,
        SignatureType::CertGeneric,
        &said(HOUR / 2).lives(HOUR / 4),
    );
    refused(&organisation, &[&expired], "expired");
    let mut weak = said(HOUR / 2);
    weak.hash = HashAlgorithm::Sha512;
    let other = server.certification(
        &organisation.primary,
        "socket.mq:x",
        SignatureType::CertGeneric,
        &weak,
    );
    refused(&organisation, &[&other], "no such certification");
    // Taken back, and given again.
    let revoked = by(
        &organisation,
        SignatureType::CertRevocation,
        &said(HOUR / 4),
    );
    refused(&organisation, &[&good, &revoked], "revoked");
    let again = by(
        &organisation,
        SignatureType::CertGeneric,
        &said(HOUR / 8).lives(DAY),
    );
    check(&organisation, &[&good, &revoked, &again]).unwrap();
    // Of the key of somebody else.
    let thief = Maker::usual(name);
    let mut parts = thief.parts.clone();
    parts.push((
        Tag::Signature,
        pgp::ser::Serialize::to_bytes(&good).unwrap(),
    ));
    let thief = Certificate::from_bytes(&super::craft::joined(&parts)).unwrap();
    assert!(
        thief
            .certified_by(&organisation.certificate(), name, now())
            .is_err()
    );
    // A key that may not certify, one that has expired, one that is revoked.
    let born = organisation.born;
    let bare = || organisation.bare();
    let signer = bare().user(
        "organisation",
        &Message::at(born).flags(|it| it.set_sign(true)),
    );
    refused(&signer, &[&good], "may not certify");
    let expired = Message::at(born).flags(signs).key_lives(HOUR / 2);
    refused(
        &bare().user("organisation", &expired),
        &[&good],
        "has expired",
    );
    let revoked = bare()
        .direct(SignatureType::KeyRevocation, &Message::at(now()))
        .user("organisation", &Message::at(born).flags(signs));
    refused(&revoked, &[&good], "is revoked");
}

#[test]
fn certificates_are_read_strictly() {
    let (alice, bob) = (
        Key::generate("alice").unwrap(),
        Key::generate("bob").unwrap(),
    );
    let armored = [alice.certificate(), bob.certificate()].map(|it| it.to_armored());
    let both = armored.concat();
    assert_eq!(
        Certificate::all_from_bytes(both.as_bytes()).unwrap().len(),
        2
    );
    assert!(Certificate::from_bytes(both.as_bytes()).is_err());
    let binary = [alice.certificate(), bob.certificate()].map(|it| it.to_bytes());
    assert_eq!(
        Certificate::all_from_bytes(&binary.concat()).unwrap().len(),
        2
    );
    assert_eq!(
        &Certificate::from_bytes(armored[0].as_bytes()).unwrap(),
        &**alice.certificate()
    );
    for nothing in [
        &b""[..],
        b"hello",
        b"-----BEGIN PGP MESSAGE-----\n\n-----END PGP MESSAGE-----",
    ] {
        assert!(Certificate::from_bytes(nothing).is_err());
    }
    for length in 0..binary[0].len() {
        let cut = Certificate::from_bytes(&binary[0][..length]);
        let is_valid = cut.as_ref().is_ok_and(|it| it.validate(now()).is_ok());
        // With its user id and signature, the rest may be missing.
        assert!(!is_valid || cut.unwrap().user_ids() == ["alice"]);
    }
}

/// Group 11. A certificate that somebody presents may be stuffed with anything.
#[test]
fn a_certificate_full_of_false_signatures_costs_little() {
    let (alice, other) = (Maker::usual("alice"), Maker::usual("other"));
    let mut false_one = other.parts[2].clone();
    // It claims to be alice's: the octets of her fingerprint where there were those of the other.
    let (hers, others) = (
        alice.certificate().fingerprint(),
        other.certificate().fingerprint(),
    );
    let at = false_one
        .1
        .windows(20)
        .position(|it| it == others.as_bytes())
        .unwrap();
    false_one.1[at..at + 20].copy_from_slice(hers.as_bytes());
    let at = false_one
        .1
        .windows(8)
        .rposition(|it| it == others.key_id())
        .unwrap();
    false_one.1[at..at + 8].copy_from_slice(&hers.key_id());
    let mut parts = alice.parts.clone();
    for number in 0..1000 {
        parts.push((Tag::UserId, format!("user {number}").into_bytes()));
        parts.extend(std::iter::repeat_n(false_one.clone(), 10));
    }
    let stuffed = Certificate::from_bytes(&super::craft::joined(&parts)).unwrap();
    let checked = stuffed.bindings().checked;
    assert!((500..=512).contains(&checked), "{checked} of 10,001");
    assert_eq!(stuffed.validate(now()).unwrap().user_ids(), ["alice"]);
}
