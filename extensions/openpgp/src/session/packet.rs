//! A bare SEIPDv2 packet (RFC 9580, section 5.13.2): AES-256-GCM under a key that both ends have.
//!
//! Each packet has a key of its own, by HKDF from the shared one and a random salt, so any number of
//! packets can be sealed. The octets for cipher, mode and chunk size are fixed: what names others does
//! not open. rpgp, which the tests compare this with, does the same in more steps.

use aes_gcm::{AeadInPlace, Aes256Gcm, KeyInit, Nonce, Tag};
use bytes::{BufMut, BytesMut};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{SessionError, salt::random_salt};

/// The tag of the packet, in the new format.
const TAG: u8 = 0xd2;

/// Version 2, AES-256, GCM, chunks of 4 MiB.
const PARAMETERS: [u8; 4] = [2, 9, 3, 16];

/// What a chunk has at most. A frame is one, unless the server's limits allow for larger ones.
const CHUNK: usize = 1 << 22;

const SALT: usize = 32;
const MAC: usize = 16;

/// A secret that two ends, or the subscribers of a topic, share.
pub(crate) struct PacketKey(Zeroizing<[u8; 32]>);

impl PacketKey {
    /// Returns a key like no other.
    pub(crate) fn random() -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        getrandom::fill(&mut secret[..]).expect("the system has random numbers");
        Self(secret)
    }

    pub(crate) fn new(secret: Zeroizing<[u8; 32]>) -> Self {
        Self(secret)
    }

    /// Reads a key that somebody has sent.
    pub(crate) fn from_bytes(secret: &[u8]) -> Result<Self, SessionError> {
        let secret = secret
            .try_into()
            .map_err(|_| SessionError("a key has 32 bytes"))?;
        Ok(Self(Zeroizing::new(secret)))
    }

    /// Returns the secret, to be sent to whom it may concern.
    pub(crate) fn secret(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns how long the packet of that much plaintext is.
    pub(crate) fn sealed_length(plaintext: usize) -> usize {
        let body = body_length(plaintext);
        1 + length_octets(body) + body
    }

    /// Appends the packet of what `write` appends, which has to be `plaintext` bytes.
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
        assert_eq!(out.len() - start, plaintext, "as much as was said");

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

    /// Returns what is in a packet, which has to be all there is.
    pub(crate) fn open(&self, packet: &[u8]) -> Result<Vec<u8>, SessionError> {
        let body = body_of(packet)?;
        let (parameters, rest) = body
            .split_first_chunk::<{ PARAMETERS.len() }>()
            .ok_or(TOO_SHORT)?;
        if *parameters != PARAMETERS {
            return Err(SessionError("cipher, mode or chunk size is not ours"));
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

const TOO_SHORT: SessionError = SessionError("it is shorter than any packet");
const FORGED: SessionError = SessionError("it is not what was sealed under this key");

/// The key of one packet, and the first part of its nonces.
struct MessageKey {
    cipher: Aes256Gcm,
    iv: [u8; 4],
}

impl MessageKey {
    fn new(key: &PacketKey, salt: &[u8; SALT]) -> Self {
        let mut material = Zeroizing::new([0; 32 + 4]);
        Hkdf::<Sha256>::new(Some(salt), &key.0[..])
            .expand(&associated(), &mut material[..])
            .expect("HKDF gives as much as that");
        let (key, iv) = material.split_at(32);
        Self {
            cipher: Aes256Gcm::new(key.into()),
            iv: iv.try_into().expect("four are left"),
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
        tag.expect("a chunk is not that long").into()
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

    /// Returns the tag over the length of all chunks.
    fn last_tag(&self, plaintext: usize) -> [u8; MAC] {
        let (nonce, associated) = self.last(plaintext);
        let tag =
            self.cipher
                .encrypt_in_place_detached(Nonce::from_slice(&nonce), &associated, &mut []);
        tag.expect("nothing is not too long").into()
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

/// What goes into the key and the tags of a packet: its tag and its parameters.
fn associated() -> [u8; 5] {
    let [version, cipher, mode, chunk] = PARAMETERS;
    [TAG, version, cipher, mode, chunk]
}

fn body_length(plaintext: usize) -> usize {
    PARAMETERS.len() + SALT + plaintext + plaintext.div_ceil(CHUNK) * MAC + MAC
}

/// Returns how many octets the length of a body takes (RFC 9580, section 4.2.1).
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
            out.put_u32(u32::try_from(body).expect("no message is that long"));
        }
    }
}

/// Returns the body of a packet whose length is in its shortest form, and ends where the message does.
fn body_of(packet: &[u8]) -> Result<&[u8], SessionError> {
    let (length, body) = match packet {
        [TAG, length @ 0..=191, body @ ..] => (usize::from(*length), body),
        [TAG, high @ 192..=223, low, body @ ..] => (
            (usize::from(*high) - 192) * 256 + usize::from(*low) + 192,
            body,
        ),
        [TAG, 255, a, b, c, d, body @ ..] => (u32::from_be_bytes([*a, *b, *c, *d]) as usize, body),
        _ => return Err(SessionError("it does not begin like a packet of ours")),
    };
    let octets = packet.len() - body.len() - 1;
    if length != body.len() || octets != length_octets(length) {
        return Err(SessionError(
            "the length of the packet is not that of the message",
        ));
    }
    Ok(body)
}
