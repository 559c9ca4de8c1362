//! What a peer reaches here with bytes of its own, for fuzzing: with keys that are valid, so that every step is.
//!
//! The two keys are in `fuzz/openpgp`, and good for nothing else.

use std::{sync::OnceLock, time::SystemTime};

use pgp::packet::SymEncryptedProtectedData;

use super::{
    Certificate, Fingerprint, Key, Keyring, Opened, Passphrase, Rejected,
    moment::{self, Seconds},
    open, packets, structure, verify,
};

/// The second in which the seeds were made: it is always then.
pub(super) const NOW: Seconds = 1_795_376_902;

/// All that alice has ever said.
pub(super) const SAID: &[u8] = b"all that she has ever said";

const MOST: usize = 1 << 16;

/// Who reads, and whom they trust.
pub(super) struct Scene {
    pub(super) alice: Key,
    pub(super) bob: Key,
    trusted: Keyring,
}

pub(super) fn scene() -> &'static Scene {
    static SCENE: OnceLock<Scene> = OnceLock::new();
    SCENE.get_or_init(|| {
        let [alice, bob] = [
            include_bytes!("../../fuzz/openpgp/alice.key").as_slice(),
            include_bytes!("../../fuzz/openpgp/bob.key"),
        ]
        .map(|bytes| Key::from_bytes(bytes, &Passphrase::none()).expect("a key of fuzzing"));
        let certificate = Certificate::from_bytes(&alice.certificate().to_bytes());
        Scene {
            trusted: Keyring::of(certificate),
            alice,
            bob,
        }
    })
}

fn now() -> SystemTime {
    moment::time(NOW)
}

/// Whatever is opened is what alice has said.
fn is_hers(opened: Result<Opened, Rejected>) {
    if let Ok(opened) = opened {
        assert_eq!(opened.signer.fingerprint(), scene().alice.fingerprint());
        assert_eq!(opened.data.as_slice(), SAID, "a forgery");
    }
}

/// A message as it comes.
pub(crate) fn message(data: &[u8]) {
    let Scene { bob, trusted, .. } = scene();
    is_hers(open(data, bob, trusted, now(), MOST));
}

/// A message that is signed alone; and so what is inside of one that is encrypted.
pub(crate) fn signed(data: &[u8]) {
    let Scene { bob, trusted, .. } = scene();
    is_hers(verify(data, &bob.fingerprint(), trusted, now(), MOST));
}

/// A certificate as a peer presents it.
pub(crate) fn certificate(data: &[u8]) {
    let Ok(all) = Certificate::all_from_bytes(data) else {
        return;
    };
    for one in all {
        let again = Certificate::from_bytes(&one.to_bytes()).expect("what was read");
        assert_eq!(again, one);
        assert_eq!(
            Certificate::from_bytes(one.to_armored().as_bytes()).ok(),
            Some(again)
        );
        let organisation = scene().alice.certificate();
        let valid = one.validate(now());
        for user_id in one.user_ids() {
            let certified = one.certified_by(organisation, &user_id, now());
            assert!(
                certified.is_err() || valid.is_ok(),
                "certified, and not valid"
            );
        }
    }
}

/// Returns what rpgp finds in a packet that is encrypted under this key, as the oracle of our own code for such packets.
pub(crate) fn opened_packet(packet: &[u8], key: &[u8]) -> Option<Vec<u8>> {
    let packets = packets::scan(packet, 1).ok()?;
    let [packet] = &packets[..] else {
        return None;
    };
    let packet = SymEncryptedProtectedData::try_from_reader(packet.header(), &packet.body[..]);
    packet.ok()?.decrypt(key, None, Default::default()).ok()
}

/// Whether a message, or what is inside of it, is still read: a seed that is not tests nothing.
pub(super) fn is_read(data: &[u8]) -> bool {
    let Scene { bob, trusted, .. } = scene();
    let own: Fingerprint = bob.fingerprint();
    match structure::sealed(data) {
        Ok(_) => open(data, bob, trusted, now(), MOST).is_ok(),
        Err(_) => verify(data, &own, trusted, now(), MOST).is_ok(),
    }
}
