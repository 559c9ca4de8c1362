//! Messages of somebody who has a good key, knows the protocol, and keeps to as much of it as suits him.
//!
//! It is written against rpgp and `PROTOCOL.md` alone, beside the code that it attacks.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::{Engine, engine::general_purpose::STANDARD};
use pgp::{
    composed::{Deserializable, SignedPublicKey, SignedSecretKey},
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        hash::HashAlgorithm,
        sym::SymmetricKeyAlgorithm,
    },
    packet::{
        OnePassSignature, PublicKeyEncryptedSessionKey, SignatureConfig, SignatureType, Subpacket,
        SubpacketData, SymEncryptedProtectedData,
    },
    ser::Serialize,
    types::{KeyDetails, Password, Timestamp},
};
use rand::{Rng, thread_rng};
use serde_json::{Value, json};
use smq_openpgp::{Certificate, Key, Passphrase};

/// The tags of packets (RFC 9580, section 5).
pub mod tag {
    #![allow(missing_docs)]
    pub const PKESK: u8 = 1;
    pub const SIGNATURE: u8 = 2;
    pub const SKESK: u8 = 3;
    pub const ONE_PASS: u8 = 4;
    pub const COMPRESSED: u8 = 8;
    pub const SED: u8 = 9;
    pub const MARKER: u8 = 10;
    pub const LITERAL: u8 = 11;
    pub const TRUST: u8 = 12;
    pub const SEIPD: u8 = 18;
    pub const PADDING: u8 = 21;
}

/// A packet: its tag and its body.
pub type Packet = (u8, Vec<u8>);

/// Returns packets with headers of the new format.
pub fn joined(packets: &[Packet]) -> Vec<u8> {
    let mut out = Vec::new();
    for (tag, body) in packets {
        let length = u32::try_from(body.len()).unwrap_or_default();
        out.extend([0xc0 | tag, 0xff]);
        out.extend(length.to_be_bytes());
        out.extend(body);
    }
    out
}

/// `smq.v1.Envelope`, as the `.proto` has it.
#[derive(Clone, PartialEq, prost::Message)]
#[allow(missing_docs)]
pub struct Envelope {
    #[prost(string, tag = "1")]
    pub magic: String,
    #[prost(int32, tag = "2")]
    pub kind: i32,
    #[prost(string, tag = "3")]
    pub server: String,
    #[prost(bytes, tag = "4")]
    pub recipient: Vec<u8>,
    #[prost(string, tag = "5")]
    pub resource: String,
    #[prost(string, tag = "6")]
    pub content_type: String,
    #[prost(bytes, tag = "7")]
    pub id: Vec<u8>,
    #[prost(uint64, tag = "8")]
    pub time_ms: u64,
    #[prost(bytes, tag = "9")]
    pub request_sha256: Vec<u8>,
    /// An empty message is one that is there.
    #[prost(bytes, optional, tag = "10")]
    pub status: Option<Vec<u8>>,
    #[prost(bytes, tag = "13")]
    pub payload: Vec<u8>,
}

/// `smq.v1.ClientHello`, as the `.proto` has it.
#[derive(Clone, PartialEq, prost::Message)]
#[allow(missing_docs)]
pub struct ClientHello {
    #[prost(string, repeated, tag = "1")]
    pub suites: Vec<String>,
    #[prost(bytes, tag = "2")]
    pub ephemeral: Vec<u8>,
    #[prost(bytes, tag = "3")]
    pub nonce: Vec<u8>,
    #[prost(bytes, tag = "4")]
    pub publisher: Vec<u8>,
}

impl ClientHello {
    /// Returns a hello of which nothing is odd.
    pub fn usual() -> Self {
        Self {
            suites: vec!["x25519-sha256-aes256gcm".into()],
            ephemeral: thread_rng().r#gen::<[u8; 32]>().to_vec(),
            nonce: thread_rng().r#gen::<[u8; 32]>().to_vec(),
            publisher: Vec::new(),
        }
    }
}

