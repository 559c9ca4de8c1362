//! Group 8: a revocation counts in any copy of a certificate, also by a designated revoker.

use std::{fs, time::SystemTime};

use pgp::{
    crypto::public_key::PublicKeyAlgorithm,
    packet::{RevocationCode, SignatureType, SubpacketData},
    types::{KeyDetails, RevocationKey, RevocationKeyClass, Tag},
};

use super::{
    MAX,
    craft::joined,
    makers::{CertificateBuilder, SignatureSpec, signs},
    sealed,
};
use crate::pgp::{Certificate, Invalid, Key, KeyHandle, Keyring, OpenError, TrustStore, open};

fn again(certificate: &Certificate) -> Certificate {
    Certificate::from_bytes(&certificate.to_bytes()).unwrap()
}

/// Returns the certificate with a revocation, and no other difference.
fn revoked(builder: &CertificateBuilder) -> Certificate {
    let mut it = builder.bare();
    it = it.direct(
        SignatureType::KeyRevocation,
        &SignatureSpec::at(SystemTime::now()),
    );
    it.parts.extend(builder.parts[1..].iter().cloned());
    it.certificate()
}

#[test]
fn an_old_copy_does_not_undo_a_revocation() {
    let builder =
        CertificateBuilder::usual("alice").encryption(&SignatureSpec::at(SystemTime::now()));
    let (alice, bob) = (builder.key(), Key::generate("bob").unwrap());
    let now = SystemTime::now();
    let message = sealed(&alice, bob.certificate(), b"x");
    let received = |trusted: &Keyring| open(&message, &bob, trusted, now, MAX);
    let (old, new) = (again(alice.certificate()), revoked(&builder));
    received(&Keyring::of([again(&old)])).unwrap();
    for copies in [[&old, &new], [&new, &old]] {
        let trusted = Keyring::of(copies.map(again));
        let rejected = received(&trusted).unwrap_err();
        let is_revoked = matches!(rejected, OpenError::Signer(Invalid::Revoked { .. }));
        assert!(is_revoked, "{rejected}");
        let found = trusted.find(&alice.fingerprint()).unwrap();
        assert!(found.validate(now).is_err());
        assert_eq!(trusted.certificates().len(), 1);
    }
    // In two files, and in one.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("alice.asc"), old.to_armored()).unwrap();
    fs::write(folder.path().join("z-revoked.asc"), new.to_armored()).unwrap();
    received(&Keyring::from_dir(folder.path()).unwrap()).unwrap_err();
    let file = folder.path().join("both.gpg");
    fs::write(&file, [old.to_bytes(), new.to_bytes()].concat()).unwrap();
    received(&Keyring::from_dir(file).unwrap()).unwrap_err();
}

#[test]
fn copies_are_merged() {
    let builder =
        CertificateBuilder::usual("alice").encryption(&SignatureSpec::at(SystemTime::now()));
    let spec = SignatureSpec::at(builder.born).flags(signs);
    let other = builder.bare().user("second", &spec).certificate();
    let trusted = Keyring::of([builder.certificate(), again(&other), again(&other)]);
    let one = trusted.find(&other.fingerprint()).unwrap();
    assert_eq!(one.user_ids(), ["alice", "second"]);
    let valid = one.validate(SystemTime::now()).unwrap();
    assert_eq!(valid.user_ids(), ["alice", "second"]);
    assert_eq!(valid.encryption_keys().count(), 1);
    assert_eq!(again(&one), *one, "user ids before subkeys");
    let subkey = valid.encryption_keys().next().unwrap();
    let candidates = trusted.candidates(&KeyHandle::Fingerprint(subkey));
    assert_eq!(candidates.len(), 1);
}

#[test]
fn a_repeated_user_id_is_revoked() {
    let builder =
        CertificateBuilder::usual("alice").user("second", &SignatureSpec::at(SystemTime::now()));
    let revocation = builder.certification(
        &builder.primary,
        "second",
        SignatureType::CertRevocation,
        &SignatureSpec::at(SystemTime::now()).because(RevocationCode::CertUserIdInvalid),
    );
    let mut parts = builder.parts.clone();
    parts.push((Tag::UserId, b"second".to_vec()));
    let revocation = pgp::ser::Serialize::to_bytes(&revocation).unwrap();
    parts.push((Tag::Signature, revocation));
    let it = Certificate::from_bytes(&joined(&parts)).unwrap();
    let valid = it.validate(SystemTime::now()).unwrap();
    assert_eq!(valid.user_ids(), ["alice"]);
}

#[test]
fn a_designated_revoker_can_revoke() {
    let now = SystemTime::now();
    let revoker = CertificateBuilder::usual("revoker");
    let name = revoker.primary.fingerprint();
    let named = SubpacketData::RevocationKey(RevocationKey::new(
        RevocationKeyClass::Default,
        PublicKeyAlgorithm::EdDSALegacy,
        name.as_bytes(),
    ));
    let alice = |spec: SignatureSpec| {
        let usual = CertificateBuilder::usual("alice");
        usual.bare().user("alice", &spec.flags(signs))
    };
    let plain = alice(SignatureSpec::at(now));
    let with_revoker = alice(SignatureSpec::at(now).and(named));
    let revocation = revoker
        .bare()
        .direct(SignatureType::KeyRevocation, &SignatureSpec::at(now));
    for (it, is_revoked) in [(plain, false), (with_revoker, true)] {
        assert!(it.certificate().validate(now).is_ok());
        let mut parts = it.parts.clone();
        parts.insert(1, revocation.parts[1].clone());
        let it = Certificate::from_bytes(&joined(&parts)).unwrap();
        assert_eq!(it.validate(now).is_err(), is_revoked);
    }
}

/// Otherwise a cached certificate could outlive its user id.
#[test]
fn until_includes_the_expiry_of_user_ids() {
    let now = SystemTime::now();
    let day = std::time::Duration::from_secs(24 * 3600);
    let it = CertificateBuilder::usual("alice").user("second", &SignatureSpec::at(now).lives(day));
    let valid = it.certificate().validate(now).unwrap();
    let end = valid.until().expect("the second user id expires");
    assert!(end <= now + day);
}
