//! Group 8: what takes something back counts in whichever copy of a certificate it stands, and whoever said it.

use std::{fs, time::SystemTime};

use pgp::{
    crypto::public_key::PublicKeyAlgorithm,
    packet::{RevocationCode, SignatureType, SubpacketData},
    types::{KeyDetails, RevocationKey, RevocationKeyClass, Tag},
};

use super::{
    MOST,
    craft::joined,
    makers::{Maker, Message, signs},
    sealed,
};
use crate::pgp::{Certificate, Handle, Invalid, Key, Keyring, Rejected, Trusted, open};

fn again(certificate: &Certificate) -> Certificate {
    Certificate::from_bytes(&certificate.to_bytes()).unwrap()
}

/// The same key, revoked: its packets in their order, so that copies differ in the revocation alone.
fn revoked(maker: &Maker) -> Certificate {
    let mut it = maker.bare();
    it = it.direct(
        SignatureType::KeyRevocation,
        &Message::at(SystemTime::now()),
    );
    it.parts.extend(maker.parts[1..].iter().cloned());
    it.certificate()
}

#[test]
fn an_old_copy_beside_it_does_not_get_around_a_revocation() {
    let maker = Maker::usual("alice").encryption(&Message::at(SystemTime::now()));
    let (alice, bob) = (maker.key(), Key::generate("bob").unwrap());
    let now = SystemTime::now();
    let message = sealed(&alice, bob.certificate(), b"x");
    let received = |trusted: &Keyring| open(&message, &bob, trusted, now, MOST);
    let (old, new) = (again(alice.certificate()), revoked(&maker));
    received(&Keyring::of([again(&old)])).unwrap();
    for copies in [[&old, &new], [&new, &old]] {
        let trusted = Keyring::of(copies.map(again));
        let rejected = received(&trusted).unwrap_err();
        let is_revoked = matches!(rejected, Rejected::Signer(Invalid::Revoked { .. }));
        assert!(is_revoked, "{rejected}");
        let found = trusted.find(&alice.fingerprint()).unwrap();
        assert!(found.validate(now).is_err());
        assert_eq!(trusted.certificates().len(), 1);
    }
    // In files, and both in one.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("alice.asc"), old.to_armored()).unwrap();
    fs::write(folder.path().join("z-revoked.asc"), new.to_armored()).unwrap();
    received(&Keyring::from_dir(folder.path()).unwrap()).unwrap_err();
    let file = folder.path().join("both.gpg");
    fs::write(&file, [old.to_bytes(), new.to_bytes()].concat()).unwrap();
    received(&Keyring::from_dir(file).unwrap()).unwrap_err();
}

#[test]
fn copies_are_put_together() {
    let maker = Maker::usual("alice").encryption(&Message::at(SystemTime::now()));
    let said = Message::at(maker.born).flags(signs);
    let other = maker.bare().user("second", &said).certificate();
    let trusted = Keyring::of([maker.certificate(), again(&other), again(&other)]);
    let one = trusted.find(&other.fingerprint()).unwrap();
    assert_eq!(one.user_ids(), ["alice", "second"]);
    let valid = one.validate(SystemTime::now()).unwrap();
    assert_eq!(valid.user_ids(), ["alice", "second"]);
    assert_eq!(valid.encryption_keys().count(), 1);
    assert_eq!(again(&one), *one, "user ids before subkeys");
    let subkey = valid.encryption_keys().next().unwrap();
    let candidates = trusted.candidates(&Handle::Fingerprint(subkey));
    assert_eq!(candidates.len(), 1);
}

#[test]
fn a_user_id_that_is_there_twice_is_revoked_once_and_for_all() {
    let maker = Maker::usual("alice").user("second", &Message::at(SystemTime::now()));
    let revocation = maker.certification(
        &maker.primary,
        "second",
        SignatureType::CertRevocation,
        &Message::at(SystemTime::now()).because(RevocationCode::CertUserIdInvalid),
    );
    let mut parts = maker.parts.clone();
    parts.push((Tag::UserId, b"second".to_vec()));
    let revocation = pgp::ser::Serialize::to_bytes(&revocation).unwrap();
    parts.push((Tag::Signature, revocation));
    let it = Certificate::from_bytes(&joined(&parts)).unwrap();
    let valid = it.validate(SystemTime::now()).unwrap();
    assert_eq!(valid.user_ids(), ["alice"]);
}

#[test]
fn whom_the_holder_lets_revoke_is_believed() {
    let now = SystemTime::now();
    let revoker = Maker::usual("revoker");
    let name = revoker.primary.fingerprint();
    let named = SubpacketData::RevocationKey(RevocationKey::new(
        RevocationKeyClass::Default,
        PublicKeyAlgorithm::EdDSALegacy,
        name.as_bytes(),
    ));
    let alice = |said: Message| {
        let usual = Maker::usual("alice");
        usual.bare().user("alice", &said.flags(signs))
    };
    let plain = alice(Message::at(now));
    let with_revoker = alice(Message::at(now).and(named));
    let revocation = revoker
        .bare()
        .direct(SignatureType::KeyRevocation, &Message::at(now));
    for (it, is_revoked) in [(plain, false), (with_revoker, true)] {
        assert!(it.certificate().validate(now).is_ok());
        let mut parts = it.parts.clone();
        parts.insert(1, revocation.parts[1].clone());
        let it = Certificate::from_bytes(&joined(&parts)).unwrap();
        assert_eq!(it.validate(now).is_err(), is_revoked);
    }
}

/// What is cached until then would otherwise outlive the holder's own word.
#[test]
fn until_counts_what_the_holder_has_limited() {
    let now = SystemTime::now();
    let day = std::time::Duration::from_secs(24 * 3600);
    let it = Maker::usual("alice").user("second", &Message::at(now).lives(day));
    let valid = it.certificate().validate(now).unwrap();
    let end = valid.until().expect("the second user id expires");
    assert!(end <= now + day);
}
