//! Fuzz targets: messages and certificates from a peer. The keys are valid, so that fuzzing reaches every step.
//!
//! The two keys in `fuzz/openpgp` are for fuzzing only.

use std::{sync::OnceLock, time::SystemTime};

use pgp::packet::SymEncryptedProtectedData;

use super::{
    Certificate, Key, Keyring, OpenError, Passphrase, VerifiedMessage, open, packets,
    unix_time::{self, Seconds},
    verify,
};
#[cfg(test)]
use super::{Fingerprint, structure};

/// The fixed time of fuzzing, at which the seeds were made.
pub(super) const NOW: Seconds = 1_795_376_902;

/// The only plaintext that alice signed.
pub(super) const PLAINTEXT: &[u8] = b"all that she has ever said";

const MAX: usize = 1 << 16;

/// The recipient bob, and the sender alice, whom he trusts.
pub(super) struct Fixture {
    pub(super) alice: Key,
    pub(super) bob: Key,
    trusted: Keyring,
}

pub(super) fn fixture() -> &'static Fixture {
    static FIXTURE: OnceLock<Fixture> = OnceLock::new();
    FIXTURE.get_or_init(|| {
        let [alice, bob] = [
            include_bytes!("../../fuzz/openpgp/alice.key").as_slice(),
            include_bytes!("../../fuzz/openpgp/bob.key"),
        ]
        .map(|bytes| Key::from_bytes(bytes, &Passphrase::none()).expect("a key of fuzzing"));
        let certificate = Certificate::from_bytes(&alice.certificate().to_bytes());
        Fixture {
            trusted: Keyring::of(certificate),
            alice,
            bob,
        }
    })
}

fn now() -> SystemTime {
    unix_time::time(NOW)
}

/// Checks that an opened message is the one that alice signed.
fn check_opened(opened: Result<VerifiedMessage, OpenError>) {
    if let Ok(opened) = opened {
        assert_eq!(opened.signer.fingerprint(), fixture().alice.fingerprint());
        assert_eq!(opened.data.as_slice(), PLAINTEXT, "a forgery");
    }
}

/// Opens a sealed message.
pub(crate) fn message(data: &[u8]) {
    let Fixture { bob, trusted, .. } = fixture();
    check_opened(open(data, bob, trusted, now(), MAX));
}

/// Verifies a signed message, which is also the plaintext of a sealed one.
pub(crate) fn signed(data: &[u8]) {
    let Fixture { bob, trusted, .. } = fixture();
    check_opened(verify(data, &bob.fingerprint(), trusted, now(), MAX));
}

/// Parses a presented certificate.
pub(crate) fn certificate(data: &[u8]) {
    let Ok(all) = Certificate::all_from_bytes(data) else {
        return;
    };
    for one in all {
        let again = Certificate::from_bytes(&one.to_bytes()).expect("a serialized certificate");
        assert_eq!(again, one);
        assert_eq!(
            Certificate::from_bytes(one.to_armored().as_bytes()).ok(),
            Some(again)
        );
        let organisation = fixture().alice.certificate();
        let valid = one.validate(now());
        for user_id in one.user_ids() {
            let certified = one.certified_by(organisation, &user_id, now());
            assert!(
                certified.is_err() || valid.is_ok(),
                "certified, but not valid"
            );
        }
    }
}

/// Opens a SEIPD packet with rpgp, to compare it with our own code.
pub(crate) fn opened_packet(packet: &[u8], key: &[u8]) -> Option<Vec<u8>> {
    let packets = packets::scan(packet, 1).ok()?;
    let [packet] = &packets[..] else {
        return None;
    };
    let packet = SymEncryptedProtectedData::try_from_reader(packet.header(), &packet.body[..]);
    packet.ok()?.decrypt(key, None, Default::default()).ok()
}

/// Returns whether a seed is a valid message.
#[cfg(test)]
pub(super) fn is_valid(data: &[u8]) -> bool {
    let Fixture { bob, trusted, .. } = fixture();
    let own: Fingerprint = bob.fingerprint();
    match structure::parse_encrypted(data) {
        Ok(_) => open(data, bob, trusted, now(), MAX).is_ok(),
        Err(_) => verify(data, &own, trusted, now(), MAX).is_ok(),
    }
}
