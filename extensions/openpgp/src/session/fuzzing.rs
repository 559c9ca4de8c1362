//! Fuzz targets: the packets and hellos of a session, from a peer.

use bytes::Bytes;
use prost::Message as _;
use zeroize::Zeroizing;

use super::{agreement, packet::PacketKey};
use crate::{
    pgp,
    wire::{ClientHello, ServerHello},
};

/// The only plaintext that is sealed under the fuzzing key.
const PLAINTEXT: &[u8] = b"all that was ever sealed";

fn key() -> PacketKey {
    PacketKey::new(Zeroizing::new([7; 32]))
}

/// Opens a packet of a session or a topic. It must be the sealed one, and rpgp must open it too.
pub(crate) fn packet(data: &[u8]) {
    if let Ok(opened) = key().open(data) {
        assert_eq!(opened, PLAINTEXT, "a forgery");
        let opened_by_rpgp = pgp::fuzzing::opened_packet(data, key().secret());
        assert_eq!(opened_by_rpgp.as_deref(), Some(PLAINTEXT), "rpgp differs");
    }
}

/// Agrees on keys with the hello in an envelope, of either end.
pub(crate) fn hello(payload: &Bytes) {
    let ephemerals = [
        ClientHello::decode(payload.clone()).map(|hello| hello.ephemeral),
        ServerHello::decode(payload.clone()).map(|hello| hello.ephemeral),
    ];
    for ephemeral in ephemerals.into_iter().flatten() {
        assert!(
            ephemeral.len() == 32 || !agreement::accepts(&ephemeral),
            "agreement with a key of {} bytes",
            ephemeral.len()
        );
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::{fs, path::Path};

    use bytes::BytesMut;

    use super::*;

    #[test]
    #[ignore = "rewrites the seed of packets"]
    fn write_seeds() {
        let mut sealed = BytesMut::new();
        key().seal(&mut sealed, PLAINTEXT.len(), |out| {
            out.extend_from_slice(PLAINTEXT);
        });
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/session_packet");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("packet"), sealed).unwrap();
    }
}
