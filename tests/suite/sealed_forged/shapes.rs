//! Groups 3, 5, 7, 10, 11 and 17: other packets, more of them, and other ways to encrypt them.

use std::time::{Duration, Instant};

use pgp::crypto::{
    aead::{AeadAlgorithm, ChunkSize},
    sym::SymmetricKeyAlgorithm,
};
use prost::Message as _;
use smq_openpgp::Key;
use smq_tests::forge::{Container, Draft, Forger, Packet, USUAL, joined, literal, tag};

use super::Case;

/// Group 7: other packets, more of them, in another order.
#[tokio::test]
async fn a_message_is_three_packets_in_two() {
    let case = Case::new().await;
    let stranger = Key::generate("Ada <ada@example.org>").unwrap();
    let stranger = Forger::new(&stranger, case.parties.server.certificate());
    let parts = || {
        let packets = case.forger.signed(&case.draft());
        <[Packet; 3]>::try_from(packets).unwrap()
    };
    let [before, data, after] = parts();
    let mut nested = before.clone();
    *nested.1.last_mut().unwrap() = 0;
    let theirs = stranger.signed(&case.draft());
    let compressed = [&[0], &joined(&parts())[..]].concat();
    let inner = case.forger.encrypted(&joined(&parts()), USUAL);
    let marker = (tag::MARKER, b"PGP".to_vec());
    let shapes: Vec<(&str, Vec<Packet>)> = vec![
        ("nothing", vec![]),
        ("unsigned", vec![data.clone()]),
        ("not announced", vec![data.clone(), after.clone()]),
        ("of old", vec![after.clone(), data.clone()]),
        ("not signed in the end", vec![before.clone(), data.clone()]),
        ("nested", vec![nested.clone(), data.clone(), after.clone()]),
        (
            "signed twice",
            vec![
                nested.clone(),
                before.clone(),
                data.clone(),
                after.clone(),
                after.clone(),
            ],
        ),
        (
            "signed by a stranger around",
            vec![
                theirs[0].clone(),
                before.clone(),
                data.clone(),
                after.clone(),
                theirs[2].clone(),
            ],
        ),
        (
            "two literals",
            vec![before.clone(), data.clone(), data.clone(), after.clone()],
        ),
        (
            "another literal",
            vec![before.clone(), (tag::LITERAL, literal(b"x")), after.clone()],
        ),
        ("compressed", vec![(tag::COMPRESSED, compressed)]),
        ("sealed in itself", inner),
        (
            "a marker first",
            vec![marker.clone(), before.clone(), data.clone(), after.clone()],
        ),
        (
            "padding last",
            vec![
                before.clone(),
                data.clone(),
                after.clone(),
                (tag::PADDING, vec![0; 8]),
            ],
        ),
        (
            "announced by another",
            vec![theirs[0].clone(), data.clone(), after.clone()],
        ),
    ];
    for (what, shape) in &shapes {
        case.refuses(what, &case.forger.sealed(shape)).await;
    }
    case.refuses("a stranger's", &case.forger.sealed(&theirs))
        .await;
    case.refuses("not encrypted", &joined(&parts())).await;
    case.takes("what is right", &case.forger.sealed(&[before, data, after]))
        .await;
}

