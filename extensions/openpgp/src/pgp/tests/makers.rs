//! Certificates of every condition, good and bad, made signature by signature.

use std::time::{Duration, SystemTime};

use pgp::{
    composed::KeyType,
    crypto::{ecc_curve::ECCCurve, hash::HashAlgorithm},
    packet::{
        KeyFlags, PubKeyInner, PublicKey, PublicSubkey, RevocationCode, SecretKey, SecretSubkey,
        Signature, SignatureType, Subpacket, SubpacketData, UserId,
    },
    ser::Serialize,
    types::{KeyVersion, Password, SigningKey, Tag},
};
use rand::thread_rng;

use super::craft::joined;
use crate::pgp::{
    Certificate, Fingerprint, Key, generate, moment,
    packets::{self, timestamp},
};

/// A primary key, and the packets of a certificate as it grows.
pub(super) struct Maker {
    pub(super) primary: SecretKey,
    pub(super) parts: Vec<(Tag, Vec<u8>)>,
    pub(super) born: SystemTime,
    subkeys: Vec<SecretSubkey>,
}

/// What a signature says, and what is odd about it.
#[derive(Clone)]
pub(super) struct Message {
    pub(super) created: SystemTime,
    pub(super) hash: HashAlgorithm,
    pub(super) more: Vec<Subpacket>,
}

impl Message {
    pub(super) fn at(created: SystemTime) -> Self {
        Self {
            created,
            hash: HashAlgorithm::Sha512,
            more: Vec::new(),
        }
    }

    pub(super) fn and(mut self, data: SubpacketData) -> Self {
        self.more.push(Subpacket::regular(data).unwrap());
        self
    }

    pub(super) fn flags(self, set: impl Fn(&mut KeyFlags)) -> Self {
        let mut flags = KeyFlags::default();
        set(&mut flags);
        self.and(SubpacketData::KeyFlags(flags))
    }

    pub(super) fn key_lives(self, lifetime: Duration) -> Self {
        self.and(SubpacketData::KeyExpirationTime(
            lifetime.try_into().unwrap(),
        ))
    }

    pub(super) fn lives(self, lifetime: Duration) -> Self {
        self.and(SubpacketData::SignatureExpirationTime(
            lifetime.try_into().unwrap(),
        ))
    }

    pub(super) fn because(self, code: RevocationCode) -> Self {
        self.and(SubpacketData::RevocationReason(code, "".into()))
    }

    fn config(
        &self,
        key: &(impl SigningKey + Sized),
        kind: SignatureType,
    ) -> pgp::packet::SignatureConfig {
        let created = timestamp(moment::seconds(self.created));
        let mut hashed = generate::issued(key, created).unwrap();
        hashed.extend(self.more.iter().cloned());
        let mut config = generate::signature(key, kind, hashed).unwrap();
        config.hash_alg = self.hash;
        config
    }
}

/// The flags of a primary key that signs.
pub(super) fn signs(flags: &mut KeyFlags) {
    flags.set_certify(true);
    flags.set_sign(true);
}

pub(super) fn encrypts(flags: &mut KeyFlags) {
    flags.set_encrypt_comms(true);
}

fn none() -> Password {
    Password::empty()
}

impl Maker {
    /// Begins with the bare primary key.
    pub(super) fn new(kind: &KeyType, version: KeyVersion, born: SystemTime) -> Self {
        let (public, secret) = kind.generate(thread_rng()).unwrap();
        let created = timestamp(moment::seconds(born));
        let inner = PubKeyInner::new(version, kind.to_alg(), created, None, public).unwrap();
        let primary = SecretKey::new(PublicKey::from_inner(inner).unwrap(), secret).unwrap();
        let public = primary.public_key().to_bytes().unwrap();
        Self {
            primary,
            parts: vec![(Tag::PublicKey, public)],
            born,
            subkeys: Vec::new(),
        }
    }

    /// Begins with an Ed25519 key, an hour old, that says with its user id that it signs.
    pub(super) fn usual(user_id: &str) -> Self {
        let born = SystemTime::now() - Duration::from_secs(3600);
        Self::new(&KeyType::Ed25519Legacy, KeyVersion::V4, born)
            .user(user_id, &Message::at(born).flags(signs))
    }

    /// Begins anew with the same primary key.
    pub(super) fn bare(&self) -> Self {
        Self {
            primary: self.primary.clone(),
            parts: vec![self.parts[0].clone()],
            born: self.born,
            subkeys: Vec::new(),
        }
    }

    pub(super) fn with(mut self, signature: &Signature) -> Self {
        self.parts
            .push((Tag::Signature, signature.to_bytes().unwrap()));
        self
    }

    /// Adds a user id with its self-certification.
    pub(super) fn user(mut self, id: &str, said: &Message) -> Self {
        self.parts.push((Tag::UserId, id.as_bytes().to_vec()));
        let signature = self.certification(&self.primary, id, SignatureType::CertPositive, said);
        self.with(&signature)
    }

