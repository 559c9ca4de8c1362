//! Group 8: valid and invalid certificates.

use std::time::{Duration, SystemTime};

use pgp::{
    composed::{DsaKeySize, KeyType},
    crypto::{ecc_curve::ECCCurve, hash::HashAlgorithm},
    packet::{RevocationCode, SignatureType, SubpacketData},
    types::{KeyVersion, Tag},
};

use super::{
    makers::{CertificateBuilder, SignatureSpec, changed, encrypts, signs},
    opened, sealed,
};
use crate::pgp::{Certificate, Fingerprint, Invalid, Key, OpenError};

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

fn now() -> SystemTime {
    SystemTime::now()
}

fn invalid(certificate: &Certificate) -> Invalid {
    certificate.validate(now()).unwrap_err()
}

/// Returns the numbers of signing keys and of encryption keys.
fn counts(certificate: &Certificate) -> (usize, usize) {
    let valid = certificate.validate(now()).unwrap();
    (
        valid.signing_keys().count(),
        valid.encryption_keys().count(),
    )
}

#[test]
fn a_generated_certificate_is_valid() {
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
fn keys_and_signatures_expire() {
    let builder = CertificateBuilder::usual("alice");
    let later = SignatureSpec::at(builder.born)
        .flags(signs)
        .key_lives(2 * HOUR);
    let it = CertificateBuilder::new(&KeyType::Ed25519Legacy, KeyVersion::V4, builder.born)
        .user("alice", &later)
        .encryption(&SignatureSpec::at(builder.born))
        .certificate();
    let valid = it.validate(now()).unwrap();
    let left = valid.until().unwrap().duration_since(now()).unwrap();
    assert!(left <= HOUR && left > HOUR - Duration::from_secs(60));
    let expired = it.validate(now() + 2 * HOUR).unwrap_err();
    assert!(matches!(expired, Invalid::Expired { .. }), "{expired}");
    let early = it.validate(now() - 2 * HOUR).unwrap_err();
    assert!(matches!(early, Invalid::Early { .. }), "{early}");
    // The key exists, but its self-signature is dated in the future.
    let tomorrow = SignatureSpec::at(now() + DAY).flags(signs);
    let it = CertificateBuilder::new(&KeyType::Ed25519Legacy, KeyVersion::V4, builder.born)
        .user("alice", &tomorrow);
    let early = invalid(&it.certificate());
    assert!(matches!(early, Invalid::Early { .. }), "{early}");
    // A self-signature that expired does not count.
    let short = SignatureSpec::at(builder.born).flags(signs).lives(HOUR / 2);
    let it = CertificateBuilder::new(&KeyType::Ed25519Legacy, KeyVersion::V4, builder.born)
        .user("alice", &short);
    let unsigned = invalid(&it.certificate());
    assert!(matches!(unsigned, Invalid::Unsigned { .. }), "{unsigned}");
}

#[test]
fn a_renewal_counts() {
    let builder = CertificateBuilder::usual("alice");
    let short = SignatureSpec::at(builder.born)
        .flags(signs)
        .key_lives(HOUR / 2);
    let long = SignatureSpec::at(builder.born + HOUR / 4)
        .flags(signs)
        .key_lives(DAY);
    let it = CertificateBuilder::new(&KeyType::Ed25519Legacy, KeyVersion::V4, builder.born)
        .user("alice", &short);
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
        let mut spec = SignatureSpec::at(at);
        if let Some(code) = code {
            spec = spec.because(code);
        }
        let mut it = CertificateBuilder::usual("alice");
        let user = it.parts.split_off(1);
        it = it.direct(SignatureType::KeyRevocation, &spec);
        it.parts.extend(user);
        let it = it.certificate();
        assert!(matches!(invalid(&it), Invalid::Revoked { .. }), "{code:?}");
        let before = it.validate(at - Duration::from_secs(60));
        assert_eq!(before.is_err(), is_hard, "{code:?}");
    }
    // A revocation by another key does not count.
    let mallory = CertificateBuilder::usual("mallory");
    let foreign = CertificateBuilder::new(&KeyType::Ed25519Legacy, KeyVersion::V4, mallory.born)
        .direct(SignatureType::KeyRevocation, &SignatureSpec::at(now()));
    let mut it = CertificateBuilder::usual("alice");
    it.parts.insert(1, foreign.parts[1].clone());
    it.certificate().validate(now()).unwrap();
}