impl Envelope {
    /// Returns it in JSON. A payload that says that it is JSON stands there as it is, whatever it is.
    pub fn to_json(&self) -> String {
        const KINDS: [&str; 7] = [
            "KIND_UNSPECIFIED",
            "KIND_REQUEST",
            "KIND_REPLY",
            "KIND_POLL",
            "KIND_POLLED",
            "KIND_HELLO",
            "KIND_HELLO_REPLY",
        ];
        let name = |kind| KINDS.get(usize::try_from(kind).ok()?).copied();
        let kind = name(self.kind).map_or_else(|| json!(self.kind), Value::from);
        let mut fields = json!({
            "magic": self.magic,
            "kind": kind,
            "server": self.server,
            "recipient": STANDARD.encode(&self.recipient),
            "resource": self.resource,
            "contentType": self.content_type,
            "id": STANDARD.encode(&self.id),
            "timeMs": self.time_ms.to_string(),
        });
        if !self.request_sha256.is_empty() {
            fields["requestSha256"] = STANDARD.encode(&self.request_sha256).into();
        }
        if self.status.is_some() {
            fields["status"] = json!({});
        }
        let payload = match self.content_type.as_str() {
            "application/json" => String::from_utf8_lossy(&self.payload).into_owned(),
            _ => Value::from(STANDARD.encode(&self.payload)).to_string(),
        };
        let fields = fields.to_string();
        let fields = fields.strip_suffix('}').expect("an object");
        format!(r#"{fields},"payload":{payload}}}"#)
    }

    /// Returns the client's hello to the server with this key, for the interface `weather.v1`.
    pub fn hello(server: &Key, hello: &ClientHello) -> Self {
        Self {
            kind: 5,
            content_type: "application/protobuf".into(),
            payload: prost::Message::encode_to_vec(hello),
            ..Self::request(server, "weather.v1")
        }
    }

    /// Returns a request in JSON to the server with this key, whose user id names it `station-7`.
    ///
    /// # Panics
    ///
    /// When it is before 1970.
    pub fn request(server: &Key, resource: &str) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = now.expect("after 1970").as_millis();
        Self {
            magic: "smq.v1".into(),
            kind: 1,
            server: "station-7".into(),
            recipient: server.fingerprint().as_bytes().to_vec(),
            resource: resource.into(),
            content_type: "application/json".into(),
            id: thread_rng().r#gen::<[u8; 16]>().to_vec(),
            time_ms: u64::try_from(now).expect("before the sun burns out"),
            payload: br#"{"place": "Turin"}"#.to_vec(),
            ..Self::default()
        }
    }
}

/// What is signed, and what is odd about the signature.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The literal.
    pub data: Vec<u8>,
    /// The type of the signature.
    pub kind: SignatureType,
    /// Of the signature.
    pub hash: HashAlgorithm,
    /// How many seconds ahead its date is; `None` for no date.
    pub ahead: Option<i64>,
    /// Put behind the date and the issuer.
    pub more: Vec<Subpacket>,
    /// Put into the part that is not signed.
    pub unsigned: Vec<Subpacket>,
}

impl Draft {
    /// Returns a signature of which nothing is odd.
    pub fn new(data: impl Into<Vec<u8>>) -> Self {
        Self {
            data: data.into(),
            kind: SignatureType::Binary,
            hash: HashAlgorithm::Sha512,
            ahead: Some(0),
            more: Vec::new(),
            unsigned: Vec::new(),
        }
    }

    /// Adds a subpacket that is signed.
    ///
    /// # Panics
    ///
    /// When it cannot be written.
    #[must_use]
    pub fn with(mut self, is_critical: bool, data: SubpacketData) -> Self {
        let mut subpacket = Subpacket::regular(data).expect("a subpacket");
        subpacket.is_critical = is_critical;
        self.more.push(subpacket);
        self
    }
}

/// How something is encrypted.
#[derive(Debug, Clone, Copy)]
pub enum Container {
    /// SEIPD version 1.
    V1(SymmetricKeyAlgorithm),
    /// SEIPD version 2.
    V2(SymmetricKeyAlgorithm, AeadAlgorithm, ChunkSize),
}