    /// Returns what a key says about a user id of this one.
    pub(super) fn certification(
        &self,
        by: &SecretKey,
        id: &str,
        kind: SignatureType,
        said: &Message,
    ) -> Signature {
        let id = UserId::from_str(Default::default(), id).unwrap();
        let mut config = said.config(by, SignatureType::CertPositive);
        // rpgp makes revocations of user ids only as certifications.
        config.typ = kind;
        let signee = self.primary.public_key();
        config
            .sign_certification_third_party(by, &none(), signee, Tag::UserId, &id)
            .unwrap()
    }

    /// Adds what the key says about itself.
    pub(super) fn direct(self, kind: SignatureType, said: &Message) -> Self {
        let config = said.config(&self.primary, kind);
        let signature = config
            .sign_key(&self.primary, &none(), self.primary.public_key())
            .unwrap();
        self.with(&signature)
    }

    pub(super) fn subkey(&self, kind: &KeyType, born: SystemTime) -> SecretSubkey {
        let (public, secret) = kind.generate(thread_rng()).unwrap();
        let created = timestamp(moment::seconds(born));
        let version = pgp::types::KeyDetails::version(&self.primary);
        let inner = PubKeyInner::new(version, kind.to_alg(), created, None, public).unwrap();
        SecretSubkey::new(PublicSubkey::from_inner(inner).unwrap(), secret).unwrap()
    }

    /// Adds a subkey, and leaves it to the caller to bind it.
    pub(super) fn unbound(mut self, subkey: &SecretSubkey) -> Self {
        let public = subkey.public_key().to_bytes().unwrap();
        self.parts.push((Tag::PublicSubkey, public));
        self.subkeys.push(subkey.clone());
        self
    }

    /// Returns what this key says about a subkey.
    pub(super) fn about(
        &self,
        subkey: &SecretSubkey,
        kind: SignatureType,
        said: &Message,
    ) -> Signature {
        let config = said.config(&self.primary, kind);
        config
            .sign_subkey_binding(
                &self.primary,
                self.primary.public_key(),
                &none(),
                subkey.public_key(),
            )
            .unwrap()
    }

    /// Returns the consent of a subkey to belong to this key.
    pub(super) fn consent(&self, subkey: &SecretSubkey, said: &Message) -> SubpacketData {
        let config = said.config(subkey, SignatureType::KeyBinding);
        let signature = config.sign_primary_key_binding(
            subkey,
            subkey.public_key(),
            &none(),
            self.primary.public_key(),
        );
        SubpacketData::EmbeddedSignature(Box::new(signature.unwrap()))
    }

    /// Adds a subkey that is encrypted to.
    pub(super) fn encryption(self, said: &Message) -> Self {
        let subkey = self.subkey(&KeyType::ECDH(ECCCurve::Curve25519Legacy), self.born);
        let binding = self.about(
            &subkey,
            SignatureType::SubkeyBinding,
            &said.clone().flags(encrypts),
        );
        self.unbound(&subkey).with(&binding)
    }

    pub(super) fn certificate(&self) -> Certificate {
        Certificate::from_bytes(&joined(&self.parts)).unwrap()
    }

    pub(super) fn key(&self) -> Key {
        let subkeys = self.subkeys.iter().cloned();
        let named = subkeys.map(|key| (Fingerprint::of(&key).unwrap(), key));
        Key::of(self.certificate(), self.primary.clone(), named.collect())
    }
}

/// Returns the packets of a certificate with one of them changed.
pub(super) fn changed(
    certificate: &Certificate,
    change: impl Fn(&mut Vec<(Tag, Vec<u8>)>),
) -> Certificate {
    let bytes = certificate.to_bytes();
    let packets = packets::scan(&bytes, 1000).unwrap();
    let mut parts: Vec<_> = packets
        .iter()
        .map(|it| (it.tag, it.body.to_vec()))
        .collect();
    change(&mut parts);
    Certificate::from_bytes(&joined(&parts)).unwrap()
}

/// Returns a certificate with something of everything.
pub(super) fn rich() -> Certificate {
    let maker = Maker::usual("rich").encryption(&Message::at(SystemTime::now()));
    let said = Message::at(maker.born);
    let revocation = said.clone().because(RevocationCode::CertUserIdInvalid);
    let maker = maker.user("second", &said);
    let kind = SignatureType::CertRevocation;
    let revoked = maker.certification(&maker.primary, "second", kind, &revocation);
    let maker = maker.with(&revoked);
    let subkey = maker.subkey(&KeyType::Ed25519Legacy, maker.born);
    let consent = maker.consent(&subkey, &said);
    let said = said.and(consent).flags(|flags| flags.set_sign(true));
    let binding = maker.about(&subkey, SignatureType::SubkeyBinding, &said);
    maker.unbound(&subkey).with(&binding).certificate()
}