/// Groups 3, 5 and 10: every other way to encrypt it.
#[tokio::test]
async fn it_is_sealed_in_one_way() {
    let case = Case::new().await;
    let (aes, gcm) = (SymmetricKeyAlgorithm::AES256, AeadAlgorithm::Gcm);
    let plain = || joined(&case.forger.signed(&case.draft()));
    let as_is = |packets: &[Packet]| joined(packets);
    let usual = || <[Packet; 2]>::try_from(case.forger.encrypted(&plain(), USUAL)).unwrap();
    for (what, how) in [
        ("version 1", Container::V1(aes)),
        (
            "AES-192",
            Container::V2(SymmetricKeyAlgorithm::AES192, gcm, ChunkSize::C64KiB),
        ),
        (
            "EAX",
            Container::V2(aes, AeadAlgorithm::Eax, ChunkSize::C64KiB),
        ),
        ("large chunks", Container::V2(aes, gcm, ChunkSize::C512KiB)),
    ] {
        let packets = case.forger.encrypted(&plain(), how);
        case.refuses(what, &as_is(&packets)).await;
    }
    for chunks in [ChunkSize::C64B, ChunkSize::C4KiB, ChunkSize::C256KiB] {
        let how = Container::V2(SymmetricKeyAlgorithm::AES128, gcm, chunks);
        let packets = case.forger.encrypted(&plain(), how);
        case.takes("chunks", &as_is(&packets)).await;
    }
    let [key, data] = usual();
    let [old_key, old_data] =
        <[Packet; 2]>::try_from(case.forger.encrypted(&plain(), Container::V1(aes))).unwrap();
    let mut anonymous = old_key.clone();
    anonymous.1[1..9].fill(0);
    let mut nobody = key.clone();
    // Version 6, the length of what names the key, and what names it.
    nobody.1.splice(1..23, [0]);
    let skesk = (tag::SKESK, vec![4, 9, 0, 8]);
    let shapes: Vec<(&str, Vec<Packet>)> = vec![
        ("without a key", vec![data.clone()]),
        ("two keys", vec![key.clone(), key.clone(), data.clone()]),
        (
            "a passphrase too",
            vec![key.clone(), skesk.clone(), data.clone()],
        ),
        ("a passphrase", vec![skesk, data.clone()]),
        ("an old key", vec![old_key.clone(), data.clone()]),
        ("an old container", vec![key.clone(), old_data.clone()]),
        ("to somebody", vec![anonymous, old_data.clone()]),
        ("to nobody", vec![nobody, data.clone()]),
        (
            "not integrity protected",
            vec![old_key.clone(), (tag::SED, old_data.1[1..].to_vec())],
        ),
        (
            "a marker first",
            vec![(tag::MARKER, b"PGP".to_vec()), key.clone(), data.clone()],
        ),
        (
            "padding last",
            vec![key.clone(), data.clone(), (tag::PADDING, vec![0])],
        ),
        (
            "trust between",
            vec![key.clone(), (tag::TRUST, vec![0]), data.clone()],
        ),
        ("backwards", vec![data.clone(), key.clone()]),
        (
            "two containers",
            vec![key.clone(), data.clone(), data.clone()],
        ),
    ];
    for (what, shape) in &shapes {
        case.refuses(what, &as_is(shape)).await;
    }
    let header = [0xc0 | tag::SEIPD, 0xe9];
    let in_pieces = |first: &[u8], rest: &[u8]| {
        let length = u32::try_from(rest.len()).unwrap().to_be_bytes();
        [&header[..], first, &[0xff], &length, rest].concat()
    };
    // What is sealed is longer than a piece of 512 bytes.
    let mut long = case.envelope();
    long.content_type = format!("application/json; {}", "x".repeat(600));
    let packets = case.forger.signed(&Draft::new(long.encode_to_vec()));
    let [key_of_long, data_of_long] =
        <[Packet; 2]>::try_from(case.forger.encrypted(&joined(&packets), USUAL)).unwrap();
    let (first, rest) = data_of_long.1.split_at(512);
    let key_of_long = joined(&[key_of_long]);
    let endless = [&key_of_long[..], &[0x80 | 9 << 2 | 3], &data_of_long.1].concat();
    case.refuses("without a length", &endless).await;
    let pieces = [&key_of_long[..], &in_pieces(first, rest)].concat();
    let cut = &pieces[..pieces.len() - 1];
    case.refuses("in pieces, cut short", cut).await;
    case.takes("in pieces", &pieces).await;
    let message = as_is(&[key, data]);
    let armored = [b"-----BEGIN PGP MESSAGE-----\n\n", &message[..]].concat();
    case.refuses("in armor", &armored).await;
    let trailing = [&message[..], b"\n"].concat();
    case.refuses("with a line feed", &trailing).await;
    case.takes("what is right", &message).await;
}

/// Group 11: what is made to cost much is refused as soon as its structure is seen.
#[tokio::test]
async fn bombs_are_refused_at_once() {
    const MANY: usize = 5000;
    let case = Case::new().await;
    let packets = case.forger.signed(&case.draft());
    let sealed = case.forger.encrypted(&joined(&packets), USUAL);
    let mut keys = vec![sealed[0].clone(); MANY];
    keys.push(sealed[1].clone());
    let mut nested = packets[0].clone();
    *nested.1.last_mut().unwrap() = 0;
    let mut signatures = vec![nested; MANY];
    signatures.extend(packets.clone());
    let markers = vec![(tag::MARKER, b"PGP".to_vec()); MANY];
    let zeros = [&[0][..], &vec![0; 1 << 20]].concat();
    let bombs = [
        ("keys", joined(&keys)),
        ("signatures", case.forger.sealed(&signatures)),
        ("markers", joined(&markers)),
        (
            "compressed",
            case.forger.sealed(&[(tag::COMPRESSED, zeros)]),
        ),
        ("a claim", vec![0xc1, 0xff, 0xff, 0xff, 0xff, 0xff]),
    ];
    for (what, bomb) in &bombs {
        let begin = Instant::now();
        case.refuses(what, bomb).await;
        let took = begin.elapsed();
        assert!(took < Duration::from_secs(2), "{what}: {took:?}");
    }
}
