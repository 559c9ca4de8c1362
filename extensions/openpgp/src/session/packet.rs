//! A SEIPD version 2 packet (RFC 9580, section 5.13.2): AES-256-GCM under a key that both ends know.
//!
//! Each packet has its own key, derived with HKDF from the shared key and a random salt. So the number of packets under
//! one shared key is unlimited. Cipher, mode and chunk size are fixed; other values are refused. The tests compare this
//! code with rpgp, which is slower.

use aes_gcm::{AeadInPlace, Aes256Gcm, KeyInit, Nonce, Tag};
use bytes::{BufMut, BytesMut};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{SessionError, salt::random_salt};

/// The packet tag of SEIPD, in the OpenPGP format.
const TAG: u8 = 0xd2;

/// Version 2, AES-256, GCM, chunks of 4 MiB.
const PARAMETERS: [u8; 4] = [2, 9, 3, 16];

/// The chunk size. With the default limits a frame fits in one chunk.
const CHUNK: usize = 1 << 22;

const SALT: usize = 32;
const MAC: usize = 16;

/// A secret key that two ends, or the subscribers of a topic, share.
pub(crate) struct PacketKey(Zeroizing<[u8; 32]>);

impl PacketKey {
    /// Generates a key.
    pub(crate) fn random() -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        getrandom::fill(&mut secret[..]).expect("the system has random numbers");
        Self(secret)
    }

    pub(crate) fn new(secret: Zeroizing<[u8; 32]>) -> Self {
        Self(secret)
    }

    /// Returns the key with these bytes, received from the server.
    pub(crate) fn from_bytes(secret: &[u8]) -> Result<Self, SessionError> {
        let secret = secret
            .try_into()
            .map_err(|_| SessionError("topic key is not 32 bytes"))?;
        Ok(Self(Zeroizing::new(secret)))
    }

    /// Returns the secret, for authorized subscribers.
    pub(crate) fn secret(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns the length of the packet for a plaintext of this length.
    pub(crate) fn sealed_length(plaintext: usize) -> usize {
        let body = body_length(plaintext);
        1 + length_octets(body) + body
    }

    /// Appends the packet of a plaintext. `write` must append exactly `plaintext` bytes.
    pub(crate) fn seal(
        &self,
        out: &mut BytesMut,
        plaintext: usize,
        write: impl FnOnce(&mut BytesMut),
    ) {
        let body = body_length(plaintext);
        out.reserve(1 + length_octets(body) + body);
        out.put_u8(TAG);
        put_length(out, body);
        out.extend_from_slice(&PARAMETERS);
        let salt = random_salt();
        out.extend_from_slice(&salt);
        let start = out.len();
        write(out);
        assert_eq!(
            out.len() - start,
            plaintext,
            "the plaintext has the announced length"
        );

        let message = MessageKey::new(self, &salt);
        if plaintext <= CHUNK {
            let tag = message.seal(0, &mut out[start..]);
            out.extend_from_slice(&tag);
        } else {
            let rest = out.split_off(start);
            for (index, chunk) in (0..).zip(rest.chunks(CHUNK)) {
                let start = out.len();
                out.extend_from_slice(chunk);
                let tag = message.seal(index, &mut out[start..]);
                out.extend_from_slice(&tag);
            }
        }
        out.extend_from_slice(&message.last_tag(plaintext));
    }

    /// Opens a packet, which must be the whole message.
    pub(crate) fn open(&self, packet: &[u8]) -> Result<Vec<u8>, SessionError> {
        let body = body_of(packet)?;
        let (parameters, rest) = body
            .split_first_chunk::<{ PARAMETERS.len() }>()
            .ok_or(TOO_SHORT)?;
        if *parameters != PARAMETERS {
            return Err(SessionError("unsupported cipher, mode or chunk size"));
        }
        let (salt, rest) = rest.split_first_chunk::<SALT>().ok_or(TOO_SHORT)?;
        let (chunks, last_tag) = rest.split_last_chunk::<MAC>().ok_or(TOO_SHORT)?;
        if chunks.len() <= MAC {
            return Err(TOO_SHORT);
        }

        let message = MessageKey::new(self, salt);
        let mut plaintext = Vec::with_capacity(chunks.len());
        for (index, chunk) in (0..).zip(chunks.chunks(CHUNK + MAC)) {
            let (chunk, tag) = chunk.split_last_chunk::<MAC>().ok_or(TOO_SHORT)?;
            let start = plaintext.len();
            plaintext.extend_from_slice(chunk);
            message.open(index, &mut plaintext[start..], tag)?;
        }
        message.check_last_tag(plaintext.len(), last_tag)?;
        Ok(plaintext)
    }
}

const TOO_SHORT: SessionError = SessionError("packet too short");
const FORGED: SessionError = SessionError("authentication failed: changed data or wrong key");

