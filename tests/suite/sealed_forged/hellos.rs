//! Groups 6, 12 and 17: what begins a session, and what does not.

use prost::Message as _;
use smq_tests::{
    forge::{ClientHello, Draft, Envelope},
    parties::{SEALED, post},
    wire::{
        Message, Session,
        session::{frame, opcode},
    },
    within,
};

use super::{Case, RESOURCE};

/// Returns how a hello is answered: with a hello, or with this close.
async fn said_hello(case: &Case, message: &[u8]) -> Option<(u16, String)> {
    let mut session =
        Session::open_at(case.address, "/socket.mq/weather/v1", "smq.v1.sealed").await;
    session
        .raw(frame(true, opcode::BINARY, true, message))
        .await;
    match within("an answer", session.message()).await {
        Some(Message::Close(code, reason)) => Some((code, reason)),
        Some(_) => None,
        None => panic!("a close says why"),
    }
}

/// Group 12: hellos that are well signed and sealed, and agree on nothing that is secret.
#[tokio::test]
async fn a_hello_is_whole() {
    type Change = fn(&mut ClientHello);
    // Points of small order (RFC 7748, section 6.1): what is agreed on with them is known to everybody.
    const SMALL: [[u8; 32]; 2] = [
        [
            0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f,
            0xc4, 0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16,
            0x5f, 0x49, 0xb8, 0x00,
        ],
        [
            0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83,
            0xef, 0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd,
            0xd0, 0x9f, 0x11, 0x57,
        ],
    ];
    let case = Case::new().await;
    let changes: [(&str, Change); 11] = [
        ("zero", |it| it.ephemeral = vec![0; 32]),
        ("one", |it| it.ephemeral = [&[1][..], &[0; 31]].concat()),
        ("small", |it| it.ephemeral = SMALL[0].to_vec()),
        ("small too", |it| it.ephemeral = SMALL[1].to_vec()),
        ("short", |it| it.ephemeral.truncate(31)),
        ("none", |it| it.ephemeral.clear()),
        ("no suite", |it| it.suites.clear()),
        ("another suite", |it| it.suites = vec!["none".into()]),
        ("no nonce", |it| it.nonce.clear()),
        ("a long nonce", |it| it.nonce.push(0)),
        ("a short publisher", |it| it.publisher = vec![1; 15]),
    ];
    let message = |hello: &ClientHello| {
        let envelope = Envelope::hello(&case.parties.server, hello);
        case.signed(&Draft::new(envelope.encode_to_vec()))
    };
    for (what, change) in changes {
        let mut hello = ClientHello::usual();
        change(&mut hello);
        let answer = said_hello(&case, &message(&hello)).await;
        assert_eq!(answer, Some((4401, String::new())), "{what}");
    }
    let mut others = ClientHello::usual();
    others.suites.insert(0, "post-quantum".into());
    assert_eq!(said_hello(&case, &message(&others)).await, None);
    let in_json = Envelope::hello(&case.parties.server, &ClientHello::usual()).to_json();
    let in_json = case.signed(&Draft::new(in_json));
    assert_eq!(said_hello(&case, &in_json).await, None);
}

/// Group 6: what is made for one way in is not taken by another.
#[tokio::test]
async fn a_request_is_no_hello_nor_the_other_way_round() {
    let case = Case::new().await;
    let kinds = 0..=7;
    for kind in kinds.filter(|kind| *kind != 5) {
        for resource in ["weather.v1", RESOURCE] {
            let mut envelope = Envelope::request(&case.parties.server, resource);
            envelope.kind = kind;
            let message = case.signed(&Draft::new(envelope.encode_to_vec()));
            let mut session =
                Session::open_at(case.address, "/socket.mq/weather/v1", "smq.v1.sealed").await;
            session
                .raw(frame(true, opcode::BINARY, true, &message))
                .await;
            match within("a close", session.message()).await {
                Some(Message::Close(code, reason)) => {
                    assert_eq!((code, &*reason), (4401, ""), "{kind} {resource}");
                }
                other => panic!("{kind} {resource}: {other:?}"),
            }
        }
    }
    let mut hello = Envelope::request(&case.parties.server, RESOURCE);
    hello.kind = 5;
    let hello = case.signed(&Draft::new(hello.encode_to_vec()));
    for method in ["GetForecast", "Observations", "Chat", "Readings"] {
        let response = post(case.address, method, SEALED, &hello).await;
        assert_eq!(response.status, 401, "{method}");
    }
}
