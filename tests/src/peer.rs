//! A client of sealed sessions as somebody would write it who has read `PROTOCOL.md`: with nothing of ours, so that
//! it holds the keys that it was given, and can try them on whatever it likes.

use std::{
    collections::HashMap,
    net::SocketAddr,
    time::{SystemTime, UNIX_EPOCH},
};

use aes_gcm::{Aes256Gcm, KeyInit, Nonce, aead::Aead, aead::Payload};
use hkdf::Hkdf;
use pgp::{
    composed::{Deserializable, Message, MessageBuilder, SignedPublicKey, SignedSecretKey},
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        hash::HashAlgorithm,
        sym::SymmetricKeyAlgorithm,
    },
    types::Password,
};
use prost::Message as _;
use rand::{Rng as _, thread_rng};
use sha2::{Digest as _, Sha256};
use smq_openpgp::{Key, Passphrase};
use x25519_dalek::{EphemeralSecret, PublicKey};

use crate::{
    parties::Parties,
    wire::{
        self, Session,
        frame::{ClientFrame, FromClient, ServerFrame},
        session::opcode,
    },
};

/// A key of a session or of a topic.
pub type Secret = [u8; 32];

/// What comes.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// A frame, opened.
    Frame(ServerFrame),
    /// The key of a subscription.
    Key(u32, Secret),
    /// An event of a subscription, as it came.
    Event(u32, Vec<u8>),
    /// A tally, which this client believes.
    Tally,
    /// The session is over.
    End,
}

/// A sealed session with `weather.v1`, or another interface.
#[derive(Debug)]
pub struct Peer {
    session: Session,
    client: Secret,
    server: Secret,
    sent: u64,
    came: u64,
    /// The keys that it was given last, by subscription.
    pub keys: HashMap<u32, Secret>,
}

