//! Tests by groups of attacks (see `proto/SECURITY.md`), and with other OpenPGP programs.
#![allow(clippy::unwrap_used)]

mod armor;
mod certificates;
mod command;
mod copies;
mod craft;
mod damage;
mod gpg;
mod keyrings;
mod makers;
mod odd;
mod openpgpjs;
mod refusals;
mod secrets;
mod seeds;
mod sq;
mod talk;

use std::time::SystemTime;

use super::{Certificate, Key, Keyring, OpenError, Outgoing, VerifiedMessage, open, seal};

/// The maximum size of a message.
const MAX: usize = 1 << 20;

/// Returns a keyring with the certificates of these keys.
fn trusting(keys: &[&Key]) -> Keyring {
    let bytes = keys.iter().map(|key| key.certificate().to_bytes());
    Keyring::of(bytes.map(|bytes| Certificate::from_bytes(&bytes).unwrap()))
}

fn outgoing(data: &[u8], now: SystemTime) -> Outgoing<'_> {
    Outgoing {
        data,
        created: now,
        container: None,
    }
}

/// Seals data from one key to another, now.
fn sealed(from: &Key, to: &Certificate, data: &[u8]) -> Vec<u8> {
    let now = SystemTime::now();
    seal(&outgoing(data, now), from, to, now).unwrap()
}

/// Opens a message from a trusted certificate, now.
fn opened(bytes: &[u8], own: &Key, from: &Certificate) -> Result<VerifiedMessage, OpenError> {
    let trusted = Keyring::of([Certificate::from_bytes(&from.to_bytes()).unwrap()]);
    open(bytes, own, &trusted, SystemTime::now(), MAX)
}