/// Group 8. Many false revocations neither hide a true one nor revoke the key.
#[test]
fn false_revocations_do_not_hide_a_true_one() {
    let mallory = CertificateBuilder::usual("mallory");
    let foreign = CertificateBuilder::new(&KeyType::Ed25519Legacy, KeyVersion::V4, mallory.born)
        .direct(SignatureType::KeyRevocation, &SignatureSpec::at(now()));
    let mut it = CertificateBuilder::usual("alice");
    let user = it.parts.split_off(1);
    let false_ones = std::iter::repeat_n(foreign.parts[1].clone(), 600);
    it.parts.extend(false_ones);
    let mut harmless = it.parts.clone();
    harmless.extend(user.clone());
    let harmless = Certificate::from_bytes(&super::craft::joined(&harmless)).unwrap();
    harmless.validate(now()).unwrap();
    it = it.direct(
        SignatureType::KeyRevocation,
        &SignatureSpec::at(now() - HOUR),
    );
    it.parts.extend(user);
    assert!(matches!(
        invalid(&it.certificate()),
        Invalid::Revoked { .. }
    ));
}

#[test]
fn weak_hashes_count_only_in_revocations() {
    // rpgp makes weak signatures with RSA alone.
    let rsa = CertificateBuilder::new(&KeyType::Rsa(2048), KeyVersion::V4, now() - HOUR);
    for hash in [
        HashAlgorithm::Sha1,
        HashAlgorithm::Sha224,
        HashAlgorithm::Md5,
    ] {
        let mut spec = SignatureSpec::at(rsa.born).flags(signs);
        spec.hash = hash;
        let weak = rsa.bare().user("alice", &spec).certificate();
        assert!(
            matches!(invalid(&weak), Invalid::Unsigned { .. }),
            "{hash:?}"
        );
        // A revocation counts even with a weak hash.
        let mut revocation = SignatureSpec::at(rsa.born);
        revocation.hash = hash;
        let revoked = rsa
            .bare()
            .direct(SignatureType::KeyRevocation, &revocation)
            .user("alice", &SignatureSpec::at(rsa.born).flags(signs));
        let revoked = invalid(&revoked.certificate());
        assert!(matches!(revoked, Invalid::Revoked { .. }), "{hash:?}");
    }
}

#[test]
fn only_accepted_algorithms_are_valid() {
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
        let it = CertificateBuilder::new(&kind, KeyVersion::V4, born)
            .user("alice", &SignatureSpec::at(born).flags(signs));
        let valid = it.certificate().validate(now());
        assert_eq!(valid.is_ok(), is_good, "{kind:?} {valid:?}");
    }
}

#[test]
fn certifications_by_others_do_not_count() {
    let organisation = Key::generate_certifier("organisation").unwrap();
    let alice = Key::generate("alice").unwrap();
    let certified = organisation
        .certify(alice.certificate(), "alice", DAY)
        .unwrap();
    assert_eq!(counts(&certified), (1, 1));
    // A user id that only another key signed is not valid.
    let builder = CertificateBuilder::usual("alice");
    let other = CertificateBuilder::usual("other");
    let spec = SignatureSpec::at(now() - HOUR / 2);
    let foreign = builder.certification(&other.primary, "root", SignatureType::CertPositive, &spec);
    let mut it = builder;
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
    let it = CertificateBuilder::usual("alice").user("second", &SignatureSpec::at(now() - HOUR));
    let revocation = it.certification(
        &it.primary,
        "second",
        SignatureType::CertRevocation,
        &SignatureSpec::at(now() - HOUR / 2).because(RevocationCode::CertUserIdInvalid),
    );
    let it = it.with(&revocation).certificate();
    assert_eq!(it.user_ids(), ["alice", "second"]);
    assert_eq!(it.validate(now()).unwrap().user_ids(), ["alice"]);
}