/// What our own programs send.
pub const USUAL: Container = Container::V2(
    SymmetricKeyAlgorithm::AES256,
    AeadAlgorithm::Ocb,
    ChunkSize::C256KiB,
);

/// Who signs with a key, and encrypts to a server.
#[derive(Debug)]
pub struct Forger {
    key: SignedSecretKey,
    server: SignedPublicKey,
}

impl Forger {
    /// Takes the key of whoever signs.
    ///
    /// # Panics
    ///
    /// When rpgp cannot read the keys.
    pub fn new(key: &Key, server: &Certificate) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("key");
        key.write(&path, &Passphrase::none()).expect("a file");
        let file = std::fs::File::open(path).expect("it is there");
        let (key, _) = SignedSecretKey::from_armor_single(file).expect("a key");
        let server = SignedPublicKey::from_bytes(&server.to_bytes()[..]).expect("a certificate");
        Self { key, server }
    }

    /// Returns the one-pass signature, the literal and the signature.
    ///
    /// # Panics
    ///
    /// When rpgp does not sign it.
    pub fn signed(&self, draft: &Draft) -> Vec<Packet> {
        let key = &self.key.primary_key;
        let mut config = SignatureConfig::v4(draft.kind, key.algorithm(), draft.hash);
        let fingerprint = SubpacketData::IssuerFingerprint(key.fingerprint());
        let date = draft.ahead.map(|ahead| {
            let now = i64::from(Timestamp::now().as_secs());
            let date = u32::try_from(now + ahead).expect("before 2106");
            SubpacketData::SignatureCreationTime(Timestamp::from_secs(date))
        });
        let usual = date.into_iter().chain([fingerprint]);
        let usual = usual.map(|it| Subpacket::regular(it).expect("a subpacket"));
        config.hashed_subpackets = usual.chain(draft.more.iter().cloned()).collect();
        config.unhashed_subpackets.clone_from(&draft.unsigned);
        let id = key.legacy_key_id();
        let before = OnePassSignature::v3(draft.kind, draft.hash, key.algorithm(), id);
        let signature = config.sign(key, &Password::empty(), &draft.data[..]);
        let bytes = |packet: &dyn Fn() -> pgp::errors::Result<Vec<u8>>| packet().expect("bytes");
        let signature = signature.expect("a signature");
        vec![
            (tag::ONE_PASS, bytes(&|| before.to_bytes())),
            (tag::LITERAL, literal(&draft.data)),
            (tag::SIGNATURE, bytes(&|| signature.to_bytes())),
        ]
    }

    /// Returns the session key and the container.
    ///
    /// # Panics
    ///
    /// When rpgp does not encrypt it.
    pub fn encrypted(&self, plain: &[u8], how: Container) -> Vec<Packet> {
        let key = &self.server.public_subkeys[0].key;
        let rng = thread_rng;
        let (session_key, data) = match how {
            Container::V1(cipher) => {
                let secret = cipher.new_session_key(rng());
                (
                    PublicKeyEncryptedSessionKey::from_session_key_v3(rng(), &secret, cipher, key),
                    SymEncryptedProtectedData::encrypt_seipdv1(
                        rng(),
                        cipher,
                        secret.as_ref(),
                        plain,
                    ),
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
        let session_key = session_key.and_then(|it| it.to_bytes());
        let data = data.and_then(|it| it.to_bytes());
        vec![
            (tag::PKESK, session_key.expect("a session key")),
            (tag::SEIPD, data.expect("a container")),
        ]
    }

    /// Returns what is signed, in a container as our own programs make it.
    pub fn sealed(&self, packets: &[Packet]) -> Vec<u8> {
        joined(&self.encrypted(&joined(packets), USUAL))
    }
}

/// Returns the body of a literal packet: bytes, without a name or a date.
pub fn literal(data: &[u8]) -> Vec<u8> {
    [&[b'b', 0, 0, 0, 0, 0], data].concat()
}
