//! Builds unusual messages, packet by packet.

use std::time::SystemTime;

use pgp::{
    composed::PlainSessionKey,
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        hash::HashAlgorithm,
        sym::SymmetricKeyAlgorithm,
    },
    packet::{
        OnePassSignature, PublicKeyEncryptedSessionKey, SignatureType, Subpacket, SubpacketData,
        SymEncryptedProtectedData,
    },
    ser::Serialize,
    types::{KeyDetails, Password, Tag},
};
use rand::thread_rng;

use crate::pgp::{
    Certificate, Key, generate,
    packets::{self, append, timestamp},
    unix_time,
};

/// A signature to be made, with unusual parameters.
pub(super) struct Draft<'a> {
    pub(super) data: &'a [u8],
    pub(super) kind: SignatureType,
    pub(super) hash: HashAlgorithm,
    /// The creation date; `None` omits it.
    pub(super) created: Option<SystemTime>,
    /// Subpackets after the date and the issuer.
    pub(super) more: Vec<Subpacket>,
    /// A false issuer.
    pub(super) issuer: Option<pgp::types::Fingerprint>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(data: &'a [u8]) -> Self {
        Self {
            data,
            kind: SignatureType::Binary,
            hash: HashAlgorithm::Sha512,
            created: Some(SystemTime::now()),
            more: Vec::new(),
            issuer: None,
        }
    }

    pub(super) fn with(mut self, critical: bool, data: SubpacketData) -> Self {
        let mut subpacket = Subpacket::regular(data).unwrap();
        subpacket.is_critical = critical;
        self.more.push(subpacket);
        self
    }

    /// Returns the bodies of the one-pass signature packet, of the literal and of the signature.
    pub(super) fn parts(&self, key: &Key) -> [(Tag, Vec<u8>); 3] {
        let now = SystemTime::now();
        let signer = key.signer(now).unwrap();
        let created = timestamp(unix_time::seconds(self.created.unwrap_or(now)));
        let mut hashed = generate::issuer_subpackets(&signer, created).unwrap();
        if self.created.is_none() {
            hashed.remove(0);
        }
        if let Some(issuer) = &self.issuer {
            hashed.pop();
            let issuer = SubpacketData::IssuerFingerprint(issuer.clone());
            hashed.push(Subpacket::regular(issuer).unwrap());
        }
        hashed.extend(self.more.iter().cloned());
        let mut config = generate::signature_config(&signer, self.kind, hashed).unwrap();
        config.hash_alg = self.hash;
        let (algorithm, id) = (config.pub_alg, signer.legacy_key_id());
        let one_pass = OnePassSignature::v3(self.kind, self.hash, algorithm, id);
        let none = Password::empty();
        let signature = config.sign(&signer, &none, self.data).unwrap();
        [
            (Tag::OnePassSignature, one_pass.to_bytes().unwrap()),
            (Tag::LiteralData, literal(self.data)),
            (Tag::Signature, signature.to_bytes().unwrap()),
        ]
    }

    pub(super) fn signed(&self, key: &Key) -> Vec<u8> {
        joined(&self.parts(key))
    }
}

/// Adds an unhashed subpacket to a signature of version 4, as anybody can.
pub(super) fn add_unhashed(signature: &mut Vec<u8>, more: &Subpacket) {
    let number = |at: usize| usize::from(u16::from_be_bytes([signature[at], signature[at + 1]]));
    let at = 6 + number(4);
    let length = number(at);
    let more = more.to_bytes().unwrap();
    let longer = u16::try_from(length + more.len()).unwrap().to_be_bytes();
    signature.splice(at + 2 + length..at + 2 + length, more);
    signature.splice(at..at + 2, longer);
}

pub(super) fn literal(data: &[u8]) -> Vec<u8> {
    [&[b'b', 0, 0, 0, 0, 0], data].concat()
}

pub(super) fn joined(parts: &[(Tag, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (tag, body) in parts {
        append(&mut out, *tag, body);
    }
    out
}

/// Splits a message into its packets.
pub(super) fn parts(message: &[u8]) -> Vec<(Tag, Vec<u8>)> {
    let packets = packets::scan(message, 1000).unwrap();
    let parts = packets.iter().map(|it| (it.tag, it.body.to_vec()));
    parts.collect()
}

/// An encryption container with its parameters.
#[derive(Clone, Copy)]
pub(super) enum Container {
    V1(SymmetricKeyAlgorithm),
    V2(SymmetricKeyAlgorithm, AeadAlgorithm, ChunkSize),
}

pub(super) const USUAL: Container = Container::V2(
    SymmetricKeyAlgorithm::AES256,
    AeadAlgorithm::Ocb,
    ChunkSize::C256KiB,
);

/// Encrypts any plaintext. Returns the PKESK and the SEIPD.
pub(super) fn encrypted(plain: &[u8], to: &Certificate, how: Container) -> Vec<(Tag, Vec<u8>)> {
    let key = &to.components.subkeys[0].key;
    let rng = thread_rng;
    let (esk, data) = match how {
        Container::V1(cipher) => {
            let secret = cipher.new_session_key(rng());
            (
                PublicKeyEncryptedSessionKey::from_session_key_v3(rng(), &secret, cipher, key),
                SymEncryptedProtectedData::encrypt_seipdv1(rng(), cipher, secret.as_ref(), plain),
            )
        }
        Container::V2(cipher, mode, chunks) => {
            let secret = cipher.new_session_key(rng());
            let bytes = secret.as_ref();
            (
                PublicKeyEncryptedSessionKey::from_session_key_v6(rng(), &secret, key),
                SymEncryptedProtectedData::encrypt_seipdv2(
                    rng(),
                    cipher,
                    mode,
                    chunks,
                    bytes,
                    plain,
                ),
            )
        }
    };
    vec![
        (
            Tag::PublicKeyEncryptedSessionKey,
            esk.unwrap().to_bytes().unwrap(),
        ),
        (
            Tag::SymEncryptedProtectedData,
            data.unwrap().to_bytes().unwrap(),
        ),
    ]
}

/// Encrypts a received message again to another recipient, as its recipient can.
pub(super) fn forwarded(message: &[u8], own: &Key, to: &Certificate) -> Vec<u8> {
    let plain = decrypted(message, own);
    joined(&encrypted(&plain, to, USUAL))
}

/// Decrypts a message without any check.
pub(super) fn decrypted(message: &[u8], own: &Key) -> Vec<u8> {
    use pgp::types::{DecryptionKey, EskType};
    let sealed = crate::pgp::structure::parse_encrypted(message).unwrap();
    let key = own.decryptor(&sealed.recipient, SystemTime::now());
    let key = key.unwrap().unwrap();
    let none = Password::empty();
    let secret = key.decrypt(&none, &sealed.session_key, EskType::V6);
    let PlainSessionKey::V6 { key: ref secret } = secret.unwrap().unwrap() else {
        panic!("the tests send version 2");
    };
    let parts = parts(message);
    let header = pgp::packet::PacketHeader::new_fixed(parts[1].0, 0);
    let data = SymEncryptedProtectedData::try_from_reader(header, &parts[1].1[..]).unwrap();
    data.decrypt(secret.as_ref(), None, Default::default())
        .unwrap()
}