#[test]
fn subkeys_have_the_purpose_of_their_flags() {
    let born = now() - HOUR;
    // The primary keys may be created a second later, and no signature may be older than its key.
    let spec = SignatureSpec::at(born + Duration::from_secs(60));
    let it = || CertificateBuilder::usual("alice");
    assert_eq!(counts(&it().encryption(&spec).certificate()), (1, 1));
    assert_eq!(
        counts(
            &it()
                .encryption(&spec.clone().key_lives(HOUR / 2))
                .certificate()
        ),
        (1, 0)
    );
    assert_eq!(
        counts(&it().encryption(&spec.clone().lives(HOUR / 2)).certificate()),
        (1, 0)
    );
    let builder = it();
    let subkey = builder.subkey(&KeyType::ECDH(ECCCurve::Curve25519Legacy), born);
    // No binding, a binding without flags, and a binding by another key.
    let flagless = builder.about(&subkey, SignatureType::SubkeyBinding, &spec);
    let foreign = it().about(
        &subkey,
        SignatureType::SubkeyBinding,
        &spec.clone().flags(encrypts),
    );
    let builder = builder.unbound(&subkey);
    assert_eq!(counts(&builder.certificate()), (1, 0));
    for binding in [flagless, foreign] {
        let mut parts = builder.parts.clone();
        parts.push((
            Tag::Signature,
            pgp::ser::Serialize::to_bytes(&binding).unwrap(),
        ));
        let it = Certificate::from_bytes(&super::craft::joined(&parts)).unwrap();
        assert_eq!(counts(&it), (1, 0));
    }
    // Revocations by the primary key and by another key.
    let good = builder.about(
        &subkey,
        SignatureType::SubkeyBinding,
        &spec.clone().flags(encrypts),
    );
    let revocation = builder.about(
        &subkey,
        SignatureType::SubkeyRevocation,
        &SignatureSpec::at(now()),
    );
    let foreign = it().about(
        &subkey,
        SignatureType::SubkeyRevocation,
        &SignatureSpec::at(now()),
    );
    let builder = builder.with(&good).with(&foreign);
    assert_eq!(counts(&builder.certificate()), (1, 1));
    assert_eq!(counts(&builder.with(&revocation).certificate()), (1, 0));
}

