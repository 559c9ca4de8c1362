//! Packets, compared with rpgp.

use bytes::BytesMut;
use pgp::{
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        sym::SymmetricKeyAlgorithm,
    },
    packet::{Packet, PacketParser, SymEncryptedProtectedData},
    ser::Serialize as _,
    types::Seipdv1ReadMode,
};

use super::{super::packet::PacketKey, flipped};

/// Lengths at which the header or the number of blocks or chunks changes.
const LENGTHS: [usize; 15] = [
    1,
    8,
    15,
    16,
    17,
    100,
    123,
    124,
    125,
    126,
    8_300,
    8_316,
    8_317,
    70_000,
    (1 << 22) + 1,
];

fn seal(key: &PacketKey, plaintext: &[u8]) -> Vec<u8> {
    let mut out = BytesMut::new();
    key.seal(&mut out, plaintext.len(), |out| {
        out.extend_from_slice(plaintext);
    });
    assert_eq!(out.len(), PacketKey::sealed_length(plaintext.len()));
    out.to_vec()
}

fn plaintext(length: usize) -> Vec<u8> {
    (0..length).map(|place| place as u8).collect()
}

/// Seals a plaintext with rpgp.
fn seal_with_rpgp(
    key: &PacketKey,
    plaintext: &[u8],
    cipher: SymmetricKeyAlgorithm,
    mode: AeadAlgorithm,
    chunk: ChunkSize,
) -> Vec<u8> {
    let secret = &key.secret()[..cipher.key_size()];
    let rng = rand::rngs::OsRng;
    let packet =
        SymEncryptedProtectedData::encrypt_seipdv2(rng, cipher, mode, chunk, secret, plaintext)
            .unwrap();
    Packet::from(packet).to_bytes().unwrap()
}

/// Group 16: rpgp opens our packets.
#[test]
fn rpgp_opens_what_we_seal() {
    let key = PacketKey::random();
    for length in LENGTHS {
        let plaintext = plaintext(length);
        let ours = seal(&key, &plaintext);
        let packets: Vec<_> = PacketParser::new(&ours[..]).map(Result::unwrap).collect();
        let [Packet::SymEncryptedProtectedData(packet)] = &packets[..] else {
            panic!("one packet: {packets:?}");
        };
        let mode = Seipdv1ReadMode::default();
        let opened = packet.decrypt(key.secret(), None, mode).unwrap();
        assert!(opened == plaintext, "{length}");
    }
}

/// Group 16: we open packets of rpgp.
#[test]
fn we_open_what_rpgp_seals() {
    let key = PacketKey::random();
    for length in LENGTHS {
        let plaintext = plaintext(length);
        let theirs = seal_with_rpgp(
            &key,
            &plaintext,
            SymmetricKeyAlgorithm::AES256,
            AeadAlgorithm::Gcm,
            ChunkSize::C4MiB,
        );
        assert!(key.open(&theirs).unwrap() == plaintext, "{length}");
    }
}

/// Groups 3 and 10: a valid packet with another cipher, mode or chunk size is refused.
#[test]
fn other_parameters_are_not_opened() {
    use AeadAlgorithm::{Eax, Gcm, Ocb};
    use SymmetricKeyAlgorithm::{AES128, AES192, AES256};
    let key = PacketKey::random();
    for (cipher, mode, chunk) in [
        (AES128, Gcm, ChunkSize::C4MiB),
        (AES192, Gcm, ChunkSize::C4MiB),
        (AES256, Ocb, ChunkSize::C4MiB),
        (AES256, Eax, ChunkSize::C4MiB),
        (AES256, Gcm, ChunkSize::C64B),
        (AES256, Gcm, ChunkSize::C2MiB),
    ] {
        let packet = seal_with_rpgp(&key, b"a frame", cipher, mode, chunk);
        assert!(key.open(&packet).is_err(), "{cipher:?} {mode:?} {chunk:?}");
    }
}

