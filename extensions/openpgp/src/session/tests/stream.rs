//! Group 12: frames are accepted once, in order, from the other end only.

use super::{agreed, flipped, seal};

/// Groups 1 and 12: a frame with a flipped bit is refused.
#[test]
fn no_bit_can_be_flipped() {
    let (mut client, mut server) = agreed();
    let frame = seal(&mut client.sealer, b"a frame");
    for (bit, other) in flipped(&frame) {
        assert!(server.opener.open(&other).is_err(), "bit {bit}");
    }
    assert_eq!(server.opener.open(&frame).unwrap(), "a frame");
}

/// Group 2.
#[test]
fn no_frame_can_be_cut_off() {
    let (mut client, mut server) = agreed();
    let frame = seal(&mut client.sealer, b"a frame");
    for length in 0..frame.len() {
        assert!(server.opener.open(&frame[..length]).is_err(), "{length}");
    }
}

#[test]
fn frames_are_numbered_on_both_sides() {
    let (mut client, mut server) = agreed();
    for number in 1..=300 {
        let frame = seal(&mut client.sealer, b"");
        assert_eq!(server.opener.open(&frame).unwrap(), "");
        assert_eq!(
            (client.sealer.last(), server.opener.last()),
            (number, number)
        );
    }
}

#[test]
fn frames_cannot_be_reordered_dropped_or_doubled() {
    let (mut client, mut server) = agreed();
    let frames = [b"1", b"2", b"3"].map(|frame| seal(&mut client.sealer, frame));
    assert!(server.opener.open(&frames[1]).is_err());
    assert!(server.opener.open(&frames[2]).is_err());
    assert_eq!(server.opener.open(&frames[0]).unwrap(), "1");
    assert!(server.opener.open(&frames[0]).is_err());
    assert!(server.opener.open(&frames[2]).is_err());
    assert_eq!(server.opener.open(&frames[1]).unwrap(), "2");
}

/// The sender of a frame refuses its own frame.
#[test]
fn frames_cannot_be_reflected() {
    let (mut client, mut server) = agreed();
    let frame = seal(&mut client.sealer, b"to the server");
    assert!(client.opener.open(&frame).is_err());
    let frame = seal(&mut server.sealer, b"to the client");
    assert!(server.opener.open(&frame).is_err());
}

/// A frame of another session is refused.
#[test]
fn old_keys_open_nothing() {
    let (mut old, _) = agreed();
    let (_, mut server) = agreed();
    let frame = seal(&mut old.sealer, b"a frame");
    assert!(server.opener.open(&frame).is_err());
}

/// A packet under the right key without a frame number is refused.
#[test]
fn a_frame_has_a_number() {
    let (client, mut server) = agreed();
    for plaintext in [&b"\0"[..], b"\0\0\0\0\0\0\x01"] {
        let mut out = bytes::BytesMut::new();
        client.sealer.key().seal(&mut out, plaintext.len(), |out| {
            out.extend_from_slice(plaintext);
        });
        assert!(server.opener.open(&out).is_err());
    }
}

/// Rollover: both ends know the used part of a key, and a key that is never renewed is refused.
#[test]
fn keys_wear_out() {
    let (mut client, mut server) = agreed();
    client.sealer.skip_to(1 << 20);
    server.opener.skip_to(1 << 20);
    assert!(client.sealer.wear() >= 1.0);
    let frame = seal(&mut client.sealer, b"one more");
    assert_eq!(server.opener.open(&frame).unwrap(), "one more");
    client.sealer.skip_to(1 << 21);
    server.opener.skip_to(1 << 21);
    let frame = seal(&mut client.sealer, b"too many");
    assert!(server.opener.open(&frame).is_err());
}
