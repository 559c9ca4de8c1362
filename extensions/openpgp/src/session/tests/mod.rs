//! `proto/SECURITY.md` defines the groups that the tests name.

mod agreement;
mod event_mac;
mod noise;
mod packet;
mod stream;
mod topic;

use bytes::BytesMut;

use super::{
    agreement::{ClientEnd, Ephemeral, ServerEnd, Transcript},
    event_mac::EventDigest,
    stream::Sealer,
};

/// Returns the two ends of a session.
fn agreed() -> (ClientEnd, ServerEnd) {
    let (ours, theirs) = (Ephemeral::random(), Ephemeral::random());
    let (client, server) = (ours.public(), theirs.public());
    let transcript = Transcript {
        client: [1; 32],
        server: [2; 32],
        session: [7; 16],
    };
    let ours = ours.agree(&server, &transcript).unwrap();
    let theirs = theirs.agree(&client, &transcript).unwrap();
    (ours.into_client(), theirs.into_server())
}

/// Seals a frame.
fn seal(sealer: &mut Sealer, frame: &[u8]) -> Vec<u8> {
    let mut out = BytesMut::new();
    sealer.seal(&mut out, frame.len(), |out| out.extend_from_slice(frame));
    assert_eq!(out.len(), Sealer::sealed_length(frame.len()));
    out.to_vec()
}

/// Returns the message with each bit flipped in turn.
fn flipped(message: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> {
    (0..8 * message.len()).map(|bit| {
        let mut message = message.to_vec();
        message[bit / 8] ^= 1 << (bit % 8);
        (bit, message)
    })
}