#[test]
fn a_copied_subkey_does_not_count() {
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

/// A signing subkey without a back signature could belong to anybody.
#[test]
fn a_signing_subkey_needs_a_back_signature() {
    let born = now() - HOUR;
    let sign = |spec: SignatureSpec| spec.flags(|flags| flags.set_sign(true));
    let builder = CertificateBuilder::usual("alice").encryption(&SignatureSpec::at(born));
    let subkey = builder.subkey(&KeyType::Ed25519Legacy, born);
    let other = CertificateBuilder::usual("other");
    let back_signature = builder.back_signature(&subkey, &SignatureSpec::at(born));
    let to_other = other.back_signature(&subkey, &SignatureSpec::at(born));
    let expired = builder.back_signature(&subkey, &SignatureSpec::at(born).lives(HOUR / 2));
    let weak = |hash| {
        let mut spec = SignatureSpec::at(born);
        spec.hash = hash;
        spec
    };
    for (back_signature, is_good) in [
        (Some(back_signature.clone()), true),
        (None, false),
        (Some(to_other), false),
        (Some(expired), false),
    ] {
        let mut spec = sign(SignatureSpec::at(born));
        if let Some(back_signature) = back_signature {
            spec = spec.and(back_signature);
        }
        let binding = builder.about(&subkey, SignatureType::SubkeyBinding, &spec);
        let mut parts = builder.parts.clone();
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
    // A back signature with a weak hash does not count.
    let subkey = builder.subkey(&KeyType::Rsa(2048), born);
    let back_signature = builder.back_signature(&subkey, &weak(HashAlgorithm::Sha1));
    let binding = builder.about(
        &subkey,
        SignatureType::SubkeyBinding,
        &sign(SignatureSpec::at(born)).and(back_signature),
    );
    assert_eq!(
        counts(&builder.unbound(&subkey).with(&binding).certificate()),
        (1, 1)
    );
}

/// Messages signed by an invalid certificate are refused.
#[test]
fn messages_of_bad_certificates_are_refused() {
    let bob = Key::generate("bob").unwrap();
    let alice = CertificateBuilder::usual("alice").encryption(&SignatureSpec::at(now() - HOUR));
    let message = sealed(&alice.key(), bob.certificate(), b"hello");
    opened(&message, &bob, &alice.certificate()).unwrap();
    let refused = |certificate: Certificate| opened(&message, &bob, &certificate).unwrap_err();

    let mut revoked = alice.parts.clone();
    let it = alice.bare();
    let it = it.direct(SignatureType::KeyRevocation, &SignatureSpec::at(now()));
    revoked.insert(1, it.parts[1].clone());
    let revoked = Certificate::from_bytes(&super::craft::joined(&revoked)).unwrap();
    assert!(matches!(
        refused(revoked),
        OpenError::Signer(Invalid::Revoked { .. })
    ));

    let bare = || alice.bare();
    let certify_only = bare().user(
        "alice",
        &SignatureSpec::at(it.born).flags(|it| it.set_certify(true)),
    );
    assert!(matches!(
        refused(certify_only.certificate()),
        OpenError::Signature(_)
    ));
    let expired = SignatureSpec::at(it.born).flags(signs).key_lives(HOUR / 2);
    let expired = bare().user("alice", &expired).certificate();
    assert!(matches!(
        refused(expired),
        OpenError::Signer(Invalid::Expired { .. })
    ));
    let unsigned = bare().certificate();
    assert!(matches!(
        refused(unsigned),
        OpenError::Signer(Invalid::Unsigned { .. })
    ));
}

#[test]
fn unknown_critical_subpackets_on_certificates_are_refused() {
    let born = now() - HOUR;
    let mut spec = SignatureSpec::at(born).flags(signs);
    spec.more.push(
        pgp::packet::Subpacket::critical(SubpacketData::RegularExpression("x".into())).unwrap(),
    );
    let it =
        CertificateBuilder::new(&KeyType::Ed25519Legacy, KeyVersion::V4, born).user("alice", &spec);
    assert!(matches!(
        invalid(&it.certificate()),
        Invalid::Unsigned { .. }
    ));
}

#[test]
fn organisations_certify() {
    let name = "socket.mq:station-7";
    let server = CertificateBuilder::usual(name);
    let organisation = CertificateBuilder::usual("organisation");
    let spec = |ago: Duration| SignatureSpec::at(now() - ago);
    let by = |organisation: &CertificateBuilder, kind, spec: &SignatureSpec| {
        server.certification(&organisation.primary, name, kind, spec)
    };
    let good = by(
        &organisation,
        SignatureType::CertGeneric,
        &spec(HOUR / 2).lives(DAY),
    );
    let check = |organisation: &CertificateBuilder, signatures: &[&pgp::packet::Signature]| {
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
    let refused =
        |organisation: &CertificateBuilder, signatures: &[&pgp::packet::Signature], why: &str| {
            let error = check(organisation, signatures).unwrap_err().to_string();
            assert!(error.contains(why), "{error}, not {why}");
        };
    refused(&organisation, &[], "no such certification");
    refused(
        &CertificateBuilder::usual("organisation"),
        &[&good],
        "no such certification",
    );
    let expired = by(
        &organisation,
        SignatureType::CertGeneric,
        &spec(HOUR / 2).lives(HOUR / 4),
    );
    refused(&organisation, &[&expired], "expired");
    let mut weak = spec(HOUR / 2);
    weak.hash = HashAlgorithm::Sha512;
    let other = server.certification(
        &organisation.primary,
        "socket.mq:x",
        SignatureType::CertGeneric,
        &weak,
    );
    refused(&organisation, &[&other], "no such certification");
    // Revoked, and certified again.
    let revoked = by(
        &organisation,
        SignatureType::CertRevocation,
        &spec(HOUR / 4),
    );
    refused(&organisation, &[&good, &revoked], "revoked");
    let again = by(
        &organisation,
        SignatureType::CertGeneric,
        &spec(HOUR / 8).lives(DAY),
    );
    check(&organisation, &[&good, &revoked, &again]).unwrap();
    // Copied to another key.
    let thief = CertificateBuilder::usual(name);
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
    // An organisation's key that may not certify, has expired, or is revoked.
    let born = organisation.born;
    let bare = || organisation.bare();
    let signer = bare().user(
        "organisation",
        &SignatureSpec::at(born).flags(|it| it.set_sign(true)),
    );
    refused(&signer, &[&good], "may not certify");
    let expired = SignatureSpec::at(born).flags(signs).key_lives(HOUR / 2);
    refused(
        &bare().user("organisation", &expired),
        &[&good],
        "has expired",
    );
    let revoked = bare()
        .direct(SignatureType::KeyRevocation, &SignatureSpec::at(now()))
        .user("organisation", &SignatureSpec::at(born).flags(signs));
    refused(&revoked, &[&good], "is revoked");
}

#[test]
fn certificates_are_parsed_strictly() {
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
        // The packets after the user id and its signature are optional.
        assert!(!is_valid || cut.unwrap().user_ids() == ["alice"]);
    }
}

/// Group 11. A presented certificate may have any number of false signatures.
#[test]
fn a_certificate_with_many_false_signatures_is_cheap() {
    let (alice, other) = (
        CertificateBuilder::usual("alice"),
        CertificateBuilder::usual("other"),
    );
    let mut false_one = other.parts[2].clone();
    // The false signature names alice as its issuer: her fingerprint replaces the other.
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
