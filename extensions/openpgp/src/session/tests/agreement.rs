//! Group 12: the agreement on keys.

use super::{Ephemeral, Transcript, agreed, seal};

/// Points of low order (RFC 7748, section 6.1), two of them with the ignored bit set.
const LOW_ORDER: [&str; 9] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b880",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
];

const TRANSCRIPT: Transcript = Transcript {
    client: [3; 32],
    server: [4; 32],
    session: [1; 16],
};

fn bytes(hex: &str) -> Vec<u8> {
    let digits = |place| u8::from_str_radix(&hex[place..place + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(digits).collect()
}

#[test]
fn both_ends_have_the_same_keys() {
    let (mut client, mut server) = agreed();
    let frame = seal(&mut client.sealer, b"to the server");
    assert_eq!(server.opener.open(&frame).unwrap(), "to the server");
    let frame = seal(&mut server.sealer, b"to the client");
    assert_eq!(client.opener.open(&frame).unwrap(), "to the client");
}

#[test]
fn points_of_low_order_are_refused() {
    for point in LOW_ORDER {
        let agreed = Ephemeral::random().agree(&bytes(point), &TRANSCRIPT);
        assert!(agreed.is_err(), "{point}");
    }
}

#[test]
fn an_ephemeral_key_has_32_bytes() {
    for length in [0, 31, 33, 64] {
        let agreed = Ephemeral::random().agree(&vec![9; length], &TRANSCRIPT);
        assert!(agreed.is_err(), "{length}");
    }
}

/// Group 1: a change of a hello changes the keys.
#[test]
fn keys_depend_on_the_hellos() {
    let other = Ephemeral::random();
    let (a, b) = (Ephemeral::random(), Ephemeral::random());
    let (public_a, public_b) = (a.public(), b.public());
    let mut right = a.agree(&public_b, &TRANSCRIPT).unwrap().into_client();
    let frame = seal(&mut right.sealer, b"hello");
    // An end with another key or another transcript derives other keys.
    let mut wrong = other.agree(&public_a, &TRANSCRIPT).unwrap().into_server();
    assert!(wrong.opener.open(&frame).is_err());
    let changed = Transcript {
        client: [5; 32],
        ..TRANSCRIPT
    };
    let mut wrong = b.agree(&public_a, &changed).unwrap().into_server();
    assert!(wrong.opener.open(&frame).is_err());
}

/// Derives the keys of PROTOCOL.md independently: RFC 5869 step by step.
#[test]
fn keys_match_the_protocol() {
    use pgp::crypto::hash::HashAlgorithm;
    let sha256 = |parts: &[&[u8]]| HashAlgorithm::Sha256.digest(&parts.concat()).unwrap();
    let hmac = |key: &[u8], parts: &[&[u8]]| {
        let mut block = [0; 64];
        block[..key.len()].copy_from_slice(key);
        let inner = sha256(&[&block.map(|byte| byte ^ 0x36), &parts.concat()]);
        sha256(&[&block.map(|byte| byte ^ 0x5c), &inner])
    };
    let secrets = [[0x11; 32], [0x22; 32]].map(x25519_dalek::StaticSecret::from);
    let publics = [0, 1].map(|which| x25519_dalek::PublicKey::from(&secrets[which]));
    let shared = secrets[0].diffie_hellman(&publics[1]);

    let salt = sha256(&[&[3; 32], &[4; 32]]);
    let secret = hmac(&salt, &[shared.as_bytes()]);
    let key = |label: &[u8]| hmac(&secret, &[label, &[1; 16], &[1]]);

    let ours = Ephemeral::of([0x11; 32]).agree(publics[1].as_bytes(), &TRANSCRIPT);
    let ours = ours.unwrap();
    assert_eq!(ours.secrets()[0][..], key(b"smq.v1 client"));
    assert_eq!(ours.secrets()[1][..], key(b"smq.v1 server"));
    assert_eq!(ours.secrets()[2][..], key(b"smq.v1 tally"));
}