macro_rules! messages {
    ($($name:ident { $($(#[$rule:meta])* $field:ident: $kind:ty,)* })*) => {
        $(
            #[derive(Clone, PartialEq, prost::Message)]
            #[allow(missing_docs)]
            pub struct $name {
                $($(#[$rule])* pub $field: $kind,)*
            }
        )*
    };
}

messages! {
    Envelope {
        #[prost(string, tag = "1")] magic: String,
        #[prost(int32, tag = "2")] kind: i32,
        #[prost(string, tag = "3")] server: String,
        #[prost(bytes, tag = "4")] recipient: Vec<u8>,
        #[prost(string, tag = "5")] resource: String,
        #[prost(string, tag = "6")] content_type: String,
        #[prost(bytes, tag = "7")] id: Vec<u8>,
        #[prost(uint64, tag = "8")] time_ms: u64,
        #[prost(bytes, tag = "13")] payload: Vec<u8>,
    }
    ClientHello {
        #[prost(string, repeated, tag = "1")] suites: Vec<String>,
        #[prost(bytes, tag = "2")] ephemeral: Vec<u8>,
        #[prost(bytes, tag = "3")] nonce: Vec<u8>,
    }
    ServerHello {
        #[prost(bytes, tag = "2")] ephemeral: Vec<u8>,
        #[prost(bytes, tag = "3")] session: Vec<u8>,
    }
    TopicKey {
        #[prost(bytes, tag = "2")] secret: Vec<u8>,
    }
    KeyFrame {
        #[prost(message, optional, tag = "9")] topic_key: Option<TopicKey>,
    }
    TopicEvent {
        #[prost(string, tag = "1")] topic: String,
        #[prost(uint64, tag = "3")] sequence: u64,
        #[prost(bytes, tag = "5")] payload: Vec<u8>,
    }
}

impl Peer {
    /// Opens a session about an interface (`weather.v1`) with the server of the parties, as that client.
    ///
    /// # Panics
    ///
    /// When the server does not take it.
    pub async fn open(address: SocketAddr, interface: &str, server: &Key, client: &Key) -> Self {
        let path = format!("/socket.mq/{}", interface.replacen('.', "/", 1));
        let mut session = Session::open_at(address, &path, "smq.v1.sealed").await;
        let ephemeral = EphemeralSecret::random_from_rng(thread_rng());
        let hello = ClientHello {
            suites: vec!["x25519-sha256-aes256gcm".into()],
            ephemeral: PublicKey::from(&ephemeral).to_bytes().into(),
            nonce: thread_rng().r#gen::<Secret>().into(),
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let envelope = Envelope {
            magic: "smq.v1".into(),
            kind: 5,
            server: "station-7".into(),
            recipient: server.fingerprint().as_bytes().into(),
            resource: interface.into(),
            content_type: "application/protobuf".into(),
            id: thread_rng().r#gen::<[u8; 16]>().into(),
            time_ms: now.expect("after 1970").as_millis() as u64,
            payload: hello.encode_to_vec(),
        };
        let ours = envelope.encode_to_vec();
        let own = secret(client);
        session
            .send(opcode::BINARY, seal(&ours, &own, server))
            .await;
        let Some(wire::Message::Binary(answer)) = session.message().await else {
            panic!("the server says hello");
        };
        let theirs = opened(&answer, &own, server);
        let answer = Envelope::decode(&theirs[..]).expect("an envelope");
        let hello = ServerHello::decode(&answer.payload[..]).expect("a hello");
        let half: Secret = hello.ephemeral[..].try_into().expect("32 bytes");
        let shared = ephemeral.diffie_hellman(&PublicKey::from(half));
        let transcript = [Sha256::digest(&ours), Sha256::digest(&theirs)].concat();
        let salt = Sha256::digest(transcript);
        let hkdf = Hkdf::<Sha256>::new(Some(&salt), shared.as_bytes());
        let key = |label: &str| {
            let mut key = Secret::default();
            let info = [label.as_bytes(), &hello.session].concat();
            hkdf.expand(&info, &mut key).expect("32 bytes");
            key
        };
        Self {
            session,
            client: key("smq.v1 client"),
            server: key("smq.v1 server"),
            sent: 0,
            came: 0,
            keys: HashMap::new(),
        }
    }

    /// Opens a session about `weather.v1`.
    pub async fn of(address: SocketAddr, parties: &Parties) -> Self {
        Self::open(address, "weather.v1", &parties.server, &parties.client).await
    }

    /// Says a frame.
    pub async fn say(&mut self, id: u32, frame: FromClient) {
        let frame = Some(frame);
        self.frame(&ClientFrame { id, frame }.encode_to_vec()).await;
    }

    /// Sends the bytes of a frame; without any, it is a sign of life.
    pub async fn frame(&mut self, frame: &[u8]) {
        self.sent += 1;
        let packet = seal_packet(
            &self.client,
            &[&self.sent.to_be_bytes()[..], frame].concat(),
        );
        self.session.send(opcode::BINARY, packet).await;
    }

    /// Hears what comes.
    ///
    /// # Panics
    ///
    /// When it is nothing that the protocol knows.
    pub async fn hear(&mut self) -> Heard {
        let message = match self.session.message().await {
            Some(wire::Message::Binary(message)) => message,
            Some(wire::Message::Close(..)) | None => return Heard::End,
            other => panic!("{other:?}"),
        };
        let id = || u32::from_be_bytes(message[1..5].try_into().expect("four bytes"));
        match message[0] {
            0 => Heard::Event(id(), message[5..].into()),
            1 => Heard::Tally,
            _ => {
                self.came += 1;
                let frame = open_packet(&self.server, &message).expect("the server's");
                assert_eq!(frame[..8], self.came.to_be_bytes(), "the next one");
                self.opened(&frame[8..])
            }
        }
    }

    fn opened(&mut self, bytes: &[u8]) -> Heard {
        let frame = ServerFrame::decode(bytes).expect("a frame");
        let key = KeyFrame::decode(bytes).expect("a frame").topic_key;
        let Some(TopicKey { secret }) = key else {
            return Heard::Frame(frame);
        };
        let secret = secret[..].try_into().expect("32 bytes");
        self.keys.insert(frame.id, secret);
        Heard::Key(frame.id, secret)
    }
}

/// Returns what the server has signed in a message that is not encrypted.
///
/// # Panics
///
/// When it has not.
pub fn verified(message: &[u8], server: &Key) -> Vec<u8> {
    let mut message = Message::from_bytes(message).expect("a message");
    let data = message.as_data_vec().expect("data");
    let server = certificate(server);
    message
        .verify(&server.primary_key)
        .expect("the server's signature");
    data
}

/// Returns what is in a packet of less than 4 MiB, if it was sealed under that key.
pub fn open_packet(key: &Secret, packet: &[u8]) -> Option<Vec<u8>> {
    let header = match packet.get(1)? {
        0..=191 => 2,
        192..=223 => 3,
        _ => 6,
    };
    let body = packet.get(header + 4..)?;
    let (salt, sealed) = body.split_at_checked(32)?;
    let (sealed, last) = sealed.split_at_checked(sealed.len().checked_sub(16)?)?;
    let (cipher, iv) = message_key(key, salt);
    let payload = |msg, aad| Payload { msg, aad };
    let plaintext = cipher.decrypt(Nonce::from_slice(&nonce(iv, 0)), payload(sealed, &INFO));
    let plaintext = plaintext.ok()?;
    let length = (plaintext.len() as u64).to_be_bytes();
    let last_data = [&INFO[..], &length].concat();
    let last = cipher.decrypt(Nonce::from_slice(&nonce(iv, 1)), payload(last, &last_data));
    last.ok().map(|_| plaintext)
}

fn seal_packet(key: &Secret, plaintext: &[u8]) -> Vec<u8> {
    let salt: Secret = thread_rng().r#gen();
    let (cipher, iv) = message_key(key, &salt);
    let seal = |index, msg, aad: &[u8]| {
        let payload = Payload { msg, aad };
        let sealed = cipher.encrypt(Nonce::from_slice(&nonce(iv, index)), payload);
        sealed.expect("it is not that long")
    };
    let length = (plaintext.len() as u64).to_be_bytes();
    let last = seal(1, &[], &[&INFO[..], &length].concat());
    let body = [&INFO[1..], &salt, &seal(0, plaintext, &INFO), &last].concat();
    let header = match body.len() {
        length @ 0..=191 => vec![length as u8],
        length => ((length - 192 + 0xc000) as u16).to_be_bytes().into(),
    };
    [&INFO[..1], &header, &body].concat()
}

/// Tag, version 2, AES-256, GCM, chunks of 4 MiB.
const INFO: [u8; 5] = [0xd2, 2, 9, 3, 16];

fn message_key(key: &Secret, salt: &[u8]) -> (Aes256Gcm, [u8; 4]) {
    let mut material = [0; 36];
    let hkdf = Hkdf::<Sha256>::new(Some(salt), key);
    hkdf.expand(&INFO, &mut material).expect("36 bytes");
    let cipher = Aes256Gcm::new_from_slice(&material[..32]).expect("32 bytes");
    (cipher, material[32..].try_into().expect("4 bytes"))
}

fn nonce(iv: [u8; 4], index: u64) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[..4].copy_from_slice(&iv);
    nonce[4..].copy_from_slice(&index.to_be_bytes());
    nonce
}

/// Returns a key as rpgp reads it.
fn secret(key: &Key) -> SignedSecretKey {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("key.asc");
    key.write(&file, &Passphrase::none()).expect("written");
    let armored = std::fs::File::open(file).expect("it is there");
    SignedSecretKey::from_armor_single(armored)
        .expect("a key")
        .0
}

fn certificate(key: &Key) -> SignedPublicKey {
    let bytes = key.certificate().to_bytes();
    SignedPublicKey::from_bytes(&bytes[..]).expect("a certificate")
}

fn seal(data: &[u8], own: &SignedSecretKey, server: &Key) -> Vec<u8> {
    let mut message = MessageBuilder::from_bytes("", data.to_vec()).seipd_v2(
        thread_rng(),
        SymmetricKeyAlgorithm::AES256,
        AeadAlgorithm::Gcm,
        ChunkSize::C8KiB,
    );
    let server = certificate(server);
    message
        .encrypt_to_key(thread_rng(), &server.public_subkeys[0].key)
        .expect("encrypted");
    message.sign(&own.primary_key, Password::empty(), HashAlgorithm::Sha512);
    message.to_vec(thread_rng()).expect("a message")
}

fn opened(message: &[u8], own: &SignedSecretKey, server: &Key) -> Vec<u8> {
    let message = Message::from_bytes(message).expect("a message");
    let mut message = message.decrypt(&Password::empty(), own).expect("for us");
    let data = message.as_data_vec().expect("data");
    let server = certificate(server);
    message
        .verify(&server.primary_key)
        .expect("the server's signature");
    data
}
