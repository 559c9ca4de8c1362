//! Groups 12 and 13: events are accepted once, in order, unchanged, for their subscriptions.

use super::{ClientEnd, EventDigest, ServerEnd, agreed, flipped};

fn event(number: u8) -> EventDigest {
    EventDigest::of(&[number; 100])
}

/// Returns whether the MAC of the sent events verifies the received ones. `frames` are the last frames of both ends.
fn verifies(sent: &[(u32, u8)], received: &[(u32, u8)], frames: [u64; 2]) -> bool {
    let (mut client, mut server) = agreed();
    for (id, number) in sent {
        server.mac_signer.add(*id, &event(*number));
    }
    for (id, number) in received {
        client.mac_verifier.add(*id, &event(*number));
    }
    let mac = server.mac_signer.sign(frames[0]);
    client.mac_verifier.verify(frames[1], &mac).is_ok()
}

#[test]
fn received_events_must_be_the_sent_ones() {
    let sent = [(1, 1), (1, 2), (2, 1)];
    assert!(verifies(&sent, &sent, [5, 5]));
    assert!(!verifies(&sent, &[(1, 1), (1, 2)], [5, 5]), "dropped");
    assert!(
        !verifies(&sent, &[(1, 1), (1, 2), (2, 1), (2, 1)], [5, 5]),
        "doubled"
    );
    assert!(
        !verifies(&sent, &[(1, 2), (1, 1), (2, 1)], [5, 5]),
        "reordered"
    );
    assert!(!verifies(&sent, &[(1, 1), (2, 2), (1, 1)], [5, 5]), "moved");
    assert!(
        !verifies(&sent, &[(1, 1), (1, 2), (2, 3)], [5, 5]),
        "another event"
    );
    assert!(!verifies(&sent, &sent, [5, 4]), "before another frame");
    assert!(!verifies(&sent, &sent, [5, 6]), "after another frame");
}

fn sign(server: &mut ServerEnd, number: u8) -> [u8; 16] {
    server.mac_signer.add(1, &event(number));
    server.mac_signer.sign(1)
}

fn check(client: &mut ClientEnd, number: u8, mac: &[u8]) -> bool {
    client.mac_verifier.add(1, &event(number));
    client.mac_verifier.verify(1, mac).is_ok()
}

#[test]
fn event_macs_are_verified_in_order() {
    let (mut client, mut server) = agreed();
    let macs: Vec<_> = (1..=3).map(|number| sign(&mut server, number)).collect();
    assert!(check(&mut client, 1, &macs[0]));
    assert!(check(&mut client, 2, &macs[1]));
    assert!(check(&mut client, 3, &macs[2]));

    let (mut client, mut server) = agreed();
    let macs: Vec<_> = (1..=2).map(|_| sign(&mut server, 1)).collect();
    assert_ne!(macs[0], macs[1], "different MACs of the same event");
    assert!(!check(&mut client, 1, &macs[1]), "one was dropped");
}

/// A keep-alive authenticates the numbers of the frames and event MACs before it.
#[test]
fn a_keep_alive_detects_what_is_missing() {
    let (mut client, mut server) = agreed();
    assert!(server.mac_signer.is_empty());
    for frame in [0, 0, 3] {
        let mac = server.mac_signer.sign(frame);
        client.mac_verifier.verify(frame, &mac).unwrap();
    }
    let keep_alive = server.mac_signer.sign(4);
    assert!(
        client.mac_verifier.verify(3, &keep_alive).is_err(),
        "without a frame"
    );

    let (mut client, mut server) = agreed();
    let dropped = sign(&mut server, 1);
    let keep_alive = server.mac_signer.sign(1);
    assert!(
        client.mac_verifier.verify(1, &keep_alive).is_err(),
        "without an event MAC"
    );

    let (mut client, _) = agreed();
    assert!(
        client.mac_verifier.verify(1, &dropped).is_err(),
        "without an event"
    );
}

/// Groups 1 and 2.
#[test]
fn no_bit_of_an_event_mac_can_be_flipped() {
    let (_, mut server) = agreed();
    let right = sign(&mut server, 1);
    for (bit, mac) in flipped(&right) {
        let (mut client, mut server) = agreed();
        assert!(!check(&mut client, 1, &mac), "bit {bit}");
        sign(&mut server, 1);
    }
    for length in [0, 15] {
        let (mut client, _) = agreed();
        assert!(!check(&mut client, 1, &right[..length]), "{length}");
    }
}

/// Long batches, followed by short ones.
#[test]
fn batches_may_have_any_length() {
    let (mut client, mut server) = agreed();
    for length in [1, 1000, 1, 13, 14, 15, 1] {
        for number in 0..length {
            server.mac_signer.add(number, &event(number as u8));
            client.mac_verifier.add(number, &event(number as u8));
        }
        let mac = server.mac_signer.sign(9);
        client.mac_verifier.verify(9, &mac).unwrap();
        assert!(client.mac_verifier.is_empty());
    }
}