/// The key of one packet, and the prefix of its nonces.
struct MessageKey {
    cipher: Aes256Gcm,
    iv: [u8; 4],
}

impl MessageKey {
    fn new(key: &PacketKey, salt: &[u8; SALT]) -> Self {
        let mut material = Zeroizing::new([0; 32 + 4]);
        Hkdf::<Sha256>::new(Some(salt), &key.0[..])
            .expand(&associated(), &mut material[..])
            .expect("HKDF-SHA256 has at most 8,160 bytes of output");
        let (key, iv) = material.split_at(32);
        Self {
            cipher: Aes256Gcm::new(key.into()),
            iv: iv.try_into().expect("36 - 32 = 4 bytes"),
        }
    }

    fn nonce(&self, index: u64) -> [u8; 12] {
        let mut nonce = [0; 12];
        nonce[..4].copy_from_slice(&self.iv);
        nonce[4..].copy_from_slice(&index.to_be_bytes());
        nonce
    }

    fn seal(&self, index: u64, chunk: &mut [u8]) -> [u8; MAC] {
        let nonce = self.nonce(index);
        let tag =
            self.cipher
                .encrypt_in_place_detached(Nonce::from_slice(&nonce), &associated(), chunk);
        tag.expect("a chunk is shorter than the limit of AES-GCM")
            .into()
    }

    fn open(&self, index: u64, chunk: &mut [u8], tag: &[u8; MAC]) -> Result<(), SessionError> {
        let nonce = self.nonce(index);
        self.cipher
            .decrypt_in_place_detached(
                Nonce::from_slice(&nonce),
                &associated(),
                chunk,
                Tag::from_slice(tag),
            )
            .map_err(|_| FORGED)
    }

    /// Returns the final tag, which authenticates the total length.
    fn last_tag(&self, plaintext: usize) -> [u8; MAC] {
        let (nonce, associated) = self.last(plaintext);
        let tag =
            self.cipher
                .encrypt_in_place_detached(Nonce::from_slice(&nonce), &associated, &mut []);
        tag.expect("empty data is shorter than the limit of AES-GCM")
            .into()
    }

    fn check_last_tag(&self, plaintext: usize, tag: &[u8; MAC]) -> Result<(), SessionError> {
        let (nonce, associated) = self.last(plaintext);
        self.cipher
            .decrypt_in_place_detached(
                Nonce::from_slice(&nonce),
                &associated,
                &mut [],
                Tag::from_slice(tag),
            )
            .map_err(|_| FORGED)
    }

    fn last(&self, plaintext: usize) -> ([u8; 12], [u8; 13]) {
        let mut data = [0; 13];
        data[..5].copy_from_slice(&associated());
        data[5..].copy_from_slice(&(plaintext as u64).to_be_bytes());
        (self.nonce(plaintext.div_ceil(CHUNK) as u64), data)
    }
}

/// Returns the associated data of a packet: its tag and its parameters.
fn associated() -> [u8; 5] {
    let [version, cipher, mode, chunk] = PARAMETERS;
    [TAG, version, cipher, mode, chunk]
}

fn body_length(plaintext: usize) -> usize {
    PARAMETERS.len() + SALT + plaintext + plaintext.div_ceil(CHUNK) * MAC + MAC
}

/// Returns the number of octets of a body length (RFC 9580, section 4.2.1).
fn length_octets(body: usize) -> usize {
    match body {
        0..=191 => 1,
        192..=8383 => 2,
        _ => 5,
    }
}

fn put_length(out: &mut BytesMut, body: usize) {
    match body {
        0..=191 => out.put_u8(body as u8),
        192..=8383 => out.put_u16((body - 192) as u16 + 0xc000),
        _ => {
            out.put_u8(0xff);
            out.put_u32(u32::try_from(body).expect("a message is shorter than 4 GiB"));
        }
    }
}

/// Returns the body of a packet. Its length must be in the shortest form, and end with the message.
fn body_of(packet: &[u8]) -> Result<&[u8], SessionError> {
    let (length, body) = match packet {
        [TAG, length @ 0..=191, body @ ..] => (usize::from(*length), body),
        [TAG, high @ 192..=223, low, body @ ..] => (
            (usize::from(*high) - 192) * 256 + usize::from(*low) + 192,
            body,
        ),
        [TAG, 255, a, b, c, d, body @ ..] => (u32::from_be_bytes([*a, *b, *c, *d]) as usize, body),
        _ => return Err(SessionError("no SEIPD packet header")),
    };
    let octets = packet.len() - body.len() - 1;
    if length != body.len() || octets != length_octets(length) {
        return Err(SessionError(
            "packet length does not match the message length",
        ));
    }
    Ok(body)
}
