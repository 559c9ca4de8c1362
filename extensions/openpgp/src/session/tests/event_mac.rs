//! Groups 12 and 13: events come once, in their order, each for its subscription, as they were sent.

use super::{ClientEnd, EventDigest, ServerEnd, agreed, flipped};

fn event(number: u8) -> EventDigest {
    EventDigest::of(&[number; 100])
}

/// Tells of the first, and returns whether the other end takes it for the second, after those frames.
fn fits(sent: &[(u32, u8)], came: &[(u32, u8)], frames: [u64; 2]) -> bool {
    let (mut client, mut server) = agreed();
    for (id, number) in sent {
        server.mac_signer.add(*id, &event(*number));
    }
    for (id, number) in came {
        client.mac_verifier.add(*id, &event(*number));
    }
    let mac = server.mac_signer.sign(frames[0]);
    client.mac_verifier.verify(frames[1], &mac).is_ok()
}

#[test]
fn events_that_came_are_those_that_were_sent() {
    let sent = [(1, 1), (1, 2), (2, 1)];
    assert!(fits(&sent, &sent, [5, 5]));
    assert!(!fits(&sent, &[(1, 1), (1, 2)], [5, 5]), "dropped");
    assert!(
        !fits(&sent, &[(1, 1), (1, 2), (2, 1), (2, 1)], [5, 5]),
        "doubled"
    );
    assert!(!fits(&sent, &[(1, 2), (1, 1), (2, 1)], [5, 5]), "reordered");
    assert!(!fits(&sent, &[(1, 1), (2, 2), (1, 1)], [5, 5]), "moved");
    assert!(
        !fits(&sent, &[(1, 1), (1, 2), (2, 3)], [5, 5]),
        "another event"
    );
    assert!(!fits(&sent, &sent, [5, 4]), "before another frame");
    assert!(!fits(&sent, &sent, [5, 6]), "after another frame");
}

fn tell(server: &mut ServerEnd, number: u8) -> [u8; 16] {
    server.mac_signer.add(1, &event(number));
    server.mac_signer.sign(1)
}

fn check(client: &mut ClientEnd, number: u8, mac: &[u8]) -> bool {
    client.mac_verifier.add(1, &event(number));
    client.mac_verifier.verify(1, mac).is_ok()
}

#[test]
fn tallies_come_in_their_order() {
    let (mut client, mut server) = agreed();
    let macs: Vec<_> = (1..=3).map(|number| tell(&mut server, number)).collect();
    assert!(check(&mut client, 1, &macs[0]));
    assert!(check(&mut client, 2, &macs[1]));
    assert!(check(&mut client, 3, &macs[2]));

    let (mut client, mut server) = agreed();
    let macs: Vec<_> = (1..=2).map(|_| tell(&mut server, 1)).collect();
    assert_ne!(macs[0], macs[1], "of the same event");
    assert!(!check(&mut client, 1, &macs[1]), "one was dropped");
}

/// A sign of life says how many frames and tallies there were before it.
#[test]
fn a_tally_of_nothing_shows_what_is_missing() {
    let (mut client, mut server) = agreed();
    assert!(server.mac_signer.is_empty());
    for frame in [0, 0, 3] {
        let mac = server.mac_signer.sign(frame);
        client.mac_verifier.verify(frame, &mac).unwrap();
    }
    let sign = server.mac_signer.sign(4);
    assert!(
        client.mac_verifier.verify(3, &sign).is_err(),
        "without a frame"
    );

    let (mut client, mut server) = agreed();
    let dropped = tell(&mut server, 1);
    let sign = server.mac_signer.sign(1);
    assert!(
        client.mac_verifier.verify(1, &sign).is_err(),
        "without a tally"
    );

    let (mut client, _) = agreed();
    assert!(
        client.mac_verifier.verify(1, &dropped).is_err(),
        "without an event"
    );
}

/// Group 1, and group 2.
#[test]
fn no_bit_of_a_tally_can_be_flipped() {
    let (_, mut server) = agreed();
    let right = tell(&mut server, 1);
    for (bit, mac) in flipped(&right) {
        let (mut client, mut server) = agreed();
        assert!(!check(&mut client, 1, &mac), "bit {bit}");
        tell(&mut server, 1);
    }
    for length in [0, 15] {
        let (mut client, _) = agreed();
        assert!(!check(&mut client, 1, &right[..length]), "{length}");
    }
}

/// Long batches, and short ones after them.
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