/// Group 3: every value of the four parameters.
#[test]
fn only_the_fixed_parameters_are_opened() {
    let key = PacketKey::random();
    let right = seal(&key, b"a frame");
    for place in 2..6 {
        for value in 0..=u8::MAX {
            let mut packet = right.clone();
            packet[place] = value;
            assert_eq!(
                key.open(&packet).is_ok(),
                packet == right,
                "{place}: {value}"
            );
        }
    }
}

/// Group 1: every bit.
#[test]
fn no_bit_can_be_flipped() {
    let key = PacketKey::random();
    for length in [1, 100, 200, 9_000] {
        let packet = seal(&key, &plaintext(length));
        for (bit, packet) in flipped(&packet).step_by(if length > 1000 { 97 } else { 1 }) {
            assert!(key.open(&packet).is_err(), "bit {bit} of {length}");
        }
    }
}

/// Group 2: every shorter length, and longer ones.
#[test]
fn nothing_can_be_cut_off_or_added() {
    let key = PacketKey::random();
    let packet = seal(&key, &plaintext(100));
    for length in 0..packet.len() {
        assert!(key.open(&packet[..length]).is_err(), "{length}");
        // With a matching length in the header.
        let mut cut = packet[..length].to_vec();
        if length > 2 {
            cut[1] = (length - 2) as u8;
            assert!(key.open(&cut).is_err(), "{length}");
        }
    }
    for more in [&b"\0"[..], &packet, b"\xd2\x00"] {
        let mut longer = packet.clone();
        longer.extend_from_slice(more);
        assert!(key.open(&longer).is_err());
    }
}

/// Group 2: chunks cannot be dropped, exchanged or repeated.
#[test]
fn chunks_stay_where_they_are() {
    const CHUNK: usize = (1 << 22) + 16;
    let key = PacketKey::random();
    let packet = seal(&key, &plaintext(2 << 22));
    let (head, chunks) = packet.split_at(6 + 4 + 32);
    let reordered = |order: &[usize]| {
        let mut body = head[6..].to_vec();
        for index in order {
            body.extend_from_slice(&chunks[index * CHUNK..(index + 1) * CHUNK]);
        }
        body.extend_from_slice(&chunks[2 * CHUNK..]);
        let mut packet = vec![0xd2, 0xff];
        packet.extend_from_slice(&(body.len() as u32).to_be_bytes());
        packet.extend_from_slice(&body);
        packet
    };
    assert!(key.open(&reordered(&[0, 1])).is_ok());
    for order in [&[0][..], &[1], &[1, 0], &[0, 1, 1], &[0, 0, 1]] {
        assert!(key.open(&reordered(order)).is_err(), "{order:?}");
    }
}

/// Group 1: a length must be in its shortest form.
#[test]
fn lengths_are_in_their_shortest_form() {
    let key = PacketKey::random();
    let packet = seal(&key, &plaintext(50));
    let body = &packet[2..];
    let long = [&[0xd2, 0xff][..], &(body.len() as u32).to_be_bytes(), body].concat();
    assert!(key.open(&long).is_err());
    // Partial body lengths, which OpenPGP allows elsewhere.
    let partial = [
        &[0xd2, 224 + 6][..],
        &body[..64],
        &[(body.len() - 64) as u8],
        &body[64..],
    ];
    assert!(key.open(&partial.concat()).is_err());
}

/// Group 5: another key opens nothing.
#[test]
fn another_key_opens_nothing() {
    let packet = seal(&PacketKey::random(), b"a frame");
    assert!(PacketKey::random().open(&packet).is_err());
}

#[test]
fn salts_differ() {
    let key = PacketKey::random();
    let mut salts: Vec<_> = (0..1000)
        .map(|_| seal(&key, b"x")[6..38].to_vec())
        .collect();
    salts.sort_unstable();
    salts.dedup();
    assert_eq!(salts.len(), 1000);
}
