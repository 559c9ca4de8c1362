//! Builds valid and invalid certificates, signature by signature.

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
    Certificate, Fingerprint, Key, generate,
    packets::{self, timestamp},
    unix_time,
};

/// A primary key, and the packets of its certificate so far.
pub(super) struct CertificateBuilder {
    pub(super) primary: SecretKey,
    pub(super) parts: Vec<(Tag, Vec<u8>)>,
    pub(super) born: SystemTime,
    subkeys: Vec<SecretSubkey>,
}

/// The parameters of a signature.
#[derive(Clone)]
pub(super) struct SignatureSpec {
    pub(super) created: SystemTime,
    pub(super) hash: HashAlgorithm,
    pub(super) more: Vec<Subpacket>,
}

impl SignatureSpec {
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
        let created = timestamp(unix_time::seconds(self.created));
        let mut hashed = generate::issuer_subpackets(key, created).unwrap();
        hashed.extend(self.more.iter().cloned());
        let mut config = generate::signature_config(key, kind, hashed).unwrap();
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

impl CertificateBuilder {
    /// Starts with a bare primary key.
    pub(super) fn new(kind: &KeyType, version: KeyVersion, born: SystemTime) -> Self {
        let (public, secret) = kind.generate(thread_rng()).unwrap();
        let created = timestamp(unix_time::seconds(born));
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

    /// Starts with an Ed25519 key, an hour old, with a user id and the flags to sign and certify.
    pub(super) fn usual(user_id: &str) -> Self {
        let born = SystemTime::now() - Duration::from_secs(3600);
        Self::new(&KeyType::Ed25519Legacy, KeyVersion::V4, born)
            .user(user_id, &SignatureSpec::at(born).flags(signs))
    }

    /// Starts again with the same primary key.
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
    pub(super) fn user(mut self, id: &str, spec: &SignatureSpec) -> Self {
        self.parts.push((Tag::UserId, id.as_bytes().to_vec()));
        let signature = self.certification(&self.primary, id, SignatureType::CertPositive, spec);
        self.with(&signature)
    }

    /// Returns a signature of a key on a user id of this certificate.
    pub(super) fn certification(
        &self,
        by: &SecretKey,
        id: &str,
        kind: SignatureType,
        spec: &SignatureSpec,
    ) -> Signature {
        let id = UserId::from_str(Default::default(), id).unwrap();
        let mut config = spec.config(by, SignatureType::CertPositive);
        // rpgp has no function to revoke a user id, so the type is replaced.
        config.typ = kind;
        let signee = self.primary.public_key();
        config
            .sign_certification_third_party(by, &none(), signee, Tag::UserId, &id)
            .unwrap()
    }

    /// Adds a signature on the primary key.
    pub(super) fn direct(self, kind: SignatureType, spec: &SignatureSpec) -> Self {
        let config = spec.config(&self.primary, kind);
        let signature = config
            .sign_key(&self.primary, &none(), self.primary.public_key())
            .unwrap();
        self.with(&signature)
    }

    pub(super) fn subkey(&self, kind: &KeyType, born: SystemTime) -> SecretSubkey {
        let (public, secret) = kind.generate(thread_rng()).unwrap();
        let created = timestamp(unix_time::seconds(born));
        let version = pgp::types::KeyDetails::version(&self.primary);
        let inner = PubKeyInner::new(version, kind.to_alg(), created, None, public).unwrap();
        SecretSubkey::new(PublicSubkey::from_inner(inner).unwrap(), secret).unwrap()
    }

    /// Adds a subkey without a binding.
    pub(super) fn unbound(mut self, subkey: &SecretSubkey) -> Self {
        let public = subkey.public_key().to_bytes().unwrap();
        self.parts.push((Tag::PublicSubkey, public));
        self.subkeys.push(subkey.clone());
        self
    }

    /// Returns a signature of the primary key on a subkey.
    pub(super) fn about(
        &self,
        subkey: &SecretSubkey,
        kind: SignatureType,
        spec: &SignatureSpec,
    ) -> Signature {
        let config = spec.config(&self.primary, kind);
        config
            .sign_subkey_binding(
                &self.primary,
                self.primary.public_key(),
                &none(),
                subkey.public_key(),
            )
            .unwrap()
    }

    /// Returns the back signature of a subkey.
    pub(super) fn back_signature(
        &self,
        subkey: &SecretSubkey,
        spec: &SignatureSpec,
    ) -> SubpacketData {
        let config = spec.config(subkey, SignatureType::KeyBinding);
        let signature = config.sign_primary_key_binding(
            subkey,
            subkey.public_key(),
            &none(),
            self.primary.public_key(),
        );
        SubpacketData::EmbeddedSignature(Box::new(signature.unwrap()))
    }

    /// Adds an encryption subkey.
    pub(super) fn encryption(self, spec: &SignatureSpec) -> Self {
        let subkey = self.subkey(&KeyType::ECDH(ECCCurve::Curve25519Legacy), self.born);
        let binding = self.about(
            &subkey,
            SignatureType::SubkeyBinding,
            &spec.clone().flags(encrypts),
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

/// Returns a certificate with all kinds of components.
pub(super) fn rich() -> Certificate {
    let builder =
        CertificateBuilder::usual("rich").encryption(&SignatureSpec::at(SystemTime::now()));
    let spec = SignatureSpec::at(builder.born);
    let revocation = spec.clone().because(RevocationCode::CertUserIdInvalid);
    let builder = builder.user("second", &spec);
    let kind = SignatureType::CertRevocation;
    let revoked = builder.certification(&builder.primary, "second", kind, &revocation);
    let builder = builder.with(&revoked);
    let subkey = builder.subkey(&KeyType::Ed25519Legacy, builder.born);
    let back_signature = builder.back_signature(&subkey, &spec);
    let spec = spec.and(back_signature).flags(|flags| flags.set_sign(true));
    let binding = builder.about(&subkey, SignatureType::SubkeyBinding, &spec);
    builder.unbound(&subkey).with(&binding).certificate()
}
